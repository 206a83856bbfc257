"""This folder reads the HTML of a page: its lines, the story among them, and the roles that the markup shows."""
