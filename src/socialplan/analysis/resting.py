"""When accounts rest: on the days when all who could look after them are away."""

import datetime as dt
from functools import cached_property
from typing import Final, NamedTuple

from socialplan.analysis.account_load import account_load
from socialplan.analysis.people import deputy_of, members, open_accounts
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member


class _Kept(NamedTuple):
    """An active account, its hours a week, and who can look after it."""

    hours: float
    owner: str | None
    people: tuple[str | None, ...]


class Resting:
    """Which part of people's accounts rests while they are away: nothing is posted, and nobody is missed."""

    def __init__(self, strategy: Strategy) -> None:
        self._strategy: Final = strategy

    def share(self, person: Member, day: dt.date) -> float:
        """The part, from 0 to 1, of a person's work that rests on a day when they are away.

        By the hours of the accounts that they own: one rests when its deputy is away too, or when it has none. Somebody
        who owns none has nothing to do on a day when every account rests. Whoever has left is not on holiday: what they
        did remains to be done.
        """
        if not self._accounts or (person.leaves_on and day > person.leaves_on):
            return 0.0
        own = [one for one in self._accounts if one.owner in {person.id, None}]
        still = [one for one in own or self._accounts if self._goes_on(one, person, day)]
        whole = sum(one.hours for one in own)
        if not whole:
            return 0.0 if still else 1.0
        return 1.0 - sum(one.hours for one in still) / whole

    @cached_property
    def _accounts(self) -> tuple[_Kept, ...]:
        return tuple(
            _Kept(
                account_load(self._strategy, index).hours.typical,
                account.owner,
                (account.owner, account.deputy, deputy_of(self._strategy, account.owner, account.deputy)),
            )
            for index, account in open_accounts(self._strategy)
        )

    @cached_property
    def _people(self) -> dict[str, Member]:
        return members(self._strategy)

    def _goes_on(self, account: _Kept, person: Member, day: dt.date) -> bool:
        """Whether somebody else is there that day to look after an account: anybody at all, if it has no owner."""
        named = account.people if account.owner else self._people
        others = (self._people.get(one) for one in named if one and one != person.id)
        return any(other and not is_away(other, day) for other in others)


def is_away(person: Member, day: dt.date) -> bool:
    """Whether a person is on leave that day, or has left."""
    if person.leaves_on and day > person.leaves_on:
        return True
    return any(one.start and one.start <= day <= (one.end or one.start) for one in person.absences)
