"""Writes `tests/faults/CODE/` for every rule: its bad example as files, and the faults that it gives.

Run `python -m tests.faults.regenerate` from the root of the checkout after a rule
was added or its example or wording was changed, and read what git shows.
"""

import shutil
from pathlib import Path

from synthesis.checks.examples import complete
from synthesis.checks.registry import RULES
from synthesis.checks.run import run
from synthesis.faults import Rule
from synthesis.formats.faults import text
from synthesis.reading.load import load

HERE = Path(__file__).parent
EXPECTED = "expected.txt"


def write_files(files: dict[str, str], folder: Path) -> Path:
    """Writes an example; lone surrogates become the bytes that they stand for, a name with `/` at its end a folder."""
    for name, content in files.items():
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True)
            (path / ".gitkeep").touch()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode("utf-8", errors="surrogateescape"))
    return folder


def rendered(folder: Path) -> str:
    """The faults of the corpus in `folder`, as the text format gives them."""
    corpus = load(folder)
    checked = sum(len(group) for group in corpus.records.values())
    return text.write(run(corpus), RULES, checked)


def regenerate(rule: Rule) -> None:
    """Writes the folder of one rule anew."""
    folder = HERE / rule.code
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    write_files(complete(rule.bad), folder)
    (folder / EXPECTED).write_bytes(rendered(folder).encode())


if __name__ == "__main__":
    for known in RULES.values():
        regenerate(known)
