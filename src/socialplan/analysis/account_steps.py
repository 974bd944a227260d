"""Steps of the first ninety days on accounts: safe, named, replaced, awake, closed, opened."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.closing import closings, notice_days
from socialplan.analysis.people import (
    OWNED,
    account_name,
    active_accounts,
    deputy_of,
    is_open,
    open_accounts,
    with_status,
    works_alone,
)
from socialplan.analysis.silence import silence
from socialplan.analysis.step import LAST_DAY, Step, names_of, one_owner, said_in, within
from socialplan.analysis.stops import Stop, stops
from socialplan.analysis.workload import workload
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, CrisisRole
from socialplan.strategy.model import Strategy

_FIRST_OPENING: Final = 20
_BETWEEN_OPENINGS: Final = 21
_LAST_OPENING: Final = 80


def two_factor(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """Active accounts that an access record does not say to be doubly protected."""
    safe = {access.network for access in strategy.security.accesses if access.two_factor}
    open_doors = [(place, account) for place, account in open_accounts(strategy) if account.network not in safe | OWNED]
    if not open_doors:
        return
    names = names_of(strategy, [place for place, _ in open_doors])
    yield Step(
        kind="two-factor",
        rank=1,
        day=1,
        action=Words(
            f"Activer la double authentification\u00a0: {names.fr}", f"Turn on two-factor authentication: {names.en}"
        ),
        reason=Words(
            "Un mot de passe volé suffit aujourd’hui pour publier en votre nom.",
            "Today a stolen password is enough to publish in your name.",
        ),
        who=strategy.security.owner or one_owner(account.owner for _, account in open_doors),
        path="security.accesses",
    )


def handles(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Names said to be free, and names of accounts to be opened of which nothing is said."""
    barred = {stop.index for stop in stops(strategy, as_of, workload(strategy, as_of)) if stop.kind == "opening"}
    loose = [
        place
        for place, account in with_status(strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
        if account.network not in OWNED
        and is_open(account)
        and place not in barred
        and (
            account.handle_reserved is False
            or (account.status is AccountStatus.TO_OPEN and not account.handle_reserved)
        )
    ]
    if not loose:
        return
    names = names_of(strategy, loose)
    yield Step(
        kind="handle",
        rank=3,
        day=2,
        action=Words(f"Réserver le nom du compte\u00a0: {names.fr}", f"Reserve the account’s name: {names.en}"),
        reason=Words("Un nom pris par autrui se récupère rarement.", "A name taken by others is seldom got back."),
        who=one_owner(strategy.platforms[place].owner for place in loose),
        path=f"platforms[{loose[0]}].handle_reserved",
    )


def deputies(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """Active accounts, and the crisis lead, for whom nobody stands in."""
    if works_alone(strategy):
        return
    bare = [
        place for place, account in open_accounts(strategy) if not deputy_of(strategy, account.owner, account.deputy)
    ]
    parts = [account_name(strategy, place) for place in bare]
    leads = [part for part in strategy.crisis.cell if part.role is CrisisRole.LEAD and part.person]
    unled = [part for part in leads if not deputy_of(strategy, part.person, part.deputy)]
    parts += [Words("pilotage de crise", "leading a crisis")] * bool(unled)
    if not parts:
        return
    names = figures.join(parts)
    yield Step(
        kind="deputy",
        rank=4,
        day=4,
        action=Words(f"Nommer une suppléance\u00a0: {names.fr}", f"Name a deputy: {names.en}"),
        reason=Words(
            "Sans elle, une absence suffit à tout arrêter.", "Without one, a single absence stops everything."
        ),
        who=None,
        path=f"platforms[{bare[0]}].deputy" if bare else "crisis.cell",
    )


def sleeping(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Accounts that sleep: said to, or silent for longer than their rhythm allows."""
    for place, account in with_status(strategy, AccountStatus.ACTIVE, AccountStatus.DORMANT):
        if not is_open(account):
            continue
        quiet = silence(strategy, account, as_of)
        if account.status is AccountStatus.ACTIVE and not (quiet and quiet.too_long):
            continue
        name = account_name(strategy, place)
        said = figures.days(quiet.days) if quiet else None
        yield Step(
            kind="wake",
            rank=7,
            day=8,
            action=Words(
                f"Décider pour {name.fr}\u00a0: réveiller, fusionner ou fermer",
                f"Decide on {name.en}: wake, merge or close",
            ),
            reason=Words(f"Rien n’y est publié depuis {said.fr}.", f"Nothing has been published there for {said.en}.")
            if said
            else Words("Le compte est en sommeil.", "The account is dormant."),
            who=account.owner,
            path=f"platforms[{place}]",
            on=within(account.revisit_on, as_of),
        )


def closures(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Accounts to close, on their date if they have one, and before that their followers to be told."""
    for one in closings(strategy, as_of):
        name, days = account_name(strategy, one.place), figures.days(notice_days(strategy))
        later = figures.date(one.earliest)
        yield Step(
            kind="announce-closing",
            rank=8,
            day=9,
            action=Words(
                f"Annoncer à qui le suit que {name.fr} ferme", f"Tell those who follow it that {name.en} is closing"
            ),
            reason=Words(
                f"{days.fr} avant\u202f: le jour prévu est trop proche, fermer le {later.fr} au plus tôt.",
                f"{days.en} ahead: the day planned is too near, close on {later.en} at the earliest.",
            )
            if one.late
            else Words(f"{days.fr} avant la fermeture.", f"{days.en} before the closing."),
            who=strategy.platforms[one.place].owner,
            path=f"platforms[{one.place}].closes_on",
            on=within(one.announce_on, as_of),
        )
    postponed = {one.place: one.earliest for one in closings(strategy, as_of)}
    for place, account in with_status(strategy, AccountStatus.TO_CLOSE):
        name = account_name(strategy, place)
        said = said_in(account.reason)
        yield Step(
            kind="close",
            rank=8,
            day=13,
            action=Words(
                f"Fermer {name.fr}, après l’avoir annoncé à qui le suit",
                f"Close {name.en}, once its followers are told",
            ),
            reason=said or Words("La décision est prise.", "The decision is taken."),
            who=account.owner,
            path=f"platforms[{place}]",
            on=within(postponed.get(place, account.closes_on), as_of),
        )


def openings(strategy: Strategy, as_of: dt.date) -> Iterator[Step]:
    """Accounts to open: on their date if it is to come, else one every three weeks, never all at once."""
    undated = 0
    barred = {stop.index: stop for stop in stops(strategy, as_of, workload(strategy, as_of)) if stop.kind == "opening"}
    for place, account in with_status(strategy, AccountStatus.TO_OPEN):
        if place in barred:
            yield _left_closed(strategy, barred[place])
            continue
        if account.opens_on and (account.opens_on - as_of).days > LAST_DAY:
            continue
        on = within(account.opens_on, as_of)
        name = account_name(strategy, place)
        said = said_in(account.role) or said_in(account.reason)
        yield Step(
            kind="open",
            rank=9,
            day=min(_FIRST_OPENING + _BETWEEN_OPENINGS * undated, _LAST_OPENING),
            action=Words(f"Ouvrir {name.fr}, profil complet", f"Open {name.en}, with a complete profile"),
            reason=said
            or Words(
                "Un réseau à la fois\u00a0: chacun demande son rythme.", "One network at a time: each has its rhythm."
            ),
            who=account.owner,
            path=f"platforms[{place}]",
            on=on,
        )
        undated += on is None


def _left_closed(strategy: Strategy, stop: Stop) -> Step:
    """The step that an opening becomes when the hours or a vote rule it out."""
    name, why = account_name(strategy, stop.index), barred_words(stop)
    return Step(
        kind="do-not-open",
        rank=2,
        day=3,
        action=Words(f"Ne pas ouvrir {name.fr}\u00a0: {why.fr}", f"Do not open {name.en}: {why.en}"),
        reason=Words("Un compte que rien ne porte s’arrête.", "An account that nothing carries comes to a stop."),
        who=strategy.platforms[stop.index].owner,
        path=f"platforms[{stop.index}]",
    )


def barred_words(stop: Stop) -> Words:
    """Why an opening is ruled out: `14 h 50 pour 2 h 45, et pas de compte nouveau jusqu’au 2 mai 2027`."""
    parts: list[Words] = []
    if stop.needed is not None and stop.available is not None:
        more, there = figures.hours(stop.needed), figures.hours(stop.available)
        parts.append(
            Words(
                f"{more.fr} de plus par semaine pour {there.fr} en tout", f"{more.en} more a week for {there.en} in all"
            )
        )
    if stop.until:
        day = figures.date(stop.until)
        parts.append(Words(f"pas de compte nouveau jusqu’au {day.fr}", f"no new account until {day.en}"))
    return Words(", et ".join(one.fr for one in parts), ", and ".join(one.en for one in parts))


def closed_networks(strategy: Strategy, _: dt.date) -> Iterator[Step]:
    """Accounts said to be active on networks that no longer exist: nothing to secure, their names to be taken down."""
    gone = [place for place, account in active_accounts(strategy) if not is_open(account)]
    if gone:
        names = names_of(strategy, gone)
        yield Step(
            kind="closed-network",
            rank=7,
            day=6,
            action=Words(
                f"Retirer des sites et imprimés\u00a0: {names.fr}", f"Take off websites and printed matter: {names.en}"
            ),
            reason=Words("Ces réseaux n’existent plus.", "These networks no longer exist."),
            who=one_owner(strategy.platforms[place].owner for place in gone),
            path=f"platforms[{gone[0]}]",
        )
