"""The faults of reading (SYN1xx) and of shape (SYN2xx)."""

from typing import Final

from synthesis.faults import Rule

_GOOD_THEME = {"themes.yaml": "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n"}
_SELF_PARENT = _GOOD_THEME["themes.yaml"] + "  parent: wederkerigheid\n"
_IGNORED = "wederkerigheid: # synthesis: ignore SYN305 shown as an example"

NOT_YAML: Final = Rule(
    code="SYN101",
    slug="not-yaml",
    severity="error",
    title="The text is not YAML",
    why="The YAML parser cannot go past this point. The record around it is left out, the others are read.",
    bad={"themes.yaml": "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity\n"},
    good=_GOOD_THEME,
)
NOT_UTF8: Final = Rule(
    code="SYN102",
    slug="not-utf8",
    severity="error",
    title="The file is not UTF-8",
    why="A byte cannot be read as UTF-8, so a letter would be lost. The record around it is left out.",
    bad={"themes.yaml": "client:\n  label: {nl: cli\udcebnt, en: client}\n"},
    good={"themes.yaml": "client:\n  label: {nl: cliënt, en: client}\n"},
)
DUPLICATE_KEY: Final = Rule(
    code="SYN103",
    slug="duplicate-key",
    severity="error",
    title="A key stands twice in one mapping",
    why="YAML keeps only one of two equal keys, so one value would be lost silently. The first is kept.",
    bad={"themes.yaml": _GOOD_THEME["themes.yaml"] + "  label: {nl: Balans, en: Balance}\n"},
    good=_GOOD_THEME,
)
ALIAS: Final = Rule(
    code="SYN104",
    slug="alias-refused",
    severity="error",
    title="An alias that cannot be followed",
    why="Aliases that point to themselves, to nothing, or that multiply each other can fill the memory.",
    bad={"themes.yaml": "wederkerigheid:\n  label: *elders\n"},
    good=_GOOD_THEME,
)
TAG: Final = Rule(
    code="SYN105",
    slug="tag-refused",
    severity="error",
    title="A YAML tag that a corpus does not use",
    why="Tags can make a parser build arbitrary objects. A corpus holds text, numbers, lists and mappings only.",
    bad={"themes.yaml": "wederkerigheid: !!python/object:os.system\n  label: {nl: Wederkerigheid, en: Reciprocity}\n"},
    good=_GOOD_THEME,
)
TOO_DEEP: Final = Rule(
    code="SYN106",
    slug="nested-too-deep",
    severity="error",
    title="Lists or mappings are nested too deep",
    why="No field of a corpus is nested deeper than a few levels; deeper text is a slip or an attack.",
    bad={"themes.yaml": "wederkerigheid:\n  label: " + "[" * 70 + "]" * 70 + "\n"},
    good=_GOOD_THEME,
)
EMPTY_FILE: Final = Rule(
    code="SYN107",
    slug="empty-file",
    severity="warning",
    title="The file holds no records",
    why="An empty file is often a file that was cut off. If it is meant, delete it: no file is required but corpus.yaml.",
    bad={"themes.yaml": "# nothing here yet\n"},
    good=_GOOD_THEME,
)
WRONG_TOP: Final = Rule(
    code="SYN108",
    slug="wrong-top-level",
    severity="error",
    title="The file is not a mapping from ids to records",
    why="Every data file is one mapping, so that each record has an id and a line of its own.",
    bad={"themes.yaml": "- label: {nl: Wederkerigheid, en: Reciprocity}\n"},
    good=_GOOD_THEME,
)
SECOND_DOCUMENT: Final = Rule(
    code="SYN109",
    slug="second-document",
    severity="error",
    title="A second YAML document in one file",
    why="Only the first document of a file is read; what stands after `---` would be lost.",
    bad={"themes.yaml": _GOOD_THEME["themes.yaml"] + "---\nbalans:\n  label: {nl: Balans, en: Balance}\n"},
    good=_GOOD_THEME,
)
UNKNOWN_FILE: Final = Rule(
    code="SYN110",
    slug="unknown-file",
    severity="warning",
    title="A YAML file that no entity reads",
    why="A file with a mistyped name would be left out without a word.",
    bad={"theme.yaml": _GOOD_THEME["themes.yaml"]},
    good=_GOOD_THEME,
)
UNREADABLE: Final = Rule(
    code="SYN111",
    slug="unreadable-file",
    severity="error",
    title="The file cannot be opened",
    why="The file system refuses to give the file: permissions, a broken link, a folder of that name.",
    bad={"themes.yaml/": ""},
    good=_GOOD_THEME,
)
IGNORE_REASON: Final = Rule(
    code="SYN112",
    slug="ignore-without-reason",
    severity="warning",
    title="A fault is ignored without a reason",
    why="Whoever reads the corpus later must be able to tell why a rule does not hold here.",
    bad={"themes.yaml": _SELF_PARENT.replace("wederkerigheid:", "wederkerigheid: # synthesis: ignore SYN305", 1)},
    good={"themes.yaml": _SELF_PARENT.replace("wederkerigheid:", _IGNORED, 1)},
)
IGNORE_UNUSED: Final = Rule(
    code="SYN113",
    slug="unused-ignore",
    severity="warning",
    title="An ignore comment that ignores nothing",
    why="A comment that outlives the fault it was written for hides the next one.",
    bad={"themes.yaml": _GOOD_THEME["themes.yaml"].replace("wederkerigheid:", _IGNORED)},
    good={"themes.yaml": _SELF_PARENT.replace("wederkerigheid:", _IGNORED, 1)},
)
MISSING_FIELD: Final = Rule(
    code="SYN201",
    slug="missing-field",
    severity="error",
    title="A required field is missing",
    why="The record cannot be used without it, and is left out.",
    bad={"themes.yaml": "wederkerigheid:\n  aliases: {nl: [balans]}\n"},
    good=_GOOD_THEME,
)
UNKNOWN_FIELD: Final = Rule(
    code="SYN202",
    slug="unknown-field",
    severity="error",
    title="A field that the model does not know",
    why="A mistyped field name would lose its value silently. The record is left out until it is put right.",
    bad={"themes.yaml": _GOOD_THEME["themes.yaml"] + "  alises: {nl: [ruil]}\n"},
    good=_GOOD_THEME,
)
WRONG_TYPE: Final = Rule(
    code="SYN203",
    slug="wrong-type",
    severity="error",
    title="A value of the wrong type",
    why="Text, number, list and mapping are not interchangeable: unquoted, section 2.10 would become 2.1.",
    bad={
        "themes.yaml": "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n"
        "  locator: {document: synthese2023, section: 2.10}\n"
    },
    good={
        "sources.yaml": "synthese2023:\n  type: report\n  title: Synthese\n  author: [{literal: Synthese}]\n"
        "  issued: 2023\n  status: document\n",
        "themes.yaml": "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n"
        '  locator: {document: synthese2023, section: "2.10"}\n',
    },
)
WRONG_VALUE: Final = Rule(
    code="SYN204",
    slug="wrong-value",
    severity="error",
    title="A value that the field does not allow",
    why="Coded fields take codes of the model, and some values exclude each other.",
    bad={
        "findings.yaml": "geven:\n  statement: {nl: Geven roept ontvangen op., en: Giving invites receiving.}\n  kind: facts\n",
    },
    good={"themes.yaml": _GOOD_THEME["themes.yaml"]},
)
BAD_ID: Final = Rule(
    code="SYN205",
    slug="malformed-id",
    severity="error",
    title="An id with signs that an id cannot have",
    why="Ids are typed in a shell and stand in addresses: lower-case letters a-z, digits and single hyphens.",
    bad={"themes.yaml": "Wederkerigheid in netwerken:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n"},
    good=_GOOD_THEME,
)

DUPLICATE_ID: Final = Rule(
    code="SYN301",
    slug="duplicate-id",
    severity="error",
    title="Two records of one kind have the same id",
    why="References would be ambiguous. The first record is kept, the second left out. Equal keys within one file are SYN103.",
    bad={
        "themes.yaml": "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n",
        "themes/more.yaml": "wederkerigheid:\n  label: {nl: Balans, en: Balance}\n",
    },
    good={
        "themes.yaml": "wederkerigheid:\n  label: {nl: Wederkerigheid, en: Reciprocity}\n",
        "themes/more.yaml": "balans:\n  label: {nl: Balans, en: Balance}\n",
    },
)

RULES: Final = (
    NOT_YAML,
    NOT_UTF8,
    DUPLICATE_KEY,
    ALIAS,
    TAG,
    TOO_DEEP,
    EMPTY_FILE,
    WRONG_TOP,
    SECOND_DOCUMENT,
    UNKNOWN_FILE,
    UNREADABLE,
    IGNORE_REASON,
    IGNORE_UNUSED,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    WRONG_VALUE,
    BAD_ID,
    DUPLICATE_ID,
)
