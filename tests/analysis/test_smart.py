import datetime as dt

import msgspec
import pytest

from socialplan.analysis.smart import LetterCheck, smart
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Audience, Objective
from socialplan.strategy.team import AdCampaign, Kpi, Means, Measurement, Member, Team

TODAY = dt.date(2026, 11, 22)


def text(french: str) -> Text:
    return Text((("fr", french),))


GOOD = Objective(
    id="sign-ups",
    statement=text("Faire passer de 40 à 60 les inscriptions mensuelles venues d’Instagram"),
    unit=text("inscriptions par mois"),
    baseline=40.0,
    target=60.0,
    deadline=dt.date(2027, 6, 30),
    owner="ana",
    organisation_goal=text("Remplir les cours du soir"),
    audiences=["adults"],
    kpis=["sign-ups"],
)
BASE = Strategy(
    audiences=[Audience(id="adults", label=text("Adultes de la ville"), priority=1)],
    platforms=[
        Account(
            network=Network.MASTODON,
            status=AccountStatus.ACTIVE,
            owner="ana",
            posts_per_week=2.0,
            objectives=["sign-ups"],
        )
    ],
    team=Team(people=[Member(id="ana", name="Ana Roy", hours_per_week=6.0)]),
    measurement=Measurement(kpis=[Kpi(id="sign-ups")]),
)


def grid(objective: Objective, base: Strategy = BASE) -> dict[str, LetterCheck]:
    (found,) = smart(msgspec.structs.replace(base, objectives=[objective]), TODAY)
    assert [check.letter for check in found.letters] == ["S", "M", "A", "R", "T"]
    return {check.letter: check for check in found.letters}


def changed(**changes: object) -> Objective:
    return msgspec.structs.replace(GOOD, **changes)


def spaced(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_good_objective_says_why_it_is() -> None:
    found = grid(GOOD)
    assert all(check.ok for check in found.values())
    # From 22 November 2026 to 30 June 2027: 8 + 31 + 31 + 28 + 31 + 30 + 31 + 30 = 220 days.
    assert {letter: spaced(check.reason.fr) for letter, check in found.items()} == {
        "S": "« faire passer », pour adultes de la ville.",
        "M": "De 40 à 60 inscriptions par mois, 1 indicateur.",
        "A": "Ana Roy en répond (6 h par semaine), ses réseaux en prennent 1 h 05.",
        "R": "Sert « Remplir les cours du soir », public de priorité 1.",
        "T": "30 juin 2027, dans 220 jours.",
    }
    assert spaced(found["T"].reason.en) == "30 June 2027, in 220 days."


@pytest.mark.parametrize(
    ("statement", "ok"),
    [
        ("Améliorer notre visibilité auprès des habitants", False),
        ("Être présents sur les réseaux sociaux de la ville", False),
        ("Raise awareness among local residents", False),
        ("Gagner en visibilité : 300 visites de plus par mois", True),
        ("Recruter douze bénévoles pour la fête de printemps", True),
        ("Answer questions from parents within one day", True),
        ("Un bel hiver ensemble sur Facebook", False),
        ("Recruter des bénévoles", False),
    ],
)
def test_specific_wants_a_change_not_a_wish(statement: str, ok: bool) -> None:  # noqa: FBT001 - a table's column
    assert grid(changed(statement=text(statement)))["S"].ok is ok


def test_specific_wants_an_audience_or_a_network() -> None:
    nobody = changed(audiences=[], statement=text("Recruter douze bénévoles avant la fête du printemps"))
    assert (
        grid(nobody, msgspec.structs.replace(BASE, platforms=[]))["S"].reason.en == "No audience or network is named."
    )
    there = msgspec.structs.replace(BASE, platforms=[Account(network=Network.INSTAGRAM, status=AccountStatus.ACTIVE)])
    assert not grid(nobody, there)["S"].ok
    named = changed(audiences=[], statement=text("Recruter douze bénévoles par insta avant le printemps"))
    assert grid(named, there)["S"].ok
    told = changed(audiences=[], statement=text("Informer chaque lundi les adultes de la ville"))
    assert grid(told)["S"].ok


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"target": None}, "Pas de valeur visée."),
        ({"unit": None}, "Pas d’unité."),
        ({"kpis": ["unknown"]}, "Aucun indicateur ne le mesure."),
        ({"target": None, "kpis": []}, "Pas de valeur visée ; aucun indicateur ne le mesure."),
    ],
)
def test_measurable_lists_what_is_missing(change: dict[str, object], reason: str) -> None:
    check = grid(changed(**change))["M"]
    assert (check.ok, spaced(check.reason.fr)) == (False, reason)


def test_a_target_of_nought_and_a_metric_are_measurable() -> None:
    assert grid(changed(target=0.0, unit=None, metric=text("réclamations")))["M"].ok


def test_achievable_wants_an_owner_and_hours() -> None:
    assert spaced(grid(changed(owner=None))["A"].reason.en) == "Nobody answers for it."
    idle = msgspec.structs.replace(BASE, team=Team(people=[Member(id="ana")]))
    assert (grid(GOOD, idle)["A"].state, spaced(grid(GOOD, idle)["A"].reason.fr)) == (
        "check",
        "Ana n’a pas d’heures déclarées.",
    )
    # Ten photos of 30 min and 5 visits of 10 min, watch 1 h, measurement 15 min: 7 h 05 for six. A second objective
    # takes half of the network.
    account = Account(network=Network.INSTAGRAM, status=AccountStatus.ACTIVE, posts_per_week=10.0)
    busy = msgspec.structs.replace(BASE, platforms=[account])
    # A week that is too short is told once, by a check of its own: here it only remains to be checked.
    said = grid(GOOD, busy)["A"]
    assert (said.state, said.reason.fr) == ("check", "Aucun réseau n’y travaille encore.")
    shared = msgspec.structs.replace(account, objectives=["sign-ups", "other"])
    both = msgspec.structs.replace(BASE, platforms=[shared], objectives=[GOOD, changed(id="other")])
    first, second = smart(both, TODAY)
    reason = "Ses réseaux demandent 2 h 55 dans une semaine où il manque 1 h 05."
    assert [(one.ok, spaced(one.letters[2].reason.fr)) for one in (first, second)] == [(True, reason)] * 2


def test_an_owner_without_hours_remains_to_be_checked() -> None:
    people = [Member(id="ana", name="Ana Roy", hours_per_week=6.0), Member(id="bob", name="Bob Lund")]
    team = msgspec.structs.replace(BASE, team=Team(people=people))
    (found,) = smart(msgspec.structs.replace(team, objectives=[changed(owner="bob")]), TODAY)
    assert (found.ok, found.sure) == (True, False)
    (doubt,) = found.doubtful
    assert (doubt.letter, spaced(doubt.reason.en)) == ("A", "Bob Lund declares no hours.")
    idle = msgspec.structs.replace(BASE.platforms[0], objectives=[])
    apart = grid(GOOD, msgspec.structs.replace(BASE, platforms=[idle]))["A"]
    assert (apart.state, apart.reason.fr) == ("check", "Aucun réseau n’y travaille encore.")


def test_objectives_are_proved_differently() -> None:
    facebook = msgspec.structs.replace(BASE.platforms[0], network=Network.FACEBOOK, objectives=["visits"])
    goals = [GOOD, changed(id="visits", statement=text("Obtenir 60 visites par semaine des habitants"))]
    base = msgspec.structs.replace(BASE, platforms=[*BASE.platforms, facebook], objectives=goals)
    first, second = smart(base, TODAY)
    assert first.letters[0].brief != second.letters[0].brief
    assert first.letters[2].brief != second.letters[2].brief


@pytest.mark.parametrize(
    ("baseline", "target", "days", "ok"),
    [
        (40.0, 120.0, 100, True),  # three times, the bound itself
        (40.0, 121.0, 100, False),
        (40.0, 121.0, 183, False),
        (40.0, 121.0, 184, True),  # more than six months
        (121.0, 40.0, 100, False),  # a fall counts alike
        (0.0, 500.0, 100, True),  # no ratio from nought
        (None, 500.0, 100, True),
    ],
)
def test_achievable_bounds_growth(baseline: float | None, target: float, days: int, ok: bool) -> None:  # noqa: FBT001
    soon = changed(baseline=baseline, target=target, deadline=TODAY + dt.timedelta(days=days))
    assert grid(soon)["A"].ok is ok


def test_advertising_makes_growth_likelier() -> None:
    steep = changed(baseline=10.0, target=100.0, deadline=TODAY + dt.timedelta(days=90))
    paid = msgspec.structs.replace(BASE, means=Means(ads=[AdCampaign(amount=60.0)]))
    assert not grid(steep)["A"].ok
    assert grid(steep, paid)["A"].ok


def test_relevant_wants_a_goal_and_a_priority_audience() -> None:
    assert not grid(changed(organisation_goal=None))["R"].ok
    assert grid(changed(audiences=[]))["R"].reason.en == "No audience aimed at."
    third = msgspec.structs.replace(BASE, audiences=[Audience(id="adults", priority=3)])
    assert grid(GOOD, third)["R"].reason.fr == "Public de priorité 3 seulement."
    second = msgspec.structs.replace(BASE, audiences=[Audience(id="adults", priority=2)])
    assert grid(GOOD, second)["R"].ok
    unknown = msgspec.structs.replace(BASE, audiences=[Audience(id="adults")])
    assert not grid(GOOD, unknown)["R"].ok


@pytest.mark.parametrize(("days", "ok"), [(-12, False), (0, False), (1, True)])
def test_timed_wants_a_day_to_come(days: int, ok: bool) -> None:  # noqa: FBT001 - a table's column
    check = grid(changed(deadline=TODAY + dt.timedelta(days=days)))["T"]
    assert check.ok is ok
    if days < 0:
        assert spaced(check.reason.fr) == "Échéance passée depuis 12 jours, 10 novembre 2026."


def test_an_empty_objective_fails_every_letter() -> None:
    (found,) = smart(Strategy(objectives=[Objective()]), TODAY)
    assert len(found.failed) == 5
    assert not found.ok
