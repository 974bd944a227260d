"""Accepted proposals in full: as plain data, and written into the text of a strategy that keeps its comments and order.

A proposal may name what another chapter proposes, a pillar for instance. Where that chapter was not accepted the name
is left out, for a strategy must not name what it does not hold.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from socialplan.actions.folder import SCHEMA, STRATEGY, languages_of, parse_strategy
from socialplan.analysis.completion import acceptance, accepted
from socialplan.analysis.plain import to_plain
from socialplan.analysis.slots import languages_of as known_languages
from socialplan.knowledge.house import CHAPTERS
from socialplan.strategy.choices import Acceptance
from socialplan.strategy.edit import EditError, set_values
from socialplan.strategy.fields import Section
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.specs import Field, fields_by_key
from socialplan.strategy.yaml_nodes import Mapping
from socialplan.strategy.yaml_reader import read_tree

_SCHEMA_LINE: Final = f"# yaml-language-server: $schema={SCHEMA}\n"


def with_proposals(text: str) -> str:
    """`text` with the proposals that it accepts in full, ready to edit.

    A chapter that cannot be written in place without touching more keeps its `proposals: accept`, which means the same.

    Raises `StrategyError` if `text` is no strategy.
    """
    strategy = parse_strategy(text, STRATEGY).strategy
    chapters = [chapter for chapter in CHAPTERS if acceptance(strategy, chapter) is Acceptance.ACCEPT]
    try:
        for chapter, full in in_full(strategy, chapters).items():
            text = _written(text, strategy, chapter, full)
        if strategy.meta.proposals is Acceptance.ACCEPT:
            text = set_values(text, {("meta", "proposals"): None}, languages_of(strategy)[0])
    except EditError:
        pass
    return text if "yaml-language-server" in text else _SCHEMA_LINE + text


def in_full(strategy: Strategy, chapters: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Each of `chapters` with its proposals taken, as plain data, naming only what the whole will hold."""
    taken = {chapter: accepted(strategy, chapter) for chapter in chapters}
    known = {target: _identifiers(strategy, taken, place) for target, place in REFERENCES.items()}
    fields = fields_by_key(Strategy)
    return {chapter: _without_strangers(plain, fields[chapter].type.python, known) for chapter, plain in taken.items()}


def _identifiers(strategy: Strategy, taken: dict[str, dict[str, Any]], place: tuple[str, ...]) -> set[str]:
    """The ids of the list at `place`, once the chapters are taken."""
    if place[0] in taken:
        return {str(item["id"]) for item in taken[place[0]].get(place[-1], ()) if item.get("id")}
    found: Any = strategy
    for name in place:
        found = getattr(found, name)
    return {item.id for item in found if item.id}


def _without_strangers(plain: dict[str, Any], section: type[Section], known: dict[str, set[str]]) -> dict[str, Any]:
    """`plain` without the references to what is not known, nor the acceptance itself."""
    kept: dict[str, Any] = {}
    for key, value in plain.items():
        field = fields_by_key(section)[key]
        here = _of_field(value, field, known)
        if key != "proposals" and (here or not value):
            kept[key] = here
    return kept


def _of_field(value: Any, field: Field, known: dict[str, set[str]]) -> Any:  # noqa: ANN401 - plain data
    """The value of a field without strangers; empty or None where nothing of it stays."""
    if isinstance(value, list):
        items = (_of_field(each, field, known) for each in value)
        return [each for each, was in zip(items, value, strict=True) if each or not was]
    if field.question.refers_to:
        return value if value in known[field.question.refers_to] else None
    if isinstance(value, dict) and field.target.kind == "section":
        return _without_strangers(value, field.target.python, known)
    return value


def _written(text: str, strategy: Strategy, chapter: str, full: dict[str, Any]) -> str:
    """`text` with one chapter's proposals, its acceptance taken away: it has been carried out."""
    mine = to_plain(getattr(strategy, chapter), known_languages(strategy))
    changes: dict[FieldPath, Any] = {}
    node = read_tree(text).root.get(chapter)
    if isinstance(node, Mapping) and node.flow and node.entries:
        changes = {(chapter,): None}
        text = set_values(text, changes, languages_of(strategy)[0])
        changes = {(chapter,): full}
    else:
        changes = dict(_changes(mine, full, (chapter,)))
        if "proposals" in mine:
            changes[chapter, "proposals"] = None
    return set_values(text, changes, languages_of(strategy)[0])


def _changes(mine: Any, full: Any, path: FieldPath) -> Iterator[tuple[FieldPath, Any]]:  # noqa: ANN401 - plain data
    """What `full` adds to `mine`, as deep as the two go together: all else, comments included, is left alone."""
    if isinstance(mine, dict) and mine and isinstance(full, dict):
        for key, value in full.items():
            yield from _changes(mine.get(key), value, (*path, key))
    elif isinstance(mine, list) and mine and isinstance(full, list) and len(mine) <= len(full):
        for index, value in enumerate(full):
            yield from _changes(mine[index] if index < len(mine) else None, value, (*path, index))
    elif mine != full:
        yield path, full
