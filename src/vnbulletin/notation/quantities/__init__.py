"""Shares, ranges and other amounts, with their bounds and units."""
