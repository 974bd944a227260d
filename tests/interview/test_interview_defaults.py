"""What Enter alone gives: computed from what is known, readable as an answer, and never a fact nobody affirmed."""

import copy
import datetime as dt
from typing import Any

import pytest

from socialplan.interview import guesses
from socialplan.interview.defaults import DEFAULTS, default
from socialplan.interview.lines import read_line
from socialplan.interview.references import take_reference
from socialplan.interview.state import State, Surroundings
from socialplan.language import LANGUAGES
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, place_of, places

AROUND = Surroundings(
    folder_name="mairie-d-aubrelle",
    git_remote="git@github.com:aubrelle/communication.git",
    today="2026-11-22",
    country="FR",
)

ANSWERS: dict[str, Any] = {
    "meta": {"languages": ["fr"], "owner": "nora"},
    "organisation": {
        "name": "Mairie d’Aubrelle",
        "kind": "local_government",
        "contact_email": "mairie@aubrelle.example",
        "elections": [{"kind": "presidential"}],
    },
    "team": {
        "people": [
            {"id": "nora", "name": "Nora Baz", "roles": ["community_manager"], "reachable_out_of_hours": False},
            {"id": "luc", "name": "Luc Aubertin", "roles": ["director"], "reachable_out_of_hours": True},
        ]
    },
    "audiences": [{"id": "parents", "label": "Parents d’élèves"}, {"id": "presse", "label": "Radios locales"}],
    "objectives": [{"id": "appels", "target": 220}],
    "platforms": [
        {"network": "facebook", "status": "active", "handle": "@aubrelle", "owner": "nora", "topics": ["support"]},
        {"network": "instagram", "status": "to_open", "frequency": "weekly", "formats": [{"format": "photo"}]},
    ],
    "editorial": {"pillars": [{"id": "a", "share": 60}, {"id": "b", "share": 25}, {"id": "c"}]},
    "security": {"accesses": [{"network": "facebook"}]},
    "crisis": {"cell": [{"role": "lead"}, {"role": "monitor", "person": "luc"}]},
    "measurement": {"kpis": [{"id": "k", "objectives": ["appels"]}]},
}


def state(**answers: list[dict[str, Any]]) -> State:
    return State(language="fr", answers=copy.deepcopy(ANSWERS) | answers, around=AROUND)


def path_of(written: str) -> FieldPath:
    steps: list[str | int] = []
    for part in written.split("."):
        name, _, position = part.rstrip("]").partition("[")
        steps += [name, int(position)] if position else [name]
    return tuple(steps)


def field_of(path: FieldPath) -> Field:
    field = place_of(Strategy, path)
    assert field
    return field


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("organisation.place", "Aubrelle"),
        ("organisation.trade", "service public local"),
        ("platforms[0].posture", "2"),
        ("organisation.site", "https://aubrelle.example"),
        ("organisation.country", "FR"),
        ("organisation.elections[0].first_round", "2027-04-18"),
        ("meta.next_review", "2027-02-22"),
        ("meta.adopted_by", "2"),
        ("calendar.starts", "2026-11-23"),
        ("audiences[0].priority", "1"),
        ("audiences[1].category", "8"),
        ("objectives[0].owner", "1"),
        ("objectives[0].deadline", "2027-11-22"),
        ("platforms[0].url", "https://www.facebook.com/aubrelle"),
        ("platforms[0].deputy", "2"),
        ("platforms[1].opens_on", "2026-12-07"),
        ("platforms[1].topics", "4"),
        ("platforms[1].formats[0].per_week", "1"),
        ("platforms[2].frequency", "3"),
        ("editorial.pillars[2].share", "15"),
        ("team.alone", "non"),
        ("team.people[0].deputy", "1"),
        ("security.accesses[1].network", "2"),
        ("security.accesses[0].admins", "1, 2"),
        ("crisis.cell[0].person", "2"),
        ("crisis.cell[1].out_of_hours", "oui"),
        ("crisis.cell[0].out_of_hours", ""),
        ("measurement.kpis[0].target", "220"),
        ("measurement.kpis[1].objectives", ""),
        ("means.currency", "EUR"),
        ("why.answer", ""),
    ],
)
def test_what_is_known_is_offered(path: str, line: str) -> None:
    assert default(path_of(path), state()) == line


@pytest.mark.parametrize("pattern", DEFAULTS)
def test_each_line_reads_back_and_each_path_is_a_field(pattern: str) -> None:
    path = path_of(pattern.replace("[]", "[0]"))
    field = field_of(path)
    for language in LANGUAGES:
        for answers in (ANSWERS, {}):
            now = State(language=language, answers=copy.deepcopy(answers), around=AROUND)
            line = default(path, now)
            if line and field.question.refers_to:
                assert not isinstance(take_reference(line, field, path, now), Refusal)
            elif line:
                assert not isinstance(read_line(line, field), Refusal)


@pytest.mark.parametrize("pattern", DEFAULTS)
def test_nothing_known_gives_no_error_and_no_person(pattern: str) -> None:
    path = path_of(pattern.replace("[]", "[0]"))
    line = default(path, State(language="en"))
    assert not (line and field_of(path).question.refers_to)


ONLY_A_PERSON_KNOWS = (
    "team.people[].reachable_out_of_hours",
    "security.accesses[].two_factor",
    "security.accesses[].recovery_generic",
    "security.inventory_on",
    "crisis.contacts_checked_on",
    "crisis.past_similar",
    "crisis.baseline_mentions_per_day",
    "platforms[].handle_reserved",
    "platforms[].last_post",
    "editorial.rights.photos_of_people",
    "editorial.ai.used",
    "charter.consulted_on",
    "objectives[].target",
    "why.answer",
)


@pytest.mark.parametrize("pattern", ONLY_A_PERSON_KNOWS)
def test_a_fact_that_only_a_person_can_affirm_is_never_offered(pattern: str) -> None:
    assert pattern not in DEFAULTS
    field_of(path_of(pattern.replace("[]", "[0]")))


def test_a_field_that_is_not_there() -> None:
    with pytest.raises(LookupError):
        default(("organisation", "weather"), state())


def test_every_day_is_none_of_the_weekend() -> None:
    for ahead in range(14):
        today = (dt.date(2026, 11, 22) + dt.timedelta(days=ahead)).isoformat()
        now = State(language="fr", around=Surroundings(today=today))
        for path in ("meta.next_review", "crisis.drill.on", "calendar.starts"):
            assert dt.date.fromisoformat(default(path_of(path), now)).weekday() < 5


@pytest.mark.parametrize(
    ("folder", "remote", "name"),
    [
        ("mes-demarches", "", "Mes Demarches"),
        ("mairie-de-lens", "", "Mairie de Lens"),
        ("mairie-d-aubrelle", "", "Mairie d’Aubrelle"),
        ("l-atelier", "", "L’Atelier"),
        ("social-media", "git@github.com:betagouv/mes-aides.git", "Mes Aides"),
        ("docs", "https://github.com/Atelier-Zoe/docs", "Atelier Zoe"),
        ("tmp", "", ""),
        ("x", "", ""),
        ("pytest-417", "", ""),
        ("CMA64", "", "CMA64"),
    ],
)
def test_a_name_from_a_folder(folder: str, remote: str, name: str) -> None:
    assert guesses.name_from(folder, remote) == name


@pytest.mark.parametrize(
    ("name", "remote", "kind"),
    [
        ("Mairie de Lens", "", OrganisationKind.LOCAL_GOVERNMENT),
        ("Ville d’Aubrelle", "", OrganisationKind.LOCAL_GOVERNMENT),
        ("Conseil départemental du Lot", "", OrganisationKind.LOCAL_GOVERNMENT),
        ("Association des amis du four", "", OrganisationKind.ASSOCIATION),
        ("Boulangerie Zoé", "", OrganisationKind.CRAFTSPERSON),
        ("Université de Pau", "", OrganisationKind.UNIVERSITY),
        ("Mes Aides", "git@github.com:betagouv/mes-aides.git", OrganisationKind.STATE_STARTUP),
        ("Ministère de la Mer", "", OrganisationKind.MINISTRY_AGENCY),
        ("Durand Ingénierie", "", OrganisationKind.B2B_COMPANY),
        ("Camille Renaud", "", None),
        ("Villeneuve Immobilier", "", None),
        ("", "", None),
    ],
)
def test_a_kind_from_a_name(name: str, remote: str, kind: OrganisationKind | None) -> None:
    assert guesses.kind_from(name, remote) is kind


@pytest.mark.parametrize(
    ("network", "handle", "address"),
    [
        ("instagram", "@mairie", "https://www.instagram.com/mairie/"),
        ("mastodon", "@mairie@social.example", "https://social.example/@mairie"),
        ("mastodon", "@mairie", ""),
        ("bluesky", "@mairie.bsky.social", "https://bsky.app/profile/mairie.bsky.social"),
        ("discord", "abc", ""),
        ("facebook", "Ville de Lens", ""),
        ("facebook", "", ""),
        ("newsletter", "lettre", ""),
        ("nowhere", "x", ""),
    ],
)
def test_the_address_of_an_account(network: str, handle: str, address: str) -> None:
    assert guesses.address_from(network, handle) == address


def test_addresses_from_each_other() -> None:
    assert guesses.site_from("zoe@gmail.com") == ""
    assert guesses.site_from("nobody") == ""
    assert guesses.mailbox_from("https://www.Zoe.example/x", "craftsperson") == "contact@zoe.example"
    assert guesses.mailbox_from("", "craftsperson") == ""
    assert guesses.mailbox_from("lens.example", "local_government") == "mairie@lens.example"


def test_no_handle_is_guessed() -> None:
    named = state(platforms=[{"network": "facebook", "handle": "@zoe"}, {"network": "instagram"}])
    assert default(("platforms", 1, "handle"), named) == ""


def test_the_default_of_a_frequency_is_a_stop_of_the_scale() -> None:
    offered = {
        network: default(("platforms", 0, "frequency"), state(platforms=[{"network": network}]))
        for network in ("facebook", "instagram", "linkedin", "youtube", "newsletter")
    }
    assert all(offered.values())
    assert len(set(offered.values())) > 1, "it depends on the network"


def test_the_patterns_are_those_of_the_strategy() -> None:
    known = {".".join(place.path) for place in places(Strategy)}
    assert {pattern.replace("[]", "") for pattern in DEFAULTS} <= known
