"""What rests on what: links in steps, sources by theme, works that are cited together."""
