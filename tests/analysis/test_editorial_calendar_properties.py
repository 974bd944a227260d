"""What holds of every calendar, whatever the strategy: variety, shares, presence, votes, stability."""

import datetime as dt
from collections import Counter
from typing import Final

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from socialplan.analysis.editorial_calendar import editorial_calendar
from socialplan.analysis.editorial_calendar_mix import MOST_IN_A_ROW, Place, carried, counts, runs, sequence
from socialplan.analysis.editorial_calendar_model import EditorialCalendar, Slot
from socialplan.analysis.quiet_days import is_away
from socialplan.analysis.workload import workload
from socialplan.knowledge.public_holidays import PublicHoliday
from socialplan.language import Words
from socialplan.strategy.choices import (
    AccountStatus,
    ElectionKind,
    Format,
    KeyDateKind,
    LegalRegime,
    Network,
    PillarKind,
    Weekday,
)
from socialplan.strategy.editorial import Editorial, Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, FormatMix
from socialplan.strategy.purpose import Election, Organisation
from socialplan.strategy.situation import Objective
from socialplan.strategy.team import Absence, Calendar, KeyDate, Member, PlannedPost, Rendezvous, Team, WorkingHours

MONDAY: Final = dt.date(2027, 1, 4)
AS_OF: Final = dt.date(2026, 12, 14)
DAYS: Final = tuple(Weekday)
NETWORKS: Final = (Network.FACEBOOK, Network.LINKEDIN, Network.MASTODON, Network.NEWSLETTER, Network.YOUTUBE)
FORMATS: Final = (Format.PHOTO, Format.SHORT_TEXT, Format.CAROUSEL, Format.RELAY, Format.STORY)
PEOPLE: Final = ("ana", "ben", "cyr")
RATES: Final = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 7.0)

quick = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def text(words: str) -> Text:
    return Text((("fr", words),))


def day_in_window() -> st.SearchStrategy[dt.date]:
    return st.integers(0, 69).map(lambda ahead: MONDAY + dt.timedelta(days=ahead))


def pillars(shares: list[float], kinds: list[PillarKind]) -> list[Pillar]:
    return [
        Pillar(id=f"p{place}", label=text(f"Pilier {place}"), share=share, kind=kind, objectives=["un"])
        for place, (share, kind) in enumerate(zip(shares, kinds, strict=True))
    ]


@st.composite
def some_pillars(draw: st.DrawFn, least: int = 1) -> list[Pillar]:
    number = draw(st.integers(least, 6))
    shares = draw(st.lists(st.integers(5, 40), min_size=number, max_size=number))
    kinds = draw(st.lists(st.sampled_from(list(PillarKind)), min_size=number, max_size=number))
    return pillars([float(share) for share in shares], kinds)


@st.composite
def some_account(draw: st.DrawFn, network: Network, of: list[Pillar]) -> Account:
    ids = [one.id for one in of if one.id]
    named = draw(st.lists(st.sampled_from(ids), unique=True)) if draw(st.booleans()) else []
    formats = [
        FormatMix(format=each, per_week=draw(st.sampled_from(RATES)))
        for each in draw(st.lists(st.sampled_from(FORMATS), unique=True, max_size=3))
    ]
    return Account(
        network=network,
        status=AccountStatus.ACTIVE,
        posts_per_week=None if formats else draw(st.sampled_from(RATES)),
        formats=formats,
        pillars=named,
        owner=draw(st.sampled_from([None, *PEOPLE])),
        deputy=draw(st.sampled_from([None, *PEOPLE])),
        objectives=["un"],
    )


@st.composite
def some_person(draw: st.DrawFn, name: str) -> Member:
    worked = draw(st.lists(st.sampled_from(DAYS), unique=True, max_size=6))
    absences = [
        Absence(start=start, end=start + dt.timedelta(days=draw(st.integers(0, 15))))
        for start in draw(st.lists(day_in_window(), max_size=2))
    ]
    return Member(
        id=name,
        name=name.title(),
        hours_per_week=draw(st.sampled_from([None, 1.0, 8.0, 30.0])),
        works=[WorkingHours(days=worked)] if worked else [],
        absences=absences,
        deputy=draw(st.sampled_from([None, *PEOPLE])),
        leaves_on=draw(st.sampled_from([None, None, dt.date(2027, 2, 1)])),
    )


@st.composite
def some_strategy(draw: st.DrawFn, *, dated: bool = True, away: bool = True, least_pillars: int = 1) -> Strategy:
    of = draw(some_pillars(least_pillars))
    networks = draw(st.lists(st.sampled_from(NETWORKS), min_size=1, max_size=4, unique=True))
    ids = [one.id for one in of]
    posts = [
        PlannedPost(
            on=draw(day_in_window()), network=draw(st.sampled_from(networks)), pillar=draw(st.sampled_from(ids))
        )
        for _ in range(draw(st.integers(0, 4)) if dated else 0)
    ]
    regular = [
        Rendezvous(
            name=text(f"Rendez-vous {number}"),
            day=draw(st.sampled_from(DAYS)),
            every_weeks=draw(st.sampled_from([1, 2, 4])),
            network=draw(st.sampled_from(networks)),
            pillar=draw(st.sampled_from(ids)),
        )
        for number in range(draw(st.integers(0, 2)) if dated else 0)
    ]
    return Strategy(
        objectives=[Objective(id="un", statement=text("Objectif"))],
        editorial=Editorial(pillars=of),
        platforms=[draw(some_account(network, of)) for network in networks],
        team=Team(people=[draw(some_person(name)) if away else Member(id=name, name=name) for name in PEOPLE]),
        calendar=Calendar(
            starts=MONDAY,
            weeks=draw(st.sampled_from([8, 10])),
            news_share=draw(st.sampled_from([None, 10.0, 20.0])),
            closed_days=draw(st.lists(day_in_window(), max_size=3)) if away else [],
            posts=posts,
            rendezvous=regular,
        ),
    )


HOLIDAYS: Final = tuple(
    PublicHoliday(day, Words("Férié", "Holiday")) for day in (dt.date(2027, 1, 6), dt.date(2027, 1, 28))
)


NO_HOURS: Final = workload(Strategy(), AS_OF)


def laid(strategy: Strategy, *, holidays: bool = False, hours: bool = False) -> EditorialCalendar:
    week = workload(strategy, AS_OF) if hours else NO_HOURS
    return editorial_calendar(strategy, AS_OF, week, HOLIDAYS if holidays else ())


def of_account(calendar: EditorialCalendar, place: int) -> list[Slot]:
    return [slot for slot in calendar.slots if slot.account == place]


# Variety


@quick
@given(some_strategy(dated=False, least_pillars=2))
def test_no_pillar_stands_three_times_in_a_row(strategy: Strategy) -> None:
    calendar = laid(strategy, holidays=True)
    for place, account in enumerate(strategy.platforms):
        told = [slot.pillar for slot in of_account(calendar, place) if slot.kind != "news"]
        if len(carried(strategy, account)) > 1:
            assert not runs(told)


@quick
@given(some_strategy(least_pillars=3))
def test_no_proposal_makes_a_third_in_a_row_beside_what_people_dated(strategy: Strategy) -> None:
    calendar = laid(strategy, holidays=True)
    for place, account in enumerate(strategy.platforms):
        slots = [slot for slot in of_account(calendar, place) if slot.kind != "news"]
        if len(carried(strategy, account)) < 3:
            continue
        for three in zip(slots, slots[1:], slots[2:], strict=False):
            proposed = any(slot.kind == "proposed" for slot in three)
            assert not (proposed and len({slot.pillar for slot in three}) == 1)


@given(
    st.lists(st.floats(0.05, 1.0), min_size=2, max_size=6),
    st.integers(1, 80),
)
def test_a_sequence_holds_shares_and_never_three_in_a_row(weights: list[float], number: int) -> None:
    shares = [one / sum(weights) for one in weights]
    found = sequence(shares, [Place(None)] * number)
    assert len(found) == number
    assert not runs(found)
    if max(shares) <= 0.6:
        most = max(5.0, 100 / number)
        for rank, share in enumerate(shares):
            assert abs(100 * found.count(rank) / number - 100 * share) <= most + 1e-6


@given(st.lists(st.floats(0.05, 1.0), min_size=2, max_size=6), st.integers(1, 80))
def test_counts_add_up_and_leave_room_between_two_of_a_kind(weights: list[float], number: int) -> None:
    shares = [one / sum(weights) for one in weights]
    found = counts(shares, [0] * len(shares), number)
    assert sum(found) == number
    assert min(found) >= 0
    assert all(count <= MOST_IN_A_ROW * (number - count + 1) for count in found)


def test_a_share_beyond_two_thirds_gives_way_to_variety() -> None:
    found = sequence([0.9, 0.1], [Place(None)] * 12)
    assert not runs(found)
    assert found.count(0) == 8


# Shares


@quick
@given(some_strategy(dated=False, away=False, least_pillars=2))
def test_the_mix_of_each_network_is_within_the_tolerance(strategy: Strategy) -> None:
    calendar = laid(strategy)
    for place, account in enumerate(strategy.platforms):
        told = Counter(slot.pillar for slot in of_account(calendar, place) if slot.kind != "news")
        number = sum(told.values())
        shares = {one.place: one.share for one in carried(strategy, account)}
        if number and len(shares) > 1 and max(shares.values()) <= 0.6:
            most = max(5.0, 100 / number)
            for pillar, share in shares.items():
                assert abs(100 * told[pillar] / number - 100 * share) <= most + 1e-6


@quick
@given(some_strategy(dated=False, away=False))
def test_news_has_its_share_of_each_network_s_slots(strategy: Strategy) -> None:
    share = (strategy.calendar.news_share or 0.0) / 100
    calendar = laid(strategy)
    for place in range(len(strategy.platforms)):
        slots = of_account(calendar, place)
        news = sum(slot.kind == "news" for slot in slots)
        assert abs(news - share * len(slots)) <= 0.5 + 1e-6


# Presence


@quick
@given(some_strategy())
def test_nothing_is_laid_where_nobody_is_there_or_all_is_closed(strategy: Strategy) -> None:
    calendar = laid(strategy, holidays=True)
    people = {person.id: person for person in strategy.team.people}
    out = {*strategy.calendar.closed_days, *(one.on for one in HOLIDAYS)}
    for slot in calendar.slots:
        account = strategy.platforms[slot.account]
        if account.owner or account.deputy:
            assert slot.author is not None
        if slot.author:
            assert not is_away(people[slot.author], slot.on)
        if slot.kind != "post":
            assert slot.on not in out


@quick
@given(some_strategy())
def test_texts_are_due_before_they_come_out_on_a_day_their_author_works(strategy: Strategy) -> None:
    people = {person.id: person for person in strategy.team.people}
    for slot in laid(strategy, holidays=True).slots:
        if slot.kind == "news":
            assert slot.draft_due is None
            continue
        assert slot.draft_due is not None
        assert slot.draft_due < slot.on
        if slot.author and (slot.on - slot.draft_due).days < 300:
            works = {day for hours in people[slot.author].works for day in hours.days} or set(DAYS[:5])
            assert DAYS[slot.draft_due.weekday()] in works
            assert not is_away(people[slot.author], slot.draft_due)


@quick
@given(some_strategy())
def test_every_slot_is_within_the_window_once_and_what_is_lost_is_told(strategy: Strategy) -> None:
    calendar = laid(strategy, holidays=True)
    ids = [slot.id for slot in calendar.slots]
    assert len(ids) == len(set(ids))
    assert (calendar.ends - calendar.starts).days + 1 >= 56
    assert all(calendar.starts <= slot.on <= calendar.ends for slot in calendar.slots)
    assert list(calendar.slots) == sorted(calendar.slots, key=lambda slot: (slot.on, slot.at or 0, slot.id))
    told = Counter(slot.account for slot in calendar.slots) + Counter(
        {one.account: 0 for one in calendar.lost if one.account is not None}
    )
    for one in calendar.lost:
        if one.account is not None:
            told[one.account] += one.number
    for line in calendar.accounts:
        whole = line.rate * ((calendar.ends - calendar.starts).days + 1) / 7
        assert told[line.index] >= int(whole)


# Votes


@quick
@given(some_strategy(dated=False, away=False), st.booleans(), st.integers(14, 40))
def test_around_a_vote_nothing_forbidden_is_laid(strategy: Strategy, stands: bool, ahead: int) -> None:  # noqa: FBT001 - drawn
    vote = MONDAY + dt.timedelta(days=ahead)
    organisation = Organisation(
        legal_regime=LegalRegime.PUBLIC_LOCAL,
        elections=[Election(kind=ElectionKind.MUNICIPAL, first_round=vote, concerns_us=stands)],
    )
    bad = PlannedPost(
        on=vote - dt.timedelta(days=1), network=strategy.platforms[0].network, subject=text("Votez pour notre maire")
    )
    calendar = msgspec.structs.replace(strategy.calendar, posts=[bad])
    strategy = msgspec.structs.replace(strategy, organisation=organisation, calendar=calendar)
    made = laid(strategy)
    kinds = [one.kind for one in strategy.editorial.pillars]
    for slot in made.slots:
        assert slot.on not in {vote, vote - dt.timedelta(days=1)}
        others = {one.place for one in carried(strategy, strategy.platforms[slot.account])}
        others = {place for place in others if kinds[place] is not PillarKind.SELF}
        if stands and slot.on <= vote and slot.pillar is not None and others:
            assert kinds[slot.pillar] is not PillarKind.SELF
    assert [one.reason for one in made.lost if one.kind == "post"] == ["vote"]


# Stability


@quick
@given(some_strategy(), st.data())
def test_a_change_to_one_network_moves_nothing_on_another(strategy: Strategy, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(strategy.platforms) - 1))
    other = msgspec.structs.replace(
        strategy.platforms[place], formats=[], posts_per_week=data.draw(st.sampled_from(RATES))
    )
    changed = msgspec.structs.replace(
        strategy, platforms=[*strategy.platforms[:place], other, *strategy.platforms[place + 1 :]]
    )
    before, after = laid(strategy, holidays=True), laid(changed, holidays=True)
    for index in range(len(strategy.platforms)):
        if index != place:
            assert of_account(before, index) == of_account(after, index)


@quick
@given(some_strategy(), st.randoms(use_true_random=False))
def test_the_order_of_networks_and_people_changes_nothing(strategy: Strategy, random: object) -> None:
    order = list(range(len(strategy.platforms)))
    random.shuffle(order)  # type: ignore[attr-defined]
    people = list(strategy.team.people)
    random.shuffle(people)  # type: ignore[attr-defined]
    mixed = msgspec.structs.replace(
        strategy,
        platforms=[strategy.platforms[place] for place in order],
        team=msgspec.structs.replace(strategy.team, people=people),
    )
    before, after = laid(strategy), laid(mixed)
    for now, place in enumerate(order):
        told = [msgspec.structs.replace(slot, account=place) for slot in of_account(after, now)]
        assert told == of_account(before, place)


@quick
@given(some_strategy(), day_in_window())
def test_a_key_date_moves_nothing_and_gives_each_network_one_announcement_at_most(
    strategy: Strategy, day: dt.date
) -> None:
    date = KeyDate(on=day, what=text("Foire"), kind=KeyDateKind.EVENT, objective="un")
    calendar = msgspec.structs.replace(strategy.calendar, key_dates=[date])
    before, after = laid(strategy), laid(msgspec.structs.replace(strategy, calendar=calendar))
    changed = [new for old, new in zip(before.slots, after.slots, strict=True) if old != new]
    assert [(slot.id, slot.on, slot.pillar) for slot in before.slots] == [
        (slot.id, slot.on, slot.pillar) for slot in after.slots
    ]
    assert len({slot.account for slot in changed}) == len(changed)
    assert all(slot.key_date == 0 and day - dt.timedelta(days=14) <= slot.on <= day for slot in changed)


@quick
@given(some_strategy(away=False), st.integers(0, 9), st.sampled_from(PEOPLE))
def test_an_absence_moves_only_the_days_of_its_week(strategy: Strategy, week: int, who: str) -> None:
    assume(all((line.rate or 0) >= 1 for line in laid(strategy).accounts))
    start = MONDAY + dt.timedelta(days=7 * week)
    away = Absence(start=start, end=start + dt.timedelta(days=4))
    people = [msgspec.structs.replace(one, absences=[away]) if one.id == who else one for one in strategy.team.people]
    before = laid(strategy)
    after = laid(msgspec.structs.replace(strategy, team=msgspec.structs.replace(strategy.team, people=people)))

    def days(calendar: EditorialCalendar) -> list[tuple[str, dt.date]]:
        return [(slot.id, slot.on) for slot in calendar.slots if not start <= slot.on < start + dt.timedelta(days=7)]

    assert days(before) == days(after)
    assert {slot.id for slot in after.slots} <= {slot.id for slot in before.slots}


@quick
@given(some_strategy(), st.sampled_from([0.5, 100.0]))
def test_hours_move_nothing_and_are_told(strategy: Strategy, hours: float) -> None:
    people = [msgspec.structs.replace(one, hours_per_week=hours) for one in strategy.team.people]
    changed = msgspec.structs.replace(strategy, team=msgspec.structs.replace(strategy.team, people=people))
    before, after = laid(strategy), laid(changed, hours=True)
    assert before.slots == after.slots
    for week in after.weeks:
        if week.hours.available:
            assert (week.hours.verdict == "over") == (week.hours.needed > week.hours.available + 1e-9)


@pytest.mark.parametrize("weeks", [None, 0, 2, 8, 12, 60])
def test_the_window_is_eight_weeks_at_least(weeks: int | None) -> None:
    calendar = laid(Strategy(calendar=Calendar(starts=MONDAY, weeks=weeks)))
    assert calendar.starts == MONDAY
    assert (calendar.ends - calendar.starts).days + 1 == 7 * max(8, weeks or 8)
    assert calendar.set_by_us == ((weeks or 0) < 8)
