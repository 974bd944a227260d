"""Whether words praise a term of office or serve a candidate: what a vote bars, told by words alone."""

import functools
import re
from typing import Final

from socialplan.analysis.phrases import phrase_in, plain, stem_in
from socialplan.analysis.thresholds import words
from socialplan.strategy.fields import Text

_REMEMBERED: Final = 4096
_WORD: Final = re.compile(r"\w+")


def praises(text: Text | None) -> bool:
    """Whether the words praise a term of office or serve a candidate; an application for a job does neither."""
    return praise_in(text) is not None


def praise_in(text: Text | None) -> str | None:
    """The word of `text` that praises a term of office or serves a candidate, as it is written; None without one."""
    return next((found for found in map(_praise, _wordings(text)) if found), None)


def supports(text: Text | None) -> bool:
    """Whether the words support somebody who stands, or a list."""
    return any(phrase_in(_telling(wording), words("candidate_support")) for wording in _wordings(text))


def tells_results(text: Text | None) -> bool:
    """Whether the words announce a poll or a result."""
    return any(phrase_in(wording, words("vote_results")) for wording in _wordings(text))


def is_political(text: Text | None) -> bool:
    """Whether the words praise, support, call to vote, tell a poll or a result."""
    return (
        praises(text)
        or supports(text)
        or tells_results(text)
        or any(phrase_in(wording, words("vote_calls")) for wording in _wordings(text))
    )


def _wordings(text: Text | None) -> tuple[str, ...]:
    return tuple(wording for _, wording in text.by_language) if text else ()


@functools.lru_cache(_REMEMBERED)
def _praise(wording: str) -> str | None:
    stems = words("electioneering")
    if not stem_in(wording, stems) or not stem_in(_telling(wording), stems):
        return None
    harmless = {word for one in words("not_electioneering") for word in plain(one).split()}
    found = [word for word in _WORD.findall(wording) if stem_in(word, stems)]
    return next((word for word in found if plain(word) not in harmless), None) or next(iter(found), wording)


@functools.lru_cache(_REMEMBERED)
def _telling(wording: str) -> str:
    """A text without the expressions that hold such a word and mean something else."""
    left = plain(wording)
    for harmless in words("not_electioneering"):
        left = left.replace(plain(harmless), " ")
    return left
