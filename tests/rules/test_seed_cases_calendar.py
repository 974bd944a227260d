"""The two-month plan of the founding texts, and computations that rules rely on, worked by hand."""

import datetime as dt

import pytest

from socialplan.analysis.elections import pre_electoral_window
from socialplan.analysis.workload import workload
from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

TODAY = dt.date(2026, 11, 23)

CALENDAR = {
    "calendar-too-short",
    "calendar-no-backup",
    "calendar-no-slack",
    "calendar-objective-gap",
    "calendar-vs-cadence",
    "irregular-calendar",
    "no-rendezvous",
    "lead-time",
    "calendar-stale",
    "calendar-owner-absent",
    "calendar-weekend-no-watch",
    "format-monotony",
    "subject-monotony",
    "no-visual",
}


def read(yaml: str) -> Strategy:
    return load(yaml, Strategy, references=REFERENCES).strategy


def findings(yaml: str) -> dict[str, tuple[str, str]]:
    """Severity and path of the first finding of each calendar rule."""
    return {one.rule: (one.severity, one.path) for one in reversed(check(read(yaml), TODAY, select=CALENDAR))}


# --- a plan that sees two months ahead, with varied contents and subjects, a reserve, and room for news ------------

SHOP = """
meta: {path: full, owner: ana}
organisation: {name: Atelier Roy, kind: craftsperson}
objectives:
  - {id: commandes, statement: Passer de 14 à 25 commandes par semaine}
  - {id: recruter, statement: Recevoir 6 candidatures d’apprentis}
team:
  people:
    - {id: ana, name: Ana Roy, hours_per_week: 6, works: [{days: [mon, tue, wed, thu, fri], start: "09:00",
       end: "18:00"}], absences: [{start: 2026-12-21, end: 2026-12-27}]}
    - {id: bob, name: Bob Cam, hours_per_week: 2}
editorial:
  line: Montrer le travail à qui choisit un cadeau
  pillars:
    - {id: clients, label: Actualités des clients, kind: customer, share: 30, objectives: [commandes]}
    - {id: questions, label: Ce que les gens demandent, kind: conversation, share: 30, objectives: [commandes]}
    - {id: jeu, label: Le jeu du mois, kind: game, share: 10, objectives: [commandes]}
    - {id: metier, label: Actualités du métier, kind: news, share: 30, objectives: [recruter]}
platforms:
  - {network: facebook, status: active, posts_per_week: 2, owner: ana, deputy: bob}
"""

SUBJECTS = ("clients", "questions", "metier", "questions", "clients", "jeu")
FORMATS = ("photo", "short_video", "link", "photo")


def plan(weeks: int, *, varied: bool = True) -> str:
    """Mondays and Thursdays at ten, over some weeks from Monday 23 November."""
    dated = []
    for place in range(2 * weeks):
        day = TODAY + dt.timedelta(days=7 * (place // 2) + 3 * (place % 2))
        pillar = SUBJECTS[place % len(SUBJECTS)] if varied else "clients"
        kind = FORMATS[place % len(FORMATS)] if varied else "short_text"
        dated.append(f'{{on: {day}, at: "10:00", network: facebook, pillar: {pillar}, format: {kind}}}')
    return f"posts: [{', '.join(dated)}]"


MONDAYS = "rendezvous: [{name: La question du lundi, day: mon, network: facebook, pillar: questions}]"

TWO_MONTHS = f"""{SHOP}
calendar:
  starts: 2026-11-23
  weeks: 8
  news_share: 10
  draft_days_before: 3
  {MONDAYS}
  backup: [{", ".join(["{network: facebook}"] * 4)}]
  {plan(8)}
"""

IMPROVISED = f"""{SHOP.replace(", deputy: bob", "").replace("kind: news", "kind: self")}
calendar:
  starts: 2026-11-23
  weeks: 5
  news_share: 0
  draft_days_before: 0
  {plan(5, varied=False)}
"""


def test_the_two_month_plan_holds() -> None:
    assert findings(TWO_MONTHS) == {}


def test_the_improvised_month_does_not() -> None:
    found = findings(IMPROVISED)
    assert found["calendar-too-short"] == ("error", "calendar.weeks")  # 35 days of 56
    assert found["calendar-no-backup"] == ("warning", "calendar.backup")
    assert found["calendar-no-slack"] == ("warning", "calendar.news_share")
    assert found["calendar-objective-gap"] == ("warning", "calendar.posts")  # nothing for apprentices
    assert found["calendar-owner-absent"] == ("error", "calendar.posts[8]")  # Monday 21 December
    assert found["lead-time"] == ("info", "calendar.draft_days_before")
    assert found["no-rendezvous"] == ("info", "calendar.rendezvous")
    assert {"format-monotony", "subject-monotony", "no-visual"} <= found.keys()
    # As often as promised, in office hours, and five weeks ahead: nothing to say of that.
    assert not {"calendar-vs-cadence", "irregular-calendar", "calendar-weekend-no-watch", "calendar-stale"} & set(found)


def test_six_weeks_later_the_plan_runs_out() -> None:
    # The last post is on Thursday 14 January, ten days ahead; the question of each Monday goes on until the 11th.
    late = dt.date(2027, 1, 4)
    assert {one.rule for one in check(read(TWO_MONTHS), late, select=CALENDAR)} == {"calendar-stale"}
    assert {one.rule for one in check(read(TWO_MONTHS), dt.date(2026, 12, 28), select=CALENDAR)} == set()


# --- computations, by hand -----------------------------------------------------------------------------------------


def test_available_hours_are_people_s_and_providers_less_absences() -> None:
    # Ana: 6 h, five of forty working days away: 6 × 35 ÷ 40 = 5 h 15. Bob: 2 h. A provider: 1 h 30.
    yaml = SHOP + "means: {providers: [{name: Studio Vif, hours_per_week: 1.5}]}"
    without_owner = yaml.replace(", owner: ana, deputy: bob", "")  # something falls to nobody: all hours count
    assert workload(read(without_owner), TODAY).available == pytest.approx(5.25 + 2 + 1.5)


def test_the_weekly_workload_of_the_shop() -> None:
    # Two photos a week (the usual format): 60 min. Five visits of 10 min: 50. Watch: 60. Measurement: (15 + 60) ÷ 4.33
    # = 17.3 min, 15 in steps of five. Comments are unanswered and count for nothing: 3 h 05.
    assert workload(read(SHOP), TODAY).needed.typical * 60 == pytest.approx(60 + 50 + 60 + 15)


def test_the_period_before_march_2026_opens_on_the_first_of_september_2025() -> None:
    assert pre_electoral_window(dt.date(2026, 3, 15), dt.date(2026, 3, 22)) == (
        dt.date(2025, 9, 1),
        dt.date(2026, 3, 22),
    )


@pytest.mark.parametrize(("shares", "severity"), [((35, 25), None), ((35, 26), "warning"), ((60, 31), "error")])
def test_the_share_of_self_promotion_adds_up_pillars_of_that_kind(
    shares: tuple[int, int], severity: str | None
) -> None:
    # 35 + 25 = 60 %, 35 + 26 = 61 %, 60 + 31 = 91 %; above 60 too much, above 90 nothing else.
    own = ", ".join(f"{{kind: self, share: {share}}}" for share in shares)
    pillars = f"editorial: {{pillars: [{own}, {{kind: service, share: {100 - sum(shares)}}}]}}"
    found = [one.severity for one in check(read(pillars), TODAY, select={"self-promo"})]
    assert found == ([severity] if severity else [])
