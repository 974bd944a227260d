"""A person at work in a folder, and what must hold after each thing they or the program do there.

Each thing that the person types holds a word of its own (`mine7x`), each fact of the strategy another (`fact7x`): so
what went missing, and whose it was, can be told without knowing how it should have been merged.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from tests.workspace.harness import MemoryDisk

from socialplan.workspace import paths, texts
from socialplan.workspace.disk import Disk, FolderDisk, Kind
from socialplan.workspace.plans import Rendering
from socialplan.workspace.report import IN_THE_WAY, SETTLED, Report
from socialplan.workspace.table import Action

HOUSE: Final = f"{paths.HOUSE}/"
IGNORED: Final = tuple(
    f"{HOUSE}{name}" for name in ("drafts/", "fresh", "journal", "lock", "new/", "private/", "rescued/", "undo/")
)
"""What git is told to leave out, so that a checkout leaves it alone."""
PLACES: Final = {
    "plan": ("plan.md", "annexes/plan.md"),
    "charter": ("charter.md", "charter-2.md"),
    "usage": ("usage.md", "annexes/usage.md"),
    "sheet": ("prive/sheet.md", "private/sheet.md"),
}
"""Where each document is, and where it may be moved to."""

_CAME_FROM: Final = {new: old for one, two in PLACES.values() for old, new in ((one, two), (two, one))}
_BOM: Final = b"\xef\xbb\xbf"
_TYPED: Final = re.compile(rb"mine\d+x")


class Home(Protocol):
    """A folder that a person works in."""

    @property
    def disk(self) -> Disk:
        """What the program works with."""

    def files(self) -> dict[str, bytes]:
        """All files."""

    def save(self, path: str, data: bytes, *, in_place: bool) -> None:
        """Write a file as an editor does."""

    def delete(self, path: str) -> None:
        """Take a file away."""

    def close(self) -> None:
        """Leave nothing behind."""


class InMemory:
    """A folder in memory."""

    def __init__(self) -> None:
        self.disk = MemoryDisk()
        self.files = self.disk.files
        self.delete = self.disk.delete

    def save(self, path: str, data: bytes, *, in_place: bool) -> None:
        self.disk.save(path, data, in_place=in_place)

    def close(self) -> None:
        """Nothing to do."""


class OnDisk:
    """A real folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.disk = FolderDisk(folder)

    def files(self) -> dict[str, bytes]:
        return dict(sorted(self._files()))

    def save(self, path: str, data: bytes, *, in_place: bool) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if not in_place:
            beside = place.with_name("editor.swp")
            beside.write_bytes(data)
            beside.replace(place)
        else:
            place.write_bytes(data)

    def delete(self, path: str) -> None:
        (self.folder / path).unlink()

    def close(self) -> None:
        shutil.rmtree(self.folder)

    def _files(self) -> Iterator[tuple[str, bytes]]:
        for above, folders, names in self.folder.walk() if hasattr(self.folder, "walk") else _walk(self.folder):
            folders[:] = [name for name in folders if name != ".git"]
            for name in names:
                place = above / name
                yield place.relative_to(self.folder).as_posix(), place.read_bytes()


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    import os  # noqa: PLC0415 - `Path.walk` came with Python 3.12

    for above, folders, names in os.walk(folder):
        yield Path(above), folders, names


class Answers:
    """What the strategy says: the facts of each document, its paragraphs, where it is, and whether it is produced."""

    def __init__(self) -> None:
        self.facts = dict.fromkeys(PLACES, 1)
        self.paragraphs: dict[str, tuple[int, ...]] = dict.fromkeys(PLACES, (1, 2))
        self.on = dict.fromkeys(PLACES, True)
        self.at = dict.fromkeys(PLACES, 0)
        self.latest = 1

    def rendering(self) -> Rendering:
        """What the folder should hold."""
        produced = [name for name in PLACES if self.on[name]]
        return Rendering(
            {PLACES[name][self.at[name]]: self._text(name) for name in produced},
            own={f"{HOUSE}schema.json": f"{self.latest}\n"},
            moved={PLACES[name][1 - self.at[name]]: PLACES[name][self.at[name]] for name in PLACES},
        )

    def _text(self, name: str) -> str:
        fact = self.facts[name]
        lines = [
            f"# The {name}",
            "",
            f"The {name} takes fact{fact}x hours a week.",
            "",
            f"- {name} begins early",
            f"- {name} goes on until fact{fact + 1000}x",
            f"- {name} ends late",
            "",
            f"| {name} | hours |",
            "| --- | --- |",
            f"| ana | fact{fact}x |",
            "| ben | none |",
            "",
        ]
        for number in self.paragraphs[name]:
            lines += [f"Paragraph {number} of the {name}.", ""]
        return "\n".join([*lines, f"The {name} is read again in fact{fact + 2000}x days."]) + "\n"


class Scene(NamedTuple):
    """What stood in the folder before the program did something."""

    files: dict[str, bytes]
    visible: set[bytes]


class Ends(NamedTuple):
    """How a file's lines end."""

    typed: dict[bytes, bytes]
    """The end of each line that holds one word of the person's; not of the last line."""
    uniform: bytes
    """The end of all lines but the last; empty where they differ, or there are too few to tell."""
    bom: bool
    final: bool


def is_visible(path: str) -> bool:
    """Whether people see this file."""
    return not path.startswith(HOUSE) and not paths.is_temporary(path.rpartition("/")[2])


def is_tracked(path: str) -> bool:
    """Whether git keeps this file."""
    name = path.rpartition("/")[2]
    return not path.startswith((*IGNORED, "prive/", "private/")) and not paths.is_temporary(name)


def documents(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What people see, but for git's own files."""
    return {path: data for path, data in files.items() if is_visible(path) and not path.startswith(".git")}


def history(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What is kept of earlier runs."""
    return {path: data for path, data in files.items() if path.startswith((f"{HOUSE}undo/", f"{HOUSE}rescued/"))}


def typed(files: Mapping[str, bytes]) -> set[bytes]:
    """The words that a person put into these files."""
    return {word for data in files.values() for word in _TYPED.findall(data)}


def scene(home: Home) -> Scene:
    """What stands there now."""
    files = home.files()
    return Scene(files, typed(documents(files)))


def ends(data: bytes) -> Ends:
    """How these lines end."""
    body = data.removeprefix(_BOM)
    lines = re.split(rb"(\r\n|\r|\n)", body)
    pairs = list(zip(lines[0::2], lines[1::2], strict=False))
    found: dict[bytes, bytes] = {}
    for line, end in pairs[:-1]:
        words = _TYPED.findall(line)
        if len(words) == 1:
            found[words[0]] = end if words[0] not in found or found[words[0]] == end else b""
    kinds = {end for _, end in pairs}
    uniform = kinds.pop() if len(kinds) == 1 and len(pairs) > 2 else b""
    return Ends(found, uniform, body != data, body.endswith((b"\n", b"\r")) or not body)


def check_ends(before: Mapping[str, bytes], after: Mapping[str, bytes], report: Report) -> None:
    """Line ends, byte-order mark and final newline of each document stay, where it was and where it moved."""
    discarded = {outcome.path for outcome in report.outcomes if outcome.action in {Action.RESTORE, Action.REMOVE}}
    for path, data in documents(after).items():
        origin = path if path in before else _CAME_FROM.get(path, path)
        if origin not in before or before[origin] == data or path in discarded:
            continue
        was, now = ends(before[origin]), ends(data)
        if not before[origin].removeprefix(_BOM) or not data.removeprefix(_BOM):
            continue
        if origin in after and origin != path:
            continue  # another document of the person's, in a place where one of ours may come to be
        assert was.bom == now.bom, path
        assert was.final == now.final, (path, before[origin], data)
        if was.uniform:
            assert now.uniform in {was.uniform, b""}, (path, before[origin], data)
            assert {*now.typed.values()} <= {was.uniform}, (path, before[origin], data)
        same = [word for word, end in was.typed.items() if end and now.typed.get(word, end) not in {end, b""}]
        assert not same, (path, same)


def unreported(files: Mapping[str, bytes], rendering: Rendering, report: Report, gone: set[str]) -> list[str]:
    """Lines of the rendering that are in no document, though the report says that nothing waits and nobody took them.

    `gone` are the words that the person took out of some line.
    """
    outcomes = {outcome.path: outcome for outcome in report.outcomes}
    missing = []
    for path, new in rendering.texts.items():
        outcome = outcomes.get(path) or outcomes.get(_CAME_FROM[path])  # a move that waits is told where it is
        there = texts.read(files[path])[0] if path in files else ""
        if outcome and (outcome.action in IN_THE_WAY | SETTLED | {Action.FAILED} or outcome.clashes):
            continue
        if outcome is None or outcome.action in {Action.UNCHANGED, Action.UPDATE, Action.CREATE, Action.ADOPT}:
            missing += [f"{path}: {outcome}: {there}"] if there != texts.plain(new) else []
            continue
        lines = [{*line.replace("|", " ").split()} for line in there.split("\n")]
        for line in new.split("\n"):
            words = {*line.replace("|", " ").split()} - gone
            if not any(words <= other for other in lines):
                missing.append(f"{path}, {outcome.action}: {line}")
    return missing


def keeping(home: Home, path: str, change: Callable[[str], str], *, in_place: bool) -> set[str]:
    """Edit a document as a person does, in the line ends that it has; the words that went with it."""
    data = home.files()[path]
    bom, mixed = data.startswith(_BOM), data.removeprefix(_BOM).decode()
    crlf = "\r\n" in mixed
    text = mixed.replace("\r\n", "\n")
    edited = change(text)
    home.save(path, _BOM * bom + (edited.replace("\n", "\r\n") if crlf else edited).encode(), in_place=in_place)
    return {*text.replace("|", " ").split()} - {*edited.replace("|", " ").split()} | _out(text, edited)


def _out(text: str, edited: str) -> set[str]:
    """The words of lines that are not there any more."""
    after = {*edited.split("\n")}
    return {word for line in text.split("\n") if line not in after for word in line.replace("|", " ").split()}


def is_file(disk: Disk, path: str) -> bool:
    """Whether a file stands there."""
    return disk.look(path).kind is Kind.FILE
