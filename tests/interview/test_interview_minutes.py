"""The full path takes about an hour: some sixty questions and the items of the lists, proposals accepted by chapter."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest

from socialplan.interview import minutes
from socialplan.interview.defaults import DEFAULTS
from socialplan.interview.minutes import USUAL_ITEMS, minutes_of, minutes_of_list
from socialplan.knowledge.house import CHAPTERS, proposal
from socialplan.strategy.conditions import holds
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import Field, fields_of, place_of

ANSWERS: dict[str, Any] = {
    "organisation": {"kind": "local_government"},
    "team": {"alone": False},
    "means": {"no_budget": False, "advertising": False},
    "expected_return": {"time": {"value": 90}},
    "meta": {"status": "draft"},
}
"""What conditions look at. An item is what these say of its section."""

EACH: Mapping[str, dict[str, Any]] = {
    "platforms": {"status": "active"},
    "situation.owned": {"kind": "site"},
    "audiences.presence": {"evidence": "survey"},
    "means.tools": {"purpose": "scheduling"},
}


class Question(NamedTuple):
    """A question that is asked, and whether it stands in a list."""

    path: tuple[str, ...]
    field: Field
    in_list: bool


def walk(
    section: type[Section], path: tuple[str, ...], data: Mapping[str, Any], *, in_list: bool
) -> Iterator[Question]:
    for field in fields_of(section):
        here = (*path, field.key)
        key = ".".join(here)
        if not field.question.asked or not holds(field.question.when, data, ANSWERS) or is_proposed(here):
            continue
        if field.target.kind != "section":
            if field.question.full:
                yield Question(here, field, in_list)
        elif field.type.kind != "list":
            yield from walk(field.target.python, here, data.get(field.key) or {}, in_list=in_list)
        else:
            for _ in range(USUAL_ITEMS.get(key, 0) if field.question.full else 0):
                yield from walk(field.target.python, here, EACH.get(key, {}), in_list=True)


def is_proposed(path: tuple[str, ...]) -> bool:
    if path[0] not in CHAPTERS or len(path) < len(("chapter", "field")):
        return False
    offered = proposal(path[0], "local_government", alone=False)
    return path[1] in offered or path == ("measurement", "kpis")


@pytest.fixture(scope="module")
def asked() -> list[Question]:
    return list(walk(Strategy, (), ANSWERS, in_list=False))


def test_some_sixty_questions_besides_the_items_of_lists(asked: list[Question]) -> None:
    single = [question for question in asked if not question.in_list]
    assert 60 <= len(single) + len(CHAPTERS) <= 68


def test_they_take_about_an_hour(asked: list[Question]) -> None:
    def taken(question: Question) -> float:
        pattern = ".".join(question.path)
        offered = any(known.replace("[]", "") == pattern for known in DEFAULTS)
        return minutes_of(question.field, offered=offered)

    lists = sum(1 for question in asked if question.field.type.kind == "list") + len(USUAL_ITEMS)
    whole = sum(map(taken, asked)) + minutes.PROPOSALS * len(CHAPTERS) + minutes.NETWORKS + minutes.ONE_MORE * lists
    assert 52 <= whole <= 68


def test_an_offered_answer_takes_less_and_a_list_more() -> None:
    def field(*path: str) -> Field:
        found = place_of(Strategy, path)
        assert found
        return found

    text, day, owner = field("why", "answer"), field("meta", "next_review"), field("meta", "owner")
    assert minutes_of(text) > minutes_of(day) > minutes_of(owner) > minutes_of(owner, offered=True) > 0
    assert minutes_of(field("why", "not_for")) > minutes_of(text)
    assert minutes_of(text, offered=True) == minutes_of(day, offered=True)


def test_a_list_takes_as_long_as_the_items_still_to_come() -> None:
    left = [minutes_of_list(("team", "people"), items) for items in range(5)]
    assert left == sorted(left, reverse=True)
    assert left[0] > left[2] > left[3] == left[4] == minutes.ONE_MORE
    assert minutes_of_list(("audiences", 1, "presence"), 0) > minutes.ONE_MORE
    assert minutes_of_list(("certification",), 0) == minutes.ONE_MORE, "most need none"
    with pytest.raises(LookupError):
        minutes_of_list(("meta", "weather"), 0)
    assert all(place_of(Strategy, tuple(path.split("."))) for path in USUAL_ITEMS)


def test_an_hour_is_told_from_the_first_question_on(asked: list[Question]) -> None:
    single = sum(minutes_of(question.field) for question in asked if not question.in_list)
    lists = (
        path
        for path in USUAL_ITEMS
        if path.split(".")[0] not in CHAPTERS and not path.endswith(("presence", "formats"))
    )
    expected = sum(
        minutes_of_list(tuple(path.split(".")), 0) for path in (*lists, "security.accesses", "crisis.coverage")
    )
    assert 50 <= single + expected + minutes.PROPOSALS * len(CHAPTERS) + minutes.NETWORKS <= 70


def test_the_short_path_takes_some_twenty_minutes() -> None:
    """Its questions in the order of the form, the composed ones by their constants."""

    def field(written: str) -> float:
        found = place_of(Strategy, tuple(written.split(".")))
        assert found
        return minutes_of(found)

    plain = ("organisation.name", "organisation.kind", "organisation.trade", "organisation.contact_email")
    asked = (*plain, "why.answer", "why.help_to_project", "meta.peer_reviewer")
    people = 2 * minutes.OWNER + minutes.PERSON
    networks = minutes.NETWORKS + minutes.ACCOUNTS + minutes.AUDIENCES
    ends = 3 * minutes.YES_OR_NO + minutes.PROPOSALS * len(CHAPTERS)
    assert 17 <= sum(map(field, asked)) + people + networks + ends <= 23
