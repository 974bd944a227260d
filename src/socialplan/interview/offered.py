"""What the house still has to offer for a chapter, and how it is told: worked out once for the same answers."""

from typing import Any, Final

from socialplan.analysis.plain import to_plain
from socialplan.analysis.slots import languages_of
from socialplan.analysis.taking import taken
from socialplan.interview.expansion import wanted_with
from socialplan.interview.known import known
from socialplan.interview.page import Speech
from socialplan.interview.showing import contents, shown_chapter, shown_part, speech_of
from socialplan.interview.state import State
from socialplan.strategy.model import Strategy

Plain = dict[str, Any]

_MOST_KEPT: Final = 8
_WHOLE: Final[list[tuple[Strategy, str, dict[str, Plain]]]] = []
_PARTS: Final[list[tuple[Strategy, str, tuple[str, ...]]]] = []


def offers_something(state: State, chapter: str) -> bool:
    """Whether something is proposed for a chapter that its answers do not say; quick where they say nothing."""
    return not state.at(chapter) or bool(parts(state, chapter))


def parts(state: State, chapter: str) -> tuple[str, ...]:
    """The fields of a chapter for which something is proposed that its answers do not say, in their order."""
    strategy = known(state)
    for before, name, found in _PARTS:
        if before is strategy and name == chapter:
            return found
    whole = taken(strategy, {chapter: None})[chapter]
    mine = to_plain(getattr(strategy, chapter), languages_of(strategy))
    found = tuple(key for key, value in whole.items() if value != mine.get(key))
    _PARTS[:] = [(strategy, chapter, found), *_PARTS[: _MOST_KEPT - 1]]
    return found


def whole_of(state: State, chapter: str) -> dict[str, Plain]:
    """All that would be written, were a chapter accepted now, beside what was accepted before."""
    strategy = known(state)
    what = f"{chapter} {state.accepted}"
    for before, name, found in _WHOLE:
        if before is strategy and name == what:
            return found
    found = taken(strategy, wanted_with(state, chapter))
    _WHOLE[:] = [(strategy, what, found), *_WHOLE[: _MOST_KEPT - 1]]
    return found


def part_of(state: State, chapter: str, field: str) -> Any:  # noqa: ANN401 - plain data
    """What would be written for one field, were it accepted now."""
    return taken(known(state), wanted_with(state, chapter, field))[chapter].get(field)


def summary(state: State, chapter: str) -> str:
    """What a chapter's proposals hold, in a line or two."""
    return contents(chapter, _new(state, chapter), _speech(state, chapter))


def shown_whole(state: State, chapter: str) -> str:
    """All that is proposed for a chapter, as it would be written."""
    return shown_chapter(chapter, _new(state, chapter), _speech(state, chapter))


def shown_one(state: State, chapter: str, field: str) -> str:
    """One field as it would be written; as it is answered, where it was changed already."""
    return shown_part(chapter, field, {field: part_of(state, chapter, field)}, _speech(state, chapter))


def _new(state: State, chapter: str) -> Plain:
    """What of a chapter is proposed."""
    new = parts(state, chapter)
    return {key: value for key, value in whole_of(state, chapter)[chapter].items() if key in new}


def _speech(state: State, chapter: str) -> Speech:
    return speech_of(known(state), state.language, whole_of(state, chapter))
