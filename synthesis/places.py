"""Where something stands: file, line and column, all as an editor counts them."""

from typing import NamedTuple


class Place(NamedTuple):
    """A position in a file. Lines and columns count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file
