"""This package finds shares: a part, its whole and the percent."""
