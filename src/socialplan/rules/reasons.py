"""Rules on why one is there: a reason, an expected return, objectives that can be counted on one hand."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.people import active_accounts
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import PlanPath


@rule(
    "why-missing",
    severity="error",
    chapter="why",
    title=Words("Une raison d’être là qui n’est pas dite", "A reason to be there that is not said"),
    message=Words("Pourquoi êtes-vous sur les réseaux\u202f? {found}", "Why are you on social media? {found}"),
    why=Words(
        "Tout en découle\u00a0: sans raison écrite, on ne sait ni quoi publier, ni pour qui, ni quand s’arrêter.",
        "All the rest follows from it: without a written reason one knows neither what to publish, nor for whom, "
        "nor when to stop.",
    ),
    remedy=Words(
        "Écrivez une phrase dans `why.answer`\u00a0: ce qui changera, et pour qui, parce que vous y êtes.",
        "Write one sentence in `why.answer`: what will change, and for whom, because you are there.",
    ),
    source="S4:1",
    documents=("plan",),
)
def why_missing(case: Case) -> Iterable[Hit]:
    """`why.answer` is unanswered, or shorter than thirty characters."""
    answer = case.strategy.why.answer
    if answer is None:
        yield Hit("why.answer", {"found": Words("Rien n’est répondu.", "Nothing is answered.")})
        return
    length = max(len(wording.strip()) for _, wording in answer.by_language)
    if length < case.limit("shortest_why"):
        size = figures.count(length, Words("caractère", "character"), Words("caractères", "characters"))
        yield Hit(
            "why.answer",
            {
                "found": Words(
                    f"La réponse tient en {size.fr}, trop court pour une raison.",
                    f"The answer takes {size.en}, too short for a reason.",
                )
            },
        )


@rule(
    "roi-missing",
    severity="warning",
    chapter="expected_return",
    title=Words("Aucun rendement attendu", "No expected return"),
    message=Words(
        "{effort}, et rien ne chiffre ce que vous en attendez, ni en argent, ni en temps, ni en ressources.",
        "{effort}, and nothing says in figures what you expect of it, in money, in time or in resources.",
    ),
    why=Words(
        "Sans rendement attendu, la première coupe budgétaire tranche à votre place.",
        "Without an expected return, the first budget cut decides in your place.",
    ),
    remedy=Words(
        "Donnez-en un seul, réaliste, avec son unité et sa date\u00a0: des appels évités, des commandes, des photos "
        "(`expected_return`).",
        "Give just one, realistic, with its unit and date: calls avoided, orders, photographs (`expected_return`).",
    ),
    source="S2:9",
    documents=("plan",),
)
def roi_missing(case: Case) -> Iterable[Hit]:
    """No expected return has a value, though there are objectives."""
    returns = case.strategy.expected_return
    stated = [one for one in (returns.money, returns.time, returns.resources) if one and one.value is not None]
    if stated or not case.strategy.objectives:
        return
    needed = figures.hours(case.workload.needed.typical)
    spent = Words(f"Vous y mettez {needed.fr} par semaine", f"You put {needed.en} a week into it")
    aims = figures.count(
        len(case.strategy.objectives),
        Words("objectif fixé", "objective set"),
        Words("objectifs fixés", "objectives set"),
    )
    yield Hit("expected_return", {"effort": spent if active_accounts(case.strategy) else aims})


@rule(
    "no-objective",
    severity="error",
    chapter="objectives",
    title=Words("Aucun objectif", "No objective"),
    message=Words("Aucun objectif n’est fixé pour {what}.", "No objective is set for {what}."),
    why=Words(
        "Sans objectif on ne peut ni choisir ce qu’on publie, ni savoir si cela sert à quelque chose.",
        "Without an objective one can neither choose what to publish nor know whether it is of any use.",
    ),
    remedy=Words(
        "Écrivez-en un dans `objectives`\u00a0: un verbe, un public, un chiffre de départ, un chiffre visé, une date.",
        "Write one in `objectives`: a verb, an audience, a starting figure, a target figure, a date.",
    ),
    source="S4:9",
    documents=("plan",),
)
def no_objective(case: Case) -> Iterable[Hit]:
    """There is no objective. The one-page form asks for none, and there it is a warning."""
    if case.strategy.objectives:
        return
    number = len(active_accounts(case.strategy))
    accounts = figures.count(
        number, Words("compte actif", "active account"), Words("comptes actifs", "active accounts")
    )
    what = accounts if number else Words("les réseaux sociaux", "social media")
    yield Hit("objectives", {"what": what}, "warning" if case.strategy.meta.path is PlanPath.BRIEF else None)


@rule(
    "too-many-objectives",
    severity="warning",
    chapter="objectives",
    title=Words("Trop d’objectifs à la fois", "Too many objectives at once"),
    message=Words(
        "{count} sont poursuivis en même temps\u202f; au-delà de {most}, aucun n’est vraiment tenu.",
        "{count} are pursued at the same time; beyond {most}, none is truly held.",
    ),
    why=Words(
        "Les heures se partagent entre eux, et la revue n’a plus le temps de décider de chacun.",
        "The hours are shared among them, and the review has no time left to decide on each.",
    ),
    remedy=Words(
        "Gardez les trois à cinq dont l’échec coûterait le plus, et rouvrez les autres à la prochaine revue.",
        "Keep the three to five whose failure would cost most, and reopen the others at the next review.",
    ),
    source="NARA",
    documents=("plan",),
)
def too_many_objectives(case: Case) -> Iterable[Hit]:
    """More than five objectives."""
    number, most = len(case.strategy.objectives), case.limit("objectives_most")
    if number > most:
        counted = figures.count(number, Words("objectif", "objective"), Words("objectifs", "objectives"))
        yield Hit("objectives", {"count": counted, "most": figures.number(most)})
