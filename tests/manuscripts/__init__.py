"""Files of every format, read as text."""
