"""One question of the outline: when it is met, what it shows, and what becomes of the line that answers it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from socialplan.interview.prompt import Kind
from socialplan.interview.state import State
from socialplan.language import Words
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal


class Taken(NamedTuple):
    """What a line makes of a state."""

    state: State
    settled: bool = True
    """Whether the question is settled by it. Otherwise it is asked again: an item was added, something was shown."""
    told: tuple[Words, ...] = ()
    """What is said at once."""
    again: tuple[str, ...] = ()
    """Keys, or beginnings of keys (`editorial.pillars`), of what is asked again now, with its answers prefilled."""
    put_off: bool = False
    """Whether the line decides later: the question is settled, and noted as put off."""


class Step(Protocol):
    """A question. All of it is a pure function of the state."""

    @property
    def key(self) -> str:
        """What tells it from all others: `organisation.name`, `platforms+`, `crisis?proposals`."""

    @property
    def chapter(self) -> str:
        """The id of its chapter, in `chapters.py`."""

    @property
    def path(self) -> FieldPath | None:
        """The field that it asks; None where it asks no single one."""

    @property
    def kind(self) -> Kind:
        """What is answered."""

    @property
    def minutes(self) -> float:
        """How long it takes a person, on average."""

    @property
    def enter_settles(self) -> bool:
        """Whether Enter alone, without a default, is an answer given to `take` as an empty line: that is all."""

    def label(self, state: State) -> Words:
        """The question."""

    def help(self, state: State) -> Words:
        """Why it is asked, with an example."""

    def hint(self, state: State) -> Words:
        """What may be typed, in a few words; may be empty."""

    def intro(self, state: State) -> tuple[Words, ...]:
        """What is said before the question: the items of a list, what is proposed."""

    def options(self, state: State) -> tuple[str, ...]:
        """What is listed, in the language of the interview."""

    def words(self, state: State) -> tuple[str, ...]:
        """What can be completed while typing."""

    def default(self, state: State) -> str:
        """The line that Enter alone gives while nothing is answered; empty: Enter alone decides later."""

    def value(self, state: State) -> str:
        """What was answered, as a line that reads back to the same; empty where nothing was."""

    def shown(self, state: State) -> str:
        """What was answered, in words for a person."""

    def without(self, state: State) -> State:
        """The state without what was answered."""

    def take(self, line: str, state: State) -> Taken | Refusal:
        """What a line (no command, not empty unless `enter_settles`) makes of `state`; or why it is no answer."""


def _nothing(_: State) -> str:
    return ""


def _no_lines(_: State) -> tuple[str, ...]:
    return ()


def _no_intro(_: State) -> tuple[Words, ...]:
    return ()


class MadeStep(NamedTuple):
    """A step put together from its parts: for questions that are no single field. It is a `Step`."""

    key: str
    chapter: str
    asks: Words
    """The question."""
    taking: Callable[[str, State], Taken | Refusal]
    """What a line makes of a state."""
    why: Words = Words("", "")
    kind: Kind = "line"
    minutes: float = 0.3
    hinted: Words = Words("", "")
    path: FieldPath | None = None
    introducing: Callable[[State], tuple[Words, ...]] = _no_intro
    listing: Callable[[State], tuple[str, ...]] = _no_lines
    completing: Callable[[State], tuple[str, ...]] = _no_lines
    defaulting: Callable[[State], str] = _nothing
    answered: Callable[[State], str] | None = None
    """The line that was answered; without it, what `said` remembers under the key."""
    showing: Callable[[State], str] | None = None
    enter_settles: bool = False
    entering: Words = Words("", "")
    """What Enter alone does, where it does not decide later."""

    def label(self, state: State) -> Words:  # noqa: ARG002 - as the protocol
        """The question."""
        return self.asks

    def help(self, state: State) -> Words:  # noqa: ARG002 - as the protocol
        """Why it is asked."""
        return self.why

    def hint(self, state: State) -> Words:  # noqa: ARG002 - as the protocol
        """What may be typed."""
        return self.hinted

    def intro(self, state: State) -> tuple[Words, ...]:
        """What is said before."""
        return self.introducing(state)

    def options(self, state: State) -> tuple[str, ...]:
        """What is listed."""
        return self.listing(state)

    def words(self, state: State) -> tuple[str, ...]:
        """What can be completed."""
        return self.completing(state)

    def default(self, state: State) -> str:
        """The line of Enter alone."""
        return self.defaulting(state)

    def value(self, state: State) -> str:
        """The line that was answered."""
        return self.answered(state) if self.answered else state.said.get(self.key, "")

    def shown(self, state: State) -> str:
        """The answer in words."""
        return self.showing(state) if self.showing else self.value(state)

    def take(self, line: str, state: State) -> Taken | Refusal:
        """What a line makes of a state."""
        return self.taking(line, state)

    def without(self, state: State) -> State:
        """The state without what was answered."""
        forgotten = state.saying(self.key, None)
        return forgotten if self.path is None else forgotten.with_value(self.path, None)
