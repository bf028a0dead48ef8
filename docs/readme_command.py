"""Prints one of the README's two commands: `python docs/readme_command.py install` or `… tests`.

The command is the first line of the shell block after the mark `<!-- command: NAME -->`.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def command(name: str) -> str:
    """The command of that name, as the README prints it."""
    match = re.search(
        rf"<!-- command: {re.escape(name)} -->\s*```(?:sh|bash)\n(.+?)\n```", README.read_text(encoding="utf-8"), re.DOTALL
    )
    if match is None:
        raise SystemExit(f"README.md has no command '{name}'")
    return match[1]


if __name__ == "__main__":
    print(command(sys.argv[1]))
