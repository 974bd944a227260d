"""One request for certification: why, what shows it, by which way, with what evidence, and where it stands."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.certification_routes import Route, route
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.readiness import POINTS, Readiness, is_domain_invoice, outcome
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.form_desk import NONE, Desk
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.strategy.choices import CertificationReason, CertificationRoute
from socialplan.strategy.outside import Certification

_REMIND: Final = 14
"""Days after which one asks again."""
_DONE: Final = 2
"""How tight it must be for how to ask to go, where what was asked for is granted."""
_NO_PROGRAMME: Final = 3
"""How tight it must be for the network's programme to be named only."""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A request in words."""

    title: str
    why: str
    shown_by: tuple[str, ...]
    """What shows the reason: accounts found, figures."""
    way: str
    steps: tuple[str, ...]
    known: tuple[str, ...]
    """What is known of the network's own programme, with its date."""
    evidence: tuple[str, ...]
    refused: str
    """Evidence that proves nothing."""
    attach: tuple[str, ...]
    """What goes with the request: which account, whom to reach, and what makes the evidence checkable."""
    comment: str
    profile: str
    asked: str
    by: str
    answer: str
    next: str


def request(desk: Desk, ready: Readiness) -> Request:
    """The request that `ready` is about."""
    asked = desk.strategy.certification[ready.index]
    path, way = f"certification[{ready.index}]", route(desk.strategy, asked)
    solid = [piece for piece in asked.evidence if not is_domain_invoice(str(piece))]
    done = outcome(asked) == "granted" and desk.tight >= _DONE
    weak = [piece for piece in asked.evidence if is_domain_invoice(str(piece))]
    return Request(
        title=_title(desk, ready, asked),
        why=desk.head(desk.wording.label(asked.reason)) or desk.say("À dire", "To be given"),
        shown_by=tuple(_shown_by(desk, ready, asked)),
        way=_way(desk, way),
        steps=() if done else tuple(_steps(desk, way, ready)),
        known=() if done else tuple(_known(desk, way)),
        evidence=tuple(without_stop(text) for text in desk.texts(solid, f"{path}.evidence")),
        refused=desk.in_a_row(desk.texts(weak, f"{path}.evidence")),
        attach=() if done else tuple(_attached(desk, ready, asked)),
        comment=desk.text(asked.line_commented, f"{path}.line_commented"),
        profile=_profile(desk, ready),
        asked=desk.wording.date(asked.asked_on) or desk.say("pas encore", "not yet"),
        by=desk.person(asked.asked_by) or NONE,
        answer=desk.cell(asked.answer, f"{path}.answer") or NONE,
        next=f"{desk.head(next_step(desk, ready)[0])}.",
    )


def _title(desk: Desk, ready: Readiness, asked: Certification) -> str:
    name = desk.head(desk.wording.label(asked.network))
    handle = desk.strategy.platforms[ready.account].handle if ready.account is not None else ""
    return f"{name} ({handle})" if handle else name


def _shown_by(desk: Desk, ready: Readiness, asked: Certification) -> Iterator[str]:
    """The suspicious accounts found, or the figures with their date."""
    if asked.reason is CertificationReason.IMPERSONATION:
        for place, text in enumerate(desk.strategy.listening.impersonators):
            yield desk.prose(text, f"listening.impersonators[{place}]")
    account = desk.strategy.platforms[ready.account] if ready.account is not None else None
    if asked.reason is CertificationReason.IMPORTANCE and account and account.followers is not None:
        number = desk.wording.count(account.followers, desk.say("abonné", "follower"), desk.say("abonnés", "followers"))
        on = desk.wording.date(account.followers_on)
        yield desk.say(f"{number} au {on}", f"{number} on {on}") if on else number


def _attached(desk: Desk, ready: Readiness, asked: Certification) -> Iterator[str]:
    """The account's address, whom the network may reach, and what a stranger needs to check the evidence."""
    account = desk.strategy.platforms[ready.account] if ready.account is not None else None
    if account and account.url:
        yield desk.colon(desk.say("Adresse du compte", "Address of the account"), account.url)
    who = asked.asked_by or desk.wording.adopter or desk.strategy.meta.owner
    function = "" if desk.alone else desk.wording.function(who)
    mail = desk.text(desk.strategy.organisation.contact_email, "organisation.contact_email")
    if name := desk.person(who):
        yield desk.colon(desk.say("À joindre", "To be reached"), ", ".join(filter(None, (name, function, mail))))
    if asked.reason is CertificationReason.IMPERSONATION and desk.strategy.listening.impersonators:
        yield desk.say(
            "Pour chaque faux compte\u00a0: réseau, adresse, capture datée",
            "For each fake account: network, address, dated screenshot",
        )
    if any(stem_in(text, ("press", "article", "presse")) for piece in asked.evidence for _, text in piece.by_language):
        yield desk.say(
            "Pour chaque article\u00a0: titre, journal, date, lien", "For each article: title, paper, date, link"
        )


def _way(desk: Desk, way: Route) -> str:
    """The way to take, why, and that the one chosen leads nowhere where it does."""
    taken = desk.wording.label(way.taken) or desk.say("voie à choisir", "route to be chosen")
    because = desk.wording.words(way.because) if way.because else ""
    told = f"{desk.head(taken)}. {because}".strip()
    if way.is_wrong:
        chosen = desk.wording.label(way.chosen)
        told += desk.say(
            f" La voie prévue ({chosen}) n’y mène pas.", f" The route planned ({chosen}) does not lead there."
        )
    return told


def _steps(desk: Desk, way: Route, ready: Readiness) -> Iterator[str]:
    if way.taken is CertificationRoute.SUPERVISOR:
        yield from _by_the_supervisor(desk)
    elif way.taken is CertificationRoute.DOMAIN:
        yield from _by_the_site(desk, ready)
    elif way.taken:
        yield from _by_the_network(desk, ready, way.taken)


def _by_the_supervisor(desk: Desk) -> Iterator[str]:
    above = desk.strategy.organisation.supervision
    path = "organisation.supervision"
    contact = desk.text(above.communication_contact or above.name, f"{path}.communication_contact") if above else ""
    mail = desk.text(above.communication_email, f"{path}.communication_email") if above else ""
    service = (
        desk.prose(above.government_information_service, f"{path}.government_information_service") if above else ""
    )
    if not contact:
        desk.gaps.need("organisation.supervision")
        return
    told = ", ".join(filter(None, (contact, mail)))
    yield desk.say(f"Envoyer ce dossier\u00a0: {told}.", f"Send this file: {told}.")
    if service:
        yield desk.say(
            f"Vers le service d’information du Gouvernement\u00a0: {desk.inside(service)}.",
            f"To the government information service: {desk.inside(service)}.",
        )
    else:
        desk.gaps.need("organisation.supervision.government_information_service")
    yield desk.say(
        "Ne pas remplir le formulaire public du réseau en parallèle.",
        "Do not fill in the network’s public form at the same time.",
    )


def _by_the_site(desk: Desk, ready: Readiness) -> Iterator[str]:
    account = desk.strategy.platforms[ready.account] if ready.account is not None else None
    site = desk.text(desk.strategy.organisation.site, "organisation.site")
    address = (account.url or account.handle or "") if account else ""
    if site and address:
        yield desk.say(f"Depuis {site}, un lien vers {address}", f"From {site}, a link to {address}") + "."
        yield desk.say(f"Depuis le profil, le lien vers {site}", f"From the profile, the link to {site}") + "."
    elif not site:
        desk.gaps.need("organisation.site")


def _by_the_network(desk: Desk, ready: Readiness, taken: CertificationRoute) -> Iterator[str]:
    """Who holds the account asks; a subscription is spending to be decided."""
    asked = desk.strategy.certification[ready.index]
    admins = [
        name
        for access in desk.strategy.security.accesses
        if access.network and access.network is asked.network
        for identifier in access.admins
        if (name := desk.person(identifier))
    ]
    if admins and not desk.alone:
        names = desk.wording.join(dict.fromkeys(admins))
        yield desk.say(
            f"Demander depuis le compte administrateur\u00a0: {names}.", f"Ask from an administrator: {names}."
        )
    if taken is CertificationRoute.PAID:
        yield desk.say(
            "L’abonnement est une dépense\u00a0: l’inscrire au budget, avec la date à laquelle il se renouvelle.",
            "The subscription is spending: put it into the budget, with the day on which it renews.",
        )


def _known(desk: Desk, way: Route) -> Iterator[str]:
    """The network's own programme, as it was known on a day."""
    if way.fact is None or (fact := known(way.fact)) is None:
        return
    words = desk.wording.words
    on = desk.wording.date(dt.date.fromisoformat(platforms.as_of()))
    day = _dated(desk, way.fact.dated)
    title = next((one.title for one in way.fact.sources if one.dated == way.fact.dated), "")
    named = ", ".join(filter(None, (title, day)))
    source = desk.say(f"\u202f; source\u00a0: {named}", f"; source: {named}") if named else ""
    yield desk.say(
        f"Programme (vérifié le {on}{source})\u00a0: {words(fact.programme)}.",
        f"Programme (checked on {on}{source}): {words(fact.programme)}.",
    )
    if desk.tight < _NO_PROGRAMME:
        yield desk.colon(desk.say("Qui peut demander", "Who may ask"), words(fact.who))
        yield desk.colon(desk.say("Ce qu’il faut", "What it takes"), words(fact.proof))
    if way.fact.note:
        yield words(way.fact.note)


def _dated(desk: Desk, day: str | None) -> str:
    """The date of a source: a day, a month or a year."""
    parts = [int(part) for part in day.split("-")] if day else []
    if len(parts) == len(("year", "month", "day")):
        return desk.wording.date(dt.date(*parts))
    return desk.month(dt.date(parts[0], parts[1], 1)) if len(parts) > 1 else day or ""


def _profile(desk: Desk, ready: Readiness) -> str:
    if ready.points is None:
        return ""
    lacking = ", ".join(desk.inside(desk.wording.words(point)) for point in ready.thin)
    points = desk.wording.count(ready.points, desk.say("point", "point"), desk.say("points", "points"))
    told = desk.say(f"{points} sur {POINTS}", f"{points} of {POINTS}")
    return desk.say(f"{told}\u202f; manque\u00a0: {lacking}", f"{told}; lacking: {lacking}") if lacking else told


def _still_there(desk: Desk) -> str:
    """What is done of a sign that was granted."""
    review = desk.review()
    when = desk.say(f" à la revue du {review}", f" at the review of {review}") if review else ""
    return desk.say(f"vérifier que le signe est encore là{when}", f"check that the sign is still there{when}")


def next_step(desk: Desk, ready: Readiness) -> tuple[str, str]:
    """What to do next, in words that follow a colon, and who does it."""
    asked = desk.strategy.certification[ready.index]
    who = desk.person(asked.asked_by) or desk.owner()
    if outcome(asked) == "granted":
        return _still_there(desk), who
    if asked.asked_on and not asked.answer:
        day = desk.wording.date(max(asked.asked_on + dt.timedelta(days=_REMIND), desk.dossier.as_of))
        return desk.say(f"relancer le {day}, noter la réponse", f"ask again on {day}, note the answer"), who
    if asked.asked_on:
        review = desk.review()
        until = desk.say(f" jusqu’à la revue du {review}", f" until the review of {review}") if review else ""
        return desk.say(f"suivre la réponse{until}", f"follow up the answer{until}"), who
    if ready.lacking:
        return desk.wording.words(ready.lacking[0].missing), who
    return _to_ask(desk, route(desk.strategy, asked)), who


def _to_ask(desk: Desk, way: Route) -> str:
    """What asks for it, by the way that is taken."""
    if way.taken is CertificationRoute.SUPERVISOR:
        return desk.say("envoyer ce dossier à la tutelle", "send this file to the supervising body")
    if way.taken is CertificationRoute.DOMAIN:
        return desk.say("poser les deux liens", "put the two links in place")
    return desk.say("faire la demande, en noter la date", "make the request, note its date")
