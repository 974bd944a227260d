from socialplan.analysis.chain import Edge, Node, chain
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.editorial import Editorial, Pillar
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Audience, Objective
from socialplan.strategy.team import Kpi, Measurement

COMPLETE = Strategy(
    audiences=[Audience(id="parents", priority=1)],
    objectives=[Objective(id="inform", audiences=["parents"], kpis=["clicks"])],
    platforms=[
        Account(network=Network.X, status=AccountStatus.REFUSED, objectives=["inform"]),
        Account(
            network=Network.FACEBOOK,
            status=AccountStatus.ACTIVE,
            objectives=["inform"],
            audiences=["parents"],
            pillars=["news"],
        ),
    ],
    editorial=Editorial(pillars=[Pillar(id="news", objectives=["inform"])]),
    measurement=Measurement(kpis=[Kpi(id="clicks"), Kpi(id="answers", objectives=["inform"])]),
)


def test_a_complete_chain_has_no_hole() -> None:
    found = chain(COMPLETE)
    assert found.complete
    (row,) = found.rows
    # The refused account carries nothing; KPIs are linked from either side.
    assert (row.audiences, row.platforms, row.pillars, row.kpis) == ((0,), (1,), (0,), (0, 1))
    objective = Node("objective", 0)
    assert found.edges == (
        Edge(objective, Node("audience", 0)),
        Edge(objective, Node("platform", 1)),
        Edge(objective, Node("pillar", 0)),
        Edge(objective, Node("kpi", 0)),
        Edge(objective, Node("kpi", 1)),
        Edge(Node("audience", 0), Node("platform", 1)),
        Edge(Node("platform", 1), Node("pillar", 0)),
    )
    assert {end for edge in found.edges for end in (edge.start, edge.end)} == set(found.nodes)


def test_every_missing_link_is_a_hole_with_its_place() -> None:
    found = chain(
        Strategy(
            audiences=[Audience(id="parents", priority=1, label=Text((("fr", "Parents"),))), Audience(priority=2)],
            objectives=[Objective(id="inform", statement=Text((("fr", "Informer"), ("en", "Inform"))))],
            platforms=[Account(network=Network.X, status=AccountStatus.TO_OPEN, audiences=["nobody-known"])],
            editorial=Editorial(pillars=[Pillar()]),
            measurement=Measurement(kpis=[Kpi()]),
        )
    )
    assert [(hole.kind, hole.path) for hole in found.holes] == [
        ("objective-without-audience", "objectives[0].audiences"),
        ("objective-without-platform", "objectives[0]"),
        ("objective-without-pillar", "objectives[0]"),
        ("objective-without-kpi", "objectives[0].kpis"),
        ("audience-unreached", "audiences[0]"),
        ("platform-without-objective", "platforms[0].objectives"),
        ("platform-without-audience", "platforms[0].audiences"),
        ("pillar-without-objective", "editorial.pillars[0].objectives"),
        ("kpi-without-objective", "measurement.kpis[0].objectives"),
    ]
    assert found.holes[3].words.fr == "«\u00a0Informer\u00a0» n’a aucun indicateur."
    assert found.holes[3].words.en == "“Inform” has no KPI."
    assert found.holes[7].words.fr == "Le pilier n°\u00a01 ne sert aucun objectif."


def test_an_empty_strategy_has_an_empty_chain() -> None:
    found = chain(Strategy())
    assert (found.rows, found.nodes, found.edges, found.holes) == ((), (), (), ())
