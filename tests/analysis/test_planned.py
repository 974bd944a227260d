import datetime as dt

import pytest

from socialplan.analysis.planned import interval, last_day, longest_gap, occurrences, planned, planned_rate
from socialplan.strategy.choices import AccountStatus, Format, Network, Weekday
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, FormatMix
from socialplan.strategy.team import Calendar, PlannedPost, Rendezvous

MONDAY = dt.date(2027, 1, 4)
TUESDAYS = Rendezvous(day=Weekday.TUESDAY, network=Network.FACEBOOK)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2027-{text}")


@pytest.mark.parametrize(("per_week", "days"), [(1.0, 7.0), (2.0, 3.5), (7.0, 1.0), (14.0, 0.5), (0.25, 28.0)])
def test_the_interval_of_a_rhythm_by_hand(per_week: float, days: float) -> None:
    assert interval(per_week) == days


def test_the_last_day_is_within_the_weeks() -> None:
    # Eight weeks from Monday 4 January end on Sunday 28 February: 28 days of January, 28 of February.
    assert last_day(Calendar(starts=MONDAY, weeks=8)) == day("02-28")
    assert last_day(Calendar(weeks=8)) is None
    assert last_day(Calendar(starts=MONDAY)) is None


@pytest.mark.parametrize(
    ("weeks", "every", "days"),
    [
        (1, 1, ["01-05"]),
        (3, 1, ["01-05", "01-12", "01-19"]),
        (5, 2, ["01-05", "01-19", "02-02"]),
        (3, None, ["01-05", "01-12", "01-19"]),
        (4, 4, ["01-05"]),
    ],
)
def test_appointments_come_back(weeks: int, every: int | None, days: list[str]) -> None:
    regular = Rendezvous(day=Weekday.TUESDAY, every_weeks=every)
    assert list(occurrences(Calendar(starts=MONDAY, weeks=weeks), regular)) == [day(one) for one in days]


def test_appointments_without_a_day_or_an_end_fall_on_none() -> None:
    assert list(occurrences(Calendar(starts=MONDAY, weeks=8), Rendezvous())) == []
    assert list(occurrences(Calendar(weeks=8), TUESDAYS)) == []


def test_a_post_on_the_day_of_an_appointment_is_the_appointment() -> None:
    posts = [
        PlannedPost(on=day("01-05"), network=Network.FACEBOOK),
        PlannedPost(on=day("01-05"), network=Network.TWITTER, format=Format.RELAY),
        PlannedPost(network=Network.FACEBOOK),
    ]
    strategy = Strategy(calendar=Calendar(starts=MONDAY, weeks=2, rendezvous=[TUESDAYS], posts=posts))
    assert [(one.on, one.network, one.path, one.spontaneous) for one in planned(strategy)] == [
        (day("01-05"), "facebook", "calendar.posts[0]", False),
        (day("01-05"), "x", "calendar.posts[1]", True),
        (day("01-12"), "facebook", "calendar.rendezvous[0]", False),
    ]


def test_stories_and_relays_are_not_planned() -> None:
    mix = [(Format.PHOTO, 1.5), (Format.STORY, 2.0), (Format.RELAY, 1.0), (Format.SHORT_VIDEO, 0.25)]
    formats = [FormatMix(format=name, per_week=number) for name, number in mix]
    account = Account(network=Network.INSTAGRAM, status=AccountStatus.ACTIVE, formats=formats)
    assert planned_rate(Strategy(), account) == 1.75
    assert planned_rate(Strategy(), Account(network=Network.FACEBOOK, posts_per_week=3.0)) == 3.0


@pytest.mark.parametrize(
    ("days", "idle", "gap"),
    [
        ([], [], None),
        (["01-05"], [], None),
        (["01-05", "01-05"], [], None),
        # Tuesday to Thursday, Thursday to Tuesday: five days less a weekend on which nothing ever comes out.
        (["01-05", "01-07", "01-12"], [], ("01-07", "01-12", 3)),
        # A Saturday is used: of that weekend Sunday alone is off.
        (["01-05", "01-09", "01-14"], [], ("01-05", "01-09", 4)),
        # Closed from Wednesday to Friday.
        (["01-05", "01-11"], ["01-06", "01-07", "01-08"], ("01-05", "01-11", 1)),
        (["01-20", "01-04", "01-06"], [], ("01-06", "01-20", 10)),
    ],
)
def test_the_longest_gap(days: list[str], idle: list[str], gap: tuple[str, str, int] | None) -> None:
    found = longest_gap([day(one) for one in days], frozenset(day(one) for one in idle))
    assert found == (gap and (day(gap[0]), day(gap[1]), gap[2]))
