"""The table of commands. The help, the documentation and the tests derive from it."""

from typing import Final, NamedTuple

READ: Final = "Read"
CHECK: Final = "Check"
SHARE: Final = "Share"
WRITE: Final = "Write"


class Command(NamedTuple):
    """A command: the function that runs it (in the module of that name in `app`), and its panel in the help."""

    function: str
    panel: str


COMMANDS: Final[dict[str, Command]] = {
    "gaps": Command("gaps", READ),
    "map": Command("map", READ),
    "diff": Command("diff", READ),
    "query": Command("query", READ),
    "show": Command("show", READ),
    "list": Command("list_records", READ),
    "crossref": Command("crossref", READ),
    "bibliography": Command("bibliography", SHARE),
    "export": Command("export", SHARE),
    "sql": Command("sql", SHARE),
    "check": Command("check", CHECK),
    "audit": Command("audit", CHECK),
    "coverage": Command("coverage", CHECK),
    "explain": Command("explain", CHECK),
    "schema": Command("schema", CHECK),
    "import": Command("import_records", WRITE),
}
