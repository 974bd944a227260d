"""The score of maturity: five tests, each met by decisions and dates, and lost when one of them goes."""

import datetime as dt
from typing import Any, Final

import msgspec
import pytest

from socialplan.analysis.maturity import MOST, Maturity, exchange_share, maturity
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import Profile
from socialplan.strategy.purpose import ChangedThreshold

DAY: Final = dt.date(2026, 11, 22)

WHOLE: Final = """
meta: {next_review: 2027-02-01}
objectives: [{id: un, statement: Un, baseline: 4, kpis: [k]}]
platforms:
  - network: facebook
    status: active
    handle: "@ici"
    posture: conversation
    posts_per_week: 2
    last_post: 2026-11-20
    response_hours: 24
    visits_per_week: 5
    profile:
      {exact_name: yes, same_handle: yes, avatar: yes, banner: yes, bio: yes, link_back: yes, contact: yes,
       category: yes}
editorial:
  participation: [Voter]
  pillars: [{label: A, kind: conversation, share: 30}, {label: B, kind: self, share: 70}]
measurement:
  kpis: [{id: k, name: K, formula: a ÷ b}]
  reviews: [{on: 2026-10-01, decision: confirm}]
"""


def made(source: str = WHOLE) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


def steps(found: Maturity) -> set[str]:
    return {test.step for test in found.tests if not test.met}


def account(**changes: Any) -> Strategy:  # noqa: ANN401 - fields of many types
    strategy = made()
    changed = msgspec.structs.replace(strategy.platforms[0], **changes)
    return msgspec.structs.replace(strategy, platforms=[changed])


def test_all_five_are_met_and_the_score_is_their_sum() -> None:
    found = maturity(made(), DAY)
    assert (found.score, found.next) == (MOST, None)


def test_an_empty_strategy_meets_none_and_says_what_comes_first() -> None:
    found = maturity(Strategy(), DAY)
    assert found.score == 0
    assert found.next
    assert found.next.step == "present"
    assert found.next.why.fr == "aucun compte actif sur un réseau"


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"handle": None}, "present"),
        ({"profile": None}, "present"),
        ({"profile": Profile(exact_name=True, bio=True)}, "present"),
        ({"last_post": dt.date(2026, 9, 1)}, "regular"),
        ({"last_post": None}, "regular"),
        ({"posts_per_week": None}, "regular"),
        ({"posture": None}, "conversational"),
        ({"response_hours": None}, "conversational"),
        ({"visits_per_week": None}, "conversational"),
    ],
)
def test_an_answer_of_the_account_taken_away_loses_its_test(changes: dict[str, Any], lost: str) -> None:
    assert steps(maturity(account(**changes), DAY)) == {lost}


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("baseline: 4, ", "", "measured"),
        ("formula: a ÷ b", "unit: x", "measured"),
        ("next_review: 2027-02-01", "as_of: 2026-11-22", "measured"),
        ("  reviews: [{on: 2026-10-01, decision: confirm}]\n", "", "measured"),
        ("  participation: [Voter]\n", "", "participative"),
        ("share: 30", "share: 10", "participative"),
        ("kind: conversation", "kind: self", "participative"),
    ],
)
def test_another_answer_taken_away_loses_its_test(old: str, new: str, lost: str) -> None:
    assert old in WHOLE
    assert steps(maturity(made(WHOLE.replace(old, new)), DAY)) == {lost}


def test_a_reading_measures_as_well_as_a_review() -> None:
    unreviewed = made(WHOLE.replace("  reviews: [{on: 2026-10-01, decision: confirm}]\n", ""))
    assert steps(maturity(unreviewed, DAY, readings=1)) == set()


def test_those_that_fail_are_named() -> None:
    found = maturity(account(response_hours=None), DAY)
    (failed,) = (test for test in found.tests if not test.met)
    assert failed.why.fr.endswith("Facebook")


def test_the_threshold_of_participation_may_be_changed() -> None:
    strategy = made()
    changed = ChangedThreshold(name="participation_share", value=40)
    stricter = msgspec.structs.replace(strategy, meta=msgspec.structs.replace(strategy.meta, thresholds=[changed]))
    assert steps(maturity(stricter, DAY)) == {"participative"}


def test_the_share_of_exchange_is_told_only_where_shares_are() -> None:
    assert exchange_share(made()) == 30
    assert exchange_share(Strategy()) is None


@pytest.mark.parametrize(
    ("old", "new", "todo"),
    [
        ("response_hours: 24", "custom_url: yes", "State a response time and keep watch: Facebook"),
        ("posture: conversation", "posture: push", "Move an account from broadcasting to conversation, or say why not"),
        ("formula: a ÷ b", "unit: x", "Give each objective a formula and a starting value"),
        (
            "  reviews: [{on: 2026-10-01, decision: confirm}]\n",
            "",
            "Read the KPIs, hold a review and date the next one",
        ),
        ("share: 30", "share: 10", "Give more room to content that invites conversation"),
        ("  participation: [Voter]\n", "", "Decide on an action in which the public takes part"),
    ],
)
def test_what_would_meet_a_test_is_told(old: str, new: str, todo: str) -> None:
    (failed,) = (test for test in maturity(made(WHOLE.replace(old, new)), DAY).tests if not test.met)
    assert failed.todo
    assert failed.todo.en == todo
