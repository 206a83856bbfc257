"""This package explains the percents, points, multiples and differences that no other finder explains."""
