"""Read the figures of Vietnamese bulletins exactly, and find those that cannot all be true."""
