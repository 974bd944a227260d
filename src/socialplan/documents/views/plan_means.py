"""The plan's means: who, with how many hours, against how many needed; budget, advertising, providers, tools."""

from collections.abc import Iterator

import msgspec

from socialplan.analysis.account_load import AccountLoad, FormatLoad
from socialplan.analysis.spans import Span, total
from socialplan.analysis.workload import TermName, Verdict, Workload
from socialplan.documents.views.plan_desk import NONE, Desk, LawLine
from socialplan.language import Words
from socialplan.strategy.choices import Period


class PersonRow(msgspec.Struct, frozen=True):
    """A person: role, deputy, hours needed against hours there are."""

    name: str
    roles: str
    deputy: str
    declared: str
    needed: str
    verdict: str


class LoadRow(msgspec.Struct, frozen=True):
    """The hours a week of one network, or of one kind of work."""

    name: str
    production: str
    monitoring: str
    interaction: str
    total: str


class Load(msgspec.Struct, frozen=True, kw_only=True):
    """The computation of hours."""

    sentence: str
    spread: str
    """From low to high."""
    rows: tuple[LoadRow, ...]
    levers: tuple[str, ...]
    later: str
    """What accounts to be opened will add."""
    estimates: tuple[str, ...]
    missing: str


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


class Means(msgspec.Struct, frozen=True, kw_only=True):
    """People, hours, money, providers and tools."""

    people: tuple[PersonRow, ...]
    others: str
    """Those on whom no hours fall."""
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
    if not desk.alone:
        desk.need("means.training")
    return Means(
        people=tuple(_people(desk)),
        others=_others(desk),
        load=_load(desk),
        budget=tuple(
            BudgetRow(desk.cell(one.what), _amount(desk, one.amount, one.period), desk.objectives([one.objective or ""]))
            for one in chapter.budget[: desk.most(6, 4, 5, 4, 3)]
        ),
        budget_total=budget_total(desk),
        ads_total=ads_total(desk),
        no_budget=chapter.no_budget is True and not chapter.budget,
        no_ads=chapter.advertising is False and not chapter.ads,
        ads=tuple(_ads(desk)),
        ads_law=desk.recall("ttpa-political-ads", "artisan-title"),
        providers=tuple(_providers(desk)),
        tools=tuple(_tools(desk)),
        tools_law=desk.recall("rights-assignment", "cse-consultation"),
        training=desk.text(chapter.training),
    )


def hours_sentence(desk: Desk) -> str:
    """`9 h 40 nécessaires par semaine, 6 h déclarées : il en manque 3 h 40.`"""
    week = desk.dossier.workload
    needed = desk.wording.hours(week.needed.typical)
    if week.available is None:
        return desk.say(
            f"{needed} nécessaires par semaine, aucune heure déclarée.", f"{needed} needed a week, no hours declared."
        )
    there = _there(desk, week)
    gap = desk.wording.hours(abs(week.available - week.needed.typical))
    if week.verdict == "over":
        return desk.say(
            f"{needed} nécessaires par semaine, {there}\u00a0: il en manque {gap}.",
            f"{needed} needed a week, {there}: {gap} short.",
        )
    if week.verdict == "tight":
        return desk.say(
            f"{needed} nécessaires par semaine, {there}\u00a0: juste, {gap} de marge.",
            f"{needed} needed a week, {there}: tight, {gap} to spare.",
        )
    return desk.say(
        f"{needed} nécessaires par semaine, {there}\u00a0: cela tient, {gap} de marge.",
        f"{needed} needed a week, {there}: it holds, {gap} to spare.",
    )


def hours_figure(desk: Desk) -> str:
    """`9 h 40 nécessaires, 6 h déclarées`."""
    week = desk.dossier.workload
    needed, declared = desk.wording.hours(week.needed.typical), desk.wording.hours(week.available)
    if week.available is None:
        return desk.say(f"{needed} nécessaires, aucune déclarée", f"{needed} needed, none declared")
    return desk.say(f"{needed} nécessaires, {declared} disponibles", f"{needed} needed, {declared} available")


def _there(desk: Desk, week: Workload) -> str:
    declared = desk.wording.hours(week.declared)
    if not week.days_away or week.available is None:
        return desk.say(f"{declared} déclarées", f"{declared} declared")
    left = desk.wording.hours(week.available)
    return desk.say(
        f"{declared} déclarées, {left} une fois ôtées les absences", f"{declared} declared, {left} less absences"
    )


def _people(desk: Desk) -> Iterator[PersonRow]:
    """Everyone, those with hours to give first in the order of the team; last, what falls to nobody."""
    team = desk.strategy.team.people
    places = {person.id: place for place, person in enumerate(team)}
    for load in desk.dossier.workload.people:
        if not load.needed.typical:
            continue
        member = desk.dossier.person(load.person)
        if member is None:
            yield PersonRow(
                desk.say("Personne n’est nommé", "Nobody is named"), NONE, NONE, NONE, desk.wording.hours(load.needed.typical), NONE
            )  # fmt: skip
            continue
        place = places[member.id]
        if member.hours_per_week is None:
            desk.lack(
                f"team.people[{place}].hours_per_week",
                f"Donner les heures par semaine\u00a0: {desk.person(member.id)}",
                f"Give the hours a week: {desk.person(member.id)}",
            )
        yield PersonRow(
            desk.person(member.id),
            desk.text(member.title) or desk.wording.labels(member.roles) or NONE,
            desk.person(member.deputy),
            desk.wording.hours(load.declared) or NONE,
            desk.wording.hours(load.needed.typical),
            desk.wording.words(_VERDICTS[load.verdict]),
        )


def _others(desk: Desk) -> str:
    """Names and parts of those who stand ready without weekly hours."""
    idle = (desk.dossier.person(load.person) for load in desk.dossier.workload.people if not load.needed.typical)
    return desk.wording.join(
        f"{desk.person(member.id)} ({desk.wording.labels(member.roles[:1])})" if member.roles else desk.person(member.id)
        for member in idle
        if member
    )


_VERDICTS: dict[Verdict, Words] = {
    "ok": Words("tient", "holds"),
    "tight": Words("juste", "tight"),
    "over": Words("trop", "too much"),
    "unknown": Words(NONE, NONE),
}


def _load(desk: Desk) -> Load | None:
    week = desk.dossier.workload
    if not week.needed.high:
        return None
    low, high = desk.wording.hours(week.needed.low), desk.wording.hours(week.needed.high)
    return Load(
        sentence=hours_sentence(desk),
        spread=desk.say(f"De {low} les semaines calmes à {high} les semaines chargées.", f"From {low} in quiet weeks to {high} in busy ones."),  # fmt: skip # noqa: E501
        rows=tuple(_load_rows(desk, week)),
        levers=tuple(desk.wording.words(lever.words) for lever in week.levers),
        later=_later(desk, week),
        estimates=_estimates(desk, week),
        missing=desk.wording.count(
            len(week.missing), desk.say("chiffre manque", "figure is missing"), desk.say("chiffres manquent", "figures are missing")
        )
        if week.missing
        else "",
    )  # fmt: skip


def _load_rows(desk: Desk, week: Workload) -> Iterator[LoadRow]:
    """A row an account, then watch and measurement, then the whole by kind of work."""
    for load in week.accounts:
        yield LoadRow(desk.account(load.index), *(_short(desk, part) for part in _parts(load)))
    terms = {term.name: term.hours for term in week.terms}
    shared: tuple[tuple[TermName, str], ...] = (
        ("watch", desk.say("Veille", "Watch")),
        ("measurement", desk.say("Mesure et bilan", "Measurement and report")),
    )
    for name, label in shared:
        yield LoadRow(label, NONE, NONE, NONE, _short(desk, terms[name]))
    yield LoadRow(
        desk.say("Total", "Total"),
        *(_short(desk, terms[name]) for name in ("production", "monitoring", "interaction")),
        _short(desk, week.needed),
    )


def _parts(load: AccountLoad) -> tuple[Span, ...]:
    return (load.production, load.monitoring, load.interaction, load.hours)


def _short(desk: Desk, span: Span) -> str:
    return desk.wording.hours(span.typical) if span.typical else NONE


def _later(desk: Desk, week: Workload) -> str:
    added = total(load.hours for load in week.opening).typical
    if not added:
        return ""
    names = desk.wording.join(desk.account(load.index) for load in week.opening)
    more, whole = desk.wording.hours(added), desk.wording.hours(week.needed_once_open.typical)
    return desk.say(
        f"Une fois ouvert ({names})\u00a0: {more} de plus, soit {whole}.", f"Once open ({names}): {more} more, {whole} in all."
    )


def _estimates(desk: Desk, week: Workload) -> tuple[str, ...]:
    """Which minutes a post are the house's estimates, and which were measured or published."""
    parts: dict[str, FormatLoad] = {}
    for load in week.accounts:
        parts |= {part.format: part for part in load.formats}
    groups = (
        (desk.say("Minutes mesurées par nous", "Minutes that we measured"), [one for one in parts.values() if one.ours]),
        (desk.say("Minutes estimées, à remplacer par les vôtres", "Estimated minutes, to be replaced by measured ones"), [one for one in parts.values() if one.estimated]),
        (desk.say("Minutes d’après une enquête publiée", "Minutes from a published survey"), [one for one in parts.values() if not one.ours and not one.estimated]),
    )  # fmt: skip
    return tuple(
        desk.say(f"{label}\u00a0: {_minutes(desk, found)}.", f"{label}: {_minutes(desk, found)}.")
        for label, found in groups
        if found
    )


def _minutes(desk: Desk, parts: list[FormatLoad]) -> str:
    return ", ".join(f"{desk.wording.words(one.name)} {desk.wording.number(one.minutes.typical, 0)}" for one in parts)


def _amount(desk: Desk, amount: float | None, period: Period | None) -> str:
    told = desk.wording.money(amount)
    if not told:
        return NONE
    return f"{told} {desk.wording.label(period)}" if period and period is not Period.ONCE else told


def budget_total(desk: Desk) -> str:
    """`2 680 € par an et 1 350 € une fois`. Empty without amounts."""
    lines = desk.strategy.means.budget
    yearly = sum((one.amount or 0) * (12 if one.period is Period.MONTH else 1) for one in lines if one.period in {Period.MONTH, Period.YEAR})  # noqa: E501
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


def _ads(desk: Desk) -> Iterator[AdRow]:
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


def _providers(desk: Desk) -> Iterator[str]:
    for one in desk.strategy.means.providers[: desk.most(4, 2, 3, 2, 2)]:
        until, hours = desk.wording.date(one.until), desk.wording.hours(one.hours_per_week)
        parts = (
            desk.text(one.task),
            desk.say(f"{hours} par semaine", f"{hours} a week") if hours else "",
            desk.say(f"jusqu’au {until}", f"until {until}") if until else "",
            desk.say(f"contact\u00a0: {desk.person(one.contact)}", f"contact: {desk.person(one.contact)}") if one.contact else "",
        )  # fmt: skip
        if one.name:
            yield desk.say(f"{desk.text(one.name)}\u00a0: ", f"{desk.text(one.name)}: ") + desk.row(parts)


def _tools(desk: Desk) -> Iterator[str]:
    for one in desk.strategy.means.tools[: desk.most(5, 3, 4, 3, 3)]:
        inside = desk.wording.label(one.purpose)
        if one.name:
            yield f"{desk.text(one.name)} ({inside})" if inside else desk.text(one.name)
