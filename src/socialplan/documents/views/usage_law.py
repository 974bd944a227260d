"""The points of law that a staff usage charter recalls, by regime: each where it matters, nine at most."""

from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.knowledge import law
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
NEVER: Final = ("image-right", "image-minor", "correspondence-secrecy")
RIGHTS: Final = ("functional-protection", "whistleblower-protection", "right-to-disconnect", "cyber-harassment")
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

BY_TITLE: Final = frozenset({"right-to-disconnect"})
"""Told by their title: their sentence speaks to whoever writes the charter, not to who reads it."""


class LawLine(msgspec.Struct, frozen=True):
    """A point of law, in one line."""

    title: str
    statement: str
    reference: str


def points_of_law(dossier: Dossier) -> dict[str, law.LegalEntry]:
    """The points of law that this charter prints, by id: those that the staff needs most."""
    entries = law.select(
        document="usage",
        section=None,
        regime=dossier.regime.value,
        country=dossier.country,
        headcount=dossier.strategy.organisation.headcount,
    )
    known = {entry.id: entry for entry in entries}
    wanted = [identifier for identifier in _wanted(dossier) if identifier in known]
    return {identifier: known[identifier] for identifier in wanted[: MOST_ALONE if dossier.alone else MOST]}


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
