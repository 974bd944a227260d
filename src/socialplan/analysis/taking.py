"""What of the house's proposals is taken: as plain data, naming only what the whole strategy will hold.

A proposal may name what another chapter proposes, a pillar for instance. Where that was not taken the name is left out,
for a strategy must not name what it does not hold. What a person is shown before they accept, and what is written once
they have, are both this.
"""

from collections.abc import Collection, Mapping
from typing import Any

from socialplan.analysis.completion import accepted
from socialplan.analysis.plain import to_plain
from socialplan.analysis.slots import languages_of
from socialplan.knowledge.own_words import NO_WORDS, OwnWords
from socialplan.strategy.fields import Section
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.specs import Field, fields_by_key

Plain = dict[str, Any]


def taken(
    strategy: Strategy, wanted: Mapping[str, Collection[str] | None], own: OwnWords = NO_WORDS
) -> dict[str, Plain]:
    """Each chapter of `wanted` with its proposals taken, as plain data in the strategy's languages.

    Of a chapter only the given fields are taken; all of them where None is given. The strategy's own answers stay as
    they are. Pure. Raises ValueError for a chapter that has no proposals.
    """
    whole = {chapter: _taken(strategy, chapter, fields, own) for chapter, fields in wanted.items()}
    known = {target: _identifiers(strategy, whole, place) for target, place in REFERENCES.items()}
    fields = fields_by_key(Strategy)
    return {chapter: _without_strangers(plain, fields[chapter].type.python, known) for chapter, plain in whole.items()}


def _taken(strategy: Strategy, chapter: str, fields: Collection[str] | None, own: OwnWords) -> Plain:
    full = accepted(strategy, chapter, own)
    if chapter == "crisis":
        full = _to_be_approved(full, strategy)
    if fields is None:
        return full
    mine = to_plain(getattr(strategy, chapter), languages_of(strategy))
    return {key: full[key] if key in fields else mine[key] for key in full if key in fields or key in mine}


def _to_be_approved(crisis: Plain, strategy: Strategy) -> Plain:
    """The chapter on crises with nobody named as having approved a statement that is only now proposed.

    To accept what the house proposes is to choose the words, not to give them one's approval for the day.
    """
    mine = {scenario.kind.value for scenario in strategy.crisis.scenarios if scenario.kind and scenario.statements}
    made = [
        scenario if scenario.get("kind") in mine else _without_approver(scenario)
        for scenario in crisis.get("scenarios", ())
    ]
    return crisis | {"scenarios": made} if made else crisis


def _without_approver(scenario: Plain) -> Plain:
    statements = [
        {key: value for key, value in statement.items() if key != "approver"}
        for statement in scenario.get("statements", ())
    ]
    return scenario | {"statements": statements} if statements else scenario


def _identifiers(strategy: Strategy, whole: Mapping[str, Plain], place: tuple[str, ...]) -> set[str]:
    """The ids of the list at `place`, once the chapters are taken."""
    if place[0] in whole:
        return {str(item["id"]) for item in whole[place[0]].get(place[-1], ()) if item.get("id")}
    found: Any = strategy
    for name in place:
        found = getattr(found, name)
    return {item.id for item in found if item.id}


def _without_strangers(plain: Plain, section: type[Section], known: Mapping[str, set[str]]) -> Plain:
    """`plain` without the references to what is not known, nor the acceptance itself."""
    kept: Plain = {}
    for key, value in plain.items():
        field = fields_by_key(section)[key]
        here = _of_field(value, field, known)
        if key != "proposals" and (here or not value):
            kept[key] = here
    return kept


def _of_field(value: Any, field: Field, known: Mapping[str, set[str]]) -> Any:  # noqa: ANN401 - plain data
    """The value of a field without strangers; empty or None where nothing of it stays."""
    if isinstance(value, list):
        items = (_of_field(each, field, known) for each in value)
        return [each for each, was in zip(items, value, strict=True) if each or not was]
    if field.question.refers_to:
        return value if value in known[field.question.refers_to] else None
    if isinstance(value, dict) and field.target.kind == "section":
        return _without_strangers(value, field.target.python, known)
    return value
