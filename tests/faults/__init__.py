"""Tests of the rules: a small corpus for every code."""
