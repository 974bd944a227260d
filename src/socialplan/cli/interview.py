"""Leading the interview on a new folder: resumed where it was broken off, the short way or the full one."""

import datetime as dt
import os
from collections.abc import Iterable
from gettext import gettext as _
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
import typer

from socialplan.actions import init
from socialplan.actions.drafts import BEFORE, find_draft, hold, is_unreadable, let_go, set_aside_draft
from socialplan.actions.init import InitResult, first_state, questions
from socialplan.actions.surroundings import surroundings
from socialplan.cli import screen
from socialplan.cli.app import EXIT_PROBLEM
from socialplan.cli.commands import next_command
from socialplan.cli.dialogue import agreed, asker
from socialplan.cli.speech import choose, is_guessed, language
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
    hold(folder)
    begun = find_draft(folder)
    speak_as(begun)
    ask = asker(plain=manner.plain)
    try:
        if is_guessed():
            ask.say(_FRENCH)
        state = _state(folder, begun, manner, ask)
        return init.from_interview(folder, ask, state, review=manner.review)
    except EOFError:
        if find_draft(folder):
            screen.complain(_("\nThe answers ended here; those given are kept."))
            screen.complain(_("To go on: {command}").format(command=next_command("init", folder)))
        else:
            path = manner.path or "brief"
            tell_what_is_missing(questions(first_state(language(), path, here(folder))))
            command = next_command("init", folder, "--answers", _("FILE"))
            screen.complain(_("Without a terminal: {answers}, or --example NAME, or --blank.").format(answers=command))
        raise typer.Exit(EXIT_PROBLEM) from None
    except KeyboardInterrupt:
        if find_draft(folder):
            screen.complain(
                _("\nYour answers are kept. To go on: {command}").format(command=next_command("init", folder))
            )
        raise
    finally:
        let_go(folder)


def here(folder: Path) -> Surroundings:
    """What is known before the first question."""
    return surroundings(folder, dt.date.today(), os.environ)  # noqa: DTZ011 - the day where the person is


def speak_as(begun: State | None) -> None:
    """Speak the language in which an interview was begun."""
    if begun and begun.language != language():
        choose(["--lang", begun.language])


def resumed(ask: Asker) -> bool:
    """Whether the person wants to go on with what was begun."""
    return agreed(ask, _("Your answers of last time were kept. Resume where you were?"))


def tell_what_is_missing(keys: Iterable[str]) -> None:
    """Say to whoever cannot be asked what would be."""
    screen.complain(_("\nThere is nobody to answer. What would be asked, by its key in strategy.yaml:"))
    for chapter, places in groupby(keys, key=lambda key: key.partition(".")[0]):
        within = ", ".join(rest for place in places if (rest := place.partition(".")[2]))
        screen.complain(f"  {chapter}: {within}" if within else f"  {chapter}")


def _state(folder: Path, begun: State | None, manner: Manner, ask: Asker) -> State:
    """The state to begin with: the draft's, or a new one."""
    if begun and resumed(ask):
        return msgspec.structs.replace(begun, path=manner.path or begun.path, around=here(folder))
    if is_unreadable(folder):
        set_aside_unreadable(folder)
    set_aside_draft(folder)
    ask.say(_WELCOME)
    return first_state(language(), manner.path or _path(ask), here(folder))


def set_aside_unreadable(folder: Path) -> None:
    """Say that the answers of last time cannot be read, and where they are."""
    screen.complain(
        _("Your answers of last time cannot be read; they are kept in {place}. We begin anew.").format(
            place=folder / BEFORE
        )
    )
    set_aside_draft(folder)


def _path(ask: Asker) -> PathName:
    """How deep the person wants to go."""
    options = (
        _("The essential: some 35 questions, 20 minutes"),
        _("The full plan: up to 200 short questions, an hour, the essential included"),
    )
    prompt = Prompt("path", "", _("How far do you want to go?"), "choice", options, "1", _("a number"))
    while True:
        line = ask.read(prompt).strip()
        if line in {"", "1", "2"}:
            return "full" if line == "2" else "brief"
        ask.say(_EITHER if line == HELP else _("1 or 2."))


_FRENCH: Final = "Français\u00a0: relancez avec --lang fr."
"""Said in French to whoever is greeted in English because nothing tells their language."""
_WELCOME: Final = _(
    "Hello. Your answers stay on this machine. They are kept as you go: stop with Ctrl-C whenever you like, "
    "the same command goes on later.\n"
    "Enter alone: decide later. A question mark: why it is asked. "
    "Nothing is final: all of it can be changed afterwards."
)
_EITHER: Final = _(
    "Both begin with the same questions. After the essential, you are told whether it is enough; "
    "the full plan asks only what is still missing."
)
