"""Who adopts a document, and when: as it was typed, made fit to be printed in the document."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from socialplan.actions.adopted import LONGEST_NAME, is_name
from socialplan.actions.errors import ActionError
from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.strategy.moments import read_day
from socialplan.strategy.problems import printable
from socialplan.strategy.suggest import nearest, plain
from socialplan.strategy.team import Member

_WRONG_USAGE: Final = 2
_ID: Final = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
_ALIKE: Final = 0.8
"""How much a name must look like one of the team for it to be a slip of the hand."""


class Adopter(NamedTuple):
    """Who adopts."""

    by: str
    person: str | None = None
    """The id, if it is somebody of the team."""
    note: Words | None = None
    """A name of the team that was perhaps meant."""


def adopter(people: Sequence[Member], typed: str) -> Adopter:
    """Who is meant: the person of the team with that id or name, else whatever was typed.

    Raises `ActionError` when it is no name that can be printed, two people bear it, or it looks like an id and is none.
    """
    name = " ".join(typed.split())
    if not is_name(name):
        raise ActionError(_no_name(name), _WRONG_USAGE)
    by_id = {person.id: person for person in people if person.id}
    named = [person for person in people if person.id and plain(person.name or "") == plain(name)]
    found = [by_id[name]] if name in by_id else named
    if len(found) > 1:
        raise ActionError(_several(name, [person.id or "" for person in found]), _WRONG_USAGE)
    if found:
        return Adopter(" ".join((found[0].name or name).split()), found[0].id)
    return _somebody_else(name, people, by_id)


def adoption_day(typed: str | None, today: dt.date) -> dt.date:
    """The day of an adoption: as typed, or today. Raises `ActionError` for no date, or one that is yet to come."""
    if typed is None:
        return today
    day = read_day(typed.strip())
    if not isinstance(day, dt.date):
        hint = Words(f" {_capital(day.hint.fr)}", f" {_capital(day.hint.en)}") if day.hint else Words("", "")
        raise ActionError(
            Words(
                f"«\u00a0{printable(typed)}\u00a0» n’est pas une date. Il faut {day.expected.fr}.{hint.fr}",
                f"“{printable(typed)}” is no date. Expected: {day.expected.en}.{hint.en}",
            ),
            _WRONG_USAGE,
        )
    if day > today:
        told = figures.date(day)
        raise ActionError(
            Words(
                f"Le {told.fr} est encore à venir\u00a0: un document s’adopte le jour venu, pas d’avance.",
                f"{told.en} is still to come: a document is adopted on the day, not before.",
            ),
            _WRONG_USAGE,
        )
    return day


def _somebody_else(name: str, people: Sequence[Member], identifiers: Iterable[str]) -> Adopter:
    known = [*identifiers, *(person.name for person in people if person.name)]
    if _ID.fullmatch(name):
        close = nearest(name, known)
        raise ActionError(_no_such_id(name, close, known), _WRONG_USAGE)
    close = nearest(name, known, _ALIKE)
    return Adopter(name, note=_alike(name, close) if close else None)


def _no_such_id(name: str, close: str | None, known: Sequence[str]) -> Words:
    if close:
        hint = Words(f"Vouliez-vous dire «\u00a0{close}\u00a0»\u202f?", f"Did you mean “{close}”?")
    else:
        every = ", ".join(known) or "–"
        hint = Words(f"L’équipe\u00a0: {every}.", f"The team: {every}.")
    return Words(
        f"Personne dans l’équipe ne s’appelle «\u00a0{name}\u00a0». {hint.fr} "
        "Pour quelqu’un d’autre ou une instance, écrivez le nom avec ses majuscules.",
        f"Nobody in the team is called “{name}”. {hint.en} "
        "For somebody else, or for a body, write the name with its capitals.",
    )


def _alike(name: str, close: str) -> Words:
    return Words(
        f"«\u00a0{name}\u00a0» n’est personne de l’équipe. Si vous vouliez dire «\u00a0{close}\u00a0», "
        "relancez avec ce nom.",
        f"“{name}” is nobody of the team. If you meant “{close}”, run again with that name.",
    )


def _several(name: str, identifiers: Sequence[str]) -> Words:
    every = ", ".join(identifiers)
    return Words(
        f"Plusieurs personnes s’appellent «\u00a0{name}\u00a0»\u00a0: indiquez l’identifiant ({every}).",
        f"Several people are called “{name}”: give the id ({every}).",
    )


def _no_name(name: str) -> Words:
    if not name:
        return Words("Qui adopte\u202f? Le nom est vide.", "Who adopts? The name is empty.")
    return Words(
        f"Ce nom ne peut pas être imprimé\u00a0: une seule ligne, {LONGEST_NAME} signes au plus.",
        f"That name cannot be printed: one line, {LONGEST_NAME} characters at most.",
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
