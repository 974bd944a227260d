"""`socialplan init`."""

import datetime as dt
import sys
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.options import HERE, Folder, Lang
from socialplan.cli.speech import language

if TYPE_CHECKING:
    from socialplan.actions.init import InitResult

HELP: Final = _("Begin a strategy: answer questions, or start from a file, an example, a blank form.")


def command(
    folder: Folder = HERE,
    answers: Annotated[
        Path | None, typer.Option("--answers", help=_("Read the answers from a YAML file."), metavar="FILE")
    ] = None,
    example: Annotated[
        str | None, typer.Option("--example", help=_("Start from a complete example."), metavar="NAME")
    ] = None,
    blank: Annotated[bool, typer.Option("--blank", help=_("Write a commented file to fill by hand."))] = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Make the folder and its documents; then say what to do next."""
    ways = [name for name, given in (("--answers", answers), ("--example", example), ("--blank", blank)) if given]
    if len(ways) > 1:
        raise typer.BadParameter(_("Choose one of {ways}.").format(ways=", ".join(ways)))
    if blank:
        _blank(folder)
        return
    if not ways and (folder / "strategy.yaml").exists() and _wants_render(folder):
        from socialplan.cli.render import command as render

        render([folder])
        return
    _closing(folder, _begin(folder, answers, example))


def _begin(folder: Path, answers: Path | None, example: str | None) -> "InitResult":
    from socialplan.actions import init

    if answers:
        return init.from_answers(folder, answers)
    if example:
        return init.from_example(folder, example)
    return _interview(folder)


def _blank(folder: Path) -> None:
    from socialplan.actions.init import blank

    blank(folder, language())
    screen.headline(_("{place} is ready to fill.").format(place=folder / "strategy.yaml"))
    screen.show(_("Then: socialplan render {folder}").format(folder=folder))


def _wants_render(folder: Path) -> bool:
    """On a folder that has a strategy: whether to bring the documents up to date at once."""
    if not sys.stdin.isatty():
        return False
    question = _("{folder} has a strategy. Bring its documents up to date now?").format(folder=folder)
    return typer.confirm(question, default=True, err=True)


def _interview(folder: Path) -> "InitResult":
    from socialplan.actions import init
    from socialplan.interview.asker import LineAsker

    init.require_empty_place(folder)
    if init.draft_exists(folder):
        resume = not sys.stdin.isatty() or typer.confirm(_("Resume where you were?"), default=True, err=True)
        if not resume:
            init.forget_draft(folder)
    screen.show(
        _("Some twenty minutes. Enter alone: decide later. ?: why it is asked. Ctrl-C: stop, your answers are kept.")
    )
    try:
        return init.from_interview(folder, LineAsker(screen.show), language(), dt.date.today())  # noqa: DTZ011 - the day where the person is
    except EOFError:
        screen.complain(_no_more_answers(folder))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        screen.complain(_("\nYour answers are kept. To go on: socialplan init {folder}").format(folder=folder))
        raise


def _no_more_answers(folder: Path) -> str:
    return _(
        "There is nobody to answer, or the answers ended too soon; those given are kept.\n"
        "Without a terminal, give a file: socialplan init {folder} --answers FILE, or --example NAME, or --blank."
    ).format(folder=folder)


def _closing(folder: Path, result: "InitResult") -> None:
    """Files written, the hours' verdict, three decisions to take, the next command, the git line."""
    from socialplan.actions.closing import closing
    from socialplan.cli.speech import words

    end = closing(result)
    screen.show()
    screen.headline(_("Written in {folder}:").format(folder=folder))
    for path in end.files:
        screen.show(f"  {path}")
    screen.show()
    screen.show(words(end.hours))
    if end.decisions:
        screen.show()
        screen.headline(_("To decide first:"))
        for decision in end.decisions:
            screen.show(f"  - {words(decision)}")
    screen.show()
    screen.show(
        _("Next: read {first}, change strategy.yaml, then: socialplan render {folder}").format(
            first=folder / "README.md", folder=folder
        )
    )
    screen.show(
        _('To keep it: cd {folder} && git add . && git commit -m "Social media strategy"').format(folder=folder)
    )
