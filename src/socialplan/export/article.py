"""A document of the folder, read for export: its title and status apart, its body as a tree."""

import html
import json
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from socialplan.documents.names import COMPANIONS
from socialplan.export import links
from socialplan.export.anchors import anchored
from socialplan.export.pictures import Picture, draw
from socialplan.export.tables import with_widths
from socialplan.export.tools import pandoc
from socialplan.export.tree import READER, Blocks, Node, changed, heading, paragraph, sections, text_of, words
from socialplan.language import Language, Words

_MERMAID: Final = "mermaid"


class Article(NamedTuple):
    """A document as every format needs it."""

    path: str
    """From the folder's root."""
    language: Language
    title: str
    organisation: str
    """What follows the dash of the title; empty where nothing does."""
    status: tuple[tuple[str, str], ...]
    """The rows of the table that stands under the title."""
    page: Blocks
    """The part that has a page of its own: the crisis card, the page to pin up; empty where there is none."""
    page_title: str
    body: Blocks
    pictures: tuple[Picture, ...]
    undrawn: int
    """Drawings that nothing could draw here: their text stands in their place."""
    api: list[int]
    """The version of pandoc's tree."""

    @property
    def is_sheet(self) -> bool:
        """Whether the whole document is meant for one page."""
        return self.path in COMPANIONS["brief"].paths

    def tree(self, blocks: Blocks) -> bytes:
        """Blocks as pandoc reads them back."""
        return json.dumps({"pandoc-api-version": self.api, "meta": {}, "blocks": blocks}).encode("utf-8")


PAGES: Final = frozenset({"Fiche réflexe", "Reflex card", "À afficher", "To pin up"})
"""Headings of what has a page of its own."""


def read(
    text: str, path: str, language: Language, exported: Mapping[str, str], *, pages: frozenset[str] = PAGES
) -> Article:
    """The document at `path` whose Markdown is `text`.

    Args:
        text: as it stands on disk, with what people wrote.
        path: from the folder's root.
        language: its language.
        exported: path of each document that is exported too → the name of what is made of it, as links need it.
        pages: headings of the parts that have a page of their own.

    Raises `ExportError` when pandoc is missing, or fails.
    """
    joined = _NUMBER.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    data = json.loads(pandoc(["-f", READER, "-t", "json"], joined.encode("utf-8")))
    drawn = _Drawings()
    blocks: Blocks = changed(data["blocks"], drawn.replaced)
    blocks = anchored(changed(blocks, lambda node: _safe(node, path, exported)))
    title, rest = _title(blocks)
    status, rest = _status(rest)
    name, _, organisation = title.partition(" – ")
    page_title, page, body = _page(rest, pages)
    return Article(
        path, language, name, organisation, status, page, page_title, body, tuple(drawn.pictures), drawn.undrawn,
        data["pandoc-api-version"],
    )  # fmt: skip


def _title(blocks: Blocks) -> tuple[str, Blocks]:
    found = heading(blocks[0]) if blocks else None
    return (found[2], blocks[1:]) if found and found[0] == 1 else ("", blocks)


def _status(blocks: Blocks) -> tuple[tuple[tuple[str, str], ...], Blocks]:
    """The table of two columns that stands at the top, before any heading."""
    if not blocks or blocks[0]["t"] != "Table" or len(blocks[0]["c"][2]) != 2:  # noqa: PLR2004 - label and value
        return (), blocks
    rows = [row for body in blocks[0]["c"][4] for row in body[3]]
    return tuple((text_of(row[1][0][4]), text_of(row[1][1][4])) for row in rows), blocks[1:]


def _page(blocks: Blocks, pages: frozenset[str]) -> tuple[str, Blocks, Blocks]:
    """The part with a page of its own, its title, and all the rest."""
    title, page, rest = "", [], []
    for head, under in sections(blocks, 2):
        found = heading(head) if head else None
        if found and not title and found[2] in pages:
            title, page = found[2], [*([head] if head else []), *under]
        else:
            rest += [*([head] if head else []), *under]
    return title, page, rest


class _Drawings:
    """Puts pictures in the place of drawings, and keeps them."""

    def __init__(self) -> None:
        self.pictures: Final[list[Picture]] = []
        self.undrawn = 0

    def replaced(self, node: Node) -> Node | list[Node] | None:
        """A drawing as a picture with its alternative; a table with its widths; nothing else is changed."""
        if node["t"] == "Table":
            return with_widths(node)
        if node["t"] != "CodeBlock" or _MERMAID not in node["c"][0][1]:
            return None
        picture = draw(node["c"][1])
        if picture is None:
            self.undrawn += 1
            return []
        self.pictures.append(picture)
        return paragraph(_image(picture))


def _image(picture: Picture) -> Node:
    attributes = [["width", f"{picture.width:.0f}px"], ["height", f"{picture.height:.0f}px"]]
    return {"t": "Image", "c": [["", ["drawing"], attributes], words(picture.alternative), [picture.name, ""]]}


def _safe(node: Node, path: str, exported: Mapping[str, str]) -> Node | list[Node] | None:
    """Links that lead where they may; pictures that somebody else's address holds become their words."""
    if node["t"] == "Link":
        _, inner, (link, _) = node["c"]
        made = links.target(link, path, exported)
        return list(inner) if made is None else {"t": "Link", "c": [["", [], []], inner, [made, ""]]}
    if node["t"] == "Image" and "drawing" not in node["c"][0][1]:
        return list(node["c"][1])
    if node["t"] == "RawInline":
        return [{"t": "LineBreak"}] if _BREAK.fullmatch(node["c"][1]) else []
    return _told(node["c"][1]) if node["t"] == "RawBlock" else None


def _told(markup: str) -> list[Node]:
    """The words of HTML that a person wrote into a document, without its tags."""
    text = html.unescape(_TAG.sub(" ", _COMMENT.sub("", markup))).split()
    return [paragraph(*words(" ".join(text)))] if text else []


_NUMBER: Final = re.compile(r"(?<!\d)(?:0\d|\+\d{1,3} \d)(?: \d\d){4}(?!\d)")
"""A telephone number, which no line may cut in two."""
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]*>")


CONTENTS: Final = Words("Sommaire", "Contents")
