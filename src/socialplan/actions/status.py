"""`status`: how matters stand with each document of a folder. Reads, and writes nothing.

Where `strategy.yaml` cannot be read as a strategy, the documents are held against what was rendered last.
"""

from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.adopt import AdoptionState, adoptions
from socialplan.actions.render import kept_passages, made
from socialplan.language import Words
from socialplan.strategy.problems import StrategyError
from socialplan.workspace import records, texts
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.merge import Clash
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.report import EXIT_IN_THE_WAY, foreseen
from socialplan.workspace.settle import open_clashes
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Action, Obstacle


class State(StrEnum):
    """How a document stands, as a person would say it."""

    IN_LINE = "in_line"
    EDITED = "edited"
    TO_CREATE = "to_create"
    TO_UPDATE = "to_update"
    TO_SETTLE = "to_settle"
    IN_THE_WAY = "in_the_way"
    DELETED = "deleted"
    MOVED = "moved"
    TO_MOVE = "to_move"
    TO_REMOVE = "to_remove"
    YOURS = "yours"


class Document(NamedTuple):
    """One document."""

    path: str
    state: State
    clashes: tuple[Clash, ...] = ()
    """The passages that wait for the person's decision."""
    kept: int = 0
    """How many passages of the person's stand in it, or will."""
    other: str = ""
    """The file that it was moved to, or will be moved from."""
    reason: Words | None = None
    adoption: AdoptionState | None = None
    private: bool = False

    @property
    def behind(self) -> bool:
        """Whether a run would change it, or its place."""
        return self.state in _BEHIND


class Status(NamedTuple):
    """The state of a folder."""

    documents: tuple[Document, ...]
    strategy_changed: bool
    """Whether the strategy asks for other texts than those of the last run."""
    interrupted: bool
    """Whether a run was stopped half-way, and the next one completes it."""
    waits: bool
    """Whether anything waits for the person: passages to settle, or a file in the way."""
    notes: tuple[Words, ...]
    problems: StrategyError | None
    """What keeps the strategy from being read; the documents are then held against the last run."""

    @property
    def to_settle(self) -> int:
        """How many passages wait for the person's decision."""
        return sum(len(document.clashes) for document in self.documents)

    @property
    def behind(self) -> bool:
        """Whether a run would change anything."""
        return self.interrupted or any(document.behind for document in self.documents)


def status(folder: Path) -> Status:
    """How matters stand in `folder`.

    Raises:
        ActionError: there is no strategy, or the records of adoptions are damaged.
        WorkspaceError: our own records cannot be read.
    """
    disk = FolderDisk(folder)
    problems = None
    try:
        rendering = made(folder).rendering
    except StrategyError as error:
        problems = error
        rendering = as_remembered(disk)
    return of_plan(folder, survey(disk, rendering), problems)


def of_plan(folder: Path, plan: Plan, problems: StrategyError | None = None) -> Status:
    """The state that a plan for all of the folder's languages tells of."""
    adopted = adoptions(folder, plan)
    report = foreseen(plan)
    reasons = {outcome.path: outcome.reason for outcome in report.outcomes}
    clashes = open_clashes(plan)
    documents = (
        _document(step, clashes.get(step.path, ()), reasons.get(step.path), adopted.get(step.path))
        for step in plan.steps
        if step.action in _STATES
    )
    return Status(
        tuple(documents),
        strategy_changed=problems is None and _says_something_else(plan),
        interrupted=plan.pending,
        waits=report.exit_code() == EXIT_IN_THE_WAY,
        notes=plan.notes,
        problems=problems,
    )


def as_remembered(disk: FolderDisk) -> Rendering:
    """The rendering in which every document is what it was when it was last rendered, as far as that is known.

    Raises:
        WorkspaceError: our own records cannot be read.
    """
    found = records.load(disk, ())
    bases = {path: found.recall(path, None, None)[0] for path in found.paths()}
    known = {path: text for path, text in bases.items() if isinstance(text, str)}
    return Rendering(known, frozenset(found.lines[True]), unasked=frozenset(found.paths() - known.keys()))


def _document(step: Step, clashes: tuple[Clash, ...], reason: Words | None, adoption: AdoptionState | None) -> Document:
    state = State.IN_THE_WAY if isinstance(step.mine, Obstacle) else _STATES[step.action]
    kept = kept_passages(step) if state in {State.EDITED, State.TO_UPDATE} else 0
    why = reason if state is State.IN_THE_WAY else None
    return Document(step.path, state, clashes, kept, step.twin or step.source, why, adoption, step.private)


def _says_something_else(plan: Plan) -> bool:
    """Whether a document that was rendered before would be rendered otherwise now, or not any more."""
    return any(_is_rendered_otherwise(plan, step) or step.action in _GOING for step in plan.steps)


def _is_rendered_otherwise(plan: Plan, step: Step) -> bool:
    remembered = {line.rendered for line in plan.records.known(step.path)}
    follows = step.action in _FOLLOWING and step.new is not None
    return follows and bool(remembered) and texts.digest(step.new or "") not in remembered


_FOLLOWING: Final = frozenset({Action.UPDATE, Action.MERGE, Action.CLASH})
_GOING: Final = frozenset({Action.REMOVE, Action.RELEASE})

_STATES: Final = {
    Action.UNCHANGED: State.IN_LINE,
    Action.ADOPT: State.IN_LINE,
    Action.KEEP_EDITED: State.EDITED,
    Action.CREATE: State.TO_CREATE,
    Action.RESTORE: State.TO_CREATE,
    Action.UPDATE: State.TO_UPDATE,
    Action.MERGE: State.TO_UPDATE,
    Action.CLASH: State.TO_SETTLE,
    Action.MARKED: State.IN_THE_WAY,
    Action.EDITED_IN_THE_WAY: State.IN_THE_WAY,
    Action.FOREIGN_IN_THE_WAY: State.IN_THE_WAY,
    Action.PROTECTED: State.IN_THE_WAY,
    Action.WITHHELD: State.IN_THE_WAY,
    Action.HELD: State.IN_THE_WAY,
    Action.STAYS_DELETED: State.DELETED,
    Action.MOVED: State.TO_MOVE,
    Action.MOVED_AWAY: State.MOVED,
    Action.REMOVE: State.TO_REMOVE,
    Action.RELEASE: State.YOURS,
    Action.KEPT: State.YOURS,
}
"""What each action means for a person who only looks; those that are missing are not worth a line."""

_BEHIND: Final = frozenset({State.TO_CREATE, State.TO_UPDATE, State.TO_MOVE, State.TO_REMOVE})
