"""`check`: the strategy's coherence, with each finding's place in the file."""

import datetime as dt
import os
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.folder import CONTACTS, STRATEGY, read_contacts, read_strategy
from socialplan.actions.own_words import read_words
from socialplan.analysis.begun import not_begun
from socialplan.analysis.dossier import Dossier
from socialplan.rules.check import check as findings_of
from socialplan.rules.finding import Finding
from socialplan.rules.ranking import Entry, entries
from socialplan.rules.selection import chapter_of
from socialplan.strategy.load import Loaded
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath

_GIT: Final = ".git"
"""A folder at the top of a repository, a file at the top of a further work tree."""
_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


class Placed(NamedTuple):
    """A finding and where it stands in `strategy.yaml`, counted from 1."""

    finding: Finding
    line: int
    column: int


class Checked(NamedTuple):
    """What a check found, and what it was computed from."""

    findings: tuple[Placed, ...]
    """What counts: the gravest first, then by place."""
    silenced: tuple[Placed, ...]
    """What the strategy silences, with its reasons."""
    file: str
    """The file as build servers name it: see `file_of`."""
    dossier: Dossier

    def entries(self) -> tuple[Entry[Placed], ...]:
        """The findings that count, one entry a rule, in the order to tell them."""
        return entries(self.findings, lambda placed: placed.finding, chapter_of)

    def not_begun(self) -> tuple[str, ...]:
        """The keys of the chapters that say nothing yet."""
        return not_begun(self.dossier.decided)


def check(folder: Path, today: dt.date, select: Collection[str] = (), ignore: Collection[str] = ()) -> Checked:
    """Every finding on the strategy of `folder`, computed on the day `today`.

    `select` keeps only the rules of those ids (all when empty), `ignore` leaves some out.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: it holds problems.
    """
    loaded = read_strategy(folder)
    dossier = Dossier(loaded.strategy, own=read_words(folder, loaded.strategy))
    phones = frozenset(person for person, card in read_contacts(folder).items() if card.phone)
    known = phones if (folder / CONTACTS).is_file() else None
    found = findings_of(dossier.decided, today, phones=known, select=select, ignore=ignore, keep_silenced=True)
    placed = [_placed(loaded, finding) for finding in found]
    return Checked(
        findings=tuple(one for one in placed if one.finding.silenced is None),
        silenced=tuple(one for one in placed if one.finding.silenced is not None),
        file=file_of(folder),
        dossier=dossier,
    )


def file_of(folder: Path, name: str = STRATEGY) -> str:
    """The path of a folder's file with forward slashes, as a build server knows it.

    That is from the top of the git work tree that the folder lies in; in none, from the current folder where it lies
    below it.
    """
    place = Path(os.path.realpath(folder)) / name
    here = Path.cwd().resolve()
    root = next((above for above in place.parents if (above / _GIT).exists()), here)
    return (place.relative_to(root) if place.is_relative_to(root) else place).as_posix()


def field_path(dotted: str) -> FieldPath:
    """`platforms[2].owner` as the steps that lead there."""
    return tuple(int(index) if index else name for index, name in _STEP.findall(dotted))


def is_serious(found: Iterable[Placed], *, strict: bool) -> bool:
    """Whether something has to change: an error, or with `strict` a warning too."""
    serious = {"error", "warning"} if strict else {"error"}
    return any(placed.finding.severity in serious for placed in found)


def _placed(loaded: Loaded[Strategy], finding: Finding) -> Placed:
    return Placed(finding, *loaded.place(field_path(finding.path)))
