"""Hours, people, campaigns, budget: a strategy that trips each rule, and the nearest one that does not."""

import datetime as dt
from collections.abc import Callable

import pytest

from socialplan.rules.check import check
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]

TODAY = dt.date(2026, 11, 23)

ALONE = "team: {alone: yes, people: [{id: ana, name: Ana Roy}]}\n"


def hits(severity: str, *paths: str) -> list[tuple[str, str]]:
    return [(severity, path) for path in paths]


def team(*people: str) -> str:
    return f"team: {{people: [{', '.join('{' + person + '}' for person in people)}]}}\n"


def one_of(severity: str, path: str | None) -> list[tuple[str, str]]:
    return hits(severity, path) if path else []


# --- hours -------------------------------------------------------------------------------------------------------

FACEBOOK = "platforms: [{network: facebook, status: active, posts_per_week: 1, owner: ana}]\n"


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (FACEBOOK, "team.people"),  # nobody at all
        (FACEBOOK + team("id: ana"), "team.people[0].hours_per_week"),
        (FACEBOOK + team("id: ana, hours_per_week: 0"), "team.people[0].hours_per_week"),
        (FACEBOOK + team("id: ana", "id: bob, hours_per_week: 0"), "team.people"),
        (FACEBOOK.replace("active", "to_open") + team("id: ana", "id: bob"), "team.people"),
        (FACEBOOK + team("id: ana, hours_per_week: 0.5"), None),
        (FACEBOOK + team("id: ana") + "means: {providers: [{name: Studio Vif, hours_per_week: 2}]}", None),
        (FACEBOOK.replace("active", "refused") + team("id: ana"), None),
        (FACEBOOK.replace("active", "emergency") + team("id: ana"), None),
        (team("id: ana"), None),  # no account, nothing to spend time on
        ("", None),
    ],
)
def test_no_hours(found: Found, yaml: str, path: str | None) -> None:
    assert found("no-hours", yaml) == one_of("error", path)


def test_no_hours_says_what_it_takes(found: Found, said: Said) -> None:
    # A photo of 30 min, 5 visits of 10 min, watch 60 min, measurement 75 ÷ 4.33 = 17.3 min, 15 in steps: 2 h 35.
    none = FACEBOOK + team("id: ana")
    assert said("no-hours", none) == (
        "1 compte à tenir et pas une heure n’est déclarée, alors qu’il faut environ 2 h 35 par semaine."
    )
    nought = FACEBOOK + team("id: ana, hours_per_week: 0")
    assert "et zéro heure est déclarée" in said("no-hours", nought)
    assert found("cadence-exceeds-hours", nought) == []  # said once


def booked(ana: str, bob: str = "id: bob, name: Bob Cam, hours_per_week: 6") -> str:
    # To Ana: a photo (30 min), 5 visits (50), the watch (60) and the measurement (15) of the first of the team: 2 h 35.
    return FACEBOOK.replace("ana}", "ana, deputy: bob}") + team(f"id: ana, name: Ana Roy, {ana}", bob)


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (booked("hours_per_week: 2.5"), "team.people[0].hours_per_week"),
        (booked("hours_per_week: 2.6"), None),
        (booked("title: Boulangère"), None),  # unanswered hours are not judged
        # Two of the coming eight weeks away leave 3 of 4 hours, three leave 2 h 30.
        (booked("hours_per_week: 4, absences: [{start: 2026-12-21, end: 2027-01-03}]"), None),
        (
            booked("hours_per_week: 4, absences: [{start: 2026-12-14, end: 2027-01-03}]"),
            "team.people[0].hours_per_week",
        ),
        (FACEBOOK + team("id: ana, hours_per_week: 1"), None),  # the whole rests on her: cadence-exceeds-hours says it
        (booked("hours_per_week: 2.5").replace("active", "to_open"), None),
    ],
)
def test_person_overbooked(found: Found, yaml: str, path: str | None) -> None:
    assert found("person-overbooked", yaml) == one_of("warning", path)


def test_person_overbooked_names_the_accounts(said: Said) -> None:
    assert said("person-overbooked", booked("hours_per_week: 2")) == (
        "Ana Roy : 2 h 35 par semaine lui reviennent (Facebook 1 h 20 et veille et mesure 1 h 15), pour 2 h déclarées."
    )


def test_person_overbooked_never_tells_a_part_larger_than_the_whole(said: Said) -> None:
    # Bob makes the looks of Instagram that Ana owns: 5 of 10 min. To Ana: 2 photos, that is 60 min, and 75 min shared.
    yaml = (
        "platforms: [{network: instagram, status: active, posts_per_week: 2, owner: ana, deputy: bob,"
        " monitoring: [{person: bob}]}]\n"
    ) + team("id: ana, name: Ana Roy, hours_per_week: 2", "id: bob, name: Bob Cam, hours_per_week: 1")
    assert said("person-overbooked", yaml) == (
        "Ana Roy : 2 h 15 par semaine lui reviennent (Instagram 1 h et veille et mesure 1 h 15), pour 2 h déclarées."
    )


def test_person_overbooked_says_what_absences_and_departures_leave(said: Said) -> None:
    away = booked("hours_per_week: 4, absences: [{start: 2026-12-14, end: 2027-01-03}]")
    assert said("person-overbooked", away).endswith("pour 4 h déclarées, 2 h 30 une fois les absences retirées.")
    leaving = booked("hours_per_week: 4, leaves_on: 2026-12-18")
    assert said("person-overbooked", leaving).endswith(
        "pour 4 h déclarées, 2 h compte tenu de son départ le 18 décembre 2026."
    )


def test_person_overbooked_says_nothing_of_somebody_who_has_left(found: Found) -> None:
    assert found("person-overbooked", booked("hours_per_week: 1, leaves_on: 2026-11-22")) == []


@pytest.mark.parametrize(
    ("ana", "others", "advice"),
    [
        # 2 h 35 for 2 h: 35 min too many.
        ("2", ["3"], "Confiez-en 35 min à Bob (3 h de libre) ; sinon, baissez"),
        ("2", ["0.5", "0.5"], "Confiez-en 35 min à Bob (30 min de libre) et Eve (30 min de libre) ; sinon, baissez"),
        ("1", ["1", "0.5"], "Personne d’autre n’a 1 h 35 de libre par semaine : baissez"),
    ],
)
def test_person_overbooked_offers_only_help_that_is_enough(ana: str, others: list[str], advice: str) -> None:
    people = [
        f"id: {name.lower()}, name: {name}, hours_per_week: {hours}"
        for name, hours in zip(("Bob", "Eve"), others, strict=False)
    ]
    yaml = FACEBOOK + team(f"id: ana, name: Ana Roy, hours_per_week: {ana}", *people)
    (finding,) = check(load(yaml, Strategy).strategy, TODAY, select=["person-overbooked"])
    assert finding.remedy.fr.replace("\u00a0", " ").replace("\u202f", " ").startswith(advice)


# --- people ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (team("id: ana, skills: [photo]"), "team.people[0].skills"),
        (team("id: ana, skills: [photo]", "id: bob"), "team.people"),
        (team("id: ana, skills: [photo, writing]"), None),
        (team("id: ana, skills: [photo]", "id: bob, roles: [writer]"), None),
        # Bob has left: Ana is alone in post, and her skills are the place to change.
        (
            team("id: ana, skills: [photo]", "id: bob, skills: [writing], leaves_on: 2026-10-31"),
            "team.people[0].skills",
        ),
        (team("id: ana, skills: [photo]", "id: bob, skills: [writing], leaves_on: 2026-11-23"), None),
        (team("id: ana, skills: [photo]") + "means: {providers: [{task: Rédaction des articles}]}", None),
        (
            team("id: ana, skills: [photo]") + "means: {providers: [{task: Montage des vidéos}]}",
            "team.people[0].skills",
        ),
        (team("id: ana, roles: [community_manager]"), None),  # nobody said what they can do
        ("", None),
    ],
)
def test_no_writer(found: Found, yaml: str, path: str | None) -> None:
    assert found("no-writer", yaml) == one_of("warning", path)


@pytest.mark.parametrize(
    ("yaml", "severity"),
    [
        (team("id: ana, name: Ana Roy"), "warning"),
        (team("id: ana", "id: bob, leaves_on: 2026-11-22"), "warning"),
        (team("id: ana", "id: bob, leaves_on: 2026-11-23"), None),
        (team("id: ana", "id: bob"), None),
        (ALONE, "info"),
        (ALONE + "means: {providers: [{name: Studio Vif}]}", None),
        (team("id: ana") + "means: {providers: [{name: Studio Vif, until: 2026-11-22}]}", "warning"),
        (team("id: ana") + "means: {providers: [{name: Studio Vif, until: 2026-11-23}]}", None),
        ("", None),
    ],
)
def test_single_person(found: Found, yaml: str, severity: str | None) -> None:
    assert found("single-person", yaml) == (hits(severity, "team.people") if severity else [])


def test_single_person_is_named(said: Said) -> None:
    assert said("single-person", team("id: ana, name: Ana Roy")).startswith("Tout repose sur Ana Roy : ")
    assert said("single-person", team("title: Gérante")).startswith("Tout repose sur la personne n° 1 : ")


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (team("id: ana, publishes: yes"), "team.people[0].trained_on"),
        (team("id: ana, publishes: yes, trained_on: 2026-03-09"), None),
        (team("id: ana, publishes: no"), None),
        (team("id: ana"), None),
        (
            team("id: ana, publishes: yes, trained_on: 2026-03-09", "id: bob, publishes: yes"),
            "team.people[1].trained_on",
        ),
        (team("id: ana, publishes: yes, leaves_on: 2026-11-22"), None),
        (team("id: ana, publishes: yes") + "means: {training: Deux heures en février}", None),
    ],
)
def test_no_training(found: Found, yaml: str, path: str | None) -> None:
    assert found("no-training", yaml) == one_of("info", path)


# --- advertising -------------------------------------------------------------------------------------------------

OBJECTIVE = "objectives: [{id: ventes, statement: Vendre 40 gâteaux par semaine}]\n"
WHOLE = "name: Portes ouvertes, network: facebook, objective: ventes, amount: 60, starts: 2026-12-01, ends: 2026-12-18"


def ads(campaign: str, *more: str, means: str = "") -> str:
    campaigns = ", ".join(f"{{{one}}}" for one in (campaign, *more))
    return f"{OBJECTIVE}means: {{{means}ads: [{campaigns}]}}\n"


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (ads(WHOLE), None),
        (ads(WHOLE.replace("objective: ventes, ", "")), "means.ads[0].objective"),
        (ads(WHOLE.replace("objective: ventes, ", "")).replace(OBJECTIVE, ""), None),  # no objective to serve yet
        (ads(WHOLE, WHOLE.replace("amount: 60, ", "")), "means.ads[1].amount"),
        (ads(WHOLE.replace("amount: 60", "daily_cap: 4")), None),
        (ads(WHOLE.replace("amount: 60, ", "")), None),  # no money at all: ads-no-budget says it
        (ads(WHOLE.replace("starts: 2026-12-01, ", "")), "means.ads[0].starts"),
        (ads(WHOLE.replace(", ends: 2026-12-18", "")), "means.ads[0].ends"),
        (ads(WHOLE.replace("objective: ventes, ", "").replace("2026", "2025")), None),  # over
        (ads(WHOLE.replace("objective: ventes, ", ""), means="advertising: no, "), None),
    ],
)
def test_ads_no_target(found: Found, yaml: str, path: str | None) -> None:
    assert found("ads-no-target", yaml) == one_of("warning", path)


def test_ads_no_target_lists_what_is_missing(said: Said) -> None:
    bare = "name: On boostera, daily_cap: 2"
    assert said("ads-no-target", ads(bare)) == (
        "« On boostera » : il manque l’objectif, la date de début et la date de fin."
    )


@pytest.mark.parametrize(
    ("targeting", "trips"),
    [
        ("", True),
        (", targeting: Tout le monde", True),
        (", targeting: Le grand public de la région", True),
        (", targeting: 15 km autour d’Haritzpe", False),
        (", targeting: De 25 à 70 ans", False),
    ],
)
def test_ads_no_targeting(found: Found, targeting: str, trips: bool) -> None:  # noqa: FBT001 - a table's column
    expected = hits("warning", "means.ads[0].targeting") if trips else []
    assert found("ads-no-targeting", ads(WHOLE + targeting)) == expected
    assert found("ads-no-targeting", ads((WHOLE + targeting).replace("2026", "2025"))) == []


LINE = "editorial: {line: Dire aux voisins ce qui sort du four}\n"


def posts(number: int, network: str = "facebook", day: str = "2026-11-30") -> str:
    return f"calendar: {{posts: [{', '.join([f'{{on: {day}, network: {network}}}'] * number)}]}}\n"


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        (FACEBOOK, "editorial.line"),
        (FACEBOOK + LINE, None),  # an account that lives has something to show
        (FACEBOOK.replace("posts_per_week: 1", "last_post: 2025-01-01") + LINE, "means.ads[0].starts"),
        (LINE, "means.ads[0].starts"),  # no account there
        (LINE + posts(3), "means.ads[0].starts"),
        (LINE + posts(4), None),
        (LINE + posts(4, network="x"), "means.ads[0].starts"),
        (LINE + posts(4, day="2026-12-01"), "means.ads[0].starts"),  # on the first day, not before
    ],
)
def test_ads_without_editorial(found: Found, yaml: str, path: str | None) -> None:
    assert found("ads-without-editorial", ads(WHOLE) + yaml) == one_of("warning", path)
    assert found("ads-without-editorial", yaml) == []


def test_an_account_that_opens_needs_its_first_posts_before_advertising(found: Found) -> None:
    # Opened on 23 November, at three a week: 3 × 8 ÷ 7 = 3.4 posts by 1 December; at four a week, 4.6.
    opening = "platforms: [{network: facebook, status: to_open, opens_on: 2026-11-23, posts_per_week: 3}]\n"
    rule = "ads-without-editorial"
    assert found(rule, ads(WHOLE) + LINE + opening) == hits("warning", "means.ads[0].starts")
    assert found(rule, ads(WHOLE) + LINE + opening.replace("_week: 3", "_week: 4")) == []


# --- budget ------------------------------------------------------------------------------------------------------


def budget(*objectives: str) -> str:
    lines = ", ".join(f"{{what: Poste {place}, amount: 10{one}}}" for place, one in enumerate(objectives))
    return f"means: {{budget: [{lines}]}}\n"


SERVES = ", objective: ventes"


@pytest.mark.parametrize(
    ("yaml", "paths"),
    [
        (OBJECTIVE + budget(SERVES), []),
        (OBJECTIVE + budget(""), ["means.budget[0].objective"]),
        (OBJECTIVE + budget(SERVES, ""), ["means.budget[1].objective"]),
        (OBJECTIVE + budget("", "", ""), ["means.budget"]),
        (budget(""), []),
        (OBJECTIVE, []),
    ],
)
def test_budget_without_objective(found: Found, yaml: str, paths: list[str]) -> None:
    assert found("budget-without-objective", yaml) == hits("info", *paths)


def test_budget_without_objective_gives_the_amount(said: Said) -> None:
    yaml = OBJECTIVE + "means: {currency: CHF, budget: [{what: Achat d’abonnés, amount: 89.5}]}"
    assert said("budget-without-objective", yaml) == "Sans lien avec un objectif : « Achat d’abonnés » (89,5 CHF)."


# --- a busy week -------------------------------------------------------------------------------------------------


def test_busy_week_tells_the_figures_of_the_plan(found: Found, said: Said) -> None:
    # A photo (30 min, 60 at most), 5 visits of 10 (20 at most), watch 60 and measurement 15 in a usual week: 2 h 35.
    short, tight, usual, plenty = (
        FACEBOOK + team(f"id: ana, hours_per_week: {hours}") for hours in ("2", "2.6", "4", "20")
    )
    assert found("busy-week", usual) == hits("info", "platforms")
    assert said("busy-week", usual).startswith(
        "Une semaine ordinaire tient (2 h 35 sur 4 h), pas une semaine chargée (6 h 40) : il manque 2 h 40."
    )
    assert found("busy-week", plenty) == []
    assert found("busy-week", tight) == hits(
        "info", "platforms"
    )  # only just within the hours: still a busy one does not
    assert found("busy-week", short) == []  # not even the usual one: cadence-exceeds-hours says it
    assert found("busy-week", FACEBOOK + team("id: ana")) == []  # no hours: no-hours says it


# --- bought followers --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("Achat de 10 000 abonnés", True),
        ("Acheter des likes pour la page", True),
        ("Pack de faux abonnés", True),
        ("buying 5,000 followers", True),
        ("Achat d’abonnés Instagram", True),
        ("Achat d’espace publicitaire auprès de nos abonnés", False),
        ("Publicité pour gagner 500 abonnés", False),
        ("Achat d’un appareil photo", False),
        ("Ne jamais acheter d’abonnés", False),
        ("Grandir sans acheter de likes", False),
        ("Abonnement à l’outil de programmation", False),
    ],
)
def test_followers_bought(found: Found, text: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = hits("error", "means.budget[0].what") if trips else []
    assert found("followers-bought", f"means: {{budget: [{{what: {text!r}}}]}}") == expected


def test_followers_bought_reads_goals_too_and_not_what_is_ruled_out(found: Found) -> None:
    goal = "objectives: [{statement: Multiplier les abonnés, hypothesis: Achat de 10 000 abonnés}]"
    assert found("followers-bought", goal) == hits("error", "objectives[0].hypothesis")
    assert found("followers-bought", "editorial: {out_of_scope: [Achat de 10 000 abonnés]}") == []
