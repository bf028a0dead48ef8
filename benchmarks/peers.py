"""The same questions to this program and to its peers: `python benchmarks/peers.py [SOURCES …]`, by default 1,000 and 100,000.

On one synthetic corpus of each size: this program; `rg` (ripgrep) over the YAML files; plain FTS5, the full text of SQLite as it
comes, asked from Python; and papis, a reference manager for the command line, where it is installed (`--papis COMMAND`).
Each question is put in turn to every program, each time to a process of its own, in rounds. Told are the median and the 95th
percentile of CPU over the questions of a sort and the rounds, how many of the questions found anything, the size of the index,
and how fast it was built.
`--keep FOLDER` keeps corpora and indexes there for a next run.
"""

import argparse
import contextlib
import json
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Final, NamedTuple

from children import ROOT, environment, run
from startup import HELLO

SIZES: Final = (1_000, 100_000)
QUESTIONS: Final = {
    "one word": ["reciprocity", "loneliness", "mantelzorgbeleid"],
    "two words": ["informal neighbourhood", "kwetsbare netwerkversterking", "steenwell 2019"],
    "four words": ["shared housing village policy", "vulnerable youth trust evidence", "werken aan buurtteam studie"],
    "typo": ["reciprocty", "lonelines trust", "mantelzrgbeleid"],
}
_MOST_PAPIS: Final = 1_000
"""papis keeps a folder for each document: making 100,000 of them takes longer than all other jobs together."""
_ASK_PLAIN: Final = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
words = " ".join('"' + word + '"' for word in sys.argv[2].split())
found = database.execute("SELECT count(*) FROM plain WHERE plain MATCH ?", (words,)).fetchone()[0]
for row in database.execute("SELECT id, title FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10", (words,)):
    print(*row)
print(found)
"""


class Built(NamedTuple):
    """What a program made of a corpus: records, seconds of CPU, MiB of memory at most, and MiB on disk."""

    records: int
    cpu: float
    memory: float
    disk: float


class Program(NamedTuple):
    """A program with the command that puts a question to it, and what it built beforehand."""

    name: str
    command: Sequence[str]
    """The question takes the place of `{}`; of `{near}` its words in either order on one line."""
    built: Built | None
    settings: dict[str, str]
    nothing: str
    """A pattern of what it says when it has found nothing."""


def blocks(folder: Path) -> Iterator[str]:
    """The text of each source, finding and gap."""
    for path in sorted(folder.rglob("*.yaml")):
        if path.name != "corpus.yaml":
            yield from (block for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip())


def size(path: Path) -> float:
    """MiB of a file or of all files in a folder."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / 2**20


def ours(folder: Path, work: Path, settings: dict[str, str]) -> Program:
    """This program, its index built by a first `list`."""
    index = work / "ours.sqlite"
    fresh = ["--corpus", str(folder), "--index", str(index)]
    note = work / "ours.json"
    if not index.exists() or not note.exists():
        index.unlink(missing_ok=True)
        took = run([sys.executable, "cli.py", "list", *fresh], settings, keep=True)
        if took.code:
            raise SystemExit(took.out)
        with contextlib.closing(sqlite3.connect(index)) as database:
            records = database.execute("SELECT count(*) FROM record").fetchone()[0]
        note.write_text(json.dumps(Built(records, took.cpu, took.memory, size(index))))
    command = [sys.executable, "cli.py", "query", "{}", *fresh]
    return Program("this program", command, Built(*json.loads(note.read_text())), settings, r"\A0 gevonden")


def plain(folder: Path, work: Path, settings: dict[str, str]) -> Program:
    """FTS5 with no analysis of its own: the text of each record as it stands."""
    file = work / "plain.sqlite"
    note = work / "plain.json"
    if not note.exists():
        took = run([sys.executable, __file__, "--plain", str(folder), str(file)], settings, keep=True)
        if took.code:
            raise SystemExit(took.out)
        note.write_text(json.dumps(Built(int(took.out), took.cpu, took.memory, size(file))))
    command = [sys.executable, "-c", _ASK_PLAIN, str(file), "{}"]
    return Program("plain FTS5", command, Built(*json.loads(note.read_text())), settings, r"(?:\A|\n)0\n*\Z")


def build_plain(folder: Path, file: Path) -> int:
    """Fills a plain full text; gives the number of records."""
    file.unlink(missing_ok=True)
    title = re.compile(r"^  title: (.*)$", re.MULTILINE)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("CREATE VIRTUAL TABLE plain USING fts5(id, title, body)")
        database.execute("BEGIN")
        rows = ((block.split(":", 1)[0], found[1] if (found := title.search(block)) else "", block) for block in blocks(folder))
        database.executemany("INSERT INTO plain VALUES (?, ?, ?)", rows)
        database.execute("COMMIT")
        return int(database.execute("SELECT count(*) FROM plain").fetchone()[0])


def papis(folder: Path, work: Path, settings: dict[str, str], command: str) -> Program:
    """papis, with a document for each source."""
    library = work / "papis"
    config = work / "config"
    if not library.exists():
        for block in blocks(folder / "sources" if (folder / "sources").is_dir() else folder):
            id, _, fields = block.partition(":\n")
            if "\n  type:" not in f"\n{fields}":
                continue
            place = library / id
            place.mkdir(parents=True, exist_ok=True)
            lines = [line[2:] for line in fields.split("\n") if re.match(r"  (type|title|publisher|volume|language):", line)]
            names = " and ".join(re.findall(r"family: ([^,}]+)", fields))
            year = re.search(r"issued: (\d+)", fields)
            lines += [f"author: {names}", f"year: {year[1] if year else ''}", f"papis_id: {id}", f"ref: {id}", "files: []"]
            (place / "info.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (config / "papis").mkdir(parents=True, exist_ok=True)
        (config / "papis" / "config").write_text(f"[settings]\ndefault-library = bench\n[bench]\ndir = {library}\n")
    own = {**settings, "XDG_CONFIG_HOME": str(config)}
    took = run([command, "list", "--all", "--id", "nothing"], own, keep=True)
    if took.code:
        raise SystemExit(took.out)
    records = sum(1 for _ in library.iterdir())
    built = Built(records, took.cpu, took.memory, size(library))
    return Program("papis", [command, "list", "--all", "--id", "{}"], built, own, "No documents")


def ask(program: Program, question: str) -> tuple[float, bool]:
    """CPU of the answer, and whether anything was found."""
    words = question.split()
    near = words[0] if len(words) == 1 else "|".join((".*".join(words), ".*".join(reversed(words))))
    took = run([part.replace("{near}", near).replace("{}", question) for part in program.command], program.settings, keep=True)
    if took.code not in (0, 1):
        raise SystemExit(f"{program.name}: {question}: exit code {took.code}\n{took.out}")
    return took.cpu, not re.search(program.nothing, took.out)


def measure(programs: Sequence[Program], rounds: int, settings: dict[str, str], hello: Path) -> None:
    """Prints a table in Markdown: p50 and p95 in ms by program and sort of question, and which found anything."""
    times: dict[tuple[str, str], list[float]] = {}
    answered: dict[tuple[str, str], set[str]] = {}
    greetings = []
    for number in range(rounds + 1):
        greeting = run([sys.executable, str(hello), "world"], settings).cpu
        for sort, questions in QUESTIONS.items():
            for question in questions:
                for program in programs:
                    cpu, found = ask(program, question)
                    if number:  # the first round brings files into memory
                        times.setdefault((program.name, sort), []).append(cpu * 1000)
                        answered.setdefault((program.name, sort), set()).update({question} if found else ())
        if number:
            greetings.append(greeting * 1000)
    print(f"\nA Typer hello-world took {median(greetings):.0f} ms.\n")
    print("| program | " + " | ".join(QUESTIONS) + " | records a second | memory of the build | index |")
    print("|---|" + "---|" * (len(QUESTIONS) + 3))
    for program in programs:
        cells = []
        for sort, questions in QUESTIONS.items():
            taken = times[program.name, sort]
            late = quantiles(taken, n=20, method="inclusive")[-1]
            found = len(answered[program.name, sort])
            cells.append(f"{median(taken):.0f} / {late:.0f} ms, {found} of {len(questions)}")
        made = program.built
        cells += (
            [f"{made.records / made.cpu:,.0f}", f"{made.memory:.0f} MiB", f"{made.disk:,.0f} MiB"] if made else ["–", "–", "–"]
        )
        print(f"| {program.name} | {' | '.join(cells)} |")


def main() -> None:
    """Measures every size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--papis", default=shutil.which("papis"), help="the command of papis")
    parser.add_argument("--keep", type=Path, help="folder that keeps corpora and indexes")
    parser.add_argument("--plain", nargs=2, type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.plain:
        print(build_plain(*arguments.plain))
        return
    with tempfile.TemporaryDirectory() as temporary:
        keep = (arguments.keep or Path(temporary)).resolve()
        settings = environment(keep / "cache")
        hello = keep / "hello.py"
        keep.mkdir(parents=True, exist_ok=True)
        hello.write_text(HELLO, encoding="utf-8")
        run([sys.executable, "cli.py", "query", "netwerk"], settings)  # leaves the bytecode behind
        for sources in arguments.sizes:
            work = keep / str(sources)
            folder = work / "corpus"
            if not (folder / "corpus.yaml").exists():
                run([sys.executable, str(ROOT / "benchmarks" / "corpora.py"), str(sources), str(folder)], settings)
            programs = [ours(folder, work, settings), plain(folder, work, settings)]
            if tool := shutil.which("rg"):
                programs.append(
                    Program("ripgrep", [tool, "-i", "-c", "--no-filename", "-e", "{near}", str(folder)], None, settings, r"\A\Z")
                )
            if arguments.papis and sources <= _MOST_PAPIS:
                programs.append(papis(folder, work, settings, arguments.papis))
            print(f"\n### {sources:,} sources ({size(folder):,.0f} MiB of YAML)")
            measure(programs, arguments.rounds, settings, hello)


if __name__ == "__main__":
    main()
