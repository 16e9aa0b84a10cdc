"""The public pages: what is read for them, how it is drawn, and in which language."""
