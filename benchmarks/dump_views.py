"""Writes what the templates of a folder receive as JSON, and what its tables hold, for the yardstick."""

import csv
import io
import sys
from pathlib import Path

import msgspec
from icalendar import Calendar

from socialplan.actions.folder import read_contacts, read_strategy
from socialplan.actions.tables import tables
from socialplan.analysis.dossier import Dossier
from socialplan.documents.render import Press, views
from socialplan.rules.check import check


def main(folder: Path, target: Path) -> None:
    """Write `views.json` and `tables.json` into `target`."""
    dossier = Dossier(read_strategy(folder).strategy)
    findings = check(dossier.decided, dossier.as_of)
    dumped = [
        {"template": view.template, "path": view.path, "view": msgspec.to_builtins(view.view, enc_hook=str)}
        for view in views(dossier, findings, ["fr"], read_contacts(folder))
    ]
    (target / "views.json").write_bytes(msgspec.json.encode(dumped))
    texts = {made.path: made.text for made in tables(dossier, ["fr"], Press(dossier, findings, ["fr"], {}).companions)}
    calendar = next(text for path, text in texts.items() if path.endswith(".ics"))
    events = [
        {
            name.lower(): event.decoded(name)
            for name in ("UID", "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND")
            if name in event
        }
        for event in Calendar.from_ical(calendar).walk("VEVENT")
    ]
    table = next(text for path, text in texts.items() if path.endswith(".csv"))
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff")), delimiter=";"))
    (target / "tables.json").write_bytes(msgspec.json.encode({"events": events, "rows": rows}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
