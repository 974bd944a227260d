"""The strategy that the answers make so far, for what computes after each answer: made once for the same answers."""

from typing import Final

import msgspec

from socialplan.interview.finish import final_answers
from socialplan.interview.state import Answers, State
from socialplan.interview.typed import strategy_of
from socialplan.strategy.model import Strategy

_MOST_KEPT: Final = 4
_KEPT: Final[list[tuple[State, Strategy]]] = []


def known(state: State) -> Strategy:
    """The strategy that the answers of `state` make, without proposals; the very same one for the same answers.

    What was put off is noted in it, for a question put off on purpose is no error.
    """
    for before, strategy in _KEPT:
        if before is state or _same(before, state):
            return strategy
    strategy = strategy_of(with_answers(state, _with_places_put_off(state)))
    _KEPT[:] = [(state, strategy), *_KEPT[: _MOST_KEPT - 1]]
    return strategy


def with_answers(state: State, answers: Answers) -> State:
    """The state with other answers."""
    return msgspec.structs.replace(state, answers=answers)


def _same(one: State, other: State) -> bool:
    """Whether two states make the same strategy."""
    return (
        one.answers is other.answers
        and one.skipped == other.skipped
        and one.refused == other.refused
        and one.around == other.around
    )


def _with_places_put_off(state: State) -> Answers:
    """The answers as they are written, the questions put off in a list named by their position too."""
    answers = final_answers(state)
    paths = (key.partition("?")[0].partition("@")[0].rstrip("+") for key in state.skipped)
    places = [path.replace("[", ".").replace("]", "") for path in paths if "[" in path]
    if places:
        answers["meta"] = answers["meta"] | {"postponed": [*answers["meta"].get("postponed", ()), *places]}
    return answers
