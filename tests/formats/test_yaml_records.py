"""What is written as YAML is read back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from synthesis.formats.yaml_records import write_record
from synthesis.reading.events import parse

LINES = st.one_of(
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=40),
    st.sampled_from(
        [
            "no",
            "Null",
            "12",
            "1e3",
            "a: b",
            "a # b",
            "- a",
            "a, b",
            "[a]",
            "{a}",
            "'a",
            "a'b",
            "a:",
            "@a",
            "~",
            "a\\b",
            "J. (red.)",
        ]
    ),
)


@given(
    st.dictionaries(st.sampled_from(["title", "publisher", "page", "container-title"]), LINES, min_size=1), LINES, st.lists(LINES)
)
def test_a_record_comes_back(fields: dict[str, str], name: str, lists: list[str]) -> None:
    doc = {**fields, "author": [{"family": name, "given": "A."}, {"literal": name}], "issued": 2011, "listed_in": lists}
    text = write_record("an-id", doc, {"title": "look: 50 % sure"}, "about it")
    parsed = parse(text)
    assert parsed.troubles == [] and parsed.root == {"an-id": doc}
