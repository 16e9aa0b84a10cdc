"""The library's documents: an admin sends one, looks at what was read, and confirms."""
