"""How the cost of the gap engine grows with the findings: `python benchmarks/gaps.py [FINDINGS …]`, by default 10,000
and 100,000.

For each size a synthetic corpus is made, with a work for every two findings, and indexed. Then, each in a process of its own,
all gaps are put together, and `synthesis gaps --format json` is run twice on that index: the first run finds the gaps and
keeps them, the second reads what was kept.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from children import Took, environment, run
from corpora import write_corpus

SIZES: Final = (10_000, 100_000)
_ASSEMBLE: Final = """
import sys
from pathlib import Path
from synthesis.gaps.assembled import assemble
from synthesis.index.reader import Reader
from synthesis.index.store import open_index
with Reader(open_index(Path(sys.argv[1]), Path(sys.argv[2]), print), "en") as reader:
    print(len(assemble(reader).gaps))
"""


def measure(findings: int, work: Path) -> dict[str, Took]:
    """What each job took on a corpus of that size; all of them have to come to the same number of gaps."""
    folder, index, settings = work / str(findings), work / f"{findings}.sqlite", environment(work / "cache")
    write_corpus(folder, findings // 2, findings=findings)

    def child(*command: str) -> Took:
        took = run([sys.executable, *command], settings, keep=True)
        if took.code:
            raise SystemExit(f"exit code {took.code}: {took.out}")
        return took

    def ask() -> Took:
        return child("cli.py", "gaps", "--format", "json", "--corpus", str(folder), "--index", str(index))

    found = {"index": child("cli.py", "list", "--corpus", str(folder), "--index", str(index))}
    found["assemble"] = child("-c", _ASSEMBLE, str(folder), str(index))
    found["gaps, first"], found["gaps, again"] = ask(), ask()
    numbers = {int(found["assemble"].out), *(len(json.loads(found[name].out)["gaps"]) for name in ("gaps, first", "gaps, again"))}
    if len(numbers) > 1:
        raise SystemExit(f"{findings}: not the same number of gaps: {sorted(numbers)}")
    print(f"{findings:,} findings: {numbers.pop():,} gaps", file=sys.stderr)
    return found


def main(sizes: list[int]) -> None:
    """Measures, and prints a table in Markdown: CPU in seconds and peak memory in MiB."""
    with tempfile.TemporaryDirectory() as work:
        run([sys.executable, "cli.py", "gaps"], environment(Path(work) / "cache"))  # leaves the bytecode behind
        tables = {size: measure(size, Path(work)) for size in sizes}
    print("| job | " + " | ".join(f"{size:,}" for size in sizes) + " | growth at the last step |")
    print("|---|" + "---|" * (len(sizes) + 1))
    for job in tables[sizes[0]]:
        cells = [f"{tables[size][job].cpu:.2f} s, {tables[size][job].memory:.0f} MiB" for size in sizes]
        last = tables[sizes[-1]][job].cpu / tables[sizes[-2]][job].cpu if len(sizes) > 1 else 1.0
        print(f"| {job} | {' | '.join(cells)} | × {last:.1f} |")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
