"""The plan's course: calendar, votes, measures, risks, the first ninety days, words and sources."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.dossier import KNOWLEDGE_DATE
from socialplan.analysis.ninety_days import FirstDay
from socialplan.analysis.people import active_accounts
from socialplan.documents.desk import LawLine
from socialplan.documents.names import DOCUMENTS
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_measures import Measures, RiskRow, measures, risks, watch
from socialplan.knowledge import effort, glossary
from socialplan.strategy.choices import Format


class KeyDateRow(msgspec.Struct, frozen=True):
    """A date that matters."""

    on: str
    what: str
    objective: str


class CalendarView(msgspec.Struct, frozen=True, kw_only=True):
    """The calendar in summary."""

    facts: tuple[str, ...]
    rendezvous: str
    dates: tuple[KeyDateRow, ...]
    law: tuple[LawLine, ...]
    proposed: bool


class Vote(msgspec.Struct, frozen=True, kw_only=True):
    """A vote that concerns us, in three lines; the editorial charter has its table."""

    label: str
    dates: str
    barred: str
    silence: str
    charter: str
    """The file of the editorial charter."""


class DayRow(msgspec.Struct, frozen=True):
    """A step of the first ninety days."""

    on: str
    action: str
    who: str


class TermLine(msgspec.Struct, frozen=True):
    """A word and what we mean by it."""

    term: str
    definition: str


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """All that is dated."""

    calendar: CalendarView
    votes: tuple[Vote, ...]
    measures: Measures
    risks: tuple[RiskRow, ...]
    watch: tuple[str, ...]
    days: tuple[DayRow, ...]
    terms: tuple[TermLine, ...]
    sources: tuple[str, ...]


def course(desk: Desk) -> Course:
    """The calendar and all that follows."""
    return Course(
        calendar=_calendar(desk),
        votes=tuple(_votes(desk)),
        measures=measures(desk),
        risks=risks(desk),
        watch=tuple(watch(desk)),
        days=_days(desk),
        terms=_terms(desk),
        sources=_sources(desk),
    )


def posts_per_week(desk: Desk) -> float:
    """Posts a week on active accounts."""
    return sum(load.posts_per_week for load in desk.dossier.workload.accounts)


def _calendar(desk: Desk) -> CalendarView:
    chapter = desk.strategy.calendar
    desk.need("calendar.weeks", "calendar.starts")
    barred = {stop.index for stop in desk.dossier.stops if stop.kind == "date"}
    return CalendarView(
        facts=tuple(_calendar_facts(desk)),
        rendezvous=desk.row(_rendezvous(desk)),
        dates=tuple(
            KeyDateRow(
                _span(desk, one.on, one.until),
                f"✖\u00a0{desk.cell(one.what)}" if place in barred else desk.cell(one.what),
                desk.objectives([one.objective or ""]),
            )
            for place, one in sorted(enumerate(chapter.key_dates), key=lambda pair: str(pair[1].on))
            if one.on and (one.until or one.on) >= desk.dossier.as_of
        )[: desk.most(8, 6, 8, 7, 6, 5)],
        law=desk.recall("sig-coordination"),
        proposed=desk.proposed("calendar"),
    )


def _calendar_facts(desk: Desk) -> Iterator[str]:
    chapter = desk.strategy.calendar
    say, count = desk.say, desk.wording.count
    if chapter.weeks:
        weeks = count(chapter.weeks, say("semaine", "week"), say("semaines", "weeks"))
        start = desk.wording.date(chapter.starts)
        since = say(f" à partir du {start}", f" from {start}") if start else ""
        posts = round(posts_per_week(desk) * chapter.weeks)
        planned = say("au rythme prévu, ", "at the planned rhythm, ") + count(
            posts, say("publication", "post"), say("publications", "posts")
        )
        set_already = len(chapter.posts)
        written = (
            say(f", dont {set_already} au sujet fixé", f", {set_already} with their subject set") if set_already else ""
        )
        whole = (
            f"{planned}{written}" if posts else say("aucun compte actif n’y publie", "no active account posts in it")
        )
        yield say(f"{weeks}{since}\u00a0: {whole}.", f"{weeks}{since}: {whole}.")
    if chapter.news_share is not None and desk.room(9, 3):
        share = desk.wording.percent(chapter.news_share)
        yield say(f"Part laissée libre pour l’actualité\u00a0: {share}.", f"Share left free for news: {share}.")
    if chapter.draft_days_before and desk.room(9, 3):
        days = count(chapter.draft_days_before, say("jour ouvré", "working day"), say("jours ouvrés", "working days"))
        yield say(f"Textes écrits {days} avant leur publication.", f"Texts written {days} before they are published.")
    yield from _backup(desk)
    moments = desk.texts(desk.strategy.organisation.institutional_moments, desk.most(3, 1))
    if moments and not chapter.key_dates:
        yield say(
            f"Moments institutionnels\u00a0: {desk.row(moments)}.", f"Institutional moments: {desk.row(moments)}."
        )


def _backup(desk: Desk) -> Iterator[str]:
    backup = desk.strategy.calendar.backup
    if not backup:
        return
    number = desk.wording.count(
        len(backup), desk.say("contenu de secours", "backup post"), desk.say("contenus de secours", "backup posts")
    )
    counts = Counter(desk.wording.label(one.network) for one in backup if one.network)
    split = ", ".join(f"{name} {number}" for name, number in counts.items())
    yield desk.say(f"{number} en réserve", f"{number} in reserve") + (f" ({split})." if split else ".")


def _rendezvous(desk: Desk) -> Iterator[str]:
    for one in desk.strategy.calendar.rendezvous[: desk.most(5, 2, 4, 3, 2)]:
        every = one.every_weeks or 1
        rhythm = desk.say("chaque semaine", "every week") if every == 1 else desk.every(7 * every)
        when = ", ".join(filter(None, (desk.wording.label(one.day), rhythm, desk.wording.label(one.network))))
        if name := without_stop(desk.text(one.name)):
            yield f"{name} ({when})"


def _span(desk: Desk, start: dt.date | None, end: dt.date | None) -> str:
    days = [desk.wording.date(day) for day in (start, end) if day]
    return " – ".join(days) or NONE


def _votes(desk: Desk) -> Iterator[Vote]:
    """The votes not yet over that bar something: from when to when, what stops, and the days of silence."""
    words = desk.wording.words
    for window in desk.dossier.windows:
        limits = [limit for limit in window.limits if limit.end >= desk.dossier.as_of]
        if not limits:
            continue
        first = next((limit for limit in limits if limit.rule == "promotion"), limits[0])
        quiet = [limit for limit in limits if limit.rule == "silence"]
        span = _span(desk, window.start, window.end)
        days = desk.wording.join(_span(desk, limit.start, limit.end) for limit in quiet)
        yield Vote(
            label=words(window.label),
            dates=span,
            barred=f"{without_stop(words(first.barred))} ({words(first.reference)})",
            silence=f"{days}\u00a0: {desk.inside(words(quiet[0].barred))}"
            if days and desk.language == "fr"
            else (f"{days}: {desk.inside(words(quiet[0].barred))}" if days else ""),
            charter=words(DOCUMENTS["editorial"].paths),
        )


def _days(desk: Desk) -> tuple[DayRow, ...]:
    """The first ninety days; for somebody alone not the calendar’s dates again, nor reviews alone."""
    steps = tuple(one for one in desk.dossier.ninety_days if not desk.alone or one.kind != "date")
    if desk.alone and all(one.kind.startswith("review-") for one in steps):
        return ()
    most = desk.most(18, 9, 18, 16, 14, 12)
    if len(steps) > most:
        reviews = [one for one in steps if one.kind.startswith("review-")]
        others = [one for one in steps if not one.kind.startswith("review-")][: most - len(reviews)]
        steps = tuple(sorted([*others, *reviews], key=lambda one: (one.on, one.kind, one.path)))
    return tuple(DayRow(desk.wording.date(one.on), _action(desk, one), desk.person(one.who)) for one in steps)


def _action(desk: Desk, step: FirstDay) -> str:
    """What is to be done; the organisation's own words go on after the colon without their capital."""
    told = desk.wording.words(step.action)
    colon = desk.say("\u00a0: ", ": ")
    if step.kind not in {"duty", "ad"} or colon not in told:
        return told
    before, after = told.split(colon, 1)
    return before + colon + desk.inside(after)


def _terms(desk: Desk) -> tuple[TermLine, ...]:
    """The words of the trade that this plan uses, in alphabetical order."""
    if desk.plain:
        return ()
    strategy = desk.strategy
    kpis = strategy.measurement.kpis
    told = " ".join(f"{kpi.name} {kpi.formula}".casefold() for kpi in kpis)
    formats = {mix.format for _, account in active_accounts(strategy) for mix in account.formats}
    used: dict[str, bool] = {
        "smart": bool(strategy.objectives),
        "kpi": bool(kpis),
        "pillar": bool(strategy.editorial.pillars),
        "vanity_metric": any(kpi.vanity for kpi in kpis),
        "engagement_rate": "engagement" in told,
        "reach": "portée" in told or "reach" in told,
        "click_rate": "taux de clic" in told or "click rate" in told,
        "sponsored": bool(strategy.means.ads),
        "certification": bool(strategy.certification),
        "carousel": Format.CAROUSEL in formats,
        "story": Format.STORY in formats,
    }
    own = desk.dossier.own.terms
    known = {ours.id for ours in glossary.terms()}
    added = [entry.id for entry in own if entry.id not in known][:_MOST_ADDED]
    wanted = [identifier for identifier, holds in used.items() if holds][: desk.most(8, 3, 5, 3, 2, 1)]
    return tuple(
        TermLine(term.term.to(desk.language), term.definition.to(desk.language))
        for term in glossary.sorted_terms(desk.language, own)
        if term.id in {*wanted, *added}
    )


_MOST_ADDED: Final = 20
"""Terms of the organisation's own that the glossary prints."""
_ARTICLE: Final = "article"


def _survey(desk: Desk) -> str:
    """Where the time of an article comes from: the one published figure among the efforts."""
    known = effort.effort(_ARTICLE)
    dated = max(one.dated or "" for one in known.sources)
    mean = desk.wording.minutes(known.typical)
    day = desk.wording.date(dt.date.fromisoformat(dated))
    return desk.say(
        f"Temps d’un article\u00a0: {mean} en moyenne, enquête Orbit Media, {day}.",
        f"Time of an article: {mean} on average, Orbit Media survey, {day}.",
    )


def _sources(desk: Desk) -> tuple[str, ...]:
    """Where the figures that are not ours come from, dated."""
    lines: list[str] = []
    if not desk.room(9, 2):
        return ()
    week = desk.dossier.workload
    used = {part.format: part for load in week.accounts for part in load.formats}
    if any(part.estimated for part in used.values()):
        dated = desk.wording.date(KNOWLEDGE_DATE)
        lines.append(
            desk.say(
                f"Temps par publication, par passage et par réponse\u00a0: estimations du {dated}, à remplacer par vos "
                "mesures.",
                f"Time per post, per visit and per reply: estimates of {dated}, to be replaced by your measurements.",
            )
        )
    if _ARTICLE in used and not used[_ARTICLE].ours:
        lines.append(_survey(desk))
    return tuple(lines)
