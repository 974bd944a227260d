"""The plan's course: calendar, votes, measurement, risks, listening, the first ninety days, words and sources."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.dossier import KNOWLEDGE_DATE
from socialplan.analysis.people import active_accounts
from socialplan.documents.views.plan_desk import NONE, Desk, LawLine, without_stop
from socialplan.knowledge import effort, glossary
from socialplan.strategy.choices import AccountStatus, Format
from socialplan.strategy.team import Kpi


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


class VoteRow(msgspec.Struct, frozen=True):
    """A limit around a vote."""

    dates: str
    barred: str
    goes_on: str
    reference: str


class Vote(msgspec.Struct, frozen=True):
    """A vote that concerns us."""

    label: str
    rows: tuple[VoteRow, ...]


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
    more: int
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
        measures=_measures(desk),
        risks=_risks(desk),
        watch=tuple(_watch(desk)),
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
    return CalendarView(
        facts=tuple(_calendar_facts(desk)),
        rendezvous=desk.row(_rendezvous(desk)),
        dates=tuple(
            KeyDateRow(_span(desk, one.on, one.until), desk.cell(one.what), desk.objectives([one.objective or ""]))
            for one in sorted(chapter.key_dates, key=lambda one: str(one.on))
            if one.on and (one.until or one.on) >= desk.dossier.as_of
        )[: desk.most(7, 4, 6, 5, 4)],
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
        planned = say("au rythme prévu, ", "at the planned rhythm, ") + count(posts, say("publication", "post"), say("publications", "posts"))
        set_already = len(chapter.posts)
        written = say(f", dont {set_already} au sujet fixé", f", {set_already} with their subject set") if set_already else ""
        whole = f"{planned}{written}" if posts else say("aucun compte actif n’y publie", "no active account posts in it")
        yield say(f"{weeks}{since}\u00a0: {whole}.", f"{weeks}{since}: {whole}.")
    if chapter.news_share is not None:
        share = desk.wording.percent(chapter.news_share)
        yield say(f"{share} des publications laissés libres pour l’actualité.", f"{share} of posts left free for news.")
    if chapter.draft_days_before is not None:
        days = count(chapter.draft_days_before, say("jour ouvré", "working day"), say("jours ouvrés", "working days"))
        yield say(f"Textes écrits {days} avant leur publication.", f"Texts written {days} before they are published.")
    yield from _backup(desk)
    moments = desk.texts(desk.strategy.organisation.institutional_moments, desk.most(3, 1))
    if moments and not chapter.key_dates:
        yield say(f"Moments institutionnels\u00a0: {desk.row(moments)}.", f"Institutional moments: {desk.row(moments)}.")


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
        rhythm = (
            desk.say("chaque semaine", "every week")
            if every == 1
            else desk.say(f"toutes les {every} semaines", f"every {every} weeks")
        )
        when = ", ".join(filter(None, (desk.wording.label(one.day), rhythm, desk.wording.label(one.network))))
        if name := without_stop(desk.text(one.name)):
            yield f"{name} ({when})"


def _span(desk: Desk, start: dt.date | None, end: dt.date | None) -> str:
    days = [desk.wording.date(day) for day in (start, end) if day]
    return " – ".join(days) or NONE


def _votes(desk: Desk) -> Iterator[Vote]:
    """The votes not yet over, with what stops, what goes on, and from when to when."""
    words = desk.wording.words
    for window in desk.dossier.windows:
        spans: dict[tuple[str, str, str], list[str]] = {}
        for limit in window.limits:
            if limit.end >= desk.dossier.as_of:
                told = (without_stop(words(limit.barred)), without_stop(words(limit.goes_on)), words(limit.reference))
                spans.setdefault(told, []).append(_span(desk, limit.start, limit.end if limit.end != limit.start else None))
        if spans:
            yield Vote(words(window.label), tuple(VoteRow(desk.row(dates), *told) for told, dates in spans.items()))


def _measures(desk: Desk) -> Measures:
    chapter = desk.strategy.measurement
    desk.need("measurement.kpis", "meta.next_review")
    rules = (
        (desk.say("Confirmer", "Confirm"), chapter.confirm_rule),
        (desk.say("Ajuster", "Adjust"), chapter.adjust_rule),
        (desk.say("Arrêter", "Stop"), chapter.stop_rule),
    )
    ranked = _ranked(desk)
    most = desk.most(8, 4, 7, 6, 5)
    every = desk.strategy.meta.review_every_days
    days = desk.wording.count(every, desk.say("jour", "day"), desk.say("jours", "days")) if every else ""
    rhythm = desk.say(f"revue tous les {days}", f"a review every {days}") if days else ""
    return Measures(
        kpis=tuple(_kpi(desk, place, chapter.kpis[place]) for place in sorted(ranked[:most])),
        more=max(0, len(chapter.kpis) - most),
        rules=tuple(
            desk.say(f"{label}\u00a0: {told}", f"{label}: {told}") for label, rule in rules if (told := desk.text(rule))
        ),
        meeting=desk.row((without_stop(desk.text(chapter.review_meeting)), rhythm)),
        reviews=tuple(
            desk.say(f"{when}\u00a0: {what}", f"{when}: {what}")
            for one in chapter.reviews[-desk.most(3, 2, 2, 1, 1) :]
            if (when := desk.wording.date(one.on))
            and (what := ", ".join(filter(None, (desk.wording.label(one.decision), desk.text(one.what)))))
        ),
        law=desk.recall("gdpr-joint-controller-page"),
        proposed=desk.proposed("measurement"),
    )


def _ranked(desk: Desk) -> list[int]:
    """The KPIs by how much they matter: one for each objective first, then those that decide, then display figures."""
    kpis = desk.strategy.measurement.kpis
    first = {row.kpis[0] for row in desk.dossier.chain.rows if row.kpis}
    return sorted(range(len(kpis)), key=lambda place: (place not in first, kpis[place].vanity is True, place))


def _kpi(desk: Desk, place: int, kpi: Kpi) -> KpiRow:
    linked = [one.id for one in desk.strategy.objectives if one.id and kpi.id in one.kpis]
    days = desk.wording.count(kpi.every_days, desk.say("jour", "day"), desk.say("jours", "days")) if kpi.every_days else ""
    every = desk.say(f"tous les {days}", f"every {days}") if days else ""
    name = without_stop(desk.kpi(place))
    return KpiRow(
        name=desk.say(f"{name} (affichage)", f"{name} (display)") if kpi.vanity else name,
        objectives=desk.objectives([*kpi.objectives, *linked]),
        formula=desk.cell(kpi.formula),
        source=without_stop(desk.text(kpi.source)),
        caveat=without_stop(desk.text(kpi.caveat)) if desk.room(3) else "",
        reading=", ".join(filter(None, (every, desk.wording.person(kpi.owner) if not desk.alone else ""))) or NONE,
        aim=_aim(desk, kpi),
        decision=desk.cell(kpi.decision),
    )


def _aim(desk: Desk, kpi: Kpi) -> str:
    start, end = desk.wording.number(kpi.baseline, 2) or "?", desk.wording.number(kpi.target, 2) or "?"
    if kpi.baseline is None and kpi.target is None:
        return NONE
    return f"{start} → {end} {desk.text(kpi.unit)}".strip()


def _risks(desk: Desk) -> tuple[RiskRow, ...]:
    desk.need("situation.risks")
    scenarios = {one.id: one for one in desk.strategy.crisis.scenarios if one.id}
    rows = []
    for one in desk.strategy.situation.risks[: desk.most(5, 3, 5, 4, 3)]:
        scenario = scenarios.get(one.scenario)
        named = (desk.text(scenario.name) or desk.wording.label(scenario.kind)) if scenario else ""
        rows.append(
            RiskRow(
                desk.cell(one.what), desk.cell(one.early_sign), desk.cell(one.prevention), desk.person(one.owner), named or NONE
            )
        )  # fmt: skip
    return tuple(rows)


def _watch(desk: Desk) -> Iterator[str]:
    """Listening and certification, a line each."""
    chapter = desk.strategy.listening
    if chapter.every_days:
        days = desk.wording.count(chapter.every_days, desk.say("jour", "day"), desk.say("jours", "days"))
        who = ", ".join(filter(None, (desk.wording.person(chapter.owner), desk.text(chapter.tool))))
        sites = desk.row(desk.text(site) for site in chapter.review_sites[:3])
        yield desk.row(
            (
                desk.say(f"Recherche de notre nom tous les {days}", f"Search for our name every {days}")
                + (f" ({who})" if who else ""),
                desk.wording.count(len(chapter.name_variants), desk.say("nom approchant surveillé", "similar name watched"), desk.say("noms approchants surveillés", "similar names watched")) if chapter.name_variants else "",
                desk.say(f"avis suivis\u00a0: {sites}", f"reviews followed: {sites}") if sites else "",
            )
        )  # fmt: skip
    for one in desk.strategy.certification[: desk.most(3, 1)]:
        asked = desk.wording.date(one.asked_on)
        state = desk.text(one.answer) or (
            desk.say(f"demandée le {asked}", f"asked on {asked}") if asked else desk.say("à demander", "to be asked for")
        )
        parts = (state, desk.wording.label(one.reason), desk.wording.label(one.route))
        network = desk.wording.label(one.network)
        if network:
            yield desk.say(f"Certification {network}\u00a0: ", f"Certification, {network}: ") + desk.row(parts)


def _days(desk: Desk) -> tuple[DayRow, ...]:
    """The first ninety days; for somebody alone the reviews, and what comes first."""
    steps = desk.dossier.ninety_days
    most = desk.most(14, 8, 14, 12, 10)
    if len(steps) > most:
        reviews = [one for one in steps if one.kind.startswith("review-")]
        others = [one for one in steps if not one.kind.startswith("review-")][: most - len(reviews)]
        steps = tuple(sorted([*others, *reviews], key=lambda one: (one.on, one.kind, one.path)))
    return tuple(DayRow(desk.wording.date(one.on), desk.wording.words(one.action), desk.person(one.who)) for one in steps)


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
    wanted = [identifier for identifier, holds in used.items() if holds][: desk.most(8, 3, 5, 3, 2)]
    return tuple(
        TermLine(term.term.to(desk.language), term.definition.to(desk.language))
        for term in glossary.sorted_terms(desk.language)
        if term.id in wanted
    )


_ARTICLE: Final = "article"


def _sources(desk: Desk) -> tuple[str, ...]:
    """Where the figures that are not ours come from, dated."""
    lines = []
    week = desk.dossier.workload
    used = {part.format: part for load in week.accounts for part in load.formats}
    if any(part.estimated for part in used.values()):
        dated = desk.wording.date(KNOWLEDGE_DATE)
        lines.append(
            desk.say(
                f"Temps par publication, par passage et par réponse\u00a0: estimations de socialplan, {dated}.",
                f"Time per post, per visit and per reply: socialplan’s estimates, {dated}.",
            )
        )
    if _ARTICLE in used and not used[_ARTICLE].ours:
        lines += [one.title + "." for one in effort.effort(_ARTICLE).sources if one.kind == "study"]
    if any(account.status is AccountStatus.ACTIVE for account in desk.strategy.platforms):
        lines.append(
            desk.say(
                "Recommandation des réseaux\u00a0: note de 0 à 100 calculée d’après vos réponses, sans compter la popularité.",
                "Recommendation of networks: a mark from 0 to 100 computed from the answers, popularity left out.",
            )
        )
    return tuple(lines)
