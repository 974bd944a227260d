import pytest

from socialplan.analysis.pillar_shares import share_gaps
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.editorial import Editorial, Pillar
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account


def strategy(jobs: float, life: float, *, told: bool = True) -> Strategy:
    return Strategy(
        editorial=Editorial(pillars=[Pillar(id="jobs", share=jobs), Pillar(id="life", share=life)]),
        platforms=[
            Account(
                network=Network.LINKEDIN,
                status=AccountStatus.ACTIVE,
                posts_per_week=2.0,
                pillars=["jobs"] if told else [],
            ),
            Account(
                network=Network.FACEBOOK, status=AccountStatus.ACTIVE, posts_per_week=8.0, pillars=["life", "jobs"]
            ),
        ],
    )


@pytest.mark.parametrize(
    ("jobs", "life", "out"),
    [
        (20.0, 80.0, []),
        (15.0, 85.0, []),  # five points are nobody's concern
        (14.0, 80.0, [0]),  # LinkedIn alone makes 20 %
        (10.0, 90.0, [0, 1]),  # and life has eight posts of ten at most
        (100.0, 0.0, []),
    ],
)
def test_a_share_stays_within_what_the_rhythms_allow(jobs: float, life: float, out: list[int]) -> None:
    assert [gap.pillar for gap in share_gaps(strategy(jobs, life))] == out


def test_networks_that_do_not_say_what_they_carry_tell_nothing() -> None:
    assert share_gaps(strategy(10.0, 90.0, told=False)) == ()
    assert share_gaps(Strategy()) == ()
