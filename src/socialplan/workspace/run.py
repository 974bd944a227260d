"""Carrying a plan out in a locked folder: every text prepared, then the journal, documents, records, history.

Killed at any moment, each document is whole, old or new, and the next run completes what this one began.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from socialplan.language import Words
from socialplan.workspace import completion, journal, kept, pages, paths, recovery
from socialplan.workspace.disk import Disk, Kind
from socialplan.workspace.errors import reason
from socialplan.workspace.journal import JOURNAL, PRIVATE_MODE, Entry, Journal
from socialplan.workspace.ledger import entry_of, keep_what_was, record_changes, remembers_otherwise
from socialplan.workspace.plans import Plan, Step
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
    kept.sweep(disk, plan.leftovers, swapper.run)
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
        or any(remembers_otherwise(plan.records, step) for step in plan.steps)
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
    for step in done:
        if step.action in {Action.CHANGED_MEANWHILE, Action.FAILED}:
            swapper.discard(changes[step.path])
    return tuple(done), failures


def _prepare(disk: Disk, swapper: Swapper, plan: Plan) -> _Prepared:
    """Write every text beside its place, and then the journal. On an error nothing has changed yet."""
    entries = tuple(entry_of(step) for step in plan.steps if step.writes or remembers_otherwise(plan.records, step))
    documents = {step.path: _change(step) for step in plan.steps if step.writes}
    own = pages.changes(plan, plan.steps)
    changes = [*documents.values(), *record_changes(plan, entries), *own]
    swapper.prepare(changes)
    run = Journal(journal.VERSION, disk.identity(), swapper.run, entries)
    if entries:
        try:
            keep_what_was(swapper, disk, plan)
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
                swapper.discard(change)
    except OSError:
        for change in wanted:
            swapper.discard(change)
        raise


def _change(step: Step) -> Change:
    stood = step.seen is not None or step.source_seen is not None
    mode = step.mode if stood else (PRIVATE_MODE if step.private else None)
    source = step.source if step.source_seen is not None else ""
    return Change(step.path, step.seen, step.data, mode, source=source, source_seen=step.source_seen)
