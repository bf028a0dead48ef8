"""What is read from a folder, and what is left out."""

from pathlib import Path

import pytest

from synthesis.model.theme import Theme
from synthesis.reading.corpus import Corpus
from synthesis.reading.load import load

THEME = "  label: {nl: Naam, en: Name}\n"


def read(folder: Path, **files: str) -> Corpus:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".yaml").write_text(text, encoding="utf-8")
    return load(folder)


def told(corpus: Corpus) -> list[tuple[str, str]]:
    return [(fault.slug, str(fault.place)) for fault in corpus.faults]


def test_one_broken_record_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    corpus = read(tmp_path, themes=f"a:\n{THEME}b:\n  label: {{nl: [\nc:\n{THEME}d:\n  lable: x\n")
    assert list(corpus.records["theme"]) == ["a", "c"]
    assert corpus.left_out["theme"] == {"b", "d"}
    assert [slug for slug, _ in told(corpus)] == ["not-yaml", "missing-field", "unknown-field"]
    assert str(corpus.records["theme"]["c"].place) == "themes.yaml:5:1"


def test_a_file_and_a_folder_of_one_kind_are_one_list(tmp_path: Path) -> None:
    corpus = read(tmp_path, themes=f"a:\n{THEME}", themes__deep__more=f"b:\n{THEME}", themes__other=f"a:\n{THEME}")
    assert [(record.id, record.file) for record in corpus.of("theme", Theme)] == [
        ("a", "themes.yaml"),
        ("b", "themes/deep/more.yaml"),
    ]
    assert told(corpus) == [("duplicate-id", "themes/other.yaml:1:1")]
    assert "themes.yaml:1:1" in corpus.faults[0].message


def test_places_of_values_fields_and_what_is_missing(tmp_path: Path) -> None:
    corpus = read(tmp_path, themes="\na:\n  label:\n    nl: Naam\n    en: Name\n  aliases: {nl: [een, twee]}\n")
    record = corpus.records["theme"]["a"]
    assert str(record.place_of("aliases", "nl", 1)) == "themes.yaml:6:23"
    assert str(record.place_of("label", "de")) == "themes.yaml:4:5"
    assert str(record.place_of("parent")) == str(record.place) == "themes.yaml:2:1"


def test_a_known_id_may_be_left_out(tmp_path: Path) -> None:
    corpus = read(tmp_path, themes=f"a:\n{THEME}b:\n  lable: x\n")
    assert [corpus.knows("theme", id) for id in "abc"] == [True, True, False]
    assert corpus.get("theme", "b") is None


def test_what_was_wrong_with_the_whole_is_told_if_every_record_is_sound(tmp_path: Path) -> None:
    corpus = read(tmp_path, themes=f"a:\n{THEME}%zz\nb:\n{THEME}")
    assert list(corpus.records["theme"]) == ["a", "b"]
    assert [slug for slug, _ in told(corpus)] == ["not-yaml"]
    assert [slug for slug, _ in told(read(tmp_path, themes="\t"))] == ["not-yaml"]


def test_half_a_manifest_is_not_judged(tmp_path: Path) -> None:
    corpus = read(tmp_path, corpus="id: x\ntitle: {nl: [\nformat: 1\n")
    assert [slug for slug, _ in told(corpus)] == ["not-yaml"]
    assert corpus.manifest is None


def test_a_fault_past_the_end_is_told_on_the_last_line(tmp_path: Path) -> None:
    assert told(read(tmp_path, corpus="a: [")) == [("not-yaml", "corpus.yaml:1:5")]


@pytest.mark.parametrize("id", ["A", "a b", "a--b", "-a", '"a\\n"', "é", "1.5"])
def test_ids_that_are_none(tmp_path: Path, id: str) -> None:
    corpus = read(tmp_path, themes=f"{id}:\n{THEME}")
    assert [slug for slug, _ in told(corpus)] == ["malformed-id"]
    assert corpus.records["theme"] == {}


def test_a_file_that_no_entity_reads(tmp_path: Path) -> None:
    corpus = read(tmp_path, teams=f"a:\n{THEME}")
    assert told(corpus) == [("unknown-file", "teams.yaml")]
    assert corpus.faults[0].hint == "did you mean themes.yaml?"


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "themes.yaml").symlink_to(tmp_path / "nergens")
    assert told(load(tmp_path)) == [("unreadable-file", "themes.yaml")]


def test_a_record_with_a_key_that_is_no_text_is_left_out_and_told_of_once(tmp_path: Path) -> None:
    corpus = read(tmp_path, themes=f"a:\n{THEME}  ? [x]\n  : {{y: z}}\nb:\n{THEME}")
    assert told(corpus) == [("wrong-type", "themes.yaml:3:5")]
    assert list(corpus.records["theme"]) == ["b"]
    assert corpus.knows("theme", "a")
