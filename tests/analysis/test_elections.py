import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis import elections
from socialplan.analysis.elections import ElectionWindow, Poll, Rule
from socialplan.knowledge.law import DATED, REGIMES
from socialplan.language import LANGUAGES
from socialplan.strategy.choices import ElectionKind

MUNICIPAL = Poll("municipal", dt.date(2026, 3, 15), dt.date(2026, 3, 22))
PRESIDENTIAL = Poll("presidential", dt.date(2027, 4, 18), dt.date(2027, 5, 2))
DAY = dt.timedelta(days=1)

days = st.dates()
polls = st.builds(
    Poll,
    st.sampled_from(sorted(elections.kinds())),
    st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    st.none() | st.text(min_size=1, max_size=5),
)


def window(poll: Poll, regime: str) -> ElectionWindow:
    (only,) = elections.windows([poll], regime)
    return only


@pytest.mark.parametrize(
    ("first", "second", "start", "end"),
    [
        ((2026, 3, 15), (2026, 3, 22), (2025, 9, 1), (2026, 3, 22)),
        ((2027, 4, 18), (2027, 5, 2), (2026, 10, 1), (2027, 5, 2)),
        ((2024, 6, 30), (2024, 7, 7), (2023, 12, 1), (2024, 7, 7)),
        ((2024, 6, 9), None, (2023, 12, 1), (2024, 6, 9)),
        ((2026, 7, 1), None, (2026, 1, 1), (2026, 7, 1)),
        ((2026, 9, 27), None, (2026, 3, 1), (2026, 9, 27)),
        ((2026, 12, 31), None, (2026, 6, 1), (2026, 12, 31)),
        ((2024, 2, 29), None, (2023, 8, 1), (2024, 2, 29)),
        ((1, 3, 1), None, (1, 1, 1), (1, 3, 1)),
    ],
)
def test_worked_examples(
    first: tuple[int, int, int],
    second: tuple[int, int, int] | None,
    start: tuple[int, int, int],
    end: tuple[int, int, int],
) -> None:
    last = dt.date(*second) if second else None
    assert elections.pre_electoral_window(dt.date(*first), last) == (dt.date(*start), dt.date(*end))


@given(st.dates(dt.date(1, 7, 1)))
def test_period_opens_six_months_earlier_on_the_first(vote: dt.date) -> None:
    start = elections.opening(vote)
    assert start.day == 1
    assert (vote.year - start.year) * 12 + vote.month - start.month == 6


@given(days, st.none() | days)
def test_period_holds_every_round(first: dt.date, second: dt.date | None) -> None:
    start, end = elections.pre_electoral_window(first, second)
    assert start <= first <= end
    assert end == (second if second and second > first else first)


@settings(max_examples=60)
@given(st.lists(polls, max_size=4), st.sampled_from(REGIMES))
def test_limits_stay_within_their_window_and_regime(given_polls: list[Poll], regime: str) -> None:
    found = elections.windows(given_polls, regime)
    assert sorted(w.poll.first_round for w in found) == [w.poll.first_round for w in found]
    assert len(found) == len(given_polls)
    for each in found:
        assert [limit.start for limit in each.limits] == sorted(limit.start for limit in each.limits)
        for limit in each.limits:
            assert each.start - DAY <= limit.start <= limit.end <= each.end
            assert limit.poll is each.poll


@settings(max_examples=60)
@given(st.lists(polls, min_size=1, max_size=3), st.dates(dt.date(1989, 1, 1), dt.date(2091, 1, 1)), st.integers(0, 400))
def test_overlaps_is_the_union_of_its_days(given_polls: list[Poll], start: dt.date, length: int) -> None:
    found = elections.windows(given_polls, "public_local")
    each_day = {limit for n in range(length + 1) for limit in elections.window_on(start + n * DAY, found)}
    assert set(elections.overlaps(start, start + length * DAY, found)) == each_day


RULES: tuple[Rule, ...] = ("promotion", "paid_ads", "candidate_support", "silence")


@pytest.mark.parametrize(
    ("regime", "severities"),
    [
        ("public_local", "stop stop stop stop"),
        ("public_state", "caution stop stop stop"),
        ("public_other", "caution stop stop stop"),
        ("private_company", "none caution caution caution"),
        ("craft", "none caution caution caution"),
        ("association", "none caution caution caution"),
    ],
)
@pytest.mark.parametrize("kind", sorted(set(elections.kinds()) - {"professional"}))
def test_severity_by_regime(kind: str, regime: str, severities: str) -> None:
    found = window(MUNICIPAL._replace(kind=kind), regime)
    assert [found.severity(rule) for rule in RULES] == severities.split()
    assert len(found.of("promotion")) == (found.severity("promotion") != "none")
    assert len(found.of("silence")) == 2


@pytest.mark.parametrize("regime", REGIMES)
def test_workplace_elections_limit_nothing(regime: str) -> None:
    assert window(Poll("professional", dt.date(2026, 12, 10)), regime).limits == ()


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        ("2026-09-30", set()),
        ("2026-10-01", {"promotion", "paid_ads", "candidate_support"}),
        ("2027-04-16", {"promotion", "paid_ads", "candidate_support"}),
        ("2027-04-17", {"promotion", "paid_ads", "candidate_support", "silence"}),
        ("2027-04-18", {"promotion", "paid_ads", "candidate_support", "silence"}),
        ("2027-04-19", {"promotion", "paid_ads", "candidate_support"}),
        ("2027-05-02", {"promotion", "paid_ads", "candidate_support", "silence"}),
        ("2027-05-03", set()),
    ],
)
def test_what_holds_on_a_day(day: str, rules: set[str]) -> None:
    found = elections.windows([PRESIDENTIAL], "public_local")
    assert {limit.rule for limit in elections.window_on(dt.date.fromisoformat(day), found)} == rules


def test_a_campaign_across_the_opening_is_seen() -> None:
    found = elections.windows([MUNICIPAL], "public_local")
    assert elections.overlaps(dt.date(2025, 8, 1), dt.date(2025, 8, 31), found) == ()
    assert len(elections.overlaps(dt.date(2025, 8, 1), dt.date(2025, 9, 1), found)) == 3


def test_the_label_given_replaces_the_kind_s() -> None:
    assert window(MUNICIPAL, "craft").label.fr == "Élections municipales"
    assert window(MUNICIPAL._replace(label="Partielle"), "craft").label == ("Partielle", "Partielle")


@pytest.mark.parametrize(("poll", "regime"), [(MUNICIPAL, "public"), (MUNICIPAL._replace(kind="papal"), "craft")])
def test_unknown_names_are_refused(poll: Poll, regime: str) -> None:
    with pytest.raises(ValueError, match="unknown"):
        elections.windows([poll], regime)


def test_kinds_are_those_of_the_strategy() -> None:
    assert set(elections.kinds()) == {member.value for member in ElectionKind}


def test_wordings_are_whole_and_typeset() -> None:
    limits = {
        limit
        for regime in REGIMES
        for kind in elections.kinds()
        for limit in window(MUNICIPAL._replace(kind=kind), regime).limits
    }
    for limit in limits:
        assert limit.sources
        for words in (limit.barred, limit.goes_on, limit.reference):
            assert all(words.to(language) for language in LANGUAGES)
            assert not re.search(r"« | »| [:;!?]|'|(?:n°|art\.|L\.) \d", words.fr), words.fr
            assert not re.search(r"\s[:;!?]|'|\u00a0|\u202f", words.en), words.en
        assert limit.barred.fr.endswith(".")
        assert limit.goes_on.en.endswith(".")


def test_local_promotion_says_what_goes_on() -> None:
    (limit,) = window(MUNICIPAL, "public_local").of("promotion")
    assert all(word in limit.barred.fr for word in ("nouveau compte", "rythme"))
    assert all(word in limit.goes_on.fr for word in ("existait avant", "aussi souvent", "neutre"))
    assert "52-1" in limit.reference.fr


def test_only_local_authorities_are_told_of_l52_1_paragraph_2() -> None:
    told = {
        regime for regime in REGIMES for limit in window(MUNICIPAL, regime).limits if "para. 2" in limit.reference.en
    }
    assert told == {"public_local"}


class TestKnownPolls:
    def test_presidential_2027_is_announced_and_running(self) -> None:
        known = next(k for k in elections.known_polls() if k.id == "presidential-2027")
        assert known.poll == PRESIDENTIAL
        assert known.status == "announced"
        assert known.opens_on == dt.date(2026, 10, 1)

    def test_no_parliamentary_election_in_2027(self) -> None:
        assert [k.month for k in elections.known_polls() if k.kind == "legislative"] == ["2029-06"]

    @pytest.mark.parametrize("known", elections.known_polls(), ids=lambda known: known.id)
    def test_each_is_sound(self, known: elections.KnownPoll) -> None:
        assert known.kind in elections.kinds()
        assert known.sources
        assert (known.poll is None) == (known.status == "expected")
        if known.first_round:
            assert f"{known.first_round:%Y-%m}" == known.month
            assert known.first_round.weekday() == 6 or known.kind == "professional"
            assert (known.first_round < DATED) == (known.status == "held")
            assert known.second_round is None or known.first_round < known.second_round

    @pytest.mark.parametrize(
        ("day", "first"),
        [
            ("2026-03-22", "municipal-2026"),
            ("2026-03-23", "senate-2026"),
            ("2026-11-22", "professional-2026"),
            ("2027-05-02", "presidential-2027"),
            ("2028-03-31", "departmental-2028"),
            ("2028-04-01", "legislative-2029"),
        ],
    )
    def test_upcoming_starts_with_the_next(self, day: str, first: str) -> None:
        assert elections.upcoming(dt.date.fromisoformat(day))[0].id == first
