"""The items of lists: what each is called, which field names it, and how its id is made."""

from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

from socialplan.analysis.thresholds import names as threshold_names
from socialplan.interview.state import State, key_of
from socialplan.knowledge import labels
from socialplan.language import Words
from socialplan.strategy.fields import Choice, Section
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.problems import printable
from socialplan.strategy.specs import Field, Type, fields_by_key, fields_of, place_of
from socialplan.strategy.suggest import identifier_from

LONGEST_ID: Final = 40
LONGEST_SHOWN: Final = 60

_NAMING: Final = {
    "Account": "network",
    "Change": "what",
    "FirstHourStep": "do",
    "KeyDate": "what",
    "Level": "name",
    "Objective": "statement",
    "Owned": "name",
    "PlannedPost": "subject",
    "BackupPost": "subject",
    "Scenario": "name",
    "Statement": "text",
}
"""The fields that name the items of a list where it is not the first that can."""
_OPEN: Final = "open"
_MADE: Final = "made"

AnyChoice = TypeVar("AnyChoice", bound=Choice)


class Named(NamedTuple):
    """An item that a reference may name."""

    id: str
    name: str


@cache
def naming_field(section: type[Section]) -> Field:
    """The field whose answer begins a new item of `section`."""
    fields = fields_by_key(section)
    chosen = fields.get(_NAMING.get(section.__name__, ""))
    simple = (each for each in fields_of(section) if each.key != "id" and each.target.kind != "section")
    return chosen or next(simple)


def item_name(item: Any, section: type[Section], state: State) -> str:  # noqa: ANN401 - plain data
    """What an item of a list is called, in a few words; empty while nothing of it is answered."""
    first = naming_field(section)
    others = (each for each in fields_of(section) if each is not first and each.key != "id")
    for field in (first, *others):
        value = item.get(field.key) if isinstance(item, dict) else None
        if value not in (None, [], {}) and field.target.kind != "section":
            return printable(in_words(value, field, state).replace("\n", " "), LONGEST_SHOWN)
    return ""


def in_words(value: Any, field: Field, state: State) -> str:  # noqa: ANN401 - plain data
    """A value in words for a person: choices by their labels, references by names."""
    if isinstance(value, list):
        between = " | " if field.target.kind in {"text", "str"} and not field.question.refers_to else ", "
        return between.join(in_words(each, field, state) for each in value)
    if field.question.refers_to:
        return next((one.name for one in referable(field.question.refers_to, state) if one.id == value), str(value))
    return _word(value, field.target, state)


def _word(value: Any, wanted: Type, state: State) -> str:  # noqa: ANN401
    language = state.language
    if wanted.kind == "choice":
        return label_of(wanted.python, value, state)
    if isinstance(value, bool):
        return {("fr", True): "oui", ("fr", False): "non"}.get((language, value), "yes" if value else "no")
    if isinstance(value, dict):
        return str(value.get(language) or next(iter(value.values()), ""))
    if isinstance(value, float):
        written = f"{value:.15g}"
        return written.replace(".", ",") if language == "fr" else written
    return str(value)


def member_of(choices: type[AnyChoice], value: str) -> AnyChoice:
    """The member of a value. Raises LookupError if there is none."""
    for member in choices:
        if member.value == value:
            return member
    raise LookupError(value)


def kind_in(state: State) -> str | None:
    """The kind of organisation, whose words are used."""
    found = state.at("organisation", "kind")
    return found if isinstance(found, str) else None


def words_for(choices: type[Choice], value: str, state: State) -> Words:
    """The label of a choice's value in both languages, in the words of that kind of organisation."""
    found = next((member for member in choices if member.value == value), None)
    return labels.label(found, kind_in(state)) if found else Words(value, value)


def label_of(choices: type[Choice], value: str, state: State) -> str:
    """The label of a choice's value, as the interview says it."""
    return words_for(choices, value, state).to(state.language)


def referable(target: str, state: State) -> tuple[Named, ...]:
    """What a reference to `target` may name, in the order of its list."""
    place = REFERENCES.get(target)
    if place is None:
        return tuple(Named(name, name) for name in threshold_names())
    section = list_section(target)
    items = state.at(*place) or ()
    named = ((str(item["id"]), item_name(item, section, state)) for item in items if item.get("id"))
    return tuple(Named(identifier, name or identifier) for identifier, name in named)


@cache
def list_section(target: str) -> type[Section]:
    """The section of the items of the list that `target` stands for."""
    field = place_of(Strategy, REFERENCES[target])
    if field is None:  # pragma: no cover - REFERENCES names fields of the strategy
        raise LookupError(target)
    section: type[Section] = field.target.python
    return section


def is_closed(state: State, place: FieldPath) -> bool:
    """Whether the list at `place` is complete for now: the person said so, or it came from elsewhere."""
    key = f"{key_of(place)}+"
    return key in state.settled or (bool(state.at(*place)) and state.said.get(key) != _OPEN)


def opened(state: State, key: str) -> State:
    """The state in which the list of the step `key` is being made."""
    return state.saying(key, _OPEN)


def unique(wanted: str, taken: set[str], otherwise: str) -> str:
    """An id made of `wanted` that nobody has yet; of `otherwise` where nothing of it can be used."""
    base = identifier_from(wanted)[:LONGEST_ID].strip("-") or otherwise
    number, found = 1, base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def new_id(state: State, place: FieldPath, name: str) -> str:
    """An id for a new item of the list at `place`."""
    items = state.at(*place) or ()
    taken = {str(item.get("id")) for item in items}
    word = {"people": "p", "audiences": "public-", "platforms": "compte-"}.get(str(place[-1]), f"{place[-1]}-")
    return unique(name, taken, f"{word}{len(items) + 1}")


def made(state: State, place: FieldPath, position: int) -> State:
    """The state that remembers that the id of an item was made, not given: it may be looked at."""
    return state.saying(key_of((*place, position, "id")), _MADE)


def was_made(state: State, path: FieldPath) -> bool:
    """Whether the id at `path` was made in this interview."""
    return state.said.get(key_of(path)) == _MADE
