"""What a KPI's own sentence of decision waits for: « sous 1,5 % deux mois, on change l’accroche » is not met by one.

Only a threshold with a number of months, reviews or readings is read; anything else is left to the people who wrote it.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from socialplan.analysis.phrases import plain
from socialplan.strategy.measures import Measure
from socialplan.strategy.team import Kpi

_BELOW: Final = ("sous", "moins de", "en dessous de", "under", "below", "less than")
_ABOVE: Final = ("au-dessus de", "plus de", "au-dela de", "above", "over", "more than")
_NUMBERS: Final = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4}
_RULE: Final = re.compile(
    rf"\b(?P<side>{'|'.join((*_BELOW, *_ABOVE))}) (?P<limit>\d+(?:[.,]\d+)?)\b"
    r"[^.;:]{0,25}?\b(?P<times>[2-6]|"
    + "|".join(_NUMBERS)
    + r") (?:mois|revues|releves|trimestres|months|reviews|readings|quarters)\b"
)


class Waiting(NamedTuple):
    """A condition that is met in part."""

    met: int
    """The last readings in a row that meet it."""
    needed: int


def waiting(kpi: Kpi, readings: Sequence[Measure]) -> Waiting | None:
    """How far the KPI's own condition is met; None where it has none, or it is met."""
    found = next((_RULE.search(plain(text)) for _, text in kpi.decision.by_language), None) if kpi.decision else None
    if found is None or not readings:
        return None
    limit, below = float(found["limit"].replace(",", ".")), found["side"] in _BELOW
    needed = _NUMBERS.get(found["times"]) or int(found["times"])
    met = 0
    for reading in reversed(readings):
        if not (reading.value < limit if below else reading.value > limit):
            break
        met += 1
    return Waiting(met, needed) if met < needed else None
