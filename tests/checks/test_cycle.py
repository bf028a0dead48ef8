"""Circles in trees."""

from collections.abc import Callable

from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]


def themes(**parents: str) -> str:
    return "".join(
        f"{id}:\n  label: {{nl: N{id}, en: E{id}}}\n" + (f"  parent: {parent}\n" if parent else "")
        for id, parent in parents.items()
    )


def test_a_tree_has_none(faults_of: FaultsOf) -> None:
    assert faults_of("cycle", themes=themes(a="", b="a", c="a", d="c")) == []


def test_a_circle_is_told_once_from_its_first_record(faults_of: FaultsOf) -> None:
    (fault,) = faults_of("cycle", themes=themes(d="b", a="c", b="a", c="b"))
    assert "a → c → b → a" in fault.message
    assert fault.subject == "theme:a"


def test_two_circles_are_told_apart(faults_of: FaultsOf) -> None:
    assert len(faults_of("cycle", themes=themes(a="b", b="a", c="d", d="c"))) == 2


def test_a_record_above_itself_is_told_of_elsewhere(faults_of: FaultsOf) -> None:
    assert faults_of("cycle", themes=themes(a="a")) == []
    assert len(faults_of("self-reference", themes=themes(a="a"))) == 1


def test_a_dangling_parent_is_no_circle(faults_of: FaultsOf) -> None:
    assert faults_of("cycle", themes=themes(a="nergens")) == []


def test_concepts_with_several_broader_ones(faults_of: FaultsOf) -> None:
    concepts = (
        "a:\n  prefLabel: {nl: A, en: A1}\n  broader: [b, c]\n"
        "b:\n  prefLabel: {nl: B, en: B1}\n  broader: [c]\n"
        "c:\n  prefLabel: {nl: C, en: C1}\n"
    )
    assert faults_of("cycle", thesaurus=concepts) == []
    (fault,) = faults_of("cycle", thesaurus=concepts + "  broader: [a]\n")[:1]
    assert str(fault.place) == "thesaurus.yaml:3:13"


def test_a_long_circle_is_shortened_and_does_not_exhaust_the_stack(faults_of: FaultsOf) -> None:
    count = 3_000
    ring = themes(**{f"t{number}": f"t{(number + 1) % count}" for number in range(count)})
    (fault,) = faults_of("cycle", themes=ring)
    assert fault.message.endswith("t0 → t1 → t2 → t3 → t4 → t5 → … → t0")
    assert "these 3000 records" in fault.hint
