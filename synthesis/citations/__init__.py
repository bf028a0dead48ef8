"""Author-year citations: where a text cites, what it cites, and which source of the corpus that is."""
