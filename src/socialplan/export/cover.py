"""What stands at the head of Word and ODT documents: organisation, title, status, contents; as a tree for pandoc."""

from typing import Final

from socialplan.export.article import CONTENTS, Article
from socialplan.export.rasters import LOGO
from socialplan.export.style import Style
from socialplan.export.tables import with_widths
from socialplan.export.tree import Blocks, Node, div, heading, paragraph, text_of, words

SHORT: Final = 700
"""Words up to which a document has neither a cover of its own nor contents."""
_NONE: Final = ["", [], []]
_LEFT: Final = {"t": "AlignLeft"}


def is_short(article: Article) -> bool:
    """Whether the document is too short for a cover of its own and contents."""
    return len(text_of([article.page, article.body]).split()) <= SHORT


def head(article: Article, style: Style) -> Blocks:
    """Logo, title, status and contents."""
    blocks = [_logo(article, style)] if style.logo else []
    blocks += [div([paragraph(*words(article.organisation))], style="Subtitle")] if article.organisation else []
    blocks.append(div([paragraph(*words(article.title))], style="Title"))
    if article.status:
        blocks.append(_status(article.status))
    if not is_short(article):
        blocks += [div([paragraph(*words(CONTENTS.to(article.language)))], style="TOC Heading"), _contents(article)]
    return blocks


def _logo(article: Article, style: Style) -> Node:
    alternative = words(article.organisation)
    return paragraph({"t": "Image", "c": [["", [LOGO], []], alternative, [style.logo_name, ""]]})


def _status(rows: tuple[tuple[str, str], ...]) -> Node:
    body = [[_NONE, [_cell(label, strong=True), _cell(value)]] for label, value in rows]
    caption: list[object] = [None, []]
    table = {
        "t": "Table",
        "c": [_NONE, caption, [[_LEFT, {}], [_LEFT, {}]], [_NONE, []], [[_NONE, 0, [], body]], [_NONE, []]],
    }
    return with_widths(table)


def _cell(text: str, *, strong: bool = False) -> list[object]:
    inner = [{"t": "Strong", "c": words(text)}] if strong else words(text)
    return [_NONE, _LEFT, 1, 1, [{"t": "Plain", "c": inner}]]


def _contents(article: Article) -> Node:
    """A line for each chapter, leading to it."""
    found = [head for block in [*article.page, *article.body] if (head := heading(block)) and head[0] == _CHAPTER]
    entries = [paragraph({"t": "Link", "c": [_NONE, words(title), [f"#{place}", ""]]}) for _, place, title in found]
    return div(entries, style="TOC 1")


_CHAPTER: Final = 2
