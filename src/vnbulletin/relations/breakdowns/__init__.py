"""This package finds sums: a whole and the parts that make it up."""
