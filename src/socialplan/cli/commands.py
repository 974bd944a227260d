"""Commands to type next, as people can copy them."""

import shlex
import sys
from pathlib import Path


def next_command(name: str, folder: Path, *options: str) -> str:
    """`socialplan NAME FOLDER OPTIONS`; the current folder needs no name."""
    place = [] if folder == Path() else [quoted(folder)]
    return " ".join(["socialplan", name, *place, *options])


def quoted(place: Path) -> str:
    """A path as a shell takes it."""
    text = str(place)
    if text.startswith("-"):
        text = f"./{text}"
    return f'"{text}"' if sys.platform == "win32" and " " in text else shlex.quote(text)
