"""Runs the rules over a strategy."""

import datetime as dt
import re
from collections.abc import Collection
from typing import Final

import msgspec

from socialplan.analysis.people import is_open
from socialplan.analysis.workload import Workload
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.catalogue import rules
from socialplan.rules.finding import SEVERITIES, Finding
from socialplan.rules.ranking import EXPOSED, LAW
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

_OF_CLOSED_TOO: Final = frozenset({"platform-closed", "leaver-still-named"})
"""What is still told of an account on a network that no longer exists."""
_NEVER_PUT_OFF: Final = frozenset((*LAW, *EXPOSED))
"""What no note can make lighter: a breach of law, and what lies open."""
_PARTS: Final = re.compile(r"([^\d]+)|(\d+)")


def check(  # noqa: PLR0913 - what may be chosen, all of it optional
    strategy: Strategy,
    as_of: dt.date,
    *,
    load: Workload | None = None,
    phones: frozenset[str] | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    keep_silenced: bool = False,
) -> tuple[Finding, ...]:
    """What does not hold in `strategy` on the day `as_of`, the gravest first, then by place.

    `select` keeps only the rules of those ids (all when empty), `ignore` leaves some out. `phones` are the ids of
    people with a known number; None when that is not known. A rule that `meta.silenced` names with a reason finds
    nothing, unless `keep_silenced`: its findings then carry the reason. Of an account on a network that no longer
    exists, nothing else is told. What a question put off would settle is told as a note.
    """
    case = Case(strategy, as_of, load=load, phones=phones)
    reasons = _reasons(strategy)
    closed = _closed(strategy)
    found = [
        msgspec.structs.replace(finding, silenced=reasons[rule.id]) if rule.id in reasons else finding
        for rule in rules()
        if (not select or rule.id in select) and rule.id not in ignore and (keep_silenced or rule.id not in reasons)
        for finding in rule.findings(case)
        if rule.id in _OF_CLOSED_TOO or not finding.path.startswith(closed)
    ]
    return tuple(sorted((_put_off(finding, strategy) for finding in found), key=_order))


def _put_off(finding: Finding, strategy: Strategy) -> Finding:
    """A finding as it is told: a note that says so, where the question was put off on purpose."""
    if finding.rule in _NEVER_PUT_OFF or not any(_is_within(finding.path, put) for put in strategy.meta.postponed):
        return finding
    french, english = (wording.removesuffix(".") for wording in finding.message)
    told = Words(f"{french} (reporté exprès).", f"{english} (put off on purpose).")
    return msgspec.structs.replace(finding, severity="info", message=told)


def _is_within(path: str, put_off: str) -> bool:
    """Whether a path (`platforms[2].deputy`) is that of a question put off (`platforms.2.deputy`), or lies within."""
    dotted = re.sub(r"\[(\d+)\]", r".\1", path)
    return f"{dotted}.".startswith(f"{put_off}.")


def _closed(strategy: Strategy) -> tuple[str, ...]:
    """The paths of accounts on networks that no longer exist."""
    return tuple(f"platforms[{index}]" for index, account in enumerate(strategy.platforms) if not is_open(account))


def _reasons(strategy: Strategy) -> dict[str, Text]:
    """The silenced rules with their reasons; one without a reason is not silenced."""
    return {silenced.rule: silenced.reason for silenced in strategy.meta.silenced if silenced.rule and silenced.reason}


def _order(finding: Finding) -> tuple[int, list[tuple[str, int]], str]:
    """By severity, then by path with its numbers as numbers, then by rule."""
    parts = _PARTS.findall(finding.path)
    return SEVERITIES.index(finding.severity), [(word, int(figure or 0)) for word, figure in parts], finding.rule
