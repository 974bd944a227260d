"""A question at one moment, with what stands around it: what computed answers are made of."""

import datetime as dt
from typing import Any, NamedTuple

from socialplan.interview.state import State
from socialplan.strategy.problems import Path as FieldPath


class Asked(NamedTuple):
    """The question of the field at `path`, asked in `state`."""

    path: FieldPath
    state: State

    @property
    def pattern(self) -> str:
        """The path with any position: `team.people[].deputy`."""
        parts = [step if isinstance(step, str) else "[]" for step in self.path]
        return ".".join(parts).replace(".[]", "[]")

    @property
    def position(self) -> int:
        """The place of the item that the field belongs to, in the innermost list."""
        return next((step for step in reversed(self.path) if isinstance(step, int)), 0)

    @property
    def items(self) -> list[dict[str, Any]]:
        """The items of the innermost list that the field belongs to; none outside lists."""
        depth = next((at for at in range(len(self.path) - 1, -1, -1) if isinstance(self.path[at], int)), None)
        found = self.state.at(*self.path[:depth]) if depth is not None else None
        return found if isinstance(found, list) else []

    @property
    def others(self) -> list[dict[str, Any]]:
        """The other items of that list."""
        return [item for at, item in enumerate(self.items) if at != self.position]

    def beside(self, key: str) -> Any:  # noqa: ANN401 - plain data
        """What is answered for another field of the same section."""
        return self.state.at(*self.path[:-1], key)

    def top(self, *path: str) -> Any:  # noqa: ANN401 - plain data
        """What is answered at a path from the top."""
        return self.state.at(*path)

    def listed(self, *path: str) -> list[dict[str, Any]]:
        """The items of a list at a path from the top; none where nothing is answered."""
        found = self.top(*path)
        return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []

    def text(self, *path: str) -> str:
        """A text at a path from the top, in the strategy's first language; empty where there is none."""
        found = self.top(*path)
        if isinstance(found, dict):
            found = found.get(self.state.languages[0]) or next(iter(found.values()), "")
        return found if isinstance(found, str) else ""

    @property
    def today(self) -> dt.date | None:
        """The day of the interview; None where it is not told."""
        try:
            return dt.date.fromisoformat(self.state.around.today)
        except ValueError:
            return None
