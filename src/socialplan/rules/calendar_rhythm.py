"""Rules on the rhythm of a calendar: as much as promised, without holes, and not about to end."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.planned import WEEK, interval, last_day, longest_gap, planned_rate, today_s
from socialplan.analysis.slots import network_words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network

_DAY: Final = dt.timedelta(days=1)
_WHOLE: Final = 100
_ONE_POST: Final = 1
_MANY: Final = 5
"""Posts from which a figure needs no decimal."""


class _Line(NamedTuple):
    """A network's line in the calendar."""

    network: str
    rate: float
    """Posts a week that its active accounts promise and a calendar plans."""
    days: list[dt.date]
    """The day of each of its planned posts and appointments."""

    @property
    def name(self) -> Words:
        return capital(network_words(Network[self.network.upper()]))


def _lines(case: Case) -> Iterator[_Line]:
    """The networks with an active account whose rhythm is known."""
    rates: dict[str, float] = {}
    for _, account in case.open:
        name = today_s(account.network)
        if name:
            rates[name] = rates.get(name, 0.0) + planned_rate(case.strategy, account)
    for network, rate in rates.items():
        if rate:
            days = [one.on for one in case.planned if one.network == network and not one.spontaneous]
            yield _Line(network, rate, days)


def _coming(case: Case) -> tuple[dt.date, dt.date] | None:
    """The coming fortnight, as far as the calendar has begun by then; None before that, or where no post is dated."""
    calendar = case.strategy.calendar
    if not case.posts:
        return None
    start = max(case.as_of, calendar.starts or case.posts[0][1])
    end = case.as_of + _DAY * round(case.limit("calendar_ahead_days") - 1)
    last = last_day(calendar) or end
    return (start, min(end, last)) if start <= min(end, last) else None


@rule(
    "calendar-vs-cadence",
    severity="warning",
    chapter="calendar",
    title=Words(
        "Un calendrier en deçà ou au-delà du rythme promis",
        "A calendar that falls short of the promised pace, or exceeds it",
    ),
    message=Words(
        "{network}\u00a0: {planned} du {start} au {end}, pour {promised} au rythme promis ({rate}).",
        "{network}: {planned} from {start} to {end}, against {promised} at the promised pace ({rate}).",
    ),
    why=Words(
        "Un rythme annoncé qu’on ne planifie pas ne se tiendra pas\u202f; un calendrier trop plein épuise dès le "
        "départ.",
        "A pace that is announced but not planned will not be kept; too full a calendar wears people out from the "
        "start.",
    ),
    remedy=Words(
        "Planifiez ce qui manque (`calendar.posts`), ou notez le rythme que vous tiendrez vraiment (`posts_per_week`).",
        "Plan what is missing (`calendar.posts`), or record the pace you will really keep (`posts_per_week`).",
    ),
    more=Words(
        "Il compare, réseau par réseau, ce qui est planifié et le rythme promis par vos comptes actifs. Trop peu se "
        "juge sur les quinze jours qui viennent, une fois le calendrier commencé\u202f; trop se juge du premier au "
        "dernier jour planifié, à partir de cinq publications. La part laissée à l’actualité est retirée, et les "
        "stories et relais, qui se font sur le moment, ne comptent pas\u202f; les rendez-vous réguliers comptent. "
        "Jusqu’à 20\u00a0% d’écart, ou une publication, il se tait. Exemple\u00a0: quatre publications par semaine "
        "promises, trois prévues pour quinze jours.",
        "It compares, network by network, what is planned and the rhythm that your active accounts promise. Too "
        "little is judged over the coming fortnight, once the calendar has begun; too much is judged from the first "
        "planned day to the last, from five posts on. The share left for news is taken off, and stories and relays, "
        "made on the spot, do not count; regular appointments do. Up to 20%, or one post, of difference it keeps "
        "quiet. Example: four posts a week promised, three planned for a fortnight.",
    ),
    source="S1:100",
    documents=("plan",),
)
def calendar_vs_cadence(case: Case) -> Iterable[Hit]:
    """What is planned on a network is more than 20 %, and more than one post, off the rhythm of its accounts."""
    for line in _lines(case):
        yield from _too_little(case, line)
        yield from _too_much(case, line)


def _too_little(case: Case, line: _Line) -> Iterator[Hit]:
    coming = _coming(case)
    if coming is None:
        return
    start, end = coming
    weeks = ((end - start).days + 1) / WEEK
    news = case.strategy.calendar.news_share or 0.0
    promised = line.rate * weeks * (1 - news / _WHOLE)
    number = sum(start <= day <= end for day in line.days)
    if number < promised * (1 - case.limit("cadence_deviation") / _WHOLE) and promised - number > _ONE_POST:
        yield _off(line, number, promised, (start, end), news)


def _too_much(case: Case, line: _Line) -> Iterator[Hit]:
    if len(line.days) < case.limit("posts_judged"):
        return
    start, end = min(line.days), max(line.days)
    promised = line.rate * (end - start).days / WEEK + 1
    number = len(line.days)
    if number > promised * (1 + case.limit("cadence_deviation") / _WHOLE) and number - promised > _ONE_POST:
        yield _off(line, number, promised, (start, end))


def _off(line: _Line, number: int, promised: float, days: tuple[dt.date, dt.date], news: float = 0.0) -> Hit:
    planned = figures.count(
        number, Words("publication prévue", "planned post"), Words("publications prévues", "planned posts")
    )
    return Hit(
        "calendar.posts",
        {
            "network": line.name,
            "planned": planned if number else Words("aucune publication prévue", "no planned post"),
            "promised": figures.number(promised, 0 if promised >= _MANY else 1),
            "rate": _rate(line.rate, news),
            "start": figures.date(days[0]),
            "end": figures.date(days[1]),
        },
    )


def _rate(rate: float, news: float) -> Words:
    """`4 par semaine, moins 15 % pour l’actualité`."""
    said, free = figures.number(rate), figures.percent(news)
    if not news:
        return Words(f"{said.fr} par semaine", f"{said.en} a week")
    return Words(
        f"{said.fr} par semaine, moins {free.fr} pour l’actualité", f"{said.en} a week, less {free.en} for news"
    )


@rule(
    "irregular-calendar",
    severity="warning",
    chapter="calendar",
    title=Words("Un trou dans le calendrier", "A gap in the calendar"),
    message=Words(
        "{network}\u00a0: rien n’est prévu entre le {start} et le {end}, soit {gap}, pour une publication {rhythm}.",
        "{network}: nothing is planned between {start} and {end}, {gap}, at a pace of one post {rhythm}.",
    ),
    why=Words(
        "Cinq publications d’un coup puis trois semaines de silence font oublier le compte\u202f; mieux vaut peu, à "
        "pas égal.",
        "Five posts at once followed by three weeks of silence make people forget the account; less, but evenly "
        "spread, works better.",
    ),
    remedy=Words(
        "Déplacez une publication dans ce trou, ou mettez-y un contenu de secours.",
        "Move a post into the gap, or put a backup post there.",
    ),
    more=Words(
        "Il mesure le temps entre deux publications qui se suivent sur un réseau, et parle quand il dépasse deux fois "
        "l’intervalle normal (sept jours divisés par les publications d’une semaine). Les jours fermés ne comptent "
        "pas, ni les fins de semaine quand rien n’y paraît jamais. Il ne juge que là où le calendrier est "
        "rempli\u00a0: dans les quinze jours qui viennent, ou quand les publications prévues font l’essentiel du "
        "rythme promis. Exemple\u00a0: dix jours sans rien, à deux publications par semaine.",
        "It measures the time between two posts that follow each other on a network, and speaks where it exceeds "
        "twice the normal interval (seven days over the posts of a week). Closed days do not count, nor weekends when "
        "nothing ever comes out on them. It judges only where the calendar is filled: in the coming fortnight, or "
        "where the posts planned make most of the promised rhythm. Example: ten days without anything, at two posts a "
        "week.",
    ),
    source="S4:35",
    documents=("plan",),
)
def irregular_calendar(case: Case) -> Iterable[Hit]:
    """Where a network's calendar is filled, a gap between two posts exceeds twice the interval of its rhythm."""
    idle = frozenset(case.strategy.calendar.closed_days)
    coming = _coming(case)
    for line in _lines(case):
        near = [day for day in line.days if coming and coming[0] <= day <= coming[1]]
        gap = longest_gap(line.days if _is_filled(case, line) else near, idle)
        if gap and gap[2] > case.limit("regular_intervals") * interval(line.rate):
            start, end, days = gap
            yield Hit(
                "calendar.posts",
                {
                    "network": line.name,
                    "start": figures.date(start),
                    "end": figures.date(end),
                    "gap": _gap(days, (end - start).days),
                    "rhythm": _rhythm(interval(line.rate)),
                },
            )


def _gap(counted: int, whole: int) -> Words:
    """`10 jours`, `5 jours sans la fin de semaine ni les jours fermés`."""
    days = figures.days(counted)
    if counted == whole:
        return days
    return Words(
        f"{days.fr} sans les fins de semaine ni les jours fermés", f"{days.en} without weekends and closed days"
    )


def _is_filled(case: Case, line: _Line) -> bool:
    """Whether the posts planned make the promised rhythm from the first to the last, give or take 20 %."""
    if len(line.days) <= _ONE_POST:
        return False
    promised = line.rate * (max(line.days) - min(line.days)).days / WEEK
    return len(line.days) - 1 >= promised * (1 - case.limit("cadence_deviation") / _WHOLE)


def _rhythm(days: float) -> Words:
    """`par jour`, `tous les 3,5 jours`."""
    if days <= 1:
        return Words("par jour ou plus", "a day or more")
    said = figures.number(days)
    return Words(f"tous les {said.fr}\u00a0jours", f"every {said.en} days")


@rule(
    "calendar-stale",
    severity="warning",
    chapter="calendar",
    title=Words("Un calendrier qui s’arrête", "A calendar that runs out"),
    message=Words("Rien n’est planifié après le {last}{left}.", "Nothing is planned after {last}{left}."),
    why=Words(
        "Un calendrier vide se remplit dans l’urgence, et le compte ralentit sans que personne l’ait décidé.",
        "An empty calendar gets filled in a hurry, and the account slows down without anybody having decided it.",
    ),
    remedy=Words(
        "Planifiez les huit semaines suivantes, et notez le jour du mois où vous le referez.",
        "Plan the next eight weeks, and fix a day of the month for doing it again.",
    ),
    more=Words(
        "Il lit la dernière date planifiée, et parle quand elle tombe dans moins de deux semaines ou qu’elle est "
        "passée. C’est celle de la dernière publication ou du dernier rendez-vous régulier\u202f; sans l’un ni "
        "l’autre, le dernier jour des semaines planifiées. Un calendrier sans aucune date ne fait rien dire. "
        "Exemple\u00a0: le 20 mars, rien n’est écrit après le 29, et la fête du printemps est le 4 avril.",
        "It reads the last date planned, and speaks where that is less than two weeks away or past. It is that of the "
        "last post or of the last regular appointment; without either, the last day of the weeks planned. A calendar "
        "without any date is never told. Example: on 20 March nothing is written after the 29th, and the spring fair "
        "is on 4 April.",
    ),
    source="S1:106",
    documents=("plan",),
)
def calendar_stale(case: Case) -> Iterable[Hit]:
    """The last date planned is less than a fortnight after the day of the check."""
    calendar = case.strategy.calendar
    last = case.planned[-1].on if case.planned else last_day(calendar)
    if last is None or last >= case.as_of + _DAY * round(case.limit("calendar_ahead_days")):
        return
    days = figures.days((last - case.as_of).days)
    left = Words(f"\u00a0: il reste {days.fr}", f": {days.en} left")
    if last < case.as_of:
        left = Words(", et ce jour est passé", ", and that day has passed")
    elif last == case.as_of:
        left = Words(", et c’est aujourd’hui", ", and that is today")
    yield Hit("calendar.posts" if case.posts else "calendar.weeks", {"last": figures.date(last), "left": left})
