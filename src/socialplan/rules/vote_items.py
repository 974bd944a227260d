"""What rules on votes share: what is dated around a vote, and the limits that hold then."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.elections import ElectionWindow, Limit, Rule
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.naming import capital, date_name, post_name
from socialplan.strategy.fields import Text
from socialplan.strategy.team import PlannedPost


class Item(NamedTuple):
    """Something dated in the calendar."""

    path: str
    name: Words
    start: dt.date
    end: dt.date
    told: Text | None
    post: PlannedPost | None


def items(case: Case) -> Iterator[Item]:
    """The posts, then the key dates, that are not over."""
    for index, day, post in case.posts:
        if day >= case.as_of:
            yield Item(f"calendar.posts[{index}]", post_name(case, index), day, day, post.subject, post)
    for index, one in enumerate(case.strategy.calendar.key_dates):
        if one.on and (one.until or one.on) >= case.as_of:
            yield Item(
                f"calendar.key_dates[{index}]", date_name(case, index), one.on, one.until or one.on, one.what, None
            )


def limits(case: Case, sort: Rule) -> Iterator[tuple[ElectionWindow, Limit]]:
    """The limits of one sort that are not over, the strictest first."""
    found = [(window, limit) for window in case.windows for limit in window.of(sort) if limit.end >= case.as_of]
    yield from sorted(found, key=lambda pair: pair[1].severity != "stop")


def within(start: dt.date, end: dt.date, limit: Limit) -> bool:
    """Whether a stretch of days touches those of a limit; all days are within."""
    return limit.start <= end and start <= limit.end


def facts(window: ElectionWindow, limit: Limit) -> dict[str, Words]:
    """The facts of a message: the vote, the first and the last day of the limit, and the law."""
    return {
        "vote": _inside(window),
        "start": figures.date(limit.start),
        "end": figures.date(limit.end),
        "law": limit.reference,
    }


def dated(item: Item) -> Words:
    """`« Le bilan du maire » (3 décembre 2026)`, at the head of a sentence."""
    name, day = capital(item.name), figures.date(item.start)
    return Words(f"{name.fr} ({day.fr})", f"{name.en} ({day.en})")


def graver(limit: Limit, grave: Severity, light: Severity) -> Severity:
    """One severity where a limit must be held, another where it is to be weighed."""
    return grave if limit.severity == "stop" else light


def _inside(window: ElectionWindow) -> Words:
    """A vote's name inside a sentence; English keeps its capital, for some are names (European, Senate)."""
    label = window.label
    return Words(label.fr[:1].lower() + label.fr[1:], label.en)
