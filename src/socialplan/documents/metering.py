"""What templates of one's own may spend: each step that they take is counted, so that all of them end, and soon.

Time is not measured: the same template and answers end the same way on every machine. `Metered` rewrites a template
as it is parsed, so that its loops, macros, values and lists pass by the functions of a `Meter`; `bounded` does so for
filters and tests. One unit of work takes about a microsecond.
"""

import functools
from collections.abc import Callable, Iterator, Sequence, Sized
from itertools import islice
from typing import Final, cast

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Undefined
from jinja2.visitor import NodeTransformer

from socialplan.documents.markdown import Md, concatenate

MOST_WORK: Final = 400_000
"""Units for one document; the longest of ours takes some 25,000."""
MOST_CHARACTERS: Final = 200_000
"""Of one text; the longest document has some 60,000."""
MOST_ITEMS: Final = 10_000
"""Of a list, with those of the lists in it and one for each hundred characters."""
LONGEST_RANGE: Final = 1_000
"""Of a range, and of a number that tells a filter what to do."""
DEEPEST: Final = 40
"""Macros and loops that call one another."""
_LARGEST_NUMBER: Final = 10**15
TEST: Final = "a test"
"""What stands for the name of a test, as `is even`, where filters have theirs."""
_FREE: Final = frozenset(
    {TEST, "default", "d", "plural", "link", "select", "selectattr", "reject", "rejectattr", "sum", "map", "int"}
)
"""Filters whose arguments are values, or are looked at by another filter."""
_SORTING: Final = frozenset({"sort", "groupby", "unique", "dictsort"})
_FOLLOWING: Final = _SORTING | {"map", "selectattr", "rejectattr", "sum", "min", "max"}
"""Filters that follow a path of fields in each item."""
_MOST_STEPS: Final = 5
_FILTER: Final = 4
_SLOW: Final = dict.fromkeys(("code", "comment", "fence", "link", "lines", "para", "br", "sentence", "mermaid"), 12)
CALL: Final = 5
"""Units that a macro costs beside what it does."""
FETCH: Final = 60
"""Units that it costs to look for a template."""


class Meter:
    """What a document has spent. Templates reach it as `environment.meter`, which no expression of theirs can name."""

    def __init__(self) -> None:
        self._left = MOST_WORK
        self._depth = 0

    @property
    def spent(self) -> int:
        """Units since `begin`."""
        return MOST_WORK - self._left

    def begin(self) -> None:
        """Count anew: a document begins."""
        self._left, self._depth = MOST_WORK, 0

    def spend(self, units: int) -> None:
        """Count `units` of work. Raises SecurityError when there is none left."""
        self._left -= units
        if self._left < 0:
            raise SecurityError("too much work for one document: is there a loop in a loop, or one that never ends?")

    def deeper(self) -> None:
        """A macro begins. Raises SecurityError where too many call one another."""
        self._depth += 1
        self.spend(CALL)
        if self._depth > DEEPEST:
            raise SecurityError(f"macros or loops call one another more than {DEEPEST} deep")

    def back(self) -> None:
        """A macro ends."""
        self._depth -= 1

    def sized(self, value: object) -> object:
        """`value`, which is about to be compared, printed or cut: by its size."""
        if isinstance(value, str):
            self.spend(_of_text(value))
        elif isinstance(value, list | tuple | dict):
            self.spend(self._items(value) // 2 + 1)
        return value

    def made(self, value: object) -> object:
        """`value`, which was just made: no giant, and no iterator, whose work would be done where nobody counts."""
        if isinstance(value, str):
            if len(value) > MOST_CHARACTERS:
                raise SecurityError(f"a text of more than {MOST_CHARACTERS} characters")
            self.spend(len(value) // 16)
        elif isinstance(value, int | float):
            if not abs(value) <= _LARGEST_NUMBER:
                raise SecurityError("a number that is too large")
        elif isinstance(value, Iterator) and not isinstance(value, LoopContext):
            return self.made(list(islice(value, MOST_ITEMS + 1)))
        elif isinstance(value, list | tuple | dict):
            self.spend(self._items(value) // 2 + 1)
        return value

    def iterated(self, value: object, each: int = 1) -> object:
        """`value`, which a loop goes through: `each` units an item."""
        if isinstance(value, Sized) and not isinstance(value, Undefined | LoopContext):
            self.spend(len(value) * each)
        return value

    def concat(self, *parts: object) -> str:
        """What `~` gives."""
        whole = sum(len(part) for part in parts if isinstance(part, str))
        if whole > MOST_CHARACTERS:
            raise SecurityError(f"a text of more than {MOST_CHARACTERS} characters")
        for part in parts:
            self.sized(part)
        return concatenate(parts)

    @staticmethod
    def _items(value: object) -> int:
        """The items in `value` and in what it holds. Raises SecurityError beyond `MOST_ITEMS`."""
        count, waiting = 0, [value]
        while waiting:
            one = waiting.pop()
            if isinstance(one, list | tuple):
                waiting.extend(one[: MOST_ITEMS + 1])
            elif isinstance(one, dict):
                waiting.extend(islice((*one, *one.values()), MOST_ITEMS + 1))
            count += 1 + (len(one) // 100 if isinstance(one, str) else 0)
            if count + len(waiting) > MOST_ITEMS:
                raise SecurityError(f"a list of more than {MOST_ITEMS} items, or too much text in it")
        return count


def _of_text(text: str) -> int:
    """The work of escaping or searching a text: in the worst case it grows with the square of the length."""
    return len(text) // 4 + 1 + (0 if isinstance(text, Md) else len(text) ** 2 // 1000)


def bounded(name: str, function: Callable[..., object], meter: Meter) -> Callable[..., object]:
    """A filter or test that looks at its arguments first, and spends what they and its result cost."""

    @functools.wraps(function)
    def metered(*arguments: object, **options: object) -> object:
        meter.spend(_SLOW.get(name, _FILTER))
        for value in arguments:
            meter.sized(value)
            if name in _SORTING and isinstance(value, list | tuple | dict):
                meter.spend(2 * len(value))
        told = (*arguments[1:], *options.values())
        if name not in _FREE:
            for value in told:
                _check_argument(value)
        _check_growth(name, [*arguments, *options.values()])
        return meter.made(function(*arguments, **options))

    return metered


def _check_argument(value: object) -> None:
    if isinstance(value, int) and abs(value) > LONGEST_RANGE:
        raise SecurityError(f"{value if abs(value) < _LARGEST_NUMBER else 'this number'} is too much for a filter")


def _check_growth(name: str, values: list[object]) -> None:
    """Refuse, before it is made, what `replace` and `indent` would make too large, and sums of lists."""
    if any(isinstance(value, str) and value.count(".") > _MOST_STEPS for value in values[1:]) and name in _FOLLOWING:
        raise SecurityError(f"a path of more than {_MOST_STEPS} steps is too much for a filter")
    if name == "sum" and any(isinstance(value, list | tuple) for value in values[1:]):
        raise SecurityError("|sum is for numbers only")
    grown = 0
    match name, values:
        case "replace", [str(text), str(old), str(new)]:
            grown = len(text) + text.count(old) * len(new)
        case "indent", [str(text), int(width)]:
            grown = len(text) + text.count("\n") * width
    if grown > MOST_CHARACTERS:
        raise SecurityError(f"a text of more than {MOST_CHARACTERS} characters")


class Metered(NodeTransformer):
    """Makes a parsed template pass by the meter."""

    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802  Jinja's names, here and below
        """Count what stands outside loops and macros."""
        return self._counted(node)

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        """Count each call of a macro."""
        return self._counted(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        """Count each time that a macro calls back."""
        return self._counted(node)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        """Count each pass, and each item that is only looked at."""
        self.generic_visit(node)
        each = 2 + (_weight([node.test]) if node.test else 0)
        source = cast("nodes.Expr", node.iter)
        node.iter = _call("iterated", source, nodes.Const(each, lineno=node.lineno))
        return self._with_count(node)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        """Count the size of each value that is printed."""
        self.generic_visit(node)
        node.nodes = [each if isinstance(each, nodes.TemplateData) else _call("sized", each) for each in node.nodes]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """Put texts together within bounds."""
        self.generic_visit(node)
        return _call("concat", *node.nodes)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        """Count the sizes of what is compared."""
        self.generic_visit(node)
        node.expr = _call("sized", node.expr)
        for operand in node.ops:
            operand.expr = _call("sized", operand.expr)
        return node

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        """Bound what lists hold."""
        return self._made(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        """Bound what dictionaries hold."""
        return self._made(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        """Bound what tuples hold; those that are assigned to hold names."""
        return self._made(node) if node.ctx == "load" else self.generic_visit(node)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        """Count the size of what is cut out of a text or a list, and of what something is looked up by."""
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            return _call("sized", node)
        if not isinstance(node.arg, nodes.Const):
            node.arg = _call("sized", node.arg)
        return node

    def _made(self, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return _call("made", node)

    def _counted(self, node: nodes.Template | nodes.Macro | nodes.CallBlock) -> nodes.Node:
        self.generic_visit(node)
        return self._with_count(node)

    @staticmethod
    def _with_count(node: nodes.Template | nodes.Macro | nodes.CallBlock | nodes.For) -> nodes.Node:
        units = nodes.Const(_weight(node.body) + 2, lineno=node.lineno)
        node.body.insert(0, nodes.ExprStmt(_call("spend", units), lineno=node.lineno))
        return node


def _call(name: str, first: nodes.Expr, *others: nodes.Expr) -> nodes.Call:
    function = nodes.EnvironmentAttribute(f"meter.{name}", lineno=first.lineno)
    return nodes.Call(function, [first, *others], [], None, None, lineno=first.lineno)


def _weight(body: Sequence[nodes.Node]) -> int:
    """The steps of a body, without those of the loops and macros in it, which count themselves; and its plain text."""
    count, waiting = 0, list(body)
    while waiting:
        node = waiting.pop()
        count += 1 + (len(node.data) // 4 if isinstance(node, nodes.TemplateData) else 0)
        own = isinstance(node, nodes.For | nodes.Macro | nodes.CallBlock)
        waiting.extend(node.iter_child_nodes(exclude=("body",) if own else None))
    return count
