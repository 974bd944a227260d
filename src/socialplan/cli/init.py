"""`socialplan init`."""

import datetime as dt
import sys
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.commands import next_command
from socialplan.cli.options import HERE, Folder, Lang
from socialplan.cli.site import SiteOption, write_site
from socialplan.cli.speech import language

if TYPE_CHECKING:
    from socialplan.actions.init import InitResult

HELP: Final = _(
    "Begin a strategy, and write its documents.\n\n"
    "By answering questions in the terminal, or from a file of answers, an example, a blank form."
)


def command(  # noqa: PLR0913, PLR0917 - options, which Typer takes from here
    folder: Folder = HERE,
    answers: Annotated[
        Path | None, typer.Option("--answers", help=_("Read the answers from a YAML file."), metavar=_("FILE"))
    ] = None,
    example: Annotated[
        str | None, typer.Option("--example", help=_("Start from a complete example."), metavar=_("NAME"))
    ] = None,
    blank: Annotated[bool, typer.Option("--blank", help=_("Write a commented file to fill by hand."))] = False,
    site: SiteOption = None,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Make the folder and its documents; then say what to do next."""
    given = (("--answers", answers is not None), ("--example", example is not None), ("--blank", blank))
    ways = [name for name, is_given in given if is_given]
    if len(ways) > 1:
        raise typer.BadParameter(_("choose one of {ways}.").format(ways=", ".join(ways)))
    if site:
        raise typer.Exit(write_site(folder, site))
    if (folder / "strategy.yaml").exists() and not ways and sys.stdin.isatty():
        from socialplan.cli.again import go_on

        raise typer.Exit(go_on(folder))
    _tell_of_foreign_files(folder)
    if blank:
        _blank(folder)
    elif answers is not None or example is not None:
        _close(folder, _begin(folder, answers, example))
    else:
        _close(folder, _interview(folder))


def _tell_of_foreign_files(folder: Path) -> None:
    """Say before the first question which of the person's files have names that our documents take."""
    from socialplan.actions.init import require_empty_place, taken_names

    require_empty_place(folder)
    taken = taken_names(folder)
    if taken:
        line = ngettext(
            "{folder} holds a file that bears the name of one of our documents: {paths}. It stays as it is; "
            "our text goes beside it.",
            "{folder} holds files that bear the names of our documents: {paths}. They stay as they are; "
            "our texts go beside them.",
            len(taken),
        )
        screen.complain(line.format(folder=folder, paths=", ".join(taken)))


def _begin(folder: Path, answers: Path | None, example: str | None) -> "InitResult":
    from socialplan.actions import init

    return init.from_answers(folder, answers) if answers is not None else init.from_example(folder, example or "")


def _blank(folder: Path) -> None:
    from socialplan.actions.init import blank

    blank(folder, language())
    screen.headline(_("{place} is ready to fill.").format(place=folder / "strategy.yaml"))
    screen.show(_("Then: {command}").format(command=next_command("render", folder)))


def _interview(folder: Path) -> "InitResult":
    from socialplan.actions import init
    from socialplan.actions.drafts import find_draft, set_aside_draft
    from socialplan.cli.dialogue import TerminalAsker, confirmed

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
