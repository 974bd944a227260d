"""The cases that the founding texts work through, as whole strategies: what a consultant would say of each."""

import datetime as dt

import pytest

from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

TODAY = dt.date(2026, 11, 23)


def findings(yaml: str) -> dict[str, list[tuple[str, str]]]:
    """Severity and path by rule."""
    strategy = load(yaml, Strategy, references=REFERENCES).strategy
    found: dict[str, list[tuple[str, str]]] = {}
    for finding in check(strategy, TODAY):
        found.setdefault(finding.rule, []).append((finding.severity, finding.path))
    return found


# --- the one-page form: two networks for the same people, or three with nothing in common --------------------------

FORM = """
meta: {path: brief, owner: ana, as_of: 2026-11-23}
organisation: {name: Mes Démarches, kind: state_startup, contact_email: contact@demarches.example}
why:
  answer: Que les usagers sachent ce qui a changé avant de commencer leur démarche
  help_to_project: Moins de dossiers renvoyés
audiences:
  - {id: usagers, label: Usagers, category: users, priority: 1, presence: [{network: facebook, evidence: survey,
     source: 62 réponses en ligne, observed_on: 2026-10-01}, {network: x, evidence: survey, source: Les mêmes,
     observed_on: 2026-10-01}]}
  - {id: partenaires, label: Partenaires, category: partners, priority: 2, presence: [{network: instagram}]}
  - {id: prospects, label: Administrations, category: public_bodies, priority: 2, presence: [{network: linkedin}]}
team:
  people: [{id: ana, name: Ana Roy, hours_per_week: 8, deputy: bob}, {id: bob, name: Bob Cam, hours_per_week: 2}]
platforms:
"""

FITS = (
    FORM
    + """
  - {network: facebook, status: active, handle: "@demarches", audiences: [usagers], owner: ana, frequency: weekly,
     topics: [updates, news_promotion], methods: [written], response_hours: 48}
  - {network: x, status: active, handle: "@demarches", audiences: [usagers], owner: ana, frequency: weekly,
     topics: [updates, support], methods: [written], response_hours: 48}
"""
)

MISFITS = (
    FORM
    + """
  - {network: x, status: active, handle: "@demarches", audiences: [usagers], owner: ana, frequency: weekly,
     topics: [news_promotion], methods: [blog_sharing], response_hours: 48}
  - {network: instagram, status: active, handle: "@demarches", audiences: [partenaires], owner: ana, frequency: weekly,
     topics: [other], methods: [visual], response_hours: 48}
  - {network: linkedin, status: active, handle: demarches, audiences: [prospects], owner: ana, frequency: weekly,
     topics: [theme_watch], methods: [curation], response_hours: 48}
"""
)


def test_two_networks_for_the_same_people_fit_the_form() -> None:
    """In common: the users and the updates, of four things in all: half."""
    found = findings(FITS)
    assert not {"brief-fit", "too-many-platforms", "audience-unreached", "presence-unproved"} & found.keys()
    assert not {"platform-without-audience", "handle-inconsistent", "why-missing", "why-bandwagon"} & found.keys()
    assert found["no-objective"] == [("warning", "objectives")]  # the form asks for none


def test_three_networks_with_nothing_in_common_take_a_full_plan() -> None:
    found = findings(MISFITS)
    assert found["brief-fit"] == [("warning", "platforms")]
    assert "too-many-platforms" not in found
    assert "brief-fit" not in findings(MISFITS.replace("path: brief", "path: full"))


# --- “profiles on all networks” against “accounts on the three networks most used by my audience in a week” --------

COMMON = """
meta: {path: full, owner: ana, next_review: 2027-01-15, review_every_days: 60}
organisation: {name: Atelier Roy, kind: craftsperson}
why: {answer: Être trouvés par ceux qui cherchent un cadeau fait main dans la vallée}
expected_return: {money: {value: 300, unit: euros par mois}}
audiences:
  - id: clients
    label: Gens de la vallée qui offrent un objet fait main
    priority: 1
    presence:
      - {network: facebook, evidence: survey, source: 62 clients interrogés, observed_on: 2026-11-02, interaction: 4}
      - {network: instagram, evidence: survey, source: Les mêmes, observed_on: 2026-11-02, interaction: 4}
      - {network: pinterest, evidence: survey, source: Les mêmes, observed_on: 2026-11-02, interaction: 3}
team: {alone: yes, people: [{id: ana, name: Ana Roy, hours_per_week: 10}]}
measurement:
  kpis:
    - {id: comptes, name: Comptes complets, objectives: [ouvrir], formula: comptes dont le profil est complet,
       source: Liste de contrôle, every_days: 7, decision: Un compte incomplet n’est pas annoncé}
"""

ALL_NETWORKS = (
    COMMON
    + """
objectives:
  - {id: ouvrir, kind: awareness, statement: Créer des profils sur tous les réseaux sociaux}
"""
)

THREE_IN_A_WEEK = (
    COMMON
    + """
objectives:
  - id: ouvrir
    kind: awareness
    statement: Créer ses comptes sur les 3 réseaux sociaux les plus populaires auprès de mon audience en une semaine
    unit: comptes
    target: 3
    deadline: 2026-11-30
    owner: ana
    organisation_goal: Vendre hors des marchés
    audiences: [clients]
    kpis: [comptes]
platforms:
  - {network: facebook, status: to_open, handle: "@atelierroy", handle_reserved: yes, objectives: [ouvrir],
     audiences: [clients], owner: ana, posts_per_week: 1}
  - {network: instagram, status: to_open, handle: "@atelierroy", handle_reserved: yes, objectives: [ouvrir],
     audiences: [clients], owner: ana, posts_per_week: 1}
  - {network: pinterest, status: to_open, handle: "@atelierroy", handle_reserved: yes, objectives: [ouvrir],
     audiences: [clients], owner: ana, posts_per_week: 1}
"""
)

ON_AIMS = (
    "objective-not-smart",
    "objective-all-networks",
    "objective-past-deadline",
    "objective-unrealistic",
    "objective-no-baseline",
    "objective-without-kpi",
    "objective-without-audience",
    "objective-without-platform",
    "audience-unreached",
    "platform-without-audience",
    "presence-unproved",
    "too-ambitious-start",
)


def test_profiles_on_all_networks_is_no_objective() -> None:
    found = findings(ALL_NETWORKS)
    assert found["objective-all-networks"] == [("error", "objectives[0].statement")]
    assert found["objective-not-smart"] == [("error", "objectives[0]")]


def test_three_networks_of_my_audience_in_a_week_is_one() -> None:
    found = findings(THREE_IN_A_WEEK)
    raised = {rule: found[rule] for rule in ON_AIMS if rule in found}
    # The hours carry three accounts: that they open together is no more than a note.
    assert raised == {"too-ambitious-start": [("info", "platforms")]}
    assert found["objective-is-output"] == [("info", "objectives[0].unit")]


def test_the_same_a_week_later_is_past() -> None:
    late = THREE_IN_A_WEEK.replace("deadline: 2026-11-30", "deadline: 2026-11-22")
    found = findings(late)
    assert found["objective-past-deadline"] == [("error", "objectives[0].deadline")]
    assert "objective-not-smart" not in found  # the deadline is told once


# --- the account left to itself -------------------------------------------------------------------------------------

SHOP = """
meta: {owner: ana}
organisation: {name: Boulangerie Roy, kind: craftsperson}
why: {answer: Faire savoir le vendredi ce qui sortira du four le dimanche}
audiences:
  - {id: clients, label: Clients du quartier, priority: 1, presence: [{network: facebook, evidence: survey,
     source: 40 clients interrogés, observed_on: 2026-10-10, interaction: 4}]}
team: {alone: yes, people: [{id: ana, name: Ana Roy, hours_per_week: 3}]}
platforms:
  - {network: facebook, status: active, handle: "@boulangerieroy", audiences: [clients], owner: ana, posts_per_week: 1,
     visits_per_week: 5, response_hours: 48, last_post: 2026-11-20}
  - {network: pinterest, status: STATUS, handle: "@boulangerieroy", audiences: [clients], owner: ana,
     frequency: FREQUENCY, visits_per_week: 0, response_hours: 48, last_post: 2026-02-01}
"""


CARE = (
    "account-dormant",
    "audience-unreached",
    "duplicate-account",
    "frequency-never",
    "handle-inconsistent",
    "monitoring-too-rare",
    "no-owner",
    "no-response-time",
    "platform-closed",
    "platform-renamed",
    "platform-without-audience",
    "platform-without-objective",
    "response-time-untenable",
)


@pytest.mark.parametrize(
    ("status", "frequency", "expected"),
    [
        (
            "active",
            "weekly",
            {"account-dormant", "platform-without-audience", "monitoring-too-rare"},  # 295 days of silence
        ),
        (
            "active",
            "never",
            {"account-dormant", "frequency-never", "platform-without-audience", "monitoring-too-rare"},
        ),
        ("to_close", "weekly", set()),
        ("emergency", "never", set()),
        ("refused", "never", set()),
    ],
)
def test_an_account_left_to_itself(status: str, frequency: str, expected: set[str]) -> None:
    found = findings(SHOP.replace("STATUS", status).replace("FREQUENCY", frequency))
    told = {rule for rule in CARE if any(path.startswith("platforms[1]") for _, path in found.get(rule, []))}
    assert told == expected
    assert found.get("account-dormant", []) == ([("error", "platforms[1].last_post")] if expected else [])
    assert not any(path.startswith("platforms[0]") for rule in CARE for _, path in found.get(rule, []))
