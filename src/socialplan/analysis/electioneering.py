"""Whether words praise a term of office or serve a candidate: what a vote bars, told by words alone."""

import functools
from typing import Final

from socialplan.analysis.phrases import phrase_in, plain, stem_in
from socialplan.analysis.thresholds import words
from socialplan.strategy.fields import Text

_REMEMBERED: Final = 4096


def praises(text: Text | None) -> bool:
    """Whether the words praise a term of office or serve a candidate; an application for a job does neither."""
    return text is not None and any(_praises(wording) for _, wording in text.by_language)


def is_political(text: Text | None) -> bool:
    """Whether the words praise, or call to vote, support a list, tell a poll or a result."""
    return praises(text) or (
        text is not None and any(phrase_in(wording, words("vote_calls")) for _, wording in text.by_language)
    )


@functools.lru_cache(_REMEMBERED)
def _praises(wording: str) -> bool:
    if not stem_in(wording, words("electioneering")):
        return False
    left = plain(wording)
    for harmless in words("not_electioneering"):
        left = left.replace(plain(harmless), " ")
    return stem_in(left, words("electioneering"))
