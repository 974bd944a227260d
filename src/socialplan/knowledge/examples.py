"""Where the complete examples stand: within the installed package, or at the top of a checkout."""

from pathlib import Path
from typing import Final

NAMES: Final = ("startup-etat", "commune", "artisan", "pme-b2b", "association", "mauvais-exemple")
"""The good ones first."""

_PACKAGE: Final = Path(__file__).parent.parent


def folder_of(name: str) -> Path | None:
    """The folder of an example; None where there is none of that name."""
    places = (_PACKAGE / "examples" / name, _PACKAGE.parent.parent / "examples" / name)
    return next((place for place in places if name in NAMES and place.is_dir()), None)
