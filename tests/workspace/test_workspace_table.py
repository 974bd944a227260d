"""The table of one document: every state of the three texts, and what stands in the place of a text."""

import pytest

from socialplan.workspace.report import IN_THE_WAY, QUIET, words
from socialplan.workspace.table import Action, Base, Lost, Mine, Obstacle, plan

# Fifteen: every way in which three texts, each of which may be missing, can be alike or differ.
STATES: list[tuple[Base, Mine, str | None, Action]] = [
    (None, None, None, Action.NOT_OURS),
    (None, None, "A", Action.CREATE),
    (None, "A", None, Action.NOT_OURS),
    (None, "A", "A", Action.ADOPT),
    (None, "A", "B", Action.FOREIGN_IN_THE_WAY),
    ("A", "A", "A", Action.UNCHANGED),
    ("A", "A", "B", Action.UPDATE),
    ("A", "A", None, Action.REMOVE),
    ("A", "B", "A", Action.KEEP_EDITED),
    ("A", "B", "B", Action.ADOPT),
    ("A", "B", "C", Action.MERGE),
    ("A", "B", None, Action.RELEASE),
    ("A", None, "A", Action.STAYS_DELETED),
    ("A", None, "B", Action.STAYS_DELETED),
    ("A", None, None, Action.FORGET),
]
LOST: list[tuple[Base, Mine, str | None, Action]] = [
    (Lost.LOST, None, None, Action.FORGET),
    (Lost.LOST, None, "A", Action.STAYS_DELETED),
    (Lost.LOST, "A", "A", Action.ADOPT),
    (Lost.LOST, "A", "B", Action.EDITED_IN_THE_WAY),
    (Lost.LOST, "A", None, Action.RELEASE),
]
OBSTACLES: list[tuple[Base, str | None, Action]] = [
    (None, None, Action.NOT_OURS),
    (None, "A", Action.FOREIGN_IN_THE_WAY),
    ("A", "A", Action.KEEP_EDITED),
    ("A", "B", Action.EDITED_IN_THE_WAY),
    ("A", None, Action.RELEASE),
    (Lost.LOST, "A", Action.EDITED_IN_THE_WAY),
    (Lost.LOST, None, Action.RELEASE),
]


@pytest.mark.parametrize(("base", "mine", "new", "action"), [*STATES, *LOST])
def test_each_state_of_three_texts(base: Base, mine: Mine, new: str | None, action: Action) -> None:
    assert plan(base, mine, new) is action


def test_the_states_are_all_there_are() -> None:
    def pattern(*texts: Base | Mine) -> tuple[int, ...]:
        first: dict[Base | Mine, int] = {None: 0}
        return tuple(first.setdefault(text, len(first)) for text in texts)

    assert len({pattern(base, mine, new) for base, mine, new, _ in STATES}) == 15


@pytest.mark.parametrize("obstacle", Obstacle)
@pytest.mark.parametrize(("base", "new", "action"), OBSTACLES)
def test_nothing_but_a_text_is_ever_written_over(
    obstacle: Obstacle, base: Base, new: str | None, action: Action
) -> None:
    if obstacle is Obstacle.UNREADABLE and action is Action.RELEASE:
        action = Action.EDITED_IN_THE_WAY
    assert plan(base, obstacle, new) is action


@pytest.mark.parametrize(("mine", "action"), [("A", Action.KEPT), ("B", Action.KEPT), (None, Action.FORGET)])
def test_what_was_released_is_kept_without_a_word(mine: Mine, action: Action) -> None:
    assert plan("A", mine, None, released=True) is action
    assert plan("A", mine, "C", released=True) is plan("A", mine, "C")


@pytest.mark.parametrize("obstacle", Obstacle)
def test_a_text_that_reads_like_an_obstacle_is_a_text(obstacle: Obstacle) -> None:
    assert plan(obstacle.value, obstacle.value, "new") is Action.UPDATE
    assert plan(None, obstacle, obstacle.value) is Action.FOREIGN_IN_THE_WAY


@pytest.mark.parametrize("action", Action)
def test_each_action_has_words_in_both_languages(action: Action) -> None:
    assert words(action).fr
    assert words(action).en
    assert not {action} & IN_THE_WAY & QUIET
