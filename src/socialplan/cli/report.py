"""What became of each file, a line each."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from socialplan.cli.speech import words
from socialplan.workspace.report import IN_THE_WAY
from socialplan.workspace.report import words as action_words
from socialplan.workspace.table import Action

if TYPE_CHECKING:
    from socialplan.workspace.report import Outcome, Report

_NOTHING_KEPT: Final[Mapping[str, int]] = MappingProxyType({})


def show_changes(
    folder: Path,
    report: "Report",
    say: Callable[[str], None],
    *,
    only_look: bool,
    kept: Mapping[str, int] = _NOTHING_KEPT,
) -> None:
    """Every file that changed or was left; on a mere look, what would.

    `kept` has by path how many passages of the person's stand in a document that was updated.
    """
    for outcome in report.changes():
        show_outcome(folder, outcome, say, only_look=only_look, kept=kept.get(outcome.path, 0))


def show_obstacles(folder: Path, report: "Report", say: Callable[[str], None], *, only_look: bool = False) -> None:
    """Only the files that are not as they should be, because something is in the way or failed."""
    for outcome in report.outcomes:
        if outcome.clashes or outcome.action in IN_THE_WAY | {Action.FAILED}:
            show_outcome(folder, outcome, say, only_look=only_look)


def show_outcome(
    folder: Path, outcome: "Outcome", say: Callable[[str], None], *, only_look: bool = False, kept: int = 0
) -> None:
    """What became of one file, why, and where to read more."""
    more = [words(outcome.reason)] if outcome.reason else []
    if kept:
        line = ngettext("{number} passage of yours kept", "{number} passages of yours kept", kept)
        more.append(line.format(number=kept))
    line = _("  {path}: {text}").format(path=outcome.path, text=words(action_words(outcome.action)))
    say(f"{line} ({'; '.join(more)})" if more else line)
    if outcome.conflict:
        text = _("Both texts would be shown in: {place}") if only_look else _("Both texts: {place}")
        say(f"    {text.format(place=folder / outcome.conflict)}")
    if outcome.beside:
        text = _("The new text would lie beside it: {place}") if only_look else _("The new text is beside it: {place}")
        say(f"    {text.format(place=folder / outcome.beside)}")
