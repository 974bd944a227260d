"""`socialplan init`."""

import datetime as dt
import sys
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import next_command
from socialplan.cli.options import HERE, Folder, Lang
from socialplan.cli.speech import language

if TYPE_CHECKING:
    from socialplan.actions.init import InitResult

HELP: Final = _(
    "Begin a strategy, and write its documents.\n\n"
    "By answering questions in the terminal, or from a file of answers, an example, a blank form."
)


def command(
    folder: Folder = HERE,
    answers: Annotated[
        Path | None, typer.Option("--answers", help=_("Read the answers from a YAML file."), metavar=_("FILE"))
    ] = None,
    example: Annotated[
        str | None, typer.Option("--example", help=_("Start from a complete example."), metavar=_("NAME"))
    ] = None,
    blank: Annotated[bool, typer.Option("--blank", help=_("Write a commented file to fill by hand."))] = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Make the folder and its documents; then say what to do next."""
    given = (("--answers", answers is not None), ("--example", example is not None), ("--blank", blank))
    ways = [name for name, is_given in given if is_given]
    if len(ways) > 1:
        raise typer.BadParameter(_("choose one of {ways}.").format(ways=", ".join(ways)))
    if blank:
        _blank(folder)
    elif answers is not None or example is not None:
        _close(folder, _begin(folder, answers, example))
    elif (folder / "strategy.yaml").exists() and sys.stdin.isatty():
        _bring_up_to_date(folder)
    else:
        _close(folder, _interview(folder))


def _begin(folder: Path, answers: Path | None, example: str | None) -> "InitResult":
    from socialplan.actions import init

    return init.from_answers(folder, answers) if answers is not None else init.from_example(folder, example or "")


def _blank(folder: Path) -> None:
    from socialplan.actions.init import blank

    blank(folder, language())
    screen.headline(_("{place} is ready to fill.").format(place=folder / "strategy.yaml"))
    screen.show(_("Then: {command}").format(command=next_command("render", folder)))


def _bring_up_to_date(folder: Path) -> None:
    """On a folder that has a strategy: bring its documents in line, if the person wants it."""
    from socialplan.cli.dialogue import confirmed

    if confirmed(_("{folder} has a strategy. Bring its documents up to date now?").format(folder=folder)):
        from socialplan.cli.render import command as render

        render([folder])
    screen.show(_("Nothing was changed. Later: {command}").format(command=next_command("render", folder)))


def _interview(folder: Path) -> "InitResult":
    from socialplan.actions import init
    from socialplan.actions.drafts import find_draft, set_aside_draft
    from socialplan.cli.dialogue import TerminalAsker, confirmed

    init.require_empty_place(folder)
    try:
        if find_draft(folder) and sys.stdin.isatty() and not confirmed(_("Resume where you were?")):
            set_aside_draft(folder)
        screen.complain(_INTRODUCTION)
        return init.from_interview(folder, TerminalAsker(), language(), dt.date.today())  # noqa: DTZ011 - the day where the person is
    except EOFError:
        screen.complain(_no_more_answers(folder))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        if find_draft(folder):
            go_on = next_command("init", folder)
            screen.complain(_("\nYour answers are kept. To go on: {command}").format(command=go_on))
        raise


_INTRODUCTION: Final = _(
    "Some twenty minutes. Enter alone: decide later. ?: why it is asked. Ctrl-C: stop, your answers are kept.\n"
    "All of it can be changed afterwards in strategy.yaml."
)


def _no_more_answers(folder: Path) -> str:
    return _(
        "\nThere is nobody to answer, or the answers ended too soon; those given are kept.\n"
        "Without a terminal: {answers}, or --example NAME, or --blank."
    ).format(answers=next_command("init", folder, "--answers", _("FILE")))


def _close(folder: Path, result: "InitResult") -> None:
    from socialplan.cli.closing import show_closing

    show_closing(folder, result)
    raise typer.Exit(result.rendered.report.exit_code() or result.handed_over.exit_code())
