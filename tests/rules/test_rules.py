"""Each rule: a strategy that trips it, and the nearest one that does not, from the rule's sentence."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from socialplan.rules.catalogue import rule_of
from socialplan.rules.check import check
from socialplan.strategy.choices import (
    AccountStatus,
    CrisisRole,
    Frequency,
    Network,
    PillarKind,
)
from socialplan.strategy.crisis import CellMember, Crisis, Press, Scenario, Statement, StopRule
from socialplan.strategy.editorial import Editorial, Pillar, Voice
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.outside import Certification
from socialplan.strategy.purpose import Meta, Silenced, Why
from socialplan.strategy.situation import Audience, Objective, Presence
from socialplan.strategy.team import (
    Absence,
    AdCampaign,
    BudgetLine,
    Calendar,
    Kpi,
    Means,
    Measurement,
    Member,
    PlannedPost,
    Provider,
    Team,
)

TODAY = dt.date(2026, 11, 23)


def text(french: str) -> Text:
    return Text((("fr", french),))


def found(rule: str, strategy: Strategy, **options: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - passed on
    return [(finding.severity, finding.path) for finding in check(strategy, TODAY, select=[rule], **options)]


def message(rule: str, strategy: Strategy) -> str:
    (finding,) = check(strategy, TODAY, select=[rule])
    return finding.message.fr.replace("\u00a0", " ").replace("\u202f", " ")


def active(network: Network = Network.FACEBOOK, **fields: Any) -> Account:  # noqa: ANN401 - passed on
    return Account(network=network, status=AccountStatus.ACTIVE, **fields)


def team(*people: Member, alone: bool | None = None) -> Team:
    return Team(people=list(people), alone=alone)


ANA = Member(id="ana", name="Ana Roy")
BOB = Member(id="bob", name="Bob Cam")

# --- why ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        "Parce que tout le monde y est.",
        "C’est l’avenir, et nos concurrents y sont.",
        "TOUT LE MONDE Y EST",
        "Because everyone is there",
        "Informer nos clients. Et puis, il faut y être.",
    ],
)
def test_bandwagon_trips(answer: str) -> None:
    assert found("why-bandwagon", Strategy(why=Why(answer=text(answer)))) == [("warning", "why.answer")]


@pytest.mark.parametrize(
    "answer",
    [
        "Pas parce que tout le monde y est, mais pour répondre aux parents le dimanche soir.",
        "Not because everyone is there: our customers ask their questions there.",
        "Que les parents sachent le dimanche soir ce qui change à l’école le lundi.",
    ],
)
def test_bandwagon_does_not_trip(answer: str) -> None:
    assert found("why-bandwagon", Strategy(why=Why(answer=text(answer)))) == []
    assert found("why-bandwagon", Strategy()) == []


# --- objectives --------------------------------------------------------------------------------------------------

SMART = Strategy(
    audiences=[Audience(id="adults", label=text("Adultes"), priority=1)],
    objectives=[
        Objective(
            statement=text("Faire passer de 40 à 60 les inscriptions du mois"),
            unit=text("inscriptions"),
            target=60.0,
            deadline=dt.date(2027, 6, 30),
            owner="ana",
            organisation_goal=text("Remplir les cours"),
            audiences=["adults"],
            kpis=["signups"],
        )
    ],
    measurement=Measurement(kpis=[Kpi(id="signups")]),
    team=team(Member(id="ana", hours_per_week=4.0)),
)


def with_objective(**changes: Any) -> Strategy:  # noqa: ANN401 - passed on
    objective = msgspec.structs.replace(SMART.objectives[0], **changes)
    return msgspec.structs.replace(SMART, objectives=[objective])


def test_smart() -> None:
    rule = "objective-not-smart"
    assert found(rule, SMART) == []
    assert found(rule, with_objective(target=None)) == [("error", "objectives[0]")]
    assert found(rule, with_objective(deadline=TODAY)) == [("error", "objectives[0]")]
    # A deadline that is past is told once, by its own rule.
    assert found(rule, with_objective(deadline=TODAY - dt.timedelta(1))) == []
    late = with_objective(deadline=TODAY - dt.timedelta(1), owner=None)
    assert found(rule, late) == [("warning", "objectives[0]")]
    assert "échéance" not in message(rule, late)
    assert found("objective-past-deadline", late) == [("error", "objectives[0].deadline")]
    assert found(rule, with_objective(owner=None)) == [("warning", "objectives[0]")]
    assert found(rule, with_objective(organisation_goal=None)) == [("warning", "objectives[0]")]
    assert message(rule, with_objective(target=None, owner=None)) == (
        "« Faire passer de 40 à 60 les inscriptions du mois » n’est pas SMART : "
        "M, pas de valeur visée ; A, personne n’en répond."
    )


def test_objective_without_kpi() -> None:
    rule = "objective-without-kpi"
    assert found(rule, SMART) == []
    assert found(rule, with_objective(kpis=[])) == [("error", "objectives[0].kpis")]
    assert found(rule, with_objective(kpis=["unknown"])) == [("error", "objectives[0].kpis")]
    from_the_other_side = msgspec.structs.replace(
        with_objective(kpis=[], id="fill"), measurement=Measurement(kpis=[Kpi(objectives=["fill"])])
    )
    assert found(rule, from_the_other_side) == []
    assert message(rule, Strategy(objectives=[Objective()])) == "L’objectif n° 1 n’a aucun indicateur."


# --- accounts ----------------------------------------------------------------------------------------------------


def there(network: Network, interaction: int | None = None) -> Audience:
    return Audience(presence=[Presence(network=network, interaction=interaction)])


@pytest.mark.parametrize(
    ("account", "audience", "trips"),
    [
        (active(), there(Network.FACEBOOK, 2), False),
        (active(), there(Network.FACEBOOK, 1), True),
        (active(), there(Network.FACEBOOK, None), False),
        (active(), there(Network.INSTAGRAM, 5), True),
        (active(Network.X), there(Network.TWITTER, 3), False),
        (active(Network.NEWSLETTER), there(Network.FACEBOOK, 3), False),
        (Account(network=Network.FACEBOOK, status=AccountStatus.EMERGENCY), Audience(), False),
        (Account(network=Network.FACEBOOK, status=AccountStatus.TO_OPEN), Audience(), False),
    ],
)
def test_platform_without_audience(account: Account, audience: Audience, trips: bool) -> None:  # noqa: FBT001 - a column
    strategy = Strategy(platforms=[account], audiences=[audience])
    assert found("platform-without-audience", strategy) == ([("error", "platforms[0]")] if trips else [])


def test_platform_closed() -> None:
    rule = "platform-closed"
    gone = Strategy(platforms=[Account(network=Network.FACEBOOK), active(Network.GOOGLE_PLUS)])
    assert found(rule, gone) == [("error", "platforms[1].network")]
    assert "2 avril 2019" in message(rule, gone)
    for status in (AccountStatus.REFUSED, AccountStatus.TO_CLOSE):
        assert found(rule, Strategy(platforms=[Account(network=Network.GOOGLE_PLUS, status=status)])) == []
    assert found(rule, Strategy(platforms=[active(Network.TWITTER)])) == []
    audience = Strategy(audiences=[Audience(), there(Network.VINE)])
    assert found(rule, audience) == [("warning", "audiences[1].presence[0].network")]


@pytest.mark.parametrize(
    ("days", "account", "severity"),
    [
        (30, active(posts_per_week=1.0), None),  # 3 × 7 days is less than 30
        (31, active(posts_per_week=1.0), "warning"),
        (90, active(frequency=Frequency.MONTHLY), None),  # 7 ÷ 0.23 = 30.4 days, three times 91.3
        (92, active(frequency=Frequency.MONTHLY), "warning"),
        (180, active(posts_per_week=1.0), "warning"),
        (181, active(posts_per_week=1.0), "error"),
        (90, active(), None),  # no rhythm: a month, three times
        (91, active(), "warning"),
        (400, Account(network=Network.FACEBOOK, status=AccountStatus.EMERGENCY), None),
        (400, Account(network=Network.FACEBOOK, status=AccountStatus.TO_CLOSE), None),
    ],
)
def test_account_dormant(days: int, account: Account, severity: str | None) -> None:
    silent = msgspec.structs.replace(account, last_post=TODAY - dt.timedelta(days=days))
    expected = [(severity, "platforms[0].last_post")] if severity else []
    assert found("account-dormant", Strategy(platforms=[silent])) == expected


def test_account_dormant_says_for_how_long() -> None:
    silent = active(posts_per_week=2.0, last_post=dt.date(2026, 10, 1))
    # From 1 October to 23 November: 30 + 23 = 53 days. Seven days by two posts: 3.5, said as 4.
    assert message("account-dormant", Strategy(platforms=[silent])) == (
        "Facebook : rien depuis 53 jours, pour un rythme d’une publication tous les 4 jours."
    )
    assert found("account-dormant", Strategy(platforms=[active()])) == []


@pytest.mark.parametrize(
    ("as_of", "today", "severity"),
    [
        # Last post on 1 October. The strategy of 10 October is an old file: it is asked whether the date is right.
        (dt.date(2026, 10, 10), TODAY, "info"),
        (dt.date(2026, 10, 10), dt.date(2027, 10, 10), "info"),
        (dt.date(2026, 10, 10), dt.date(2026, 10, 31), None),
        # Already silent when it was written, or somebody moved its date on without a newer post.
        (dt.date(2026, 11, 10), TODAY, "warning"),
        (dt.date(2027, 5, 1), dt.date(2027, 5, 2), "error"),
        (dt.date(2027, 5, 1), TODAY, "warning"),  # a date to come is no reason to judge earlier
        (None, TODAY, "warning"),
    ],
)
def test_an_old_file_is_not_an_abandoned_account(as_of: dt.date | None, today: dt.date, severity: str | None) -> None:
    strategy = Strategy(platforms=[active(posts_per_week=2.0, last_post=dt.date(2026, 10, 1))], meta=Meta(as_of=as_of))
    assert [one.severity for one in check(strategy, today, select=["account-dormant"])] == [severity] * bool(severity)


def test_an_old_file_is_asked_about_once_for_all_accounts() -> None:
    accounts = [
        active(last_post=dt.date(2026, 10, 1), posts_per_week=2.0),
        active(Network.X, last_post=dt.date(2026, 10, 3), posts_per_week=2.0),
    ]
    meta = Meta(as_of=dt.date(2026, 10, 10))
    assert message("account-dormant", Strategy(platforms=accounts, meta=meta)) == (
        "Facebook et X (ex-Twitter) : dernières publications notées jusqu’au 3 octobre 2026 : sont-elles à jour ?"
    )
    assert message("account-dormant", Strategy(platforms=accounts[:1], meta=meta)) == (
        "Facebook : dernière publication notée le 1er octobre 2026 : est-elle à jour ?"
    )
    written = msgspec.structs.replace(meta, as_of=dt.date(2026, 11, 10))
    assert message("account-dormant", Strategy(platforms=accounts[:1], meta=written)) == (
        "Facebook : rien depuis 40 jours au 10 novembre 2026, pour un rythme d’une publication tous les 4 jours."
    )


def test_handle_not_reserved() -> None:
    rule = "handle-not-reserved"
    opening = Account(network=Network.BLUESKY, status=AccountStatus.TO_OPEN, handle="@us", handle_reserved=False)
    assert found(rule, Strategy(platforms=[opening])) == [("error", "platforms[0].handle_reserved")]
    assert message(rule, Strategy(platforms=[opening])) == "Bluesky : le nom @us n’est pas réservé."
    assert found(rule, Strategy(platforms=[active(handle_reserved=False)])) != []
    for fine in (
        msgspec.structs.replace(opening, handle_reserved=True),
        msgspec.structs.replace(opening, handle_reserved=None),
        msgspec.structs.replace(opening, status=AccountStatus.REFUSED),
        active(Network.NEWSLETTER, handle_reserved=False),
    ):
        assert found(rule, Strategy(platforms=[fine])) == []


@pytest.mark.parametrize(
    ("account", "members", "alone", "severity"),
    [
        (active(owner="ana", deputy="bob"), (ANA, BOB), None, None),
        (active(owner="ana"), (ANA, BOB), None, "error"),
        (active(owner="ana", deputy="ana"), (ANA, BOB), None, "error"),
        (active(), (ANA, BOB), None, None),  # no owner at all: that rule says so
        # The person's own deputy stands in for all their tasks.
        (active(owner="ana"), (msgspec.structs.replace(ANA, deputy="bob"), BOB), None, None),
        # A deputy who left yesterday is none; one who leaves today still is.
        (
            active(owner="ana", deputy="bob"),
            (ANA, msgspec.structs.replace(BOB, leaves_on=TODAY - dt.timedelta(1))),
            None,
            "error",
        ),
        (active(owner="ana", deputy="bob"), (ANA, msgspec.structs.replace(BOB, leaves_on=TODAY)), None, None),
        # Alone: told by `single-person` when it is declared, an error while it only looks so, or with a team after all.
        (active(owner="ana"), (ANA,), True, None),
        (active(owner="ana"), (ANA,), None, "error"),
        (active(owner="ana"), (ANA, BOB), True, "error"),
        (Account(network=Network.FACEBOOK, status=AccountStatus.EMERGENCY, owner="ana"), (ANA, BOB), None, "warning"),
    ],
)
def test_no_backup_person(
    account: Account,
    members: tuple[Member, ...],
    alone: bool | None,  # noqa: FBT001 - a column
    severity: str | None,
) -> None:
    strategy = Strategy(platforms=[account], team=team(*members, alone=alone))
    assert found("no-backup-person", strategy) == ([(severity, "platforms[0].deputy")] if severity else [])


# --- means -------------------------------------------------------------------------------------------------------


def week(hours: float | None, **fields: Any) -> Strategy:  # noqa: ANN401 - passed on
    # Facebook: a photo (30 min), 5 visits of 10 min, watch 60 min, measurement 75 ÷ 4.33 = 17.3 min: 2 h 37.
    return Strategy(platforms=[active(posts_per_week=1.0)], team=team(Member(hours_per_week=hours, **fields)))


def test_cadence_exceeds_hours() -> None:
    rule = "cadence-exceeds-hours"
    assert found(rule, week(2.0)) == [("error", "platforms")]
    assert found(rule, week(3.0)) == [("warning", "platforms")]
    assert found(rule, week(3.2)) == []
    assert found(rule, week(None)) == []
    assert message(rule, week(2.0)) == "2 h 35 nécessaires par semaine, 2 h déclarées : il manque 35 min."
    assert message(rule, week(3.0)) == (
        "2 h 35 nécessaires par semaine, 3 h déclarées : 86 % du temps est pris, il reste 25 min pour l’imprévu."
    )


def test_cadence_counts_absences_and_tells_the_levers() -> None:
    # Two of eight weeks away: 2.5 h of 3 h 20 are left.
    alone = week(10 / 3, absences=[Absence(start=dt.date(2026, 12, 21), end=dt.date(2027, 1, 3))])
    assert found("cadence-exceeds-hours", alone) == []  # the account rests then, and the other weeks hold
    away = msgspec.structs.replace(alone, team=team(*alone.team.people, BOB))
    assert message("cadence-exceeds-hours", away) == (
        "2 h 35 nécessaires par semaine, 3 h 20 déclarées, 2 h 30 une fois retirées les absences des huit semaines "
        "qui viennent : il manque 5 min."
    )
    (finding,) = check(away, TODAY, select=["cadence-exceeds-hours"])
    # No change brings 2 h 35 under 85 % of 2 h 30, that is 2 h 05: a photo in two weeks, which takes 15 min less, is
    # what 2 h 30 hold. 2 h 35 are 85 % of 3 h 03: 35 min more, in steps of five.
    assert finding.remedy.fr.replace("\u00a0", " ") == (
        "Avec 2 h 30 par semaine, un seul compte tient : Facebook, une publication toutes les deux semaines au lieu de "
        "1 par semaine. Pour tout garder, il faudrait trouver 35 min de plus. Puis relancez le contrôle."
    )


AD = AdCampaign(network=Network.FACEBOOK)


@pytest.mark.parametrize(
    ("means", "trips"),
    [
        (Means(advertising=True), True),
        (Means(ads=[AD]), True),
        (Means(advertising=True, ads=[AdCampaign(amount=0.0)]), True),
        (Means(advertising=True, budget=[BudgetLine(what=text("Outil de programmation"), amount=240.0)]), True),
        (Means(advertising=True, budget=[BudgetLine(what=text("Publicité locale"), amount=240.0)]), False),
        (Means(advertising=True, budget=[BudgetLine(what=text("Publicité locale"), amount=0.0)]), True),
        (Means(advertising=True, ads=[AdCampaign(amount=60.0)]), False),
        (Means(advertising=True, ads=[AdCampaign(daily_cap=2.0)]), False),
        (Means(advertising=False, ads=[AD]), False),
        (Means(), False),
    ],
)
def test_ads_no_budget(means: Means, trips: bool) -> None:  # noqa: FBT001 - a table's column
    assert found("ads-no-budget", Strategy(means=means)) == ([("error", "means.ads")] if trips else [])


# --- editorial, calendar -----------------------------------------------------------------------------------------


def pillars(own: float | None, other: float | None = None) -> list[Pillar]:
    return [
        Pillar(id="us", kind=PillarKind.SELF, share=own),
        Pillar(id="help", kind=PillarKind.SERVICE, share=other),
    ]


@pytest.mark.parametrize(
    ("share", "severity"), [(60.0, None), (61.0, "warning"), (90.0, "warning"), (91.0, "error"), (None, None)]
)
def test_self_promo(share: float | None, severity: str | None) -> None:
    strategy = Strategy(editorial=Editorial(pillars=pillars(share)))
    assert found("self-promo", strategy) == ([(severity, "editorial.pillars")] if severity else [])


def test_self_promo_counts_planned_posts_where_pillars_have_no_share() -> None:
    def planned(*tags: str | None) -> Strategy:
        posts = [PlannedPost(pillar=tag) for tag in tags]
        return Strategy(editorial=Editorial(pillars=pillars(None)), calendar=Calendar(posts=posts))

    assert found("self-promo", planned("us", "us", "help", None)) == [("warning", "calendar.posts")]
    assert message("self-promo", planned("us", "us", "help")).startswith("66,7 % de vos publications déjà prévues")
    assert found("self-promo", planned("us", "help")) == []


def posts_on(*days: dt.date) -> list[PlannedPost]:
    return [PlannedPost(on=day) for day in days]


@pytest.mark.parametrize(
    ("calendar", "path"),
    [
        (Calendar(weeks=8), None),
        (Calendar(weeks=7), "calendar.weeks"),
        (Calendar(), None),
        # 4 January to 28 February 2027: 28 + 28 = 56 days.
        (Calendar(posts=posts_on(dt.date(2027, 1, 4), dt.date(2027, 2, 28))), None),
        (Calendar(posts=posts_on(dt.date(2027, 1, 4), dt.date(2027, 2, 27))), "calendar.posts"),
        (Calendar(starts=dt.date(2027, 1, 3), posts=posts_on(dt.date(2027, 2, 27))), None),
    ],
)
def test_calendar_too_short(calendar: Calendar, path: str | None) -> None:
    assert found("calendar-too-short", Strategy(calendar=calendar)) == ([("error", path)] if path else [])


# --- crisis ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lead", "deputy", "trips"),
    [
        (False, False, True),
        (False, None, True),
        (None, False, True),
        (True, False, False),
        (False, True, False),
        (None, None, False),
    ],
)
def test_crisis_lead_unreachable(lead: bool | None, deputy: bool | None, trips: bool) -> None:  # noqa: FBT001 - columns
    part = CellMember(role=CrisisRole.LEAD, person="ana", deputy="bob", out_of_hours=lead, deputy_out_of_hours=deputy)
    strategy = Strategy(team=team(ANA, BOB), crisis=Crisis(cell=[CellMember(role=CrisisRole.EXPERT), part]))
    expected = [("error", "crisis.cell[1].out_of_hours")] if trips else []
    assert found("crisis-lead-unreachable", strategy) == expected


def lead_alone(**fields: Any) -> Strategy:  # noqa: ANN401 - passed on
    crisis = Crisis(cell=[CellMember(role=CrisisRole.LEAD, person="ana", **fields)])
    return Strategy(team=team(ANA, BOB), crisis=crisis)


def test_crisis_lead_needs_a_number_where_numbers_are_known() -> None:
    rule = "crisis-lead-unreachable"
    reachable = lead_alone(out_of_hours=True, deputy="bob")
    assert found(rule, reachable, phones=frozenset({"bob"})) == []
    assert found(rule, reachable, phones=frozenset({"eve"})) != []
    assert found(rule, reachable) == []


@pytest.mark.parametrize(
    ("answers", "phones", "said"),
    [
        ({"deputy_out_of_hours": False}, None, "on ne peut joindre ni Ana Roy, ni Bob Cam, qui assure la suppléance"),
        ({}, None, "on ne peut pas joindre Ana Roy, et rien ne dit si l’on peut joindre Bob Cam"),
        ({}, frozenset({"eve"}), "on ne peut joindre ni Ana Roy ni Bob Cam : aucun numéro n’est noté"),
    ],
)
def test_who_cannot_be_reached_is_told_in_plain_words(
    answers: dict[str, bool], phones: frozenset[str] | None, said: str
) -> None:
    strategy = msgspec.structs.replace(lead_alone(out_of_hours=False, deputy="bob", **answers), team=team(ANA, BOB))
    (finding,) = check(strategy, TODAY, phones=phones, select=["crisis-lead-unreachable"])
    assert finding.message.fr.replace("\u00a0", " ") == f"Hors horaires, {said}."


def test_crisis_lead_without_deputy_or_alone() -> None:
    rule = "crisis-lead-unreachable"
    strategy = lead_alone(out_of_hours=False)
    assert message(rule, strategy) == "Hors horaires, on ne peut pas joindre Ana Roy, et personne ne prend le relais."
    alone = msgspec.structs.replace(strategy, team=team(ANA, alone=True))
    assert found(rule, alone) == []  # one rule tells it for all
    helped = msgspec.structs.replace(alone, means=Means(providers=[Provider(name="Studio Vif")]))
    assert found(rule, helped) == [("info", "crisis.cell[0].out_of_hours")]
    general = Member(id="ana", reachable_out_of_hours=True)
    assert found(rule, msgspec.structs.replace(lead_alone(), team=team(general))) == []
    assert found(rule, Strategy()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "Bonjour [nom], nous vérifions.",
        "Prochain point à XXX.",
        "Nous vous répondons à {{heure}}.",
        "Nous vous répondons à {heure}.",
        "Prochain point à ____ h.",
        "Notre équipe […] vérifie.",
        "Cause : à compléter",
        "Voir <adresse du site>.",
        "Next update: TBD",
        "Prochaine information à … h, sur cette page.",
        "Prochaine information à ... h",
    ],
)
def test_crisis_placeholder_trips(statement: str) -> None:
    crisis = Crisis(scenarios=[Scenario(), Scenario(statements=[Statement(text=text(statement))])])
    assert found("crisis-placeholder", Strategy(crisis=crisis)) == [("error", "crisis.scenarios[1].statements[0].text")]


@pytest.mark.parametrize(
    "statement",
    [
        "Nous vérifions depuis 9 h. Prochain point à 11 h sur https://exemple.fr/suivi.",
        "Voir [notre page](https://exemple.fr).",
        "Voir <https://exemple.fr> ou <a@exemple.fr>.",
        "Selon le rapport [1], tout va bien.",
        "Pourquoi ? Nous le dirons à 11 h…",
        "Nous écoutons… et nous répondrons à 11 h.",
    ],
)
def test_crisis_placeholder_does_not_trip(statement: str) -> None:
    crisis = Crisis(scenarios=[Scenario(statements=[Statement(text=text(statement))])])
    assert found("crisis-placeholder", Strategy(crisis=crisis)) == []


def test_crisis_placeholder_looks_at_all_that_is_copied_and_nothing_else() -> None:
    blank = text("Bonjour [nom]")
    crisis = Crisis(
        press=Press(holding_line=blank),
        stop_rule=StopRule(last_message=blank),
        internal_message=blank,
        do_not=[blank],
    )
    assert [path for _, path in found("crisis-placeholder", Strategy(crisis=crisis))] == [
        "crisis.internal_message",
        "crisis.press.holding_line",
        "crisis.stop_rule.last_message",
    ]


# --- certification -----------------------------------------------------------------------------------------------

SIX = Strategy(
    why=Why(answer=text("Informer"), help_to_project=text("Moins d’appels")),
    audiences=[Audience()],
    objectives=[Objective()],
    editorial=Editorial(line=text("Nous disons…"), publish=[text("Des nouvelles")], voice=[Voice()]),
    certification=[Certification(network=Network.X)],
)


def test_cert_without_line() -> None:
    rule = "cert-without-line"
    assert found(rule, SIX) == []
    five = msgspec.structs.replace(SIX, audiences=[])
    assert found(rule, five) == [("error", "editorial.line")]
    assert message(rule, five) == (
        "Certification demandée (X (ex-Twitter)), et la ligne éditoriale n’est pas prête : "
        "elle ne dit pas à quel rythme, pour qui et quels contenus passent d’abord."
    )
    no_line = msgspec.structs.replace(SIX, editorial=msgspec.structs.replace(SIX.editorial, line=None))
    assert found(rule, no_line) == [("error", "editorial.line")]
    assert "n’est pas prête : elle ne tient pas encore en une phrase" in message(rule, no_line)
    assert found(rule, msgspec.structs.replace(five, certification=[])) == []


# --- the file ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [
        "Mot de passe : Tulipe2024",
        "mdp=azerty!9",
        "Le mot de passe est soleil42",
        "password: correct-horse-7",
        "ghp_" + "aB3" * 12,
        "https://admin:s3cret@exemple.fr",
        "AKIA" + "ABCD1234EFGH5678",
        "-----BEGIN RSA PRIVATE KEY-----",
        "clé : Zk3" + "9fQa2B" * 6,
    ],
)
def test_secrets_trip_and_are_never_repeated(value: str) -> None:
    strategy = Strategy(platforms=[Account(), Account(role=text(value))])
    (finding,) = check(strategy, TODAY, select=["secrets-in-answers"])
    assert finding.message.fr.startswith("«\u00a0Mission du compte, en une phrase\u00a0» (Réseaux et comptes)")
    assert (finding.severity, finding.path) == ("error", "platforms[1].role")
    assert value not in "".join((*finding.message, *finding.why, *finding.remedy))


@pytest.mark.parametrize(
    "value",
    [
        "Mot de passe : à changer tous les trois mois",
        "Un gestionnaire de mots de passe est obligatoire.",
        "Password: ask the administrator",
        "https://exemple.fr/actualites/2026/11/une-tres-longue-adresse-avec-beaucoup-de-mots-dedans-2026",
        "contact@exemple.fr",
        "anticonstitutionnellement-anticonstitutionnellement",
        "Mot de passe : https://exemple.fr/changer2026",
    ],
)
def test_plain_sentences_are_no_secrets(value: str) -> None:
    assert found("secrets-in-answers", Strategy(platforms=[Account(role=text(value), url=value)])) == []


def silencing(*entries: Silenced) -> Strategy:
    return Strategy(platforms=[active(owner="ana")], team=team(ANA, BOB), meta=Meta(silenced=list(entries)))


def test_a_silenced_check_keeps_its_reason() -> None:
    reasoned = silencing(Silenced(rule="no-backup-person", reason=text("Bob arrive en mars")))
    assert found("no-backup-person", reasoned) == []
    (kept,) = check(reasoned, TODAY, select=["no-backup-person"], keep_silenced=True)
    assert kept.silenced == text("Bob arrive en mars")
    assert found("silenced-without-reason", reasoned) == []


def test_silence_takes_a_reason_and_a_check_that_exists() -> None:
    bare = silencing(Silenced(rule="no-backup-person"), Silenced(rule="unknown", reason=text("Non")))
    assert found("no-backup-person", bare) == [("error", "platforms[0].deputy")]
    assert found("silenced-without-reason", bare) == [
        ("warning", "meta.silenced[0].reason"),
        ("warning", "meta.silenced[1].rule"),
    ]


def test_user_text_with_braces_is_left_alone() -> None:
    strategy = Strategy(objectives=[Objective(statement=text("Vendre {needed} {0} {"))])
    assert "{needed} {0} {" in message("objective-without-kpi", strategy)


def test_why_and_remedy_come_with_each_finding() -> None:
    findings = check(week(2.0), TODAY)
    assert findings
    for finding in findings:
        known = rule_of(finding.rule)
        assert finding.why == known.why
        assert all(finding.remedy)
        assert set(finding.documents) <= {"plan", "editorial", "usage", "crisis"}
