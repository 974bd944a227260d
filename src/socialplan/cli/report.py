"""What became of each file, a line each."""

from collections.abc import Callable, Iterable
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from socialplan.cli.speech import words
from socialplan.workspace.report import IN_THE_WAY
from socialplan.workspace.report import words as action_words
from socialplan.workspace.table import Action

if TYPE_CHECKING:
    from socialplan.workspace.plans import Step
    from socialplan.workspace.report import Outcome, Report


def show_changes(
    folder: Path, report: "Report", say: Callable[[str], None], *, only_look: bool, steps: "Iterable[Step]" = ()
) -> None:
    """Every file that changed or was left; on a mere look, what would.

    From the `steps` it is told how many passages of the person's stand in a document that was updated, and in which
    both texts were written between markers.
    """
    from socialplan.actions.render import kept_passages

    written = {step.path: step for step in steps if step.data != step.seen}
    for outcome in report.changes():
        step = written.get(outcome.path)
        if step and outcome.action is Action.MARKED:
            text = _("both texts are in it between markers: keep one, then delete the markers")
            say(_("  {path}: {text}").format(path=outcome.path, text=text))
        else:
            kept = kept_passages(step) if step and outcome.action is Action.MERGE else 0
            show_outcome(folder, outcome, say, only_look=only_look, kept=kept)


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
    became = words(action_words(outcome.action, only_look=only_look))
    line = _("  {path}: {text}").format(path=outcome.path, text=became)
    say(f"{line} ({', '.join(more)})" if more else line)
    if outcome.conflict:
        text = _("Both texts would be shown in: {place}") if only_look else _("Both texts: {place}")
        say(f"    {text.format(place=folder / outcome.conflict)}")
    if outcome.beside:
        text = _("The new text would lie beside it: {place}") if only_look else _("The new text is beside it: {place}")
        say(f"    {text.format(place=folder / outcome.beside)}")
