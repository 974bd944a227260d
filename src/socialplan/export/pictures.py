"""Mermaid drawings as pictures, made on this machine, each with its text alternative."""

import hashlib
import html
import re
from typing import Final, NamedTuple

from socialplan.export import ladder
from socialplan.export.tools import mermaid

_NO_HTML: Final = '%%{init: {"htmlLabels": false, "flowchart": {"htmlLabels": false}, "theme": "neutral"}}%%\n'
"""Labels as SVG text: readers other than browsers show no HTML within a picture."""
_ENTITY: Final = re.compile(r"#(\d{1,6}|[a-z]+);")
_UNSAFE: Final = {'"': "”", "<": "‹", ">": "›", "#": "♯", ";": "\u037e", "`": "ˋ", "%": "％", "\\": "∖"}
"""What would end a label, and what looks like it."""
_UNKNOWN: Final = "\ufffd"
_TITLE: Final = re.compile(r"^\s*(?:accTitle|title|pie title|pie showData title):?\s+(.+)$", re.MULTILINE)
_DESCRIPTION: Final = re.compile(r"^\s*accDescr:\s*(.+)$", re.MULTILINE)
_SIZE: Final = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"')


class Picture(NamedTuple):
    """A drawing as SVG."""

    name: str
    """A file's name, made of its content."""
    svg: str
    title: str
    alternative: str
    """What somebody who cannot see it is told."""
    width: float
    """In CSS pixels."""
    height: float


def draw(source: str) -> Picture | None:
    """The picture of a Mermaid drawing; None where nothing can draw it, so that its text stands alone."""
    read = plain(source)
    made = ladder.drawn(read) or _by_mermaid(read)
    if made is None:
        return None
    title, description = _first(_TITLE, source), _first(_DESCRIPTION, source)
    return Picture(
        name=f"figure-{hashlib.sha256(made.svg.encode('utf-8')).hexdigest()[:16]}.svg",
        svg=made.svg,
        title=title,
        alternative=description or title,
        width=made.width,
        height=made.height,
    )


def _by_mermaid(source: str) -> ladder.Ladder | None:
    drawer = mermaid()
    if drawer is None:
        return None
    try:
        svg = drawer.Merman().render_svg(_NO_HTML + source, None)
    except drawer.MermanError:
        return None
    size = _SIZE.search(svg)
    return ladder.Ladder(svg, float(size[1]), float(size[2])) if size else None


def plain(source: str) -> str:
    """A drawing with its entities (`#40;`) as the characters that they stand for, or as what looks like them."""
    return _ENTITY.sub(lambda found: _character(found[1]), source)


def _character(entity: str) -> str:
    character = _meant(entity)
    return _UNSAFE.get(character, character)


def _meant(entity: str) -> str:
    """The character that an entity stands for, without its `#` and `;`; empty for one that nobody can see."""
    found = html.unescape(f"&#{entity};" if entity.isdecimal() else f"&{entity};")
    return found if len(found) == 1 and found != _UNKNOWN and (found.isprintable() or found.isspace()) else ""


def _first(pattern: re.Pattern[str], source: str) -> str:
    found = pattern.search(source)
    return _ENTITY.sub(lambda each: _meant(each[1]), found[1]).strip() if found else ""
