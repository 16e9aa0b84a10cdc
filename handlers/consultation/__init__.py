"""Online consultation: what is asked before, the queue, the hand-over to a doctor, the doctor's desk, the record."""
