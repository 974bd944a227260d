"""How long a question takes a person, in minutes: for the time left that each question shows.

Seconds by kind of answer: to read it, think, and type it or press Enter. They are an estimate of ours, set so that the
sums come out at what people are told: some twenty minutes for the short path and an hour for the full one, proposals
accepted by chapter, for a small town hall (three people, three audiences, three accounts, three objectives; the team of
the tests). A question that offers an answer takes as long as judging it.
"""

from typing import Final

from socialplan.strategy.specs import Field

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
ACCOUNT: Final = 0.7
"""An account typed on a line, `instagram @name`."""
PERSON: Final = 0.4
"""A person's name."""
AUDIENCES: Final = 0.8
"""Several of the form's broad kinds, the first one first."""
HABITS: Final = 0.5
"""What all accounts write about, or how."""
YES_OR_NO: Final = 0.1
ONE_MORE: Final = 0.1
"""Whether there is another item in a list: mostly, there is none."""
TRANSLATION: Final = 0.5


def minutes_of(field: Field, *, offered: bool = False) -> float:
    """How long a field's question takes; `offered` if an answer is there to be accepted."""
    seconds = min(_seconds(field), _OFFERED) if offered else _seconds(field)
    return seconds / 60


def _seconds(field: Field) -> float:
    kind = "reference" if field.question.refers_to else field.target.kind
    seconds = _SECONDS.get(kind, _OFFERED)
    return seconds * _MORE if field.type.kind == "list" and kind != "section" else seconds
