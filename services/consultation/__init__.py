"""Consultations: intake, queue, hand-over, closing, the record."""
