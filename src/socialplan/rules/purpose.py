"""Rules on why one is there and what one wants: reasons and objectives."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.chain import kpis_of
from socialplan.analysis.phrases import phrase_unless
from socialplan.analysis.thresholds import words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.situation import Objective

_GRAVE = frozenset({"M", "T"})


@rule(
    "why-bandwagon",
    severity="warning",
    chapter="why",
    title=Words("Une mauvaise raison d’être là", "A poor reason to be there"),
    message=Words(
        "«\u00a0{phrase}\u00a0» n’est pas une raison d’être sur les réseaux.",
        "“{phrase}” is not a reason to be on social media.",
    ),
    why=Words(
        "Ce que font les autres ne dit ni ce que vous y gagnez, ni quand vous arrêter.",
        "What others do tells you neither what you stand to gain nor when to stop.",
    ),
    remedy=Words(
        "Dites ce qui changera pour vos publics si vous y êtes, et ce qu’on perdrait à n’y être pas.",
        "Say what will change for your audiences if you are there, and what would be lost if you were not.",
    ),
    more=Words(
        "Il lit votre réponse à «\u00a0pourquoi\u00a0» (`why.answer`) et y cherche «\u00a0tout le monde y "
        "est\u00a0», «\u00a0il faut y être\u00a0» et leurs semblables. Dire que ce n’est pas la raison ne "
        "compte pas. Exemple en faute\u00a0: «\u00a0parce que nos concurrents y sont\u00a0»\u202f; exemple "
        "qui tient\u00a0: «\u00a0pour répondre aux parents le dimanche soir\u00a0».",
        "It reads your answer to “why” (`why.answer`) and looks for “everyone is there”, “one has to be "
        "there” and the like. Saying that this is not the reason does not count. At fault: “because our "
        "competitors are there”; sound: “to answer parents on Sunday evening”.",
    ),
    source="S4:1",
    documents=("plan",),
)
def why_bandwagon(case: Case) -> Iterable[Hit]:
    """`why.answer` gives as a reason that others are there; saying that this is not the reason is fine."""
    answer = case.strategy.why.answer
    for _, wording in answer.by_language if answer else ():
        phrase = phrase_unless(wording, words("bandwagon"), words("negations"))
        if phrase:
            yield Hit("why.answer", {"phrase": figures.same(phrase)})
            return


@rule(
    "objective-not-smart",
    severity="warning",
    chapter="objectives",
    title=Words("Un objectif qui n’est pas SMART", "An objective that is not SMART"),
    message=Words("{objective} n’est pas SMART\u00a0: {faults}", "{objective} is not SMART: {faults}"),
    why=Words(
        "Sans cible ni échéance, on ne sait jamais s’il est atteint\u202f; sans responsable, personne ne s’en occupe.",
        "Without a target and a deadline, nobody ever knows whether it has been met; without an owner, nobody sees to "
        "it.",
    ),
    remedy=Words(
        "Complétez ce qui manque, ou abandonnez l’objectif\u00a0: trois objectifs tenus valent mieux que six espérés.",
        "Fill in what is missing, or drop the objective: three that you keep are better than six that you hope for.",
    ),
    more=Words(
        "Il juge les cinq lettres de chaque objectif\u00a0: spécifique, mesurable, atteignable, relié à un but, daté. "
        "Sans mesure ou sans échéance, c’est une erreur\u202f; pour les autres lettres, un avertissement. Une "
        "échéance passée est dite par `objective-past-deadline`. Exemple qui tient\u00a0: «\u00a0de 40 à 60 "
        "inscriptions par mois d’ici au 30 juin, Ana en répond, pour les parents\u00a0».",
        "It judges the five letters of each objective: specific, measurable, achievable, relevant to a goal, dated. "
        "Without a measure or a deadline it is an error; for the other letters a warning. A deadline that is past is "
        "told by `objective-past-deadline`. Sound: “from 40 to 60 registrations a month by 30 June, Ana answers for "
        "it, for parents”.",
    ),
    source="S4:10",
    documents=("plan",),
    thresholds=("shortest_statement", "relevant_priority", "growth_ratio", "growth_days"),
)
def objective_not_smart(case: Case) -> Iterable[Hit]:
    """A letter is not met: an error when it is M or T, a warning otherwise. A deadline past has a rule of its own."""
    for grid in case.smart:
        deadline = case.strategy.objectives[grid.index].deadline
        past = deadline is not None and deadline < case.as_of
        failed = [check for check in grid.failed if not (past and check.letter == "T")]
        if not failed:
            continue
        faults = [
            Words(f"{check.letter}, {_lower(check.reason.fr)}", f"{check.letter}, {_lower(check.reason.en)}")
            for check in failed
        ]
        yield Hit(
            f"objectives[{grid.index}]",
            {
                "objective": _name(case.strategy.objectives[grid.index], grid.index),
                "faults": Words(
                    "\u202f; ".join(one.fr for one in faults) + ".", "; ".join(one.en for one in faults) + "."
                ),
            },
            "error" if any(check.letter in _GRAVE for check in failed) else "warning",
        )


@rule(
    "objective-without-kpi",
    severity="error",
    chapter="objectives",
    title=Words("Un objectif sans indicateur", "An objective without a KPI"),
    message=Words("{objective} n’a aucun indicateur.", "{objective} has no KPI."),
    why=Words(
        "Ce que rien ne mesure ne se pilote pas\u00a0: la revue n’aura rien à décider.",
        "You cannot steer what nothing measures: the review will have nothing to decide.",
    ),
    remedy=Words(
        "Liez-lui un indicateur (`measurement.kpis`), avec sa formule et l’endroit où le lire.",
        "Link a KPI to it (`measurement.kpis`), with its formula and where to read it.",
    ),
    more=Words(
        "Le lien se fait d’un côté ou de l’autre\u00a0: l’objectif nomme ses indicateurs, ou l’indicateur "
        "nomme ses objectifs. Un indicateur de notoriété suffit ici\u202f; un autre contrôle dit s’il ne "
        "mesure que de la vanité.",
        "The link is made from either side: the objective names its KPIs, or the KPI names its objectives. "
        "Any KPI is enough here; another check says whether it measures vanity only.",
    ),
    source="S4:37",
    documents=("plan",),
)
def objective_without_kpi(case: Case) -> Iterable[Hit]:
    """No KPI is linked to the objective, from either side."""
    for index, objective in enumerate(case.strategy.objectives):
        if not kpis_of(case.strategy, objective):
            yield Hit(f"objectives[{index}].kpis", {"objective": _name(objective, index)})


def _name(objective: Objective, index: int) -> Words:
    if objective.statement:
        return figures.quote(Words(objective.statement.to("fr"), objective.statement.to("en")))
    if objective.id:
        return figures.quote(figures.same(objective.id))
    return Words(f"L’objectif n°\u00a0{index + 1}", f"Objective no.\u00a0{index + 1}")


def _lower(reason: str) -> str:
    """A reason inside a sentence: without its capital, unless a name follows, and without its full stop."""
    return (reason[:1].lower() + reason[1:]).removesuffix(".")
