"""The calendar at a glance: networks, mix, formats, objectives, hours, and what does not come out even."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.editorial_calendar_model import AccountLine, MixLine, Week
from socialplan.analysis.elections import overlaps
from socialplan.analysis.promotion import promotion
from socialplan.documents import mermaid
from socialplan.documents.markdown import Md
from socialplan.documents.rhythm import rhythm
from socialplan.documents.views.calendar_desk import NONE, Desk
from socialplan.documents.views.calendar_remarks import remarks
from socialplan.documents.views.calendar_weeks import usual_approver, verdict

_WHOLE: Final = 100.0
_TOLERANCE: Final = 5.0
_HAIR: Final = 0.05
_WEEK: Final = 7
_QUARTER: Final = 0.25
_MOST: Final = 0.75
"""The part of what is too much from which what people set is its cause."""


class NetworkRow(msgspec.Struct, frozen=True, kw_only=True):
    """What the calendar holds for one account."""

    name: str
    rhythm: str
    posts: str
    news: str
    spot: str
    author: str
    approver: str
    """Who approves most of its posts."""


class MixRow(msgspec.Struct, frozen=True, kw_only=True):
    """A pillar: decided, and in the calendar."""

    pillar: str
    decided: str
    posts: str
    share: str
    why: str


class ObjectiveRow(msgspec.Struct, frozen=True, kw_only=True):
    """An objective, and how many posts serve it first."""

    name: str
    told: str
    posts: str


class HoursRow(msgspec.Struct, frozen=True, kw_only=True):
    """A week's hours."""

    week: str
    posts: str
    needed: str
    available: str
    verdict: str


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """The calendar at a glance."""

    window: str
    elsewhere: str
    """Of the posts that the rhythm asks for, those that have no date."""
    networks: tuple[NetworkRow, ...]
    mix: tuple[MixRow, ...]
    mix_proposed: bool
    """Whether nobody confirmed the pillars."""
    per_network: bool
    """Whether to say that each network keeps the shares of its own pillars, for the whole does not come out even."""
    picture: Md
    formats: str
    objectives: tuple[ObjectiveRow, ...]
    served: str
    """The posts of each objective in one line, for somebody alone; those without any are told."""
    hours: tuple[HoursRow, ...]
    hours_told: str
    hours_notes: tuple[str, ...]
    """What the hours leave out, and why they differ from the plan's."""
    remarks: tuple[str, ...]


def summary(desk: Desk) -> Summary:
    """All of it."""
    calendar = desk.calendar
    return Summary(
        window=window(desk),
        elsewhere=_elsewhere(desk),
        networks=tuple(_network(desk, one) for one in calendar.accounts),
        mix=tuple(_mix(desk, one) for one in calendar.mix) if any(one.posts for one in calendar.mix) else (),
        mix_proposed=desk.proposed("editorial.pillars"),
        per_network=not desk.alone and len(calendar.accounts) > 1 and any(is_off(desk, one) for one in calendar.mix),
        picture=Md("") if desk.alone else _picture(desk),
        formats="" if desk.alone else _formats(desk),
        objectives=() if desk.alone else tuple(_objectives(desk)),
        served=_served(desk) if desk.alone else "",
        hours=() if desk.alone else tuple(_hours(desk, one) for one in calendar.weeks if one.slots or one.lost),
        hours_told=_hours_told(desk),
        hours_notes=tuple(_hours_notes(desk)),
        remarks=tuple(remarks(desk)),
    )


def window(desk: Desk) -> str:
    """`Du 4 janvier au 28 février 2027, 8 semaines : 41 places datées, dont 8 libres pour l’actualité`."""
    calendar = desk.calendar
    slots = calendar.slots
    weeks = round(((calendar.ends - calendar.starts).days + 1) / 7)
    news = sum(slot.kind == "news" for slot in slots)
    span = desk.title(desk.span(calendar.starts, calendar.ends))
    free = desk.say(f", dont {news} pour l’actualité", f", {news} of them free for news") if news else ""
    places = desk.wording.count(len(slots), *desk.pair("place datée", "places datées", "dated slot", "dated slots"))
    number = desk.wording.count(weeks, *desk.pair("semaine", "semaines", "week", "weeks"))
    return desk.say(f"{span}, {number}\u00a0: {places}{free}", f"{span}, {number}: {places}{free}")


def _elsewhere(desk: Desk) -> str:
    """The posts of the planned rhythm that are made on the spot, so that plan and calendar agree."""
    calendar = desk.calendar
    weeks = ((calendar.ends - calendar.starts).days + 1) / _WEEK
    planned = round(sum(load.posts_per_week for load in desk.dossier.workload.accounts) * weeks)
    others = planned - len(calendar.slots)
    if others <= 0 or not any(one.on_the_spot for one in calendar.accounts):
        return ""
    number = desk.wording.count(others, *desk.pair("autre", "autres", "other", "others"))
    return desk.say(
        f"{number}, stories ou relais, sur le moment\u00a0: {planned} en tout au rythme du plan.",
        f"{number}, stories or relays, on the spot: {planned} in all at the plan’s rhythm.",
    )


def _network(desk: Desk, one: AccountLine) -> NetworkRow:
    spot = [
        desk.say(
            f"{desk.format(part.format)}, {desk.wording.words(rhythm(part.per_week))}",
            f"{desk.format(part.format)}, {desk.wording.words(rhythm(part.per_week))}",
        )
        for part in one.on_the_spot
    ]
    return NetworkRow(
        name=desk.title(desk.account(one.index)),
        rhythm=desk.wording.words(rhythm(one.rate)),
        posts=str(one.posts),
        news=str(one.news),
        spot=desk.row(spot) or NONE,
        author=desk.person(one.owner) or desk.say("à nommer", "to be named"),
        approver=desk.person(usual_approver(desk, one.index)) or desk.nobody_approves or NONE,
    )


def _mix(desk: Desk, one: MixLine) -> MixRow:
    return MixRow(
        pillar=desk.pillar(one.pillar),
        decided=desk.wording.percent(one.decided) or NONE,
        posts=str(one.posts),
        share=desk.wording.percent(round(one.share)),
        why=_why(desk, one),
    )


def is_off(desk: Desk, one: MixLine) -> bool:
    """Whether a pillar is further from its share than five points, or than one post."""
    if one.decided is None:
        return False
    posts = sum(line.posts for line in desk.calendar.mix)
    return abs(one.share - one.decided) > max(_TOLERANCE, _WHOLE / max(1, posts)) + _HAIR


def _why(desk: Desk, one: MixLine) -> str:
    """Why a pillar is off its share, with the figure: set by people, carried by few networks, barred by a vote."""
    if one.decided is None:
        return NONE
    if not is_off(desk, one):
        return desk.say("dans la marge", "within the margin")
    return _too_much(desk, one) if one.share > one.decided else _too_little(desk, one)


def _too_much(desk: Desk, one: MixLine) -> str:
    posts = sum(line.posts for line in desk.calendar.mix)
    if one.forced < _MOST * (one.posts - (one.decided or 0.0) / _WHOLE * posts):
        return desk.say("ses réseaux portent peu d’autres piliers", "its networks carry few other pillars")
    share = desk.wording.percent(round(_WHOLE * one.forced / posts))
    most = _most_regular(desk, one.pillar, one.forced)
    return desk.say(
        f"{one.forced} déjà fixées par vos rendez-vous et publications, {share}{most}",
        f"{one.forced} already set by your appointments and posts, {share}{most}",
    )


def _most_regular(desk: Desk, pillar: int, forced: int) -> str:
    """The appointment that sets half at least of a pillar's posts."""
    number = Counter(slot.place for slot in desk.calendar.slots if slot.pillar == pillar and slot.kind == "rendezvous")
    for place, count in number.most_common(1):
        name = desk.idea_text(desk.strategy.calendar.rendezvous[place or 0].name)
        if name and count * 2 >= forced:
            quoted = desk.wording.quote(name)
            return desk.say(f", dont {count} par {quoted}", f", {count} of them by {quoted}")
    return ""


def _too_little(desk: Desk, one: MixLine) -> str:
    if is_barred(desk, one.pillar):
        return desk.say("écarté des propositions\u00a0: un vote approche", "kept out of proposals: a vote is near")
    carrying = [line for line in desk.calendar.accounts if one.pillar in _carried(desk, line)]
    names = ", ".join(desk.title(desk.account(line.index)) for line in carrying)
    if not names:
        return desk.say("aucun réseau daté ne le porte", "no dated network carries it")
    if all(line.posts and not _proposals(desk, line) for line in carrying):
        return desk.say(
            f"{names}\u00a0: rendez-vous et publications prennent toutes les places",
            f"{names}: appointments and posts take every slot",
        )
    if len(carrying) < len(desk.calendar.accounts):
        return desk.say(f"porté seulement par\u00a0: {names}", f"carried only by: {names}")
    return desk.say("vos rendez-vous et publications prennent sa place", "your appointments and posts take its place")


def _proposals(desk: Desk, line: AccountLine) -> int:
    return sum(slot.account == line.index and slot.kind == "proposed" for slot in desk.calendar.slots)


def is_barred(desk: Desk, pillar: int) -> bool:
    """Whether a vote keeps proposals of a pillar out of some days of the calendar."""
    identifier = desk.strategy.editorial.pillars[pillar].id
    limits = overlaps(desk.calendar.starts, desk.calendar.ends, desk.dossier.windows)
    return any(limit.rule == "promotion" and promotion(desk.strategy, limit.poll, None, identifier) for limit in limits)


def _carried(desk: Desk, line: AccountLine) -> set[int]:
    named = desk.strategy.platforms[line.index].pillars
    return {
        place for place, one in enumerate(desk.strategy.editorial.pillars) if not named or (one.id and one.id in named)
    }


def _picture(desk: Desk) -> Md:
    """The mix as a pie; the table beside it says the same."""
    parts = [(desk.pillar(one.pillar), float(one.posts)) for one in desk.calendar.mix if one.posts]
    if len(parts) < 2:  # noqa: PLR2004 - one slice shows nothing
        return Md("")
    told = desk.wording.join(f"{name} {desk.wording.number(number, 0)}" for name, number in parts)
    return mermaid.pie(desk.say("Publications par pilier", "Posts by pillar"), parts, description=told)


def _formats(desk: Desk) -> str:
    return ", ".join(f"{desk.format(one.format)} {one.posts}" for one in desk.calendar.formats)


def _objectives(desk: Desk) -> Iterator[ObjectiveRow]:
    for one in desk.calendar.objectives:
        told = desk.cell(desk.strategy.objectives[one.objective].statement)
        posts = str(one.posts)
        if not one.posts:
            posts = desk.say("aucune", "none")
        if one.over:
            posts += desk.say(", échéance passée", ", past its deadline")
        yield ObjectiveRow(name=str(one.objective + 1), told=told, posts=posts)


def _served(desk: Desk) -> str:
    return desk.row(
        desk.say(f"objectif\u00a0{row.name}\u00a0: {row.posts}", f"objective\u00a0{row.name}: {row.posts}")
        for row in _objectives(desk)
    )


def _hours(desk: Desk, week: Week) -> HoursRow:
    return HoursRow(
        week=desk.title(desk.span(week.first, week.last)),
        posts=str(len(week.slots)),
        needed=desk.wording.hours(week.hours.needed),
        available=NONE if week.hours.available is None else desk.wording.hours(week.hours.available),
        verdict=verdict(desk, week),
    )


def _hours_notes(desk: Desk) -> Iterator[str]:
    """The time that approving takes is in no hours; the plan's hours are a mean of the coming weeks."""
    number = Counter(slot.approver for slot in desk.calendar.slots if slot.approver)
    who = ", ".join(f"{desk.person(one)} {count}" for one, count in number.most_common())
    if who:
        yield desk.say(
            f"Heures comptées hors validation\u202f; textes à relire\u00a0: {who}.",
            f"Hours counted without approval; texts to read: {who}.",
        )
    plan = desk.dossier.workload.available
    there = max((week.hours.available or 0.0 for week in desk.calendar.weeks), default=0.0)
    if plan is not None and there and abs(plan - there) >= _QUARTER:
        yield desk.say(
            f"{desk.wording.hours(plan)} au plan\u00a0: moyenne des huit semaines à venir, absences comprises.",
            f"{desk.wording.hours(plan)} in the plan: a mean of the coming eight weeks, absences included.",
        )


def heavy(desk: Desk) -> list[Week]:
    """The weeks that ask for more hours than there are."""
    return [week for week in desk.calendar.weeks if week.hours.verdict == "over"]


def _hours_told(desk: Desk) -> str:
    """What the weeks come to, in one sentence."""
    over = heavy(desk)
    if not over:
        busiest = max(desk.calendar.weeks, key=lambda week: (week.hours.needed, -week.first.toordinal()))
        if busiest.hours.available is None:
            return desk.say(
                f"Semaine la plus chargée, {desk.span(busiest.first, busiest.last)}\u00a0: "
                f"{desk.wording.hours(busiest.hours.needed)}\u202f; aucune heure n’est déclarée.",
                f"Busiest week, {desk.span(busiest.first, busiest.last)}: "
                f"{desk.wording.hours(busiest.hours.needed)}; no hours are declared.",
            )
        return desk.say(
            f"Semaine la plus chargée, {desk.span(busiest.first, busiest.last)}\u00a0: "
            f"{desk.wording.hours(busiest.hours.needed)} pour {desk.wording.hours(busiest.hours.available)}.",
            f"Busiest week, {desk.span(busiest.first, busiest.last)}: "
            f"{desk.wording.hours(busiest.hours.needed)} out of {desk.wording.hours(busiest.hours.available)}.",
        )
    missing = sum(week.hours.needed - (week.hours.available or 0.0) for week in over)
    number = desk.wording.count(len(over), *desk.pair("semaine", "semaines", "week", "weeks"))
    whole = len(desk.calendar.weeks)
    return desk.say(
        f"{number} sur {whole} au-delà des heures déclarées, {desk.wording.hours(missing)} de trop en tout\u00a0: "
        "rien n’a été déplacé pour autant, c’est à décider.",
        f"{number} of {whole} beyond the hours declared, {desk.wording.hours(missing)} too many in all: "
        "nothing was moved for it, that is to be decided.",
    )
