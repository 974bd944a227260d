"""`socialplan restore`."""

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import next_command
from socialplan.cli.options import AsJson, Lang

if TYPE_CHECKING:
    from socialplan.workspace.report import Outcome, Report

HELP: Final = _(
    "Bring back a document that you deleted.\n\n"
    "As the strategy has it now; what you edited stays unless you say otherwise."
)

_EDITED_FILES_IN_THE_WAY: Final = 4


def command(
    document: Annotated[
        str, typer.Argument(help=_("The document: its path, its title or its name."), metavar=_("DOC"))
    ],
    discard_edits: Annotated[
        bool,
        typer.Option("--discard-edits", help=_("Also where you edited it; your text is kept in .socialplan/undo.")),
    ] = False,
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Bring the document back and say so; exit code 4 if the person's edits stand in it."""
    from socialplan.actions.history import restore
    from socialplan.actions.named import named_document

    folder, path = named_document(document)

    def work() -> "tuple[Report, int]":
        report = restore(folder, path, discard_edits=discard_edits)
        edited = any(_keeps_edits(outcome) for outcome in report.outcomes)
        return report, report.exit_code() or (_EDITED_FILES_IN_THE_WAY if edited else 0)

    if json:
        from socialplan.cli.result import show_result

        raise typer.Exit(show_result(folder, work))
    report, code = work()
    _print(folder, path, report, discarded=discard_edits)
    raise typer.Exit(code)


def _keeps_edits(outcome: "Outcome") -> bool:
    return outcome.action in {"keep_edited", "merge", "clash"}


def _print(folder: Path, path: str, report: "Report", *, discarded: bool) -> None:
    from socialplan.cli.report import show_outcome
    from socialplan.cli.speech import words

    for outcome in report.outcomes:
        if outcome.path != path:
            continue
        if outcome.action == "restore" and discarded:
            screen.show(
                _("{path}: as the strategy has it; what stood there is kept in .socialplan/undo.").format(
                    path=folder / path
                )
            )
        elif outcome.action == "restore":
            screen.show(_("{path}: brought back.").format(path=folder / path))
        elif outcome.action in {"unchanged", "adopt"}:
            screen.show(_("{path} is there and in line: nothing to bring back.").format(path=folder / path))
        else:
            show_outcome(folder, outcome, screen.show)
        if _keeps_edits(outcome):
            screen.complain(
                _("Your edits stand in it. To have the strategy’s text instead, yours being kept in .socialplan/undo:")
            )
            screen.complain(f"  {next_command('restore', folder / path, '--discard-edits')}")
    for note in report.notes:
        screen.complain(words(note))
