import msgspec

from socialplan.analysis.approval import approvals
from socialplan.strategy.crisis import Approver, Coverage, Crisis, Level
from socialplan.strategy.fields import Clock
from socialplan.strategy.model import Strategy
from socialplan.strategy.team import Member, Team


def test_a_chain_against_each_limit_by_hand() -> None:
    # Level 2: facts in 20, then 15 + 20 = 35 min of approvals: 55 of 60, 5 to spare.
    # Level 3: 15 + 20 + 10 = 45 min for 30, 15 too many.
    crisis = Crisis(
        levels=[
            Level(number=3, statement_minutes=30),
            Level(number=1),
            Level(number=2, assess_minutes=20, statement_minutes=60),
        ],
        approval=[
            Approver(person="ana", deputy="bob", minutes=15),
            Approver(person="bob", deputy="ana", minutes=20, levels=[2, 3]),
            Approver(person="eve", minutes=10, levels=[3]),
        ],
    )
    second, third = approvals(Strategy(crisis=crisis))
    assert (second.level, second.index, second.minutes, second.limit, second.slack, second.ok) == (
        2,
        2,
        35,
        60,
        5,
        True,
    )
    assert (second.assess, third.assess) == (20, 0)
    assert (third.level, third.index, third.minutes, third.limit, third.slack, third.ok) == (3, 0, 45, 30, -15, False)
    assert [step.index for step in second.steps] == [0, 1]
    assert (second.without_deputy, third.without_deputy) == ((), ("eve",))


def test_exactly_in_time_is_in_time() -> None:
    crisis = Crisis(levels=[Level(number=1, statement_minutes=30)], approval=[Approver(person="ana", minutes=30)])
    (check,) = approvals(Strategy(crisis=crisis))
    assert (check.slack, check.ok) == (0, True)


def test_a_person_does_not_stand_in_for_themselves_but_their_own_deputy_does() -> None:
    people = [Member(id="ana", deputy="eve"), Member(id="bob", deputy="bob"), Member(id="eve")]
    crisis = Crisis(
        levels=[Level(number=1, statement_minutes=30)],
        approval=[Approver(person="ana"), Approver(person="bob", deputy="bob")],
    )
    (check,) = approvals(Strategy(crisis=crisis, team=Team(people=people)))
    assert [step.deputy for step in check.steps] == ["eve", None]
    assert check.without_deputy == ("bob",)
    assert check.without_delay == ("ana", "bob")


def test_no_limit_no_check() -> None:
    crisis = Crisis(levels=[Level(number=1)], approval=[Approver(person="ana", minutes=30)])
    assert approvals(Strategy(crisis=crisis)) == ()


def test_checking_the_facts_takes_its_time_before_anybody_approves() -> None:
    level = Level(number=3, assess_minutes=20, statement_minutes=30)
    (check,) = approvals(Strategy(crisis=Crisis(levels=[level], approval=[Approver(person="ana", minutes=15)])))
    assert (check.minutes, check.slack, check.ok) == (15, -5, False)


def test_one_person_does_not_approve_twice() -> None:
    def twice(*steps: Approver) -> tuple[str, ...]:
        crisis = Crisis(levels=[Level(number=1, statement_minutes=30)], approval=list(steps))
        return approvals(Strategy(crisis=crisis))[0].twice

    assert twice(Approver(person="ana", deputy="bob"), Approver(person="eve", deputy="kim")) == ()
    assert twice(Approver(person="ana"), Approver(person="ana")) == ("ana",)
    assert twice(Approver(person="ana", deputy="bob"), Approver(person="bob", deputy="eve")) == ("bob",)
    assert twice(Approver(person="ana", deputy="bob"), Approver(person="eve", deputy="bob")) == ("bob",)


def test_when_nobody_can_approve() -> None:
    crisis = Crisis(
        levels=[Level(number=1, statement_minutes=30)],
        approval=[Approver(person="ana", deputy="bob"), Approver(person="eve")],
        coverage=[Coverage(start=Clock(8 * 60), end=Clock(20 * 60), people=["bob"]), Coverage(people=["eve"])],
    )
    first, second = approvals(Strategy(crisis=crisis))[0].steps
    assert [words.en for words in first.unreachable] == ["every night, 20:00–08:00"]
    assert second.unreachable == ()
    assert approvals(Strategy(crisis=msgspec.structs.replace(crisis, coverage=[])))[0].steps[0].unreachable == ()
