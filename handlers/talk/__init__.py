"""Talks between a person and the staff: what both sides can do in any of them."""
