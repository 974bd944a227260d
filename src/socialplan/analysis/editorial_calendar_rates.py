"""How many dated posts an account has, of which formats, and what it makes on the spot."""

import datetime as dt
import math
import zlib
from fractions import Fraction
from typing import Final, NamedTuple

from socialplan.analysis.account_load import formats_of
from socialplan.analysis.editorial_calendar_days import WEEK
from socialplan.analysis.editorial_calendar_mix import Carried
from socialplan.analysis.editorial_calendar_model import OnTheSpot
from socialplan.analysis.people import nowadays
from socialplan.strategy.choices import Format
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

SPONTANEOUS: Final = frozenset({Format.STORY, Format.RELAY})
"""Formats made on the spot: they are dated only as far as a pillar is made of nothing else."""
_HAIR: Final = 1e-9
_PHASES: Final = (Fraction(1, 2), Fraction(1, 4), Fraction(3, 4))
_PRECISION: Final = 1000


class Rates(NamedTuple):
    """An account's dated posts a week."""

    formats: dict[str, float]
    """Dated posts a week of each format."""
    on_the_spot: tuple[OnTheSpot, ...]
    relays: frozenset[int]
    """Pillars made of formats that are else made on the spot, by their place."""

    @property
    def rate(self) -> float:
        """Dated posts a week."""
        return sum(self.formats.values())


def rates(strategy: Strategy, account: Account, pillars: tuple[Carried, ...]) -> Rates:
    """The dated posts of an account: all but stories and relays, and those as far as a pillar's share needs them."""
    every = {part.format: part.per_week for part in formats_of(strategy, account) if part.per_week > _HAIR}
    dated = {name: number for name, number in every.items() if Format[name.upper()] not in SPONTANEOUS}
    spot = {name: number for name, number in every.items() if Format[name.upper()] in SPONTANEOUS}
    relays = [one for one in pillars if one.formats and not set(one.formats) - SPONTANEOUS]
    needed = {name: 0.0 for name in spot if any(Format[name.upper()] in one.formats for one in relays)}
    whole = sum(dated.values()) + sum(spot[name] for name in needed)
    for one in relays:
        made = [name for name in needed if Format[name.upper()] in one.formats]
        for name in made:
            needed[name] += one.share * whole / len(made)
    part = {name: min(spot[name], number) for name, number in needed.items() if number > _HAIR}
    left = tuple(
        OnTheSpot(name, number - part.get(name, 0.0))
        for name, number in spot.items()
        if number - part.get(name, 0.0) > _HAIR
    )
    able = frozenset(one.place for one in relays if any(Format[name.upper()] in one.formats for name in part))
    return Rates(dated | part, left, able)


def account_key(strategy: Strategy, index: int) -> str:
    """What tells an account from all others, the same as long as they keep their names: `facebook`, `facebook-2`."""
    account = strategy.platforms[index]
    if account.id:
        return account.id
    name = nowadays(account.network).value if account.network else "account"
    before = sum(
        one.network is not None and account.network is not None and nowadays(one.network) is nowadays(account.network)
        for one in strategy.platforms[:index]
        if not one.id
    )
    return f"{name}-{before + 1}" if before else name


def number_of(key: str) -> int:
    """A number that a name always gives."""
    return zlib.crc32(key.encode())


def due(rate: float, key: str, starts: dt.date, last: dt.date) -> int:
    """How many posts are due from the first day to the last one of a week, at a rate a week."""
    phase = _PHASES[number_of(key) % len(_PHASES)]
    weeks = Fraction((last - starts).days + 1, WEEK)
    return math.floor(Fraction(rate).limit_denominator(_PRECISION) * weeks + phase)
