"""When accounts rest: on the days when all who could look after them are away."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Final, NamedTuple

from socialplan.analysis.account_load import account_load
from socialplan.analysis.people import deputy_of, members, open_accounts
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member

Away = frozenset[str]
"""The ids of those who are away together."""


class _Kept(NamedTuple):
    """An active account, its hours a week, and who can look after it."""

    hours: float
    owner: str | None
    people: tuple[str | None, ...]


class Resting:
    """Which part of people's accounts rests while they are away: nothing is posted, and nobody is missed."""

    def __init__(self, strategy: Strategy, hours: Mapping[int, float] | None = None) -> None:
        """`hours` spares a computation: the hours a week of each account, by its place in `platforms`."""
        self._strategy: Final = strategy
        self._hours: Final = hours or {}

    def share(self, person: str | None, away: Away) -> float:
        """The part, from 0 to 1, of a person's work that rests on a day when they and some others are away.

        By the hours of the accounts that they own: one rests when its deputy is away too, or when it has none. Somebody
        who owns none has nothing to do on a day when every account rests.
        """
        if not self._accounts:
            return 0.0
        own = [one for one in self._accounts if one.owner in {person, None}]
        still = [one for one in own or self._accounts if self._goes_on(one, person, away)]
        whole = sum(one.hours for one in own)
        if not whole:
            return 0.0 if still else 1.0
        return 1.0 - sum(one.hours for one in still) / whole

    @cached_property
    def _accounts(self) -> tuple[_Kept, ...]:
        return tuple(
            _Kept(
                self._hours[index] if index in self._hours else account_load(self._strategy, index).hours.typical,
                account.owner,
                (account.owner, account.deputy, deputy_of(self._strategy, account.owner, account.deputy)),
            )
            for index, account in open_accounts(self._strategy)
        )

    @cached_property
    def _people(self) -> tuple[str, ...]:
        return tuple(members(self._strategy))

    def _goes_on(self, account: _Kept, person: str | None, away: Away) -> bool:
        """Whether somebody else is there that day to look after an account: anybody at all, if it has no owner."""
        named = account.people if account.owner else self._people
        return any(one in self._people and one != person and one not in away for one in named)


class Leave(NamedTuple):
    """A person's working days in the coming weeks."""

    person: Member
    days: int
    missed: int
    """Days away, after a departure included."""
    together: tuple[tuple[Away, int], ...]
    """Who else is away on the days on which the person is on leave, and how many days; those after a departure are
    left out: whoever has left is not on holiday, what they did remains to be done."""


def leave(person: Member, days: list[dt.date], team: list[Member]) -> Leave:
    """A person's leave among their working days, with who else of the team is away."""
    missed = [day for day in days if is_away(person, day)]
    off = [day for day in missed if not (person.leaves_on and day > person.leaves_on)]
    others = [one for one in team if one.id and one is not person and (one.absences or one.leaves_on)] if off else []
    together = Counter(frozenset(one.id for one in others if one.id and is_away(one, day)) for day in off)
    return Leave(person, len(days), len(missed), tuple(together.items()))


def is_away(person: Member, day: dt.date) -> bool:
    """Whether a person is on leave that day, or has left."""
    if person.leaves_on and day > person.leaves_on:
        return True
    return any(one.start and one.start <= day <= (one.end or one.start) for one in person.absences)
