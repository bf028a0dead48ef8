"""Reads the file of a document, whatever its format, as text of which every place is known in the file."""
