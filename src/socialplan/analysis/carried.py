"""What the hours do carry, when the plan cannot be held: which accounts, each at which rhythm."""

from collections.abc import Iterator
from functools import partial

import msgspec

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.levers import Weigh, at_rhythm, holds_at, with_account
from socialplan.analysis.people import open_accounts
from socialplan.analysis.rhythms import Line, Rhythm, highest, lower_rhythms
from socialplan.analysis.sparing import reaches_alone, spare_accounts
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_LAST_PRIORITY = 4
"""Of an account that addresses nobody."""


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """An account that fits."""

    account: int
    """Its place in `platforms`."""
    posts_per_week: float
    planned: float
    """The rhythm that the strategy plans."""
    lines: tuple[Line, ...]
    """What changes in its formats."""
    needed: float
    """Hours a week of all that fits so far, watch and measurement included."""


def carried(strategy: Strategy, weigh: Weigh) -> tuple[Carried, ...]:
    """The accounts that the hours carry, the one that matters most first, each at the highest rhythm that still fits.

    What matters most alone reaches an audience of first priority, then serves the most objectives, then addresses the
    audience of highest priority, then is the most followed. Accounts that nobody would miss are left out, and those on
    which nothing is posted, as long as there are others.
    """
    kept: list[Carried] = []
    now = _without_any(strategy)
    for index in _ranked(strategy):
        base = with_account(now, index, status=AccountStatus.ACTIVE)
        rhythms = list(_rhythms(strategy, strategy.platforms[index]))
        fits = highest(rhythms, partial(holds_at, weigh, base, index))
        if fits is None:
            continue
        now = at_rhythm(base, index, fits)
        kept.append(
            Carried(
                account=index,
                posts_per_week=fits.posts,
                planned=posts_per_week(strategy.platforms[index]) or 0.0,
                lines=fits.lines,
                needed=weigh(now).needed,
            )
        )
    return tuple(kept)


def _without_any(strategy: Strategy) -> Strategy:
    """The strategy without active accounts."""
    for index, _ in open_accounts(strategy):
        strategy = with_account(strategy, index, status=AccountStatus.REFUSED)
    return strategy


def _ranked(strategy: Strategy) -> list[int]:
    spare = spare_accounts(strategy)
    kept = [(index, account) for index, account in open_accounts(strategy) if index not in spare]
    wanted = [one for one in kept if posts_per_week(one[1])] or kept
    ranks = {index: (not reaches_alone(strategy, index), *_rank(strategy, account)) for index, account in wanted}
    return sorted(ranks, key=lambda index: (*ranks[index], index))


def _rank(strategy: Strategy, account: Account) -> tuple[int, int, int]:
    served = sum(objective.id in account.objectives for objective in strategy.objectives if objective.id)
    priorities = [one.priority for one in strategy.audiences if one.id in account.audiences and one.priority]
    return (-served, min(priorities, default=_LAST_PRIORITY), -(account.followers or 0))


def _rhythms(strategy: Strategy, account: Account) -> Iterator[Rhythm]:
    """The planned rhythm, then lower ones."""
    yield Rhythm(posts_per_week(account) or 0.0, account, ())
    yield from lower_rhythms(strategy, account)
