"""What people asked that the library could not answer, and how its answers were liked."""
