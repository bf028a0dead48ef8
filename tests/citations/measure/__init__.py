"""Measures the citation audit against labels made by reading: `python -m tests.citations.measure`."""
