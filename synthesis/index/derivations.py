"""What follows from the records once all of them are in: computed by the database itself.

A source belongs to a theme when a document cites it in the section (and under
the heading) that the theme's locator names, or when a record of that theme
rests on it. The documents that the corpus encodes are left out: everything
rests on them.
"""

from typing import Final

_CITED_THERE: Final = """
INSERT OR IGNORE INTO theme_source
SELECT DISTINCT theme.rid, source.rid
FROM record AS theme
JOIN locator AS place ON place.rid = theme.rid AND place.field = 'locator'
JOIN locator AS cited ON cited.field = 'cited_in' AND cited.document = place.document AND cited.section = place.section
  AND (place.heading IS NULL AND (cited.heading IS NULL OR NOT EXISTS (
         SELECT 1 FROM locator AS deeper JOIN record AS other ON other.rid = deeper.rid AND other.kind = 'theme'
         WHERE deeper.field = 'locator' AND deeper.document = cited.document AND deeper.section = cited.section
           AND deeper.heading = cited.heading))
       OR cited.heading = place.heading)
JOIN record AS source ON source.rid = cited.rid AND source.kind = 'source'
WHERE theme.kind = 'theme' AND source.id NOT IN (SELECT id FROM source WHERE status = 'document')
"""

_USED_THERE: Final = """
INSERT OR IGNORE INTO theme_source
SELECT DISTINCT themed.to_rid, used.to_rid
FROM link AS themed
JOIN link AS used ON used.from_rid = themed.from_rid AND used.field = 'sources'
JOIN record AS theme ON theme.rid = themed.to_rid AND theme.kind = 'theme'
JOIN record AS source ON source.rid = used.to_rid AND source.kind = 'source'
WHERE themed.field = 'themes' AND source.id NOT IN (SELECT id FROM source WHERE status = 'document')
"""

_THEMES_OF_SOURCES: Final = """
INSERT OR IGNORE INTO facet
WITH RECURSIVE above(rid, id) AS (
  SELECT rid, id FROM record WHERE kind = 'theme'
  UNION SELECT above.rid, theme.parent FROM above JOIN theme USING (id) WHERE theme.parent IS NOT NULL
)
SELECT DISTINCT source_rid, 'theme', above.id FROM theme_source JOIN above ON above.rid = theme_rid
"""

DERIVATIONS: Final = (_CITED_THERE, _USED_THERE, _THEMES_OF_SOURCES)
"""Statements to run in this order when all records are in."""
