"""Rules on an objective's figures: a date to come, a growth one can believe, a starting value."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.smart import unlikely_growth
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, objective_name
from socialplan.rules.objectives import is_output
from socialplan.rules.register import Hit, rule
from socialplan.strategy.situation import Objective


@rule(
    "objective-past-deadline",
    severity="error",
    chapter="objectives",
    title=Words("Un objectif dont l’échéance est passée", "An objective whose deadline is past"),
    message=Words(
        "{objective} devait être atteint le {deadline}, il y a {days}.",
        "{objective} was due on {deadline}, {days} ago.",
    ),
    why=Words(
        "Un plan qui vise une date passée n’est plus lu comme un plan.",
        "A plan that aims at a date gone by is no longer read as a plan.",
    ),
    remedy=Words(
        "Notez le résultat à la revue, puis fixez une nouvelle échéance (`deadline`) ou retirez l’objectif.",
        "Note the result at the review, then set a new deadline (`deadline`) or remove the objective.",
    ),
    source="S4:15",
    documents=("plan",),
)
def objective_past_deadline(case: Case) -> Iterable[Hit]:
    """A deadline before today; the day itself still counts."""
    for index, objective in enumerate(case.strategy.objectives):
        if objective.deadline and objective.deadline < case.as_of:
            yield Hit(
                f"objectives[{index}].deadline",
                {
                    "objective": capital(objective_name(case, index)),
                    "deadline": figures.date(objective.deadline),
                    "days": figures.days((case.as_of - objective.deadline).days),
                },
            )


@rule(
    "objective-unrealistic",
    severity="warning",
    chapter="objectives",
    title=Words("Une progression peu probable", "An unlikely growth"),
    message=Words(
        "{objective}\u00a0: {times} fois {direction} d’ici au {deadline}, sans publicité.",
        "{objective}: {times} times {direction} by {deadline}, without advertising.",
    ),
    why=Words(
        "Une cible que personne ne croit décourage l’équipe et fait passer un vrai progrès pour un échec.",
        "A target that nobody believes discourages the team and makes true progress look like failure.",
    ),
    remedy=Words(
        "Visez au plus {most} fois la valeur de départ sur six mois, reculez l’échéance, "
        "ou prévoyez un budget publicitaire.",
        "Aim at {most} times the starting value at most over six months, move the deadline, "
        "or set money aside for advertising.",
    ),
    source="S2:9",
    documents=("plan",),
    thresholds=("growth_days",),
)
def objective_unrealistic(case: Case) -> Iterable[Hit]:
    """More than three times as much (or as little) within six months to come, and no money for advertising."""
    for index, objective in enumerate(case.strategy.objectives):
        growth = unlikely_growth(case.strategy, objective, case.as_of)
        if growth and objective.deadline and objective.deadline >= case.as_of:
            rising = (objective.target or 0.0) > (objective.baseline or 0.0)
            yield Hit(
                f"objectives[{index}].target",
                {
                    "objective": capital(objective_name(case, index)),
                    "times": figures.number(growth),
                    "direction": Words("plus", "more") if rising else Words("moins", "less"),
                    "deadline": figures.date(objective.deadline),
                    "most": figures.number(case.limit("growth_ratio")),
                },
            )


@rule(
    "objective-no-baseline",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif sans point de départ", "An objective without a starting point"),
    message=Words(
        "{objective} vise {target}, et la valeur d’aujourd’hui n’est pas notée.",
        "{objective} aims at {target}, and today’s value is not noted.",
    ),
    why=Words(
        "Sans point de départ, personne ne peut dire si la cible est facile ou hors de portée, ni si l’on a progressé.",
        "Without a starting point nobody can say whether the target is easy or out of reach, or whether one advanced.",
    ),
    remedy=Words(
        "Relevez la valeur cette semaine et notez-la (`baseline`)\u202f; si l’on part de rien, écrivez 0.",
        "Read the value this week and note it (`baseline`); if you start from nothing, write 0.",
    ),
    source="A5",
    documents=("plan",),
    more=Words(
        "Ce que l’on produit soi-même (comptes, publications) part de rien. Un point de départ noté sur un "
        "indicateur de l’objectif suffit.",
        "What one produces oneself (accounts, posts) starts from nothing. A starting value noted on one of the "
        "objective’s KPIs is enough.",
    ),
)
def objective_no_baseline(case: Case) -> Iterable[Hit]:
    """A target without a starting value, here or on a KPI. What one produces oneself starts from nothing."""
    started = {id_ for kpi in case.strategy.measurement.kpis if kpi.baseline is not None for id_ in kpi.objectives}
    read = {kpi.id for kpi in case.strategy.measurement.kpis if kpi.baseline is not None and kpi.id}
    for index, objective in enumerate(case.strategy.objectives):
        if objective.target is None or objective.baseline is not None or is_output(objective):
            continue
        if objective.id in started or read.intersection(objective.kpis):
            continue
        yield Hit(
            f"objectives[{index}].baseline",
            {"objective": capital(objective_name(case, index)), "target": _target(objective)},
        )


def _target(objective: Objective) -> Words:
    value = figures.number(objective.target or 0.0, 2)
    unit = Words(objective.unit.to("fr"), objective.unit.to("en")) if objective.unit else Words("", "")
    return figures.measure(value, unit)
