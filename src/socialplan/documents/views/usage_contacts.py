"""Whom to call: a table by situation, and cases to recognise one’s own."""

import re
from typing import Final

import msgspec

from socialplan.analysis.people import deputy_of
from socialplan.analysis.whom import answers_at_night, whom
from socialplan.documents.gaps import SOON
from socialplan.documents.phrases import small, without_stop
from socialplan.documents.views.usage_desk import NO_CASES, Desk
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import WhenToTell
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

SITUATIONS: Final = {
    WhenToTell.JOURNALIST: Words("Appel ou message d’un média", "Call or message from the media"),
    WhenToTell.BAD_BUZZ: Words("Critiques qui enflent (mauvais buzz)", "Criticism that swells (backlash)"),
    WhenToTell.EVENT: Words("Demande d’événement ou de campagne", "Request for an event or a campaign"),
    WhenToTell.THREAT: Words("Menace ou attaque contre une personne", "Threat to a person, or attack on one"),
    WhenToTell.SECURITY: Words("Piratage, faux compte ou fuite", "Hack, fake account or leak"),
    WhenToTell.COMPLAINT: Words("Réclamation", "Complaint"),
    WhenToTell.CRISIS: Words("Accident ou événement grave", "Accident or serious event"),
}
"""The situations as somebody who works here sees them."""

_NIGHT: Final = re.compile(r"\bnuits?\b|\bweek-?ends?\b|\bnights?\b|24\s*h", re.IGNORECASE)
"""A promise of an answer outside usual hours."""
_CLAUSE: Final = re.compile(r"\s*[,;]\s*")


class ContactRow(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to call in one situation."""

    situation: str
    person: str | None
    deputy: str | None
    """Ids, to say what they do; none for an outside service."""
    who: str
    """Empty for whoever works alone, when nobody else is called."""
    otherwise: str
    delay: str
    """When to tell them."""
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
    attacked: ContactRow | None
    """Whom to call when somebody is attacked: one name in the whole charter."""
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
        missing=tuple(small(desk.wording.words(SITUATIONS[situation])) for situation in missing),
        attacked=found.get(WhenToTell.THREAT),
        cases=_cases(desk, found),
        proposed=desk.proposed("charter.contacts"),
    )


def _note(desk: Desk, missing: tuple[WhenToTell, ...]) -> None:
    if missing:
        labels = [SITUATIONS[situation] for situation in missing]
        french, english = (", ".join(small(label.to(language)) for label in labels) for language in LANGUAGES)
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
    stands_in = deputy_of(desk.strategy, contact.person, contact.deputy)
    first = contact.person if person else stands_in if deputy else None
    return ContactRow(
        situation=_situation(desk, contact.situation),
        person=first,
        deputy=stands_in if deputy and deputy != who else None,
        who="" if desk.alone and who == person else who,
        otherwise=deputy if deputy != who else "",
        delay=_kept_promise(desk, without_stop(desk.text(contact.delay, f"{path}.delay")), (first, stands_in), path),
        then=desk.line(contact.then, f"{path}.then"),
        support=outside if outside != who else "",
    )


def _situation(desk: Desk, situation: WhenToTell | None) -> str:
    return desk.wording.words(SITUATIONS[situation]) if situation else ""


def _kept_promise(desk: Desk, delay: str, people: tuple[str | None, ...], path: str) -> str:
    """When to tell, without a night or a weekend that nobody of these is on duty for; what is left out is noted."""
    known = desk.dossier.coverage
    if desk.alone or not _NIGHT.search(delay) or answers_at_night(known, *people):
        return delay
    desk.gaps.add(
        f"{path}.delay#night",
        Words(
            f"Prévoir une permanence de nuit, ou ne pas la promettre\u00a0: «\u00a0{delay}\u00a0»",
            f"Have somebody on duty at night, or do not promise it: “{delay}”",
        ),
        Words("La permanence inscrite ne le permet pas.", "The rota as written does not allow it."),
        days=SOON,
    )
    kept = []
    for clause in _CLAUSE.split(delay):
        if _NIGHT.search(clause):
            break
        kept.append(clause)
    return ", ".join(kept)


def _from_crisis(desk: Desk, situation: WhenToTell) -> ContactRow | None:
    """Whom the crisis chapter names for it: one fact is the same everywhere."""
    if situation is WhenToTell.CRISIS:
        return None
    called = whom(desk.strategy, situation)
    who = desk.here(called.person)
    if not who:
        return None
    deputy = desk.deputy(called.person, called.deputy)
    press = desk.strategy.crisis.press if situation is WhenToTell.JOURNALIST else None
    within = desk.wording.minutes(press.delay_minutes) if press else ""
    return ContactRow(
        situation=_situation(desk, situation),
        person=called.person,
        deputy=deputy_of(desk.strategy, called.person, called.deputy) if deputy else None,
        who=who,
        otherwise=deputy,
        delay="",
        then=desk.say(f"Rappelle le média en {within}.", f"Calls the media back within {within}.") if within else "",
        support="",
    )


def _from_alerts(desk: Desk, situation: WhenToTell) -> ContactRow | None:
    """Somebody outside, for whoever works alone."""
    for place, alert in enumerate(desk.strategy.crisis.alerts):
        path = f"crisis.alerts[{place}]"
        who = desk.text(alert.who, f"{path}.who")
        if who and situation in ASKED and situation in alert.when:
            return ContactRow(
                situation=_situation(desk, situation),
                person=None,
                deputy=None,
                who=who,
                otherwise="",
                delay=desk.text(alert.contact, f"{path}.contact"),
                then=desk.line(alert.why, f"{path}.why"),
                support="",
            )
    return None


def _cases(desk: Desk, found: dict[WhenToTell, ContactRow]) -> tuple[str, ...]:
    """Three cases to recognise one’s own, for a body that another one supervises."""
    above = desk.strategy.organisation.supervision
    if desk.alone or desk.tight >= NO_CASES or not above or not (above.communication_contact or above.name):
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
        f"Une image détournée porte notre logo et accuse une personnalité\u00a0: ne partagez rien, prévenez{words}.",
        f"A doctored picture bears our logo and accuses a public figure: share nothing, tell us{words}.",
    )


def _case_of_journalist(desk: Desk, _: ContactRow) -> str:
    press = desk.strategy.crisis.press
    filming = desk.text(press.filming_authority, "crisis.press.filming_authority") if press else ""
    leave = desk.say(f" (autorisation\u00a0: {filming})", f" (permission: {filming})") if filming else ""
    return desk.say(
        "Un média vous écrit en privé et veut filmer dans nos locaux\u00a0: remerciez, ne fixez ni date ni lieu, "
        f"prévenez{leave}.",
        "A journalist writes to you in private and wants to film on our premises: say thank you, set neither date nor "
        f"place, tell us{leave}.",
    )


def _case_of_event(desk: Desk, row: ContactRow) -> str:
    words = _support(desk, row, "suite donnée", "follow-up")
    return desk.say(
        "Une institution vous demande par message privé de régler les détails d’une campagne\u00a0: ne vous engagez "
        f"sur rien, transmettez le message tel quel{words}.",
        "An institution asks you by private message to settle the details of a campaign: commit to nothing, pass the "
        f"message on as it stands{words}.",
    )


def _support(desk: Desk, row: ContactRow, french: str, english: str) -> str:
    if not row.support:
        return ""
    return desk.say(f" ({french}\u00a0: {row.support})", f" ({english}: {row.support})")
