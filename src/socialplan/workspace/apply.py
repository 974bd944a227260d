"""Carrying a plan out: under a lock, every text prepared first, then documents, then base copies, then the state.

Killed at any moment, the next run finds each document whole, old or new, and completes the work: a document that
already holds its new text is recognised, a prepared text that was left behind is swept away.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from socialplan.language import Words
from socialplan.workspace import paths, records, texts
from socialplan.workspace.disk import Disk, Kind
from socialplan.workspace.errors import reason, stopped
from socialplan.workspace.report import Report, is_beside, report
from socialplan.workspace.survey import Plan, Step, are_in_place, survey, withhold
from socialplan.workspace.swap import Change, Swapper
from socialplan.workspace.table import Action, Lost

LOCK: Final = f"{paths.HOUSE}/lock"
_PRIVATE_MODE: Final = 0o600
_WRITES: Final = frozenset({Action.CREATE, Action.UPDATE, Action.REMOVE})
_NEW_IS_THERE: Final = frozenset({Action.CREATE, Action.UPDATE, Action.ADOPT})
_GONE: Final = frozenset({Action.REMOVE, Action.RELEASE, Action.FORGET})


def apply(disk: Disk, plan: Plan) -> Report:
    """Bring the folder to what the plan says, and tell what happened.

    A plan that changes nothing does not touch the disk, so it also works in a folder that cannot be written.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    if not needs_writing(plan):
        return report((*plan.blocks, *plan.steps))
    with locked(disk) as notes:
        return _apply_locked(disk, plan, notes)


@contextmanager
def locked(disk: Disk) -> Iterator[tuple[Words, ...]]:
    """Have the folder for this run alone; gives what to tell about it. What the disk refuses inside stops in words."""
    try:
        disk.make_folder(paths.HOUSE)
        has_locks = disk.lock(LOCK)
        try:
            yield () if has_locks else (_NO_LOCK,)
        finally:
            disk.unlock()
    except OSError as error:
        raise stopped(error) from error


def needs_writing(plan: Plan) -> bool:
    """Whether anything at all would be written, our own records included."""
    return bool(
        plan.leftovers
        or _document_changes((*plan.blocks, *plan.steps))
        or _record_changes(plan, plan.steps)
        or _state_changes(plan, plan.steps)
    )


def _apply_locked(disk: Disk, planned: Plan, notes: tuple[Words, ...]) -> Report:
    now = survey(disk, planned.rendering)
    _sweep(disk, now.leftovers)
    swapper = Swapper(disk)
    blocks, unprotected = write_documents(swapper, now.blocks)
    if not are_in_place(blocks):
        now = withhold(now)
    now = now._replace(steps=_agreed(planned.steps, now.steps))
    foreseen = _record_changes(now, now.steps)
    steps, failures = write_documents(swapper, now.steps, foreseen)
    _write_records(swapper, foreseen, _record_changes(now, steps))
    _write_records(swapper, [], _state_changes(now, steps))
    swapper.prune()
    return report((*blocks, *steps), notes, {**unprotected, **failures})


def _agreed(planned: Iterable[Step], now: Iterable[Step]) -> tuple[Step, ...]:
    """The steps of now; what would be written otherwise than it was planned is left for the next run."""
    before = {step.path: (step.action, step.seen, step.new) for step in planned}
    return tuple(
        step._replace(action=Action.CHANGED_MEANWHILE)
        if step.action in _WRITES and before.get(step.path) != (step.action, step.seen, step.new)
        else step
        for step in now
    )


def _sweep(disk: Disk, leftovers: Iterable[str]) -> None:
    for path in leftovers:
        if disk.look(path).kind is Kind.FILE:
            disk.remove(path)


def write_documents(
    swapper: Swapper, steps: tuple[Step, ...], records_to_come: Iterable[Change] = ()
) -> tuple[tuple[Step, ...], dict[str, Words]]:
    """Prepare all, then perform one by one: the steps with what became of them, and by path why one failed."""
    failures: dict[str, Words] = {}
    changes = _document_changes(steps)
    swapper.prepare([*changes.values(), *records_to_come])
    done = []
    for step in steps:
        action = step.action
        if step.path in changes:
            try:
                if not swapper.perform(changes[step.path]):
                    action = Action.CHANGED_MEANWHILE
            except OSError as error:
                swapper.drop([changes[step.path]])
                failures[step.path] = reason(error)
                action = Action.FAILED
        done.append(step._replace(action=action))
    return tuple(done), failures


def _write_records(swapper: Swapper, prepared: list[Change], wanted: list[Change]) -> None:
    """Write our own files: those that were prepared and are still wanted, and those that became so."""
    swapper.drop(change for change in prepared if change not in wanted)
    try:
        swapper.prepare(change for change in wanted if change not in prepared)
        for change in wanted:
            swapper.perform(change)
    except OSError:
        swapper.drop(wanted)
        raise


def _document_changes(steps: Iterable[Step]) -> dict[str, Change]:
    changes = {}
    for step in steps:
        if step.action in _WRITES:
            data = None if step.new is None else texts.write(step.new, step.form)
            mode = step.mode if step.seen is not None else _mode(private=step.private)
            changes[step.path] = Change(step.path, step.seen, data, mode)
    return changes


def _record_changes(plan: Plan, steps: Iterable[Step]) -> list[Change]:
    """What must change among base copies, texts put beside, and our own other files, for these outcomes."""
    changes = [_own_change(plan, place, text, private=False) for place, text in plan.rendering.own.items()]
    for step in steps:
        for private in (False, True):
            home = private is step.private
            place = records.base_path(step.path, private=private)
            if not home or step.base is not Lost.LOST or step.action in _NEW_IS_THERE | _GONE:
                changes.append(_own_change(plan, place, _base_after(step) if home else None, private=private))
            place = records.beside_path(step.path, private=private)
            text = step.new if home and is_beside(step) else None
            change = _own_change(plan, place, text, private=private)
            changes.append(change and change._replace(guarded=True))
    return [change for change in changes if change]


def _own_change(plan: Plan, place: str, text: str | None, *, private: bool) -> Change | None:
    """How one of our files comes to hold `text` (None: to be gone); None if it does already."""
    seen = plan.records.files.get(place)
    if seen is None if text is None else plan.records.text(place) == text:
        return None
    return Change(place, seen, None if text is None else text.encode(), _mode(private=private), guarded=False)


def _base_after(step: Step) -> str | None:
    if step.action in _NEW_IS_THERE:
        return step.new
    return step.base if isinstance(step.base, str) and step.action not in _GONE else None


def _state_changes(plan: Plan, steps: Iterable[Step]) -> list[Change]:
    after = {
        private: {path: min(known) for path, known in hashes.items()} for private, hashes in plan.records.hashes.items()
    }
    for step in steps:
        known = plan.records.known(step.path)
        for hashes in after.values():
            hashes.pop(step.path, None)
        base = _base_after(step)
        if base is not None:
            after[step.private][step.path] = texts.digest(base)
        elif known and step.action not in _GONE:
            after[step.private][step.path] = min(known)
    changes = []
    for private, hashes in after.items():
        place = records.state_path(private=private)
        if hashes or place in plan.records.files:
            changes.append(_own_change(plan, place, records.dump(hashes), private=private))
    return [change for change in changes if change]


def _mode(*, private: bool) -> int | None:
    """Personal data is for its owner alone, until they say otherwise; all else is left to the umask."""
    return _PRIVATE_MODE if private else None


_NO_LOCK: Final = Words(
    "Ce disque ne connaît pas les verrous\u00a0: ne lancez pas deux exécutions à la fois dans ce dossier.",
    "This disk knows no locks: do not start two runs in this folder at once.",
)
