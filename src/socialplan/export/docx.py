"""Word documents: made by pandoc, then given a look, a footer, tables that repeat their heads, and one-page parts."""

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from socialplan.export import cover, docx_about, rasters
from socialplan.export.article import Article
from socialplan.export.docx_order import W, properties, put
from socialplan.export.docx_sections import SECTION_END, set_sections, text_width
from socialplan.export.docx_styles import numbered, styled
from socialplan.export.docx_tables import set_apart, set_tables
from socialplan.export.fitting import sheet_size, size_of
from socialplan.export.office import parsed, read_parts, write_parts, written
from socialplan.export.style import Style
from socialplan.export.tables import upright_and_wide
from socialplan.export.tools import pandoc
from socialplan.export.tree import Blocks, Node, changed, raw

LANGUAGES: Final = {"fr": "fr-FR", "en": "en-GB"}
_DOCUMENT: Final = "word/document.xml"
_NUMBERING: Final = "word/numbering.xml"
_STYLES: Final = "word/styles.xml"


def make(article: Article, style: Style, day: str) -> bytes:
    """The document for Word; `day` is the ISO date that its properties bear.

    Raises `ExportError` when a tool is missing, or the document cannot be made.
    """
    runs = [(False, [*cover.head(article, style), *article.page]), *upright_and_wide(article.body)]
    runs = [run for run in runs if run[1]]
    blocks: Blocks = []
    turned = [runs[0][0]]
    for (was_wide, _), (is_wide, run) in pairwise([runs[0], *runs]):
        if is_wide != was_wide:
            blocks.append(SECTION_END)
            turned.append(is_wide)
        blocks += run
    fitted: Blocks = changed(changed(blocks, rasters.fitted), _ruled)
    parts = read_parts(_by_pandoc(article, style, fitted, day))
    return _finished(parts, article, style, day, turned)


def _ruled(node: Node) -> Node | None:
    """A line across the page as the border of a paragraph: pandoc's own is a picture without words."""
    return raw("openxml", _RULE) if node["t"] == "HorizontalRule" else None


_RULE: Final = (
    '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="A0A0A0"/></w:pBdr></w:pPr></w:p>'
)


def _by_pandoc(article: Article, style: Style, blocks: Blocks, day: str) -> bytes:
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        rasters.write(article.pictures, style, place)
        arguments = ["-f", "json", "-t", "docx", "--shift-heading-level-by=-1", "-o", "-"]
        arguments += ["-M", f"lang={LANGUAGES[article.language]}"]
        if style.docx:
            (place / "reference.docx").write_bytes(style.docx)
            arguments.append("--reference-doc=reference.docx")
        return pandoc(arguments, article.tree(blocks), place=place, day=day, sandbox=False)


def _finished(parts: dict[str, bytes], article: Article, style: Style, day: str, turned: list[bool]) -> bytes:
    language = LANGUAGES[article.language]
    own = not style.docx
    parts |= docx_about.parts(article, language, day)
    parts |= {name: docx_about.without_strangers(part) for name, part in parts.items() if name.endswith(".rels")}
    if own:
        parts[_STYLES] = styled(parts[_STYLES], style, language)
        parts[_NUMBERING] = numbered(parts[_NUMBERING])
        docx_about.add_footer(parts, article)
    docx_about.set_language(parts, language)
    tree = parsed(parts[_DOCUMENT])
    body = tree[0]
    set_sections(body, turned, own=own)
    set_tables(body, text_width(body), styled=b'"TableText"' in parts[_STYLES])
    if own:
        set_apart(body)
    _describe_pictures(body)
    _break_pages(body, article)
    parts[_DOCUMENT] = written(tree)
    return write_parts(parts)


def _describe_pictures(body: ET.Element) -> None:
    """The same words for a picture's frame and the picture itself: readers tell one or the other."""
    for inline in body.iter(_FRAME):
        frame = inline.find(_ABOUT)
        picture = next(inline.iter(_PICTURE), None)
        if frame is not None and picture is not None:
            picture.set("descr", frame.get("descr", ""))


_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FRAME: Final = f"{_DRAWING}inline"
_ABOUT: Final = f"{_DRAWING}docPr"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"


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
            size = size_of(article.page)
            for element in body[first:after]:
                _shrink(element, size)
            _new_page(body[first])
            if after in chapters:
                _new_page(body[after])
    elif not cover.is_short(article):
        _new_page(body[chapters[0]])
    elif article.is_sheet and (size := sheet_size(article.body, len(article.status), _OVER)):
        for element in body:
            if _style_of(element) not in {"Title", "Subtitle"}:
                _shrink(element, size)


def _style_of(element: ET.Element) -> str:
    found = element.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def _text(element: ET.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{W}t"))


def _new_page(paragraph: ET.Element) -> None:
    put(properties(paragraph, "pPr"), "pageBreakBefore")


_OVER: Final = 1.12
"""By how much a whole document may exceed the estimate, which is made for OpenDocument's larger spaces too."""
_LEVELS: Final = {"Heading1": 1.4, "Heading2": 1.12}
"""How much larger than the rest the headings of a one-page part are."""


def _shrink(element: ET.Element, size: float) -> None:
    """Set paragraphs at a size in points, with less between them."""
    for paragraph in element.iter(f"{W}p"):
        larger = _LEVELS.get(_style_of(paragraph), 1.0)
        before, after = (size * 12, size * 5) if larger > 1 else (size, size * 2)
        about = properties(paragraph, "pPr")
        put(about, "spacing", before=f"{before:.0f}", after=f"{after:.0f}", line="240", lineRule="auto")
        half = f"{round(size * 2 * larger)}"
        for run in paragraph.iter(f"{W}r"):
            for name in ("sz", "szCs"):
                put(properties(run, "rPr"), name, val=half)
