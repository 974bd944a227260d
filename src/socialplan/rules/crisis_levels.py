"""Rules on the crisis levels: enough of them, with figures, in order."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.plain import is_answered
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.crisis import Crisis, Level

Numbered = tuple[int, Level]
"""A level and its place in `crisis.levels`."""


@rule(
    "crisis-levels",
    severity="error",
    chapter="crisis",
    title=Words("Des niveaux de crise incomplets", "Incomplete crisis levels"),
    message=Words("{what}\u00a0: {fault}.", "{what}: {fault}."),
    why=Words(
        "Sans chiffre ni délai, on discute du niveau pendant que l’affaire grossit.",
        "Without a figure or a time limit, people argue about the level while the story grows.",
    ),
    remedy=Words(
        "Prévoyez {least} niveaux au moins, chacun avec son déclencheur chiffré (`multiple_from` ou "
        "`interactions_from`) et le délai du premier message (`statement_minutes`).",
        "Set at least {least} levels, each with its trigger in figures (`multiple_from` or `interactions_from`) and "
        "its time limit for the first statement (`statement_minutes`).",
    ),
    source="UK OM, GitLab",
    documents=("crisis",),
    more=Words(
        "Ce contrôle lit les niveaux de crise (`crisis.levels`), du simple suivi à l’alerte générale. Moins de "
        "trois niveaux (seuil modifiable) est une erreur\u00a0: tout paraît alors également grave. Un niveau sans "
        "chiffre qui dise quand il commence, ou sans délai pour le premier message, est un avertissement\u202f; le "
        "niveau 0, où l’on ne fait que regarder, n’a besoin ni de l’un ni de l’autre. Tant que le plan n’est pas "
        "commencé, il se tait. Exemple qui tient\u00a0: niveau 2 dès trois fois le volume habituel de messages, "
        "premier message en une heure.",
        "It reads the crisis levels (`crisis.levels`), from mere watching to full alert. Fewer than three levels (a "
        "threshold that you can change) is an error: everything then seems equally grave. A level without a figure "
        "that says when it begins, or without a limit for the first statement, is a warning; level 0, where one "
        "only watches, needs neither. While the playbook is not begun it keeps silent. Sound: level 2 from three "
        "times the usual volume of messages, first statement within one hour.",
    ),
)
def crisis_levels(case: Case) -> Iterable[Hit]:
    """The playbook is begun with fewer than three levels (an error), or a level has no figure or no limit (a warning).

    Level 0, where one only watches, needs neither: it begins at nothing, and nothing presses.
    """
    crisis, least = case.strategy.crisis, case.limit("crisis_levels")
    if not is_answered(crisis):
        return
    bound = {"least": figures.number(least)}
    if len(crisis.levels) < least:
        count = figures.count(
            len(crisis.levels), Words("niveau de crise", "crisis level"), Words("niveaux de crise", "crisis levels")
        )
        fault = Words(f"il en faut {bound['least'].fr} au moins", f"at least {bound['least'].en} needed")
        yield Hit("crisis.levels", {"what": count, "fault": fault, **bound})
    for index, level in enumerate(crisis.levels):
        for field, fault in () if level.number == 0 else _lacking(level):
            yield Hit(
                f"crisis.levels[{index}].{field}",
                {"what": _capital(level_name(level)), "fault": fault, **bound},
                "warning",
            )


def _lacking(level: Level) -> Iterator[tuple[str, Words]]:
    if level.multiple_from is None and level.interactions_from is None:
        yield "multiple_from", Words("aucun chiffre ne dit quand il commence", "no figure says when it starts")
    if level.statement_minutes is None:
        yield "statement_minutes", Words("aucun délai pour le premier message", "no time limit for the first statement")


def _ordered(crisis: Crisis) -> list[Numbered]:
    """The levels from the lowest number up; those without one keep their place."""
    places = list(enumerate(crisis.levels))
    return sorted(places, key=lambda pair: (pair[1].number if pair[1].number is not None else pair[0], pair[0]))


def level_name(level: Level) -> Words:
    """`niveau 2 « sensible »`."""
    number = "" if level.number is None else f"\u00a0{level.number}"
    name = figures.quote(Words(level.name.to("fr"), level.name.to("en"))) if level.name else None
    return (
        Words(f"niveau{number} {name.fr}", f"level{number} {name.en}")
        if name
        else Words(f"niveau{number}", f"level{number}")
    )


def _capital(name: Words) -> Words:
    return Words(*(f"{wording[:1].upper()}{wording[1:]}" for wording in name))


@rule(
    "crisis-levels-order",
    severity="error",
    chapter="crisis",
    title=Words("Des niveaux de crise dans le désordre", "Crisis levels out of order"),
    message=Words("{level}\u00a0: {fault}.", "{level}: {fault}."),
    why=Words(
        "À 23\u00a0h, deux niveaux qui se contredisent font agir deux équipes chacune à sa façon.",
        "At eleven at night, two levels that contradict each other make two teams do two different things.",
    ),
    remedy=Words(
        "Rangez-les\u00a0: plus le niveau est grave, plus son seuil est haut et ses délais courts, sans trou.",
        "Put them in order: the more serious the level, the higher its threshold and the shorter its time limits, "
        "with no gap.",
    ),
    source="house",
    documents=("crisis",),
    more=Words(
        "Ce contrôle range les niveaux par numéro et compare chacun au précédent. Un niveau plus grave doit "
        "commencer plus haut et ne jamais laisser plus de temps, que ce soit pour l’alerte, l’évaluation ou le "
        "premier message. Là où un niveau finit, le suivant doit commencer, sans trou ni chevauchement. Un chiffre "
        "qui manque n’est pas comparé\u00a0: un autre contrôle le demande. Exemple en faute\u00a0: le niveau 2 "
        "commence à trois fois le volume habituel, le niveau 3 à deux fois.",
        "It puts the levels in the order of their numbers and compares each with the one before. A graver level has "
        "to begin higher and must never allow more time, be it for the alert, the assessment or the first "
        "statement. Where one level ends the next one has to begin, without a gap or an overlap. A missing figure "
        "is not compared: another check asks for it. At fault: level 2 begins at three times the usual volume, "
        "level 3 at twice.",
    ),
)
def crisis_levels_order(case: Case) -> Iterable[Hit]:
    """A graver level begins no later than the one below, allows more time, or leaves a gap or an overlap after it."""
    for (_, lower), (index, graver) in pairwise(_ordered(case.strategy.crisis)):
        for field, fault in _contradictions(lower, graver):
            yield Hit(f"crisis.levels[{index}].{field}", {"level": _capital(level_name(graver)), "fault": fault})


_THRESHOLDS: Final = {
    "multiple_from": Words("fois le volume habituel", "times the usual volume"),
    "interactions_from": Words("interactions", "interactions"),
}
_LIMITS: Final = {
    "alert_minutes": Words("l’alerte", "the alert"),
    "assess_minutes": Words("l’évaluation", "the assessment"),
    "statement_minutes": Words("le premier message", "the first statement"),
}


def _contradictions(lower: Level, graver: Level) -> Iterator[tuple[str, Words]]:
    below = level_name(lower)
    for field, unit in _THRESHOLDS.items():
        before, after = getattr(lower, field), getattr(graver, field)
        if before is not None and after is not None and after <= before:
            low, high = figures.number(before), figures.number(after)
            yield (
                field,
                Words(
                    f"son seuil, {high.fr} {unit.fr}, n’est pas au-dessus de celui du {below.fr} ({low.fr})",
                    f"its threshold, {high.en} {unit.en}, is not above that of {below.en} ({low.en})",
                ),
            )
    for field, what in _LIMITS.items():
        before, after = getattr(lower, field), getattr(graver, field)
        if before is not None and after is not None and after > before:
            short, long = figures.minutes(before), figures.minutes(after)
            yield (
                field,
                Words(
                    f"{long.fr} pour {what.fr}, c’est plus lent que le {below.fr} ({short.fr})",
                    f"{long.en} for {what.en} is slower than {below.en} ({short.en})",
                ),
            )
    yield from _gap(lower, graver)


def _gap(lower: Level, graver: Level) -> Iterator[tuple[str, Words]]:
    """Where one level ends and the next one begins elsewhere."""
    end, start = lower.multiple_to, graver.multiple_from
    if end is None or start is None or end == start or start <= (lower.multiple_from or 0):
        return
    first, last = figures.number(min(end, start)), figures.number(max(end, start))
    yield (
        "multiple_from",
        (
            Words(
                f"entre {first.fr} et {last.fr} fois le volume habituel, on n’est à aucun niveau",
                f"between {first.en} and {last.en} times the usual volume you are at no level at all",
            )
            if start > end
            else Words(
                f"entre {first.fr} et {last.fr} fois le volume habituel, on est à deux niveaux",
                f"between {first.en} and {last.en} times the usual volume you are at two levels at once",
            )
        ),
    )


@rule(
    "crisis-baseline-missing",
    severity="warning",
    chapter="crisis",
    title=Words("Des seuils sans volume habituel", "Thresholds with no usual volume to compare with"),
    message=Words(
        "Vos seuils comparent au nombre habituel de mentions ({multiples}), et ce nombre n’est noté nulle part.",
        "Your thresholds compare with the usual number of mentions ({multiples}), and that number is recorded nowhere.",
    ),
    why=Words(
        "Trois fois l’habitude ne se mesure pas quand personne ne sait ce qu’est un jour ordinaire.",
        "You cannot count three times the usual when nobody knows what an ordinary day looks like.",
    ),
    remedy=Words(
        "Comptez les messages qui parlent de vous en trente jours, divisez par trente, et notez le résultat "
        "(`crisis.baseline_mentions_per_day`).",
        "Count the messages that mention you over thirty days, divide by thirty, and record the result "
        "(`crisis.baseline_mentions_per_day`).",
    ),
    source="Manifestly",
    documents=("crisis",),
    more=Words(
        "Ce contrôle parle quand un niveau commence, ou que la crise finit, à un certain nombre de fois le volume "
        "habituel de mentions, c’est-à-dire de messages qui parlent de vous, et que ce volume "
        "(`crisis.baseline_mentions_per_day`) est inconnu ou nul. Si vos niveaux ne se comptent qu’en interactions "
        "sur une publication, il se tait. Un ordre de grandeur suffit. Exemple qui tient\u00a0: 360 mentions en "
        "trente jours, soit 12 par jour\u202f; trois fois l’habitude, c’est donc 36.",
        "It speaks when a level begins, or the crisis ends, at so many times the usual volume of mentions, that is "
        "of messages that speak of you, and that volume (`crisis.baseline_mentions_per_day`) is unknown or nought. "
        "Where your levels are counted only in interactions on a post, it keeps silent. A rough figure will do. "
        "Sound: 360 mentions in thirty days make 12 a day, so three times the usual is 36.",
    ),
)
def crisis_baseline_missing(case: Case) -> Iterable[Hit]:
    """A level begins, or the crisis ends, at a multiple of a usual volume that is unknown or nought."""
    crisis = case.strategy.crisis
    if crisis.baseline_mentions_per_day:
        return
    multiples = [level.multiple_from for level in crisis.levels if level.multiple_from]
    multiples += [crisis.end.multiple] if crisis.end and crisis.end.multiple else []
    if multiples:
        told = figures.join(Words(f"×\u00a0{said.fr}", f"× {said.en}") for said in map(figures.number, multiples))
        yield Hit("crisis.baseline_mentions_per_day", {"multiples": told})
