"""Somebody who has left is no longer counted on, and every place that still names them is known."""

import datetime as dt

from socialplan.analysis.coverage import coverage
from socialplan.analysis.dossier import Dossier
from socialplan.analysis.duty import duty
from socialplan.analysis.leavers import namings, without_leavers
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

TODAY = dt.date(2026, 11, 23)

YAML = """
meta: {as_of: 2026-11-23, adopted_by: zoe, owner: zoe, changes: [{on: 2026-01-02, what: Début, by: zoe}]}
objectives: [{statement: Remplir le marché, owner: zoe}]
platforms:
  - {network: facebook, status: active, owner: zoe, deputy: bob}
  - network: x
    status: active
    owner: bob
    deputy: zoe
    monitoring: [{days: [mon], person: zoe}, {days: [tue], person: bob}]
editorial: {approvals: [{author: bob, approver: zoe}]}
team:
  people:
    - {id: zoe, name: Zoé Arz, leaves_on: 2026-11-22, reachable_out_of_hours: yes, hours_per_week: 9}
    - {id: bob, name: Bob Cam, deputy: zoe}
crisis:
  cell: [{role: lead, person: zoe, deputy: bob, out_of_hours: yes, deputy_out_of_hours: no}]
  coverage: [{days: [sat], start: "08:00", end: "20:00", people: [zoe, bob]}, {days: [sun], people: [zoe]}]
  pause: {owner: zoe}
measurement: {kpis: [{name: Clics, owner: zoe}]}
"""


def strategy(yaml: str = YAML) -> Strategy:
    return load(yaml, Strategy).strategy


def test_every_place_that_counts_on_somebody_is_known_and_what_they_did_is_left_out() -> None:
    assert [place.path for place in namings(strategy(), "zoe")] == [
        "meta.owner",
        "objectives[0].owner",
        "platforms[0].owner",
        "platforms[1].monitoring[0].person",
        "platforms[1].deputy",
        "editorial.approvals[0].approver",
        "team.people[1].deputy",
        "crisis.cell[0].person",
        "crisis.coverage[0].people[0]",
        "crisis.coverage[1].people[0]",
        "crisis.pause.owner",
        "measurement.kpis[0].owner",
    ]


def test_who_has_left_plays_no_part_any_more_and_nothing_else_changes() -> None:
    found = without_leavers(strategy(), TODAY)
    assert namings(found, "zoe") == ()
    assert (found.platforms[0].owner, found.platforms[0].deputy) == (None, "bob")  # nobody is promoted to an account
    assert [slot.person for slot in found.platforms[1].monitoring] == [None, "bob"]
    lead = found.crisis.cell[0]  # in a crisis the deputy steps in, with what is said of them
    assert (lead.person, lead.deputy, lead.out_of_hours) == ("bob", None, False)
    assert [entry.people for entry in found.crisis.coverage] == [["bob"], []]
    assert found.meta.adopted_by == "zoe"
    assert found.meta.changes == strategy().meta.changes
    assert found.team.people[0] == strategy().team.people[0]


def test_on_the_last_day_somebody_is_still_there() -> None:
    base = strategy()
    assert without_leavers(base, TODAY - dt.timedelta(1)) is base
    assert without_leavers(base, TODAY) is not base


def test_nobody_who_has_left_is_said_to_be_reachable() -> None:
    before, after = Dossier(strategy(YAML.replace("2026-11-22", "2026-11-24"))), Dossier(strategy())
    assert "zoe" in {who for day in before.coverage.days for band in day.bands for who in band.people}
    assert "zoe" not in {who for day in after.coverage.days for band in day.bands for who in band.people}
    assert "zoe" not in {who for slot in after.duty for who in slot.people}
    # Sunday rested on her alone: it is a hole now.
    assert coverage(after.strategy).hours_covered == 12
    assert all(slot.people in {(), ("bob",)} for slot in duty(after.strategy))


def test_checks_still_see_the_name_and_documents_do_not() -> None:
    dossier = Dossier(strategy(YAML.replace("crisis:", "crisis:\n  proposals: accept")))
    assert dossier.decided.crisis.cell[0].person == "zoe"
    assert dossier.strategy.crisis.cell[0].person == "bob"


def test_a_person_s_own_deputy_is_called_where_none_is_named() -> None:
    named = YAML.replace("hours_per_week: 9}", "hours_per_week: 9, deputy: bob}").replace("deputy: zoe}", "title: Élu}")
    assert (
        without_leavers(strategy(named), TODAY).crisis.pause
        == strategy(named.replace("pause: {owner: zoe}", "pause: {owner: bob}")).crisis.pause
    )
