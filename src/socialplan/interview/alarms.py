"""Errors told as one goes: those that an answer has made, and that no question still to come would settle.

Nothing is said of what is about to be asked, of what was put off on purpose, or twice of the same.
"""

from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Final, NamedTuple, Protocol

from socialplan.interview.expansion import written
from socialplan.interview.networks import KEY as NETWORKS
from socialplan.interview.plainly import plainly, question_for
from socialplan.interview.state import PathName, State
from socialplan.knowledge import store
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath

_EVERY_TEXT: Final = "*"


class Found(Protocol):
    """What a check found: as much of it as is told here."""

    @property
    def rule(self) -> str:
        """The id of the rule."""

    @property
    def severity(self) -> str:
        """`error`, `warning` or `info`."""

    @property
    def path(self) -> str:
        """Where in the strategy: `platforms[2].deputy`."""

    @property
    def message(self) -> Words:
        """What is the case."""

    @property
    def remedy(self) -> Words:
        """What to do."""


class ToCome(Protocol):
    """A question still to come: as much of a step as is looked at here."""

    @property
    def key(self) -> str:
        """The step's key."""

    @property
    def path(self) -> FieldPath | None:
        """The field that it asks."""


class _PutOff(NamedTuple):
    """A question that was put off, by its key."""

    key: str
    path: FieldPath | None = None


Judge = Callable[[Strategy], Iterable[Found]]
"""Finds what does not hold in a strategy; given by whoever may run the rules."""


class Alarms:
    """Remembers what was true before, and what was told."""

    def __init__(self, judge: Judge, begun: State) -> None:
        """`begun` is the state with which the interview begins: what is wrong in it already is not told."""
        self._judge: Final = judge
        self._found: tuple[Strategy, tuple[Found, ...]] | None = None
        self._told: set[tuple[str, str]] = {_name(found) for found in self._errors(begun)}

    def after(self, state: State, still_to_ask: Collection[ToCome]) -> tuple[Found, ...]:
        """The errors to tell now that `state` is reached, each once; told again if it was mended and comes back.

        A detail of one item that was put off is no reason to say nothing of the list as a whole.
        """
        errors = self._errors(state)
        self._told &= {_name(found) for found in errors}
        put_off = [_PutOff(key) for key in state.skipped]
        ripe = [
            found
            for found in errors
            if _name(found) not in self._told
            and not _is_open(found, still_to_ask)
            and not _is_open(found, [one for one in put_off if not one.key.startswith(f"{found.path}[")])
        ]
        self._told |= {_name(found) for found in ripe}
        return tuple(ripe)

    def _errors(self, state: State) -> tuple[Found, ...]:
        """The errors of what would be written now; looked for again only if that has changed."""
        strategy = written(state)
        if self._found is None or self._found[0] is not strategy:
            self._found = strategy, tuple(one for one in self._judge(strategy) if one.severity == "error")
        return self._found[1]


def lines(found: Found, route: PathName = "full") -> tuple[Words, ...]:
    """An alarm as it is told: what is the case, what to do, and the question that settles it."""
    message, remedy = plainly(found.message), plainly(found.remedy)
    told = [
        Words(f"Attention\u00a0: {message.fr}", f"Careful: {message.en}"),
        Words(f"  → {remedy.fr}", f"  → {remedy.en}"),
    ]
    question = question_for(found.path, route)
    if question:
        told.append(Words(f"    {question.fr}", f"    {question.en}"))
    return tuple(told)


def _name(found: Found) -> tuple[str, str]:
    return found.rule, found.path


def _is_open(found: Found, still_to_ask: Iterable[ToCome]) -> bool:
    """Whether a question still to come, or put off, asks something that the rule reads, or the very place."""
    places = (*_read_by(found.rule), _without_positions(found.path))
    return any(_touches(step, found, places) for step in still_to_ask)


def _touches(step: ToCome, found: Found, places: tuple[str, ...]) -> bool:
    key = "platforms" if step.key == NETWORKS else step.key.partition("?")[0].partition("@")[0]
    if _is_beside(key, found.path):
        return False
    here = _without_positions(key.rstrip("+"))
    return any(_is_within(here, place) or _is_within(place, here) for place in places)


def _is_beside(key: str, path: str) -> bool:
    """Whether a question is about another item of the very list in whose item the error lies."""
    mine, theirs = key.split("."), path.split(".")
    for one, other in zip(mine, theirs, strict=False):
        if one == other:
            continue
        name, _, at = one.partition("[")
        other_name, _, other_at = other.partition("[")
        return bool(other_at) and name.rstrip("+") == other_name and (bool(at) or one.endswith("+"))
    return False


def _is_within(path: str, place: str) -> bool:
    return f"{path}.".startswith(f"{place}.")


@cache
def _read_by(rule: str) -> tuple[str, ...]:
    """The places that a rule reads; what reads every text waits for none of them."""
    found: dict[str, list[str]] = store.read("rule_reads")
    return tuple(place for place in found.get(rule, ()) if place != _EVERY_TEXT)


@cache
def _without_positions(path: str) -> str:
    return ".".join(step.partition("[")[0] for step in path.split("."))
