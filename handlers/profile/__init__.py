"""My health facts: what medicines are checked against."""
