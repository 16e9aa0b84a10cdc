"""A medical fundraiser: from a draft to the last cent accounted for."""
