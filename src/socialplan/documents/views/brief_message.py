"""The brief's message to who oversees us, ready to be sent, and whom our own people tell."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis.one_page import in_emergency, living
from socialplan.analysis.people import deputy_of
from socialplan.analysis.phrases import plain
from socialplan.analysis.whom import whom
from socialplan.documents.phrases import small
from socialplan.documents.views.form_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, KeyDateKind, OrganisationKind, WhenToTell
from socialplan.strategy.crisis import Alert
from socialplan.strategy.networks import Account

SUPERVISED: Final = frozenset(
    {OrganisationKind.STATE_STARTUP, OrganisationKind.MINISTRY_AGENCY, OrganisationKind.UNIVERSITY}
)
"""The kinds of organisation that have somebody above them to tell."""

_REPORTED: Final = {
    WhenToTell.BAD_BUZZ: Words("mauvais buzz", "criticism spreading"),
    WhenToTell.JOURNALIST: Words("journaliste", "journalist"),
    WhenToTell.EVENT: Words("demande d’événement ou de campagne", "event or campaign request"),
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
    yield from _accounts(desk)
    if moments := _moments(desk):
        yield say(f"Prévu\u00a0: {moments}.", f"Planned: {moments}.")
    shared = _relays(desk)
    to_share = say(f", et à nous faire relayer par {shared}", f", and to have our posts shared by {shared}")
    to_share = to_share if shared else ""
    yield say(
        f"Cette fiche vous aide à anticiper annonces et campagnes{to_share}\u202f; dites-nous ce que vous prévoyez.",
        f"The brief helps you plan for announcements and campaigns{to_share}; tell us what you plan.",
    )
    yield from _reports(desk)
    yield ""
    yield desk.owner()


def _moments(desk: Desk) -> str:
    """What is to come that the service above should know of: the next date, what was named, then other dates."""
    organisation, as_of = desk.strategy.organisation, desk.dossier.as_of
    dated = [
        (one.on, place)
        for place, one in enumerate(desk.strategy.calendar.key_dates)
        if one.on and (one.kind in _ANNOUNCED or (one.kind is KeyDateKind.DEADLINE and one.objective))
    ]
    told = []
    for on, place in sorted(pair for pair in dated if pair[0] >= as_of):
        what = desk.cell(desk.strategy.calendar.key_dates[place].what, f"calendar.key_dates[{place}].what")
        told.append(f"{what} ({desk.wording.date(on)})" if what else "")
    named = desk.texts(organisation.institutional_moments, "organisation.institutional_moments")
    told = [*told[:1], *named, *told[1:]]
    return desk.joined(desk.inside(text) for text in [text for text in told if text][:_MOMENTS])


def _accounts(desk: Desk) -> Iterator[str]:
    """The accounts that are kept, those kept for emergencies, and those that do not exist yet, each as such."""
    say, known = desk.say, living(desk.strategy)

    def named(accounts: Iterable[Account]) -> str:
        return desk.wording.join(dict.fromkeys(desk.network(account) for account in accounts))

    kept = named(one for _, one in known if one.status is not AccountStatus.TO_OPEN)
    yield (
        say(f"Voici notre fiche ({kept}).", f"Here is our brief ({kept}).")
        if kept
        else say("Voici notre fiche.", "Here is our brief.")
    )
    if alerts := named(one for _, one in in_emergency(desk.strategy)):
        yield say(f"En alerte seulement\u00a0: {alerts}.", f"In emergencies only: {alerts}.")
    opening = [one for _, one in known if one.status is AccountStatus.TO_OPEN]
    for one in sorted(opening, key=lambda one: one.opens_on or dt.date.max):
        on = desk.wording.date(one.opens_on)
        when = say(f" le {on}", f" on {on}") if on else ""
        yield say(
            f"Pas encore ouvert, prévu{when} si c’est confirmé\u00a0: {desk.network(one)}.",
            f"Not open yet, planned{when} if confirmed: {desk.network(one)}.",
        )


def _relays(desk: Desk) -> str:
    """The large accounts wished for, where there is room to name them."""
    names = [
        desk.text(one.name, f"community.relays[{place}].name")
        for place, one in enumerate(desk.strategy.community.relays)
    ]
    told = desk.wording.join([name for name in names if name][:_MOMENTS])
    return told if desk.tight < _TIGHT else ""


def _promised(desk: Desk) -> list[Alert]:
    """What the list of alerts says of the body above."""
    above = desk.strategy.organisation.supervision
    if desk.dossier.is_proposed("crisis.alerts"):
        return []  # nobody confirmed it: it is promised to nobody
    alerts = [one for one in desk.strategy.crisis.alerts if one.who and one.when]
    for name in (above and above.communication_contact, above and above.name):
        found = [one for one in alerts if name and _same_body(name, one.who or "")]
        if found:
            return found
    return []


def _same_body(name: str, other: str) -> bool:
    one, two = plain(name), plain(other)
    return one in two or two in one


def _as_promised(desk: Desk) -> Iterator[str]:
    """What the list of alerts promises, no more: the cases by the level from which they are told."""
    by_level: dict[int | None, list[str]] = {}
    for one in _promised(desk):
        cases = [small(desk.wording.label(case)) for case in one.when]
        by_level.setdefault(one.from_level, []).extend(cases)
    parts = [
        desk.wording.join(dict.fromkeys(cases))
        + ("" if level is None else desk.say(f", dès le niveau {level}", f", from level {level}"))
        for level, cases in by_level.items()
    ]
    told = desk.in_a_row(parts)
    yield desk.say(f"Nous vous prévenons aussitôt\u00a0: {told}.", f"We tell you at once: {told}.")


def _reports(desk: Desk) -> Iterator[str]:
    """What is told at once, by whom."""
    if _promised(desk):
        yield from _as_promised(desk)
        return
    if desk.strategy.organisation.kind not in SUPERVISED:
        return
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
