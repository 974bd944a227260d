"""What happened to each document, as plain data that is printed as text or as JSON."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from socialplan.language import Language, Words
from socialplan.workspace import records, telling
from socialplan.workspace.plans import Plan, Step
from socialplan.workspace.table import Action, Lost, Obstacle

IN_THE_WAY: Final = frozenset(
    {
        Action.CLASH,
        Action.MARKED,
        Action.EDITED_IN_THE_WAY,
        Action.FOREIGN_IN_THE_WAY,
        Action.PROTECTED,
        Action.WITHHELD,
        Action.HELD,
        Action.CHANGED_MEANWHILE,
    }
)
"""Actions after which a document is not what was rendered, because of what a person did: exit code 4."""

QUIET: Final = frozenset({Action.UNCHANGED, Action.KEEP_EDITED, Action.KEPT})
"""Actions that change nothing and need no word."""

SETTLED: Final = frozenset({Action.STAYS_DELETED, Action.MOVED_AWAY})
"""Actions that are told at each run, and leave nothing to do: a person decided."""

EXIT_DONE: Final = 0
EXIT_FAILED: Final = 1
EXIT_IN_THE_WAY: Final = 4


_UNKNOWN_ELSEWHERE: Final = SETTLED | {Action.HELD}


class Outcome(NamedTuple):
    """One line: a document, what happens to it, and why where that is not plain."""

    path: str
    action: Action
    reason: Words | None = None
    beside: str = ""
    """Where our text lies when the person's stays in its place."""
    clashes: int = 0
    """How many passages wait for the person's decision."""
    conflict: str = ""
    """The page that shows both texts of each of them."""
    private: bool = False
    """Whether git ignores it, so that another machine cannot have it."""


class Report(NamedTuple):
    """What happened, or in a dry run what would."""

    outcomes: tuple[Outcome, ...]
    notes: tuple[Words, ...] = ()

    def exit_code(self) -> int:
        """0 done; 1 something could not be written; 4 something of a person's is in the way, or waits for them."""
        actions = {outcome.action for outcome in self.outcomes}
        if Action.FAILED in actions:
            return EXIT_FAILED
        waits = actions & IN_THE_WAY or any(outcome.clashes for outcome in self.outcomes)
        return EXIT_IN_THE_WAY if waits else EXIT_DONE

    def changes(self) -> tuple[Outcome, ...]:
        """The outcomes that somebody should be told of."""
        return tuple(outcome for outcome in self.outcomes if outcome.action not in QUIET)

    def is_up_to_date(self) -> bool:
        """Whether the folder already was as it should be; what a person deleted or renamed counts as in order."""
        return all(outcome.action in SETTLED for outcome in self.changes())

    def holds_elsewhere(self) -> bool:
        """Whether another machine, which has only what git carries, finds nothing to change.

        A private document that is not there, and one that lacks what only contacts.yaml knows, cannot be judged there.
        """
        return all(outcome.action in _UNKNOWN_ELSEWHERE or _is_only_private(outcome) for outcome in self.changes())

    def as_data(self, language: Language) -> list[dict[str, str | int]]:
        """The outcomes for `--json`: path, action, what it says, reason, where our text lies, and what waits where."""
        return [
            {
                "path": outcome.path,
                "action": str(outcome.action),
                "words": words(outcome.action).to(language),
                "reason": outcome.reason.to(language) if outcome.reason else "",
                "beside": outcome.beside,
                "clashes": outcome.clashes,
                "conflict": outcome.conflict,
            }
            for outcome in self.outcomes
        ]


def foreseen(plan: Plan) -> Report:
    """What a plan would do, if nothing changes meanwhile."""
    return report((*plan.blocks, *plan.steps), plan.notes)


def report(
    steps: Iterable[Step], notes: tuple[Words, ...] = (), failures: Mapping[str, Words] = MappingProxyType({})
) -> Report:
    """The report of steps whose actions are final; a block of git's that is in place is not worth a line.

    Args:
        steps: documents and blocks.
        notes: what else to tell.
        failures: path to the system's reason, for what could not be written.
    """
    told = sorted((step for step in steps if _is_ours(step)), key=lambda step: step.path)
    return Report(tuple(_outcome(step, failures.get(step.path)) for step in told), notes)


def words(action: Action, *, only_look: bool = False) -> Words:
    """What an action is called; on a mere look, before it is done."""
    done = telling.ACTIONS[action]
    return telling.FORESEEN.get(action, done) if only_look else done


def _is_only_private(outcome: Outcome) -> bool:
    return outcome.private and outcome.action is Action.CREATE


def _is_ours(step: Step) -> bool:
    return step.base is not None or step.after is not None or step.action not in QUIET


def _outcome(step: Step, failure: Words | None) -> Outcome:
    beside = records.beside_path(step.path, private=step.private) if step.beside is not None else ""
    waiting = len(step.clashes)
    page = records.conflict_path(step.path, private=step.private) if waiting else ""
    return Outcome(step.path, step.action, failure or _reason(step), beside, waiting, page, step.private)


def _reason(step: Step) -> Words | None:
    if step.why:
        return step.why
    if isinstance(step.mine, Obstacle):
        return telling.OBSTACLES[step.mine]
    if step.clashes:
        return telling.count_words(len(step.clashes))
    if step.action is Action.EDITED_IN_THE_WAY and step.base is Lost.LOST:
        return telling.LOST
    return _named(step) or telling.REASONS.get(step.action)


def _named(step: Step) -> Words | None:
    """The reason, where it names another file."""
    if step.action is Action.MOVED:
        return telling.moved_words(step.source)
    return telling.moved_away_words(step.twin) if step.twin else None
