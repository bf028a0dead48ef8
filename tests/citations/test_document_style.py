"""What only a whole document tells: its way with particles, its acronyms, two slips in one citation."""

from synthesis.citations.audit import audit
from synthesis.citations.linking import Linked

LIST = """

# Literatuur

Berkel, A. van (2014). *Wijken*. Boom.

Kruimelbrug, P., Oost, L., & West, M. (2014). *Bruggen*. Boom.

Tuinstra, M. van der (2015). *Tuinen*. Boom.

Wetenschappelijke Raad voor Buurten. (2012). *Buurten*. WRB.
"""


def citations(text: str) -> list[Linked]:
    return list(audit(text + LIST).citations)


def test_a_dropped_particle_is_named_where_other_names_carry_theirs() -> None:
    first, second = citations("Zo is het (Van Berkel, 2014), maar niet altijd (Tuinstra, 2015).")
    assert (first.status, first.problems) == ("matched", ())
    assert (second.status, second.problems) == ("variant", ("particle",))


def test_a_document_may_drop_all_particles() -> None:
    assert [one.status for one in citations("Zo is het (Berkel, 2014), maar niet altijd (Tuinstra, 2015).")] == ["matched"] * 2


def test_a_long_form_misspelt_before_its_acronym() -> None:
    first, second = citations("De Weteschappelijke Raad voor Buurten (WRB, 2012) zegt het. Later (WRB, 2012) niet.")
    assert (first.reference, first.problems) == (4, ("spelling",))
    assert (second.reference, second.problems) == (4, ())


def test_an_inflected_long_form_is_no_misspelling() -> None:
    text = "Der Deutsche Verband für Quartiere (DVQ, 2017).\n\n# Literatur\n\n"
    text += "Deutscher Verband für Quartiere. (2017). *Tipps*. Beltz.\n"
    assert [(one.status, one.problems) for one in audit(text).citations] == [("matched", ())]


def test_two_slips_in_one_citation() -> None:
    assert [(one.reference, set(one.problems)) for one in citations("Zo is het (Kruimmelbrug et al., 2019).")] == [
        (2, {"spelling", "year"})
    ]
    assert [one.status for one in citations("Zo is het (Kruimmelbrug, 2019) of (Kruimmelbrug et al., 1987).")] == ["missing"] * 2


def test_a_heading_cites_too() -> None:
    assert [one.reference for one in citations("## Bruggen volgens Kruimelbrug et al. (2014)\n\nTekst.")] == [2]
