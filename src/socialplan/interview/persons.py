"""A person as people write one: `Claire Dubois, responsable communication, 20 h`. What was understood is said."""

import re
from typing import Any, Final, NamedTuple

from socialplan.analysis import figures
from socialplan.interview.lines import refused
from socialplan.language import Words
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.suggest import plain

LONGEST_NAME: Final = 100
_HOURS: Final = re.compile(
    r"(?:environ\s+|about\s+)?(\d{1,2})(?:[.,](\d))?\s*(?:h|heures?|hours?|hrs?)\s*(\d{2})?\s*(?:min|mn)?"
    r"\s*(?:par semaine|/\s*sem(?:aine)?|a week|per week|/\s*week)?",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(r"[\d\s.,:/%+-]+")
_BETWEEN: Final = re.compile(r"\s*[,;(]\s*|\s+[-\u2013\u2014]\s+|\)\s*")
_MYSELF: Final = frozenset({"moi", "moi meme", "je", "me", "myself", "i"})
_TITLES: Final = (
    *("responsable", "charge", "direct", "maire", "adjoint", "secretaire", "community", "chef", "president"),
    *("gerant", "stagiaire", "apprenti", "alternant", "assistant", "benevole", "attache", "conseill", "agent"),
    *("employe", "tresori", "vendeu", "patron", "manager", "head", "officer", "director", "mayor", "clerk"),
    *("deputy", "owner", "trainee", "volunteer", "treasurer", "editor", "redact", "webmaster", "graphist", "designer"),
    *("web", "communication"),
)
"""How the words for what somebody does begin."""
_HOUR: Final = 60


class Person(NamedTuple):
    """What a line says of a person."""

    name: str
    title: str | None = None
    hours: float | None = None

    def answers(self) -> dict[str, Any]:
        """As the strategy keeps it, without what was not said."""
        said = {"name": self.name, "title": self.title, "hours_per_week": self.hours}
        return {key: value for key, value in said.items() if value is not None}


def read_person(line: str) -> Person | Refusal:
    """The person that a line names, with a title and hours where it gives them; or why it names nobody."""
    name, *rest = [part for part in _BETWEEN.split(line.strip()) if part] or [""]
    found = [(part, _hours(part)) for part in rest]
    titles = [part for part, hours in found if hours is None]
    if not all(_is_title(part) for part in titles):
        name, titles, found = line.strip(), [], []
    wrong = refused_name(name)
    if wrong:
        return wrong
    return Person(name, ", ".join(titles) or None, next((hours for _, hours in found if hours is not None), None))


def told(person: Person) -> tuple[Words, ...]:
    """What was understood, where a line said more than a name."""
    parts = [figures.same(person.name)]
    parts += [figures.same(person.title)] if person.title else []
    parts += [_a_week(person.hours)] if person.hours is not None else []
    if len(parts) == 1:
        return ()
    french, english = ("\u00a0; ".join(part.fr for part in parts), "; ".join(part.en for part in parts))
    return (Words(f"Compris\u00a0: {french}.", f"Understood: {english}."),)


def refused_name(name: str) -> Refusal | None:
    """Why a name cannot stand in documents; None if it can."""
    if not name.strip():
        return refused("Donnez un numéro de la liste, ou un nom.", "Give a number of the list, or a name.")
    if len(name) > LONGEST_NAME:
        return refused(f"{LONGEST_NAME} caractères au plus.", f"{LONGEST_NAME} characters at most.")
    if _HOURS.fullmatch(name):
        return refused(
            f"«\u00a0{name}\u00a0» se lit comme des heures\u00a0: écrivez un nom.",
            f"“{name}” reads as hours: write a name.",
        )
    if _NUMBERS.fullmatch(name):
        return refused("Un nombre n’est pas un nom\u00a0: écrivez le nom.", "A number is no name: write the name.")
    if plain(name) in _MYSELF:
        return refused(
            "Écrivez le nom tel que les documents le porteront.", "Write the name as documents will bear it."
        )
    return None


def _hours(part: str) -> float | None:
    found = _HOURS.fullmatch(part)
    if found is None:
        return None
    return float(f"{found[1]}.{found[2] or 0}") + int(found[3] or 0) / _HOUR


def _is_title(part: str) -> bool:
    """Whether words say what somebody does; `Dupont, Jean` is one name."""
    return plain(part).startswith(_TITLES) or part[:1].islower()


def _a_week(hours: float) -> Words:
    said = figures.hours(hours)
    return Words(f"{said.fr} par semaine", f"{said.en} a week")
