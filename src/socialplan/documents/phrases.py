"""Small changes to a text that is set into another: its first letter, its full stop, its words counted."""

import re
from typing import Final

_MARK: Final = re.compile(r"\u00a0\((?:fr|en)\)$")
"""How a text that is only in the other language ends."""
_FIELDS: Final = re.compile(r"[\s\u00a0]*\(`[^`()]*`(?:(?:,| ou| or| et| and) `[^`()]*`)*\)")
"""A bracket that holds nothing but fields of the file or values."""
_ADDRESSES: Final = ("http://", "https://", "www.")


def marked(text: str) -> tuple[str, str]:
    """A text and the mark that it is in the other language (empty if it is not)."""
    found = _MARK.search(text)
    return (text[: found.start()], found[0]) if found else (text, "")


def without_stop(text: str) -> str:
    """`text` without its final full stop, to stand within a longer line; the mark of its language stays."""
    told, mark = marked(text)
    return (told[:-1] if told.endswith(".") and not told.endswith("..") else told) + mark


def capital(text: str) -> str:
    """`text` with a capital at its start, for a line of its own; a web address stays as it is."""
    return text if text.startswith(_ADDRESSES) else text[:1].upper() + text[1:]


def small(text: str) -> str:
    """`text` with a small letter at its start, unless its first word is in capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] in " ’'" else text


def in_plain_words(text: str) -> str:
    """`text` without what only the tool understands: brackets that hold a field or a value, and names of commands."""
    bare = _FIELDS.sub("", text)
    parts = [part for part in re.split(r"(?<=[;.])[\s\u202f]+", bare) if "`" not in part]
    told = " ".join(parts).strip().rstrip(";\u202f ")
    return told if told.endswith((".", "!", "?", "…")) or not told else f"{told}."
