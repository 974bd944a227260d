"""The plan's SMART grid: a row an objective with its proofs, and below what is missing."""

from collections.abc import Iterator

import msgspec

from socialplan.analysis.smart import LetterCheck, SmartGrid
from socialplan.documents.views.plan_desk import Desk


class GridRow(msgspec.Struct, frozen=True, kw_only=True):
    """The SMART grid of an objective: a cell a letter, with the proof where it is met."""

    objective: str
    specific: str
    measurable: str
    achievable: str
    relevant: str
    timed: str


class Fault(msgspec.Struct, frozen=True):
    """What is missing for an objective to be SMART, or what remains to be checked."""

    objective: str
    reasons: str


def grid(desk: Desk) -> tuple[GridRow, ...]:
    """A row an objective; none for somebody alone, who reads `short` instead."""
    return () if desk.alone else tuple(_row(desk, checked) for checked in desk.dossier.smart)


def short(desk: Desk, place: int) -> str:
    """The grid of an objective in a few words, for somebody alone; empty for a team, which reads the table."""
    return _short(desk, desk.dossier.smart[place]) if desk.alone else ""


def _row(desk: Desk, grid: SmartGrid) -> GridRow:
    cells = [_cell(desk, check) for check in grid.letters]
    return GridRow(
        objective=desk.objective(grid.index),
        specific=cells[0],
        measurable=cells[1],
        achievable=cells[2],
        relevant=cells[3],
        timed=cells[4],
    )


def _cell(desk: Desk, check: LetterCheck) -> str:
    """`✔ 38 → 55 %`, `à vérifier`, `✖ non`."""
    if check.state == "met":
        return f"✔\u00a0{desk.wording.words(check.brief)}"
    return desk.say("à vérifier", "to be checked") if check.state == "check" else desk.say("✖\u00a0non", "✖\u00a0no")


def faults(desk: Desk) -> Iterator[Fault]:
    """What is missing for each objective, then what is to be checked, all letters together."""
    for checked in desk.dossier.smart:
        yield from _faults(desk, checked)


def _faults(desk: Desk, grid: SmartGrid) -> Iterator[Fault]:
    unmet = [desk.wording.words(check.reason) for check in grid.failed]
    doubts = [desk.wording.words(check.reason) for check in grid.doubtful]
    if unmet:
        yield Fault(desk.objective(grid.index), desk.listed(map(desk.inside, unmet)))
    if doubts:
        whose = desk.say("à vérifier, ", "to be checked, ")
        yield Fault(desk.objective(grid.index), whose + desk.listed(map(desk.inside, doubts)))


def _short(desk: Desk, grid: SmartGrid) -> str:
    """`✔ avant le 30 juin 2027, 1 indicateur`."""
    if not grid.sure:
        return desk.say("✖ à préciser", "✖ to be made precise")
    aim = desk.wording.words(grid.letters[1].brief)
    day = desk.wording.words(grid.letters[-1].brief)
    return desk.say(f"✔ {aim}, avant le {day}", f"✔ {aim}, by {day}")
