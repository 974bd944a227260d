"""What the editorial calendar is made of: its slots, what fills them, and what could not be placed."""

import datetime as dt
from typing import Literal

import msgspec

from socialplan.language import Words
from socialplan.strategy.choices import Sensitivity
from socialplan.strategy.fields import Text

SlotKind = Literal["post", "rendezvous", "proposed", "news"]
"""`post`: planned by people; `rendezvous`: a day of a regular appointment; `proposed`: laid out here; `news`: free."""

DayReason = Literal["closed", "holiday", "silence", "away"]
"""Why nothing comes out on a day: closed, public holiday, electoral silence, nobody there."""

LostReason = Literal["closed", "holiday", "silence", "away", "vote", "no_account"]
"""Why something is not in the calendar: the same; a vote bars what it says; no active account on its network."""

AS_IT_IS = Words("{}", "{}")


class Idea(msgspec.Struct, frozen=True):
    """Words from the strategy to start writing from, set into a frame of ours."""

    text: Text | str
    path: str
    """Where they stand in the strategy, so that what must not be printed is withheld."""
    frame: Words = AS_IT_IS
    """Our words around them, with `{}` in their place."""
    whom: Text | None = None
    """Whom it is for, where the frame has a second `{}`."""
    own: bool = True
    """Whether it belongs to the pillar itself, so that it fits an appointment too."""
    model: bool = False
    """Whether it is a post to write after, not something to say."""


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """One dated place in the calendar."""

    id: str
    """Stays the same as long as what it stands for does, even when its day moves."""
    kind: SlotKind
    account: int
    """Its place in `platforms`."""
    network: str | None
    on: dt.date
    at: int | None = None
    """Minutes after midnight, where people set a time."""
    place: int | None = None
    """Its place in `calendar.posts` or `calendar.rendezvous`."""
    pillar: int | None = None
    """Its place in `editorial.pillars`."""
    format: str | None = None
    objective: str | None = None
    subject: Idea | None = None
    """What people called it."""
    idea: Idea | None = None
    """What to start writing from."""
    key_date: int | None = None
    """The key date that it announces, by its place in `calendar.key_dates`."""
    author: str | None = None
    instead_of: str | None = None
    """Who would have written it, had they been there."""
    content: Sensitivity = Sensitivity.ROUTINE
    approver: str | None = None
    approval_hours: float | None = None
    draft_due: dt.date | None = None
    moved_from: dt.date | None = None
    reason: DayReason | None = None
    """Why its day moved."""

    @property
    def proposed(self) -> bool:
        """Whether nobody but this computation put it there."""
        return self.kind in {"proposed", "news"}


class Lost(msgspec.Struct, frozen=True, kw_only=True):
    """Something that has no place in the calendar, and why."""

    kind: SlotKind
    account: int | None
    network: str | None
    on: dt.date
    """The day it would have had; for a proposal, the Monday of its week."""
    reason: LostReason
    place: int | None = None
    number: int = 1


class PersonShort(msgspec.Struct, frozen=True):
    """Somebody on whom more falls in a week than the hours that they have."""

    person: str
    needed: float
    available: float


class WeekHours(msgspec.Struct, frozen=True, kw_only=True):
    """The hours of one week: what it needs, and what those who do it have that week."""

    needed: float
    production: float
    """The part of it that makes the week's posts."""
    available: float | None
    verdict: Literal["ok", "tight", "over", "unknown"]
    """Of all together."""
    short: tuple[PersonShort, ...] = ()
    """Those who lack hours, even where the whole has enough; for a team of several."""


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """One week of the calendar, Monday to Sunday, as far as the calendar covers it."""

    first: dt.date
    last: dt.date
    slots: tuple[Slot, ...]
    lost: tuple[Lost, ...]
    hours: WeekHours


class MixLine(msgspec.Struct, frozen=True, kw_only=True):
    """A pillar: what was decided, and what the calendar gives it."""

    pillar: int
    decided: float | None
    """Its share of posts, in per cent."""
    posts: int
    """Slots with this pillar, those left for news aside."""
    share: float
    """Of all slots with a pillar, in per cent."""
    forced: int
    """Those of them that people set themselves: planned posts and appointments."""


class FormatLine(msgspec.Struct, frozen=True, kw_only=True):
    """A format: how many the calendar holds."""

    format: str
    posts: int


class ObjectiveLine(msgspec.Struct, frozen=True, kw_only=True):
    """An objective: what serves it in the calendar."""

    objective: int
    """Its place in `objectives`."""
    posts: int
    over: bool
    """Whether its deadline is before the first day."""


class OnTheSpot(msgspec.Struct, frozen=True):
    """A format that is made on the spot, and has no day."""

    format: str
    per_week: float


class AccountLine(msgspec.Struct, frozen=True, kw_only=True):
    """An account: what the calendar holds for it."""

    index: int
    network: str | None
    key: str
    rate: float
    """Dated posts a week that its rhythm asks for."""
    posts: int
    """Slots, those left for news included."""
    news: int
    on_the_spot: tuple[OnTheSpot, ...]
    owner: str | None
    runs: tuple[int, ...]
    """Pillars of which people set three posts or more in a row, by their place."""
    alone: tuple[int, ...]
    """Pillars that stand three times in a row or more because nothing else may: a vote bars the others."""
    unused: tuple[int, ...]
    """Pillars that it is meant to carry and that have no post."""
    backup: int
    """Posts in reserve for its network."""
    backup_needed: int


class KeyDateLine(msgspec.Struct, frozen=True, kw_only=True):
    """A key date and the slots that announce it."""

    place: int
    on: dt.date
    until: dt.date | None
    slots: int
    barred: bool
    """Whether a vote bars what it says."""


class EditorialCalendar(msgspec.Struct, frozen=True, kw_only=True):
    """The whole calendar."""

    starts: dt.date
    ends: dt.date
    set_by_us: bool
    """Whether its first day or its length is ours: unanswered, over, or under eight weeks."""
    over: bool
    """Whether the calendar that was decided is over, so that this one starts after it."""
    weeks: tuple[Week, ...]
    accounts: tuple[AccountLine, ...]
    mix: tuple[MixLine, ...]
    formats: tuple[FormatLine, ...]
    objectives: tuple[ObjectiveLine, ...]
    key_dates: tuple[KeyDateLine, ...]
    later: tuple[int, ...]
    """Posts that people dated after the last day, by their place in `calendar.posts`."""
    country_known: bool
    """Whether the country's public holidays are known."""

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All slots, by day."""
        return tuple(slot for week in self.weeks for slot in week.slots)

    @property
    def lost(self) -> tuple[Lost, ...]:
        """All that has no place."""
        return tuple(one for week in self.weeks for one in week.lost)
