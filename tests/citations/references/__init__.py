"""Reference lists: finding, splitting, reading."""
