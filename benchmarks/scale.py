"""How cost grows with the corpus: `python benchmarks/scale.py [SOURCES …]`, by default 1,000, 10,000 and 100,000.

For each size a synthetic corpus is made, checked, indexed and asked, each in a
process of its own. The answers are held against counts taken from the YAML
text by other means, for words that have no other forms and stand in one field.
The last column tells how much more the largest corpus took than the one before it.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from children import ROOT, Took, environment, run

SIZES: Final = (1_000, 10_000, 100_000)
FRESH_RUNS: Final = 5
_FIELD: Final = re.compile(r"^  (\w+): \[(.*)\]$", re.MULTILINE)
_PARENT: Final = re.compile(r"parent: (\S+)")


class _Text:
    """The records of a corpus as text, to count in without the program that is measured.

    Nothing is kept: the memory of a child counts from that of its parent.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def blocks(self, stem: str) -> Iterator[str]:
        """The text of each record."""
        for path in sorted([*self.folder.glob(f"{stem}.yaml"), *self.folder.glob(f"{stem}/*.yaml")]):
            yield from path.read_text(encoding="utf-8").split("\n\n")

    def below(self, theme: str) -> set[str]:
        """The theme and all under it."""
        parents = {block.split(":")[0]: match[1] for block in self.blocks("themes") if (match := _PARENT.search(block))}
        found = {theme}
        while more := {child for child, parent in parents.items() if parent in found} - found:
            found |= more
        return found

    def findings_of(self, theme: str) -> int:
        """How many findings carry the theme or one under it."""
        wanted = self.below(theme)
        return sum(bool(wanted & set(dict(_FIELD.findall(block))["themes"].split(", "))) for block in self.blocks("findings"))

    def sources_with(self, *patterns: str) -> int:
        """How many sources all of the patterns occur in."""
        return sum(all(re.search(pattern, block, re.IGNORECASE) for pattern in patterns) for block in self.blocks("sources"))


def _first(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise SystemExit(f"no {pattern} in {text}")
    return match[1]


def measure(sources: int, work: Path) -> dict[str, tuple[float, float]]:
    """CPU in seconds and memory in MiB of each job on a corpus of that size."""
    folder, settings, python = work / str(sources), environment(work / "cache"), sys.executable
    _sound(run([python, str(ROOT / "benchmarks" / "corpora.py"), str(sources), str(folder)], settings, keep=True))
    text = _Text(folder)
    index = work / f"{sources}.sqlite"

    def ask(*arguments: str) -> Took:
        return _sound(run([python, "cli.py", *arguments, "--corpus", str(folder)], settings, keep=True))

    def total(*arguments: str) -> tuple[int, Took]:
        runs = [ask("query", *arguments, "--format", "json", "--index", str(index)) for _ in range(FRESH_RUNS)]
        return json.loads(runs[0].out)["total"], sorted(runs)[FRESH_RUNS // 2]

    found = {"check": ask("check"), "index": ask("list", "--index", str(index))}
    _same("sources", int(_first(r"(\d+)\s+source\b", found["index"].out)), text.sources_with(""))
    questions = {
        "word": (["overkant", "--kind", "source"], text.sources_with(r"\boverkant\b")),
        "phrase": (['"North Quay Press"', "--kind", "source"], text.sources_with("North Quay Press")),
        "theme": (["--theme", "theme-2", "--kind", "finding"], text.findings_of("theme-2")),
        "word, theme": (["--theme", "theme-2", "--kind", "finding", "vaker"], text.findings_of("theme-2")),
        "word, years": (
            ["overkant", "--kind", "source", "--year", "1990..1999"],
            text.sources_with(r"\boverkant\b", r"\n  issued: 199\d"),
        ),
    }
    for name, (arguments, expected) in questions.items():
        number, found[f"query: {name}"] = total(*arguments)
        _same(name, number, expected)
    found["typo"] = ask("query", "reciprocty", "--index", str(index))
    found["gaps"] = ask("gaps", "--index", str(index))
    return {name: (took.cpu, took.memory) for name, took in found.items()}


def _sound(took: Took) -> Took:
    if took.code:
        raise SystemExit(f"exit code {took.code}: {took.out}")
    return took


def _same(what: str, found: int, expected: int) -> None:
    if found != expected:
        raise SystemExit(f"{what}: {found} found, {expected} expected")


def main(sizes: list[int]) -> None:
    """Measures, and prints a table in Markdown: CPU in seconds and peak memory in MiB."""
    with tempfile.TemporaryDirectory() as work:
        run([sys.executable, "cli.py", "check"], environment(Path(work) / "cache"))  # leaves the bytecode behind
        tables = {size: measure(size, Path(work)) for size in sizes}
    print("| job | " + " | ".join(f"{size:,}" for size in sizes) + " | growth at the last step |")
    print("|---|" + "---|" * (len(sizes) + 1))
    for job in tables[sizes[0]]:
        cells = [f"{tables[size][job][0]:.2f} s, {tables[size][job][1]:.0f} MiB" for size in sizes]
        last = tables[sizes[-1]][job][0] / tables[sizes[-2]][job][0] if len(sizes) > 1 else 1.0
        print(f"| {job} | {' | '.join(cells)} | × {last:.1f} |")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
