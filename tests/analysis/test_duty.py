from socialplan.analysis.duty import duty
from socialplan.strategy.choices import CrisisRole, Weekday
from socialplan.strategy.crisis import CellMember, Coverage, Crisis
from socialplan.strategy.fields import Clock
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member, Team, WorkingHours

WORKDAYS = list(Weekday)[:5]


def at(hour: int, minute: int = 0) -> Clock:
    return Clock(hour * 60 + minute)


def told(strategy: Strategy) -> list[tuple[str, tuple[str, ...]]]:
    return [(slot.when.fr.replace("\u00a0", " "), slot.people) for slot in duty(strategy)]


LEAD = Member(id="lea", works=[WorkingHours(days=WORKDAYS, start=at(9), end=at(18))], reachable_out_of_hours=True)
CELL = [CellMember(role=CrisisRole.LEAD, person="lea", deputy="camille", out_of_hours=True)]


def test_a_week_by_hand() -> None:
    # Idris by day, Camille on Tuesday night, nobody else: the lead, who said yes to any hour, stands in no other slot.
    crisis = Crisis(
        cell=CELL,
        coverage=[
            Coverage(days=WORKDAYS, start=at(9), end=at(18), people=["idris", "lea", "tomas"]),
            Coverage(days=[Weekday.TUESDAY], start=at(18), end=at(9), people=["camille"]),
        ],
    )
    assert told(Strategy(crisis=crisis, team=Team(people=[LEAD]))) == [
        ("nuits de lundi à mardi, de mercredi à jeudi et de jeudi à vendredi, 18 h–9 h", ()),
        ("nuit de mardi à mercredi, 18 h–9 h", ("camille",)),
        ("de vendredi 18 h à lundi 9 h", ()),
        ("du lundi au vendredi, 9 h–18 h", ("idris", "lea")),
    ]


def test_nobody_is_named_at_a_time_when_they_are_off() -> None:
    crisis = Crisis(cell=CELL, coverage=[Coverage(days=WORKDAYS, start=at(9), end=at(18), people=["idris"])])
    for slot in duty(Strategy(crisis=crisis, team=Team(people=[LEAD]))):
        for start, end in slot.spans:
            in_hours = start // 1440 < 5 and start % 1440 >= 9 * 60 and end - start // 1440 * 1440 <= 18 * 60
            assert bool(slot.people) == in_hours, slot


def test_the_rota_comes_before_who_merely_is_at_work() -> None:
    crisis = Crisis(cell=CELL, coverage=[Coverage(days=[Weekday.MONDAY], people=["idris"])])
    slots = {slot.when.fr: slot for slot in duty(Strategy(crisis=crisis, team=Team(people=[LEAD])))}
    monday = next(slot for slot in slots.values() if slot.people == ("idris",))
    assert (monday.rota, sum(end - start for start, end in monday.spans)) == (True, 1440)
    at_work = next(slot for slot in slots.values() if slot.people == ("lea",))
    assert not at_work.rota


def test_without_a_rota_a_yes_counts_and_without_anything_nothing() -> None:
    found = duty(Strategy(crisis=Crisis(cell=CELL), team=Team(people=[LEAD])))
    assert [(slot.people, slot.when.fr) for slot in found] == [(("lea",), "toute la semaine, jour et nuit")]
    assert duty(Strategy()) == ()
