"""By when something is asked of somebody: on a day when they are there, so that no deadline falls on a Sunday."""

import datetime as dt
from typing import Final

from socialplan.analysis.people import strategy_owner
from socialplan.analysis.quiet_days import QuietDays
from socialplan.strategy.model import Strategy

_SEARCHED: Final = 31
"""Days after which a day as wished does better than one so far away."""


class DueDates:
    """The deadlines of one strategy."""

    def __init__(self, strategy: Strategy, as_of: dt.date) -> None:
        """`as_of` is the day from which days are counted."""
        self._as_of: Final = as_of
        self._quiet: Final = QuietDays(strategy, strategy_owner(strategy, as_of))

    def within(self, days: int, who: str | None = None) -> dt.date:
        """The first day that suits `who`, else whoever answers for the strategy, so many days from the strategy's."""
        return self.suited(self._as_of + dt.timedelta(days=days), who)

    def suited(self, day: dt.date, who: str | None = None) -> dt.date:
        """The first day from `day` on when that can be asked of `who`, within the month; else `day` itself."""
        room = min(_SEARCHED, (dt.date.max - day).days + 1)
        days = (day + dt.timedelta(days=ahead) for ahead in range(room))
        return next((one for one in days if self._quiet.suits(one, who)), day)

    def last_before(self, day: dt.date, who: str | None = None) -> dt.date:
        """The last day up to `day` when `who` is there, within the month, and not before the strategy's; else `day`."""
        room = max(0, min(_SEARCHED, (day - self._as_of).days + 1))
        days = (day - dt.timedelta(days=back) for back in range(room))
        return next((one for one in days if self._quiet.suits(one, who)), day)
