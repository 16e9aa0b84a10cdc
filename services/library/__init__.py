"""Documents that admins add to the library."""
