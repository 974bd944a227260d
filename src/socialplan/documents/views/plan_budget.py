"""The plan's money: budget, paid campaigns, providers and tools."""

from collections.abc import Iterator

import msgspec

from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.strategy.choices import Period


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
    """The lines of the budget."""
    return tuple(
        BudgetRow(desk.cell(one.what), _amount(desk, one.amount, one.period), desk.objectives([one.objective or ""]))
        for one in desk.strategy.means.budget[: desk.most(6, 4, 5, 4, 3)]
    )


def _amount(desk: Desk, amount: float | None, period: Period | None) -> str:
    told = desk.wording.money(amount)
    if not told:
        return NONE
    return f"{told} {desk.wording.label(period)}" if period and period is not Period.ONCE else told


def budget_total(desk: Desk) -> str:
    """`2 680 € par an et 1 350 € une fois`. Empty without amounts."""
    lines = desk.strategy.means.budget
    yearly = sum(
        (one.amount or 0) * (12 if one.period is Period.MONTH else 1)
        for one in lines
        if one.period in {Period.MONTH, Period.YEAR}
    )
    once = sum(one.amount or 0 for one in lines if one.period not in {Period.MONTH, Period.YEAR})
    money = desk.wording.money
    parts = (
        desk.say(f"{money(yearly)} par an", f"{money(yearly)} a year") if yearly else "",
        desk.say(f"{money(once)} une fois", f"{money(once)} once") if once else "",
    )
    return desk.wording.join(parts)


def ads_total(desk: Desk) -> str:
    """What the paid campaigns cost together. Empty without amounts."""
    paid = sum(one.amount or 0 for one in desk.strategy.means.ads)
    return desk.wording.money(paid) if paid else ""


def ads(desk: Desk) -> Iterator[AdRow]:
    """The paid campaigns, each with its objective, targeting, amount and dates."""
    for one in desk.strategy.means.ads[: desk.most(4, 2)]:
        dates = (desk.wording.date(one.starts), desk.wording.date(one.ends))
        cap = desk.wording.money(one.daily_cap)
        whole = desk.wording.money(one.amount)
        parts = (whole, desk.say(f"{cap} par jour au plus", f"{cap} a day at most") if cap else "")
        yield AdRow(
            desk.text(one.name) or desk.wording.label(one.network) or NONE,
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
            desk.say(f"contact\u00a0: {ours}", f"contact: {ours}") if ours else "",
        )
        if one.name:
            yield desk.say(f"{desk.text(one.name)}\u00a0: ", f"{desk.text(one.name)}: ") + desk.row(parts)


def tools(desk: Desk) -> Iterator[str]:
    """Each tool, with what it serves for."""
    for one in desk.strategy.means.tools[: desk.few(desk.most(5, 3, 4, 3, 3), 3, 2, 0)]:
        inside = desk.wording.label(one.purpose)
        if one.name:
            yield f"{desk.text(one.name)} ({inside})" if inside else desk.text(one.name)
