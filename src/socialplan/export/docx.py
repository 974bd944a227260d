"""Word documents: made by pandoc, then given a look, a footer, tables that repeat their heads, and one-page parts."""

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from socialplan.export import cover, rasters
from socialplan.export.article import Article
from socialplan.export.docx_styles import styled
from socialplan.export.fitting import size_of
from socialplan.export.office import parsed, read_parts, write_parts, written
from socialplan.export.style import Style
from socialplan.export.tools import pandoc
from socialplan.export.tree import Blocks, changed

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W: Final = W.strip("{}")
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LANGUAGES: Final = {"fr": "fr-FR", "en": "en-GB"}
_DOCUMENT: Final = "word/document.xml"
_TYPES: Final = "[Content_Types].xml"
_LINKS: Final = "word/_rels/document.xml.rels"
_FOOTER: Final = "word/footer1.xml"
_PAGE: Final = (
    f'<w:root xmlns:w="{_W}" xmlns:r="{_OFFICE}">'
    '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:root>"
)
"""A4, in twentieths of a point."""


def make(article: Article, style: Style, day: str) -> bytes:
    """The document for Word; `day` is the ISO date that its properties bear.

    Raises `ExportError` when a tool is missing, or the document cannot be made.
    """
    blocks: Blocks = changed([*cover.head(article), *article.page, *article.body], rasters.fitted)
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        rasters.write(article.pictures, place)
        arguments = ["-f", "json", "-t", "docx", "--shift-heading-level-by=-1", "-o", "-"]
        arguments += ["-M", f"lang={_LANGUAGES[article.language]}"]
        if style.docx:
            (place / "reference.docx").write_bytes(style.docx)
            arguments.append("--reference-doc=reference.docx")
        data = pandoc(arguments, article.tree(blocks), place=place, day=day, sandbox=False)
    return _finished(read_parts(data), article, style)


def _finished(parts: dict[str, bytes], article: Article, style: Style) -> bytes:
    if not style.docx:
        parts["word/styles.xml"] = styled(parts["word/styles.xml"], style, _LANGUAGES[article.language])
        parts[_TYPES] = parts[_TYPES].replace(
            b"</Types>",
            b'<Override PartName="/word/footer1.xml" ContentType='
            b'"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
        )
        parts[_LINKS] = parts[_LINKS].replace(
            b"</Relationships>",
            f'<Relationship Id="rIdFooter" Type="{_OFFICE}/footer" Target="footer1.xml"/></Relationships>'.encode(),
        )
        parts[_FOOTER] = _footer(article)
    parts |= {name: _without_strangers(part) for name, part in parts.items() if name.endswith(".rels")}
    tree = parsed(parts[_DOCUMENT])
    body = tree[0]
    _set_page(body, own=not style.docx)
    _set_tables(tree)
    _break_pages(body, article)
    parts[_DOCUMENT] = written(tree)
    return write_parts(parts)


def _without_strangers(links: bytes) -> bytes:
    """The links of a part without what a reference document would fetch from elsewhere: templates, pictures."""
    tree = parsed(links)
    for link in list(tree):
        if link.get("TargetMode") == "External" and not link.get("Type", "").endswith("/hyperlink"):
            tree.remove(link)
    return written(tree)


def _set_page(body: ET.Element, *, own: bool) -> None:
    section = body.find(f"{W}sectPr")
    if own and section is not None:
        section.clear()
        section.extend(ET.fromstring(_PAGE))  # noqa: S314 - ours


def _set_tables(tree: ET.Element) -> None:
    """Rows that stay whole, tables as wide as the page; the head repeats already."""
    for table in tree.iter(f"{W}tbl"):
        properties = table.find(f"{W}tblPr")
        width = properties.find(f"{W}tblW") if properties is not None else None
        if width is not None:
            width.attrib.update({f"{W}type": "pct", f"{W}w": "5000"})
    for row in tree.iter(f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = ET.Element(f"{W}trPr")
            row.insert(0, properties)
        properties.insert(0, ET.Element(f"{W}cantSplit"))


def _break_pages(body: ET.Element, article: Article) -> None:
    """A new page for the one-page part, set as small as it must be, and for what follows it and the cover."""
    chapters = [place for place, element in enumerate(body) if _style_of(element) == "Heading1"]
    if not chapters:
        return
    if article.page:
        first, after = next(
            ((one, other) for one, other in pairwise([*chapters, len(body)]) if _text(body[one]) == article.page_title),
            (None, len(body)),
        )
        if first is not None:
            for element in body[first:after]:
                _shrink(element, size_of(article.page))
            _new_page(body[first])
            if after in chapters:
                _new_page(body[after])
    elif not cover.is_short(article):
        _new_page(body[chapters[0]])


def _paragraph(element: ET.Element) -> Iterator[ET.Element]:
    return element.iter(f"{W}p")


def _style_of(element: ET.Element) -> str:
    found = element.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def _text(element: ET.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{W}t"))


def _properties(element: ET.Element, name: str) -> ET.Element:
    found = element.find(f"{W}{name}")
    if found is None:
        found = ET.Element(f"{W}{name}")
        element.insert(0, found)
    return found


def _new_page(paragraph: ET.Element) -> None:
    """Begin a page with this paragraph. Word wants the properties of a paragraph in a fixed order."""
    properties = _properties(paragraph, "pPr")
    properties.insert(1 if properties.find(f"{W}pStyle") is not None else 0, ET.Element(f"{W}pageBreakBefore"))


def _shrink(element: ET.Element, size: float) -> None:
    """Set paragraphs at a size in points, with less between them."""
    for paragraph in _paragraph(element):
        is_heading = _style_of(paragraph).startswith("Heading")
        properties = _properties(paragraph, "pPr")
        before, after = (size * 12, size * 5) if is_heading else (size, size * 2)
        spacing = {
            f"{W}before": f"{before:.0f}",
            f"{W}after": f"{after:.0f}",
            f"{W}line": "240",
            f"{W}lineRule": "auto",
        }
        old = properties.find(f"{W}spacing")
        if old is not None:
            properties.remove(old)
        numbered = properties.find(f"{W}numPr")
        place = 1 if properties.find(f"{W}pStyle") is not None else 0
        place = list(properties).index(numbered) + 1 if numbered is not None else place
        properties.insert(place, ET.Element(f"{W}spacing", spacing))
        for run in paragraph.iter(f"{W}r"):
            marks = _properties(run, "rPr")
            half = f"{round(size * 2 * (1.15 if is_heading else 1))}"
            for name in ("sz", "szCs"):
                marks.append(ET.Element(f"{W}{name}", {f"{W}val": half}))


def _footer(article: Article) -> bytes:
    """Title and page at the foot of each page."""
    told = escape(" – ".join(part for part in (article.title, article.organisation) if part))
    field = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="{_W}"><w:p>'
        '<w:pPr><w:pStyle w:val="Footer"/>'
        '<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{told}</w:t></w:r><w:r><w:tab/></w:r>'
        f'{field.format("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{field.format("NUMPAGES")}</w:p></w:ftr>'
    ).encode()
