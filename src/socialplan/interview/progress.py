"""Where one is: `[12/64] Vos publics · encore 18 min`; the chapters with what is done of each."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from socialplan.interview.outline import is_done
from socialplan.interview.routes import title_of
from socialplan.interview.state import State
from socialplan.interview.step import Step
from socialplan.language import Language, Words


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
    minutes = ceil(sum(one.minutes for one in to_ask))
    left = Words(f"encore {minutes} min", f"{minutes} min left")
    title = title_of(step.chapter).to(language)
    return f"[{number}/{len(steps)}] {title} · {left.to(language)}" if minutes else f"[{number}/{len(steps)}] {title}"


def parts(steps: Sequence[Step], state: State) -> tuple[Part, ...]:
    """The chapters in their order."""
    names = dict.fromkeys(step.chapter for step in steps)
    counted = {name: [is_done(step, state) for step in steps if step.chapter == name] for name in names}
    return tuple(Part(name, sum(done), len(done)) for name, done in counted.items())
