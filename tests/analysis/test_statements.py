import pytest

from socialplan.analysis.completion import complete
from socialplan.analysis.statements import speaks_in_public
from socialplan.strategy.choices import ScenarioKind
from socialplan.strategy.crisis import Crisis, Scenario, Statement
from socialplan.strategy.model import Strategy

WRITTEN = [Statement(level=2)]


@pytest.mark.parametrize(
    ("scenario", "speaks"),
    [
        (Scenario(kind=ScenarioKind.BAD_BUZZ, level=2), True),
        (Scenario(kind=ScenarioKind.BAD_BUZZ, level=1), False),
        (Scenario(kind=ScenarioKind.BAD_BUZZ, level=1, statements=WRITTEN), True),
        (Scenario(kind=ScenarioKind.BAD_BUZZ, level=1, public_statement=True), True),
        (Scenario(kind=ScenarioKind.HOSTILE_PRESS, level=2), False),
        (Scenario(kind=ScenarioKind.CAMPAIGN_REQUEST, level=3), False),
        (Scenario(kind=ScenarioKind.BAD_BUZZ, level=3, statements=WRITTEN, public_statement=False), False),
        (Scenario(), True),
    ],
)
def test_when_a_public_statement_is_expected(scenario: Scenario, speaks: bool) -> None:  # noqa: FBT001
    assert speaks_in_public(scenario) is speaks


def test_no_statement_is_proposed_where_none_is_wanted() -> None:
    quiet = Scenario(kind=ScenarioKind.HOSTILE_PRESS, level=2, public_statement=False)
    (done,) = complete(Strategy(crisis=Crisis(scenarios=[quiet]))).strategy.crisis.scenarios
    assert done.statements == []
    assert done.first_actions
