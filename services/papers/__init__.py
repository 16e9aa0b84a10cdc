"""Papers that people send as proof: each is checked, cleaned, and known again when it comes twice."""
