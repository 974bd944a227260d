"""The look of OpenDocument texts: the styles that pandoc uses, those of one-page parts, A4, the footer."""

import copy
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export.article import Article
from socialplan.export.docx_styles import FONT
from socialplan.export.office import parsed, written
from socialplan.export.style import Style

STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO: Final = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CARD: Final = "Card"
WIDE: Final = "Chapter_20_Wide"
"""Style of a chapter from which on the page lies on its side."""
UPRIGHT: Final = "Chapter_20_Upright"
"""Style of a chapter from which on it stands again."""
_TURNED: Final = "Turned"

_LOOKS: Final = {
    # style: points, bold, coloured, centimetres above and below
    "Text_20_body": (10.0, False, False, 0.1, 0.15),
    "First_20_paragraph": (10.0, False, False, 0.1, 0.15),
    "Table_20_Contents": (9.0, False, False, 0.0, 0.0),
    "Table_20_Heading": (9.0, True, False, 0.0, 0.0),
    "Heading_20_1": (15.0, True, True, 0.55, 0.2),
    "Heading_20_2": (12.0, True, True, 0.4, 0.15),
    "Heading_20_3": (10.5, True, True, 0.3, 0.1),
    "Title": (24.0, True, True, 0.1, 0.4),
    "Subtitle": (12.0, False, False, 0.0, 0.1),
    "TOC_20_Heading": (12.0, True, True, 0.55, 0.15),
    "TOC_20_1": (10.0, False, False, 0.03, 0.03),
    "Quotations": (10.0, False, False, 0.1, 0.15),
    "Footer": (8.0, False, False, 0.0, 0.0),
}
_PARENTS: Final = {
    "TOC_20_Heading": "Standard",
    "TOC_20_1": "Standard",
    "Chapter_20_Page": "Heading_20_1",
    WIDE: "Heading_20_1",
    UPRIGHT: "Heading_20_1",
    "Card": "Standard",
    "Card_20_Head": "Standard",
    "Card_20_Heading": "Heading_20_2",
    "Card_20_Title": "Heading_20_1",
}
_KEPT: Final = ("Heading", "TOC_20_Heading", "Card_20_Heading")


def styled(styles: bytes, article: Article, style: Style, size: float) -> bytes:
    """The styles with the house's look, unless the organisation gave its own; always those of one-page parts.

    `size` is that of the one-page part, in points.
    """
    tree = parsed(styles)
    named = {found.get(f"{STYLE}name", ""): found for found in tree.iter(f"{STYLE}style")}
    common = tree.find(f"{OFFICE}styles")
    if common is None:  # pragma: no cover - pandoc always writes it
        return styles
    looks = {} if style.odt else dict(_LOOKS)
    looks |= {
        "Card": (size, False, False, 0.02, 0.06),
        "Card_20_Head": (size, True, False, 0.0, 0.0),
        "Card_20_Heading": (size * 1.1, True, True, 0.22, 0.06),
        "Card_20_Title": (size * 1.4, True, True, 0.0, 0.15),
        "Chapter_20_Page": (15.0, True, True, 0.0, 0.2),
        WIDE: (15.0, True, True, 0.0, 0.2),
        UPRIGHT: (15.0, True, True, 0.0, 0.2),
    }
    for name, look in looks.items():
        found = named.get(name)
        if found is None:
            found = ET.SubElement(common, f"{STYLE}style", _new(name))
        _set(found, look, style.colour)
    if not style.odt:
        _set_font(tree, style.fonts[0] if style.fonts != Style().fonts else FONT)
        _set_page(tree, article)
    _add_turned(tree)
    return written(tree)


def _new(name: str) -> dict[str, str]:
    return {
        f"{STYLE}name": name,
        f"{STYLE}display-name": name.replace("_20_", " "),
        f"{STYLE}family": "paragraph",
        f"{STYLE}parent-style-name": _PARENTS.get(name, "Standard"),
    }


def _set(found: ET.Element, look: tuple[float, bool, bool, float, float], colour: str) -> None:
    size, bold, coloured, above, below = look
    name = found.get(f"{STYLE}name", "")
    paragraph = {f"{FO}margin-top": f"{above}cm", f"{FO}margin-bottom": f"{below}cm", f"{FO}text-align": "start"}
    if name.startswith(_KEPT) or _PARENTS.get(name) == "Heading_20_1":
        paragraph[f"{FO}keep-with-next"] = "always"
    if name in {"Card_20_Title", "Chapter_20_Page"}:
        paragraph[f"{FO}break-before"] = "page"
    if name == "Quotations":
        paragraph |= {f"{FO}border": "none", f"{FO}border-left": f"1.5pt solid {colour}", f"{FO}padding-left": "0.25cm"}
        paragraph |= {f"{FO}margin-left": "0.4cm", f"{FO}margin-right": "0.4cm", f"{FO}text-indent": "0cm"}
    text = {
        f"{FO}font-size": f"{size:g}pt",
        f"{FO}font-weight": "bold" if bold else "normal",
        f"{FO}font-style": "normal",
        f"{FO}color": colour if coloured else "#000000",
    }
    for kind, properties in (("paragraph", paragraph), ("text", text)):
        element = found.find(f"{STYLE}{kind}-properties")
        if element is None:
            element = ET.SubElement(found, f"{STYLE}{kind}-properties")
        element.attrib.update(properties)
    found[:] = sorted(found, key=lambda each: each.tag != f"{STYLE}paragraph-properties")


def _set_font(tree: ET.Element, font: str) -> None:
    """One font throughout, but for code."""
    faces = tree.find(f"{OFFICE}font-face-decls")
    if faces is not None:
        ET.SubElement(faces, f"{STYLE}font-face", {f"{STYLE}name": font, _SVG_FAMILY: f"'{font}'"})
    for element in tree.iter(f"{STYLE}text-properties"):
        if element.get(f"{STYLE}font-name") and "Courier" not in element.get(f"{STYLE}font-name", ""):
            element.set(f"{STYLE}font-name", font)


_SVG_FAMILY: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}font-family"


def _add_turned(tree: ET.Element) -> None:
    """The first page once more, laid on its side; and which chapters begin on which."""
    master, automatic = next(tree.iter(f"{STYLE}master-page"), None), tree.find(f"{OFFICE}automatic-styles")
    masters = tree.find(f"{OFFICE}master-styles")
    if master is None or automatic is None or masters is None:  # pragma: no cover - pandoc always writes them
        return
    upright = master.get(f"{STYLE}name", "")
    layout = next((each for each in automatic if each.get(f"{STYLE}name") == master.get(_LAYOUT)), None)
    if layout is None:  # pragma: no cover - a page has a layout
        return
    for parent, name in ((automatic, f"{_TURNED}Layout"), (masters, _TURNED)):
        for old in [each for each in parent if each.get(f"{STYLE}name") == name]:
            parent.remove(old)
    turned = copy.deepcopy(layout)
    turned.set(f"{STYLE}name", f"{_TURNED}Layout")
    for page in turned.iter(f"{STYLE}page-layout-properties"):
        width, height = page.get(f"{FO}page-width", "21cm"), page.get(f"{FO}page-height", "29.7cm")
        page.attrib.update({f"{FO}page-width": height, f"{FO}page-height": width})
        page.set(f"{STYLE}print-orientation", "landscape")
    automatic.append(turned)
    other = copy.deepcopy(master)
    other.attrib.update({f"{STYLE}name": _TURNED, f"{STYLE}display-name": _TURNED, _LAYOUT: f"{_TURNED}Layout"})
    masters.append(other)
    for found in tree.iter(f"{STYLE}style"):
        if found.get(f"{STYLE}name") in {WIDE, UPRIGHT}:
            found.set(f"{STYLE}master-page-name", _TURNED if found.get(f"{STYLE}name") == WIDE else upright)


_LAYOUT: Final = f"{STYLE}page-layout-name"


def _set_page(tree: ET.Element, article: Article) -> None:
    """A4 with its margins, and at the foot the title and the page."""
    for layout in tree.iter(f"{STYLE}page-layout-properties"):
        layout.attrib.update({f"{FO}page-width": "21cm", f"{FO}page-height": "29.7cm"})
        layout.attrib.update({f"{FO}margin-{side}": "2cm" for side in ("top", "bottom", "left", "right")})
    told = " – ".join(part for part in (article.title, article.organisation) if part)
    for footer in tree.iter(f"{STYLE}footer"):
        footer.clear()
        line = ET.SubElement(footer, f"{TEXT}p", {f"{TEXT}style-name": "Footer"})
        line.text = f"{told}   –   "
        page = ET.SubElement(line, f"{TEXT}page-number", {f"{TEXT}select-page": "current"})
        page.text, page.tail = "1", " / "
        ET.SubElement(line, f"{TEXT}page-count").text = "1"
