"""OpenDocument texts: made by pandoc, then given a look, a footer, tables with rules, and one-page parts."""

import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export import cover, odt_about, rasters
from socialplan.export.article import Article
from socialplan.export.fitting import sheet_size, size_of
from socialplan.export.odt_styles import CARD, OFFICE, STYLE, TEXT, UPRIGHT, WIDE, styled
from socialplan.export.odt_tables import set_lists, set_tables
from socialplan.export.office import parsed, read_parts, write_parts, written
from socialplan.export.style import Style
from socialplan.export.tables import upright_and_wide
from socialplan.export.tools import pandoc
from socialplan.export.tree import Blocks, changed, heading, text_of, walk

_LANGUAGES: Final = {"fr": "fr-FR", "en": "en-GB"}
_NAME: Final = f"{STYLE}name"
_STYLE_NAME: Final = f"{TEXT}style-name"
_CHAPTER: Final = 2


def make(article: Article, style: Style, day: str) -> bytes:
    """The document as OpenDocument; `day` is the ISO date that its properties bear.

    Raises `ExportError` when a tool is missing, or the document cannot be made.
    """
    blocks: Blocks = changed([*cover.head(article, style), *article.page, *article.body], rasters.fitted)
    parts = read_parts(_by_pandoc(article, style, blocks, day))
    small = sheet_size(article.body, len(article.status)) if article.is_sheet and cover.is_short(article) else 0.0
    parts["styles.xml"] = styled(parts["styles.xml"], article, style, small or size_of(article.page))
    parts["meta.xml"] = odt_about.meta(article, _LANGUAGES[article.language], day)
    tree = parsed(parts["content.xml"])
    set_tables(tree)
    if not style.odt:
        set_lists(tree)
    odt_about.describe_pictures(tree, [text_of(node["c"][1]) for node in walk(blocks) if node["t"] == "Image"])
    _set_pages(tree, article, is_small=bool(small))
    parts["content.xml"] = written(tree)
    return write_parts(parts)


def _by_pandoc(article: Article, style: Style, blocks: Blocks, day: str) -> bytes:
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        rasters.write(article.pictures, style, place)
        arguments = ["-f", "json", "-t", "odt", "--shift-heading-level-by=-1", "-o", "-"]
        arguments += ["-M", f"lang={_LANGUAGES[article.language]}"]
        if style.odt:
            (place / "reference.odt").write_bytes(style.odt)
            arguments.append("--reference-doc=reference.odt")
        return pandoc(arguments, article.tree(blocks), place=place, day=day, sandbox=False)


def _set_pages(tree: ET.Element, article: Article, *, is_small: bool) -> None:
    """A new page for the one-page part, set in its size, for what follows it and the cover; others on their side."""
    body = tree.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:  # pragma: no cover - pandoc always writes it
        return
    chapters = [
        place for place, one in enumerate(body) if one.tag == f"{TEXT}h" and one.get(f"{TEXT}outline-level") == "1"
    ]
    for element in body if is_small else ():
        if element.get(_STYLE_NAME) not in {"Title", "Subtitle"}:
            _shrink(element)
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
    of_body = chapters[len(chapters) - len(_chapters_of(article.body)) :]
    for number, master in _turns(article.body):
        if number < len(of_body):
            body[of_body[number]].set(_STYLE_NAME, master)


def _chapters_of(blocks: Blocks) -> Sequence[int]:
    return [place for place, block in enumerate(blocks) if (found := heading(block)) and found[0] <= _CHAPTER]


def _turns(blocks: Blocks) -> list[tuple[int, str]]:
    """Chapters, by their number, from which on the page lies on its side, or stands again; and the style of each."""
    turns: list[tuple[int, str]] = []
    number, was_wide = 0, False
    for wide, run in upright_and_wide(blocks):
        if wide != was_wide and heading(run[0]):
            turns.append((number, WIDE if wide else UPRIGHT))
            was_wide = wide
        number += len(_chapters_of(run))
    return turns


def _shrink(element: ET.Element) -> None:
    for each in element.iter():
        if each.tag == f"{TEXT}h":
            each.set(_STYLE_NAME, f"{CARD}_20_Heading")
        elif each.tag == f"{TEXT}p":
            head = each.get(_STYLE_NAME) == "Table_20_Heading"
            each.set(_STYLE_NAME, f"{CARD}_20_Head" if head else CARD)
