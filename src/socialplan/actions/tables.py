"""The files for other programs that stand beside a companion: a calendar to open in a spreadsheet or an agenda."""

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec

from socialplan.analysis.dossier import Dossier
from socialplan.documents.names import TABLES, CompanionId
from socialplan.documents.render import Rendered
from socialplan.language import Language

_Text = Callable[[Dossier, Language], str]


def tables(dossier: Dossier, languages: Iterable[Language], companions: Iterable[CompanionId]) -> tuple[Rendered, ...]:
    """The tables of the companions that are made, in each language."""
    present = set(companions)
    return tuple(
        Rendered(table.paths.to(language), _text(key)(dossier, language), private=False)
        for language in languages
        for key, table in TABLES.items()
        if table.of in present and _is_there(key)
    )


def _text(key: str) -> _Text:
    made: _Text = import_module(f"socialplan.export.{key}").text
    return made


def _is_there(key: str) -> bool:
    return find_spec(f"socialplan.export.{key}") is not None
