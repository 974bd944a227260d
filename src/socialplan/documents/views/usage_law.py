"""The points of law that a staff usage charter recalls, by regime: each where it matters, nine at most."""

import re
from typing import Final, NamedTuple

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.knowledge import law
from socialplan.language import Words
from socialplan.strategy.choices import LegalRegime

MOST: Final = 9
MOST_ALONE: Final = 4

PUBLIC_DUTIES: Final = (
    "agents-freedom-of-opinion",
    "agents-neutrality",
    "agents-secrecy",
    "agents-discretion",
    "agents-reserve",
    "official-vs-personal-account",
    "agents-side-activity",
)
PRIVATE_DUTIES: Final = ("employee-free-speech", "employee-loyalty", "caselaw-private-group")
DUTIES: Final = PUBLIC_DUTIES + PRIVATE_DUTIES
FREE_SPEECH: Final = ("employee-free-speech",)
NEVER: Final = ("image-right", "image-minor", "correspondence-secrecy")
RIGHTS: Final = ("functional-protection", "whistleblower-protection", "cyber-harassment")
QUIET: Final = ("right-to-disconnect",)
VALUE: Final = ("works-rules-scope", "works-rules-limits")
AMBASSADORS: Final = ("employee-advocacy-disclosure",)
PARTNERSHIPS: Final = ("influence-disclosure", "ai-deepfake-disclosure")
REVIEWS: Final = ("reviews",)

_PUBLIC: Final = (
    "agents-freedom-of-opinion",
    "agents-neutrality",
    "agents-secrecy",
    "agents-discretion",
    "agents-reserve",
    "functional-protection",
    "whistleblower-protection",
    "image-right",
    "official-vs-personal-account",
    "agents-side-activity",
)
_PRIVATE: Final = (
    *PRIVATE_DUTIES,
    "works-rules-scope",
    "works-rules-limits",
    "right-to-disconnect",
    "whistleblower-protection",
    "image-right",
    "employee-advocacy-disclosure",
    "correspondence-secrecy",
    "cyber-harassment",
)
_ALONE: Final = ("image-right", "influence-disclosure", "reviews", "image-minor", "ai-deepfake-disclosure")
_FURTHER: Final = ("ai-deepfake-disclosure", "influence-disclosure", "image-minor")

_EMPLOYEES_ONLY: Final = frozenset({"right-to-disconnect", "employee-advocacy-disclosure"})


class LawLine(msgspec.Struct, frozen=True):
    """A point of law, in one line."""

    title: str
    statement: str
    reference: str
    who: str = ""
    """Whom it concerns; empty for everybody."""


class Apart(NamedTuple):
    """People who read the charter under rules of their own."""

    pattern: re.Pattern[str]
    """How the answers name them."""
    regime: LegalRegime | None
    """The only regime in which the line holds; none for all of them."""
    who: Words
    subject: Words
    statement: Words
    source: Words


_STATUS: Final = Words("Statut", "Status")
_APART: Final = (
    Apart(
        re.compile("bénévole|volunteer", re.IGNORECASE),
        LegalRegime.ASSOCIATION,
        Words("Bénévoles", "Volunteers"),
        _STATUS,
        Words(
            "Ni contrat de travail, ni subordination, ni sanction\u00a0: les statuts et la loi s’appliquent, "
            "comme pour tout le monde",
            "No employment contract, no subordination, no sanction: the statutes and the law apply, as to everybody",
        ),
        Words("Statuts de l’association", "The association’s statutes"),
    ),
    Apart(
        re.compile(r"\bélue?s?\b|elected", re.IGNORECASE),
        LegalRegime.PUBLIC_LOCAL,
        Words("Élus", "Elected members"),
        _STATUS,
        Words(
            "Ni hiérarchie ni discipline\u00a0: la charte ne vaut que pour les comptes de la collectivité",
            "No line of command, no discipline: the charter holds only for the authority’s accounts",
        ),
        Words("Mandat", "Mandate"),
    ),
    Apart(
        re.compile("prestataire|intérimaire|indépendant|contractor|freelance|temporary", re.IGNORECASE),
        None,
        Words("Prestataires, intérimaires", "Contractors, temporary staff"),
        _STATUS,
        Words(
            "Leur contrat fixe leurs obligations\u00a0: nous pouvons leur retirer un accès, non les sanctionner",
            "Their contract sets their duties: we may withdraw an access, not sanction them",
        ),
        Words("Contrat", "Contract"),
    ),
    Apart(
        re.compile(r"stagiaire|trainee|\bintern", re.IGNORECASE),
        None,
        Words("Stagiaires", "Trainees"),
        _STATUS,
        Words(
            "Leur convention de stage s’applique\u00a0: un écart se règle avec la personne et son établissement",
            "Their placement agreement applies: a lapse is settled with the person and their school",
        ),
        Words("Convention de stage", "Placement agreement"),
    ),
)


def points_of_law(dossier: Dossier) -> dict[str, law.LegalEntry]:
    """The points of law that this charter prints, by id: those that the staff needs most."""
    known = {entry.id: entry for entry in _wanted_entries(dossier) if not entry.check_before_use}
    most = MOST_ALONE if dossier.alone else MOST - max(0, len(people_apart(dossier)) - 1)
    kept = list(known)[:most]
    return {identifier: known[identifier] for identifier in kept}


def points_to_confirm(dossier: Dossier) -> tuple[law.LegalEntry, ...]:
    """The points of law that the charter would print, were they confirmed."""
    return tuple(entry for entry in _wanted_entries(dossier) if entry.check_before_use)


def _wanted_entries(dossier: Dossier) -> list[law.LegalEntry]:
    entries = law.select(
        document="usage",
        section=None,
        regime=dossier.regime.value,
        country=dossier.country,
        headcount=dossier.strategy.organisation.headcount,
    )
    known = {entry.id: entry for entry in entries}
    return [known[identifier] for identifier in _wanted(dossier) if identifier in known]


def addressed_to(identifier: str, dossier: Dossier) -> Words:
    """Whom a point of law concerns; empty for everybody."""
    if identifier == "official-vs-personal-account":
        return Words("Élus, et qui tient le compte", "Elected members, and whoever runs the account")
    if identifier in PUBLIC_DUTIES:
        return Words("Agents publics", "Public servants")
    mixed = dossier.regime is LegalRegime.ASSOCIATION
    if identifier in PRIVATE_DUTIES or (mixed and identifier in _EMPLOYEES_ONLY):
        return Words("Salariés", "Employees")
    return Words("", "")


def people_apart(dossier: Dossier) -> tuple[Apart, ...]:
    """Those of the readers to whom neither the labour code nor the civil service’s duties apply, in France."""
    if "fr" not in law.jurisdictions(dossier.country):
        return ()
    told = " ".join(text for people in dossier.strategy.charter.people for _, text in people.by_language)
    return tuple(
        apart
        for apart in _APART
        if apart.regime in {None, dossier.regime}
        and (apart.pattern.search(told) or apart.regime is LegalRegime.ASSOCIATION)
    )


def volunteers_only(dossier: Dossier) -> bool:
    """Whether the organisation says that it employs nobody: labour law then concerns nobody there."""
    return dossier.strategy.organisation.headcount == 0


def depends_on_headcount(dossier: Dossier) -> bool:
    """Whether a point of law is left out only because nobody said how many people are employed."""
    found = law.undecided(
        document="usage",
        section=None,
        regime=dossier.regime.value,
        country=dossier.country,
        headcount=dossier.strategy.organisation.headcount,
    )
    return bool(found) and not dossier.alone


def _wanted(dossier: Dossier) -> tuple[str, ...]:
    if dossier.alone:
        return _ALONE
    if dossier.public_body:
        return _PUBLIC + _FURTHER
    if volunteers_only(dossier) and dossier.regime is LegalRegime.ASSOCIATION:
        return ("whistleblower-protection", "image-right", "image-minor", "cyber-harassment", *_FURTHER[:2])
    return _PRIVATE + _FURTHER
