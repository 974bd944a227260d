"""Web pages: one file a document, nothing fetched from anywhere, and an index that searches all of them."""

import base64
import colorsys
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import Final, NamedTuple

from socialplan.export.article import CONTENTS, Article
from socialplan.export.fitting import size_of
from socialplan.export.style import Style
from socialplan.export.tables import upright_and_wide
from socialplan.export.tools import pandoc
from socialplan.export.tree import BOXES, Blocks, Node, changed, heading, sections, text_of
from socialplan.language import Language, Words

_CHAPTER: Final = 2
_LIGHTNESS: Final = 0.78
"""Of the accent on a dark page."""
_WRITER: Final = ["-f", "json", "-t", "html5", "--wrap=preserve", "--email-obfuscation=none"]


class Page(NamedTuple):
    """A page of the site, as the others name it."""

    place: str
    """From the site's root."""
    title: str
    language: Language


def make(article: Article, style: Style, place: str, pages: Sequence[Page] = (), index: str = "") -> bytes:
    """The document as a page of its own.

    Args:
        article: the document.
        style: the organisation's look.
        place: where the page goes, from the site's root.
        pages: every page of the site, this one included; none for a page by itself.
        index: the page that searches all of them, as this one names it.

    Raises `ExportError` when pandoc is missing, or fails.
    """
    card = f'<section class="card">\n{_html(article, article.page)}</section>\n' if article.page else ""
    body = "".join(
        f'<section class="sideways">\n{_html(article, run)}</section>\n' if wide else _html(article, run)
        for wide, run in upright_and_wide(article.body)
    )
    main = f"{_status(article)}{card}{body}"
    side = _details(CONTENTS, _contents(article), article.language)
    side += _details(_DOCUMENTS, _links(place, pages, index, article.language), article.language)
    size = size_of(article.page)
    return _page(article.title, article.organisation, article.language, style, side=side, main=main, size=size)


def front(articles: Sequence[tuple[Page, Article]], style: Style) -> bytes:
    """The index: every document, and a search in all of them."""
    first = articles[0][1]
    language = first.language
    items = "".join(
        f'<li><a lang="{page.language}" href="{escape(page.place)}">{escape(page.title)}</a></li>'
        for page, _ in articles
    )
    data = json.dumps([hit for page, article in articles for hit in _hits(page, article)], ensure_ascii=False)
    search = (
        f'<p><input id="search" type="search" autocomplete="off" aria-label="{_SEARCH.to(language)}"></p>'
        f'<p role="status"><span id="told"></span></p><ol id="found"></ol>'
        f'<script id="pages" type="application/json">{_in_script(data)}</script><script>{_script()}</script>'
    )
    main = f"<h2>{_SEARCH.to(language)}</h2>{search}<h2>{_DOCUMENTS.to(language)}</h2><nav><ul>{items}</ul></nav>"
    return _page(_HOME.to(language), first.organisation, language, style, side="", main=main, scripted=True)


_DOCUMENTS: Final = Words("Documents", "Documents")
_HOME: Final = Words("Médias sociaux", "Social media")
_SEARCH: Final = Words("Rechercher dans tous les documents", "Search all documents")
_BOX: Final = re.compile(rf"<li>(?=(?:<p>)?[{''.join(BOXES)}])")
_STYLED: Final = re.compile(r'<(\w+(?: [^<>]*?)?) style="[^"<>]*"')
"""A tag with a style of its own, which our policy forbids; within texts `<` is always written otherwise."""
_TABLE: Final = Words("Tableau", "Table")
_SCROLLED: Final = '<div class="table" tabindex="0" role="region" aria-label="{}">'
"""Around a table, which may be wider than the screen: keys can move it too."""
_SKIP: Final = Words("Aller au texte", "Skip to the text")


def _hits(page: Page, article: Article) -> Iterator[dict[str, str]]:
    for head, under in sections([*article.page, *article.body], _CHAPTER):
        found = heading(head) if head else None
        title = f"{page.title} – {found[2]}" if found else page.title
        text = re.sub(r"\s+", " ", " ".join(filter(None, map(_told, under))))
        yield {"title": title, "href": page.place + (f"#{found[1]}" if found else ""), "text": text}


def _told(block: Node) -> str:
    """The words of a block, its paragraphs, items and cells apart."""
    return " ".join(text_of(part) for part in _lines(block))


def _lines(node: object) -> Iterator[Node]:
    if isinstance(node, dict):
        if node.get("t") in {"Para", "Plain", "Header", "CodeBlock"}:
            yield node
        else:
            for value in node.values():
                yield from _lines(value)
    elif isinstance(node, list):
        for value in node:
            yield from _lines(value)


def _html(article: Article, blocks: Blocks) -> str:
    pictures = {picture.name: picture.svg for picture in article.pictures}

    def drawn(node: Node) -> Node | None:
        if node["t"] != "Image" or node["c"][2][0] not in pictures:
            return None
        (identifier, classes, attributes), alternative, (name, title) = node["c"]
        data = base64.b64encode(pictures[name].encode("utf-8")).decode("ascii")
        size = [[key, value.removesuffix("px")] for key, value in attributes]
        return {
            "t": "Image",
            "c": [[identifier, classes, size], alternative, [f"data:image/svg+xml;base64,{data}", title]],
        }

    made = pandoc(_WRITER, article.tree(changed(blocks, drawn))).decode("utf-8")
    made = _BOX.sub(r'<li class="box">', made)
    made = _STYLED.sub(r"<\1", made)
    return (
        made.replace("<table", f"{_SCROLLED.format(_TABLE.to(article.language))}<table")
        .replace("</table>", "</table></div>")
        .replace("<th>", '<th scope="col">')
    )


def _status(article: Article) -> str:
    if not article.status:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td>{escape(value)}</td></tr>' for label, value in article.status
    )
    return f'<div class="table status"><table><tbody>{rows}</tbody></table></div>\n'


def _contents(article: Article) -> str:
    found = [head for block in [*article.page, *article.body] if (head := heading(block)) and head[0] == _CHAPTER]
    return "".join(f'<li><a href="#{escape(place)}">{escape(title)}</a></li>' for _, place, title in found)


def _links(place: str, pages: Iterable[Page], index: str, language: Language) -> str:
    import posixpath  # noqa: PLC0415 - here alone

    here = posixpath.dirname(place)
    items = [f'<li><a href="{escape(index)}">{_SEARCH.to(language)}</a></li>'] if index else []
    for page in sorted(pages, key=lambda page: page.language != language):
        current = ' aria-current="page"' if page.place == place else ""
        target = escape(posixpath.relpath(page.place, here or "."))
        items.append(f'<li><a lang="{page.language}"{current} href="{target}">{escape(page.title)}</a></li>')
    return "".join(items)


def _details(title: Words, items: str, language: Language) -> str:
    return f"<details><summary>{title.to(language)}</summary><nav><ul>{items}</ul></nav></details>" if items else ""


def _page(  # noqa: PLR0913 - the parts of a page
    title: str,
    organisation: str,
    language: Language,
    style: Style,
    *,
    side: str,
    main: str,
    size: float = 9,
    scripted: bool = False,
) -> bytes:
    css = files("socialplan.export").joinpath("page.css").read_text("utf-8")
    css = css.replace("COLOUR", style.colour).replace("LIGHT", _lighter(style.colour)).replace("SIZE", f"{size:g}pt")
    whole = f"{title} – {organisation}" if organisation else title
    aside = f'<div class="aside">{side}</div>' if side else ""
    text = f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{_policy(css, scripted=scripted)}">
<title>{escape(whole)}</title>
<style>{css}</style>
</head>
<body>
<a class="skip" href="#text">{_SKIP.to(language)}</a>
<div class="frame">
<header>{_logo(style)}<p>{escape(organisation)}</p><h1>{escape(title)}</h1></header>
{aside}
<main id="text">
{main}
</main>
</div>
</body>
</html>
"""
    return text.encode("utf-8")


def _logo(style: Style) -> str:
    """The organisation's mark, beside its name: nothing more to tell of it."""
    if not style.logo:
        return ""
    kind = "svg+xml" if style.logo_name.endswith(".svg") else "png"
    data = base64.b64encode(style.logo).decode("ascii")
    return f'<img class="logo" alt="" src="data:image/{kind};base64,{data}">'


def _policy(css: str, *, scripted: bool) -> str:
    """Nothing may be fetched, and only our own script and style may act."""
    rules = [
        "default-src 'none'",
        "img-src data:",
        f"style-src '{_digest(css)}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    if scripted:
        rules.append(f"script-src '{_digest(_script())}'")
    return "; ".join(rules)


def _script() -> str:
    return files("socialplan.export").joinpath("search.js").read_text("utf-8")


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _in_script(data: str) -> str:
    """JSON that cannot end the element which holds it."""
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _lighter(colour: str) -> str:
    """The same hue, light enough to be read on a dark page."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    return "#" + "".join(
        f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, _LIGHTNESS, min(saturation, 0.7))
    )
