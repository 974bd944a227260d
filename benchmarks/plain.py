"""The yardstick: the same YAML with the C loader, the same templates with stock Jinja2, the same files written."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

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


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
