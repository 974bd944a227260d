"""Mermaid diagrams made from data: no text, whatever it holds, can change a diagram or end its fence.

Labels are quoted and every character that means something to Mermaid or Markdown is written as its number. Nodes get
the names n1, n2 and so on: a text is never a name, so that words such as `end` are harmless. Each diagram carries a
title and a description for those who cannot see it.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from socialplan.documents.markdown import Md, clean

Direction = Literal["TD", "LR"]
Shape = Literal["box", "round", "pill", "decision"]

LINE_LENGTH: Final = 28

_PLAIN: Final = frozenset(" .,_-’«»…–—\u00a0\u202f")
_SHAPES: Final[dict[Shape, tuple[str, str]]] = {
    "box": ("[", "]"),
    "round": ("(", ")"),
    "pill": ("([", "])"),
    "decision": ("{", "}"),
}


class Node(NamedTuple):
    """A box of a flowchart. `key` is ours, to draw edges with; it is never printed."""

    key: str
    text: str
    shape: Shape = "box"


class Edge(NamedTuple):
    """An arrow from one node's key to another's, with a word on it if there is one."""

    source: str
    target: str
    text: str = ""


def encode(text: str) -> str:
    """`text` on one line, with every character but letters, digits and plain punctuation as `#number;`."""
    return "".join(
        character if character in _PLAIN or character.isalnum() else f"#{ord(character)};" for character in clean(text)
    )


def label(text: str) -> Md:
    """`text` as a quoted label, broken into lines of about 28 characters."""
    return Md('"' + ("<br/>".join(encode(line) for line in _wrap(clean(text))) or " ") + '"')


def flowchart(
    nodes: Sequence[Node], edges: Iterable[Edge], *, title: str, description: str, direction: Direction = "TD"
) -> Md:
    """A whole flowchart in its fence, boxes and arrows in the given order. Nothing if there are no nodes.

    Raises:
        KeyError: an edge names a key that no node has.
        ValueError: two nodes have one key.
    """
    names = {node.key: f"n{number}" for number, node in enumerate(nodes, start=1)}
    if len(names) != len(nodes):
        raise ValueError("two nodes of a flowchart have the same key")
    boxes = [f"{names[node.key]}{_box(node)}" for node in nodes]
    arrows = [f"{names[edge.source]} {_arrow(edge)} {names[edge.target]}" for edge in edges]
    return _diagram(f"flowchart {direction}", title, description, boxes + arrows) if boxes else Md("")


def pie(title: str, shares: Iterable[tuple[str, float]], *, description: str) -> Md:
    """A whole pie chart in its fence, slices in the given order. Shares of 0 are left out; nothing if none is left.

    Raises:
        ValueError: a share is negative or no finite number.
    """
    slices = [f"{_one_line_label(text)} : {_figure(share)}" for text, share in shares if _figure(share) != "0"]
    return _diagram("pie showData", title, description, [f"title {encode(title)}", *slices]) if slices else Md("")


def lines(title: str, points: Sequence[str], rows: Iterable[Sequence[float]], *, unit: str, description: str) -> Md:
    """A whole chart of lines in its fence: a value of each row for each of `points`, in the given order.

    Its axis begins at 0, or below where a value is negative, so that no small change looks large.

    Raises:
        ValueError: a row has more or fewer values than there are points, or one that is no finite number.
    """
    drawn = [list(row) for row in rows]
    if any(len(row) != len(points) or not all(map(math.isfinite, row)) for row in drawn):
        raise ValueError("each row of a chart has one finite value for each point")
    if not points or not drawn:
        return Md("")
    every = [value for row in drawn for value in row]
    low, high = round(min(0.0, *every), 2), round(max(0.0, *every), 2)
    return _diagram(
        "xychart-beta",
        title,
        description,
        [
            f"title {_one_line_label(title)}",
            f"x-axis [{', '.join(map(_one_line_label, points))}]",
            f"y-axis {_one_line_label(unit)} {_signed(low)} --> {_signed(high if high > low else low + 1)}",
            *(f"line [{', '.join(map(_signed, row))}]" for row in drawn),
        ],
    )


def _diagram(kind: str, title: str, description: str, statements: Iterable[str]) -> Md:
    spoken = (f"accTitle: {encode(title) or '-'}", f"accDescr: {encode(description) or '-'}")
    body = "".join(f"  {statement}\n" for statement in (*spoken, *statements))
    return Md(f"```mermaid\n{kind}\n{body}```")


def _box(node: Node) -> str:
    opening, closing = _SHAPES[node.shape]
    return f"{opening}{label(node.text)}{closing}"


def _arrow(edge: Edge) -> str:
    return f"-->|{label(edge.text)}|" if clean(edge.text) else "-->"


def _one_line_label(text: str) -> str:
    return f'"{encode(text) or " "}"'


def _figure(share: float) -> str:
    """A share with at most two decimals, as Mermaid reads them."""
    if not math.isfinite(share) or share < 0:
        raise ValueError(f"{share} is no share of a pie")
    return f"{share:.2f}".rstrip("0").rstrip(".")


def _signed(value: float) -> str:
    """A value of a chart with at most two decimals, as Mermaid reads them."""
    told = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if told == "-0" else told


def _wrap(line: str) -> list[str]:
    """Parts of `line` of at most `LINE_LENGTH` characters, save single words that are longer."""
    parts: list[str] = []
    for word in line.split(" "):
        if parts and len(parts[-1]) + 1 + len(word) <= LINE_LENGTH:
            parts[-1] += " " + word
        else:
            parts.append(word)
    return parts
