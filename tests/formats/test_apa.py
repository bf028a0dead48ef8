"""References in APA style, against expectations written by hand from the Publication Manual, seventh edition.

Italics stand between asterisks.
"""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import unquote

import pypandoc
import pytest

from synthesis.formats.apa import reference, references, write_bibliography
from synthesis.formats.containers import fill
from synthesis.formats.runs import Reference, Run

Source = Callable[[str], dict[str, Any]]

EXPECTED = {
    "granovetter1973": (
        "Granovetter, M. S. (1973). The Strength of Weak Ties. *American Journal of Sociology*, *78*(6), 1360–1380. "
        "https://doi.org/10.1086/225469",
    ),
    "heaney2008": (
        "Heaney, C. A., & Israel, B. A. (2008). Social networks and social support. In K. Glanz, B. K. Rimer, & K. Viswanath "
        "(Reds.), *Health Behavior and Health Education: Theory, Research, and Practice* (4e druk, pp. 189–210). Jossey-Bass.",
        "Heaney, C. A., & Israel, B. A. (2008). Social networks and social support. In K. Glanz, B. K. Rimer, & K. Viswanath "
        "(Eds.), *Health Behavior and Health Education: Theory, Research, and Practice* (4th ed., pp. 189–210). Jossey-Bass.",
    ),
    "kruijswijk2014": (
        "Kruijswijk, W., van der Veer, M., Brink, C., & Calis, W. (2014). *Aan de slag met sociale netwerken*. Movisie.",
    ),
    "regenmortel2008": (
        "van Regenmortel, T. (2008). *Zwanger van empowerment. Een uitdagend kader voor sociale inclusie en moderne zorg* "
        "[Oratie]. Fontys Hogeschool Sociale Studies.",
        "van Regenmortel, T. (2008). *Zwanger van empowerment. Een uitdagend kader voor sociale inclusie en moderne zorg* "
        "[Inaugural lecture]. Fontys Hogeschool Sociale Studies.",
    ),
    "bredewold2018c": (
        "Bredewold, F., Duyvendak, J. W., Kampen, T., Tonkens, E., & Verplanke, L. (Reds.). (2018). *De verhuizing van de "
        "verzorgingsstaat. Hoe de overheid nabij komt*. Van Gennep.",
        "Bredewold, F., Duyvendak, J. W., Kampen, T., Tonkens, E., & Verplanke, L. (Eds.). (2018). *De verhuizing van de "
        "verzorgingsstaat. Hoe de overheid nabij komt*. Van Gennep.",
    ),
    "bredewold2018a": (
        "Bredewold, F., Verplanke, L., & Tonkens, E. (2018). Tussen begrip en vernedering. In F. Bredewold, J. W. Duyvendak, "
        "T. Kampen, E. Tonkens, & L. Verplanke (Reds.), *De verhuizing van de verzorgingsstaat. Hoe de overheid nabij komt* "
        "(p. 41). Van Gennep.",
        "Bredewold, F., Verplanke, L., & Tonkens, E. (2018). Tussen begrip en vernedering. In F. Bredewold, J. W. Duyvendak, "
        "T. Kampen, E. Tonkens, & L. Verplanke (Eds.), *De verhuizing van de verzorgingsstaat. Hoe de overheid nabij komt* "
        "(p. 41). Van Gennep.",
    ),
    "zwaard2021": (
        "van der Zwaard, W. (2021). *Omwille van fatsoen: De staat van menswaardige zorg* [Proefschrift, Tilburg University]. "
        "https://research.tilburguniversity.edu/omwille_van_fatsoen?lang=nl&view=100%25#top",
        "van der Zwaard, W. (2021). *Omwille van fatsoen: De staat van menswaardige zorg* [Doctoral dissertation, Tilburg "
        "University]. https://research.tilburguniversity.edu/omwille_van_fatsoen?lang=nl&view=100%25#top",
    ),
    "jansen2019": (
        "Jansen, P.-J. (2019). *Samen eten in de wijk* [Masterscriptie, HAN University of Applied Sciences].",
        "Jansen, P.-J. (2019). *Samen eten in de wijk* [Master's thesis, HAN University of Applied Sciences].",
    ),
    "scp2019": (
        "Sociaal en Cultureel Planbureau. (2019). *Mantelzorgers in het vizier* (Advies nr. 12).",
        "Sociaal en Cultureel Planbureau. (2019). *Mantelzorgers in het vizier* (Advisory report No. 12).",
    ),
    "vws2020": (
        "Ministerie van Volksgezondheid, Welzijn en Sport. (2020, 3 februari). *Sociale basis & buurt*. Rijksoverheid. "
        "https://www.rijksoverheid.nl/sociale-basis",
        "Ministerie van Volksgezondheid, Welzijn en Sport. (2020, February 3). *Sociale basis & buurt*. Rijksoverheid. "
        "https://www.rijksoverheid.nl/sociale-basis",
    ),
    "movisie-ongedateerd": (
        "Movisie. (z.d.). *Wat is sociaal werk?* https://www.movisie.nl/sociaal-werk",
        "Movisie. (n.d.). *Wat is sociaal werk?* https://www.movisie.nl/sociaal-werk",
    ),
    "buurtcirkel": (
        "*De Buurtcirkel*. (2022, februari). vgn.nl. https://vgn.nl",
        "*De Buurtcirkel*. (2022, February). vgn.nl. https://vgn.nl",
    ),
    "engbersen2020b": (
        'Engbersen, G. (2020b, 14 mei). Nabijheid in "gewone" wijken. *Sociale Vraagstukken*, *3*, 8–11, 14.',
        'Engbersen, G. (2020b, May 14). Nabijheid in "gewone" wijken. *Sociale Vraagstukken*, *3*, 8–11, 14.',
    ),
    "engbersen2020a": (
        "Engbersen, G. (2020a, 1 november). Wie helpt de buren? *Trouw*, 7.",
        "Engbersen, G. (2020a, November 1). Wie helpt de buren? *Trouw*, 7.",
    ),
    "coleman1988": (
        "Coleman, J. S. (z.d.). Social capital in the creation of human capital. *American Journal of Sociology*, *94*, "
        "S95–S120.",
        "Coleman, J. S. (n.d.). Social capital in the creation of human capital. *American Journal of Sociology*, *94*, "
        "S95–S120.",
    ),
    "latex2001": (
        "Ruiz de la Torre, A. M., Çelik, Ş., 't Hart, P., & d'Ancona, J. (2001). *50% & meer: {zorg} #1 voor $2_x ~ ^top \\ "
        '<einde> "nu" -- l\'été* (2e druk, Vol. 3). Uitgeverij Één. '
        "https://doi.org/10.1002/(SICI)1099-1298(199901)9:1<1::AID-CASP_509>3.0.CO;2-X",
        "Ruiz de la Torre, A. M., Çelik, Ş., 't Hart, P., & d'Ancona, J. (2001). *50% & meer: {zorg} #1 voor $2_x ~ ^top \\ "
        '<einde> "nu" -- l\'été* (2nd ed., Vol. 3). Uitgeverij Één. '
        "https://doi.org/10.1002/(SICI)1099-1298(199901)9:1<1::AID-CASP_509>3.0.CO;2-X",
    ),
    "king1999": (
        "King, M. L., Jr. (1999). *Strength to love* (C. Carson, Red.; Rev. ed.). Fortress Press. "
        "https://example.org/strength (Oorspronkelijk werk gepubliceerd in 1963)",
        "King, M. L., Jr. (1999). *Strength to love* (C. Carson, Ed.; Rev. ed.). Fortress Press. "
        "https://example.org/strength (Original work published 1963)",
    ),
    "montfort2013": ("van Montfort. (2013). [titel niet vermeld].", "van Montfort. (2013). [title not stated]."),
    "consortium2022": (
        "Aa, A., Bb, B., Cc, C., Dd, D., van Ee, E., Ff, F., Gg, G., Hh, H., Ii, I., Jj, J., Kk, K., Ll, L., Mm, M., Nn, N., "
        "Oo, O., Pp, P., Qq, Q., Rr, R., Ss, S., … Vv, V. (2022). Twenty-two authors of one study. *PLOS ONE*, *17*(2), "
        "Artikel e0263.",
        "Aa, A., Bb, B., Cc, C., Dd, D., van Ee, E., Ff, F., Gg, G., Hh, H., Ii, I., Jj, J., Kk, K., Ll, L., Mm, M., Nn, N., "
        "Oo, O., Pp, P., Qq, Q., Rr, R., Ss, S., … Vv, V. (2022). Twenty-two authors of one study. *PLOS ONE*, *17*(2), "
        "Article e0263.",
    ),
    "lexicon2021": (
        "Baart, A. (2021). Presentie. In L. Veldboer (Red.), *Lexicon nabijheid* (Vol. 1, pp. 12–15). Van Gennep.",
        "Baart, A. (2021). Presentie. In L. Veldboer (Ed.), *Lexicon nabijheid* (Vol. 1, pp. 12–15). Van Gennep.",
    ),
    "conferentie2016": (
        "Björk, Å., & Nguyễn, T. M. (2016). Mapping everyday life. In Th. Olsen & IJ. Berg (Reds.), *Proceedings of the Nordic "
        "conference* (pp. 1–9). Nordic Press.",
        "Björk, Å., & Nguyễn, T. M. (2016). Mapping everyday life. In Th. Olsen & IJ. Berg (Eds.), *Proceedings of the Nordic "
        "conference* (pp. 1–9). Nordic Press.",
    ),
    "thema2019": (
        "Bjerge, B. (Red.). (2019). Everyday life and the boundaries of social work [Themanummer]. *Nordic Social Work "
        "Research*, *9*(2).",
        "Bjerge, B. (Ed.). (2019). Everyday life and the boundaries of social work [Special issue]. *Nordic Social Work "
        "Research*, *9*(2).",
    ),
    "kunneman2021": (
        "Kunneman, H. (2021, 30 september). Kleine verhalen! [Interview]. *Sozio*.",
        "Kunneman, H. (2021, September 30). Kleine verhalen! [Interview]. *Sozio*.",
    ),
    "wmo2015": ("*Wet maatschappelijke ondersteuning 2015*. (2015). https://wetten.overheid.nl/BWBR0035362",),
    "pink2012": ("Pink, S. (2012). *Situating everyday life*. Sage.",),
    "mourik2023": ("van Mourik, K., & Kok, E. (2023). *Proefsynthese*. Movisie.",),
}
"""Source -> its reference in Dutch and in English (once, where they are alike)."""


def starred(entry: Reference) -> str:
    return "".join(f"*{run.text}*" if run.italic else run.text for run in entry.runs)


@pytest.mark.parametrize(("lang", "place"), [("nl", 0), ("en", -1)])
def test_every_source_of_the_sample(sources: list[dict[str, Any]], lang: str, place: int) -> None:
    assert {entry.id: starred(entry) for entry in references(sources, lang)} == {
        id: expected[place] for id, expected in EXPECTED.items()
    }


def test_order_of_the_list(sources: list[dict[str, Any]]) -> None:
    heads = [entry.text.split(",")[0].split(".")[0] for entry in references(sources, "nl")]
    assert heads == [
        "Aa", "Baart", "Bjerge", "Björk", "Bredewold", "Bredewold", "De Buurtcirkel", "Coleman", "Engbersen", "Engbersen",
        "Granovetter", "Heaney", "Jansen", "King", "Kruijswijk", "Kunneman", "Ministerie van Volksgezondheid", "Movisie", "Pink",
        "Ruiz de la Torre", "Sociaal en Cultureel Planbureau", "van der Zwaard", "van Montfort", "van Mourik",
        "van Regenmortel", "Wet maatschappelijke ondersteuning 2015",
    ]  # fmt: skip


def test_letters_run_on_in_the_list(sources: list[dict[str, Any]]) -> None:
    texts = [entry.text for entry in references(sources, "nl") if entry.id.startswith("engbersen")]
    assert [text[15:20] for text in texts] == ["2020a", "2020b"]


def test_letters_may_come_from_a_wider_list(source: Source) -> None:
    [entry] = references([source("engbersen2020b")], "nl", {"engbersen2020b": "b"})
    assert "(2020b, 14 mei)" in entry.text
    [alone] = references([source("engbersen2020b")], "nl")
    assert "(2020, 14 mei)" in alone.text


def people(number: int) -> list[dict[str, str]]:
    return [{"family": f"N{place}", "given": "A."} for place in range(1, number + 1)]


@pytest.mark.parametrize(
    ("number", "ends"),
    [(1, "N1, A."), (2, "N1, A., & N2, A."), (20, "N19, A., & N20, A."), (21, "N19, A., … N21, A."), (30, "N19, A., … N30, A.")],
)
def test_many_authors(number: int, ends: str) -> None:
    said = reference({"id": "x", "type": "book", "title": "T", "author": people(number), "issued": 2000}, "en").text
    assert said.split(" (2000)")[0].endswith(ends)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"title": "Vraag?"}, "Vraag?"),
        ({"title": "Klaar."}, "Klaar."),
        ({"title": "Zij zei: 'nee!'"}, "Zij zei: 'nee!'"),
        ({"edition": "2nd"}, "T (2nd ed.)."),
        ({"edition": "11"}, "T (11th ed.)."),
        ({"edition": "23e"}, "T (23rd ed.)."),
        ({"edition": "1"}, "T."),
        ({"edition": "herziene druk"}, "T (herziene druk)."),
        ({"DOI": "https://doi.org/10.1/x", "URL": "https://x.nl"}, "T. https://doi.org/10.1/x"),
        ({"DOI": "doi: 10.1/x"}, "T. https://doi.org/10.1/x"),
        ({"original-date": 1950}, "T. (Original work published 1950)"),
        ({"original-date": 2000}, "T."),
        ({"publisher": "Acco", "publisher-place": "Leuven", "collection-title": "Reeks"}, "T. Acco."),
        ({"type": "report", "number": "7"}, "T (No. 7)."),
        ({"type": "standard", "number": "NEN 1"}, "T (NEN 1)."),
        ({"type": "software", "publisher": "Zenodo"}, "T [Computer software]. Zenodo."),
        ({"type": "dataset", "genre": "Vragenlijst"}, "T [Vragenlijst]."),
        ({"type": "chapter", "page": "3-4", "publisher": "Acco"}, "T. (pp. 3–4). Acco."),
        ({"type": "post-weblog", "container-title": "Blog"}, "T. Blog."),
        ({"type": "article-journal"}, "T."),
        ({"type": "paper-conference"}, "T."),
    ],
)
def test_details(fields: dict[str, Any], text: str) -> None:
    doc = {"id": "x", "type": "book", "title": "T", "author": people(1), "issued": 2000, **fields}
    assert reference(doc, "en").text == f"N1, A. (2000). {text}"


@pytest.mark.parametrize("publisher", ["Sociaal en Cultureel Planbureau", "SCP", "Sociaal en Cultureel Planbureau (SCP)"])
def test_a_publisher_who_wrote_it_is_not_named_twice(publisher: str) -> None:
    author = {"literal": "Sociaal en Cultureel Planbureau", "short": "SCP"}
    doc = {"id": "x", "type": "report", "title": "T", "author": [author], "issued": 2000, "publisher": publisher}
    assert reference(doc, "nl").text == "Sociaal en Cultureel Planbureau. (2000). T."


def test_chapter_without_author_or_book() -> None:
    doc = {"id": "x", "type": "chapter", "title": "T", "editor": people(1), "container-title": "Boek", "issued": 2000}
    assert starred(reference(doc, "nl")) == "T. (2000). In A. N1 (Red.), *Boek*."
    assert starred(reference({**doc, "container-title": ""}, "nl")) == "T. (2000). In A. N1 (Red.)."


def test_a_chapter_keeps_what_it_says_of_its_book(source: Source) -> None:
    own = {**source("bredewold2018a"), "publisher": "Eigen uitgever"}
    filled = fill([own, source("bredewold2018c")])[0]
    assert filled["publisher"] == "Eigen uitgever"
    assert filled["container-title"] == source("bredewold2018c")["title"]
    assert fill([own]) == [own]


def test_markdown_and_html_escape_what_they_must() -> None:
    runs = (Run("A*b <c> & "), Run("d_e", italic=True), Run(" "), Run("https://x.nl/a?b=1&c=<d>", link=True))
    entry = Reference("x", runs)
    assert entry.text == "A*b <c> & d_e https://x.nl/a?b=1&c=<d>"
    assert entry.markdown == r"A\*b \<c\> & *d\_e* [https://x.nl/a?b=1&c=\<d\>](<https://x.nl/a?b=1&c=%3Cd%3E>)"
    assert entry.html == (
        'A*b &lt;c&gt; &amp; <i>d_e</i> <a href="https://x.nl/a?b=1&amp;c=%3Cd%3E">https://x.nl/a?b=1&amp;c=&lt;d&gt;</a>'
    )


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_pandoc_reads_back_what_is_printed(sources: Sequence[dict[str, Any]], format: str) -> None:
    written = write_bibliography(sources, "nl", format)
    plain = pypandoc.convert_text(
        written, "plain", format="commonmark" if format == "markdown" else "html", extra_args=["--wrap=none"]
    )
    lines = [unquote(line.removeprefix("-").strip()) for line in plain.splitlines() if line.strip()]
    assert lines == [unquote(entry.text) for entry in references(sources, "nl")]
