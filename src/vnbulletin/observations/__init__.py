"""Statistics: printed figures with what they are of, for when, and how certain they are."""
