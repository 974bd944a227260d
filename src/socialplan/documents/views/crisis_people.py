"""Who acts, who can be reached and when, whom to alert in which order."""

from typing import Final

import msgspec

from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import Edge, Node, flowchart
from socialplan.documents.views.crisis_desk import Desk, LawLine, capital, small, without_stop
from socialplan.documents.views.crisis_reach import Week, week
from socialplan.strategy.choices import WhenToTell
from socialplan.strategy.crisis import Alert, CellMember

MOST_OUTSIDE: Final = 4
"""Bodies outside that the path of the alert shows; the table names them all."""


class RoleCard(msgspec.Struct, frozen=True, kw_only=True):
    """A part in the crisis team."""

    role: str
    person: str
    deputy: str
    out_of_hours: str
    tasks: str


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
    law: tuple[LawLine, ...]


def people(desk: Desk) -> People:
    """The chapter on people; what is missing goes to the gap register."""
    if not desk.alone:
        desk.need("crisis.cell")
        desk.need("crisis.coverage")
    desk.need("crisis.alerts")
    return People(
        proposed=desk.proposed("cell"),
        cards=() if desk.alone else tuple(_card(desk, member) for member in desk.crisis.cell if member.person),
        week=None if desk.alone else week(desk),
        alerts=alerts(desk),
        alerts_proposed=desk.proposed("alerts"),
        path=Md("") if desk.alone else _path(desk),
        law=desk.recall("sig-coordination"),
    )


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


def alerts(desk: Desk) -> tuple[AlertRow, ...]:
    """Those of the answers in their order, then the supervising body if they forget it."""
    rows = [_alert(desk, alert, place) for place, alert in enumerate(desk.crisis.alerts)]
    return (*_supervision(desk), *(row for row in rows if row), *_government(desk))


def _alert(desk: Desk, alert: Alert, place: int) -> AlertRow | None:
    path = f"crisis.alerts[{place}]"
    who = " – ".join(part for part in (desk.wording.person(alert.person), desk.text(alert.who, f"{path}.who")) if part)
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


def _mail(desk: Desk, person: str | None) -> str:
    member = desk.dossier.person(person)
    return (member.email or "") if member else ""


def _supervision(desk: Desk) -> tuple[AlertRow, ...]:
    """The body above, from the organisation's own answers, unless the alerts name it: what it helps with, and how."""
    above = desk.strategy.organisation.supervision
    whole = " – ".join(part for part in (above.communication_contact, above.name) if part) if above else ""
    if not above or not whole or _names_already(desk, above.name, above.communication_contact):
        return ()
    situations = (WhenToTell.BAD_BUZZ, WhenToTell.JOURNALIST, WhenToTell.EVENT)
    return (
        AlertRow(
            who=whole,
            when=capital(desk.wording.labels(situations)),
            why=desk.say(
                "Éléments de langage, autorisations de tournage, relais d’une campagne",
                "Talking points, filming permits, handling of a campaign",
            ),
            contact=above.communication_email or "–",
        ),
    )


def _government(desk: Desk) -> tuple[AlertRow, ...]:
    """The government information service, for the gravest level, by the way that the answers give."""
    above = desk.strategy.organisation.supervision
    if not above or not above.government_information_service:
        return ()
    gravest = small(desk.level_name(desk.levels[-1])) if desk.levels else ""
    return (
        AlertRow(
            who=desk.say("Service d’information du Gouvernement", "Government information service"),
            when=desk.say(f"Dès le {gravest}", f"From {gravest} on")
            if gravest
            else desk.say("Crise majeure", "Major crisis"),
            why=desk.say("Coordination de la parole de l’État", "Coordination of what the State says"),
            contact=above.government_information_service,
        ),
    )


def _names_already(desk: Desk, *names: str | None) -> bool:
    told = " ".join(desk.wording.text(alert.who) for alert in desk.crisis.alerts)
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
    found = [(1, row.who) for row in _supervision(desk)]
    found += [
        (alert.from_level, desk.text(alert.who, f"crisis.alerts[{place}].who"))
        for place, alert in enumerate(desk.crisis.alerts)
        if alert.who and alert.from_level and WhenToTell.THREAT not in alert.when
    ]
    return [(number, who) for number, who in found if who][:MOST_OUTSIDE]
