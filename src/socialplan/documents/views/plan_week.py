"""The week of somebody alone: on each day what to look at and what to publish, and how much in all."""

from collections.abc import Iterator

import msgspec

from socialplan.analysis.people import open_accounts
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_words import number_in_words
from socialplan.strategy.choices import Weekday
from socialplan.strategy.team import Rendezvous


class WeekRow(msgspec.Struct, frozen=True):
    """A day."""

    day: str
    look: str
    """When to look at which account."""
    publish: str


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """The week, and what it takes in all."""

    rows: tuple[WeekRow, ...]
    rhythms: tuple[str, ...]
    """What each network takes: its rhythm and its hours."""


def week(desk: Desk) -> Week | None:
    """The week of somebody alone; None for a team, or as long as nothing says what happens when."""
    if not desk.alone:
        return None
    rows = tuple(_rows(desk))
    return Week(rows=rows, rhythms=tuple(_rhythms(desk))) if rows else None


def _rows(desk: Desk) -> Iterator[WeekRow]:
    for day in Weekday:
        look, publish = desk.row(_looks(desk, day)), desk.row(_posts(desk, day))
        if look or publish:
            yield WeekRow(desk.title(desk.wording.label(day)), look or NONE, publish or NONE)


def _looks(desk: Desk, day: Weekday) -> Iterator[str]:
    """`14 h 15 Instagram`, in the order of the day."""
    slots = [
        (slot.at.minutes if slot.at else 0, desk.wording.clock(slot.at), desk.account(place))
        for place, account in open_accounts(desk.strategy)
        for slot in account.monitoring
        if day in (slot.days or tuple(Weekday)[:5])
    ]
    for _, at, name in sorted(slots):
        yield f"{at} {name}".strip()


def _posts(desk: Desk, day: Weekday) -> Iterator[str]:
    for one in desk.strategy.calendar.rendezvous:
        if one.day is day and (name := without_stop(desk.text(one.name))):
            where = desk.wording.label(one.network)
            parts = ", ".join(filter(None, (where, _every(desk, one))))
            yield f"{desk.wording.quote(name)} ({parts})" if parts else desk.wording.quote(name)


def _every(desk: Desk, one: Rendezvous) -> str:
    """How often, where it is not every week."""
    weeks = one.every_weeks or 1
    if weeks == 1:
        return ""
    said = number_in_words(weeks)
    return desk.say(f"une semaine sur {said.fr}", f"every {said.en} weeks")


def _rhythms(desk: Desk) -> Iterator[str]:
    """`Instagram : 3,8 par semaine, 2 h 20`."""
    for load in desk.dossier.workload.accounts:
        if not load.posts_per_week:
            continue
        name, hours = desk.title(desk.account(load.index)), desk.wording.hours(load.hours.typical)
        mix = ", ".join(
            f"{desk.wording.words(part.name)} {desk.each(part.per_week)}" for part in load.formats if part.per_week
        )
        yield desk.say(
            f"{name}\u00a0: {mix}\u202f; {hours} par semaine, réponses comprises",
            f"{name}: {mix}; {hours} a week, replies included",
        )
