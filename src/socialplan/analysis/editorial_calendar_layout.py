"""On which days one account publishes: what people dated, then what its rhythm asks for on top, week by week.

Each account is laid out from its own rhythm, people and dates only. How many posts a week has depends neither on who is
away nor on what is closed: a post whose day falls away moves within its week, or is lost and said.
"""

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from socialplan.analysis.editorial_calendar_days import DAY, WEEK, Crew, Days, Window, monday
from socialplan.analysis.editorial_calendar_model import DayReason, LostReason, SlotKind
from socialplan.analysis.editorial_calendar_rates import due, number_of
from socialplan.analysis.planned import occurrences, today_s
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_BEST: Final = (1, 3, 2)
"""Tuesday, Thursday, Wednesday: each account begins with one of them."""
_REST: Final = (4, 0, 5, 6)
_LATE: Final = 2 * WEEK
"""Days by which a rare post may come later."""


class Entry(msgspec.Struct, kw_only=True):
    """A post of one account on its way into the calendar."""

    id: str
    kind: SlotKind
    meant: dt.date
    """The day that it would have if nobody were away and nothing closed."""
    on: dt.date | None
    """Its day; None where it has none."""
    place: int | None = None
    reason: LostReason | None = None

    @property
    def moved_from(self) -> dt.date | None:
        """The day it moved from."""
        return self.meant if self.on and self.on != self.meant else None


class Layout:
    """The days of one account."""

    def __init__(  # noqa: PLR0913, PLR0917 - what one account is laid out from
        self,
        strategy: Strategy,
        account: Account,
        key: str,
        rate: float,
        window: Window,
        days: Days,
        *,
        takes: bool,
        barred: frozenset[int],
    ) -> None:
        """`takes` says whether what names only the network is this account's; `barred` are posts that a vote bars."""
        self._strategy: Final = strategy
        self._network: Final = today_s(account.network)
        self._key: Final = key
        self._rate: Final = rate
        self._window: Final = window
        self._days: Final = days
        self._takes: Final = takes and self._network is not None
        self._barred: Final = barred
        self.crew: Final = Crew(strategy, account, days)
        self._cap: Final = max(1, math.ceil(rate / max(1, len(self.crew.weekdays))))
        number = number_of(key) % len(_BEST)
        self._order: Final = (*_BEST[number:], *_BEST[:number], *_REST)

    def entries(self) -> list[Entry]:
        """All of them, in the order of the days that they would have."""
        dated = [*self._posts(), *self._rendezvous()]
        found: list[Entry] = []
        for first, last in self._window.weeks():
            own = [one for one in dated if first <= one.meant <= last]
            self._settle(own, first, last)
            target = due(self._rate, self._key, self._window.starts, last)
            coming = self._coming(dated, last) if self._rate < 1 else 0
            free = max(0, target - len(found) - sum(one.reason != "vote" for one in own) - coming)
            found += own + self._free(own, free, first, last)
        found.sort(key=lambda one: (one.meant, one.kind == "proposed", one.id))
        if self._rate < 1:
            self._later(found)
        return found

    def _coming(self, dated: list[Entry], last: dt.date) -> int:
        """Of a rare rhythm, the posts that people dated before the next one is due."""
        until = last + DAY * round(WEEK / self._rate - WEEK) if self._rate else last
        return sum(last < one.meant <= until for one in dated)

    # What people dated

    def _posts(self) -> Iterator[Entry]:
        names: Counter[str] = Counter()
        posts = [(place, one) for place, one in enumerate(self._strategy.calendar.posts) if self._takes and one.on]
        for place, one in sorted(posts, key=lambda pair: (pair[1].on, pair[0])):
            if one.on is None or today_s(one.network) != self._network:
                continue
            named = f"{self._key}-p{number_of(str(one.subject or one.on)):08x}"
            names[named] += 1
            if not self._window.starts <= one.on <= self._window.ends:
                continue
            mark = f"{named}-{names[named]}" if names[named] > 1 else named
            reason: LostReason | None = "vote" if place in self._barred else None
            if (
                not reason
                and self.crew.people + ((one.author,) if one.author else ())
                and not self.crew.present(one.on, one.author)
            ):
                reason = "away"
            yield Entry(id=mark, kind="post", meant=one.on, on=None if reason else one.on, place=place, reason=reason)

    def _rendezvous(self) -> Iterator[Entry]:
        calendar = msgspec.structs.replace(
            self._strategy.calendar,
            starts=self._window.starts,
            weeks=((self._window.ends - self._window.starts).days + 1) // WEEK,
        )
        taken = {one.on for one in self._strategy.calendar.posts if today_s(one.network) == self._network}
        for place, one in enumerate(calendar.rendezvous):
            if not self._takes or today_s(one.network) != self._network:
                continue
            named = f"{self._key}-r{number_of(str(one.name or place)):08x}"
            for day in occurrences(calendar, one):
                if day not in taken:
                    yield Entry(id=f"{named}-{monday(day):%Y%m%d}", kind="rendezvous", meant=day, on=day, place=place)

    def _settle(self, own: list[Entry], first: dt.date, last: dt.date) -> None:
        """Move the appointments whose day falls away, within their week, or lose them."""
        for one in own:
            if one.kind != "rendezvous":
                continue
            out = self._days.out(one.meant)
            there = not self.crew.people or self.crew.present(one.meant) is not None
            if out is None and there:
                continue
            taken = {other.on for other in own if other is not one}
            near = sorted(_span(first, last), key=lambda day: (abs((day - one.meant).days), day))
            one.on = next((day for day in near if self.crew.suits(day) and day not in taken), None)
            one.reason = out or "away"

    # What the rhythm asks for on top

    def _free(self, own: list[Entry], number: int, first: dt.date, last: dt.date) -> list[Entry]:
        """The posts of a week that nobody dated."""
        load = Counter(one.meant for one in own if one.reason != "vote")
        usual = self._chosen(load, number, first, last, lambda day: day.isoweekday() - 1 in self._weekdays)
        found = [
            Entry(id=f"{self._key}-{monday(first):%Y%m%d}-{rank}", kind="proposed", meant=day, on=day)
            for rank, day in enumerate(usual, start=1)
        ]
        load = Counter(one.on for one in own if one.on)
        homeless = []
        for one in found:
            if self.crew.suits(one.meant) and load[one.meant] < self._cap:
                load[one.meant] += 1
            else:
                homeless.append(one)
        for one in homeless:
            one.reason = self._days.out(one.meant) or "away"
            one.on = next(iter(self._chosen(load, 1, first, last, self.crew.suits)), None)
        return found

    @property
    def _weekdays(self) -> frozenset[int]:
        return frozenset(list(type(next(iter(self.crew.weekdays)))).index(day) for day in self.crew.weekdays)

    def _chosen(
        self, load: Counter[dt.date], number: int, first: dt.date, last: dt.date, suits: Callable[[dt.date], bool]
    ) -> list[dt.date]:
        """So many days of a week, each as far as can be from those that have a post; `load` counts these too."""
        able = [day for day in _span(first, last) if suits(day)]
        found: list[dt.date] = []
        for _ in range(number):
            room = [day for day in able if load[day] < self._cap]
            if not room:
                break
            busy = [day for day in load if load[day]]
            day = min(room, key=lambda day: (load[day], -_apart(day, busy), self._order.index(day.weekday())))
            load[day] += 1
            found.append(day)
        return sorted(found)

    def _later(self, found: list[Entry]) -> None:
        """Give a rare post that has no day in its week the first one after it."""
        taken = {one.on for one in found}
        for one in found:
            if one.kind != "proposed" or one.on:
                continue
            after = monday(one.meant) + DAY * WEEK
            days = _span(after, min(after + DAY * (_LATE - 1), self._window.ends))
            one.on = next((day for day in days if self.crew.suits(day) and day not in taken), None)
            taken.add(one.on)


def _span(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    for ahead in range((last - first).days + 1):
        yield first + DAY * ahead


def _apart(day: dt.date, busy: list[dt.date]) -> int:
    """Days to the nearest day that has a post, around the week."""
    return min((_around((day - other).days) for other in busy), default=WEEK)


def _around(days: int) -> int:
    return min(days % WEEK, -days % WEEK)


def day_reason(reason: LostReason | None) -> DayReason | None:
    """The reason for which a day moved."""
    return None if reason in {None, "vote", "no_account"} else reason  # type: ignore[return-value]
