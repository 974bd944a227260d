"""`adopt`: a document becomes the adopted one, on a day and by somebody; and how matters stand with each.

The documents are brought in line first. Whoever adopts has read the text that lies in the folder: where that run
changed it, or a passage waits for a decision, nothing is recorded.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.adoptable import AS_IT_STANDS, in_the_way, not_adopted, not_ready, refuse
from socialplan.actions.adopted import (
    Adopted,
    keep_adopted,
    modified_since,
    read_adopted,
    standing,
    write_adopted,
)
from socialplan.actions.adopter import adopter
from socialplan.actions.render import made, render
from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.documents.adoption import Adoption, fingerprint
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.workspace.apply import locked
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.plans import Plan
from socialplan.workspace.report import QUIET, Report, foreseen
from socialplan.workspace.run import carry_out, needs_writing
from socialplan.workspace.survey import survey
from socialplan.workspace.swap import Swapper
from socialplan.workspace.table import Action

_DONE: Final = AS_IT_STANDS | {Action.UPDATE, Action.MERGE}


class AdoptionState(NamedTuple):
    """How matters stand with a document that was adopted by itself."""

    on: dt.date
    by: str
    """The name of the person or of the body that adopted it."""
    modified: bool
    """Whether its text is no longer the one that was adopted."""

    def words(self) -> Words:
        """`adopté le 3 décembre 2026 (Claire Duval), modifié depuis`."""
        day = figures.date(self.on)
        since = Words(", modifié depuis", ", modified since") if self.modified else Words("", "")
        return Words(f"adopté le {day.fr} ({self.by}){since.fr}", f"adopted on {day.en} ({self.by}){since.en}")


class AdoptResult(NamedTuple):
    """What became of an adoption, or of its withdrawal."""

    paths: tuple[str, ...]
    """The documents that are adopted now, or no longer."""
    told: Words
    """What they say of it now: `Adopté le 3 décembre 2026 par Claire Duval, directrice`."""
    report: Report
    note: Words | None = None
    """What the person should look at again."""


def adoptions(folder: Path, plan: Plan) -> dict[str, AdoptionState]:
    """The adoption of each document that was adopted by itself, by path; a document without one is not there.

    `plan` is what `render` gave for all the folder's languages. Raises `ActionError` when the records are damaged.
    """
    adopted = read_adopted(folder)
    modified = modified_since(plan, adopted)
    return {
        path: AdoptionState(one.adoption.on, one.adoption.by, path in modified) for path, one in sorted(adopted.items())
    }


def adopt(folder: Path, paths: Sequence[str], by: str, on: dt.date) -> AdoptResult:
    """Record that the documents at `paths` were adopted by somebody on a day, in the text that stands there.

    `by` is the id or the name of a person of the team, or any other name. What was adopted before is adopted anew.

    Raises:
        ActionError: the name cannot stand, or a document cannot be adopted as it is; nothing is recorded.
        StrategyError: the strategy or the contacts hold problems.
        WorkspaceError: the folder cannot be written; nothing that a person wrote is lost.
    """
    in_line = render(folder)
    who = adopter(in_line.dossier.strategy.team.people, by)
    refuse(not_ready(path, in_line) for path in paths)
    adoption = Adoption(on, who.by, who.person)
    disk = FolderDisk(folder)
    with locked(disk) as notes:
        before = read_adopted(folder)
        wanted = {**before, **dict.fromkeys(paths, Adopted(adoption))}
        plan = survey(disk, made(folder, adopted=wanted).rendering)
        steps = {step.path: step for step in plan.steps}
        refuse(in_the_way(steps[path]) for path in paths)
        texts = {path: standing(steps[path]) or "" for path in paths}
        after = {**before, **{path: Adopted(adoption, fingerprint(text)) for path, text in texts.items()}}
        report = _carry_out(disk, plan, before, after, notes)
        missed = {outcome.path for outcome in report.outcomes if outcome.action not in _DONE}.intersection(paths)
        if missed:
            old = {path: one for path, one in before.items() if path in missed}
            write_adopted(disk, {path: one for path, one in after.items() if path not in missed} | old)
            refuse(_missed(path) for path in sorted(missed))
    return AdoptResult(tuple(paths), told(in_line.dossier, adoption), _both(in_line.report, report), who.note)


def withdraw(folder: Path, paths: Sequence[str]) -> AdoptResult:
    """Take back the adoption of those documents at `paths` that were adopted by themselves.

    Raises as `adopt` does; `ActionError` when none of them was.
    """
    disk = FolderDisk(folder)
    with locked(disk) as notes:
        before = read_adopted(folder)
        taken = tuple(path for path in paths if path in before)
        if not taken:
            refuse(not_adopted(path) for path in paths)
        after = {path: one for path, one in before.items() if path not in taken}
        found = made(folder, adopted=after)
        report = _carry_out(disk, survey(disk, found.rendering), before, after, notes)
    return AdoptResult(taken, _withdrawn(found.dossier), report)


def _carry_out(
    disk: FolderDisk, plan: Plan, before: Mapping[str, Adopted], after: Mapping[str, Adopted], notes: tuple[Words, ...]
) -> Report:
    """Write the records first: so that no document ever tells an adoption that is not recorded."""
    write_adopted(disk, after)
    if not needs_writing(plan):
        return foreseen(plan)
    run = Swapper(disk).run
    try:
        report = carry_out(disk, plan, notes)
    except OSError:
        with suppress(OSError):
            write_adopted(disk, before)
        raise
    keep_adopted(disk, run, before)
    return report


def told(dossier: Dossier, adoption: Adoption | None) -> Words:
    """What a document says of its adoption, or without one of its own of the strategy's; empty for a draft."""
    return Words(Wording(dossier, "fr", adoption).adoption_told, Wording(dossier, "en", adoption).adoption_told)


def _both(first: Report, second: Report) -> Report:
    """What two runs in a row did: of what the second left alone, what became of it in the first."""
    before = {outcome.path: outcome for outcome in first.changes()}
    outcomes = (before.get(one.path, one) if one.action in QUIET else one for one in second.outcomes)
    return Report(tuple(outcomes), tuple(dict.fromkeys((*first.notes, *second.notes))))


def _withdrawn(dossier: Dossier) -> Words:
    strategy = told(dossier, None)
    if not strategy.fr:
        return Words("n’est plus adopté", "no longer adopted")
    return Words(f"suit de nouveau la stratégie\u00a0: {strategy.fr}", f"as the strategy again: {strategy.en}")


def _missed(path: str) -> Words:
    return Words(
        f"{path} a changé ou n’a pas pu être écrit pendant l’adoption\u00a0: il n’est pas adopté. Relisez-le, puis "
        "relancez.",
        f"{path} changed or could not be written while it was being adopted: it is not adopted. Read it again, then "
        "run again.",
    )
