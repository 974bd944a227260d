"""The answers, completed with what the house proposes where nothing was answered.

What is filled and not confirmed is remembered by its path, for documents mark it. A chapter may say `proposals: accept`
(filled, and no longer marked) or `refuse` (left as it is); `meta.proposals` says so for the chapters that say nothing.
`meta.refused` names single fields that are left as they are, whatever is said of their chapter.
"""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from socialplan.analysis.aims import aimed
from socialplan.analysis.filling import fill
from socialplan.analysis.plain import is_empty, to_plain, to_section
from socialplan.analysis.slots import Slots, languages_of, slots, works_alone
from socialplan.knowledge.house import CHAPTERS, COMPLETED_ITEMS, proposal
from socialplan.knowledge.own_words import NO_WORDS, OwnWords
from socialplan.strategy.choices import Acceptance
from socialplan.strategy.crisis import Crisis, Level, Scenario
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy

KEYED: Final = COMPLETED_ITEMS | {"cell": "role"}
"""Lists of the crisis whose given items are completed one by one, and the field that tells them apart."""

_THRESHOLDS: Final = ("multiple_from", "multiple_to", "interactions_from")
_MINUTES: Final = ("alert_minutes", "assess_minutes", "statement_minutes")


class Completion(msgspec.Struct, frozen=True):
    """A strategy without holes that a proposal could fill."""

    strategy: Strategy
    proposed: frozenset[str]
    """The dotted paths of what was filled and nobody confirmed, such as `crisis.levels`, `crisis.levels[2].lead`,
    `crisis.press.holding_line`, `crisis.scenarios[bad_buzz].statements`."""


def complete(strategy: Strategy, own: OwnWords = NO_WORDS) -> Completion:
    """`strategy` with proposals in its empty fields: the organisation's `own`, else the house's. Pure."""
    known = slots(strategy)
    filled: dict[str, Section] = {}
    proposed: list[str] = []
    for chapter in CHAPTERS:
        said = acceptance(strategy, chapter)
        if said is Acceptance.REFUSE:
            continue
        filled[chapter], paths = _completed(strategy, chapter, known, own)
        if said is not Acceptance.ACCEPT:
            proposed += paths
    return Completion(msgspec.structs.replace(strategy, **filled), frozenset(proposed))


def accepted(strategy: Strategy, chapter: str, own: OwnWords = NO_WORDS) -> dict[str, Any]:
    """The chapter with its proposals taken in full, as plain YAML data in the strategy's languages, ready to write.

    The person's own answers stay as they are, whatever was said of proposals. Raises ValueError for a chapter that has
    no proposals.
    """
    if chapter not in CHAPTERS:
        raise ValueError(f"there are no proposals for {chapter}")
    section, _ = _completed(strategy, chapter, slots(strategy), own)
    return to_plain(section, languages_of(strategy))


def acceptance(strategy: Strategy, chapter: str) -> Acceptance | None:
    """What was said of a chapter's proposals: in the chapter, else for all of them; None if nothing was said."""
    own: Acceptance | None = getattr(getattr(strategy, chapter), "proposals", None)
    return own or strategy.meta.proposals


def _completed(strategy: Strategy, chapter: str, known: Slots, own: OwnWords) -> tuple[Section, list[str]]:
    """A chapter with its empty fields filled, and the paths of these."""
    answered: Section = getattr(strategy, chapter)
    kind, alone = strategy.organisation.kind, works_alone(strategy)
    offer = proposal(chapter, kind.value if kind else None, alone=alone, own=own.proposals)
    plain = aimed(chapter, offer, strategy, alone=alone, own=own)
    wanted = {key: value for key, value in plain.items() if f"{chapter}.{key}" not in strategy.meta.refused}
    offered = to_section(fill(wanted, known), type(answered), known.languages)
    if isinstance(answered, Crisis) and isinstance(offered, Crisis):
        offered = _down_to(offered, answered.levels or offered.levels)
    paths: list[str] = []
    return _merged(answered, offered, chapter, paths), paths


def _merged(answered: Section, offered: Section, path: str, paths: list[str]) -> Section:
    """`answered` with its empty fields taken from `offered`; what was taken is added to `paths`."""
    taken: dict[str, Any] = {}
    for name in answered.__struct_fields__:
        mine, theirs = getattr(answered, name), getattr(offered, name)
        here = f"{path}.{name}"
        if is_empty(theirs):
            continue
        if is_empty(mine):
            taken[name] = theirs
            paths.append(here)
        elif isinstance(mine, Section):
            taken[name] = _merged(mine, theirs, here, paths)
        elif name in KEYED and path == "crisis":
            taken[name] = list(_each(mine, theirs, KEYED[name], here, paths))
    return msgspec.structs.replace(answered, **taken) if taken else answered


def _each(mine: list[Any], theirs: list[Any], key: str, path: str, paths: list[str]) -> Iterator[Section]:
    """The given items, each completed by the proposed one of the same key."""
    library = {getattr(item, key): item for item in theirs}
    ruled = any(not is_empty(getattr(item, name, None)) for item in mine for name in _THRESHOLDS)
    for item in mine:
        name = getattr(item, key)
        like = library.get(name) if name is not None else None
        yield _merged(item, _beside(item, like, ruled=ruled), f"{path}[{name}]", paths) if like else item


def _beside(answered: Section, offered: Section, *, ruled: bool) -> Section:
    """`offered` without an id, and without what would contradict the answers: figures that only make sense together.

    Thresholds are proposed only if no level has any (`ruled`), delays only for a level that has none, statements only
    for a scenario that is not said to have none.
    """
    if "id" in offered.__struct_fields__:
        offered = msgspec.structs.replace(offered, id=None)
    if isinstance(offered, Scenario) and getattr(answered, "public_statement", None) is False:
        return msgspec.structs.replace(offered, statements=[])
    if not isinstance(offered, Level):
        return offered
    left = list(_THRESHOLDS) if ruled else []
    if any(getattr(answered, name) is not None for name in _MINUTES):
        left += _MINUTES
    return msgspec.structs.replace(offered, **dict.fromkeys(left))


def _down_to(crisis: Crisis, levels: list[Level]) -> Crisis:
    """`crisis` with every level that it names among `levels`: a graver one becomes the gravest there is."""
    gravest = max((level.number for level in levels if level.number is not None), default=0)

    def lowered(number: int | None) -> int | None:
        return None if number is None else min(number, gravest)

    scenarios = [
        msgspec.structs.replace(
            scenario,
            level=lowered(scenario.level),
            statements=[msgspec.structs.replace(each, level=lowered(each.level)) for each in scenario.statements],
        )
        for scenario in crisis.scenarios
    ]
    alerts = [msgspec.structs.replace(alert, from_level=lowered(alert.from_level)) for alert in crisis.alerts]
    approval = [
        msgspec.structs.replace(step, levels=sorted({min(number, gravest) for number in step.levels}))
        for step in crisis.approval
    ]
    return msgspec.structs.replace(crisis, scenarios=scenarios, alerts=alerts, approval=approval)
