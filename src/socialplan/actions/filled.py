"""Taking an existing strategy further: what is wanted is asked, and written into `strategy.yaml` where it belongs.

Comments, order and all other answers stay. A draft is kept after each answer here too.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from socialplan.actions.differences import differences
from socialplan.actions.drafts import forget_draft, keep_draft
from socialplan.actions.folder import STRATEGY, languages_of
from socialplan.actions.gaps import Further, is_within, state_of
from socialplan.actions.init import judge_on
from socialplan.interview.alarms import Found, lines
from socialplan.interview.expansion import expanded
from socialplan.interview.finish import postponed
from socialplan.interview.prompt import Asker, Prompt
from socialplan.interview.session import Hooks, Session
from socialplan.interview.state import State, value_at
from socialplan.interview.step import Step
from socialplan.language import Language, Words
from socialplan.strategy.edit import EditError, set_values
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath
from socialplan.strategy.problems import dotted, printable
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.handover import rewrite

_POSTPONED: Final = ("meta", "postponed")
"""What the person put off: noted, and not counted among the answers."""


_COUNTRY: Final[FieldPath] = ("organisation", "country")
"""Taken for granted where it is not said: said, it is written all the same, or it would be asked each time."""


class Filled(NamedTuple):
    """What became of the questions."""

    answered: int
    left: int
    written: bool
    """False if the file was changed by somebody else meanwhile, and therefore left alone."""
    by_hand: Mapping[str, str]
    """Answers that could not be written without touching more than was meant, by the path where they belong."""


def fill(folder: Path, asker: Asker, wanted: Further, tell: Callable[[Filled], None], *, whole: bool = False) -> Filled:
    """Ask what is wanted, write it, and `tell` what became of it.

    What was answered before Ctrl-C or the end of the lines is written, and told, too. Where it shall be written as a
    `whole`, because answers that stand were being gone through, it is kept as a draft, and nothing is written.

    Raises:
        WorkspaceError: the folder cannot be written.
        EOFError, KeyboardInterrupt: the person stopped; their answers are kept.
    """
    hooks = Hooks(lambda now: keep_draft(folder, now), judge_on(wanted.state.around.today))
    given = frozenset(state_of(wanted.strategy, wanted.state.language).settled)
    session = _Continued(_Reminding(asker, wanted.wrong, wanted.state.language), wanted.state, hooks, given)
    stopped: BaseException | None = None
    try:
        session.run()
    except (EOFError, KeyboardInterrupt) as error:
        stopped = error
    if stopped and whole:
        raise stopped
    filled = _written(folder, wanted, session.state)
    if filled.written and not filled.by_hand:
        forget_draft(folder)
    tell(filled)
    if stopped:
        raise stopped
    return filled


class _Continued(Session):
    """An interview over what stands in a file: one goes back no further than to the first question of this run."""

    def __init__(self, asker: Asker, state: State, hooks: Hooks, given: frozenset[str]) -> None:
        """`given` are the keys of the questions that the file answers."""
        super().__init__(asker, state, hooks)
        self._given: Final = given

    def _met(self) -> list[str]:
        """The questions met in this run, or in the one that was broken off."""
        return [key for key in self.state.settled if key not in self._given]

    def _where_one_was(self) -> str:
        return super()._where_one_was() if self._met() else ""

    def _back(self, step: Step) -> None:
        if self._met()[:1] in ([], [step.key]):
            self._asker.say(_FIRST.to(self.state.language))
        else:
            super()._back(step)


_FIRST: Final = Words("  C’est la première question.", "  This is the first question.")


class _Reminding:
    """Says what is wrong with an answer before the question that changes it, once."""

    def __init__(self, asker: Asker, wrong: Mapping[str, Found], language: Language) -> None:
        self._asker: Final = asker
        self._language: Final = language
        self._wrong: Final = dict(wrong)

    def say(self, text: str) -> None:
        """Show `text`."""
        self._asker.say(text)

    def read(self, prompt: Prompt) -> str:
        """The line that answers `prompt`."""
        found = self._wrong.pop(prompt.key, None)
        if found:
            self.say("\n" + "\n".join(each.to(self._language) for each in lines(found)))
        return self._asker.read(prompt)


def _written(folder: Path, wanted: Further, state: State) -> Filled:
    """Write what was answered into the file, and count it."""
    before = state_of(wanted.strategy, state.language)
    put_off = tuple(key for key in state.skipped if key not in before.skipped)
    after = expanded(msgspec.structs.replace(state, skipped=put_off))
    changes = dict(differences(expanded(msgspec.structs.replace(before, skipped=(), around=state.around)), after))
    changes |= {_COUNTRY: state.at(*_COUNTRY)} if state.at(*_COUNTRY) and not before.at(*_COUNTRY) else {}
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
    taken = {name for name in state.accepted if any(is_within(_plain(path), [name]) for path in kept)}
    return len(taken) + sum(not is_within(_plain(path), taken) for path in kept)


def _plain(path: FieldPath) -> str:
    return ".".join(str(step) for step in path)


def _with_changes(text: str, changes: Mapping[FieldPath, Any], language: Language) -> tuple[str, dict[str, str]]:
    """The text with the answers where they belong; and the answers that do not go in."""
    by_hand = {}
    for path, answer in changes.items():
        try:
            text = set_values(text, {path: answer}, language)
        except EditError:
            if path != _POSTPONED:
                by_hand[dotted(path)] = _shown(answer)
    return text, by_hand


def _shown(answer: Any) -> str:  # noqa: ANN401 - plain data
    """An answer as one would type it."""
    return printable(str(answer))
