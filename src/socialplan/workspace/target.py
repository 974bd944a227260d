"""Is this a folder to write in? Asked before the first question, not after the last."""

import os
from pathlib import Path

from socialplan.language import Words
from socialplan.workspace import paths


def check_target(folder: Path, home: Path | None = None) -> list[Words]:
    """What speaks against writing a strategy in `folder`; empty if nothing does. Writes nothing.

    Args:
        folder: the folder as the person named it; it may not exist yet.
        home: the person's home folder; the system's own answer if not given.
    """
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow the very links that are asked about
    shown = _shown(folder)
    if place.is_symlink():
        return [_link(shown, _shown(place.resolve()))]
    real = place.resolve()
    problems = [*_location(real, shown, home)]
    if real.exists() and not real.is_dir():
        return [
            *problems,
            Words(
                f"«\u00a0{shown}\u00a0» est un fichier. Indiquez un dossier.", f"“{shown}” is a file. Name a folder."
            ),
        ]
    return [*problems, *_access(real, shown)]


def _location(real: Path, shown: str, home: Path | None) -> list[Words]:
    """What is wrong with where the folder lies."""
    hidden = {".git", paths.HOUSE} & {part.lower() for part in real.parts}
    if hidden:
        inside = hidden.pop()
        return [
            Words(
                f"«\u00a0{shown}\u00a0» se trouve dans un dossier «\u00a0{inside}\u00a0», réservé à un programme. "
                "Choisissez-en un autre.",
                f"“{shown}” lies in a “{inside}” folder, which belongs to a program. Choose another one.",
            )
        ]
    if real == Path(real.anchor):
        return [
            Words(
                "La racine du disque n’est pas un endroit où écrire. Choisissez un dossier.",
                "The root of the disk is no place to write in. Choose a folder.",
            )
        ]
    if real == (home or Path.home()).resolve():
        return [
            Words(
                "C’est votre dossier personnel\u00a0: une dizaine de fichiers s’y mêleraient aux vôtres. "
                "Indiquez un sous-dossier, par exemple «\u00a0strategie\u00a0».",
                "This is your home folder: a dozen files would mix with yours. "
                "Name a folder in it, for example “strategy”.",
            )
        ]
    return []


def _access(real: Path, shown: str) -> list[Words]:
    """What keeps us from writing there, or from making the folder."""
    existing = next(place for place in (real, *real.parents) if place.exists())
    if not existing.is_dir():
        name = _shown(existing)
        return [
            Words(
                f"«\u00a0{name}\u00a0» est un fichier\u00a0: «\u00a0{shown}\u00a0» ne peut pas être créé dedans.",
                f"“{name}” is a file: “{shown}” cannot be made in it.",
            )
        ]
    if not os.access(existing, os.W_OK | os.X_OK):
        name = _shown(existing)
        return [
            Words(
                f"Vous n’avez pas le droit d’écrire dans «\u00a0{name}\u00a0».",
                f"You are not allowed to write in “{name}”.",
            )
        ]
    house = real / paths.HOUSE
    if house.is_symlink() or (house.exists() and not house.is_dir()):
        return [
            Words(
                f"«\u00a0{paths.HOUSE}\u00a0», dans ce dossier, doit être un vrai dossier\u202f; "
                "déplacez ce qui occupe sa place.",
                f"“{paths.HOUSE}” in this folder must be a real folder; move away what stands in its place.",
            )
        ]
    return []


def _link(shown: str, real: str) -> Words:
    return Words(
        f"«\u00a0{shown}\u00a0» est un lien. Indiquez le dossier lui-même\u00a0: «\u00a0{real}\u00a0».",
        f"“{shown}” is a link. Name the folder itself: “{real}”.",
    )


def _shown(place: Path) -> str:
    """A path as it may be printed: no control characters, no broken letters."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(place))
