"""`socialplan init` on a folder that has a strategy: nothing is begun again, what is there is taken further."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

import typer

from socialplan.actions.gaps import Filled, fill, missing
from socialplan.cli import screen
from socialplan.cli.app import EXIT_PROBLEM
from socialplan.cli.commands import folder_in_words, next_command
from socialplan.cli.dialogue import TerminalAsker, confirmed
from socialplan.cli.speech import language


def go_on(folder: Path) -> int:
    """Offer to bring the documents up to date, then to answer what is missing; the exit code. Asks at a terminal."""
    screen.show(_("{folder} has a strategy; it is not begun again.").format(folder=folder_in_words(folder)))
    try:
        return _go_on(folder)
    except EOFError:
        return EXIT_PROBLEM


def _go_on(folder: Path) -> int:
    code = 0
    brought = confirmed(_("Bring its documents up to date now?"))
    if brought:
        code = _render(folder)
    if code == EXIT_PROBLEM:
        return code
    wanted = missing(folder)
    if not wanted.number:
        screen.show(_("No question of the short form is open."))
    elif confirmed(_open_questions(wanted.number), default=False):
        screen.complain(
            _("Enter alone: put the question off, it is not asked again. Ctrl-C: stop, your answers are kept.")
        )
        filled = fill(folder, TerminalAsker(), language(), _tell)
        code = _render(folder) if filled.answered and brought else code
    if not brought:
        screen.show(_("The documents were left alone. Later: {command}").format(command=next_command("render", folder)))
    screen.show(_("To see what does not hold: {command}").format(command=next_command("check", folder)))
    return code


def _render(folder: Path) -> int:
    """Render as the command does."""
    from socialplan.cli.render import command as render

    try:
        render([folder])
    except typer.Exit as end:
        return end.exit_code
    return 0


def _open_questions(number: int) -> str:
    return ngettext(
        "{number} question of the short form is open. Answer it now?",
        "{number} questions of the short form are open. Answer them now?",
        number,
    ).format(number=number)


def _tell(filled: Filled) -> None:
    if not filled.written:
        screen.complain(_("strategy.yaml was changed by somebody else meanwhile: nothing was written into it."))
    if filled.by_hand:
        screen.complain(_("To be added to strategy.yaml by hand:"))
    for path, answer in filled.by_hand.items():
        screen.complain(f"  {path}: {answer}")
    line = ngettext(
        "{number} answer written into strategy.yaml.", "{number} answers written into strategy.yaml.", filled.answered
    )
    screen.show(line.format(number=filled.answered))
    if filled.left:
        line = ngettext("{number} question was put off.", "{number} questions were put off.", filled.left)
        screen.show(line.format(number=filled.left))
