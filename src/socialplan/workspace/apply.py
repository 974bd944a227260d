"""Carrying a plan out with the folder for this run alone; what an interrupted run left is completed first."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from socialplan.language import Words
from socialplan.workspace import kept, paths, recovery
from socialplan.workspace.disk import Disk
from socialplan.workspace.errors import stopped
from socialplan.workspace.plans import Plan, Step
from socialplan.workspace.report import Report, foreseen
from socialplan.workspace.run import carry_out, needs_writing
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Action

__all__ = ["LOCK", "apply", "locked", "needs_writing"]

LOCK: Final = f"{paths.HOUSE}/lock"


def apply(disk: Disk, plan: Plan) -> Report:
    """Bring the folder to what the plan says, and tell what happened.

    A plan that changes nothing does not touch the disk, so it also works in a folder that cannot be written.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    if not needs_writing(plan) and not kept.late(disk):
        return foreseen(plan)
    with locked(disk) as notes:
        now = survey(disk, plan.rendering, plan.conflict)
        return carry_out(disk, now._replace(steps=_agreed(plan.steps, now.steps)), notes)


@contextmanager
def locked(disk: Disk) -> Iterator[tuple[Words, ...]]:
    """Have the folder for this run alone, and whole; gives what to tell about it.

    What the disk refuses inside stops in words.
    """
    try:
        disk.make_folder(paths.HOUSE)
        has_locks = disk.lock(LOCK)
        try:
            yield (() if has_locks else (_NO_LOCK,)) + recovery.recover(disk)
        finally:
            disk.unlock()
    except OSError as error:
        raise stopped(error) from error


def _agreed(planned: Iterable[Step], now: Iterable[Step]) -> tuple[Step, ...]:
    """The steps of now; what would be written otherwise than it was planned is left for the next run."""
    before = {step.path: (step.action, step.seen, step.data, step.source) for step in planned}
    return tuple(
        step.left(Action.CHANGED_MEANWHILE)
        if step.writes and before.get(step.path) != (step.action, step.seen, step.data, step.source)
        else step
        for step in now
    )


_NO_LOCK: Final = Words(
    "Ce disque ne connaît pas les verrous\u00a0: ne lancez pas deux exécutions à la fois dans ce dossier.",
    "This disk knows no locks: do not start two runs in this folder at once.",
)
