"""Makes the files that the tests read: archives by hand, the rest by pandoc and Typst."""

import io
import zipfile
from pathlib import Path

import pypandoc
import typst

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_RELATIONS = (
    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELATION}" Target="word/document.xml"/></Relationships>'
)
_ODF = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"
    for name, long in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
}  # fmt: skip
_SPACES = " ".join(f'xmlns:{name}="{space}"' for name, space in _ODF.items())


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip archive of the parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with a body of WordprocessingML; `styles=`, `footnotes=` and others are the content of those parts."""
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    more = {f"word/{name}.xml": f"<w:{name} {spaces}>{content}</w:{name}>" for name, content in parts.items()}
    document = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
    return packed({"_rels/.rels": _RELATIONS, "word/document.xml": document, **more})


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of Word; a run that is no XML is text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt_xml(body: str, automatic: str = "", attributes: str = "") -> str:
    """The XML of an OpenDocument text."""
    return (
        f"<office:document-content {_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text {attributes}>{body}</office:text></office:body></office:document-content>"
    )


def odt(body: str, automatic: str = "", attributes: str = "", styles: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": odt_xml(body, automatic, attributes),
            "styles.xml": f"<office:document-styles {_SPACES}><office:styles>{styles}</office:styles></office:document-styles>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def pdf(source: str, folder: Path) -> bytes:
    """A PDF from Typst."""
    file = folder / "source.typ"
    file.write_text(source, encoding="utf-8")
    return bytes(typst.compile(str(file)))


def pandoc(markdown: str, to: str, folder: Path) -> bytes:
    """Markdown as a file of another format."""
    if to == "md":
        return markdown.encode()
    if to == "pdf":
        return pdf(pypandoc.convert_text(markdown, "typst", format="markdown", extra_args=["--standalone"]), folder)
    file = folder / f"text.{to}"
    pypandoc.convert_text(markdown, to, format="markdown", outputfile=str(file), extra_args=["--standalone"])
    return file.read_bytes()


def bare_pdf(trailer: str = "", objects: tuple[str, ...] = ()) -> bytes:
    """A PDF written by hand: one empty page, more objects from number 4, more keys in the trailer."""
    every = ("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>", *objects)  # fmt: skip
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(every, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(every) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(every) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (table + end).encode()
