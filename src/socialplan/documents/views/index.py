"""The folder's index: which document to open for what, and how to change them."""

import datetime as dt
from typing import Final

import msgspec

from socialplan.documents.gaps import SOON
from socialplan.documents.names import DOCUMENTS, PRIVATE_SHEET, DocumentId
from socialplan.documents.shell import Related
from socialplan.documents.wording import Wording
from socialplan.language import Language, Words
from socialplan.rules.finding import Finding


class Situation(msgspec.Struct, frozen=True):
    """A moment in which somebody opens the folder, and the document for it."""

    when: str
    document: Related


class LanguageGroup(msgspec.Struct, frozen=True):
    """The documents in one language."""

    language: str
    documents: tuple[Related, ...]


class Index(msgspec.Struct, frozen=True):
    """What the index's template receives."""

    organisation: str
    owner: str
    as_of: str
    next_review: str
    situations: tuple[Situation, ...]
    groups: tuple[LanguageGroup, ...]
    private_sheet: str
    errors: int
    warnings: int
    settle_by: str
    """By when errors should be settled."""


def view(wording: Wording, findings: tuple[Finding, ...], languages: tuple[Language, ...]) -> Index:
    """The index in the strategy's first language."""
    meta = wording.dossier.strategy.meta
    return Index(
        organisation=wording.dossier.strategy.organisation.name or "",
        owner=wording.person(meta.owner),
        as_of=wording.date(wording.dossier.as_of),
        next_review=wording.date(meta.next_review),
        situations=_situations(wording),
        groups=tuple(
            LanguageGroup(
                wording.words(_IN[language]),
                tuple(_related(identifier, language) for identifier in DOCUMENTS),
            )
            for language in languages
        ),
        private_sheet=PRIVATE_SHEET.to(wording.language),
        errors=sum(finding.severity == "error" for finding in findings),
        warnings=sum(finding.severity == "warning" for finding in findings),
        settle_by=wording.date(wording.dossier.as_of + dt.timedelta(days=SOON)),
    )


_IN: Final = {"fr": Words("En français", "In French"), "en": Words("En anglais", "In English")}


def _situations(wording: Wording) -> tuple[Situation, ...]:
    moments: tuple[tuple[str, DocumentId], ...] = (
        (
            wording.say(
                "Un message inquiétant, un compte piraté, un journaliste qui appelle",
                "A worrying message, a hacked account, a journalist calling",
            ),
            "crisis",
        ),
        (wording.say("Écrire ou valider une publication", "Writing or approving a post"), "editorial"),
        (
            wording.say("Savoir ce que l’on peut dire, et qui prévenir", "Knowing what one may say, and whom to tell"),
            "usage",
        ),
        (wording.say("Décider des réseaux, des heures, du budget", "Deciding on networks, hours, budget"), "plan"),
    )
    return tuple(Situation(when, _related(identifier, wording.language)) for when, identifier in moments)


def _related(identifier: DocumentId, language: Language) -> Related:
    name = DOCUMENTS[identifier]
    return Related(name.title.to(language), name.paths.to(language), name.purpose.to(language))
