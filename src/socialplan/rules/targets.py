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
    title=Words("Un objectif dont l’échéance est passée", "An objective whose deadline has passed"),
    message=Words(
        "{objective} devait être atteint le {deadline}, il y a {days}.",
        "{objective} was due on {deadline}, {days} ago.",
    ),
    why=Words(
        "Un plan qui vise une date passée n’est plus lu comme un plan.",
        "A plan that aims for a date gone by is no longer read as a plan.",
    ),
    remedy=Words(
        "Notez le résultat à la revue, puis fixez une nouvelle échéance (`deadline`) ou retirez l’objectif.",
        "Record the result at the review, then set a new deadline (`deadline`) or drop the objective.",
    ),
    source="S4:15",
    documents=("plan",),
    more=Words(
        "Il compare l’échéance de chaque objectif à la date du jour, ou à celle que vous donnez avec `--today`. Il "
        "parle dès le lendemain de l’échéance\u202f; le jour même compte encore. Un objectif sans échéance relève "
        "d’un autre contrôle. C’est toujours une erreur, même si l’objectif est atteint\u00a0: il faut alors le "
        "noter à la revue et le retirer. Exemple\u00a0: «\u00a0200 inscrits avant la rentrée\u00a0», lu en novembre.",
        "It compares each objective’s deadline with today, or with the date that you give with `--today`. It speaks "
        "from the day after the deadline; the day itself still counts. An objective without a deadline belongs to "
        "another check. It is always an error, even if the objective was reached: then note it at the review and "
        "remove it. Example: “200 registered before the start of term”, read in November.",
    ),
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
    title=Words("Une progression peu probable", "Unlikely growth"),
    message=Words(
        "{objective}\u00a0: {times} fois {direction} d’ici au {deadline}, sans publicité.",
        "{objective}: {times} times {direction} by {deadline}, without advertising.",
    ),
    why=Words(
        "Une cible que personne ne croit décourage l’équipe et fait passer un vrai progrès pour un échec.",
        "A target that nobody believes in discourages the team and makes real progress look like failure.",
    ),
    remedy=Words(
        "Visez au plus {most} fois la valeur de départ sur six mois, reculez l’échéance, ou prévoyez un budget "
        "publicitaire.",
        "Aim for at most {most} times the starting value over six months, move the deadline back, or set money aside "
        "for advertising.",
    ),
    source="S2:9",
    documents=("plan",),
    thresholds=("growth_days",),
    more=Words(
        "Il divise la valeur visée par la valeur de départ, ou l’inverse quand il s’agit de faire baisser un "
        "chiffre. Il parle si le rapport dépasse trois et que l’échéance est dans six mois au plus. Il se tait si "
        "une campagne de publicité a un budget, si la valeur de départ manque ou vaut zéro, et si l’échéance est "
        "plus lointaine ou déjà passée. Exemple\u00a0: passer de 150 à 900\u00a0abonnés en quatre mois, soit six "
        "fois plus, sans un euro de publicité.",
        "It divides the target by the starting value, or the other way round when a figure is to fall. It speaks if "
        "the ratio is above three and the deadline is six months away at most. It keeps quiet if an advertising "
        "campaign has a budget, if the starting value is missing or nought, and if the deadline is farther away or "
        "already past. Example: from 150 to 900 followers in four months, six times as many, without any money for "
        "advertising.",
    ),
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
                    "direction": Words("plus", "as much") if rising else Words("moins", "less"),
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
        "{objective} aims for {target}, and today’s value is not recorded.",
    ),
    why=Words(
        "Sans point de départ, personne ne peut dire si la cible est facile ou hors de portée, ni si l’on a progressé.",
        "With no starting point, nobody can say whether the target is easy or out of reach, or whether you have made "
        "progress.",
    ),
    remedy=Words(
        "Relevez la valeur cette semaine et notez-la (`baseline`)\u202f; si l’on part de rien, écrivez 0.",
        "Take the reading this week and record it (`baseline`); if you start from nothing, write 0.",
    ),
    source="A5",
    documents=("plan",),
    more=Words(
        "Il parle quand un objectif a une valeur visée mais pas de valeur de départ. Un point de départ noté sur un "
        "indicateur de l’objectif suffit. Ce que l’on produit soi-même (comptes, publications) part de rien et n’est "
        "pas signalé. Un objectif sans valeur visée relève d’un autre contrôle. Exemple\u00a0: «\u00a0300 inscrits à "
        "la lettre\u00a0» est facile si l’on part de 280, hors de portée si l’on part de 12.",
        "It speaks when an objective has a target but no starting value. A starting value noted on one of the "
        "objective’s KPIs is enough. What one produces oneself (accounts, posts) starts from nothing and is not "
        "reported. An objective without a target belongs to another check. Example: “300 subscribers to the "
        "newsletter” is easy when starting from 280, out of reach when starting from 12.",
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
