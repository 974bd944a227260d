"""Who completes the profile of which accounts, and by when: one person and one day, wherever a document tells it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from socialplan.strategy.model import Strategy

_DAYS: Final = 30


class ProfileAct(NamedTuple):
    """The profiles that one person has to complete."""

    who: str | None
    places: list[int]
    days: int
    """From the strategy's day, before the days when that person is away are put off."""


def acts(strategy: Strategy, places: Iterable[int]) -> list[ProfileAct]:
    """The accounts at these places by who answers for them, else for the strategy."""
    found: dict[str | None, list[int]] = {}
    for place in places:
        found.setdefault(strategy.platforms[place].owner or strategy.meta.owner, []).append(place)
    return [ProfileAct(who, theirs, _DAYS) for who, theirs in found.items()]
