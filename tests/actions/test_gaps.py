"""A strategy that is there, as questions: looking at an answer and typing Enter changes nothing of it."""

import msgspec
import pytest

from socialplan.actions.differences import differences
from socialplan.actions.examples import example_folder
from socialplan.actions.folder import read_strategy
from socialplan.actions.gaps import state_of
from socialplan.interview.outline import outline
from socialplan.interview.prompt import Prompt
from socialplan.interview.session import AGAIN, Hooks, Session
from socialplan.interview.state import State


class _EnterOnce:
    """Types Enter at the first question, then stops."""

    def __init__(self) -> None:
        self.left = 1

    def say(self, text: str) -> None:
        """Nobody reads it."""

    def read(self, prompt: Prompt) -> str:
        """What stands there."""
        if not self.left:
            raise EOFError
        self.left -= 1
        return prompt.default


def _after_enter(state: State, key: str) -> State:
    session = Session(_EnterOnce(), state.saying(AGAIN, key), Hooks())
    with pytest.raises(EOFError):
        session.run()
    return session.state


@pytest.mark.parametrize("example", ["artisan", "commune"])
def test_enter_at_a_question_of_the_short_path_changes_no_answer(example: str) -> None:
    state = state_of(read_strategy(example_folder(example)).strategy, "fr")
    for step in outline(msgspec.structs.replace(state, path="brief")):
        changes = dict(differences(state.answers, _after_enter(state, step.key).answers))
        assert all(state.at(*path) is None for path in changes), (step.key, changes)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ({"a": 1}, {"a": 1}, {}),
        ({"a": {}, "b": []}, {}, {}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 3}}, {("a", "b"): 3, ("a", "c"): None}),
        ({"l": [{"id": "x", "n": 1}]}, {"l": [{"id": "x", "n": 2}, {"id": "y"}]},
         {("l", 0, "n"): 2, ("l", 1): {"id": "y"}}),
        ({"l": [{"id": "x"}, {"id": "y"}]}, {"l": [{"id": "y"}]}, {("l",): [{"id": "y"}]}),
        ({"l": ["a"]}, {"l": ["a", "b"]}, {("l",): ["a", "b"]}),
        ({}, {"a": {"b": 1}}, {("a",): {"b": 1}}),
    ],
)  # fmt: skip
def test_the_fewest_changes(before: object, after: object, changes: dict[object, object]) -> None:
    assert dict(differences(before, after)) == changes
