"""The hours are told when an answer changes them, with the verdict when it crosses the line."""

from typing import Any

import pytest

from socialplan.interview.meter import meter, told
from socialplan.interview.state import State
from socialplan.language import LANGUAGES


def state_of(posts: float | None, hours: float | None, **more: Any) -> State:  # noqa: ANN401 - plain answers
    account = {"network": "instagram", "status": "active", "posts_per_week": posts, "owner": "lea"} | more
    person = {"id": "lea", "name": "Léa", "hours_per_week": hours}
    answers = {
        "platforms": [{key: value for key, value in account.items() if value is not None}],
        "team": {"people": [{key: value for key, value in person.items() if value is not None}]},
    }
    return State(language="fr", answers=answers)


def spoken(before: State, after: State) -> list[str]:
    return [words.fr.replace("\u00a0", " ") for words in told(before, after)]


@pytest.mark.parametrize(
    "state", [State(language="fr"), state_of(3, None), State(language="fr", answers={"team": {"people": [{}]}})]
)
def test_nothing_is_said_while_hours_or_accounts_are_not_known(state: State) -> None:
    assert meter(state) is None
    assert not told(State(language="fr"), state)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hours_needed_stand_against_those_declared(language: str) -> None:
    words = meter(state_of(3, 6))
    assert words
    text = (words.fr if language == "fr" else words.en).replace("\u00a0", " ")
    assert "6 h" in text
    assert text.startswith(("Heures : ", "Hours: "))


def test_while_the_rhythm_is_not_known_it_takes_at_least_that() -> None:
    unknown, known = meter(state_of(None, 6)), meter(state_of(3, 6))
    assert unknown
    assert known
    assert "au moins" in unknown.fr
    assert "at least" in unknown.en
    assert "au moins" not in known.fr


def test_absences_are_taken_off_and_said() -> None:
    state = state_of(3, 6).with_value(("team", "people", 0, "absences"), [{"start": "2026-11-23", "end": "2026-12-04"}])
    words = meter(state.with_value(("meta",), {"as_of": "2026-11-22"}))
    assert words
    assert "absences déduites" in words.fr


def test_what_does_not_change_is_not_said_again() -> None:
    state = state_of(3, 6)
    assert not told(state, state.with_value(("why", "answer"), "Pour vendre."))
    assert not told(state, state)


def test_a_change_is_said_in_one_line() -> None:
    lines = spoken(state_of(1, 20), state_of(2, 20))
    assert len(lines) == 1
    assert "20 h déclarées" in lines[0]


def test_crossing_the_line_is_said_with_what_would_help() -> None:
    lines = spoken(state_of(1, 4), state_of(14, 4))
    assert lines[1] == "Cela ne tient pas dans vos heures."
    assert lines[2].startswith("Il manque ")
    assert lines[3].startswith("Par exemple : ")
    assert len(lines) == 4


def test_what_is_missing_is_told_apart_from_the_margin() -> None:
    lines = spoken(state_of(1, 20), state_of(5, 4))
    missing = next(line for line in lines if line.startswith("Il manque"))
    assert "avec une marge" in missing
    assert not any("trouvez" in line for line in lines)


def test_a_figure_below_two_is_singular() -> None:
    words = meter(state_of(3, 1))
    assert words
    assert "1\u00a0h déclarée." in words.fr


def test_the_hours_of_whoever_has_no_account_are_said_to_be_left_out() -> None:
    people = [{"id": "lea", "name": "Léa", "hours_per_week": 6.0}, {"id": "tom", "name": "Tom", "hours_per_week": 1.5}]
    words = meter(state_of(3, 6).with_value(("team", "people"), people))
    assert words
    assert "sans compter 1\u00a0h\u00a030" in words.fr
    assert "not counting" in words.en


def test_an_account_that_was_only_named_counts_already() -> None:
    assert meter(state_of(3, 6, status=None)) == meter(state_of(3, 6))


def test_coming_back_under_the_line_is_said() -> None:
    assert spoken(state_of(14, 4), state_of(1, 4))[1:] == ["Cela tient."]


def test_less_over_the_line_repeats_the_hours_only_more_over_it_all_of_it() -> None:
    assert len(spoken(state_of(14, 4), state_of(13, 4))) == 1
    assert [line.split()[0] for line in spoken(state_of(13, 4), state_of(14, 4))] == ["Heures", "Il"]


def test_the_first_time_a_week_that_does_not_hold_is_said_so() -> None:
    assert "Cela ne tient pas dans vos heures." in spoken(State(language="fr"), state_of(14, 2))


def test_an_account_to_be_opened_counts_as_one_that_is_meant_to_be_kept() -> None:
    assert meter(state_of(3, 6, status="to_open")) == meter(state_of(3, 6))
