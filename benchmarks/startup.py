"""What a question costs beside the smallest Typer program: `python benchmarks/startup.py [ROUNDS]`.

Each round runs `python -c pass`, a Typer hello-world and every command below
one after the other, so that whatever else the machine does falls on all alike.
Told is the median over the rounds of the ratio of CPU within a round.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from children import environment, run

HELLO: Final = """import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    typer.echo(f"Hello {name}")


if __name__ == "__main__":
    app()
"""
QUESTIONS: Final = {
    "query netwerk": 0,
    "query sociaal netwerk --theme sociaal-netwerk": 0,
    "query netwrek": 0,  # a typo: answered with a suggestion
    "gaps": 0,
    "show granovetter1973": 0,
    "list sources": 0,
    "list": 0,
    "quer netwerk": 2,  # a command that does not exist
}
"""The questions, with the exit code that each must give."""


def main(rounds: int) -> None:
    """Measures, and prints a table in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        settings = environment(Path(folder) / "cache")
        python = sys.executable
        ratios: dict[str, list[tuple[float, float]]] = {}
        hellos = []
        for number in range(rounds + 1):
            nothing = run([python, "-c", "pass"], settings).cpu
            greeting = run([python, str(hello), "world"], settings).cpu
            if number:
                hellos.append(greeting / nothing)
            for question, code in QUESTIONS.items():
                took = run([python, "cli.py", *question.split()], settings)
                if took.code != code:
                    raise SystemExit(f"{question}: exit code {took.code}, not {code}")
                if number:  # the first round builds the index and the bytecode
                    ratios.setdefault(question, []).append((took.cpu / greeting, took.cpu / nothing))
    print("| command | × Typer hello-world | × `python -c pass` |\n|---|---|---|")
    print(f"| Typer hello-world | 1.00 | {median(hellos):.1f} |")
    for question, pairs in ratios.items():
        print(f"| `{question}` | {median(pair[0] for pair in pairs):.2f} | {median(pair[1] for pair in pairs):.1f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 31)
