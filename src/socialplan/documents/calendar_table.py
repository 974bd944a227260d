"""The calendar as plain rows, for programs: every cell a text, none of them Markdown."""

import datetime as dt
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar_model import Slot
from socialplan.documents.markdown import clean
from socialplan.documents.views.calendar_desk import NONE, Desk
from socialplan.documents.views.calendar_weeks import clock
from socialplan.documents.wording import Wording
from socialplan.language import Language
from socialplan.strategy.choices import Format

_PICTURES: Final = frozenset(
    {Format.PHOTO, Format.CAROUSEL, Format.INFOGRAPHIC, Format.STORY, Format.SHORT_VIDEO, Format.LONG_VIDEO}
)
"""Formats that somebody may not see."""


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
    author: str
    approver: str
    draft_due: dt.date | None
    state: str
    kind: str
    moved: str
    alt_text: str
    link: str


class DateLine(msgspec.Struct, frozen=True, kw_only=True):
    """A key date of the calendar."""

    id: str
    on: dt.date
    until: dt.date
    told: str


def desk_of(dossier: Dossier, language: Language) -> Desk:
    """The words for a table."""
    return Desk(Wording(dossier, language))


def rows(desk: Desk) -> tuple[TableRow, ...]:
    """Each slot, by day."""
    return tuple(_row(desk, slot) for slot in desk.calendar.slots)


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


def _row(desk: Desk, slot: Slot) -> TableRow:
    account = desk.strategy.platforms[slot.account]
    return TableRow(
        id=slot.id,
        on=slot.on,
        at=slot.at,
        weekday=clean(desk.weekday(slot.on).split(" ")[0]),
        clock="" if slot.at is None else clock(desk, slot.at),
        network=clean(desk.title(desk.account(slot.account))),
        handle=clean(account.handle or "").removeprefix("@"),
        pillar=_said(desk.pillar_of(slot)),
        format=_said(desk.format_of(slot)),
        told=clean(desk.told(slot)),
        objective=_objective(desk, slot),
        author=clean(desk.person(slot.author)),
        approver=clean(desk.approval(slot)),
        draft_due=slot.draft_due,
        state=desk.state(slot),
        kind=slot.kind,
        moved=clean(desk.moved(slot)),
        alt_text=_alt_text(desk, slot),
        link=_link(desk, slot),
    )


def _said(text: str) -> str:
    return "" if text == NONE else clean(text)


def _objective(desk: Desk, slot: Slot) -> str:
    places = [place for place, one in enumerate(desk.strategy.objectives) if one.id and one.id == slot.objective]
    if not places:
        return ""
    told = clean(desk.idea_text(desk.strategy.objectives[places[0]].statement))
    number = desk.objective(places[0])
    return f"{number} – {told}" if told else number


def _alt_text(desk: Desk, slot: Slot) -> str:
    """Whether an alternative text is to be written, where the strategy asks for one on each picture."""
    access = desk.strategy.editorial.accessibility
    if (
        not access
        or not access.alt_text
        or slot.kind == "news"
        or not slot.format
        or Format[slot.format.upper()] not in _PICTURES
    ):
        return ""
    return desk.say("à écrire", "to be written")


def _link(desk: Desk, slot: Slot) -> str:
    """The site's address with what tells this post's visits from others, where links are tracked."""
    site = desk.strategy.organisation.site
    parts = urlsplit(site) if site and desk.strategy.measurement.tracked_links else None
    if parts is None or parts.scheme not in {"http", "https"} or not parts.netloc or slot.network is None:
        return ""
    pillars = desk.strategy.editorial.pillars
    pillar = pillars[slot.pillar].id if slot.pillar is not None else None
    marks = {"utm_source": slot.network, "utm_medium": "social", "utm_campaign": pillar or "calendar"}
    query = "&".join(filter(None, (parts.query, *(f"{name}={quote(value, safe='')}" for name, value in marks.items()))))
    return clean(urlunsplit((parts.scheme, parts.netloc, parts.path, query, "")))
