"""The way to a certification by kind of organisation and network, and what a request has and lacks."""

from typing import Final

import pytest

from socialplan.analysis.certification_routes import route
from socialplan.analysis.readiness import POINTS, is_domain_invoice, readiness
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy

PROFILE: Final = (
    "{exact_name: yes, same_handle: yes, avatar: yes, banner: yes, bio: yes, link_back: yes, contact: yes, "
    "category: yes, pinned: yes, moderation_link: no}"
)
READY: Final = f"""
meta: {{as_of: 2026-11-22, proposals: refuse}}
organisation: {{name: Ici, kind: state_startup}}
why: {{answer: Une raison, help_to_project: Une aide}}
audiences: [{{id: a, label: Des gens}}]
objectives: [{{id: o, statement: Un but}}]
editorial:
  line: Nous disons ceci à ceux-là
  publish: [Ceci]
  voice: [{{we_are: clairs}}]
  pillars: [{{id: p, label: Pilier, share: 100}}]
listening: {{impersonators: [faux-ici]}}
platforms:
  - {{network: linkedin, status: active, handle: "@ici", posts_per_week: 2, followers: 900, followers_on: 2026-11-01,
     profile: {PROFILE}}}
certification:
  - network: linkedin
    reason: impersonation
    evidence: [Décret de création, Site officiel]
    peer_contact: Une équipe
    expert: Une consultante
    line_commented: Pourquoi cette ligne
"""


def _strategy(source: str) -> Strategy:
    return load(source, Strategy, references=REFERENCES).strategy


WAYS: Final = [
    ("state_startup", "facebook", "", ["supervisor"], "supervisor", False),
    ("state_startup", "facebook", "form", ["supervisor"], "supervisor", True),
    ("ministry_agency", "linkedin", "supervisor", ["supervisor"], "supervisor", False),
    ("state_startup", "mastodon", "", ["domain"], "domain", False),
    ("state_startup", "bluesky", "form", ["domain", "form"], "form", False),
    ("b2b_company", "facebook", "form", ["paid"], "paid", True),
    ("b2b_company", "linkedin", "paid", ["form", "paid"], "paid", False),
    ("association", "youtube", "", ["form"], "form", False),
    ("local_government", "facebook", "supervisor", ["paid"], "paid", True),
    ("association", "twitter", "", ["form", "paid"], "form", False),
    ("association", "peertube", "", ["domain"], "domain", False),
    ("association", "threads", "form", [], "form", False),
    ("association", "threads", "", [], None, False),
]


@pytest.mark.parametrize(("kind", "network", "chosen", "ways", "taken", "wrong"), WAYS)
def test_the_way_by_kind_and_network(  # noqa: PLR0913, PLR0917 - a column each
    kind: str,
    network: str,
    chosen: str,
    ways: list[str],
    taken: str | None,
    wrong: bool,  # noqa: FBT001
) -> None:
    said = f", route: {chosen}" if chosen else ""
    strategy = _strategy(f"organisation: {{kind: {kind}}}\ncertification: [{{network: {network}{said}}}]")
    found = route(strategy, strategy.certification[0])
    assert [way.value for way in found.open] == ways
    assert (found.taken.value if found.taken else None) == taken
    assert found.is_wrong is wrong


def test_a_declared_regime_counts_before_the_kind() -> None:
    strategy = _strategy(
        "organisation: {kind: association, legal_regime: public_state}\ncertification: [{network: facebook}]"
    )
    assert [way.value for way in route(strategy, strategy.certification[0]).open] == ["supervisor"]


def test_what_is_not_sure_of_a_network_is_not_told() -> None:
    strategy = _strategy("certification: [{network: threads}, {network: linkedin}]")
    assert route(strategy, strategy.certification[0]).fact is None
    assert route(strategy, strategy.certification[1]).fact is not None


def test_a_request_with_everything_is_ready() -> None:
    (found,) = readiness(_strategy(READY))
    assert found.ready
    assert (found.account, found.points) == (0, POINTS - 1)
    assert [point.fr for point in found.thin] == ["Lien vers les règles de modération"]


TAKEN_AWAY: Final = [
    ("    peer_contact: Une équipe\n", "", "peer_contact"),
    ("    expert: Une consultante\n", "", "expert"),
    ("    reason: impersonation\n", "", "reason"),
    ("listening: {impersonators: [faux-ici]}\n", "", "reason"),
    ("  line: Nous disons ceci à ceux-là\n", "", "line"),
    ("    line_commented: Pourquoi cette ligne\n", "", "line_commented"),
    ("[Décret de création, Site officiel]", "[Décret de création]", "evidence"),
    ("[Décret de création, Site officiel]", "[Décret, Facture du nom de domaine]", "evidence"),
    ("status: active", "status: dormant", "account"),
    ("network: linkedin, status", "network: facebook, status", "account"),
    (f",\n     profile: {PROFILE}", "", "profile"),
    ("avatar: yes, banner: yes, bio: yes", "avatar: no, banner: no, bio: no", "profile"),
]


@pytest.mark.parametrize(("old", "new", "key"), TAKEN_AWAY)
def test_what_is_taken_away_lacks(old: str, new: str, key: str) -> None:
    assert old in READY
    (found,) = readiness(_strategy(READY.replace(old, new)))
    assert key in [check.key for check in found.lacking]


def test_importance_is_shown_by_a_dated_count() -> None:
    source = READY.replace("impersonation", "importance")
    assert readiness(_strategy(source))[0].ready
    without = readiness(_strategy(source.replace(", followers_on: 2026-11-01", "")))[0]
    assert [check.key for check in without.lacking] == ["reason"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Facture du nom de domaine 2026", True),
        ("Invoice for our domain name", True),
        ("Facture d’électricité", False),
        ("Adresses sur le domaine officiel", False),
    ],
)
def test_a_domain_invoice_is_known_by_its_words(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_domain_invoice(text) is is_one
