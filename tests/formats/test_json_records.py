"""JSON and JSON Lines: nothing lost, nothing renamed."""

import json
from collections.abc import Callable

from synthesis.formats import json_records, jsonl
from synthesis.formats.contents import Contents


def test_json_holds_the_whole_corpus(sample: Callable[..., Contents]) -> None:
    contents = sample()
    read = json.loads(json_records.write(contents))
    assert list(read) == ["format", "corpus", "records"]
    assert read["format"] == 1
    assert read["corpus"] == contents.manifest
    assert list(read["records"]) == list(contents.records)
    for kind, docs in contents.records.items():
        assert [{"id": id, **record} for id, record in read["records"][kind].items()] == list(docs)


def test_jsonl_has_a_record_a_line(sample: Callable[..., Contents]) -> None:
    contents = sample()
    rows = [json.loads(line) for line in jsonl.write(contents).splitlines()]
    expected = [(kind, doc) for kind, docs in contents.records.items() for doc in docs]
    assert [(row["kind"], {"id": row["id"], **row["record"]}) for row in rows] == expected


def test_text_stays_readable(sample: Callable[..., Contents]) -> None:
    assert "Çelik" in json_records.write(sample())
    assert "Çelik" in jsonl.write(sample())
