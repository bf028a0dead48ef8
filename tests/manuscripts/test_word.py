"""Word files: what a reader sees of them, and where it stands."""

import pytest

from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.manuscripts.reading import read_bytes
from tests.manuscripts.files import docx, p, r


def read(body: str, **parts: str) -> Manuscript:
    return read_bytes(docx(body, **parts), "a.docx")


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/>'
    '<w:basedOn w:val="Kop2"/></w:style><w:style w:type="paragraph" w:styleId="Lus"><w:basedOn w:val="Lus"/></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>'
    '<w:pStyle w:val="Kop1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1.%2"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)
FOOTNOTES = (
    '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="7">'
    + p("<w:r><w:footnoteRef/></w:r>", " Zie Kok (2014).")
    + p("En verder.")
    + "</w:footnote>"
)
CALL = '<w:r><w:footnoteReference w:id="7"/></w:r>'


def styled(style: str, text: str) -> str:
    return p(text, properties=f'<w:pStyle w:val="{style}"/>')


def test_headings_and_lists_carry_their_numbers() -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    body = styled("Kop1", "Inleiding") + styled("Kop2", "Doel") + styled("Eigen", "Vraag") + styled("Kop1", "Netwerk")
    body += styled("Kop2", "Buren") + p("een", properties=item) + p("twee", properties=item) + styled("Lus", "Slot")
    assert read(body, styles=STYLES, numbering=NUMBERING).text == (
        "# 1 Inleiding\n\n## 1.1 Doel\n\n## 1.2 Vraag\n\n# 2 Netwerk\n\n## 2.1 Buren\n\n- een\n- twee\n\nSlot\n"
    )


def test_an_outline_level_makes_a_heading() -> None:
    assert read(p("Kop", properties='<w:outlineLvl w:val="2"/>') + p("Tekst", properties='<w:outlineLvl w:val="9"/>')).text == (
        "### Kop\n\nTekst\n"
    )


def test_a_footnote_follows_the_paragraph_that_calls_it() -> None:
    found = read(p("Buren", CALL, " helpen.") + p("Slot."), footnotes=FOOTNOTES)
    assert found.text == "Buren[^1] helpen.\n\n[^1]: Zie Kok (2014).\nEn verder.\n\nSlot.\n"
    assert found.place(3, 7).paragraph == 1 and found.place(6).paragraph == 2


def test_footnotes_and_endnotes_keep_apart() -> None:
    endnotes = '<w:endnote w:id="2">' + p("Eind.") + "</w:endnote>"
    text = read(p("A", CALL, '<w:r><w:endnoteReference w:id="2"/></w:r>'), footnotes=FOOTNOTES, endnotes=endnotes).text
    assert text.startswith("A[^1][^e1]\n") and "[^e1]: Eind." in text


def test_changes_are_accepted() -> None:
    body = p("Jansen (", f"<w:ins>{r('2019')}</w:ins>", "<w:del><w:r><w:delText>2018</w:delText></w:r></w:del>", ")")
    body += p("Een ", properties="<w:rPr><w:del/></w:rPr>") + p("zin.")
    body += f"<w:moveFrom>{r('weg')}</w:moveFrom>" + p(f"<w:moveTo>{r('hier')}</w:moveTo>")
    assert read(body).text == "Jansen (2019)\n\nEen zin.\n\nhier\n"


def test_of_a_field_only_the_result_is_read() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO (Fout, 1999)</w:instrText></w:r>'
    field += f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("(Kok, 2014)")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    simple = f'<w:fldSimple w:instr="CITATION">{r("(Bos, 2015)")}</w:fldSimple>'
    control = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r(' (Vos, 2016)')}</w:sdtContent></w:sdt>"
    assert read(p(field, simple, control)).text == "(Kok, 2014)(Bos, 2015) (Vos, 2016)\n"


def test_signs_and_hidden_text() -> None:
    body = p("net\u00adwerk", "<w:r><w:softHyphen/></w:r>", "<w:r><w:noBreakHyphen/></w:r>", "x", r("weg", "<w:vanish/>"))
    body += p("noot", r("12", '<w:vertAlign w:val="superscript"/>'), "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>")
    assert read(body).text == "netwerk-x\n\nnoot¹²\tb\nc\n"


def test_a_row_is_a_line_and_a_frame_is_not_a_table() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    inner = f"<w:tbl>{row(p('x'), p('y'))}</w:tbl>"
    table = row(p("Naam"), p("Bron")) + row(p("Een") + p("twee"), p("(Kok, 2014)", CALL)) + row(inner, p("z"))
    found = read(
        p("Voor") + f"<w:tbl>{table}</w:tbl>" + p("Na") + f"<w:tbl>{row(p('Kader') + p('Tekst'))}</w:tbl>", footnotes=FOOTNOTES
    )
    assert found.text == (
        "Voor\n\nNaam | Bron\nEen twee | (Kok, 2014)[^1]\nx y | z\n\n[^1]: Zie Kok (2014).\nEn verder.\n\nNa\n\nKader\n\nTekst\n"
    )
    assert found.place(4, 13) == Place(0, 2, 0, 6)


def test_a_text_box_is_told_once() -> None:
    box = f"<w:txbxContent>{p('In het kader')}</w:txbxContent>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
    choice += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    only = f"<mc:AlternateContent><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert read(p("Voor ", f"<w:r>{choice}</w:r>", "na")).text == "Voor na\n\nIn het kader\n"
    assert read(p("Voor ", f"<w:r>{only}</w:r>", "na")).text == "Voor na\n\nIn het kader\n"


def test_pages_are_those_that_the_program_wrote_down() -> None:
    turn = "<w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r>"
    found = read(p("een ", turn) + p('<w:r><w:br w:type="page"/></w:r>') + p("drie", properties="<w:pageBreakBefore/>"))
    assert found.text == "een twee\n\n\f\n\n\f\n\ndrie\n"
    assert (found.place(1, 1), found.place(1, 5)) == (Place(0, 1, 1, 1), Place(0, 5, 2, 1))
    assert read(p("a") + p("b")).place(3) == Place(0, 1, 0, 2)


@pytest.mark.parametrize("space", ["http://purl.oclc.org/ooxml/wordprocessingml/main"])
def test_the_strict_edition_is_read_too(space: str) -> None:
    from tests.manuscripts.files import W, packed

    document = f'<w:document xmlns:w="{W}"><w:body>{p("Streng")}</w:body></w:document>'.replace(W, space)
    assert read_bytes(packed({"word/document.xml": document}), "a.docx").text == "Streng\n"
