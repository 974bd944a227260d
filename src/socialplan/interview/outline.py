"""The questions that are relevant now, in order: a pure function of what was answered so far.

It is made anew after each answer, so going back, jumping, resuming and reviewing all come from it.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from socialplan.analysis import figures
from socialplan.interview import offers
from socialplan.interview.brief_steps import brief_chapter, verdict_step
from socialplan.interview.chapters import chapters
from socialplan.interview.expansion import chapter_key
from socialplan.interview.fieldstep import FieldStep, asking
from socialplan.interview.gates import gate_step, is_gate_open
from socialplan.interview.items import is_closed, was_made
from socialplan.interview.left import left_steps
from socialplan.interview.lists import ListStep
from socialplan.interview.networks import KEY as NETWORKS
from socialplan.interview.networks import network_steps, reason_steps
from socialplan.interview.proposed import without_proposed
from socialplan.interview.shares import share_steps
from socialplan.interview.state import State, value_at
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.interview.suited import noted
from socialplan.interview.translations import CHAPTER as TRANSLATIONS
from socialplan.interview.translations import translation_steps
from socialplan.interview.walk import Now, Pass, Tour, Walker, now
from socialplan.knowledge.house import CHAPTERS as PROPOSED
from socialplan.language import Words
from socialplan.strategy.conditions import holds
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_by_key

ROOTS: Final = {"documents": "meta"}
"""The field of the strategy that a chapter asks, where it bears another name."""


def _is_told(step: Step, state: State, everything: bool) -> bool:  # noqa: FBT001 - as it is passed on
    """Whether an answer is known from elsewhere: who is in charge, from the team; that one is not alone, from deputies.

    Who is in charge is asked with the team, for what the chapters behind it propose goes to that person.
    """
    if step.key == "team.alone" and not everything and state.at("team", "alone") is None:
        return any(person.get("deputy") for person in state.at("team", "people") or ())
    return step.key == "meta.owner"


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
            yield from self._brief(state)
            return
        moment = now(state, free=everything)
        for chapter in chapters("full"):
            yield from self._full(chapter.id, moment, everything=everything)

    def _full(self, chapter: str, moment: Now, *, everything: bool) -> Iterator[Step]:
        state = moment.state
        if chapter == TRANSLATIONS:
            yield from translation_steps(state)
            return
        yield from self._proposals(chapter, state)
        main = [step for step in self._walked(chapter, moment, "main") if not _is_told(step, state, everything)]
        yield from main if everything else without_proposed(main, chapter, state)
        if chapter == "team" and (everything or (state.at("team", "people") and is_closed(state, ("team", "people")))):
            yield asking("team", ("meta", "owner"))
        if chapter == "platforms" and is_closed(state, ("platforms",)):
            yield from networks(state, "platforms")
        if chapter == "editorial":
            yield from share_steps(state)
        further = self._walked(chapter, moment, "detail")
        if further:
            yield gate_step(chapter, len(further))
            if everything or is_gate_open(chapter, state):
                yield from further

    def _brief(self, state: State) -> Iterator[Step]:
        """The questions of the short path, the house's proposals after them, and whether to go on."""
        for chapter in chapters("brief"):
            yield from brief_chapter(chapter.id, state)
            if chapter.id == "audiences":
                yield from networks(state, "audiences")
        for each in PROPOSED:
            yield from self._proposals(each, state)
        yield verdict_step(state)

    def _proposals(self, chapter: str, state: State) -> tuple[Step, ...]:
        """The offer of a chapter's proposals; until it is met, not made anew while the chapter stays the same."""
        if chapter not in PROPOSED:
            return ()
        key = chapter_key(chapter)
        if key in state.settled:
            return (*offers.proposal_steps(state, chapter), *left_steps(state, chapter))
        flags = (state.answers.get(chapter), state.at("meta", "proposals"), state.at("organisation", "kind"))
        kept = self._kept.get(key)
        if kept and kept[0][0] is flags[0] and kept[0][1:] == flags[1:]:
            return kept[1]
        steps = offers.proposal_steps(state, chapter)
        self._kept[key] = flags, steps
        return steps

    def _walked(self, chapter: str, moment: Now, which: Pass) -> tuple[Step, ...]:
        """The questions of the declarations for a chapter, kept while nothing that they depend on changes."""
        root = ROOTS.get(chapter, chapter)
        field = fields_by_key(Strategy).get(root)
        answers = moment.state.answers
        if field is None or not (root in answers or moment.free or holds(field.question.when, answers, answers)):
            return ()
        flags = (id(answers.get(root)), answers.get(root), *moment.flags)
        name = f"{chapter} {which}{' free' if moment.free else ''}"
        kept = self._kept.get(name)
        if kept and kept[0][0] == flags[0] and kept[0][1] is flags[1] and kept[0][2:] == flags[2:]:
            return kept[1]
        steps = tuple(self._walker.field(field, (root,), Tour(chapter, moment, which)))
        self._kept[name] = flags, steps
        return steps


def outline(state: State) -> tuple[Step, ...]:
    """The questions that are relevant now."""
    return Outliner().of(state)


def networks(state: State, chapter: str) -> tuple[Step, ...]:
    """The networks to choose among, and why some were left. A question stands for them: weighing them takes time."""
    choice = MadeStep(
        NETWORKS, chapter, _NETWORKS, lambda _, state: Taken(state), why=_NETWORKS, showing=_networks_taken
    )
    return (choice, *reason_steps(state, chapter))


def _networks_taken(state: State) -> str:
    return figures.join(network.label for network in noted(state, "taken")).to(state.language)


def made_ready(step: Step, state: State) -> Step | None:
    """The question to put where `step` stands; None where it turns out that there is nothing to ask."""
    return next(iter(network_steps(state, step.chapter)), None) if step.key == NETWORKS else step


_NETWORKS: Final = Words("Les réseaux qui conviendraient", "The networks that would suit")


def to_ask(steps: Sequence[Step], state: State) -> tuple[Step, ...]:
    """Those of `steps` that are neither settled nor answered anyway."""
    settled = frozenset(state.settled)
    return tuple(step for step in steps if step.key not in settled and not _is_answered(step, state))


def is_done(step: Step, state: State) -> bool:
    """Whether nobody needs to be asked: it was settled, or is answered anyway."""
    return step.key in state.settled or _is_answered(step, state)


def _is_answered(step: Step, state: State) -> bool:
    if isinstance(step, FieldStep):
        value = value_at(state.answers, step.path)
        if step.path[-1] == "id" and was_made(state, step.path):
            return False
        return value is not None and value != [] and (not isinstance(value, dict) or bool(step.value(state)))
    return step.is_done(state) if isinstance(step, ListStep) else bool(step.value(state))
