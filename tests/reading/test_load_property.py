"""Whatever stands in the files, `load` and every check come back with faults, never with an exception."""

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synthesis.checks.examples import ARTICLE, BOOK, DATABANK, FINDING, GAP, INTERVENTION, LEVEL, STANDARD, THEME
from synthesis.checks.registry import RULES
from synthesis.checks.run import run
from synthesis.model.entities import KINDS, entity
from synthesis.reading.load import load

quick = settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))

FILES = ["corpus.yaml", *(f"{kind.file}.yaml" for kind in KINDS.values())]
VALID = {
    "corpus.yaml": STANDARD["corpus.yaml"],
    "sources.yaml": STANDARD["sources/document.yaml"] + BOOK.replace("jansen2019", "bos2019").replace("Jansen", "Bos") + ARTICLE,
    "themes.yaml": THEME,
    "findings.yaml": FINDING + "  themes: [wederkerigheid]\n",
    "recognition_levels.yaml": LEVEL,
    "vocabulary.yaml": DATABANK,
    "interventions.yaml": INTERVENTION
    + "  recognition: [{level: goed-onderbouwd, databank: movisie, judged_on: 2021, stated_in: [synthese2023]}]\n",
    "gaps.yaml": GAP,
}
FIELDS = sorted({info.alias or name for kind in KINDS for name, info in entity(kind).model_fields.items()})
MARKS = st.sampled_from(
    [*" \n\t:-[]{},&*!|>'\"%@`#?~", "  ", "\r\n", "\r", "---\n", "...", "\ufeff", "\x00", "é", "😀", "<<: ", "\u2028", "\x85"]
)


def check(files: dict[str, bytes]) -> None:
    """Loads and checks; every fault must be one of a known rule, at a line that the file has."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for file, data in files.items():
            (root / file).write_bytes(data)
        corpus = load(root)
        faults = run(corpus)
    for fault in faults:
        assert fault.code in RULES
        if fault.place.file in files:
            lines = files[fault.place.file].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
            assert 0 <= fault.place.line <= lines
    for record in corpus.all():
        assert record.place.line >= 1


def encoded(files: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


@quick
@given(st.sampled_from(FILES), st.binary(max_size=300))
def test_any_bytes(file: str, data: bytes) -> None:
    check({**encoded(VALID), file: data})


@quick
@given(st.sampled_from(FILES), st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text(file: str, text: str) -> None:
    check({**encoded(VALID), file: text.encode()})


@quick
@given(
    st.sampled_from(FILES), st.lists(st.one_of(MARKS, st.sampled_from(FIELDS), st.sampled_from(["a", "1", "geven"])), max_size=40)
)
def test_signs_that_mean_something(file: str, signs: list[str]) -> None:
    check({**encoded(VALID), file: "".join(signs).encode()})


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.dates(),
    st.sampled_from(["not stated", "2.10", "a"]),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda deeper: st.one_of(
        st.lists(deeper, max_size=4), st.dictionaries(st.one_of(st.sampled_from(FIELDS), st.text(max_size=6)), deeper, max_size=5)
    ),
    max_leaves=20,
)


@quick
@given(st.sampled_from(FILES), VALUES)
def test_any_yaml(file: str, value: Any) -> None:
    check({**encoded(VALID), file: yaml.safe_dump(value, allow_unicode=True).encode("utf-8", errors="replace")})


@quick
@given(st.data())
def test_any_values_in_known_fields(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(KINDS)))
    names = [info.alias or name for name, info in entity(kind).model_fields.items()]
    record = data.draw(st.dictionaries(st.sampled_from(names), VALUES, max_size=8))
    text = yaml.safe_dump({"een": record}, allow_unicode=True)
    check({**encoded(VALID), f"{KINDS[kind].file}.yaml": text.encode("utf-8", errors="replace")})


@quick
@given(st.sampled_from(sorted(VALID)), st.data())
def test_valid_files_with_slips(file: str, data: st.DataObject) -> None:
    text = VALID[file]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 8))
        text = text[:place] + data.draw(st.one_of(st.just(""), MARKS, st.text(max_size=3))) + text[place + length :]
    check({**encoded(VALID), file: text.encode("utf-8", errors="replace")})


@quick
@given(st.sampled_from(sorted(VALID)), st.integers(0, 2_000), st.integers(0, 255))
def test_valid_files_with_one_wrong_byte(file: str, place: int, byte: int) -> None:
    data = bytearray(VALID[file].encode())
    data[place % len(data)] = byte
    check({**encoded(VALID), file: bytes(data)})


@quick
@given(st.sampled_from(sorted(VALID)), st.integers(0, 2_000))
def test_files_that_were_cut_off(file: str, length: int) -> None:
    data = VALID[file].encode()
    check({**encoded(VALID), file: data[: length % len(data)]})


def test_the_files_that_are_spoilt_are_sound() -> None:
    with tempfile.TemporaryDirectory() as name:
        for file, text in VALID.items():
            (Path(name) / file).write_text(text, encoding="utf-8")
        assert run(load(Path(name))) == []
