"""Values on a terminal: nothing that somebody typed can move the cursor, hide text, or drive the terminal."""

from typing import Final

LONGEST: Final = 200  # characters of a value in a message

_ALLOWED: Final = "\u00a0\u202f"  # French typography; Python counts them as not printable


def safe_term(value: object, limit: int | None = LONGEST) -> str:
    """`value` on one line, with everything invisible written as an escape, cut at `limit` characters (None: never).

    Print the result as plain text: with Rich, `Text(safe_term(value))`, never as markup.
    """
    text = str(value)
    if limit is not None and len(text) > limit:
        text = text[:limit]
        return _visible(text)[:limit] + "…"
    visible = _visible(text)
    return visible if limit is None or len(visible) <= limit else visible[:limit] + "…"


def safe_lines(text: str) -> str:
    """`text` of several lines, such as a difference: line ends stay, tabs are blanks, the rest as `safe_term`."""
    return "\n".join(_visible(line.replace("\t", "    ")) for line in text.replace("\r\n", "\n").split("\n"))


def _visible(text: str) -> str:
    return text if text.isprintable() else "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character.isprintable() or character in _ALLOWED:
        return character
    return character.encode("unicode_escape").decode("ascii")
