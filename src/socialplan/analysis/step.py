"""A step of the first ninety days, and what finding one takes."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.people import account_name
from socialplan.language import Words
from socialplan.strategy.choices import CrisisRole
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

LAST_DAY: Final = 90


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A step, before it has its place in the calendar."""

    kind: str
    rank: int
    """How much it presses: the lower, the more."""
    day: int
    """Its usual day, 1 to 90."""
    action: Words
    reason: Words
    who: str | None
    path: str
    on: dt.date | None = None
    """A date of its own, which the strategy gives."""


def within(day: dt.date | None, as_of: dt.date) -> dt.date | None:
    """A date of the strategy's own, if it falls within the ninety days."""
    return day if day and 0 < (day - as_of).days <= LAST_DAY else None


def names_of(strategy: Strategy, places: Iterable[int]) -> Words:
    """The names of accounts, by their places."""
    return figures.join(account_name(strategy, place) for place in places)


def one_owner(owners: Iterable[str | None]) -> str | None:
    """The owner of several things, when it is the same one."""
    found = set(owners)
    return found.pop() if len(found) == 1 else None


def crisis_lead(strategy: Strategy) -> str | None:
    """Who leads in a crisis."""
    return next((part.person for part in strategy.crisis.cell if part.role is CrisisRole.LEAD), None)


def said_in(text: Text | None) -> Words | None:
    """An organisation's own words, as a reason."""
    if text is None:
        return None
    french, english = (text.to(language).rstrip(". ") for language in ("fr", "en"))
    return Words(f"{french}.", f"{english}.")
