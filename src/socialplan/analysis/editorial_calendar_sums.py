"""What the calendar adds up to: the mix against what was decided, formats, objectives, accounts and their reserve."""

import datetime as dt
import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from socialplan.analysis.editorial_calendar_mix import WHOLE, Carried, runs
from socialplan.analysis.editorial_calendar_model import (
    AccountLine,
    FormatLine,
    KeyDateLine,
    MixLine,
    ObjectiveLine,
    Slot,
)
from socialplan.analysis.editorial_calendar_rates import Rates
from socialplan.analysis.planned import today_s
from socialplan.analysis.thresholds import limit
from socialplan.strategy.model import Strategy

_ONE: Final = 1.0


def mix(strategy: Strategy, slots: Iterable[Slot]) -> tuple[MixLine, ...]:
    """Each pillar's share of the posts that have a pillar."""
    told = [one for one in slots if one.pillar is not None]
    number = Counter(one.pillar for one in told)
    forced = Counter(one.pillar for one in told if not one.proposed)
    return tuple(
        MixLine(
            pillar=place,
            decided=pillar.share,
            posts=number[place],
            share=WHOLE * number[place] / len(told) if told else 0.0,
            forced=forced[place],
        )
        for place, pillar in enumerate(strategy.editorial.pillars)
    )


def formats(slots: Iterable[Slot]) -> tuple[FormatLine, ...]:
    """How many posts of each format, the most frequent first."""
    number = Counter(one.format for one in slots if one.format and one.kind != "news")
    return tuple(
        FormatLine(format=name, posts=count)
        for name, count in sorted(number.items(), key=lambda one: (-one[1], one[0]))
    )


def objectives(strategy: Strategy, slots: Iterable[Slot], first: dt.date) -> tuple[ObjectiveLine, ...]:
    """How many posts serve each objective first."""
    number = Counter(one.objective for one in slots)
    return tuple(
        ObjectiveLine(
            objective=place,
            posts=number[one.id] if one.id else 0,
            over=one.deadline is not None and one.deadline < first,
        )
        for place, one in enumerate(strategy.objectives)
    )


def account_line(  # noqa: PLR0913, PLR0917 - what is known of one account
    strategy: Strategy,
    index: int,
    key: str,
    rates: Rates,
    pillars: Sequence[Carried],
    slots: Sequence[Slot],
    owner: str | None,
    weeks: float,
) -> AccountLine:
    """What the calendar holds for one account; `slots` are its own, by day."""
    network = today_s(strategy.platforms[index].network)
    posts = [one for one in slots if one.kind != "news"]
    told = [one.pillar for one in posts]
    ours = _ours(posts)
    least = min(_ONE, rates.rate) * weeks / limit("backup_weeks", strategy)
    return AccountLine(
        index=index,
        network=network,
        key=key,
        rate=rates.rate,
        posts=len(slots),
        news=sum(one.kind == "news" for one in slots),
        on_the_spot=rates.on_the_spot,
        owner=owner,
        runs=tuple(sorted(runs(told) - ours)) if len(pillars) > 1 else (),
        alone=tuple(sorted(ours)) if len(pillars) > 1 else (),
        unused=tuple(one.place for one in pillars if one.place not in told) if told else (),
        backup=sum(today_s(one.network) == network for one in strategy.calendar.backup),
        backup_needed=math.ceil(least),
    )


def _ours(posts: Sequence[Slot]) -> set[int]:
    """The pillars of which a proposal stands among three in a row."""
    threes = zip(posts, posts[1:], posts[2:], strict=False)
    return {
        three[0].pillar
        for three in threes
        if three[0].pillar is not None
        and len({one.pillar for one in three}) == 1
        and any(one.proposed for one in three)
    }


def key_dates(
    strategy: Strategy, slots: Iterable[Slot], first: dt.date, last: dt.date, barred: Collection[int]
) -> tuple[KeyDateLine, ...]:
    """The key dates that touch the calendar, by day."""
    number = Counter(one.key_date for one in slots)
    lines = [
        KeyDateLine(place=place, on=one.on, until=one.until, slots=number[place], barred=place in barred)
        for place, one in enumerate(strategy.calendar.key_dates)
        if one.on and one.on <= last and (one.until or one.on) >= first
    ]
    return tuple(sorted(lines, key=lambda one: (one.on, one.place)))
