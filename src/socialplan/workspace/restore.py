"""Bringing one document back as the strategy has it: one that was deleted, or on demand one that was edited."""

from socialplan.workspace import texts
from socialplan.workspace.apply import locked
from socialplan.workspace.decide import in_form
from socialplan.workspace.disk import Disk
from socialplan.workspace.errors import NotADocumentError
from socialplan.workspace.found import Found
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import Rendering, Step
from socialplan.workspace.records import rendered
from socialplan.workspace.report import Report
from socialplan.workspace.run import carry_out
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Action
from socialplan.workspace.texts import Form

_AWAY = frozenset({Action.STAYS_DELETED, Action.MOVED_AWAY})
_EDITED = frozenset(
    {
        Action.KEEP_EDITED,
        Action.MERGE,
        Action.CLASH,
        Action.MARKED,
        Action.EDITED_IN_THE_WAY,
        Action.FOREIGN_IN_THE_WAY,
    }
)


def restore(disk: Disk, rendering: Rendering, path: str, *, discard_edits: bool = False) -> Report:
    """Write one document as it is rendered now; what stood there is kept in `.socialplan/undo`.

    Args:
        disk: the folder.
        rendering: what it should hold.
        path: the document.
        discard_edits: also where a person edited it; otherwise an edited document is only brought up to date, with the
            edits kept.

    Raises:
        NotADocumentError: the strategy does not produce it.
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    if path not in rendering.texts:
        raise NotADocumentError(path)
    with locked(disk) as notes:
        plan = survey(disk, rendering)
        form = texts.form_of(rendering.texts[path]) if is_table(path) else Form()
        steps = tuple(_restored(step, form, discard_edits=discard_edits) for step in plan.steps if step.path == path)
        return carry_out(disk, plan._replace(steps=steps), notes)


def _restored(step: Step, made: Form, *, discard_edits: bool) -> Step:
    """The step that brings the document back, where it is away or its edits may go."""
    discards = discard_edits and step.action in _EDITED and isinstance(step.mine, str)
    if step.new is None or not (step.action in _AWAY or discards):
        return step
    form = step.form if step.mine is not None else made
    found = Found(step.mine, step.seen, form, step.mode)
    return step._replace(
        action=Action.RESTORE,
        result=step.new,
        data=in_form(found, step.new) if discards else texts.write(step.new, form),
        after=rendered(step.new),
        clashes=(),
        beside=None,
        twin="",
    )
