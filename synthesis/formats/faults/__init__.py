"""Faults as files: one module a format, each with `write(faults, rules, checked, prefix)`."""
