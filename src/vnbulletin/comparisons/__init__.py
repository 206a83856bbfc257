"""Comparing what several bulletins report: the same figure told twice, and changes against earlier bulletins."""
