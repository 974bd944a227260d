"""Accepted proposals in full, written into the text of a strategy that keeps its comments and order."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from socialplan.actions.folder import SCHEMA, STRATEGY, languages_of, parse_strategy
from socialplan.analysis.completion import acceptance
from socialplan.analysis.plain import to_plain
from socialplan.analysis.slots import languages_of as known_languages
from socialplan.analysis.taking import taken
from socialplan.knowledge.house import CHAPTERS
from socialplan.knowledge.own_words import NO_WORDS, OwnWords
from socialplan.strategy.choices import Acceptance
from socialplan.strategy.edit import EditError, set_values
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.yaml_nodes import Mapping
from socialplan.strategy.yaml_reader import read_tree

_SCHEMA_LINE: Final = f"# yaml-language-server: $schema={SCHEMA}\n"


def with_proposals(text: str, own: OwnWords = NO_WORDS) -> str:
    """`text` with the proposals that it accepts in full, ready to edit.

    A chapter that cannot be written in place without touching more keeps its `proposals: accept`, which means the same.

    Raises `StrategyError` if `text` is no strategy.
    """
    strategy = parse_strategy(text, STRATEGY).strategy
    chapters = [chapter for chapter in CHAPTERS if acceptance(strategy, chapter) is Acceptance.ACCEPT]
    try:
        for chapter, full in in_full(strategy, chapters, own).items():
            text = _written(text, strategy, chapter, full)
        if strategy.meta.proposals is Acceptance.ACCEPT:
            text = set_values(text, {("meta", "proposals"): None}, languages_of(strategy)[0])
    except EditError:
        pass
    return text if "yaml-language-server" in text else _SCHEMA_LINE + text


def in_full(strategy: Strategy, chapters: Iterable[str], own: OwnWords = NO_WORDS) -> dict[str, dict[str, Any]]:
    """Each of `chapters` with its proposals taken, as plain data, naming only what the whole will hold."""
    return taken(strategy, dict.fromkeys(chapters), own)


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
