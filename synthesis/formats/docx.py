"""Word: headings, tables, captions and links as Word knows them, in styles that a template can replace.

Pandoc writes the file: it takes the document as a tree (JSON), so that no text in it is read as mark-up, and the styles
from a reference file.
"""

import io
import json
import re
import subprocess
import tempfile
import zipfile
from importlib import import_module
from pathlib import Path, PurePath
from typing import Final

from synthesis.errors import MissingExtra, OutputError, UsageError
from synthesis.formats.document import Document
from synthesis.formats.docx_blocks import tree
from synthesis.formats.docx_template import build_template

_MOMENT: Final = (2023, 1, 1, 0, 0, 0)
"""The moment that the file tells, whenever it is written: the same document gives the same bytes."""
_LANGUAGES: Final = {"nl": "nl-NL", "en": "en-GB"}


def write(document: Document, template: PurePath | None = None) -> bytes:
    """The document as Word file; `template` is a Word file whose styles, page and footer it takes over.

    Raises:
        MissingExtra: pandoc is not installed. UsageError: the template is no Word file. OutputError: pandoc fails.
    """
    try:
        pandoc: str = import_module("pypandoc").get_pandoc_path()
    except (ImportError, OSError):
        raise MissingExtra("docx", "documents") from None
    if template:
        styles = _read_template(Path(template))
    else:
        styles = build_template(_run([pandoc, "--print-default-data-file=reference.docx"]))
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference.docx"
        reference.write_bytes(styles)
        told = json.dumps(tree(document, _LANGUAGES[document.lang]), ensure_ascii=False).encode()
        command = [pandoc, "--from=json", "--to=docx", "--sandbox", f"--reference-doc={reference}", "--output=-"]
        return _settled(_run(command, told), _LANGUAGES[document.lang])


def _run(command: list[str], given: bytes = b"") -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OutputError("The Word file cannot be written.", said[-1] if said else f"pandoc ended with {done.returncode}")
    return done.stdout


def _read_template(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"The template {path} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            archive.getinfo("word/styles.xml")
    except (zipfile.BadZipFile, KeyError):
        raise UsageError(f"{path} is no Word file.", "name a .docx file with --template") from None
    return data


def _settled(written: bytes, language: str) -> bytes:
    """The file with the language of the document everywhere, rows that do not break over pages, and no moment of writing."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = _free_columns(_quiet_links(_whole_rows(data.decode("utf-8")))).encode()
            elif name in ("word/settings.xml", "word/styles.xml"):
                data = _in_language(data.decode("utf-8"), language).encode()
            elif name == "docProps/core.xml":
                data = re.sub(rb">[^<]*</dcterms:", f">{_MOMENT[0]}-01-01T00:00:00Z</dcterms:".encode(), data)
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return stream.getvalue()


def _in_language(text: str, language: str) -> str:
    text = re.sub(r'(<w:themeFontLang\b[^>]*?w:val=")[^"]*', rf"\g<1>{language}", text)
    return re.sub(r'(<w:lang\b[^>]*?w:val=")[^"]*', rf"\g<1>{language}", text)


def _quiet_links(text: str) -> str:
    """Links within the document look like the text around them: whole lists of them would be blue and underlined."""
    return re.sub(
        r"<w:hyperlink w:anchor=.*?</w:hyperlink>",
        lambda match: match[0].replace('w:val="Hyperlink"', 'w:val="InnerLink"'),
        text,
        flags=re.DOTALL,
    )


def _whole_rows(text: str) -> str:
    text = re.sub(r"<w:tr>(?!<w:trPr>)", "<w:tr><w:trPr><w:cantSplit/></w:trPr>", text)
    return re.sub(r"<w:tr>\s*<w:trPr>(?!<w:cantSplit)", "<w:tr><w:trPr><w:cantSplit/>", text)


def _free_columns(text: str) -> str:
    """Columns that give way to their words: pandoc fixes their widths, in fonts and on a page that it does not know."""
    return re.sub(r"<w:tblLayout\b[^>]*/>", "", text)
