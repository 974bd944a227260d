"""From YAML text to a tree of plain nodes: every scalar as the text that stands there, every node with its place.

Only the part of YAML that people need is read: mappings, lists and text. Anchors, aliases, merge keys and tags are refused,
depth and number of nodes are bounded while the parser's events arrive, so that nothing ever recurses or expands.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

import msgspec
import yaml

from socialplan.language import Words
from socialplan.strategy.problems import Problem, StrategyError, printable, shown_value
from socialplan.strategy.yaml_causes import missing_space
from socialplan.strategy.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence
from socialplan.strategy.yaml_syntax import explain
from socialplan.strategy.yaml_text import Source, read_source

DEEPEST: Final = 64
"""How many levels of nesting are read."""

MOST_NODES: Final = 50_000
"""How many keys and values are read in all."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Tree(NamedTuple):
    """A file as read: its top-level mapping, its text, and what is wrong with it as YAML."""

    root: Mapping
    source: Source
    problems: list[Problem]


def read_tree(
    data: bytes | str,
    *,
    name: str = "strategy.yaml",
    private_keys: Callable[[], frozenset[str]] = frozenset,
    loader: Any = _LOADER,  # noqa: ANN401
) -> Tree:
    """The tree of a YAML file. An empty file is an empty mapping.

    `private_keys` gives the keys whose values are never repeated in a message; it is called only where there is one. `loader` is PyYAML's loader class.

    Raises `StrategyError` with a single problem if the text is not YAML at all, is too large, too deep, or no mapping.
    """
    source = read_source(data, name)
    parser = loader(source.readable)
    builder = _Builder(source.readable)
    try:
        builder.build(_events(parser))
    except yaml.YAMLError as error:
        told = explain(error, source.readable, builder.last, private_keys())
        raise StrategyError([told], name) from None
    except _Refused as refused:
        raise StrategyError([refused.problem], name) from None
    finally:
        parser.dispose()
    return Tree(builder.root, source, builder.problems)


def _events(parser: Any) -> Iterator[Any]:  # noqa: ANN401 - PyYAML's two parsers have no common type
    while (event := parser.get_event()) is not None:
        yield event
        if type(event) is yaml.StreamEndEvent:
            return


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)


class _Open(msgspec.Struct):
    """A list or mapping that is being read, and the key that waits for its value."""

    node: Mapping | Sequence
    seen: dict[str, Scalar]
    key: Scalar | None = None
    skips: bool = False
    """Whether the next value belongs to a key that was refused."""


class _Builder:
    """Makes nodes of the parser's events, without recursion."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.root = Mapping([], 1, 1, 0, flow=False)
        self.last: Any = None
        self._stack: list[_Open] = []
        self._count = 0
        self._documents = 0

    def build(self, events: Iterator[Any]) -> None:
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            handler = handlers.get(type(event))
            if handler:
                handler(event)
            self.last = event

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            raise _Refused(_problem(event.start_mark, "several-documents", None, _ONE_DOCUMENT, _ONE_DOCUMENT_HINT))

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        mark, end = event.start_mark, event.end_mark
        self._refuse_extras(event)
        is_plain = event.style is None or event.style == ""
        text = event.value.strip(_WIDE_SPACES) if is_plain else event.value
        node = Scalar(text, mark.line + 1, mark.column + 1, mark.index, end.index, is_plain)
        if is_plain:
            self._look_for_lost_words(node)
        self._add(node)

    def _start(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        self._refuse_extras(event)
        if len(self._stack) >= DEEPEST:
            raise _Refused(_problem(mark, "too-deep", None, _SHALLOW, _SHALLOW_HINT))
        kind: Any = Mapping if type(event) is yaml.MappingStartEvent else Sequence
        node = kind([], mark.line + 1, mark.column + 1, mark.index, bool(event.flow_style))
        self._add(node)
        self._stack.append(_Open(node, {}))

    def _end(self, event: Any) -> None:  # noqa: ANN401
        self._stack.pop().node.end = event.end_mark.index

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        self._report(mark, "yaml-alias", f"*{event.anchor}", _NO_ALIAS, _quote_it(f"*{event.anchor}"))
        self._add(Scalar("", mark.line + 1, mark.column + 1, mark.index, event.end_mark.index, plain=False))

    def _refuse_extras(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor is not None:
            self._report(event.start_mark, "yaml-anchor", f"&{event.anchor}", _NO_ALIAS, _quote_it(f"&{event.anchor}"))
        if event.tag is not None:
            found = _WORD.match(self.text, event.start_mark.index)
            tag = found[0] if found else event.tag
            self._report(event.start_mark, "yaml-tag", tag, _NO_TAG, _quote_it(tag))

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            place = Problem((), node.line, node.column, "too-many", None, _FEWER)
            raise _Refused(place)
        if not self._stack:
            self._set_root(node)
            return
        top = self._stack[-1]
        if isinstance(top.node, Sequence):
            top.node.items.append(node)
        elif top.key is not None:
            top.node.entries.append(Entry(top.key, node))
            top.key = None
        elif top.skips:
            top.skips = False
        else:
            self._take_key(top, node)

    def _set_root(self, node: Node) -> None:
        if isinstance(node, Mapping):
            self.root = node
        elif isinstance(node, Sequence) or not node.is_empty or not node.plain:
            text = node.text if isinstance(node, Scalar) else ""
            hint = missing_space(text) or _KEYS_HINT
            value = shown_value(text) if text else None
            raise _Refused(
                Problem((), node.line, node.column, "no-mapping", value, _KEYS, hint if value else _KEYS_HINT)
            )

    def _take_key(self, top: _Open, node: Node) -> None:
        top.skips = True
        if not isinstance(node, Scalar):
            self.problems.append(Problem((), node.line, node.column, "odd-key", None, _KEY, _BRACES_HINT))
        elif node.plain and node.text == "<<":
            self.problems.append(Problem((), node.line, node.column, "yaml-merge", "<<", _NO_ALIAS))
        elif node.is_empty:
            self.problems.append(Problem((), node.line, node.column, "odd-key", None, _KEY, _COLON_HINT))
        elif self.text[node.start] in _WIDE_SPACES:
            self.problems.append(Problem((), node.line, node.column, "odd-space", None, _SPACE, _SPACE_HINT))
        elif node.text in top.seen:
            self._report_twice(top.seen[node.text], node)
        else:
            top.skips, top.key = False, node
            top.seen[node.text] = node

    def _report_twice(self, first: Scalar, again: Scalar) -> None:
        expected = Words(
            f"cette clé une seule fois ; elle est déjà écrite à la ligne {first.line}",
            f"this key once only; it already stands on line {first.line}",
        )
        hint = Words(
            f"réunissez les lignes {first.line} et {again.line} sous une seule clé, ou effacez l’une des deux.",
            f"bring lines {first.line} and {again.line} together under one key, or delete one of them.",
        )
        shown = printable(again.text)
        self.problems.append(Problem((), again.line, again.column, "duplicate-key", shown, expected, hint))

    def _look_for_lost_words(self, node: Scalar) -> None:
        """Tell of `#tag` after a value: YAML takes it for a comment, and it would be lost without a word."""
        lost = _LOST.match(self.text, node.end)
        if not lost:
            return
        tag = printable(lost[1].rstrip(), 30)
        example = printable(f"{node.text} {lost[1]}".strip().split("\n")[0], 50).replace('"', "'")
        expected = Words(
            f"du texte ; YAML prend « {tag} » pour un commentaire et l’ignore",
            f"text; YAML takes “{tag}” for a comment and leaves it out",
        )
        hint = Words(
            f'écrivez "{example}" entre guillemets droits ; pour un commentaire, laissez une espace après le #.',
            f'write "{example}" in straight quotes; for a comment, leave a space after the #.',
        )
        line = node.line + self.text.count("\n", node.start, lost.start(1))
        column = lost.start(1) - self.text.rfind("\n", 0, lost.start(1))
        self.problems.append(Problem((), line, column, "hash-is-comment", None, expected, hint))

    def _report(self, mark: Any, code: str, value: str, expected: Words, hint: Words) -> None:  # noqa: ANN401
        self.problems.append(_problem(mark, code, printable(value), expected, hint))


_WORD = re.compile(r"\S+")
_LOST = re.compile(r"[ \t]+(#[^\s#!][^\r\n]*)")


def _problem(mark: Any, code: str, value: str | None, expected: Words, hint: Words) -> Problem:  # noqa: ANN401
    return Problem((), mark.line + 1, mark.column + 1, code, value, expected, hint)


def _quote_it(text: str) -> Words:
    shown = printable(text, 30).replace('"', "'")
    return Words(
        f'si c’est du texte, écrivez-le entre guillemets droits, "{shown}…" ; sinon, recopiez la valeur.',
        f'if it is text, put it in straight quotes, "{shown}…"; otherwise write the value out.',
    )


_ONE_DOCUMENT: Final = Words("un seul document par fichier", "one document a file")
_ONE_DOCUMENT_HINT: Final = Words(
    "la ligne « --- » commence un second document : effacez-la, ou mettez la suite dans un autre fichier.",
    "the line “---” starts a second document: delete it, or put what follows in another file.",
)
_SHALLOW: Final = Words(f"{DEEPEST} niveaux d’imbrication au plus", f"{DEEPEST} levels of nesting at most")
_SHALLOW_HINT: Final = Words(
    "une stratégie n’en demande que six ou sept : cherchez des crochets ou des tirets en trop.",
    "a strategy needs six or seven: look for brackets or hyphens too many.",
)
_FEWER: Final = Words(f"{MOST_NODES} valeurs au plus", f"{MOST_NODES} values at most")
_KEYS: Final = Words(
    "des clés suivies de deux-points (« organisation: »)", "keys followed by a colon (“organisation:”)"
)
_KEYS_HINT: Final = Words(
    "le fichier commence par une clé telle que « meta: » ou « organisation: », sans tiret devant.",
    "the file starts with a key such as “meta:” or “organisation:”, without a hyphen before it.",
)
_KEY: Final = Words("un mot comme clé, suivi de deux-points", "a word as key, followed by a colon")
_BRACES_HINT: Final = Words(
    "un texte qui commence par { ou [ se met entre guillemets droits.",
    "text that starts with { or [ goes in straight quotes.",
)
_COLON_HINT: Final = Words("il manque le mot avant les deux-points.", "the word before the colon is missing.")
_WIDE_SPACES: Final = "\u00a0\u202f\u2007\u2009\u3000"
_SPACE: Final = Words("des espaces ordinaires en début de ligne", "ordinary spaces at the start of the line")
_SPACE_HINT: Final = Words(
    "ce sont des espaces insécables : effacez-les et retapez-les avec la barre d’espace seule.",
    "these are non-breaking spaces: delete them and type them with the space bar alone.",
)
_NO_ALIAS: Final = Words(
    "une valeur écrite en toutes lettres ; les ancres (&), alias (*) et fusions (<<) de YAML ne sont pas lus",
    "a value written out; YAML’s anchors (&), aliases (*) and merge keys (<<) are not read",
)
_NO_TAG: Final = Words(
    "une valeur sans étiquette ; les étiquettes (!) de YAML ne sont pas lues",
    "a value without a tag; YAML’s tags (!) are not read",
)
