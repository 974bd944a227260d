"""`adopt`: a document becomes the adopted one, on a day and by somebody; and how matters stand with each.

The documents are brought in line first. Whoever adopts has read the text that lies in the folder: where that run
changed it, or a passage waits for a decision, nothing is recorded.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.adoptable import AS_IT_STANDS, in_the_way, not_adopted, not_ready, refuse
from socialplan.actions.adopted import ADOPTED, Adopted, dump, modified_since, read_adopted, standing
from socialplan.actions.adopter import adopter
from socialplan.actions.render import made, render
from socialplan.analysis import figures
from socialplan.analysis.dossier import Dossier
from socialplan.documents.adoption import Adoption, fingerprint
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.workspace.apply import apply
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.report import Report
from socialplan.workspace.survey import Plan, survey
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
    """What they say of it: `Adopté le 3 décembre 2026 par Claire Duval, directrice`. Empty for a withdrawal."""
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
    adoption, before = Adoption(on, who.by, who.person), read_adopted(folder)
    wanted = {**before, **dict.fromkeys(paths, Adopted(adoption))}
    plan = survey(FolderDisk(folder), made(folder, adopted=wanted).rendering)
    steps = {step.path: step for step in plan.steps}
    refuse(in_the_way(steps[path]) for path in paths)
    wanted |= {path: Adopted(adoption, fingerprint(standing(steps[path]) or "")) for path in paths}
    report = _record(folder, wanted)
    missed = {outcome.path for outcome in report.outcomes if outcome.path in paths and outcome.action not in _DONE}
    if missed:
        kept = {path: one for path, one in wanted.items() if path not in missed}
        _record(folder, kept | {path: before[path] for path in missed if path in before})
        refuse(_missed(path) for path in sorted(missed))
    return AdoptResult(tuple(paths), told(in_line.dossier, adoption), report, who.note)


def withdraw(folder: Path, paths: Sequence[str]) -> AdoptResult:
    """Take back the adoption of the documents at `paths`; of an id in two languages, one adopted is enough.

    Raises as `adopt` does; `ActionError` when none of them was adopted by itself.
    """
    before = read_adopted(folder)
    taken = tuple(path for path in paths if path in before)
    if not taken:
        refuse(not_adopted(path) for path in paths)
    report = _record(folder, {path: one for path, one in before.items() if path not in taken})
    return AdoptResult(taken, Words("", ""), report)


def told(dossier: Dossier, adoption: Adoption) -> Words:
    """What a document says of its adoption."""
    return Words(Wording(dossier, "fr", adoption).adoption_told, Wording(dossier, "en", adoption).adoption_told)


def _record(folder: Path, wanted: Mapping[str, Adopted]) -> Report:
    """Write the records, and bring the documents in line with them, in one run."""
    rendering = made(folder, adopted=wanted).rendering
    disk = FolderDisk(folder)
    return apply(disk, survey(disk, rendering._replace(own={**rendering.own, ADOPTED: dump(wanted)})))


def _missed(path: str) -> Words:
    return Words(
        f"{path} a changé ou n’a pas pu être écrit pendant l’adoption\u00a0: il n’est pas adopté. Relisez-le, puis "
        "relancez.",
        f"{path} changed or could not be written while it was being adopted: it is not adopted. Read it again, then "
        "run again.",
    )
