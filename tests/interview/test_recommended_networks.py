"""Recommended networks as a question: reasons and hours shown, taken in one key, left with a reason."""

from typing import Any

import pytest

from socialplan.interview.finish import postponed
from socialplan.interview.networks import KEY, advice, network_steps, shown
from socialplan.interview.state import State, Surroundings
from socialplan.interview.step import Step, Taken
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.choices import Network, OrganisationKind
from socialplan.strategy.refusal import Refusal

BAKER: dict[str, Any] = {
    "meta": {"owner": "lea"},
    "organisation": {"kind": "craftsperson", "trade": "boulangerie"},
    "team": {"people": [{"id": "lea", "name": "Léa", "hours_per_week": 5.0, "deputy": "tom"}, {"id": "tom"}]},
}


def state_of(answers: dict[str, Any] = BAKER, language: Language = "fr") -> State:
    return State(language=language, path="full", answers=answers, around=Surroundings(today="2026-11-22"))


def hours(number: float | None) -> State:
    return state_of().with_value(("team", "people", 0, "hours_per_week"), number)


def step_of(state: State) -> Step:
    return network_steps(state)[0]


def chosen(state: State, line: str) -> State:
    taken = step_of(state).take(line, state)
    assert isinstance(taken, Taken)
    assert taken.settled
    return taken.state.settling(KEY)


def accounts(state: State) -> list[tuple[str, str]]:
    return [(account["network"], account["status"]) for account in state.at("platforms") or ()]


def test_nothing_is_proposed_while_nothing_is_known() -> None:
    assert not network_steps(State(language="fr"))
    assert not advice(State(language="fr"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_each_network_is_shown_with_its_reasons_and_hours(kind: OrganisationKind, language: Language) -> None:
    state = state_of({"organisation": {"kind": kind.value}, "team": BAKER["team"]}, language)
    step = step_of(state)
    text = "\n".join(words.to(language) for words in step.intro(state))
    for number, (fit, option) in enumerate(zip(shown(state).fits, step.options(state), strict=True), 1):
        assert f"{number}. {fit.network.to(language)}".casefold() in text.casefold()
        assert fit.network.to(language).casefold() in option.casefold()
        assert "min" in option or "\u00a0h" in option
    assert "  + " in text
    assert max(map(len, text.split("\n"))) <= 80
    assert "None" not in text


def test_enter_alone_takes_the_first_that_the_hours_carry() -> None:
    state = hours(5.0)
    carried = shown(state).carried
    assert carried
    assert len(carried) < len(shown(state).fits)
    after = chosen(state, step_of(state).default(state))
    assert accounts(after) == [(carried[0].value, "to_open")]


def test_more_hours_carry_more() -> None:
    assert len(shown(hours(1.0)).carried) < len(shown(hours(5.0)).carried) < len(shown(hours(30.0)).carried)


def test_without_hours_little_is_proposed_to_begin_with() -> None:
    state = hours(None)
    assert shown(state).left is None
    assert 0 < len(shown(state).carried) <= 3


def test_accounts_that_there_are_use_the_hours_first() -> None:
    state = hours(3.0).with_value(("platforms",), [{"network": "tiktok", "status": "active", "posts_per_week": 5.0}])
    assert not shown(state).carried
    assert not step_of(state).default(state)
    assert "ne portent pas" in step_of(state).intro(state)[-1].fr


def test_a_network_that_is_decided_upon_is_not_proposed_again() -> None:
    first = shown(state_of()).fits[0].network
    state = state_of().with_value(("platforms",), [{"network": first.value, "status": "active"}])
    assert first not in [fit.network for fit in shown(state).fits]


def test_an_account_taken_is_kept_by_whoever_is_in_charge() -> None:
    after = chosen(state_of(), "1")
    account = after.at("platforms", 0)
    assert account == {"network": account["network"], "status": "to_open", "owner": "lea", "deputy": "tom"}


@pytest.mark.parametrize(
    ("line", "positions"),
    [("1", [0]), ("1, 2", [0, 1]), ("2 1", [0, 1]), ("1;1", [0]), ("0", []), ("", []), ("aucun", []), ("None", [])],
)
def test_networks_are_chosen_by_number(line: str, positions: list[int]) -> None:
    state = hours(20.0)
    fits = shown(state).fits
    assert sorted(accounts(chosen(state, line))) == sorted((fits[at].network.value, "to_open") for at in positions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_networks_are_chosen_by_name(language: Language) -> None:
    state = state_of(language=language)
    network = shown(state).fits[1].network
    assert accounts(chosen(state, network.to(language).upper())) == [(network.value, "to_open")]


@pytest.mark.parametrize("line", ["9", "1, 9", "minitel"])
def test_what_is_not_listed_is_refused(line: str) -> None:
    assert isinstance(step_of(state_of()).take(line, state_of()), Refusal)


def test_the_question_shows_what_was_answered_and_can_be_answered_again() -> None:
    first = chosen(hours(20.0), "1, 2")
    assert step_of(first).value(first) == "1, 2"
    assert step_of(first).shown(first)
    assert chosen(first, "1, 2") == first
    second = chosen(first, "2")
    assert accounts(second) == accounts(first)[1:]


def test_what_was_taken_here_is_not_counted_against_itself() -> None:
    first = hours(5.0)
    carried = shown(first).carried
    assert shown(chosen(first, step_of(first).default(first))).carried == carried


def test_an_account_that_was_said_more_of_is_not_taken_away() -> None:
    first = chosen(hours(20.0), "1").with_value(("platforms", 0, "handle"), "@chez-lea")
    assert accounts(chosen(first, "0")) == accounts(first)


def test_the_reason_for_leaving_a_network_is_noted_with_a_day_to_think_again() -> None:
    state = chosen(hours(20.0), "1")
    step = network_steps(state)[1]
    taken = step.take("Personne ne sait filmer.", state)
    assert isinstance(taken, Taken)
    account = taken.state.at("platforms", 1)
    assert account["status"] == "refused"
    assert account["reason"] == "Personne ne sait filmer."
    assert account["revisit_on"] == "2027-11-22"
    assert step.value(taken.state) == "Personne ne sait filmer."
    assert step.key in {each.key for each in network_steps(taken.state)}
    untouched = step.take("", state)
    assert isinstance(untouched, Taken)
    assert untouched.state == state


def test_the_hours_are_the_reason_that_is_proposed_where_they_are_short() -> None:
    state = hours(5.0)
    carried = ", ".join(network.to("fr") for network in shown(state).carried)
    state = chosen(state, carried)
    step = network_steps(state)[1]
    assert step.default(state) == "Nos heures ne portent pas un réseau de plus."


def test_the_short_path_does_not_ask_for_reasons() -> None:
    brief = State(language="fr", path="brief", answers=BAKER)
    assert len(network_steps(chosen(brief, "0"))) == 1


def test_what_was_refused_can_be_taken_after_all() -> None:
    state = chosen(hours(20.0), "1")
    taken = network_steps(state)[1].take("Plus tard.", state)
    assert isinstance(taken, Taken)
    refused = taken.state.at("platforms", 1, "network")
    label = next(network.to("fr") for network in Network if network.value == refused)
    again = chosen(taken.state, label)
    assert accounts(again) == [(refused, "to_open")]
    assert again.at("platforms", 0, "reason") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_advice_is_a_line_a_network(language: Language) -> None:
    lines = [words.to(language) for words in advice(state_of(language=language))]
    assert len(lines) > 1
    assert all(line.startswith("  - ") for line in lines[1:])


def test_putting_the_question_off_puts_off_nothing_else() -> None:
    assert postponed(state_of().putting_off(KEY)) == []
