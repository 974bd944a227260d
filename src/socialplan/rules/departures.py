"""A rule on people who leave: every place that still counts on them, told at once."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.leavers import Naming, namings
from socialplan.analysis.people import account_name
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.naming import kpi_name, objective_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_by_key
from socialplan.strategy.team import Member

_PARTS: Final = {
    "meta.owner": Words("la stratégie", "the strategy"),
    "objectives.owner": Words("objectifs", "objectives"),
    "platforms.owner": Words("responsable", "owner"),
    "platforms.deputy": Words("suppléance", "deputy"),
    "platforms.monitoring.person": Words("créneaux de veille", "monitoring slots"),
    "editorial.approvals": Words("validation des contenus", "content approval"),
    "team.people.deputy": Words("suppléance dans l’équipe", "deputy in the team"),
    "calendar.posts.author": Words("publications prévues", "planned posts"),
    "security.accesses": Words("accès aux comptes", "account access"),
    "crisis.cell": Words("équipe de crise", "crisis team"),
    "crisis.coverage": Words("permanence de crise", "crisis rota"),
    "crisis.pause": Words("mise en sourdine", "going quiet"),
    "crisis.approval": Words("validation en crise", "approval in a crisis"),
    "crisis": Words("plan de crise", "crisis playbook"),
    "measurement.kpis.owner": Words("indicateurs", "KPIs"),
}
"""What somebody is named for, by the keys that lead there; the first that fits is told."""

_GRAVE: Final = ("platforms.owner", "platforms.monitoring", "crisis.")
"""Places where nobody acts, or nobody answers, while the name stands there."""

_ACCESSES: Final = "security.accesses"


@rule(
    "leaver-still-named",
    severity="error",
    chapter="team",
    title=Words(
        "Quelqu’un qui est parti, et sur qui l’on compte encore",
        "Somebody who has left and is still relied on",
    ),
    message=Words(
        "{name} {when}, et son nom reste à {number}\u00a0: {places}.",
        "{name} {when}, and is still named in {number}: {places}.",
    ),
    why=Words(
        "Le jour où il faudra publier, répondre ou décider, on attendra quelqu’un qui ne viendra pas.",
        "When the time comes to post, answer or decide, everybody will be waiting for somebody who is not coming.",
    ),
    remedy=Words(
        "Mettez un autre nom à chacun de ces endroits, en commençant par le plan de crise et les comptes\u202f; "
        "gardez la date de départ (`leaves_on`) tant que tout n’est pas repris.",
        "Put another name in each of these places, starting with the crisis playbook and the accounts; keep the "
        "leaving date (`leaves_on`) until everything has been taken over.",
    ),
    source="S1:102",
    documents=("plan", "crisis"),
    more=Words(
        "Il lit la date de départ des personnes (`leaves_on`). Une fois passée, il dit en une fois tout ce qui compte "
        "encore sur elles\u00a0: comptes, créneaux de veille, objectifs, indicateurs, validations, équipe et "
        "permanence de crise. C’est une erreur pour un compte, une veille ou la crise, un avertissement pour le reste. "
        "Un départ à venir avant la prochaine revue est un avertissement. Ce qu’une personne a fait (adopter, noter un "
        "changement) reste à son nom, et ses accès sont dits par `leaver-still-admin`. Exemple\u00a0: Nadia est partie "
        "en mars, et la fiche de crise donne encore son nom pour le week-end.",
        "It reads people’s leaving dates (`leaves_on`). Once past, it tells at once all that still counts on them: "
        "accounts, monitoring slots, objectives, KPIs, approvals, crisis team and rota. It is an error for an account, "
        "a monitoring slot or the crisis, a warning for the rest. A departure to come before the next review is a "
        "warning. What somebody did (adopting, noting a change) stays in their name, and their access is told by "
        "`leaver-still-admin`. Example: Nadia left in March, and the crisis sheet still gives her name for weekends.",
    ),
)
def leaver_still_named(case: Case) -> Iterable[Hit]:
    """Somebody who has left, or leaves before the next review, is still named for a part to play; told once each."""
    review = case.strategy.meta.next_review
    for who, person in case.people.items():
        if person.leaves_on is None:
            continue
        gone = person.leaves_on < case.as_of
        if not gone and (review is None or person.leaves_on > review):
            continue
        places = [place for place in namings(case.strategy, who) if _counts(case, place, gone=gone)]
        if places:
            number = figures.count(len(places), Words("endroit", "place"), Words("endroits", "places"))
            facts = {
                "name": figures.same(person.name or who),
                "when": _when(person, gone=gone, review=review),
                "number": number,
                "places": _told(case, places),
            }
            yield Hit(places[0].path, facts, _severity(places, gone=gone))


def _counts(case: Case, place: Naming, *, gone: bool) -> bool:
    """Whether a place counts on somebody to come: not a post of the past, nor an access that another rule tells."""
    if place.keys.startswith(_ACCESSES):
        return not gone
    if place.keys == "calendar.posts.author" and place.place is not None:
        day = case.strategy.calendar.posts[place.place].on
        return day is None or day >= case.as_of
    return True


def _severity(places: list[Naming], *, gone: bool) -> Severity:
    return "error" if gone and any(place.keys.startswith(_GRAVE) for place in places) else "warning"


def _when(person: Member, *, gone: bool, review: dt.date | None) -> Words:
    day = figures.date(person.leaves_on or dt.date.min)
    if gone:
        return Words(f"n’est plus là depuis le {day.fr}", f"left on {day.en}")
    if review is None:
        return Words(f"part le {day.fr}", f"leaves on {day.en}")
    at = figures.date(review)
    return Words(f"part le {day.fr}, avant la revue du {at.fr}", f"leaves on {day.en}, before the review of {at.en}")


def _told(case: Case, places: list[Naming]) -> Words:
    """`responsable (Facebook et X)\u202f; permanence de crise`, each part once with what it is for."""
    parts: dict[Words, list[Words]] = {}
    for place in places:
        names = parts.setdefault(_part(place), [])
        name = _name(case, place)
        if name and name not in names:
            names.append(name)
    told = [_with(part, figures.join(names) if names else None) for part, names in parts.items()]
    return Words("\u202f; ".join(one.fr for one in told), "; ".join(one.en for one in told))


def _with(part: Words, names: Words | None) -> Words:
    return Words(f"{part.fr} ({names.fr})", f"{part.en} ({names.en})") if names else part


def _part(place: Naming) -> Words:
    for keys, part in _PARTS.items():
        if f"{place.keys}.".startswith(f"{keys}."):
            return part
    label = fields_by_key(Strategy)[place.keys.partition(".")[0]].question.label
    french, english = (wording.partition(":")[0].strip() for wording in label)
    return Words(f"chapitre «\u00a0{french}\u00a0»", f"chapter “{english}”")


def _name(case: Case, place: Naming) -> Words | None:
    """What the part is for, where it has a name."""
    if place.place is None:
        return None
    if place.keys.startswith("platforms."):
        return account_name(case.strategy, place.place)
    if place.keys.startswith("objectives."):
        return objective_name(case, place.place)
    return kpi_name(case, place.place) if place.keys.startswith("measurement.kpis") else None
