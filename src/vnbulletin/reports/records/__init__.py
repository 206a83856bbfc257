"""The JSON of a report: the classes of its records, and their writing, reading and schema."""
