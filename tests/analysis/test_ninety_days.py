import datetime as dt
from typing import Any

import pytest

from socialplan.analysis.ninety_days import LONGEST, FirstDay, ninety_days
from socialplan.strategy.choices import (
    AccountStatus,
    CharterStatus,
    CrisisRole,
    DutyStatus,
    Format,
    KeyDateKind,
    Network,
    OrganisationKind,
    ScenarioKind,
    Weekday,
)
from socialplan.strategy.conduct import Access, Charter, Security
from socialplan.strategy.crisis import CellMember, Crisis, Drill, Scenario, Statement
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, FormatMix
from socialplan.strategy.purpose import Meta, Organisation
from socialplan.strategy.situation import Duty, SituationChapter
from socialplan.strategy.team import (
    Absence,
    AdCampaign,
    Calendar,
    KeyDate,
    Kpi,
    Means,
    Measurement,
    Member,
    Team,
    WorkingHours,
)

MONDAY = dt.date(2026, 11, 23)
REVIEWS = ["review-30", "review-60", "review-90"]


def text(french: str) -> Text:
    return Text((("fr", french),))


def after(days: int) -> dt.date:
    return MONDAY + dt.timedelta(days=days)


def done(**sections: Any) -> dict[str, FirstDay]:  # noqa: ANN401 - passed on
    return {step.kind: step for step in ninety_days(Strategy(**sections), MONDAY)}


def active(**fields: Any) -> Account:  # noqa: ANN401 - passed on
    return Account(network=Network.FACEBOOK, status=AccountStatus.ACTIVE, **fields)


QUIET = {
    "security": Security(accesses=[Access(network=Network.FACEBOOK, two_factor=True)]),
    "calendar": Calendar(weeks=8),
    "team": Team(people=[Member(id="ana", hours_per_week=40.0), Member(id="bob")]),
}
"""What leaves nothing to do about a plain account."""


def test_an_empty_strategy_has_only_its_reviews() -> None:
    # 30 days after Monday 23 November is Wednesday 23 December; 60 is Friday 22 January.
    # 90 is Sunday 21 February: the Friday before, since nothing may fall beyond the ninetieth day.
    steps = ninety_days(Strategy(), MONDAY)
    assert [(step.kind, step.on, step.period) for step in steps] == [
        ("review-30", dt.date(2026, 12, 23), "16-45"),
        ("review-60", dt.date(2027, 1, 22), "46-90"),
        ("review-90", dt.date(2027, 2, 19), "46-90"),
    ]
    assert {step.who for step in steps} == {None}


def test_the_next_review_moves_the_nearest_one() -> None:
    found = done(meta=Meta(next_review=dt.date(2027, 1, 30), owner="ana"))
    assert found["review-60"].on == dt.date(2027, 1, 30)  # a Saturday, but theirs
    assert found["review-60"].who == "ana"
    # 1 March is day 98: within ten days of the ninetieth, hence the same review; 5 March is one too far.
    assert done(meta=Meta(next_review=dt.date(2027, 3, 1)))["review-90"].on == dt.date(2027, 3, 1)
    assert done(meta=Meta(next_review=dt.date(2027, 3, 5)))["review-90"].on == dt.date(2027, 2, 19)
    # 6 January is day 44, near none of the three: one review more.
    apart = done(meta=Meta(next_review=dt.date(2027, 1, 6)))
    assert (apart["review-next"].on, len(apart)) == (dt.date(2027, 1, 6), 4)


def test_a_healthy_account_gives_rise_to_nothing() -> None:
    assert list(done(platforms=[active(owner="ana", deputy="bob")], **QUIET)) == REVIEWS


@pytest.mark.parametrize(
    ("kind", "sections", "who", "day"),
    [
        ("two-factor", {"platforms": [active(owner="bob")]}, "bob", 1),
        ("two-factor", {"platforms": [active(owner="bob")], "security": Security(owner="eve")}, "eve", 1),
        ("handle", {"platforms": [active(owner="bob", handle_reserved=False)]}, "bob", 2),
        ("handle", {"platforms": [Account(network=Network.X, status=AccountStatus.TO_OPEN)]}, "ana", 2),
        ("deputy", {"platforms": [active(owner="ana")]}, "ana", 4),
        ("deputy", {"crisis": Crisis(cell=[CellMember(role=CrisisRole.LEAD, person="bob")])}, "ana", 4),
        ("contacts", {"crisis": Crisis(cell=[CellMember(role=CrisisRole.LEAD, person="bob")])}, "bob", 7),
        ("wake", {"platforms": [active(owner="bob", posts_per_week=1.0, last_post=after(-40))]}, "bob", 8),
        ("wake", {"platforms": [Account(network=Network.X, status=AccountStatus.DORMANT)]}, "ana", 8),
        ("close", {"platforms": [Account(network=Network.X, status=AccountStatus.TO_CLOSE)]}, "ana", 14),
        ("calendar", {"platforms": [active()]}, "ana", 9),
        ("baseline", {"measurement": Measurement(kpis=[Kpi(owner="bob"), Kpi(owner="bob")])}, "bob", 14),
        ("statements", {"crisis": Crisis(scenarios=[Scenario()])}, "ana", 11),
        ("consultation", {"charter": Charter(status=CharterStatus.WORKS_RULES)}, "ana", 24),
        ("training", {"charter": Charter(training_on=after(20))}, "ana", 20),
        ("drill", {"crisis": Crisis(scenarios=[Scenario()])}, "ana", 52),
    ],
)
def test_what_gives_rise_to_a_step(kind: str, sections: dict[str, Any], who: str, day: int) -> None:
    team = Team(people=[Member(id="ana", hours_per_week=40.0), Member(id="bob")])
    step = done(**{"team": team, **sections})[kind]
    assert (step.who, step.day) == (who, day)
    assert step.on == after(day)
    for words in (step.action, step.reason):
        assert words.fr
        assert words.en


READY = Statement(text=text("Nous vérifions."), approver="ana")


@pytest.mark.parametrize(
    ("kind", "sections"),
    [
        ("deputy", {"team": Team(alone=True, people=[Member(id="ana")]), "platforms": [active(owner="ana")]}),
        ("contacts", {"crisis": Crisis(cell=[CellMember()], contacts_checked_on=after(-90))}),
        ("contacts", {}),
        ("statements", {"crisis": Crisis(scenarios=[Scenario(statements=[READY])])}),
        ("wake", {"platforms": [active(posts_per_week=1.0, last_post=after(-30))]}),
        ("baseline", {"measurement": Measurement(kpis=[Kpi(baseline=0.0)])}),
        ("consultation", {"charter": Charter(status=CharterStatus.GUIDE)}),
        ("consultation", {"charter": Charter(status=CharterStatus.WORKS_RULES, consulted_on=after(-9))}),
        ("training", {"team": Team(people=[Member(publishes=True, trained_on=after(-9)), Member()])}),
        ("drill", {"crisis": Crisis(cell=[CellMember()], drill=Drill(last_on=after(-365)))}),
        ("drill", {"crisis": Crisis(cell=[CellMember()], drill=Drill(on=after(91)))}),
        ("open", {"platforms": [Account(network=Network.X, status=AccountStatus.TO_OPEN, opens_on=after(91))]}),
        ("calendar", {"calendar": Calendar(weeks=8), "platforms": [active()]}),
        ("calendar", {}),
        ("hours", {}),
    ],
)
def test_what_gives_rise_to_none(kind: str, sections: dict[str, Any]) -> None:
    assert kind not in done(**sections)


def test_reasons_carry_figures() -> None:
    found = done(
        platforms=[active(last_post=after(-40), posts_per_week=1.0)],
        team=Team(people=[Member(id="ana", hours_per_week=2.0, publishes=True)]),
        crisis=Crisis(
            cell=[CellMember()],
            contacts_checked_on=after(-100),
            scenarios=[Scenario(kind=ScenarioKind.DATA_LEAK)],
            drill=Drill(last_on=after(-400)),
        ),
    )
    said = {kind: (step.action.fr + " " + step.reason.fr).replace("\u00a0", " ") for kind, step in found.items()}
    # A photo (30 min), 5 visits of 10 min, watch 60 min, measurement 15 min: 2 h 35.
    assert (
        said["hours"]
        == "Choisir ce qu’on enlève pour ramener la semaine à 2 h La semaine demande 2 h 35 et il y en a 2 h."
    )
    assert "depuis 40 jours" in said["wake"]
    assert "il y a 100 jours" in said["contacts"]
    assert "1 scénario" in said["statements"]
    assert "fuite de données" in said["drill"]
    assert "1 personne publie sans formation." in said["training"]


def test_statements_with_blanks_are_not_ready() -> None:
    blank = Statement(text=text("Bonjour [nom]"), approver="ana")
    assert "statements" in done(crisis=Crisis(scenarios=[Scenario(statements=[READY, blank])]))


def test_openings_follow_each_other_and_dates_of_their_own_stand() -> None:
    opening = [
        Account(network=network, status=AccountStatus.TO_OPEN, opens_on=on, handle_reserved=True)
        for network, on in (
            (Network.X, None),
            (Network.BLUESKY, after(6)),
            (Network.TIKTOK, None),
            (Network.FACEBOOK, after(-3)),
        )
    ]
    steps = ninety_days(Strategy(platforms=opening), MONDAY)
    # Undated ones (a date that has passed is none) on day 20, 41 and 62: weekends, hence the Mondays.
    assert [(step.path, step.day) for step in steps if step.kind == "open"] == [
        ("platforms[1]", 6),
        ("platforms[0]", 21),
        ("platforms[2]", 42),
        ("platforms[3]", 63),
    ]


FULL: dict[str, Any] = {
    "platforms": [
        active(owner="ana", handle_reserved=False, formats=[FormatMix(format=Format.LONG_VIDEO, per_week=3.0)]),
        *[Account(network=Network.X, status=AccountStatus.TO_CLOSE) for _ in range(6)],
        *[Account(network=Network.BLUESKY, status=AccountStatus.TO_OPEN) for _ in range(6)],
        *[Account(network=Network.FLICKR, status=AccountStatus.DORMANT) for _ in range(6)],
    ],
    "team": Team(people=[Member(id="ana", hours_per_week=1.0, publishes=True)]),
    "crisis": Crisis(cell=[CellMember(role=CrisisRole.LEAD, person="ana")], scenarios=[Scenario()]),
    "measurement": Measurement(kpis=[Kpi()]),
    "charter": Charter(status=CharterStatus.WORKS_RULES),
}


@pytest.mark.parametrize("shift", range(7))
def test_a_limited_number_of_steps_on_working_days_in_order(shift: int) -> None:
    as_of = after(shift)
    steps = ninety_days(Strategy(**FULL), as_of)
    assert len(steps) == LONGEST
    assert [step.on for step in steps] == sorted(step.on for step in steps)
    assert all(step.on.weekday() < 5 for step in steps)
    assert all(1 <= step.day <= 90 and step.who == "ana" for step in steps)
    assert {"two-factor", "hours", "handle", "deputy", "contacts", *REVIEWS} <= {step.kind for step in steps}
    # One step a day while there is room: eleven working days at most before the sixteenth.
    early = [step.on for step in steps if step.period == "1-15"]
    assert len(early) - len(set(early)) <= max(0, len(early) - 10)


def test_the_same_strategy_gives_the_same_steps() -> None:
    assert ninety_days(Strategy(**FULL), MONDAY) == ninety_days(Strategy(**FULL), MONDAY)


def test_what_the_strategy_dates_is_told_on_its_day() -> None:
    found = ninety_days(
        Strategy(
            situation=SituationChapter(
                duties=[
                    Duty(name=text("Mentions légales."), due=after(20), owner="bob"),
                    Duty(name=text("Déjà fait"), due=after(21), status=DutyStatus.DONE),
                    Duty(name=text("Ne nous concerne pas"), due=after(22), applies=False),
                    Duty(name=text("Trop loin"), due=after(91)),
                ]
            ),
            calendar=Calendar(
                key_dates=[
                    KeyDate(on=after(33), what=text("Salon")),
                    KeyDate(on=after(40), what=text("Fermeture de X")),
                ]
            ),
            means=Means(ads=[AdCampaign(name=text("Noël"), starts=after(12), amount=5.0)]),
            platforms=[
                Account(network=Network.X, status=AccountStatus.TO_CLOSE, closes_on=after(40)),
                Account(network=Network.TIKTOK, status=AccountStatus.REFUSED, revisit_on=after(50)),
            ],
        ),
        MONDAY,
    )
    assert [(one.day, one.action.fr) for one in found if not one.kind.startswith("review")] == [
        (10, "Annoncer à qui le suit que X (ex-Twitter) ferme"),
        (12, "Lancer la publicité\u00a0: Noël"),
        (20, "Échéance\u00a0: Mentions légales"),
        (33, "Salon"),
        (40, "Fermer X (ex-Twitter), après l’avoir annoncé à qui le suit"),
        (50, "Réexaminer le choix\u00a0: TikTok"),
    ]


def test_nothing_is_asked_on_days_closed_or_away() -> None:
    # Day 52, for the drill, is 14 January; Ana works Wednesdays to Fridays, is away on the 14th, closed on the 15th.
    ana = Member(
        id="ana",
        works=[WorkingHours(days=[Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY])],
        absences=[Absence(start=dt.date(2027, 1, 14))],
    )
    found = done(
        team=Team(people=[ana, Member(id="bob")]),
        calendar=Calendar(closed_days=[dt.date(2027, 1, 15)]),
        crisis=Crisis(cell=[CellMember(role=CrisisRole.LEAD, person="ana")], contacts_checked_on=after(-1)),
    )
    assert found["drill"].on == dt.date(2027, 1, 20)


def test_a_craftsperson_is_left_alone_on_selling_days_and_before_christmas() -> None:
    selling = [WorkingHours(days=list(Weekday)[1:])]
    baker = {
        "organisation": Organisation(kind=OrganisationKind.CRAFTSPERSON),
        "team": Team(alone=True, people=[Member(id="maite", hours_per_week=6.0, works=selling)]),
        "calendar": Calendar(key_dates=[KeyDate(on=dt.date(2027, 1, 27), kind=KeyDateKind.EVENT, what=text("Foire"))]),
    }
    found = done(**baker)
    # Mondays only. Day 30 is 23 December: the next one is the 28th. Day 60 is 22 January: the 25th is before the fair.
    assert [found[kind].on for kind in REVIEWS] == [
        dt.date(2026, 12, 28),
        dt.date(2027, 2, 1),
        dt.date(2027, 2, 15),
    ]
    assert all(step.on.weekday() == 0 for kind, step in found.items() if kind in REVIEWS)


def test_a_closed_network_has_nothing_to_secure() -> None:
    gone = Account(network=Network.GOOGLE_PLUS, status=AccountStatus.ACTIVE, owner="ana", last_post=after(-3000))
    found = done(platforms=[gone], **QUIET)
    assert set(found) == {"closed-network", *REVIEWS}
    assert found["closed-network"].action.fr == "Retirer des sites et imprimés\u00a0: Google+"


def test_an_opening_that_the_hours_rule_out_is_said_not_to_be_done() -> None:
    opening = Account(
        network=Network.TIKTOK,
        status=AccountStatus.TO_OPEN,
        handle_reserved=True,
        opens_on=after(30),
        formats=[FormatMix(format=Format.SHORT_VIDEO, per_week=7.0)],
        owner="ana",
    )
    found = done(platforms=[opening], team=Team(people=[Member(id="ana", hours_per_week=3.0)]))
    assert "open" not in found
    # Seven videos of two hours and five visits of ten minutes.
    said = found["do-not-open"].action.fr.replace("\u00a0", " ")
    assert said == "Ne pas ouvrir TikTok : 14 h 50 de plus par semaine pour 3 h en tout"
