"""What became of each file, a line each."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from socialplan.cli.speech import words
from socialplan.workspace.report import IN_THE_WAY
from socialplan.workspace.report import words as action_words
from socialplan.workspace.table import Action

if TYPE_CHECKING:
    from socialplan.workspace.report import Outcome, Report


def show_changes(folder: Path, report: "Report", say: Callable[[str], None], *, only_look: bool) -> None:
    """Every file that changed or was left; on a mere look, what would."""
    for outcome in report.changes():
        _show(folder, outcome, say, only_look=only_look)


def show_obstacles(folder: Path, report: "Report", say: Callable[[str], None], *, only_look: bool = False) -> None:
    """Only the files that are not as they should be, because something is in the way or failed."""
    for outcome in report.outcomes:
        if outcome.action in IN_THE_WAY | {Action.FAILED}:
            _show(folder, outcome, say, only_look=only_look)


def _show(folder: Path, outcome: "Outcome", say: Callable[[str], None], *, only_look: bool) -> None:
    line = f"  {outcome.path}: {words(action_words(outcome.action))}"
    say(f"{line} ({words(outcome.reason)})" if outcome.reason else line)
    if outcome.beside:
        text = _("The new text would lie beside it: {place}") if only_look else _("The new text is beside it: {place}")
        say(f"    {text.format(place=folder / outcome.beside)}")
