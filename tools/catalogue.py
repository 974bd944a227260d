"""Bring the French catalogue of the command line in line with the code, and compile it.

    python tools/catalogue.py

New sentences are added with an empty translation, those that went are dropped, and what still lacks French is listed
(exit code 1). Fill them in `src/socialplan/locale/fr/LC_MESSAGES/socialplan.po`, then run it again.
"""  # noqa: INP001 - a script

import io
import sys
from pathlib import Path
from typing import Final

import typer.core
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).parent.parent
CATALOGUE: Final = ROOT / "src/socialplan/locale/fr/LC_MESSAGES/socialplan.po"
_KEPT: Final = ("Project-Id-Version", "Language:", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer")

TYPERS_OWN: Final = ("Arguments", "Commands", "Options", "default: {default}", "required")
"""What Typer itself looks up in our catalogue and prints."""


def main() -> int:
    """Update and compile; 1 if a sentence lacks its French."""
    catalogue = updated(read(CATALOGUE))
    CATALOGUE.write_text(as_text(catalogue), "utf-8")
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(CATALOGUE))
    missing = [message.id for message in catalogue if message.id and not all(_strings(message.string))]
    for identifier in missing:
        sys.stdout.write(f"lacks its French: {identifier!r}\n")
    return int(bool(missing))


def read(place: Path) -> Catalog:
    """A catalogue from its file."""
    with place.open("rb") as file:
        return read_po(file, locale="fr")


def updated(old: Catalog) -> Catalog:
    """The catalogue of the sentences that the code has now, with the French that `old` has for them."""
    new = Catalog(locale="fr", project="socialplan", version="0.1", header_comment="# French of the command line.")
    for identifier in sentences():
        known = old.get(identifier[0] if isinstance(identifier, tuple) else identifier)
        new.add(identifier, known.string if known and known.id == identifier else "")
    return new


def sentences() -> list[str | tuple[str, ...]]:
    """Every sentence that the command line has translated."""
    ours = (found[2] for found in extract_from_dir(ROOT / "src/socialplan/cli", keywords=_KEYWORDS))
    typers = {found[1] for found in extract_from_file("python", typer.core.__file__, keywords=_KEYWORDS)}
    return sorted({*ours, *(each for each in typers if each in TYPERS_OWN)}, key=str)


def as_text(catalogue: Catalog) -> str:
    """The catalogue as a file without what changes by itself."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=0, sort_output=True)
    lines = buffer.getvalue().decode().split("\n")
    head = [line for line in lines if not line.startswith('"') or ":" not in line or line[1:].startswith(_KEPT)]
    end = lines.index("") if "" in lines else 0
    return "\n".join([*(line for line in lines[:end] if line in head and line != "#, fuzzy"), *lines[end:]])


def _strings(translation: object) -> tuple[object, ...]:
    return translation if isinstance(translation, tuple) else (translation,)


_KEYWORDS: Final = {"_": None, "ngettext": (1, 2)}


if __name__ == "__main__":
    sys.exit(main())
