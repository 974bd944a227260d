"""`check`: the strategy's coherence, with each finding's place in the file."""

import datetime as dt
import re
from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.folder import CONTACTS, read_contacts, read_strategy
from socialplan.analysis.dossier import Dossier
from socialplan.rules.check import check as findings_of
from socialplan.rules.finding import Finding
from socialplan.strategy.load import Loaded
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath

_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


class Placed(NamedTuple):
    """A finding and where it stands in `strategy.yaml`, counted from 1."""

    finding: Finding
    line: int
    column: int


class Checked(NamedTuple):
    """What a check found, and what it was computed from."""

    findings: tuple[Placed, ...]
    dossier: Dossier


def check(folder: Path, today: dt.date) -> Checked:
    """Every finding on the strategy of `folder`, computed on the day `today`.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: it holds problems.
    """
    loaded = read_strategy(folder)
    dossier = Dossier(loaded.strategy)
    phones = frozenset(person for person, card in read_contacts(folder).items() if card.phone)
    known = phones if (folder / CONTACTS).is_file() else None
    findings = findings_of(dossier.decided, today, phones=known)
    return Checked(tuple(_placed(loaded, finding) for finding in findings), dossier)


def field_path(dotted: str) -> FieldPath:
    """`platforms[2].owner` as the steps that lead there."""
    return tuple(int(index) if index else name for index, name in _STEP.findall(dotted))


def _placed(loaded: Loaded[Strategy], finding: Finding) -> Placed:
    return Placed(finding, *loaded.place(field_path(finding.path)))
