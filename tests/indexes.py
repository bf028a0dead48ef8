"""Indexes of corpora that no test changes, each built once for a run of the tests.

Building takes most of what a command on an empty cache takes. Where the building is not the point, a test starts from what a
command before it would have left: the index in the cache folder.
"""

import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from synthesis.gaps.kept import all_gaps
from synthesis.index.reader import Reader
from synthesis.index.store import open_index

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests" / "sample"
KNOWN = ROOT / "tests" / "gaps" / "known"
SHIPPED = ROOT / "data"
UNCHANGED = frozenset({SAMPLE, KNOWN, SHIPPED})


@cache
def built(root: Path) -> bytes:
    """The file of an index, as `open_index` leaves it.

    That of the shipped corpus holds its gaps too, as a first question for them leaves them; those of the sample are left to the
    tests, which hold the answer of the engine against what is read back.
    """

    def refuse(line: str) -> None:
        raise AssertionError(line)

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "index.sqlite"
        with closing(open_index(root, file, refuse)) as database:
            if root == SHIPPED:
                all_gaps(Reader(database, "nl"))
        return file.read_bytes()


def ready(root: Path) -> sqlite3.Connection:
    """What `build_in_memory` gives for one of the unchanged corpora, without building it again."""
    assert root in UNCHANGED, f"{root} may change: build its index"
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.deserialize(built(root))
    database.execute("PRAGMA query_only = ON")
    return database
