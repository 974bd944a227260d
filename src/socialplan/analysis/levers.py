"""Three ways to bring the hours down, each tried out: what it saves, and whether it is enough on its own."""

from collections.abc import Callable, Iterator
from typing import Final, Literal

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import formats_of, posts_per_week, visits_per_week
from socialplan.analysis.people import account_name, active_accounts
from socialplan.analysis.spans import Span
from socialplan.analysis.thresholds import cheaper_formats, limit
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Format
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, FormatMix

LeverKind = Literal["drop", "fewer_posts", "cheaper_format", "fewer_visits", "more_hours"]

Need = Callable[[Strategy], Span]

NUMBER: Final = 3
"""How many are proposed."""
_TOP_PRIORITY: Final = 1
_WORTHWHILE: Final = 0.05
"""A lever below this many hours (three minutes) a week is none."""


class Lever(msgspec.Struct, frozen=True, kw_only=True):
    """A change, with its effect."""

    kind: LeverKind
    account: int | None
    """The account's place in `platforms`; None for more hours."""
    saves: float
    """Hours a week less; for more hours, the hours to find."""
    needed: float
    """Typical hours a week needed after it."""
    goal: float
    """Hours a week to come down to."""
    enough: bool
    """Whether it brings the hours to the goal on its own."""
    words: Words


def levers(strategy: Strategy, goal: float, need: Need) -> tuple[Lever, ...]:
    """Up to three levers, computed by making the change and counting again; more hours to find complete the three.

    One of each kind at most: leave a network, publish less, choose a cheaper format; then look in less often. Of
    several of a kind, the one that is enough at the least loss, else the one that saves the most.
    """
    now = need(strategy).typical
    found = [
        best
        for kind in (_drops, _fewer_posts, _cheaper, _fewer_visits)
        if (best := _best(list(kind(strategy, goal, now, need)))) is not None
    ]
    return (*found[:NUMBER], *[_more_hours(now, goal)] * (len(found) < NUMBER))


class _Candidate(msgspec.Struct, frozen=True):
    """A lever, and what it costs in reach: the smaller the better."""

    lever: Lever
    loss: float


def _best(candidates: list[_Candidate]) -> Lever | None:
    """The sufficient one with the least loss, else the one that saves the most; the first of equals."""
    useful = [one for one in candidates if one.lever.saves >= _WORTHWHILE]
    enough = [one for one in useful if one.lever.enough]
    if enough:
        return min(enough, key=lambda one: (one.loss, one.lever.saves)).lever
    return max(useful, key=lambda one: one.lever.saves).lever if useful else None


def _drops(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[_Candidate]:
    """Leave a network: never the only one, nor the only one that reaches an audience of first priority."""
    active = active_accounts(strategy)
    if len(active) <= 1:
        return
    for index, account in active:
        if _only_reach(strategy, index):
            continue
        after = need(_with(strategy, index, status=AccountStatus.REFUSED)).typical
        name = account_name(strategy, index)
        what = Words(f"Quitter {name.fr}", f"Leave {name.en}")
        loss = len(account.objectives) + len(account.audiences)
        yield _Candidate(_lever("drop", index, what, now, after, goal), loss)


def _only_reach(strategy: Strategy, index: int) -> bool:
    """Whether an audience of first priority is reached by this active account alone."""
    first = {audience.id for audience in strategy.audiences if audience.priority == _TOP_PRIORITY}
    others = {
        audience for other, account in active_accounts(strategy) if other != index for audience in account.audiences
    }
    return bool(first.intersection(strategy.platforms[index].audiences) - others)


def _fewer_posts(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[_Candidate]:
    """Publish less on one network: the most posts that fit, else half as many."""
    for index, account in active_accounts(strategy):
        posts = posts_per_week(account) or 0.0
        steps = [step / 2 for step in range(1, int(posts * 2) + 1) if step / 2 < posts]
        for fewer in reversed(steps):
            changed = _with(strategy, index, formats=_scaled(strategy, account, fewer / posts))
            after = need(changed).typical
            if after <= goal or fewer <= max(0.5, posts / 2):
                name, target = account_name(strategy, index), figures.number(fewer)
                before = figures.number(posts)
                what = Words(
                    f"Passer de {before.fr} à {target.fr} publications par semaine sur {name.fr}",
                    f"Go from {before.en} to {target.en} posts a week on {name.en}",
                )
                yield _Candidate(_lever("fewer_posts", index, what, now, after, goal), 1 - fewer / posts)
                break


def _scaled(strategy: Strategy, account: Account, factor: float) -> list[FormatMix]:
    return [
        FormatMix(format=Format[part.format.upper()], per_week=part.per_week * factor)
        for part in formats_of(strategy, account)
    ]


def _cheaper(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[_Candidate]:
    """Put a cheaper format in place of a costly one, where the network offers it."""
    for index, account in active_accounts(strategy):
        if account.network is None:
            continue
        network = platforms.resolve(account.network)
        parts = formats_of(strategy, account)
        for part in parts:
            for cheaper in filter(network.offers, cheaper_formats(part.format)):
                mix = [
                    FormatMix(format=Format[(cheaper if one is part else one.format).upper()], per_week=one.per_week)
                    for one in parts
                ]
                after = need(_with(strategy, index, formats=mix)).typical
                old, new = figures.quote(part.name), figures.quote(Format[cheaper.upper()].label)
                name = account_name(strategy, index)
                what = Words(
                    f"Remplacer le format {old.fr} par {new.fr} sur {name.fr}",
                    f"Replace the format {old.en} with {new.en} on {name.en}",
                )
                yield _Candidate(_lever("cheaper_format", index, what, now, after, goal), part.per_week)


def _fewer_visits(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[_Candidate]:
    """Look in once each working day at most."""
    for index, account in active_accounts(strategy):
        visits, fewer = visits_per_week(strategy, account), round(limit("visits_per_week"))
        if visits > fewer:
            after = need(_with(strategy, index, visits_per_week=fewer, monitoring=[])).typical
            name, before = account_name(strategy, index), figures.number(visits)
            what = Words(
                f"Passer de {before.fr} à {fewer} visites par semaine sur {name.fr}",
                f"Go from {before.en} to {fewer} visits a week on {name.en}",
            )
            yield _Candidate(_lever("fewer_visits", index, what, now, after, goal), visits - fewer)


def _more_hours(now: float, goal: float) -> Lever:
    """Find the hours that are missing: enough by definition."""
    gap = max(0.0, now - goal)
    said = figures.hours(gap)
    words = Words(f"Trouver {said.fr} de plus par semaine.", f"Find {said.en} more a week.")
    return Lever(kind="more_hours", account=None, saves=gap, needed=now, goal=goal, enough=True, words=words)


def _with(strategy: Strategy, index: int, **changes: object) -> Strategy:
    """The strategy with one account changed."""
    accounts = list(strategy.platforms)
    accounts[index] = msgspec.structs.replace(accounts[index], **changes)
    return msgspec.structs.replace(strategy, platforms=accounts)


def _lever(kind: LeverKind, index: int, what: Words, now: float, after: float, goal: float) -> Lever:  # noqa: PLR0913, PLR0917
    enough = after <= goal + 1e-9
    saved, left, target = figures.hours(now - after), figures.hours(after), figures.hours(goal)
    verdict = (
        Words("cela suffit", "that is enough")
        if enough
        else Words("cela ne suffit pas seul", "that is not enough on its own")
    )
    words = Words(
        f"{what.fr}\u00a0: {saved.fr} de moins par semaine, soit {left.fr} pour {target.fr}\u202f; {verdict.fr}.",
        f"{what.en}: {saved.en} less a week, that is {left.en} for {target.en}; {verdict.en}.",
    )
    return Lever(kind=kind, account=index, saves=now - after, needed=after, goal=goal, enough=enough, words=words)
