"""Which lines of a Markdown text are code between fences: their words are never merged, only whole lines."""

import re
from collections.abc import Sequence
from typing import Final

# As CommonMark has it, but at any depth: a fence may stand in a list or a quotation.
_FENCE: Final = re.compile(r"[ \t>]*(?P<marks>`{3,}(?=[^`\n]*$)|~{3,})(?P<rest>.*)", re.MULTILINE)


def fenced(lines: Sequence[str]) -> list[bool]:
    """For each line whether it is a fence or stands between two; a fence left open reaches to the end."""
    flags: list[bool] = []
    opened = ""
    for line in lines:
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        flags.append(bool(opened or found))
        if found and not opened:
            opened = found["marks"]
        elif found and found["marks"].startswith(opened) and not found["rest"].strip():
            opened = ""
    return flags
