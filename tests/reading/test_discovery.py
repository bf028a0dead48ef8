"""Which corpus is meant."""

from pathlib import Path

import pytest

from synthesis.errors import CorpusError
from synthesis.reading.discovery import ENVIRONMENT, data_files, find_corpus, shipped_corpus


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)


def corpus(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "corpus.yaml").touch()
    return folder


def test_the_folder_given_goes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = corpus(tmp_path / "one"), corpus(tmp_path / "other")
    monkeypatch.setenv(ENVIRONMENT, str(other))
    assert find_corpus(one) == one
    assert find_corpus(None, start=one) == other


def test_the_nearest_upwards_and_its_data_folder(tmp_path: Path) -> None:
    data = corpus(tmp_path / "data")
    deep = tmp_path / "docs" / "deep"
    deep.mkdir(parents=True)
    assert find_corpus(start=deep) == data
    assert find_corpus(start=data) == data
    assert find_corpus(tmp_path) == data


def test_a_file_names_its_folder(tmp_path: Path) -> None:
    assert find_corpus(corpus(tmp_path) / "corpus.yaml") == tmp_path


def test_without_any_the_shipped_one(tmp_path: Path) -> None:
    assert find_corpus(start=tmp_path) == shipped_corpus()


@pytest.mark.parametrize(("name", "words"), [("nergens", "there is no folder"), (".", "holds no data file")])
def test_a_wrong_folder_is_refused(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(CorpusError, match=words) as caught:
        find_corpus(tmp_path / name)
    assert caught.value.exit_code == 3
    assert caught.value.hint


def test_files_come_in_a_fixed_order(tmp_path: Path) -> None:
    corpus(tmp_path)
    for name in ("themes/b.yml", "themes/a/c.yaml", "themes/.hidden.yaml", "themes.yaml", "sources.yml", "notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [(kind, path.relative_to(tmp_path).as_posix()) for kind, path in data_files(tmp_path)] == [
        ("corpus", "corpus.yaml"),
        ("source", "sources.yml"),
        ("theme", "themes.yaml"),
        ("theme", "themes/a/c.yaml"),
        ("theme", "themes/b.yml"),
    ]
