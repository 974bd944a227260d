"""The plan's money: budget, paid campaigns, providers and tools."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.phrases import stem_in
from socialplan.analysis.thresholds import words
from socialplan.documents.money import budget_told
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.strategy.choices import Period

_MONTHS: Final = 12


class BudgetRow(msgspec.Struct, frozen=True):
    """A line of the budget."""

    what: str
    amount: str
    objective: str


class AdRow(msgspec.Struct, frozen=True):
    """A paid campaign."""

    name: str
    objective: str
    targeting: str
    amount: str
    dates: str


def budget(desk: Desk) -> tuple[BudgetRow, ...]:
    """The lines of the budget, all of them: a total is read with what makes it."""
    return tuple(
        BudgetRow(desk.cell(one.what), _amount(desk, one.amount, one.period), desk.objectives([one.objective or ""]))
        for one in desk.strategy.means.budget
    )


def _amount(desk: Desk, amount: float | None, period: Period | None) -> str:
    told = desk.wording.money(amount)
    if not told:
        return NONE
    if period is None or period is Period.ONCE:
        return told
    if period is Period.MONTH:
        year = desk.wording.money((amount or 0) * _MONTHS)
        return desk.say(f"{told} par mois, {year} par an", f"{told} a month, {year} a year")
    return f"{told} {desk.wording.label(period)}"


def budget_total(desk: Desk) -> str:
    """`2 680 € par an et 1 350 € une fois`. Empty without amounts."""
    return budget_told(desk.wording)


def ads_total(desk: Desk) -> str:
    """What the paid campaigns cost together, and whether a line of the budget holds it. Empty without amounts."""
    paid = sum(one.amount or 0 for one in desk.strategy.means.ads)
    if not paid:
        return ""
    whole = desk.wording.money(paid)
    held = [one for one in desk.strategy.means.budget if one.what and stem_in(str(one.what), words("advertising"))]
    if not held:
        return desk.say(f"{whole}, non comprises dans ce total", f"{whole}, not in that total")
    line = without_stop(desk.text(held[0].what))
    return desk.say(f"{whole}, pris sur la ligne «\u00a0{line}\u00a0»", f"{whole}, out of the line “{line}”")


def ads(desk: Desk) -> Iterator[AdRow]:
    """The paid campaigns, each with its objective, targeting, amount and dates; barred ones with their mark."""
    barred = {stop.index for stop in desk.dossier.stops if stop.kind == "ad"}
    for place, one in enumerate(desk.strategy.means.ads):
        dates = (desk.wording.date(one.starts), desk.wording.date(one.ends))
        cap = desk.wording.money(one.daily_cap)
        whole = desk.wording.money(one.amount)
        parts = (whole, desk.say(f"{cap} par jour au plus", f"{cap} a day at most") if cap else "")
        name = desk.text(one.name) or desk.wording.label(one.network) or NONE
        yield AdRow(
            f"✖\u00a0{name}" if place in barred else name,
            desk.objectives([one.objective or ""]),
            desk.cell(one.targeting),
            ", ".join(filter(None, parts)) or NONE,
            " – ".join(filter(None, dates)) or NONE,
        )


def providers(desk: Desk) -> Iterator[str]:
    """Each provider in one line: task, hours, end, our contact."""
    for one in desk.strategy.means.providers[: desk.most(4, 2, 3, 2, 2)]:
        until, hours = desk.wording.date(one.until), desk.wording.hours(one.hours_per_week)
        ours = desk.wording.person(one.contact)
        parts = (
            desk.text(one.task),
            desk.say(f"{hours} par semaine", f"{hours} a week") if hours else "",
            desk.say(f"jusqu’au {until}", f"until {until}") if until else "",
            desk.say(f"contact\u00a0: {ours}", f"contact: {ours}") if ours and not desk.alone else "",
        )
        if one.name:
            yield desk.say(f"{desk.text(one.name)}\u00a0: ", f"{desk.text(one.name)}: ") + desk.listed(
                [desk.inside(parts[0]), *parts[1:]]
            )


def tools(desk: Desk) -> Iterator[str]:
    """Each tool, with what it serves for."""
    for one in desk.strategy.means.tools[: desk.few(desk.most(5, 3, 4, 3, 3), 3, 2, 0)]:
        inside = desk.wording.label(one.purpose)
        if one.name:
            yield f"{desk.text(one.name)} ({inside})" if inside else desk.text(one.name)
