"""Fundraisers in conversation: the organiser's journey and view, the reviewer's desk, the public notice."""
