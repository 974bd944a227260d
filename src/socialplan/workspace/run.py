"""Carrying a plan out in a locked folder: every text prepared, then the journal, documents, records, history.

Killed at any moment, each document is whole, old or new, and the next run completes what this one began.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from socialplan.language import Words
from socialplan.workspace import completion, journal, kept, pages, paths, records, recovery, state, texts
from socialplan.workspace.completion import HOMES
from socialplan.workspace.disk import Disk, Kind
from socialplan.workspace.errors import reason
from socialplan.workspace.journal import JOURNAL, PRIVATE_MODE, Entry, Journal
from socialplan.workspace.plans import Plan, Step
from socialplan.workspace.records import Memory, Records
from socialplan.workspace.report import Report, report
from socialplan.workspace.survey import are_in_place, withhold
from socialplan.workspace.swap import Change, Swapper
from socialplan.workspace.table import Action


class _Prepared(NamedTuple):
    """What lies ready beside its place."""

    run: Journal
    documents: dict[str, Change]
    pages: list[Change]


def carry_out(disk: Disk, plan: Plan, notes: tuple[Words, ...] = ()) -> Report:
    """Bring the locked folder to what the plan says, and tell what happened.

    Raises:
        OSError: writing had to stop; the next run completes what was begun.
    """
    swapper = Swapper(disk)
    notes += kept.rescue_late(disk)
    _sweep(disk, plan.leftovers)
    blocks, unprotected = write_unrecorded(swapper, plan.blocks)
    if not are_in_place(blocks):
        plan = withhold(plan)
    prepared = _prepare(disk, swapper, plan)
    steps, failures = _perform(disk, swapper, prepared, plan.steps)
    performed = {step.path for step, planned in zip(steps, plan.steps, strict=True) if step.action is planned.action}
    if prepared.run.entries:
        completion.write_records(disk, prepared.run, performed)
    _write_pages(swapper, prepared.pages, pages.changes(plan, steps))
    if prepared.run.entries:
        notes += completion.close(disk, prepared.run, performed)
    notes += kept.prune(disk)
    return report((*blocks, *steps), notes, {**unprotected, **failures})


def needs_writing(plan: Plan) -> bool:
    """Whether anything at all would be written, our own records included."""
    steps = (*plan.blocks, *plan.steps)
    return bool(
        plan.pending
        or plan.leftovers
        or any(step.writes for step in steps)
        or any(_remembers_otherwise(plan.records, step) for step in plan.steps)
        or pages.changes(plan, plan.steps)
    )


def write_unrecorded(swapper: Swapper, steps: tuple[Step, ...]) -> tuple[tuple[Step, ...], dict[str, Words]]:
    """Write files of which nothing is remembered: the steps with what became of them, and by path why one failed."""
    failures: dict[str, Words] = {}
    changes = {step.path: _change(step) for step in steps if step.writes}
    swapper.prepare(changes.values())
    done = []
    for step in steps:
        action = step.action
        if step.path in changes:
            try:
                performed = swapper.perform(changes[step.path])
                action = action if performed else Action.CHANGED_MEANWHILE
            except OSError as error:
                failures[step.path], action = reason(error), Action.FAILED
        done.append(step if action is step.action else step.left(action))
    swapper.drop(changes[step.path] for step in done if step.action in {Action.CHANGED_MEANWHILE, Action.FAILED})
    return tuple(done), failures


def _sweep(disk: Disk, leftovers: Iterable[str]) -> None:
    for path in leftovers:
        if disk.look(path).kind is Kind.FILE:
            disk.remove(path)


def _prepare(disk: Disk, swapper: Swapper, plan: Plan) -> _Prepared:
    """Write every text beside its place, and then the journal. On an error nothing has changed yet."""
    entries = tuple(_entry(step) for step in plan.steps if step.writes or _remembers_otherwise(plan.records, step))
    documents = {step.path: _change(step) for step in plan.steps if step.writes}
    own = pages.changes(plan, plan.steps)
    changes = [*documents.values(), *_record_changes(plan, entries), *own]
    swapper.prepare(changes)
    run = Journal(journal.VERSION, disk.identity(), swapper.run, entries)
    if entries:
        try:
            _keep_what_was(swapper, disk, plan)
            disk.write_new(paths.temporary(JOURNAL), journal.encode(run), PRIVATE_MODE)
            disk.replace(paths.temporary(JOURNAL), JOURNAL)
            disk.sync(paths.HOUSE)
        except OSError:
            _abandon(disk, swapper, changes)
            raise
    return _Prepared(run, documents, own)


def _abandon(disk: Disk, swapper: Swapper, changes: Iterable[Change]) -> None:
    """Take all back, the journal first: prepared texts that are missing would speak of a change that was made."""
    with suppress(OSError):
        if disk.look(JOURNAL).kind is not Kind.MISSING:
            disk.remove(JOURNAL)
        swapper.drop([*changes, Change(JOURNAL, None, b"")])


def _perform(
    disk: Disk, swapper: Swapper, prepared: _Prepared, steps: tuple[Step, ...]
) -> tuple[tuple[Step, ...], dict[str, Words]]:
    """Change the documents one by one: the steps with what became of them, and by path why one failed."""
    failures: dict[str, Words] = {}
    entries: Mapping[str, Entry] = {entry.path: entry for entry in prepared.run.entries}
    done = []
    for step in steps:
        action = step.action
        if step.path in prepared.documents:
            try:
                performed = swapper.perform(prepared.documents[step.path])
                action = action if performed else Action.CHANGED_MEANWHILE
            except OSError as error:
                if not recovery.resolve(disk, prepared.run.run, entries[step.path]):
                    action = Action.FAILED
                    failures[step.left(action).path] = reason(error)
        done.append(step if action is step.action else step.left(action))
    return tuple(done), failures


def _write_pages(swapper: Swapper, prepared: list[Change], wanted: list[Change]) -> None:
    """Write our other files: those that were prepared and are still wanted, and those that became so."""
    swapper.drop(change for change in prepared if change not in wanted)
    try:
        swapper.prepare(change for change in wanted if change not in prepared)
        for change in wanted:
            if not swapper.perform(change):
                swapper.drop([change])
    except OSError:
        swapper.drop(wanted)
        raise


def _change(step: Step) -> Change:
    stood = step.seen is not None or step.source_seen is not None
    mode = step.mode if stood else (PRIVATE_MODE if step.private else None)
    source = step.source if step.source_seen is not None else ""
    return Change(step.path, step.seen, step.data, mode, source=source, source_seen=step.source_seen)


def _record_changes(plan: Plan, entries: Iterable[Entry]) -> list[Change]:
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


def _keep_what_was(swapper: Swapper, disk: Disk, plan: Plan) -> None:
    """Keep what an undo needs beside the old documents: the texts to merge from, and texts that no base holds."""
    run = swapper.run
    for step in plan.steps:
        if step.writes or _remembers_otherwise(plan.records, step):
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


def _entry(step: Step) -> Entry:
    writes = step.writes
    return Entry(
        step.path,
        private=step.private,
        changes=writes,
        seen=_hash(step.seen) if writes else None,
        written=_hash(step.data) if writes else None,
        source=step.source,
        source_seen=_hash(step.source_seen) if writes else None,
        before=_lines(step.before),
        after=_lines(step.after),
        base=texts.digest(step.after.base) if step.after and step.after.base is not None else None,
    )


def _hash(data: bytes | None) -> str | None:
    return None if data is None else texts.digest_bytes(data)


def _lines(memory: Memory | None) -> tuple[state.Line, ...] | None:
    return None if memory is None else tuple(sorted(memory.lines))


def _remembers_otherwise(found: Records, step: Step) -> bool:
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
