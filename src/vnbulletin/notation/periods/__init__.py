"""Stretches and lengths of time."""
