"""Rules on who is there when a post goes out: somebody to publish it, somebody to answer."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.nights import DAY, NOON, WEEK
from socialplan.analysis.people import name_of
from socialplan.analysis.planned import Planned, today_s
from socialplan.analysis.quiet_days import is_away
from socialplan.analysis.slots import network_words
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, post_name
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network, Weekday
from socialplan.strategy.networks import Account
from socialplan.strategy.team import PlannedPost

_DAYS: Final = tuple(Weekday)
_HOUR: Final = 60
_APART: Final = 2
"""Posts of a network told one by one; more are told at once."""
_TOLD: Final = 3
"""Days named before the rest is counted."""


@rule(
    "calendar-owner-absent",
    severity="error",
    chapter="calendar",
    title=Words("Personne pour publier ce jour-là", "Nobody to publish on that day"),
    message=Words(
        "{network}, {days}\u00a0: {name} n’est pas là{deputy}.",
        "{network}, {days}: {name} is away{deputy}.",
    ),
    why=Words(
        "La publication ne sortira pas, ou sortira sans personne pour répondre à ce qu’elle provoque.",
        "The post will not go out, or will go out with nobody to answer what it stirs up.",
    ),
    remedy=Words(
        "Changez la date, ou notez qui publie ce jour-là (`author`, ou `deputy` du compte).",
        "Change the date, or note who publishes on that day (`author`, or the account’s `deputy`).",
    ),
    more=Words(
        "Il regarde les publications et les rendez-vous à venir. Publie qui les écrit, sinon qui répond du "
        "compte\u202f; peuvent remplacer la suppléance du compte, celle de la personne, et la personne responsable du "
        "compte. Quelqu’un qui est parti n’est plus là. Une personne vraiment seule en reçoit un avertissement\u00a0: "
        "elle peut programmer.",
        "It looks at posts and appointments to come. Whoever writes them publishes, else the account’s owner; the "
        "account’s deputy, the person’s own and the account’s owner can stand in. Somebody who has left is away. "
        "Somebody who truly works alone gets a warning: they can schedule.",
    ),
    source="S1:102",
    documents=("plan",),
)
def calendar_owner_absent(case: Case) -> Iterable[Hit]:
    """On the day of a post or an appointment to come, who publishes it is away, and so is everybody who stands in."""
    away: dict[tuple[str, str], list[tuple[Planned, tuple[str, ...]]]] = {}
    for one in case.planned:
        if one.on < case.as_of or one.network is None:
            continue
        who = _publishers(case, one)
        if who and all(person not in case.people or is_away(case.people[person], one.on) for person in who):
            away.setdefault((one.network, who[0]), []).append((one, who))
    for (network, person), found in away.items():
        first, who = found[0]
        yield Hit(
            first.path,
            {
                "network": capital(network_words(Network[network.upper()])),
                "days": _dates([one.on for one, _ in found]),
                "name": figures.same(name_of(case.strategy, person) or person),
                "deputy": _deputies(case, who[1:]),
            },
            "warning" if case.alone else None,
        )


def _publishers(case: Case, one: Planned) -> tuple[str, ...]:
    """Who publishes it, then who can stand in: ids of the team, nobody where none is known."""
    accounts = [account for _, account in case.open if today_s(account.network) == one.network]
    author = None if one.regular else case.strategy.calendar.posts[one.index].author
    owners = [account.owner for account in accounts]
    lead = author or next(filter(None, owners), None)
    if lead not in case.people:
        return ()
    stand_ins = [*owners, *(account.deputy for account in accounts), case.people[lead].deputy]
    stand_ins += [case.people[owner].deputy for owner in owners if owner in case.people]
    return tuple(dict.fromkeys(who for who in (lead, *stand_ins) if who))


def _dates(days: list[dt.date]) -> Words:
    """`le 3 et le 10 décembre`, each in full, and how many more."""
    told = [figures.date(day) for day in sorted(set(days))]
    parts = [Words(f"le {one.fr}", f"on {one.en}") for one in told[:_TOLD]]
    if rest := len(told) - len(parts):
        parts.append(figures.count(rest, Words("autre jour", "more day"), Words("autres jours", "more days")))
    return figures.join(parts)


def _deputies(case: Case, who: tuple[str, ...]) -> Words:
    names = figures.join(figures.same(name) for one in who if (name := name_of(case.strategy, one)))
    if not who:
        return Words(", et personne ne prend le relais", ", and nobody takes over")
    return Words(f", ni {names.fr} qui prendrait le relais", f", and so is {names.en}, who would take over")


@rule(
    "calendar-weekend-no-watch",
    severity="warning",
    chapter="calendar",
    title=Words("Publié sans personne pour répondre", "Posted with nobody to answer"),
    message=Words(
        "{post}, {when} sur {network}\u00a0: personne ne regarde avant {next}{more}.",
        "{post}, {when} on {network}: nobody looks before {next}{more}.",
    ),
    why=Words(
        "Les réactions viennent dans les premières heures\u202f; sans réponse, une question devient un reproche.",
        "Reactions come in the first hours; without an answer a question becomes a complaint.",
    ),
    remedy=Words(
        "Avancez la publication à une heure où quelqu’un est là, ou ajoutez un passage dans les {limit} qui suivent.",
        "Bring the post forward to a time when somebody is there, or add a look within {limit} of it.",
    ),
    more=Words(
        "Quelqu’un est là s’il passe sur le compte (`monitoring`), ou si l’une des personnes du compte travaille "
        "(`works`). Sans passages ni horaires connus, il se tait\u202f; une publication sans heure n’est jugée que si "
        "personne n’est là de toute la journée. Lettres, blogs et fiches d’avis peuvent attendre.",
        "Somebody is there if they look in on the account (`monitoring`), or if one of its people is at work "
        "(`works`). Without known looks or hours it keeps quiet; a post without a time is judged only if nobody is "
        "there all day. Newsletters, blogs and review listings can wait.",
    ),
    source="F7",
    documents=("plan",),
)
def calendar_weekend_no_watch(case: Case) -> Iterable[Hit]:
    """A post to come goes out at a time when nobody looks, nor is at work, within the next four hours."""
    patience = round(case.limit("watch_after_hours") * _HOUR)
    late: dict[str, list[_Late]] = {}
    presences: dict[str, list[tuple[int, int]]] = {}
    for index, day, post in case.posts:
        name = _watched(post)
        if name is None or day < case.as_of:
            continue
        if name not in presences:
            presences[name] = _presences(case, name)
        wait = _wait(presences[name], _minute(day, post))
        if wait is not None and wait > (patience if post.at else DAY):
            late.setdefault(name, []).append(_Late(wait, index, day, post))
    for name, posts in late.items():
        for worst, others in [(max(posts), len(posts) - 1)] if len(posts) > _APART else [(one, 0) for one in posts]:
            facts = {"network": network_words(Network[name.upper()]), "limit": figures.minutes(patience)}
            yield Hit(_path(worst), {**facts, **_late_facts(case, worst, others)})


class _Late(NamedTuple):
    """A post that nobody watches over; the longest wait is the greatest."""

    wait: int
    place: int
    day: dt.date
    post: PlannedPost


def _path(late: _Late) -> str:
    return f"calendar.posts[{late.place}].{'at' if late.post.at else 'on'}"


def _minute(day: dt.date, post: PlannedPost) -> int:
    """The minute of the week at which a post goes out: midnight where that is unanswered."""
    return day.weekday() * DAY + (post.at.minutes if post.at else 0)


def _late_facts(case: Case, late: _Late, others: int) -> dict[str, Words]:
    name = capital(post_name(case, late.place))
    more = Words(f" (et {others}\u00a0autres fois)", f" (and {others} more times)") if others else figures.same("")
    return {
        "post": name,
        "when": _moment(late.day, late.post.at.minutes if late.post.at else None),
        "next": _weekly_moment(_minute(late.day, late.post) + late.wait),
        "more": more,
    }


def _watched(post: PlannedPost) -> str | None:
    """The id of a post's network, where strangers speak up and see whether they are answered."""
    if post.network is None:
        return None
    network = platforms.resolve(post.network)
    return network.id if network.is_open and network.kind in {"public", "messaging"} else None


def _presences(case: Case, network: str) -> list[tuple[int, int]]:
    """When somebody is there for a network, in minutes of the week: looks, and hours of work of its people."""
    accounts = [account for _, account in case.open if today_s(account.network) == network]
    looks = [(at, at) for account in accounts for at in _looks(account)]
    people = {who for account in accounts for who in (account.owner, account.deputy)}
    return sorted([*looks, *(span for who in people if who in case.people for span in _at_work(case, who))])


def _looks(account: Account) -> Iterator[int]:
    for slot in account.monitoring:
        for day in slot.days:
            yield _DAYS.index(day) * DAY + (slot.at.minutes if slot.at else NOON)


def _at_work(case: Case, who: str) -> Iterator[tuple[int, int]]:
    for hours in case.people[who].works:
        if hours.start and hours.end and hours.end.minutes > hours.start.minutes:
            for day in hours.days:
                opening = _DAYS.index(day) * DAY
                yield opening + hours.start.minutes, opening + hours.end.minutes


def _wait(presences: list[tuple[int, int]], start: int) -> int | None:
    """Minutes from a minute of the week until somebody is there; None where nothing is known."""
    waits = [max(0, first - moment) for first, last in presences for moment in (start, start - WEEK) if moment <= last]
    return min(waits, default=None)


def _moment(day: dt.date, minute: int | None) -> Words:
    named, weekday = figures.date(day), _DAYS[day.weekday()].label
    if minute is None:
        return Words(f"le {weekday.fr} {named.fr}", f"on {weekday.en} {named.en}")
    at = figures.clock(minute)
    return Words(f"le {weekday.fr} {named.fr} à {at.fr}", f"on {weekday.en} {named.en} at {at.en}")


def _weekly_moment(minute: int) -> Words:
    weekday, at = _DAYS[minute // DAY % len(_DAYS)].label, figures.clock(minute % DAY)
    return Words(f"{weekday.fr} {at.fr}", f"{weekday.en} {at.en}")
