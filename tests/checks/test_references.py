"""References are found by the markers of the model, wherever they stand."""

from collections.abc import Callable

from synthesis.checks.examples import FINDING, THEME
from synthesis.checks.references import references
from synthesis.faults import Fault
from synthesis.reading.corpus import Corpus

FaultsOf = Callable[..., list[Fault]]
CorpusOf = Callable[..., Corpus]


def test_every_kind_of_field_is_walked(corpus_of: CorpusOf) -> None:
    corpus = corpus_of(
        themes=THEME + "  parent: alles\n  locator: {document: d1}\n",
        interventions="a:\n  label: {nl: A, en: A}\n  type: method\n  summary: {nl: B, en: C}\n"
        "  groups: [g1, g2]\n  recognition: [{level: l1, databank: b1, stated_in: [s1]}]\n"
        "  effect_studies: [{source: s2, result: {nl: X, en: Y}}]\n  sources: [{id: s3, via: s4}]\n",
        sources="x:\n  type: book\n  title: X\n  design: not stated\n  knowledge: [k1]\n  cited_in: [{document: d2}]\n",
    )
    found = {(path, ref.kind, ref.scheme, id) for record, path, ref, id, _ in references(corpus) if record.id != "synthese2023"}
    assert found == {
        (("documents", 0, "source"), "source", None, "synthese2023"),
        (("parent",), "theme", None, "alles"),
        (("locator", "document"), "source", None, "d1"),
        (("groups", 0), "term", "group", "g1"),
        (("groups", 1), "term", "group", "g2"),
        (("recognition", 0, "level"), "recognition_level", None, "l1"),
        (("recognition", 0, "databank"), "term", "databank", "b1"),
        (("recognition", 0, "stated_in", 0), "source", None, "s1"),
        (("effect_studies", 0, "source"), "source", None, "s2"),
        (("sources", 0, "id"), "source", None, "s3"),
        (("sources", 0, "via"), "source", None, "s4"),
        (("knowledge", 0), "term", "knowledge", "k1"),
        (("cited_in", 0, "document"), "source", None, "d2"),
    }


def test_reference_lists_of_the_manifest_are_walked(faults_of: FaultsOf) -> None:
    from synthesis.checks.examples import STANDARD

    lists = "reference_lists:\n  deel-1: {document: synthese1999, label: {nl: Lijst, en: List}}\n"
    (fault,) = faults_of("dangling-source", corpus=STANDARD["corpus.yaml"] + lists)
    assert fault.message.startswith("`reference_lists.deel-1.document` names the source `synthese1999`")
    assert str(fault.place) == "corpus.yaml:8:22"


def test_a_record_that_was_left_out_for_its_own_fault_is_no_dangling_end(corpus_of: CorpusOf) -> None:
    from synthesis.checks.run import run

    corpus = corpus_of(themes="wederkerigheid:\n  lable: x\n", findings=FINDING + "  themes: [wederkerigheid]\n")
    assert {fault.slug for fault in run(corpus)} == {"missing-field", "unknown-field"}


def test_a_record_of_another_kind_is_named(faults_of: FaultsOf) -> None:
    (fault,) = faults_of("dangling-reference", themes=THEME, findings=FINDING + "  contradicts: [wederkerigheid]\n")
    assert fault.hint == "there is a theme `wederkerigheid`, but this field takes a finding"
    assert str(fault.place) == "findings.yaml:6:17"


def test_hint_where_nothing_comes_close(faults_of: FaultsOf) -> None:
    (fault,) = faults_of("dangling-reference", findings=FINDING + "  groups: [zzz]\n")
    assert fault.hint == "add `zzz` to vocabulary.yaml (scheme: group), or put the id right"


def test_thousands_of_wrong_ids_do_not_stop_the_check(faults_of: FaultsOf) -> None:
    wrong = ", ".join(f"thema-{number}" for number in range(2_000))
    themes = "".join(f"theme-{number}:\n  label: {{nl: L{number}, en: E{number}}}\n" for number in range(500))
    faults = faults_of("dangling-reference", themes=themes, findings=f"{FINDING}  themes: [{wrong}]\n")
    assert len(faults) == 2_000
    assert faults[0].hint.startswith("did you mean `theme-")
