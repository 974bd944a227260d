"""The longest time without anybody looking at an account, from the monitoring slots declared for it."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.nights import DAY, NOON, WEEK
from socialplan.language import Words
from socialplan.strategy.choices import Weekday
from socialplan.strategy.networks import MonitoringSlot

_DAYS: Final = tuple(Weekday)
_WORKDAYS: Final = 5


class WatchGap(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch between two looks."""

    start: int
    """Minutes after Monday 0:00."""
    end: int
    """The same; beyond the week when it runs into the next one."""
    minutes: int
    """What is counted of it: all of it, or without the days of the weekend on which nobody looks."""

    @property
    def words(self) -> Words:
        """`de vendredi 17 h à lundi 9 h`, `from Friday 17:00 to Monday 09:00`."""
        start, end = _moment(self.start), _moment(self.end)
        return Words(f"de {start.fr} à {end.fr}", f"from {start.en} to {end.en}")


def longest_gap(slots: Iterable[MonitoringSlot], *, announced: bool) -> WatchGap | None:
    """The longest stretch between two looks in a week; None when no slot names its days.

    A slot without an hour counts as noon. Where moderation hours are announced to the public, whole days of a weekend
    on which nobody looks are not counted: nobody was promised an answer on them.
    """
    looks = sorted(
        {_DAYS.index(day) * DAY + (slot.at.minutes if slot.at else NOON) for slot in slots for day in slot.days}
    )
    if not looks:
        return None
    around = pairwise([*looks, looks[0] + WEEK])
    gaps = [_gap(start, end, looks, announced=announced) for start, end in around]
    return max(gaps, key=lambda gap: gap.minutes)


def _gap(start: int, end: int, looks: list[int], *, announced: bool) -> WatchGap:
    watched = {look // DAY for look in looks}
    idle = [day for day in range(start // DAY + 1, end // DAY) if day % 7 >= _WORKDAYS and day % 7 not in watched]
    return WatchGap(start=start, end=end, minutes=end - start - DAY * len(idle) * announced)


def _moment(minute: int) -> Words:
    day, hour = _DAYS[minute // DAY % 7].label, figures.clock(minute % DAY)
    return Words(f"{day.fr} {hour.fr}", f"{day.en} {hour.en}")
