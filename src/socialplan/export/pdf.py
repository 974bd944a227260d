"""PDF, set by typst: A4, tagged for screen readers, one look for all documents, pictures as vectors."""

import json
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from socialplan.export.article import CONTENTS, Article
from socialplan.export.cover import is_short
from socialplan.export.style import FONTS, Style
from socialplan.export.tables import is_blank, upright_and_wide
from socialplan.export.tools import ExportError, pandoc, typst
from socialplan.export.tree import Blocks, Node, changed, is_boxes, raw, text_of
from socialplan.language import Words

_REGIONS: Final = {"fr": "FR", "en": "GB"}
_STANDARD: Final = "ua-1"


def make(article: Article, style: Style, remark: Callable[[Words], None] = lambda _: None) -> bytes:
    """The document as PDF/UA-1; `remark` is told when it can only be a plain PDF.

    Raises `ExportError` when a tool is missing, or the document cannot be set.
    """
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        for picture in article.pictures:
            (place / picture.name).write_text(picture.svg, "utf-8")
        (place / "house.typ").write_bytes(files("socialplan.export").joinpath("house.typ").read_bytes())
        if style.logo:
            (place / style.logo_name).write_bytes(style.logo)
        (place / "main.typ").write_text(_source(article, style), "utf-8")
        return _compiled(place, remark, own_fonts=style.fonts != FONTS)


def _compiled(place: Path, remark: Callable[[Words], None], *, own_fonts: bool) -> bytes:
    """The document set by typst: tagged for screen readers where every sign has a font, else as well as it can be.

    Its own fonts come first, which are the same on every machine, unless the organisation named others.
    """
    compiler = typst()
    told = ""
    for fonts_of_the_machine, standards in ((own_fonts, _STANDARD), (True, _STANDARD), (True, None)):
        try:
            made: bytes = compiler.compile(
                str(place / "main.typ"),
                root=str(place),
                format="pdf",
                ignore_system_fonts=not fonts_of_the_machine,
                **({"pdf_standards": standards} if standards else {}),
            )
        except compiler.TypstError as error:
            told = str(error)
        else:
            if not standards:
                remark(_not_accessible(told))
            return made
    raise ExportError(Words(f"typst n’a pas pu composer\u00a0: {told}", f"typst could not set it: {told}"))


def _not_accessible(why: str) -> Words:
    line = why.strip().splitlines()[0] if why.strip() else ""
    return Words(
        f"PDF sans la norme d’accessibilité PDF/UA\u00a0: {line}",
        f"PDF without the accessibility standard PDF/UA: {line}",
    )


def _source(article: Article, style: Style) -> str:
    short = is_short(article)
    head = {
        "title": article.title,
        "organisation": article.organisation,
        "lang": article.language,
        "region": _REGIONS[article.language],
        "contents-title": CONTENTS.to(article.language),
    }
    settings = [f"{key}: {_text(value)}" for key, value in head.items()]
    settings += [
        f"status: ({''.join(f'({_text(label)}, {_text(value)}), ' for label, value in article.status)})",
        f"contents: {_flag(not short)}",
        f"cover: {_flag(not short)}",
        f"sheet: {_flag(short and article.is_sheet)}",
        f"look: (colour: {_text(style.colour)}, fonts: ({''.join(f'{_text(font)}, ' for font in style.fonts)}))",
    ]
    if style.logo:
        settings += [f"logo: {_text(style.logo_name)}", f"logo-alt: {_text(article.organisation)}"]
    page = f"#one-page[\n{_typst(article, article.page)}\n]\n" if article.page else ""
    body = "".join(
        f"#on-its-side[\n{_typst(article, run)}\n]\n" if wide else f"{_typst(article, run)}\n"
        for wide, run in upright_and_wide(article.body)
    )
    return (
        '#import "house.typ": boxes, by-hand, document-of, drawing, on-its-side, one-page\n'
        f"#show: document-of.with({', '.join(settings)})\n"
        "#let horizontalrule = line(length: 100%, stroke: 0.5pt + luma(170))\n"
        f"{page}{body}"
    )


def _typst(article: Article, blocks: Blocks) -> str:
    arguments = ["-f", "json", "-t", "typst-smart", "--wrap=preserve", "--shift-heading-level-by=-1"]
    return pandoc(arguments, article.tree(changed(blocks, _drawn))).decode("utf-8")


def _drawn(node: Node) -> Node | list[Node] | None:
    """A drawing as typst shows it, no larger than the page; a row to be filled by hand with room for that."""
    if node["t"] == "Table":
        return _with_room(node)
    if is_boxes(node):
        return [raw("typst", "#boxes["), node, raw("typst", "]")]
    if node["t"] != "Para" or len(node["c"]) != 1 or node["c"][0]["t"] != "Image":
        return None
    (_, _, attributes), alternative, (name, _) = node["c"][0]["c"]
    size = {key: float(value.removesuffix("px")) for key, value in attributes}
    told = _text(text_of(alternative))
    return raw("typst", f"#drawing({_text(name)}, {told}, {size['width']:.0f}pt, {size['height']:.0f}pt)")


def _with_room(table: Node) -> Node:
    attributes, caption, specs, head, bodies, foot = table["c"]
    new = [[*body[:3], [_high(row) if is_blank(row) else row for row in body[3]]] for body in bodies]
    return {"t": "Table", "c": [attributes, caption, specs, head, new, foot]}


def _high(row: Any) -> Any:  # noqa: ANN401 - pandoc's row
    attributes, (*cells, last) = row
    return [attributes, [*cells, [*last[:4], [raw("typst", "#by-hand")]]]]


def _flag(value: bool) -> str:  # noqa: FBT001 - one value
    return "true" if value else "false"


def _text(value: str) -> str:
    """A text as typst writes one; JSON escapes alike once control characters are gone."""
    return json.dumps("".join(sign if sign.isprintable() else " " for sign in value), ensure_ascii=False)
