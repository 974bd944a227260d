"""From a dossier to the texts of the folder: one text a document and language."""

import functools
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import DOCUMENTS, INDEX, PRIVATE_SHEET, DocumentId
from socialplan.documents.views import crisis, editorial, index, plan, private_sheet, usage
from socialplan.documents.wording import Wording
from socialplan.language import Language
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts


class Rendered(msgspec.Struct, frozen=True):
    """A text made for the folder."""

    path: str
    text: str
    private: bool
    """Whether it holds numbers: git ignores it, and no copy of it is kept."""


_VIEWS: Final[dict[DocumentId, Callable[[Wording, tuple[Finding, ...], Contacts], object]]] = {
    "plan": plan.view,
    "editorial": editorial.view,
    "usage": usage.view,
    "crisis": crisis.view,
}


def render_all(
    dossier: Dossier, findings: tuple[Finding, ...], languages: Iterable[Language], contacts: Contacts
) -> tuple[Rendered, ...]:
    """Every document in every language asked for, then the private sheet and the index (in the first language)."""
    wanted = tuple(languages)
    texts: list[Rendered] = []
    for language in wanted:
        wording = Wording(dossier, language)
        texts += [_document(identifier, wording, findings, contacts) for identifier in DOCUMENTS]
        texts.append(_private_sheet(wording, contacts))
    texts.append(_index(Wording(dossier, wanted[0]), findings, wanted))
    return tuple(texts)


def _document(identifier: DocumentId, wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> Rendered:
    name = DOCUMENTS[identifier]
    view = _VIEWS[identifier](wording, findings, contacts)
    return _rendered(name.template.to(wording.language), name.paths.to(wording.language), wording.language, view)


def _private_sheet(wording: Wording, contacts: Contacts) -> Rendered:
    template = wording.say("fiche-de-crise.md.jinja", "crisis-sheet.md.jinja")
    path = PRIVATE_SHEET.to(wording.language)
    return _rendered(template, path, wording.language, private_sheet.view(wording, contacts), private=True)


def _index(wording: Wording, findings: tuple[Finding, ...], languages: tuple[Language, ...]) -> Rendered:
    template = wording.say("index.md.jinja", "index.md.jinja")
    return _rendered(template, INDEX, wording.language, index.view(wording, findings, languages))


def _rendered(template: str, path: str, language: Language, view: object, *, private: bool = False) -> Rendered:
    return Rendered(path, environment.render(_templates(language), template, v=view), private)


@functools.cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))
