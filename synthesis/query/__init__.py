"""Answers to a question in words."""
