"""Times of the week in words that do not mislead after midnight: nights are named by the two days that they join."""

from collections.abc import Iterable
from typing import Final, Literal

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.strategy.choices import Weekday

DAY: Final = 24 * 60
WEEK: Final = 7 * DAY
NOON: Final = 12 * 60
EARLY: Final = 5 * 60
"""A stretch that begins before this minute belongs to the night before."""
AFTERNOON: Final = 15 * 60
"""A stretch from this minute on that ends before noon is a night."""
EVENING: Final = 17 * 60

_DAYS: Final = tuple(Weekday)
_SEVERAL: Final = 3
"""Days that follow each other are told as a range from three on."""

Span = tuple[int, int]
"""From a minute of the week to another (excluded), Monday 0:00 being minute 0; an end may run on into Monday."""

Kind = Literal["night", "late", "evening", "day", "midnight", "long", "week"]
_ORDER: Final[tuple[Kind, ...]] = ("week", "night", "late", "evening", "midnight", "long", "day")


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Stretches in order, those that touch made one, across Sunday midnight too."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    if len(found) > 1 and found[0][0] == 0 and found[-1][1] == WEEK:
        first = found.pop(0)
        found[-1] = (found[-1][0], WEEK + first[1])
    return tuple(found)


def rest_of_week(spans: Iterable[Span]) -> tuple[Span, ...]:
    """What `spans` leave of the week."""
    left: list[Span] = []
    at = 0
    for start, end in sorted((start, min(end, WEEK)) for start, end in _unrolled(spans)):
        if start > at:
            left.append((at, start))
        at = max(at, end)
    return joined([*left, (at, WEEK)] if at < WEEK else left)


def both(spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """What `spans` and `others` have in common."""
    return rest_of_week((*rest_of_week(spans), *rest_of_week(others)))


def told(spans: Iterable[Span]) -> tuple[Words, ...]:
    """Stretches in words, those that come back at the same hours told once, nights first.

    `nuit de mardi à mercredi, 17 h 30–8 h 30`, `chaque nuit de lundi soir à samedi matin, 22 h–9 h`,
    `du lundi au vendredi, 8 h 30–17 h 30`.
    """
    alike: dict[tuple[int, int, int], list[int]] = {}
    for start, end in joined(spans):
        kind = _kind(start % DAY, end - start)
        key = (_ORDER.index(kind), start % DAY, end - start)
        alike.setdefault(key, []).append(start // DAY)
    return tuple(_words(_ORDER[rank], start, length, days) for (rank, start, length), days in sorted(alike.items()))


def _unrolled(spans: Iterable[Span]) -> list[Span]:
    found = []
    for start, end in spans:
        found.append((start, min(end, WEEK)))
        if end > WEEK:
            found.append((0, end - WEEK))
    return found


def _kind(start: int, length: int) -> Kind:
    """What to call a stretch that begins at a minute of the day and lasts so many minutes."""
    end = start + length
    if length >= WEEK:
        return "week"
    if start < EARLY and end <= NOON:
        return "late"
    if start >= AFTERNOON and DAY < end <= DAY + NOON:
        return "night"
    if end > DAY:
        return "long"
    if start == 0:
        return "midnight"
    return "evening" if start >= EVENING else "day"


def _words(kind: Kind, start: int, length: int, days: list[int]) -> Words:
    if kind == "week":
        return Words("toute la semaine, jour et nuit", "the whole week, day and night")
    if kind == "long":
        return figures.join(_long(day, start, length) for day in days)
    end = (start + length - 1) % DAY + 1
    begin, finish = figures.clock(start), figures.clock(end)
    if kind == "midnight":
        names = figures.join(_after_midnight(day) for day in days)
        return Words(f"{names.fr}, jusqu’à {finish.fr}", f"{names.en}, until {finish.en}")
    hours = Words(f"{begin.fr}–{finish.fr}", f"{begin.en}–{finish.en}")
    if kind in {"night", "late"}:
        names = _nights(days if kind == "night" else [(day - 1) % 7 for day in days])
    else:
        names = _day_names(days, evening=kind == "evening")
    return Words(f"{names.fr}, {hours.fr}", f"{names.en}, {hours.en}")


def _nights(days: list[int]) -> Words:
    """The nights that begin on these days."""
    if len(days) == len(_DAYS):
        return Words("chaque nuit", "every night")
    run = _run(days)
    if run and len(run) >= _SEVERAL:
        first, last = _name(run[0]), _name(run[-1] + 1)
        return Words(
            f"chaque nuit de {first.fr} soir à {last.fr} matin",
            f"every night from {first.en} evening to {last.en} morning",
        )
    pairs = figures.join(
        Words(f"de {_name(day).fr} à {_name(day + 1).fr}", f"{_name(day).en} to {_name(day + 1).en}") for day in days
    )
    return Words(f"nuit{'s' if days[1:] else ''} {pairs.fr}", f"night{'s' if days[1:] else ''} of {pairs.en}")


def _day_names(days: list[int], *, evening: bool) -> Words:
    if len(days) == len(_DAYS):
        return Words("chaque soir", "every evening") if evening else Words("tous les jours", "every day")
    run = _run(days)
    if run and len(run) >= _SEVERAL:
        first, last = _name(run[0]), _name(run[-1])
        french, english = f"du {first.fr} au {last.fr}", f"{first.en} to {last.en}"
        return Words(f"{french}, le soir", f"{english}, evening") if evening else Words(french, english)
    names = figures.join(_name(day) for day in days)
    return Words(f"{names.fr} soir", f"{names.en} evening") if evening else names


def _after_midnight(day: int) -> Words:
    before, name = _name(day - 1), _name(day)
    return Words(
        f"nuit de {before.fr} à {name.fr} dès 0\u00a0h, puis {name.fr}",
        f"night of {before.en} to {name.en} from 00:00, then {name.en}",
    )


def _long(day: int, start: int, length: int) -> Words:
    """A stretch across at least one midnight that is more than a night."""
    last = (start + length - 1) // DAY
    begin, finish = figures.clock(start), figures.clock(start + length - last * DAY)
    first, final, before = _name(day), _name(day + last), _name(day - 1)
    night = start < EARLY
    return Words(
        f"de {first.fr} {begin.fr}{f' (nuit de {before.fr} à {first.fr})' if night else ''} à {final.fr} {finish.fr}",
        f"{first.en} {begin.en}{f' (night of {before.en} to {first.en})' if night else ''} to {final.en} {finish.en}",
    )


def _run(days: list[int]) -> list[int]:
    """The days in the order in which they follow each other, around the week; empty if they do not."""
    for first in days:
        run = [(first + step) % 7 for step in range(len(days))]
        if set(run) == set(days):
            return run
    return []


def _name(day: int) -> Words:
    return _DAYS[day % 7].label
