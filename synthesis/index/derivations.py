"""What follows from the records once all of them are in: computed by the database itself.

A source belongs to a theme when a document cites it in the section (and under
the heading) that the theme's locator names, or when a record of that theme
rests on it. The documents that the corpus encodes are left out: everything
rests on them.

Rows are sorted before they are written: those that come in the order of their
key cost a fraction of those that come as they like. The key drops what comes twice.
"""

from typing import Final

# Themes are few and citations many: which places are theirs is found first, so that each citation is looked at once.
_CITED_THERE: Final = """
INSERT OR IGNORE INTO theme_source
WITH place AS (
  SELECT rid, document, section, heading FROM record JOIN locator USING (rid) WHERE kind = 'theme' AND field = 'locator'
)
SELECT place.rid, source.rid
FROM locator AS cited
JOIN record AS source ON source.rid = cited.rid AND source.kind = 'source'
JOIN place ON place.document = cited.document AND place.section = cited.section AND place.heading IS CASE
  WHEN (cited.document, cited.section, cited.heading) IN (SELECT document, section, heading FROM place) THEN cited.heading END
WHERE cited.field = 'cited_in' AND source.id NOT IN (SELECT id FROM source WHERE status = 'document')
ORDER BY 1, 2
"""

_USED_THERE: Final = """
INSERT OR IGNORE INTO theme_source
SELECT themed.to_rid, used.to_rid
FROM link AS themed
JOIN link AS used ON used.from_rid = themed.from_rid AND used.field = 'sources'
JOIN record AS theme ON theme.rid = themed.to_rid AND theme.kind = 'theme'
JOIN record AS source ON source.rid = used.to_rid AND source.kind = 'source'
WHERE themed.field = 'themes' AND source.id NOT IN (SELECT id FROM source WHERE status = 'document')
ORDER BY 1, 2
"""

_THEMES_OF_SOURCES: Final = """
INSERT OR IGNORE INTO facet
WITH RECURSIVE above(rid, id) AS (
  SELECT rid, id FROM record WHERE kind = 'theme'
  UNION SELECT above.rid, theme.parent FROM above JOIN theme USING (id) WHERE theme.parent IS NOT NULL
)
SELECT source_rid, 'theme', above.id FROM above CROSS JOIN theme_source ON theme_rid = above.rid ORDER BY above.id, source_rid
"""

DERIVATIONS: Final = (_CITED_THERE, _USED_THERE, _THEMES_OF_SOURCES)
"""Statements to run in this order when all records are in."""
