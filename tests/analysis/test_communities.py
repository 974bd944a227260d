"""The map of communities: its weight, its five questions, and six weeks in which nobody speaks before having read."""

import datetime as dt
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.communities import answers, first_monday, in_weeks, six_weeks, totals, voices_not_heard
from socialplan.strategy.choices import RelationStage
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.outside import Community, CommunitySource

DAY: Final = dt.date(2026, 11, 22)
TEAM: Final = "team: {people: [{id: ana, name: Ana}, {id: lou, name: Lou}]}\n"


def made(sources: str, more: str = "") -> Strategy:
    return load(f"{TEAM}community:\n  sources:\n{sources}{more}", Strategy, references=REFERENCES).strategy


WHOLE: Final = (
    "    - {name: A, kind: forum, topics: Pain, influence: 5, posts_per_week: 10, mentions_us: yes, owner: ana,"
    " stage: contribute, since: 2026-01-01, next_action: Aider, next_on: 2026-12-01}\n"
    "    - {name: B, kind: club, owner: lou, topics: Sel, influence: 2, posts_per_week: 0.5, mentions_us: no,"
    " mentions_competitors: no}\n"
)


def test_totals_are_sums_of_what_is_known() -> None:
    found = totals(made(WHOLE + "    - {name: C, kind: club}\n"))
    assert (found.sources, found.kinds, found.posts, found.posts_known) == (3, 2, 10.5, 2)
    assert (found.influential, found.scored, round(found.ratio)) == ((0,), 2, 33)


def test_nothing_weighs_nothing() -> None:
    found = totals(Strategy())
    assert (found.sources, found.posts, found.ratio) == (0, None, 0.0)
    assert answers(Strategy(), DAY) == ()


def test_five_questions_are_answered_yes_by_a_full_map() -> None:
    assert [one.yes for one in answers(made(WHOLE), DAY)] == [True] * 5


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("kind: forum, ", "", 0),
        ("topics: Pain, ", "", 1),
        ("influence: 5", "influence: 3", 2),
        ("influence: 2, ", "", 2),
        (" owner: ana,", "", 3),
        (" owner: lou,", "", 0),
        ("stage: contribute, ", "", 3),
        ("next_on: 2026-12-01", "next_on: 2026-10-01", 3),
        ("next_action: Aider, ", "", 3),
        ("mentions_us: yes", "mentions_us: no", 4),
    ],
)
def test_an_answer_taken_away_turns_its_question_to_no(old: str, new: str, lost: int) -> None:
    assert old in WHOLE
    found = answers(made(WHOLE.replace(old, new)), DAY)
    assert not found[lost].yes


def test_an_action_that_must_not_be_done_is_none() -> None:
    assert not answers(made(WHOLE), DAY, unfit={0})[3].yes


def test_what_nobody_looked_at_is_told_as_such() -> None:
    told = answers(made("    - {name: A, kind: club, mentions_us: yes}\n"), DAY)[4]
    assert told.yes
    assert told.evidence.en == "of us: 1 of 1; of competitors: not looked at"


def test_audiences_without_a_source_are_found_by_priority() -> None:
    strategy = made(
        "    - {name: A, audience: un}\n",
        "audiences: [{id: un}, {id: deux, priority: 3}, {id: trois, priority: 1}]\n",
    )
    assert voices_not_heard(strategy) == (2, 1)


# ─── Six weeks ──────────────────────────────────────────────────────────────────


def plan(source: str, **how: frozenset[int]) -> list[tuple[str, int, str, bool, bool]]:
    steps = six_weeks(made(f"    - {{name: A, owner: ana, {source}}}\n"), DAY, **how)
    return [(str(one.on), one.week, one.deed, one.proposed, one.late) for one in steps]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # Nothing known yet: two weeks of reading first, then whether to speak.
        ("stage: watch", [("2026-11-23", 1, "read", True, False), ("2026-12-07", 3, "heard", True, False)]),
        (
            "stage: listen",
            [
                ("2026-11-23", 1, "read", True, False),
                ("2026-12-07", 3, "heard", True, False),
                ("2026-12-14", 4, "first", True, False),
            ],
        ),
        # Read for long: the first answer is proposed, and a decided one keeps its day.
        ("stage: listen, since: 2026-09-01", [("2026-11-30", 2, "first", True, False)]),
        (
            "stage: listen, since: 2026-09-01, next_action: Aider, next_on: 2026-12-03",
            [("2026-12-03", 2, "action", False, False)],
        ),
        # Inside: at once, in the second week, or in the fourth.
        ("stage: invited", [("2026-11-23", 1, "invitation", True, False)]),
        ("stage: contribute", [("2026-11-30", 2, "useful", True, False)]),
        ("stage: ally", [("2026-12-14", 4, "news", True, False)]),
        ("stage: ally, next_action: Aider", [("2026-12-14", 4, "action", True, False)]),
        # A day that has gone by is told, and taken up in the first week.
        ("stage: ally, next_action: Aider, next_on: 2026-10-01", [("2026-11-23", 1, "action", False, True)]),
        ("stage: contribute, next_action: Aider, next_on: 2027-03-01", [("2027-03-01", 15, "action", False, False)]),
    ],
)
def test_steps_follow_the_stage(source: str, expected: list[tuple[str, int, str, bool, bool]]) -> None:
    assert plan(source) == expected


def test_an_action_that_speaks_too_soon_waits_for_the_reading() -> None:
    source = "stage: listen, since: 2026-11-20, next_action: Répondre, next_on: 2026-11-25"
    assert ("2026-11-25", 1, "action", False, False) in plan(source)
    assert plan(source, early=frozenset({0})) == [
        ("2026-12-04", 2, "heard", True, False),
        ("2026-12-11", 3, "action", True, False),
    ]


def test_nothing_is_planned_for_an_action_that_must_not_be_done() -> None:
    assert plan("stage: contribute, next_action: Vendre", unfit=frozenset({0})) == []


def test_days_suit_who_follows_the_source() -> None:
    away = TEAM.replace(
        "{id: ana, name: Ana}", "{id: ana, name: Ana, absences: [{start: 2026-11-30, end: 2026-12-02}]}"
    )
    source = "community: {sources: [{name: A, owner: ana, stage: contribute}]}\n"
    strategy = load(away + source, Strategy, references=REFERENCES).strategy
    assert str(six_weeks(strategy, DAY)[0].on) == "2026-12-03"


def test_weeks_begin_on_a_monday_and_what_comes_after_stands_apart() -> None:
    assert first_monday(DAY) == dt.date(2026, 11, 23)
    assert first_monday(dt.date(2026, 11, 23)) == dt.date(2026, 11, 23)
    steps = six_weeks(
        made(
            "    - {name: A, stage: ally, next_action: X, next_on: 2027-01-03}\n"
            "    - {name: B, stage: ally, next_action: X, next_on: 2027-01-04}\n"
        ),
        DAY,
    )
    within, after = in_weeks(steps)
    assert [one.source for one in within] == [0]
    assert [one.source for one in after] == [1]


days = st.dates(dt.date(2026, 6, 1), dt.date(2027, 6, 1))
sources = st.builds(
    CommunitySource,
    stage=st.none() | st.sampled_from(RelationStage),
    since=st.none() | days,
    next_on=st.none() | days,
)


@settings(max_examples=60, deadline=None)
@given(found=st.lists(sources, max_size=5), as_of=days)
def test_nobody_is_proposed_to_speak_before_having_read(found: list[CommunitySource], as_of: dt.date) -> None:
    strategy = Strategy(community=Community(sources=found))
    for step in six_weeks(strategy, as_of):
        source = found[step.source]
        assert step.week >= 1
        assert step.on >= as_of or not step.proposed or step.deed == "read"
        if step.deed == "first" and step.proposed and source.next_on is None:
            assert source.since is None or (step.on - source.since).days >= 14
