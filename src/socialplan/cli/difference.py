"""What would change, line by line."""

import difflib
from typing import Final

from socialplan.cli import screen
from socialplan.workspace.survey import Plan, Step
from socialplan.workspace.table import Action

_SHOWN: Final = frozenset(
    {
        Action.CREATE,
        Action.UPDATE,
        Action.REMOVE,
        Action.EDITED_IN_THE_WAY,
        Action.FOREIGN_IN_THE_WAY,
        Action.PROTECTED,
    }
)
_COLOURS: Final = {"---": "bold", "+++": "bold", "@@": "dim", "-": "red", "+": "green"}
"""By what a line begins with, the longest first."""

_NOTHING: Final = "/dev/null"


def show_differences(plan: Plan) -> None:
    """A unified difference for each document that would change, or whose new text waits beside it; no private one."""
    for step in plan.steps:
        if step.action in _SHOWN and not step.private:
            _show(step)


def _show(step: Step) -> None:
    before = step.mine if isinstance(step.mine, str) else None
    lines = difflib.unified_diff(
        (before or "").split("\n"),
        (step.new or "").split("\n"),
        _NOTHING if before is None else f"a/{step.path}",
        _NOTHING if step.new is None else f"b/{step.path}",
        lineterm="",
    )
    for line in lines:
        screen.show(line, next((style for start, style in _COLOURS.items() if line.startswith(start)), ""))
