"""What stands in an index: every record, every reference, nothing that dangles."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from synthesis.index.compilation import compile_corpus
from synthesis.index.facets import FACETS
from synthesis.index.reader import Reader
from synthesis.language.folding import words
from synthesis.model.entities import KINDS, entity
from synthesis.model.fields import Ref
from synthesis.reading.corpus import Corpus
from synthesis.reading.discovery import shipped_corpus
from synthesis.reading.load import load
from tests.conftest import SAMPLE
from tests.index.building import compiled, scalar, write

CORPORA = [pytest.param(SAMPLE, id="sample"), pytest.param(shipped_corpus(), id="shipped")]


@pytest.fixture(scope="module", params=CORPORA)
def corpus_read(request: pytest.FixtureRequest) -> Corpus:
    """Each corpus in turn, read."""
    return load(request.param)


@pytest.fixture(scope="module")
def reader(corpus_read: Corpus) -> Iterator[Reader]:
    """The corpus, compiled."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        compile_corpus(corpus_read, database)
        yield Reader(database, "nl")


def test_every_record_stands_in_the_index_and_in_its_table(corpus_read: Corpus, reader: Reader) -> None:
    records = {kind: list(corpus_read.records[kind]) for kind in KINDS}
    assert reader.counts() == {kind: len(ids) for kind, ids in records.items()}
    for kind, ids in records.items():
        assert [row.id for row in reader.kind(kind)] == ids
        assert [row[0] for row in reader.database.execute(f'SELECT id FROM "{kind}" ORDER BY rowid')] == ids
    for table in ("record", "search"):
        assert scalar(reader.database, f"SELECT count(*) FROM {table}") == sum(map(len, records.values()))


def test_records_stand_whole_and_with_their_place(corpus_read: Corpus, reader: Reader) -> None:
    for record in corpus_read.all():
        row = reader.get(record.kind, record.id)
        assert row is not None
        assert row.doc == record.value.model_dump(mode="json", by_alias=True, exclude_unset=True)
        assert (row.file, row.line) == record.place[:2]


def test_foreign_keys_hold(reader: Reader) -> None:
    assert list(reader.database.execute("PRAGMA foreign_key_check")) == []
    assert list(reader.database.execute("PRAGMA integrity_check")) == [("ok",)]


def test_every_reference_of_the_model_is_a_link(corpus_read: Corpus, reader: Reader) -> None:
    expected = {
        (record.kind, record.id, ref.kind, target)
        for record in corpus_read.all()
        for ref, target in _references(record.value, type(record.value))
    }
    sql = "SELECT from_kind, from_id, to_kind, to_id FROM reference"
    sql += " UNION SELECT from_kind, from_id, 'source', via FROM reference WHERE via NOTNULL"
    assert set(reader.database.execute(sql)) == expected
    assert len(expected) > 100


def _references(value: Any, annotation: Any, ref: Ref | None = None) -> Iterator[tuple[Ref, str]]:
    """References as the types tell them, by another road than the tables take."""
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            own = next((mark for mark in info.metadata if isinstance(mark, Ref)), None)
            yield from _references(getattr(value, name), info.annotation, own)
    elif isinstance(value, list):
        lists = [option for option in (annotation, *get_args(annotation)) if get_origin(option) is list]
        for item in value:
            yield from _references(item, get_args(lists[0])[0])
    elif isinstance(value, str) and value != "not stated":
        found = ref or next((mark for mark in _marks(annotation) if isinstance(mark, Ref)), None)
        if found is not None:
            yield found, value


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _marks(argument)


def test_every_kind_of_reference_occurs_in_the_sample() -> None:
    """So that no field escapes the test above."""
    declared = {(kind, name) for kind in KINDS for name in _fields_with_refs(entity(kind))}
    with compiled(SAMPLE) as reader:
        sql = "SELECT DISTINCT from_kind, replace(field, '.', '_') FROM reference"
        found = {(kind, field.split("_")[0]) for kind, field in reader.database.execute(sql)}
    assert {(kind, name.split("_")[0]) for kind, name in declared} <= found


def _fields_with_refs(cls: type[BaseModel]) -> Iterator[str]:
    for name, info in cls.model_fields.items():
        if any(isinstance(mark, Ref) for mark in (*info.metadata, *_marks(info.annotation))):
            yield name


def test_dangling_references_are_left_out(corpus: Path) -> None:
    write(corpus, "sources.yaml", "lone2020:\n  type: book\n  title: Alleen\n  cited_via: [gone2001]\n  part_of: gone2002\n")
    with compiled(corpus) as reader:
        assert reader.counts()["source"] == 1
        assert reader.counts()["finding"] == 6
        assert list(reader.database.execute("PRAGMA foreign_key_check")) == []
        assert scalar(reader.database, "SELECT count(*) FROM reference WHERE to_kind = 'source'") == 0
        [finding] = reader.rows("id = 'klusclub-aanbevolen'")
        assert finding.doc["sources"] == [{"id": "cordes2018"}], "the record still says what it says"
        assert list(reader.database.execute("SELECT part_of FROM source")) == [(None,)]
        assert list(reader.database.execute("SELECT id FROM finding_sources WHERE finding = 'klusclub-aanbevolen'")) == [(None,)]


def test_cycles_and_self_references_end(corpus: Path) -> None:
    label = "  label: {nl: x, en: y}\n"
    write(corpus, "themes.yaml", f"a:\n{label}  parent: b\nb:\n{label}  parent: a\nc:\n{label}  parent: c\n")
    with compiled(corpus) as reader:
        sql = "SELECT value FROM facet JOIN record USING (rid) WHERE name = 'theme' AND kind = 'theme' AND id = ? ORDER BY value"
        assert [[row[0] for row in reader.database.execute(sql, id)] for id in "abc"] == [["a", "b"], ["a", "b"], ["c"]]


def test_faulty_records_are_left_out_and_counted(corpus: Path) -> None:
    write(corpus, "themes/bad.yaml", "bad:\n  label: only one language\nBAD ID:\n  label: {nl: a, en: b}\n")
    write(corpus, "gaps.yaml", "{ not yaml")
    with compiled(corpus) as reader:
        assert reader.counts()["theme"] == 5
        assert reader.counts()["gap"] == 0
        assert int(reader.meta("left_out")) >= 2
        assert int(reader.meta("faults")) >= 3


def test_unreadable_file(corpus: Path) -> None:
    (corpus / "gaps.yaml").unlink()
    (corpus / "gaps.yaml").symlink_to(corpus / "nowhere.yaml")
    (corpus / "frames.yaml").unlink()
    (corpus / "frames.yaml").mkdir()
    with compiled(corpus) as reader:
        assert (reader.counts()["gap"], reader.counts()["frame"], reader.counts()["theme"]) == (0, 0, 5)


def test_corpus_without_manifest(corpus: Path) -> None:
    (corpus / "corpus.yaml").unlink()
    with compiled(corpus) as reader:
        assert reader.manifest == {}
        assert reader.meta("language") == "nl"


def test_facets_of_the_sample(sample: Path) -> None:
    with compiled(sample) as reader:
        sql = "SELECT DISTINCT name FROM facet"
        assert {row[0] for row in reader.database.execute(sql)} == set(FACETS)
        sql = "SELECT name, value FROM facet JOIN record USING (rid) WHERE id = 'vertrouwen-omschreven' ORDER BY 1, 2"
        assert list(reader.database.execute(sql)) == [
            ("kind", "definition"), ("kind", "finding"), ("part", "1"), ("section", "2.2"),
            ("source", "roos1999"), ("theme", "buren"), ("theme", "vertrouwen"),
        ]  # fmt: skip


def test_full_text_is_stemmed_and_knows_the_labels_of_what_a_record_carries(sample: Path) -> None:
    with compiled(sample) as reader:

        def found(column: str, word: str) -> set[str]:
            stems = str(scalar(reader.database, f"SELECT stems FROM word WHERE word = '{word}'")).split()
            match = f"{column} : ({' OR '.join(stems)})"
            sql = "SELECT kind || ':' || id FROM search JOIN record ON rid = search.rowid & 4294967295 WHERE search MATCH ?"
            return {row[0] for row in reader.database.execute(sql, (match,))}

        assert "source:nowak2022" in found("author", "celik")
        assert "source:cordes2018" in found("author", "ozgur")
        assert "source:zilverberg2011a" in found("context", "enquete")
        assert "finding:schaamte-belemmert" in found("context", "hemels")
        assert found("body", "buurtnetwrk") == {"concept:buurtnetwerk"}


def test_rowids_of_the_full_text_tell_the_record_and_put_sources_last(reader: Reader) -> None:
    sql = "SELECT kind = 'source' FROM search JOIN record ON rid = search.rowid & 4294967295 ORDER BY search.rowid"
    order = [row[0] for row in reader.database.execute(sql)]
    assert order == sorted(order)
    assert len(order) == scalar(reader.database, "SELECT count(*) FROM record")


def test_every_word_has_its_stems_counted_and_can_be_corrected(reader: Reader) -> None:
    rows = list(reader.database.execute("SELECT word, stems, df FROM word"))
    assert rows
    learnt = {word for (text,) in reader.database.execute("SELECT text FROM synonym") for word in words(text)}
    for word, stems, df in rows:
        assert stems and (df > 0 or word in learnt), word
    known = {row[0] for row in reader.database.execute("SELECT stem FROM stem WHERE df > 0")}
    assert {stem for _, stems, df in rows if df for stem in stems.split()} <= known
    corrected = {row[0] for row in reader.database.execute("SELECT DISTINCT word FROM spelling")}
    assert corrected == {word for word, _, df in rows if df and len(word) > 3 and word.isalpha()}


def test_everyday_words_lead_to_words_of_the_corpus(reader: Reader) -> None:
    sql = "SELECT stems, ring FROM synonym WHERE stems NOT LIKE '\"%'"
    rings: dict[int, set[str]] = {}
    for stems, ring in reader.database.execute(sql):
        rings.setdefault(ring, set()).update(stems.split())
    held = {row[0] for row in reader.database.execute("SELECT stem FROM stem WHERE df > 0")}
    assert rings
    assert all(held & stems for stems in rings.values())


def test_labels_stand_as_stems_in_both_languages(reader: Reader) -> None:
    sql = "SELECT count(DISTINCT lang) FROM label JOIN record USING (rid) WHERE kind = 'theme' GROUP BY rid"
    assert {row[0] for row in reader.database.execute(sql)} == {2}


def test_years(sample: Path) -> None:
    with compiled(sample) as reader:
        sql = "SELECT id, year FROM record WHERE year NOTNULL ORDER BY year DESC LIMIT 3"
        assert list(reader.database.execute(sql)) == [("buurtbanden2024", 2024), ("nowak2022", 2022), ("bdb2020", 2020)]
