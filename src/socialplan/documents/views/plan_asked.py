"""What the plan asks of whoever signs it: decisions, first those of whoever decides most."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis import decided
from socialplan.analysis.account_steps import barred_words
from socialplan.analysis.closing import closings
from socialplan.analysis.smart import SmartGrid
from socialplan.documents.gaps import LATER, SOON
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.views.plan_budget import budget_total
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.documents.views.plan_hours import can_be_held, hours_figure
from socialplan.documents.views.plan_words import lower_first
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Role
from socialplan.strategy.networks import Account


class Ask(msgspec.Struct, frozen=True):
    """A decision: what, the figure behind it, by whom, by when."""

    what: str
    figure: str
    who: str
    by: str


_FEW: Final = 3
"""Objectives whose missing letters are told one by one."""
_LEADERS: Final = frozenset({Role.ELECTED, Role.DIRECTOR})


class _Wanted(msgspec.Struct, frozen=True):
    """A decision before it is put into words."""

    what: str
    figure: str
    who: str | None
    by: dt.date


def asks(desk: Desk) -> tuple[Ask, ...]:
    """The decisions that are asked, person by person, whoever decides most first, and of each the weightiest first."""
    sources = (_hours, _barred, _adoption, _money, _accounts, _overloaded, _blocking, _objectives, _proposals)
    found = [wanted for source in sources for wanted in source(desk)]
    people = list(dict.fromkeys(wanted.who for wanted in found))
    ranked = sorted(found, key=lambda one: (_rank(desk, one.who), people.index(one.who)))
    return tuple(
        Ask(one.what, one.figure, desk.wording.person(one.who) or nobody(desk), desk.wording.date(one.by))
        for one in ranked[: desk.most(7, 4)]
    )


def _rank(desk: Desk, who: str | None) -> int:
    """How much somebody decides: who adopts first, then elected officials and directors, then everybody else."""
    if who and who == desk.approver():
        return 0
    member = desk.dossier.person(who)
    return 1 if member and _LEADERS.intersection(member.roles) else 2


def nobody(desk: Desk) -> str:
    """Who is told where nobody is named."""
    return desk.say("à désigner", "to be named")


def is_adopted(desk: Desk) -> bool:
    """Whether the plan is adopted, in this text or in an earlier one."""
    return desk.wording.adopted


def errors(desk: Desk) -> str:
    """`41 erreurs`: what the checks call so, as far as it concerns this plan."""
    return desk.wording.count(len(desk.errors), desk.say("erreur", "error"), desk.say("erreurs", "errors"))


def settling(desk: Desk) -> str:
    """What is asked about the errors."""
    number = errors(desk)
    return desk.say(f"Régler {number} de ce plan", f"Settle {number} in this plan")


def _blocking(desk: Desk) -> Iterator[_Wanted]:
    if desk.errors:
        first = without_stop(desk.wording.words(desk.errors[0].message))
        others = f"{first}…" if len(desk.errors) > 1 else first
        owner = desk.strategy.meta.owner or desk.approver()
        yield _Wanted(settling(desk), others, owner, desk.suited(desk.in_days(SOON), owner))


def _hours(desk: Desk) -> Iterator[_Wanted]:
    week, who = desk.dossier.workload, desk.approver()
    if not week.needed.high:
        return
    soon, later = desk.suited(desk.in_days(SOON), who), desk.suited(desk.in_days(LATER), who)
    say = desk.say
    choices: dict[str, tuple[str, dt.date]] = {
        "unknown": (say("Fixer les heures par semaine", "Set the hours a week"), soon),
        "tight": (say("Retrouver une marge avec l’un des leviers", "Regain a margin with one of the levers"), later),
    }
    if week.verdict == "over":
        what = (
            say("Choisir entre plus d’heures et les leviers calculés", "Choose between more hours and the levers")
            if can_be_held(desk)
            else say(
                "Donner des heures, ou ramener le plan à ce qu’elles portent",
                "Give hours, or cut the plan down to what they carry",
            )
        )
        yield _Wanted(what, hours_figure(desk), who, soon)
    elif week.verdict in choices:
        what, by = choices[week.verdict]
        yield _Wanted(what, hours_figure(desk), who, by)
    elif not is_adopted(desk):
        what = say("Garantir ces heures chaque semaine", "Guarantee these hours each week")
        yield _Wanted(what, hours_figure(desk), who, later)


def _overloaded(desk: Desk) -> Iterator[_Wanted]:
    """Whose own hours do not hold, while those of the team do."""
    week = desk.dossier.workload
    for load in week.people if week.verdict in {"ok", "tight"} and not desk.alone else ():
        name = desk.wording.person(load.person)
        if load.verdict == "over" and name:
            needed, there = desk.wording.hours(load.needed.typical), desk.wording.hours(load.available)
            what = desk.say(f"Alléger la semaine ({name})", f"Lighten the week ({name})")
            figure = desk.say(f"{needed} nécessaires, {there} disponibles", f"{needed} needed, {there} available")
            who = desk.approver()
            yield _Wanted(what, figure, who, desk.suited(desk.in_days(LATER), who))


def _objectives(desk: Desk) -> Iterator[_Wanted]:
    grids = desk.dossier.smart
    owner = desk.strategy.meta.owner or desk.approver()
    by = desk.suited(desk.in_days(LATER), owner)
    if not grids:
        what = desk.say("Écrire un premier objectif", "Write a first objective")
        yield _Wanted(what, desk.say("0 objectif", "0 objectives"), owner, by)
    failing = [grid for grid in grids if not grid.ok]
    if failing:
        names = lower_first(desk.objectives_at([grid.index for grid in failing]))
        article = "les " if len(failing) > 1 else "l’"
        what = desk.say(f"Rendre SMART {article}{names}", f"Make {names} SMART")
        yield _Wanted(what, _letters(desk, failing), owner, by)


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
    asked = capital(desk.wording.adopting(Words("ce plan", "this plan")))
    if not asked or not desk.dossier.smart:
        return
    grids = desk.dossier.smart
    passing = sum(grid.ok for grid in grids)
    figure = desk.say(
        f"{desk.wording.count(len(grids), 'objectif', 'objectifs')}, {passing} SMART",
        f"{desk.wording.count(len(grids), 'objective', 'objectives')}, {passing} SMART",
    )
    who = desk.approver()
    yield _Wanted(asked, figure, who, desk.suited(desk.in_days(LATER), who))


def _barred(desk: Desk) -> Iterator[_Wanted]:
    """Openings that the hours or a vote rule out: never to be approved."""
    who = desk.strategy.charter.opening_authority or desk.approver()
    for place, stop in desk.barred.items():
        name = desk.account_in_a_sentence(place)
        what = desk.say(f"Ne pas ouvrir {name}", f"Do not open {name}")
        yield _Wanted(what, desk.wording.words(barred_words(stop)), who, desk.suited(desk.in_days(SOON), who))


def _accounts(desk: Desk) -> Iterator[_Wanted]:
    """Openings and closings to come that nobody decided on yet."""
    who = desk.strategy.charter.opening_authority or desk.approver()
    for place, account in enumerate(desk.strategy.platforms):
        name = desk.account_in_a_sentence(place)
        if place in desk.barred or decided_on(desk, account):
            continue
        if account.status is AccountStatus.TO_OPEN:
            by = desk.before(account.opens_on or desk.in_days(2 * LATER))
            yield _Wanted(desk.say(f"Ouvrir {name}", f"Open {name}"), _added(desk, place), who, by)
        elif account.status is AccountStatus.TO_CLOSE:
            by = desk.before(account.closes_on or desk.in_days(2 * LATER))
            yield _Wanted(closing_asked(desk, place), _left(desk, account), who, by)


def closing_asked(desk: Desk, place: int) -> str:
    """`Fermer X`, with the first day that leaves followers their notice where the one planned does not."""
    name = desk.account_in_a_sentence(place)
    late = next((one for one in closings(desk.strategy, desk.dossier.as_of) if one.place == place and one.late), None)
    if late is None:
        return desk.say(f"Fermer {name}", f"Close {name}")
    on = desk.wording.date(late.earliest)
    return desk.say(f"Fermer {name}, le {on} au plus tôt", f"Close {name}, on {on} at the earliest")


def decided_on(desk: Desk, account: Account) -> dt.date | None:
    """The day on which the change log says that an account is to be opened or closed; None when it says nothing."""
    return decided.decided_on(desk.strategy, account)


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
    total, who = budget_total(desk), desk.approver()
    if total and not is_adopted(desk):
        by = desk.suited(desk.in_days(LATER), who)
        yield _Wanted(desk.say("Engager le budget", "Commit the budget"), total, who, by)


def _proposals(desk: Desk) -> Iterator[_Wanted]:
    number = sum(path.startswith(_PRINTED) for path in desk.dossier.proposed)
    if number:
        what = desk.say(
            "Confirmer ou modifier ce qui est marqué «\u00a0Proposé\u00a0»",
            "Confirm or change what is marked “Proposed”",
        )
        figure = desk.wording.count(number, desk.say("proposition", "proposal"), desk.say("propositions", "proposals"))
        who = desk.strategy.meta.owner or desk.approver()
        yield _Wanted(what, figure, who, desk.suited(desk.in_days(LATER), who))


_PRINTED = ("editorial.line", "editorial.pillars", "editorial.participation", "calendar", "measurement")
"""Where the proposals stand that this plan prints."""
