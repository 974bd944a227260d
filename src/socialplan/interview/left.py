"""The chapters of proposals that “accept all” leaves out, because they were put off before: named, and asked about."""

from typing import Final

from socialplan.analysis import figures
from socialplan.interview import offers
from socialplan.interview.expansion import chapter_key
from socialplan.interview.page import small
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Taken
from socialplan.interview.yesno import yes_step
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_by_key

KEY: Final = "proposals?left"


def left_steps(state: State, chapter: str) -> tuple[MadeStep, ...]:
    """The question about the chapters left out, where all was accepted at `chapter`; none where none was left."""
    if state.said.get(chapter_key(chapter)) != offers.ACCEPT or state.said.get(offers.ALL_AT) != chapter:
        return ()
    waiting = left(state)
    if not waiting and KEY not in state.settled:
        return ()
    fields = fields_by_key(Strategy)
    labels = [fields[name].question.label for name in waiting]
    named = figures.join(Words(small(label.fr), small(label.en)) for label in labels)
    asks = Words(
        f"Restent de côté, car vous les aviez remis\u00a0: {named.fr}. Les accepter aussi\u202f?",
        f"Left aside, since you had put them off: {named.en}. Accept them too?",
    )
    return (yes_step(KEY, chapter, asks, default=False, why=_WHY, effect=_effect),)


def left(state: State) -> tuple[str, ...]:
    """The chapters whose proposals were put off."""
    return tuple(name for name in CHAPTERS if chapter_key(name) in state.skipped)


def _effect(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
    for name in left(state) if yes else ():
        state = offers.accepted(state, name)
    return Taken(state)


_WHY: Final = Words(
    "Ce qui est remis à plus tard figure dans les documents avec la mention «\u00a0proposé\u00a0».",
    "What is put off stands in the documents, marked “proposed”.",
)
