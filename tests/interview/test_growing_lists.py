"""Lists grow, are changed, reordered and lose items; what refers to an item follows it, or is taken away and said."""

import pytest
from tests.interview.answering import AROUND, Keyed

from socialplan.interview.finish import final_answers
from socialplan.interview.items import new_id
from socialplan.interview.outline import outline
from socialplan.interview.renaming import moved, removed
from socialplan.interview.session import Hooks, run
from socialplan.interview.shares import spread
from socialplan.interview.state import Answers, State, put, value_at
from socialplan.interview.typed import strategy_of

PEOPLE: Answers = {
    "meta": {"owner": "ana", "adopted_by": "bob"},
    "team": {
        "people": [
            {"id": "ana", "name": "Ana", "deputy": "bob"},
            {"id": "bob", "name": "Bob"},
            {"id": "cleo", "name": "Cléo", "deputy": "bob"},
        ]
    },
    "means": {"tools": [{"name": "Buffer", "who_can_stop": ["ana", "bob"]}]},
}
PLACE = ("team", "people")


def full(answers: Answers | None = None, **more: object) -> State:
    return State(language="fr", path="full", answers=answers or {}, around=AROUND, **more)  # type: ignore[arg-type]


def led(lines: dict[str, str | list[str]], state: State | None = None) -> tuple[Answers, Keyed]:
    asker = Keyed(lines)
    end = run(asker, state or full(), Hooks(meter=lambda *_: ()))
    assert not asker.left, asker.left
    return final_answers(end), asker


def test_items_are_added_one_by_one_each_with_its_questions_before_the_next() -> None:
    answers, asker = led(
        {"audiences+": ["Parents", "Élus"], "audiences[0].category": "1", "audiences[1].category": "5"}
    )
    assert [one["id"] for one in answers["audiences"]] == ["parents", "elus"]
    assert [one["category"] for one in answers["audiences"]] == ["general_public", "public_bodies"]
    keys = [key for key in asker.keys if key.startswith("audiences")]
    assert keys.index("audiences[0].category") < keys.index("audiences[1].category")
    assert keys.count("audiences+") == 3


def test_an_item_is_opened_again_with_its_answers_and_changed() -> None:
    answers, asker = led(
        {
            "audiences+": ["Parents", "Élus", "=1"],
            "audiences[0].category": ["1", "8"],
            "audiences[0].label": "Les parents",
        }
    )
    assert answers["audiences"][0]["label"] == "Les parents"
    assert answers["audiences"][0]["category"] == "press"
    again = [prompt for prompt in asker.asked if prompt.key == "audiences[0].category"]
    assert [prompt.default for prompt in again][-1] == "1"


def test_an_item_that_goes_takes_the_references_to_it_along_and_that_is_said() -> None:
    answers, asker = led({"team.people+": ["Ana", "Bob", "-2", ""], "meta.owner": "Ana"})
    assert [one["name"] for one in answers["team"]["people"]] == ["Ana"]
    state, number = removed(PLACE, 1, full(PEOPLE))
    assert number == 4
    assert state.answers["team"]["people"] == [{"id": "ana", "name": "Ana"}, {"id": "cleo", "name": "Cléo"}]
    assert state.at("meta") == {"owner": "ana"}
    assert state.at("means", "tools", 0, "who_can_stop") == ["ana"]
    assert "retirée" not in asker.text


def test_what_was_settled_of_an_item_moves_with_it() -> None:
    begun = full(PEOPLE, settled=("team.people[0].title", "team.people[2].title"), skipped=("team.people[2].title",))
    assert removed(PLACE, 0, begun)[0].settled == ("team.people[1].title",)
    assert removed(PLACE, 0, begun)[0].skipped == ("team.people[1].title",)
    swapped = moved(PLACE, 2, 0, begun)
    assert [one["id"] for one in swapped.at(*PLACE)] == ["cleo", "ana", "bob"]
    assert swapped.settled == ("team.people[1].title", "team.people[0].title")


def test_items_are_put_in_another_order() -> None:
    answers, _ = led({"audiences+": ["Un", "Deux", "Trois", "3>1"]})
    assert [one["label"] for one in answers["audiences"]] == ["Trois", "Un", "Deux"]


@pytest.mark.parametrize("line", ["=9", "-9", "9>1", "1>9", "=0"])
def test_an_item_that_is_not_there_is_told(line: str) -> None:
    _, asker = led({"audiences+": ["Un", line]})
    assert "Il n’y a pas d’élément" in asker.text


def test_a_new_name_makes_a_new_person_and_a_slip_does_not() -> None:
    answers, asker = led(
        {"team.people+": "Léa Martin", "audiences+": ["Parents"], "objectives+": ["Plus d’inscrits"],
         "objectives[0].owner": ["Lea Martn", "Zoé Petit"]}
    )  # fmt: skip
    assert [one["name"] for one in answers["team"]["people"]] == ["Léa Martin", "Zoé Petit"]
    assert answers["objectives"][0]["owner"] == "zoe-petit"
    assert "vouliez-vous dire" in asker.text.lower()


def test_a_deputy_is_asked_once_the_team_is_complete() -> None:
    _, asker = led({"team.people+": ["Ana", "Bob"], "team.people[0].deputy": "1"})
    keys = asker.keys
    assert keys.index("team.people[0].deputy") > max(at for at, key in enumerate(keys) if key == "team.people+")
    options = next(prompt.options for prompt in asker.asked if prompt.key == "team.people[0].deputy")
    assert options == ("Bob",)


def test_what_refers_to_an_empty_list_is_not_asked_before_it_has_items() -> None:
    keys = {step.key for step in outline(full())}
    assert not any(key.endswith(".kpis") for key in keys)
    answers, asker = led(
        {"objectives+": "Plus d’inscrits", "objectives?more": "o", "measurement?proposals": "-",
         "measurement.kpis+": "Inscrits", "objectives[0].kpis": "1"}
    )  # fmt: skip
    assert answers["objectives"][0]["kpis"] == ["inscrits"]
    assert asker.keys.index("objectives[0].kpis") > asker.keys.index("measurement.kpis+")


def test_another_id_is_followed_by_all_that_names_it() -> None:
    answers, _ = led({"team?more": "o", "team.people+": "Ana", "meta.owner": "Ana", "team.people[0].id": "a1"})
    assert answers["meta"]["owner"] == "a1" == answers["team"]["people"][0]["id"]


@pytest.mark.parametrize(
    ("shares", "wanted"),
    [
        ([40, 30, None], [40, 30, 30]),
        ([50, None, None], [50, 25, 25]),
        ([60, 60], [50, 50]),
        ([33, 33, 33], [34, 33, 33]),
        ([40, 60], None),
        ([None, None], None),
        ([0, 0], None),
        ([120, None], [100, 0]),
    ],
)
def test_shares_are_spread_to_a_hundred(shares: list[float | None], wanted: list[float] | None) -> None:
    pillars = [
        {"id": f"p{at}", "label": "x"} | ({} if share is None else {"share": share}) for at, share in enumerate(shares)
    ]
    made = spread(full({"editorial": {"pillars": pillars}}))
    assert (made and [pillar["share"] for pillar in made]) == wanted


def test_shares_that_do_not_make_a_hundred_are_told_at_once() -> None:
    answers, asker = led(
        {"editorial?proposals": "-", "editorial.pillars+": ["Atelier", "Boutique"], "editorial.pillars[0].share": "40",
         "editorial.pillars[1].share": "40", "editorial.pillars?shares": "o"}
    )  # fmt: skip
    assert "il manque 20" in asker.text
    assert [pillar["share"] for pillar in answers["editorial"]["pillars"]] == [50, 50]


def test_plain_data_is_changed_without_touching_the_old() -> None:
    before = {"a": [{"b": 1}, {"b": 2}]}
    after = put(before, ("a", 0, "b"), 3)
    assert (before["a"][0]["b"], after["a"][0]["b"]) == (1, 3)
    assert after["a"][1] is before["a"][1]
    assert put(before, ("a", 1), None) == {"a": [{"b": 1}]}
    assert put({"a": {"b": 1}}, ("a", "b"), None) is None
    assert value_at(before, ("a", 7, "b")) is None
    with pytest.raises(IndexError):
        put(before, ("a", 5, "b"), 1)


def test_ids_are_made_of_names_and_unique() -> None:
    assert new_id(full(PEOPLE), PLACE, "Ana") == "ana-2"
    assert new_id(full(PEOPLE), PLACE, "日本") == "p4"
    assert strategy_of(full(PEOPLE)).team.people[2].name == "Cléo"
