"""The ledger: double entry in whole cents, and where the money of a fundraiser is."""
