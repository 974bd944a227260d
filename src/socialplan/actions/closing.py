"""What `init` says last: files written, the verdict on the hours, the decisions to take first."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.folder import CONTACTS, STRATEGY, read_contacts
from socialplan.actions.init import InitResult
from socialplan.analysis import figures
from socialplan.analysis.workload import Workload
from socialplan.documents.names import COMPANIONS, DOCUMENTS, INDEX, PRIVATE_ACCESS, PRIVATE_SHEET, folder_of
from socialplan.documents.phrases import small
from socialplan.documents.views.plan_asked import asks
from socialplan.documents.views.plan_desk import Desk
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Language, Words
from socialplan.workspace.table import Action

DECISIONS: Final = 3

_WRITTEN: Final = frozenset({Action.CREATE, Action.UPDATE})


class File(NamedTuple):
    """A file that was written, and what it is for."""

    path: str
    about: Words


class Closing(NamedTuple):
    """The closing screen."""

    files: tuple[File, ...]
    hours: Words
    decisions: tuple[Words, ...]
    empty_cards: bool
    """Whether nobody has a telephone number in contacts.yaml yet."""
    in_git: bool
    """Whether the folder lies in a git repository already."""


def closing(folder: Path, result: InitResult) -> Closing:
    """The closing screen of what `init` made in `folder`."""
    outcomes = (*result.handed_over.outcomes, *result.rendered.report.outcomes)
    written = {outcome.path for outcome in outcomes if outcome.action in _WRITTEN}
    return Closing(
        files=(*(File(path, about) for path, about in _ABOUT.items() if path in written), *_companions(written)),
        hours=hours_verdict(result.rendered.dossier.workload),
        decisions=tuple(Words(*both) for both in zip(*(_decisions(result, code) for code in LANGUAGES), strict=True)),
        empty_cards=not any(card.phone for card in read_contacts(folder).values()),
        in_git=any((place / ".git").exists() for place in (folder.resolve(), *folder.resolve().parents)),
    )


def _companions(written: Collection[str]) -> Iterator[File]:
    """The folders of companions, each in one line with what it holds."""
    for language in LANGUAGES:
        titles = [name.title for name in COMPANIONS.values() if name.paths.to(language) in written]
        if titles:
            folder = folder_of(next(iter(COMPANIONS.values())).paths.to(language))
            yield File(f"{folder}/", figures.join([Words(small(title.fr), small(title.en)) for title in titles]))


def _decisions(result: InitResult, language: Language) -> tuple[str, ...]:
    """The first decisions that the plan's first page asks for, in the same words."""
    desk = Desk(Wording(result.rendered.dossier, language), result.rendered.findings)
    between = "\u00a0: " if language == "fr" else ": "
    by = "avant le" if language == "fr" else "by"
    return tuple(f"{ask.what} ({ask.figure}){between}{ask.who}, {by} {ask.by}" for ask in asks(desk)[:DECISIONS])


def hours_verdict(load: Workload) -> Words:
    """The week in one sentence: hours needed, hours there are, and what follows."""
    needed = figures.hours(load.needed.typical)
    if load.available is None:
        return Words(
            f"Temps\u00a0: {needed.fr} nécessaires par semaine, aucune heure déclarée.",
            f"Time: {needed.en} needed a week, no hours declared.",
        )
    there = figures.hours(load.available)
    follows = _FOLLOWS[load.verdict]
    return Words(
        f"Temps\u00a0: {needed.fr} nécessaires par semaine, {there.fr} disponibles\u00a0: {follows.fr}",
        f"Time: {needed.en} needed a week, {there.en} available: {follows.en}",
    )


_FOLLOWS: Final = {
    "ok": Words("cela tient.", "it holds."),
    "tight": Words("cela tient de justesse.", "it only just holds."),
    "over": Words("cela ne tient pas.", "it does not hold."),
    "unknown": Words("à vérifier.", "to be checked."),
}

_ABOUT: Final[dict[str, Words]] = {
    STRATEGY: Words("vos décisions\u00a0: c’est lui que l’on modifie", "your decisions: the file to change"),
    INDEX: Words("quel document ouvrir, et quand", "which document to open, and when"),
    **{path: name.purpose for name in DOCUMENTS.values() for path in name.paths},
    CONTACTS: Words("les numéros (git l’ignore)", "telephone numbers (git ignores it)"),
    **dict.fromkeys(
        PRIVATE_SHEET,
        Words("la fiche de crise avec les numéros (git l’ignore)", "the crisis sheet with numbers (git ignores it)"),
    ),
    **dict.fromkeys(
        PRIVATE_ACCESS,
        Words("qui détient quel accès (git l’ignore)", "who holds which access (git ignores it)"),
    ),
}
"""What each file is for, in the order in which they are told."""
