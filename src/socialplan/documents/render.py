"""From a dossier to the texts of the folder: one text a document and language."""

import functools
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents import environment
from socialplan.documents.adoption import Adoption, Adoptions
from socialplan.documents.companions import VIEWS, View, private_part, split
from socialplan.documents.filters import filters
from socialplan.documents.jinja import MarkdownEnvironment
from socialplan.documents.names import (
    ALL,
    DOCUMENTS,
    INDEX,
    PRIVATE_SHEET,
    AnyId,
    CompanionId,
    folder_of,
)
from socialplan.documents.shell import Shell
from socialplan.documents.views import crisis, editorial, index, plan, private_sheet, usage
from socialplan.documents.wording import Wording
from socialplan.language import Language, Words
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts

if TYPE_CHECKING:
    from socialplan.documents.own_templates import OwnTemplates


class Rendered(msgspec.Struct, frozen=True):
    """A text made for the folder."""

    path: str
    text: str
    private: bool
    """Whether it holds numbers: git ignores it, and no copy of it is kept."""


EVERY_VIEW: Final[Mapping[str, View]] = {
    "plan": plan.view,
    "editorial": editorial.view,
    "usage": usage.view,
    "crisis": crisis.view,
    **VIEWS,
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
    """Every text of the folder in every language asked for, as `Press.render`."""
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

    def __init__(  # noqa: PLR0913 - what documents are made of
        self,
        dossier: Dossier,
        findings: tuple[Finding, ...],
        languages: Iterable[Language],
        contacts: Contacts,
        *,
        with_companions: bool = True,
        own: "OwnTemplates | None" = None,
    ) -> None:
        """`own` are the templates that take the place of ours, which the person trusts."""
        self._dossier: Final = dossier
        self._findings: Final = findings
        self._languages: Final = tuple(languages)
        self._contacts: Final = contacts
        self._own: Final = own
        self._present, self._absent = split(dossier) if with_companions else ((), {})
        self._made: Final[dict[tuple[str, Adoption | None], _Page]] = {}

    @property
    def companions(self) -> tuple[CompanionId, ...]:
        """The companions that the strategy has something to say in."""
        return self._present

    def render(self, adoptions: Adoptions) -> tuple[Rendered, ...]:
        """In each language the documents, the companions and the private parts; then the index, in the first one.

        `adoptions` are those of single documents.
        """
        return tuple(page.rendered for page in self.pages(adoptions))

    def pages(self, adoptions: Adoptions) -> "tuple[_Page, ...]":
        """The same, before they are set."""
        made: list[_Page] = []
        shells: dict[AnyId, Shell] = {}
        for language in self._languages:
            for key in (*DOCUMENTS, *self._present):
                page = self._document(key, language, adoptions)
                shells.setdefault(key, page.shell)
                made.append(page)
            made += self._private(language)
        return (*made, self._index(shells))

    def _wording(self, language: Language, path: str, adoption: Adoption | None = None) -> Wording:
        companions = frozenset(self._present)
        return Wording(self._dossier, language, adoption, folder=folder_of(path), companions=companions)

    def _document(self, key: AnyId, language: Language, adoptions: Adoptions) -> "_Page":
        name = ALL[key]
        path = name.paths.to(language)
        adoption = adoptions.get(path)
        if (path, adoption) not in self._made:
            view = EVERY_VIEW[key](self._wording(language, path, adoption), self._findings, self._contacts)
            prepared = Prepared(language, name.template.to(language), path, view)
            self._made[path, adoption] = self._page(prepared, view.shell)
        return self._made[path, adoption]

    def _private(self, language: Language) -> "list[_Page]":
        """The crisis sheet, and the private parts of companions."""
        found = [self._sheet(language, PRIVATE_SHEET, SHEET_TEMPLATE, private_sheet.view)]
        parts = filter(None, map(private_part, self._present))
        return found + [self._sheet(language, part.paths, part.template, part.view) for part in parts]

    def _sheet(
        self, language: Language, paths: Words, template: Words, make: Callable[[Wording, Contacts], object]
    ) -> "_Page":
        path = paths.to(language)
        if (path, None) not in self._made:
            sheet = make(self._wording(language, path), self._contacts)
            self._made[path, None] = self._page(Prepared(language, template.to(language), path, sheet, private=True))
        return self._made[path, None]

    def _index(self, shells: Mapping[AnyId, Shell]) -> "_Page":
        first = self._languages[0]
        folder = index.view(self._wording(first, INDEX), self._findings, self._languages, shells, self._absent)
        return self._page(Prepared(first, INDEX_TEMPLATE, INDEX, folder))

    def _page(self, prepared: Prepared, shell: Shell | None = None) -> "_Page":
        return _Page(prepared, shell, self._own)


class _Page:
    """A view, and its text once somebody asks for it."""

    def __init__(self, prepared: Prepared, shell: Shell | None, own: "OwnTemplates | None") -> None:
        self.prepared: Final = prepared
        self._shell: Final = shell
        self._own: Final = own

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
        if self._own and self._own.concern(prepared.language, prepared.template):
            text = self._own.render(prepared.language, prepared.template, prepared.view)
        else:
            text = environment.render(_templates(prepared.language), prepared.template, v=prepared.view)
        return Rendered(prepared.path, text, prepared.private)


SHEET_TEMPLATE: Final = Words("fiche-de-crise.md.jinja", "crisis-sheet.md.jinja")
INDEX_TEMPLATE: Final = "index.md.jinja"


@functools.cache
def _templates(language: Language) -> MarkdownEnvironment:
    return environment.environment(language, filters(language))
