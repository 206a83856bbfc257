"""Reports: what was read and found, as text and as records."""
