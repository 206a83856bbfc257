"""Mentions: where the text states a value."""
