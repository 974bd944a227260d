"""What an existing strategy does not answer yet, and what of it does not hold: as questions to be asked.

What was answered or put off is not asked again, and neither are the short path's questions that write to several places
at once: they would overwrite what differs there.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from socialplan.actions.check import field_path
from socialplan.actions.drafts import find_draft
from socialplan.actions.folder import STRATEGY, parse_strategy, read_bounded
from socialplan.actions.init import judge_on
from socialplan.analysis.plain import to_plain
from socialplan.analysis.slots import languages_of
from socialplan.interview.alarms import Found
from socialplan.interview.brief_people import DEPUTY
from socialplan.interview.brief_publishing import ALIKE, AUDIENCES, EVIDENCE
from socialplan.interview.brief_steps import VERDICT
from socialplan.interview.fieldstep import FieldStep
from socialplan.interview.finish import path_of_key
from socialplan.interview.lists import ListStep
from socialplan.interview.networks import KEY as NETWORKS
from socialplan.interview.outline import Outliner, is_done, outline
from socialplan.interview.session import AGAIN
from socialplan.interview.state import PathName, State, Surroundings
from socialplan.interview.step import Step
from socialplan.language import Language
from socialplan.strategy.model import Strategy

_FILE: Final = "file"
"""Under this name `said` keeps which file a draft goes with."""
_STEERING: Final = "?more"
"""How the keys of questions end that only lead to others: of a strategy that is there, they are not asked."""
_PATHS: Final[tuple[PathName, ...]] = ("brief", "full")


class Further(NamedTuple):
    """A strategy to be taken further."""

    seen: bytes
    strategy: Strategy
    state: State
    open: tuple[Step, ...]
    """The questions that are neither answered nor put off."""
    wrong: Mapping[str, Found]
    """Errors about an answer that was given, by the key of the question that changes it: it is asked again."""
    resumed: bool
    """Whether answers of a run that was broken off are in it."""

    later: tuple[Step, ...] = ()
    """The questions that were put off and are not answered since."""

    @property
    def number(self) -> int:
        """How many questions that makes."""
        return len(self.open) + len(self.wrong)


def further(folder: Path, language: Language, path: PathName | None, around: Surroundings) -> Further:
    """What the strategy of `folder` does not answer yet, and what of it does not hold.

    `path` says how deep to go; None: as deep as it went before.

    Raises:
        ActionError: there is no strategy to read.
        StrategyError: it holds problems.
    """
    seen = read_bounded(folder / STRATEGY)
    strategy = parse_strategy(seen, STRATEGY).strategy
    state, resumed = _begun(folder, seen), True
    if state is None:
        state, resumed = state_of(strategy, language).saying(_FILE, _mark(seen)), False
    deep = path or (state.path if resumed else _path_of(strategy))
    state = msgspec.structs.replace(state, path=deep, around=around)
    wrong = {} if resumed else _wrong(strategy, state)
    if wrong:
        state = state.saying(AGAIN, "\n".join(wrong))
    asked = tuple(step for step in outline(state) if not is_done(step, state) and step.key != VERDICT)
    later = tuple(step for step in outline(state) if step.key in state.skipped and _is_empty(step, state))
    return Further(seen, strategy, state, asked, wrong, resumed, later)


def _is_empty(step: Step, state: State) -> bool:
    return not (state.at(*step.path) if isinstance(step, ListStep) else step.value(state))


def with_later(wanted: Further) -> Further:
    """The same, with what was put off asked again."""
    keys = (*wanted.wrong, *(step.key for step in wanted.later))
    return wanted._replace(state=wanted.state.saying(AGAIN, "\n".join(keys)))


def with_everything(wanted: Further) -> Further:
    """The same, with every question that changes a single place asked again, its answer there to be changed."""
    steps = (step for step in outline(wanted.state) if isinstance(step, FieldStep | ListStep))
    keys = dict.fromkeys((*wanted.wrong, *(step.key for step in steps)))
    return wanted._replace(state=wanted.state.saying(AGAIN, "\n".join(keys)))


def state_of(strategy: Strategy, language: Language) -> State:
    """The state in which the strategy's answers were given, and what it puts off was put off."""
    state = _as_if_asked(State(language=language, answers=to_plain(strategy, languages_of(strategy))))
    for path in _PATHS:
        for step in outline(msgspec.structs.replace(state, path=path)):
            if is_within(path_of_key(step.key), strategy.meta.postponed) and not is_done(step, state):
                state = state.putting_off(step.key)
            elif step.key.endswith(_STEERING) and not is_done(step, state):
                state = state.settling(step.key)
    return state


def is_within(path: str, places: Iterable[str]) -> bool:
    """Whether a dotted path is one of `places`, or lies within one."""
    return bool(path) and any(f"{path}.".startswith(f"{place}.") for place in places)


def _begun(folder: Path, seen: bytes) -> State | None:
    """The draft of a run that was broken off, if it goes with the file as it stands."""
    draft = find_draft(folder)
    return draft if draft and draft.said.get(_FILE) == _mark(seen) else None


def _mark(seen: bytes) -> str:
    return sha256(seen).hexdigest()


def _path_of(strategy: Strategy) -> PathName:
    return "full" if strategy.meta.path == "full" else "brief"


def _as_if_asked(state: State) -> State:
    """The state without the questions that write to several places at once, as far as something stands there."""
    together = {
        AUDIENCES: state.at("audiences"),
        EVIDENCE: any(audience.get("presence") for audience in state.at("audiences") or ()),
        ALIKE: len(state.at("platforms") or ()) > 1,
        NETWORKS: state.at("platforms"),
        DEPUTY: state.at("team", "alone"),
    }
    for key, is_answered in together.items():
        state = state.settling(key) if is_answered else state
    return state.saying(ALIKE, "no") if ALIKE in state.settled else state


def _wrong(strategy: Strategy, state: State) -> dict[str, Found]:
    """The errors about an answer that was given, by the question that changes it. What is missing is asked anyway."""
    steps = {step.path: step.key for step in Outliner().whole(state) if isinstance(step, FieldStep)}
    errors = (found for found in judge_on(state.around.today)(strategy) if found.severity == "error")
    placed = ((field_path(found.path), found) for found in errors)
    return {steps[path]: found for path, found in placed if path in steps and state.at(*path) is not None}
