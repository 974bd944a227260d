"""Which rung of the ladder a KPI stands on: means, what is done and seen, what people do with it, what changes, impact.

The ladder is the one of public communication evaluation (inputs, outputs, out-takes, outcomes, impact): the higher a
figure stands, the more it says about the strategy, and the later it comes.
"""

import enum
from typing import Final

from socialplan.strategy.choices import ObjectiveKind
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Kpi


class Rung(enum.Enum):
    """A rung, from what is put in to what it was for."""

    INPUTS = "inputs"
    OUTPUTS = "outputs"
    OUT_TAKES = "out_takes"
    OUTCOMES = "outcomes"
    IMPACT = "impact"


_BY_KIND: Final = {
    ObjectiveKind.LISTENING: Rung.OUT_TAKES,
    ObjectiveKind.PARTICIPATION: Rung.OUT_TAKES,
    ObjectiveKind.SERVICE: Rung.OUT_TAKES,
}
"""The kinds of objective whose figures count what people do at once; those of the others count what changes."""


def rung_of(strategy: Strategy, kpi: Kpi) -> Rung:
    """The rung of a KPI: a display figure says what was seen; the others go by the kind of what they measure.

    What serves an objective already measures its effect where it is the objective's own figure (same start and target).
    """
    if kpi.vanity:
        return Rung.OUTPUTS
    objectives = [one for one in strategy.objectives if one.id in kpi.objectives or (kpi.id and kpi.id in one.kpis)]
    own = any(one.target is not None and (one.baseline, one.target) == (kpi.baseline, kpi.target) for one in objectives)
    if own:
        return Rung.OUTCOMES
    kind = kpi.kind or next((one.kind for one in objectives if one.kind), None)
    return _BY_KIND.get(kind, Rung.OUTCOMES) if kind else Rung.OUTCOMES
