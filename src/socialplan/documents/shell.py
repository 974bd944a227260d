"""What every document has: its status, the five lines at the top, what remains to be decided, changes, related ones."""

from collections.abc import Mapping

import msgspec

from socialplan.analysis import figures
from socialplan.documents.adoption import APPROVER, STATUS
from socialplan.documents.gaps import LONGEST, GapRegister
from socialplan.documents.names import ALL, COMPANIONS, DOCUMENTS, PRIVATE_ACCESS, AnyId, DocumentName
from socialplan.documents.wording import Wording
from socialplan.language import Words


class Row(msgspec.Struct, frozen=True):
    """A label and its value."""

    label: str
    value: str


class GapLine(msgspec.Struct, frozen=True):
    """A line of what remains to be decided, in words."""

    what: str
    who: str
    due: str
    why: str


class ChangeLine(msgspec.Struct, frozen=True):
    """A line of the change log, in words."""

    on: str
    what: str
    by: str


class Related(msgspec.Struct, frozen=True):
    """Another document of the folder."""

    title: str
    path: str
    purpose: str


class Shell(msgspec.Struct, frozen=True, kw_only=True):
    """What surrounds the body of a document."""

    language: str
    title: str
    organisation: str
    status: tuple[Row, ...]
    brief: tuple[str, ...]
    """Five computed lines, the last one the decision that is asked."""
    gaps: tuple[GapLine, ...]
    more_gaps: int
    """How many further lines are not shown."""
    changes: tuple[ChangeLine, ...]
    contact: str = ""
    """Who can be asked about the lines that are not shown; empty where nobody answers for the strategy."""
    related: tuple[Related, ...]
    links: Mapping[str, str] = {}
    """The way to each companion by its id, and to `access`, the private part of the register; empty if not made."""
    caution: str
    """The one sentence of caution, where the document states points of law."""


def shell(  # noqa: PLR0913 - a keyword for each thing that only some documents have
    wording: Wording,
    document: AnyId,
    *,
    brief: tuple[str, ...],
    gaps: GapRegister,
    caution: str = "",
    approver: str | None = None,
) -> Shell:
    """The shell of `document`, with its computed lines and what its view noted as missing.

    `approver` is the id of who adopts this document, where it is not the person who adopts the strategy.
    """
    name = ALL[document]
    strategy = wording.dossier.strategy
    _note_untranslated(wording, gaps)
    noted = gaps.lines()
    return Shell(
        language=wording.language,
        title=wording.words(name.title),
        organisation=strategy.organisation.name or wording.say("Organisation à nommer", "Organisation to be named"),
        status=_status(wording, name, approver),
        brief=brief,
        gaps=tuple(
            GapLine(
                what=wording.words(gap.what),
                who=wording.person(gap.who) or wording.say("à désigner", "to be named"),
                due=wording.date(gap.due),
                why=wording.words(gap.why) if gap.why else "–",
            )
            for gap in noted[:LONGEST]
        ),
        more_gaps=max(0, len(noted) - LONGEST),
        changes=tuple(
            ChangeLine(wording.date(change.on), wording.text(change.what), wording.person(change.by) or "–")
            for change in (strategy.meta.changes if document in DOCUMENTS else ())
        ),
        contact=wording.person(strategy.meta.owner),
        related=_related(wording, document),
        links=_links(wording),
        caution=caution,
    )


def _links(wording: Wording) -> Mapping[str, str]:
    found: dict[str, str] = {identifier: wording.link(identifier) for identifier in COMPANIONS}
    found["access"] = wording.linked(PRIVATE_ACCESS) if found["accounts"] else ""
    return found


def _related(wording: Wording, document: AnyId) -> tuple[Related, ...]:
    """The documents that go with this one, as far as they are made."""
    beside: tuple[AnyId, ...]
    if document in COMPANIONS:
        beside = ALL[document].beside
    else:
        others = (identifier for identifier in DOCUMENTS if identifier != document)
        beside = (*others, *(identifier for identifier, name in COMPANIONS.items() if document in name.beside))
    return tuple(
        Related(wording.words(ALL[identifier].title), path, wording.words(ALL[identifier].purpose))
        for identifier in beside
        if (path := wording.link(identifier))
    )


def _note_untranslated(wording: Wording, gaps: GapRegister) -> None:
    """One line for all the texts of the strategy that readers of this language see in another."""
    if not wording.untranslated:
        return
    number = figures.count(wording.untranslated, Words("texte", "text"), Words("textes", "texts"))
    into = Words("français", "French") if wording.language == "fr" else Words("anglais", "English")
    what = Words(
        f"Traduire en {into.fr} {number.fr} de la stratégie", f"Translate {number.en} of the strategy into {into.en}"
    )
    why = (
        Words("Les personnes qui lisent le français les voient en anglais.", "Readers of French see them in English.")
        if wording.language == "fr"
        else Words("Les lecteurs anglophones les voient en français.", "Readers of English see them in French.")
    )
    gaps.add("meta.languages", what, why)


def _status(wording: Wording, name: DocumentName, approver: str | None) -> tuple[Row, ...]:
    meta = wording.dossier.strategy.meta
    approved_by = wording.person(approver or wording.adopter) if name.adoptable and not wording.adopted else ""
    rows = (
        (wording.words(STATUS), wording.adoption_told or wording.say("Projet", "Draft")),
        (wording.say("Responsable", "Owner"), wording.person(meta.owner)),
        (wording.words(APPROVER), approved_by),
        (wording.say("Chiffres et dates calculés au", "Figures and dates as of"), wording.date(wording.dossier.as_of)),
        (wording.say("Prochaine revue", "Next review"), _next_review(wording)),
        (wording.say("Concerne", "Applies to"), _applies_to(wording, name)),
    )
    return tuple(Row(label, value) for label, value in rows if value)


def _next_review(wording: Wording) -> str:
    """The date of the next review, marked when it is past."""
    day = wording.dossier.strategy.meta.next_review
    told = wording.date(day)
    if day is None or day >= wording.dossier.as_of:
        return told
    return wording.say(f"{told}, dépassée", f"{told}, overdue")


def _applies_to(wording: Wording, name: DocumentName) -> str:
    """Whom the document is for; somebody alone is called by name, or not at all, rather than by function."""
    people = wording.dossier.strategy.team.people
    if wording.dossier.alone:
        return (people[0].name or "") if len(people) == 1 else ""
    return wording.words(name.applies_to)
