"""Write the pages for those who write templates: `docs/templates.md` and `docs/templates.fr.md`.

python tools/templates_page.py
"""  # noqa: INP001 - a script

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from socialplan.actions.folder import measured, read_contacts, read_strategy
from socialplan.analysis.dossier import Dossier
from socialplan.documents.render import Press
from socialplan.documents.view_page import FILES, page
from socialplan.language import Language
from socialplan.rules.check import check

ROOT: Final = Path(__file__).parent.parent
_EXAMPLES: Final = ("commune", "startup-etat", "artisan", "pme-b2b", "association", "mauvais-exemple")
"""The first that has a value gives the example."""


def made(language: Language) -> str:
    """The page in a language."""
    return page(language, _views(language))


def main() -> int:
    """Write both."""
    for language, name in FILES.items():
        (ROOT / "docs" / name).write_text(made(language), "utf-8", newline="\n")
    return 0


def _views(language: Language) -> Iterator[object]:
    for name in _EXAMPLES:
        folder = ROOT / "examples" / name
        dossier = measured(folder, Dossier(read_strategy(folder).strategy))
        findings = check(dossier.decided, dossier.as_of, load=dossier.workload)
        press = Press(dossier, findings, (language,), read_contacts(folder))
        yield from (each.prepared.view for each in press.pages({}))


if __name__ == "__main__":
    sys.exit(main())
