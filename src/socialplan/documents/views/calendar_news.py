"""What is left free for news, what is kept in reserve, and who moves what when news breaks."""

from collections.abc import Iterator

import msgspec

from socialplan.documents.views.calendar_desk import NONE, Desk
from socialplan.strategy.choices import Sensitivity, ToolPurpose


class NewsRow(msgspec.Struct, frozen=True, kw_only=True):
    """The free slots of one account."""

    network: str
    days: str


class BackupRow(msgspec.Struct, frozen=True, kw_only=True):
    """A post kept in reserve."""

    network: str
    subject: str
    pillar: str
    format: str


class ReserveRow(msgspec.Struct, frozen=True):
    """What is kept in reserve for a network, in one line."""

    network: str
    subjects: str


class News(msgspec.Struct, frozen=True, kw_only=True):
    """News and reserve."""

    free: tuple[NewsRow, ...]
    steps: tuple[str, ...]
    backup: tuple[BackupRow, ...]
    reserve: tuple[ReserveRow, ...]
    """The same, a line a network, for somebody alone."""
    backup_proposed: bool
    lacking: str
    """Networks whose reserve is too small."""


def news(desk: Desk) -> News:
    """All of it."""
    backup = tuple(_backup(desk))
    return News(
        free=() if desk.alone else tuple(_free(desk)),
        steps=tuple(f"{step}." for step in _steps(desk)),
        backup=() if desk.alone else backup,
        reserve=_reserve(desk, backup) if desk.alone else (),
        backup_proposed=bool(backup) and desk.proposed("calendar.backup"),
        lacking=lacking(desk),
    )


def _free(desk: Desk) -> Iterator[NewsRow]:
    for line in desk.calendar.accounts:
        days = [desk.day(slot.on) for slot in desk.calendar.slots if slot.account == line.index and slot.kind == "news"]
        if days:
            yield NewsRow(network=desk.title(desk.account(line.index)), days=", ".join(days))


def _backup(desk: Desk) -> Iterator[BackupRow]:
    pillars = {one.id: place for place, one in enumerate(desk.strategy.editorial.pillars) if one.id}
    for one in desk.strategy.calendar.backup:
        subject = desk.idea_text(one.subject)
        if subject:
            yield BackupRow(
                network=desk.title(desk.wording.label(one.network)) or desk.say("Tous", "All"),
                subject=subject,
                pillar=desk.pillar(pillars[one.pillar]) if one.pillar in pillars else NONE,
                format=desk.wording.label(one.format) or NONE,
            )


def _reserve(desk: Desk, rows: tuple[BackupRow, ...]) -> tuple[ReserveRow, ...]:
    networks = dict.fromkeys(row.network for row in rows)
    return tuple(ReserveRow(name, desk.listed(row.subject for row in rows if row.network == name)) for name in networks)


def lacking(desk: Desk) -> str:
    """`LinkedIn 2 sur 4`, for each network whose reserve is smaller than one post in two weeks."""
    short = [one for one in desk.calendar.accounts if one.backup < one.backup_needed]
    return ", ".join(
        desk.say(
            f"{desk.title(desk.account(one.index))} {one.backup} sur {one.backup_needed}",
            f"{desk.title(desk.account(one.index))} {one.backup} of {one.backup_needed}",
        )
        for one in short
    )


def _steps(desk: Desk) -> Iterator[str]:
    """Who moves what, in order, with figures."""
    slots = desk.calendar.slots
    free, proposed = (sum(slot.kind == kind for slot in slots) for kind in ("news", "proposed"))
    if free:
        yield _takes(desk, free)
    if proposed:
        yield desk.say(
            f"Sans place libre, une publication marquée «\u00a0proposé\u00a0» cède la sienne ({proposed}), jamais un "
            "rendez-vous ni une publication prévue\u202f; son idée passe en réserve",
            f"Without a free slot, a post marked “proposed” gives way ({proposed}), never an appointment or a planned "
            "post; its idea goes into the reserve",
        )
    if not desk.alone:
        yield from _approver(desk)
    reserve = len(desk.strategy.calendar.backup)
    if reserve and free:
        yield desk.say(
            f"Sans actualité la veille, la place libre prend un contenu de secours ({reserve})",
            f"Without news on the day before, the free slot takes a backup post ({reserve})",
        )
    yield from _stop(desk)


def _takes(desk: Desk, free: int) -> str:
    if desk.alone and desk.mine:
        return desk.say(
            f"Je prends la prochaine place libre du réseau ({free} au calendrier)",
            f"I take the next free slot of the network ({free} in the calendar)",
        )
    owners = desk.wording.people(dict.fromkeys(one.owner for one in desk.calendar.accounts if one.owner and one.news))
    who = owners or desk.say("La personne qui publie", "Whoever posts")
    several = len({one.owner for one in desk.calendar.accounts if one.owner and one.news}) > 1
    french, english = ("prennent", "each take") if several else ("prend", "takes")
    return desk.say(
        f"{who} {french} la prochaine place libre du réseau concerné ({free} au calendrier)",
        f"{who} {english} the next free slot of the network concerned ({free} in the calendar)",
    )


def _approver(desk: Desk) -> Iterator[str]:
    """Who approves news, and how fast."""
    rows = {row.content: row for row in desk.strategy.editorial.approvals if row.content}
    row = rows.get(Sensitivity.ROUTINE)
    if row is None:
        return
    who = desk.person(row.approver)
    within = desk.wording.hours(row.delay_hours or None)
    if who and within:
        free = [slot for slot in desk.calendar.slots if slot.kind == "news"]
        nobody = dict.fromkeys(desk.title(desk.account(slot.account)) for slot in free if not slot.approver)
        names = desk.wording.join(nobody)
        yield desk.say(f"{who} valide sous {within}", f"{who} approves within {within}") + (
            desk.say(f"\u202f; sur {names}, à décider", f"; on {names}, to be decided") if names else ""
        )


def _stop(desk: Desk) -> Iterator[str]:
    """Who stops what is scheduled in a crisis."""
    stoppers = dict.fromkeys(
        who for tool in desk.strategy.means.tools if tool.purpose is ToolPurpose.SCHEDULING for who in tool.who_can_stop
    )
    names = desk.wording.people(stoppers)
    if names and not desk.alone:
        yield desk.say(
            f"En crise, tout ce qui est programmé s’arrête\u00a0: {names} peuvent le couper"
            if len(stoppers) > 1
            else f"En crise, tout ce qui est programmé s’arrête\u00a0: {names} peut le couper",
            f"In a crisis everything scheduled stops: {names} can stop it",
        )
    elif desk.alone:
        yield desk.say("En crise, tout ce qui est programmé s’arrête", "In a crisis everything scheduled stops")
