"""Thresholds: changed in the strategy, honoured everywhere, and named by the rules that read them."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from socialplan.actions.folder import parse_strategy
from socialplan.analysis import thresholds
from socialplan.analysis.availability import availability, said_weeks_ahead
from socialplan.analysis.silence import silence
from socialplan.analysis.smart import smart
from socialplan.analysis.workload import workload
from socialplan.language import Words
from socialplan.rules import accounts
from socialplan.rules.case import Case
from socialplan.rules.catalogue import rule_of, rules
from socialplan.rules.check import check
from socialplan.rules.limits import limits_of
from socialplan.rules.register import Hit, Rule
from socialplan.rules.told import is_fixed, source_words, threshold_data, threshold_words, units
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.problems import StrategyError
from socialplan.strategy.purpose import ChangedThreshold, Meta
from socialplan.strategy.situation import Objective
from socialplan.strategy.team import Absence, Member, Team

TODAY = dt.date(2026, 11, 23)


def changed(name: str, value: float | None, **fields: Any) -> Strategy:  # noqa: ANN401 - passed on
    return Strategy(meta=Meta(thresholds=[ChangedThreshold(name=name, value=value)]), **fields)


def account(days: int) -> Account:
    return Account(network=Network.X, status=AccountStatus.ACTIVE, last_post=TODAY - dt.timedelta(days=days))


@pytest.mark.parametrize(("name", "value", "limit"), [("dormant_days", 45.0, 45), ("dormant_days", None, 30)])
def test_a_threshold_is_the_strategys_own_where_it_sets_one(name: str, value: float | None, limit: float) -> None:
    assert Case(changed(name, value), TODAY).limit("dormant_days") == limit
    assert Case(Strategy(), TODAY).limit("dormant_days") == 30
    assert Case(changed("drill_days", 1), TODAY).limit("dormant_days") == 30


def test_an_unknown_threshold_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Case(Strategy(), TODAY).limit("no_such_threshold")


# --- in the file ---------------------------------------------------------------------------------------------------


def test_a_threshold_is_changed_in_the_file() -> None:
    text = "meta:\n  thresholds:\n    - name: dormant_days\n      value: 45 \n      reason: saisonnier\n"
    assert thresholds.limit("dormant_days", parse_strategy(text, "strategy.yaml").strategy) == 45


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("name: dormant_day", "unknown-reference", "dormant_days"),
        ("name: jours", "unknown-reference", ""),
        ("{name: dormant_days, value: -1}", "out-of-bounds", ""),
        ("{name: dormant_days, value: nan}", "", ""),
        ("{nom: dormant_days}", "unknown-key", "name"),
    ],
)
def test_an_unknown_name_or_a_bad_value_is_told_with_advice(line: str, code: str, said: str) -> None:
    with pytest.raises(StrategyError) as caught:
        parse_strategy(f"meta:\n  thresholds:\n    - {line}\n", "strategy.yaml")
    (problem,) = caught.value.problems
    assert not code or problem.code == code
    assert problem.line == 3
    assert said in (problem.hint.en if problem.hint else "")
    if code == "unknown-reference":
        assert "abandoned_days" in problem.expected.en


# --- in computations -----------------------------------------------------------------------------------------------


def test_the_silence_of_an_account_honours_it() -> None:
    ours, theirs = Strategy(), changed("dormant_days", 60)
    quiet = account(95)
    assert [silence(one, quiet, TODAY).too_long for one in (ours, theirs)] == [True, False]  # type: ignore[union-attr]
    strategy = changed("abandoned_days", 90, platforms=[quiet])
    assert [one.severity for one in check(strategy, TODAY, select=["account-dormant"])] == ["error"]


def test_the_workload_honours_it() -> None:
    people = Team(people=[Member(id="a", hours_per_week=9.0)])
    accounts_of = [Account(network=Network.X, status=AccountStatus.ACTIVE, posts_per_week=5.0, owner="a")]
    ours = Strategy(team=people, platforms=accounts_of)
    share = workload(ours, TODAY).ratio
    assert share
    tight = changed("workload_tight", share - 0.01, team=people, platforms=accounts_of)
    loose = changed("workload_tight", share + 0.01, team=people, platforms=accounts_of)
    over = changed("workload_over", share - 0.01, team=people, platforms=accounts_of)
    assert [workload(one, TODAY).verdict for one in (tight, loose, over)] == ["tight", "ok", "over"]
    fewer = changed("visits_per_week", 1, team=people, platforms=accounts_of)
    assert workload(fewer, TODAY).needed.typical < workload(ours, TODAY).needed.typical


@pytest.mark.parametrize(("weeks", "away", "said"), [(8, 5, "huit semaines"), (1, 5, "1\u00a0semaine"), (0, 0, "0")])
def test_absences_count_over_the_weeks_asked(weeks: float, away: int, said: str) -> None:
    absent = Member(id="a", hours_per_week=5.0, absences=[Absence(start=TODAY, end=TODAY + dt.timedelta(days=4))])
    strategy = changed("absence_weeks", weeks, team=Team(people=[absent]))
    (hours,) = availability(strategy, TODAY)
    assert hours.days_away == away
    assert said_weeks_ahead(strategy).fr.startswith(said)


def test_the_smart_grid_honours_it() -> None:
    objective = Objective(statement=Text((("fr", "Réduire les appels"),)))
    ours, theirs = Strategy(objectives=[objective]), changed("shortest_statement", 2, objectives=[objective])

    def short(strategy: Strategy) -> bool:
        return "mots seulement" in smart(strategy, TODAY)[0].letters[0].reason.fr

    assert (short(ours), short(theirs)) == (True, False)


# --- what rules say of them ----------------------------------------------------------------------------------------


def test_the_thresholds_a_rule_reads_are_found_in_its_code() -> None:
    assert limits_of(rule_of("platform-without-audience").check) == ("audience_interaction",)
    assert rule_of("self-promo").limits == ("self_promotion_high", "self_promotion_excessive")
    assert rule_of("account-dormant").limits == ("dormant_days", "dormant_intervals", "abandoned_days")
    assert limits_of(accounts.platform_closed) == ()


def test_they_are_found_in_functions_of_the_room_and_within_functions() -> None:
    def within(case: Case) -> list[Hit]:
        return [Hit("x", {}) for days in (1, 2) if days > case.limit("drill_days")]

    within.__module__ = "socialplan.rules.test"
    assert limits_of(within) == ("drill_days",)


def test_every_threshold_that_a_rule_reads_has_words_in_both_languages() -> None:
    for name in thresholds.names():
        known = thresholds.threshold(name)
        told = threshold_words(name)
        assert told.fr.startswith(f"{name}\u00a0: ")
        assert known.unit in units(), f"the unit “{known.unit}” lacks its French in rule_words.yaml"


def test_a_threshold_says_where_it_comes_from_and_what_it_is_here() -> None:
    assert "notre valeur par défaut, sans source" in threshold_words("workload_tight").fr
    assert "our own default" not in threshold_words("calendar_days").en
    assert threshold_words("line_elements").en.endswith("adapted by us)")
    here = threshold_words("dormant_days", changed("dormant_days", 45))
    assert here.en.startswith("dormant_days: 45 days, changed in this strategy (instead of 30 days")
    assert threshold_data("dormant_days", changed("dormant_days", 45)) == {
        "name": "dormant_days", "value": 45, "default": 30, "unit": "days", "sourced": True
    }  # fmt: skip


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_a_rule_names_thresholds_and_a_source_that_exist(one: Rule) -> None:
    for name in one.limits:
        thresholds.threshold(name)
    assert source_words(one.source), f"“{one.source}” is no source of rule_words.yaml, nor a point of law"


@pytest.mark.parametrize(
    ("french", "fixed"), [("{a} : {b}.", False), ("Rien.", True), ("{ }", True), ("[NOM] {VILLE}", False)]
)
def test_a_message_waits_for_figures_or_says_the_same_in_every_case(french: str, fixed: bool) -> None:  # noqa: FBT001
    assert is_fixed(Words(french, french)) is fixed
    assert is_fixed(Words("Rien.", french)) is fixed


def test_the_lists_of_the_knowledge_base_hold_no_unit_twice() -> None:
    place = Path(thresholds.__file__).parent.parent / "knowledge/data/rule_words.yaml"
    units = [line for line in place.read_text("utf-8").split("cited:")[0].splitlines() if line.startswith("  - ")]
    assert len(units) == len(set(units))
