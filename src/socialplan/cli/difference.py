"""What would change, line by line."""

import difflib

from socialplan.cli import screen
from socialplan.workspace.survey import Plan, Step
from socialplan.workspace.table import Action

_SHOWN = frozenset({Action.CREATE, Action.UPDATE, Action.REMOVE, Action.EDITED_IN_THE_WAY, Action.FOREIGN_IN_THE_WAY})


def show_differences(plan: Plan) -> None:
    """A unified difference for each document that would change, or whose new text waits beside it."""
    for step in plan.steps:
        if step.action in _SHOWN and not step.private:
            _show(step)


def _show(step: Step) -> None:
    before = step.mine if isinstance(step.mine, str) else ""
    lines = difflib.unified_diff(
        before.splitlines(), (step.new or "").splitlines(), f"a/{step.path}", f"b/{step.path}", lineterm=""
    )
    for line in lines:
        screen.show(line)
