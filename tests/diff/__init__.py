"""Tests of the comparison of two corpora."""
