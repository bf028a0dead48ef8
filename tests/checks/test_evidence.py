"""Where the rules of evidence make an exception."""

from collections.abc import Callable

from synthesis.checks.examples import BOOK, FINDING, GAP, STANDARD
from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]

LISTS = STANDARD["corpus.yaml"] + "reference_lists:\n  deel-1: {document: synthese2023, label: {nl: Lijst, en: List}}\n"
PAGE = BOOK + "  status: external\n"


def test_a_finding_on_public_sources_alone_needs_no_locator(faults_of: FaultsOf) -> None:
    bare = FINDING.replace('  locator: {document: synthese2023, section: "2.2"}\n', "")
    assert len(faults_of("finding-without-locator", findings=bare)) == 1
    outside = bare.replace("id: synthese2023", "id: jansen2019")
    assert faults_of("finding-without-locator", findings=outside, sources=PAGE) == []
    mixed = bare.replace("{id: synthese2023}", "{id: synthese2023}, {id: jansen2019}")
    assert len(faults_of("finding-without-locator", findings=mixed, sources=PAGE)) == 1


def test_a_locator_may_point_to_a_public_page(faults_of: FaultsOf) -> None:
    text = FINDING.replace("document: synthese2023", "document: jansen2019")
    assert faults_of("unknown-document", findings=text, sources=PAGE) == []
    assert len(faults_of("unknown-document", findings=text, sources=BOOK)) == 1


def test_a_web_page_has_no_sections(faults_of: FaultsOf) -> None:
    document = STANDARD["sources/document.yaml"].replace("type: report", "type: webpage")
    text = FINDING.replace(', section: "2.2"', "")
    assert faults_of("locator-without-section", findings=text, sources=document) == []


def test_a_part_is_place_enough(faults_of: FaultsOf) -> None:
    assert faults_of("locator-without-section", findings=FINDING.replace('section: "2.2"', "part: 1")) == []


def test_a_source_on_both_sides_is_told(faults_of: FaultsOf) -> None:
    both = FINDING.replace("{id: synthese2023}", "{id: synthese2023}, {id: synthese2023, role: contradicts}")
    (fault,) = faults_of("unsupported-finding", findings=both)
    assert "both supports and contradicts" in fault.message
    assert faults_of("repeated-reference", findings=both) == []


def test_one_source_through_two_works_is_no_repetition(faults_of: FaultsOf) -> None:
    twice = FINDING.replace("{id: synthese2023}", "{id: jansen2019, via: synthese2023}, {id: jansen2019}")
    assert faults_of("repeated-reference", findings=twice, sources=BOOK) == []


def test_listed_is_the_default_and_counts_only_where_there_are_lists(faults_of: FaultsOf) -> None:
    assert faults_of("status-mismatch", sources=BOOK) == []
    assert "counts as `listed`" in faults_of("status-mismatch", sources=BOOK, corpus=LISTS)[0].message
    unlisted = BOOK + "  status: unlisted\n  listed_in: [deel-1]\n"
    assert "has the status `unlisted`" in faults_of("status-mismatch", sources=unlisted, corpus=LISTS)[0].message


def test_a_document_that_the_manifest_does_not_name(faults_of: FaultsOf) -> None:
    (fault,) = faults_of("document-status", sources=BOOK + "  status: document\n")
    assert fault.subject == "source:jansen2019"


def test_use_of_a_secondary_source_without_via(faults_of: FaultsOf) -> None:
    text = FINDING.replace("id: synthese2023", "id: jansen2019")
    sources = BOOK + "  status: secondary\n  cited_via: [synthese2023]\n"
    (fault,) = faults_of("secondary-without-via", findings=text, sources=sources)
    assert (fault.subject, fault.hint) == ("finding:geven", "add `via: synthese2023`")


def test_a_gap_in_progress_that_nothing_addresses(faults_of: FaultsOf) -> None:
    (fault,) = faults_of("addressed-gap-open", gaps=GAP + "  status: closed\n")
    assert "`bereik` is closed, but nothing addresses it" in fault.message


def test_terms_of_rows_may_be_unused_and_broader_counts_as_use(faults_of: FaultsOf) -> None:
    terms = (
        "a:\n  scheme: group\n  label: {nl: A, en: A}\n"
        "b:\n  scheme: design\n  label: {nl: B, en: B}\n"
        "c:\n  scheme: design\n  label: {nl: C, en: C}\n  broader: b\n"
    )
    assert [fault.subject for fault in faults_of("unused-record", vocabulary=terms)] == ["term:c"]


def test_a_citation_is_use_enough(faults_of: FaultsOf) -> None:
    sources = BOOK + '  status: unlisted\n  cited_in: [{document: synthese2023, section: "2"}]\n'
    assert faults_of("unused-record", sources=sources) == []


def test_a_name_is_ambiguous_within_a_scheme_only(faults_of: FaultsOf) -> None:
    terms = "a:\n  scheme: group\n  label: {nl: Wijk, en: A}\nb:\n  scheme: level\n  label: {nl: wijk, en: B}\n"
    assert faults_of("ambiguous-name", vocabulary=terms) == []
    (fault,) = faults_of("ambiguous-name", vocabulary=terms.replace("level", "group"))
    assert "the Dutch name “wijk” of `b` is also that of `a` (vocabulary.yaml:1:1): “Wijk”" in fault.message


def test_the_first_edition_does_not_follow(faults_of: FaultsOf) -> None:
    assert faults_of("impossible-year", sources=BOOK + "  original-date: 1973\n") == []
    assert len(faults_of("impossible-year", sources=BOOK + "  original-date: 2020\n")) == 1
    early = BOOK.replace("jansen2019", "jansen1449").replace("issued: 2019", "issued: 1449")
    assert "before 1450" in faults_of("impossible-year", sources=early)[0].message
