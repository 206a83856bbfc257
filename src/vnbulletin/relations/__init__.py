"""Relations: what the text claims about its own figures."""
