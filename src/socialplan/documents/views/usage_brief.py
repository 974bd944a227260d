"""The five lines at the top of the charter, computed; the last one asks for a decision."""

import datetime as dt
from typing import Final

from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.views import usage_safety
from socialplan.documents.views.usage_contacts import Contacts
from socialplan.documents.views.usage_desk import Desk, capital, small, without_stop
from socialplan.documents.views.usage_rules import Scope
from socialplan.documents.views.usage_safety import Accesses
from socialplan.documents.views.usage_value import consultation, consulted, needs_consultation

_MANY: Final = 2
"""Beyond this, the situations without a name are counted rather than listed."""


def brief(desk: Desk, covered: Scope, called: Contacts, held: Accesses) -> tuple[str, ...]:
    """Whom it covers, whom to call, its standing, the accesses, then the decision that is asked."""
    return (
        _covers(desk, covered),
        _calls(desk, called),
        _standing(desk),
        _accesses(desk, held),
        _decision(desk, called, held),
    )


def _covers(desk: Desk, covered: Scope) -> str:
    people = covered.people or desk.say("à préciser", "to be specified")
    count = f" ({covered.headcount})" if covered.headcount and not desk.alone else ""
    return desk.say(f"Pour\u00a0: {people}{count}.", f"For: {people}{count}.")


def _calls(desk: Desk, called: Contacts) -> str:
    if desk.alone:
        return _help(desk, called)
    if not called.named:
        return desk.say(
            f"À qui parler\u00a0: personne n’est encore nommé, dans aucune des {called.asked} situations.",
            f"Whom to call: nobody is named yet, in any of the {called.asked} situations.",
        )
    situations = desk.wording.count(called.named, "situation", "situations")
    head = desk.say(
        f"À qui parler\u00a0: une personne nommée dans {situations} sur {called.asked}",
        f"Whom to call: somebody is named in {situations} of {called.asked}",
    )
    if called.missing:
        without = desk.wording.join(called.missing)
        return head + desk.say(f"\u202f; sans nom\u00a0: {without}.", f"; without a name: {without}.")
    if called.deputised == called.named:
        return head + desk.say(", toutes avec suppléance.", ", each with a deputy.")
    return head + desk.say(f", avec suppléance dans {called.deputised}.", f", with a deputy in {called.deputised}.")


def _help(desk: Desk, called: Contacts) -> str:
    """Whom somebody who works alone can call."""
    who = desk.in_a_row(dict.fromkeys(row.who for row in called.rows if row.who))
    if not who:
        return desk.say(
            "Aide extérieure\u00a0: personne n’est encore nommé.", "Help from outside: nobody is named yet."
        )
    ready = desk.wording.count(
        called.named,
        desk.say("situation prévue", "situation prepared"),
        desk.say("situations prévues", "situations prepared"),
    )
    return desk.say(f"{ready}\u202f; aide extérieure\u00a0: {who}.", f"{ready}; help from outside: {who}.")


def _standing(desk: Desk) -> str:
    if desk.alone:
        return desk.say(
            "Valeur\u00a0: des règles que je me donne, et que je remets à qui m’aide.",
            "Standing: rules that I set myself, and hand to whoever helps me.",
        )
    status = desk.wording.label(desk.charter.status) or desk.say("pas encore décidée", "not yet decided")
    told = without_stop(consultation(desk)) or desk.say("aucune consultation inscrite", "no consultation recorded")
    return desk.say(f"Valeur\u00a0: {status}. {capital(told)}.", f"Standing: {status}. {capital(told)}.")


def _accesses(desk: Desk, held: Accesses) -> str:
    told = usage_safety.told(desk, held)
    return desk.say(f"Accès\u00a0: {told}.", f"Access: {told}.")


def _decision(desk: Desk, called: Contacts, held: Accesses) -> str:
    """The most pressing thing to decide, of whom, by when."""
    meta = desk.strategy.meta
    asked, days = _asked(desk, called, held)
    who = desk.here(meta.adopted_by) or desk.owner()
    by = desk.wording.date(desk.dossier.as_of + dt.timedelta(days=days))
    if desk.alone:
        return desk.say(f"À décider avant le {by}\u00a0: {asked}", f"To decide by {by}: {asked}")
    if not who:
        return desk.say(f"Décision demandée avant le {by}\u00a0: {asked}", f"Decision asked by {by}: {asked}")
    return desk.say(
        f"Décision demandée à {who} avant le {by}\u00a0: {asked}", f"Decision asked of {who} by {by}: {asked}"
    )


def _asked(desk: Desk, called: Contacts, held: Accesses) -> tuple[str, int]:
    """What is asked, and within how many days."""
    first = _about_people(desk, called) or _about_standing(desk) or _about_accesses(desk, held)
    if first:
        return first, SOON
    if desk.unconfirmed:
        return desk.say(
            "confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0».",
            "confirm or change what is marked “Proposed”.",
        ), LATER
    if not desk.adopted:
        return desk.say("adopter cette charte.", "adopt this charter."), LATER
    if desk.charter.training_on is None:
        return desk.say("choisir la date de la prochaine formation.", "choose the date of the next training."), LATER
    if desk.alone:
        return desk.say("remettre ces règles à qui m’aide.", "hand these rules to whoever helps me."), LATER
    return desk.say(
        "remettre la charte à chaque personne et recueillir les bordereaux signés.",
        "hand the charter to everyone and collect the signed slips.",
    ), LATER


def _about_people(desk: Desk, called: Contacts) -> str:
    if not called.missing or desk.alone:
        return ""
    if len(called.missing) > _MANY:
        count = len(called.missing)
        return desk.say(f"nommer qui appeler dans {count} situations.", f"name whom to call in {count} situations.")
    missing = desk.wording.join(called.missing)
    return desk.say(f"nommer qui appeler ({missing}).", f"name whom to call ({missing}).")


def _about_standing(desk: Desk) -> str:
    if desk.alone:
        return ""
    if desk.charter.status is None or desk.dossier.is_proposed("charter.status"):
        return desk.say(
            "choisir sa valeur\u00a0: guide, note de service ou annexe au règlement intérieur.",
            "choose its standing: guide, service note or annex to the works rules.",
        )
    if needs_consultation(desk) and not consulted(desk):
        body = small(desk.wording.text(desk.charter.consulted_body)) or desk.say(
            "l’instance du personnel", "the staff body"
        )
        return desk.say(f"consulter avant toute application ({body}).", f"consult before any application ({body}).")
    return ""


def _about_accesses(desk: Desk, held: Accesses) -> str:
    weak = held.accounts - held.two_factor
    if weak > 0:
        return desk.say(
            f"activer la double authentification ({held.two_factor} sur {held.accounts}).",
            f"turn on two-factor authentication ({held.two_factor} of {held.accounts}).",
        )
    if held.accounts > held.enough_admins and not desk.alone:
        return desk.say(
            f"nommer un second administrateur ({held.enough_admins} sur {held.accounts}).",
            f"name a second administrator ({held.enough_admins} of {held.accounts}).",
        )
    return ""
