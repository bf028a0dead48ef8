"""What a reader gets: documents built from the index, one module a report."""
