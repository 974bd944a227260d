"""Settling passages in which the person's text and the new one clash: mine, new, both, or a text of their own."""

from collections.abc import Mapping, Sequence

from socialplan.workspace import merge
from socialplan.workspace.apply import locked
from socialplan.workspace.decide import as_merged
from socialplan.workspace.disk import Disk
from socialplan.workspace.merge import Clash, Take
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.report import Report
from socialplan.workspace.run import carry_out
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Action, Lost

Choices = Mapping[str, Sequence[Take | str | None]]


def open_clashes(plan: Plan) -> dict[str, tuple[Clash, ...]]:
    """The passages to choose in, by document.

    A file that is not ours, or whose last rendering is lost, has one for every run of lines that differs.
    """
    found = {step.path: _clashes(step) for step in plan.steps}
    return {path: clashes for path, clashes in found.items() if clashes}


def settle(
    disk: Disk, rendering: Rendering, choices: Choices, *, shown: Mapping[str, Sequence[Clash]] | None = None
) -> Report:
    """Write what was chosen, in the named documents alone, and follow them from then on.

    Args:
        disk: the folder.
        rendering: what it should hold.
        choices: by document one choice for each open passage, in order; None leaves it open.
        shown: the passages that the person chose in, if they were shown before: a document in which others stand by
            now is left as it is.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    with locked(disk) as notes:
        plan = survey(disk, rendering)
        steps = []
        for step in plan.steps:
            if step.path in choices:
                seen = _clashes(step) if shown is None else tuple(shown.get(step.path, ()))
                steps.append(_settled(step, choices[step.path], seen))
        return carry_out(disk, plan._replace(steps=tuple(steps)), notes)


def _clashes(step: Step) -> tuple[Clash, ...]:
    if step.clashes or not (isinstance(step.mine, str) and step.new is not None):
        return step.clashes
    unknown = step.action is Action.FOREIGN_IN_THE_WAY or (
        step.action is Action.EDITED_IN_THE_WAY and step.base is Lost.LOST
    )
    if not unknown:
        return ()
    found = merge.whole("", step.mine, step.new) if is_table(step.path) else merge.differences(step.mine, step.new)
    return found.clashes


def _settled(step: Step, takes: Sequence[Take | str | None], shown: tuple[Clash, ...]) -> Step:
    """The step with what was chosen; left as it is where the passages are not the ones that were shown."""
    clashes = _clashes(step)
    if clashes != shown or len(takes) != len(clashes):
        return step.left(Action.CHANGED_MEANWHILE)
    decided = any(take is not None for take in takes)
    if not decided or not (isinstance(step.mine, str) and step.new is not None):
        return step
    if is_table(step.path):
        take = takes[0]
        return step if take is None or take is Take.BOTH else _settled_whole(step, take, step.mine, step.new)
    base = step.base if isinstance(step.base, str) else merge.differences(step.mine, step.new).base
    merged = merge.settle(base, step.mine, step.new, takes)
    settled = as_merged(step, merged, step.new)
    return settled._replace(action=Action.UPDATE) if _is_plain_update(settled) else settled


def _settled_whole(step: Step, take: Take | str, mine: str, new: str) -> Step:
    """The step of a text that is settled as a whole."""
    text = merge.settle_whole(mine, new, take)
    kept = tuple(range(text.count("\n"))) if text == mine else ()
    settled = as_merged(step, merge.Merged(text, new, (), kept), new)
    return settled._replace(action=Action.UPDATE) if _is_plain_update(settled) else settled


def _is_plain_update(step: Step) -> bool:
    return step.action is Action.MERGE and step.result == step.new
