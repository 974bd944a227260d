"""The fields that people change most say what they are for, in both languages, and not their type once more."""

import pytest

from socialplan.strategy.model import Strategy
from socialplan.strategy.scalars import expected_of
from socialplan.strategy.specs import Place, place_of, places

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


@pytest.mark.parametrize(
    "place", [one for one in places(Strategy) if one.field.question.help], ids=lambda one: ".".join(one.path)
)
def test_a_help_is_a_sentence_that_says_more_than_the_question(place: Place) -> None:
    question = place.field.question
    assert question.help
    for help_, label, expected in zip(
        question.help, question.label, expected_of(place.field.target, question), strict=True
    ):
        assert help_.endswith((".", "?"))
        assert help_ not in {label, expected, f"{label}."}
        assert len(help_) <= 160
