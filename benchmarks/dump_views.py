"""Writes what the templates of a folder receive as JSON, for the yardstick."""

import sys
from pathlib import Path

import msgspec

from socialplan.actions.folder import read_contacts, read_strategy
from socialplan.analysis.dossier import Dossier
from socialplan.documents.render import views
from socialplan.rules.check import check


def main(folder: Path, target: Path) -> None:
    """Write `views.json` into `target`."""
    dossier = Dossier(read_strategy(folder).strategy)
    findings = check(dossier.decided, dossier.as_of)
    dumped = [
        {"template": view.template, "path": view.path, "view": msgspec.to_builtins(view.view, enc_hook=str)}
        for view in views(dossier, findings, ["fr"], read_contacts(folder))
    ]
    (target / "views.json").write_bytes(msgspec.json.encode(dumped))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
