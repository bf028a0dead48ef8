"""OpenDocument texts."""

import pytest

from synthesis.errors import UsageError
from synthesis.manuscripts.manuscript import Place
from synthesis.manuscripts.reading import read_bytes
from tests.manuscripts.files import odt, odt_xml

NOTE = (
    '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation><text:note-body><text:p>Zie Kok (2014).</text:p>'
    "</text:note-body></text:note>"
)


def text(body: str, **more: str) -> str:
    return read_bytes(odt(body, **more), "a.odt").text


def test_headings_notes_and_lists() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    lists = '<text:list-style style:name="L1">'
    lists += '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ("een", "twee"))
    body = '<text:h text:outline-level="1">Kop</text:h><text:h text:outline-level="2">Onder</text:h>'
    body += f"<text:p>Buren{NOTE.format('footnote')} en{NOTE.format('endnote')}</text:p>"
    body += f'<text:list text:style-name="L1">{items}</text:list><text:list>{items}</text:list>'
    assert text(body, styles=outline, automatic=lists) == (
        "# 1 Kop\n\n## 1.1 Onder\n\nBuren[^1] en[^e1]\n\n[^1]: Zie Kok (2014).\n\n[^e1]: Zie Kok (2014).\n\n"
        "1. een\n2. twee\n- een\n- twee\n"
    )


def test_changes_are_accepted_and_remarks_left_out() -> None:
    body = "<text:tracked-changes><text:changed-region><text:deletion>"
    body += "<text:p>(Weg, 1999)</text:p></text:deletion></text:changed-region>"
    body += "</text:tracked-changes><text:p>a<text:change text:change-id='x'/>b<office:annotation><text:p>nee</text:p>"
    body += "</office:annotation></text:p>"
    assert text(body) == "ab\n"


def test_blanks_and_raised_numbers() -> None:
    raised = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    body = '<text:p>a\n   b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e'
    body += '<text:span text:style-name="T1">12</text:span> net\u00adwerk</text:p>'
    assert text(body, automatic=raised) == "a b   c\td\ne¹² netwerk\n"


def test_tables_frames_and_pages() -> None:
    page = '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>'
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = f"<table:table><table:table-row>{cell.format('Een')}{cell.format('(Kok, 2014)')}</table:table-row></table:table>"
    body += "<text:p>Voor<draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box></draw:frame> na</text:p>"
    body += '<text:p>x <text:soft-page-break/>y</text:p><text:p text:style-name="P1">Nieuw</text:p>'
    found = read_bytes(odt(body, automatic=page, attributes='text:use-soft-page-breaks="true"'), "a.odt")
    assert found.text == "Een | (Kok, 2014)\n\nVoor na\n\nKader\n\nx y\n\n\f\n\nNieuw\n"
    assert (found.place(7, 1), found.place(7, 3)) == (Place(0, 1, 1, 5), Place(0, 3, 2, 5))
    assert found.place(11, 2) == Place(0, 2, 3, 6)


def test_one_xml_file_is_read_too() -> None:
    xml = '<?xml version="1.0"?>' + odt_xml("<text:p>Plat</text:p>").replace("office:document-content", "office:document")
    assert read_bytes(xml.encode(), "a.fodt").text == "Plat\n"


def test_a_password_is_told() -> None:
    with pytest.raises(UsageError, match="password"):
        text("<text:p>x</text:p>", manifest="<encryption-data/>")
