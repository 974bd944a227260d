"""The five lines at the top of the charter, computed; the last one asks for a decision."""

from typing import Final

from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.phrases import capital, small, without_stop
from socialplan.documents.views.usage_contacts import Contacts
from socialplan.documents.views.usage_desk import Desk, first_sentence
from socialplan.documents.views.usage_safety import Accesses
from socialplan.documents.views.usage_value import consulted, needs_consultation
from socialplan.language import Words

_CHARTER: Final = Words("cette charte", "this charter")
_TOLD: Final = 2
"""Lines quoted of a list."""
_MANY: Final = 2
"""Beyond this, the situations without a name are counted rather than listed."""


def brief(desk: Desk, called: Contacts, held: Accesses) -> tuple[str, ...]:
    """What one may do, what one never does, whom to call, what nobody has to do, then what is asked."""
    return (_free(desk), _never(desk), _calls(desk, called), _not_obliged(desk), _decision(desk, called, held))


def _first(desk: Desk, *fields: str) -> str:
    """The first lines of the first of these fields that says something."""
    for field in fields:
        lines = desk.lines(getattr(desk.charter, field), f"charter.{field}")
        if lines:
            return desk.in_a_row(desk.small(without_stop(line)) for line in lines[:_TOLD])
    return ""


def _free(desk: Desk) -> str:
    told = _first(desk, "may", "excluded", "rights") or desk.say("rien n’est encore écrit", "nothing is written yet")
    if desk.alone:
        return desk.say(f"Je peux\u00a0: {told}.", f"I may: {told}.")
    return desk.say(f"Libre à vous\u00a0: {told}.", f"You are free to: {told}.")


def _never(desk: Desk) -> str:
    told = _first(desk, "never_share", "may_not", "avoid") or desk.say(
        "rien n’est encore écrit", "nothing is written yet"
    )
    return desk.say(f"À ne jamais publier\u00a0: {told}.", f"Never to be posted: {told}.")


def _calls(desk: Desk, called: Contacts) -> str:
    if desk.alone:
        return _help(desk, called)
    if not called.named:
        return desk.say(
            f"À qui parler\u00a0: personne n’est encore nommé, dans aucune des {called.asked} situations.",
            f"Whom to call: nobody is named yet, in any of the {called.asked} situations.",
        )
    row = called.attacked or called.rows[0]
    case = capital(row.situation)
    if called.attacked:
        case = desk.say("Si l’on vous menace ou vous attaque", "If you are threatened or attacked")
    otherwise = desk.say(f", sinon {row.otherwise}", f"; if unavailable, {row.otherwise}") if row.otherwise else ""
    return desk.say(
        f"{case}\u00a0: appelez {row.who}{otherwise}.",
        f"{case}: call {row.who}{otherwise}.",
    )


def _help(desk: Desk, called: Contacts) -> str:
    """Whom somebody who works alone can call."""
    who = desk.in_a_row(dict.fromkeys(row.who for row in called.rows if row.who))
    if not who:
        return desk.say(
            "À appeler en cas de besoin\u00a0: personne n’est encore nommé.", "To call if needed: nobody is named yet."
        )
    return desk.say(f"À appeler en cas de besoin\u00a0: {who}.", f"To call if needed: {who}.")


def _not_obliged(desk: Desk) -> str:
    quiet = without_stop(first_sentence(desk.line(desk.charter.quiet_hours, "charter.quiet_hours")))
    told = desk.small(quiet) or _first(desk, "rights")
    if not told:
        return desk.say(
            "Les heures où personne n’a à répondre ne sont pas encore dites.",
            "The hours when nobody has to reply are not yet stated.",
        )
    if desk.alone:
        return desk.say(f"Sans obligation\u00a0: {told}.", f"No obligation: {told}.")
    return desk.say(f"Sans obligation\u00a0: {told}.", f"No obligation: {told}.")


def _decision(desk: Desk, called: Contacts, held: Accesses) -> str:
    """The most pressing thing to decide, of whom, by when."""
    review = desk.strategy.meta.next_review
    settled = not desk.wording.adopting(_CHARTER) and not desk.unconfirmed and not _about_accesses(desk, held)
    if desk.alone and review and settled:
        day = desk.wording.date(review)
        return desk.say(
            f"Rien à décider\u202f; prochaine relecture le {day}.", f"Nothing to decide; next reading on {day}."
        )
    asked, days = _asked(desk, called, held)
    who = desk.here(desk.adopter()) or desk.owner()
    by = desk.wording.date(desk.dossier.due_dates.within(days, desk.adopter()))
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
    adopting = desk.wording.adopting(_CHARTER)
    if adopting:
        return f"{adopting}.", LATER
    return desk.say(
        "remettre la charte à chaque personne et tenir la liste des remises.",
        "hand the charter to everyone and keep the list of those who have it.",
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
            "choose its status: guide, service note or annex to the works rules.",
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
