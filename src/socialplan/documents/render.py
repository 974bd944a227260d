"""From a dossier to the texts of the folder: one text a document and language."""

import functools
from collections.abc import Callable, Iterable
from typing import Final, Protocol

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import DOCUMENTS, INDEX, PRIVATE_SHEET, DocumentId
from socialplan.documents.shell import Shell
from socialplan.documents.views import crisis, editorial, index, plan, private_sheet, usage
from socialplan.documents.wording import Wording
from socialplan.language import Language, Words
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts


class Rendered(msgspec.Struct, frozen=True):
    """A text made for the folder."""

    path: str
    text: str
    private: bool
    """Whether it holds numbers: git ignores it, and no copy of it is kept."""


class Document(Protocol):
    """What every document's view has."""

    @property
    def shell(self) -> Shell:
        """What surrounds its body."""


_VIEWS: Final[dict[DocumentId, Callable[[Wording, tuple[Finding, ...], Contacts], Document]]] = {
    "plan": plan.view,
    "editorial": editorial.view,
    "usage": usage.view,
    "crisis": crisis.view,
}


class Prepared(msgspec.Struct, frozen=True):
    """A view, and the template and file that it is for."""

    language: Language
    template: str
    """Within the language's folder of templates."""
    path: str
    view: object
    private: bool = False


def render_all(
    dossier: Dossier, findings: tuple[Finding, ...], languages: Iterable[Language], contacts: Contacts
) -> tuple[Rendered, ...]:
    """Every document in every language asked for, then the private sheets and the index (in the first language)."""
    return tuple(
        Rendered(
            prepared.path,
            environment.render(_templates(prepared.language), prepared.template, v=prepared.view),
            prepared.private,
        )
        for prepared in views(dossier, findings, languages, contacts)
    )


def views(
    dossier: Dossier, findings: tuple[Finding, ...], languages: Iterable[Language], contacts: Contacts
) -> tuple[Prepared, ...]:
    """What each template receives."""
    wanted = tuple(languages)
    made: list[Prepared] = []
    shells: dict[DocumentId, Shell] = {}
    for language in wanted:
        wording = Wording(dossier, language)
        for key, name in DOCUMENTS.items():
            document = _VIEWS[key](wording, findings, contacts)
            shells.setdefault(key, document.shell)
            made.append(Prepared(language, name.template.to(language), name.paths.to(language), document))
        sheet = private_sheet.view(wording, contacts)
        made.append(Prepared(language, _SHEET_TEMPLATE.to(language), PRIVATE_SHEET.to(language), sheet, private=True))
    first = wanted[0]
    folder = index.view(Wording(dossier, first), findings, wanted, shells)
    made.append(Prepared(first, _INDEX_TEMPLATE, INDEX, folder))
    return tuple(made)


_SHEET_TEMPLATE: Final = Words("fiche-de-crise.md.jinja", "crisis-sheet.md.jinja")
_INDEX_TEMPLATE: Final = "index.md.jinja"


@functools.cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))
