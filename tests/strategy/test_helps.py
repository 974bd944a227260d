"""The fields that people change most say what they are for, in both languages, and not their type once more."""

import pytest

from socialplan.strategy.model import Strategy
from socialplan.strategy.scalars import expected_of
from socialplan.strategy.specs import place_of, places

LONGEST = 160
MOST_CHANGED = (
    "platforms.status",
    "platforms.owner",
    "platforms.deputy",
    "platforms.formats",
    "platforms.formats.per_week",
    "platforms.posts_per_week",
    "platforms.monitoring",
    "platforms.monitoring.person",
    "platforms.visits_per_week",
    "team.people.name",
    "team.people.roles",
    "team.people.hours_per_week",
    "team.people.deputy",
    "team.people.works",
    "team.people.absences",
    "team.people.leaves_on",
    "objectives.target",
    "objectives.deadline",
    "objectives.owner",
    "audiences.priority",
    "calendar.rendezvous",
    "crisis.levels.statement_minutes",
    "crisis.approval.minutes",
    "crisis.coverage",
    "security.accesses.admins",
    "meta.next_review",
    "meta.silenced",
)


@pytest.mark.parametrize("path", MOST_CHANGED)
def test_a_field_that_is_often_changed_says_what_it_is_for(path: str) -> None:
    field = place_of(Strategy, tuple(path.split(".")))
    assert field
    assert field.question.help


def test_a_help_is_a_sentence_that_says_more_than_the_question() -> None:
    for path, field in places(Strategy):
        question = field.question
        for help_, label, expected in zip(
            question.help or (), question.label, expected_of(field.target, question), strict=False
        ):
            assert help_.endswith((".", "?")), path
            assert help_ not in {label, expected, f"{label}."}, path
            assert len(help_) <= LONGEST, path
            assert "'" not in help_, path


def test_french_helps_keep_their_signs_to_their_words() -> None:
    for path, field in places(Strategy):
        french = field.question.help.fr if field.question.help else ""
        assert not any(wrong in french for wrong in (" ?", " !", " ;", " :", "« ", " »")), path
