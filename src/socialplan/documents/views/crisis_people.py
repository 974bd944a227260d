"""Who acts, who can be reached and when, whom to alert in which order."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

import msgspec

from socialplan.analysis.coverage import DAY, Band, DayCoverage
from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import Edge, Node, flowchart
from socialplan.documents.views.crisis_desk import Desk, capital, small, without_stop
from socialplan.language import Words
from socialplan.strategy.choices import Repository, Weekday, WhenToTell
from socialplan.strategy.crisis import Alert, CellMember
from socialplan.strategy.fields import Clock

LATE: Final = 23 * 60
"""The minute of the day at which the first page says who answers."""
MOST_NAMED: Final = 2
"""Names shown for a time of the week: whom to call first, then whom."""
MOST_OUTSIDE: Final = 4
"""Bodies outside that the path of the alert shows; the table names them all."""


class RoleCard(msgspec.Struct, frozen=True, kw_only=True):
    """A part in the crisis team."""

    role: str
    person: str
    deputy: str
    out_of_hours: str
    tasks: str


class CoverageRow(msgspec.Struct, frozen=True):
    """Days with the same hours."""

    days: str
    bands: tuple[str, ...]


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """Who can be reached over the week."""

    proposed: bool
    deduced: bool
    rows: tuple[CoverageRow, ...]
    covered: str
    holes: tuple[str, ...]


class AlertRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to tell."""

    who: str
    when: str
    why: str
    contact: str


class People(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    cards: tuple[RoleCard, ...]
    week: Week | None
    alerts: tuple[AlertRow, ...]
    alerts_proposed: bool
    path: Md


def people(desk: Desk) -> People:
    """The chapter on people; what is missing goes to the gap register."""
    if not desk.alone:
        desk.need("crisis.cell")
        desk.need("crisis.coverage")
    desk.need("crisis.alerts")
    return People(
        proposed=desk.proposed("cell"),
        cards=() if desk.alone else tuple(_card(desk, member) for member in desk.crisis.cell if member.person),
        week=None if desk.alone else _week(desk),
        alerts=_alerts(desk),
        alerts_proposed=desk.proposed("alerts"),
        path=Md("") if desk.alone else _path(desk),
    )


def is_private(desk: Desk) -> bool:
    """Whether the folder's readers may see numbers."""
    return desk.strategy.meta.repository is Repository.PRIVATE


def phone(desk: Desk, person: str | None) -> str:
    """A person's number, in a private folder only; empty if there is none."""
    card = desk.contacts.get(person or "") if is_private(desk) else None
    return (card.phone or "") if card else ""


def name_and_number(desk: Desk, person: str | None) -> str:
    """A person's name, with their number where it may be printed."""
    name, number = desk.wording.person(person), phone(desk, person)
    return f"{name} ({number})" if name and number else name


def reach(desk: Desk, person: str | None) -> str:
    """When a person can be reached: `lundi à vendredi de 9 h à 18 h`. Empty if nothing is known."""
    if not person:
        return ""
    days = [_spans(day, person) for day in desk.dossier.coverage.days]
    if all(spans == ((0, DAY),) for spans in days):
        return desk.say("jour et nuit", "day and night")
    told = []
    for spans, group in groupby(zip(Weekday, days, strict=True), key=lambda pair: pair[1]):
        if spans:
            named = _day_range(desk, [day for day, _ in group])
            told.append(f"{named} {', '.join(_span(desk, *span) for span in spans)}")
    return desk.in_a_row(told)


def late_answers(desk: Desk) -> tuple[str, ...]:
    """Who answers at 23:00, by day: `du lundi au vendredi, Léo Martin ou Ana Bo`. Empty if nothing is known."""
    if desk.alone or desk.dossier.coverage.basis == "none":
        return ()
    days = ((day.day, _first(desk, _present(day, LATE))) for day in desk.dossier.coverage.days)
    grouped = [(present, [day for day, _ in group]) for present, group in groupby(days, key=lambda pair: pair[1])]
    told = []
    for present, group in grouped:
        names = desk.wording.join(map(desk.wording.person, present), Words("ou", "or"))
        when = _day_range(desk, group)
        told.append(f"{when}, {names or desk.say('personne n’est prévu', 'nobody is on duty')}")
    return tuple(told)


def _first(desk: Desk, present: Iterable[str]) -> tuple[str, ...]:
    """The two people to call first among those who can be reached: the lead, the deputy, then the team's order."""
    cell = [who for member in desk.crisis.cell for who in (member.person, member.deputy)]
    ranked = [who for who in dict.fromkeys([desk.lead(), desk.lead_deputy(), *cell]) if who]
    known = list(present)
    return tuple(sorted(known, key=lambda who: ranked.index(who) if who in ranked else len(ranked))[:MOST_NAMED])


def _card(desk: Desk, member: CellMember) -> RoleCard:
    path = f"crisis.cell[{desk.crisis.cell.index(member)}].tasks"
    return RoleCard(
        role=capital(desk.wording.label(member.role)) or "–",
        person=desk.wording.person(member.person),
        deputy=desk.wording.person(member.deputy) or desk.say("personne", "nobody"),
        out_of_hours=_out_of_hours(desk, member),
        tasks=desk.in_a_row(map(without_stop, desk.texts(member.tasks, path))) or "–",
    )


def _out_of_hours(desk: Desk, member: CellMember) -> str:
    known = desk.dossier.person(member.person)
    answer = member.out_of_hours
    if answer is None and known:
        answer = known.reachable_out_of_hours
    said = {True: desk.say("oui", "yes"), False: desk.say("non", "no"), None: "–"}
    if member.deputy and member.deputy_out_of_hours is not None:
        return desk.say(
            f"{said[answer]}, suppléance {said[member.deputy_out_of_hours]}",
            f"{said[answer]}, deputy {said[member.deputy_out_of_hours]}",
        )
    return said[answer]


def _week(desk: Desk) -> Week | None:
    week = desk.dossier.coverage
    if week.basis == "none":
        return None
    rows = []
    days = ((day.day, _reduced(desk, day)) for day in week.days)
    for bands, group in groupby(days, key=lambda pair: pair[1]):
        named = _day_range(desk, [day for day, _ in group])
        rows.append(CoverageRow(capital(named), tuple(_band(desk, band) for band in bands)))
    return Week(
        proposed=desk.proposed("coverage"),
        deduced=week.basis == "deduced",
        rows=tuple(rows),
        covered=desk.wording.hours(week.hours_covered),
        holes=tuple(desk.wording.words(hole) for hole in week.summary),
    )


def _reduced(desk: Desk, day: DayCoverage) -> tuple[Band, ...]:
    """The day with the two people to call first, bands that then are alike joined."""
    found: list[Band] = []
    for band in day.bands:
        people = _first(desk, band.people)
        if found and found[-1].people == people:
            found[-1] = Band(start=found[-1].start, end=band.end, people=people)
        else:
            found.append(Band(start=band.start, end=band.end, people=people))
    return tuple(found)


def _band(desk: Desk, band: Band) -> str:
    hours = _span(desk, band.start, band.end)
    names = ", ".join(map(desk.wording.person, band.people)) or desk.say("personne", "nobody")
    return desk.say(f"{hours}\u00a0: {names}", f"{hours}: {names}")


def _spans(day: DayCoverage, person: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a day when a person can be reached, those that touch joined."""
    spans: list[tuple[int, int]] = []
    for band in day.bands:
        if person not in band.people:
            continue
        if spans and spans[-1][1] == band.start:
            spans[-1] = (spans[-1][0], band.end)
        else:
            spans.append((band.start, band.end))
    return tuple(spans)


def _present(day: DayCoverage, minute: int) -> tuple[str, ...]:
    return next((band.people for band in day.bands if band.start <= minute < band.end), ())


def _span(desk: Desk, start: int, end: int) -> str:
    if (start, end) == (0, DAY):
        return desk.say("toute la journée", "all day")
    first, last = desk.wording.clock(Clock(start)), desk.wording.clock(Clock(end))
    return desk.say(f"de {first} à {last}", f"{first}–{last}")


def _day_range(desk: Desk, days: Iterable[Weekday]) -> str:
    named = [desk.wording.label(day) for day in days]
    if len(named) == len(Weekday):
        return desk.say("tous les jours", "every day")
    if len(named) > 2:  # noqa: PLR2004 - two days are named, more are a range
        return desk.say(f"du {named[0]} au {named[-1]}", f"{named[0]} to {named[-1]}")
    return desk.wording.join(named)


def _alerts(desk: Desk) -> tuple[AlertRow, ...]:
    """Those of the answers in their order, then the supervising body if they forget it."""
    rows = [_alert(desk, alert, place) for place, alert in enumerate(desk.crisis.alerts)]
    return (*_supervision(desk), *(row for row in rows if row))


def _alert(desk: Desk, alert: Alert, place: int) -> AlertRow | None:
    path = f"crisis.alerts[{place}]"
    who = " – ".join(
        part for part in (desk.wording.person(alert.person), desk.text(alert.who, f"{path}.who")) if part
    )
    if not who:
        return None
    when = [desk.wording.labels(alert.when)] if alert.when else []
    if alert.from_level:
        level = small(desk.numbered_level(alert.from_level))
        when.append(desk.say(f"dès le {level}", f"from {level} on"))
    return AlertRow(
        who=who,
        when=capital(", ".join(when)) or "–",
        why=without_stop(desk.text(alert.why, f"{path}.why")) or "–",
        contact=desk.text(alert.contact, f"{path}.contact") or (_mail(desk, alert.person) or "–"),
    )


def _labels(desk: Desk, situations: Iterable[WhenToTell]) -> str:
    return capital(desk.wording.labels(situations))


def _mail(desk: Desk, person: str | None) -> str:
    member = desk.dossier.person(person)
    return (member.email or "") if member else ""


def _supervision(desk: Desk) -> tuple[AlertRow, ...]:
    """The body above, from the organisation's own answers: what it helps with, and the way to reach it."""
    above = desk.strategy.organisation.supervision
    if not above:
        return ()
    rows = []
    whole = " – ".join(part for part in (above.communication_contact, above.name) if part)
    if whole and not _names_already(desk, above.name, above.communication_contact):
        rows.append(
            AlertRow(
                who=whole,
                when=_labels(desk, (WhenToTell.BAD_BUZZ, WhenToTell.JOURNALIST, WhenToTell.EVENT)),
                why=desk.say(
                    "Éléments de langage, autorisations de tournage, relais d’une campagne",
                    "Talking points, filming permits, handling of a campaign",
                ),
                contact=above.communication_email or "–",
            )
        )
    if above.government_information_service:
        gravest = desk.levels[-1] if desk.levels else None
        level = small(desk.level_name(gravest)) if gravest else ""
        rows.append(
            AlertRow(
                who=desk.say("Service d’information du Gouvernement", "Government information service"),
                when=desk.say(f"dès le {level}", f"from {level} on") if level else desk.say("crise majeure", "major crisis"),
                why=desk.say("Coordination de la parole de l’État", "Coordination of what the State says"),
                contact=above.government_information_service,
            )
        )
    return tuple(rows)


def _names_already(desk: Desk, *names: str | None) -> bool:
    told = " ".join(alert.who or "" for alert in desk.crisis.alerts)
    return any(name and name in told for name in names)


def _path(desk: Desk) -> Md:
    """Who passes the alert to whom, level after level, and who outside is told from which one."""
    steps = [level for level in desk.levels if level.number != 0 and level.lead][:4]
    if not steps:
        return Md("")
    nodes = [Node("see", desk.say("Qui voit le message", "Whoever sees the post"), "pill")]
    edges = []
    before = "see"
    for level in steps:
        key = f"l{level.number}"
        if any(node.key == key for node in nodes):
            continue
        within = desk.wording.minutes(level.alert_minutes)
        nodes.append(Node(key, f"{desk.level_name(level)} – {desk.wording.person(level.lead)}"))
        worse = desk.say(f"alerte en {within}", f"alert in {within}") if within else ""
        edges.append(Edge(before, key, worse))
        before = key
    nodes += [Node(f"a{place}", who, "round") for place, (_, who) in enumerate(_outside(desk))]
    known = {node.key for node in nodes}
    for place, (number, _) in enumerate(_outside(desk)):
        source = next((f"l{level.number}" for level in steps if (level.number or 0) >= number), before)
        edges.append(Edge(source if source in known else before, f"a{place}"))
    return flowchart(
        nodes,
        edges,
        title=desk.say("Chemin de l’alerte", "Path of the alert"),
        description=desk.say(
            "Qui passe l’alerte à qui, niveau après niveau, et qui est prévenu à l’extérieur.",
            "Who passes the alert to whom, level after level, and who outside is told.",
        ),
        direction="LR",
    )


def _outside(desk: Desk) -> list[tuple[int, str]]:
    """Bodies outside and the level from which they are told, the supervising body first."""
    found = [(1, row.who) for row in _supervision(desk)[:1]]
    found += [
        (alert.from_level, desk.text(alert.who, f"crisis.alerts[{place}].who"))
        for place, alert in enumerate(desk.crisis.alerts)
        if alert.who and alert.from_level and WhenToTell.THREAT not in alert.when
    ]
    return [(number, who) for number, who in found if who][:MOST_OUTSIDE]
