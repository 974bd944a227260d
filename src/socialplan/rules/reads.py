"""Which rules read a field of the strategy.

`data/rule_reads.yaml` is made by running the rules and watching what they read (`tools/rule_reads.py`).
"""

from functools import cache
from typing import Final

from socialplan.knowledge import store
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule
from socialplan.strategy.problems import dotted

EVERY_TEXT: Final = "*"


@cache
def fields_read() -> dict[str, list[str]]:
    """By the id of a rule, the dotted paths of the fields that it reads; `*` alone where it reads every text."""
    found: dict[str, list[str]] = store.read("rule_reads")
    return found


def readers(path: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that read the field at `path`, or one below it: those of its chapter first, the most specific first.

    Rules that read every text are not among them.
    """
    read = fields_read()
    found = (rule for rule in rules() if any(_is_at(path, one) for one in read.get(rule.id, ())))
    return tuple(sorted(found, key=lambda rule: (rule.chapter != path[0], len(read[rule.id]))))


def _is_at(path: tuple[str, ...], read: str) -> bool:
    return f"{read}.".startswith(f"{dotted(path)}.")
