"""Work that takes seconds: a turn orders it, and it is done outside of every transaction."""
