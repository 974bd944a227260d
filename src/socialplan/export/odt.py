"""OpenDocument texts: made by pandoc, then given a look, a footer, tables with rules, and one-page parts."""

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export import cover, rasters
from socialplan.export.article import Article
from socialplan.export.fitting import size_of
from socialplan.export.odt_styles import CARD, FO, STYLE, TABLE, TEXT, styled
from socialplan.export.office import parsed, read_parts, write_parts, written
from socialplan.export.style import Style
from socialplan.export.tools import pandoc
from socialplan.export.tree import Blocks, changed

_LANGUAGES: Final = {"fr": "fr-FR", "en": "en-GB"}
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_NAME: Final = f"{STYLE}name"
_STYLE_NAME: Final = f"{TEXT}style-name"


def make(article: Article, style: Style, day: str) -> bytes:
    """The document as OpenDocument; `day` is the ISO date that its properties bear.

    Raises `ExportError` when a tool is missing, or the document cannot be made.
    """
    blocks: Blocks = changed([*cover.head(article), *article.page, *article.body], rasters.fitted)
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        rasters.write(article.pictures, place)
        arguments = ["-f", "json", "-t", "odt", "--shift-heading-level-by=-1", "-o", "-"]
        arguments += ["-M", f"lang={_LANGUAGES[article.language]}"]
        if style.odt:
            (place / "reference.odt").write_bytes(style.odt)
            arguments.append("--reference-doc=reference.odt")
        data = pandoc(arguments, article.tree(blocks), place=place, day=day, sandbox=False)
    parts = read_parts(data)
    parts["styles.xml"] = styled(parts["styles.xml"], article, style, size_of(article.page))
    tree = parsed(parts["content.xml"])
    _set_tables(tree)
    _set_pages(tree, article)
    parts["content.xml"] = written(tree)
    return write_parts(parts)


def _set_tables(tree: ET.Element) -> None:
    """Rules between rows, heads that stand out, rows that stay whole, tables as wide as the page."""
    automatic = tree.find(f"{_OFFICE}automatic-styles")
    if automatic is None:  # pragma: no cover - pandoc always writes it
        return
    for found in automatic.findall(f"{STYLE}style"):
        cell = found.find(f"{STYLE}table-cell-properties")
        if cell is not None:
            cell.attrib.update(
                {f"{FO}border": "none", f"{FO}border-bottom": "0.5pt solid #a0a0a0", f"{FO}padding": "0.08cm"}
            )
            if "Header" in found.get(_NAME, ""):
                cell.set(f"{FO}background-color", "#f0f0f0")
        table = found.find(f"{STYLE}table-properties")
        if table is not None:
            table.attrib.update(
                {f"{TABLE}align": "margins", f"{FO}margin-top": "0.15cm", f"{FO}margin-bottom": "0.3cm"}
            )
    row = ET.SubElement(automatic, f"{STYLE}style", {_NAME: "WholeRow", f"{STYLE}family": "table-row"})
    ET.SubElement(row, f"{STYLE}table-row-properties", {f"{FO}keep-together": "always"})
    for each in tree.iter(f"{TABLE}table-row"):
        each.set(f"{TABLE}style-name", "WholeRow")


def _set_pages(tree: ET.Element, article: Article) -> None:
    """A new page for the one-page part, in the styles of its size, and for what follows it and the cover."""
    body = tree.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:  # pragma: no cover - pandoc always writes it
        return
    chapters = [
        place for place, one in enumerate(body) if one.tag == f"{TEXT}h" and one.get(f"{TEXT}outline-level") == "1"
    ]
    begins = [] if article.page or cover.is_short(article) else chapters[:1]
    for first, after in pairwise([*chapters, len(body)]) if article.page else ():
        if "".join(body[first].itertext()) == article.page_title:
            for element in body[first:after]:
                _shrink(element)
            body[first].set(_STYLE_NAME, f"{CARD}_20_Title")
            begins += [after] if after in chapters else []
            break
    for place in begins:
        body[place].set(_STYLE_NAME, "Chapter_20_Page")


def _shrink(element: ET.Element) -> None:
    for each in element.iter():
        if each.tag == f"{TEXT}h":
            each.set(_STYLE_NAME, f"{CARD}_20_Heading")
        elif each.tag == f"{TEXT}p":
            head = each.get(_STYLE_NAME) == "Table_20_Heading"
            each.set(_STYLE_NAME, f"{CARD}_20_Head" if head else CARD)
