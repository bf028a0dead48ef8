"""The compiled corpus: one SQLite file, built from the model, thrown away freely."""
