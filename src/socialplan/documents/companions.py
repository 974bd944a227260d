"""The companions' views: which of them have something to say, and what makes each."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol

from socialplan.analysis.dossier import Dossier
from socialplan.documents.names import COMPANIONS, PRIVATE_ACCESS, AnyId, CompanionId
from socialplan.documents.shell import Shell
from socialplan.documents.views import (
    accounts,
    accounts_access,
    audit,
    brief,
    calendar,
    certification,
    community,
    kit,
    moderation,
    scorecard,
)
from socialplan.documents.wording import Wording
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.contacts import Contacts

Absent = Mapping[CompanionId, Words]
"""Why each companion that is not made is not."""


class Document(Protocol):
    """What every document's view has."""

    @property
    def shell(self) -> Shell:
        """What surrounds its body."""


View = Callable[[Wording, tuple[Finding, ...], Contacts], Document]
"""What makes a document's view."""


class Companion(NamedTuple):
    """A companion's two functions."""

    missing: Callable[[Dossier], Words | None]
    """None where there is something to say; else why it is not made, in one short sentence with the key to fill."""
    view: View


class PrivatePart(NamedTuple):
    """What belongs to a companion and must not be committed."""

    paths: Words
    template: Words
    view: Callable[[Wording, Contacts], object]


_VIEWS: Final[Mapping[CompanionId, Companion]] = {
    "brief": Companion(brief.missing, brief.view),
    "calendar": Companion(calendar.missing, calendar.view),
    "scorecard": Companion(scorecard.missing, scorecard.view),
    "audit": Companion(audit.missing, audit.view),
    "community": Companion(community.missing, community.view),
    "accounts": Companion(accounts.missing, accounts.view),
    "moderation": Companion(moderation.missing, moderation.view),
    "kit": Companion(kit.missing, kit.view),
    "certification": Companion(certification.missing, certification.view),
}

VIEWS: Final[Mapping[str, View]] = MappingProxyType({key: companion.view for key, companion in _VIEWS.items()})
"""What makes each companion's view, by its id."""

_PRIVATE: Final[Mapping[AnyId, PrivatePart]] = {
    "accounts": PrivatePart(
        PRIVATE_ACCESS, Words("acces-aux-comptes.md.jinja", "account-access.md.jinja"), accounts_access.view
    ),
}


def split(dossier: Dossier) -> tuple[tuple[CompanionId, ...], Absent]:
    """The companions that a strategy has something to say in; and why it has not the others."""
    reasons = {key: _VIEWS[key].missing(dossier) for key in COMPANIONS}
    present = tuple(key for key, reason in reasons.items() if reason is None)
    return present, {key: reason for key, reason in reasons.items() if reason is not None}


def private_part(key: AnyId) -> PrivatePart | None:
    """What of a companion git ignores; None for most."""
    return _PRIVATE.get(key)
