"""How long an account has been silent, and whether that is too long for its rhythm."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.thresholds import limit
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_WEEK: Final = 7


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """The time since an account's last post."""

    days: int
    interval: float
    """Days between two posts at its rhythm; a month when the rhythm is unanswered."""
    too_long: bool
    """Longer than a month, and than three intervals (`dormant_days`, `dormant_intervals`)."""
    abandoned: bool
    """Too long, and longer than half a year (`abandoned_days`)."""


def told_on(strategy: Strategy, as_of: dt.date) -> dt.date:
    """The day on which the file speaks of its accounts: its own date, or `as_of` where that is earlier or not given.

    After that day an account may well have posted: only somebody who moves the date on says that it has not.
    """
    return min(strategy.meta.as_of or as_of, as_of)


def silence(strategy: Strategy, account: Account, as_of: dt.date) -> Silence | None:
    """The silence of an account of `strategy` on a day; None when its last post is unanswered."""
    if account.last_post is None:
        return None
    days = (as_of - account.last_post).days
    posts = posts_per_week(account)
    dormant = limit("dormant_days", strategy)
    interval = _WEEK / posts if posts else dormant
    too_long = days > max(dormant, limit("dormant_intervals", strategy) * interval)
    return Silence(
        days=days, interval=interval, too_long=too_long, abandoned=too_long and days > limit("abandoned_days", strategy)
    )
