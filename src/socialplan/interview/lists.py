"""The step `<path>+` that makes a list of sections grow: another item, or one to be opened again, moved, taken away."""

import re
from functools import cache
from typing import Final, NamedTuple

from socialplan.interview.fieldstep import FieldStep, owner_of
from socialplan.interview.items import is_closed, item_name, made, naming_field, new_id, opened
from socialplan.interview.lines import refused
from socialplan.interview.minutes import minutes_of_list
from socialplan.interview.persons import Person, read_person, told
from socialplan.interview.prompt import Kind
from socialplan.interview.renaming import moved, orphans_told, removed
from socialplan.interview.state import State, key_of
from socialplan.interview.step import Taken
from socialplan.language import Words
from socialplan.strategy.fields import Section
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, fields_by_key

MOST: Final = 200
"""Items of a list: beyond, something was pasted by mistake."""

_OPEN_IT: Final = re.compile(r"=\s*(\d{1,4})")
_TAKE_AWAY: Final = re.compile(r"[-\u2212]\s*(\d{1,4})")
_MOVE: Final = re.compile(r"(\d{1,4})\s*>\s*(\d{1,4})")
_BARE: Final = re.compile(r"(\d{1,4})")
_UNNAMED: Final = "+"
_PEOPLE: Final = ("team", "people")


class ListStep(NamedTuple):
    """Asks for another item of the list at a path. It is a `Step`."""

    key: str
    chapter: str
    path: FieldPath
    field: Field
    main: bool
    """Whether it is asked outside the further questions: left empty, it is then put off."""
    items: int = 0
    """How many items there are."""

    @property
    def section(self) -> type[Section]:
        """What the items are."""
        found: type[Section] = self.field.target.python
        return found

    @property
    def kind(self) -> Kind:
        """As the field that names an item, one at a time."""
        return self._naming(0).kind

    @property
    def minutes(self) -> float:
        """How long it takes, the items counted that are to be expected."""
        return minutes_of_list(self.path, self.items)

    @property
    def enter_settles(self) -> bool:
        """Enter alone: that is all."""
        return True

    def label(self, state: State) -> Words:
        """The list's own question, then: another one?"""
        owner, question = owner_of(self.path, state), self.field.question
        if state.at(*self.path):
            return _of(owner, question.another or _one_more(question.label))
        name, naming = question.spoken, self._naming(0).field
        if naming.target.kind == "choice" and name.fr.endswith("?"):
            return _of(owner, name)
        asked = naming.question.spoken
        return _of(owner, Words(f"{_ended(name.fr)} {asked.fr}", f"{_ended(name.en)} {asked.en}"))

    def help(self, state: State) -> Words:
        """Why it is asked, and what can be done with the items."""
        why = self.field.question.help or self._naming(0).help(state)
        if not state.at(*self.path):
            return why
        return Words(f"{why.fr}\n{_KEYS.fr}", f"{why.en}\n{_KEYS.en}")

    def hint(self, state: State) -> Words:
        """What may be typed besides a name."""
        return _SIGNS if state.at(*self.path) else Words("", "")

    def entering(self, state: State) -> Words:
        """That Enter alone ends it."""
        return _ENOUGH if state.at(*self.path) else _NONE_YET

    def intro(self, state: State) -> tuple[Words, ...]:
        """The items, numbered."""
        lines = [f"  {number}. {name}" for number, name in enumerate(self._names(state), 1)]
        return tuple(Words(line, line) for line in lines)

    def options(self, state: State) -> tuple[str, ...]:
        """The choices where a choice names the items."""
        return self._next(state).options(state)

    def words(self, state: State) -> tuple[str, ...]:
        """The options, to be completed."""
        return self._next(state).words(state)

    def default(self, state: State) -> str:  # noqa: ARG002 - as the protocol
        """Nothing."""
        return ""

    def value(self, state: State) -> str:  # noqa: ARG002 - as the protocol
        """Nothing: its items have lines of their own."""
        return ""

    def shown(self, state: State) -> str:
        """The items' names."""
        return ", ".join(self._names(state))

    def is_done(self, state: State) -> bool:
        """Whether nobody needs to be asked for more."""
        return is_closed(state, self.path)

    def take(self, line: str, state: State) -> Taken | Refusal:
        """Another item, a change of those there are, or the end of the list."""
        if not line:
            return self._ended(state)
        if found := _OPEN_IT.fullmatch(line):
            return self._opening(int(found[1]), state)
        if found := _TAKE_AWAY.fullmatch(line):
            return self._taking_away(int(found[1]), state)
        if found := _MOVE.fullmatch(line):
            return self._moving(int(found[1]), int(found[2]), state)
        bare = _BARE.fullmatch(line) if self.kind in {"line", "text"} and state.at(*self.path) else None
        return self._opening(int(bare[1]), state) if bare else self._another(line, state)

    def without(self, state: State) -> State:
        """The same state: items are taken away one by one."""
        return state

    def _ended(self, state: State) -> Taken:
        if self.main and not state.at(*self.path):
            return Taken(state.saying(self.key, None), put_off=True)
        return Taken(state.saying(self.key, None))

    def _another(self, line: str, state: State) -> Taken | Refusal:
        items = state.at(*self.path) or ()
        if len(items) >= MOST:
            return refused(f"{MOST} au plus.", f"{MOST} at most.")
        begun = self._named(line, state, len(items))
        if isinstance(begun, Refusal):
            return begun
        person = read_person(line) if self.path == _PEOPLE else None
        said = told(person) if isinstance(person, Person) else ()
        return Taken(opened(begun.reopening(self.key), self.key), settled=False, told=said)

    def _named(self, line: str, state: State, position: int) -> State | Refusal:
        """The state with an item begun: named by the line, its id made of that."""
        here = (*self.path, position)
        if line == _UNNAMED:
            return state.with_value(here, {})
        naming = self._naming(position)
        person = read_person(line) if self.path == _PEOPLE else None
        if isinstance(person, Refusal):
            return person
        taken = naming.take(person.name if person else line, state)
        if isinstance(taken, Refusal):
            return taken
        begun = taken.state.settling(naming.key)
        if person:
            begun = begun.with_values({(*here, key): value for key, value in person.answers().items()})
        if "id" not in fields_by_key(self.section) or self.path == ("platforms",):
            return begun
        name = item_name(begun.at(*here), self.section, state)
        identified = begun.with_value(here, {"id": new_id(state, self.path, name), **begun.at(*here)})
        return made(identified, self.path, position)

    def _opening(self, number: int, state: State) -> Taken | Refusal:
        here = (*self.path, number - 1)
        return (
            Taken(state, settled=False, again=(f"{key_of(here)}.",)) if self._has(number, state) else _no_such(number)
        )

    def _taking_away(self, number: int, state: State) -> Taken | Refusal:
        if not self._has(number, state):
            return _no_such(number)
        without, orphans = removed(self.path, number - 1, state)
        return Taken(opened(without.reopening(self.key), self.key), settled=False, told=orphans_told(orphans))

    def _moving(self, start: int, end: int, state: State) -> Taken | Refusal:
        for number in (start, end):
            if not self._has(number, state):
                return _no_such(number)
        return Taken(opened(moved(self.path, start - 1, end - 1, state), self.key), settled=False)

    def _has(self, number: int, state: State) -> bool:
        return 1 <= number <= len(state.at(*self.path) or ())

    def _names(self, state: State) -> list[str]:
        return [item_name(item, self.section, state) or "…" for item in state.at(*self.path) or ()]

    def _naming(self, position: int) -> FieldStep:
        field = naming_field(self.section)
        path = (*self.path, position, field.key)
        return FieldStep(key_of(path), self.chapter, path, field)

    def _next(self, state: State) -> FieldStep:
        return self._naming(len(state.at(*self.path) or ()))


def _of(owner: str, question: Words) -> Words:
    """A question, with the name of the item that it belongs to."""
    return Words(f"{owner}\u00a0: {question.fr}", f"{owner}: {question.en}") if owner else question


def _one_more(name: Words) -> Words:
    return Words(f"{name.fr}\u00a0: un élément de plus\u202f?", f"{name.en}: one more?")


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


@cache
def _no_such(number: int) -> Refusal:
    return refused(f"Il n’y a pas d’élément {number}.", f"There is no item {number}.")


_ENOUGH: Final = Words("c’est tout", "that is all")
_NONE_YET: Final = Words("rien pour l’instant", "nothing for now")
_SIGNS: Final = Words(
    "-1\u00a0: enlever le premier, =1\u00a0: le rouvrir", "-1: take the first away, =1: open it again"
)
_KEYS: Final = Words(
    "=2\u00a0: rouvrir le 2   -2\u00a0: enlever le 2   2>1\u00a0: mettre le 2 en premier",
    "=2: open number 2 again   -2: take number 2 away   2>1: put number 2 first",
)
