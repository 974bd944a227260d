"""Whom to call: a table by situation, the same as a path, and cases to recognise one’s own."""

from typing import Final

import msgspec

from socialplan.documents import mermaid
from socialplan.documents.gaps import SOON
from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import Edge, Node
from socialplan.documents.views.usage_desk import Desk, capital, small, without_stop
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import CrisisRole, WhenToTell
from socialplan.strategy.conduct import Contact

ASKED: Final = (
    WhenToTell.JOURNALIST,
    WhenToTell.BAD_BUZZ,
    WhenToTell.EVENT,
    WhenToTell.THREAT,
    WhenToTell.SECURITY,
    WhenToTell.COMPLAINT,
)
"""The situations in which everybody must know whom to call, in the order of the tables."""
_ORDER: Final = (*ASKED, WhenToTell.CRISIS)

_PEOPLE_TO_DRAW: Final = 2
"""One person to call for everything needs no picture."""
_ROLES: Final = {
    WhenToTell.BAD_BUZZ: CrisisRole.LEAD,
    WhenToTell.SECURITY: CrisisRole.IT_SECURITY,
}


class ContactRow(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to call in one situation."""

    situation: str
    who: str
    """Empty for whoever works alone, when nobody else is called."""
    otherwise: str
    delay: str
    then: str
    support: str
    """The outside service that this person works with."""


class Contacts(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to call."""

    rows: tuple[ContactRow, ...]
    asked: int
    """How many situations should have somebody."""
    named: int
    deputised: int
    missing: tuple[str, ...]
    """The situations for which nobody is named."""
    path: Md
    cases: tuple[str, ...]
    proposed: bool


def contacts(desk: Desk) -> Contacts:
    """The rows, in one order whatever the file's."""
    found = {situation: row for situation in _ORDER if (row := _row(desk, situation))}
    missing = tuple(situation for situation in ASKED if situation not in found)
    if not desk.alone:
        _note(desk, missing)
    rows = tuple(found.values())
    return Contacts(
        rows=rows,
        asked=len(ASKED) + (WhenToTell.CRISIS in found),
        named=len(rows),
        deputised=sum(bool(row.otherwise) for row in rows),
        missing=tuple(small(desk.wording.label(situation)) for situation in missing),
        path=Md("") if desk.alone else _path(desk, rows),
        cases=_cases(desk, found),
        proposed=desk.proposed("charter.contacts"),
    )


def _note(desk: Desk, missing: tuple[WhenToTell, ...]) -> None:
    if missing:
        labels = [situation.label for situation in missing]
        french, english = (", ".join(label.to(language) for label in labels) for language in LANGUAGES)
        desk.gaps.add(
            "charter.contacts#missing",
            Words(
                f"Nommer qui appeler, et en combien de temps\u00a0: {french}",
                f"Name whom to call, and how fast: {english}",
            ),
            Words("Sans nom, chacun répond seul.", "Without a name, everyone answers alone."),
            days=SOON,
        )


def _row(desk: Desk, situation: WhenToTell) -> ContactRow | None:
    """The row of a situation: as the charter says, else as the crisis chapter does."""
    for place, contact in enumerate(desk.charter.contacts):
        if contact.situation is situation:
            row = _written(desk, contact, f"charter.contacts[{place}]")
            if row:
                return row
    return _from_alerts(desk, situation) if desk.alone else _from_crisis(desk, situation)


def _written(desk: Desk, contact: Contact, path: str) -> ContactRow | None:
    person = desk.here(contact.person)
    deputy = desk.deputy(contact.person, contact.deputy)
    outside = desk.text(contact.external, f"{path}.external")
    who = person or deputy or outside
    if not who:
        return None
    return ContactRow(
        situation=capital(desk.wording.label(contact.situation)),
        who="" if desk.alone and who == person else who,
        otherwise=deputy if deputy != who else "",
        delay=without_stop(desk.text(contact.delay, f"{path}.delay")),
        then=desk.line(contact.then, f"{path}.then"),
        support=outside if outside != who else "",
    )


def _from_crisis(desk: Desk, situation: WhenToTell) -> ContactRow | None:
    """Whom the crisis chapter names for it: one fact is the same everywhere."""
    crisis = desk.strategy.crisis
    person = deputy = None
    delay = ""
    if situation is WhenToTell.JOURNALIST and crisis.press:
        person, deputy = crisis.press.contact, crisis.press.deputy
        minutes = desk.wording.minutes(crisis.press.delay_minutes)
        delay = desk.say(f"rappel en {minutes}", f"call back within {minutes}") if minutes else ""
    elif situation is WhenToTell.THREAT:
        person = desk.charter.support_contact
    elif situation in _ROLES:
        member = next((each for each in crisis.cell if each.role is _ROLES[situation] and each.person), None)
        person, deputy = (member.person, member.deputy) if member else (None, None)
    who = desk.here(person)
    if not who:
        return None
    return ContactRow(
        situation=capital(desk.wording.label(situation)),
        who=who,
        otherwise=desk.deputy(person, deputy),
        delay=delay,
        then="",
        support="",
    )


def _from_alerts(desk: Desk, situation: WhenToTell) -> ContactRow | None:
    """Somebody outside, for whoever works alone."""
    for place, alert in enumerate(desk.strategy.crisis.alerts):
        path = f"crisis.alerts[{place}]"
        who = desk.text(alert.who, f"{path}.who")
        if who and situation in ASKED and situation in alert.when:
            return ContactRow(
                situation=capital(desk.wording.label(situation)),
                who=who,
                otherwise="",
                delay=desk.text(alert.contact, f"{path}.contact"),
                then=desk.line(alert.why, f"{path}.why"),
                support="",
            )
    return None


def _path(desk: Desk, rows: tuple[ContactRow, ...]) -> Md:
    """From what happens to whom to call: one box a person, the situations on the arrows."""
    situations: dict[str, list[str]] = {}
    for row in rows:
        situations.setdefault(row.who, []).append(small(row.situation))
    if len(situations) < _PEOPLE_TO_DRAW:
        return Md("")
    start = Node("start", desk.say("On vous interpelle en ligne", "Somebody approaches you online"), "pill")
    wait = Node(
        "wait", desk.say("Ne répondez pas encore\u00a0: gardez une capture", "Do not reply yet: keep a screenshot")
    )
    boxes = [Node(name, name, "round") for name in situations]
    arrows = [Edge("wait", name, ", ".join(whats)) for name, whats in situations.items()]
    return mermaid.flowchart(
        [start, wait, *boxes],
        [Edge("start", "wait"), *arrows],
        title=desk.say("Qui prévenir, selon la situation", "Whom to call, by situation"),
        description=desk.say(
            "Les mêmes personnes et situations que dans le tableau ci-dessus.",
            "The same people and situations as in the table above.",
        ),
        direction="LR",
    )


def _cases(desk: Desk, found: dict[WhenToTell, ContactRow]) -> tuple[str, ...]:
    """Three cases to recognise one’s own, for a body that another one supervises."""
    above = desk.strategy.organisation.supervision
    if desk.alone or not above or not (above.communication_contact or above.name):
        return ()
    makers = {
        WhenToTell.BAD_BUZZ: _case_of_bad_buzz,
        WhenToTell.JOURNALIST: _case_of_journalist,
        WhenToTell.EVENT: _case_of_event,
    }
    return tuple(make(desk, found[situation]) for situation, make in makers.items() if situation in found)


def _case_of_bad_buzz(desk: Desk, row: ContactRow) -> str:
    words = _support(desk, row, "éléments de langage", "talking points")
    return desk.say(
        "Une image détournée porte notre logo et accuse une personnalité\u00a0: ne partagez rien, "
        f"prévenez {row.who}{words}.",
        f"A doctored picture bears our logo and accuses a public figure: share nothing, tell {row.who}{words}.",
    )


def _case_of_journalist(desk: Desk, row: ContactRow) -> str:
    press = desk.strategy.crisis.press
    filming = desk.text(press.filming_authority, "crisis.press.filming_authority") if press else ""
    leave = desk.say(f"\u202f; autorisation de tournage\u00a0: {filming}", f"; filming permission: {filming}")
    return desk.say(
        "Un média vous écrit en privé et veut filmer dans nos locaux\u00a0: remerciez, ne fixez ni date ni lieu, "
        f"prévenez {row.who}{leave if filming else ''}.",
        "A journalist writes to you in private and wants to film on our premises: say thank you, set neither date nor "
        f"place, tell {row.who}{leave if filming else ''}.",
    )


def _case_of_event(desk: Desk, row: ContactRow) -> str:
    words = _support(desk, row, "suite donnée", "follow-up")
    return desk.say(
        "Une institution vous demande par message privé de régler les détails d’une campagne\u00a0: ne vous engagez "
        f"sur rien, transmettez le message tel quel (contact\u00a0: {row.who}{words}).",
        "An institution asks you by private message to settle the details of a campaign: commit to nothing, pass the "
        f"message on as it stands (contact: {row.who}{words}).",
    )


def _support(desk: Desk, row: ContactRow, french: str, english: str) -> str:
    if not row.support:
        return ""
    return desk.say(f"\u202f; {french}\u00a0: {row.support}", f"; {english}: {row.support}")
