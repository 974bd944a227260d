"""Which questions need not be asked since a proposal stands for their answer, taken or put off."""

from collections.abc import Iterable, Iterator

from socialplan.interview.state import State
from socialplan.interview.step import Step
from socialplan.knowledge.house import CHAPTERS, proposal


def without_proposed(steps: Iterable[Step], chapter: str, state: State) -> Iterator[Step]:
    """Of a chapter's questions those that no proposal stands for; and those whose proposals were refused."""
    covered = proposed_keys(chapter, state) if chapter in CHAPTERS and chapter not in state.refused else frozenset()
    for step in steps:
        path = step.path or ()
        name = str(path[1]) if len(path) > 1 else ""
        is_covered = name in covered and f"{chapter}.{name}" not in state.refused
        if not is_covered or state.at(chapter, name) not in (None, [], {}):
            yield step


def proposed_keys(chapter: str, state: State) -> frozenset[str]:
    """The fields of a chapter for which there is a proposal."""
    if state.at(chapter, "proposals") == "refuse" or state.at("meta", "proposals") == "refuse":
        return frozenset()
    kind = state.at("organisation", "kind")
    alone = state.at("team", "alone")
    if alone is None:
        alone = len(state.at("team", "people") or ()) == 1
    return frozenset(proposal(chapter, kind, alone=alone))
