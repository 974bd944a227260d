"""The weeks of the calendar: one table a week, one row a post."""

from collections import Counter

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.editorial_calendar_model import Lost, PersonShort, Slot, Week
from socialplan.analysis.editorial_calendar_people import draft_days
from socialplan.documents.views.calendar_desk import NONE, REASONS, Desk
from socialplan.strategy.choices import Network


class SlotRow(msgspec.Struct, frozen=True, kw_only=True):
    """One post."""

    on: str
    network: str
    kind: str
    """Pillar and format."""
    told: str
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
    """All weeks that hold something, or that lost something; the months of them for somebody alone."""
    held = [one for one in desk.calendar.weeks if one.slots or one.lost]
    return _months(desk, held) if desk.alone else tuple(_week(desk, one) for one in held)


def text_due(desk: Desk) -> str:
    """When texts are due: before the days decided, the time that approving may take."""
    if desk.alone or not any(slot.approval_hours for slot in desk.calendar.slots):
        return ""
    days = draft_days(desk.strategy)
    before = desk.wording.count(days, *desk.pair("jour ouvré", "jours ouvrés", "working day", "working days"))
    return desk.say(
        f"Texte prêt\u00a0: le délai de validation (24\u00a0h, un jour ouvré de qui valide), puis {before} avant "
        "parution\u202f; plus tôt si cette personne ou sa suppléance est absente.",
        f"Text ready: the approval’s delay (24 h, one working day of whoever approves), then {before} before it comes "
        "out; earlier where they and their deputy are away.",
    )


def _months(desk: Desk, held: list[Week]) -> tuple[WeekTable, ...]:
    """The same month by month, which is shorter."""
    slots = [slot for week in held for slot in week.slots]
    months = sorted({one.on.replace(day=1) for one in slots})
    return tuple(
        WeekTable(
            title=desk.title(desk.wording.words(figures.month(month))),
            hours="",
            rows=tuple(_row(desk, slot) for slot in slots if slot.on.replace(day=1) == month),
            notes=(),  # they stand among what does not come out even
        )
        for month in months
    )


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
    """What the hours of a week come to, and who lacks some of their own."""
    short = (f"{desk.person(one.person)}{desk.say(chr(0xA0), '')}: " + hours_of(desk, one) for one in week.hours.short)
    return desk.say("\u202f; ", "; ").join((_in_all(desk, week), *short))


def hours_of(desk: Desk, one: PersonShort) -> str:
    """`3 h 20 pour 3 h`."""
    needed, there = desk.wording.hours(one.needed), desk.wording.hours(one.available)
    return desk.say(f"{needed} pour {there}", f"{needed} out of {there}")


def _in_all(desk: Desk, week: Week) -> str:
    short = desk.wording.hours(max(0.0, week.hours.needed - (week.hours.available or 0.0)))
    return {  # of all together
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
        kind=_kind(desk, slot),
        told=_told(desk, slot),
        draft_due=_due(desk, slot),
        state=desk.state(slot),
        short=_short(desk, slot),
    )


def _told(desk: Desk, slot: Slot) -> str:
    """What it is about, the day that it moved from, and for somebody alone whether it is proposed."""
    moved = desk.moved(slot)
    marks = [mark for mark in (moved, _author(desk, slot), _approver(desk, slot)) if mark]
    if desk.alone and slot.kind == "proposed":
        marks.append(desk.state(slot))
    return desk.told(slot) + (f" ({', '.join(marks)})" if marks else "")


def _kind(desk: Desk, slot: Slot) -> str:
    parts = [part for part in (desk.pillar_of(slot), desk.format_of(slot)) if part != NONE]
    return ", ".join(parts) or NONE


def _short(desk: Desk, slot: Slot) -> str:
    parts = (desk.title(desk.account(slot.account)), desk.format_of(slot))
    return ", ".join(part for part in parts if part != NONE)


def _due(desk: Desk, slot: Slot) -> str:
    if slot.draft_due is None:
        return NONE
    day = desk.day(slot.draft_due)
    today = desk.dossier.as_of
    if slot.draft_due == today:
        return day + desk.say(", aujourd’hui", ", today")
    return day + desk.say(", déjà passé", ", already past") * (slot.draft_due < today)


def clock(desk: Desk, minutes: int) -> str:
    """A time of day."""
    return desk.wording.words(figures.clock(minutes))


def usual_approver(desk: Desk, account: int) -> str | None:
    """Who approves most posts of an account; told once, above."""
    number = Counter(slot.approver for slot in desk.calendar.slots if slot.account == account)
    return min(number, key=lambda who: (-number[who], who or ""), default=None)


def _author(desk: Desk, slot: Slot) -> str:
    """Who writes, where it is not the account's owner."""
    name, usual = (
        desk.person(slot.author),
        next(one.owner for one in desk.calendar.accounts if one.index == slot.account),
    )
    if not name:
        return desk.say("rédaction à nommer", "author to be named") if usual else ""
    missed = desk.person(slot.instead_of)
    if missed and slot.kind != "post":
        return desk.say(f"{name} pour {missed}", f"{name} for {missed}")
    return desk.say(f"rédaction\u00a0: {name}", f"author: {name}") if slot.author != usual and not desk.alone else ""


def _approver(desk: Desk, slot: Slot) -> str:
    """Who approves, where it is not who mostly does."""
    who = desk.person(slot.approver)
    if desk.alone or slot.kind == "news" or slot.approver == usual_approver(desk, slot.account):
        return ""
    if not who:
        return desk.say("validation\u00a0: à décider", "approver: to be decided") if desk.nobody_approves else ""
    return desk.say(f"validation\u00a0: {who}", f"approver: {who}")


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
