"""Crises prepared for: their statements with the characters counted, the posture, and each scenario in a few lines."""

import re
import unicodedata
from typing import Final

import msgspec

from socialplan.documents.views.crisis_desk import Desk, LawLine, capital, small, without_stop
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.strategy.choices import AccountStatus, Network, Responsibility, ScenarioKind
from socialplan.strategy.crisis import Scenario, Statement

URL_ON_X: Final = 23
"""Characters that X counts for any address (docs.x.com, 2026)."""
_ADDRESS: Final = re.compile(r"https?://\S+")
_LIGHT_ON_X: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that X counts once; all others count twice (docs.x.com, 2026)."""


class StatementRow(msgspec.Struct, frozen=True, kw_only=True):
    """A holding statement, ready to be published."""

    kind: str
    """The scenario's kind, to find the statement by."""
    scenario: str
    level: int
    """The level's number; -1 if there is none."""
    lead_in: str
    """`Message, niveau 2, 212 signes, accord de Camille Renaud`."""
    text: str
    too_long: bool


class ScenarioCard(msgspec.Struct, frozen=True, kw_only=True):
    """A scenario in a few lines, with its statements."""

    title: str
    signs: str
    actions: tuple[str, ...]
    statements: tuple[StatementRow, ...]
    posture: str
    decides: str
    known: str
    forbidden: str
    ends_when: str
    law: tuple[LawLine, ...]


class Scenarios(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    statements: tuple[StatementRow, ...]
    ready: int
    """How many scenarios have a statement."""
    missing: tuple[str, ...]
    """The scenarios that have none."""
    limits: str
    """`X 280, Mastodon 500`: the networks used and their limits, the shortest first."""
    all_fit: bool
    """Whether every statement is within all limits."""
    cards: tuple[ScenarioCard, ...]
    law: tuple[LawLine, ...]


_LAW_BY_KIND: Final = {
    ScenarioKind.DATA_LEAK: ("gdpr-breach-72h",),
    ScenarioKind.HARASSMENT: ("functional-protection", "cyber-harassment"),
}


def scenarios(desk: Desk) -> Scenarios:
    """The chapter on scenarios and their statements; what is missing goes to the gap register."""
    desk.need("crisis.scenarios")
    titles = _titles(desk)
    rows = tuple(
        row
        for place, scenario in enumerate(desk.crisis.scenarios)
        for row in _statements(desk, scenario, f"crisis.scenarios[{place}]", titles[place])
    )
    missing = tuple(title for title in titles if title not in {row.scenario for row in rows})
    return Scenarios(
        proposed=desk.proposed("scenarios"),
        statements=rows,
        ready=len(titles) - len(missing),
        missing=missing,
        limits=", ".join(f"{name} {desk.wording.number(most, 0)}" for most, name, _ in _limits(desk)),
        all_fit=not any(row.too_long for row in rows),
        cards=tuple(
            _card(desk, scenario, place, tuple(row for row in rows if row.scenario == titles[place]), titles[place])
            for place, scenario in enumerate(desk.crisis.scenarios)
        ),
        law=desk.recall("defamation"),
    )


def weight_on_x(text: str) -> int:
    """The length of `text` as X counts it: an address is 23, letters 1, emoji and most other scripts 2."""
    shortened = _ADDRESS.sub("", text)
    addresses = len(_ADDRESS.findall(text)) * URL_ON_X
    return addresses + sum(
        1 if any(low <= ord(character) <= high for low, high in _LIGHT_ON_X) else 2
        for character in unicodedata.normalize("NFC", shortened)
    )


def _titles(desk: Desk) -> tuple[str, ...]:
    """A name for each scenario; one that comes back gets a number, so that headings stay apart."""
    seen: dict[str, int] = {}
    titles = []
    for place, scenario in enumerate(desk.crisis.scenarios):
        name = desk.text(scenario.name, f"crisis.scenarios[{place}].name") or desk.wording.label(scenario.kind)
        name = capital(name) or desk.say("Autre scénario", "Another scenario")
        seen[name] = seen.get(name, 0) + 1
        titles.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(titles)


def _statements(desk: Desk, scenario: Scenario, path: str, title: str) -> list[StatementRow]:
    """The statements of a scenario that can be printed; of the house's proposals, the one of its level only."""
    written = _written(desk, path)
    shown = scenario.statements
    if not (written and written.statements):
        shown = [each for each in shown if each.level in {None, scenario.level}][:1] or shown[:1]
    rows = []
    for statement in shown:
        place = scenario.statements.index(statement)
        text = desk.text(statement.text, f"{path}.statements[{place}].text")
        if not text:
            continue
        level = statement.level if statement.level is not None else scenario.level
        too_long = _too_long(desk, text)
        rows.append(
            StatementRow(
                kind=scenario.kind.value if scenario.kind else "",
                scenario=title,
                level=-1 if level is None else level,
                lead_in=", ".join(_lead_in(desk, scenario, statement, text, too_long)),
                text=text,
                too_long=bool(too_long),
            )
        )
    return rows


def _written(desk: Desk, path: str) -> Scenario | None:
    """The scenario as the person wrote it, before proposals completed it."""
    place = int(path[path.rindex("[") + 1 : -1])
    answered = desk.dossier.answers.crisis.scenarios
    return answered[place] if place < len(answered) else None


def _lead_in(desk: Desk, scenario: Scenario, statement: Statement, text: str, too_long: list[str]) -> list[str]:
    """What stands before a statement: its level if it differs, its length, who approves it if it is not who decides."""
    parts = ["Message"] if desk.wording.language == "fr" else ["Statement"]
    if statement.level is not None and statement.level != scenario.level:
        parts.append(desk.say(f"niveau {statement.level}", f"level {statement.level}"))
    parts.append(desk.wording.count(len(text), desk.say("signe", "character"), desk.say("signes", "characters")))
    if too_long:
        names = desk.wording.join(too_long)
        parts.append(desk.say(f"trop long pour {names}", f"too long for {names}"))
    approver = desk.wording.person(statement.approver)
    if approver and not desk.alone and statement.approver != scenario.decides:
        parts.append(desk.say(f"accord\u00a0: {approver}", f"approval: {approver}"))
    return parts


def _too_long(desk: Desk, text: str) -> list[str]:
    """The networks in use where `text` does not fit, with their limits."""
    return [
        f"{name} ({desk.wording.number(most, 0)})"
        for most, name, network in _limits(desk)
        if (weight_on_x(text) if network == "x" else len(text)) > most
    ]


def _limits(desk: Desk) -> list[tuple[int, str, str]]:
    """The limits in characters of the networks in use, the shortest first, with their names and ids."""
    in_use = {AccountStatus.ACTIVE, AccountStatus.EMERGENCY, None}
    networks = dict.fromkeys(account.network for account in desk.strategy.platforms if account.status in in_use)
    found = []
    for network in networks:
        platform = _platform(network)
        most = known(platform.post_chars) if platform else None
        if network and platform and most:
            found.append((most, desk.wording.label(network), platform.id))
    return sorted(found)


def _platform(network: Network | None) -> platforms.Platform | None:
    try:
        return platforms.resolve(network.value) if network else None
    except KeyError:
        return None


def _posture(desk: Desk, responsibility: Responsibility | None) -> str:
    """What our share of responsibility commands: inform, explain, or apologise."""
    commands = {
        Responsibility.VICTIM: desk.say("informer et protéger", "inform and protect"),
        Responsibility.ACCIDENTAL: desk.say("expliquer et réparer, avec une date", "explain and repair, with a date"),
        Responsibility.PREVENTABLE: desk.say(
            "s’excuser sans condition, dire ce qui change", "apologise without conditions, say what changes"
        ),
    }
    if responsibility is None:
        return ""
    return f"{commands[responsibility]} ({desk.wording.label(responsibility)})"


def _card(desk: Desk, scenario: Scenario, place: int, statements: tuple[StatementRow, ...], title: str) -> ScenarioCard:
    path = f"crisis.scenarios[{place}]"
    level = desk.numbered_level(scenario.level)
    # Somebody who works alone reads what they wrote, and of the proposals only what to do and to say.
    told = (_written(desk, path) or Scenario()) if desk.alone else scenario
    return ScenarioCard(
        title=f"{title} – {small(level)}" if level else title,
        signs=desk.in_a_row(map(without_stop, desk.texts(told.early_signs, f"{path}.early_signs"))),
        actions=tuple(map(capital, desk.texts(scenario.first_actions, f"{path}.first_actions"))),
        statements=statements,
        posture="" if desk.alone else _posture(desk, scenario.responsibility),
        decides="" if desk.alone else desk.wording.person(scenario.decides),
        known=desk.in_a_row(map(without_stop, desk.texts(told.known, f"{path}.known"))),
        forbidden=", ".join(
            desk.wording.quote(without_stop(word)) for word in desk.texts(told.forbidden, f"{path}.forbidden")
        ),
        ends_when=without_stop(desk.text(told.ends_when, f"{path}.ends_when")),
        law=desk.recall(*_LAW_BY_KIND.get(scenario.kind, ())) if scenario.kind else (),
    )
