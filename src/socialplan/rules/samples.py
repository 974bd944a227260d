"""What a rule says, for example: its finding on a strategy that trips it, with real figures and names.

Each rule is shown on a little strategy of its own (`data/rule_samples.yaml`) or else on the first complete example that
trips it, the bad one first.
"""

import datetime as dt
from functools import cache
from typing import Final, NamedTuple

from socialplan.analysis import thresholds
from socialplan.analysis.dossier import Dossier
from socialplan.knowledge import examples, store
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Rule
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

BAD_EXAMPLE: Final = "mauvais-exemple"
_DAY: Final = dt.date(2026, 11, 22)
"""The day on which a little strategy is looked at that gives none."""


class Sample(NamedTuple):
    """What a rule says of a strategy that trips it."""

    message: Words
    remedy: Words
    example: str | None
    """The complete example it is said of; None for a little strategy."""


@cache
def little_strategies() -> dict[str, str]:
    """The little strategies as YAML, by the id of their rule."""
    found: dict[str, str] = store.read("rule_samples")
    return found


def sample(rule: Rule) -> Sample | None:
    """What `rule` says of the first strategy that trips it; None where none does."""
    own = little_strategies().get(rule.id)
    if own is not None:
        return _said(rule, little_case(rule.id), None)
    ordered = (BAD_EXAMPLE, *(name for name in examples.NAMES if name != BAD_EXAMPLE))
    return next((found for name in ordered if (found := _said(rule, example_case(name), name))), None)


@cache
def example_case(name: str) -> Case:
    """What rules look at in a complete example. Raises FileNotFoundError where it was not installed."""
    folder = examples.folder_of(name)
    if folder is None:
        raise FileNotFoundError(name)
    return _case((folder / "strategy.yaml").read_bytes())


@cache
def little_case(name: str) -> Case:
    """What rules look at in the little strategy of a rule. Raises KeyError where it has none."""
    return _case(little_strategies()[name])


def _case(text: str | bytes) -> Case:
    dossier = Dossier(load(text, Strategy, references=REFERENCES, names={"thresholds": thresholds.names}).strategy)
    return Case(dossier.decided, dossier.answers.meta.as_of or _DAY)


def _said(rule: Rule, case: Case, example: str | None) -> Sample | None:
    found = next(iter(rule.findings(case)), None)
    return Sample(found.message, found.remedy, example) if found else None
