"""Who writes, who approves and by when, for one post."""

import datetime as dt
import math
import re
from functools import lru_cache
from typing import Final, NamedTuple

from socialplan.analysis.editorial_calendar_days import DAY, Days
from socialplan.analysis.people import members
from socialplan.analysis.phrases import plain
from socialplan.analysis.thresholds import limit
from socialplan.strategy.choices import PillarKind, Sensitivity
from socialplan.strategy.editorial import Approval, Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

_DAY_HOURS: Final = 24
_WITHIN_A_DAY: Final = 8
"""Hours under which an approval takes no day of its own."""
_FAR: Final = 42
"""Days beyond which a text is not written earlier for an approver who is away."""
_CUSTOMERS: Final = "cas client cliente clients témoignage case customer customers testimony"
"""What a pillar about customers or users tells, whatever it is called."""
_ORDER: Final = (Sensitivity.INSTITUTIONAL, Sensitivity.SENSITIVE, Sensitivity.ROUTINE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM: Final = 5
_TWO: Final = 2
_VOTE: Final = re.compile(
    r"\b(?:vote|voter|votez|scrutin|election|elections|electora|electoral|electorales|electoraux|ballot|polling)"
)
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
        "pres",
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
    """None where nobody is named, or the path tells nothing of who writes."""
    hours: float | None
    due: dt.date
    """The day by which the text is written: its approval still to come, then the days decided."""


class Approvals:
    """The approval path, by class of content."""

    def __init__(self, strategy: Strategy, days: Days) -> None:
        """The first row of each class counts."""
        self._members: Final = members(strategy)
        self._days: Final = days
        self._rows: Final = {row.content: row for row in reversed(strategy.editorial.approvals) if row.content}
        self._authors: Final = {row.author for row in strategy.editorial.approvals if row.author}
        self._alone: Final = len(strategy.team.people) <= 1
        self._draft: Final = draft_days(strategy)

    def content(self, pillar: Pillar | None, objective: str | None) -> Sensitivity:
        """The class whose examples share a word with what a post is about, the gravest first; else routine."""
        told = (pillar.label, pillar.id) if pillar else ()
        customers = _CUSTOMERS if pillar and pillar.kind is PillarKind.CUSTOMER else None
        about = {stem for text in (*told, objective, customers) for stem in stems(text)}
        found = (each for each in _ORDER if each in self._rows and about & stems(self._rows[each].examples))
        return next(found, Sensitivity.ROUTINE)

    def gravest(self, content: Sensitivity, *told: Text | str | None) -> Sensitivity:
        """The class of a post, given that of its pillar and objective, and what its own words say.

        A post is graver where its words hold a whole example of a class, or both are about a vote.
        """
        about = {stem for text in told for stem in stems(text)}
        vote = any(_VOTE.search(plain(wording)) for text in told for wording in _wordings(text))
        for each in _ORDER[: _ORDER.index(content)]:
            row = self._rows.get(each)
            if row and any(_holds(example, about, vote=vote) for example in _parts(row.examples)):
                return each
        return content

    def author(self, content: Sensitivity, usual: str | None, found: str | None, day: dt.date) -> str | None:
        """Who writes: whom the path names for content that is not routine, if they are there; else who was found.

        `usual` is who writes on that account; where the path does not know them, it moves nobody.
        """
        row = self._rows.get(content)
        if row is None or content is Sensitivity.ROUTINE or self._alone or not self._knows(usual):
            return found
        there = row.author in self._members and self._days.is_there(row.author, day)
        return row.author if there else found

    def path(self, content: Sensitivity, usual: str | None, author: str | None, day: dt.date) -> Path:
        """Who approves a post that comes out on a day, and when its text is due.

        The one named for its class, else the deputy, whoever is there while it is read; where both are away, the text
        is due before; never the author. Routine content of somebody whom the path does not know has nobody yet.
        """
        row = self._rows.get(content) or self._rows.get(Sensitivity.ROUTINE)
        hours = row.delay_hours if row else None
        if row is None or self._alone:
            return Path(content, None, hours, self._days.before(day, self._days_alone(hours), author))
        if not self._knows(usual) and row.content is Sensitivity.ROUTINE:
            return Path(content, None, None, self._days.before(day, self._draft, author))
        return self._read(content, row, author, day)

    def _knows(self, who: str | None) -> bool:
        """Whether the path tells of what somebody writes; one that names no author tells of all."""
        return not self._authors or who is None or who in self._authors

    def _days_alone(self, hours: float | None) -> int:
        return max(self._draft, math.ceil((hours or 0.0) / _DAY_HOURS))

    def _read(self, content: Sensitivity, row: Approval, author: str | None, day: dt.date) -> Path:
        """The path with its first approver who is there, else the first one for whom an earlier text will do."""
        named = self._members.get(row.approver or "")
        candidates = dict.fromkeys((row.approver, row.deputy, named.deputy if named else None))
        known = [who for who in candidates if who in self._members and who != author]
        ready = self._days.before(day, self._draft or bool(row.delay_hours), author)
        read = [(who, self._sent(ready, row.delay_hours, who)) for who in known]
        near = [(who, sent) for who, sent in read if (ready - sent).days <= _FAR]
        who, sent = next(
            (one for one in near if self._stays(one[0], one[1], ready)),
            near[0] if near else (None, self._sent(ready, row.delay_hours, None)),
        )
        return Path(content, who, row.delay_hours, self._days.before(sent + DAY, 1, author))

    def _sent(self, ready: dt.date, hours: float | None, who: str | None) -> dt.date:
        """The day by which somebody has a text, to have approved it on another: 24 hours are one of their days."""
        wanted = hours or 0.0
        return self._days.before(ready, math.ceil(wanted / _DAY_HOURS) if wanted >= _WITHIN_A_DAY else 0, who)

    def _stays(self, who: str | None, first: dt.date, last: dt.date) -> bool:
        return all(self._days.is_there(who, first + DAY * ahead) for ahead in range((last - first).days + 1))


def _holds(example: str, about: set[str], *, vote: bool) -> bool:
    """Whether words hold two telling words of an example, or all of them, or both are about a vote."""
    words = stems(example)
    if vote and _VOTE.search(plain(example)):
        return True
    return bool(words) and len(words & about) >= min(_TWO, len(words))


def _parts(text: Text | None) -> list[str]:
    return [part for wording in _wordings(text) for part in re.split(r"[,;]", wording)]


def _wordings(text: Text | str | None) -> list[str]:
    return [text] if isinstance(text, str) else [one for _, one in (text.by_language if text else ())]


def draft_days(strategy: Strategy) -> int:
    """Working days from an approved text to its publication: as decided, else the usual."""
    decided = strategy.calendar.draft_days_before
    return round(limit("draft_days", strategy)) if decided is None else decided


@lru_cache(2048)
def stems(text: Text | str | None) -> frozenset[str]:
    """The beginnings of the telling words of a text, in all its languages."""
    words = {word for wording in _wordings(text) for word in _WORD.findall(plain(wording))} - _EMPTY
    return frozenset(word[:_STEM].rstrip("s") for word in words)
