"""What the hours do carry, when the plan cannot be held: which accounts, each at which rhythm."""

from collections.abc import Iterator

import msgspec

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.levers import Need, at_rhythm, lower_rhythms, spare_accounts, with_account
from socialplan.analysis.people import open_accounts
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_LAST_PRIORITY = 4
"""Of an account that addresses nobody."""
_HAIR = 1e-6


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """An account that fits."""

    account: int
    """Its place in `platforms`."""
    posts_per_week: float
    planned: float
    """The rhythm that the strategy plans."""
    needed: float
    """Hours a week of all that fits so far, watch and measurement included."""


def carried(strategy: Strategy, hours: float, need: Need) -> tuple[Carried, ...]:
    """The accounts that `hours` carry, the one that matters most first, each at the highest rhythm that still fits.

    What matters most serves the most objectives, then addresses the audience of highest priority, then is the most
    followed. Accounts in double, or that nobody answers for, are left out.
    """
    kept: list[Carried] = []
    now = _without_any(strategy)
    for index in _ranked(strategy):
        for posts in _rhythms(strategy.platforms[index]):
            then = with_account(now, index, status=AccountStatus.ACTIVE)
            then = at_rhythm(then, index, posts) if posts else then
            needed = need(then).typical
            if needed <= hours + _HAIR:
                planned = posts_per_week(strategy.platforms[index]) or 0.0
                kept.append(Carried(account=index, posts_per_week=posts, planned=planned, needed=needed))
                now = then
                break
    return tuple(kept)


def _without_any(strategy: Strategy) -> Strategy:
    """The strategy without active accounts."""
    for index, _ in open_accounts(strategy):
        strategy = with_account(strategy, index, status=AccountStatus.REFUSED)
    return strategy


def _ranked(strategy: Strategy) -> list[int]:
    spare = spare_accounts(strategy)
    wanted = [(index, account) for index, account in open_accounts(strategy) if index not in spare]
    return [index for index, _ in sorted(wanted, key=lambda one: (*_rank(strategy, one[1]), one[0]))]


def _rank(strategy: Strategy, account: Account) -> tuple[int, int, int]:
    served = sum(objective.id in account.objectives for objective in strategy.objectives if objective.id)
    priorities = [one.priority for one in strategy.audiences if one.id in account.audiences and one.priority]
    return (-served, min(priorities, default=_LAST_PRIORITY), -(account.followers or 0))


def _rhythms(account: Account) -> Iterator[float]:
    """The planned rhythm, then lower ones."""
    planned = posts_per_week(account) or 0.0
    yield planned
    yield from lower_rhythms(planned)
