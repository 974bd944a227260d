"""Which thresholds a rule reads: found in its code, so that no list of them can go stale."""

from collections.abc import Callable, Iterator
from functools import cache
from types import CodeType, FunctionType
from typing import Any, Final

from socialplan.analysis import thresholds

_ROOM: Final = "socialplan.rules."


@cache
def limits_of(check: Callable[..., Any]) -> tuple[str, ...]:
    """The names of the thresholds that a check asks for, itself or through functions of its room; in the file's order.

    What an analysis reads for it is not seen here: a rule names those itself (`thresholds=`).
    """
    known = thresholds.names()
    found = {word for code in _codes(check, set()) for word in code.co_consts if isinstance(word, str)}
    return tuple(name for name in known if name in found)


def _codes(function: Callable[..., Any], seen: set[CodeType]) -> Iterator[CodeType]:
    """The code of a function, of those within it, and of the functions of its room that it names."""
    if not isinstance(function, FunctionType) or not function.__module__.startswith(_ROOM):
        return
    pending = [function.__code__]
    while pending:
        code = pending.pop()
        if code in seen:
            continue
        seen.add(code)
        yield code
        pending += [inner for inner in code.co_consts if isinstance(inner, CodeType)]
        for name in code.co_names:
            yield from _codes(function.__globals__.get(name, print), seen)
