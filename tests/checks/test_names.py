"""Names of people and institutions."""

from collections.abc import Callable

import pytest

from synthesis.checks.malformed_name import problem
from synthesis.faults import Fault
from synthesis.model.source import Name

FaultsOf = Callable[..., list[Fault]]


def source(name: str) -> str:
    return f"x:\n  type: report\n  title: T\n  status: external\n  author: [{{{name}}}]\n  issued: 2019\n"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("family: van Dijk", "write `family: Dijk` and `non-dropping-particle: van`"),
        ("family: Van der Zwaard", "write `family: Zwaard` and `non-dropping-particle: Van der`"),
        ("family: De Bie", "write `family: Bie` and `non-dropping-particle: De`"),
        ("family: Dijk, given: Jan van", "write `non-dropping-particle: van`"),
    ],
)
def test_particle_in_the_wrong_place(faults_of: FaultsOf, name: str, hint: str) -> None:
    assert [fault.hint for fault in faults_of("particle-in-family", sources=source(name))] == [hint]


@pytest.mark.parametrize(
    "name", ["family: Bouverne-De Bie", "family: Van", "family: El Hadioui", "family: Vandenbroucke", "literal: De Tinten Groep"]
)
def test_no_particle(faults_of: FaultsOf, name: str) -> None:
    assert faults_of("particle-in-family", sources=source(name)) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (Name(family="Jansen, A."), "holds a comma"),
        (Name(family="J.P.", given="Wilken"), "consists of initials, and `Wilken` looks like the family name"),
        (Name(family="Jansen et al."), "holds “et al.”"),
        (Name(literal="Jansen e.a."), "holds “et al.”"),
        (Name(family="Jansen & Bos"), "holds several people"),
        (Name(family="Jansen2"), "holds a digit"),
        (Name(family="GRANOVETTER"), "is all capitals"),
        (Name(literal="Tonkens, E.H."), "is a person, not an institution"),
    ],
)
def test_malformed(name: Name, words: str) -> None:
    assert words in problem(name)[0]


@pytest.mark.parametrize(
    "name",
    [
        Name(family="O’Brien"),
        Name(family="Li"),
        Name(family="NG"),
        Name(family="Eteal"),
        Name(literal="GGD GHOR Nederland, afdeling Jeugd"),
        Name(literal="Movisie"),
    ],
)
def test_well_formed(name: Name) -> None:
    assert problem(name) == ("", "")
