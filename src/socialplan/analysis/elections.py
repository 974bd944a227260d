"""What an organisation may no longer publish around a vote, and when: computed from the dates of the rounds.

The pre-electoral period runs from the first day of the sixth month before that of the vote until the round that settles
it (Code électoral, art. L. 52-1): for 15 and 22 March 2026, from 1 September 2025 to 22 March 2026. The silence runs
from the day before each round (art. L. 49). This is the law of France, and days are those of metropolitan France.
"""

import datetime as dt
import functools
from collections.abc import Iterable
from typing import Literal, NamedTuple

import msgspec

from socialplan.knowledge import store
from socialplan.knowledge.evidence import Source
from socialplan.knowledge.law import REGIMES, Regime
from socialplan.language import Words

Rule = Literal["promotion", "paid_ads", "candidate_support", "silence"]
Severity = Literal["stop", "caution", "none"]
"""`stop`: must not be published. `caution`: to be weighed. `none`: nothing stands against it."""

MONTHS_BEFORE = 6


class Poll(NamedTuple):
    """A vote that concerns the organisation."""

    kind: str
    first_round: dt.date
    second_round: dt.date | None = None
    label: str | None = None


class Limit(NamedTuple):
    """One thing that is barred for a time around a vote; both days are within it."""

    poll: Poll
    rule: Rule
    severity: Severity
    start: dt.date
    end: dt.date
    barred: Words
    goes_on: Words
    reference: Words
    sources: tuple[Source, ...]


class ElectionWindow(NamedTuple):
    """A vote with its pre-electoral period and the limits that hold for one regime, in the order of their start."""

    poll: Poll
    label: Words
    start: dt.date
    end: dt.date
    limits: tuple[Limit, ...]

    def of(self, rule: Rule) -> tuple[Limit, ...]:
        """The limits of one sort: at most one, but a silence for each round."""
        return tuple(limit for limit in self.limits if limit.rule == rule)

    def severity(self, rule: Rule) -> Severity:
        """How strictly a sort of limit holds in this window."""
        return next((limit.severity for limit in self.of(rule)), "none")


class KnownPoll(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A vote of the knowledge base: held, announced, or expected in a month whose days are not set."""

    id: str
    kind: str
    status: Literal["held", "announced", "expected"]
    month: str
    """Year and month, as 2027-04."""
    confidence: Literal["high", "medium"]
    note: Words
    sources: tuple[Source, ...]
    first_round: dt.date | None = None
    second_round: dt.date | None = None

    @property
    def opens_on(self) -> dt.date:
        """The first day of its pre-electoral period, which needs the month alone."""
        return opening(dt.date.fromisoformat(f"{self.month}-01"))

    @property
    def poll(self) -> Poll | None:
        """The vote, once its days are set."""
        return Poll(self.kind, self.first_round, self.second_round) if self.first_round else None


class _Ban(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A limit as the data file states it, without dates."""

    rule: Rule
    severity: Literal["stop", "caution"]
    span: Literal["campaign", "eve"]
    regimes: tuple[Regime, ...]
    kinds: tuple[str, ...]
    barred: Words
    goes_on: Words
    reference: Words
    sources: tuple[Source, ...]


class _Base(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data file."""

    as_of: dt.date
    kinds: dict[str, Words]
    known: tuple[KnownPoll, ...]
    limits: tuple[_Ban, ...]


def opening(vote: dt.date) -> dt.date:
    """The first day of the sixth month before that of the vote."""
    months = vote.year * 12 + vote.month - 1 - MONTHS_BEFORE
    return dt.date(months // 12, months % 12 + 1, 1) if months >= 12 * dt.MINYEAR else dt.date.min


def pre_electoral_window(first_round: dt.date, second_round: dt.date | None = None) -> tuple[dt.date, dt.date]:
    """The first and last day of the pre-electoral period; the last is the poll that settles the election."""
    return opening(first_round), _rounds(first_round, second_round)[-1]


def windows(elections: Iterable[Poll], regime: str) -> tuple[ElectionWindow, ...]:
    """The limits that each vote sets to an organisation of this regime, in the order of the votes.

    Workplace elections set none. Raises ValueError when the regime or the kind of a vote is not known.
    """
    if regime not in REGIMES:
        raise ValueError(f"unknown regime {regime!r}; known: {', '.join(REGIMES)}")
    return tuple(_window(poll, regime) for poll in sorted(elections, key=lambda poll: (poll.first_round, poll.kind)))


def window_on(day: dt.date, windows: Iterable[ElectionWindow]) -> tuple[Limit, ...]:
    """The limits that hold on a day."""
    return overlaps(day, day, windows)


def overlaps(start: dt.date, end: dt.date, windows: Iterable[ElectionWindow]) -> tuple[Limit, ...]:
    """The limits that hold on one day at least from `start` to `end`, both included."""
    return tuple(limit for window in windows for limit in window.limits if limit.start <= end and start <= limit.end)


def kinds() -> dict[str, Words]:
    """The kinds of vote and their names."""
    return dict(_base().kinds)


def known_polls() -> tuple[KnownPoll, ...]:
    """The votes that the knowledge base knows of in France, past and expected, each with its confidence and sources."""
    return _base().known


def upcoming(day: dt.date) -> tuple[KnownPoll, ...]:
    """The known votes that are not over on a day; one without days counts until the end of its month."""
    return tuple(known for known in known_polls() if _last_known(known) >= f"{day:%Y-%m-%d}"[: len(_last_known(known))])


def _last_known(known: KnownPoll) -> str:
    """The last round of a vote, or its month as long as no day is set."""
    last = known.second_round or known.first_round
    return last.isoformat() if last else known.month


def _window(poll: Poll, regime: str) -> ElectionWindow:
    """One vote with its limits."""
    names = _base().kinds
    if poll.kind not in names:
        raise ValueError(f"unknown kind of election {poll.kind!r}; known: {', '.join(names)}")
    start, end = pre_electoral_window(poll.first_round, poll.second_round)
    limits = [
        Limit(poll, ban.rule, ban.severity, first, last, ban.barred, ban.goes_on, ban.reference, ban.sources)
        for ban in _base().limits
        if regime in ban.regimes and poll.kind in ban.kinds
        for first, last in ([(start, end)] if ban.span == "campaign" else _silences(poll))
    ]
    label = Words(poll.label, poll.label) if poll.label else names[poll.kind]
    return ElectionWindow(poll, label, start, end, tuple(sorted(limits, key=lambda limit: limit.start)))


def _silences(poll: Poll) -> list[tuple[dt.date, dt.date]]:
    """The eve and the day of each round."""
    rounds = _rounds(poll.first_round, poll.second_round)
    return [(dt.date.fromordinal(max(day.toordinal() - 1, 1)), day) for day in rounds]


def _rounds(first: dt.date, second: dt.date | None) -> list[dt.date]:
    """The days of the vote; a second round that does not follow the first is a mistake, and left out."""
    return [first, second] if second and second > first else [first]


@functools.cache
def _base() -> _Base:
    return store.read_as("elections", _Base)
