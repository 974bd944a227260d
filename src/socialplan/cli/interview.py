"""Leading the interview on a new folder: resumed where it was broken off, the short way or the full one."""

import datetime as dt
import os
import sys
from gettext import gettext as _
from gettext import ngettext
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
import typer

from socialplan.actions import init
from socialplan.actions.drafts import find_draft, set_aside_draft
from socialplan.actions.init import InitResult, first_state, questions
from socialplan.actions.surroundings import surroundings
from socialplan.cli import screen
from socialplan.cli.app import EXIT_PROBLEM
from socialplan.cli.commands import next_command
from socialplan.cli.dialogue import agreed, asker
from socialplan.cli.speech import choose, language
from socialplan.interview.prompt import HELP, Asker, Prompt
from socialplan.interview.state import PathName, State, Surroundings


class Manner(NamedTuple):
    """How to ask."""

    path: PathName | None
    """How deep to go; None: ask the person."""
    plain: bool
    """Whether nothing is to be redrawn."""
    review: bool
    """Whether what is answered already is asked too."""


def lead(folder: Path, manner: Manner) -> InitResult:
    """Ask, and write. Exits where there is nobody to answer; Ctrl-C says first how to go on."""
    begun = find_draft(folder)
    speak_as(begun)
    ask = asker(plain=manner.plain)
    try:
        state = _state(folder, begun, manner, ask)
        return init.from_interview(folder, ask, state, review=manner.review)
    except EOFError:
        tell_that_nobody_answers(
            folder, find_draft(folder) or first_state(language(), manner.path or "brief", here(folder))
        )
        raise typer.Exit(EXIT_PROBLEM) from None
    except KeyboardInterrupt:
        if find_draft(folder):
            screen.complain(
                _("\nYour answers are kept. To go on: {command}").format(command=next_command("init", folder))
            )
        raise


def here(folder: Path) -> Surroundings:
    """What is known before the first question."""
    return surroundings(folder, dt.date.today(), os.environ)  # noqa: DTZ011 - the day where the person is


def speak_as(begun: State | None) -> None:
    """Speak the language in which an interview was begun."""
    if begun and begun.language != language():
        choose(["--lang", begun.language])


def resumed(begun: State, ask: Asker) -> bool:
    """Whether the person wants to go on with what was begun; whoever pipes lines does."""
    if not sys.stdin.isatty():
        return True
    number = len(begun.settled) - len(begun.skipped)
    line = ngettext(
        "{number} answer was kept. Resume where you were?", "{number} answers were kept. Resume where you were?", number
    )
    return agreed(ask, line.format(number=number))


def tell_that_nobody_answers(folder: Path, state: State) -> None:
    """Say what is missing, and how to give it without a terminal."""
    if state.settled:
        screen.complain(_("\nThe answers ended here; those given are kept."))
        screen.complain(_("To go on: {command}").format(command=next_command("init", folder)))
        return
    screen.complain(_("\nThere is nobody to answer. What would be asked, by its key in strategy.yaml:"))
    for chapter, keys in groupby(questions(state), key=lambda key: key.partition(".")[0]):
        within = ", ".join(rest for key in keys if (rest := key.partition(".")[2]))
        screen.complain(f"  {chapter}: {within}" if within else f"  {chapter}")
    command = next_command("init", folder, "--answers", _("FILE"))
    screen.complain(_("Without a terminal: {answers}, or --example NAME, or --blank.").format(answers=command))


def _state(folder: Path, begun: State | None, manner: Manner, ask: Asker) -> State:
    """The state to begin with: the draft's, or a new one."""
    if begun and resumed(begun, ask):
        return msgspec.structs.replace(begun, path=manner.path or begun.path, around=here(folder))
    set_aside_draft(folder)
    ask.say(_WELCOME)
    return first_state(language(), manner.path or _path(ask), here(folder))


def _path(ask: Asker) -> PathName:
    """How deep the person wants to go. Whoever pipes lines without saying so goes the short way."""
    if not sys.stdin.isatty():
        return "brief"
    options = (_("The essential: twenty minutes"), _("The full plan: an hour, the essential included"))
    prompt = Prompt("path", "", _("How far do you want to go?"), "choice", options, "1", _("a number"))
    while True:
        line = ask.read(prompt).strip()
        if line in {"", "1", "2"}:
            return "full" if line == "2" else "brief"
        ask.say(_EITHER if line == HELP else _("1 or 2."))


_WELCOME: Final = _(
    "Hello. Your answers stay on this machine. They are kept as you go: stop with Ctrl-C whenever you like, "
    "the same command goes on later.\n"
    "Enter alone: decide later. ?: why it is asked. Nothing is final: all of it can be changed afterwards."
)
_EITHER: Final = _(
    "Both begin with the same questions. After the essential, you are told whether it is enough; "
    "the full plan asks only what is still missing."
)
