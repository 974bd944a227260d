"""Steps that are answered by yes or no, and remember it."""

from collections.abc import Callable
from typing import Final

from socialplan.interview.lines import refused, yes_line, yes_or_no
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Taken
from socialplan.language import Words
from socialplan.strategy.refusal import Refusal

Effect = Callable[[State, bool], Taken]

MINUTES: Final = 0.1
_NONE: Final = Words("", "")


def yes_step(  # noqa: PLR0913 - the parts of a question
    key: str,
    chapter: str,
    asks: Words,
    *,
    default: bool | None = None,
    why: Words = _NONE,
    effect: Effect | None = None,
    introducing: Callable[[State], tuple[Words, ...]] | None = None,
) -> MadeStep:
    """A step that remembers a yes or a no under its key, and does what `effect` makes of it."""

    def take(line: str, state: State) -> Taken | Refusal:
        said = yes_or_no(line)
        if said is None:
            return refused("Répondez par oui ou par non.", "Answer yes or no.")
        remembered = state.saying(key, "yes" if said else "no")
        return effect(remembered, said) if effect else Taken(remembered)

    step = MadeStep(
        key,
        chapter,
        asks,
        take,
        why=why,
        kind="yes",
        minutes=MINUTES,
        defaulting=lambda state: "" if default is None else yes_line(default, state.language),
        answered=lambda state: said_line(state, key),
    )
    return step._replace(introducing=introducing) if introducing else step


def said_line(state: State, key: str) -> str:
    """The yes or no that was said, as a line; empty if neither."""
    return yes_line(state.said[key] == "yes", state.language) if key in state.said else ""


def said_yes(state: State, key: str) -> bool:
    """Whether yes was said."""
    return state.said.get(key) == "yes"
