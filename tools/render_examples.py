# ruff: noqa: INP001 - a script beside the package
"""Rewrite the documents, companions and tables beside each example's strategy, exactly as `socialplan render` does.

    python tools/render_examples.py           rewrites the documents in examples/*
    python tools/render_examples.py --check   changes nothing; exits with 1 and names the files that are not current
    python tools/render_examples.py --into X  renders all examples in both languages below X, for judges

The numbers are those of `contacts.example.yaml`, which are reserved for fiction. The private sheet, what git
ignores and `.socialplan` are left out: a reader of the examples wants the documents.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from socialplan.actions.render import render
from socialplan.language import LANGUAGES, Language

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLES: Final = ROOT / "examples"
COMMAND: Final = "python tools/render_examples.py"

_INPUTS: Final = {"contacts.example.yaml": "contacts.yaml", "measures.csv": "measures.csv"}
"""What may stand beside a strategy, and its name in a folder that is rendered."""
_SHOWN: Final = (
    "*.md",
    *(f"{folder}/*{kind}" for folder in ("annexes", "appendices") for kind in (".md", ".csv", ".ics")),
)


def names() -> list[str]:
    """The examples that have a strategy, sorted."""
    return sorted(path.parent.name for path in EXAMPLES.glob("*/strategy.yaml"))


def current(name: str) -> dict[str, str]:
    """The documents that the example's strategy gives today: path below its folder → its text."""
    with tempfile.TemporaryDirectory() as made:
        _rendered(name, Path(made))
        return _documents(Path(made))


def _rendered(name: str, folder: Path, languages: tuple[Language, ...] = ()) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(EXAMPLES / name / "strategy.yaml", folder / "strategy.yaml")
    for source, target in _INPUTS.items():
        if (EXAMPLES / name / source).is_file():
            shutil.copy(EXAMPLES / name / source, folder / target)
    render(folder, languages)


def committed(name: str) -> dict[str, str]:
    """The documents that stand beside the example's strategy."""
    return _documents(EXAMPLES / name)


def _documents(folder: Path) -> dict[str, str]:
    """The documents and tables of a folder, those that git ignores left out."""
    found = (path for pattern in _SHOWN for path in folder.glob(pattern))
    return {path.relative_to(folder).as_posix(): _text(path) for path in sorted(found)}


def rewrite(name: str) -> list[str]:
    """Bring the documents of an example up to date; gives the names of those that changed, appeared or went."""
    wanted, found = current(name), committed(name)
    for file in found.keys() - wanted.keys():
        (EXAMPLES / name / file).unlink()
    for file, text in wanted.items():
        (EXAMPLES / name / file).parent.mkdir(exist_ok=True)
        (EXAMPLES / name / file).write_bytes(text.encode("utf-8"))
    return changed(wanted, found)


def changed(wanted: dict[str, str], found: dict[str, str]) -> list[str]:
    """The names of the files that differ."""
    return sorted(file for file in wanted.keys() | found.keys() if wanted.get(file) != found.get(file))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def main() -> int:
    """Rewrite all the examples, or those that are named."""
    parser = argparse.ArgumentParser(description="Rewrite the rendered documents of the examples.")
    parser.add_argument("names", nargs="*", choices=[[], *names()], help="examples; all of them by default")
    parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 if something would change")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="render in both languages there instead")
    wanted = parser.parse_args()
    if wanted.into:
        for name in wanted.names or names():
            for language in LANGUAGES:
                _rendered(name, wanted.into / name / language, (language,))
                shutil.rmtree(wanted.into / name / language / ".socialplan")
        return 0
    differing = [
        f"examples/{name}/{file}"
        for name in wanted.names or names()
        for file in (changed(current(name), committed(name)) if wanted.check else rewrite(name))
    ]
    for file in differing:
        print(file)  # noqa: T201 - this is what the tool says
    return 1 if wanted.check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
