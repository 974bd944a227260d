"""The questions that are relevant now, in order: a pure function of what was answered so far.

It is made anew after each answer, so going back, jumping, resuming and reviewing all come from it.
"""

from collections.abc import Iterator
from typing import Any, Final

from socialplan.interview import offers
from socialplan.interview.brief_steps import brief_chapter, verdict_step
from socialplan.interview.chapters import chapters
from socialplan.interview.fieldstep import FieldStep
from socialplan.interview.gates import gate_step, is_gate_open
from socialplan.interview.lists import ListStep
from socialplan.interview.networks import network_steps
from socialplan.interview.proposed import without_proposed
from socialplan.interview.shares import share_steps
from socialplan.interview.state import State, value_at
from socialplan.interview.step import Step
from socialplan.interview.translations import CHAPTER as TRANSLATIONS
from socialplan.interview.translations import translation_steps
from socialplan.interview.walk import Now, Pass, Tour, Walker, now
from socialplan.knowledge.house import CHAPTERS as PROPOSED
from socialplan.strategy.conditions import holds
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_by_key

ROOTS: Final = {"documents": "meta"}
"""The field of the strategy that a chapter asks, where it bears another name."""


class Outliner:
    """Makes outlines, one after another of the same interview: what has not changed is not worked out again."""

    def __init__(self) -> None:
        self._walker: Final = Walker()
        self._kept: Final[dict[str, tuple[tuple[Any, ...], tuple[Step, ...]]]] = {}

    def of(self, state: State) -> tuple[Step, ...]:
        """The questions of the path that was chosen, the further ones where they were asked for."""
        return tuple(self._steps(state, everything=False))

    def whole(self, state: State) -> tuple[Step, ...]:
        """The same with all further questions, for whoever looks something up to change it."""
        return tuple(self._steps(state, everything=True))

    def _steps(self, state: State, *, everything: bool) -> Iterator[Step]:
        if state.path == "brief" and not everything:
            yield from _brief(state)
            return
        moment = now(state)
        for chapter in chapters("full"):
            yield from self._full(chapter.id, moment, everything=everything)

    def _full(self, chapter: str, moment: Now, *, everything: bool) -> Iterator[Step]:
        state = moment.state
        if chapter == TRANSLATIONS:
            yield from translation_steps(state)
            return
        if chapter in PROPOSED:
            yield from offers.proposal_steps(state, chapter)
        yield from without_proposed(self._walked(chapter, moment, "main"), chapter, state)
        if chapter == "platforms":
            yield from network_steps(state)
        if chapter == "editorial":
            yield from share_steps(state)
        further = self._walked(chapter, moment, "detail")
        if further:
            yield gate_step(chapter, len(further))
            if everything or is_gate_open(chapter, state):
                yield from further

    def _walked(self, chapter: str, moment: Now, which: Pass) -> tuple[Step, ...]:
        """The questions of the declarations for a chapter, kept while nothing that they depend on changes."""
        root = ROOTS.get(chapter, chapter)
        field = fields_by_key(Strategy).get(root)
        answers = moment.state.answers
        if field is None or not (root in answers or holds(field.question.when, answers, answers)):
            return ()
        flags = (id(answers.get(root)), answers.get(root), *moment.flags)
        kept = self._kept.get(f"{chapter} {which}")
        if kept and kept[0][0] == flags[0] and kept[0][1] is flags[1] and kept[0][2:] == flags[2:]:
            return kept[1]
        steps = tuple(self._walker.field(field, (root,), Tour(chapter, moment, which)))
        self._kept[f"{chapter} {which}"] = flags, steps
        return steps


def outline(state: State) -> tuple[Step, ...]:
    """The questions that are relevant now."""
    return Outliner().of(state)


def _brief(state: State) -> Iterator[Step]:
    """The questions of the short path, the house's proposals after them, and whether to go on."""
    for chapter in chapters("brief"):
        yield from brief_chapter(chapter.id, state)
        if chapter.id == "audiences":
            yield from network_steps(state, "audiences")
    for each in PROPOSED:
        yield from offers.proposal_steps(state, each)
    yield verdict_step(state)


def is_done(step: Step, state: State) -> bool:
    """Whether nobody needs to be asked: it was settled, or is answered anyway."""
    if step.key in state.settled:
        return True
    if isinstance(step, FieldStep):
        value = value_at(state.answers, step.path)
        return value is not None and value != [] and (not isinstance(value, dict) or bool(step.value(state)))
    return step.is_done(state) if isinstance(step, ListStep) else bool(step.value(state))
