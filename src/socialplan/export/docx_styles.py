"""The look of Word documents: the styles that pandoc uses, set in one place."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export.docx_order import W, properties, put
from socialplan.export.office import parsed, written
from socialplan.export.style import Style

FONT: Final = "Arial"
"""Everywhere, or a font of the same widths is."""

_BODY: Final = 20
"""Half-points."""
_GREY: Final = "505050"

_PARAGRAPHS: Final = {
    # style: space before and after (twentieths of a point), half-points, bold, in the house's colour
    "BodyText": (60, 100, _BODY, False, False),
    "FirstParagraph": (60, 100, _BODY, False, False),
    "Compact": (20, 20, _BODY, False, False),
    "BlockText": (60, 100, _BODY, False, False),
    "Heading1": (320, 120, 30, True, True),
    "Heading2": (220, 80, 24, True, True),
    "Heading3": (160, 60, 21, True, True),
    "Title": (60, 240, 48, True, True),
    "Subtitle": (0, 60, 24, False, False),
    "TOCHeading": (320, 100, 24, True, True),
}


def styled(styles: bytes, style: Style, language: str) -> bytes:
    """The styles of pandoc with the house's look, or the organisation's colour and font."""
    tree = parsed(styles)
    font = style.fonts[0] if style.fonts != Style().fonts else FONT
    _set_defaults(tree, font, language)
    for found in tree.iter(f"{W}style"):
        look = _PARAGRAPHS.get(found.get(f"{W}styleId", ""))
        if look:
            _set(found, look, style.colour)
    for added in _ADDED:
        new = ET.fromstring(added)  # noqa: S314 - ours
        for old in [found for found in tree if found.get(f"{W}styleId") == new.get(f"{W}styleId")]:
            tree.remove(old)
        tree.append(new)
    _set_table(tree)
    _set_links(tree, style.colour)
    return written(tree)


def _set_defaults(tree: ET.Element, font: str, language: str) -> None:
    marks = tree.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if marks is None:  # pragma: no cover - pandoc always writes it
        return
    marks.clear()
    marks.append(ET.Element(f"{W}rFonts", {f"{W}{name}": font for name in ("ascii", "hAnsi", "cs", "eastAsia")}))
    for name in ("sz", "szCs"):
        marks.append(ET.Element(f"{W}{name}", {f"{W}val": str(_BODY)}))
    marks.append(ET.Element(f"{W}lang", {f"{W}val": language, f"{W}eastAsia": language, f"{W}bidi": "ar-SA"}))


def _set(found: ET.Element, look: tuple[int, int, int, bool, bool], colour: str) -> None:
    before, after, size, bold, coloured = look
    for name in ("pPr", "rPr"):
        old = found.find(f"{W}{name}")
        if old is not None:
            found.remove(old)
    heading = re.fullmatch(r"Heading(\d)", found.get(f"{W}styleId", ""))
    paragraph = ET.SubElement(found, f"{W}pPr")
    if heading or found.get(f"{W}styleId") == "TOCHeading":
        paragraph.append(ET.Element(f"{W}keepNext"))
        paragraph.append(ET.Element(f"{W}keepLines"))
    if found.get(f"{W}styleId") == "BlockText":
        sides = {f"{W}val": "single", f"{W}sz": "12", f"{W}space": "8", f"{W}color": colour.strip("#").upper()}
        ET.SubElement(paragraph, f"{W}pBdr").append(ET.Element(f"{W}left", sides))
    paragraph.append(ET.Element(f"{W}spacing", {f"{W}before": str(before), f"{W}after": str(after)}))
    if found.get(f"{W}styleId") == "BlockText":
        paragraph.append(ET.Element(f"{W}ind", {f"{W}left": "340", f"{W}right": "340"}))
    if found.get(f"{W}styleId") == "TOCHeading":
        put(found, "basedOn", val="Normal")
    if heading:
        paragraph.append(ET.Element(f"{W}outlineLvl", {f"{W}val": str(int(heading[1]) - 1)}))
    marks = ET.SubElement(found, f"{W}rPr")
    if bold:
        marks.append(ET.Element(f"{W}b"))
    marks.append(ET.Element(f"{W}color", {f"{W}val": colour.strip("#").upper() if coloured else "000000"}))
    for name in ("sz", "szCs"):
        marks.append(ET.Element(f"{W}{name}", {f"{W}val": str(size)}))


_NS: Final = W.strip("{}")
_STYLE: Final = (
    '<w:style xmlns:w="{ns}" w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:before="{space}" w:after="{space}"/></w:pPr><w:rPr>{marks}</w:rPr></w:style>'
)
_ADDED: Final = (
    _STYLE.format(ns=_NS, id="Footer", name="footer", space=0, marks=f'<w:color w:val="{_GREY}"/><w:sz w:val="16"/>'),
    _STYLE.format(ns=_NS, id="TOC1", name="toc 1", space=20, marks=""),
    _STYLE.format(ns=_NS, id="TableText", name="Table Text", space=20, marks='<w:sz w:val="18"/><w:szCs w:val="18"/>'),
    _STYLE.format(
        ns=_NS, id="TableSmall", name="Table Small", space=20, marks='<w:sz w:val="16"/><w:szCs w:val="16"/>'
    ),
)
_RULES: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"/>' for side in ("top", "bottom", "insideH")
)
_TABLE: Final = (
    f'<w:root xmlns:w="{_NS}"><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr>'
    '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'
    f"<w:tblPr><w:tblBorders>{_RULES}</w:tblBorders>"
    '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/></w:tcPr></w:tblStylePr></w:root>'
)


def _set_links(tree: ET.Element, colour: str) -> None:
    """Links in the house's colour, underlined: colour alone tells some readers nothing."""
    for found in tree.iter(f"{W}style"):
        if found.get(f"{W}styleId") == "Hyperlink":
            marks = properties(found, "rPr")
            marks.clear()
            put(marks, "color", val=colour.strip("#").upper())
            put(marks, "u", val="single")


def numbered(numbering: bytes) -> bytes:
    """Lists that begin near the margin, each level a little further in."""
    tree = parsed(numbering)
    for level in tree.iter(f"{W}lvl"):
        depth = int(level.get(f"{W}ilvl", "0"))
        for indent in level.iter(f"{W}ind"):
            indent.attrib.update({f"{W}left": str(_INDENT * (depth + 1)), f"{W}hanging": str(_HANGING)})
    return written(tree)


_INDENT: Final = 397
_HANGING: Final = 284
"""Twentieths of a point."""


def _set_table(tree: ET.Element) -> None:
    for found in tree.iter(f"{W}style"):
        if found.get(f"{W}styleId") == "Table":
            for name in ("pPr", "rPr", "tblPr", "tblStylePr"):
                old = found.find(f"{W}{name}")
                if old is not None:
                    found.remove(old)
            found.extend(ET.fromstring(_TABLE))  # noqa: S314 - ours
