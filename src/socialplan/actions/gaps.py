"""An existing strategy taken further: what is missing or wrong is asked, and written into `strategy.yaml` in its place.

Only what is neither answered nor put off is asked, unless everything is wanted. Comments, order and all other answers
stay. A draft is kept after each answer here too, with a mark of the file that it goes with.
"""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from socialplan.actions.differences import differences
from socialplan.actions.drafts import find_draft, forget_draft, keep_draft
from socialplan.actions.folder import STRATEGY, languages_of, parse_strategy, read_bounded
from socialplan.actions.init import judge_on
from socialplan.actions.proposals import with_proposals
from socialplan.analysis.plain import to_plain
from socialplan.analysis.slots import languages_of as known_languages
from socialplan.interview.alarms import Found
from socialplan.interview.brief_steps import VERDICT
from socialplan.interview.expansion import expanded
from socialplan.interview.finish import answers_now, path_of_key, postponed
from socialplan.interview.outline import Outliner, is_done
from socialplan.interview.prompt import Asker
from socialplan.interview.session import AGAIN, Hooks, Session
from socialplan.interview.state import PathName, State, Surroundings, value_at
from socialplan.interview.step import Step
from socialplan.language import Language
from socialplan.strategy.edit import EditError, set_values
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.problems import dotted, printable
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.handover import rewrite

_FILE: Final = "file"
"""Under this name `said` keeps which file a draft goes with."""
_POSTPONED: Final = ("meta", "postponed")
"""What the person put off: noted, and not counted among the answers."""


class Further(NamedTuple):
    """A strategy to be taken further."""

    seen: bytes
    strategy: Strategy
    state: State
    open: tuple[Step, ...]
    """The questions that are neither answered nor put off."""
    wrong: tuple[Found, ...]
    """Errors, each about something that a question can change; these questions are asked again."""
    resumed: bool
    """Whether answers of a run that was broken off are in it."""

    @property
    def number(self) -> int:
        """How many questions that makes."""
        return len(self.open) + len(self.state.said.get(AGAIN, "").split())


class Filled(NamedTuple):
    """What became of the questions."""

    answered: int
    left: int
    written: bool
    """False if the file was changed by somebody else meanwhile, and therefore left alone."""
    by_hand: Mapping[str, str]
    """Answers that could not be written without touching more than was meant, by the path where they belong."""


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
        state, resumed = _state_of(strategy, language).saying(_FILE, _mark(seen)), False
    state = msgspec.structs.replace(state, path=path or _path_of(strategy), around=around)
    steps = Outliner().whole(state)
    wrong = tuple(found for found in judge_on(around.today)(strategy) if _keys_of(found, steps)) if not resumed else ()
    again = dict.fromkeys(key for found in wrong for key in _keys_of(found, steps))
    state = state.saying(AGAIN, "\n".join(again) or state.said.get(AGAIN))
    asked = tuple(step for step in Outliner().of(state) if not is_done(step, state) and step.key != VERDICT)
    return Further(seen, strategy, state, asked, wrong, resumed)


def fill(folder: Path, asker: Asker, wanted: Further, tell: Callable[[Filled], None], *, everything: bool) -> Filled:
    """Ask what is wanted, or everything; write it, and `tell` what became of it.

    What was answered before Ctrl-C or the end of the lines is written, and told, too.

    Raises:
        StrategyError: what is written would hold problems.
        WorkspaceError: the folder cannot be written.
        EOFError, KeyboardInterrupt: the person stopped; their answers are kept.
    """
    hooks = Hooks(lambda now: keep_draft(folder, now), judge_on(wanted.state.around.today), review_all=everything)
    session = Session(asker, wanted.state, hooks)
    stopped: BaseException | None = None
    try:
        session.run()
    except (EOFError, KeyboardInterrupt) as error:
        stopped = error
    filled = _written(folder, wanted, session.state)
    if filled.written and not filled.by_hand:
        forget_draft(folder)
    tell(filled)
    if stopped:
        raise stopped
    return filled


def _begun(folder: Path, seen: bytes) -> State | None:
    """The draft of a run that was broken off, if it goes with the file as it stands."""
    draft = find_draft(folder)
    return draft if draft and draft.said.get(_FILE) == _mark(seen) else None


def _mark(seen: bytes) -> str:
    return sha256(seen).hexdigest()


def _path_of(strategy: Strategy) -> PathName:
    return "full" if strategy.meta.path == "full" else "brief"


def _state_of(strategy: Strategy, language: Language) -> State:
    """The state in which the strategy's answers were given, and what it puts off was put off."""
    state = State(language=language, answers=to_plain(strategy, known_languages(strategy)))
    for step in Outliner().whole(state):
        if _is_within(path_of_key(step.key), strategy.meta.postponed) and not is_done(step, state):
            state = state.putting_off(step.key)
    return state


def _is_within(path: str, places: Iterable[str]) -> bool:
    return bool(path) and any(f"{path}.".startswith(f"{place}.") for place in places)


def _keys_of(found: Found, steps: tuple[Step, ...]) -> tuple[str, ...]:
    """The questions about the very place of an error."""
    if found.severity != "error":
        return ()
    return tuple(step.key for step in steps if step.key == found.path or step.key.rstrip("+") == found.path)[:1]


def _written(folder: Path, wanted: Further, state: State) -> Filled:
    """Write what was answered into the file, and count it."""
    before = _state_of(wanted.strategy, state.language)
    put_off = tuple(key for key in state.skipped if key not in before.skipped)
    after = expanded(msgspec.structs.replace(state, skipped=put_off))
    changes = dict(differences(answers_now(msgspec.structs.replace(before, around=state.around)), after))
    changes |= _no_longer_put_off(wanted.strategy, put_off, state)
    text, by_hand = _with_changes(wanted.seen.decode("utf-8"), changes, languages_of(wanted.strategy)[0])
    data = text.encode("utf-8")
    written = data == wanted.seen or rewrite(FolderDisk(folder), STRATEGY, wanted.seen, data)
    if not written:
        by_hand = {dotted(path): _shown(answer) for path, answer in changes.items() if path != _POSTPONED}
    return Filled(_number(changes, by_hand, state), len(put_off), written, by_hand)


def _no_longer_put_off(strategy: Strategy, put_off: tuple[str, ...], state: State) -> dict[FieldPath, Any]:
    """The list of what is put off, without what has been answered since."""
    new = postponed(msgspec.structs.replace(state, skipped=put_off))
    old = [each for each in strategy.meta.postponed if value_at(state.answers, tuple(each.split("."))) is None]
    both = list(dict.fromkeys([*old, *new]))
    return {_POSTPONED: both} if both != strategy.meta.postponed else {}


def _number(changes: Mapping[FieldPath, Any], by_hand: Mapping[str, str], state: State) -> int:
    """How many answers were written; proposals that were accepted together count as one."""
    kept = [path for path in changes if path != _POSTPONED and dotted(path) not in by_hand]
    taken = {name for name in state.accepted if any(_is_within(_plain(path), [name]) for path in kept)}
    return len(taken) + sum(not _is_within(_plain(path), taken) for path in kept)


def _plain(path: FieldPath) -> str:
    return ".".join(str(step) for step in path)


def _with_changes(text: str, changes: Mapping[FieldPath, Any], language: Language) -> tuple[str, dict[str, str]]:
    """The text with the answers where they belong, accepted proposals in full; and the answers that do not go in."""
    by_hand = {}
    for path, answer in changes.items():
        try:
            text = set_values(text, {path: answer}, language)
        except EditError:
            if path != _POSTPONED:
                by_hand[dotted(path)] = _shown(answer)
    return (with_proposals(text) if changes else text), by_hand


def _shown(answer: Any) -> str:  # noqa: ANN401 - plain data
    """An answer as one would type it."""
    return printable(str(answer))
