"""Which questions need not be asked since a proposal stands for their answer, taken or put off."""

from collections.abc import Iterable, Iterator

from socialplan.interview.expansion import chapter_key
from socialplan.interview.state import State
from socialplan.interview.step import Step
from socialplan.knowledge.house import CHAPTERS, proposal


def without_proposed(steps: Iterable[Step], chapter: str, state: State) -> Iterator[Step]:
    """Of a chapter's questions those that no proposal stands for; and those whose proposals are not wanted."""
    covered = frozenset() if _is_on_its_own(chapter, state) else proposed_keys(chapter, state)
    for step in steps:
        path = step.path or ()
        name = str(path[1]) if len(path) > 1 else ""
        is_covered = name in covered and f"{chapter}.{name}" not in state.refused
        if not is_covered or state.at(chapter, name) not in (None, [], {}):
            yield step


def _is_on_its_own(chapter: str, state: State) -> bool:
    """Whether a chapter is answered without proposals: refused, or passed over without a word."""
    if chapter not in CHAPTERS or chapter in state.refused:
        return True
    key = chapter_key(chapter)
    silent = key in state.settled and key not in state.skipped and key not in state.said
    return silent and chapter not in state.accepted


def proposed_keys(chapter: str, state: State) -> frozenset[str]:
    """The fields of a chapter for which there is a proposal."""
    if state.at(chapter, "proposals") == "refuse" or state.at("meta", "proposals") == "refuse":
        return frozenset()
    kind = state.at("organisation", "kind")
    alone = state.at("team", "alone")
    if alone is None:
        alone = len(state.at("team", "people") or ()) == 1
    refused = {name.removeprefix(f"{chapter}.") for name in state.at("meta", "refused") or ()}
    return frozenset(proposal(chapter, kind, alone=alone)) - refused
