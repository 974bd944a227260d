"""What the plan asks of whoever signs it: a table of decisions, and the five lines at the top."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.smart import SmartGrid
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.views.plan_budget import budget_total
from socialplan.documents.views.plan_course import posts_per_week
from socialplan.documents.views.plan_desk import NONE, Desk, lower_first, without_stop
from socialplan.documents.views.plan_means import hours_figure, hours_sentence
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, DocumentStatus
from socialplan.strategy.networks import Account


class Ask(msgspec.Struct, frozen=True):
    """A decision: what, the figure behind it, by whom, by when."""

    what: str
    figure: str
    who: str
    by: str


_FEW: Final = 3
"""Objectives whose missing letters are told one by one."""


class _Wanted(msgspec.Struct, frozen=True):
    """A decision before it is put into words."""

    what: str
    figure: str
    who: str | None
    by: dt.date


def asks(desk: Desk) -> tuple[Ask, ...]:
    """The decisions that are asked, by date."""
    sources = (_blocking, _hours, _overloaded, _objectives, _adoption, _accounts, _money, _proposals, _review)
    found = [wanted for source in sources for wanted in source(desk)]
    return tuple(
        Ask(one.what, one.figure, desk.wording.person(one.who) or _nobody(desk), desk.wording.date(one.by))
        for one in sorted(found[: desk.most(7, 4)], key=lambda one: one.by)
    )


def _nobody(desk: Desk) -> str:
    return desk.say("à désigner", "to be named")


def brief(desk: Desk, asked: tuple[Ask, ...]) -> tuple[str, ...]:
    """Objectives, accounts, hours, next review, and the decision asked."""
    return (_aims(desk), _networks(desk), _week(desk), _next_review(desk), _decision(desk, asked))


def is_adopted(desk: Desk) -> bool:
    """Whether the strategy is adopted."""
    return desk.strategy.meta.status is DocumentStatus.ADOPTED


def _aims(desk: Desk) -> str:
    grids = desk.dossier.smart
    if not grids:
        return desk.say("Aucun objectif n’est encore écrit.", "No objective is written yet.")
    passing = sum(grid.ok for grid in grids)
    number = desk.wording.count(len(grids), desk.say("objectif", "objective"), desk.say("objectifs", "objectives"))
    if desk.plain:
        share = (
            ""
            if passing == len(grids)
            else desk.say(f" pour {passing} sur {len(grids)}", f" for {passing} of {len(grids)}")
        )
        return desk.say(
            f"{number}\u00a0: précis, chiffré, daté{share}.", f"{number}: precise, with a figure and a date{share}."
        )
    if passing == len(grids):
        return desk.say(f"{number}, grille SMART tenue de bout en bout.", f"{number}, all of the SMART grid met.")
    return desk.say(
        f"{number}, {passing} sur {len(grids)} à tenir toute la grille SMART.",
        f"{number}, {passing} of {len(grids)} meeting the whole SMART grid.",
    )


def _networks(desk: Desk) -> str:
    accounts = desk.strategy.platforms
    active = sum(one.status is AccountStatus.ACTIVE for one in accounts)
    posts = round(posts_per_week(desk), 1)
    others = [
        desk.say(f"{number} {french}", f"{number} {english}")
        for status, french, english in (
            (AccountStatus.TO_OPEN, "à ouvrir", "to open"),
            (AccountStatus.TO_CLOSE, "à fermer", "to close"),
            (AccountStatus.DORMANT, "en sommeil", "dormant"),
        )
        if (number := sum(one.status is status for one in accounts))
    ]
    told = desk.wording.count(
        active, desk.say("compte actif", "active account"), desk.say("comptes actifs", "active accounts")
    )
    week = figures.count(posts, Words("publication", "post"), Words("publications", "posts")).to(desk.language)
    rest = desk.say("\u202f; ", "; ") + ", ".join(others) if others else ""
    return desk.say(f"{told}, {week} par semaine{rest}.", f"{told}, {week} a week{rest}.")


def _week(desk: Desk) -> str:
    if not desk.dossier.workload.needed.high:
        return desk.say(
            "Heures\u00a0: aucun compte actif, rien à compter.", "Hours: no active account, nothing to count."
        )
    return hours_sentence(desk)


def _next_review(desk: Desk) -> str:
    day = desk.strategy.meta.next_review
    if day is None:
        return desk.say("Prochaine revue\u00a0: aucune date n’est fixée.", "Next review: no date is set.")
    told = desk.wording.weekday(day)
    if day < desk.dossier.as_of:
        return desk.say(
            f"Revue en retard\u00a0: elle était prévue le {told}.", f"Review overdue: it was set for {told}."
        )
    return desk.say(f"Prochaine revue\u00a0: {told}.", f"Next review: {told}.")


def _decision(desk: Desk, asked: tuple[Ask, ...]) -> str:
    """How many findings block, and the decision asked first beside settling them."""
    number = len(desk.errors)
    rest = asked[1:] if number else asked
    blocking = (
        desk.wording.count(
            number, desk.say("point bloquant", "blocking point"), desk.say("points bloquants", "blocking points")
        )
        if number
        else desk.say("Aucun point bloquant", "No blocking point")
    )
    if not rest:
        return f"{blocking}."
    first = rest[0]
    what, named = lower_first(first.what), first.who != _nobody(desk)
    of_whom = desk.say(f" à {first.who}", f" of {first.who}") if named else ""
    return desk.say(
        f"{blocking}. Décision demandée{of_whom} avant le {first.by}\u00a0: {what}.",
        f"{blocking}. Decision asked{of_whom} by {first.by}: {what}.",
    )


def _blocking(desk: Desk) -> Iterator[_Wanted]:
    if desk.errors:
        number = desk.wording.count(
            len(desk.errors),
            desk.say("point bloquant", "blocking point"),
            desk.say("points bloquants", "blocking points"),
        )
        first = without_stop(desk.wording.words(desk.errors[0].message))
        others = desk.say(f"{first}…", f"{first}…") if len(desk.errors) > 1 else first
        owner = desk.strategy.meta.owner or desk.approver()
        yield _Wanted(desk.say(f"Régler {number}", f"Settle {number}"), others, owner, desk.in_days(SOON))


def _hours(desk: Desk) -> Iterator[_Wanted]:
    week = desk.dossier.workload
    if not week.needed.high:
        return
    figure, who = hours_figure(desk), desk.approver()
    if week.verdict == "over":
        what = desk.say(
            "Choisir entre plus d’heures et l’un des leviers", "Choose between more hours and one of the levers"
        )
        yield _Wanted(what, figure, who, desk.in_days(SOON))
    elif week.verdict == "tight":
        what = desk.say("Retrouver une marge avec l’un des leviers", "Regain a margin with one of the levers")
        yield _Wanted(what, figure, who, desk.in_days(LATER))
    elif week.verdict == "unknown":
        what = desk.say("Fixer les heures par semaine", "Set the hours a week")
        yield _Wanted(what, figure, who, desk.in_days(SOON))
    elif not is_adopted(desk):
        what = desk.say("Garantir ces heures chaque semaine", "Guarantee these hours each week")
        yield _Wanted(what, figure, who, desk.in_days(LATER))


def _overloaded(desk: Desk) -> Iterator[_Wanted]:
    """Whose own hours do not hold, while those of the team do."""
    week = desk.dossier.workload
    for load in week.people if week.verdict in {"ok", "tight"} else ():
        name = desk.wording.person(load.person)
        if load.verdict == "over" and name:
            needed, there = desk.wording.hours(load.needed.typical), desk.wording.hours(load.available)
            what = desk.say(f"Alléger la semaine ({name})", f"Lighten the week ({name})")
            figure = desk.say(f"{needed} nécessaires, {there} disponibles", f"{needed} needed, {there} available")
            yield _Wanted(what, figure, desk.approver(), desk.in_days(LATER))


def _objectives(desk: Desk) -> Iterator[_Wanted]:
    grids = desk.dossier.smart
    owner = desk.strategy.meta.owner or desk.approver()
    if not grids:
        what = desk.say("Écrire un premier objectif", "Write a first objective")
        yield _Wanted(what, desk.say("0 objectif", "0 objectives"), owner, desk.in_days(LATER))
    failing = [grid for grid in grids if not grid.ok]
    if failing:
        names = lower_first(desk.objectives_at([grid.index for grid in failing]))
        article = "les " if len(failing) > 1 else "l’"
        what = desk.say(f"Rendre SMART {article}{names}", f"Make {names} SMART")
        yield _Wanted(what, _letters(desk, failing), owner, desk.in_days(LATER))


def _letters(desk: Desk, failing: list[SmartGrid]) -> str:
    """Which letters are missing, or how many objectives fail when there are many."""
    if len(failing) > _FEW:
        whole = len(desk.dossier.smart)
        return desk.say(f"{len(failing)} sur {whole} à reprendre", f"{len(failing)} of {whole} to be revised")
    return desk.row(
        desk.say("il manque à l’", "missing in ")
        + f"{lower_first(desk.objective(grid.index))}\u00a0: {', '.join(check.letter for check in grid.failed)}"
        for grid in failing
    )


def _adoption(desk: Desk) -> Iterator[_Wanted]:
    if is_adopted(desk) or not desk.dossier.smart:
        return
    grids = desk.dossier.smart
    passing = sum(grid.ok for grid in grids)
    figure = desk.say(
        f"{desk.wording.count(len(grids), 'objectif', 'objectifs')}, {passing} SMART",
        f"{desk.wording.count(len(grids), 'objective', 'objectives')}, {passing} SMART",
    )
    yield _Wanted(desk.say("Adopter ce plan", "Adopt this plan"), figure, desk.approver(), desk.in_days(LATER))


def _accounts(desk: Desk) -> Iterator[_Wanted]:
    """Openings and closings to come."""
    who = desk.strategy.charter.opening_authority or desk.approver()
    for place, account in enumerate(desk.strategy.platforms):
        name = desk.account_in_a_sentence(place)
        if account.status is AccountStatus.TO_OPEN:
            what = desk.say(f"Ouvrir {name}", f"Open {name}")
            yield _Wanted(what, _added(desk, place), who, account.opens_on or desk.in_days(LATER))
        elif account.status is AccountStatus.TO_CLOSE:
            what = desk.say(f"Fermer {name}", f"Close {name}")
            yield _Wanted(what, _left(desk, account), who, account.closes_on or desk.in_days(LATER))


def _added(desk: Desk, place: int) -> str:
    """The hours that an account to be opened will add."""
    opening = desk.dossier.workload.opening
    hours = desk.wording.hours(next((load.hours.typical for load in opening if load.index == place), 0.0))
    return desk.say(f"{hours} de plus par semaine", f"{hours} more a week")


def _left(desk: Desk, account: Account) -> str:
    """What an account to be closed still has."""
    parts = []
    if account.followers is not None:
        words = desk.say("abonné", "follower"), desk.say("abonnés", "followers")
        parts.append(desk.wording.count(account.followers, *words))
    if account.last_post:
        age = desk.age(account.last_post)
        parts.append(desk.say(f"dernière publication {age}", f"last post {age}"))
    return ", ".join(parts) or NONE


def _money(desk: Desk) -> Iterator[_Wanted]:
    total = budget_total(desk)
    if total and not is_adopted(desk):
        yield _Wanted(desk.say("Engager le budget", "Commit the budget"), total, desk.approver(), desk.in_days(LATER))


def _proposals(desk: Desk) -> Iterator[_Wanted]:
    number = sum(path.startswith(_PRINTED) for path in desk.dossier.proposed)
    if number:
        what = desk.say(
            "Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»",
            "Confirm or change what is marked “Proposed”",
        )
        figure = desk.wording.count(number, desk.say("proposition", "proposal"), desk.say("propositions", "proposals"))
        yield _Wanted(what, figure, desk.strategy.meta.owner or desk.approver(), desk.in_days(LATER))


_PRINTED = ("editorial.line", "editorial.pillars", "editorial.participation", "calendar", "measurement")
"""Where the proposals stand that this plan prints."""


def _review(desk: Desk) -> Iterator[_Wanted]:
    meta = desk.strategy.meta
    if meta.next_review and is_adopted(desk):
        kpis = len(desk.strategy.measurement.kpis)
        figure = desk.wording.count(
            kpis, desk.say("indicateur à lire", "KPI to read"), desk.say("indicateurs à lire", "KPIs to read")
        )
        what = desk.say("Tenir la revue (confirmer, ajuster ou arrêter)", "Hold the review (confirm, adjust or stop)")
        late = meta.next_review < desk.dossier.as_of
        by = desk.in_days(SOON) if late else meta.next_review
        yield _Wanted(what, figure, meta.owner or desk.approver(), by)
