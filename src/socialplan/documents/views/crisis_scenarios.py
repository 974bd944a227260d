"""Crises prepared for: their statements with the characters counted, the posture, and each scenario in a few lines."""

import re
import unicodedata
from typing import Final

import msgspec

from socialplan.documents.views.crisis_desk import Desk, LawLine, without_stop
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

    scenario: str
    level: str
    text: str
    approver: str
    length: str
    """`212 signes, tient partout`, `312 signes, trop long pour X (280)`."""


class PostureRow(msgspec.Struct, frozen=True):
    """What our share of responsibility commands, and where."""

    responsibility: str
    posture: str
    scenarios: str


class ScenarioCard(msgspec.Struct, frozen=True, kw_only=True):
    """A scenario in a few lines."""

    title: str
    signs: str
    actions: tuple[str, ...]
    decides: str
    known: str
    forbidden: str
    ends_when: str
    without_statement: bool
    law: tuple[LawLine, ...]


class Scenarios(msgspec.Struct, frozen=True, kw_only=True):
    """The two chapters."""

    proposed: bool
    statements: tuple[StatementRow, ...]
    ready: int
    """How many scenarios have a statement."""
    missing: tuple[str, ...]
    """The scenarios that have none."""
    limits: str
    """`X 280, Mastodon 500`: the networks used and their limits, the shortest first."""
    posture: tuple[PostureRow, ...]
    cards: tuple[ScenarioCard, ...]
    law: tuple[LawLine, ...]


_LAW_BY_KIND: Final = {
    ScenarioKind.DATA_LEAK: ("gdpr-breach-72h",),
    ScenarioKind.HARASSMENT: ("functional-protection", "cyber-harassment"),
}


def scenarios(desk: Desk) -> Scenarios:
    """The chapters on statements and scenarios; what is missing goes to the gap register."""
    desk.gaps.need("crisis.scenarios")
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
        posture=_posture(desk, titles),
        cards=tuple(
            _card(desk, scenario, place, titles[place], titles[place] in missing)
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
        name = name[:1].upper() + name[1:] if name else desk.say("Autre scénario", "Another scenario")
        seen[name] = seen.get(name, 0) + 1
        titles.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(titles)


def _statements(desk: Desk, scenario: Scenario, path: str, title: str) -> list[StatementRow]:
    rows = []
    for place, statement in enumerate(scenario.statements):
        text = desk.text(statement.text, f"{path}.statements[{place}].text")
        if text:
            rows.append(
                StatementRow(
                    scenario=title,
                    level=desk.wording.number(_level(scenario, statement), 0) or "–",
                    text=text,
                    approver=desk.wording.person(statement.approver or scenario.decides) or "–",
                    length=_length(desk, text),
                )
            )
    return rows


def _level(scenario: Scenario, statement: Statement) -> int | None:
    return statement.level if statement.level is not None else scenario.level


def _length(desk: Desk, text: str) -> str:
    count = desk.wording.count(len(text), desk.say("signe", "character"), desk.say("signes", "characters"))
    limits = _limits(desk)
    if not limits:
        return count
    too_long = [
        f"{name} ({desk.wording.number(most, 0)})"
        for most, name, network in limits
        if (weight_on_x(text) if network == "x" else len(text)) > most
    ]
    if not too_long:
        return desk.say(f"{count}, tient partout", f"{count}, fits everywhere")
    return desk.say(
        f"{count}, trop long pour {desk.wording.join(too_long)}", f"{count}, too long for {desk.wording.join(too_long)}"
    )


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


def _posture(desk: Desk, titles: tuple[str, ...]) -> tuple[PostureRow, ...]:
    say = desk.say
    commands = {
        Responsibility.VICTIM: say(
            "Informer et protéger : dire les faits, aider les personnes touchées, désigner personne.",
            "Inform and protect: state the facts, help those affected, blame nobody.",
        ),
        Responsibility.ACCIDENTAL: say(
            "Expliquer et réparer : dire ce qui s’est passé, ce qui est corrigé, et quand.",
            "Explain and repair: say what happened, what is put right, and when.",
        ),
        Responsibility.PREVENTABLE: say(
            "S’excuser et changer : reconnaître sans condition, réparer, dire qui décide du changement.",
            "Apologise and change: acknowledge without conditions, repair, say who decides on the change.",
        ),
    }
    rows = []
    for responsibility, posture in commands.items():
        concerned = [
            title
            for title, scenario in zip(titles, desk.crisis.scenarios, strict=True)
            if scenario.responsibility is responsibility
        ]
        if concerned:
            label = desk.wording.label(responsibility)
            rows.append(PostureRow(label[:1].upper() + label[1:], posture, ", ".join(concerned)))
    return tuple(rows)


def _card(desk: Desk, scenario: Scenario, place: int, title: str, without_statement: bool) -> ScenarioCard:  # noqa: FBT001
    path = f"crisis.scenarios[{place}]"
    level = desk.numbered_level(scenario.level)
    return ScenarioCard(
        title=f"{title} – {level[:1].lower()}{level[1:]}" if level else title,
        signs=desk.in_a_row(map(without_stop, desk.texts(scenario.early_signs, f"{path}.early_signs"))),
        actions=desk.texts(scenario.first_actions, f"{path}.first_actions"),
        decides="" if desk.alone else desk.wording.person(scenario.decides),
        known=desk.in_a_row(map(without_stop, desk.texts(scenario.known, f"{path}.known"))),
        forbidden=", ".join(
            desk.wording.quote(without_stop(word)) for word in desk.texts(scenario.forbidden, f"{path}.forbidden")
        ),
        ends_when=without_stop(desk.text(scenario.ends_when, f"{path}.ends_when")),
        without_statement=without_statement,
        law=desk.recall(*_LAW_BY_KIND.get(scenario.kind, ())) if scenario.kind else (),
    )
