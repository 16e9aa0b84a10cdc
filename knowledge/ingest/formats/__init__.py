"""One module for each form of a document."""
