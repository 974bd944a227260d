"""Pages of Word documents: upright, and on their side where a table wants it."""

import copy
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export.docx_order import W, put
from socialplan.export.tree import Node, raw

_W: Final = W.strip("{}")
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECTION_END: Final[Node] = raw(
    "openxml",
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr/></w:pPr></w:p>',
)
"""Where the page turns, for pandoc; `set_sections` says how."""
_PAGE: Final = (
    f'<w:root xmlns:w="{_W}" xmlns:r="{_OFFICE}">'
    '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:root>"
)
"""A4, in twentieths of a point."""


def set_sections(body: ET.Element, turned: Sequence[bool], *, own: bool) -> None:
    """Give each section its page: ours, or that of an organisation's own reference; `turned`, on its side."""
    last = body.find(f"{W}sectPr")
    if last is None:
        last = ET.SubElement(body, f"{W}sectPr")
    if own:
        last.clear()
        last.extend(ET.fromstring(_PAGE))  # noqa: S314 - ours
    upright = copy.deepcopy(last)
    for section, on_its_side in zip(body.iter(f"{W}sectPr"), turned, strict=False):
        section.clear()
        section.extend(copy.deepcopy(list(upright)))
        if on_its_side:
            _turn(section)


def text_width(body: ET.Element) -> int:
    """Twentieths of a point between the margins of an upright page."""
    size, margins = next(body.iter(f"{W}pgSz"), None), next(body.iter(f"{W}pgMar"), None)
    if size is None or margins is None:
        return 0
    return _number(size, "w") - _number(margins, "left") - _number(margins, "right")


def _number(element: ET.Element, name: str) -> int:
    text = element.get(f"{W}{name}", "")
    return int(text) if text.isdecimal() else 0


def _turn(section: ET.Element) -> None:
    size = section.find(f"{W}pgSz")
    width, height = (size.get(f"{W}w", ""), size.get(f"{W}h", "")) if size is not None else ("11906", "16838")
    put(section, "pgSz", w=height, h=width, orient="landscape")
