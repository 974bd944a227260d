"""YAML's syntax errors in words that help: where, the line with a caret, and the likely cause."""

import re
from typing import Any, Final

from socialplan.language import Words
from socialplan.strategy.problems import Problem, looks_secret, printable
from socialplan.strategy.yaml_causes import RECOGNISERS, unknown
from socialplan.strategy.yaml_scene import Scene

_WIDEST_EXCERPT: Final = 76


def explain(error: Any, text: str, last: Any, private_keys: frozenset[str] = frozenset()) -> Problem:  # noqa: ANN401
    """The problem that tells `error`, a `yaml.YAMLError`, met in `text` after the event `last`."""
    scene = _scene(error, text, last)
    cause = next((found for recognise in RECOGNISERS if (found := recognise(scene))), None) or unknown(scene)
    row = scene.row if cause.row is None else cause.row
    column = scene.column if cause.row is None else cause.column or 0
    if _must_hide(scene.lines, row, private_keys) or _must_hide(scene.lines, scene.row, private_keys):
        return Problem((), row + 1, column + 1, "yaml-syntax", None, cause.expected, _QUOTE_ALL)
    excerpt = _excerpt(scene.lines, row, column)
    return Problem((), row + 1, column + 1, "yaml-syntax", None, cause.expected, cause.hint, excerpt=excerpt)


_QUOTE_ALL: Final = Words(
    "vérifiez les guillemets, les deux-points et le retrait de cette ligne.",
    "check the quotes, the colons and the indent of this line.",
)


def _scene(error: Any, text: str, last: Any) -> Scene:  # noqa: ANN401
    lines = re.split(r"\r\n|\r|\n", text)
    mark = getattr(error, "problem_mark", None)
    around = getattr(error, "context_mark", None)
    row, column = (mark.line, mark.column) if mark else (0, 0)
    if row >= len(lines) or (row == len(lines) - 1 and not lines[row].strip()):
        row = max((index for index, line in enumerate(lines) if line.strip()), default=0)
        column = len(lines[row])
    return Scene(
        lines,
        row,
        column,
        getattr(error, "problem", None) or "",
        getattr(error, "context", None) or "",
        min(around.line, len(lines) - 1) if around else None,
        around.column if around else 0,
        last,
    )


def _excerpt(lines: list[str], row: int, column: int) -> str:
    """The line with a caret below `column`, shortened around it."""
    line = lines[row] if row < len(lines) else ""
    start = max(0, column - _WIDEST_EXCERPT * 2 // 3)
    shown = printable(line[start : start + _WIDEST_EXCERPT].replace("\t", "→"), _WIDEST_EXCERPT * 6)
    caret = len(printable(line[start:column].replace("\t", "→"), _WIDEST_EXCERPT * 6))
    return f"{shown}\n{' ' * caret}^"


def _must_hide(lines: list[str], row: int, private_keys: frozenset[str]) -> bool:
    """Whether the line holds personal data or a secret, and must not be repeated."""
    return row < len(lines) and (looks_secret(lines[row]) or _holds_private_key(lines, row, private_keys))


def _holds_private_key(lines: list[str], row: int, private_keys: frozenset[str]) -> bool:
    """Whether the line, or the key that it continues, is private."""
    if not private_keys:
        return False
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(private_keys)))})\b[\"']?\s*:")
    for index in range(row, max(-1, row - 20), -1):
        if named.search(lines[index]):
            return True
        if index < row and ":" in lines[index]:
            return False
    return False
