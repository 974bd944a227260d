"""The ladder of evaluation, from what we put in to what it is for, with the figure that we have on each rung."""

from collections.abc import Iterator
from typing import Final

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.ladder import Rung, rung_of
from socialplan.analysis.readiness import POINTS
from socialplan.documents.shell import Row
from socialplan.documents.views.form_desk import Desk
from socialplan.language import Words
from socialplan.strategy.choices import Period
from socialplan.strategy.networks import Profile

RUNGS: Final = {
    Rung.INPUTS: Words("Moyens\u00a0: ce que nous donnons", "Inputs: what we put in"),
    Rung.OUTPUTS: Words(
        "Réalisations\u00a0: identité, réseau, ce qui est vu", "Outputs: identity, network, what is seen"
    ),
    Rung.OUT_TAKES: Words("Réactions\u00a0: ce que l’on en fait aussitôt", "Out-takes: what people do with it at once"),
    Rung.OUTCOMES: Words("Effets\u00a0: ce qui change, et dure", "Outcomes: what changes, and lasts"),
    Rung.IMPACT: Words("Impact\u00a0: à quoi cela sert", "Impact: what it is for"),
}
_SHOWN: Final = 2
_SHOWN_IN_SHORT: Final = 1
_TIGHT: Final = 2
_TIGHTER: Final = 4
"""How tight it must be for means to go from the ladder of somebody alone."""
_TIGHTEST: Final = 5
_MONTHS: Final = 12


def ladder(desk: Desk) -> tuple[Row, ...]:
    """Each rung that has a figure; none for somebody alone whose figures fill their pages."""
    if desk.alone and desk.tight >= _TIGHTEST:
        return ()
    kpis: dict[Rung, list[str]] = {}
    for place, kpi in enumerate(desk.strategy.measurement.kpis):
        kpis.setdefault(rung_of(desk.strategy, kpi), []).append(desk.inside(desk.kpi(place)))
    own = {
        Rung.INPUTS: list(_inputs(desk)),
        Rung.OUTPUTS: list(_outputs(desk)),
        Rung.OUT_TAKES: list(_out_takes(desk)),
        Rung.IMPACT: list(_impact(desk)),
    }
    if desk.alone and desk.tight >= _TIGHTER:
        own = {Rung.IMPACT: own[Rung.IMPACT]}
    rows = (
        Row(desk.wording.words(label), desk.in_a_row([*own.get(rung, []), *kpis.get(rung, [])]))
        for rung, label in RUNGS.items()
    )
    return tuple(row for row in rows if row.value)


def _inputs(desk: Desk) -> Iterator[str]:
    week = desk.dossier.workload
    if week.needed.typical:
        needed = desk.wording.hours(week.needed.typical)
        there = desk.wording.hours(week.available)
        told = desk.say(f"{needed} par semaine", f"{needed} a week")
        yield desk.say(f"{told}, pour {there} disponibles", f"{told}, of {there} available") if there else told
    spent = sum(_yearly(line.amount, line.period) for line in desk.strategy.means.budget if line.amount)
    if spent:
        yield desk.say(f"{desk.wording.money(spent)} par an", f"{desk.wording.money(spent)} a year")


def _yearly(amount: float, period: Period | None) -> float:
    return amount * _MONTHS if period is Period.MONTH else amount


def _outputs(desk: Desk) -> Iterator[str]:
    places = desk.actives()
    posts = sum(posts_per_week(desk.strategy.platforms[index]) or 0 for index in places)
    if posts:
        number = desk.wording.count(len(places), desk.say("compte", "account"), desk.say("comptes", "accounts"))
        yield desk.say(
            f"{desk.wording.number(posts)} publications par semaine sur {number}",
            f"{desk.wording.number(posts)} posts a week on {number}",
        )
    points = [_points(one.profile) for index in places if (one := desk.strategy.platforms[index]).profile]
    if points and not desk.alone:
        told = desk.wording.number(sum(points) / len(points))
        yield desk.say(
            f"profils complets à {told} points sur {POINTS}", f"profiles complete to {told} points of {POINTS}"
        )


def _points(profile: Profile | None) -> int:
    return len([name for name in Profile.__struct_fields__ if getattr(profile, name, None) is True])


def _out_takes(desk: Desk) -> Iterator[str]:
    told = [desk.strategy.platforms[index].comments_per_week for index in desk.actives()]
    number = sum(one for one in told if one is not None)
    if number:
        messages = desk.wording.count(number, desk.say("message", "message"), desk.say("messages", "messages"))
        yield desk.say(f"{messages} attendus par semaine", f"{messages} expected a week")


def _impact(desk: Desk) -> Iterator[str]:
    """The organisation's own goals, then the return that it expects."""
    most = _SHOWN_IN_SHORT if desk.tight >= _TIGHT or desk.alone else _SHOWN
    goals = [
        desk.inside(desk.cell(one.organisation_goal, f"objectives[{place}].organisation_goal"))
        for place, one in enumerate(desk.strategy.objectives)
    ]
    yield from list(dict.fromkeys(goal for goal in goals if goal))[:most]
    returns = desk.strategy.expected_return
    for key, expected in (("money", returns.money), ("time", returns.time), ("resources", returns.resources)):
        if expected and expected.value is not None and desk.tight < _TIGHT:
            unit = desk.cell(expected.unit, f"expected_return.{key}.unit")
            yield desk.wording.measure(expected.value, unit)
