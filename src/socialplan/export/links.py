"""Where links may lead: out by a few known ways, to a part of the document, to another one that is exported."""

import posixpath
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, unquote

_OUTSIDE: Final = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def target(link: str, document: str, exported: Mapping[str, str]) -> str | None:
    """Where a link of `document` leads in the export; None where it must not lead anywhere, and only its words stay.

    Args:
        link: as it stands in the Markdown.
        document: path of the document that holds it, from the folder's root.
        exported: path of each document that is exported too → the name of what is made of it, beside this one.
    """
    if _OUTSIDE.fullmatch(link):
        return link
    if _SCHEME.match(unquote(link)) or link.startswith(("//", "\\", "/")):
        return None
    place, hash_, part = link.partition("#")
    if not place:
        return f"#{part}" if part else None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(document), unquote(place)))
    made = exported.get(path)
    return None if made is None else quote(made) + hash_ + part
