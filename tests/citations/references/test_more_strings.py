"""Strings that want more than the usual order of elements: trailers, handles, other languages, names joined by hand."""

import pytest

from synthesis.citations.references.parsing import parse_reference

CASES = [
    ("Bos, N. (2009). Meetings. Child Forum, 88(1), 9–31. PMID: 19653451", ["Bos, N."],
     {"container": "Child Forum", "volume": "88", "pages": "9–31", "type": "article-journal"}),
    ("Bos, N. (2023). Measuring networks. International Journal of Ties. Advance online publication. https://doi.org/10.1002/x.1",
     ["Bos, N."], {"title": "Measuring networks", "container": "International Journal of Ties", "type": "article-journal"}),
    ("Bos, N. (2021). Lockdown: A study. Ageing & Society. Advance online publication. https://doi.org/10.1017/x.1", ["Bos, N."],
     {"title": "Lockdown: A study", "container": "Ageing & Society", "type": "article-journal"}),
    ("Bos, N. (2013). Measuring ties. Int. J. Geriatr. Psychiatry, 28, 991–999.", ["Bos, N."],
     {"title": "Measuring ties", "container": "Int. J. Geriatr. Psychiatry", "volume": "28"}),
    ("Bos, N. (2013). Prikkels. Tijdschr. Gerontol. Geriatr., 54(1), 3–9.", ["Bos, N."],
     {"title": "Prikkels", "container": "Tijdschr. Gerontol. Geriatr", "volume": "54"}),
    ("Institute for Fairness. (2022). Ten years on: Care in 2022 (Policy Brief No. 9). https://fair.example/9",
     ["Institute for Fairness"], {"title": "Ten years on: Care in 2022", "container": "", "volume": "", "type": "report"}),
    ("Bos, N. (1950/1992). Class. Pluto Press. (Origineel werk gepubliceerd in 1950)", ["Bos, N."],
     {"title": "Class", "publisher": "Pluto Press"}),
    ("Bos, N. (1998). Jargon. In J. Hol (Ed.), The village (pp. xvi–xx). Sage.", ["Bos, N."],
     {"container": "The village", "pages": "xvi–xx"}),
    ("Bos, N. (2018). Nabij. Tijdschr. v. Sociaal Werk, jrg. 12, nr. 4, pp. 14-22.", ["Bos, N."],
     {"title": "Nabij", "container": "Tijdschr. v. Sociaal Werk", "volume": "12", "issue": "4"}),
    ("Bos, N. (2016). Buurten. Proefschrift Universiteit Twente.", ["Bos, N."],
     {"title": "Buurten", "publisher": "Universiteit Twente", "type": "thesis"}),
    ("Ruiz, G., y Peña, S. (2011). Redes. En M. Soto (Ed.), Trabajo social (pp. 77–98). Sintagma.", ["Ruiz, G.", "Peña, S."],
     {"title": "Redes", "container": "Trabajo social", "pages": "77–98", "type": "chapter"}),
    ("Centrum voor Statistiek [CVS]. (2022). Contacten. CVS. https://cvs.example/c", ["Centrum voor Statistiek"],
     {"title": "Contacten", "publisher": "CVS", "type": "report"}),
    ("Bos, N. [@nbos]. (2021, March 1). Ten things [Thread]. Twitter. https://t.example/1", ["Bos, N."],
     {"title": "Ten things", "container": "Twitter", "type": "webpage"}),
    ("Müller, Hans und Schmidt, Karl (2014): Die Nachbarschaft. Beltz.", ["Müller, Hans", "Schmidt, Karl"],
     {"title": "Die Nachbarschaft"}),
    ("Müller, H./Schmidt, K. (2014): Die Nachbarschaft. Beltz.", ["Müller, H.", "Schmidt, K."], {}),
    ("Jansen, Piet. 2014. De buurt. Boom.", ["Jansen, Piet"], {"year": "2014", "publisher": "Boom"}),
    ("Ó Murchú, D. (2016). Halls. Sage.", ["Ó Murchú, D."], {}),
]  # fmt: skip


@pytest.mark.parametrize(("string", "authors", "fields"), CASES, ids=[case[0][:30] for case in CASES])
def test_fields(string: str, authors: list[str], fields: dict[str, str]) -> None:
    found = parse_reference(string)
    assert [person.name for person in found.authors] == authors
    assert {name: getattr(found, name) for name in fields} == fields
