"""Checks: whether the figures of a relation can all be true; one file per check, named after the defect."""
