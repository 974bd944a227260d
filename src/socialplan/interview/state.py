"""What is known at one moment of the interview. A value: nothing here is changed, new states are made of old ones."""

import json
from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple, cast

import msgspec

from socialplan.interview.fits import fitting
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.problems import Path as FieldPath

Answers = dict[str, Any]
"""Answers in exactly the strategy's shape, as plain data that JSON can hold: what `to_plain` gives."""

PathName = Literal["brief", "full"]

VERSION: Final = 2
"""Of the drafts' format."""


class Surroundings(NamedTuple):
    """What is known before the first question; only actions look at the machine."""

    folder_name: str = ""
    git_remote: str = ""
    today: str = ""
    """An ISO date."""
    country: str = ""
    """Two letters, of the locale."""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """An interview at one moment: everything that is needed to go on with it."""

    language: Language
    """The language in which it is led."""
    path: PathName = "brief"
    answers: Answers = msgspec.field(default_factory=dict)
    settled: tuple[str, ...] = ()
    """Keys of the steps that were answered, skipped or accepted, in the order in which the person met them."""
    skipped: tuple[str, ...] = ()
    """Keys of the steps that were put off; also in `settled`."""
    accepted: tuple[str, ...] = ()
    """Chapters or single fields (`editorial`, `editorial.voice`) whose proposals were accepted."""
    refused: tuple[str, ...] = ()
    """Chapters or single fields whose proposals were refused."""
    said: dict[str, str] = msgspec.field(default_factory=dict)
    """What steps need to remember that is no answer of the strategy, by their key."""
    around: Surroundings = Surroundings()

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the strategy; the first is that of its texts."""
        named = self.at("meta", "languages") or ()
        return tuple(code for code in named if code in LANGUAGES) or (self.language,)

    def at(self, *path: str | int) -> Any:  # noqa: ANN401 - whatever stands there
        """The plain value at a path; None where there is none."""
        return value_at(self.answers, path)

    def with_value(self, path: FieldPath, value: Any) -> "State":  # noqa: ANN401 - plain data
        """The state with `value` at `path`; None takes away what stands there. A list grows by its next position.

        Raises IndexError for a position beyond that.
        """
        answers = put(self.answers, path, value)
        return msgspec.structs.replace(self, answers=answers if answers is not None else {})

    def with_values(self, values: Mapping[FieldPath, Any]) -> "State":
        """The state with several values set, in their order."""
        state = self
        for path, value in values.items():
            state = state.with_value(path, value)
        return state

    def saying(self, key: str, line: str | None) -> "State":
        """The state with `line` remembered under `key`; None forgets it."""
        said = {name: kept for name, kept in self.said.items() if name != key}
        return msgspec.structs.replace(self, said=said if line is None else said | {key: line})

    def settling(self, key: str) -> "State":
        """The state with a step settled, and no longer put off."""
        skipped = tuple(one for one in self.skipped if one != key)
        settled = self.settled if key in self.settled else (*self.settled, key)
        return msgspec.structs.replace(self, settled=settled, skipped=skipped)

    def putting_off(self, key: str) -> "State":
        """The state with a step put off."""
        state = self.settling(key)
        return msgspec.structs.replace(state, skipped=(*state.skipped, key))

    def reopening(self, key: str) -> "State":
        """The state as if a step had not been met."""
        settled = tuple(one for one in self.settled if one != key)
        skipped = tuple(one for one in self.skipped if one != key)
        return msgspec.structs.replace(self, settled=settled, skipped=skipped)

    def accepting(self, what: str) -> "State":
        """The state with the proposals of a chapter or of a field (`editorial.voice`) accepted."""
        return msgspec.structs.replace(self, accepted=_with(self.accepted, what), refused=_without(self.refused, what))

    def refusing(self, what: str) -> "State":
        """The state with the proposals of a chapter or of a field refused."""
        return msgspec.structs.replace(self, accepted=_without(self.accepted, what), refused=_with(self.refused, what))

    def undecided(self, what: str) -> "State":
        """The state with nothing said of the proposals of a chapter or of a field."""
        return msgspec.structs.replace(
            self, accepted=_without(self.accepted, what), refused=_without(self.refused, what)
        )


def _with(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names else (*names, name)


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)


def key_of(path: FieldPath) -> str:
    """The key of the step that asks the field at `path`: `team.people[0].name`."""
    key = ""
    for step in path:
        key += f"[{step}]" if isinstance(step, int) else f".{step}" if key else step
    return key


def path_from(key: str) -> FieldPath:
    """The path that the key of a field's step stands for: `team.people[0].name`."""
    steps: list[str | int] = []
    for step in key.split("."):
        name, *positions = step.replace("]", "").split("[")
        steps += [name, *(int(position) for position in positions if position.isdecimal())]
    return tuple(steps)


def value_at(data: Any, path: FieldPath) -> Any:  # noqa: ANN401 - plain data
    """The plain value at a path; None where there is none."""
    for step in path:
        if isinstance(step, str):
            data = data.get(step) if isinstance(data, dict) else None
        elif isinstance(data, list) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def put(data: Any, path: FieldPath, value: Any) -> Any:  # noqa: ANN401 - plain data
    """A copy of `data` with `value` at `path`, sharing all else; None takes it away, and what is emptied by that."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return _put_item(data if isinstance(data, list) else [], step, rest, value)
    inner = data if isinstance(data, dict) else {}
    new = put(inner.get(step), rest, value)
    if new is None:
        return {key: kept for key, kept in inner.items() if key != step} or None
    return {**inner, step: new}


def _put_item(items: list[Any], position: int, rest: FieldPath, value: Any) -> list[Any] | None:  # noqa: ANN401
    if position > len(items):
        raise IndexError(position)
    new = put(items[position] if position < len(items) else None, rest, value)
    if new is not None:
        return [*items[:position], new, *items[position + 1 :]]
    if rest and position < len(items):  # an item that loses its last answer keeps its place
        return [*items[:position], {}, *items[position + 1 :]]
    return [*items[:position], *items[position + 1 :]] or None


def draft_text(state: State) -> str:
    """A state as JSON."""
    plain = {"version": VERSION} | {name: getattr(state, name) for name in state.__struct_fields__ if name != "around"}
    return json.dumps(plain) + "\n"


def read_draft(text: str) -> State | None:
    """The state that a JSON text holds, as far as it can be understood; None if it is no draft or says nothing."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("version") != VERSION or data.get("language") not in LANGUAGES:
        return None
    path = data.get("path")
    state = State(
        language=cast("Language", data["language"]),
        path=path if path in {"brief", "full"} else "brief",
        answers=fitting(data.get("answers")),
        settled=_names(data.get("settled")),
        skipped=_names(data.get("skipped")),
        accepted=_names(data.get("accepted")),
        refused=_names(data.get("refused")),
        said=_lines(data.get("said")),
    )
    return state if state.settled else None


def _names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever stands in the draft
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _lines(value: Any) -> dict[str, str]:  # noqa: ANN401 - whatever stands in the draft
    found = value if isinstance(value, dict) else {}
    return {key: line for key, line in found.items() if isinstance(line, str)}
