"""What git is told about the folder: marked blocks in files that may be the person's own.

A block is added at the end or updated in place; every other line stays as it is. Lines that somebody wrote between our
marks are moved below the block, not dropped.
"""

from typing import Final

from socialplan.workspace import paths

START: Final = "# >>> socialplan"
END: Final = "# <<< socialplan"

IGNORE: Final = ".gitignore"

BLOCKS: Final[dict[str, tuple[str, ...]]] = {
    f"{paths.HOUSE}/.gitignore": (
        "/drafts/",
        "/exports.json",
        "/fresh",
        "/journal",
        "/kept.json",
        "/lock",
        "/new/",
        "/private/",
        "/rescued/",
        "/undo/",
        f".*{paths.TEMPORARY}",
    ),
    IGNORE: (
        f"/{paths.CONTACTS}",
        *(f"/{folder}/" for folder in paths.PRIVATE_FOLDERS),
        f".*{paths.TEMPORARY}",
    ),
    ".gitattributes": (
        f"/{paths.HOUSE}/base/** text eol=lf -diff linguist-generated=true",
        f"/{paths.HOUSE}/adopted.json text eol=lf merge=union linguist-generated=true",
        f"/{paths.HOUSE}/state.json text eol=lf merge=union linguist-generated=true",
    ),
}


def with_block(text: str, wanted: tuple[str, ...]) -> str:
    """The text with its block holding exactly the wanted lines; plain text in, plain text out."""
    lines = text.removesuffix("\n").split("\n") if text else []
    start, end = _find(lines)
    block = [START, *wanted, END]
    if start is None:
        gap = [""] if lines and lines[-1] else []
        return "\n".join([*lines, *gap, *block]) + "\n"
    strangers = [line for line in lines[start + 1 : end] if line.strip() and line not in wanted]
    return "\n".join([*lines[:start], *block, *strangers, *lines[end + 1 :]]) + "\n"


def _find(lines: list[str]) -> tuple[int | None, int]:
    """The places of a start mark and of the end mark that follows it, with no other mark between."""
    start: int | None = None
    for number, line in enumerate(lines):
        if line.strip() == START:
            start = number
        elif line.strip() == END and start is not None:
            return start, number
    return None, 0
