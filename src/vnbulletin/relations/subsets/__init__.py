"""This package finds parts that are told without the rest of their whole."""
