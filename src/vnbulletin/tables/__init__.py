"""Tables of what was read: one published schema each, and their forms as records, frames and files."""
