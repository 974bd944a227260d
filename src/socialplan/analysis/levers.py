"""Ways to bring the hours down, each tried out: what it saves, whether it is enough, and what several do together."""

from collections.abc import Callable, Iterator
from typing import Final, Literal

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import account_load, formats_of, posts_per_week, visits_per_week
from socialplan.analysis.people import account_name, open_accounts
from socialplan.analysis.spans import STEPS_AN_HOUR, Span
from socialplan.analysis.thresholds import cheaper_formats, limit
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Format
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import FormatMix

LeverKind = Literal["leave_spare", "drop", "fewer_posts", "cheaper_format", "fewer_visits", "more_hours"]

Need = Callable[[Strategy], Span]

NUMBER: Final = 3
"""How many are proposed."""
_TOP_PRIORITY: Final = 1
_WORTHWHILE: Final = 0.05
"""A lever below this many hours (three minutes) a week is none."""
_HALF_STEP: Final = 0.5 / STEPS_AN_HOUR


class Lever(msgspec.Struct, frozen=True, kw_only=True):
    """A change, with its effect."""

    kind: LeverKind
    account: int | None
    """The account's place in `platforms`; None for more hours, and for several accounts."""
    saves: float
    """Hours a week less; for more hours, the hours to find."""
    needed: float
    """Typical hours a week needed after it."""
    goal: float
    """Hours a week to come down to."""
    enough: bool
    """Whether it brings the hours to the goal on its own."""
    what: Words
    """The change, without its effect."""
    words: Words


class Together(msgspec.Struct, frozen=True, kw_only=True):
    """Changes made one after the other, when none is enough on its own."""

    steps: tuple[Lever, ...]
    """Each is counted on top of those before it."""
    needed: float
    """Hours a week that are still needed after all of them."""
    goal: float
    enough: bool


class Candidate(msgspec.Struct, frozen=True):
    """A lever, what it costs in reach (the smaller the better), and the strategy once it is pulled."""

    lever: Lever
    loss: float
    then: Strategy


Source = Callable[[Strategy, float, float, Need], Iterator[Candidate]]


def levers(strategy: Strategy, goal: float, need: Need) -> tuple[Lever, ...]:
    """Up to three levers, computed by making the change and counting again; more hours to find complete the three.

    One of each kind at most: leave a network, publish less, choose a cheaper format; then look in less often. Of
    several of a kind, the one that is enough at the least loss, else the one that saves the most.
    """
    now = need(strategy).typical
    found = [best.lever for kind in _KINDS if (best := _best(list(kind(strategy, goal, now, need)))) is not None]
    return (*found[:NUMBER], *[_more_hours(now, goal)] * (len(found) < NUMBER))


def together(strategy: Strategy, goal: float, need: Need) -> Together:
    """The levers one after the other: first leave accounts in double or that nobody answers for, then one of each kind.

    Stops as soon as the goal is reached.
    """
    steps: list[Lever] = []
    now = need(strategy).typical
    for kind in (_spare, *_KINDS):
        if now <= goal + _HALF_STEP or len([step for step in steps if step.kind != "leave_spare"]) == NUMBER:
            break
        best = _best(list(kind(strategy, goal, now, need)))
        if best is not None:
            steps.append(best.lever)
            strategy, now = best.then, best.lever.needed
    return Together(steps=tuple(steps), needed=now, goal=goal, enough=now <= goal + _HALF_STEP)


def for_a_busy_week(strategy: Strategy, goal: float, need: Need) -> Lever:
    """What gives way in one busy week: fewer posts, a cheaper format or fewer visits; no network is left for that."""
    now = need(strategy).typical
    found = [best.lever for kind in _KINDS[1:] if (best := _best(list(kind(strategy, goal, now, need)))) is not None]
    enough = [lever for lever in found if lever.enough]
    return (enough or sorted(found, key=lambda lever: -lever.saves) or [_more_hours(now, goal)])[0]


def spare_accounts(strategy: Strategy) -> tuple[int, ...]:
    """Active accounts that one can leave first: a second one on the same network, and those that nobody answers for.

    Of two on a network, the one with the more followers stays, else the first. Never all of them.
    """
    active = open_accounts(strategy)
    best: dict[str | None, int] = {}
    for index, account in sorted(active, key=lambda one: (one[1].owner is None, -(one[1].followers or 0), one[0])):
        best.setdefault(account.network, index)
    spare = [index for index, account in active if account.owner is None or best[account.network] != index]
    return tuple(spare) if len(spare) < len(active) else ()


def _best(candidates: list[Candidate]) -> Candidate | None:
    """The sufficient one with the least loss, else the one that saves the most; the first of equals."""
    useful = [one for one in candidates if one.lever.saves >= _WORTHWHILE]
    enough = [one for one in useful if one.lever.enough]
    if enough:
        return min(enough, key=lambda one: (one.loss, one.lever.saves))
    return max(useful, key=lambda one: one.lever.saves) if useful else None


def _spare(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[Candidate]:
    """Leave all the accounts that are in double, or that nobody answers for."""
    places = spare_accounts(strategy)
    if not places:
        return
    then = strategy
    for index in places:
        then = with_account(then, index, status=AccountStatus.REFUSED)
    names = figures.join(account_name(strategy, index) for index in places)
    what = Words(
        f"Quitter ce qui est en double ou sans responsable\u00a0: {names.fr}",
        f"Leave what is in double or has no owner: {names.en}",
    )
    yield Candidate(_lever("leave_spare", None, what, now, need(then).typical, goal), 0, then)


def _drops(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[Candidate]:
    """Leave a network: never the only one, nor the only one that reaches an audience of first priority."""
    active = open_accounts(strategy)
    if len(active) <= 1:
        return
    for index, account in active:
        if _only_reach(strategy, index):
            continue
        then = with_account(strategy, index, status=AccountStatus.REFUSED)
        after, own = need(then).typical, account_load(strategy, index).hours.typical
        name, shared = account_name(strategy, index), now - after - own
        beside = figures.hours(shared) if shared > _HALF_STEP else None
        what = Words(f"Quitter {name.fr}", f"Leave {name.en}")
        part = Words(f", dont {beside.fr} de mesure", f", {beside.en} of it measurement") if beside else Words("", "")
        loss = len(account.objectives) + len(account.audiences)
        yield Candidate(_lever("drop", index, what, now, after, goal, part), loss, then)


def _only_reach(strategy: Strategy, index: int) -> bool:
    """Whether an audience of first priority is reached by this active account alone."""
    first = {audience.id for audience in strategy.audiences if audience.priority == _TOP_PRIORITY}
    others = {
        audience for other, account in open_accounts(strategy) if other != index for audience in account.audiences
    }
    return bool(first.intersection(strategy.platforms[index].audiences) - others)


def _fewer_posts(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[Candidate]:
    """Publish less on one network: the most posts that fit, else half as many."""
    for index, account in open_accounts(strategy):
        posts = posts_per_week(account) or 0.0
        for fewer in lower_rhythms(posts):
            then = at_rhythm(strategy, index, fewer)
            after = need(then).typical
            if after <= goal or fewer <= max(0.5, posts / 2):
                name, target = account_name(strategy, index), figures.number(fewer)
                before = figures.number(posts)
                what = Words(
                    f"Passer de {before.fr} à {target.fr} publications par semaine sur {name.fr}",
                    f"Go from {before.en} to {target.en} posts a week on {name.en}",
                )
                lever = _lever("fewer_posts", index, what, now, after, goal)
                yield Candidate(lever, 1 - fewer / posts, then)
                break


def lower_rhythms(posts: float) -> list[float]:
    """The rhythms below `posts` a week, by halves, from the highest down to one post in two weeks."""
    return [step / 2 for step in range(int(posts * 2), 0, -1) if step / 2 < posts]


def at_rhythm(strategy: Strategy, index: int, posts: float) -> Strategy:
    """The strategy with one account at another number of posts a week, its mix of formats unchanged."""
    account = strategy.platforms[index]
    factor = posts / (posts_per_week(account) or posts)
    mix = [
        FormatMix(format=Format[part.format.upper()], per_week=part.per_week * factor)
        for part in formats_of(strategy, account)
    ]
    return with_account(strategy, index, formats=mix)


def _cheaper(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[Candidate]:
    """Put a cheaper format in place of a costly one, where the network offers it."""
    for index, account in open_accounts(strategy):
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
                then = with_account(strategy, index, formats=mix)
                old, new = figures.quote(part.name), figures.quote(Format[cheaper.upper()].label)
                name = account_name(strategy, index)
                what = Words(
                    f"Remplacer le format {old.fr} par {new.fr} sur {name.fr}",
                    f"Replace the format {old.en} with {new.en} on {name.en}",
                )
                lever = _lever("cheaper_format", index, what, now, need(then).typical, goal)
                yield Candidate(lever, part.per_week, then)


def _fewer_visits(strategy: Strategy, goal: float, now: float, need: Need) -> Iterator[Candidate]:
    """Look in once each working day at most."""
    for index, account in open_accounts(strategy):
        visits, fewer = visits_per_week(strategy, account), round(limit("visits_per_week", strategy))
        if visits > fewer:
            then = with_account(strategy, index, visits_per_week=fewer, monitoring=[])
            name, before = account_name(strategy, index), figures.number(visits)
            what = Words(
                f"Passer de {before.fr} à {fewer} visites par semaine sur {name.fr}",
                f"Go from {before.en} to {fewer} visits a week on {name.en}",
            )
            lever = _lever("fewer_visits", index, what, now, need(then).typical, goal)
            yield Candidate(lever, visits - fewer, then)


_KINDS: Final[tuple[Source, ...]] = (_drops, _fewer_posts, _cheaper, _fewer_visits)


def _more_hours(now: float, goal: float) -> Lever:
    """Find the hours that are missing: enough by definition."""
    gap = max(0.0, now - goal)
    said = figures.hours(gap)
    what = Words(f"Trouver {said.fr} de plus par semaine", f"Find {said.en} more a week")
    words = Words(f"{what.fr}.", f"{what.en}.")
    return Lever(kind="more_hours", account=None, saves=gap, needed=now, goal=goal, enough=True, what=what, words=words)


def with_account(strategy: Strategy, index: int, **changes: object) -> Strategy:
    """The strategy with one account changed."""
    accounts = list(strategy.platforms)
    accounts[index] = msgspec.structs.replace(accounts[index], **changes)
    return msgspec.structs.replace(strategy, platforms=accounts)


_NO_PART: Final = Words("", "")


def _lever(  # noqa: PLR0913, PLR0917 - a lever is all of this
    kind: LeverKind, index: int | None, what: Words, now: float, after: float, goal: float, part: Words = _NO_PART
) -> Lever:
    enough = after <= goal + _HALF_STEP
    saved, left, target = figures.hours(now - after), figures.hours(after), figures.hours(goal)
    verdict = (
        Words("cela suffit", "that is enough")
        if enough
        else Words("cela ne suffit pas seul", "that is not enough on its own")
    )
    after_it = f"soit {left.fr} pour {target.fr}\u202f; {verdict.fr}"
    words = Words(
        f"{what.fr}\u00a0: {saved.fr} de moins par semaine{part.fr}, {after_it}.",
        f"{what.en}: {saved.en} less a week{part.en}, that is {left.en} for {target.en}; {verdict.en}.",
    )
    return Lever(
        kind=kind, account=index, saves=now - after, needed=after, goal=goal, enough=enough, what=what, words=words
    )
