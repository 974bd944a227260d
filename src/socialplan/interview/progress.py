"""Where one is: `[12/64] Vos publics · encore 18 min`; the chapters with what is done of each.

What is announced counts what answers usually bring: the items of lists that are still empty, the questions that follow
a name or an account. So the total hardly grows on the way.
"""

from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

from socialplan.interview.lists import ListStep
from socialplan.interview.minutes import PROPOSALS, USUAL_ITEMS
from socialplan.interview.outline import is_done
from socialplan.interview.routes import title_of
from socialplan.interview.state import State
from socialplan.interview.step import Step
from socialplan.language import Language, Words
from socialplan.strategy.specs import fields_of


class Part(NamedTuple):
    """A chapter, and how far one is in it."""

    chapter: str
    done: int
    total: int


def place(step: Step, steps: Sequence[Step], to_ask: Sequence[Step], language: Language) -> str:
    """Where a question stands: its number, its chapter, the minutes left."""
    done = len(steps) - len(to_ask)
    waiting = any(one.key == step.key for one in to_ask)
    number = min(done + 1, len(steps)) if waiting else max(1, done)
    more, minutes = to_come(to_ask)
    return told(step, number, len(steps) - len(to_ask) + more, minutes, language)


def told(step: Step, number: int, total: int, minutes: int, language: Language) -> str:
    """The place of a question in words."""
    left = Words(f"encore {minutes} min", f"{minutes} min left")
    title = title_of(step.chapter).to(language)
    where = f"[{number}/{max(number, total)}] {title}"
    return f"{where} · {left.to(language)}" if minutes else where


def to_come(to_ask: Sequence[Step]) -> tuple[int, int]:
    """How many questions are still to come, those counted that the answers usually bring; and their minutes."""
    bringing = sum(_brings(step) for step in to_ask)
    minutes = sum(_minutes(step) for step in to_ask) + bringing * _MINUTES_BROUGHT
    listed = sum(_items_expected(step) for step in to_ask if isinstance(step, ListStep))
    return len(to_ask) + bringing + listed, ceil(minutes)


def announced(to_ask: Sequence[Step]) -> Words:
    """What is ahead, said once at the beginning."""
    number, minutes = to_come(to_ask)
    return Words(f"Environ {number} questions, {minutes} minutes.", f"Some {number} questions, {minutes} minutes.")


def _brings(step: Step) -> int:
    return _BROUGHT.get(step.key, 0)


def _items_expected(step: ListStep) -> int:
    """The questions of the items that a list is usually given: those of the full path without a condition."""
    keys = tuple(each for each in step.path if isinstance(each, str))
    items = max(USUAL_ITEMS.get(".".join(keys), 0) - step.items, 0)
    return items * sum(each.question.full and each.question.when is None for each in fields_of(step.section))


def _minutes(step: Step) -> float:
    return PROPOSALS if step.key.endswith("?proposals") else step.minutes


_BROUGHT: Final = {"brief.owner": 4, "brief.deputy": 1, "brief.platforms": 8, "brief.audiences": 3}
"""The questions that an answer of the short path usually brings."""
_MINUTES_BROUGHT: Final = 0.35


def parts(steps: Sequence[Step], state: State) -> tuple[Part, ...]:
    """The chapters in their order."""
    names = dict.fromkeys(step.chapter for step in steps)
    counted = {name: [is_done(step, state) for step in steps if step.chapter == name] for name in names}
    return tuple(Part(name, sum(done), len(done)) for name, done in counted.items())
