import pytest

from socialplan.analysis.rights import can_publish, rights
from socialplan.strategy.choices import AccountStatus, Network, ToolPurpose, Weekday
from socialplan.strategy.conduct import Access, Security
from socialplan.strategy.crisis import Coverage, Crisis
from socialplan.strategy.fields import Clock
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.team import Means, Member, Team, Tool, WorkingHours

WORKDAYS = list(Weekday)[:5]


def at(hour: int) -> Clock:
    return Clock(hour * 60)


def town(*accesses: Access) -> Strategy:
    """Ana at work 9–17 on weekdays; Bob on call every night 17–9 and at the weekend."""
    ana = Member(id="ana", works=[WorkingHours(days=WORKDAYS, start=at(9), end=at(17))], reachable_out_of_hours=True)
    return Strategy(
        platforms=[
            Account(network=Network.FACEBOOK, status=AccountStatus.ACTIVE),
            Account(network=Network.X, status=AccountStatus.EMERGENCY),
            Account(network=Network.TIKTOK, status=AccountStatus.REFUSED),
        ],
        team=Team(people=[ana, Member(id="bob")]),
        means=Means(tools=[Tool(name="Suite", purpose=ToolPurpose.SCHEDULING, who_can_stop=["ana"])]),
        security=Security(accesses=list(accesses)),
        crisis=Crisis(
            coverage=[
                Coverage(days=WORKDAYS, start=at(17), end=at(9), people=["bob"]),
                Coverage(days=[Weekday.SATURDAY, Weekday.SUNDAY], people=["bob"]),
            ]
        ),
    )


def test_a_grid_by_hand() -> None:
    found = rights(
        town(
            Access(network=Network.FACEBOOK, admins=["ana"]),
            Access(network=Network.X, admins=["ana"], publishers=["bob"]),
        )
    )
    facebook, x = found.accounts
    # Ana: 5 × 8 h. Bob: all the rest of the week, save the night of Sunday to Monday from 0:00 to 9:00: 168 − 9.
    assert (facebook.hours_covered, x.hours_covered, found.anywhere_hours) == (40, 159, 159)
    assert (facebook.out_of_hours, x.out_of_hours) == ((), ("bob",))
    assert [words.fr.replace("\u00a0", " ") for words in facebook.holes] == [
        "chaque nuit de lundi soir à vendredi matin, 17 h–9 h",
        "de vendredi 17 h à dimanche 24 h",
    ]
    # Nobody answers from Sunday midnight to Monday 9:00: no hole in the rights, but one in the rota.
    assert x.holes == found.nowhere == found.unknown == ()
    assert [(tool.name.fr, tool.hours_covered) for tool in found.tools] == [("Suite", 40)]


def test_who_is_on_call_without_rights_publishes_nowhere() -> None:
    found = rights(town(Access(network=Network.FACEBOOK, admins=["ana"])))
    assert can_publish(found, ["bob"]) == ()
    assert [name.fr for name in can_publish(found, ["bob", "ana"])] == ["Facebook"]
    assert found.anywhere_hours == 40
    assert found.nowhere
    assert [name.fr for name in found.unknown] == ["X (ex-Twitter)"]


@pytest.mark.parametrize("asleep", ["a yes", "nothing"])
def test_a_yes_to_any_hour_is_no_rota(asleep: str) -> None:
    strategy = town(Access(network=Network.FACEBOOK, admins=["ana" if asleep == "a yes" else "eve"]))
    assert rights(strategy).accounts[0].hours_covered == (40 if asleep == "a yes" else 0)


def test_nothing_known_is_no_grid() -> None:
    empty = rights(Strategy())
    assert (empty.accounts, empty.tools, empty.unknown, empty.anywhere_hours) == ((), (), (), 0)
