"""Donations in conversation: give, the receipt, one's own donations, money that goes back."""
