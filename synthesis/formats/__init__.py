"""One module a file format: documents and records in, text or bytes out."""
