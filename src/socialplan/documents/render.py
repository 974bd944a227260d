"""From a dossier to the texts of the folder: one text a document and language."""

import functools
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Protocol

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment
from socialplan.documents.adoption import Adoption, Adoptions
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
    dossier: Dossier,
    findings: tuple[Finding, ...],
    languages: Iterable[Language],
    contacts: Contacts,
    adoptions: Adoptions = MappingProxyType({}),
) -> tuple[Rendered, ...]:
    """Every document in every language asked for, then the private sheets and the index (in the first language)."""
    return Press(dossier, findings, languages, contacts).render(adoptions)


def views(
    dossier: Dossier,
    findings: tuple[Finding, ...],
    languages: Iterable[Language],
    contacts: Contacts,
    adoptions: Adoptions = MappingProxyType({}),
) -> tuple[Prepared, ...]:
    """What each template receives."""
    return tuple(page.prepared for page in Press(dossier, findings, languages, contacts).pages(adoptions))


class Press:
    """Renders the documents of one strategy, as often as their adoptions call for it; each the same way only once."""

    def __init__(
        self, dossier: Dossier, findings: tuple[Finding, ...], languages: Iterable[Language], contacts: Contacts
    ) -> None:
        self._dossier: Final = dossier
        self._findings: Final = findings
        self._languages: Final = tuple(languages)
        self._contacts: Final = contacts
        self._made: Final[dict[tuple[str, Adoption | None], _Page]] = {}

    def render(self, adoptions: Adoptions) -> tuple[Rendered, ...]:
        """Every document, the private sheets and the index; `adoptions` are those of single documents."""
        return tuple(page.rendered for page in self.pages(adoptions))

    def pages(self, adoptions: Adoptions) -> "tuple[_Page, ...]":
        """The same, before they are set."""
        made: list[_Page] = []
        shells: dict[DocumentId, Shell] = {}
        for language in self._languages:
            for key in DOCUMENTS:
                page = self._document(key, language, adoptions)
                shells.setdefault(key, page.shell)
                made.append(page)
            made.append(self._sheet(language))
        return (*made, self._index(shells))

    def _document(self, key: DocumentId, language: Language, adoptions: Adoptions) -> "_Page":
        name = DOCUMENTS[key]
        path = name.paths.to(language)
        adoption = adoptions.get(path)
        if (path, adoption) not in self._made:
            view = _VIEWS[key](Wording(self._dossier, language, adoption), self._findings, self._contacts)
            prepared = Prepared(language, name.template.to(language), path, view)
            self._made[path, adoption] = _Page(prepared, view.shell)
        return self._made[path, adoption]

    def _sheet(self, language: Language) -> "_Page":
        path = PRIVATE_SHEET.to(language)
        if (path, None) not in self._made:
            sheet = private_sheet.view(Wording(self._dossier, language), self._contacts)
            prepared = Prepared(language, _SHEET_TEMPLATE.to(language), path, sheet, private=True)
            self._made[path, None] = _Page(prepared)
        return self._made[path, None]

    def _index(self, shells: Mapping[DocumentId, Shell]) -> "_Page":
        first = self._languages[0]
        folder = index.view(Wording(self._dossier, first), self._findings, self._languages, shells)
        return _Page(Prepared(first, _INDEX_TEMPLATE, INDEX, folder))


class _Page:
    """A view, and its text once somebody asks for it."""

    def __init__(self, prepared: Prepared, shell: Shell | None = None) -> None:
        self.prepared: Final = prepared
        self._shell: Final = shell

    @property
    def shell(self) -> Shell:
        """The shell of a document. Raises ValueError for the sheets and the index, which have none."""
        if self._shell is None:
            raise ValueError(self.prepared.path)
        return self._shell

    @functools.cached_property
    def rendered(self) -> Rendered:
        """The text for the folder."""
        prepared = self.prepared
        text = environment.render(_templates(prepared.language), prepared.template, v=prepared.view)
        return Rendered(prepared.path, text, prepared.private)


_SHEET_TEMPLATE: Final = Words("fiche-de-crise.md.jinja", "crisis-sheet.md.jinja")
_INDEX_TEMPLATE: Final = "index.md.jinja"


@functools.cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))
