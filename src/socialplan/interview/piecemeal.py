"""A chapter's proposals one by one: each in full words, accepted, changed, refused or put off in one key."""

from typing import Final

from socialplan.analysis import figures
from socialplan.interview.expansion import PART, part_key
from socialplan.interview.offered import part_of, parts, shown_one
from socialplan.interview.picking import Pick, done, line_for, listed, picked
from socialplan.interview.state import State
from socialplan.interview.step import MadeStep, Step, Taken
from socialplan.language import Words
from socialplan.strategy.model import Strategy
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, fields_by_key

_MINUTES: Final = 0.4


def steps(state: State, chapter: str) -> tuple[Step, ...]:
    """A step for each field of a chapter for which something is proposed, or was decided on already."""
    offered, fields = parts(state, chapter), _fields(chapter)
    met = keys_of(state, chapter)
    there = (field for field in fields if field in offered or part_key(chapter, field) in met)
    return tuple(_one(chapter, field) for field in there)


def keys_of(state: State, chapter: str) -> frozenset[str]:
    """The keys of a chapter's fields that a state has met."""
    met = (*state.settled, *state.skipped, *state.said)
    return frozenset(key for key in met if key.startswith(f"{chapter}.") and key.endswith(PART))


def modified(state: State) -> tuple[tuple[str, str], ...]:
    """The chapter and the field of each proposal that is to be changed: its questions are asked, whatever the depth."""
    found = (key.removesuffix(PART).partition(".") for key, name in state.said.items() if _is_modified(key, name))
    return tuple((chapter, field) for chapter, _, field in found)


def tally(state: State, chapter: str) -> Words:
    """What became of a chapter's proposals: `12 acceptées, 1 modifiée, 2 refusées`."""
    names = [state.said.get(key) for key in keys_of(state, chapter)]
    counted = [figures.count(names.count(name), *nouns) for name, nouns in _NOUNS.items() if names.count(name)]
    return figures.join(counted) if counted else _NOTHING_YET


def _is_modified(key: str, name: str) -> bool:
    return key.endswith(PART) and name == MODIFY


def _fields(chapter: str) -> dict[str, Field]:
    return fields_by_key(fields_by_key(Strategy)[chapter].type.python)


def _one(chapter: str, field: str) -> MadeStep:
    key = part_key(chapter, field)
    return MadeStep(
        key=key,
        chapter=chapter,
        asks=_QUESTION,
        taking=lambda line, state: _take(line, state, chapter, field),
        why=_fields(chapter)[field].question.help or _WHY,
        kind="choice",
        minutes=_MINUTES,
        hinted=_HINT,
        introducing=lambda state: _intro(state, chapter, field),
        listing=lambda state: listed(_PICKS, state.language),
        defaulting=lambda _: line_for(ACCEPT, _PICKS),
        answered=lambda state: line_for(state.said.get(key), _PICKS),
        showing=lambda state: done(state.said.get(key), _PICKS, state.language),
    )


def _intro(state: State, chapter: str, field: str) -> tuple[Words, ...]:
    text = shown_one(state, chapter, field)
    return (Words(text, text),)


def _take(line: str, state: State, chapter: str, field: str) -> Taken | Refusal:
    pick = picked(line, _PICKS)
    if isinstance(pick, Refusal):
        return pick
    if pick.name == REST:
        return _rest(state, chapter)
    state = _without_own(state, chapter, field) if pick.name != MODIFY else state
    if pick.name == MODIFY:
        return _modifying(state, chapter, field)
    return Taken(_decided(state, chapter, field, pick.name))


def _decided(state: State, chapter: str, field: str, name: str) -> State:
    what = f"{chapter}.{field}"
    state = state.saying(part_key(chapter, field), name)
    return state.accepting(what) if name == ACCEPT else state.refusing(what)


def _modifying(state: State, chapter: str, field: str) -> Taken:
    """What is proposed becomes an answer, and its questions are asked with it: a list by its items, all else itself."""
    what = f"{chapter}.{field}"
    value = state.at(chapter, field) if state.said.get(part_key(chapter, field)) == MODIFY else None
    value = part_of(state, chapter, field) if value is None else value
    changed = state.undecided(what).with_value((chapter, field), value).saying(part_key(chapter, field), MODIFY)
    spec = _fields(chapter)[field]
    is_list_of_items = spec.type.kind == "list" and spec.target.kind == "section"
    return Taken(changed, again=(f"{what}+" if is_list_of_items else what,))


def _without_own(state: State, chapter: str, field: str) -> State:
    """The state without what was taken over to be changed, once something else is decided."""
    if state.said.get(part_key(chapter, field)) != MODIFY:
        return state
    return state.with_value((chapter, field), None)


def _rest(state: State, chapter: str) -> Taken:
    """The state with all that is left of a chapter accepted; what was put off stays put off."""
    fields = parts(state, chapter)
    open_ones = [each for each in fields if part_key(chapter, each) not in state.settled]
    for field in open_ones:
        state = _decided(state, chapter, field, ACCEPT).settling(part_key(chapter, field))
    said = figures.count(len(open_ones), *_NOUNS[ACCEPT])
    return Taken(state, told=(Words(f"{said.fr}.", f"{said.en}."),))


ACCEPT: Final = "accept"
MODIFY: Final = "modify"
REFUSE: Final = "refuse"
REST: Final = "rest"
_PICKS: Final = (
    Pick(
        ACCEPT,
        Words("Accepter (o)", "Accept (y)"),
        frozenset({"o", "oui", "y", "yes", "accepter", "accept"}),
        Words("accepté", "accepted"),
    ),
    Pick(
        MODIFY,
        Words("Modifier (m)", "Change it (m)"),
        frozenset({"m", "modifier", "c", "change", "modify"}),
        Words("modifié", "changed"),
    ),
    Pick(
        REFUSE,
        Words("Refuser (n)", "Refuse (n)"),
        frozenset({"n", "non", "no", "refuser", "refuse"}),
        Words("refusé", "refused"),
    ),
    Pick(
        REST,
        Words("Accepter tout le reste du chapitre (t)", "Accept all that is left of the chapter (a)"),
        frozenset({"t", "tout", "a", "all"}),
        Words("accepté", "accepted"),
    ),
)
_NOUNS: Final = {
    ACCEPT: (Words("acceptée", "accepted"), Words("acceptées", "accepted")),
    MODIFY: (Words("modifiée", "changed"), Words("modifiées", "changed")),
    REFUSE: (Words("refusée", "refused"), Words("refusées", "refused")),
}
_NOTHING_YET: Final = Words("une par une", "one by one")
_QUESTION: Final = Words("Cela vous convient\u202f?", "Does this suit you?")
_HINT: Final = Words("Entrée\u00a0: accepter\u202f; >\u00a0: plus tard", "Enter: accept; >: later")
_WHY: Final = Words(
    "Ce qui est accepté s’écrit tel quel dans strategy.yaml, où tout se change ensuite.",
    "What is accepted is written as it stands into strategy.yaml, where all can be changed afterwards.",
)
