"""`resolve`: the passages where a person's text and the new one differ, and what the person decided for each."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from socialplan.actions.render import made
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.merge import Clash, Take
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.report import IN_THE_WAY, Outcome, Report, foreseen
from socialplan.workspace.settle import open_clashes
from socialplan.workspace.settle import settle as settle_on_disk
from socialplan.workspace.survey import survey

Choice = Take | str | None
"""What becomes of a passage: one of the texts or both, a text of the person's own, or None for later."""


class Passage(NamedTuple):
    """A passage to settle, and where it stands."""

    clash: Clash
    heading: str
    """The heading under which it stands; empty above the first one."""


class ToSettle(NamedTuple):
    """What is to settle in a folder, by document."""

    folder: Path
    rendering: Rendering
    documents: Mapping[str, tuple[Passage, ...]]
    obstacles: tuple[Outcome, ...]
    """What is in the way otherwise, such as a document with conflict marks in it."""

    @property
    def number(self) -> int:
        """How many passages there are in all."""
        return sum(map(len, self.documents.values()))


def to_settle(folder: Path, documents: Collection[str] = ()) -> ToSettle:
    """What is to settle in the folder, or in the `documents` named.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: the strategy or the contacts hold problems.
        WorkspaceError: our own records cannot be read.
    """
    return of_plan(folder, survey(FolderDisk(folder), made(folder).rendering), documents)


def of_plan(folder: Path, plan: Plan, documents: Collection[str] = ()) -> ToSettle:
    """What a plan leaves to settle, in all documents or in those named."""
    steps = {step.path: step for step in plan.steps}
    found = {path: clashes for path, clashes in open_clashes(plan).items() if not documents or path in documents}
    return ToSettle(
        folder,
        plan.rendering,
        {
            path: tuple(Passage(clash, heading_above(_text(steps[path]), clash.line)) for clash in clashes)
            for path, clashes in found.items()
        },
        tuple(
            outcome
            for outcome in foreseen(plan).outcomes
            if outcome.action in IN_THE_WAY
            and outcome.path not in found
            and (not documents or outcome.path in documents)
        ),
    )


def possible(choices: Mapping[str, Sequence[Choice]]) -> dict[str, tuple[Choice, ...]]:
    """The choices as they can be carried out: of a table both texts cannot stand, so it stays open."""
    return {
        path: tuple(None if choice is Take.BOTH and is_table(path) else choice for choice in each)
        for path, each in choices.items()
    }


def settle(what: ToSettle, choices: Mapping[str, Sequence[Choice]]) -> Report:
    """Carry the choices out, one a passage of each document named, in order.

    Raises:
        FolderBusyError: another run is working there.
        WorkspaceError: writing had to stop; nothing that a person wrote is lost.
    """
    shown = {path: tuple(passage.clash for passage in passages) for path, passages in what.documents.items()}
    return settle_on_disk(FolderDisk(what.folder), what.rendering, choices, shown=shown)


def heading_above(text: str, line: int) -> str:
    """The words of the last Markdown heading before a line, counted from 1; neither the title nor code has any."""
    heading, fence = "", ""
    for each in text.split("\n")[: line - 1]:
        mark = each.lstrip()[:3]
        if mark in {"```", "~~~"}:
            fence = "" if mark == fence else fence or mark
        elif each.startswith("##") and not fence:
            heading = each.lstrip("#").strip() or heading
    return heading


def _text(step: Step) -> str:
    """The text in which the passages' lines are counted."""
    return step.result or (step.mine if isinstance(step.mine, str) else "")
