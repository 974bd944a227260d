"""Accounts that close: the day by which their followers are told, thirty days before."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy

NOTICE: Final = 30
"""Days before an account closes by which its followers are told: what the charters promise."""


class Closing(msgspec.Struct, frozen=True, kw_only=True):
    """An account that closes."""

    account: int
    """Its place in `platforms`."""
    on: dt.date
    told_by: dt.date
    late: bool
    """Whether that day is past."""
    earliest: dt.date
    """The first day on which it can close, if its followers are told tomorrow."""


def closings(strategy: Strategy, as_of: dt.date) -> tuple[Closing, ...]:
    """The accounts to close from a day on, by the day of their closing."""
    notice = dt.timedelta(days=NOTICE)
    found = [
        Closing(
            account=place,
            on=one.closes_on,
            told_by=one.closes_on - notice,
            late=one.closes_on - notice < as_of,
            earliest=as_of + notice + dt.timedelta(days=1),
        )
        for place, one in enumerate(strategy.platforms)
        if one.status is AccountStatus.TO_CLOSE
        and one.closes_on
        and as_of <= one.closes_on
        and one.closes_on - dt.date.min > notice
        and dt.date.max - as_of > 2 * notice
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.account)))
