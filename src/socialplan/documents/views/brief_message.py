"""The brief's message to who oversees us, ready to be sent, and whom our own people tell."""

from collections.abc import Iterator
from typing import Final

from socialplan.analysis.one_page import living
from socialplan.analysis.people import deputy_of
from socialplan.analysis.whom import whom
from socialplan.documents.views.form_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import KeyDateKind, OrganisationKind, WhenToTell

SUPERVISED: Final = frozenset(
    {OrganisationKind.STATE_STARTUP, OrganisationKind.MINISTRY_AGENCY, OrganisationKind.UNIVERSITY}
)
"""The kinds of organisation that have somebody above them to tell."""

_REPORTED: Final = {
    WhenToTell.BAD_BUZZ: Words("mauvais buzz", "criticism spreading"),
    WhenToTell.JOURNALIST: Words("journaliste", "journalist"),
    WhenToTell.EVENT: Words("demande d’événement ou de campagne", "request for an event or a campaign"),
}
"""The three situations in which the service above helps, and must know at once."""
_ANNOUNCED: Final = frozenset({KeyDateKind.CAMPAIGN, KeyDateKind.PRESS, KeyDateKind.INSTITUTIONAL})
_MOMENTS: Final = 2
_TIGHT: Final = 2
"""How tight it must be for what is planned to be told shorter."""


def calls(desk: Desk) -> str:
    """Who is told of the three situations: one name where it is the same person."""
    told = _by_name(desk)
    if not told or desk.alone:
        return ""
    parts = [desk.colon(desk.wording.join(situations), name) for name, situations in told.items()]
    return f"{desk.head(desk.in_a_row(parts))}."


def _by_name(desk: Desk) -> dict[str, list[str]]:
    """The situations that each person is told of."""
    found: dict[str, list[str]] = {}
    for situation, words in _REPORTED.items():
        called = whom(desk.strategy, situation)
        name = desk.person(called.person) or desk.person(deputy_of(desk.strategy, called.person, called.deputy))
        if name:
            found.setdefault(name, []).append(desk.wording.words(words))
    return found


def message(desk: Desk) -> tuple[str, str]:
    """Whom the brief is sent to and the message that goes with it; both empty where nobody is above."""
    above = desk.strategy.organisation.supervision
    if above is None or not (above.name or above.communication_contact or above.communication_email):
        if desk.strategy.organisation.kind in SUPERVISED:
            desk.gaps.need("organisation.supervision")
        return "", ""
    contact = desk.text(above.communication_contact, "organisation.supervision.communication_contact")
    body = desk.text(above.name, "organisation.supervision.name")
    service = desk.say(f"service de communication ({body})", f"communication service ({body})") if body else ""
    to = contact or service
    return to, "\n".join(_letter(desk))


def _letter(desk: Desk) -> Iterator[str]:
    """The message, line by line."""
    say, organisation = desk.say, desk.strategy.organisation
    above = organisation.supervision
    mail = desk.text(above.communication_email, "organisation.supervision.communication_email") if above else ""
    if mail:
        yield desk.colon(say("À", "To"), mail)
    name = desk.text(organisation.name, "organisation.name")
    yield desk.colon(say("Objet", "Subject"), say(f"nos réseaux sociaux ({name})", f"our social media ({name})"))
    yield ""
    yield say("Bonjour,", "Hello,")
    yield ""
    networks = desk.wording.join(dict.fromkeys(desk.network(account) for _, account in living(desk.strategy)))
    yield say(f"Voici notre fiche ({networks}).", f"Here is our brief ({networks}).")
    if moments := _moments(desk):
        yield say(f"Prévu\u00a0: {moments}.", f"Planned: {moments}.")
    yield say(
        "Elle vous aide à anticiper annonces et campagnes, et à négocier des relais"
        f"{_relays(desk, ' par ')}\u202f; dites-nous ce que vous prévoyez.",
        f"It helps you plan for announcements and campaigns, and negotiate relays{_relays(desk, ' by ')}; tell us what "
        "you plan.",
    )
    yield from _reports(desk)
    yield ""
    yield desk.owner()


def _moments(desk: Desk) -> str:
    """What is to come that the service above should know of: what was named, then dates of the calendar."""
    organisation = desk.strategy.organisation
    told = list(desk.texts(organisation.institutional_moments, "organisation.institutional_moments"))
    for place, one in enumerate(desk.strategy.calendar.key_dates):
        if one.kind in _ANNOUNCED and one.on and one.on >= desk.dossier.as_of:
            what = desk.cell(one.what, f"calendar.key_dates[{place}].what")
            told.append(f"{what} ({desk.wording.date(one.on)})" if what else "")
    most = _MOMENTS if desk.tight < _TIGHT else 1
    return desk.joined(desk.inside(text) for text in [text for text in told if text][:most])


def _relays(desk: Desk, by: str) -> str:
    """The large accounts wished for, where there is room to name them."""
    names = [
        desk.text(one.name, f"community.relays[{place}].name")
        for place, one in enumerate(desk.strategy.community.relays)
    ]
    told = desk.wording.join([name for name in names if name][:_MOMENTS])
    return f"{by}{told}" if told and desk.tight < _TIGHT else ""


def _reports(desk: Desk) -> Iterator[str]:
    """What is told at once, by whom."""
    told = _by_name(desk)
    if not told:
        every = desk.wording.join(map(desk.wording.words, _REPORTED.values()))
        yield desk.say(f"Nous vous prévenons aussitôt\u00a0: {every}.", f"We tell you at once of: {every}.")
        return
    parts = [f"{desk.wording.join(situations)} ({name})" for name, situations in told.items()]
    yield desk.say(
        f"Nous vous prévenons avant de répondre\u00a0: {desk.in_a_row(parts)}.",
        f"We tell you before we answer: {desk.in_a_row(parts)}.",
    )
