"""What rules look at: a strategy, a day, and computations made once for all of them."""

import datetime as dt
from functools import cached_property
from typing import Final

from socialplan.analysis.smart import SmartGrid, smart
from socialplan.analysis.thresholds import limit
from socialplan.analysis.workload import Workload, workload
from socialplan.strategy.model import Strategy


class Case:
    """A strategy on a given day."""

    def __init__(
        self,
        strategy: Strategy,
        as_of: dt.date,
        *,
        load: Workload | None = None,
        phones: frozenset[str] | None = None,
    ) -> None:
        """`load` spares a computation; `phones` are the ids of people with a number, None where that is not known."""
        self.strategy: Final = strategy
        self.as_of: Final = as_of
        self.phones: Final = phones
        self._load: Final = load

    def limit(self, name: str) -> float:
        """A threshold's value: the strategy's own where it sets one, else ours. Raises KeyError for an unknown name."""
        return limit(name, self.strategy)

    @cached_property
    def workload(self) -> Workload:
        """The hours needed against the hours there are."""
        return self._load or workload(self.strategy, self.as_of)

    @cached_property
    def smart(self) -> tuple[SmartGrid, ...]:
        """The SMART grid of each objective."""
        return smart(self.strategy, self.as_of, self.workload)
