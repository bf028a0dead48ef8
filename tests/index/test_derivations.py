"""Which sources belong to which theme: by where the documents cite them, and by what rests on them."""

from pathlib import Path

import pytest

from tests.index.building import compiled, write

THEMES = """
chapter:
  label: {nl: a, en: b}
  locator: {document: doc, section: "2"}
heading:
  label: {nl: c, en: d}
  parent: chapter
  locator: {document: doc, section: "2", heading: Own}
elsewhere:
  label: {nl: e, en: f}
  locator: {document: doc, section: "3"}
nowhere:
  label: {nl: g, en: h}
"""
SOURCE = "{id}:\n  type: book\n  title: {id}\n  cited_in:\n    - {{document: doc, {place}}}\n"
DOCUMENT = "doc:\n  type: report\n  title: Document\n  status: document\n  cited_in:\n    - {document: doc, section: '2'}\n"


def themes_of(root: Path, id: str) -> list[str]:
    with compiled(root) as reader:
        sql = "SELECT t.id FROM theme_source JOIN record t ON t.rid = theme_rid JOIN record s ON s.rid = source_rid"
        sql += " WHERE s.id = ? ORDER BY 1"
        return [row[0] for row in reader.database.execute(sql, (id,))]


@pytest.mark.parametrize(
    ("place", "themes"),
    [
        ('section: "2"', ["chapter"]),
        ('section: "2", heading: Own', ["heading"]),
        ('section: "2", heading: Other', ["chapter"]),
        ('section: "3", heading: Own', ["elsewhere"]),
        ('section: "4"', []),
        ("heading: Own", []),
    ],
)
def test_source_belongs_where_it_is_cited(tmp_path: Path, place: str, themes: list[str]) -> None:
    write(tmp_path, "themes.yaml", THEMES)
    write(tmp_path, "sources.yaml", DOCUMENT + SOURCE.format(id="cited", place=place))
    assert themes_of(tmp_path, "cited") == themes
    assert themes_of(tmp_path, "doc") == []


def test_source_belongs_to_the_themes_of_what_rests_on_it(tmp_path: Path) -> None:
    write(tmp_path, "themes.yaml", THEMES)
    write(tmp_path, "sources.yaml", DOCUMENT + SOURCE.format(id="cited", place='section: "4"'))
    finding = "f:\n  statement: {nl: a, en: b}\n  kind: description\n  themes: [nowhere]\n  sources: [{id: cited}, {id: doc}]\n"
    write(tmp_path, "findings.yaml", finding)
    assert themes_of(tmp_path, "cited") == ["nowhere"]
    assert themes_of(tmp_path, "doc") == []


def test_facet_counts_for_the_themes_above_too(tmp_path: Path) -> None:
    write(tmp_path, "themes.yaml", THEMES)
    write(tmp_path, "sources.yaml", DOCUMENT + SOURCE.format(id="cited", place='section: "2", heading: Own'))
    with compiled(tmp_path) as reader:
        sql = "SELECT value FROM facet JOIN record USING (rid) WHERE name = 'theme' AND id = 'cited' ORDER BY 1"
        assert [row[0] for row in reader.database.execute(sql)] == ["chapter", "heading"]
