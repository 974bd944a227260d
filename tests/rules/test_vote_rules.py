"""Around a vote: a strategy that trips each rule, and the nearest one that does not."""

import datetime as dt
from collections.abc import Callable

import pytest

from socialplan.rules.finding import Finding

Found = Callable[..., list[tuple[str, str]]]
Said = Callable[..., str]
Told = Callable[..., list[Finding]]

IN_FORCE = dt.date(2025, 10, 6)
"""Within the pre-electoral period of March 2026, which opened on 1 September 2025."""


def hits(severity: str, *paths: str) -> list[tuple[str, str]]:
    return [(severity, path) for path in paths]


def body(kind: str = "local_government", more: str = "") -> str:
    vote = f"{{kind: municipal, first_round: 2026-03-15, second_round: 2026-03-22{more}}}"
    return f"organisation: {{kind: {kind}, elections: [{vote}]}}\n"


def post(day: str, subject: str, more: str = "") -> str:
    return f"calendar: {{posts: [{{on: {day}, network: facebook, subject: '{subject}'{more}}}]}}\n"


# --- promotion ---------------------------------------------------------------------------------------------------

RECORD = "Le bilan de nos six ans"
ROADS = "La rue des Tanneurs est fermée lundi"


@pytest.mark.parametrize(
    ("kind", "day", "subject", "severity"),
    [
        ("local_government", "2025-08-31", RECORD, None),
        ("local_government", "2025-09-01", RECORD, "error"),  # the first day of the sixth month before
        ("local_government", "2026-03-22", RECORD, None),  # a day of silence: the other rule tells it
        ("local_government", "2026-03-20", RECORD, "error"),
        ("local_government", "2026-03-23", RECORD, None),
        ("local_government", "2026-01-15", ROADS, None),
        ("local_government", "2026-01-15", "Candidatures ouvertes à la crèche", None),
        ("ministry_agency", "2026-01-15", RECORD, "warning"),  # by custom
        ("ministry_agency", "2026-01-15", ROADS, None),
        ("b2b_company", "2026-01-15", RECORD, None),
        ("association", "2026-01-15", RECORD, None),
        ("craftsperson", "2026-01-15", RECORD, None),
    ],
)
def test_election_promo(found: Found, kind: str, day: str, subject: str, severity: str | None) -> None:
    yaml = body(kind) + post(day, subject)
    expected = hits(severity, "calendar.posts[0]") if severity else []
    assert found("election-promo", yaml, dt.date(2025, 8, 1)) == expected


@pytest.mark.parametrize(("candidate", "trips"), [("yes", True), ("no", False), ("", False)])
def test_a_pillar_about_ourselves_is_promotion_where_an_official_stands(
    found: Found,
    candidate: str,
    trips: bool,  # noqa: FBT001 - a table's column
) -> None:
    pillars = "editorial: {pillars: [{id: mairie, kind: self}, {id: alertes, kind: service}]}\n"
    town = body(more=f", concerns_us: {candidate}") + pillars
    own = town + post("2026-01-15", "Une journée à la mairie", ", pillar: mairie")
    assert found("election-promo", own, IN_FORCE) == (hits("error", "calendar.posts[0]") if trips else [])
    eve = town + post("2026-03-14", "Une journée à la mairie", ", pillar: mairie")  # no political word: still promotion
    assert found("election-promo", eve, IN_FORCE) == (hits("error", "calendar.posts[0]") if trips else [])
    other = town + post("2026-01-15", "Une journée à la mairie", ", pillar: alertes")
    assert found("election-promo", other, IN_FORCE) == []


def test_election_promo_tells_each_post_with_what_makes_it_promotion(found: Found, told: Told) -> None:
    days = ", ".join(f"{{on: 2026-01-1{day}, subject: {RECORD}}}" for day in range(3))
    key = "key_dates: [{on: 2026-02-01, what: Inauguration de nos réalisations}]"
    yaml = body() + f"calendar: {{posts: [{days}], {key}}}\n"
    paths = ["calendar.key_dates[0]", *(f"calendar.posts[{place}]" for place in range(3))]
    assert found("election-promo", yaml, IN_FORCE) == hits("error", *paths)
    messages = [one.message.fr for one in told("election-promo", yaml, IN_FORCE)]
    assert "« réalisations » vante ou soutient" in messages[0]
    assert messages[1] == (
        "« Le bilan de nos six ans » (10 janvier 2026) : « bilan » vante ou soutient, en pleine période "
        "pré-électorale, du 1er septembre 2025 au 22 mars 2026 (élections municipales ; Code électoral, "
        "art. L. 52-1, al. 2)."
    )
    assert found("election-promo", yaml, dt.date(2026, 2, 2)) == []  # all of it is over


WITHDRAW = (
    "Retirez cette publication : un compte public ne soutient aucun candidat, à aucune date (Code électoral, "
    "art. L. 52-8 et L. 113-1)."
)


@pytest.mark.parametrize("day", ["2026-01-12", "2026-03-14", "2026-03-22"])
def test_a_public_body_never_waits_to_support_a_candidate(told: Told, day: str) -> None:
    yaml = body() + post(day, "Notre soutien au candidat du centre")
    (finding,) = told("electoral-silence", yaml, IN_FORCE) or told("election-promo", yaml, IN_FORCE)
    assert finding.remedy.fr == WITHDRAW
    assert "on any date" in finding.remedy.en


def test_others_are_told_both_rounds_and_what_a_company_may_give(told: Told) -> None:
    eve = post("2026-03-14", "Notre soutien au candidat du centre")
    both = "la veille et le jour du vote : 15 mars 2026 et 22 mars 2026."
    (company,) = told("electoral-silence", body("b2b_company") + eve, IN_FORCE)
    (baker,) = told("electoral-silence", body("craftsperson") + eve, IN_FORCE)
    assert both in company.remedy.fr
    assert "ne donne rien à une campagne, à aucune date (Code électoral, art. L. 52-8" in company.remedy.fr
    assert baker.remedy.fr.endswith(both)


def test_praise_waits_for_the_day_after_the_last_round_and_a_result_for_the_evening(told: Told) -> None:
    (praise,) = told("electoral-silence", body() + post("2026-03-14", RECORD), IN_FORCE)
    assert "un bilan attend le lendemain du 22 mars 2026, et un compte public ne soutient aucun candidat" in (
        praise.remedy.fr
    )
    (poll,) = told("electoral-silence", body() + post("2026-03-14", "Premières estimations"), IN_FORCE)
    assert poll.remedy.fr == (
        "N’annoncez ni sondage ni résultat avant la fermeture du dernier bureau, le 15 mars 2026 au soir."
    )


# --- advertising -------------------------------------------------------------------------------------------------


def ad(name: str, starts: str, ends: str) -> str:
    return f"means: {{ads: [{{name: {name}, starts: {starts}, ends: {ends}}}]}}\n"


@pytest.mark.parametrize(
    ("kind", "campaign", "severity"),
    [
        ("local_government", ad("Le bilan du maire", "2026-01-05", "2026-01-20"), "error"),
        ("local_government", ad("Inscriptions à l’école", "2026-01-05", "2026-01-20"), "warning"),
        ("local_government", ad("Le bilan du maire", "2025-08-01", "2025-08-31"), None),
        ("local_government", ad("Le bilan du maire", "2025-08-01", "2025-09-01"), "error"),
        ("local_government", ad("Le bilan du maire", "2026-03-23", "2026-04-01"), None),
        ("state_startup", ad("Nos réalisations", "2026-01-05", "2026-01-20"), "error"),
        ("state_startup", ad("Trouver un relais près de chez soi", "2026-01-05", "2026-01-20"), "warning"),
        ("b2b_company", ad("Votre bilan", "2026-01-05", "2026-01-20"), None),
        ("local_government", "means: {ads: [{name: Le bilan du maire}]}", None),
    ],
)
def test_ads_in_election_window(found: Found, kind: str, campaign: str, severity: str | None) -> None:
    expected = hits(severity, "means.ads[0].starts") if severity else []
    assert found("ads-in-election-window", body(kind) + campaign, dt.date(2025, 7, 1)) == expected
    assert found("ads-in-election-window", body(kind) + campaign, dt.date(2026, 4, 2)) == []
    declined = campaign.replace("means: {", "means: {advertising: no, ")
    assert found("ads-in-election-window", body(kind) + declined, dt.date(2025, 7, 1)) == []


# --- silence -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "subject", "severity"),
    [
        ("2026-03-13", "Soutien au candidat du centre", None),
        ("2026-03-14", "Soutien au candidat du centre", "error"),  # from midnight at the start of the eve
        ("2026-03-15", "Votez pour la liste du marché", "error"),
        ("2026-03-16", "Votez pour la liste du marché", None),
        ("2026-03-22", "Premiers résultats, avant 20 heures", "error"),
        ("2026-03-14", "Les bureaux de vote ouvrent à 8 heures", None),
        ("2026-03-14", ROADS, None),
    ],
)
def test_electoral_silence(found: Found, day: str, subject: str, severity: str | None) -> None:
    path = "calendar.posts[0]"
    rule = "electoral-silence"
    assert found(rule, body() + post(day, subject), IN_FORCE) == (hits(severity, path) if severity else [])
    private = hits("warning", path) if severity else []
    assert found(rule, body("association") + post(day, subject), IN_FORCE) == private


def test_a_date_that_spans_the_silence_counts(found: Found, said: Said) -> None:
    informing = "Élections : informations pratiques seulement"
    dates = "calendar: {{key_dates: [{{on: 2026-03-01, until: 2026-03-22, what: '{}'}}]}}\n"
    assert found("electoral-silence", body() + dates.format(informing), IN_FORCE) == []
    praising = body() + dates.format("Grande tournée de bilan")
    # Both rounds have a silence of their own.
    assert found("electoral-silence", praising, IN_FORCE) == hits("error", *["calendar.key_dates[0]"] * 2)
    assert found("election-promo", praising, IN_FORCE) == []
    second = said("electoral-silence", praising, dt.date(2026, 3, 17))
    assert "du 21 mars 2026 au 22 mars 2026" in second
    assert found("electoral-silence", praising, dt.date(2026, 3, 23)) == []


def test_workplace_elections_silence_nobody(found: Found) -> None:
    workplace = body().replace("municipal", "professional")
    for rule in ("electoral-silence", "election-promo", "election-cadence-change", "ads-in-election-window"):
        assert found(rule, workplace + post("2026-03-15", "Soutien à la candidate"), IN_FORCE) == []


# --- a new account, a new rhythm ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "status", "opens_on", "severity"),
    [
        ("local_government", "to_open", "2025-12-01", "warning"),
        ("local_government", "active", "2025-09-01", "warning"),
        ("local_government", "to_open", "2025-08-31", None),
        ("local_government", "to_open", "2026-03-23", None),
        ("local_government", "refused", "2025-12-01", None),
        ("local_government", "to_open", "", None),
        ("ministry_agency", "to_open", "2025-12-01", "info"),
        ("association", "to_open", "2025-12-01", None),
    ],
)
def test_a_new_account_before_a_vote(
    found: Found, kind: str, status: str, opens_on: str, severity: str | None
) -> None:  # fmt: skip
    yaml = body(kind) + f"platforms: [{{network: tiktok, status: {status}, opens_on: {opens_on}}}]"
    expected = hits(severity, "platforms[0].opens_on") if severity else []
    assert found("election-cadence-change", yaml, IN_FORCE) == expected
    assert found("election-cadence-change", yaml, dt.date(2026, 3, 23)) == []


def rhythm(before: int, inside: int) -> str:
    """Some posts in the five weeks before 1 September 2025, some in the five weeks from then on, evenly."""
    first, opening = dt.date(2025, 7, 28), dt.date(2025, 9, 1)
    days = [first + dt.timedelta(days=35 * place // before) for place in range(before)]
    days += [opening + dt.timedelta(days=34 * place // max(1, inside - 1)) for place in range(inside)]
    return f"calendar: {{posts: [{', '.join(f'{{on: {day}, network: facebook}}' for day in days)}]}}\n"


@pytest.mark.parametrize(
    ("before", "inside", "trips"),
    [
        (10, 12, False),  # 2 a week, then 2.4: 1.2 times as many
        (10, 13, True),
        (10, 10, False),
        (4, 10, False),  # too few before to tell
        (20, 10, False),
    ],
)
def test_a_faster_rhythm_before_a_vote(found: Found, before: int, inside: int, trips: bool) -> None:  # noqa: FBT001 - a column
    expected = hits("warning", "calendar.posts") if trips else []
    assert found("election-cadence-change", body() + rhythm(before, inside), IN_FORCE) == expected


def test_a_faster_rhythm_is_told_with_both_figures(said: Said) -> None:
    assert said("election-cadence-change", body() + rhythm(10, 15), IN_FORCE).startswith(
        "3 publications par semaine au lieu de 2, en période pré-électorale, du 1er septembre 2025 au 22 mars 2026"
    )


# --- a vote that nobody noted --------------------------------------------------------------------------------------


def public(kind: str, elections: str = "", more: str = "") -> str:
    return f"organisation: {{kind: {kind}{more}, elections: [{elections}]}}\n"


PRESIDENTIAL = "{kind: presidential, first_round: 2027-04-18, second_round: 2027-05-02}"
NOVEMBER = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("yaml", "today", "severity"),
    [
        (public("local_government"), NOVEMBER, "warning"),
        (public("ministry_agency"), NOVEMBER, "info"),
        (public("state_startup"), NOVEMBER, "info"),
        (public("university"), NOVEMBER, "info"),
        (public("b2b_company"), NOVEMBER, None),
        (public("association"), NOVEMBER, None),
        (public("craftsperson"), NOVEMBER, None),
        (public("association", more=", legal_regime: public_local"), NOVEMBER, "warning"),
        (public("local_government", more=", country: BE"), NOVEMBER, None),
        (public("local_government", more=", country: fr"), NOVEMBER, "warning"),
        (public("local_government", PRESIDENTIAL), NOVEMBER, None),
        (public("local_government", "{kind: presidential, first_round: 2027-04-25}"), NOVEMBER, None),  # moved
        (public("local_government", "{kind: presidential}"), NOVEMBER, "warning"),  # without its day nothing is checked
        (public("local_government", "{kind: presidential, first_round: 2022-04-10}"), NOVEMBER, "warning"),
        (public("local_government", "{kind: municipal, first_round: 2026-03-15}"), NOVEMBER, "warning"),
    ],
)
def test_elections_undeclared(found: Found, yaml: str, today: dt.date, severity: str | None) -> None:
    expected = hits(severity, "organisation.elections") if severity else []
    assert found("elections-undeclared", yaml, today) == expected


@pytest.mark.parametrize(
    ("today", "votes"),
    [
        (dt.date(2026, 4, 17), 1),  # the Senate; the presidential election is a year and a day away
        (dt.date(2026, 4, 18), 2),
        (dt.date(2026, 9, 28), 1),
        (dt.date(2027, 3, 1), 1),
        (dt.date(2027, 3, 2), 3),  # those of March 2028 are a year from the first of their month
        (dt.date(2027, 5, 3), 2),
        (dt.date(2028, 4, 1), 0),
    ],
)
def test_each_vote_of_the_coming_year_is_told(found: Found, today: dt.date, votes: int) -> None:
    assert len(found("elections-undeclared", public("local_government"), today)) == votes


def test_workplace_elections_need_not_be_noted(found: Found) -> None:
    noted = public("ministry_agency", PRESIDENTIAL)
    assert found("elections-undeclared", noted, dt.date(2026, 12, 1)) == []


def test_a_vote_that_is_not_noted_is_told_with_its_dates(said: Said) -> None:
    assert said("elections-undeclared", public("local_government"), NOVEMBER) == (
        "Élection présidentielle, 18 avril 2027 et 2 mai 2027 (période pré-électorale du 1er octobre 2026 au "
        "2 mai 2027) : la stratégie n’en dit rien."
    )
    noted = public("local_government", "{kind: departmental, first_round: 2028-03-12}")
    assert said("elections-undeclared", noted, dt.date(2027, 6, 1)) == (
        "Élections régionales, mars 2028, jours à fixer (période pré-électorale à partir du 1er septembre 2027) : "
        "la stratégie n’en dit rien."
    )
