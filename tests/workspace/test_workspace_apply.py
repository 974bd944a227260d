"""A whole run on the real disk: records, private documents, undo, races, locks, permissions."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from socialplan.workspace import lock as lock_module
from socialplan.workspace.apply import apply, needs_writing
from socialplan.workspace.disk import Disk, FolderDisk
from socialplan.workspace.errors import FolderBusyError, WorkspaceError
from socialplan.workspace.kept import RUNS_KEPT
from socialplan.workspace.report import Report, foreseen
from socialplan.workspace.survey import Rendering, survey
from socialplan.workspace.table import Action
from socialplan.workspace.texts import digest

OLD = {"a.md": "# A\n\nold\n", "annexes/b.md": "# B\n\nold\n"}
NEW = {"a.md": "# A\n\nnew\n", "annexes/b.md": "# B\n\nnew\n"}
HOUSE = ".socialplan"


def _render(
    folder: Path | Disk,
    texts: dict[str, str],
    private: frozenset[str] = frozenset(),
    unasked: frozenset[str] = frozenset(),
) -> Report:
    disk = FolderDisk(folder) if isinstance(folder, Path) else folder
    return apply(disk, survey(disk, Rendering(texts, private, unasked)))


def _actions(report: Report) -> dict[str, Action]:
    return {outcome.path: outcome.action for outcome in report.outcomes if outcome.path.split("/")[-1][0] != "."}


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode()


def _names(folder: Path) -> list[str]:
    return sorted(str(place.relative_to(folder)) for place in folder.rglob("*") if place.is_file())


def test_the_first_run_writes_documents_copies_and_one_line_a_document(tmp_path: Path) -> None:
    report = _render(tmp_path / "new" / "folder", OLD)
    folder = tmp_path / "new" / "folder"
    assert set(_actions(report).values()) == {Action.CREATE}
    assert report.exit_code() == 0
    for name, text in OLD.items():
        assert _text(folder, name) == text
        assert _text(folder, f"{HOUSE}/base/{name}") == text
    state = _text(folder, f"{HOUSE}/state.json")
    assert state.splitlines()[1] == f'"a.md": {{"rendered": "{digest(OLD["a.md"])}"}},'
    assert json.loads(state)["version"] == 1
    assert "/contacts.yaml\n/prive/\n/private/\n" in _text(folder, ".gitignore")
    assert not [name for name in _names(folder) if name.endswith("tmp")]


def test_a_plan_writes_nothing_and_says_the_same_as_the_run(tmp_path: Path) -> None:
    plan = survey(FolderDisk(tmp_path), Rendering(OLD))
    assert _names(tmp_path) == []
    assert foreseen(plan) == apply(FolderDisk(tmp_path), plan)


def test_a_run_with_nothing_to_do_touches_nothing(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    plan = survey(FolderDisk(tmp_path), Rendering(OLD))
    assert not needs_writing(plan)

    class Untouchable(FolderDisk):
        def lock(self, path: str) -> bool:
            raise AssertionError(path)

    report = apply(Untouchable(tmp_path), plan)
    assert report.is_up_to_date()
    assert report.changes() == ()


def test_a_clash_keeps_the_persons_text_and_is_told_until_it_is_settled(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / "a.md").write_bytes(b"# A\r\n\r\nmy own words")
    report = _render(tmp_path, NEW)
    assert report.exit_code() == 4
    assert (tmp_path / "a.md").read_bytes() == b"# A\r\n\r\nmy own words"
    told = next(outcome for outcome in report.changes() if outcome.path == "a.md")
    assert (told.action, told.clashes) == (Action.CLASH, 1)
    assert "my own words" in _text(tmp_path, told.conflict)
    assert "\nnew\n" in _text(tmp_path, told.conflict)
    assert _text(tmp_path, f"{HOUSE}/base/a.md") == OLD["a.md"]
    assert _render(tmp_path, NEW).exit_code() == 4
    (tmp_path / "a.md").write_text(NEW["a.md"], encoding="utf-8")
    assert _render(tmp_path, NEW).exit_code() == 0
    assert not (tmp_path / told.conflict).exists()
    assert _text(tmp_path, f"{HOUSE}/base/a.md") == NEW["a.md"]


def test_a_foreign_file_keeps_its_place_and_the_new_text_goes_beside(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("theirs\n", encoding="utf-8")
    report = _render(tmp_path, NEW)
    assert report.exit_code() == 4
    told = next(outcome for outcome in report.changes() if outcome.path == "a.md")
    assert told.reason is not None
    assert _text(tmp_path, told.beside) == NEW["a.md"]
    assert not (tmp_path / HOUSE / "base" / "a.md").exists()
    (tmp_path / "a.md").write_text(NEW["a.md"], encoding="utf-8")
    assert _render(tmp_path, NEW).exit_code() == 0
    assert not (tmp_path / told.beside).exists()


def test_the_report_is_plain_data(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    line = next(line for line in _render(tmp_path, NEW).as_data("fr") if line["path"] == "a.md")
    assert line == {
        "path": "a.md",
        "action": "clash",
        "words": "à décider",
        "reason": "un passage attend votre choix\u00a0: votre texte y reste",
        "beside": "",
        "clashes": 1,
        "conflict": f"{HOUSE}/conflicts/a.md",
    }


def test_a_language_that_is_not_asked_for_is_left_alone(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    report = _render(tmp_path, {"a.md": NEW["a.md"]}, unasked=frozenset({"annexes/b.md"}))
    assert _actions(report) == {"a.md": Action.UPDATE}
    assert _text(tmp_path, "annexes/b.md") == OLD["annexes/b.md"]
    assert _actions(_render(tmp_path, NEW))["annexes/b.md"] is Action.UPDATE


def test_a_document_that_was_deleted_and_comes_back_is_followed_again(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / "a.md").unlink()
    report = _render(tmp_path, NEW)
    assert _actions(report)["a.md"] is Action.STAYS_DELETED
    assert report.exit_code() == 0
    (tmp_path / "a.md").write_text(OLD["a.md"], encoding="utf-8")
    assert _actions(_render(tmp_path, NEW))["a.md"] is Action.UPDATE


# What is private


def test_no_private_text_or_hash_reaches_what_is_committed(tmp_path: Path) -> None:
    texts = {**OLD, "prive/sheet.md": "06 12 34 56 78\n", "annexes/numbers.md": "07 98 76 54 32\n"}
    listed = frozenset({"annexes/numbers.md"})
    _render(tmp_path, texts, private=listed)
    (tmp_path / "prive/sheet.md").write_text("06 12 34 56 78, mine\n", encoding="utf-8")
    _render(tmp_path, {**texts, "prive/sheet.md": "06 99 99 99 99\n"}, private=listed)
    ignored = (f"{HOUSE}/private/", f"{HOUSE}/new/", f"{HOUSE}/undo/", "prive/", "annexes/numbers.md")
    secrets = ["06 12", "06 99", "07 98", *map(digest, ("06 12 34 56 78\n", "06 99 99 99 99\n", "07 98 76 54 32\n"))]
    for name in _names(tmp_path):
        if not name.startswith(ignored):
            assert not [secret for secret in secrets if secret in _text(tmp_path, name)], name
    assert _text(tmp_path, f"{HOUSE}/private/base/prive/sheet.md") == "06 12 34 56 78\n"
    assert "06 99 99 99 99\n" in _text(tmp_path, f"{HOUSE}/private/conflicts/prive/sheet.md")


def test_git_ignores_what_is_private(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)  # noqa: S603, S607 - our own folder
    _render(tmp_path, {**OLD, "prive/sheet.md": "06 12\n"})
    (tmp_path / "contacts.yaml").write_text("x", encoding="utf-8")
    _render(tmp_path, {**NEW, "prive/sheet.md": "07 12\n"})
    listed = subprocess.run(  # noqa: S603
        ["git", "-C", str(tmp_path), "ls-files", "-o", "--exclude-standard"],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    house = [f"{HOUSE}/{name}" for name in (".gitignore", "base/a.md", "base/annexes/b.md", "state.json")]
    assert sorted(listed) == sorted([".gitattributes", ".gitignore", *OLD, *house])


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits")
def test_private_documents_are_for_their_owner_alone(tmp_path: Path) -> None:
    _render(tmp_path, {**OLD, "prive/sheet.md": "06 12\n"})
    for name in ("prive/sheet.md", f"{HOUSE}/private/base/prive/sheet.md", f"{HOUSE}/private/state.json"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_a_document_that_becomes_private_leaves_the_committed_copies(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    report = _render(tmp_path, OLD, private=frozenset({"a.md"}))
    assert report.is_up_to_date()
    assert not (tmp_path / HOUSE / "base" / "a.md").exists()
    assert '"a.md"' not in _text(tmp_path, f"{HOUSE}/state.json")
    assert _actions(_render(tmp_path, NEW, private=frozenset({"a.md"})))["a.md"] is Action.UPDATE


def test_private_documents_are_withheld_while_git_cannot_be_told(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("theirs\n", encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / ".gitignore").symlink_to(outside)
    report = _render(folder, {**OLD, "prive/sheet.md": "06 12\n"})
    assert _actions(report) == {
        "a.md": Action.CREATE,
        "annexes/b.md": Action.CREATE,
        "prive/sheet.md": Action.WITHHELD,
    }
    assert report.exit_code() == 4
    assert not (folder / "prive").exists()
    told = foreseen(survey(FolderDisk(folder), Rendering({"prive/sheet.md": "06 12\n"})))
    assert _actions(told)["prive/sheet.md"] is Action.WITHHELD
    assert outside.read_text(encoding="utf-8") == "theirs\n"


def test_private_documents_are_withheld_when_git_cannot_be_told_after_all(tmp_path: Path) -> None:
    class Refusing(FolderDisk):
        def publish(self, source: str, path: str) -> None:
            if path == ".gitignore":
                raise PermissionError(errno.EACCES, "Permission denied")
            super().publish(source, path)

    report = _render(Refusing(tmp_path), {**OLD, "prive/sheet.md": "06 12\n"})
    assert _actions(report)["prive/sheet.md"] is Action.WITHHELD
    assert report.exit_code() == 1
    assert not (tmp_path / "prive" / "sheet.md").exists()
    assert _render(tmp_path, {**OLD, "prive/sheet.md": "06 12\n"}).exit_code() == 0


# What the records say is not trusted


def test_only_a_copy_whose_hash_was_recorded_is_believed(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    for name in ("a.md", f"{HOUSE}/base/a.md"):
        (tmp_path / name).write_text("what a person wrote\n", encoding="utf-8")
    report = _render(tmp_path, NEW)
    assert _actions(report)["a.md"] is Action.EDITED_IN_THE_WAY
    assert _text(tmp_path, "a.md") == "what a person wrote\n"


def test_a_lost_copy_does_no_harm_where_the_hash_tells_enough(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / HOUSE / "base" / "a.md").unlink()
    assert _render(tmp_path, OLD).is_up_to_date()
    assert _text(tmp_path, f"{HOUSE}/base/a.md") == OLD["a.md"]
    (tmp_path / HOUSE / "base" / "a.md").unlink()
    assert _actions(_render(tmp_path, NEW))["a.md"] is Action.UPDATE


def test_a_document_whose_copy_is_lost_is_still_known(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    for name in ("a.md", f"{HOUSE}/base/a.md"):
        (tmp_path / name).unlink()
    for texts in (NEW, OLD, NEW):
        assert _actions(_render(tmp_path, texts))["a.md"] is Action.STAYS_DELETED


def test_line_ends_that_git_changes_in_our_copies_do_no_harm(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    for name in (*OLD, f"{HOUSE}/base/a.md", f"{HOUSE}/state.json", ".gitignore"):
        (tmp_path / name).write_bytes((tmp_path / name).read_bytes().replace(b"\n", b"\r\n"))
    assert not needs_writing(survey(FolderDisk(tmp_path), Rendering(OLD)))
    assert _actions(_render(tmp_path, NEW))["a.md"] is Action.UPDATE
    assert _text(tmp_path, "a.md") == NEW["a.md"].replace("\n", "\r\n")


def test_both_hashes_of_a_merged_state_count(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    state = tmp_path / HOUSE / "state.json"
    other = f'"a.md": {{"rendered": "{"0" * 64}"}},\n'
    state.write_text(state.read_text(encoding="utf-8").replace("{\n", "{\n" + other, 1), encoding="utf-8")
    assert _actions(_render(tmp_path, NEW))["a.md"] is Action.UPDATE
    assert "0" * 64 not in state.read_text(encoding="utf-8")


HASH = "0" * 64
DAMAGED = [
    "", "[]", "{}", "null", "1", "{", '{"version": 1', '{"version": 2}', "[" * 100_000, '{"version": {}}\x00',
    '<<<<<<< HEAD\n{"version": 1}\n', '{"a.md": 1, "version": 1}', '{"a.md": {}, "version": 1}',
    '{"a.md": {"rendered": 1}, "version": 1}', '{"a.md": {"rendered": "short"}, "version": 1}',
    f'{{"../a.md": {{"rendered": "{HASH}"}}, "version": 1}}', f'{{"/etc/a": {{"rendered": "{HASH}"}}, "version": 1}}',
    f'{{".git/x": {{"rendered": "{HASH}"}}, "version": 1}}', f'{{"C:a.md": {{"rendered": "{HASH}"}}, "version": 1}}',
    f'{{"a.md": {{"rendered": ["{HASH}"]}}, "version": 1}}', f'{{"a.md": {{"rendered": "Z{HASH[1:]}"}}, "version": 1}}',
]  # fmt: skip


@pytest.mark.parametrize("state", DAMAGED)
def test_a_damaged_or_evil_state_is_refused_in_words(tmp_path: Path, state: str) -> None:
    _render(tmp_path, OLD)
    (tmp_path / HOUSE / "state.json").write_text(state, encoding="utf-8")
    with pytest.raises(WorkspaceError) as error:
        _render(tmp_path, NEW)
    assert error.value.words.fr != error.value.words.en
    assert _text(tmp_path, "a.md") == OLD["a.md"]


def test_a_state_that_claims_a_persons_file_can_only_move_it_where_it_is_kept(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / "notes.md").write_text("mine\n", encoding="utf-8")
    state = tmp_path / HOUSE / "state.json"
    forged = f'"notes.md": {{"rendered": "{digest("mine" + chr(10))}"}},\n'
    state.write_text(state.read_text(encoding="utf-8").replace("{\n", "{\n" + forged, 1), encoding="utf-8")
    _render(tmp_path, OLD)
    kept = list((tmp_path / HOUSE / "undo").glob("*/documents/notes.md"))
    assert [place.read_text(encoding="utf-8") for place in kept] == ["mine\n"]


@pytest.mark.parametrize("make", [lambda at, to: at.symlink_to(to), lambda at, _: at.write_text("a file")])
def test_our_own_folder_must_be_a_real_one(tmp_path: Path, make: Callable[[Path, Path], None]) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    make(folder / HOUSE, outside)
    with pytest.raises(WorkspaceError, match="real folder"):
        _render(folder, OLD)
    assert not any(outside.iterdir())


@pytest.mark.parametrize("name", ["base", "undo", "new", "private", "lock", "state.json", "base/annexes", "undo/0001"])
def test_a_link_among_our_own_files_never_leads_out(tmp_path: Path, name: str) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    _render(folder, {**OLD, "prive/x.md": "x\n"})
    outside.mkdir()
    place = folder / HOUSE / name
    if place.is_dir():
        place.rename(tmp_path / "away")
    place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(outside)
    (folder / "annexes" / "b.md").write_text("mine\n", encoding="utf-8")
    try:
        _render(folder, {**NEW, "prive/x.md": "y\n"})
    except WorkspaceError as error:
        assert error.words.fr  # noqa: PT017 - some of these links only stand in the way of nothing
    assert not any(outside.iterdir())
    assert _text(folder, "annexes/b.md") == "mine\n"


# Undo, races, locks, permissions


def test_old_texts_are_kept_for_some_runs(tmp_path: Path) -> None:
    for number in range(RUNS_KEPT + 3):
        _render(tmp_path, {"a.md": f"{number}\n"})
    kept = sorted((tmp_path / HOUSE / "undo").iterdir())
    assert len(kept) == RUNS_KEPT
    assert kept[-1].name == f"{RUNS_KEPT + 3:04}"
    assert (kept[-1] / "documents" / "a.md").read_text(encoding="utf-8") == f"{RUNS_KEPT + 1}\n"


class Racing(FolderDisk):
    """A disk on which a person saves at the worst moment: right before one kind of operation."""

    def __init__(self, folder: Path, moment: str, save: Callable[[Path], None]) -> None:
        super().__init__(folder)
        self._moment = moment
        self._save = save

    def _now(self, moment: str, path: str) -> None:
        if moment == self._moment and path == "a.md":
            self._moment = ""
            self._save(self.root / "a.md")

    def lock(self, path: str) -> bool:
        self._now("lock", "a.md")
        return super().lock(path)

    def write_new(self, path: str, data: bytes, mode: int | None) -> None:
        self._now("prepare", path.replace("/.", "/").removeprefix(".").removesuffix(".socialplan-tmp"))
        super().write_new(path, data, mode)

    def publish(self, source: str, path: str) -> None:
        self._now("publish", path)
        super().publish(source, path)

    def exchange(self, one: str, other: str) -> bool:
        self._now("exchange", other)
        return super().exchange(one, other)

    def replace(self, source: str, path: str) -> None:
        self._now("move", source)
        super().replace(source, path)


def _save_in_place(place: Path) -> None:
    place.write_bytes(b"saved meanwhile\n")


def _save_by_rename(place: Path) -> None:
    place.with_suffix(".swp").write_bytes(b"saved meanwhile\n")
    place.with_suffix(".swp").replace(place)


@pytest.mark.parametrize(
    ("moment", "save", "before", "after"),
    [
        ("lock", _save_in_place, OLD, NEW),
        ("lock", _save_in_place, {}, NEW),
        ("exchange", _save_in_place, OLD, NEW),
        ("exchange", _save_by_rename, OLD, NEW),
        ("move", _save_in_place, OLD, {}),
        ("move", _save_by_rename, OLD, {}),
        ("publish", _save_in_place, {}, NEW),
        ("publish", _save_by_rename, {}, NEW),
    ],
)
def test_a_save_during_the_run_is_not_written_over(
    tmp_path: Path, moment: str, save: Callable[[Path], None], before: dict[str, str], after: dict[str, str]
) -> None:
    _render(tmp_path, before)
    report = _render(Racing(tmp_path, moment, save), after)
    assert _text(tmp_path, "a.md") == "saved meanwhile\n"
    assert report.exit_code() == (0 if _actions(report)["a.md"] is Action.RELEASE else 4)
    assert not [name for name in _names(tmp_path) if name.endswith("-tmp")]
    _render(tmp_path, after)
    assert _text(tmp_path, "a.md") == "saved meanwhile\n"


def _put_a_link(place: Path) -> None:
    place.unlink(missing_ok=True)
    place.symlink_to("theirs")


@pytest.mark.parametrize(
    ("moment", "before", "after"),
    [("prepare", OLD, NEW), ("exchange", OLD, NEW), ("move", OLD, {}), ("prepare", {}, NEW), ("publish", {}, NEW)],
)
def test_a_link_put_there_during_the_run_stays(
    tmp_path: Path, moment: str, before: dict[str, str], after: dict[str, str]
) -> None:
    (tmp_path / "theirs").write_text("theirs\n", encoding="utf-8")
    _render(tmp_path, before)
    report = _render(Racing(tmp_path, moment, _put_a_link), after)
    assert _actions(report)["a.md"] is Action.CHANGED_MEANWHILE
    assert (tmp_path / "a.md").readlink() == Path("theirs")
    assert _text(tmp_path, "theirs") == "theirs\n"


def test_two_runs_at_once_are_told_apart(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    first = FolderDisk(tmp_path)
    assert first.lock(f"{HOUSE}/lock")
    with pytest.raises(FolderBusyError) as error:
        _render(tmp_path, NEW)
    assert str(os.getpid()) in error.value.words.en
    assert str(os.getpid()) in error.value.words.fr
    first.unlock()
    assert _render(tmp_path, NEW).exit_code() == 0


def test_where_there_are_no_locks_the_run_goes_on_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(lock_module, "_lock", no_locks)
    report = _render(tmp_path, OLD)
    assert report.exit_code() == 0
    assert "no locks" in report.notes[0].en


def test_what_another_run_did_meanwhile_is_not_done_again(tmp_path: Path) -> None:
    plan = survey(FolderDisk(tmp_path), Rendering(OLD))
    _render(tmp_path, OLD)
    assert set(_actions(apply(FolderDisk(tmp_path), plan)).values()) == {Action.UNCHANGED}


def test_a_plan_that_another_run_overtook_is_not_carried_out(tmp_path: Path) -> None:
    _render(tmp_path, {"a.md": "1\n"})
    plan = survey(FolderDisk(tmp_path), Rendering({"a.md": "2\n"}))
    _render(tmp_path, {"a.md": "3\n"})
    report = apply(FolderDisk(tmp_path), plan)
    assert _actions(report) == {"a.md": Action.CHANGED_MEANWHILE}
    assert _text(tmp_path, "a.md") == "3\n"


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits")
def test_permissions_stay_as_they_are(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / "a.md").chmod(0o640)
    _render(tmp_path, NEW)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_write_protected_document_is_left_alone(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    (tmp_path / "a.md").chmod(0o444)
    report = _render(tmp_path, NEW)
    assert _actions(report)["a.md"] is Action.PROTECTED
    assert report.exit_code() == 4
    assert _text(tmp_path, "a.md") == OLD["a.md"]
    (tmp_path / "a.md").chmod(0o644)
    assert _actions(_render(tmp_path, NEW))["a.md"] is Action.UPDATE


def test_a_folder_that_cannot_be_written_is_said_so_and_nothing_changes(tmp_path: Path) -> None:
    _render(tmp_path, OLD)

    class Refusing(FolderDisk):
        def write_new(self, path: str, data: bytes, mode: int | None) -> None:
            if path.startswith("annexes/"):
                raise PermissionError(errno.EACCES, "Permission denied")
            super().write_new(path, data, mode)

    before = {name: (tmp_path / name).read_bytes() for name in _names(tmp_path)}
    with pytest.raises(WorkspaceError, match="not allowed to write"):
        _render(Refusing(tmp_path), NEW)
    assert {name: (tmp_path / name).read_bytes() for name in _names(tmp_path)} == before


def test_where_the_copies_find_no_room_no_document_changes(tmp_path: Path) -> None:
    _render(tmp_path, OLD)

    class Full(FolderDisk):
        def write_new(self, path: str, data: bytes, mode: int | None) -> None:
            if "/base/" in path:
                raise OSError(errno.ENOSPC, "No space left on device")
            super().write_new(path, data, mode)

    with pytest.raises(WorkspaceError, match="disk is full"):
        _render(Full(tmp_path), NEW)
    assert {name: _text(tmp_path, name) for name in OLD} == OLD


def test_one_document_that_cannot_be_written_does_not_stop_the_others(tmp_path: Path) -> None:
    _render(tmp_path, OLD)

    class Refusing(FolderDisk):
        def exchange(self, one: str, other: str) -> bool:
            if other == "a.md":
                raise PermissionError(errno.EACCES, "Permission denied")
            return super().exchange(one, other)

    report = _render(Refusing(tmp_path), NEW)
    assert _actions(report) == {"a.md": Action.FAILED, "annexes/b.md": Action.UPDATE}
    assert report.exit_code() == 1
    assert "not allowed" in next(outcome.reason.en for outcome in report.changes() if outcome.reason)
    assert not [name for name in _names(tmp_path) if name.endswith("-tmp")]
    assert _text(tmp_path, f"{HOUSE}/base/a.md") == OLD["a.md"]
    assert _actions(_render(tmp_path, NEW)) == {"a.md": Action.UPDATE, "annexes/b.md": Action.UNCHANGED}


def test_leftovers_of_a_killed_run_are_swept_even_when_nothing_else_is_to_do(tmp_path: Path) -> None:
    _render(tmp_path, OLD)
    left = [tmp_path / name for name in (".a.md.socialplan-tmp", "annexes/.b.md.socialplan-tmp")]
    for place in (*left, tmp_path / "notes.socialplan-tmp"):
        place.write_text("half", encoding="utf-8")
    _render(tmp_path, OLD)
    assert not any(place.exists() for place in left)
    assert (tmp_path / "notes.socialplan-tmp").exists()


def test_texts_reach_the_drive_before_they_get_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []

    def note(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    if not Path("/proc/self/fd").exists():
        pytest.skip("no /proc here")
    monkeypatch.setattr("os.fsync", note)
    _render(tmp_path, OLD)
    assert {".a.md.socialplan-tmp", ".b.md.socialplan-tmp", ".state.json.socialplan-tmp", "annexes"} <= {*synced}


def test_where_there_are_no_hard_links_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no hard links")

    monkeypatch.setattr("os.link", no_links)
    assert _render(tmp_path, OLD).exit_code() == 0
    assert set(_actions(_render(tmp_path, NEW)).values()) == {Action.UPDATE}
    assert _text(tmp_path, f"{HOUSE}/undo/0002/documents/a.md") == OLD["a.md"]
    report = _render(Racing(tmp_path / "other", "publish", _save_in_place), OLD)
    assert _actions(report)["a.md"] is Action.CHANGED_MEANWHILE


def test_names_out_of_the_folder_are_a_fault_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a name"):
        _render(tmp_path, {"../a.md": "x"})
    with pytest.raises(ValueError, match="not all our own"):
        survey(FolderDisk(tmp_path), Rendering({}, own={"strategy.yaml": "x"}))
    with pytest.raises(ValueError, match="not a path"):
        FolderDisk(tmp_path).read("../a.md")
