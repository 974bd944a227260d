"""Names of headings as GitHub makes them, which the documents' links rely on; links that lead nowhere become words."""

import re
from typing import Final
from urllib.parse import unquote

from socialplan.export.tree import Blocks, Node, changed, text_of, walk

_DROPPED: Final = re.compile(r"[^\w\- ]")


def anchored(blocks: Blocks) -> Blocks:
    """The blocks with a name for each heading; links within the document lead to one of them, or are plain words."""
    seen: dict[str, int] = {}
    named: Blocks = changed(blocks, lambda node: _named(node, seen))
    there = frozenset(node["c"][1][0] for node in walk(named) if node["t"] == "Header")
    known: Blocks = changed(named, lambda node: _leading(node, there))
    return known


def name_of(title: str) -> str:
    """The anchor that GitHub gives to a heading; `part` where nothing of it is left."""
    return _DROPPED.sub("", title.lower()).replace(" ", "-") or "part"


def _named(node: Node, seen: dict[str, int]) -> Node | None:
    if node["t"] != "Header":
        return None
    level, _, inner = node["c"]
    name = base = name_of(text_of(inner))
    while name in seen:
        seen[base] += 1
        name = f"{base}-{seen[base]}"
    seen[name] = 0
    return {"t": "Header", "c": [level, [name, [], []], inner]}


def _leading(node: Node, there: frozenset[str]) -> Node | list[Node] | None:
    if node["t"] != "Link":
        return None
    _, inner, (link, _) = node["c"]
    if not link.startswith("#"):
        return None
    name = unquote(link[1:])
    if name not in there:
        return list(inner)
    return {"t": "Link", "c": [["", [], []], inner, [f"#{name}", ""]]}
