"""What would change, line by line."""

import difflib
from collections.abc import Iterable
from typing import Final

from socialplan.cli import screen
from socialplan.workspace.plans import Plan, Step

_COLOURS: Final = {"---": "bold", "+++": "bold", "@@": "dim", "-": "red", "+": "green"}
"""By what a line begins with, the longest first."""

_NOTHING: Final = "/dev/null"


def show_differences(plan: Plan) -> None:
    """A unified difference for each document that would be written, or whose new text goes beside; no private one."""
    for step in plan.steps:
        if step.private:
            continue
        if step.writes:
            _show(step, step.result, step.path)
        elif step.beside is not None:
            _show(step, step.beside, f".socialplan/new/{step.path}")


def _show(step: Step, after: str | None, place: str) -> None:
    before = step.mine if isinstance(step.mine, str) else None
    lines = difflib.unified_diff(
        (before or "").split("\n")[:-1],
        (after or "").split("\n")[:-1],
        _NOTHING if before is None else f"a/{step.source or step.path}",
        _NOTHING if after is None else f"b/{place}",
        lineterm="",
    )
    show_lines(lines)


def show_lines(lines: Iterable[str]) -> None:
    """The lines of a unified difference."""
    for line in lines:
        screen.show(line, next((style for start, style in _COLOURS.items() if line.startswith(start)), ""))
