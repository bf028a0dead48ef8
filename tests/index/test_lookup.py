"""What somebody means by an id or a name."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.errors import AmbiguousName, UnknownName
from synthesis.index.lookup import find, kind_named, suggestions
from synthesis.index.reader import Reader
from synthesis.model.entities import KINDS
from tests.index.building import THEME, compiled, write


@pytest.fixture(scope="module")
def reader(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The sample with some names that several records share."""
    corpus = Path(shutil.copytree(sample, tmp_path_factory.mktemp("lookup") / "corpus"))
    write(corpus, "themes/more.yaml", THEME.format(id="echo", label="Weerklank") + THEME.format(id="galm", label="Weerklank"))
    write(corpus, "themes/shared.yaml", THEME.format(id="klusclub", label="Klusclubthema"))
    term = "  scheme: {scheme}\n  label: {{nl: Diensten, en: Services}}\n"
    write(corpus, "vocabulary/more.yaml", "".join(f"{s}-services:\n" + term.format(scheme=s) for s in ("group", "sector")))
    with compiled(corpus) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("trappenhuis-steun", "finding:trappenhuis-steun"),
        ("Trappenhuis-Steun", "finding:trappenhuis-steun"),
        (" buren ", "theme:buren"),
        ("theme:buren", "theme:buren"),
        ("themes:buren", "theme:buren"),
        ("theme:Buren en netwerken", "theme:buren"),
        ("Buren en netwerken", "theme:buren"),
        ("neighbours and networks", "theme:buren"),
        ("burenhulp", "theme:buren"),
        ("Goed getekend", "recognition_level:well-drawn"),
        ("recognition_levels:neatly drawn", "recognition_level:well-drawn"),
        ("rct", "term:randomised-trial"),
        ("enquete", "term:survey"),
        ("De klusclub als sociaal netwerk", "source:cordes2018"),
        ("does small talk help? a trial of chat benches & coffee", "source:nowak2022"),
        ("intervention:klusclub", "intervention:klusclub"),
        ("theme:klusclub", "theme:klusclub"),
        ("buurtnetwrk", "concept:buurtnetwerk"),
    ],
)
def test_found(reader: Reader, text: str, subject: str) -> None:
    assert find(reader, text).subject == subject


def test_id_goes_before_name_and_label_before_alias(corpus: Path) -> None:
    write(
        corpus,
        "themes/more.yaml",
        "one:\n  label: {nl: Twee, en: Two}\n  aliases: {nl: [Drie]}\ntwee:\n  label: {nl: Drie, en: Three}\n",
    )
    with compiled(corpus) as reader:
        assert find(reader, "twee").id == "twee"
        assert find(reader, "Two").id == "one"
        assert find(reader, "drie").id == "twee"


def test_name_of_several_records(reader: Reader) -> None:
    with pytest.raises(AmbiguousName) as caught:
        find(reader, "weerklank")
    assert caught.value.message == "'weerklank' can be 2 records."
    assert caught.value.hint == "choose one: theme:echo, theme:galm"


def test_scheme_decides_between_terms(reader: Reader) -> None:
    with pytest.raises(AmbiguousName):
        find(reader, "diensten", ["term"])
    assert find(reader, "diensten", ["term"], "sector").id == "sector-services"
    assert find(reader, "survey", ["term"], "sector").id == "survey", "a name that is not shared needs no scheme"


def test_kinds_narrow_down(reader: Reader) -> None:
    assert find(reader, "klusclub", ["theme"]).subject == "theme:klusclub"
    with pytest.raises(UnknownName, match="There is no theme 'cordes2018'"):
        find(reader, "cordes2018", ["theme"])
    with pytest.raises(UnknownName, match="There is no theme 'gap:effect-klusclubs'"):
        find(reader, "gap:effect-klusclubs", ["theme"])


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("trapenhuis-steun", "did you mean 'trappenhuis-steun'"),
        ("Praatbankje5", "did you mean "),
        ("finding:bankjes-eenzaam", "did you mean 'bankjes-eenzaamheid'"),
        ("zzzzzzzzzzzz", "see `synthesis list`"),
        ("", "see `synthesis list`"),
        (":", "see `synthesis list`"),
        ("theme:", "see `synthesis list`"),
        ("nonsense:buren", ""),
        ("\udcff", "see `synthesis list`"),
        ("' OR 1=1 --", "see `synthesis list`"),
        ("%", "see `synthesis list`"),
    ],
)
def test_not_found(reader: Reader, text: str, hint: str) -> None:
    with pytest.raises(UnknownName) as caught:
        find(reader, text)
    assert caught.value.hint.startswith(hint)
    caught.value.message.encode("utf-8")


def test_suggestions_are_ids_each_once_the_nearest_first(reader: Reader) -> None:
    found = suggestions(reader, "zilverberg2011")
    assert found[:2] == ["zilverberg2011a", "zilverberg2011b"]
    assert len(set(found)) == len(found) <= 3
    assert set(suggestions(reader, "vertrouwn", ["concept"])) <= {row.id for row in reader.kind("concept")}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_every_kind_is_known_by_all_its_names(kind: object) -> None:
    row = KINDS[getattr(kind, "name", "")]
    for name in (row.name, row.file, row.nl, row.en, row.name.upper(), row.en.replace(" ", "-"), row.name.replace("_", "-")):
        assert kind_named(name) == row.name


def test_kind_that_is_none() -> None:
    with pytest.raises(UnknownName) as caught:
        kind_named("findngs")
    assert caught.value.hint == "did you mean 'findings'?"
    with pytest.raises(UnknownName) as caught:
        kind_named("xyzzy")
    assert caught.value.hint.startswith("the kinds are: sources, themes, findings")
