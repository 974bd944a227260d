"""The plan's means: who, with how many hours, against how many needed; budget, advertising, providers, tools."""

import msgspec

from socialplan.analysis.phrases import stem_in
from socialplan.documents.desk import LawLine
from socialplan.documents.views.plan_budget import (
    AdRow,
    BudgetRow,
    ads,
    ads_total,
    budget,
    budget_total,
    providers,
    tools,
)
from socialplan.documents.views.plan_desk import Desk
from socialplan.documents.views.plan_hours import Load, load
from socialplan.documents.views.plan_team import PersonRow, people, unburdened


class Means(msgspec.Struct, frozen=True, kw_only=True):
    """People, hours, money, providers and tools."""

    people: tuple[PersonRow, ...]
    others: str
    """Those without hours, on whom none fall."""
    load: Load | None
    budget: tuple[BudgetRow, ...]
    budget_total: str
    ads_total: str
    no_budget: bool
    no_ads: bool
    ads: tuple[AdRow, ...]
    ads_law: tuple[LawLine, ...]
    providers: tuple[str, ...]
    tools: tuple[str, ...]
    tools_law: tuple[LawLine, ...]
    training: str


def means(desk: Desk) -> Means:
    """The whole chapter."""
    desk.need("team.people")
    chapter = desk.strategy.means
    if not chapter.budget and not chapter.no_budget and not chapter.ads:
        desk.need("means.budget")
    if not desk.alone and not _trains(desk):
        desk.need("means.training")
    return Means(
        people=() if desk.alone else tuple(people(desk)),
        others=unburdened(desk),
        load=load(desk),
        budget=budget(desk),
        budget_total=budget_total(desk),
        ads_total=ads_total(desk),
        no_budget=chapter.no_budget is True and not chapter.budget,
        no_ads=chapter.advertising is False and not chapter.ads,
        ads=tuple(ads(desk)),
        ads_law=desk.recall("ttpa-political-ads", "artisan-title"),
        providers=tuple(providers(desk)),
        tools=tuple(tools(desk)),
        tools_law=desk.recall("rights-assignment", "cse-consultation"),
        training=desk.text(chapter.training) or desk.text(desk.strategy.charter.training),
    )


def _trains(desk: Desk) -> bool:
    """Whether a training is planned anywhere: in the charter, in the budget, or within ninety days."""
    charter, lines = desk.strategy.charter, desk.strategy.means.budget
    return (
        charter.training is not None
        or charter.training_on is not None
        or any(one.what and stem_in(str(one.what), ("formation", "training")) for one in lines)
        or any(step.kind == "training" for step in desk.dossier.ninety_days)
    )
