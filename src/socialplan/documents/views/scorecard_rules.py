"""By what rules a figure leads to a decision: the organisation's own, and what each signal means, in words."""

from typing import Final

from socialplan.analysis.scorecard import IN_A_ROW, Limits, limits_of
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.form_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import ReviewDecision

_PAST: Final = 3
"""Past decisions shown."""
_FEWER: Final = 3
"""How tight it must be for one to do."""
_IN_SHORT: Final = 5
"""How tight it must be for the signals to be told in one line."""


RULES: Final = ("measurement.confirm_rule", "measurement.adjust_rule", "measurement.stop_rule")
_CONFIRM: Final = Words("Confirmer ou modifier les règles de décision", "Confirm or change the rules of decision")


def are_proposed(desk: Desk) -> bool:
    """Whether one of the rules is a proposal that nobody confirmed."""
    return any(desk.dossier.is_proposed(path) for path in RULES)


def rules(desk: Desk) -> tuple[str, ...]:
    """When one confirms, adjusts and stops, and when one meets, each in the organisation's own words."""
    chapter, say = desk.strategy.measurement, desk.say
    told = (
        (say("Confirmer", "Confirm"), chapter.confirm_rule, "confirm_rule"),
        (say("Ajuster", "Adjust"), chapter.adjust_rule, "adjust_rule"),
        (say("Arrêter", "Stop"), chapter.stop_rule, "stop_rule"),
    )
    if are_proposed(desk):
        desk.gaps.add("measurement#rules", _CONFIRM, None)
    else:
        for path in RULES:
            desk.gaps.need(path)
    lines = [desk.colon(label, desk.inside(desk.cell(rule, f"measurement.{key}"))) for label, rule, key in told]
    return tuple(f"{without_stop(line)}." for line in lines if line)


def past(desk: Desk) -> tuple[str, ...]:
    """What the last reviews decided, the latest first, and the last thing stopped; those on one KPI stand beside it."""
    if desk.tight >= _IN_SHORT:
        return ()
    found = [(one.on, place) for place, one in enumerate(desk.strategy.measurement.reviews) if one.on and one.decision]
    lines = []
    latest = sorted(found, reverse=True)
    most = _PAST if desk.tight < _FEWER and not desk.alone else 1
    stops = [(day, place) for day, place in latest if _stops(desk, place)][:1]
    for day, place in sorted({*latest[:most], *stops}, reverse=True):
        one = desk.strategy.measurement.reviews[place]
        what = desk.inside(desk.cell(one.what, f"measurement.reviews[{place}].what"))
        told = ", ".join(filter(None, (desk.wording.label(one.decision), what)))
        lines.append(f"{desk.colon(desk.wording.date(day), told)}.")
    return tuple(lines)


def _whose(desk: Desk, limits: Limits) -> str:
    """Where the limits come from; and, where the rules judge by the target, that this table judges the pace."""
    if limits.ours:
        return desk.say(
            "Ces seuils sont d’usage, faute de pourcentages dans nos règles.",
            "These limits are usual ones, for want of percentages in our rules.",
        )
    if limits.of_target:
        return desk.say(
            "Nos règles parlent de la cible\u202f; ce tableau lit leurs pourcentages sur l’attendu du jour. Dites en "
            "réunion lequel décide.",
            "Our rules judge by the target; this table reads their percentages on what is expected by the day. Say at "
            "the review which of the two decides.",
        )
    return desk.say("Ces seuils sont ceux de nos règles.", "These limits are those of our rules.")


def _stops(desk: Desk, place: int) -> bool:
    return desk.strategy.measurement.reviews[place].decision is ReviewDecision.STOP


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
    whose = _whose(desk, limits)
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
