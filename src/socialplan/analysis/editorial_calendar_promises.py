"""What the strategy promises in words and the calendar must keep: results after each question, reminders each month.

Promises are read where people wrote them: in ways to take part and indicators for results (“a summary ten days after
each question”), in the statement of an objective for reminders (“with a monthly reminder on Facebook”).
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from socialplan.analysis.editorial_calendar_fit import Homes
from socialplan.analysis.editorial_calendar_model import Slot
from socialplan.analysis.people import account_name, open_accounts
from socialplan.analysis.phrases import plain
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.model import Strategy

_NUMBERS: Final = {
    word: number
    for number, words in (
        (2, "deux two"), (3, "trois three"), (4, "quatre four"), (5, "cinq five"), (6, "six"), (7, "sept seven"),
        (8, "huit eight"), (10, "dix ten"), (14, "quatorze fourteen"), (15, "quinze fifteen"), (30, "trente thirty"),
    )
    for word in words.split()
}  # fmt: skip
_RESULT: Final = r"(?:releves?|resultats?|compte rendu|bilan|summary|summaries|results?)"
_ANSWERED: Final = re.compile(rf"\b{_RESULT}\b.*?\b(\d+|{'|'.join(_NUMBERS)}) (?:jours?|days?)\b.*\bquestions?\b")
_IS_RESULT: Final = re.compile(rf"\b{_RESULT}\b|\bvous (?:avez|etiez)\b|\byou (?:said|told|were)\b")
_MONTHLY: Final = re.compile(r"\b(?:mensuel(?:le)?|chaque mois|tous les mois|monthly|every month|each month)\b")
_HALF_A_MONTH: Final = 15


class Questions(msgspec.Struct, frozen=True, kw_only=True):
    """Questions in the calendar against the results that were promised after each."""

    days: int
    """Days after a question within which its results are promised."""
    asked: tuple[dt.date, ...]
    unanswered: tuple[dt.date, ...]
    """The questions without a post of results within these days."""


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """A month without the reminder that an objective promises."""

    objective: int
    account: int
    month: dt.date
    free: tuple[dt.date, ...]
    """The account's free slots of that month."""


def questions(strategy: Strategy, slots: Iterable[Slot]) -> Questions | None:
    """The questions of the calendar, network by network; None where no results are promised or nothing is asked."""
    days = _promised(strategy)
    if days is None:
        return None
    asking = Homes(strategy).asking
    told = [slot for slot in slots if slot.pillar in asking and slot.kind != "news"]
    results = [slot for slot in told if _says_results(slot)]
    asked = [slot for slot in told if slot not in results and _says_a_question(slot)]
    late = [slot.on for slot in asked if not any(0 < (one.on - slot.on).days <= days for one in results)]
    if not asked:
        return None
    return Questions(days=days, asked=tuple(slot.on for slot in asked), unanswered=tuple(late))


def _promised(strategy: Strategy) -> int | None:
    """Days after each question within which results are promised, the first time that it is said."""
    texts = [*strategy.editorial.participation, *(one.formula for one in strategy.measurement.kpis)]
    wordings = (wording for text in texts if text for _, wording in text.by_language)
    found = next(filter(None, (_ANSWERED.search(plain(one)) for one in wordings)), None)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]


def _says_results(slot: Slot) -> bool:
    announced = slot.key_date is not None and slot.kind != "post"
    return not announced and any(_IS_RESULT.search(plain(text)) for text in _texts(slot))


def _says_a_question(slot: Slot) -> bool:
    return any("?" in text or "question" in plain(text) for text in _texts(slot))


def _texts(slot: Slot) -> Iterator[str]:
    for idea in (slot.subject, slot.idea):
        if idea:
            yield str(idea.text)


def reminders(strategy: Strategy, slots: Iterable[Slot], first: dt.date, last: dt.date) -> tuple[Reminder, ...]:
    """The months of the calendar, half of them at least within it, that lack a monthly reminder promised on a network.

    A relay of what others say reminds nobody of ours.
    """
    known = list(slots)
    found = []
    for place, index in _monthly(strategy):
        objective = strategy.objectives[place]
        for month in _months(first, last):
            own = [one for one in known if one.account == index and one.on.replace(day=1) == month]
            if not any(one.objective == objective.id and not _is_relay(strategy, one) for one in own):
                free = tuple(one.on for one in own if one.kind == "news")
                found.append(Reminder(objective=place, account=index, month=month, free=free))
    return tuple(found)


def _monthly(strategy: Strategy) -> Iterator[tuple[int, int]]:
    """The objectives that promise a reminder each month, with the account that they name."""
    for place, one in enumerate(strategy.objectives):
        said = " ".join(plain(wording) for _, wording in (one.statement.by_language if one.statement else ()))
        if not one.id or not _MONTHLY.search(said):
            continue
        for index, _ in open_accounts(strategy):
            if any(plain(name) in said for name in account_name(strategy, index)):
                yield place, index


def _months(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    month = first.replace(day=1)
    while month <= last:
        following = (month.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        held = (min(last, following - dt.timedelta(days=1)) - max(first, month)).days + 1
        if held >= _HALF_A_MONTH:
            yield month
        month = following


def _is_relay(strategy: Strategy, slot: Slot) -> bool:
    return slot.pillar is not None and strategy.editorial.pillars[slot.pillar].kind is PillarKind.CURATION
