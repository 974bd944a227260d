"""By what rules a figure leads to a decision: the organisation's own, and what each signal means, in words."""

from typing import Final

from socialplan.analysis.scorecard import IN_A_ROW, limits_of
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.form_desk import Desk

_IN_SHORT: Final = 5
"""How tight it must be for the signals to be told in one line."""


def rules(desk: Desk) -> tuple[str, ...]:
    """When one confirms, adjusts and stops, and when one meets, each in the organisation's own words."""
    chapter, say = desk.strategy.measurement, desk.say
    told = (
        (say("Confirmer", "Confirm"), chapter.confirm_rule, "confirm_rule"),
        (say("Ajuster", "Adjust"), chapter.adjust_rule, "adjust_rule"),
        (say("Arrêter", "Stop"), chapter.stop_rule, "stop_rule"),
    )
    for path in ("measurement.confirm_rule", "measurement.adjust_rule", "measurement.stop_rule"):
        desk.gaps.need(path)
    lines = [desk.colon(label, desk.inside(desk.cell(rule, f"measurement.{key}"))) for label, rule, key in told]
    return tuple(f"{without_stop(line)}." for line in lines if line)


def rules_in_words(desk: Desk) -> tuple[str, ...]:
    """What each signal means: never by a colour alone."""
    limits = limits_of(desk.strategy)
    adjust, stop = desk.wording.percent(limits.adjust), desk.wording.percent(limits.stop)
    say = desk.say
    if desk.alone or desk.tight >= _IN_SHORT:
        told = say(
            "Attendu\u00a0: la valeur du jour, sur la droite du départ à la cible. Dans le rythme à partir de "
            f"{adjust} de l’attendu\u202f; en retard en dessous\u202f; loin du compte sous {stop}.",
            f"Expected: the value of the day, on the line from start to target. On pace from {adjust} of it; late "
            f"below; far off under {stop}.",
        )
        return (told,)
    whose = (
        say(
            "Ces seuils sont d’usage, faute de pourcentages dans nos règles.",
            "These limits are usual ones, for want of percentages in our rules.",
        )
        if limits.ours
        else say("Ces seuils sont ceux de nos règles.", "These limits are those of our rules.")
    )
    return (
        say(
            "Attendu\u00a0: la valeur au jour du relevé, sur la droite qui va du départ à la cible à l’échéance.",
            "Expected: the value on the day of the reading, on the straight line from start to target at the deadline.",
        ),
        say("Atteint\u00a0: la cible est là\u202f; on confirme.", "Reached: the target is there; we confirm."),
        say(
            f"Dans le rythme\u00a0: {adjust} de l’attendu au moins\u202f; on confirme.",
            f"On pace: {adjust} of what was expected at least; we confirm.",
        ),
        say(
            f"En retard\u00a0: de {stop} à {adjust}, ou moins bien qu’au départ, ou rien de gagné au quart du chemin"
            "\u202f; on ajuste.",
            f"Late: from {stop} to {adjust}, or worse than at the start, or nothing won after a quarter of the way; "
            "we adjust.",
        ),
        say(
            f"Loin du compte\u00a0: moins de {stop}\u202f; on ajuste, puis on arrête au {IN_A_ROW}e relevé de suite.",
            f"Far off: less than {stop}; we adjust, then stop at the second reading in a row.",
        ),
        whose,
    )
