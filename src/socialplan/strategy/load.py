"""Read `strategy.yaml`: text in, a typed strategy out, or every problem at once."""

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Table
from typing import Final, Generic, NamedTuple, TypeVar, cast

from socialplan.language import Language
from socialplan.strategy.convert import Converter
from socialplan.strategy.fields import Section
from socialplan.strategy.problems import Path, StrategyError
from socialplan.strategy.references import reference_problems
from socialplan.strategy.scalars import LANGUAGE_WORDS
from socialplan.strategy.specs import private_keys
from socialplan.strategy.suggest import plain
from socialplan.strategy.yaml_nodes import Mapping, Node, Scalar, Sequence
from socialplan.strategy.yaml_reader import Tree, read_tree

DEFAULT_LANGUAGE: Final[Language] = "fr"
"""The language of free text where `meta.languages` says nothing."""

AnySection = TypeVar("AnySection", bound=Section)


class Loaded(NamedTuple, Generic[AnySection]):
    """A strategy, and where in its file each value stands."""

    strategy: AnySection
    positions: dict[Path, tuple[int, int]]
    """Line and column, counted from 1, of each value that was answered; of the key, for sections and lists."""
    tree: Tree

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest thing around it that the file holds."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.positions:
                return self.positions[path[:length]]
        return (1, 1)


def load(
    data: bytes | str,
    root: type[AnySection],
    *,
    name: str = "strategy.yaml",
    references: Table[str, tuple[str, ...]] | None = None,
    names: Table[str, Callable[[], Iterable[str]]] | None = None,
) -> Loaded[AnySection]:
    """The strategy that a YAML text holds.

    `root` is the class of the whole; `name` stands in messages; `references` says where the ids live that fields with
    `refers_to` may name (without it, references are not checked); `names` gives those that stand in no list of the file.

    Raises `StrategyError` with every problem, or with one alone where the text is not YAML.
    """
    tree = read_tree(data, name=name, private_keys=lambda: private_keys(root))
    converter = Converter(root, first_language(tree.root))
    strategy = cast("AnySection", converter.section(tree.root, root, ()))
    problems = tree.problems + converter.problems
    if references is not None:
        problems += reference_problems(converter.references, converter.declared, references, names or {})
    if problems:
        raise StrategyError(problems, name)
    return Loaded(strategy, converter.positions, tree)


def load_each(data: bytes | str, section: type[AnySection], *, name: str) -> dict[str, AnySection]:
    """A file whose top level gives each key, an id, a section of the same class: the cards of `contacts.yaml`.

    Raises `StrategyError` with every problem, or with one alone where the text is not YAML.
    """
    tree = read_tree(data, name=name, private_keys=lambda: private_keys(section))
    converter = Converter(section, DEFAULT_LANGUAGE)
    found: dict[str, AnySection] = {}
    for key, node in tree.root.entries:
        converter.positions[key.text,] = (key.line, key.column)
        card = converter.one(node, section, (key.text,))
        if card is not None:
            found[key.text] = cast("AnySection", card)
    if tree.problems or converter.problems:
        raise StrategyError(tree.problems + converter.problems, name)
    return found


def first_language(root: Mapping) -> Language:
    """The language of the strategy's free text: the first of `meta.languages`, French if it says none."""
    meta = root.get("meta")
    languages = meta.get("languages") if isinstance(meta, Mapping) else None
    first = _first(languages)
    return LANGUAGE_WORDS.get(plain(first.text), DEFAULT_LANGUAGE) if first else DEFAULT_LANGUAGE


def _first(node: Node | None) -> Scalar | None:
    if isinstance(node, Sequence):
        node = next((item for item in node.items if not (isinstance(item, Scalar) and item.is_empty)), None)
    return node if isinstance(node, Scalar) else None
