"""The calendar, on strategies small enough to be laid out by hand."""

import datetime as dt
from typing import Final

import msgspec
import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar import editorial_calendar, has_rhythm, holiday_span
from socialplan.analysis.editorial_calendar_made import calendar_of, holidays_of
from socialplan.analysis.editorial_calendar_mix import carried, decided_shares
from socialplan.analysis.editorial_calendar_model import EditorialCalendar, Slot
from socialplan.analysis.editorial_calendar_rates import account_key, due, number_of, rates
from socialplan.analysis.kept import Kept
from socialplan.knowledge.public_holidays import PublicHoliday
from socialplan.language import Words
from socialplan.strategy.choices import Format, Sensitivity
from socialplan.strategy.editorial import Pillar
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

MONDAY: Final = dt.date(2027, 1, 4)

SMALL: Final = """
meta: {as_of: 2026-12-14, owner: ana, proposals: refuse}
objectives: [{id: un, statement: Premier, deadline: 2027-02-01}, {id: deux, statement: Second}]
editorial:
  pillars:
    - {id: geste, label: Le geste, share: 50, kind: self, description: Un geste d’atelier, objectives: [un, deux]}
    - {id: avis, label: Votre avis, share: 50, kind: conversation, objectives: [deux]}
  prompts: [Que voulez-vous voir ?, Laquelle préférez-vous ?]
  approvals:
    - {content: routine, author: ana, approver: ben, delay_hours: 24, examples: Gestes et recettes}
    - {content: sensitive, author: ana, approver: cyr, deputy: ben, delay_hours: 96, examples: Les avis du public}
platforms:
  - {network: facebook, status: active, posts_per_week: 2, owner: ana, deputy: ben, objectives: [un, deux]}
team:
  people:
    - {id: ana, name: Ana, hours_per_week: 5, deputy: cyr}
    - {id: ben, name: Ben, works: [{days: [mon, tue, wed]}]}
    - {id: cyr, name: Cyr}
calendar: {starts: 2027-01-04, weeks: 8, news_share: 0, draft_days_before: 2}
"""


def strategy(*changes: tuple[str, str]) -> Strategy:
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return load(text, Strategy).strategy


def laid(*changes: tuple[str, str], holidays: tuple[PublicHoliday, ...] = ()) -> EditorialCalendar:
    known = Dossier(strategy(*changes))
    return editorial_calendar(known.strategy, known.as_of, known.workload, holidays)


def days(calendar: EditorialCalendar) -> list[str]:
    return [f"{slot.on:%m-%d}" for slot in calendar.slots]


def test_two_a_week_on_two_days_far_apart_every_week() -> None:
    calendar = laid()
    assert len(calendar.slots) == 16
    assert {slot.on.weekday() for slot in calendar.slots} == {slot.on.weekday() for slot in calendar.slots[:2]}
    first, second = sorted({slot.on.weekday() for slot in calendar.slots})
    assert second - first >= 2
    assert [slot.pillar for slot in calendar.slots].count(0) == 8


def test_the_next_monday_where_no_day_is_set_or_the_weeks_are_over() -> None:
    unset = laid(("starts: 2027-01-04, weeks: 8, ", ""))
    assert (unset.starts, unset.ends, unset.set_by_us, unset.over) == (
        dt.date(2026, 12, 21), dt.date(2027, 2, 14), True, False,
    )  # fmt: skip
    over = laid(("starts: 2027-01-04", "starts: 2026-01-05"))
    assert (over.starts, over.over) == (dt.date(2026, 12, 21), True)
    begun = laid(("starts: 2027-01-04", "starts: 2026-11-30"))
    assert (begun.starts, begun.over) == (dt.date(2026, 11, 30), False)


def test_an_owner_away_is_replaced_on_days_that_the_deputy_works() -> None:
    calendar = laid(("deputy: cyr}", "deputy: cyr, absences: [{start: 2027-01-11, end: 2027-01-15}]}"))
    week = [slot for slot in calendar.slots if slot.on.isocalendar().week == 2]
    assert len(week) == 2
    for slot in week:
        assert slot.instead_of == "ana"
        assert slot.author in {"ben", "cyr"}
        assert slot.author != "ben" or slot.on.weekday() < 3


def test_nobody_left_is_said_and_the_weeks_after_stay_the_same() -> None:
    everybody = ", absences: [{start: 2027-01-11, end: 2027-01-17}]}"
    calendar = laid(
        ("deputy: cyr}", "deputy: cyr" + everybody), ("[mon, tue, wed]}]}", "[mon, tue, wed]}]" + everybody),
        ("name: Cyr}", "name: Cyr" + everybody),
    )  # fmt: skip
    assert [(one.reason, one.number, one.on) for one in calendar.lost] == [("away", 2, dt.date(2027, 1, 11))]
    others = [slot for slot in laid().slots if slot.on.isocalendar().week != 2]
    assert [slot.on for slot in calendar.slots] == [slot.on for slot in others]
    assert [slot.id for slot in calendar.slots] == [slot.id for slot in others]
    assert calendar.weeks[1].hours.needed == 0


def test_a_closed_day_and_a_holiday_move_a_post_within_its_week() -> None:
    first = laid().slots[0].on
    closed = laid(("news_share: 0", f"news_share: 0, closed_days: [{first}]")).slots
    holiday = laid(holidays=(PublicHoliday(first, Words("Férié", "Holiday")),)).slots
    for slots, reason in ((closed, "closed"), (holiday, "holiday")):
        moved = [slot for slot in slots if slot.moved_from]
        assert [(slot.moved_from, slot.reason) for slot in moved] == [(first, reason)]
        assert moved[0].on.isocalendar().week == first.isocalendar().week
        assert moved[0].id == laid().slots[0].id


RDV: Final = (
    "news_share: 0",
    "news_share: 0, rendezvous: [{name: Le mardi, day: tue, network: facebook, pillar: geste}]",
)


def test_an_appointment_takes_one_of_the_posts_of_its_week_and_moves_from_a_closed_day() -> None:
    calendar = laid(RDV, ("draft_days_before: 2", "draft_days_before: 2, closed_days: [2027-01-12]"))
    kinds = [slot.kind for slot in calendar.slots]
    assert kinds.count("rendezvous") == 8
    assert kinds.count("proposed") == 8
    moved = [slot for slot in calendar.slots if slot.kind == "rendezvous" and slot.moved_from]
    assert [(slot.on, slot.moved_from) for slot in moved] == [(dt.date(2027, 1, 11), dt.date(2027, 1, 12))]
    assert len({slot.id for slot in calendar.slots}) == 16


FAIR: Final = "on: 2027-01-06, at: '18:00', network: facebook, pillar: avis, format: poll, subject: Foire, author: ben"
ELSEWHERE: Final = "{on: 2027-01-07, network: x, subject: Ailleurs}, {on: 2027-06-01, network: facebook}"


def test_an_appointment_without_a_network_goes_where_its_pillar_is_carried() -> None:
    homeless = (RDV[0], RDV[1].replace("network: facebook, ", ""))
    assert [slot.on for slot in laid(homeless).slots if slot.kind == "rendezvous"] == [
        slot.on for slot in laid(RDV).slots if slot.kind == "rendezvous"
    ]
    elsewhere = laid(homeless, ("posts_per_week: 2,", "posts_per_week: 2, pillars: [avis],"))
    assert all(slot.kind != "rendezvous" for slot in elsewhere.slots)


def test_appointments_that_nobody_confirmed_are_not_laid() -> None:
    told = strategy(("proposals: refuse", "proposals: accept"))
    unsaid = strategy((", proposals: refuse", ""))
    assert any(slot.kind == "rendezvous" for slot in calendar_of(Dossier(told)).slots)
    assert all(slot.kind != "rendezvous" for slot in calendar_of(Dossier(unsaid)).slots)


POSTS: Final = ("news_share: 0", f"news_share: 0, posts: [{{{FAIR}, objective: deux}}, {ELSEWHERE}]")


def test_a_planned_post_stays_as_people_planned_it() -> None:
    calendar = laid(POSTS)
    post = next(slot for slot in calendar.slots if slot.kind == "post")
    assert (post.on, post.at, post.format, post.author, post.objective, post.pillar) == (
        dt.date(2027, 1, 6), 1080, "poll", "ben", "deux", 1,
    )  # fmt: skip
    assert post.subject is not None
    assert str(post.subject.text) == "Foire"
    assert [(one.reason, one.network) for one in calendar.lost] == [("no_account", "x")]
    assert calendar.later == (2,)
    assert len(calendar.slots) == 16


def test_a_planned_post_with_nobody_there_is_lost_and_said() -> None:
    away = ", absences: [{start: 2027-01-06, end: 2027-01-06}]}"
    calendar = laid(
        POSTS, ("deputy: cyr}", "deputy: cyr" + away), ("[mon, tue, wed]}]}", "[mon, tue, wed]}]" + away),
        ("name: Cyr}", "name: Cyr" + away),
    )  # fmt: skip
    assert ("post", "away") in {(one.kind, one.reason) for one in calendar.lost}
    assert all(slot.kind != "post" for slot in calendar.slots)


def of_pillar(calendar: EditorialCalendar, place: int) -> list[Slot]:
    return [slot for slot in calendar.slots if slot.pillar == place]


def test_the_approver_and_the_delay_follow_the_class_of_content() -> None:
    calendar = laid()
    for slot in of_pillar(calendar, 0):
        assert (slot.content, slot.approver, slot.approval_hours) == (Sensitivity.ROUTINE, "ben", 24)
    for slot in of_pillar(calendar, 1):
        assert (slot.content, slot.approver, slot.approval_hours) == (Sensitivity.SENSITIVE, "cyr", 96)
        # 96 hours are four days of the approver's, before the two that were decided.
        assert slot.draft_due is not None
        assert _workdays(slot.draft_due, slot.on) == 6
    for slot in of_pillar(calendar, 0):
        assert slot.draft_due is not None
        assert slot.draft_due.weekday() < 3, "a text is due on a day when its approver works"
        assert _workdays(slot.draft_due, slot.on) >= 3


def test_an_approval_of_a_few_hours_takes_no_day_of_its_own() -> None:
    calendar = laid(("delay_hours: 24", "delay_hours: 4"))
    assert {_workdays(slot.draft_due or slot.on, slot.on) for slot in of_pillar(calendar, 0)} == {2}


def test_routine_content_of_somebody_whom_the_path_does_not_know_has_no_approver() -> None:
    calendar = laid(("author: ana, approver: ben", "author: cyr, approver: ben"), ("author: ana, ", "author: cyr, "))
    assert {slot.approver for slot in of_pillar(calendar, 0)} == {None}
    # What is sensitive goes to the one named for it, whoever writes.
    assert {slot.approver for slot in of_pillar(calendar, 1)} == {"cyr"}
    assert {slot.author for slot in calendar.slots} == {"ana"}
    unsaid = laid(("author: ana, approver: ben", "approver: ben"), ("author: ana, ", ""))
    assert {slot.approver for slot in of_pillar(unsaid, 0)} == {"ben"}


def test_who_writes_content_that_is_not_routine_is_whom_the_path_names() -> None:
    path = ("sensitive, author: ana, approver: cyr", "sensitive, author: ben, approver: cyr")
    assert {slot.author for slot in of_pillar(laid(path), 0)} == {"ana"}
    assert {slot.author for slot in of_pillar(laid(path), 1)} == {"ben"}
    away = laid(path, ("name: Ben,", "name: Ben, absences: [{start: 2027-01-01, end: 2027-03-30}],"))
    assert {slot.author for slot in of_pillar(away, 1)} == {"ana"}


def test_a_story_of_a_customer_is_of_the_class_that_names_customers() -> None:
    cases = ("Les avis du public", "Cas d’un client")
    assert {slot.content for slot in of_pillar(laid(cases), 1)} == {Sensitivity.ROUTINE}
    theirs = ("label: Votre avis, share: 50, kind: conversation", "label: Chez eux, share: 50, kind: customer")
    calendar = laid(cases, theirs)
    assert {(slot.content, slot.approver) for slot in of_pillar(calendar, 1)} == {(Sensitivity.SENSITIVE, "cyr")}


def test_an_approver_away_while_a_text_is_read_gives_way_or_has_it_before() -> None:
    away = ("name: Cyr}", "name: Cyr, absences: [{start: 2027-01-11, end: 2027-01-15}]}")
    calendar = laid(away)
    for slot in of_pillar(calendar, 1):
        assert slot.draft_due is not None
        meets = slot.draft_due <= dt.date(2027, 1, 15) and slot.on > dt.date(2027, 1, 13)
        assert slot.approver == ("ben" if meets else "cyr")
    alone = laid(away, ("cyr, deputy: ben", "cyr"))
    early = next(slot for slot in of_pillar(alone, 1) if slot.on >= dt.date(2027, 1, 18))
    assert (early.approver, early.draft_due) == ("cyr", _before(early.on, 11))


def _before(day: dt.date, workdays: int) -> dt.date:
    while workdays:
        day -= dt.timedelta(days=1)
        workdays -= day.weekday() < 5
    return day


def test_a_free_slot_has_no_text_due() -> None:
    free = [slot for slot in laid(("news_share: 0", "news_share: 25")).slots if slot.kind == "news"]
    assert free
    assert {slot.draft_due for slot in free} == {None}


def _workdays(first: dt.date, last: dt.date) -> int:
    return sum((first + dt.timedelta(days=ahead)).weekday() < 5 for ahead in range((last - first).days))


def test_an_approver_away_gives_way_to_the_deputy_and_never_to_the_author() -> None:
    away = laid(("name: Cyr}", "name: Cyr, absences: [{start: 2027-01-01, end: 2027-03-30}]}"))
    assert {slot.approver for slot in of_pillar(away, 1)} == {"ben"}
    author = laid(("approver: ben", "approver: ana"))
    assert {slot.approver for slot in of_pillar(author, 0)} == {"cyr"}


def test_objectives_take_turns_until_their_deadline() -> None:
    calendar = laid()
    early = [slot.objective for slot in calendar.slots if slot.on < dt.date(2027, 2, 1)]
    late = {slot.objective for slot in of_pillar(calendar, 0) if slot.on > dt.date(2027, 2, 1)}
    assert early.count("un") == early.count("deux")
    assert late == {"deux"}


def test_ideas_come_from_the_strategy_each_in_turn_and_then_otherwise() -> None:
    said = [slot.idea for slot in of_pillar(laid(), 1)]
    texts = [str(idea.text) for idea in said if idea]
    # A pillar that nothing describes asks each question once; no question comes back.
    assert sorted(texts) == ["Laquelle préférez-vous ?", "Que voulez-vous voir ?"]
    own = [slot.idea for slot in of_pillar(laid(), 0)]
    assert {idea.path for idea in own if idea} == {"editorial.pillars[0].description"}


@pytest.mark.parametrize(("kind", "ahead"), [("campaign", 0), ("event", 3)])
def test_a_key_date_is_announced_by_the_last_proposal_before_it_an_event_three_days_ahead(
    kind: str, ahead: int
) -> None:
    date = f"key_dates: [{{on: 2027-01-30, what: Foire, kind: {kind}, objective: deux}}]"
    calendar = laid(("news_share: 0", f"news_share: 0, {date}"))
    told = [slot for slot in calendar.slots if slot.key_date == 0]
    assert len(told) == 1
    assert told[0].objective == "deux"
    assert told[0].on == max(slot.on for slot in calendar.slots if slot.on <= dt.date(2027, 1, 30 - ahead))
    assert [(line.slots, line.barred) for line in calendar.key_dates] == [(1, False)]


@pytest.mark.parametrize("kind", ["press", "institutional"])
def test_what_is_not_for_the_public_is_not_announced(kind: str) -> None:
    date = f"news_share: 0, key_dates: [{{on: 2027-01-30, what: Foire, kind: {kind}, objective: deux}}]"
    assert all(slot.key_date is None for slot in laid(("news_share: 0", date)).slots)


def test_a_planned_post_about_a_key_date_announces_it() -> None:
    calendar = laid(
        (POSTS[0], POSTS[1] + ", key_dates: [{on: 2027-01-08, what: La grande foire, kind: event, objective: deux}]")
    )
    assert [slot.kind for slot in calendar.slots if slot.key_date == 0] == ["post"]


def test_a_rare_rhythm_keeps_its_distance_to_a_dated_post() -> None:
    calendar = laid(("posts_per_week: 2", "posts_per_week: 0.25"), POSTS)
    assert len(calendar.slots) == 2
    assert (calendar.slots[1].on - calendar.slots[0].on).days >= 21


def test_a_rare_post_without_a_day_comes_later() -> None:
    usual = laid(("posts_per_week: 2", "posts_per_week: 0.25")).slots[0]
    week = usual.on - dt.timedelta(days=usual.on.weekday())
    away = f", absences: [{{start: {week}, end: {week + dt.timedelta(days=6)}}}]}}"
    calendar = laid(
        ("posts_per_week: 2", "posts_per_week: 0.25"), ("deputy: cyr}", "deputy: cyr" + away),
        ("[mon, tue, wed]}]}", "[mon, tue, wed]}]" + away), ("name: Cyr}", "name: Cyr" + away),
    )  # fmt: skip
    first = calendar.slots[0]
    assert (first.id, first.moved_from) == (usual.id, usual.on)
    assert week + dt.timedelta(days=7) <= first.on < week + dt.timedelta(days=21)


def test_hours_are_told_and_move_nothing() -> None:
    ordinary, short = laid(), laid(("hours_per_week: 5", "hours_per_week: 1"))
    assert ordinary.slots == short.slots
    assert {week.hours.verdict for week in short.weeks} == {"over"}
    assert {week.hours.available for week in short.weeks} == {1.0}
    unknown = laid(("hours_per_week: 5, ", ""))
    assert {week.hours.verdict for week in unknown.weeks} == {"unknown"}


def test_the_hours_of_each_person_are_tested_as_those_of_all_are() -> None:
    other = "  - {network: x, status: active, posts_per_week: 1, owner: ben}\nteam:"
    full = laid(("\nteam:", f"\n{other}"), ("name: Ben, ", "name: Ben, hours_per_week: 40, "), ("week: 5", "week: 1"))
    assert {week.hours.verdict for week in full.weeks} == {"ok"}
    assert {one.person for week in full.weeks for one in week.hours.short} == {"ana"}
    short = full.weeks[0].hours.short[0]
    assert short.needed > short.available == 1
    assert {week.hours.short for week in laid(("week: 5", "week: 1")).weeks} == {()}, "one person is the whole"


RELAYS: Final = (
    "posts_per_week: 2,",
    "formats: [{format: photo, per_week: 1}, {format: relay, per_week: 1}, {format: story, per_week: 3}],",
)


def test_relays_are_dated_as_far_as_a_pillar_is_made_of_nothing_else() -> None:
    plain = strategy(RELAYS)
    account = plain.platforms[0]
    told = rates(plain, account, carried(plain, account))
    assert told.formats == {"photo": 1.0}
    assert {one.format: one.per_week for one in told.on_the_spot} == {"relay": 1.0, "story": 3.0}
    relayed = strategy(RELAYS, ("kind: conversation,", "kind: curation, formats: [relay],"))
    told = rates(relayed, account, carried(relayed, account))
    # Half of two posts a week (photo and relay; stories aside) is one.
    assert told.formats == {"photo": 1.0, "relay": 1.0}
    assert told.relays == frozenset({1})
    calendar = laid(RELAYS, ("kind: conversation,", "kind: curation, formats: [relay],"))
    assert {slot.format for slot in of_pillar(calendar, 1)} == {"relay"}
    assert {slot.format for slot in of_pillar(calendar, 0)} == {"photo"}


@pytest.mark.parametrize(
    ("shares", "decided"),
    [
        ([60.0, 40.0], [60.0, 40.0]),
        ([60.0, None], [60.0, 40.0]),
        ([None, None], [50.0, 50.0]),
        ([60.0, None, None], [60.0, 20.0, 20.0]),
        ([70.0, 50.0, None], [70.0, 50.0, 60.0]),
        ([], []),
    ],
)
def test_shares_left_open_divide_the_rest(shares: list[float | None], decided: list[float]) -> None:
    assert list(decided_shares([Pillar(share=share) for share in shares]).values()) == decided


def test_twins_on_one_network_have_names_of_their_own_and_dates_go_to_the_first() -> None:
    twins = strategy(("platforms:\n", "platforms:\n  - {network: facebook, status: active, posts_per_week: 1}\n"), RDV)
    assert [account_key(twins, place) for place in (0, 1)] == ["facebook", "facebook-2"]
    calendar = editorial_calendar(twins, dt.date(2026, 12, 14), Dossier(twins).workload)
    assert {slot.account for slot in calendar.slots if slot.kind == "rendezvous"} == {0}
    assert len({slot.id for slot in calendar.slots}) == len(calendar.slots)


def test_how_many_are_due_does_not_depend_on_the_process() -> None:
    # zlib.crc32 is the same everywhere, unlike hash().
    last = MONDAY + dt.timedelta(days=55)
    assert [due(rate, "facebook", MONDAY, last) for rate in (0.25, 0.5, 1.0, 2.5)] == [2, 4, 8, 20]
    weeks = [due(0.25, "facebook", MONDAY, MONDAY + dt.timedelta(days=7 * week + 6)) for week in range(8)]
    assert weeks == [1, 1, 1, 1, 2, 2, 2, 2]


def test_no_calendar_without_a_rhythm() -> None:
    assert has_rhythm(strategy())
    assert not has_rhythm(strategy(("posts_per_week: 2", "posts_per_week: 0")))
    assert not has_rhythm(strategy(("status: active", "status: to_open")))
    assert not has_rhythm(Strategy())


def test_an_empty_strategy_gives_an_empty_calendar() -> None:
    calendar = calendar_of(Dossier(Strategy()))
    assert calendar.slots == ()
    assert len(calendar.weeks) == 8


def test_holidays_are_kept_for_the_same_place_and_days(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept({}, "stamp")
    found = holidays_of(Dossier(strategy(), kept=kept))
    assert found is not None
    assert dt.date(2026, 12, 25) in {one.on for one in found}
    first, last = holiday_span(strategy(), dt.date(2026, 12, 14))
    assert first <= dt.date(2026, 10, 5)
    assert last == dt.date(2027, 2, 28)
    monkeypatch.setattr("socialplan.analysis.editorial_calendar_made.public_holidays", None)
    again = Dossier(strategy(("posts_per_week: 2", "posts_per_week: 3")), kept=Kept(kept.used, "stamp"))
    assert holidays_of(again) == found
    other = msgspec.structs.replace(
        strategy(), organisation=msgspec.structs.replace(strategy().organisation, country="BE")
    )
    with pytest.raises(TypeError):
        holidays_of(Dossier(other, kept=Kept(kept.used, "stamp")))


def test_a_country_that_is_not_known_is_said() -> None:
    abroad = strategy()
    abroad = msgspec.structs.replace(abroad, organisation=msgspec.structs.replace(abroad.organisation, country="ZZ"))
    assert calendar_of(Dossier(abroad)).country_known is False
    assert calendar_of(Dossier(strategy())).country_known


def test_formats_turn() -> None:
    calendar = laid(("posts_per_week: 2,", "formats: [{format: photo, per_week: 1}, {format: carousel, per_week: 1}],"))
    used = [slot.format for slot in calendar.slots]
    assert used.count(Format.PHOTO) == used.count(Format.CAROUSEL) == 8
    for place in (0, 1):
        own = [slot.format for slot in of_pillar(calendar, place)]
        assert set(own) == {"photo", "carousel"}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_dates_at_the_end_of_time_break_nothing(day: str) -> None:
    calendar = laid(
        ("starts: 2027-01-04", f"starts: {day}"),
        ("news_share: 0", f"news_share: 0, key_dates: [{{on: {day}, what: Foire, kind: event, objective: deux}}]"),
        ("deputy: cyr}", f"deputy: cyr, absences: [{{start: {day}, end: {day}}}]}}"),
    )
    assert calendar.starts == dt.date(2026, 12, 21)
    assert len(calendar.slots) == 16
    assert calendar_of(Dossier(strategy(("2026-12-14", "0001-01-01"), ("starts: 2027-01-04, ", "")))).slots


def test_any_text_has_a_number() -> None:
    assert number_of("\ud800") != number_of("\ud801")
    assert number_of("") == 0
