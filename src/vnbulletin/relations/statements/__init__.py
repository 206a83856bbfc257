"""This package finds what is said twice, listed, dated or cited."""
