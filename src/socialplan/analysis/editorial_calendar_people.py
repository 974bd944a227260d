"""Who writes, who approves and by when, for one post."""

import datetime as dt
import math
import re
from typing import Final, NamedTuple

from socialplan.analysis.editorial_calendar_days import Days
from socialplan.analysis.people import members
from socialplan.analysis.thresholds import limit
from socialplan.strategy.choices import Sensitivity
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

_DAY_HOURS: Final = 24
_ORDER: Final = (Sensitivity.INSTITUTIONAL, Sensitivity.SENSITIVE, Sensitivity.ROUTINE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM: Final = 5
_EMPTY: Final = frozenset(
    {
        "avec",
        "dans",
        "pour",
        "les",
        "des",
        "une",
        "nos",
        "notre",
        "votre",
        "vos",
        "mes",
        "tout",
        "toute",
        "près",
        "the",
        "our",
    }
    | {"par", "sur", "est", "son", "ses", "sont", "qui", "que", "aux", "plus", "mais", "nous", "vous", "cette", "leur"}
    | {"and", "for", "with", "your", "all", "any", "day", "texte", "text", "photo", "post"}
)


class Path(NamedTuple):
    """How a post is approved."""

    content: Sensitivity
    approver: str | None
    hours: float | None


class Approvals:
    """The approval path, by class of content."""

    def __init__(self, strategy: Strategy, days: Days) -> None:
        """The first row of each class counts."""
        self._members: Final = members(strategy)
        self._days: Final = days
        self._rows: Final = {row.content: row for row in reversed(strategy.editorial.approvals) if row.content}
        self._alone: Final = len(strategy.team.people) <= 1

    def content(self, *told: Text | str | None) -> Sensitivity:
        """The class whose examples share a word with what a post is about, the gravest first; else routine."""
        about = {stem for text in told for stem in stems(text)}
        found = (each for each in _ORDER if each in self._rows and about & stems(self._rows[each].examples))
        return next(found, Sensitivity.ROUTINE)

    def path(self, content: Sensitivity, author: str | None, day: dt.date) -> Path:
        """Who approves a post that comes out on a day: the one named, else the deputy; never the author."""
        row = self._rows.get(content) or self._rows.get(Sensitivity.ROUTINE)
        if row is None or self._alone:
            return Path(content, None, row.delay_hours if row else None)
        named = self._members.get(row.approver or "")
        candidates = (row.approver, row.deputy, named.deputy if named else None)
        there = [who for who in candidates if who in self._members and who != author]
        first = next((who for who in there if self._days.is_there(who, day)), None)
        return Path(content, first, row.delay_hours)


def draft_days(strategy: Strategy, hours: float | None) -> int:
    """Working days from a finished text to its publication: as decided, and as many as the approval may take."""
    decided = strategy.calendar.draft_days_before
    usual = round(limit("draft_days", strategy)) if decided is None else decided
    return max(usual, math.ceil((hours or 0.0) / _DAY_HOURS))


def stems(text: Text | str | None) -> set[str]:
    """The beginnings of the telling words of a text, in all its languages."""
    wordings = [text] if isinstance(text, str) else [one for _, one in (text.by_language if text else ())]
    words = {word.lower() for wording in wordings for word in _WORD.findall(wording)} - _EMPTY
    return {word[:_STEM].rstrip("s") for word in words}
