"""Crises prepared for: their statements, whether these fit and are approved, and each scenario in a few lines."""

from typing import Final

import msgspec

from socialplan.analysis.post_length import characters
from socialplan.analysis.statements import speaks_in_public
from socialplan.documents.desk import LawLine
from socialplan.documents.markdown import clean
from socialplan.documents.phrases import capital, without_stop
from socialplan.documents.views.crisis_desk import Desk
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.strategy.choices import AccountStatus, Network, ScenarioKind
from socialplan.strategy.crisis import Scenario, Statement


class StatementRow(msgspec.Struct, frozen=True, kw_only=True):
    """A holding statement, ready to be published."""

    scenario: str
    lead_in: str
    """`Message, niveau 3, accord donné d’avance : Camille Renaud`."""
    text: str
    approved: bool
    """Whether its approval is given beforehand."""
    too_long: bool


class ScenarioCard(msgspec.Struct, frozen=True, kw_only=True):
    """A scenario in a few lines, with its statements."""

    title: str
    anchor: str
    """The heading's anchor, as GitHub makes it."""
    level: str
    silent: bool
    """Whether nothing is said in public."""
    to_whom_asks: str
    """What whoever asks is told, where nothing is said in public."""
    approved: bool
    """Whether one of its statements has its approval beforehand."""
    signs: str
    actions: tuple[str, ...]
    statements: tuple[StatementRow, ...]
    responsibility: str
    decides: str
    known: str
    forbidden: str
    """Sentences not to say, between quotation marks."""
    never_give: str
    ends_when: str
    law: tuple[LawLine, ...]


class Scenarios(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    statements: tuple[StatementRow, ...]
    ready: int
    """How many scenarios have a statement, or need none."""
    silent: int
    """How many need none."""
    missing: tuple[str, ...]
    """The scenarios that have none."""
    limit: str
    """`X (ex-Twitter), 280 signes`: the network used that takes the shortest posts."""
    all_fit: bool
    """Whether every statement is within all limits."""
    cards: tuple[ScenarioCard, ...]
    law: tuple[LawLine, ...]


_CANNOT_WAIT: Final = (ScenarioKind.HACKED_ACCOUNT, ScenarioKind.IMPERSONATION, ScenarioKind.EMERGENCY)
"""The kinds whose statement is approved beforehand: the public has to be warned within minutes."""

_CAMPAIGN: Final = frozenset({"Demande d’événement ou de campagne", "Request for an event or a campaign"})
"""The house's case of the reply matrix for such requests."""

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
    silent = {title for title, each in zip(titles, desk.crisis.scenarios, strict=True) if not speaks_in_public(each)}
    rows = tuple(row for row in rows if row.scenario not in silent)
    missing = tuple(title for title in titles if title not in silent and title not in {row.scenario for row in rows})
    limits = _limits(desk)
    return Scenarios(
        proposed=desk.proposed("scenarios"),
        statements=rows,
        ready=len(titles) - len(missing),
        silent=len(silent),
        missing=missing,
        limit=_shortest(desk, limits) if rows else "",
        all_fit=not any(row.too_long for row in rows),
        cards=tuple(
            _card(desk, scenario, place, tuple(row for row in rows if row.scenario == titles[place]), titles[place])
            for place, scenario in enumerate(desk.crisis.scenarios)
        ),
        law=desk.recall("defamation"),
    )


def _shortest(desk: Desk, limits: list[tuple[int, str, str]]) -> str:
    if not limits:
        return ""
    most, name, _ = limits[0]
    count = desk.wording.number(most, 0)
    return desk.say(f"{name}, {count}\u00a0signes", f"{name}, {count}\u00a0characters")


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
        too_long = _too_long(desk, text)
        approved = _approved(desk, scenario, statement)
        rows.append(
            StatementRow(
                scenario=title,
                lead_in=", ".join(_lead_in(desk, scenario, statement, text, too_long)),
                text=text,
                approved=bool(approved),
                too_long=bool(too_long),
            )
        )
    return rows


def _written(desk: Desk, path: str) -> Scenario | None:
    """The scenario as the person wrote it, before proposals completed it."""
    place = int(path[path.rindex("[") + 1 : -1])
    answered = desk.dossier.answers.crisis.scenarios
    return answered[place] if place < len(answered) else None


def _approved(desk: Desk, scenario: Scenario, statement: Statement) -> str:
    """Who gave a statement its approval beforehand: named for it, else who adopted the playbook. Empty if nobody did.

    Only for what cannot wait, and only where nobody still has to say yes to the statement.
    """
    if scenario.kind not in _CANNOT_WAIT or desk.proposed(f"scenarios[{scenario.kind.value}].statements"):
        return ""
    adopted_by = "" if desk.wording.modified else desk.wording.adopted_by
    return desk.wording.person(statement.approver) or adopted_by


def _lead_in(desk: Desk, scenario: Scenario, statement: Statement, text: str, too_long: list[str]) -> list[str]:
    """What stands before a statement: its level if it differs, who approves it, and its length if that is too much."""
    parts = ["Message"] if desk.wording.language == "fr" else ["Statement"]
    if statement.level is not None and statement.level != scenario.level:
        parts.append(desk.say(f"niveau {statement.level}", f"level {statement.level}"))
    if too_long:
        length = desk.wording.count(len(text), desk.say("signe", "character"), desk.say("signes", "characters"))
        names = desk.wording.join(too_long)
        parts += [length, desk.say(f"trop long pour {names}", f"too long for {names}")]
    approved = "" if desk.alone else _approved(desk, scenario, statement)
    approver = "" if desk.alone else desk.wording.person(statement.approver)
    if approved:
        parts.append(desk.say(f"accord donné d’avance\u00a0: {approved}", f"approved beforehand: {approved}"))
    elif approver and statement.approver != scenario.decides:
        parts.append(desk.say(f"accord\u00a0: {approver}", f"approval: {approver}"))
    return parts


def _too_long(desk: Desk, text: str) -> list[str]:
    """The networks in use where `text` does not fit, with their limits."""
    return [
        f"{name} ({desk.wording.number(most, 0)})"
        for most, name, network in _limits(desk)
        if (characters(text, Network.X) if network == "x" else len(text)) > most
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


def anchor(title: str) -> str:
    """The anchor that GitHub gives a heading: small letters, blanks as hyphens, other signs left out."""
    kept = (character for character in clean(title).lower() if character.isalnum() or character in " -_")
    return "#" + "".join(kept).replace(" ", "-")


def _to_whom_asks(desk: Desk, scenario: Scenario) -> str:
    """What whoever asks is told: a body that offers a campaign as the reply matrix says, others as journalists are."""
    if scenario.kind is ScenarioKind.CAMPAIGN_REQUEST:
        for place, reply in enumerate(desk.crisis.replies):
            if reply.case and any(wording in _CAMPAIGN for _, wording in reply.case.by_language):
                return desk.text(reply.template, f"crisis.replies[{place}].template")
        return ""
    press = desk.crisis.press
    return desk.text(press.holding_line, "crisis.press.holding_line") if press else ""


def _card(desk: Desk, scenario: Scenario, place: int, statements: tuple[StatementRow, ...], title: str) -> ScenarioCard:
    path = f"crisis.scenarios[{place}]"
    # Of the proposals, the playbook keeps what to do and to say; for somebody alone, only what to do and the statement.
    written = _written(desk, path) or Scenario()
    told = written if desk.alone else scenario
    silent = not speaks_in_public(scenario)
    return ScenarioCard(
        title=title,
        anchor=anchor(title),
        level=desk.numbered_level(scenario.level),
        silent=silent,
        to_whom_asks=_to_whom_asks(desk, scenario) if silent else "",
        approved=any(row.approved for row in statements),
        signs=desk.in_a_row(map(without_stop, desk.texts(written.early_signs, f"{path}.early_signs"))),
        actions=tuple(map(capital, desk.texts(scenario.first_actions, f"{path}.first_actions"))),
        statements=statements,
        responsibility="" if desk.alone or silent else desk.wording.label(scenario.responsibility),
        decides="" if desk.alone else desk.wording.person(scenario.decides),
        known=desk.in_a_row(map(without_stop, desk.texts(told.known, f"{path}.known"))),
        forbidden=", ".join(
            desk.wording.quote(without_stop(word)) for word in desk.texts(told.forbidden, f"{path}.forbidden")
        ),
        never_give=desk.in_a_row(map(without_stop, desk.texts(told.never_give, f"{path}.never_give"))),
        ends_when=without_stop(desk.text(written.ends_when, f"{path}.ends_when")),
        law=desk.recall(*_LAW_BY_KIND.get(scenario.kind, ())) if scenario.kind else (),
    )
