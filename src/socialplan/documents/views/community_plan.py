"""What the map leads to: six weeks from listening to contributing, relays to warn, allies, and the code of approach."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import msgspec

from socialplan.analysis.communities import PERSONAL, Step, first_monday, in_weeks, six_weeks
from socialplan.analysis.thresholds import limit
from socialplan.documents.phrases import without_stop
from socialplan.documents.views.community_sources import Faults, name, named, told_action
from socialplan.documents.views.plan_desk import NONE, Desk
from socialplan.language import Words
from socialplan.strategy.choices import KeyDateKind, RelationStage
from socialplan.strategy.outside import Relay
from socialplan.strategy.team import KeyDate

_RELAYED: Final = frozenset({KeyDateKind.CAMPAIGN, KeyDateKind.PRESS, KeyDateKind.EVENT, KeyDateKind.AWARENESS_DAY})
"""The kinds of key dates that are made to be announced; others are when they serve an objective."""
_WORKDAYS: Final = 5
_CLOSED: Final = frozenset({(12, 25), (1, 1), (5, 1)})


class StepRow(msgspec.Struct, frozen=True):
    """Something to do with a source."""

    week: str
    on: str
    source: str
    who: str
    what: str


class Weeks(msgspec.Struct, frozen=True, kw_only=True):
    """The six weeks, and what comes after."""

    begins: str
    """The Monday of the first week."""
    reading: tuple[str, ...]
    """Who reads what every week, without writing."""
    rows: tuple[StepRow, ...]
    after: tuple[StepRow, ...]
    more: int
    unowned: str
    """Sources that nobody follows: nothing is planned for them."""


class RelayRow(msgspec.Struct, frozen=True):
    """A large account that may relay us."""

    name: str
    network: str
    contact: str
    days: str
    when: str
    """The next key date that it could relay, and by when to tell it."""


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """The rules by which we approach a community."""

    proposed: bool
    rules: tuple[str, ...]
    personal: str
    """The sources that are one person, and what may be noted of them."""


def weeks(desk: Desk, known: Faults) -> Weeks:
    """From listening to contributing, with dates and names."""
    found = steps(desk, known)
    within, after = in_weeks(found)
    shown, later = within[: desk.most(12, 5, 12, 10, 8, 6)], after[: desk.most(8, 3, 6, 4, 3, 2)]
    unowned = [place for place in range(len(desk.strategy.community.sources)) if not follows(desk, place)]
    return Weeks(
        begins=desk.wording.date(first_monday(desk.dossier.as_of)),
        reading=tuple(_reading(desk)),
        unowned=named(desk, unowned),
        rows=tuple(row(desk, step, known) for step in shown),
        after=tuple(row(desk, step, known) for step in later),
        more=len(found) - len(shown) - len(later),
    )


def steps(desk: Desk, known: Faults) -> tuple[Step, ...]:
    """The steps with the sources that somebody follows."""
    found = six_weeks(desk.strategy, desk.dossier.as_of, unfit=known.unfit, early=known.early)
    return tuple(step for step in found if follows(desk, step.source))


def follows(desk: Desk, place: int) -> str:
    """Who follows a source; somebody alone follows them all."""
    owner = desk.wording.person(desk.strategy.community.sources[place].owner)
    people = desk.strategy.team.people
    return owner or (desk.wording.person(people[0].id) if desk.alone and people else "")


def _reading(desk: Desk) -> Iterator[str]:
    """`Romain Delvaux : Groupe fermé… et Organisme…`: the sources that are only read yet."""
    found: dict[str, list[int]] = {}
    for place, source in enumerate(desk.strategy.community.sources):
        who = follows(desk, place)
        if who and source.stage in _READ:
            found.setdefault(who, []).append(place)
    for who, places in found.items():
        names = named(desk, places)
        yield names if desk.alone else desk.say(f"{who}\u00a0: {names}", f"{who}: {names}")


_READ: Final = frozenset({None, RelationStage.WATCH, RelationStage.LISTEN})
_DEEDS: Final = {
    "read": Words(
        "Commencer à lire\u00a0: sujets, règles, questions qui reviennent",
        "Begin to read: topics, rules, questions that come back",
    ),
    "first": Words(
        "Répondre à une question posée, sans lien commercial", "Answer a question asked, without a commercial link"
    ),
    "useful": Words(
        "Apporter un fait ou une réponse utile, sans lien commercial",
        "Bring a useful fact or answer, without a commercial link",
    ),
    "invitation": Words("Répondre à l’invitation", "Answer the invitation"),
    "news": Words("Prendre des nouvelles, sans rien demander", "Ask how they are, and for nothing"),
}


def row(desk: Desk, step: Step, known: Faults) -> StepRow:
    """A step in words."""
    return StepRow(
        week=str(step.week),
        on=desk.wording.date(step.on),
        source=name(desk, step.source),
        who=follows(desk, step.source),
        what=_what(desk, step, known),
    )


def _what(desk: Desk, step: Step, known: Faults) -> str:
    """What is done, and whether the day or the deed is ours to propose."""
    if step.deed == "heard":
        days = round(limit("listening_days", desk.strategy))
        return desk.say(
            f"Fin des {days} jours de lecture\u00a0: dire si l’on peut y être utile",
            f"End of the {days} days of reading: say whether we can be useful there",
        )
    told = told_action(desk, step.source, known) if step.deed == "action" else ""
    told = told or desk.wording.words(_DEEDS.get(step.deed, _DEEDS["useful"]))
    planned = desk.strategy.community.sources[step.source].next_on
    if step.late:
        date = desk.wording.date(planned)
        return desk.say(f"{told} (prévu le {date}, dépassé)", f"{told} (planned for {date}, overdue)")
    if step.source in known.early and step.deed == "action":
        return desk.say(f"{told} (repoussé\u00a0: lire d’abord)", f"{told} (put back: read first)")
    if step.proposed:
        return desk.say(f"{told} (proposé)", f"{told} (proposed)")
    return told


# Relays and allies


def relays(desk: Desk) -> tuple[RelayRow, ...]:
    """The large accounts, through whom, how long before, and for what next."""
    found = desk.strategy.community.relays[: desk.most(8, 4, 8, 7, 6, 6)]
    return tuple(
        RelayRow(
            desk.text(relay.name) or NONE,
            desk.wording.label(relay.network) or NONE,
            desk.text(relay.contact) or desk.say("à trouver", "to be found"),
            _days(desk, relay),
            _when(desk, relay),
        )
        for relay in found
    )


def _days(desk: Desk, relay: Relay) -> str:
    if relay.ask_days_before is None:
        return NONE
    return desk.wording.count(relay.ask_days_before, desk.say("jour", "day"), desk.say("jours", "days"))


def _when(desk: Desk, relay: Relay) -> str:
    """`avant le 4 janvier 2027, pour « … » (25 janvier 2027)`: the next date that there is still time to announce."""
    if relay.ask_days_before is None:
        return NONE
    for moment, on in _moments(desk):
        day = _workday(on - dt.timedelta(days=relay.ask_days_before))
        if day >= desk.dossier.as_of:
            what = desk.wording.quote(without_stop(desk.text(moment.what)))
            by, told = desk.wording.date(day), desk.wording.date(on)
            return desk.say(f"avant le {by}, pour {what} ({told})", f"by {by}, for {what} ({told})")
    return desk.say("aucune date à annoncer", "no date to announce")


def _workday(day: dt.date) -> dt.date:
    """The day, or the last one before it on which somebody is at work."""
    while day.weekday() >= _WORKDAYS or (day.month, day.day) in _CLOSED:
        day -= dt.timedelta(days=1)
    return day


def _moments(desk: Desk) -> list[tuple[KeyDate, dt.date]]:
    """The key dates that a large account could relay, in order."""
    dates = [
        (one, one.on)
        for one in desk.strategy.calendar.key_dates
        if one.on and (one.kind in _RELAYED or one.objective) and desk.text(one.what)
    ]
    return sorted(dates, key=lambda pair: pair[1])


def allies(desk: Desk) -> tuple[str, ...]:
    """Who may speak for us."""
    return tuple(map(desk.title, desk.texts(desk.strategy.community.allies, desk.most(12, 6, 12, 10, 8, 8))))


# Code of approach


def code(desk: Desk) -> Code:
    """The rules that were decided, else five that are proposed; and what may be noted of people."""
    decided = desk.texts(desk.strategy.community.code, desk.most(12, 6, 12, 10, 8, 8))
    return Code(
        proposed=not decided,
        rules=decided or tuple(_proposed(desk)),
        personal=_personal(desk),
    )


def _proposed(desk: Desk) -> Iterator[str]:
    days = round(limit("listening_days", desk.strategy))
    for rule in _RULES:
        yield desk.wording.words(rule).replace("{days}", str(days))


_RULES: Final = (
    Words(
        "Une communauté n’est pas un fichier\u00a0: aucune adresse relevée, aucun envoi en nombre.",
        "A community is no mailing list: no address collected, no mass message.",
    ),
    Words("On lit {days} jours avant d’écrire une ligne.", "We read for {days} days before writing a line."),
    Words(
        "On répond à ce qui intéresse là-bas, pas à ce qui nous arrange.",
        "We answer what matters there, not what suits us.",
    ),
    Words(
        "On ne met en avant ni produit, ni service, ni événement.",
        "We put forward no product, no service, no event.",
    ),
    Words(
        "On ne vend rien\u202f; qui veut acheter nous trouvera.", "We sell nothing; whoever wants to buy will find us."
    ),
)
"""The code that is proposed where none was decided."""


def _personal(desk: Desk) -> str:
    """Which sources are most often one person."""
    sources = desk.strategy.community.sources
    places = [place for place, source in enumerate(sources) if source.kind in PERSONAL]
    if not places:
        return ""
    names = named(desk, places)
    if len(places) == 1:
        head = desk.say(
            f"Derrière cette source, une seule personne\u00a0: {names}.", f"One person behind this source: {names}."
        )
    else:
        head = desk.say(
            f"Derrière chacune de ces sources, une seule personne\u00a0: {names}.",
            f"One person behind each of these sources: {names}.",
        )
    rule = desk.say(
        "N’en notez que ce qui touche au sujet, et effacez-le quand la relation s’arrête.",
        "Note only what concerns the subject, and delete it when the relationship ends.",
    )
    return f"{head} {rule}"
