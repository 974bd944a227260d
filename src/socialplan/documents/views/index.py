"""The folder's index: which document to open for what, where each stands, and how to change them."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import msgspec

from socialplan.documents.companions import Absent
from socialplan.documents.gaps import SOON
from socialplan.documents.names import ALL, COMPANIONS, PRIVATE_SHEET, TABLES, AnyId, CompanionId, DocumentId
from socialplan.documents.phrases import without_stop
from socialplan.documents.shell import Related, Shell
from socialplan.documents.wording import Wording
from socialplan.language import Language, Words
from socialplan.rules.finding import Finding


class Situation(msgspec.Struct, frozen=True):
    """A moment in which somebody opens the folder, and the document for it."""

    when: str
    document: Related
    others: tuple[Related, ...]
    """The same document in the other languages; its title is the language's name."""
    status: str
    pending: int
    """How many lines it lists under what remains to be decided."""


class Companion(msgspec.Struct, frozen=True):
    """A companion that is made."""

    document: Related
    others: tuple[Related, ...]
    """The same companion in the other languages."""
    tables: tuple[Related, ...]
    """Its files for other programs; the title is the kind of file."""
    pending: int


class NotMade(msgspec.Struct, frozen=True):
    """A companion that the strategy has nothing to say in yet, and why."""

    title: str
    reason: str


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """What the index's template receives."""

    organisation: str
    mine: bool
    """Whether the reader is the one person who works there."""
    owner: str
    as_of: str
    next_review: str
    situations: tuple[Situation, ...]
    companions: tuple[Companion, ...]
    absent: tuple[NotMade, ...]
    several: bool
    """Whether the folder holds several languages."""
    private_sheet: str
    errors: int
    warnings: int
    settle_by: str
    """By when errors should be settled."""


def view(
    wording: Wording,
    findings: tuple[Finding, ...],
    languages: tuple[Language, ...],
    shells: Mapping[AnyId, Shell],
    absent: Absent,
) -> Index:
    """The index in the strategy's first language.

    `shells` are those of the documents and companions in that language; `absent` says why a companion is not made.
    """
    meta = wording.dossier.strategy.meta
    return Index(
        organisation=wording.dossier.strategy.organisation.name or "",
        mine=wording.dossier.alone,
        owner=wording.person(meta.owner),
        as_of=wording.date(wording.dossier.as_of),
        next_review=wording.date(meta.next_review),
        situations=tuple(_situation(wording, key, when, languages, shells) for key, when in _moments(wording).items()),
        companions=tuple(_companion(wording, key, languages, shells[key]) for key in COMPANIONS if key in shells),
        absent=tuple(
            NotMade(wording.words(COMPANIONS[key].title), without_stop(wording.words(reason)))
            for key, reason in absent.items()
        ),
        several=len(languages) > 1,
        private_sheet=PRIVATE_SHEET.to(wording.language),
        errors=sum(finding.severity == "error" and not finding.silenced for finding in findings),
        warnings=sum(finding.severity == "warning" and not finding.silenced for finding in findings),
        settle_by=wording.date(wording.dossier.as_of + dt.timedelta(days=SOON)),
    )


_NAMES: Final = {"fr": Words("français", "français"), "en": Words("English", "English")}


def _moments(wording: Wording) -> dict[DocumentId, str]:
    """When each document is opened, the most pressing first."""
    say = wording.say
    if wording.dossier.alone:
        return {
            "crisis": say(
                "Un message m’inquiète, mon compte est piraté, un journaliste appelle",
                "A message worries me, my account is hacked, a journalist calls",
            ),
            "editorial": say("J’écris une publication ou une réponse", "I write a post or a reply"),
            "usage": say(
                "Quelqu’un m’aide à publier, ou parle de moi en ligne", "Somebody helps me post, or speaks of me"
            ),
            "plan": say("Je choisis mes réseaux, mes heures, mon budget", "I choose my networks, my hours, my budget"),
        }
    return {
        "crisis": say(
            "Un message inquiète, un compte est piraté, un journaliste appelle",
            "A message is worrying, an account is hacked, a journalist calls",
        ),
        "editorial": say("Vous écrivez ou validez une publication", "You write or approve a post"),
        "usage": say(
            "Vous vous demandez ce que vous pouvez dire, ou qui prévenir",
            "You wonder what you may say, or whom to tell",
        ),
        "plan": say("Vous décidez des réseaux, des heures, du budget", "You decide on networks, hours, budget"),
    }


def _situation(
    wording: Wording,
    document: DocumentId,
    when: str,
    languages: tuple[Language, ...],
    shells: Mapping[AnyId, Shell],
) -> Situation:
    shell = shells.get(document)
    return Situation(
        when=when,
        document=_related(document, wording.language),
        others=_in_other_languages(wording, document, languages),
        status=shell.status[0].value if shell and shell.status else "",
        pending=len(shell.gaps) + shell.more_gaps if shell else 0,
    )


def _companion(wording: Wording, companion: CompanionId, languages: tuple[Language, ...], shell: Shell) -> Companion:
    tables = (table.paths.to(wording.language) for table in TABLES.values() if table.of == companion)
    return Companion(
        document=_related(companion, wording.language),
        others=_in_other_languages(wording, companion, languages),
        tables=tuple(Related(path.rpartition(".")[2].upper(), path, "") for path in tables),
        pending=len(shell.gaps) + shell.more_gaps,
    )


def _in_other_languages(wording: Wording, document: AnyId, languages: tuple[Language, ...]) -> tuple[Related, ...]:
    return tuple(
        Related(wording.words(_NAMES[language]), ALL[document].paths.to(language), "")
        for language in languages
        if language != wording.language
    )


def _related(identifier: AnyId, language: Language) -> Related:
    name = ALL[identifier]
    return Related(name.title.to(language), name.paths.to(language), name.purpose.to(language))
