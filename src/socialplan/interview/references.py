"""References by name: an audience, a person is chosen among those there are; a person may be named anew."""

from socialplan.interview.items import Named, new_id, referable
from socialplan.interview.lines import choose, numbered, parts_of, refused
from socialplan.interview.persons import read_person, told
from socialplan.interview.state import State
from socialplan.language import Words
from socialplan.strategy.model import REFERENCES
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field
from socialplan.strategy.suggest import plain

_PEOPLE = REFERENCES["people"]


def candidates(field: Field, path: FieldPath, state: State) -> tuple[Named, ...]:
    """What the field at `path` may name: all that its list holds, itself left out."""
    target = field.question.refers_to or ""
    found = referable(target, state)
    place = REFERENCES.get(target)
    if place is None or path[: len(place)] != place or len(path) <= len(place):
        return found
    own = (state.at(*path[: len(place) + 1]) or {}).get("id")
    return tuple(one for one in found if one.id != own)


def reference_line(field: Field, path: FieldPath, state: State) -> str:
    """The line that stands for what the field names now."""
    value = state.at(*path)
    ids = [one.id for one in candidates(field, path, state)]
    known = [numbered(ids.index(one)) for one in (value if isinstance(value, list) else [value]) if one in ids]
    return ", ".join(known)


def take_reference(line: str, field: Field, path: FieldPath, state: State) -> tuple[State, tuple[Words, ...]] | Refusal:
    """The state in which the field names what `line` says, a new person added where it names one."""
    many = field.type.kind == "list"
    ids: list[str] = []
    heard: list[Words] = []
    for part in parts_of(line) if many else [line]:
        found = _named(part, field, path, state)
        if isinstance(found, Refusal):
            return found
        state, identifier, said = found
        ids.append(identifier)
        heard += said
    if not ids:
        return refused("Il n’y a rien à retenir ici.", "There is nothing to keep here.")
    return state.with_value(path, list(dict.fromkeys(ids)) if many else ids[0]), tuple(heard)


def _named(line: str, field: Field, path: FieldPath, state: State) -> tuple[State, str, list[Words]] | Refusal:
    among = candidates(field, path, state)
    forced = line.startswith("+")
    found = _chosen(line, among)
    if isinstance(found, Named) and not forced:
        return state, found.id, []
    if field.question.refers_to != "people" or line.strip("+ ").isdecimal():
        return found if isinstance(found, Refusal) else refused(*_NOT_NEW)
    if isinstance(found, Refusal) and found.hint and not forced:
        return found._replace(hint=_or_new(found.hint, line))
    return _new_person(line.removeprefix("+").strip(), state)


def _chosen(line: str, among: tuple[Named, ...]) -> Named | Refusal:
    """The item of that number, that name, that id, or the only one whose name begins so."""
    known = {one.id: one for one in among}
    if line in known and not line.isdecimal():
        return known[line]
    begins = [one for one in among if plain(one.name).startswith(f"{plain(line)} ")] if plain(line) else []
    if len(begins) == 1 and not any(plain(one.name) == plain(line) for one in among):
        return begins[0]
    position = choose(line, [one.name for one in among])
    return position if isinstance(position, Refusal) else among[position]


def _new_person(line: str, state: State) -> tuple[State, str, list[Words]] | Refusal:
    person = read_person(line)
    if isinstance(person, Refusal):
        return person
    name, identifier = person.name, new_id(state, _PEOPLE, person.name)
    people = state.at(*_PEOPLE) or ()
    added = state.with_value((*_PEOPLE, len(people)), {"id": identifier, **person.answers()})
    said = Words(
        f"{name} rejoint l’équipe\u00a0: ses heures seront à dire.", f"{name} joins the team: hours to be told."
    )
    return added, identifier, [*told(person), *(() if person.hours is not None else (said,))]


def _or_new(hint: Words, line: str) -> Words:
    return Words(f"{hint.fr} Pour ajouter quelqu’un d’autre\u00a0: +{line}", f"{hint.en} To add somebody else: +{line}")


_NOT_NEW = ("Donnez un numéro de la liste, ou un nom.", "Give a number of the list, or a name.")
