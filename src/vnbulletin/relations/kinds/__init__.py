"""The kinds of relations, by what they are about."""
