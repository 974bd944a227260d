"""What an OpenDocument text says of itself, and of its pictures to those who cannot see them."""

from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from socialplan.export.article import Article
from socialplan.export.odt_styles import TEXT

_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_META: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'office:version="1.3"><office:meta><dc:title>{title}</dc:title><dc:language>{language}</dc:language>'
    "<meta:initial-creator>{creator}</meta:initial-creator><dc:creator>{creator}</dc:creator>"
    "<meta:creation-date>{day}T00:00:00Z</meta:creation-date><dc:date>{day}T00:00:00Z</dc:date>"
    "</office:meta></office:document-meta>\n"
)


def meta(article: Article, language: str, day: str) -> bytes:
    """The part that holds a text's properties; `day` is the ISO date of all of them."""
    title = " – ".join(part for part in (article.title, article.organisation) if part)
    return _META.format(title=escape(title), creator=escape(article.organisation), language=language, day=day).encode()


def describe_pictures(tree: ET.Element, alternatives: Sequence[str]) -> None:
    """Give each picture, in their order, the words that stand for it; it stands in its line, not above the text."""
    for frame, alternative in zip(tree.iter(f"{_DRAW}frame"), alternatives, strict=False):
        frame.set(f"{TEXT}anchor-type", "as-char")
        for old in [*frame.findall(f"{_SVG}title"), *frame.findall(f"{_SVG}desc")]:
            frame.remove(old)
        ET.SubElement(frame, f"{_SVG}desc").text = alternative
