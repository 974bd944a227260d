"""A person who saves while a run is at work, at each moment of it: no save is lost, wherever it falls."""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache

import pytest
from tests.workspace.harness import KILL, TORN, Killed, MemoryDisk, Stopping
from tests.workspace.scene import before, documents, render, rendering

from socialplan.workspace.journal import Entry, kept_place
from socialplan.workspace.recovery import resolve
from socialplan.workspace.table import Action
from socialplan.workspace.texts import digest_bytes
from socialplan.workspace.verdict import Verdict, judge

FIRST, SECOND = rendering(3), rendering(4)
WRITTEN = (
    "updated.md",
    "merged.md",
    "dropped.md",
    "place/before.md",
    "other/after.md",
    "annexes/created.md",
    "clash.md",
)


@cache
def start() -> MemoryDisk:
    return before()


@cache
def calls() -> tuple[tuple[str, str], ...]:
    disk = Stopping(start().copy())
    render(disk, FIRST)
    return tuple(disk.calls)


def around(path: str) -> list[int]:
    """The moments in which a document is being changed, and those right before and after."""
    name = path.rsplit("/", maxsplit=1)[-1]
    names = {path, f"{path.removesuffix(name)}.{name}.socialplan-tmp", kept_place(2, path)}
    journal = calls().index(("replace", ".socialplan/journal"))
    at = {number for number, (_, place) in enumerate(calls(), start=1) if place in names and number > journal}
    return sorted({journal, journal + 3} | at | {number + 1 for number in at})


def racing(disk: MemoryDisk, path: str, moments: list[int], *, in_place: bool, kill: int = 0) -> list[bytes]:
    """A run during which a person saves at these moments, each time another text; gives what they saved."""
    stopping = Stopping(disk, kill, KILL)
    saved: list[bytes] = []

    def save(*_: str) -> None:
        if len(stopping.calls) + 1 in moments:
            saved.append(f"saved at {len(stopping.calls) + 1}\n".encode())
            disk.save(path, saved[-1], in_place=in_place)

    stopping.before = save
    with suppress(Killed):
        render(stopping, FIRST)
    disk.unlock()
    return saved


def holds(disk: MemoryDisk, text: bytes, path: str) -> bool:
    """Whether a text is where its person finds it: in the document, or where saves are taken to safety."""
    places = [place for place, data in disk.files().items() if text in data]
    return path in places or any(place.startswith(".socialplan/rescued/") or place in MOVED_TO for place in places)


MOVED_TO = frozenset({"other/after.md"})


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize("path", WRITTEN)
def test_no_save_is_lost_at_whatever_moment_it_falls(path: str, in_place: bool) -> None:  # noqa: FBT001
    for moment in around(path):
        disk = start().copy()
        saved = racing(disk, path, [moment], in_place=in_place)
        assert not [place for place in disk.files() if place.endswith("-tmp")], moment
        render(disk, FIRST)
        assert holds(disk, saved[-1], path), moment


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize("path", WRITTEN)
def test_not_even_the_second_of_two_saves_is_lost(path: str, in_place: bool) -> None:  # noqa: FBT001
    for moment in around(path)[::3]:
        for later in (1, 4):
            disk = start().copy()
            saved = racing(disk, path, [moment, moment + later], in_place=in_place)
            render(disk, FIRST)
            assert holds(disk, saved[-1], path), (moment, later)


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize("path", WRITTEN)
def test_no_save_is_lost_when_the_run_is_killed_after_it(path: str, in_place: bool) -> None:  # noqa: FBT001
    for moment in around(path)[::3]:
        for later in (1, 3):
            disk = start().copy()
            saved = racing(disk, path, [moment], in_place=in_place, kill=moment + later)
            render(disk, SECOND)
            assert holds(disk, saved[-1], path), (moment, later)
            everything = b"\n".join(documents(disk.files()).values())
            assert b"My own end." in everything


def test_a_save_into_what_was_written_is_an_edit_of_it() -> None:
    disk = start().copy()
    number = calls().index(("publish", "annexes/created.md")) + 1
    with pytest.raises(Killed):
        render(Stopping(disk, number, TORN), FIRST)
    disk.unlock()
    disk.save("annexes/created.md", b"mine\n" + disk.files()["annexes/created.md"])
    report = render(disk, FIRST)
    assert {outcome.path: outcome.action for outcome in report.outcomes}["annexes/created.md"] is Action.KEEP_EDITED


@pytest.mark.parametrize("in_place", [True, False])
def test_a_save_during_a_move_leaves_the_document_at_its_old_place(in_place: bool) -> None:  # noqa: FBT001
    disk = start().copy()
    stopping = Stopping(disk)

    def save(name: str, path: str) -> None:
        if (name, path) == ("replace", "place/.before.md.socialplan-tmp"):
            disk.save("place/before.md", b"saved in the last moment\n", in_place=in_place)

    stopping.before = save
    report = render(stopping, FIRST)
    assert {outcome.path: outcome.action for outcome in report.outcomes}["place/before.md"] is Action.CHANGED_MEANWHILE
    assert disk.files()["place/before.md"] == b"saved in the last moment\n"
    assert "other/after.md" not in disk.files()
    assert not [path for path in disk.files() if path.startswith(".socialplan/rescued/")]


def test_a_save_that_came_out_by_steps_is_put_back_too() -> None:
    disk = MemoryDisk({"a.md": NEW, ".a.md.old.socialplan-tmp": SAVE})
    entry = Entry("a.md", changes=True, seen=hashed(OLD), written=hashed(NEW))
    assert not resolve(disk, 1, entry)
    assert disk.files() == {"a.md": SAVE, ".a.md.socialplan-tmp": NEW}


# What became of a change, from what stands around the document

OLD, NEW, SAVE = b"old\n", b"new\n", b"saved\n"
Bytes = bytes | None

REPLACED: list[tuple[Bytes, Bytes, Bytes, Verdict]] = [
    (OLD, NEW, None, Verdict.LEFT),
    (NEW, OLD, None, Verdict.FINISH),
    (NEW, OLD, OLD, Verdict.FINISH),
    (NEW, None, OLD, Verdict.DONE),
    (NEW, SAVE, None, Verdict.PUT_BACK),
    (SAVE, NEW, None, Verdict.LEFT),
    (SAVE, OLD, None, Verdict.FINISH),
    (SAVE, None, OLD, Verdict.DONE),
    (None, OLD, None, Verdict.FINISH),
    (None, None, OLD, Verdict.DONE),
    (None, NEW, None, Verdict.LEFT),
    (None, SAVE, None, Verdict.LEFT),
    (SAVE, None, None, Verdict.LEFT),
    (OLD, None, OLD, Verdict.DONE),
    (OLD, None, None, Verdict.LEFT),
    (SAVE, b"another save\n", None, Verdict.LEFT),
    (NEW, None, SAVE, Verdict.DONE),
]
CREATED: list[tuple[Bytes, Bytes, Bytes, Verdict]] = [
    (None, NEW, None, Verdict.LEFT),
    (NEW, NEW, None, Verdict.DONE),
    (NEW, None, None, Verdict.DONE),
    (SAVE, NEW, None, Verdict.LEFT),
    (SAVE, SAVE, None, Verdict.DONE),
    (SAVE, None, None, Verdict.DONE),
    (None, None, None, Verdict.DONE),
    (None, SAVE, None, Verdict.LEFT),
]
REMOVED: list[tuple[Bytes, Bytes, Bytes, Verdict]] = [
    (OLD, None, None, Verdict.LEFT),
    (None, OLD, None, Verdict.FINISH),
    (None, OLD, OLD, Verdict.FINISH),
    (SAVE, OLD, None, Verdict.FINISH),
    (None, None, OLD, Verdict.DONE),
    (None, SAVE, None, Verdict.PUT_BACK),
    (SAVE, SAVE, None, Verdict.LEFT),
    (SAVE, None, OLD, Verdict.DONE),
    (SAVE, None, None, Verdict.LEFT),
    (None, None, None, Verdict.DONE),
]
# The new place, what lies beside it, what lies beside the old place, what is kept, the old place.
MOVED: list[tuple[Bytes, Bytes, Bytes, Bytes, Bytes, Verdict]] = [
    (None, NEW, None, None, OLD, Verdict.LEFT),
    (None, NEW, None, None, SAVE, Verdict.LEFT),
    (None, NEW, SAVE, None, None, Verdict.PUT_BACK),
    (None, NEW, None, None, None, Verdict.LEFT),
    (SAVE, NEW, None, None, OLD, Verdict.LEFT),
    (NEW, None, None, None, OLD, Verdict.FINISH),
    (NEW, NEW, None, None, OLD, Verdict.FINISH),
    (SAVE, None, None, None, OLD, Verdict.FINISH),
    (SAVE, SAVE, None, None, OLD, Verdict.FINISH),
    (NEW, None, OLD, None, None, Verdict.FINISH),
    (NEW, None, OLD, OLD, None, Verdict.FINISH),
    (NEW, None, None, OLD, None, Verdict.DONE),
    (NEW, None, None, OLD, SAVE, Verdict.DONE),
    (NEW, None, SAVE, None, None, Verdict.PUT_BACK),
    (NEW, None, SAVE, None, SAVE, Verdict.WITHDRAW),
    (NEW, None, None, None, None, Verdict.DONE),
    (NEW, None, None, None, SAVE, Verdict.WITHDRAW),
    (SAVE, None, None, None, SAVE, Verdict.DONE),
]


def scene(there: Bytes, prepared: Bytes, kept: Bytes) -> MemoryDisk:
    places = {"a.md": there, ".a.md.socialplan-tmp": prepared, kept_place(1, "a.md"): kept}
    return MemoryDisk({path: data for path, data in places.items() if data is not None})


def hashed(data: Bytes) -> str | None:
    return None if data is None else digest_bytes(data)


def judged(seen: Bytes, written: Bytes, situation: tuple[Bytes, Bytes, Bytes]) -> Verdict:
    return judge(scene(*situation), 1, Entry("a.md", changes=True, seen=hashed(seen), written=hashed(written)))


def rows() -> Iterator[tuple[Bytes, Bytes, tuple[Bytes, Bytes, Bytes], Verdict]]:
    for seen, written, table in ((OLD, NEW, REPLACED), (None, NEW, CREATED), (OLD, None, REMOVED)):
        yield from ((seen, written, row[:3], row[3]) for row in table)


@pytest.mark.parametrize(("seen", "written", "situation", "verdict"), [*rows()])
def test_what_became_of_a_change(
    seen: Bytes, written: Bytes, situation: tuple[Bytes, Bytes, Bytes], verdict: Verdict
) -> None:
    assert judged(seen, written, situation) is verdict


@pytest.mark.parametrize(("situation", "verdict"), [(row[:5], row[5]) for row in MOVED])
def test_what_became_of_a_move(situation: tuple[Bytes, ...], verdict: Verdict) -> None:
    names = ("a.md", ".a.md.socialplan-tmp", ".b.md.socialplan-tmp", kept_place(1, "b.md"), "b.md")
    disk = MemoryDisk({path: data for path, data in zip(names, situation, strict=True) if data is not None})
    entry = Entry("a.md", changes=True, written=hashed(NEW), source="b.md", source_seen=hashed(OLD))
    assert judge(disk, 1, entry) is verdict


def test_what_only_changes_what_is_remembered_is_always_done() -> None:
    assert judge(MemoryDisk(), 1, Entry("a.md")) is Verdict.DONE
