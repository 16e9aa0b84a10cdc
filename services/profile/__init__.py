"""The person's own medical profile."""
