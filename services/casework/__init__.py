"""Casework: the one queue that every desk uses."""
