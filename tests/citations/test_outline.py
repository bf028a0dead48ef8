"""Where a passage stands: sections, headings, footnotes, captions; and what is left out."""

from synthesis.citations.scanner import scan

REPORT = """# INHOUD

1.1\tAanleiding\t5
<b>2</b>\t<b>Steun</b>\t<b>9</b>

# 1 INLEIDING

## 1.1 Aanleiding

Buren helpen (Kuipers, 2009).<sup>1</sup>

# **DEEL 2**

## 2 STEUN

**Tabel 1: Vormen. Bron: Pool, 2011**

**Wederkerigheid**

Geven bindt (Alkema, 2008).[^x]

<sup>1</sup> Zie ook Terpstra (2011).

# Bronnen

Kuipers, K. (2009). *Steun*. Nergens.

**Websites**

Pool, P. (2011). *Vormen*. Nergens.

# BIJLAGE 1 Werkwijze

Zo deed Ooms (2010) het.

[^x]: Anders Faassen (1977).
"""


def test_sections_headings_tables_and_footnotes() -> None:
    found = {one.authors[0]: one.place for one in scan(REPORT)}
    assert set(found) == {"Kuipers", "Pool", "Alkema", "Terpstra", "Ooms", "Faassen"}
    assert (found["Kuipers"].section, found["Kuipers"].heading) == ("1.1", None)
    assert (found["Pool"].part, found["Pool"].section, found["Pool"].table) == (2, "2", "1")
    assert (found["Alkema"].section, found["Alkema"].heading) == ("2", "Wederkerigheid")
    assert (found["Ooms"].section, found["Ooms"].heading) == (None, "BIJLAGE 1 Werkwijze")


def test_a_footnote_belongs_to_the_section_of_its_mark() -> None:
    found = {one.authors[0]: one.place for one in scan(REPORT)}
    assert (found["Terpstra"].section, found["Terpstra"].footnote) == ("1.1", "1")
    assert (found["Faassen"].section, found["Faassen"].heading, found["Faassen"].footnote) == ("2", "Wederkerigheid", "x")


def test_headings_without_marks() -> None:
    text = "1. INLEIDING\n\nTekst (Pool, 2011).\n\n1.2 Werkwijze\n\nTekst (Pool, 2012).\n\nLiteratuur\n\nPool, P. (2011). Boek.\n"
    assert [(one.year, one.place.section) for one in scan(text)] == [("2011", "1"), ("2012", "1.2")]


def test_code_and_addresses_are_no_text() -> None:
    assert scan("```\n(Pool, 2011)\n```\n\nZie <https://a.example/Pool-2011> en [dit](https://b.example/(Pool,2012)).\n") == []
