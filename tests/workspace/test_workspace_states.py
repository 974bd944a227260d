"""The fifteen states of a document, times what a path can be, on the real disk."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from socialplan.workspace.apply import apply
from socialplan.workspace.disk import LARGEST, FolderDisk
from socialplan.workspace.report import Report
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action

DOCUMENT = "annexes/document.md"
TEXTS = {"A": "# A\n\nfirst\n", "B": "# B\n\nsecond\n", "C": "# C\n\nthird\n"}

# base, mine, new: what is done where mine is a text, and where it is anything else
STATES: list[tuple[str, str, str, Action, Action]] = [
    ("", "", "", Action.NOT_OURS, Action.NOT_OURS),
    ("", "", "A", Action.CREATE, Action.CREATE),
    ("", "A", "", Action.NOT_OURS, Action.NOT_OURS),
    ("", "A", "A", Action.ADOPT, Action.FOREIGN_IN_THE_WAY),
    ("", "A", "B", Action.FOREIGN_IN_THE_WAY, Action.FOREIGN_IN_THE_WAY),
    ("A", "A", "A", Action.UNCHANGED, Action.KEEP_EDITED),
    ("A", "A", "B", Action.UPDATE, Action.EDITED_IN_THE_WAY),
    ("A", "A", "", Action.REMOVE, Action.RELEASE),
    ("A", "B", "A", Action.KEEP_EDITED, Action.KEEP_EDITED),
    ("A", "B", "B", Action.ADOPT, Action.EDITED_IN_THE_WAY),
    ("A", "B", "C", Action.CLASH, Action.EDITED_IN_THE_WAY),
    ("A", "B", "", Action.RELEASE, Action.RELEASE),
    ("A", "", "A", Action.STAYS_DELETED, Action.STAYS_DELETED),
    ("A", "", "B", Action.STAYS_DELETED, Action.STAYS_DELETED),
    ("A", "", "", Action.FORGET, Action.FORGET),
]


class Kind(NamedTuple):
    """How a person's text stands on the disk."""

    make: Callable[[Path, str], object]
    form: Callable[[str], bytes] | None = None
    """The bytes that a text has in this form; None where it is no text at all."""


def _crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def _bom(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.encode()


def _open_ended(text: str) -> bytes:
    return text.removesuffix("\n").encode()


def _hard_link(place: Path, text: str) -> None:
    other = place.parent.parent / "other-name.md"
    other.write_bytes(text.encode())
    place.hardlink_to(other)


def _link(place: Path, text: str) -> None:
    outside = place.parent.parent.parent / "outside.md"
    outside.write_text(text, encoding="utf-8")
    place.symlink_to(outside)


def _linked_folder(place: Path, text: str) -> None:
    outside = place.parent.parent.parent / "outside"
    outside.mkdir()
    (outside / place.name).write_text(text, encoding="utf-8")
    place.parent.rmdir()
    place.parent.symlink_to(outside)


def _file_as_folder(place: Path, text: str) -> None:
    place.parent.rmdir()
    place.parent.write_text(text, encoding="utf-8")


def _folder(place: Path, text: str) -> None:
    place.mkdir()
    (place / "inside.md").write_text(text, encoding="utf-8")


def _large(place: Path, text: str) -> None:
    with place.open("wb") as file:
        file.write(text.encode())
        file.truncate(LARGEST + 1)


KINDS: dict[str, Kind] = {
    "regular": Kind(lambda place, text: place.write_bytes(text.encode()), str.encode),
    "crlf": Kind(lambda place, text: place.write_bytes(_crlf(text)), _crlf),
    "bom": Kind(lambda place, text: place.write_bytes(_bom(text)), _bom),
    "no final newline": Kind(lambda place, text: place.write_bytes(_open_ended(text)), _open_ended),
    "hard link": Kind(_hard_link, str.encode),
    "link": Kind(_link),
    "dangling link": Kind(lambda place, _: place.symlink_to("nowhere")),
    "linked folder": Kind(_linked_folder),
    "file as folder": Kind(_file_as_folder),
    "folder": Kind(_folder),
    "fifo": Kind(lambda place, _: os.mkfifo(place)),
    "not utf-8": Kind(lambda place, text: place.write_bytes(text.encode("utf-16"))),
    "very large": Kind(_large),
    "unreadable": Kind(lambda place, text: place.write_bytes(text.encode())),
}


class Unreadable(FolderDisk):
    """A disk that does not let the document be read, whoever asks."""

    def read(self, path: str) -> bytes:
        if path == DOCUMENT:
            raise PermissionError(13, "Permission denied")
        return super().read(path)


def _render(disk: FolderDisk, new: str) -> Report:
    return apply(disk, survey(disk, Rendering({DOCUMENT: TEXTS[new]} if new else {})))


def _picture(top: Path) -> dict[str, bytes | str]:
    """Everything below `top` but our own folder and git's files: bytes, targets of links, kinds."""
    picture: dict[str, bytes | str] = {}
    for place in sorted(top.rglob("*")):
        name = str(place.relative_to(top))
        if ".socialplan" in place.parts or place.name in {".gitignore", ".gitattributes"}:
            continue
        if place.is_symlink():
            picture[name] = f"link to {place.readlink()}"
        elif place.is_file():
            picture[name] = place.read_bytes()
        elif not place.is_dir():
            picture[name] = "special"
    return picture


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("base", "mine", "new", "as_text", "as_other"), STATES)
def test_each_state_of_each_kind(  # noqa: PLR0913, PLR0917 - the table has this many columns
    tmp_path: Path, kind: str, base: str, mine: str, new: str, as_text: Action, as_other: Action
) -> None:
    folder = tmp_path / "folder"
    place = folder / DOCUMENT
    place.parent.mkdir(parents=True)
    if base:
        _render(FolderDisk(folder), base)
        place.unlink()
    if mine:
        KINDS[kind].make(place, TEXTS[mine])
    before = _picture(tmp_path)

    disk = Unreadable(folder) if kind == "unreadable" else FolderDisk(folder)
    report = _render(disk, new)

    action = as_text if KINDS[kind].form else as_other
    if kind == "unreadable" and action is Action.RELEASE:
        action = Action.EDITED_IN_THE_WAY  # not forgotten: it may be readable next time
    assert {outcome.path: outcome.action for outcome in report.outcomes}.get(DOCUMENT, Action.NOT_OURS) is action
    assert report.exit_code() == (4 if action is Action.CLASH or action.endswith("in_the_way") else 0)
    after = _picture(tmp_path)
    name = f"folder/{DOCUMENT}"
    form = (KINDS[kind].form if mine else None) or str.encode
    if action in {Action.CREATE, Action.UPDATE}:
        assert after.pop(name) == form(TEXTS[new])
        before.pop(name, None)
    elif action is Action.REMOVE:
        kept = [place for place in folder.glob(".socialplan/undo/*/documents/**/*") if place.is_file()]
        assert [place.read_bytes() for place in kept] == [before.pop(name)]
    assert after == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("base", "mine", "new"), [state[:3] for state in STATES])
def test_a_second_run_changes_nothing(tmp_path: Path, kind: str, base: str, mine: str, new: str) -> None:
    folder = tmp_path / "folder"
    place = folder / DOCUMENT
    place.parent.mkdir(parents=True)
    if base:
        _render(FolderDisk(folder), base)
        place.unlink()
    if mine:
        KINDS[kind].make(place, TEXTS[mine])
    disk = Unreadable(folder) if kind == "unreadable" else FolderDisk(folder)
    first = _render(disk, new)
    before = {str(place): place.lstat().st_mtime_ns for place in tmp_path.rglob("*")}
    second = _render(disk, new)
    assert {str(place): place.lstat().st_mtime_ns for place in tmp_path.rglob("*")} == before
    assert second.exit_code() == first.exit_code()
