"""Which networks: the fit, its reasons, the comparison with what was chosen, and the shortlist that the hours carry."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from socialplan.analysis.recommendation import (
    AT_MOST,
    RECOMMENDED_FROM,
    WEIGHTS,
    Agreement,
    NetworkFit,
    Recommendation,
    Verdict,
    recommend,
)
from socialplan.analysis.trades import trade_family
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import (
    AccountStatus,
    AudienceCategory,
    Evidence,
    Network,
    ObjectiveKind,
    OrganisationKind,
    Skill,
)
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import Organisation, Supervision, Umbrella
from socialplan.strategy.situation import Audience, Objective, Presence
from socialplan.strategy.team import Means, Member, Team

CUSTOMERS = AudienceCategory.USERS


def text(french: str) -> Text:
    return Text((("fr", french),))


def kind_of(kind: OrganisationKind, trade: str | None = None, **more: Any) -> Strategy:  # noqa: ANN401
    return Strategy(organisation=Organisation(kind=kind, trade=text(trade) if trade else None), **more)


def team(hours: float | None, *skills: Skill) -> Team:
    return Team(people=[Member(id="camille", hours_per_week=hours, skills=list(skills))])


def fit(recommendation: Recommendation, network: Network) -> NetworkFit:
    found = recommendation.of(network)
    assert found is not None
    return found


def best(recommendation: Recommendation, number: int) -> set[Network]:
    return {one.network for one in recommendation.networks[:number]}


ARTIST = kind_of(OrganisationKind.CRAFTSPERSON, "artisan d’art, céramique")
"""S3:88: a craft artist shows creations where they are seen."""

FIRST = [
    (ARTIST, {Network.INSTAGRAM, Network.PINTEREST, Network.FACEBOOK}),
    (kind_of(OrganisationKind.CRAFTSPERSON, "boulangerie"), {Network.FACEBOOK, Network.INSTAGRAM}),
    (kind_of(OrganisationKind.B2B_COMPANY, "usinage de précision"), {Network.LINKEDIN}),
    (kind_of(OrganisationKind.LOCAL_GOVERNMENT), {Network.FACEBOOK}),
    (kind_of(OrganisationKind.STATE_STARTUP), {Network.LINKEDIN}),
    (kind_of(OrganisationKind.ASSOCIATION, "entraide entre voisins"), {Network.FACEBOOK}),
    (kind_of(OrganisationKind.UNIVERSITY), {Network.INSTAGRAM, Network.LINKEDIN}),
]


@pytest.mark.parametrize(("strategy", "expected"), FIRST, ids=[strategy.organisation.kind for strategy, _ in FIRST])
def test_kind_and_trade_alone_already_tell(strategy: Strategy, expected: set[Network]) -> None:
    found = recommend(strategy)
    assert expected <= best(found, 4)
    assert all(fit(found, network).verdict == "recommended" for network in expected)
    assert found.networks[0].fit == max(fit(found, network).fit for network in expected)


def test_a_b2b_company_with_its_audiences_begins_with_linkedin() -> None:
    strategy = kind_of(
        OrganisationKind.B2B_COMPANY,
        "usinage de précision",
        audiences=[
            Audience(id="acheteurs", category=AudienceCategory.BUSINESSES, priority=1),
            Audience(id="alternants", category=AudienceCategory.CANDIDATES, priority=2),
        ],
        objectives=[Objective(id="devis", kind=ObjectiveKind.LEADS)],
        team=team(4, Skill.WRITING, Skill.PHOTO),
    )
    found = recommend(strategy)
    assert found.networks[0].network is Network.LINKEDIN
    assert found.shortlist == (Network.LINKEDIN,)
    assert Words("Sert les objectifs\u00a0: prospection", "Serves the objectives: leads") in found.networks[0].pros


def test_nothing_said_recommends_nothing() -> None:
    found = recommend(Strategy())
    assert found.shortlist == ()
    assert found.basis == ()
    assert {one.verdict for one in found.networks} == {"possible"}
    assert {one.agreement for one in found.networks} == {"undecided"}
    assert not any(one.pros or one.cons for one in found.networks)
    assert "audiences" in found.missing


def test_closed_owned_and_internal_media_are_left_out() -> None:
    names = {one.network for one in recommend(ARTIST).networks}
    assert not names & {
        Network.VIADEO,
        Network.GOOGLE_PLUS,
        Network.TWITTER,
        Network.NEWSLETTER,
        Network.BLOG,
        Network.TCHAP,
    }
    assert names <= {Network(one.id) for one in platforms.platforms() if one.is_open}  # type: ignore[call-arg]


def test_what_the_parent_organisation_left_is_put_off_with_its_name() -> None:
    strategy = Strategy(
        organisation=Organisation(
            kind=OrganisationKind.MINISTRY_AGENCY,
            supervision=Supervision(name="DINUM"),
            umbrella=Umbrella(left_networks=[Network.TWITTER]),
        ),
        audiences=[Audience(id="presse", category=AudienceCategory.PRESS, priority=1)],
        platforms=[Account(network=Network.X, status=AccountStatus.ACTIVE)],
    )
    x = fit(recommend(strategy), Network.X)
    assert x.verdict == "not_now"
    assert x.cons[-1] == Words("DINUM a quitté ce réseau", "DINUM has left this network")
    assert x.agreement == "differs"
    stayed = msgspec.structs.replace(strategy, organisation=Organisation(kind=OrganisationKind.MINISTRY_AGENCY))
    assert fit(recommend(stayed), Network.X).verdict == "possible"


def test_the_parent_organisations_account_is_an_alternative() -> None:
    umbrella = Umbrella(network=Network.LINKEDIN, handle="@betagouv", channel="Tchap, salon Communication")
    strategy = Strategy(organisation=Organisation(kind=OrganisationKind.STATE_STARTUP, umbrella=umbrella))
    found = recommend(strategy)
    alternative = fit(found, Network.LINKEDIN).alternative
    assert alternative is not None
    assert "@betagouv (Tchap, salon Communication)" in alternative.fr
    assert fit(found, Network.MASTODON).alternative is None


HOURS = [(0.5, 0), (2.6, 1), (5, 2), (9, 4), (30, 4)]


@pytest.mark.parametrize(("hours", "networks"), HOURS)
def test_fewer_hours_make_a_shorter_list(hours: float, networks: int) -> None:
    strategy = msgspec.structs.replace(ARTIST, team=team(hours, Skill.PHOTO))
    found = recommend(strategy)
    assert len(found.shortlist) == networks
    assert found.hours_used <= hours
    assert found.hours == hours
    assert len(found.shortlist) <= AT_MOST


def test_watch_counts_before_networks() -> None:
    strategy = msgspec.structs.replace(ARTIST, team=team(5, Skill.PHOTO))
    watching = msgspec.structs.replace(strategy, means=Means(watch_hours=4))
    assert len(recommend(watching).shortlist) < len(recommend(strategy).shortlist)


def test_a_network_that_the_hours_cannot_carry_says_so() -> None:
    strategy = kind_of(OrganisationKind.UNIVERSITY, team=team(4, Skill.VIDEO))
    youtube = fit(recommend(strategy), Network.YOUTUBE)
    assert youtube.verdict == "not_now"
    assert any(
        reason.fr.startswith("Prend au moins 5\u00a0h par semaine (estimation), il en reste 2")
        for reason in youtube.cons
    )


def test_a_format_that_nobody_makes_puts_a_network_off() -> None:
    writes = recommend(kind_of(OrganisationKind.CRAFTSPERSON, "boulangerie", team=team(12, Skill.WRITING)))
    films = recommend(kind_of(OrganisationKind.CRAFTSPERSON, "boulangerie", team=team(12, Skill.VIDEO)))
    assert fit(writes, Network.TIKTOK).verdict == "not_now"
    assert "vidéo courte" in fit(writes, Network.TIKTOK).cons[-1].fr
    assert fit(films, Network.TIKTOK).verdict != "not_now"
    assert fit(films, Network.TIKTOK).fit > fit(writes, Network.TIKTOK).fit


def shop(*presences: Presence, priority: int = 1) -> Strategy:
    audience = Audience(
        id="clients", label=text("Clients"), category=CUSTOMERS, priority=priority, presence=list(presences)
    )
    return msgspec.structs.replace(ARTIST, audiences=[audience])


def present(evidence: Evidence | None, interaction: int, network: Network = Network.LINKEDIN) -> Presence:
    return Presence(
        network=network,
        evidence=evidence,
        interaction=interaction,
        source=text("question posée à 62 clients sur 100"),
        observed_on=dt.date(2026, 10, 15),
    )


def test_better_proof_moves_a_network_more() -> None:
    fits = [
        fit(recommend(shop(present(evidence, 5))), Network.LINKEDIN).fit
        for evidence in (Evidence.ASSUMED, Evidence.OBSERVATION, Evidence.SURVEY)
    ]
    assert fits == sorted(set(fits))
    assert fits[0] > fit(recommend(shop()), Network.LINKEDIN).fit


def test_a_survey_changes_the_ranking_and_is_quoted() -> None:
    before = [one.network for one in recommend(shop()).networks]
    survey = recommend(
        shop(present(Evidence.SURVEY, 5, Network.PINTEREST), present(Evidence.SURVEY, 1, Network.FACEBOOK))
    )
    after = [one.network for one in survey.networks]
    assert before.index(Network.FACEBOOK) < before.index(Network.PINTEREST)
    assert after.index(Network.PINTEREST) < after.index(Network.FACEBOOK)
    assert fit(survey, Network.PINTEREST).pros[0] == Words(
        "Présence établie\u00a0: «\u00a0Clients\u00a0» (enquête, «\u00a0question posée à 62 clients sur 100\u00a0», "
        "15\u00a0octobre 2026, interaction 5 sur 5)",
        "Presence known: “Clients” (survey, “question posée à 62 clients sur 100”, "
        "15\u00a0October 2026, interaction 5 out of 5)",
    )
    assert fit(survey, Network.FACEBOOK).cons[0].fr.startswith("Présence établie, mais peu de réactions")


def test_the_strongest_of_two_proofs_stands() -> None:
    both = recommend(shop(present(Evidence.ASSUMED, 5), present(Evidence.SURVEY, 1)))
    assert fit(both, Network.LINKEDIN).fit == fit(recommend(shop(present(Evidence.SURVEY, 1))), Network.LINKEDIN).fit


def test_an_assumed_presence_is_a_doubt() -> None:
    found = fit(recommend(shop(present(None, 5))), Network.LINKEDIN)
    assert found.cons[0].fr.startswith("Présence à vérifier avant de s’y engager")


def test_an_old_name_is_understood() -> None:
    named = fit(recommend(shop(present(Evidence.SURVEY, 5, Network.TWITTER))), Network.X)
    assert named.fit == fit(recommend(shop(present(Evidence.SURVEY, 5, Network.X))), Network.X).fit
    assert named.fit > fit(recommend(shop()), Network.X).fit


def test_priorities_weigh() -> None:
    def strategy(first: int, second: int) -> Strategy:
        return kind_of(
            OrganisationKind.ASSOCIATION,
            audiences=[
                Audience(id="jeunes", category=AudienceCategory.YOUNG_PEOPLE, priority=first),
                Audience(id="presse", category=AudienceCategory.PRESS, priority=second),
            ],
        )

    young, press = recommend(strategy(1, 3)), recommend(strategy(3, 1))
    assert fit(young, Network.INSTAGRAM).fit > fit(press, Network.INSTAGRAM).fit
    assert fit(young, Network.BLUESKY).fit < fit(press, Network.BLUESKY).fit


CHOICES: list[tuple[Network, AccountStatus | None, Verdict, Agreement, str]] = [
    (Network.INSTAGRAM, AccountStatus.ACTIVE, "recommended", "agrees", "choisi\u00a0: actif (d’accord)"),
    (Network.INSTAGRAM, AccountStatus.REFUSED, "recommended", "differs", "choisi\u00a0: écarté (à justifier)"),
    (Network.INSTAGRAM, None, "recommended", "undecided", "rien n’est encore décidé"),
    (Network.YOUTUBE, AccountStatus.TO_OPEN, "possible", "agrees", "choisi\u00a0: à ouvrir (d’accord)"),
    (Network.YOUTUBE, AccountStatus.REFUSED, "possible", "agrees", "choisi\u00a0: écarté (d’accord)"),
    (Network.LINKEDIN, AccountStatus.ACTIVE, "not_now", "differs", "choisi\u00a0: actif (à justifier)"),
    (Network.LINKEDIN, AccountStatus.TO_CLOSE, "not_now", "agrees", "choisi\u00a0: à fermer (d’accord)"),
]


@pytest.mark.parametrize(("network", "status", "verdict", "agreement", "said"), CHOICES)
def test_the_choice_stands_beside_the_recommendation(
    network: Network, status: AccountStatus | None, verdict: Verdict, agreement: Agreement, said: str
) -> None:
    account = Account(network=network, status=status, reason=text("nos clients y sont"))
    found = fit(recommend(msgspec.structs.replace(ARTIST, platforms=[account])), network)
    assert (found.verdict, found.agreement, found.chosen) == (verdict, agreement, status)
    assert said in found.comparison.fr
    assert found.because == (account.reason if status else None)


def test_it_is_the_same_each_time_and_in_a_stated_order() -> None:
    found = recommend(ARTIST)
    assert found == recommend(ARTIST)
    assert list(found.networks) == sorted(found.networks, key=lambda one: (-one.fit, one.network.value))
    assert sum(WEIGHTS.values()) == 100
    assert all(0 <= one.fit <= 100 for one in found.networks)


def test_a_strategy_that_says_all_can_be_sure() -> None:
    strategy = msgspec.structs.replace(
        shop(present(Evidence.SURVEY, 5, Network.INSTAGRAM)),
        objectives=[Objective(id="notoriete", kind=ObjectiveKind.AWARENESS)],
        team=team(12, Skill.PHOTO),
    )
    found = recommend(strategy)
    assert found.basis == tuple(WEIGHTS)
    assert found.missing == ()
    assert fit(found, Network.INSTAGRAM).fit == 100 > RECOMMENDED_FROM


TRADES = [
    ("Boulangerie-pâtisserie", "food"),
    ("salon de coiffure", "beauty"),
    ("Ébéniste", "art_craft"),
    ("plomberie et chauffage", "construction"),
    ("cabinet d’expertise comptable", "b2b_services"),
    ("usinage de précision", "industry"),
    ("librairie indépendante", "culture"),
    ("club de rugby", "sport"),
    ("édition de logiciels", "tech"),
    ("poésie", None),
]


@pytest.mark.parametrize(("trade", "family"), TRADES)
def test_the_family_is_read_from_the_trade(trade: str, family: str | None) -> None:
    assert trade_family(Organisation(trade=text(trade))) == family


def test_an_answered_family_stands_and_an_unknown_one_does_not() -> None:
    assert trade_family(Organisation(trade=text("boulangerie"), trade_family="tourism")) == "tourism"
    assert trade_family(Organisation(trade=text("boulangerie"), trade_family="nonsense")) == "food"
    assert trade_family(Organisation()) is None
