"""The spaces of French typography: what a keyboard cannot type, set where a line must not break.

Nobody types a hard space before a colon, so answers come without; our own templates have them already.
"""

import re
from typing import Final

_WIDE: Final = "\u00a0"
_NARROW: Final = "\u202f"

_MAY_LACK = re.compile(r" [:;!?»%€]|« |\d (?:h|min)\b")
# What stands before such a mark: a word or what closes one. Never the mark of a list, a quote or a table, nor a box.
_AFTER = r"(?<!\[ \])(?:(?<=[^\W_]|[)\]»”’\"%`…;])|(?<=\S\*))"
_LACKING = re.compile(
    # Code stays as it is; so does an address, and the blank after it, which ends it.
    r"`+[^`]*`+|(?:https?://|ftp://|www\.)\S+ ?"
    rf"|{_AFTER} (?P<narrow>[;!?])(?=[\s|*_.,)»”]|$)"
    rf"|{_AFTER} (?P<wide>[:»])(?=[\s|*_.,;)]|$)"
    r"|« (?=\S)"
    r"|(?<=\d) (?P<unit>%|€|min\b|h\b(?: (?P<minutes>\d\d)\b)?)",
    re.IGNORECASE,
)


def hard_spaces(line: str) -> str:
    """`line`, a line of French Markdown outside fences, with hard spaces before marks and units, and within « »."""
    return _LACKING.sub(_set, line) if _MAY_LACK.search(line) else line


def _set(found: re.Match[str]) -> str:
    if found["narrow"]:
        return _NARROW + found["narrow"]
    if found["wide"]:
        return _WIDE + found["wide"]
    if found["unit"]:
        return _WIDE + found["unit"].replace(" ", _WIDE)
    return "«" + _WIDE if found[0] == "« " else found[0]
