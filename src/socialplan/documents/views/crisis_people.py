"""Who acts, who may be woken, whom to alert, and who takes requests."""

import re
from typing import Final

import msgspec

from socialplan.documents.desk import LawLine
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import capital, small, without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_reach import Grid, grid
from socialplan.language import Words
from socialplan.strategy.choices import ToolPurpose, WhenToTell
from socialplan.strategy.crisis import Alert, CellMember

GRAVE: Final = 2
"""The level from which a body outside has to be reached by telephone."""
_TELEPHONE: Final = re.compile(r"(?<![\w.-])(?:1[578]|11[2459]|116\s?\d{3}|3\d{3}|\+?\d(?:[\s.-]?\d){7,})(?![\w-])")
"""What can be dialled: emergency and short numbers, and numbers of eight digits or more."""


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
    ours: bool
    """Whether it is a colleague rather than a body outside."""


class Requests(msgspec.Struct, frozen=True):
    """Who takes over a request for an event or a campaign."""

    who: str
    deputy: str


class People(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    cards: tuple[RoleCard, ...]
    grid: Grid | None
    alerts: tuple[AlertRow, ...]
    alerts_proposed: bool
    law: tuple[LawLine, ...]


def people(desk: Desk) -> People:
    """The chapter on people; what is missing goes to the gap register."""
    if not desk.alone:
        desk.need("crisis.cell")
        desk.need("crisis.coverage")
    desk.need("crisis.alerts")
    _note_without_number(desk)
    return People(
        proposed=desk.proposed("cell"),
        cards=() if desk.alone else tuple(_card(desk, member) for member in desk.crisis.cell if member.person),
        grid=None if desk.alone else grid(desk),
        alerts=alerts(desk),
        alerts_proposed=desk.proposed("alerts"),
        law=desk.recall("sig-coordination"),
    )


def only_name(desk: Desk) -> str:
    """The name of the only person of the team. Empty if there are several."""
    members = desk.strategy.team.people
    return desk.wording.person(members[0].id) if len(members) == 1 else ""


def stoppers(desk: Desk) -> tuple[str | None, str | None]:
    """Who stops what is scheduled, and the deputy: those named who have rights in a tool, if anything is said of it."""
    pause = desk.crisis.pause
    named = [who for who in (pause.owner, pause.deputy) if who] if pause else []
    purposes = {ToolPurpose.SCHEDULING, ToolPurpose.ADS}
    able = {who for tool in desk.strategy.means.tools if tool.purpose in purposes for who in tool.who_can_stop}
    kept = [who for who in named if not able or who in able]
    return (kept[0] if kept else None), (kept[1] if len(kept) > 1 else None)


def requests(desk: Desk) -> Requests:
    """As the staff charter says, else the alerts, else the body above."""
    person = desk.wording.person
    for contact in desk.strategy.charter.contacts:
        if contact.situation is WhenToTell.EVENT and (contact.external or contact.person):
            both = [part for part in (person(contact.person), desk.wording.text(contact.external)) if part]
            return Requests(desk.say(", puis ", ", then ").join(both), person(contact.deputy))
    for alert in desk.crisis.alerts:
        if WhenToTell.EVENT in alert.when and (alert.who or alert.person):
            return Requests(desk.wording.text(alert.who) or person(alert.person), "")
    return Requests(desk.supervision(), "")


def _card(desk: Desk, member: CellMember) -> RoleCard:
    path = f"crisis.cell[{desk.crisis.cell.index(member)}].tasks"
    return RoleCard(
        role=capital(desk.wording.label(member.role)) or desk.say("Sans rôle", "No role"),
        person=desk.wording.person(member.person),
        deputy=desk.wording.person(member.deputy) or desk.say("personne", "nobody"),
        out_of_hours=_out_of_hours(desk, member),
        tasks=desk.in_a_row(map(without_stop, desk.texts(member.tasks, path))) or "–",
    )


def _out_of_hours(desk: Desk, member: CellMember) -> str:
    """Whether each of a pair said they may be called outside their hours: a yes is no rota."""
    said = [_willing(desk, member.person, member.out_of_hours)]
    if member.deputy:
        said.append(_willing(desk, member.deputy, member.deputy_out_of_hours))
    words = {True: desk.say("oui", "yes"), False: desk.say("non", "no"), None: desk.say("non précisé", "not stated")}
    if len(said) > 1:
        return desk.say(
            f"{words[said[0]]}\u202f; suppléance\u00a0: {words[said[1]]}", f"{words[said[0]]}; deputy: {words[said[1]]}"
        )
    return words[said[0]]


def _willing(desk: Desk, who: str | None, answer: bool | None) -> bool | None:  # noqa: FBT001 - an answer, no switch
    known = desk.dossier.person(who)
    return answer if answer is not None else known.reachable_out_of_hours if known else None


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
    contact = "" if desk.is_withheld(f"{path}.contact") else desk.wording.text(alert.contact, marked=False)
    ours = contact or desk.say("numéro sur la fiche privée", "number on the private sheet")
    if alert.person and not contact:
        contact = desk.say("numéro sur la fiche privée", "number on the private sheet")
    return AlertRow(
        who=who,
        when=capital(", ".join(when)) or desk.say("À tout niveau", "At any level"),
        why=without_stop(desk.text(alert.why, f"{path}.why")) or "–",
        contact=ours if alert.person else _shown(desk, contact),
        ours=bool(alert.person),
    )


def can_be_reached(contact: str) -> bool:
    """Whether a way to reach somebody works at night: a number to dial, or a service online; an e-mail waits."""
    return bool(_TELEPHONE.search(contact)) or contact.startswith(("http://", "https://"))


def _shown(desk: Desk, contact: str) -> str:
    """A way to reach somebody outside, which says plainly when there is no number to dial."""
    none = desk.say("pas de numéro", "no number")
    return contact if can_be_reached(contact) else desk.in_a_row((contact, none))


def _supervision(desk: Desk) -> tuple[AlertRow, ...]:
    """The body above, from the organisation's own answers, unless the alerts name it: what it helps with, and how."""
    above = desk.strategy.organisation.supervision
    whole = desk.supervision()
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
            contact=_shown(desk, above.communication_email or ""),
            ours=False,
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
            ours=False,
        ),
    )


def _names_already(desk: Desk, *names: str | None) -> bool:
    told = " ".join(desk.wording.text(alert.who) for alert in desk.crisis.alerts)
    return any(name and name in told for name in names)


def _note_without_number(desk: Desk) -> None:
    """Note whom outside a grave level calls for, and nobody can dial."""
    lacking = [
        alert
        for alert in desk.crisis.alerts
        if alert.who
        and not alert.person
        and (alert.from_level is None or alert.from_level >= GRAVE)
        and not can_be_reached(desk.wording.text(alert.contact))
    ]
    if lacking:
        names = desk.wording.join(desk.wording.text(alert.who) for alert in lacking)
        what = Words(f"Numéro de téléphone à noter\u00a0: {names}", f"Telephone number to note: {names}")
        why = Words("Sans numéro, personne ne les joindra la nuit", "Without a number nobody will reach them at night")
        desk.gaps.add("crisis.alerts#numbers", what, why, days=SOON)
