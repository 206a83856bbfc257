"""Vietnamese writing and exact values: parse is strict and whole-string, format is total on valid values."""
