"""The page to pin up: whom to call, what to do, what not to do. It stands alone on a wall."""

from typing import Final

import msgspec

from socialplan.analysis.whom import at_night
from socialplan.documents.views.usage_contacts import ContactRow, Contacts
from socialplan.documents.views.usage_desk import Desk, as_sentence, words_in
from socialplan.knowledge import law
from socialplan.language import Words

PAGE: Final = 350
"""Words on the page."""
PAGE_ALONE: Final = 330
FIXED: Final = 62
"""Words that the template adds, about: headings, table heads, the line on numbers."""
_MOST: Final = 6
_LEAST: Final = 3
_HOLES: Final = 3
"""Beyond this, the hours without anybody on duty are not told one by one."""


class Call(msgspec.Struct, frozen=True):
    """A row of the page: whom to tell in one situation, and when."""

    situation: str
    who: str
    otherwise: str
    when: str
    then: str


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The page."""

    proposed: bool
    danger: str
    """What to do in danger, and whom to call when somebody is threatened online: the first line."""
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    more: tuple[str, ...]
    """What did not fit on the page, of what to do."""
    more_avoid: tuple[str, ...]
    calls: tuple[Call, ...]
    hours: str
    night: str
    """Who answers at night, or that nobody is on duty then."""
    keeper: str
    comfort: str


def page(desk: Desk, called: Contacts) -> Page:
    """The page, its lists cut to what it holds."""
    desk.need("charter.do", "charter.avoid", "charter.contact_hours")
    do = desk.lines(desk.charter.do, "charter.do")
    avoid = desk.lines(desk.charter.avoid, "charter.avoid")
    hours = as_sentence(desk.text(desk.charter.contact_hours, "charter.contact_hours"))
    danger, night, comfort = _danger(desk, called), _night(desk), _comfort(desk)
    calls = _calls(desk, called.rows)
    used = FIXED + words_in(hours, danger, night, comfort)
    used += sum(words_in(row.situation, row.who, row.otherwise, row.when, row.then) for row in calls)
    kept = min(_kept(do, avoid, (PAGE_ALONE if desk.alone else PAGE) - used), desk.most_on_page)
    return Page(
        proposed=desk.proposed("charter.do", "charter.avoid") or called.proposed,
        danger=danger,
        do=do[:kept],
        avoid=avoid[:kept],
        more=do[kept:],
        more_avoid=avoid[kept:],
        calls=calls,
        hours=hours,
        night=night,
        keeper=desk.owner(),
        comfort=comfort,
    )


def _kept(do: tuple[str, ...], avoid: tuple[str, ...], room: int) -> int:
    """How many of each list fit: six if they can, three at the least."""
    for count in range(_MOST, _LEAST, -1):
        if words_in(*do[:count], *avoid[:count]) <= room:
            return count
    return _LEAST


def _danger(desk: Desk, called: Contacts) -> str:
    in_france = "fr" in law.jurisdictions(desk.dossier.country)
    first = desk.say("Danger\u00a0: le 17 ou le 112.", "Danger: 17 or 112.")
    if not in_france:
        first = desk.say("Danger\u00a0: le 112.", "Danger: 112.")
    row = called.attacked
    if desk.alone or row is None:
        return first
    otherwise = desk.say(f", sinon {row.otherwise}", f"; if unavailable, {row.otherwise}") if row.otherwise else ""
    return first + desk.say(f" Menace en ligne\u00a0: {row.who}{otherwise}.", f" Threat online: {row.who}{otherwise}.")


def _calls(desk: Desk, rows: tuple[ContactRow, ...]) -> tuple[Call, ...]:
    """The rows, with what each person does here beside their name, the first time."""
    told: set[str] = set()

    def named(name: str, identifier: str | None) -> str:
        function = desk.function(identifier) if identifier and identifier not in told else ""
        told.add(identifier or "")
        return f"{name} ({function})" if name and function else name

    if desk.alone:
        return tuple(Call(row.situation, row.who, "", row.delay, row.then) for row in rows)
    return tuple(
        Call(row.situation, named(row.who, row.person), named(row.otherwise, row.deputy), row.delay, "") for row in rows
    )


def _night(desk: Desk) -> str:
    """Computed from the rota: the names of the night, else the hours when nobody is on duty."""
    known = desk.dossier.coverage
    if desk.alone:
        return ""
    if known.basis == "none":
        return desk.say("La nuit\u00a0: pas de permanence.", "At night: nobody on duty.")
    if not known.holes:
        names = desk.wording.join(map(desk.here, at_night(known)), Words("ou", "or"))
        several = len(at_night(known)) > 1
        by_day = desk.say(", selon le jour", ", depending on the day") if several else ""
        return desk.say(f"La nuit\u00a0: {names}{by_day}.", f"At night: {names}{by_day}.") if names else ""
    if len(known.summary) > _HOLES:
        return desk.say("Certaines nuits\u00a0: pas de permanence.", "Some nights: nobody on duty.")
    holes = desk.in_a_row(desk.wording.words(hole) for hole in known.summary)
    return desk.say(f"Sans permanence\u00a0: {holes}.", f"Nobody on duty: {holes}.")


def _comfort(desk: Desk) -> str:
    if desk.alone:
        return desk.say(
            "Ce qui ne met personne en danger peut attendre l’ouverture.",
            "What puts nobody in danger can wait until I open.",
        )
    return desk.say(
        "Un doute, une erreur\u00a0: dites-le tôt, cela se répare mieux à plusieurs.",
        "A doubt, a mistake: say so early, it is easier to mend together.",
    )
