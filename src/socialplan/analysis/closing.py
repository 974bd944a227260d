"""When the closing of an account is to be announced to those who follow it, and when it can close at the earliest.

Formula: the closing's day minus the notice (thirty days, unless the strategy sets another `closing_notice_days`), put
back to the last day on which whoever announces it is there. Where that day is past and no date of the strategy says
that the announcement was made, the closing is put off to the first day that leaves the notice whole.
"""

import datetime as dt
from typing import Final, NamedTuple

from socialplan.analysis.due_dates import DueDates
from socialplan.analysis.phrases import phrase_in, stem_in
from socialplan.analysis.thresholds import limit
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_TELLING: Final = ("annonc", "prévien", "préven", "announc", "warn", "tell", "told")
_SOON: Final = 7
"""Days within which an announcement that is late can be made."""


class Closing(NamedTuple):
    """The announcement of one account's closing."""

    place: int
    closes_on: dt.date
    announce_on: dt.date
    """The last day for it, or, where that is past, the first that can be."""
    late: bool
    """Whether the notice can no longer be kept with the day that was decided."""
    earliest: dt.date
    """The closing's day where the notice is whole: the one decided, or a later one."""


def notice_days(strategy: Strategy) -> int:
    """How many days ahead followers are told."""
    return round(limit("closing_notice_days", strategy))


def closings(strategy: Strategy, as_of: dt.date) -> tuple[Closing, ...]:
    """The closings to come that are still to be announced, in the order of the accounts."""
    dates = DueDates(strategy, as_of)
    found = (
        _closing(strategy, place, account, as_of, dates)
        for place, account in enumerate(strategy.platforms)
        if account.status is AccountStatus.TO_CLOSE and account.network
    )
    return tuple(one for one in found if one)


def _closing(strategy: Strategy, place: int, account: Account, as_of: dt.date, dates: DueDates) -> Closing | None:
    on = account.closes_on
    if on is None or on < as_of or _is_told(strategy, account, as_of):
        return None
    notice = dt.timedelta(days=notice_days(strategy))
    who = account.owner
    wanted = on - notice
    if wanted >= as_of:
        return Closing(place, on, dates.last_before(wanted, who), late=False, earliest=on)
    soon = dates.within(_SOON, who)
    return Closing(place, on, soon, late=True, earliest=dates.suited(soon + notice, who))


def _is_told(strategy: Strategy, account: Account, as_of: dt.date) -> bool:
    """Whether a change, or a date of the calendar that is past, says that the closing of this account was announced."""
    if account.network is None:
        return False
    names = (*account.network.label, *account.network.synonyms, account.network.value)
    said = [(change.on, change.what) for change in strategy.meta.changes]
    said += [(date.on, date.what) for date in strategy.calendar.key_dates]
    return any(
        on is not None and on <= as_of and what and phrase_in(str(what), names) and stem_in(str(what), _TELLING)
        for on, what in said
    )
