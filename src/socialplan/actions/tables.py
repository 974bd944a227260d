"""The files for other programs that stand beside a companion: a calendar to open in a spreadsheet or an agenda."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from socialplan.analysis.dossier import Dossier
from socialplan.documents.names import TABLES, CompanionId
from socialplan.documents.render import Rendered
from socialplan.export import calendar_csv, calendar_ics
from socialplan.language import Language

_TEXTS: Final[Mapping[str, Callable[[Dossier, Language], str]]] = {
    "calendar_csv": calendar_csv.text,
    "calendar_ics": calendar_ics.text,
}


def tables(dossier: Dossier, languages: Iterable[Language], companions: Iterable[CompanionId]) -> tuple[Rendered, ...]:
    """The tables of the companions that are made, in each language."""
    present = set(companions)
    return tuple(
        Rendered(table.paths.to(language), _TEXTS[key](dossier, language), private=False)
        for language in languages
        for key, table in TABLES.items()
        if table.of in present
    )
