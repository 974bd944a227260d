"""Which accounts one can leave first, and which never: the only one that reaches an audience of first priority."""

from typing import Final

from socialplan.analysis.people import active_accounts, is_open, open_accounts
from socialplan.analysis.silence import silence
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Audience

_TOP_PRIORITY: Final = 1


def spare_accounts(strategy: Strategy) -> tuple[int, ...]:
    """Active accounts that one can leave first: on closed networks, in double, without an owner, silent for too long.

    Of two on a network, the one with an owner and the more followers stays, else the first. Never all of them, and
    never the only one that reaches an audience of first priority.
    """
    active = open_accounts(strategy)
    best: dict[str | None, int] = {}
    for index, account in sorted(active, key=lambda one: (one[1].owner is None, -(one[1].followers or 0), one[0])):
        best.setdefault(account.network, index)
    wanted = [
        index
        for index, account in active
        if account.owner is None or best[account.network] != index or _is_silent(strategy, account)
    ]
    left: list[int] = []
    for index in wanted:
        if not reaches_alone(strategy, index, left):
            left.append(index)
    closed = [index for index, account in active_accounts(strategy) if not is_open(account)]
    return (*closed, *left) if left and len(left) < len(active) else ()


def reaches_alone(strategy: Strategy, index: int, left: list[int] | tuple[int, ...] = ()) -> bool:
    """Whether an audience of first priority is reached by this active account alone, once those in `left` are gone."""
    others = [account for other, account in open_accounts(strategy) if other != index and other not in left]
    account = strategy.platforms[index]
    return any(
        _reaches(account, audience) and not any(_reaches(other, audience) for other in others)
        for audience in strategy.audiences
        if audience.priority == _TOP_PRIORITY
    )


def _reaches(account: Account, audience: Audience) -> bool:
    """Whether an account addresses an audience: it says so, or says nothing, and the audience is on its network."""
    if account.audiences:
        return audience.id in account.audiences
    return any(one.network is account.network for one in audience.presence if one.network)


def _is_silent(strategy: Strategy, account: Account) -> bool:
    """Whether an account was silent for too long when the strategy was written."""
    quiet = silence(strategy, account, strategy.meta.as_of) if strategy.meta.as_of else None
    return bool(quiet and quiet.too_long)
