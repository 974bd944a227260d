"""Certification, communities, freshness: a strategy that trips each rule, and the nearest one that does not."""

import datetime as dt
from collections.abc import Callable

import pytest

from socialplan.knowledge import law, platforms
from socialplan.strategy.networks import Profile

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]


def certification(*fields: str, more: str = "", network: str = "facebook") -> str:
    return f"certification: [{{network: {network}{''.join(f', {field}' for field in fields)}}}]\n{more}"


# --- certification -----------------------------------------------------------------------------------------------


def test_cert_reason(found: Found, said: Said) -> None:
    rule = "cert-reason"
    assert found(rule, certification()) == [("warning", "certification[0].reason")]
    assert said(rule, certification()) == "Certification demandée sur Facebook : le motif n’est pas dit."
    assert found(rule, certification("reason: importance")) == []
    assert found(rule, certification("reason: impersonation")) == []
    assert found(rule, "{}") == []


@pytest.mark.parametrize(
    ("evidence", "trips"),
    [
        ("[Facture du nom de domaine]", True),
        ("[Facture OVH pour le domaine vaugrive.example, Invoice for the domain]", True),
        ("[Facture du nom de domaine, Extrait d’immatriculation]", False),
        ("[Facture d’électricité]", False),
        ("[Adresses sur le domaine officiel]", False),
        ("[]", False),
    ],
)
def test_cert_weak_evidence(found: Found, evidence: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("error", "certification[0].evidence")] if trips else []
    assert found("cert-weak-evidence", certification(f"evidence: {evidence}")) == expected


STATE = "organisation: {kind: state_startup, supervision: {name: DINUM}}\n"


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (certification("route: form", more=STATE), True),
        (certification("route: form", more="organisation: {legal_regime: public_state}"), True),
        (certification("route: supervisor", more=STATE), False),
        (certification("route: form", more=STATE, network="linkedin"), False),
        (certification("route: form", more="organisation: {kind: local_government}"), False),
        (certification(more=STATE), False),
    ],
)
def test_cert_facebook_route(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("cert-facebook-route", yaml) == ([("warning", "certification[0].route")] if trips else [])


def test_the_service_to_ask_is_named(said: Said) -> None:
    assert said("cert-facebook-route", certification("route: form", more=STATE)).endswith(
        "pour l’État, voyez plutôt le service de communication de votre tutelle (DINUM)."
    )


def test_cert_no_peer(found: Found) -> None:
    rule = "cert-no-peer"
    assert found(rule, certification()) == [("info", "certification[0].peer_contact")]
    assert found(rule, certification("peer_contact: Mes Aides")) == []
    assert found(rule, certification("answer: Vérifié")) == []


def profiled(points: int, *fields: str, status: str = "active") -> str:
    names = Profile.__struct_fields__
    profile = ", ".join(f"{name}: {'yes' if place < points else 'no'}" for place, name in enumerate(names))
    rest = "".join(f", {field}" for field in fields)
    return f"platforms: [{{network: facebook, status: {status}, profile: {{{profile}}}{rest}}}]\n"


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        (profiled(8), []),
        (profiled(7), ["profile"]),
        (profiled(10, "posts_per_week: 1, last_post: 2026-11-20"), []),
        # More than thirty days and three intervals.
        (profiled(10, "posts_per_week: 1, last_post: 2026-10-01"), ["last_post"]),
        (profiled(7, status="dormant"), ["profile", "status"]),
        (profiled(7, status="to_close"), []),
        (profiled(7).replace("facebook", "x"), []),
        ("platforms: [{network: facebook, status: active}]", []),
        # The first account of the network is the one to be certified.
        ("platforms: [{network: facebook, status: active}, " + profiled(7)[12:], []),
    ],
)
def test_cert_profile_not_ready(found: Found, accounts: str, expected: list[str]) -> None:
    yaml = certification(more=accounts)
    assert found("cert-profile-not-ready", yaml) == [("warning", f"platforms[0].{field}") for field in expected]
    assert found("cert-profile-not-ready", accounts) == []


def test_cert_profile_not_ready_judges_silence_on_the_date_of_the_strategy(found: Found) -> None:
    yaml = certification(more=profiled(10, "posts_per_week: 1, last_post: 2026-10-01"))
    assert found("cert-profile-not-ready", "meta: {as_of: 2026-10-10}\n" + yaml) == []
    assert found("cert-profile-not-ready", "meta: {as_of: 2026-11-10}\n" + yaml) != []


# --- communities (the founding text: no database of addresses, listen first, be of interest, do not sell) --------


def source(*fields: str) -> str:
    return f"community: {{sources: [{{name: Le forum, {', '.join(fields)}}}]}}"


def action(text: str, *fields: str) -> str:
    return source(f"next_action: '{text}'", *fields)


NEXT = "community.sources[0].next_action"


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("Récupérer les adresses des 3 100 membres et leur écrire", True),
        ("Un e-mailing à tous", True),
        ("Scraper le groupe", True),
        ("Envoyer à tous les membres notre lettre", True),
        ("Bulk mail to the members", True),
        ("Répondre à la question sur les fuites", False),
        ("Se présenter au modérateur, sans récupérer les adresses", False),
        ("Never scrape, answer one question", False),
        ("S’abonner à leur mailing-list", False),
    ],
)
def test_community_spam(found: Found, text: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("community-spam", action(text)) == ([("error", NEXT)] if trips else [])


@pytest.mark.parametrize(
    ("text", "stage", "trips"),
    [
        ("Présenter notre offre de rentrée", "listen", True),
        ("Présenter notre offre de rentrée", "contribute", True),
        ("Poster nos tarifs", "watch", True),
        ("Post a discount code", "listen", True),
        # Invited, one may answer; and what is ruled out is not done.
        ("Présenter notre offre, comme demandé", "invited", False),
        ("Présenter notre offre", "ally", False),
        ("Présenter la méthode, sans notre brochure", "listen", False),
        ("Demander la règle des offres d’emploi", "listen", False),
        ("Répondre à une question sur le rendement", "listen", False),
    ],
)
def test_community_product_push(found: Found, text: str, stage: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("community-product-push", action(text, f"stage: {stage}")) == ([("error", NEXT)] if trips else [])


def test_a_first_contact_without_a_stage_must_not_sell(found: Found, said: Said) -> None:
    yaml = action("Parler de nos produits")
    assert found("community-product-push", yaml) == [("error", NEXT)]
    assert said("community-product-push", yaml).startswith("Le forum : la prochaine action parle de vente (« nos prod")


@pytest.mark.parametrize(
    ("yaml", "field"),
    [
        # Today is 23 November 2026.
        (source("stage: contribute", "since: 2026-11-10"), "since"),
        (source("stage: contribute", "since: 2026-11-09"), None),
        (source("stage: contribute"), None),
        (action("Répondre à trois fils", "stage: listen", "since: 2026-11-20", "next_on: 2026-12-03"), "next_on"),
        (action("Répondre à trois fils", "stage: listen", "since: 2026-11-20", "next_on: 2026-12-04"), None),
        (action("Lire deux semaines", "stage: listen", "since: 2026-11-20", "next_on: 2026-11-25"), None),
        (action("Répondre", "stage: invited", "since: 2026-11-20", "next_on: 2026-11-25"), None),
        (source("stage: ally", "since: 2026-11-20"), None),
    ],
)
def test_community_no_listening(found: Found, yaml: str, field: str | None) -> None:
    expected = [("warning", f"community.sources[0].{field}")] if field else []
    assert found("community-no-listening", yaml) == expected


def test_the_days_of_listening_are_counted(said: Said) -> None:
    assert said("community-no-listening", source("stage: contribute", "since: 2026-11-20")) == (
        "Le forum : première intervention après 3 jours d’écoute ; il faut d’abord écouter pendant 14 jours."
    )
    at_once = said("community-no-listening", source("stage: contribute", "since: 2026-11-23"))
    assert "première intervention le jour même où l’écoute commence ;" in at_once


def many(count: int, influence: int) -> str:
    return f"community: {{sources: [{{influence: {influence}}}{', {influence: 2}' * (count - 1)}]}}"


@pytest.mark.parametrize(
    ("count", "influence", "trips"), [(20, 3, True), (19, 3, False), (20, 4, False), (20, 5, False)]
)
def test_community_no_influencer(found: Found, count: int, influence: int, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("info", "community.sources")] if trips else []
    assert found("community-no-influencer", many(count, influence)) == expected


@pytest.mark.parametrize(
    ("stage", "trips"), [("watch", False), ("listen", False), ("contribute", True), ("invited", True), ("ally", True)]
)
def test_community_unowned(found: Found, stage: str, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = [("warning", "community.sources[0].owner")] if trips else []
    assert found("community-unowned", source(f"stage: {stage}")) == expected
    assert found("community-unowned", source(f"stage: {stage}", "owner: ana")) == []


B2B = "organisation: {kind: b2b_company}\n"
LEADS = "objectives: [{statement: Obtenir dix demandes de devis, kind: leads, audiences: [who]}]\n"


@pytest.mark.parametrize(
    ("yaml", "trips"),
    [
        (B2B + LEADS, True),
        (LEADS + "audiences: [{id: who, category: professionals}]", True),
        (LEADS + "audiences: [{id: who, category: local_residents}]", False),
        (B2B + LEADS.replace("leads", "loyalty"), False),
        (B2B + LEADS + source("kind: forum"), False),
        ("{}", False),
    ],
)
def test_community_no_map(found: Found, yaml: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("community-no-map", yaml) == ([("warning", "community.sources")] if trips else [])


# --- freshness ---------------------------------------------------------------------------------------------------

CHECKED = dt.date.fromisoformat(platforms.as_of())
ON_X = "platforms: [{network: x, status: active}]"


def test_stale_fact_reads_the_knowledge_base(found: Found) -> None:
    two_years = CHECKED.replace(year=CHECKED.year + 2)
    rule = "stale-fact"
    assert ("warning", "platforms") not in found(rule, ON_X, two_years)
    late = two_years + dt.timedelta(1)
    assert ("warning", "platforms") in found(rule, ON_X, late)
    assert (("warning", "organisation") in found(rule, ON_X, late)) is (law.DATED <= CHECKED)
    assert found(rule, ON_X, CHECKED) == []
    # Nothing is printed of networks as long as no account is open.
    assert found(rule, "{}", late) == []


def test_a_figure_of_a_network_in_use_ages_with_its_source(found: Found) -> None:
    # Tumblr’s limits come from a page of 18 October 2024.
    figures = [path for _, path in found("stale-fact", ON_X.replace("x,", "tumblr,"), dt.date(2026, 10, 19))]
    assert "platforms[0].network" in figures
    assert found("stale-fact", ON_X.replace("x,", "tumblr,"), dt.date(2026, 10, 18)) == []
    assert found("stale-fact", ON_X, dt.date(2026, 10, 19)) == []


@pytest.mark.parametrize(
    ("situation", "path"),
    [
        ("trends: [{name: 93 % des gens y sont}]", "trends[0].source"),
        ("trends: [{name: 93 % des gens y sont, source: Une étude}]", "trends[0].observed_on"),
        ("trends: [{name: 93 % des gens, source: Une étude, observed_on: 2026-01-01}]", None),
        ("trends: [{name: La vidéo, consequence: Fois sept}]", None),
        ("trends: [{name: La vidéo, consequence: 7 fois plus de ventes}]", "trends[0].source"),
        # A year is no quantity.
        ("trends: [{name: La loi de 2025}]", None),
        ("competitors: [{name: Grandbourg, followers: 52000}]", "competitors[0].observed_on"),
        ("competitors: [{name: Grandbourg, followers: 52000, observed_on: 2026-10-01}]", None),
        ("competitors: [{name: Grandbourg, finding: Ils répondent}]", None),
    ],
)
def test_source_missing(found: Found, situation: str, path: str | None) -> None:
    expected = [("info", f"situation.{path}")] if path else []
    assert found("source-missing", f"situation: {{{situation}}}") == expected


def test_a_peer_without_a_name_is_told_by_its_place(said: Said) -> None:
    second = "situation: {competitors: [{finding: Ils répondent}, {followers: 52000}]}"
    assert said("source-missing", second).startswith("Concurrent ou pair n° 2 :")
    assert said("benchmark-raw-followers", second).startswith("Concurrent ou pair n° 2 :")


def test_no_peer_review(found: Found) -> None:
    rule = "no-peer-review"
    begun = "objectives: [{id: aim}]\nplatforms: [{network: x}]\n"
    assert found(rule, begun) == [("info", "meta.peer_reviewer")]
    assert found(rule, begun + "meta: {peer_reviewer: Une voisine}") == []
    assert found(rule, "objectives: [{id: aim}]") == []
    assert found(rule, "{}") == []


@pytest.mark.parametrize(
    ("meta", "trips"),
    [
        ("{next_review: 2026-11-22}", True),
        ("{next_review: 2026-11-23}", False),
        ("{next_review: 2027-03-01}", False),
        ("{review_every_days: 90}", True),
        # Neither a date nor a rhythm: `review-missing` says so, once.
        ("{}", False),
    ],
)
def test_review_date_missing(found: Found, meta: str, trips: bool) -> None:  # noqa: FBT001 - a column
    assert found("review-date-missing", f"meta: {meta}") == ([("warning", "meta.next_review")] if trips else [])


def test_a_review_that_is_past_is_told_with_its_delay(said: Said) -> None:
    assert said("review-date-missing", "meta: {next_review: 2026-11-13}") == (
        "Revue de la stratégie : elle était prévue le 13 novembre 2026, il y a 10 jours."
    )
