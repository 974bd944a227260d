"""Points of law that the documents recall: which apply to whom, each dated and sourced.

What applies follows from the country, the regime of the staff and the number of people employed, by the explicit maps
below. This is no legal advice: every document that prints an entry prints `caution` once.
"""

import datetime as dt
import functools
import re
from typing import Final, Literal

import msgspec

from socialplan.knowledge import store
from socialplan.knowledge.evidence import Source
from socialplan.language import Language, Words

Jurisdiction = Literal["fr", "eu"]
Regime = Literal["public_state", "public_local", "public_other", "private_company", "craft", "association"]
Document = Literal["plan", "editorial", "usage", "crisis", "moderation"]

REGIMES: Final[tuple[Regime, ...]] = (
    "public_state",
    "public_local",
    "public_other",
    "private_company",
    "craft",
    "association",
)
PUBLIC_REGIMES: Final[frozenset[str]] = frozenset(REGIMES[:3])
DOCUMENTS: Final[tuple[Document, ...]] = ("plan", "editorial", "usage", "crisis", "moderation")

DATED: Final = dt.date(2026, 11, 22)
"""The day on which the base was last brought up to date; the newest date that an entry may bear."""

FRANCE: Final = "FR GP MQ GF RE YT"
"""France, and its overseas departments that have a country code of their own."""

EUROPEAN_UNION: Final = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"


class LegalEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One point of law, in one sentence."""

    id: str
    title: Words
    statement: Words
    reference: Words
    """The act and article, or the judgment, as cited."""
    jurisdiction: Jurisdiction
    regimes: tuple[Regime, ...]
    documents: tuple[Document, ...]
    sections: tuple[str, ...]
    """The subjects under which a document looks for it, such as `images`."""
    confidence: Literal["high", "medium"]
    as_of: dt.date
    """The date of the text or page that was read."""
    sources: tuple[Source, ...]
    headcount_min: int | None = None
    """The number of people employed from which it applies; none where size does not matter."""
    public: Words | None = None
    """The same for whoever comments on our accounts, who has none of our duties."""
    check_before_use: bool = False
    """Known from a second-hand, older or not re-read source: to be confirmed before relying on it."""


class _Base(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data file."""

    as_of: dt.date
    caution: Words
    caution_adopted: Words
    entries: tuple[LegalEntry, ...]


def select(
    *, document: str, section: str | None, regime: str, country: str, headcount: int | None
) -> tuple[LegalEntry, ...]:
    """The entries that a document may print, in the order of the base.

    `section` narrows to one subject, none takes them all. An unknown `headcount` leaves out what depends on it: see
    `undecided`. Raises ValueError when the document, the section or the regime is not known.
    """
    return tuple(
        entry
        for entry in _concerned(document, section, regime, country)
        if entry.headcount_min is None or (headcount is not None and headcount >= entry.headcount_min)
    )


def undecided(
    *, document: str, section: str | None, regime: str, country: str, headcount: int | None
) -> tuple[LegalEntry, ...]:
    """The entries left out only because the headcount is not known; empty when it is. Raises as `select` does."""
    concerned = _concerned(document, section, regime, country)
    return tuple(entry for entry in concerned if headcount is None and entry.headcount_min is not None)


def entry(identifier: str) -> LegalEntry:
    """The entry with this id. Raises KeyError when there is none."""
    return _by_id()[identifier]


def entries() -> tuple[LegalEntry, ...]:
    """The whole base, in its order."""
    return _base().entries


def sections() -> tuple[str, ...]:
    """Every subject that an entry bears, in alphabetical order."""
    return tuple(sorted({section for known in entries() for section in known.sections}))


def caution(language: Language, *, adopted: bool = False) -> str:
    """The sentence that a document prints once beside its points of law: dated, no legal advice.

    A draft says to have them checked before adopting; a document that is `adopted` no longer does.
    """
    base = _base()
    return (base.caution_adopted if adopted else base.caution).to(language)


_SPELLED: Final = (
    ("CRPA", "Code des relations entre le public et l’administration"),
    ("DDHC", "Déclaration des droits de l’homme et du citoyen de 1789"),
    ("CGFP", "Code général de la fonction publique"),
    ("CJA", "Code de justice administrative"),
    ("CPCE", "Code des postes et des communications électroniques"),
    ("CAA", "cour administrative d’appel de"),
    ("CE", "Conseil d’État"),
    ("C. conso.", "Code de la consommation"),
)
"""Abbreviations that only lawyers read, and what they stand for; codes keep their French name in English."""


def spelled(reference: Words) -> Words:
    """A reference for the public, its abbreviations written out: `Conseil d’État, 11 janvier 1935…`."""
    french, english = reference
    for short, full in _SPELLED:
        found = re.compile(rf"(?<![\w.]){re.escape(short)}(?!\w)")
        french, english = (found.sub(full, text) for text in (french, english))
    return Words(french, english)


def jurisdictions(country: str) -> frozenset[Jurisdiction]:
    """The laws of the base that hold in a country, given by its two-letter code; outside the Union, none of them."""
    code = country.strip().upper()
    if code in FRANCE.split():
        return frozenset({"fr", "eu"})
    return frozenset({"eu"}) if code in EUROPEAN_UNION.split() else frozenset()


def _concerned(document: str, section: str | None, regime: str, country: str) -> tuple[LegalEntry, ...]:
    """The entries for a document, a subject, a regime and a country, whatever the headcount."""
    _require(document, DOCUMENTS, "document")
    _require(regime, REGIMES, "regime")
    if section is not None:
        _require(section, sections(), "section")
    laws = jurisdictions(country)
    return tuple(
        known
        for known in entries()
        if known.jurisdiction in laws
        and regime in known.regimes
        and document in known.documents
        and (section is None or section in known.sections)
    )


def _require(value: str, known: tuple[str, ...], what: str) -> None:
    """Refuse a value that nobody defined, which would silently select nothing."""
    if value not in known:
        raise ValueError(f"unknown {what} {value!r}; known: {', '.join(known)}")


@functools.cache
def _base() -> _Base:
    return store.read_as("law", _Base)


@functools.cache
def _by_id() -> dict[str, LegalEntry]:
    return {known.id: known for known in entries()}
