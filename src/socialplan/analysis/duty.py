"""Whom to call now: the week cut wherever the people to call first change, in words for somebody who reads at night."""

from itertools import pairwise
from typing import Final

import msgspec

from socialplan.analysis.coverage import Stretch, at_work_or_willing, on_call
from socialplan.analysis.nights import DAY, EARLY, WEEK, Span, joined, told
from socialplan.language import Words
from socialplan.strategy.choices import CrisisRole
from socialplan.strategy.model import Strategy

MOST_NAMED: Final = 2
"""Whom to call first, then whom."""


class DutySlot(msgspec.Struct, frozen=True, kw_only=True):
    """A time of the week with the same people to call first."""

    when: Words
    people: tuple[str, ...]
    """Two at most, the first one first; nobody when empty."""
    rota: bool
    """Whether a rota names them, rather than their usual hours or a plain yes."""
    spans: tuple[Span, ...]


def duty(strategy: Strategy) -> tuple[DutySlot, ...]:
    """The whole week, the nights first. Empty when nothing is known of anybody.

    Who is on the rota comes before who merely is at work, in the order in which the rota names them; nobody stands in
    a slot at a time when they cannot be reached.
    """
    rota, others = on_call(strategy), at_work_or_willing(strategy)
    if not rota and not others:
        return ()
    found: dict[tuple[tuple[str, ...], bool], list[Span]] = {}
    for start, end in pairwise(_cuts([*rota, *others])):
        on_duty = _present(rota, start, end)
        people = on_duty or _ranked(strategy, _present(others, start, end))
        found.setdefault((tuple(people[:MOST_NAMED]), bool(on_duty)), []).append((start, end))
    slots = [slot for (people, ruled), spans in found.items() for slot in _slots(people, spans, rota=ruled)]
    return tuple(sorted(slots, key=lambda slot: (not _nightly(slot), _evening(slot.spans[0][0]))))


def _slots(people: tuple[str, ...], spans: list[Span], *, rota: bool) -> list[DutySlot]:
    """One slot for each hours of the day, whatever the day."""
    alike: dict[tuple[int, int], list[Span]] = {}
    for start, end in joined(spans):
        alike.setdefault((start % DAY, end - start), []).append((start, end))
    return [DutySlot(when=told(same)[0], people=people, rota=rota, spans=tuple(same)) for same in alike.values()]


def _evening(start: int) -> int:
    """The minute of the week to sort by: what begins after midnight belongs to the evening before."""
    return start if start % DAY >= EARLY else (start - EARLY) % WEEK


def _nightly(slot: DutySlot) -> bool:
    """Whether a slot holds 23:00 or 3:00 of a day: these are looked up in a hurry."""
    return any(
        start <= moment < end or start <= moment + 7 * DAY < end
        for start, end in slot.spans
        for day in range(7)
        for moment in (day * DAY + 3 * 60, day * DAY + 23 * 60)
    )


def _cuts(stretches: list[Stretch]) -> list[int]:
    return sorted({0, 7 * DAY} | {edge for start, end, _ in stretches for edge in (start, end)})


def _present(stretches: list[Stretch], start: int, end: int) -> list[str]:
    """Who is there all along, in the order of the stretches."""
    return list(dict.fromkeys(person for begin, finish, person in stretches if begin <= start and end <= finish))


def _ranked(strategy: Strategy, people: list[str]) -> list[str]:
    """The lead, the deputy, then the order of the crisis team."""
    cell = sorted(strategy.crisis.cell, key=lambda member: member.role is not CrisisRole.LEAD)
    order = list(dict.fromkeys(who for member in cell for who in (member.person, member.deputy) if who))
    return sorted(people, key=lambda who: order.index(who) if who in order else len(order))
