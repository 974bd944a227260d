"""The reflex card: one page for whoever is on duty at 23:00. Both languages carry the same items."""

from typing import Final

import msgspec

from socialplan.analysis.duty import DutySlot
from socialplan.documents.gaps import SOON
from socialplan.documents.names import PRIVATE_SHEET
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.documents.views.crisis_levels import Question, questions
from socialplan.documents.views.crisis_people import alerts, only_name, requests, stoppers
from socialplan.documents.views.crisis_reach import accounts_of, is_private, name_and_number, phone, reach
from socialplan.documents.views.crisis_scenarios import ScenarioCard, Scenarios
from socialplan.language import Words
from socialplan.strategy.choices import CrisisRole
from socialplan.strategy.crisis import FirstHourStep

DO_NOT: Final = 1
DO_NOT_ALONE: Final = 5
MOST_HELPERS: Final = 6
HALF_AN_HOUR: Final = 30
OFFICE: Final = 10 * 60 + 30
"""A minute of the day in everybody’s office hours."""

EUROPEAN_UNION: Final = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
)
"""Where 112 is the emergency number."""


class SlotRow(msgspec.Struct, frozen=True):
    """A time of the week: whom to call, and where they can publish."""

    when: str
    who: str
    publishes: str


class RoleRow(msgspec.Struct, frozen=True):
    """Whom to call for something in particular."""

    what: str
    who: str
    otherwise: str


class Helper(msgspec.Struct, frozen=True):
    """Whom somebody alone can call."""

    name: str
    what: str
    contact: str


class CardStep(msgspec.Struct, frozen=True):
    """A step of the first half hour."""

    minutes: str
    who: str
    do: str


class ReadyLink(msgspec.Struct, frozen=True):
    """A scenario to jump to."""

    title: str
    anchor: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """The page."""

    danger: str
    """Whom to call before all else when somebody is in danger."""
    private: bool
    numbers: bool
    """Whether numbers are printed."""
    sheet: str
    slots: tuple[SlotRow, ...]
    first: str
    """Whom to call where no hours are known."""
    roles: tuple[RoleRow, ...]
    helpers: tuple[Helper, ...]
    questions: tuple[Question, ...]
    steps: tuple[CardStep, ...]
    ready: tuple[ReadyLink, ...]
    """Statements approved beforehand; for somebody alone all that are written."""
    to_approve: tuple[ReadyLink, ...]
    silent: tuple[ReadyLink, ...]
    """Scenarios in which nothing is said in public."""
    without: tuple[str, ...]
    do_not: tuple[str, ...]
    do_not_more: tuple[str, ...]
    """What the page leaves to the body."""
    proposed: bool


_CALLED: Final = {
    CrisisRole.LEAD: Words("Pilote", "Lead"),
    CrisisRole.IT_SECURITY: Words("Accès informatiques", "IT access"),
    CrisisRole.LEGAL_HR: Words("Personne visée", "Person targeted"),
}
"""Whom the page names, and for what; all the others are in the table of the crisis team."""


def card(desk: Desk, scenarios: Scenarios) -> Card:
    """The card."""
    _note_missing_numbers(desk)
    do_not, more = _do_not(desk)
    printed: set[str] = set()
    slots = () if desk.alone else tuple(_slot(desk, slot, printed) for slot in desk.dossier.duty)
    written = [each for each in scenarios.cards if each.statements]
    return Card(
        danger=danger(desk),
        private=is_private(desk),
        numbers=is_private(desk) and any(phone(desk, member.id) for member in desk.strategy.team.people),
        sheet=PRIVATE_SHEET.to(desk.wording.language),
        slots=slots,
        first="" if desk.alone else name_and_number(desk, desk.lead()),
        roles=() if desk.alone else _roles(desk, printed),
        helpers=_helpers(desk) if desk.alone else (),
        questions=questions(desk),
        steps=tuple(_steps(desk)),
        ready=tuple(_link(each) for each in written if each.approved or desk.alone),
        to_approve=tuple(_link(each) for each in written if not (each.approved or desk.alone)),
        silent=tuple(_link(each) for each in scenarios.cards if each.silent),
        without=scenarios.missing,
        do_not=do_not,
        do_not_more=more,
        proposed=desk.proposed("levels", "cell", "first_hour", "do_not", "scenarios"),
    )


def danger(desk: Desk) -> str:
    """The emergency numbers of the country, where they are known."""
    if desk.dossier.country == "FR":
        return desk.say(
            "17 (police), 15 (santé) ou 112, avant tout",
            "17 (police), 15 (health) or 112, before all else",
        )
    if not desk.dossier.country or desk.dossier.country in EUROPEAN_UNION:
        return desk.say("112, avant tout", "112, before all else")
    return desk.say("les secours, avant tout", "the emergency services, before all else")


def _link(scenario: ScenarioCard) -> ReadyLink:
    return ReadyLink(scenario.title, scenario.anchor)


def _slot(desk: Desk, slot: DutySlot, printed: set[str]) -> SlotRow:
    """A row: who answers then, and nobody else. A number stands once on the page."""
    names = [_once(desk, person, printed) for person in slot.people]
    return SlotRow(
        when=capital(desk.wording.words(slot.when)),
        who=desk.say(", sinon ", ", else ").join(names) or desk.say("sans permanence", "nobody on duty"),
        publishes=accounts_of(desk, slot) if slot.people else desk.say("personne", "nobody"),
    )


def _once(desk: Desk, person: str, printed: set[str]) -> str:
    if person in printed:
        return desk.wording.person(person)
    printed.add(person)
    return name_and_number(desk, person)


def _roles(desk: Desk, printed: set[str]) -> tuple[RoleRow, ...]:
    """Who plays each part, one row for what the same two people do; then press and requests, a row each."""
    wanted: list[tuple[str, str | None, str | None]] = []
    for role, part in _CALLED.items():
        member = desk.member(role)
        if member:
            wanted.append((desk.wording.words(part), member.person, member.deputy))
    wanted.append((desk.say("couper", "stop posts"), *stoppers(desk)))
    parts: dict[tuple[str | None, str | None], list[str]] = {}
    for what, person, deputy in wanted:
        parts.setdefault((person, deputy), []).append(what)
    press = desk.crisis.press
    if press and press.contact:
        parts.setdefault((press.contact, press.deputy), []).append(desk.say("presse", "press"))
    rows = [
        RoleRow(
            what=capital(", ".join(whats)),
            who=_once(desk, person, printed),
            otherwise=_once(desk, deputy, printed) if deputy else "",
        )
        for (person, deputy), whats in parts.items()
        if person
    ]
    asked = requests(desk)
    if asked.who:
        rows.append(
            RoleRow(desk.say("Demandes (événement, campagne)", "Requests (event, campaign)"), asked.who, asked.deputy)
        )
    return tuple(rows)


def _note_missing_numbers(desk: Desk) -> None:
    """Note whom a private folder could give a number for, and does not."""
    cell = [who for member in desk.crisis.cell for who in (member.person, member.deputy) if who]
    missing = [who for who in dict.fromkeys(cell) if not phone(desk, who)] if is_private(desk) else []
    if missing and not desk.alone:
        names = desk.wording.people(missing)
        what = Words(
            f"Numéros à ajouter dans contacts.yaml\u00a0: {names}", f"Numbers to add to contacts.yaml: {names}"
        )
        desk.gaps.add("crisis.cell#numbers", what, None, days=SOON)


def _helpers(desk: Desk) -> tuple[Helper, ...]:
    """Whom somebody who works alone can call: what the answers name, those who can be reached first."""
    rows = [Helper(row.who, row.why, row.contact) for row in alerts(desk)]
    return tuple(rows[:MOST_HELPERS])


def _steps(desk: Desk) -> list[CardStep]:
    desk.need("crisis.first_hour")
    found: list[CardStep] = []
    for place, step in enumerate(desk.crisis.first_hour):
        do = desk.text(step.do, f"crisis.first_hour[{place}].do")
        if do and on_card(step):
            who = "" if desk.alone else who_does(desk, step, reader=not found)
            found.append(CardStep(minutes_span(desk, step.from_minute, step.to_minute), who, do))
    return found


def who_does(desk: Desk, step: FirstHourStep, *, reader: bool = False) -> str:
    """Who does a step: the reader the first one, then whoever is on duty; a name holds in office hours."""
    if reader:
        return desk.say("Vous qui lisez", "You who read this")
    member = desk.member(step.role) if step.role else None
    name = desk.wording.person(member.person) if member else ""
    if name and member and reach(desk, member.person) == desk.say("jour et nuit", "day and night"):
        return name
    if desk.dossier.coverage.basis == "none":
        return name or capital(desk.wording.label(step.role))
    on_duty = desk.say("permanence", "on duty")
    if not name or only_name(desk) == name or not _in_the_office(desk, member.person if member else None):
        return capital(on_duty)
    return capital(desk.say(f"{on_duty} (bureau\u00a0: {name})", f"{on_duty} (office hours: {name})"))


def _in_the_office(desk: Desk, person: str | None) -> bool:
    """Whether a person can be reached on a working morning: a name is of no use at hours when they are off."""
    tuesday = desk.dossier.coverage.days[1]
    return any(band.start <= OFFICE < band.end and person in band.people for band in tuesday.bands)


def on_card(step: FirstHourStep) -> bool:
    """Whether a step belongs to the first half hour."""
    return (step.from_minute or 0) < HALF_AN_HOUR


def minutes_span(desk: Desk, first: int | None, last: int | None) -> str:
    """`0–5 min`, `dès 60 min`. Empty when unanswered."""
    if first is None and last is None:
        return ""
    if last is None:
        return desk.say(f"Dès {first}\u00a0min", f"From {first}\u00a0min")
    return f"{first or 0}–{last}\u00a0min"


def _do_not(desk: Desk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What not to do: the first ones for the page, and the rest. As many in each language."""
    desk.need("crisis.do_not")
    items = tuple(capital(without_stop(item)) for item in desk.texts(desk.crisis.do_not, "crisis.do_not"))
    kept = DO_NOT_ALONE if desk.alone else DO_NOT
    return items[:kept], items[kept:]
