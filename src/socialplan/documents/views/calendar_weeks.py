"""The weeks of the calendar: one table a week, one row a post."""

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.editorial_calendar_model import Lost, Slot, Week
from socialplan.documents.views.calendar_desk import NONE, REASONS, Desk
from socialplan.strategy.choices import Network


class SlotRow(msgspec.Struct, frozen=True, kw_only=True):
    """One post."""

    on: str
    network: str
    pillar: str
    format: str
    told: str
    serves: str
    author: str
    approver: str
    draft_due: str
    state: str
    short: str
    """Network and format, or that it is free."""


class WeekTable(msgspec.Struct, frozen=True, kw_only=True):
    """One week."""

    title: str
    hours: str
    rows: tuple[SlotRow, ...]
    notes: tuple[str, ...]


def weeks(desk: Desk) -> tuple[WeekTable, ...]:
    """All weeks that hold something, or that lost something."""
    return tuple(_week(desk, one) for one in desk.calendar.weeks if one.slots or one.lost)


def _week(desk: Desk, week: Week) -> WeekTable:
    span = desk.span(week.first, week.last)
    return WeekTable(
        title=desk.say(f"Semaine {span}", f"Week of {span}"),
        hours=week_hours(desk, week),
        rows=tuple(_row(desk, slot) for slot in week.slots),
        notes=tuple(note for one in week.lost if (note := lost(desk, one))),
    )


def week_hours(desk: Desk, week: Week) -> str:
    """`9 h 05 nécessaires pour 11 h 30 : tient`."""
    hours, wording = week.hours, desk.wording
    needed = wording.hours(hours.needed)
    if hours.available is None:
        return desk.say(f"{needed} nécessaires, aucune heure déclarée", f"{needed} needed, no hours declared")
    there = wording.hours(hours.available)
    return desk.say(f"{needed} nécessaires pour {there}", f"{needed} needed out of {there}") + desk.say(
        f"\u00a0: {verdict(desk, week)}", f": {verdict(desk, week)}"
    )


def verdict(desk: Desk, week: Week) -> str:
    """What the hours of a week come to."""
    short = desk.wording.hours(max(0.0, week.hours.needed - (week.hours.available or 0.0)))
    return {
        "ok": desk.say("tient", "within capacity"),
        "tight": desk.say("tient de justesse", "only just"),
        "over": desk.say(f"il manque {short}", f"{short} short"),
        "unknown": NONE,
    }[week.hours.verdict]


def _row(desk: Desk, slot: Slot) -> SlotRow:
    day = desk.title(desk.weekday(slot.on))
    if slot.at is not None:
        day += f", {clock(desk, slot.at)}"
    return SlotRow(
        on=day,
        network=desk.title(desk.account(slot.account)),
        pillar=desk.pillar_of(slot),
        format=desk.format_of(slot),
        told=_told(desk, slot),
        serves=number(desk, slot),
        author=_author(desk, slot),
        approver=desk.person(slot.approver) or NONE,
        draft_due=_due(desk, slot),
        state=desk.state(slot),
        short=_short(desk, slot),
    )


def _told(desk: Desk, slot: Slot) -> str:
    """What it is about, the day that it moved from, and for somebody alone whether it is proposed."""
    moved = desk.moved(slot)
    marks = [moved] if moved else []
    if desk.alone and slot.kind == "proposed":
        marks.append(desk.state(slot))
    return desk.told(slot) + (f" ({', '.join(marks)})" if marks else "")


def _short(desk: Desk, slot: Slot) -> str:
    parts = (desk.title(desk.account(slot.account)), desk.format_of(slot))
    return ", ".join(part for part in parts if part != NONE)


def _due(desk: Desk, slot: Slot) -> str:
    if slot.draft_due is None:
        return NONE
    day = desk.day(slot.draft_due)
    late = slot.draft_due < desk.dossier.as_of
    return day + desk.say(", déjà passé", ", already past") * late


def clock(desk: Desk, minutes: int) -> str:
    """A time of day."""
    return desk.wording.words(figures.clock(minutes))


def number(desk: Desk, slot: Slot) -> str:
    """The number of the objective that a post serves first."""
    places = [
        place for place, one in enumerate(desk.strategy.objectives, start=1) if one.id and one.id == slot.objective
    ]
    return str(places[0]) if places else NONE


def _author(desk: Desk, slot: Slot) -> str:
    name = desk.person(slot.author)
    if not name:
        return desk.say("à nommer", "to be named")
    missed = desk.person(slot.instead_of)
    if missed and slot.kind != "post":
        return desk.say(f"{name} (pour {missed})", f"{name} (for {missed})")
    return name


def lost(desk: Desk, one: Lost) -> str:
    """`LinkedIn : 1 publication sans place (personne ce jour-là)`."""
    name = desk.title(desk.account(one.account)) if one.account is not None else network_name(desk, one)
    reason = desk.wording.words(REASONS[one.reason])
    if one.kind == "post" and one.place is not None:
        post = desk.strategy.calendar.posts[one.place]
        subject = desk.wording.quote(desk.idea_text(post.subject)) if post.subject else ""
        what = desk.say("publication prévue", "planned post") + (f" {subject}" if subject else "")
        return desk.say(
            f"{name}\u00a0: {what} du {desk.day(one.on)}, hors calendrier ({reason})",
            f"{name}: {what} of {desk.day(one.on)}, left out ({reason})",
        )
    if one.kind == "rendezvous" and one.place is not None:
        subject = desk.wording.quote(desk.idea_text(desk.strategy.calendar.rendezvous[one.place].name))
        return desk.say(
            f"{name}\u00a0: pas de {subject} le {desk.day(one.on)} ({reason})",
            f"{name}: no {subject} on {desk.day(one.on)} ({reason})",
        )
    count = desk.wording.count(one.number, *desk.pair("publication", "publications", "post", "posts"))
    return desk.say(f"{name}\u00a0: {count} de moins ({reason})", f"{name}: {count} fewer ({reason})")


def network_name(desk: Desk, one: Lost) -> str:
    """A network on which we have no account in use."""
    if one.network is None:
        return desk.say("Sans réseau", "No network")
    return desk.title(desk.wording.label(Network[one.network.upper()]))
