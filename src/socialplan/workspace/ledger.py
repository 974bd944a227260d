"""What a run puts down of each document before it touches one: its journal entry, its records, what it keeps."""

from collections.abc import Iterable

from socialplan.workspace import completion, journal, pages, paths, records, texts
from socialplan.workspace.completion import HOMES
from socialplan.workspace.disk import Disk
from socialplan.workspace.journal import PRIVATE_MODE, Entry
from socialplan.workspace.plans import Plan, Step
from socialplan.workspace.records import Memory, Records
from socialplan.workspace.state import Line
from socialplan.workspace.swap import Change, Swapper


def record_changes(plan: Plan, entries: Iterable[Entry]) -> list[Change]:
    """What must change among the texts to merge from and the states, if all is performed."""
    after = {step.path: step.after for step in plan.steps}
    found = []
    for entry in entries:
        memory = after[entry.path]
        for place, wanted in completion.bases_after(entry):
            if wanted is not None and memory is not None and plan.records.text(place) != memory.base:
                found.append(pages.own_change(plan, place, memory.base, private=entry.private, guarded=False))
    for place, text in completion.states_after(plan.records, entries).items():
        private = place == records.state_path(private=True)
        found.append(pages.own_change(plan, place, text, private=private, guarded=False))
    return [change for change in found if change]


def keep_what_was(swapper: Swapper, disk: Disk, plan: Plan) -> None:
    """Keep what an undo needs beside the old documents: the texts to merge from, and texts that no base holds."""
    run = swapper.run
    for step in plan.steps:
        if step.writes or remembers_otherwise(plan.records, step):
            origin = step.source or step.path
            if step.before and step.before.base is not None:
                _keep_base(swapper, disk, plan.records, origin, step.before.base)
            if step.writes and step.data is not None and step.result != (step.after and step.after.base):
                place = journal.after_place(run, step.path)
                disk.make_folder(paths.parent(place))
                disk.write_new(place, step.data, PRIVATE_MODE)


def _keep_base(swapper: Swapper, disk: Disk, found: Records, origin: str, base: str) -> None:
    copy = journal.base_place(swapper.run, origin)
    for private in HOMES:
        place = records.base_path(origin, private=private)
        if found.text(place) == base:
            swapper.keep_copy(place, copy)
            return
    disk.make_folder(paths.parent(copy))
    disk.write_new(copy, base.encode("utf-8"), PRIVATE_MODE)


def entry_of(step: Step) -> Entry:
    """What the journal says of a step."""
    writes = step.writes
    return Entry(
        step.path,
        private=step.private,
        changes=writes,
        seen=_hash(step.seen),
        written=_hash(step.data) if writes else None,
        source=step.source,
        source_seen=_hash(step.source_seen) if writes else None,
        before=_lines(step.before),
        after=_lines(step.after),
        base=texts.digest(step.after.base) if step.after and step.after.base is not None else None,
    )


def _hash(data: bytes | None) -> str | None:
    return None if data is None else texts.digest_bytes(data)


def _lines(memory: Memory | None) -> tuple[Line, ...] | None:
    return None if memory is None else tuple(sorted(memory.lines))


def remembers_otherwise(found: Records, step: Step) -> bool:
    """Whether what is remembered is not yet what shall be."""
    after = step.after
    for private in HOMES:
        home = private is step.private
        wanted = after.lines if after and home else frozenset()
        if found.lines[private].get(step.path, frozenset()) != wanted:
            return True
        if step.source and (step.source in found.lines[private] or _has_base(found, step.source, private=private)):
            return True
        place = records.base_path(step.path, private=private)
        if (after is None or not home) and place in found.files:
            return True
        if after and home and after.base is not None and found.text(place) != after.base:
            return True
    return False


def _has_base(found: Records, path: str, *, private: bool) -> bool:
    return records.base_path(path, private=private) in found.files
