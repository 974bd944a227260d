"""What each declaration says of when it is asked can be held: conditions name real fields and real values."""

from typing import Any

import pytest

from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.conditions import holds, values_at
from socialplan.strategy.fields import When, ask, question_of
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import Field, Place, place_of, places

ORDER = ("brief", "full", "detail", "never")
CONDITIONAL = [place for place in places(Strategy) if place.field.question.when]

LISTS = [
    place
    for place in places(Strategy)
    if place.field.type.kind == "list" and place.field.target.kind == "section" and place.field.question.asked
]


def _named_by(place: Place) -> Field | None:
    when = place.field.question.when
    assert when
    return place_of(Strategy, when.path if when.from_top else (*place.path[:-1], *when.path))


@pytest.mark.parametrize("place", CONDITIONAL, ids=lambda one: ".".join(one.path))
def test_a_condition_names_another_field_and_values_that_it_can_have(place: Place) -> None:
    named, when = _named_by(place), place.field.question.when
    assert named, f"{place.path}: there is no {when}"
    assert named is not place.field
    assert when
    for value in when.values:
        if named.target.kind == "bool":
            assert isinstance(value, bool)
        else:
            assert named.target.kind == "choice", "only choices and yes or no have values to compare with"
            assert value in [member.value for member in named.target.python]


@pytest.mark.parametrize("place", CONDITIONAL, ids=lambda one: ".".join(one.path))
def test_what_a_condition_waits_for_is_asked_as_early_as_what_it_decides(place: Place) -> None:
    named = _named_by(place)
    assert named
    if named.target.kind != "section" and place.field.question.depth != "never":
        assert ORDER.index(named.question.depth) <= ORDER.index(place.field.question.depth)


def test_what_is_asked_early_stands_in_what_is_asked_as_early() -> None:
    """A list whose items are asked about is itself asked about, on the same path; and the other way round."""
    for path, field in places(Strategy):
        question = field.question
        assert question.full or not question.brief
        assert question.asked or not question.full
        for above in _above(path):
            if question.depth in {"brief", "full"} and above.type.kind == "list":
                assert ORDER.index(above.question.depth) <= ORDER.index(question.depth), path
    for path, field in LISTS:
        inside = [place.field.question.depth for place in places(Strategy) if place.path[:-1] == path]
        assert ORDER.index(field.question.depth) == min(map(ORDER.index, inside)), path


def _above(path: tuple[str, ...]) -> list[Field]:
    found = [place_of(Strategy, path[:length]) for length in range(1, len(path))]
    return [field for field in found if field]


ANSWERS: dict[str, Any] = {
    "organisation": {"kind": "university", "elections": []},
    "team": {"alone": False, "people": [{"id": "a"}, {"id": "b", "leaves_on": "2026-11-22"}]},
    "means": {"budget": 0},
}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("/organisation.kind", "association", "university"), True),
        (("/organisation.kind", "association"), False),
        (("/organisation.kind",), True),
        (("/organisation.site",), False),
        (("/organisation.elections",), False),
        (("/team.alone", False), True),
        (("/team.alone", True), False),
        (("/team.alone",), True),
        (("/team.people.leaves_on",), True),
        (("/team.people.deputy",), False),
        (("/means.budget",), True),
        (("/means.budget", False), False),
        (("status", "active"), True),
        (("status", "to_open"), False),
        (("owner",), False),
        (("!status", "active", "to_open"), False),
        (("!status", "to_open"), True),
        (("!/team.alone", True), True),
        (("!/organisation.site",), True),
        (("!role", "any"), True),
    ],
)
def test_a_condition_holds_where_the_other_answer_says_so(written: tuple[str | bool, ...], *, expected: bool) -> None:
    when = ask("Question", "Question", when=written)
    question = (when.extra or {})["question"]
    assert holds(question.when, {"status": AccountStatus.ACTIVE, "owner": ""}, ANSWERS) is expected


def test_without_a_condition_a_field_is_asked() -> None:
    assert holds(None, {}, {})
    assert holds(When(("status",), from_top=False, values=("active",)), {"status": "active"}, {})


def test_values_are_found_through_lists() -> None:
    assert values_at(ANSWERS, ("team", "people", "id")) == ["a", "b"]
    assert values_at(ANSWERS, ("organisation", "kind", "further")) == []


def test_depths_follow_from_what_is_declared() -> None:
    def depth(**said: bool) -> str:
        question = (ask("Question", "Question", **said).extra or {})["question"]  # type: ignore[arg-type]
        return str(question.depth)

    assert depth() == "detail"
    assert depth(full=True) == "full"
    assert depth(brief=True) == "brief"
    assert depth(asked=False) == "never"
    assert question_of(str) is None


def test_a_list_can_be_asked_for_one_more() -> None:
    for path, field in LISTS:
        another = field.question.another
        assert another, path
        assert another.fr.endswith("\u202f?")
        assert another.en.endswith("?")


ASKED = [place for place in places(Strategy) if place.field.question.depth in {"brief", "full"}]
SPOKEN = [place for place in places(Strategy) if place.field.question.aloud]
LONGEST = 100


def test_what_most_people_are_asked_says_why_and_shows_how() -> None:
    for path, field in ASKED:
        assert field.question.help, path
        if field.target.kind not in {"section", "bool"}:
            assert field.question.example, path


def test_a_question_is_said_aloud_in_one_short_line() -> None:
    for path, field in SPOKEN:
        spoken = field.question.spoken
        assert spoken != field.question.label, path
        for words in spoken:
            assert len(words) <= LONGEST, words
            assert words[0].isupper() or words.startswith("…"), words
            assert "  " not in words
        assert not any(wrong in spoken.fr for wrong in (" ?", " :", " ;", "« ", "'")), spoken.fr
        assert "'" not in spoken.en, spoken.en


def test_whatever_can_be_asked_is_a_question_or_trails_off() -> None:
    """Nobody is shown a bare noun: what an interview may ask reads as something to answer."""
    for path, field in places(Strategy):
        if field.target.kind == "section" or not all(each.question.asked for each in (*_above(path), field)):
            continue
        for words in field.question.spoken:
            assert "?" in words or "…" in words or words.startswith(OPENINGS), words


OPENINGS = (
    *("Présentez-vous", "La même", "Une publication", "Une phrase", "Present", "The same", "A good post", "A sentence"),
)
