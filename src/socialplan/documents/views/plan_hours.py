"""The plan's hours: needed against there, in a usual week and a busy one, and what would bring them together."""

from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.account_load import FormatLoad
from socialplan.analysis.availability import said_weeks_ahead
from socialplan.analysis.levers import Lever
from socialplan.analysis.spans import Span, total
from socialplan.analysis.way_out import carried_words
from socialplan.analysis.week import TermName
from socialplan.analysis.workload import Workload
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_words import lower_first

_HAIR: Final = 0.01


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
    base: str
    """Which hours the need is compared with, and which it is not."""
    busy: str
    """What gives way in a busy week."""
    rows: tuple[LoadRow, ...]
    levers: tuple[str, ...]
    in_turn: bool
    """Whether the levers are pulled one after the other, none being enough on its own."""
    outcome: str
    """What they do together, and what the hours carry if even that is not enough."""
    later: str
    """What accounts to be opened will add."""
    estimates: tuple[str, ...]
    missing: str


def load(desk: Desk) -> Load | None:
    """The computation; None when there is nothing to count."""
    week = desk.dossier.workload
    if not week.needed.high:
        return None
    joint = week.together
    steps = joint.steps if joint else ()
    return Load(
        sentence=hours_sentence(desk),
        base=_base(desk, week),
        busy=_busy(desk, week),
        rows=tuple(_rows(desk, week)),
        levers=tuple(_step(desk, step) for step in steps)
        or tuple(desk.wording.words(lever.words) for lever in week.levers),
        in_turn=bool(steps),
        outcome=_outcome(desk, week),
        later=_later(desk, week),
        estimates=_estimates(desk, week) if desk.room(9, 3) else (),
        missing=_missing(desk, len(week.missing)),
    )


def hours_sentence(desk: Desk) -> str:
    """The verdict: `16 h 30 nécessaires par semaine sur 30 h 30 : tient en semaine ordinaire. Ne tient pas…`."""
    week, say = desk.dossier.workload, desk.say
    needed = desk.wording.hours(week.needed.typical)
    if week.available is None:
        return say(
            f"{needed} nécessaires par semaine, aucune heure déclarée.", f"{needed} needed a week, no hours declared."
        )
    there, gap = desk.wording.hours(week.available), desk.wording.hours(abs(week.available - week.needed.typical))
    if week.verdict == "over":
        held = "" if can_be_held(desk) else say(" Ce plan ne peut pas être tenu.", " This plan cannot be held.")
        short_of = say(
            f"{needed} nécessaires par semaine sur {there}\u00a0: il manque {gap}.",
            f"{needed} needed a week out of {there}: {gap} short.",
        )
        return short_of + held
    holds = say("tient", "within capacity")
    if week.verdict == "tight":
        holds = say("tient de justesse", "only just within capacity")
    if not week.busy_short:
        return say(
            f"{needed} nécessaires par semaine sur {there}\u00a0: {holds}, {gap} de marge.",
            f"{needed} needed a week out of {there}: {holds}, {gap} to spare.",
        )
    high, short = desk.wording.hours(week.needed.high), desk.wording.hours(week.busy_short)
    return say(
        f"{needed} nécessaires par semaine sur {there}\u00a0: {holds} en semaine ordinaire. Ne tient pas en semaine "
        f"chargée ({high}, estimations hautes)\u00a0: il manque {short}.",
        f"{needed} needed a week out of {there}: {holds} in a usual week. Beyond capacity in a busy week "
        f"({high}, high estimates): {short} short.",
    )


def can_be_held(desk: Desk) -> bool:
    """Whether levers, alone or together, bring the week within the hours."""
    week = desk.dossier.workload
    return week.together is None or week.together.enough


def hours_figure(desk: Desk) -> str:
    """`9 h 40 nécessaires, 6 h disponibles`."""
    week = desk.dossier.workload
    needed, there = desk.wording.hours(week.needed.typical), desk.wording.hours(week.available)
    if week.available is None:
        return desk.say(f"{needed} nécessaires, aucune déclarée", f"{needed} needed, none declared")
    return desk.say(f"{needed} nécessaires, {there} disponibles", f"{needed} needed, {there} available")


def _base(desk: Desk, week: Workload) -> str:
    """What absences take off the hours of those who carry a task, and the hours of those who carry none."""
    if week.available is None or week.assigned is None or week.declared is None:
        return ""
    assigned, left = desk.wording.hours(week.assigned), desk.wording.hours(week.available)
    parts = []
    if abs(week.assigned - week.available) > _HAIR:
        ahead = said_weeks_ahead(desk.strategy)
        parts.append(
            desk.say(
                f"Sur {assigned} déclarées, {left} une fois ôtées les absences des {ahead.fr} à venir",
                f"Of {assigned} declared, {left} once the absences of the coming {ahead.en} are taken off",
            )
        )
    idle = week.declared - week.assigned
    if idle > _HAIR and not desk.alone:
        more = desk.wording.hours(idle)
        who = desk.wording.join(_idle_names(desk, week))
        parts.append(
            desk.say(
                f"Heures déclarées sans tâche comptée, en plus\u00a0: {more} ({who})",
                f"Hours declared without a task counted, on top: {more} ({who})",
            )
        )
    return f"{desk.listed(parts)}." if parts else ""


def _idle_names(desk: Desk, week: Workload) -> list[str]:
    """Those whose hours carry no task."""
    idle = [one for one in week.people if one.declared and not one.needed.high and one.person]
    names = [desk.wording.person(one.person) for one in idle]
    return names + [desk.say("prestataires", "providers")] * bool(week.provided)


def _busy(desk: Desk, week: Workload) -> str:
    """What gives way in a busy week: the first lever, and what would still be missing."""
    lever = week.busy_lever
    if lever is None:
        return ""
    what, saved = desk.wording.words(lever.what), desk.wording.hours(lever.saves)
    if lever.kind == "more_hours":
        return desk.say(f"Une telle semaine\u00a0: {lower_first(what)}.", f"In such a week: {lower_first(what)}.")
    rest = week.busy_short - lever.saves
    still = desk.wording.hours(rest) if rest > _HAIR else ""
    more = desk.say(f"\u202f; il manquerait encore {still}", f"; {still} would still be missing") if still else ""
    return desk.say(
        f"À faire d’abord une telle semaine\u00a0: {lower_first(what)} ({saved} de moins{more}).",
        f"First to give way in such a week: {lower_first(what)} ({saved} less{more}).",
    )


def _step(desk: Desk, step: Lever) -> str:
    """A lever on top of those before it."""
    what, saved, left = desk.wording.words(step.what), desk.wording.hours(step.saves), desk.wording.hours(step.needed)
    return desk.say(f"{what}\u00a0: {saved} de moins, reste {left}.", f"{what}: {saved} less, {left} left.")


def _outcome(desk: Desk, week: Workload) -> str:
    """What the levers do together; what else is enough where only leaving a network is; what the hours carry."""
    joint = week.together
    if joint is None:
        steps = desk.listed(desk.wording.words(step.what) for step in week.milder.steps) if week.milder else ""
        said = lower_first(steps)
        return desk.say(f"Sans quitter de réseau\u00a0: {said}.", f"Without leaving a network: {said}.") if said else ""
    left, aim, there = (desk.wording.hours(value) for value in (joint.needed, joint.goal, week.available))
    if joint.enough:
        return desk.say(
            f"Ensemble, {left} pour {aim} visées\u00a0: cela suffit.",
            f"Together, {left} for a target of {aim}: enough.",
        )
    fits = desk.listed(desk.wording.words(carried_words(desk.strategy, one)) for one in week.carried)
    if week.shared:
        there = desk.wording.hours(sum(one.available or 0.0 for one in week.people))
    carried = (
        desk.say(f"Ce que {there} portent\u00a0: {fits}.", f"What {there} carry: {fits}.")
        if fits
        else desk.say(f"{there} ne portent aucun de ces comptes.", f"{there} carry none of these accounts.")
    )
    return desk.say(
        f"Même ensemble, il reste {left} pour {there}\u00a0: ce plan ne peut pas être tenu. {carried}",
        f"Even together, {left} are left for {there}: this plan cannot be held. {carried}",
    )


def _missing(desk: Desk, number: int) -> str:
    one, several = desk.say("chiffre manque", "figure is missing"), desk.say("chiffres manquent", "figures are missing")
    return desk.wording.count(number, one, several) if number else ""


def _rows(desk: Desk, week: Workload) -> Iterator[LoadRow]:
    """A row an account, then watch and measurement, then the whole by kind of work."""
    for one in week.accounts:
        parts = (one.production, one.monitoring, one.interaction, one.hours)
        produce, look, answer, whole = (short(desk, part) for part in parts)
        yield LoadRow(desk.title(desk.account(one.index)), produce, look, answer, whole)
    terms = {term.name: term.hours for term in week.terms}
    shared: tuple[tuple[TermName, str], ...] = (
        ("watch", desk.say("Veille", "Watch")),
        ("measurement", desk.say("Mesure et bilan", "Measurement and report")),
    )
    for name, label in shared:
        yield LoadRow(label, NONE, NONE, NONE, short(desk, terms[name]))
    produce, look, answer = (short(desk, terms[name]) for name in _KINDS)
    yield LoadRow(desk.say("Total", "Total"), produce, look, answer, short(desk, week.needed))


_KINDS: Final[tuple[TermName, ...]] = ("production", "monitoring", "interaction")


def short(desk: Desk, span: Span) -> str:
    """The usual hours of a span; a dash for none."""
    return desk.wording.hours(span.typical) if span.typical else NONE


def _later(desk: Desk, week: Workload) -> str:
    """What the openings add that are not ruled out: each account, and the measurement that comes with it."""
    coming = [one for one in week.opening if one.index not in desk.barred]
    added = total(one.hours for one in coming).typical
    if not added or len(coming) < len(week.opening):
        return ""
    names = desk.wording.join(desk.account_in_a_sentence(one.index) for one in coming)
    beside = week.needed_once_open.typical - week.needed.typical - added
    more, whole = desk.wording.hours(added), desk.wording.hours(week.needed_once_open.typical)
    extra = desk.wording.hours(beside) if beside > _HAIR else ""
    with_it = (
        desk.say(f", et {extra} de veille et de mesure", f", and {extra} of watch and measurement") if extra else ""
    )
    return desk.say(
        f"Une fois ouvert ({names})\u00a0: {more} de plus{with_it}, soit {whole} par semaine.",
        f"Once open ({names}): {more} more{with_it}, {whole} a week in all.",
    )


def _estimates(desk: Desk, week: Workload) -> tuple[str, ...]:
    """Which minutes a post are estimates, and which were measured or published."""
    parts: dict[str, FormatLoad] = {}
    for one in week.accounts:
        parts |= {part.format: part for part in one.formats}
    known = list(parts.values())
    groups = (
        ("Minutes mesurées par nous", "Minutes that we measured", [one for one in known if one.ours]),
        (
            "Minutes estimées, à remplacer par vos mesures" if not desk.mine else "Minutes estimées, à mesurer",
            "Estimated minutes, to be replaced by your own measurements",
            [one for one in known if one.estimated],
        ),
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
