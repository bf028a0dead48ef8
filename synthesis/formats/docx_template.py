"""The styles of Word documents: the reference file that pandoc takes them from, unless the user names another."""

import io
import zipfile
from typing import Final

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_INK: Final = "1D2329"
_SOFT: Final = "4D565E"
_MARK: Final = "0B5A6F"
_LINE: Final = "C5CDD4"
_MOMENT: Final = (2023, 1, 1, 0, 0, 0)

_COLOUR_SOFT: Final = f'<w:color w:val="{_SOFT}"/>'
_COLOUR_MARK: Final = f'<w:color w:val="{_MARK}"/>'
_MONO: Final = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
_KEEP: Final = "<w:keepNext/><w:keepLines/>"


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"/>'


def _hanging(indent: int, start: int = 0) -> str:
    """Labels stand at `start`, their values at `indent` (twentieths of a point)."""
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{indent}"/></w:tabs>'
    return f'{tab}<w:ind w:left="{indent}" w:hanging="{indent - start}"/>'


_BAR: Final = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{_LINE}"/></w:pBdr>'

_PARAGRAPHS: Final[tuple[tuple[str, str, str, str, str], ...]] = (
    # id, name, based on, what the paragraph has (in the order of the schema), what its letters have
    ("BodyText", "Body Text", "Normal", _space(0, 7), ""),
    ("FirstParagraph", "First Paragraph", "BodyText", "", ""),
    ("Compact", "Compact", "BodyText", _space(1, 1), ""),
    ("Title", "Title", "Normal", _KEEP + _space(0, 14), f"<w:b/>{_COLOUR_MARK}{_size(24)}"),
    *(
        (
            f"Heading{level}",
            f"heading {level}",
            "Normal",
            f'{_KEEP}{_space(before, after)}<w:outlineLvl w:val="{level - 1}"/>',
            f"<w:b/>{colour}{_size(size)}",
        )
        for level, before, after, size, colour in (
            (1, 22, 8, 15, _COLOUR_MARK),
            (2, 16, 5, 12, _COLOUR_MARK),
            (3, 12, 3, 10, ""),
            (4, 10, 3, 10, ""),
            *((level, 10, 3, 10, "") for level in range(5, 10)),
        )
    ),
    ("TOCHeading", "TOC Heading", "Normal", _KEEP + _space(16, 5), f"<w:b/>{_COLOUR_MARK}{_size(13)}"),
    ("TOC1", "toc 1", "Normal", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9200"/></w:tabs>' + _space(2, 1), ""),
    ("TOC2", "toc 2", "TOC1", '<w:ind w:left="280"/>', ""),
    ("TOC3", "toc 3", "TOC1", '<w:ind w:left="560"/>', ""),
    ("Caption", "caption", "Normal", _KEEP + _space(10, 4), f"<w:b/>{_COLOUR_SOFT}{_size(9.5)}"),
    ("TableCaption", "Table Caption", "Caption", "", ""),
    ("ImageCaption", "Image Caption", "Caption", "", ""),
    ("Figure", "Figure", "BodyText", _KEEP, ""),
    ("FigureCaption", "Figure Caption", "Caption", '<w:keepNext w:val="0"/>' + _space(3, 10), ""),
    ("TableCell", "Table Cell", "Normal", _space(2, 2), _size(9.5)),
    ("TableNumber", "Table Number", "TableCell", '<w:jc w:val="right"/>', ""),
    ("TableCellKept", "Table Cell Kept", "TableCell", "<w:keepNext/>", ""),
    ("TableNumberKept", "Table Number Kept", "TableNumber", "<w:keepNext/>", ""),
    ("TableSpace", "After Table", "Normal", _space(0, 4), _size(4)),
    ("EntryHeadline", "Entry Headline", "Normal", _space(6, 1), "<w:b/>"),
    ("EntryTags", "Entry Tags", "Normal", _KEEP + _space(0, 3), _COLOUR_SOFT + _size(9.5)),
    ("EntryText", "Entry Text", "BodyText", _space(0, 3), ""),
    ("EntryField", "Entry Field", "Normal", _BAR + _space(0, 2) + _hanging(2400, 200), _size(9.5)),
    ("EntryId", "Entry Id", "Normal", _space(1, 6), f"{_MONO}<w:noProof/>{_COLOUR_SOFT}{_size(8)}"),
    ("Fact", "Fact", "Normal", _space(0, 2) + _hanging(2800), ""),
    ("Closing", "Closing Remark", "BodyText", "", _COLOUR_SOFT + _size(9.5)),
    ("SourceCode", "Source Code", "Normal", '<w:shd w:val="clear" w:color="auto" w:fill="F2F6F8"/>' + _space(0, 7), _size(9)),
    ("Footer", "footer", "Normal", '<w:jc w:val="center"/>', _COLOUR_SOFT + _size(9)),
)

_LETTERS: Final[tuple[tuple[str, str, str], ...]] = (
    ("Label", "Label", _COLOUR_SOFT),
    ("Hyperlink", "Hyperlink", f'{_COLOUR_MARK}<w:u w:val="single"/>'),
    ("InnerLink", "Inner Link", ""),
    ("VerbatimChar", "Verbatim Char", _MONO + _size(9)),
)


def _styles() -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'<w:color w:val="{_INK}"/>{_size(10)}<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    told = [
        defaults,
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>',
    ]
    for id, name, based, paragraph, letters in _PARAGRAPHS:
        after = '<w:next w:val="BodyText"/>' if id.startswith(("Heading", "Title")) else ""
        told.append(
            f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
            f"{after}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        )
    for id, name, letters in _LETTERS:
        told.append(
            f'<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/>'
            f"<w:rPr>{letters}</w:rPr></w:style>"
        )
    told.append(_table())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:styles xmlns:w="{_W}">{"".join(told)}</w:styles>'


def _table() -> str:
    inner = f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
    bottom = f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
    margins = "".join(f'<w:{side} w:w="115" w:type="dxa"/>' for side in ("left", "right"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f"<w:tblPr><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{bottom}{inner}</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{_MARK}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>'
    )


def _footer() -> str:
    """The number of the page and how many there are."""
    page, pages = (f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>' for name in ("PAGE", "NUMPAGES"))
    text = f'{page}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{pages}'
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{text}</w:p>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:ftr xmlns:w="{_W}">{paragraph}</w:ftr>'


_SECTION: Final = (
    f'<w:sectPr xmlns:r="{_R}"><w:footerReference w:type="default" r:id="rId90"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1361" w:right="1304" w:bottom="1361" w:left="1304" w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
)


def build_template(plain: bytes) -> bytes:
    """The reference file: pandoc's own (`plain`) with our styles, A4 and a footer with page numbers."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name).decode("utf-8") for name in old.namelist()}
        parts["word/styles.xml"] = _styles()
        parts["word/footer1.xml"] = _footer()
        parts["word/document.xml"] = (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="{_W}"><w:body><w:p/>{_SECTION}</w:body></w:document>'
        )
        relation = f'<Relationship Type="{_R}/footer" Id="rId90" Target="footer1.xml"/></Relationships>'
        relations = parts["word/_rels/document.xml.rels"]
        parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", relation)
        override = f'<Override PartName="/word/footer1.xml" ContentType="{_TYPES}.footer+xml"/></Types>'
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", override)
        for name, text in parts.items():
            new.writestr(zipfile.ZipInfo(name, _MOMENT), text)
    return stream.getvalue()
