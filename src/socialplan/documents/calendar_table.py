"""The calendar as plain rows, for programs: every cell a text, none of them Markdown."""

import datetime as dt
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

import msgspec

from socialplan.analysis.closing import closings
from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar_model import Slot
from socialplan.analysis.editorial_calendar_rates import account_key
from socialplan.documents.markdown import clean
from socialplan.documents.views.calendar_ahead import warning
from socialplan.documents.views.calendar_desk import NONE, Desk
from socialplan.documents.wording import Wording
from socialplan.language import Language
from socialplan.strategy.choices import Format, Network

_PICTURES: Final = frozenset({Format.PHOTO, Format.CAROUSEL, Format.INFOGRAPHIC, Format.STORY})
"""Formats that somebody may not see."""
_FILMS: Final = frozenset({Format.SHORT_VIDEO, Format.LONG_VIDEO, Format.LIVE})
"""Formats that somebody may not hear."""


class TableRow(msgspec.Struct, frozen=True, kw_only=True):
    """One slot, in words."""

    id: str
    on: dt.date
    at: int | None
    """Minutes after midnight."""
    weekday: str
    clock: str
    network: str
    handle: str
    pillar: str
    format: str
    told: str
    objective: str
    """`Objectif 1`."""
    author: str
    approver: str
    draft_due: dt.date | None
    state: str
    kind: str
    moved: str
    access: str
    """What is to be written for those who do not see or hear it."""
    link: str


class DateLine(msgspec.Struct, frozen=True, kw_only=True):
    """A key date of the calendar."""

    id: str
    on: dt.date
    until: dt.date
    told: str


class Table:
    """The words of a calendar's rows, and the rows."""

    def __init__(self, dossier: Dossier, language: Language) -> None:
        """One language of one dossier."""
        self.desk: Final = Desk(Wording(dossier, language))
        self.rows: Final = tuple(_row(self.desk, slot) for slot in self.desk.calendar.slots)
        """Each slot, by day."""


_KEPT: Final[list[tuple[Dossier, Language, Table]]] = []
_MOST_KEPT: Final = 2


def table_of(dossier: Dossier, language: Language) -> Table:
    """The rows of a dossier's calendar; both files are made of the very same."""
    for known, spoken, table in _KEPT:
        if known is dossier and spoken == language:
            return table
    made = Table(dossier, language)
    _KEPT[:] = [(dossier, language, made), *_KEPT[: _MOST_KEPT - 1]]
    return made


def key_dates(desk: Desk) -> Iterator[DateLine]:
    """The key dates within the calendar that no vote bars, by day."""
    seen: dict[str, int] = {}
    for line in desk.calendar.key_dates:
        date = desk.strategy.calendar.key_dates[line.place]
        told = clean(desk.idea_text(date.what))
        if told and not line.barred:
            name = f"{line.on:%Y%m%d}"
            seen[name] = seen.get(name, 0) + 1
            yield DateLine(
                id=f"date-{name}-{seen[name]}", on=line.on, until=max(line.until or line.on, line.on), told=told
            )


def notices(desk: Desk) -> Iterator[DateLine]:
    """The days by which followers of an account are told that it closes."""
    for one in closings(desk.strategy, desk.dossier.as_of):
        name = f"notice-{account_key(desk.strategy, one.place)}"
        told = clean(desk.title(warning(desk, one)))
        yield DateLine(id=name, on=one.announce_on, until=one.announce_on, told=told)


def _row(desk: Desk, slot: Slot) -> TableRow:
    account = desk.strategy.platforms[slot.account]
    return TableRow(
        id=slot.id,
        on=slot.on,
        at=slot.at,
        weekday=clean(desk.weekday(slot.on).split(" ")[0]),
        clock="" if slot.at is None else f"{slot.at // 60:02d}:{slot.at % 60:02d}",
        network=clean(desk.title(desk.account(slot.account))),
        handle=clean(account.handle or "").removeprefix("@"),
        pillar=_said(desk.pillar_of(slot)),
        format=_said(desk.format_of(slot)),
        told=clean(desk.told(slot)),
        objective=_said(desk.serves(slot)),
        author=clean(desk.person(slot.author)),
        approver=clean(desk.approval(slot)),
        draft_due=slot.draft_due,
        state=desk.state(slot),
        kind=slot.kind,
        moved=clean(desk.moved(slot)),
        access=_access(desk, slot),
        link=_link(desk, slot),
    )


def _said(text: str) -> str:
    return "" if text == NONE else clean(text)


def _access(desk: Desk, slot: Slot) -> str:
    """What is to be written, where the strategy asks for it: a text for each picture, captions for each film."""
    asked = desk.strategy.editorial.accessibility
    if not asked or slot.kind == "news" or not slot.format:
        return ""
    form = Format[slot.format.upper()]
    if asked.alt_text and form in _PICTURES:
        return desk.say("texte alternatif à écrire", "alternative text to be written")
    if asked.captions and form in _FILMS:
        return desk.say("sous-titres à écrire", "captions to be written")
    return ""


def _link(desk: Desk, slot: Slot) -> str:
    """What to add to the page's address to tell this post's visits from others, where links are tracked.

    The page is chosen with the post; a free slot has none.
    """
    site = desk.strategy.organisation.site
    if not site or not desk.strategy.measurement.tracked_links or slot.network is None or slot.kind == "news":
        return ""
    pillars = desk.strategy.editorial.pillars
    pillar = pillars[slot.pillar].id if slot.pillar is not None else None
    medium = "email" if slot.network == Network.NEWSLETTER.value else "social"
    marks = {"utm_source": slot.network, "utm_medium": medium, "utm_campaign": pillar or "calendar"}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in marks.items())
    return clean(desk.say(f"page à choisir\u00a0: ?{query}", f"page to choose: ?{query}"))
