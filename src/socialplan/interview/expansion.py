"""Accepted proposals in full: done when all is written, and when somebody wants to see what would be written.

Until then a state only says what was accepted, so that the names and networks of the end of the interview are those
that are written, and not those that were known when the proposal was accepted.
"""

from collections.abc import Collection
from typing import Final

from socialplan.analysis.taking import taken
from socialplan.interview.finish import final_answers
from socialplan.interview.known import known, with_answers
from socialplan.interview.state import Answers, State
from socialplan.interview.typed import strategy_of
from socialplan.knowledge.house import CHAPTERS
from socialplan.strategy.model import Strategy

Wanted = dict[str, Collection[str] | None]
"""For each chapter the fields whose proposals are taken; None for all of them."""

PART: Final = "?proposal"
"""How the key of a step ends that offers a single field."""
_WRITTEN: Final[list[tuple[Strategy, tuple[Wanted, tuple[str, ...]], Strategy]]] = []


def expanded(state: State, strategy: Strategy | None = None) -> Answers:
    """The answers as they are written: accepted proposals in full, refused and put off ones noted.

    `strategy` is what the answers make, where the caller has it already. Pure.
    """
    answers = final_answers(state)
    full = taken(strategy or known(state), wanted(state))
    for chapter, plain in full.items():
        answers[chapter] = plain
    for chapter in CHAPTERS:
        answers |= _with_refusal(state, chapter, answers.get(chapter, {}))
    refused = [name for chapter in CHAPTERS for name in refused_parts(state, chapter)]
    if refused:
        answers["meta"] = answers["meta"] | {"refused": [*answers["meta"].get("refused", ()), *refused]}
    return {chapter: plain for chapter, plain in answers.items() if plain}


def _with_refusal(state: State, chapter: str, plain: Answers) -> Answers:
    """The chapter with what was said of its proposals, unless the file said so before."""
    if state.at(chapter, "proposals"):
        return {}
    kept = {key: value for key, value in plain.items() if key != "proposals"}
    if is_refused(state, chapter):
        return {chapter: {"proposals": "refuse"} | kept}
    return {chapter: kept} if kept or "proposals" in plain else {}


def written(state: State) -> Strategy:
    """The strategy that `expanded` makes: what the findings are about once the answers are in.

    The very same one while neither the answers nor what was said of proposals have changed.
    """
    now = known(state)
    refused = [chapter for chapter in CHAPTERS if is_refused(state, chapter)]
    said = (wanted(state), (*refused, *(name for chapter in CHAPTERS for name in refused_parts(state, chapter))))
    for before, then, strategy in _WRITTEN:
        if before is now and then == said:
            return strategy
    strategy = strategy_of(with_answers(state, expanded(state, now)))
    _WRITTEN[:] = [(now, said, strategy), *_WRITTEN[:1]]
    return strategy


def wanted(state: State) -> Wanted:
    """What was accepted, chapter by chapter; what was put off since is not."""
    found: Wanted = {}
    for chapter in CHAPTERS:
        if chapter in state.accepted and chapter_key(chapter) not in state.skipped:
            found[chapter] = None
        elif fields := [
            name for name in _parts_of(state.accepted, chapter) if part_key(chapter, name) not in state.skipped
        ]:
            found[chapter] = fields
    return found


def wanted_with(state: State, chapter: str, field: str | None = None) -> Wanted:
    """The same, had a chapter or a field been accepted too."""
    found = wanted(state)
    if field is None or (chapter in found and found[chapter] is None):
        return found | {chapter: None}
    return found | {chapter: [*(found.get(chapter) or ()), field]}


def is_refused(state: State, chapter: str) -> bool:
    """Whether nothing is wanted of a chapter's proposals: they were refused, or left empty."""
    key = chapter_key(chapter)
    if key in state.skipped or chapter in state.accepted or f"{chapter}.proposals" in state.settled:
        return False
    return chapter in state.refused or (key in state.settled and key not in state.said)


def refused_parts(state: State, chapter: str) -> list[str]:
    """The fields of a chapter gone through one by one that were refused, or left empty: `editorial.emoji`."""
    if chapter in state.accepted or is_refused(state, chapter):
        return []
    met = [key for key in state.settled if key.startswith(f"{chapter}.") and key.endswith(PART)]
    empty = [key.removesuffix(PART) for key in met if key not in state.said and key not in state.skipped]
    said = [name for name in state.refused if name.startswith(f"{chapter}.") and f"{name}{PART}" not in state.skipped]
    return list(dict.fromkeys([*said, *empty]))


def chapter_key(chapter: str) -> str:
    """The key of the step that offers a chapter's proposals."""
    return f"{chapter}?proposals"


def part_key(chapter: str, field: str) -> str:
    """The key of the step that offers one field."""
    return f"{chapter}.{field}{PART}"


def _parts_of(names: tuple[str, ...], chapter: str) -> list[str]:
    return [name.partition(".")[2] for name in names if name.startswith(f"{chapter}.")]
