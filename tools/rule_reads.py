"""Note which fields of a strategy each rule reads, for `explain FIELD`.

    python tools/rule_reads.py

The rules run over the complete examples, and over the little strategies of the rules that no example trips, while each
reading of a field is watched. What is read only to call a thing by its name does not count, nor the thresholds that a
strategy changes; of a rule that reads every text, only that is noted.
"""  # noqa: INP001 - a script

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from socialplan.knowledge import examples
from socialplan.rules.case import Case
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule
from socialplan.rules.samples import example_case, little_case, little_strategies
from socialplan.strategy.fields import Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import fields_of, places

TARGET: Final = Path(__file__).parent.parent / "src/socialplan/knowledge/data/rule_reads.yaml"

_HEAD: Final = """\
# Which fields each rule reads; `*` stands for every text. Made by tools/rule_reads.py: do not edit.

"""
_NAMING: Final = frozenset({"account_name", "name_of", "person_name"})
"""Functions that read in order to name a thing."""
_NAMING_ROOMS: Final = frozenset(
    {"socialplan.rules.naming", "socialplan.analysis.plain", "socialplan.analysis.leavers"}
)
"""Modules that read in order to name a thing, to know whether anything is answered, or to copy."""
_EVERY_TEXT: Final = "socialplan.analysis.faulty"
_THRESHOLDS: Final = "meta.thresholds"

_INDEX: Final = re.compile(r"\[\d+\]")

Read = tuple[type[Section], str]


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(as_text(reads()), "utf-8", newline="\n")


def reads() -> dict[str, tuple[str, ...]]:
    """The fields that each rule reads, in the order of the file; `*` for every text."""
    cases = [example_case(name) for name in examples.NAMES] + [little_case(name) for name in little_strategies()]
    return {rule.id: _of_rule(rule, cases) for rule in rules()}


def as_text(found: dict[str, tuple[str, ...]]) -> str:
    """The file."""
    return _HEAD + "".join(f"{rule}: [{', '.join(map(_quoted, paths))}]\n" for rule, paths in sorted(found.items()))


def _of_rule(rule: Rule, cases: list[Case]) -> tuple[str, ...]:
    seen: Seen = set()
    found: set[str] = set()
    for case in cases:
        with watched(seen):
            hits = list(rule.check(Case(case.strategy, case.as_of)))
        found |= {_INDEX.sub("", hit.path) for hit in hits}
    if any(room == _EVERY_TEXT and section is Strategy for (section, _), room, _ in seen):
        return ("*",)
    read = {one for one, room, function in seen if room not in _NAMING_ROOMS and function not in _NAMING}
    known = _paths()
    found |= {path for one in read for path in known.get(one, ())}
    return tuple(path for path in _deepest(found) if not path.startswith(_THRESHOLDS))


def _deepest(found: set[str]) -> Iterator[str]:
    """Those below which none is, in the order of the file."""
    for place in places(Strategy):
        path = ".".join(place.path)
        if path in found and not any(other.startswith(f"{path}.") for other in found):
            yield path


Seen = set[tuple[Read, str, str]]


@contextmanager
def watched(seen: Seen) -> Iterator[None]:
    """Put into `seen` each reading of a field while it lasts: what, and the module and function that read it."""
    plain = Section.__getattribute__

    def watch(section: Section, name: str) -> Any:  # noqa: ANN401 - whatever a field holds
        frame = sys._getframe(1)  # noqa: SLF001 - who reads
        seen.add(((type(section), name), frame.f_globals["__name__"], frame.f_code.co_name))
        return plain(section, name)

    Section.__getattribute__ = watch  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        del Section.__getattribute__


def _paths() -> dict[Read, list[str]]:
    """The dotted paths at which each field of each section stands."""
    found: dict[Read, list[str]] = {}
    sections = [((), Strategy), *((place.path, place.field.target.python) for place in places(Strategy))]
    for path, section in sections:
        if isinstance(section, type) and issubclass(section, Section):
            for field in fields_of(section):
                found.setdefault((section, field.name), []).append(".".join((*path, field.key)))
    return found


def _quoted(path: str) -> str:
    return '"*"' if path == "*" else path


if __name__ == "__main__":
    main()
