"""Accepted proposals in full: done when all is written, and when somebody wants to see what would be written.

Until then a state only says what was accepted, so that the names and networks of the end of the interview are those
that are written, and not those that were known when the proposal was accepted.
"""

from collections.abc import Collection
from typing import Final

from socialplan.analysis.taking import taken
from socialplan.interview.finish import final_answers
from socialplan.interview.known import known, with_answers
from socialplan.interview.state import Answers, State
from socialplan.interview.typed import strategy_of
from socialplan.knowledge.house import CHAPTERS
from socialplan.strategy.model import Strategy

Wanted = dict[str, Collection[str] | None]
"""For each chapter the fields whose proposals are taken; None for all of them."""

_WRITTEN: Final[list[tuple[State, Strategy]]] = []


def expanded(state: State, strategy: Strategy | None = None) -> Answers:
    """The answers as they are written: accepted proposals in full, refused and put off ones noted.

    `strategy` is what the answers make, where the caller has it already. Pure.
    """
    answers = final_answers(state)
    full = taken(strategy or known(state), wanted(state))
    for chapter, plain in full.items():
        answers[chapter] = plain
    for chapter in closed(state):
        answers[chapter] = {"proposals": "refuse"} | answers.get(chapter, {})
    return answers


def written(state: State) -> Strategy:
    """The strategy that `expanded` makes: what the findings are about once the answers are in."""
    for before, strategy in _WRITTEN:
        if before is state:
            return strategy
    strategy = strategy_of(with_answers(state, expanded(state))) if state.accepted else known(state)
    _WRITTEN[:] = [(state, strategy), *_WRITTEN[:1]]
    return strategy


def wanted(state: State) -> Wanted:
    """What was accepted, chapter by chapter."""
    found: Wanted = {}
    for chapter in CHAPTERS:
        fields = [name.partition(".")[2] for name in state.accepted if name.startswith(f"{chapter}.")]
        if chapter in state.accepted:
            found[chapter] = None
        elif fields:
            found[chapter] = fields
    return found


def wanted_with(state: State, chapter: str, field: str | None = None) -> Wanted:
    """The same, had a chapter or a field been accepted too."""
    found = wanted(state)
    if field is None or (chapter in found and found[chapter] is None):
        return found | {chapter: None}
    return found | {chapter: [*(found.get(chapter) or ()), field]}


def closed(state: State) -> tuple[str, ...]:
    """The chapters gone through one by one in which something was refused and nothing is left open.

    Nothing more is proposed there. While something is put off, the chapter stays open.
    """
    return tuple(chapter for chapter in CHAPTERS if _is_closed(state, chapter))


def _is_closed(state: State, chapter: str) -> bool:
    mine = [name for name in state.refused if name.startswith(f"{chapter}.")]
    if not mine or chapter in state.accepted:
        return False
    open_ones = [key for key in state.skipped if key.startswith(f"{chapter}.") and key.endswith("?proposal")]
    return not open_ones
