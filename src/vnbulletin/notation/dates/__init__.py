"""Dates, whole and partial, and clock times."""
