"""The one-page form's own categories: its kinds of audience, its scale of seven stops, how it writes a network."""

import re
from typing import Final

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import OWNED, is_open, nowadays, with_status
from socialplan.analysis.thresholds import posts_for
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, AudienceCategory, Frequency
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

STOPS: Final = tuple(Frequency)
"""The stops of the scale, from every day to never."""

_FINAL: Final = Words("grand public et utilisateurs finaux", "general public and end users")
_BODIES: Final = Words("entreprises et organismes publics et privés", "businesses, public and private bodies")
_CATEGORIES: Final = {
    AudienceCategory.GENERAL_PUBLIC: _FINAL,
    AudienceCategory.USERS: _FINAL,
    AudienceCategory.LOCAL_RESIDENTS: _FINAL,
    AudienceCategory.YOUNG_PEOPLE: _FINAL,
    AudienceCategory.DEVELOPERS: Words("développeurs et contributeurs", "developers and contributors"),
    AudienceCategory.BUSINESSES: _BODIES,
    AudienceCategory.PUBLIC_BODIES: _BODIES,
    AudienceCategory.PROFESSIONALS: Words("réseau professionnel spécialisé", "specialist professional network"),
}
OTHER: Final = Words("autre", "other")


def form_category(category: AudienceCategory | None) -> Words:
    """The form's own word for a kind of audience."""
    return _CATEGORIES.get(category, OTHER) if category else OTHER


def living(strategy: Strategy) -> list[tuple[int, Account]]:
    """The accounts that the form is about: active or to be opened, on networks that exist, with their places."""
    found = with_status(strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
    return [(index, account) for index, account in found if is_open(account)]


def on_networks(strategy: Strategy) -> list[Account]:
    """Those of them on networks of others: what the verdict on the form counts."""
    return [account for _, account in living(strategy) if account.network not in OWNED]


def stop_of(account: Account) -> Frequency | None:
    """The stop of the scale for an account: as answered, else the nearest to what it publishes; None if unknown."""
    if account.frequency:
        return account.frequency
    posts = posts_per_week(account)
    if posts is None:
        return None
    return min(STOPS, key=lambda stop: abs(posts_for(stop.value) - posts))


def written_network(account: Account) -> Words | None:
    """An account as the form takes it: `facebook.com/XXX`, else `snapchat : YYY`; None without a name.

    The address is kept as it is typed, without its protocol.
    """
    if account.url:
        bare = re.sub(r"^https?://(?:www\.)?|/+$", "", account.url.strip(), flags=re.IGNORECASE)
        return Words(bare, bare)
    if not account.network or not account.handle:
        return None
    french, english = (name if " " in name else name.lower() for name in nowadays(account.network).label)
    return Words(f"{french}\u00a0: {account.handle}", f"{english}: {account.handle}")
