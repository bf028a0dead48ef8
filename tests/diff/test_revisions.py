"""A corpus at a revision: what git has is read as it was kept, and no name does harm."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from synthesis.diff.origins import open_side
from synthesis.errors import AmbiguousName, CorpusError, SynthesisError, UnknownName, UsageError
from synthesis.index.store import write_index
from tests.conftest import SAMPLE

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> str:
    person = ["-c", "user.name=Jo", "-c", "user.email=jo@example.org", "-c", "commit.gpgsign=false"]
    day = {"GIT_AUTHOR_DATE": "2024-05-31T23:30:00+0200", "GIT_COMMITTER_DATE": "2024-05-31T23:30:00+0200"}
    settings = {**os.environ, **day, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *person, *arguments], cwd=folder, env=settings, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A corpus in `data/` of a repository with two commits; in the first, tagged `old`, a finding more."""
    repository = tmp_path / "repository"
    shutil.copytree(SAMPLE, repository / "data")
    git(repository, "init", "-q", "-b", "main")
    findings = repository / "data" / "findings.yaml"
    text = findings.read_text(encoding="utf-8")
    findings.write_text(f"{text}\nextra:\n  statement: {{nl: Ook dit., en: This too.}}\n  kind: description\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "One")
    git(repository, "tag", "-a", "old", "-m", "Old")
    findings.write_text(text, encoding="utf-8")
    git(repository, "commit", "-q", "-a", "-m", "Two")
    return repository / "data"


def findings(name: str, root: Path) -> int:
    side = open_side(name, root, "nl")
    with side.reader as reader:
        return reader.counts()["finding"]


@pytest.mark.parametrize("name", ["HEAD~1", "old", "main^", "old:data", "old^{tree}", ":/One", "HEAD@{1}"])
def test_a_revision_is_what_git_takes_for_one(root: Path, name: str) -> None:
    assert findings(name, root) == findings("HEAD", root) + 1


def test_a_revision_is_told_by_hash_and_day(root: Path) -> None:
    side = open_side("old", root, "nl")
    side.reader.database.close()
    assert side.about == f"{git(root, 'rev-parse', 'old^{commit}')[:7]}, 2024-05-31"


def test_the_setting_of_a_hook_does_not_mislead(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert findings("old", root) == findings("HEAD", root) + 1


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("--output=x", UsageError, "hyphen"),
        ("-x", UsageError, "hyphen"),
        ("HEAD~99", UnknownName, "no revision"),
        ("old..main", UnknownName, "OLD NEW"),
        ("old:nowhere", UnknownName, "no folder nowhere in old"),
        ("old:data/findings.yaml", UsageError, "is a file"),
        ("", UnknownName, "no revision"),
        ("a\nb", UnknownName, "no revision"),
        ("a\0b", UnknownName, "no revision"),
        ("$(touch x)", UnknownName, "no revision"),
        ("x" * 5000, UnknownName, "no revision"),
    ],
)
def test_a_name_that_is_none_is_refused(root: Path, name: str, error: type[SynthesisError], words: str) -> None:
    before = sorted(root.parent.rglob("*"))
    with pytest.raises(error, match=r"(?s).*") as told:
        open_side(name, root, "nl")
    assert words in f"{told.value.message} {told.value.hint}"
    assert sorted(root.parent.rglob("*")) == before


def test_a_revision_without_the_corpus(root: Path) -> None:
    git(root, "checkout", "-q", "--orphan", "empty")
    git(root, "rm", "-q", "-r", "--cached", ".")
    git(root, "commit", "-q", "--allow-empty", "-m", "None")
    with pytest.raises(UnknownName, match="no folder data in empty"):
        open_side("empty", root, "nl")


def test_a_name_that_is_both_is_asked_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(root, "branch", "data")
    monkeypatch.chdir(root.parent)
    with pytest.raises(AmbiguousName):
        open_side("data", root, "nl")
    assert findings("./data", root) == findings("HEAD", root)


def test_links_of_a_revision_lead_nowhere(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("hidden:\n  statement: {nl: a, en: b}\n  kind: description\n", encoding="utf-8")
    (root / "findings").mkdir()
    (root / "findings" / "more.yaml").symlink_to(secret)
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Link")
    assert findings("HEAD", root) == findings("HEAD~1", root)


def test_outside_of_a_repository_folders_still_work(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(corpus.parent))
    with pytest.raises(UsageError, match="not lie in a git repository"):
        open_side("HEAD", corpus, "nl")
    monkeypatch.chdir(corpus.parent)
    assert findings("corpus", corpus) == findings(str(corpus), corpus)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        open_side("HEAD", corpus, "nl")
    assert findings("corpus", corpus)


def test_an_exported_index_is_read_and_anything_else_is_refused(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.sqlite"
    write_index(corpus, file)
    whole = file.read_bytes()
    assert findings(str(file), corpus) == findings(str(corpus), corpus)
    assert file.read_bytes() == whole
    file.write_bytes(whole[:3000])
    with pytest.raises(CorpusError, match="damaged"):
        open_side(str(file), corpus, "nl")
    file.write_text("no index", encoding="utf-8")
    with pytest.raises(UsageError, match="no index"):
        open_side(str(file), corpus, "nl")


def test_a_broken_corpus_is_compared_on_request_only(root: Path) -> None:
    (root / "gaps.yaml").write_text("- a list\n", encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Broken")
    with pytest.raises(CorpusError, match=r"HEAD: the corpus is broken: gaps\.yaml:1") as told:
        open_side("HEAD", root, "nl")
    assert "\n" not in told.value.message and "--partial" in told.value.hint
    notes: list[str] = []
    open_side("HEAD", root, "nl", True, notes.append).reader.database.close()
    assert len(notes) == 1
