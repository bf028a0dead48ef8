"""The sample is a sound corpus, and every format writes it as its file has it."""

from collections.abc import Callable

import pytest

from synthesis.formats.apa import FORMATS, write_bibliography
from synthesis.formats.contents import Contents
from synthesis.formats.export import EXPORTS
from synthesis.model.entities import KINDS, entity

Sample = Callable[..., Contents]
Golden = Callable[[str, str], None]

TEXT_EXPORTS = ["json", "jsonl", "csv", "markdown", "csl-json", "bibtex", "ris"]


@pytest.mark.parametrize("kind", KINDS)
def test_sample_follows_the_model(sample: Sample, kind: str) -> None:
    docs = sample().records[kind]
    assert docs
    for doc in docs:
        entity(kind).model_validate({field: value for field, value in doc.items() if field != "id"})


@pytest.mark.parametrize("name", TEXT_EXPORTS)
def test_export(sample: Sample, golden: Golden, name: str) -> None:
    written = EXPORTS[name].write(sample())
    assert isinstance(written, str)
    golden(f"sample{EXPORTS[name].suffix}", written)


def test_markdown_in_english(sample: Sample, golden: Golden) -> None:
    written = EXPORTS["markdown"].write(sample("en"))
    assert isinstance(written, str)
    golden("sample.en.md", written)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(("format", "suffix"), [("text", "txt"), ("markdown", "md"), ("html", "html")])
def test_bibliography(sample: Sample, golden: Golden, format: str, suffix: str, lang: str) -> None:
    golden(f"bibliography.{lang}.{suffix}", write_bibliography(sample().sources, lang, format))


def test_bibliography_has_no_other_formats() -> None:
    assert set(FORMATS) == {"text", "markdown", "html"}


def test_export_table_is_keyed_by_name() -> None:
    assert all(name == export.name and export.suffix.startswith(".") for name, export in EXPORTS.items())
    assert len({export.suffix for export in EXPORTS.values()}) == len(EXPORTS)
