"""Who can be reached in a crisis, minute by minute over a week, and when nobody can."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final, Literal

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.nights import DAY, WEEK, Span, joined
from socialplan.analysis.people import members
from socialplan.language import Words
from socialplan.strategy.choices import Weekday
from socialplan.strategy.crisis import Coverage, Crisis
from socialplan.strategy.fields import Clock
from socialplan.strategy.model import Strategy

_DAYS: Final = tuple(Weekday)
_EVERY_DAY: Final = 7

Basis = Literal["declared", "deduced", "none"]
"""`declared`: the week is answered; `deduced`: from usual hours and who is said reachable; `none`: nothing is known."""

Stretch = tuple[int, int, str]
"""From a minute of the week to another (excluded), and who can be reached; Monday 0:00 is minute 0."""


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a day with the same people."""

    start: int
    """Minutes after midnight."""
    end: int
    """Minutes after midnight, excluded; 1440 is the end of the day."""
    people: tuple[str, ...]
    """Who can be reached, in the order of the team; nobody when empty."""


class DayCoverage(msgspec.Struct, frozen=True, kw_only=True):
    """A day of the week, from midnight to midnight."""

    day: Weekday
    bands: tuple[Band, ...]


class CoverageHole(msgspec.Struct, frozen=True, kw_only=True):
    """A time when nobody can be reached, across midnight if need be."""

    from_day: Weekday
    from_minute: int
    to_day: Weekday
    to_minute: int
    minutes: int
    words: Words
    """`du vendredi 20 h au samedi 8 h`, `from Friday 20:00 to Saturday 08:00`."""


class CrisisCoverage(msgspec.Struct, frozen=True, kw_only=True):
    """The week."""

    basis: Basis
    days: tuple[DayCoverage, ...]
    """Seven days, from Monday."""
    holes: tuple[CoverageHole, ...]
    summary: tuple[Words, ...]
    """The same holes, those that come back at the same hours told once: `du lundi au jeudi, de 20 h à 8 h`."""
    covered_minutes: int

    @property
    def hours_covered(self) -> float:
        """Hours covered, of 168."""
        return self.covered_minutes / 60


def coverage(strategy: Strategy) -> CrisisCoverage:
    """The reachable people of each minute of the week.

    What `crisis.coverage` says counts, and with it the usual hours of the crisis team and its deputies: at work, they
    can be reached. A plain yes to “reachable out of hours” covers the whole week only while `crisis.coverage` is empty:
    as soon as somebody says who answers when, a rota is more to be trusted than a yes.
    """
    declared, otherwise = on_call(strategy), at_work_or_willing(strategy)
    stretches = declared + otherwise
    bands = bands_of(stretches, list(members(strategy)))
    holes = _holes(bands)
    return CrisisCoverage(
        basis="declared" if declared else "deduced" if stretches else "none",
        days=tuple(_day(number, bands) for number in range(7)),
        holes=tuple(_hole(start, end) for start, end in holes),
        summary=_summary(holes),
        covered_minutes=sum(end - start for start, end, people in bands if people),
    )


def on_call(strategy: Strategy) -> list[Stretch]:
    """What `crisis.coverage` says, in its order: who is on duty, and when."""
    return [stretch for entry in strategy.crisis.coverage for stretch in _declared(entry)]


def at_work_or_willing(strategy: Strategy, also: Iterable[str] = ()) -> list[Stretch]:
    """Usual hours of the crisis team, its deputies and `also`; while there is no rota, who said yes to any hour."""
    named = dict.fromkeys([*_cell(strategy.crisis), *also])
    usual = [stretch for person in named for stretch in _at_work(strategy, person)]
    return usual + ([] if strategy.crisis.coverage else [(0, WEEK, person) for person in _always(strategy)])


def answered(strategy: Strategy) -> tuple[Span, ...]:
    """When somebody of the crisis team answers."""
    return joined((start, end) for start, end, _ in (*on_call(strategy), *at_work_or_willing(strategy)))


def _declared(entry: Coverage) -> list[Stretch]:
    return [stretch for person in entry.people for stretch in _stretches(entry.days, entry.start, entry.end, person)]


def _stretches(days: list[Weekday], start: Clock | None, end: Clock | None, person: str) -> list[Stretch]:
    """The stretches of some days (each day if none is named), an end before its start being on the next day."""
    first = start.minutes if start else 0
    last = end.minutes if end else DAY
    length = last - first if last > first else last - first + DAY
    found: list[Stretch] = []
    for day in days or _DAYS:
        begin = _DAYS.index(day) * DAY + first
        finish = begin + length
        found.append((begin, min(finish, WEEK), person))
        if finish > WEEK:
            found.append((0, finish - WEEK, person))
    return found


def _cell(crisis: Crisis) -> list[str]:
    """The crisis team and its deputies, each once."""
    named = [who for member in crisis.cell for who in (member.person, member.deputy) if who]
    return list(dict.fromkeys(named))


def _at_work(strategy: Strategy, person: str) -> list[Stretch]:
    member = members(strategy).get(person)
    works = member.works if member else []
    return [
        stretch
        for hours in works
        if hours.days or hours.start or hours.end
        for stretch in _stretches(hours.days, hours.start, hours.end, person)
    ]


def _always(strategy: Strategy) -> list[str]:
    """Who in the crisis team is said to be reachable out of hours, by their part or in general."""
    people = members(strategy)
    found: list[str] = []
    for part in strategy.crisis.cell:
        for who, answer in ((part.person, part.out_of_hours), (part.deputy, part.deputy_out_of_hours)):
            member = people.get(who or "")
            general = member.reachable_out_of_hours if member else None
            if who and who not in found and (answer if answer is not None else general):
                found.append(who)
    return found


def bands_of(stretches: list[Stretch], order: list[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    """The week cut wherever somebody comes or goes, and at midnight."""
    cuts = sorted(
        {number * DAY for number in range(8)} | {edge for start, end, _ in stretches for edge in (start, end)}
    )
    bands = []
    for start, end in pairwise(cuts):
        present = {person for begin, finish, person in stretches if begin <= start and end <= finish}
        known = [person for person in order if person in present]
        bands.append((start, end, tuple(known + sorted(present - set(known)))))
    return bands


def _day(number: int, bands: list[tuple[int, int, tuple[str, ...]]]) -> DayCoverage:
    midnight = number * DAY
    found: list[Band] = []
    for start, end, people in bands:
        if not midnight <= start < midnight + DAY:
            continue
        if found and found[-1].people == people:
            found[-1] = Band(start=found[-1].start, end=end - midnight, people=people)
        else:
            found.append(Band(start=start - midnight, end=end - midnight, people=people))
    return DayCoverage(day=_DAYS[number], bands=tuple(found))


def _holes(bands: list[tuple[int, int, tuple[str, ...]]]) -> list[tuple[int, int]]:
    """Where nobody is: joined across midnight, and from Sunday to Monday (an end beyond the week's last minute)."""
    holes: list[tuple[int, int]] = []
    for start, end, people in bands:
        if people:
            continue
        if holes and holes[-1][1] == start:
            holes[-1] = (holes[-1][0], end)
        else:
            holes.append((start, end))
    if len(holes) > 1 and holes[0][0] == 0 and holes[-1][1] == WEEK:
        first = holes.pop(0)
        holes[-1] = (holes[-1][0], WEEK + first[1])
    return holes


def _hole(start: int, end: int) -> CoverageHole:
    last = (end - 1) // DAY
    to_day, to_minute = _DAYS[last % 7], end - last * DAY
    return CoverageHole(
        from_day=_DAYS[start // DAY],
        from_minute=start % DAY,
        to_day=to_day,
        to_minute=to_minute,
        minutes=end - start,
        words=_slot(start, end),
    )


def _slot(start: int, end: int) -> Words:
    if end - start >= WEEK:
        return Words("toute la semaine", "the whole week")
    first, last = _DAYS[start // DAY].label, _DAYS[(end - 1) // DAY % 7].label
    begin, finish = figures.clock(start % DAY), figures.clock(end - (end - 1) // DAY * DAY)
    if start // DAY == (end - 1) // DAY:
        if end - start == DAY:
            return Words(f"le {first.fr} toute la journée", f"{first.en}, all day")
        return Words(f"le {first.fr} de {begin.fr} à {finish.fr}", f"{first.en} from {begin.en} to {finish.en}")
    return Words(
        f"du {first.fr} {begin.fr} au {last.fr} {finish.fr}",
        f"from {first.en} {begin.en} to {last.en} {finish.en}",
    )


def _summary(holes: list[tuple[int, int]]) -> tuple[Words, ...]:
    """Holes shorter than a day and alike, on days that follow each other, told once."""
    told: list[Words] = []
    run: list[tuple[int, int]] = []
    for hole in [*holes, (-1, -1)]:
        if run and hole[0] == run[-1][0] + DAY and hole[1] == run[-1][1] + DAY and hole[1] - hole[0] < DAY:
            run.append(hole)
            continue
        told += [_repeated(run)] if len(run) > 1 else [_slot(*one) for one in run]
        run = [hole] if hole[0] >= 0 else []
    return tuple(told)


def _repeated(run: list[tuple[int, int]]) -> Words:
    start, end = run[0]
    begin, finish = figures.clock(start % DAY), figures.clock((end - 1) % DAY + 1)
    hours = Words(f"de {begin.fr} à {finish.fr}", f"from {begin.en} to {finish.en}")
    if len(run) == _EVERY_DAY:
        return Words(f"tous les jours, {hours.fr}", f"every day, {hours.en}")
    first, last = _DAYS[start // DAY].label, _DAYS[run[-1][0] // DAY].label
    return Words(f"du {first.fr} au {last.fr}, {hours.fr}", f"{first.en} to {last.en}, {hours.en}")
