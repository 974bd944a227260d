"""A rule on accounts kept for emergencies: they stay silent until one comes."""

from collections.abc import Iterable, Iterator

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import account_name, is_open, with_status
from socialplan.analysis.planned import today_s
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, post_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.networks import Account

_NAMED = 2
"""Planned posts that are named; the others are counted."""


@rule(
    "emergency-account-busy",
    severity="warning",
    chapter="platforms",
    title=Words("Un compte d’urgence qui publie en temps normal", "An emergency account that posts in normal times"),
    message=Words(
        "{account} est réservé aux urgences, et il y est prévu {planned}.",
        "{account} is reserved for emergencies, with {planned} planned there.",
    ),
    why=Words(
        "On s’abonne à un compte d’alerte parce qu’il se tait\u202f; s’il parle d’autre chose, on coupe ses "
        "notifications, et l’alerte ne sera pas lue. Ces heures ne sont pas comptées non plus.",
        "People follow an alert account because it is silent; if it speaks of other things they mute it, and the alert "
        "will not be read. Nor are these hours counted.",
    ),
    remedy=Words(
        "Déplacez ces publications vers un compte actif, ou déclarez celui-ci actif (`status: active`)\u00a0: ses "
        "heures seront alors comptées.",
        "Move these posts to an active account, or declare this one active (`status: active`): its hours will then be "
        "counted.",
    ),
    source="house",
    documents=("plan", "crisis"),
    more=Words(
        "Il regarde chaque compte réservé aux urgences (`status: emergency`) et cherche ce qui y est prévu en temps "
        "normal\u00a0: un rythme (`posts_per_week`, `frequency` ou `formats`), des publications datées et des "
        "rendez-vous sur son réseau. Un autre compte actif sur le même réseau prend pour lui publications et "
        "rendez-vous. Exemple\u00a0: un compte X «\u00a0alerte crue\u00a0», avec deux publications par semaine et le "
        "marché du samedi.",
        "It looks at each account kept for emergencies (`status: emergency`), and for what is planned there in normal "
        "times: a rhythm (`posts_per_week`, `frequency` or `formats`), dated posts and regular appointments on its "
        "network. Another active account on the same network takes posts and appointments for itself. Example: an X "
        "account “flood alert” with two posts a week and the Saturday market.",
    ),
)
def emergency_account_busy(case: Case) -> Iterable[Hit]:
    """An account for emergencies has a rhythm, or its network posts or appointments that no other account takes."""
    busy = {today_s(account.network) for _, account in case.open}
    for index, account in with_status(case.strategy, AccountStatus.EMERGENCY):
        if not is_open(account):
            continue
        free = today_s(account.network) not in busy
        planned = [*_rhythm(account), *(_appointments(case, account) if free else ()), *(_posts(case, account) * free)]
        if planned:
            facts = {"account": capital(account_name(case.strategy, index)), "planned": figures.join(planned)}
            yield Hit(f"platforms[{index}].status", facts)


def _rhythm(account: Account) -> Iterator[Words]:
    posts = posts_per_week(account)
    if posts:
        number = figures.count(posts, Words("publication", "post"), Words("publications", "posts"))
        yield Words(f"{number.fr} par semaine", f"{number.en} a week")


def _appointments(case: Case, account: Account) -> Iterator[Words]:
    for one in case.strategy.calendar.rendezvous:
        if one.network and today_s(one.network) == today_s(account.network):
            name = Words(one.name.to("fr"), one.name.to("en")) if one.name else None
            said = figures.quote(name) if name else Words("sans nom", "without a name")
            yield Words(f"le rendez-vous {said.fr}", f"the feature {said.en}")


def _posts(case: Case, account: Account) -> list[Words]:
    """The dated posts: the first two by name, the others by their number."""
    coming = [
        index
        for index, day, post in case.posts
        if day >= case.as_of and post.network and today_s(post.network) == today_s(account.network)
    ]
    named = [post_name(case, index) for index in coming[:_NAMED]]
    if len(coming) > _NAMED:
        named.append(
            figures.count(
                len(coming) - _NAMED,
                Words("autre publication", "other post"),
                Words("autres publications", "other posts"),
            )
        )
    return named
