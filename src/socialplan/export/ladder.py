"""Decision trees drawn as a ladder: questions one below the other, what a yes gives at their side.

Mermaid draws such a tree as diamonds that fill a page and can no longer be read on paper. A ladder takes a third of
that; it needs no wheel either. Any other drawing is left to Mermaid.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final, NamedTuple

_HEAD: Final = re.compile(r"\s*(?:flowchart (?:TD|TB)|accTitle:.*|accDescr:.*)?")
_NODE: Final = re.compile(r'\s*(\w+)(\{|\(\[|\[|\()"([^"]*)"(?:\}|\]\)|\]|\))')
_EDGE: Final = re.compile(r'\s*(\w+) -->(?:\|"([^"]*)"\|)? (\w+)')
_BREAK: Final = re.compile(r"<br\s*/?>")

_SIZE: Final = 14
_LINE: Final = 18
_CHARACTER: Final = 6.9
"""CSS pixels; the last one is the mean width of a character."""
_PADDING: Final = 9
_LEFT: Final = 390
_BETWEEN: Final = 78
_RIGHT: Final = 232
_GAP: Final = 34
_WIDTH: Final = _LEFT + _BETWEEN + _RIGHT
_HEAD_SIZE: Final = 5


class Step(NamedTuple):
    """A place on the way down."""

    text: str
    is_question: bool
    yes: str
    """What a yes leads to; empty for what is no question."""
    yes_label: str
    no_label: str
    """What stands on the way on."""


class Ladder(NamedTuple):
    """A ladder as SVG, with its size in CSS pixels."""

    svg: str
    width: float
    height: float


def drawn(source: str) -> Ladder | None:
    """The ladder of a flowchart whose questions follow one another; None for any other drawing.

    `source` is Mermaid whose entities are read already.
    """
    steps = _steps(source)
    return _drawing(steps) if len(steps) > 1 and any(step.is_question for step in steps) else None


def _steps(source: str) -> list[Step]:
    nodes: dict[str, tuple[bool, str]] = {}
    edges: dict[str, list[tuple[str, str]]] = {}
    for line in source.splitlines():
        if node := _NODE.fullmatch(line):
            nodes[node[1]] = (node[2] == "{", re.sub(" +", " ", _BREAK.sub(" ", node[3])).strip(" "))
        elif edge := _EDGE.fullmatch(line):
            edges.setdefault(edge[1], []).append((edge[2] or "", edge[3]))
        elif not _HEAD.fullmatch(line):
            return []
    return _way_down(nodes, edges)


def _way_down(nodes: Mapping[str, tuple[bool, str]], edges: Mapping[str, Sequence[tuple[str, str]]]) -> list[Step]:
    """From the first node on, always the last way out; nothing if some node is not on the way or at its side."""
    steps: list[Step] = []
    met: set[str] = set()
    at = next(iter(nodes), "")
    while at in nodes and at not in met:
        met.add(at)
        is_question, text = nodes[at]
        out = edges.get(at, ())
        if len(out) != (2 if is_question else 1) and (is_question or out):
            return []
        side = out[0] if is_question else ("", "")
        if is_question and (side[1] not in nodes or side[1] in edges):
            return []
        steps.append(
            Step(text, is_question, nodes[side[1]][1] if is_question else "", side[0], out[-1][0] if out else "")
        )
        met |= {side[1]} if is_question else set()
        at = out[-1][1] if out else ""
    return steps if met == set(nodes) else []


def _drawing(steps: Sequence[Step]) -> Ladder:
    parts: list[str] = []
    tops: list[tuple[float, float]] = []
    y = 1.0
    for place, step in enumerate(steps):
        height = float(len(_wrapped(step.text, _LEFT)) * _LINE + 2 * _PADDING)
        if step.is_question and (place == 0 or steps[place - 1].yes != step.yes):
            height = max(height, _height_of_yes(steps, place) - _height_after(steps, place))
        parts.append(_box(0, y, _LEFT, height, step.text, rounded=not step.is_question))
        tops.append((y, y + height))
        y += height
        if place + 1 < len(steps):
            parts.append(_arrow(_LEFT / 2, y, _LEFT / 2, y + _GAP))
            parts.append(_label(_LEFT / 2 + 8, y + _GAP / 2 + 4, step.no_label))
            y += _GAP
    parts += _sides(steps, tops)
    return Ladder(_svg(parts, y + 1), _WIDTH, y + 1)


def _height_of_yes(steps: Sequence[Step], place: int) -> float:
    return len(_wrapped(steps[place].yes, _RIGHT)) * _LINE + 2 * _PADDING


def _height_after(steps: Sequence[Step], place: int) -> float:
    """What the questions that follow with the same yes take."""
    taken = 0.0
    for step in steps[place + 1 :]:
        if step.yes != steps[place].yes:
            break
        taken += _GAP + len(_wrapped(step.text, _LEFT)) * _LINE + 2 * _PADDING
    return taken


def _sides(steps: Sequence[Step], tops: Sequence[tuple[float, float]]) -> list[str]:
    """What a yes gives, beside the questions that give the same, and the ways there."""
    parts: list[str] = []
    first = 0
    for place, step in enumerate(steps):
        if not step.is_question:
            first = place + 1
            continue
        middle = sum(tops[place]) / 2
        parts.append(_arrow(_LEFT, middle, _LEFT + _BETWEEN, middle))
        parts.append(_label(_LEFT + 12, middle - 6, step.yes_label))
        if place + 1 == len(steps) or steps[place + 1].yes != step.yes:
            top, bottom = tops[first][0], tops[place][1]
            parts.append(_box(_LEFT + _BETWEEN, top, _RIGHT, bottom - top, step.yes, rounded=False, strong=True))
            first = place + 1
    return parts


def _wrapped(text: str, width: float) -> list[str]:
    most = int((width - 2 * _PADDING) / _CHARACTER)
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip(" ")
    return lines


def _box(x: float, y: float, width: float, height: float, text: str, *, rounded: bool, strong: bool = False) -> str:  # noqa: PLR0913 - a rectangle
    radius, fill, weight = (18 if rounded else 4), ("#e6e9ee" if strong else "#f7f8fa"), (1.6 if strong else 1)
    lines = _wrapped(text, width)
    first = y + height / 2 - (len(lines) - 1) * _LINE / 2 + _SIZE * 0.35
    told = "".join(
        f'<text x="{x + width / 2:g}" y="{first + number * _LINE:g}" text-anchor="middle">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    return (
        f'<rect x="{x + 1:g}" y="{y:g}" width="{width - 2:g}" height="{height:g}" rx="{radius}" '
        f'fill="{fill}" stroke="#4a4f57" stroke-width="{weight:g}"/>{told}'
    )


def _arrow(x: float, y: float, to_x: float, to_y: float) -> str:
    line = f'<path d="M{x:g} {y:g}L{to_x:g} {to_y:g}" stroke="#4a4f57" stroke-width="1.2" fill="none"/>'
    size = _HEAD_SIZE
    shape = (
        f"M{to_x:g} {to_y:g}l-{size} -{2 * size}h{2 * size}z"
        if x == to_x
        else f"M{to_x:g} {to_y:g}l-{2 * size} -{size}v{2 * size}z"
    )
    return f'{line}<path d="{shape}" fill="#4a4f57"/>'


def _label(x: float, y: float, text: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" font-style="italic">{escape(text)}</text>' if text else ""


def _svg(parts: Sequence[str], height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {height:g}" width="{_WIDTH:g}" '
        f'height="{height:g}" font-family="Arial, Helvetica, sans-serif" font-size="{_SIZE}" fill="#111">'
        f"{''.join(parts)}</svg>"
    )
