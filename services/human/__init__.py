"""Tickets to a person of the house."""
