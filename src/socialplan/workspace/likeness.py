"""Which file has a document become that a person renamed? Told by its lines."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

from socialplan.workspace import found
from socialplan.workspace.disk import Kind, Sight

ALIKE: Final = 0.6
"""The share of lines in common from which on two texts are taken for one document. Git takes half, by bytes."""

_MOST_FILES: Final = 500
_DEEPEST: Final = 6
_SKIPPED: Final = frozenset({"node_modules", "site", "__pycache__"})


def likeness(one: str, other: str) -> float:
    """How alike two texts are: the share of their lines, blank ones aside, that both have; from 0 to 1."""
    lines, others = _lines(one), _lines(other)
    total = lines.total() + others.total()
    return 2 * (lines & others).total() / total if total else 1.0


def find_twin(disk: Sight, text: str, ours: Iterable[str]) -> str:
    """The Markdown file of the person's that is most like `text`, and alike enough; empty if there is none.

    Args:
        disk: where to look; folders that begin with a dot are passed over.
        text: what was rendered last.
        ours: paths that are followed already.
    """
    taken = {*ours}
    best, most = "", ALIKE
    for number, path in enumerate(_markdown(disk)):
        if number >= _MOST_FILES:
            break
        if path not in taken:
            mine = found.find(disk, path).mine
            alike = likeness(text, mine) if isinstance(mine, str) else 0.0
            if alike > most or (alike == most and not best):
                best, most = path, alike
    return best


def _lines(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.split("\n") if line.strip())


def _markdown(disk: Sight, folder: str = "", depth: int = 0) -> Iterator[str]:
    """The Markdown files below a folder, in order; what cannot be read is passed over."""
    names: list[str] = []
    with suppress(OSError, ValueError):
        names = disk.names(folder)
    folders = []
    for name in names:
        path = f"{folder}/{name}" if folder else name
        if name.startswith(".") or name in _SKIPPED:
            continue
        if name.lower().endswith(".md"):
            yield path
        elif depth < _DEEPEST and disk.look(path).kind is Kind.FOLDER:
            folders.append(path)
    for path in folders:
        yield from _markdown(disk, path, depth + 1)
