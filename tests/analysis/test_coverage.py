from socialplan.analysis.coverage import CrisisCoverage, coverage
from socialplan.strategy.choices import CrisisRole, Weekday
from socialplan.strategy.crisis import CellMember, Coverage, Crisis
from socialplan.strategy.fields import Clock
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member, Team, WorkingHours

WORKDAYS = list(Weekday)[:5]
WEEKEND = list(Weekday)[5:]


def at(hour: int, minute: int = 0) -> Clock:
    return Clock(hour * 60 + minute)


def found(*entries: Coverage, cell: tuple[CellMember, ...] = (), people: tuple[Member, ...] = ()) -> CrisisCoverage:
    return coverage(Strategy(crisis=Crisis(coverage=list(entries), cell=list(cell)), team=Team(people=list(people))))


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_nothing_known_is_one_hole() -> None:
    empty = found()
    assert (empty.basis, empty.covered_minutes, empty.hours_covered) == ("none", 0, 0.0)
    assert [(hole.minutes, hole.words.fr) for hole in empty.holes] == [(7 * 24 * 60, "toute la semaine")]


def test_working_days_by_hand() -> None:
    # Five days of 9:00 to 17:30: 5 × 8.5 h = 42.5 h. Four nights of 15.5 h and one weekend of 63.5 h are left.
    week = found(Coverage(days=WORKDAYS, start=at(9), end=at(17, 30), people=["ana"]))
    assert week.basis == "declared"
    assert week.hours_covered == 42.5
    assert [hole.minutes / 60 for hole in week.holes] == [15.5, 15.5, 15.5, 15.5, 63.5]
    assert spaced(week.holes[0].words.fr) == "du lundi 17 h 30 au mardi 9 h"
    assert week.holes[4].words.en == "from Friday 17:30 to Monday 09:00"
    assert [spaced(words.fr) for words in week.summary] == [
        "du lundi au jeudi, de 17 h 30 à 9 h",
        "du vendredi 17 h 30 au lundi 9 h",
    ]
    assert week.holes[4].from_day is Weekday.FRIDAY
    assert (week.holes[4].to_day, week.holes[4].to_minute) == (Weekday.MONDAY, 540)


def test_bands_say_who() -> None:
    # Monday: nobody, Ana from 8:00, both from 12:00, Bob from 18:00 to midnight.
    monday = [Weekday.MONDAY]
    week = found(
        Coverage(days=monday, start=at(12), people=["bob"]),
        Coverage(days=monday, start=at(8), end=at(18), people=["ana"]),
        people=(Member(id="ana"), Member(id="bob")),
    )
    bands = [(band.start // 60, band.end // 60, band.people) for band in week.days[0].bands]
    assert bands == [(0, 8, ()), (8, 12, ("ana",)), (12, 18, ("ana", "bob")), (18, 24, ("bob",))]
    assert [day.day for day in week.days] == list(Weekday)


def test_a_night_runs_into_the_next_day_and_the_week_is_a_ring() -> None:
    # Each night from 20:00 to 8:00: 7 × 12 h, of which Sunday's ends on Monday morning.
    week = found(Coverage(start=at(20), end=at(8), people=["ana"]))
    assert week.hours_covered == 84
    assert week.days[0].bands[0].people == ("ana",)
    assert [spaced(words.fr) for words in week.summary] == ["tous les jours, de 8 h à 20 h"]
    assert [words.en for words in week.summary] == ["every day, from 08:00 to 20:00"]


def test_a_slot_that_ends_when_it_starts_lasts_a_day() -> None:
    assert found(Coverage(days=[Weekday.MONDAY], start=at(8), end=at(8), people=["ana"])).hours_covered == 24


def test_overlaps_count_once_and_contiguous_slots_leave_no_hole() -> None:
    week = found(
        Coverage(end=at(12), people=["ana"]),
        Coverage(start=at(12), end=at(24), people=["bob"]),
        Coverage(days=WEEKEND, people=["ana", "bob"]),
    )
    assert (week.hours_covered, week.holes, week.summary) == (168, (), ())


def test_one_minute_is_seen() -> None:
    week = found(Coverage(start=at(0), end=at(23, 59), people=["ana"]))
    assert week.covered_minutes == 7 * (24 * 60 - 1)
    assert len(week.holes) == 7
    assert spaced(week.holes[0].words.fr) == "le lundi de 23 h 59 à 24 h"


def test_a_slot_without_people_covers_nothing() -> None:
    assert found(Coverage(days=WEEKEND)).basis == "none"


def test_a_whole_day_is_told_as_such() -> None:
    week = found(Coverage(days=[day for day in Weekday if day is not Weekday.SUNDAY], people=["ana"]))
    assert [words.fr for words in week.summary] == ["le dimanche toute la journée"]


def test_usual_hours_of_the_cell_count_and_a_plain_yes_only_without_a_rota() -> None:
    ana = Member(id="ana", works=[WorkingHours(days=[Weekday.MONDAY], start=at(9), end=at(12))])
    bob = Member(id="bob", works=[WorkingHours(days=[Weekday.TUESDAY])])
    lead = CellMember(role=CrisisRole.LEAD, person="ana", out_of_hours=True)
    alone = found(cell=(lead,), people=(ana, bob))
    assert (alone.basis, alone.hours_covered) == ("deduced", 168)
    # With a rota, the yes gives way: Sunday 24 h, and Ana's 3 h; Bob is not in the cell.
    rota = found(Coverage(days=[Weekday.SUNDAY], people=["bob"]), cell=(lead,), people=(ana, bob))
    assert (rota.basis, rota.hours_covered) == ("declared", 27)


def test_a_no_for_the_part_prevails_over_a_general_yes() -> None:
    ana = Member(id="ana", reachable_out_of_hours=True)
    assert found(cell=(CellMember(person="ana", out_of_hours=False),), people=(ana,)).hours_covered == 0
    assert found(cell=(CellMember(person="ana"),), people=(ana,)).hours_covered == 168
    assert found(cell=(CellMember(person="bob", deputy="ana"),), people=(ana,)).hours_covered == 168


def test_usual_hours_without_any_figure_are_unanswered() -> None:
    ana = Member(id="ana", works=[WorkingHours()])
    assert found(cell=(CellMember(person="ana"),), people=(ana,)).hours_covered == 0
