"""How long a question takes a person, in minutes: for the time left that each question shows.

`minutes_of` is for a field; `minutes_of_list` for a list of sections, with the items that are still to be expected, so
that an hour is told from the start and not found out on the way.

Seconds by kind of answer: to read it, think, and type it or press Enter. They are an estimate of ours, set so that the
sums come out at what people are told: some twenty minutes for the short path and an hour for the full one, proposals
accepted by chapter, for a small town hall (three people, three audiences, three accounts, three objectives; the team of
the tests). A question that offers an answer takes as long as judging it.
"""

from functools import cache
from typing import Final

from socialplan.interview.defaults import DEFAULTS
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.specs import Field, fields_of, place_of

_OFFERED: Final = 4
"""Seconds to accept an answer that is offered."""

_SECONDS: Final[dict[str, int]] = {
    "bool": 6,
    "choice": 8,
    "day": 8,
    "clock": 8,
    "int": 8,
    "float": 8,
    "reference": 7,
    "str": 12,
    "text": 26,
}
_MORE: Final = 1.4
"""How much longer several answers take than one."""

PROPOSALS: Final = 1.5
"""A chapter's proposals: looked through, then accepted in one key."""
PROPOSAL: Final = 0.4
"""One proposal among those of a chapter."""
NETWORKS: Final = 1.5
"""The recommended networks with their reasons."""
OWNER: Final = 0.6
"""On the short path, the name of who takes care of it, and the hours that come with it; the deputy as well."""
ACCOUNTS: Final = 4.5
"""On the short path, some three accounts, `instagram @name` on a line each, and what they publish."""
AUDIENCES: Final = 1.6
"""On the short path, several of the form's broad kinds, the first one first, and each in the person's own words."""
PERSON: Final = 0.4
"""A person's name."""
HABITS: Final = 0.5
"""What all accounts write about, or how."""
YES_OR_NO: Final = 0.1
ONE_MORE: Final = 0.1
"""Whether there is another item in a list: mostly, there is none."""
TRANSLATION: Final = 0.5


USUAL_ITEMS: Final[dict[str, int]] = {
    "organisation.elections": 1,
    "team.people": 3,
    "audiences": 3,
    "audiences.presence": 1,
    "objectives": 3,
    "platforms": 3,
    "platforms.formats": 2,
    "situation.owned": 2,
    "situation.assets": 1,
    "situation.competitors": 1,
    "situation.risks": 3,
    "situation.non_audiences": 1,
    "means.budget": 1,
    "means.tools": 1,
    "calendar.key_dates": 2,
    "security.accesses": 3,
    "crisis.coverage": 1,
    "community.sources": 1,
    "editorial.pillars": 4,
    "editorial.voice": 3,
    "editorial.tones": 2,
    "editorial.approvals": 2,
    "crisis.levels": 4,
    "crisis.cell": 3,
    "crisis.scenarios": 4,
}
"""How many items a small town hall gives a list; none for the lists that are not here."""


def minutes_of_list(path: FieldPath, items: int) -> float:
    """How long a list still takes that holds `items` so far: the items to be expected, and whether there is one more.

    Positions in `path` are ignored. Raises LookupError if there is no such list.
    """
    keys = tuple(step for step in path if isinstance(step, str))
    return ONE_MORE + max(USUAL_ITEMS.get(".".join(keys), 0) - items, 0) * _minutes_of_item(keys)


@cache
def _minutes_of_item(keys: tuple[str, ...]) -> float:
    """How long one item of the list at `keys` takes on the full path; questions with a condition count for half."""
    field = place_of(Strategy, keys)
    if field is None:
        raise LookupError(keys)
    return ONE_MORE + sum(_minutes_within(each, (*keys, each.key)) for each in fields_of(field.target.python))


def _minutes_within(field: Field, keys: tuple[str, ...]) -> float:
    if not field.question.full:
        return 0
    if field.target.kind == "section":
        return minutes_of_list(keys, 0)
    minutes = minutes_of(field, offered=".".join(keys) in _offered())
    return minutes / 2 if field.question.when and not field.question.when.unless else minutes


@cache
def _offered() -> frozenset[str]:
    """The fields for which an answer can be offered."""
    return frozenset(pattern.replace("[]", "") for pattern in DEFAULTS)


def minutes_of(field: Field, *, offered: bool = False) -> float:
    """How long a field's question takes; `offered` if an answer is there to be accepted."""
    seconds = min(_seconds(field), _OFFERED) if offered else _seconds(field)
    return seconds / 60


def _seconds(field: Field) -> float:
    kind = "reference" if field.question.refers_to else field.target.kind
    seconds = _SECONDS.get(kind, _OFFERED)
    return seconds * _MORE if field.type.kind == "list" and kind != "section" else seconds
