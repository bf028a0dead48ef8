"""Rules over the model: one module a fault, named for it, with its manual inside.

A check module holds `RULE`, and `check(corpus, options)` that yields faults.
Checks never raise and never change anything.
"""
