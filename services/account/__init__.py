"""Accounts: meeting people, their language and country, their data and its end."""
