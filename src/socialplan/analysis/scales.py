"""Weighing variants of a strategy: its need, and the hours that it has to come down to."""

import datetime as dt
from typing import TYPE_CHECKING, Final

from socialplan.analysis.account_load import AccountLoad, account_load
from socialplan.analysis.availability import availability, leaves_of
from socialplan.analysis.levers import Weighed, goal_hours
from socialplan.analysis.people import is_open, with_status
from socialplan.analysis.spans import total
from socialplan.analysis.week import counted, falling, terms_of
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy

if TYPE_CHECKING:
    from socialplan.strategy.networks import Account


class Scales:
    """Weighs variants of a strategy, as the verdict would."""

    def __init__(
        self, strategy: Strategy, as_of: dt.date | None, *, margin: bool, whole: bool = False, busy: bool = False
    ) -> None:
        """`margin`: whether some time must be left; `whole`: everybody's hours count; `busy`: estimates at the most."""
        self._as_of: Final = as_of
        self._margin: Final = margin
        self._whole: Final = whole
        self._busy: Final = busy
        self._leaves: Final = leaves_of(strategy, as_of)
        # By identity, which variants share with what they leave as it is: comparing whole strategies costs more.
        self._seen: Final[list[tuple[Strategy, Weighed]]] = []
        self._loads: Final[dict[int, list[tuple[Account, AccountLoad]]]] = {}

    def __call__(self, strategy: Strategy) -> Weighed:
        """The need of a variant, and the hours to come down to: of those on whom a task falls in it."""
        for known, weighed in self._seen:
            if known is strategy:
                return weighed
        found = self._weighed(strategy)
        self._seen.append((strategy, found))
        return found

    def _weighed(self, strategy: Strategy) -> Weighed:
        loads = tuple(
            self._load(strategy, index)
            for index, account in with_status(strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
            if is_open(account)
        )
        need = total(term.hours for term in terms_of(strategy, loads))
        known = {load.index: load.hours.typical for load in loads}
        hours = availability(strategy, self._as_of, leaves=self._leaves, hours=known)
        people = hours if self._whole else counted(hours, falling(strategy, loads, self._as_of))
        there = sum(person.available for person in people)
        return Weighed(
            need.high if self._busy else need.typical, goal_hours(strategy, there) if self._margin else there
        )

    def _load(self, strategy: Strategy, index: int) -> AccountLoad:
        """An account's load; variants share the accounts that they leave as they are, and those are counted once."""
        account = strategy.platforms[index]
        loads = self._loads.setdefault(index, [])
        for known, load in loads:
            if known is account:
                return load
        found = account_load(strategy, index)
        loads.append((account, found))
        return found
