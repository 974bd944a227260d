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
    title=Words("Personne pour publier ce jour-là", "Nobody to publish that day"),
    message=Words(
        "{network}, {days}\u00a0: {name} n’est pas là{deputy}.",
        "{network}, {days}: {name} is away{deputy}.",
    ),
    why=Words(
        "La publication ne sortira pas, ou sortira sans personne pour répondre à ce qu’elle provoque.",
        "The post will not go out, or will go out with nobody there to answer what it stirs up.",
    ),
    remedy=Words(
        "Changez la date, ou notez qui publie ce jour-là (`author`), ou qui remplace sur le compte (`deputy`).",
        "Change the date, or record who publishes that day (`author`), or who stands in on the account (`deputy`).",
    ),
    more=Words(
        "Il regarde, pour chaque publication et chaque rendez-vous à venir, si quelqu’un est là ce jour-là\u00a0: la "
        "personne qui l’écrit, sinon celle qui répond du compte\u202f; leur suppléance et celle du compte peuvent "
        "prendre le relais. Une absence notée ou un départ rend absent. Tant que personne n’est nommé, il se tait. "
        "C’est une erreur\u202f; une personne qui travaille vraiment seule n’en reçoit qu’un avertissement, car elle "
        "peut programmer. Exemple\u00a0: trois publications la semaine du 30 novembre, Kévin en congé, et personne "
        "d’autre sur la page.",
        "It looks, for each post and appointment to come, whether somebody is there on that day: the person who "
        "writes it, else the one who answers for the account; their deputies and the account’s can take over. An "
        "absence noted, or having left, makes somebody away. As long as nobody is named it keeps quiet. It is an "
        "error; somebody who truly works alone gets a warning only, for they can schedule. Example: three posts in "
        "the week of 30 November, Kévin on leave, and nobody else on the page.",
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
    title=Words("Publié sans personne pour répondre", "Posted with nobody there to answer"),
    message=Words(
        "{post}, {when} sur {network}\u00a0: personne ne regarde avant {next}{more}.",
        "{post}, {when} on {network}: nobody looks before {next}{more}.",
    ),
    why=Words(
        "Les réactions viennent dans les premières heures\u202f; sans réponse, une question devient un reproche.",
        "Reactions come in the first few hours; left unanswered, a question turns into a complaint.",
    ),
    remedy=Words(
        "Avancez la publication à une heure où quelqu’un est là, ou ajoutez un passage dans les {limit} qui suivent.",
        "Move the post to a time when somebody is there, or add a check within {limit} of it.",
    ),
    more=Words(
        "Il regarde si quelqu’un passe sur le compte (`monitoring`), ou si l’une de ses personnes travaille "
        "(`works`), dans les quatre heures qui suivent chaque publication à venir. Sans passages ni horaires connus, "
        "il se tait\u202f; une publication sans heure n’est jugée que si personne n’est là de toute la journée. "
        "Lettres, blogs et fiches d’avis ne sont pas jugés\u00a0: on n’y attend pas de réponse dans l’heure. "
        "Exemple\u00a0: une annonce du dimanche à 23\u00a0h\u00a015, que l’équipe ne retrouve que le lundi à "
        "11\u00a0h.",
        "It looks whether somebody looks in on the account (`monitoring`), or one of its people is at work (`works`), "
        "within four hours of each post to come. Without known looks or hours it keeps quiet; a post without a time "
        "is judged only if nobody is there all day. Newsletters, blogs and review listings are not judged: nobody "
        "expects an answer there within the hour. Example: news posted on Sunday at 23:15 that the team finds on "
        "Monday at 11:00 only.",
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
