"""The tables that every kind of record shares, beside those of the entities themselves."""

from typing import Final

INDEX_VERSION: Final = 4
"""Raised whenever the tables or what fills them change: an older index is built anew."""

APPLICATION_ID: Final = 0x53594E54
"""Marks a SQLite file as one of ours, so that no other file is ever overwritten."""

CLASS_SHIFT: Final = 32
"""A rowid of the full text is the class of the record above this bit, and its rid below; sources are class 1 and up."""
CLASSES: Final = 4
RID_MASK: Final = (1 << CLASS_SHIFT) - 1

SHARED: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "meta",
        "Facts about the index itself: version, language, manifest, number of faults",
        """CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID""",
    ),
    (
        "file",
        "The files that the index was built from, to see whether it is fresh",
        """CREATE TABLE file (
  path TEXT PRIMARY KEY, -- relative to the corpus
  size INTEGER NOT NULL, -- bytes
  mtime_ns INTEGER NOT NULL, -- nanoseconds
  sha256 TEXT NOT NULL
) WITHOUT ROWID""",
    ),
    (
        "record",
        "Every record of every kind, once",
        """CREATE TABLE record (
  rid INTEGER PRIMARY KEY, -- number within this index
  kind TEXT NOT NULL, -- source, theme, finding, …
  id TEXT NOT NULL, -- unique within its kind
  title_nl TEXT NOT NULL, -- label, title or statement in Dutch
  title_en TEXT NOT NULL, -- the same in English
  short_nl TEXT NOT NULL, -- for a source its short citation, else the title
  short_en TEXT NOT NULL,
  year INTEGER, -- year of issue, for a source
  file TEXT NOT NULL, -- file of the record, relative to the corpus
  line INTEGER NOT NULL, -- line of its id, from 1
  doc TEXT NOT NULL, -- the whole record as JSON
  UNIQUE (kind, id)
)""",
    ),
    ("record_year", "", "CREATE INDEX record_year ON record(year)"),
    (
        "link",
        "Every reference from one record to another",
        """CREATE TABLE link (
  from_rid INTEGER NOT NULL REFERENCES record(rid),
  field TEXT NOT NULL, -- the field that holds the reference: sources, themes, locators.document
  to_rid INTEGER NOT NULL REFERENCES record(rid),
  role TEXT, -- for a source: supports, contradicts, defines, illustrates
  via_rid INTEGER REFERENCES record(rid) -- for a source: the work that was read instead
)""",
    ),
    ("link_from", "", "CREATE INDEX link_from ON link(from_rid)"),
    ("link_to", "", "CREATE INDEX link_to ON link(to_rid)"),
    (
        "locator",
        "Every place in a document that a record names",
        """CREATE TABLE locator (
  rid INTEGER NOT NULL REFERENCES record(rid),
  field TEXT NOT NULL, -- locator, locators or cited_in
  position INTEGER NOT NULL, -- from 1
  document TEXT NOT NULL, -- source id of the document
  part INTEGER,
  section TEXT,
  heading TEXT,
  footnote TEXT,
  "table" TEXT,
  page TEXT,
  PRIMARY KEY (rid, field, position)
) WITHOUT ROWID""",
    ),
    ("locator_section", "", "CREATE INDEX locator_section ON locator(document, section, heading)"),
    (
        "facet",
        "What a query can be narrowed by; a theme counts for the themes above it too",
        """CREATE TABLE facet (
  rid INTEGER NOT NULL REFERENCES record(rid),
  name TEXT NOT NULL, -- theme, group, level, kind, design, knowledge, recognition, source, part, section, scope, status
  value TEXT NOT NULL,
  PRIMARY KEY (name, value, rid)
) WITHOUT ROWID""",
    ),
    (
        "theme_source",
        "Which sources a theme rests on: cited where a document treats it, or used by a record of the theme",
        """CREATE TABLE theme_source (
  theme_rid INTEGER NOT NULL REFERENCES record(rid),
  source_rid INTEGER NOT NULL REFERENCES record(rid),
  PRIMARY KEY (theme_rid, source_rid)
) WITHOUT ROWID""",
    ),
    (
        "name",
        "Every name by which a record can be asked for, folded",
        """CREATE TABLE name (
  folded TEXT NOT NULL,
  rid INTEGER NOT NULL REFERENCES record(rid),
  preferred INTEGER NOT NULL, -- 1 a label or title, 0 an alias
  PRIMARY KEY (folded, rid)
) WITHOUT ROWID""",
    ),
    (
        "search",
        "Full text of every record as stems, its facets as words (`theme:wijk year:2015 year:201 year:20`); "
        "rowid & 4294967295 is record.rid, and low rowids are the most asked for",
        """CREATE VIRTUAL TABLE search USING fts5(
  title, statement, author, context, keywords, body, parts, facets,
  tokenize='ascii tokenchars '':_-'''
)""",
    ),
    (
        "vocabulary",
        "The stems and facets of the full text and in how many records each stands",
        "CREATE VIRTUAL TABLE search_words USING fts5vocab(search, 'row')",
    ),
    (
        "word",
        "Every word of the full text, folded, with the stems that stand for it there",
        """CREATE TABLE word (
  word TEXT PRIMARY KEY,
  stems TEXT NOT NULL, -- one, or one a language
  parts TEXT NOT NULL, -- stems of the parts of a compound; empty if it is none
  df INTEGER NOT NULL, -- records that hold it
  named INTEGER NOT NULL -- sources with this word in the name of an author
) WITHOUT ROWID""",
    ),
    (
        "stem",
        "In how many records each stem stands",
        """CREATE TABLE stem (
  stem TEXT PRIMARY KEY,
  df INTEGER NOT NULL
) WITHOUT ROWID""",
    ),
    (
        "spelling",
        "Checksums by which a mistyped word finds the words that are near to it",
        """CREATE TABLE spelling (
  key INTEGER NOT NULL,
  word TEXT NOT NULL REFERENCES word(word),
  PRIMARY KEY (key, word)
) WITHOUT ROWID""",
    ),
    (
        "label",
        "What concepts, themes, interventions, frames and terms are called: the thesaurus of a query",
        """CREATE TABLE label (
  stems TEXT NOT NULL, -- stems of its telling words, in order
  rid INTEGER NOT NULL REFERENCES record(rid),
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  preferred INTEGER NOT NULL, -- 2 a label, 1 an alias, 0 a hidden label: asked for by this name, never called so
  PRIMARY KEY (stems, rid, lang, text)
) WITHOUT ROWID""",
    ),
    ("label_record", "", "CREATE INDEX label_record ON label(rid)"),
    (
        "synonym",
        "Words of the domain that mean nearly the same, as far as the corpus has one of them",
        """CREATE TABLE synonym (
  stems TEXT NOT NULL, -- stems of its telling words in order; "as it is said" if nearly all are stop words
  ring INTEGER NOT NULL, -- what has the same number means nearly the same
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  position INTEGER NOT NULL, -- within its language, from 1: the usual word first
  held INTEGER NOT NULL, -- 1 if the full text has all its stems, so that it is worth looking for
  PRIMARY KEY (stems, ring, lang)
) WITHOUT ROWID""",
    ),
    ("synonym_ring", "", "CREATE INDEX synonym_ring ON synonym(ring)"),
    (
        "reference",
        "The links by kind and id, to read and join on",
        """CREATE VIEW reference AS
SELECT a.kind AS from_kind, a.id AS from_id, link.field, b.kind AS to_kind, b.id AS to_id, link.role, v.id AS via
FROM link JOIN record a ON a.rid = from_rid JOIN record b ON b.rid = to_rid LEFT JOIN record v ON v.rid = via_rid""",
    ),
)
"""(name, what it holds, SQL), in the order of making. Indexes and virtual tables stand among them."""
