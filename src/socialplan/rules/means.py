"""Rules on means: hours and money."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.availability import said_weeks_ahead
from socialplan.analysis.phrases import stem_in
from socialplan.analysis.thresholds import words
from socialplan.analysis.way_out import way_out
from socialplan.analysis.workload import Workload
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule

_TOLD_APART: Final = 2


@rule(
    "cadence-exceeds-hours",
    severity="error",
    chapter="means",
    title=Words("Plus de travail que d’heures", "More work than hours"),
    message=Words(
        "{needed} nécessaires par semaine, {available}\u00a0: {verdict}.",
        "{needed} needed a week, {available}: {verdict}.",
    ),
    why=Words(
        "Un rythme qu’on ne peut pas tenir finit en compte à l’abandon, et épuise qui s’en charge.",
        "A pace nobody can keep up ends in an abandoned account and an exhausted colleague.",
    ),
    remedy=Words(
        "{what_to_do} Puis relancez le contrôle.",
        "{what_to_do} Then run the check again.",
    ),
    more=Words(
        "Il ajoute la production, les passages sur les comptes, les réponses, la veille et la mesure, puis compare "
        "avec les heures des personnes sur qui une tâche retombe, absences ôtées. Les semaines où un compte se tait, "
        "parce que personne n’est là pour le tenir, ne comptent ni d’un côté ni de l’autre. Au-delà des heures, c’est "
        "une erreur\u202f; au-delà de 85\u00a0%, un avertissement, car il faut garder du temps pour l’imprévu. Sans "
        "heures déclarées, il se tait\u00a0: `no-hours` le dit. Les temps sont des estimations\u00a0: donnez les "
        "vôtres dans `means.unit_minutes`. Exemple\u00a0: deux vidéos et cinq publications par semaine demandent "
        "environ 8\u00a0h, pour 4\u00a0h déclarées.",
        "It adds production, looks at the accounts, answers, watch and measurement, then compares them with the hours "
        "of the people on whom a task falls, less absences. Weeks when an account is silent, because nobody is there "
        "to look after it, count on neither side. Beyond the hours it is an error; beyond 85% a warning, for some "
        "time must be kept for the unexpected. Where no hours are declared it keeps quiet: `no-hours` says "
        "so. The times are estimates: give your own in `means.unit_minutes`. Example: two videos and five posts a "
        "week take about 8 h, for 4 h declared.",
    ),
    source="S4:27",
    documents=("plan",),
    thresholds=("workload_over", "workload_tight", "absence_weeks", "visits_per_week", "owned_visits_per_week"),
)
def cadence_exceeds_hours(case: Case) -> Iterable[Hit]:
    """The week needs more than the hours there are (an error), or more than 85 % of them (a warning)."""
    load = case.workload
    if load.declared == 0:
        return  # no-hours says it
    if load.verdict not in {"over", "tight"} or load.available is None:
        return
    yield Hit(
        "platforms",
        {
            "needed": figures.hours(load.needed.typical),
            "available": _available(case, load, load.available),
            "verdict": _verdict(load, load.available),
            "what_to_do": way_out(case.present, load),
        },
        "error" if load.verdict == "over" else "warning",
    )


def _available(case: Case, load: Workload, available: float) -> Words:
    """`6 h déclarées`, with what absences leave of them."""
    declared, left = figures.hours(load.assigned or 0.0), figures.hours(available)
    if declared == left:
        return Words(f"{declared.fr} déclarées", f"{declared.en} declared")
    ahead = said_weeks_ahead(case.strategy)
    return Words(
        f"{declared.fr} déclarées, {left.fr} une fois retirées les absences des {ahead.fr} qui viennent",
        f"{declared.en} declared, {left.en} once the absences of the coming {ahead.en} are taken off",
    )


def _verdict(load: Workload, available: float) -> Words:
    over = load.needed.typical - available
    if load.verdict == "over":
        said = figures.hours(over)
        return Words(f"il manque {said.fr}", f"{said.en} too few")
    share, left = figures.percent(round(100 * load.needed.typical / available)), figures.hours(-over)
    return Words(
        f"{share.fr} du temps est pris, il reste {left.fr} pour l’imprévu",
        f"{share.en} of the time is taken, which leaves {left.en} for the unexpected",
    )


@rule(
    "busy-week",
    severity="info",
    chapter="means",
    title=Words("Une semaine chargée qui ne tient pas", "A busy week that does not hold"),
    message=Words(
        "Une semaine ordinaire tient ({needed} sur {available}), pas une semaine chargée ({high})\u00a0: il manque "
        "{short}.",
        "An ordinary week fits ({needed} of {available}), a busy one does not ({high}): {short} too few.",
    ),
    why=Words(
        "Un événement, une vague de commentaires, une vidéo qui traîne\u00a0: ce jour-là on coupe dans ce qui reste, "
        "souvent les réponses.",
        "An event, a wave of comments, a video that drags on: that week something gives way, often the answers.",
    ),
    remedy=Words(
        "Décidez d’avance ce qui attend une telle semaine\u00a0: {lever}{saved}.",
        "Decide beforehand what waits in such a week: {lever}{saved}.",
    ),
    more=Words(
        "Il reprend le calcul des heures avec les estimations hautes\u00a0: chaque publication, chaque passage et "
        "chaque réponse au plus long. Il parle quand la semaine ordinaire tient et que celle-là ne tient pas, avec les "
        "chiffres du plan. Ce n’est qu’une remarque\u00a0: on peut vivre avec, si l’on sait ce qui passe après. "
        "Exemple\u00a0: 5\u00a0h\u00a005 en temps ordinaire pour 6\u00a0h, et 12\u00a0h\u00a035 la semaine de la fête.",
        "It counts the hours again with the high estimates: each post, each look and each answer at its longest. It "
        "speaks where the usual week fits and that one does not, with the figures of the plan. It is only a note: you "
        "can live with it, if you know what comes last. Example: 5 h 05 in a usual week for 6 h, and 12 h 35 in the "
        "week of the fair.",
    ),
    source="house",
    documents=("plan",),
    thresholds=("workload_over", "absence_weeks"),
)
def busy_week(case: Case) -> Iterable[Hit]:
    """The usual week holds, and one with all estimates at their highest does not."""
    load = case.workload
    if not load.busy_short or load.available is None or load.busy_lever is None:
        return
    lever, saved = load.busy_lever, figures.hours(load.busy_lever.saves)
    what = Words(lever.what.fr[:1].lower() + lever.what.fr[1:], lever.what.en[:1].lower() + lever.what.en[1:])
    less = Words(f", {saved.fr} de moins", f", {saved.en} less") if lever.kind != "more_hours" else Words("", "")
    yield Hit(
        "platforms",
        {
            "needed": figures.hours(load.needed.typical),
            "available": figures.hours(load.available),
            "high": figures.hours(load.needed.high),
            "short": figures.hours(load.busy_short),
            "lever": what,
            "saved": less,
        },
    )


@rule(
    "ads-no-budget",
    severity="error",
    chapter="means",
    title=Words("De la publicité sans budget", "Advertising without a budget"),
    message=Words(
        "La publicité est prévue{campaigns}, et aucun montant n’y est affecté.",
        "Advertising is planned{campaigns}, and no money is set aside for it.",
    ),
    why=Words(
        "Sans montant ni plafond, une campagne ne se fait pas, ou dépense sans limite.",
        "With no amount and no cap, a campaign either never happens or spends without limit.",
    ),
    remedy=Words(
        "Donnez un montant à chaque campagne (`means.ads`), ou renoncez à la publicité (`means.advertising: no`).",
        "Give each campaign an amount (`means.ads`), or decide against advertising (`means.advertising: no`).",
    ),
    more=Words(
        "Il parle quand la publicité est prévue, ou qu’une campagne est décrite, sans montant, sans plafond "
        "par jour et sans ligne de budget pour la publicité. Une organisation qui répond `means.advertising: "
        "no` n’est pas concernée. Exemple\u00a0: une campagne «\u00a0Portes ouvertes\u00a0» avec ses dates, "
        "sans un euro.",
        "It speaks where advertising is planned, or a campaign is described, without an amount, without a "
        "daily cap and without a budget line for advertising. An organisation that answers "
        "`means.advertising: no` is not concerned. Example: an “Open day” campaign with its dates and not one "
        "euro.",
    ),
    source="S4:28",
    documents=("plan",),
)
def ads_no_budget(case: Case) -> Iterable[Hit]:
    """Advertising is used, and neither a campaign nor a budget line for advertising has an amount above nought."""
    means = case.strategy.means
    if means.advertising is False or not (means.advertising or means.ads):
        return
    if not is_paid(case):
        said = figures.count(len(means.ads), Words("campagne", "campaign"), Words("campagnes", "campaigns"))
        campaigns = Words(f" ({said.fr})", f" ({said.en})") if means.ads else figures.same("")
        yield Hit("means.ads", {"campaigns": campaigns})


def is_paid(case: Case) -> bool:
    """Whether a campaign or a line of the budget has an amount for advertising."""
    means = case.strategy.means
    return any(campaign.amount or campaign.daily_cap for campaign in means.ads) or any(
        line.amount and line.what and stem_in(wording, words("advertising"))
        for line in means.budget
        for _, wording in (line.what.by_language if line.what else ())
    )


@rule(
    "budget-without-objective",
    severity="info",
    chapter="means",
    title=Words("Une dépense qui ne sert aucun objectif", "Spending that serves no objective"),
    message=Words("Sans lien avec un objectif\u00a0: {lines}.", "Not linked to any objective: {lines}."),
    why=Words(
        "À la prochaine coupe budgétaire, ce qui ne sert aucun but écrit part en premier.",
        "At the next round of cuts, whatever serves no written purpose goes first.",
    ),
    remedy=Words(
        "Dites quel objectif chaque dépense sert (`means.budget`, `objective`), ou n’engagez pas celle qui n’en sert "
        "pas.",
        "Say which objective each item serves (`means.budget`, `objective`), or do not spend on those that serve none.",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Il lit chaque ligne du budget (`means.budget`) et relève celles qui ne nomment aucun objectif\u202f; au-delà "
        "de deux, il les dit ensemble. Il se tait tant que la stratégie n’a pas d’objectif, et ne juge pas les "
        "montants. C’est une remarque, jamais plus. Exemple\u00a0: «\u00a0Achat d’abonnés, 89\u00a0€\u00a0», que rien "
        "ne justifie.",
        "It reads each line of the budget (`means.budget`) and tells those that name no objective; more than two are "
        "told at once. It keeps quiet as long as the strategy has no objective, and does not judge amounts. It is a "
        "note, never more. Example: “Buying followers, €89”, which nothing justifies.",
    ),
)
def budget_without_objective(case: Case) -> Iterable[Hit]:
    """A line of the budget names no objective, in a strategy that has some; more than two are told at once."""
    lines = case.strategy.means.budget
    loose = [index for index, line in enumerate(lines) if case.strategy.objectives and line.objective is None]
    if len(loose) > _TOLD_APART:
        yield Hit("means.budget", {"lines": figures.join(_line(case, index) for index in loose)})
        return
    for index in loose:
        yield Hit(f"means.budget[{index}].objective", {"lines": _line(case, index)})


def _line(case: Case, index: int) -> Words:
    """`« Achat d’abonnés » (89 EUR)`."""
    line = case.strategy.means.budget[index]
    if line.what is None:
        return Words(f"la ligne n°\u00a0{index + 1}", f"line no.\u00a0{index + 1}")
    name = figures.quote(Words(line.what.to("fr"), line.what.to("en")))
    if line.amount is None:
        return name
    amount, currency = figures.number(line.amount, 2), case.strategy.means.currency or "EUR"
    return Words(f"{name.fr} ({amount.fr}\u00a0{currency})", f"{name.en} ({amount.en}\u00a0{currency})")
