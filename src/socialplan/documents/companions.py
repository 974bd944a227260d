"""The companions' views: which of them have something to say, and what makes each.

A companion is a module of `documents/views` with

    def missing(dossier: Dossier) -> Words | None: …
        None where there is something to say; else why it is not made, in one short sentence with the key to fill.
    def view(wording: Wording, findings: tuple[Finding, ...], contacts: Contacts) -> …: …
        what its template receives, with a `shell`.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Final, NamedTuple

from socialplan.analysis.dossier import Dossier
from socialplan.documents.environment import templates_folder
from socialplan.documents.names import COMPANIONS, PRIVATE_ACCESS, AnyId, CompanionId
from socialplan.documents.wording import Wording
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.contacts import Contacts

Absent = Mapping[CompanionId, Words]
"""Why each companion that is not made is not."""


class PrivatePart(NamedTuple):
    """What belongs to a companion and must not be committed."""

    paths: Words
    template: Words
    view: Callable[[Wording, Contacts], object]


def split(dossier: Dossier) -> tuple[tuple[CompanionId, ...], Absent]:
    """The companions that a strategy has something to say in; and why it has not the others."""
    reasons = {key: _module(key).missing(dossier) for key in COMPANIONS if _is_there(key)}
    present = tuple(key for key, reason in reasons.items() if reason is None)
    return present, {key: reason for key, reason in reasons.items() if reason is not None}


def companion_view(key: AnyId) -> Callable[..., Any]:
    """What makes a companion's view."""
    made: Callable[..., Any] = _module(key).view
    return made


def private_part(key: AnyId) -> PrivatePart | None:
    """What of a companion git ignores; None for most."""
    if key != "accounts":
        return None
    make = import_module(f"{_VIEWS}.accounts_access").view
    return PrivatePart(PRIVATE_ACCESS, _ACCESS_TEMPLATE, make)


def _module(key: str) -> ModuleType:
    return import_module(f"{_VIEWS}.{key}")


def _is_there(key: CompanionId) -> bool:
    templates = (templates_folder() / code / COMPANIONS[key].template.to(code) for code in LANGUAGES)
    return find_spec(f"{_VIEWS}.{key}") is not None and all(place.is_file() for place in templates)


_VIEWS: Final = "socialplan.documents.views"
_ACCESS_TEMPLATE: Final = Words("acces-aux-comptes.md.jinja", "account-access.md.jinja")
