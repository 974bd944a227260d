"""Commands to type next, as people can copy them."""

import sys
from gettext import gettext as _
from pathlib import Path


def next_command(name: str, folder: Path, *options: str) -> str:
    """`socialplan NAME FOLDER OPTIONS`; the current folder needs no name."""
    place = [] if folder == Path() else [quoted(folder)]
    return " ".join(["socialplan", name, *place, *options])


def quoted(place: Path) -> str:
    """A path as a shell takes it."""
    import shlex

    text = str(place)
    if text.startswith("-"):
        text = f"./{text}"
    return f'"{text}"' if sys.platform == "win32" and " " in text else shlex.quote(text)


def folder_in_words(folder: Path) -> str:
    """A folder at the beginning of a line; the current one has no name worth printing."""
    return _("This folder") if folder == Path() else str(folder)
