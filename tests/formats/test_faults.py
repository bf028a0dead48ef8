"""One list of sample faults, through every format."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.checks.registry import RULES
from synthesis.faults import SEVERITIES, Fault, Rule
from synthesis.formats.faults import sarif
from synthesis.formats.faults.registry import FORMATS, writer
from synthesis.formats.faults.tally import tally
from synthesis.places import Place

Golden = Callable[[str, str], None]

SAMPLE_RULES = {code: RULES[code] for code in ("SYN302", "SYN310", "SYN316", "SYN604")}


def fault(code: str, place: Place, subject: str, message: str, hint: str = "") -> Fault:
    return RULES[code].fault(place, subject, message, hint)


SAMPLE = [
    fault("SYN310", Place("corpus.yaml"), "corpus.yaml", "there is no corpus.yaml beside the data files", "write one"),
    fault(
        "SYN302",
        Place("findings.yaml", 4, 18),
        "finding:geven",
        "`sources[1].id` names the source `synthese2032`, which does not exist",
        "did you mean `synthese2023`, or the one with the very long id that makes this line wrap?",
    ),
    fault("SYN604", Place("findings.yaml", 112, 5), "finding:geven", "`statement.nl` holds 100 % <b>, & a\nbreak: \x1b[31m“red”"),
    fault(
        "SYN316", Place("sources/a b.yaml", 7, 1), "source:bos2019", "`bos2019` stands in part-1, but nothing cites it", "fine"
    ),
]
SUFFIXES = {"text": "txt", "json": "json", "github": "github.txt", "sarif": "sarif", "junit": "junit.xml"}


@pytest.mark.parametrize("name", FORMATS)
def test_sample(golden: Golden, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(sarif, "__version__", "0")
    golden(f"faults.{SUFFIXES[name]}", writer(name)(SAMPLE, SAMPLE_RULES, 1234, prefix="data"))


@pytest.mark.parametrize("name", FORMATS)
def test_no_faults(name: str) -> None:
    written = writer(name)([], SAMPLE_RULES, 1234)
    assert written.endswith("\n")
    assert "SYN302" not in written or name in ("sarif", "junit")
    assert ("No faults in 1,234 records." in written) is (name in ("text", "github"))


def test_text_fits_the_terminal() -> None:
    lines = writer("text")(SAMPLE, SAMPLE_RULES, 9).splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[-1] == "1 error, 2 warnings, 1 remark in 3 files."
    assert not any("\x1b" in line for line in lines)


def test_text_keeps_long_ids_whole() -> None:
    long = "`" + "a" * 90 + "`"
    written = writer("text")([fault("SYN302", Place("a.yaml", 1, 1), "finding:x", f"there is no {long} here")], RULES, 1)
    assert long in written


def test_json_keeps_its_contract() -> None:
    data = json.loads(writer("json")(SAMPLE, SAMPLE_RULES, 12))
    assert list(data) == ["format", "faults", "summary"]
    assert data["format"] == 1
    assert list(data["faults"][1]) == ["code", "slug", "severity", "file", "line", "column", "subject", "message", "hint"]
    assert (data["faults"][1]["file"], data["faults"][1]["line"], data["faults"][1]["column"]) == ("findings.yaml", 4, 18)
    assert data["summary"] == {"errors": 1, "warnings": 2, "infos": 1, "files": 3, "checked": 12}


def test_github_escapes_what_would_end_a_command() -> None:
    odd = fault("SYN302", Place("a,b:c%.yaml", 1, 2), "finding:x", "50 %\n::error::no")
    (command, _) = writer("github")([odd], RULES, 1).splitlines()
    assert command == "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=SYN302 dangling-source::finding:x: 50 %25 ::error::no"


def test_github_leaves_out_the_line_of_a_whole_file() -> None:
    (command, *_) = writer("github")(SAMPLE, RULES, 1).splitlines()
    assert command.startswith("::warning file=corpus.yaml,title=SYN310 missing-manifest::")


def test_sarif_has_what_the_standard_requires() -> None:
    data = json.loads(writer("sarif")(SAMPLE, RULES, 1, prefix="./data/"))
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    for result, sample in zip(run["results"], SAMPLE, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == sample.code
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (location,) = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert artifact["uri"].startswith("./data/")
        assert re.fullmatch(r"[\w./%-]+", artifact["uri"])
        assert location["physicalLocation"]["region"]["startLine"] >= 1
        assert location["physicalLocation"]["region"]["startColumn"] >= 1


def test_sarif_knows_a_fault_again_when_lines_move() -> None:
    moved = [fault("SYN302", Place("findings.yaml", 99, 1), SAMPLE[1].subject, SAMPLE[1].message)]
    one, other = (json.loads(writer("sarif")(faults, RULES, 1)) for faults in (SAMPLE[1:2], moved))
    prints = [data["runs"][0]["results"][0]["partialFingerprints"] for data in (one, other)]
    assert prints[0] == prints[1]


def test_junit_fails_on_errors_and_warnings_only() -> None:
    root = ET.fromstring(writer("junit")(SAMPLE, SAMPLE_RULES, 1))  # noqa: S314 our own text
    cases = {str(case.get("name")): case for case in root.iter("testcase")}
    assert [name for name, case in cases.items() if case.find("failure") is not None] == [
        "SYN302 dangling-source",
        "SYN310 missing-manifest",
        "SYN604 untidy-text",
    ]
    assert root.get("failures") == "3"
    assert "nothing cites it" in str(cases["SYN316 never-cited"].findtext("system-out"))


def test_prefix_stands_before_every_file() -> None:
    for prefix in ("data", "data/", "data\\"):
        assert "data/findings.yaml" in writer("text")(SAMPLE, RULES, 1, prefix=prefix)
    for prefix in ("", "."):
        assert "\nfindings.yaml\n" in writer("text")(SAMPLE, RULES, 1, prefix=prefix)


def test_tally_counts_a_file_once() -> None:
    assert tally(SAMPLE, 5) == (1, 2, 1, 3, 5)
    assert tally(SAMPLE[1:2] * 1000, 5).say() == "1,000 errors in 1 file."


@given(
    st.lists(
        st.builds(
            Fault,
            code=st.sampled_from([*list(RULES)[:3], "SYN999"]),
            slug=st.just("some-slug"),
            severity=st.sampled_from(SEVERITIES),
            place=st.builds(Place, st.text(min_size=1, max_size=8), st.integers(0, 9), st.integers(0, 9)),
            subject=st.text(max_size=8),
            message=st.text(min_size=1, max_size=20),
            hint=st.text(max_size=8),
        ),
        max_size=4,
    )
)
def test_any_signs_make_a_file_that_can_be_read(faults: list[Fault]) -> None:
    rules: dict[str, Rule] = dict(list(RULES.items())[:3])
    written = {name: writer(name)(faults, rules, 1) for name in FORMATS}
    assert len(json.loads(written["json"].encode())["faults"]) == len(faults)
    assert len(json.loads(written["sarif"].encode())["runs"][0]["results"]) == len(faults)
    ET.fromstring(written["junit"].encode())  # noqa: S314 our own text
    assert len(written["github"].splitlines()) == len(faults) + 1
    assert "\x1b" not in written["text"]
