"""Tests of the compiled corpus."""
