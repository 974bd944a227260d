"""The plan's measures: KPIs, what they decide, reviews; risks; listening and certification."""

from collections.abc import Iterator

import msgspec

from socialplan.documents.desk import LawLine
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.strategy.team import Kpi, Review


class KpiRow(msgspec.Struct, frozen=True):
    """An indicator: how it is computed and read, and what it decides."""

    name: str
    objectives: str
    formula: str
    source: str
    caveat: str
    reading: str
    aim: str
    decision: str


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """How it is measured and what the measures decide."""

    kpis: tuple[KpiRow, ...]
    rules: tuple[str, ...]
    meeting: str
    reviews: tuple[str, ...]
    law: tuple[LawLine, ...]
    proposed: bool


class RiskRow(msgspec.Struct, frozen=True):
    """Something that may go wrong."""

    what: str
    sign: str
    prevention: str
    owner: str
    scenario: str


def measures(desk: Desk) -> Measures:
    """KPIs, rules of decision, reviews."""
    chapter = desk.strategy.measurement
    desk.need("measurement.kpis", "meta.next_review")
    rules = (
        (desk.say("Confirmer", "Confirm"), chapter.confirm_rule),
        (desk.say("Ajuster", "Adjust"), chapter.adjust_rule),
        (desk.say("Arrêter", "Stop"), chapter.stop_rule),
    )
    every = desk.strategy.meta.review_every_days
    rhythm = desk.say(f"revue {desk.every(every)}", f"a review {desk.every(every)}") if every else ""
    return Measures(
        kpis=tuple(_kpi(desk, place, kpi) for place, kpi in enumerate(chapter.kpis)),
        rules=tuple(
            desk.say(f"{label}\u00a0: {told}", f"{label}: {told}")
            for label, rule in rules
            if (told := desk.inside(desk.text(rule)))
        ),
        meeting=desk.row((without_stop(desk.text(chapter.review_meeting)), rhythm)),
        reviews=tuple(
            desk.say(f"{when}\u00a0: {what}", f"{when}: {what}")
            for one in _last(chapter.reviews, desk.few(desk.most(3, 2, 2, 1, 1), 2, 1, 1, 0))
            if (when := desk.wording.date(one.on))
            and (what := ", ".join(filter(None, (desk.wording.label(one.decision), desk.inside(desk.text(one.what))))))
        ),
        law=desk.recall("gdpr-joint-controller-page"),
        proposed=desk.proposed("measurement"),
    )


def _last(reviews: list[Review], number: int) -> list[Review]:
    return reviews[len(reviews) - min(number, len(reviews)) :]


def _kpi(desk: Desk, place: int, kpi: Kpi) -> KpiRow:
    linked = [one.id for one in desk.strategy.objectives if one.id and kpi.id in one.kpis]
    name, reader = without_stop(desk.kpi(place)), "" if desk.alone else desk.wording.person(kpi.owner)
    return KpiRow(
        name=desk.say(f"{name} (affichage)", f"{name} (display)") if kpi.vanity else name,
        objectives=desk.objectives([*kpi.objectives, *linked]),
        formula=desk.cell(kpi.formula),
        source=_source(desk, kpi),
        caveat=desk.inside(without_stop(desk.text(kpi.caveat))) if desk.room(2) else "",
        reading=", ".join(filter(None, (desk.every(kpi.every_days), reader))) or NONE,
        aim=_aim(desk, kpi),
        decision=desk.cell(kpi.decision),
    )


def _source(desk: Desk, kpi: Kpi) -> str:
    """Where it is read: a cell of its own for somebody alone, after a colon otherwise."""
    told = without_stop(desk.text(kpi.source))
    return told if desk.alone else desk.inside(told)


def _aim(desk: Desk, kpi: Kpi) -> str:
    if kpi.baseline is None and kpi.target is None:
        return NONE
    unit = desk.text(kpi.unit)
    end = desk.wording.measure(kpi.target, unit) if kpi.target is not None else f"? {unit}".rstrip()
    return f"{desk.wording.number(kpi.baseline, 2) or '?'} → {end}"


def risks(desk: Desk) -> tuple[RiskRow, ...]:
    """What may go wrong, with the scenario of the crisis playbook that it leads to."""
    desk.need("situation.risks")
    scenarios = {one.id: one for one in desk.strategy.crisis.scenarios if one.id}
    rows = []
    for one in desk.strategy.situation.risks[: desk.few(desk.most(6, 3, 6, 5, 4), 3, 3, 2)]:
        scenario = scenarios.get(one.scenario or "")
        named = (desk.text(scenario.name) or desk.wording.label(scenario.kind)) if scenario else ""
        rows.append(
            RiskRow(
                desk.cell(one.what),
                desk.cell(one.early_sign),
                desk.cell(one.prevention),
                desk.person(one.owner),
                named or NONE,
            )
        )
    return tuple(rows)


def watch(desk: Desk) -> Iterator[str]:
    """Listening and certification, a line each."""
    if line := _listening(desk):
        yield line
    for one in desk.strategy.certification[: desk.most(3, 1)]:
        asked = desk.wording.date(one.asked_on)
        state = desk.text(one.answer) or (
            desk.say(f"demandée le {asked}", f"asked on {asked}")
            if asked
            else desk.say("à demander", "to be asked for")
        )
        parts = (state, desk.wording.label(one.reason), desk.wording.label(one.route))
        if network := desk.wording.label(one.network):
            told = desk.listed([desk.inside(parts[0]), *parts[1:]])
            yield desk.say(f"Certification {network}\u00a0: {told}", f"Verification, {network}: {told}")


def _listening(desk: Desk) -> str:
    chapter, say = desk.strategy.listening, desk.say
    if not chapter.every_days:
        return ""
    often = desk.every(chapter.every_days)
    by = "" if desk.alone else desk.wording.person(chapter.owner)
    tool = desk.text(chapter.tool) if desk.room(9, 2) else ""
    who = ", ".join(filter(None, (by, desk.inside(tool) if by else tool)))
    search = (
        say(f"Recherche de mon nom {often}", f"Search for my name {often}")
        if desk.mine
        else say(f"Recherche de notre nom {often}", f"Search for our name {often}")
    )
    number = len(chapter.name_variants)
    one = say("nom approchant surveillé", "similar name watched")
    several = say("noms approchants surveillés", "similar names watched")
    names = desk.wording.count(number, one, several) if number else ""
    sites = ", ".join(desk.text(site) for site in chapter.review_sites[: desk.few(3, 3, 2, 1)])
    reviews = say(f"avis suivis\u00a0: {sites}", f"reviews followed: {sites}") if sites else ""
    return desk.row((f"{search} ({who})" if who else search, names, reviews))
