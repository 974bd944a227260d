"""A lever does what it says: somebody who follows its words sees the finding go, or what it said would remain."""

import datetime as dt
import re
from pathlib import Path
from typing import Final

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.levers import Lever, hours_to_find
from socialplan.analysis.rhythms import lower_rhythms
from socialplan.analysis.sparing import spare_accounts
from socialplan.analysis.workload import Workload, workload
from socialplan.rules.check import check
from socialplan.strategy.choices import AccountStatus, Format
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.networks import Account, FormatMix

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
NAMES: Final = ["artisan", "association", "commune", "mauvais-exemple", "pme-b2b", "startup-etat"]
LINE: Final = re.compile(r"([^(),:]+?)\u00a0: (\d+(?:,\d+)?) au lieu de (\d+(?:,\d+)?)")
RHYTHM: Final = re.compile(r"Passer de (\d+(?:,\d+)?) à (\d+(?:,\d+)?) publications? par semaine")
SWAP: Final = re.compile(r"Remplacer le format «\u00a0(.+?)\u00a0» par «\u00a0(.+?)\u00a0»")


def example(name: str) -> Strategy:
    place = EXAMPLES / name / "strategy.yaml"
    return load(place.read_bytes(), Strategy, name=place.name, references=REFERENCES).strategy


def busier(strategy: Strategy, factor: float) -> Strategy:
    """The strategy with `factor` times the posts."""
    return msgspec.structs.replace(strategy, platforms=[_busier(one, factor) for one in strategy.platforms])


def _busier(account: Account, factor: float) -> Account:
    formats = [msgspec.structs.replace(one, per_week=one.per_week and one.per_week * factor) for one in account.formats]
    posts = account.posts_per_week and account.posts_per_week * factor
    return msgspec.structs.replace(account, formats=formats, posts_per_week=posts)


def number(text: str) -> float:
    return float(text.replace(",", "."))


def followed(strategy: Strategy, lever: Lever) -> Strategy:
    """The strategy as somebody would change it who reads the French sentence and nothing else."""
    accounts = list(strategy.platforms)
    if lever.kind == "leave_spare":
        for index in spare_accounts(strategy):
            accounts[index] = msgspec.structs.replace(accounts[index], status=AccountStatus.REFUSED)
    elif lever.account is not None:
        accounts[lever.account] = _changed(accounts[lever.account], lever)
    return msgspec.structs.replace(strategy, platforms=accounts)


def _changed(account: Account, lever: Lever) -> Account:
    told = lever.what.fr
    if lever.kind == "drop":
        return msgspec.structs.replace(account, status=AccountStatus.REFUSED)
    if lever.kind == "fewer_visits":
        visits = int(re.findall(r"à (\d+) visites", told)[0])
        return msgspec.structs.replace(account, visits_per_week=visits, monitoring=[])
    formats = list(account.formats)
    if lever.kind == "fewer_posts":
        ((_, after),) = RHYTHM.findall(told)
        for name, new, old in LINE.findall(told.partition("(")[2]):
            formats = [_line(one, name.strip(), number(old), number(new)) for one in formats]
        posts = None if account.posts_per_week is None and account.formats else number(after)
        return msgspec.structs.replace(account, formats=formats, posts_per_week=posts)
    ((old, new),) = SWAP.findall(told)
    kind = next(one for one in Format if one.label.fr == new)
    swapped = [
        msgspec.structs.replace(one, format=kind) if one.format and one.format.label.fr == old else one
        for one in formats
    ]
    return msgspec.structs.replace(account, formats=swapped or [FormatMix(format=kind)])


def _line(one: FormatMix, name: str, old: float, new: float) -> FormatMix:
    same = one.format and one.format.label.fr == name and one.per_week == pytest.approx(old, abs=0.005)
    return msgspec.structs.replace(one, per_week=new) if same else one


def rate(strategy: Strategy, hours: float) -> Strategy:
    """The strategy with all hours of people `hours` times what they are."""
    people = [
        msgspec.structs.replace(one, hours_per_week=one.hours_per_week and one.hours_per_week * hours)
        for one in strategy.team.people
    ]
    return msgspec.structs.replace(strategy, team=msgspec.structs.replace(strategy.team, people=people))


def tried(name: str, factor: float) -> tuple[Strategy, Workload]:
    strategy = busier(example(name), factor)
    return strategy, workload(strategy)


@pytest.mark.parametrize("name", NAMES)
@given(factor=st.sampled_from([1.5, 2.0, 3.0, 4.0]))
@settings(max_examples=4, deadline=None)
def test_a_lever_followed_to_the_letter_does_what_it_says(name: str, factor: float) -> None:
    strategy, week = tried(name, factor)
    for lever in week.levers:
        if lever.kind == "more_hours":
            continue
        then = followed(strategy, lever)
        after = workload(then)
        assert after.needed.typical == pytest.approx(lever.needed), lever.what.fr
        assert lever.enough == (after.verdict == "ok"), lever.what.fr
        day = strategy.meta.as_of or dt.date(2026, 11, 22)
        assert bool(check(then, day, select=["cadence-exceeds-hours"])) != lever.enough


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("factor", [2.0, 4.0])
def test_levers_pulled_together_do_what_they_say(name: str, factor: float) -> None:
    strategy, week = tried(name, factor)
    for joint in (week.together, week.milder):
        then = strategy
        for step in joint.steps if joint else ():
            then = followed(then, step)
        if joint:
            assert workload(then).needed.typical == pytest.approx(joint.needed)
            assert joint.enough == (workload(then).verdict == "ok")


def test_the_hours_to_find_leave_a_margin() -> None:
    strategy, week = tried("artisan", 3.0)  # alone, so that all hours are hers
    assert week.available
    more = hours_to_find(strategy, week.needed.typical, week.available)
    assert workload(rate(strategy, (week.available + more) / week.available)).verdict == "ok"
    assert workload(rate(strategy, (week.available + more - 1 / 6) / week.available)).verdict == "tight"


def test_what_the_hours_are_said_to_carry_they_carry() -> None:
    strategy = example("mauvais-exemple")
    week = workload(strategy)
    assert week.carried
    accounts = [
        one if one.status is not AccountStatus.ACTIVE else msgspec.structs.replace(one, status=AccountStatus.REFUSED)
        for one in strategy.platforms
    ]
    for fit in week.carried:
        rhythms = list(lower_rhythms(strategy, strategy.platforms[fit.account]))
        chosen = next((one.account for one in rhythms if one.posts == fit.posts_per_week), None)
        accounts[fit.account] = chosen or strategy.platforms[fit.account]
    after = workload(msgspec.structs.replace(strategy, platforms=accounts))
    assert after.needed.typical == pytest.approx(week.carried[-1].needed)
    assert week.shared  # one person carries it all, and has not the hours; the team has
    assert after.needed.typical <= sum(one.available or 0.0 for one in week.people)


# --- how posts are taken off -------------------------------------------------------------------------------------


def lowered(yaml: str) -> list[tuple[float, list[tuple[str, float | None]]]]:
    strategy = load(f"platforms: [{yaml}]", Strategy).strategy
    return [
        (one.posts, [(part.format or "", part.per_week) for part in one.account.formats])
        for one in lower_rhythms(strategy, strategy.platforms[0])
    ]


def test_the_fullest_line_goes_down_first_the_costliest_of_equals() -> None:
    mix = "{network: facebook, formats: [{format: photo, per_week: 2}, {format: short_video, per_week: 2}]}"
    found = lowered(mix)
    assert found[0] == (3.5, [("photo", 2.0), ("short_video", 1.5)])
    assert found[1] == (3.0, [("photo", 1.5), ("short_video", 1.5)])
    assert found[-1] == (1.0, [("photo", 0.5), ("short_video", 0.5)])  # no line is given up


def test_what_the_formats_leave_open_goes_first() -> None:
    mix = "{network: facebook, posts_per_week: 3, formats: [{format: photo, per_week: 2}, {format: story}]}"
    assert [posts for posts, _ in lowered(mix)] == [2.5, 2.0, 1.5, 1.0, 0.5]
    assert lowered(mix)[1][1] == [("photo", 2.0), ("story", None)]
    assert lowered(mix)[2][1] == [("photo", 1.5), ("story", None)]


THREE: Final = "platforms: [{network: facebook, posts_per_week: 3}]"


@pytest.mark.parametrize(
    ("yaml", "least"),
    [
        ("platforms: [{network: facebook, posts_per_week: 3}]", 0.5),
        ("platforms: [{network: facebook, posts_per_week: 0.25}]", None),
        # A trade that is looked at shows something each week.
        ("organisation: {trade: pâtisserie}\nplatforms: [{network: facebook, posts_per_week: 3}]", 1.0),
        # A promised appointment is kept.
        (
            "calendar: {rendezvous: "
            "[{network: facebook, every_weeks: 1}, {network: facebook, every_weeks: 2}]}\n" + THREE,
            1.5,
        ),
    ],
)
def test_the_least_rhythm(yaml: str, least: float | None) -> None:
    strategy = load(yaml, Strategy).strategy
    found = [one.posts for one in lower_rhythms(strategy, strategy.platforms[0])]
    assert min(found, default=None) == least
    assert all(posts < (posts_per_week(strategy.platforms[0]) or 0) for posts in found)


# --- what is never proposed --------------------------------------------------------------------------------------

TEAM = "team: {people: [{id: ana, hours_per_week: 1}]}\n"


def kinds(yaml: str) -> list[str]:
    return [lever.what.fr.replace("\u00a0", " ") for lever in workload(load(yaml + TEAM, Strategy).strategy).levers]


def test_the_only_account_of_an_audience_of_first_priority_is_never_left() -> None:
    yaml = """
audiences: [{id: parents, priority: 1, presence: [{network: x}]}, {id: elus, priority: 2}]
platforms:
  - {network: x, status: active, posts_per_week: 9, owner: ana, audiences: [parents]}
  - {network: facebook, status: active, posts_per_week: 1, owner: ana, audiences: [elus]}
"""
    assert not any("X" in what and "Quitter" in what for what in kinds(yaml))
    assert "Quitter Facebook" in kinds(yaml)
    # Even where nobody owns it, and where the account does not say whom it addresses.
    assert not any("Fermer d’abord X" in what for what in kinds(yaml.replace("9, owner: ana", "9")))
    silent = yaml.replace(", audiences: [parents]", "").replace("9, owner: ana", "9")
    assert not any("Fermer d’abord X" in what for what in kinds(silent))


def test_closed_double_silent_and_ownerless_accounts_go_first() -> None:
    yaml = """
meta: {as_of: 2026-11-22}
platforms:
  - {network: facebook, handle: '@un', status: active, posts_per_week: 5, owner: ana, followers: 900}
  - {network: facebook, handle: '@deux', status: active, posts_per_week: 5, owner: ana}
  - {network: google_plus, status: active, owner: ana}
  - {network: youtube, status: active, posts_per_week: 1, owner: ana, last_post: 2026-01-01}
  - {network: google_business_profile, status: active, posts_per_week: 1}
"""
    assert kinds(yaml)[0] == (
        "Fermer d’abord Google+, Facebook (@deux), YouTube et la fiche Google (sans vie, en double ou sans responsable)"
    )


@pytest.mark.parametrize(
    ("account", "organisation"),
    [
        ("network: newsletter, formats: [{format: newsletter, per_week: 2}]", ""),
        ("network: youtube, formats: [{format: short_video, per_week: 2}]", ""),
        ("network: facebook, formats: [{format: photo, per_week: 2}]", "organisation: {trade: pâtisserie}\n"),
    ],
)
def test_a_format_that_an_account_lives_by_is_never_replaced(account: str, organisation: str) -> None:
    yaml = f"{organisation}platforms: [{{{account}, status: active, owner: ana}}]\n"
    assert not any("Remplacer" in what for what in kinds(yaml))


def test_articles_and_verbs() -> None:
    yaml = """
platforms:
  - {network: blog, status: active, posts_per_week: 4, owner: ana}
  - {network: google_business_profile, status: active, posts_per_week: 0.25, visits_per_week: 0, owner: ana}
"""
    assert kinds(yaml)[:2] == ["Arrêter le blog", "Passer de 4 à 2 publications par semaine pour le blog"]
    assert "Quitter la fiche Google" in kinds(yaml.replace("0.25", "14").replace("week: 4", "week: 0.5"))


def test_the_remedy_aims_at_a_margin_and_says_so() -> None:
    yaml = """
platforms: [{network: facebook, status: active, posts_per_week: 4, visits_per_week: 5, owner: ana}]
team: {people: [{id: ana, hours_per_week: 4.5}]}
"""
    (finding,) = check(load(yaml, Strategy).strategy, dt.date(2026, 11, 22), select=["cadence-exceeds-hours"])
    # 4 × 30 + 50 + 60 + 15 = 4 h 05. 85 % of 4 h 30 is 3 h 49: 3 h 45, so 20 min less. 4 h 05 is 85 % of 4 h 48.
    assert finding.remedy.fr.replace("\u00a0", " ").replace("\u202f", " ") == (
        "Visez 3 h 45 par semaine, soit 85 % de 4 h 30, pour garder une marge. Un seul de ces choix suffit : passer de "
        "4 à 3 publications par semaine sur Facebook, 30 min de moins ; ou remplacer le format « photo » par « texte "
        "court » sur Facebook, 40 min de moins. Ou trouvez 20 min de plus. Puis relancez le contrôle."
    )
