"""`socialplan undo`."""

import datetime as dt
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import folder_in_words, next_command
from socialplan.cli.options import HERE, AsJson, Folder, Lang

if TYPE_CHECKING:
    from socialplan.workspace.report import Report
    from socialplan.workspace.undo import Run

HELP: Final = _("Give back the documents as they were before the last run.\n\nAn undo can be undone.")


def command(
    folder: Folder = HERE,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Do not ask."))] = False,
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Say what would come back, ask, and do it."""
    from socialplan.actions.history import last_run, undo
    from socialplan.cli.dialogue import somebody_is_there

    if not yes and (json or not somebody_is_there()):
        raise typer.BadParameter(_("there is no terminal to ask you on. To undo without being asked: --yes."))
    if json:
        from socialplan.cli.result import show_result

        raise typer.Exit(show_result(folder, lambda: _undone(folder)))
    if not yes and not _agreed(folder, last_run(folder)):
        screen.show(_("Nothing was changed."))
        raise typer.Exit
    report = undo(folder)
    _print(folder, report, asked=not yes)
    raise typer.Exit(report.exit_code())


def _undone(folder: Path) -> "tuple[Report, int]":
    from socialplan.actions.history import undo

    report = undo(folder)
    return report, report.exit_code()


def _agreed(folder: Path, run: "Run") -> bool:
    """Whether the person wants it, once they know what it gives back. Nobody to answer means no."""
    from socialplan.analysis import figures
    from socialplan.cli.dialogue import confirmed
    from socialplan.cli.speech import words

    ended = dt.datetime.fromtimestamp(run.time)  # noqa: DTZ006 - the clock where the person is
    when = _("{day} at {time}").format(day=words(figures.date(ended.date())), time=f"{ended:%H:%M}")
    screen.complain(_("{folder}: the last run, on {when}, wrote:").format(folder=folder_in_words(folder), when=when))
    for path in run.documents:
        screen.complain(f"  {path}")
    screen.complain(_("They would be as they were before it. What you wrote in them since is kept."))
    screen.complain(_again())
    try:
        return confirmed(_("Undo it?"), default=False)
    except EOFError:
        return False


def _print(folder: Path, report: "Report", *, asked: bool) -> None:
    from socialplan.cli.report import show_outcome
    from socialplan.cli.speech import words

    for outcome in report.changes():
        if outcome.action == "restore":
            screen.show(_("  {path}: as it was before").format(path=outcome.path))
        elif outcome.action == "remove":
            screen.show(_("  {path}: not there before, taken away; its text is kept").format(path=outcome.path))
        else:
            show_outcome(folder, outcome, screen.show)
    for note in report.notes:
        screen.complain(words(note))
    if not asked:
        screen.complain(_again())
    screen.complain(_("To undo the undo: {command}").format(command=next_command("undo", folder)))


def _again() -> str:
    return _("The next render brings the documents in line with strategy.yaml again: change it first if need be.")
