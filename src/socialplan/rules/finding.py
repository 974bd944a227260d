"""What a check found: where, how grave, and in plain words why it matters and what to do."""

from typing import Final, Literal

import msgspec

from socialplan.language import Words
from socialplan.strategy.fields import Text

Severity = Literal["error", "warning", "info"]

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")
"""From the gravest."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that does not hold together."""

    rule: str
    """The id of the rule."""
    severity: Severity
    path: str
    """Where in the strategy: `platforms[2].deputy`. What is there may be unanswered."""
    message: Words
    """What is the case, with its figures."""
    why: Words
    """Why it matters."""
    remedy: Words
    """What to do."""
    documents: tuple[str, ...] = ()
    """The ids of the documents that it concerns: plan, editorial, usage, crisis."""
    silenced: Text | None = None
    """Why the organisation says that the rule does not apply, if it does."""
