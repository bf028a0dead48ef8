"""The entities of a corpus: the single description of every field.

Validation, JSON Schema, the SQL tables and the documentation all follow from
the classes in this room. Import the module that you need: this file stays
empty, because the reading commands may load `codes` but not pydantic.
"""
