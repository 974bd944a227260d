"""What was answered, by number, to look at and to change; found by words too."""

import sys
from collections.abc import Mapping, Sequence
from typing import Final

from socialplan.interview.fieldstep import FieldStep, owner_of
from socialplan.interview.hearing import hear
from socialplan.interview.lists import ListStep
from socialplan.interview.prompt import COMMANDS, HELP, Asker, Prompt
from socialplan.interview.routes import title_of
from socialplan.interview.state import State
from socialplan.interview.step import Step
from socialplan.interview.telling import indented
from socialplan.language import Words
from socialplan.strategy.problems import printable
from socialplan.strategy.suggest import plain

LONGEST: Final = 70
MOST_FOUND: Final = 40
MOST_AT_ONCE: Final = 60
"""Answers shown on one screen; beyond, the chapters are listed, and one of them is opened."""
END: Final = "review"
LOOK: Final = "="


def choose_to_change(asker: Asker, steps: Sequence[Step], whole: Sequence[Step], state: State, *, at_end: bool) -> str:
    """The key of the step that the person wants to change; empty when there is none.

    `steps` are listed as far as they are answered; any of `whole` is found by its words, or by its path in the file.
    Raises as `Asker.read`.
    """
    every = {step.key: step for step in (*steps, *whole)}
    answered = [step for step in steps if is_worth_showing(step, state)]
    listed = [] if len(answered) > MOST_AT_ONCE else answered
    chapters = list(dict.fromkeys(step.chapter for step in answered)) if not listed else []
    while True:
        _show_chapters(asker, chapters, answered, state) if chapters else _show(asker, listed, state)
        line = _heard(asker, every, state, at_end=at_end)
        position = _position(line)
        if line in every:
            return line
        if chapters and position < len(chapters):
            listed = [step for step in answered if step.chapter == chapters[position]]
        elif position < len(listed):
            return listed[position].key
        elif not line:
            return ""
        else:
            near = [step for step in steps if _speaks_of(step, line, state)]
            far = [] if near and state.path == "brief" else every.values()
            listed = near + [step for step in far if step not in near and _speaks_of(step, line, state)]
            listed = listed[:MOST_FOUND]
        chapters = [] if listed else chapters


def _heard(asker: Asker, every: Mapping[str, Step], state: State, *, at_end: bool) -> str:
    """A line that says something here; empty to go back."""
    label = _END if at_end else _LOOK
    enter = (_WRITE if at_end else _GO_BACK).to(state.language)
    prompt = Prompt(END if at_end else LOOK, "", label.to(state.language), hint=_HINT.to(state.language), enter=enter)
    while True:
        line = hear(asker, prompt)
        if line in COMMANDS - {HELP}:
            return ""
        if line != HELP and (not line or line in every or line.isdecimal() or _is_found(line, every, state)):
            return line
        asker.say(indented((_HELP if line == HELP else _NOT_FOUND).to(state.language)))


def _is_found(line: str, every: Mapping[str, Step], state: State) -> bool:
    return any(_speaks_of(step, line, state) for step in every.values())


def _position(line: str) -> int:
    """The position that a line gives, counted from 0; beyond any list if it gives none."""
    number = int(line[:6]) if line.isascii() and line.isdecimal() else 0
    return number - 1 if number else sys.maxsize


def _show_chapters(asker: Asker, chapters: Sequence[str], answered: Sequence[Step], state: State) -> None:
    """The chapters, each with how much was answered there."""
    for number, chapter in enumerate(chapters, 1):
        mine = [step for step in answered if step.chapter == chapter]
        later = sum(step.key in state.skipped for step in mine)
        shown = Words(
            f"{len(mine) - later} réponses" + (f", {later} à décider" if later else ""),
            f"{len(mine) - later} answers" + (f", {later} to be decided" if later else ""),
        )
        asker.say(f"  {number:>3}. {title_of(chapter).to(state.language)} ({shown.to(state.language)})")


def is_worth_showing(step: Step, state: State) -> bool:
    """Whether a step was answered, or put off."""
    if isinstance(step, ListStep):
        return bool(state.at(*step.path))
    return step.key in state.skipped or bool(step.shown(state))


def _show(asker: Asker, steps: Sequence[Step], state: State) -> None:
    chapter = ""
    for number, step in enumerate(steps, 1):
        if step.chapter != chapter:
            chapter = step.chapter
            asker.say(f"\n{title_of(chapter).to(state.language)}")
        colon = "\u00a0:" if state.language == "fr" else ":"
        label = _name(step, state).rstrip(" :?\u00a0\u202f")
        asker.say(f"  {number:>3}. {printable(label, LONGEST)}{colon} {_answer(step, state)}")


def _name(step: Step, state: State) -> str:
    """The name of a question, short: that of its field, and of the item that it belongs to."""
    if not isinstance(step, FieldStep):
        return step.label(state).to(state.language)
    owner, label = owner_of(step.path, state), step.field.question.label.to(state.language)
    return f"{owner} › {label}" if owner else label


def _answer(step: Step, state: State) -> str:
    if step.key in state.skipped:
        return _PUT_OFF.to(state.language)
    return printable(step.shown(state).replace("\n", " "), LONGEST) or "…"


def _speaks_of(step: Step, line: str, state: State) -> bool:
    wanted = plain(line)
    names = (step.label(state).to(state.language), _name(step, state))
    return any(wanted in plain(name) for name in names) or wanted in plain(step.shown(state))


_PUT_OFF: Final = Words("à décider plus tard", "to be decided later")
_LOOK: Final = Words("Un numéro à changer\u202f?", "A number to change?")
_GO_BACK: Final = Words("revenir", "go back")
_END: Final = Words("Voilà vos réponses. Un numéro à changer\u202f?", "These are your answers. A number to change?")
_WRITE: Final = Words("c’est bon, écrire les documents", "all is well, write the documents")
_HINT: Final = Words("un numéro, ou un mot à chercher", "a number, or a word to look for")
_HELP: Final = Words(
    "Un numéro ouvre le chapitre ou la question. Un mot cherche partout, même ce qui n’a pas été demandé.",
    "A number opens the chapter or the question. A word looks everywhere, even for what was not asked.",
)
_NOT_FOUND: Final = Words(
    "Rien de tel. Donnez un numéro, ou un autre mot.", "No such thing. Give a number, or another word."
)
