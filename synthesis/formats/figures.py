"""Pictures in documents: SVG put into a page, and SVG made into PNG."""

import re
from typing import Final
from xml.etree import ElementTree

from synthesis.errors import MissingExtra

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_PIXELS_PER_INCH: Final = 220
"""Sharp in print; Word's own choice for pictures is the same."""
_PAGE: Final = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg")"""


def inline(svg: str, prefix: str, title: str, description: str) -> str:
    """The picture as an element of a page: with a title and a description, its ids made its own with `prefix`."""
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own pictures
    for old in [child for child in root if child.tag in (f"{{{_SVG}}}title", f"{{{_SVG}}}desc")]:
        root.remove(old)
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == "id":
                element.set(name, prefix + value)
            elif name in ("href", f"{{{_XLINK}}}href") and value.startswith("#"):
                inner = any(other.get("id") in (value[1:], prefix + value[1:]) for other in root.iter())
                element.set(name, f"#{prefix}{value[1:]}" if inner else value)
            elif "url(#" in value:
                element.set(name, re.sub(r"url\(#", f"url(#{prefix}", value))
    told = [(f"{prefix}title", "title", title), (f"{prefix}desc", "desc", description)]
    told = [line for line in told if line[2]]
    for place, (id, tag, text) in enumerate(told):
        element = ElementTree.Element(f"{{{_SVG}}}{tag}", {"id": id})
        element.text = text
        root.insert(place, element)
    links = any(element.tag == f"{{{_SVG}}}a" for element in root.iter())
    # What has the role of a picture hides its links from whoever listens.
    root.set("role", "group" if links else "img")
    root.set("aria-labelledby", " ".join(id for id, _, _ in told))
    return ElementTree.tostring(root, encoding="unicode")


def size(svg: str) -> tuple[float, float]:
    """Width and height in CSS pixels, from the attributes or the viewBox."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own pictures
    box = [float(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if part] or [0, 0, 600, 400]

    def length(name: str, otherwise: float) -> float:
        found = re.fullmatch(r"([\d.]+)(?:px)?", root.get(name, ""))
        return float(found[1]) if found else otherwise

    return length("width", box[2]), length("height", box[3])


def png(svg: str) -> bytes:
    """The picture as PNG, set in fonts that come with the library, so that every machine draws the same.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    try:
        import typst
    except ImportError:
        raise MissingExtra("png", "documents") from None
    drawn = typst.compile(_PAGE, format="png", ppi=_PIXELS_PER_INCH, ignore_system_fonts=True, sys_inputs={"svg": svg})
    return bytes(drawn)
