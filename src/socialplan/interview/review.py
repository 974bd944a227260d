"""What was answered, by number, to look at and to change; found by words too."""

from collections.abc import Sequence
from typing import Final

from socialplan.interview.hearing import hear
from socialplan.interview.lists import ListStep
from socialplan.interview.prompt import Asker, Prompt
from socialplan.interview.routes import title_of
from socialplan.interview.state import State
from socialplan.interview.step import Step
from socialplan.language import Words
from socialplan.strategy.problems import printable
from socialplan.strategy.suggest import plain

LONGEST: Final = 70
MOST_FOUND: Final = 40
END: Final = "review"
LOOK: Final = "="


def choose_to_change(asker: Asker, steps: Sequence[Step], whole: Sequence[Step], state: State, *, at_end: bool) -> str:
    """The key of the step that the person wants to change; empty when there is none.

    `steps` are listed as far as they are answered; any of `whole` is found by its words, or by its path in the file.
    Raises as `Asker.read`.
    """
    every = {step.key: step for step in (*steps, *whole)}
    listed = [step for step in steps if is_worth_showing(step, state)]
    _show(asker, listed, state)
    while True:
        prompt = Prompt(END if at_end else LOOK, "", _END.to(state.language) if at_end else _LOOK.to(state.language))
        line = hear(asker, prompt._replace(hint=_HINT.to(state.language)))
        if line.isascii() and line.isdecimal() and 1 <= int(line[:6]) <= len(listed):
            return listed[int(line[:6]) - 1].key
        if line in every:
            return line
        if not line or line in {"<", ">", "=", "!", "-"}:
            return ""
        found = [step for step in every.values() if _speaks_of(step, line, state)][:MOST_FOUND]
        if line == "?" or not found:
            asker.say(_NOT_FOUND.to(state.language) if line != "?" else _HINT.to(state.language))
            continue
        listed = found
        _show(asker, listed, state)


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
        label = step.label(state).to(state.language).rstrip(" :\u00a0")
        asker.say(f"  {number:>3}. {printable(label, LONGEST)}{colon} {_answer(step, state)}")


def _answer(step: Step, state: State) -> str:
    if step.key in state.skipped:
        return _PUT_OFF.to(state.language)
    return printable(step.shown(state).replace("\n", " "), LONGEST) or "…"


def _speaks_of(step: Step, line: str, state: State) -> bool:
    wanted = plain(line)
    return wanted in plain(step.label(state).to(state.language)) or wanted in plain(step.shown(state))


_PUT_OFF: Final = Words("à décider plus tard", "to be decided later")
_LOOK: Final = Words(
    "Un numéro à changer\u202f? (Entrée seule\u00a0: revenir)", "A number to change? (Enter alone: go back)"
)
_END: Final = Words(
    "Voilà vos réponses. Un numéro à changer\u202f? (Entrée seule\u00a0: c’est bon, écrire les documents)",
    "These are your answers. A number to change? (Enter alone: all is well, write the documents)",
)
_HINT: Final = Words("un numéro, ou un mot à chercher", "a number, or a word to look for")
_NOT_FOUND: Final = Words(
    "Rien de tel. Donnez un numéro, ou un autre mot.", "No such thing. Give a number, or another word."
)
