"""Donations: promised, paid, thanked for, and given back."""
