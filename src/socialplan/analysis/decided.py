"""Whether somebody has decided on an account's opening or closing: the change log says so, in its own words."""

import datetime as dt
from typing import Final

from socialplan.analysis.phrases import phrase_in, stem_in
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_VERBS: Final = {
    AccountStatus.TO_CLOSE: ("ferm", "clos", "quitt", "arrêt", "stop", "leav", "left"),
    AccountStatus.TO_OPEN: ("ouvr", "ouvert", "lanc", "open", "launch"),
}


def decided_on(strategy: Strategy, account: Account) -> dt.date | None:
    """The day on which the change log says that an account is to be opened or closed; None when it says nothing."""
    if account.network is None or account.status not in _VERBS:
        return None
    names = (*account.network.label, *account.network.synonyms, account.network.value)
    days = [
        change.on
        for change in strategy.meta.changes
        if change.on and change.what
        if phrase_in(str(change.what), names) and stem_in(str(change.what), _VERBS[account.status])
    ]
    return max(days, default=None)


def is_pending(strategy: Strategy, account: Account) -> bool:
    """Whether an account is to be opened or closed, and nobody decided on it yet."""
    return account.status in _VERBS and decided_on(strategy, account) is None
