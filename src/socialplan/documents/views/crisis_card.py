"""The reflex card: one page for whoever is on duty at 23:00."""

from functools import partial
from typing import Final

import msgspec

from socialplan.documents.gaps import SOON
from socialplan.documents.names import PRIVATE_SHEET
from socialplan.documents.views.crisis_desk import Desk, capital, without_stop, words_in
from socialplan.documents.views.crisis_levels import Question, questions
from socialplan.documents.views.crisis_reach import is_private, late_answers, name_and_number, phone, reach
from socialplan.documents.views.crisis_scenarios import Scenarios, StatementRow
from socialplan.language import Words
from socialplan.strategy.choices import CrisisRole, ScenarioKind
from socialplan.strategy.crisis import FirstHourStep

PAGE: Final = 450
"""Words on the page (an A4 page with short lines)."""
FIXED: Final = 72
"""Words that the template adds, about: headings, table heads, links."""
MOST_CALLS: Final = 4
MOST_STATEMENTS: Final = 3
DO_NOT_WORDS: Final = 30
DO_NOT_WORDS_ALONE: Final = 90
HALF_AN_HOUR: Final = 30


class CallRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to call."""

    what: str
    name: str
    reach: str
    """The number in a private folder, else when they can be reached."""
    deputy: str


class CardStep(msgspec.Struct, frozen=True):
    """A step of the first half hour."""

    minutes: str
    who: str
    do: str


class CardStatement(msgspec.Struct, frozen=True):
    """A statement ready to be copied."""

    scenario: str
    text: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """The page."""

    private: bool
    sheet: str
    first: str
    """Whom to call first, with the number where it may be printed."""
    otherwise: str
    late: tuple[str, ...]
    """Who answers at 23:00, by day; empty when the lead does, every day."""
    site: str
    calls: tuple[CallRow, ...]
    questions: tuple[Question, ...]
    steps: tuple[CardStep, ...]
    statements: tuple[CardStatement, ...]
    more_statements: int
    without: tuple[str, ...]
    do_not: tuple[str, ...]
    do_not_more: tuple[str, ...]
    """What did not fit on the page."""
    proposed: bool


_CALLED: Final = (
    CrisisRole.LEAD,
    CrisisRole.PUBLISHER,
    CrisisRole.SPOKESPERSON,
    CrisisRole.IT_SECURITY,
    CrisisRole.LEGAL_HR,
    CrisisRole.INTERNAL,
    CrisisRole.EXPERT,
    CrisisRole.MONITOR,
)
"""Whom to call first; the others are in the table of the crisis team."""


def card(desk: Desk, scenarios: Scenarios) -> Card:
    """The card, with as many whole statements (three at most) as the page holds."""
    calls = _outside(desk) if desk.alone else _calls(desk)
    _note_missing_numbers(desk)
    asked = questions(desk)
    late = late_answers(desk, partial(name_and_number, desk))
    steps = tuple(_steps(desk))
    used = FIXED + words_in(
        *(part for row in calls for part in (row.what, row.name, row.reach, row.deputy)),
        *(
            part
            for question in asked
            for part in (question.level, *question.tests, question.lead, question.within, question.tell)
        ),
        *(part for step in steps for part in (step.minutes, step.who, step.do)),
        *late,
    )
    ranked = _ranked(scenarios.statements)
    kept_free = words_in(ranked[0].scenario, ranked[0].text) if ranked else 0
    do_not, more = _do_not(desk, PAGE - used - kept_free)
    statements = _that_fit(ranked, PAGE - used - words_in(*do_not))
    return Card(
        private=is_private(desk),
        sheet=PRIVATE_SHEET.to(desk.wording.language),
        first=desk.wording.person(desk.lead()) if desk.alone else name_and_number(desk, desk.lead()),
        otherwise="" if desk.alone else name_and_number(desk, desk.lead_deputy()),
        late=late,
        site=desk.strategy.organisation.site or "",
        calls=calls,
        questions=asked,
        steps=steps,
        statements=statements,
        more_statements=len({row.scenario for row in scenarios.statements}) - len(statements),
        without=scenarios.missing,
        do_not=do_not,
        do_not_more=more,
        proposed=desk.proposed("levels", "cell", "first_hour", "do_not", "scenarios"),
    )


def _calls(desk: Desk) -> tuple[CallRow, ...]:
    """One row a person, with all that they are called for."""
    parts: dict[str, list[str]] = {}
    deputies: dict[str, str | None] = {}
    for role in _CALLED:
        member = desk.member(role)
        if member and member.person:
            parts.setdefault(member.person, []).append(desk.wording.label(role))
            deputies.setdefault(member.person, member.deputy)
    stopper = desk.crisis.pause.owner if desk.crisis.pause else None
    if stopper:
        parts.setdefault(stopper, []).append(desk.say("coupe ce qui est programmé", "stops what is scheduled"))
        deputies.setdefault(stopper, desk.crisis.pause.deputy if desk.crisis.pause else None)
    return tuple(
        CallRow(
            what=capital(", ".join(whats)),
            name=desk.wording.person(person),
            reach=_reach(desk, person),
            deputy=name_and_number(desk, deputies[person]) or desk.say("personne", "nobody"),
        )
        for person, whats in list(parts.items())[:MOST_CALLS]
    )


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


def _outside(desk: Desk) -> tuple[CallRow, ...]:
    """Whom somebody who works alone can call: what the answers name, with a way to reach them."""
    rows = []
    for place, alert in enumerate(desk.crisis.alerts):
        path = f"crisis.alerts[{place}]"
        who = desk.text(alert.who, f"{path}.who")
        if who:
            rows.append(
                CallRow(
                    what=without_stop(desk.text(alert.why, f"{path}.why")) or desk.wording.labels(alert.when) or "–",
                    name=who,
                    reach=desk.text(alert.contact, f"{path}.contact") or "–",
                    deputy="",
                )
            )
    return tuple(rows)


def _reach(desk: Desk, person: str) -> str:
    unknown = desk.say("heures non précisées", "hours not stated")
    if is_private(desk):
        return phone(desk, person) or desk.say("pas de numéro connu", "no number known")
    return reach(desk, person) or unknown


def _steps(desk: Desk) -> list[CardStep]:
    desk.need("crisis.first_hour")
    found = []
    for place, step in enumerate(desk.crisis.first_hour):
        do = desk.text(step.do, f"crisis.first_hour[{place}].do")
        if do and on_card(step):
            found.append(CardStep(minutes_span(desk, step.from_minute, step.to_minute), _name(desk, step.role), do))
    return found


def _name(desk: Desk, role: CrisisRole | None) -> str:
    """Who plays a part, by name; by the part's name if nobody does."""
    member = desk.member(role) if role else None
    return desk.wording.person(member.person) if member else desk.wording.label(role)


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


def _do_not(desk: Desk, room: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What not to do: what fits on the page (one at least), and the rest."""
    desk.need("crisis.do_not")
    items = tuple(capital(without_stop(item)) for item in desk.texts(desk.crisis.do_not, "crisis.do_not"))
    most = min(room, DO_NOT_WORDS_ALONE if desk.alone else DO_NOT_WORDS)
    kept = 0
    while kept < len(items) and (kept == 0 or words_in(*items[: kept + 1]) <= most):
        kept += 1
    return items[:kept], items[kept:]


def _ranked(rows: tuple[StatementRow, ...]) -> list[StatementRow]:
    """The statements to have at hand, one a scenario: a hacked account, a bad buzz, then the gravest."""
    first = (ScenarioKind.HACKED_ACCOUNT.value, ScenarioKind.BAD_BUZZ.value)
    by_scenario: dict[str, StatementRow] = {}
    for row in rows:
        by_scenario.setdefault(row.scenario, row)
    return sorted(
        by_scenario.values(),
        key=lambda row: (first.index(row.kind) if row.kind in first else len(first), -row.level),
    )


def _that_fit(rows: list[StatementRow], room: int) -> tuple[CardStatement, ...]:
    """The first statements that the page holds whole, three at most."""
    kept: list[CardStatement] = []
    for row in rows[:MOST_STATEMENTS]:
        room -= words_in(row.scenario, row.text)
        if room < 0:
            break
        kept.append(CardStatement(row.scenario, row.text))
    return tuple(kept)
