"""The yardstick: the same YAML with the C loader, the same templates with stock Jinja2, the same files written.

Tables too, with the same library: the calendar as CSV and as iCalendar.
"""

import csv
import datetime as dt
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import icalendar
import jinja2
import yaml


def main(folder: Path, scratch: Path) -> None:
    """Load, render, write."""
    yaml.load((folder / "strategy.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    environment = jinja2.Environment(  # noqa: S701 - Markdown, and a yardstick
        loader=jinja2.FileSystemLoader(scratch / "templates" / "fr"), trim_blocks=True, lstrip_blocks=True
    )
    ours = ("br", "code", "comment", "fence", "lines", "link", "para", "sentence", "split_lines", "url", "yaml", "md")
    for name in (*ours, "mermaid", "plural"):
        environment.filters[name] = lambda value, *_: value
    views = json.loads((scratch / "views.json").read_text("utf-8"), object_hook=lambda one: SimpleNamespace(**one))
    for document in views:
        template = environment.get_template(document.template)
        place = scratch / "out" / document.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(template.render(v=document.view), "utf-8")
    write_tables(json.loads((scratch / "tables.json").read_text("utf-8")), scratch / "out" / "annexes")


def write_tables(tables: dict[str, Any], folder: Path) -> None:
    """Write the calendar's two files."""
    with (folder / "calendar.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(tables["rows"])
    calendar = icalendar.Calendar()
    for fields in tables["events"]:
        event = icalendar.Event()
        for name, value in fields.items():
            event.add(name, dt.datetime.fromisoformat(value) if name.startswith("dt") else value)
        calendar.add_component(event)
    (folder / "calendar.ics").write_bytes(calendar.to_ical())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
