"""How long an account has been silent, and whether that is too long for its rhythm."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.thresholds import limit
from socialplan.strategy.networks import Account

_WEEK: Final = 7


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """The time since an account's last post."""

    days: int
    interval: float
    """Days between two posts at its rhythm; a month when the rhythm is unanswered."""
    too_long: bool
    """Longer than thirty days, and than three intervals."""
    abandoned: bool
    """Too long, and longer than half a year."""


def silence(account: Account, as_of: dt.date) -> Silence | None:
    """The silence of an account on a day; None when its last post is unanswered."""
    if account.last_post is None:
        return None
    days = (as_of - account.last_post).days
    posts = posts_per_week(account)
    interval = _WEEK / posts if posts else limit("dormant_days")
    too_long = days > max(limit("dormant_days"), limit("dormant_intervals") * interval)
    return Silence(
        days=days, interval=interval, too_long=too_long, abandoned=too_long and days > limit("abandoned_days")
    )
