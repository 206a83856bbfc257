"""Articles: the parts of a bulletin, each with its place in the text as it was given."""
