"""What an interview leaves behind: plain data in the strategy's shape, as it is written. Accepted proposals apart."""

from typing import Any, Final

from socialplan.interview.granted import brief_done
from socialplan.interview.state import Answers, State, path_from
from socialplan.knowledge.house import CHAPTERS
from socialplan.strategy.conditions import holds
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import Field, fields_by_key, place_of

_OF_THE_BRIEF: Final = {
    "brief.owner": "meta.owner",
    "brief.deputy": "team.people.deputy",
    "brief.platforms": "platforms",
    "brief.audiences": "audiences",
    "brief.topics": "platforms.topics",
    "brief.methods": "platforms.methods",
    "brief.frequency": "platforms.frequency",
    "brief.evidence": "audiences.presence",
}
"""The places that questions of the short path answer."""


def answers_now(state: State) -> Answers:
    """The answers so far, with what every strategy says of itself: version, languages, date, status."""
    itself: dict[str, Any] = {"version": 1, "languages": list(state.languages), "status": "draft"}
    if state.path == "full":
        itself["path"] = "full"
    if state.around.today:
        itself["as_of"] = state.around.today
    return {**state.answers, "meta": itself | (state.at("meta") or {})}


def final_answers(state: State) -> Answers:
    """The answers as they are written: what was put off noted in `meta.postponed`, refused proposals in their chapter.

    What was accepted (`state.accepted`) is for the caller to write in full, for it names people and networks that may
    have come later.
    """
    if any(key.startswith("brief.") for key in state.settled):
        state = brief_done(state)
    answers = answers_now(state)
    put_off = [path for path in postponed(state) if path not in answers["meta"].get("postponed", ())]
    if put_off:
        answers["meta"]["postponed"] = [*answers["meta"].get("postponed", ()), *put_off]
    for chapter in CHAPTERS:
        if chapter in state.refused and not state.at(chapter, "proposals"):
            answers[chapter] = {"proposals": "refuse"} | answers.get(chapter, {})
    return answers


def postponed(state: State) -> list[str]:
    """The paths of what was put off, each once, without list positions; a part put off whole stands for itself."""
    open_ones = (
        key for key in state.skipped if state.at(*path_from(key)) is None
    )  # it may be answered since, elsewhere
    found = dict.fromkeys(path for path in map(path_of_key, open_ones) if path)
    return list(dict.fromkeys(_whole_part(path, found, state) for path in found))


def path_of_key(key: str) -> str:
    """The path that `meta.postponed` names for a step: `why.answer`, `team.people`, `crisis` for `crisis?proposals`."""
    key = _OF_THE_BRIEF.get(key, key)
    bare = key.partition("?")[0].partition("@")[0].rstrip("+")
    steps = tuple(step.partition("[")[0] for step in bare.split("."))
    return ".".join(steps) if place_of(Strategy, steps) else ""


def _whole_part(path: str, put_off: dict[str, None], state: State) -> str:
    """`path`, or the part of a chapter that it belongs to where nothing of that part is answered and all is put off."""
    chapter, _, rest = path.partition(".")
    part = rest.partition(".")[0]
    fields = fields_by_key(Strategy)[chapter].type
    field = fields_by_key(fields.python).get(part) if fields.kind == "section" else None
    if field is None or field.type.kind != "section" or state.at(chapter, part):
        return path
    return f"{chapter}.{part}" if all(f"{chapter}.{part}.{key}" in put_off for key in _asked(field, state)) else path


def _asked(part: Field, state: State) -> list[str]:
    """The keys of a part of which nothing is answered that are asked nevertheless."""
    asked = ((key, field.question) for key, field in fields_by_key(part.type.python).items())
    return [key for key, question in asked if question.full and holds(question.when, {}, state.answers)]
