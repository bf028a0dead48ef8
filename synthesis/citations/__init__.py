"""Author-year citations: where a text cites, what it cites, and which source of the corpus that is.

Text in, citations and references out: `audit(text)` of `synthesis.citations.audit`; `scan(text)` of `scanner` for citations
alone, `read_references(text)` of `references.reading` and `parse_reference(string)` of `references.parsing` for references.
The manual is `docs/audit.md`.
"""
