"""What a strategy plans and must not do: by its hours, and around a vote."""

import datetime as dt

import msgspec
import pytest

from socialplan.analysis.stops import Stop, stops
from socialplan.analysis.workload import workload
from socialplan.strategy.choices import AccountStatus, ElectionKind, KeyDateKind, LegalRegime, Network, PillarKind
from socialplan.strategy.editorial import Editorial, Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.purpose import Election, Organisation
from socialplan.strategy.team import AdCampaign, Calendar, KeyDate, Means, Member, PlannedPost, Team

TODAY = dt.date(2026, 11, 22)
END = dt.date(2027, 5, 2)
VOTE = Election(kind=ElectionKind.PRESIDENTIAL, first_round=dt.date(2027, 4, 18), second_round=END)
PRAISE = Text((("fr", "Le bilan du maire"),))
PLAIN = Text((("fr", "Recensement de la population"),))


def under(regime: LegalRegime, hours: float = 20.0) -> Strategy:
    return Strategy(
        organisation=Organisation(legal_regime=regime, elections=[VOTE]),
        team=Team(people=[Member(id="ana", hours_per_week=hours)]),
    )


def found(strategy: Strategy) -> tuple[Stop, ...]:
    return stops(strategy, TODAY, workload(strategy, TODAY))


def opening(on: dt.date | None) -> Account:
    return Account(network=Network.TIKTOK, status=AccountStatus.TO_OPEN, opens_on=on, posts_per_week=1.0, owner="ana")


@pytest.mark.parametrize(
    ("regime", "on", "barred"),
    [
        (LegalRegime.PUBLIC_LOCAL, dt.date(2027, 2, 1), True),
        (LegalRegime.PUBLIC_LOCAL, None, True),  # today lies within the months before the vote
        (LegalRegime.PUBLIC_LOCAL, dt.date(2027, 5, 3), False),
        (LegalRegime.PUBLIC_STATE, dt.date(2027, 2, 1), False),  # to be weighed, not forbidden
        (LegalRegime.ASSOCIATION, dt.date(2027, 2, 1), False),
    ],
)
def test_a_local_authority_opens_no_account_before_a_vote(
    regime: LegalRegime,
    on: dt.date | None,
    barred: bool,  # noqa: FBT001 - a table's column
) -> None:
    hits = found(msgspec.structs.replace(under(regime), platforms=[opening(on)]))
    assert [(stop.kind, stop.until, stop.needed) for stop in hits] == ([("opening", END, None)] if barred else [])


def test_an_opening_must_fit_in_the_hours() -> None:
    # A video of 2 h and five visits of 10 min make 2 h 50.
    for hours, fits in ((2.75, False), (3.0, True)):
        strategy = msgspec.structs.replace(
            under(LegalRegime.ASSOCIATION, hours), platforms=[opening(dt.date(2027, 6, 1))]
        )
        hits = found(strategy)
        assert [round((stop.needed or 0) * 60) for stop in hits] == ([] if fits else [170])
        assert [stop.available for stop in hits] == ([] if fits else [2.75])


def test_hours_that_nobody_declared_rule_nothing_out() -> None:
    strategy = msgspec.structs.replace(under(LegalRegime.ASSOCIATION), team=Team(), platforms=[opening(None)])
    assert found(strategy) == ()


@pytest.mark.parametrize(
    ("ad", "barred"),
    [
        (AdCampaign(name=PRAISE, starts=dt.date(2027, 2, 1), ends=dt.date(2027, 3, 31)), True),
        (AdCampaign(name=PLAIN, targeting=PRAISE, starts=dt.date(2027, 2, 1)), True),
        (AdCampaign(name=PLAIN, starts=dt.date(2027, 2, 1)), False),
        (AdCampaign(name=PRAISE, starts=dt.date(2027, 5, 3)), False),
        (AdCampaign(name=PRAISE, starts=dt.date(2026, 10, 2), ends=dt.date(2026, 10, 9)), False),  # over
        (AdCampaign(name=PRAISE), False),
    ],
)
def test_a_public_body_pays_for_nothing_that_serves_a_candidacy(
    ad: AdCampaign,
    barred: bool,  # noqa: FBT001 - a table's column
) -> None:
    strategy = msgspec.structs.replace(under(LegalRegime.PUBLIC_LOCAL), means=Means(ads=[ad]))
    assert [stop.kind for stop in found(strategy)] == (["ad"] if barred else [])
    company = msgspec.structs.replace(under(LegalRegime.PRIVATE_COMPANY), means=Means(ads=[ad]))
    assert found(company) == ()


def test_dates_and_posts_that_praise_are_barred_by_the_strictest_limit() -> None:
    calendar = Calendar(
        key_dates=[
            KeyDate(on=dt.date(2027, 4, 17), what=PRAISE, kind=KeyDateKind.CAMPAIGN),
            KeyDate(on=dt.date(2027, 1, 21), what=PLAIN, kind=KeyDateKind.CAMPAIGN),
        ],
        posts=[PlannedPost(on=dt.date(2026, 11, 23), subject=PRAISE), PlannedPost(on=dt.date(2026, 11, 24))],
    )
    hits = found(msgspec.structs.replace(under(LegalRegime.PUBLIC_LOCAL), calendar=calendar))
    assert [(stop.kind, stop.index, stop.limit.rule if stop.limit else None) for stop in hits] == [
        ("date", 0, "silence"),
        ("post", 0, "promotion"),
    ]


SUPPORT = Text((("fr", "Notre soutien au candidat"),))
OURSELVES = PlannedPost(on=dt.date(2026, 11, 25), subject=Text((("fr", "Notre maire au salon"),)), pillar="mayor")


@pytest.mark.parametrize(
    ("post", "standing", "barred"),
    [
        (PlannedPost(on=dt.date(2026, 11, 23), subject=SUPPORT), None, "candidate_support"),
        (PlannedPost(on=dt.date(2026, 11, 23), subject=PLAIN), True, None),
        (OURSELVES, True, "promotion"),
        (OURSELVES, False, None),
        (OURSELVES, None, None),
        (PlannedPost(on=dt.date(2027, 4, 18), subject=Text((("fr", "Premiers résultats"),))), None, "silence"),
        (PlannedPost(on=dt.date(2027, 4, 19), subject=Text((("fr", "Premiers résultats"),))), None, None),
    ],
)
def test_a_post_is_barred_by_what_it_says_and_by_what_it_is_about(
    post: PlannedPost,
    standing: bool | None,  # noqa: FBT001 - a table's column
    barred: str | None,
) -> None:
    """The plan counts the posts that the rules on votes tell."""
    strategy = msgspec.structs.replace(
        under(LegalRegime.PUBLIC_LOCAL),
        organisation=Organisation(
            legal_regime=LegalRegime.PUBLIC_LOCAL, elections=[msgspec.structs.replace(VOTE, concerns_us=standing)]
        ),
        editorial=Editorial(pillars=[Pillar(id="mayor", kind=PillarKind.SELF)]),
        calendar=Calendar(posts=[post]),
    )
    assert [stop.limit.rule for stop in found(strategy) if stop.limit] == ([barred] if barred else [])
