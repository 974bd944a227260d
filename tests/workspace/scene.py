"""A folder in which a run does everything that it can do, for the tests that stop it half-way."""

from collections.abc import Mapping
from typing import Final

from tests.workspace.harness import MemoryDisk

from socialplan.workspace.apply import apply
from socialplan.workspace.disk import Disk
from socialplan.workspace.report import Report
from socialplan.workspace.survey import Rendering, survey


def page(name: str, facts: str, *more: str) -> str:
    """A document of a title, a line of facts, and paragraphs."""
    return "\n\n".join([f"# {name}", facts, "This line stays between the two.", *more]) + "\n"


OLD: Final = {
    "updated.md": page("Updated", "2 hours"),
    "merged.md": page("Merged", "2 hours", "The old end."),
    "crlf.md": page("Line ends", "2 hours", "The old end."),
    "kept.md": page("Kept", "2 hours"),
    "clash.md": page("Clash", "2 hours", "The old end."),
    "deleted.md": page("Deleted", "2 hours"),
    "dropped.md": page("Dropped", "2 hours"),
    "dropped-edited.md": page("Dropped, edited", "2 hours"),
    "same.md": page("Same", "2 hours"),
    "place/before.md": page("Moved", "2 hours", "The old end."),
    "plain-before.md": page("Moved, not edited", "2 hours"),
    "away.md": page("Away", "2 hours", "One.", "Two.", "Three.", "Four.", "Five."),
    "prive/sheet.md": page("Sheet", "2 numbers"),
}
"""What was rendered before."""

MINE: Final = {
    "merged.md": page("Merged", "2 hours", "My own end."),
    "crlf.md": page("Line ends", "2 hours", "My own end."),
    "kept.md": page("Kept", "9 hours of mine"),
    "clash.md": page("Clash", "7 hours of mine", "The old end."),
    "dropped-edited.md": page("Dropped, edited", "2 hours", "My own end."),
    "foreign.md": "Mine from the first.\n",
    "place/before.md": page("Moved", "2 hours", "My own end."),
    "notes.txt": "Nothing of yours.\n",
}
"""What a person made of it."""

EDITS: Final = ("My own end.", "9 hours of mine", "7 hours of mine", "Mine from the first.", "Nothing of yours.")
"""What must be in the folder at every moment."""

MOVED: Final = {"place/before.md": "other/after.md", "plain-before.md": "plain-after.md"}


def rendering(hours: int) -> Rendering:
    """What the folder should hold once the strategy says so many hours."""
    texts: dict[str, str] = {}
    for path, text in OLD.items():
        if not path.startswith("dropped"):
            new = text if path in {"same.md", "kept.md"} else text.replace("2 ", f"{hours} ")
            texts[MOVED.get(path, path)] = new
    texts["merged.md"] = texts["merged.md"].replace("This line", f"A new line of the {hours}.\n\nThis line")
    texts["annexes/created.md"] = page("Created", f"{hours} hours")
    texts["foreign.md"] = page("Foreign", f"{hours} hours")
    return Rendering(texts, own={".socialplan/schema.json": f"{hours}\n"}, moved=MOVED)


def render(disk: Disk, wanted: Rendering) -> Report:
    """One run."""
    return apply(disk, survey(disk, wanted))


def before() -> MemoryDisk:
    """The folder as the person left it."""
    disk = MemoryDisk({".gitignore": b"*.log\r\n"})
    render(disk, Rendering(OLD, own={".socialplan/schema.json": "2\n"}))
    for path, text in MINE.items():
        data = text.replace("\n", "\r\n") if path == "crlf.md" else text
        disk.save(path, data.encode())
    disk.delete("deleted.md")
    disk.rename("away.md", "Mes documents/Éloigné 2026.md")
    return disk


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files but for the lock, and what is kept for undoing."""
    return {path: data for path, data in files.items() if not path.startswith((".socialplan/undo", ".socialplan/lock"))}


def documents(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What people look at."""
    return {path: data for path, data in files.items() if not path.startswith(".") and not path.endswith("-tmp")}
