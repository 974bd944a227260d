"""The plan's means: who, with how many hours, against how many needed; budget, advertising, providers, tools."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.account_load import FormatLoad
from socialplan.analysis.spans import Span, total
from socialplan.analysis.workload import TermName, Verdict, Workload
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
from socialplan.documents.views.plan_desk import NONE, Desk, LawLine
from socialplan.language import Words


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
        training=desk.text(chapter.training),
    )


def hours_sentence(desk: Desk) -> str:
    """The verdict: `9 h 40 nécessaires par semaine, 6 h déclarées : il en manque 3 h 40`."""
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
            nobody, hours = desk.say("Personne n’est nommé", "Nobody is named"), desk.wording.hours(load.needed.typical)
            yield PersonRow(nobody, NONE, NONE, NONE, hours, NONE)
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
        f"{desk.person(member.id)} ({desk.wording.labels(member.roles[:1])})"
        if member.roles
        else desk.person(member.id)
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
        spread=desk.say(
            f"De {low} les semaines calmes à {high} les semaines chargées.",
            f"From {low} in quiet weeks to {high} in busy ones.",
        ),
        rows=tuple(_load_rows(desk, week)),
        levers=tuple(desk.wording.words(lever.words) for lever in week.levers),
        later=_later(desk, week),
        estimates=_estimates(desk, week) if desk.room(9, 3) else (),
        missing=_missing(desk, len(week.missing)),
    )


def _missing(desk: Desk, number: int) -> str:
    one, several = desk.say("chiffre manque", "figure is missing"), desk.say("chiffres manquent", "figures are missing")
    return desk.wording.count(number, one, several) if number else ""


def _load_rows(desk: Desk, week: Workload) -> Iterator[LoadRow]:
    """A row an account, then watch and measurement, then the whole by kind of work."""
    for load in week.accounts:
        parts = (load.production, load.monitoring, load.interaction, load.hours)
        produce, look, answer, whole = (_short(desk, part) for part in parts)
        yield LoadRow(desk.account(load.index), produce, look, answer, whole)
    terms = {term.name: term.hours for term in week.terms}
    shared: tuple[tuple[TermName, str], ...] = (
        ("watch", desk.say("Veille", "Watch")),
        ("measurement", desk.say("Mesure et bilan", "Measurement and report")),
    )
    for name, label in shared:
        yield LoadRow(label, NONE, NONE, NONE, _short(desk, terms[name]))
    produce, look, answer = (_short(desk, terms[name]) for name in _KINDS)
    yield LoadRow(desk.say("Total", "Total"), produce, look, answer, _short(desk, week.needed))


_KINDS: Final[tuple[TermName, ...]] = ("production", "monitoring", "interaction")


def _short(desk: Desk, span: Span) -> str:
    return desk.wording.hours(span.typical) if span.typical else NONE


def _later(desk: Desk, week: Workload) -> str:
    added = total(load.hours for load in week.opening).typical
    if not added:
        return ""
    names = desk.wording.join(desk.account(load.index) for load in week.opening)
    more, whole = desk.wording.hours(added), desk.wording.hours(week.needed_once_open.typical)
    return desk.say(
        f"Une fois ouvert ({names})\u00a0: {more} de plus, soit {whole}.",
        f"Once open ({names}): {more} more, {whole} in all.",
    )


def _estimates(desk: Desk, week: Workload) -> tuple[str, ...]:
    """Which minutes a post are the house's estimates, and which were measured or published."""
    parts: dict[str, FormatLoad] = {}
    for load in week.accounts:
        parts |= {part.format: part for part in load.formats}
    known = list(parts.values())
    groups = (
        ("Minutes mesurées par nous", "Minutes that we measured", [one for one in known if one.ours]),
        ("Minutes estimées, à remplacer par nos mesures", "Estimated minutes", [one for one in known if one.estimated]),
        (
            "Minutes d’après une enquête publiée",
            "Minutes from a published survey",
            [one for one in known if not one.ours and not one.estimated],
        ),
    )
    return tuple(
        desk.say(f"{french}\u00a0: {_minutes(desk, found)}.", f"{english}: {_minutes(desk, found)}.")
        for french, english, found in groups
        if found
    )


def _minutes(desk: Desk, parts: list[FormatLoad]) -> str:
    return ", ".join(f"{desk.wording.words(one.name)} {desk.wording.number(one.minutes.typical, 0)}" for one in parts)
