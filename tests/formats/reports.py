"""Documents that hold every kind of block."""

from synthesis.formats.document import Block, Code, Document, Entry, Facts, Figure, Grid, Items, Prose, Section

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200" viewBox="0 0 640 200"><title>old</title>'
    '<defs><pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="#333"/></pattern></defs>'
    '<rect x="10" y="10" width="300" height="150" fill="url(#p)"/><circle cx="450" cy="90" r="60" fill="#0b5a6f"/>'
    '<text x="420" y="95" font-family="sans-serif" font-size="18" fill="#fff">12</text></svg>'
)
COUNTS = Grid(
    ("Theme", "Elderly", "Young", "Remark"),
    [("Reciprocity", 3, None, "see https://example.org/a."), ("Networks", 12, 4, "=1+1")],
    "Findings by theme",
)


def rich(words: str = "Words", lang: str = "en") -> Document:
    """A document with every block, two sections of one name, an id that comes twice, and links that lead and that do not."""
    figure = Figure(SVG, f"{words} in a picture", f"{words} drawn", COUNTS)
    gap = Entry(
        words, id="gap-a", mark="1", tags=[words], body=[words], fields=[(words, words), ("Where", "https://example.org")]
    )
    lead: list[Block] = [Facts([(words, words), ("Date", "2023")]), Prose(words), Items([words], targets=["gap-a"])]
    return Document(
        title=words,
        lang=lang,
        lead=lead,
        sections=[
            Section(words, [figure, COUNTS, Figure(SVG, words)]),
            Section(words, [Items(["to a", words], True, ["gap-a", "nowhere"]), Code(f"{words}\n  b: 2", "yaml")]),
            Section(
                "Deep",
                [gap, Entry(words, id="short", mark="•", tags=[words]), Entry("Again", id="short", mark="•")],
                [Section("Deeper", [Prose(words)], [Section("Deepest", [Grid(("n", "m"), [(1, 2.5)]), gap])])],
            ),
        ],
        closing=[Prose(words)],
        data={"words": words},
        table=Grid(("a", "b"), [(words, 1)]),
    )
