"""Reference lists: where a text has them, their entries, and what each entry says of its work."""
