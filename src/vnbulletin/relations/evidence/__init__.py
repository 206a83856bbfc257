"""This package holds what speaks for a claim: the words between figures, the likeness of units, and the arithmetic."""
