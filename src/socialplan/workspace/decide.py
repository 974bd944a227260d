"""What happens to one document: the table's word, the merge, and what is remembered afterwards."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from socialplan.language import Words
from socialplan.workspace import merge, table, texts
from socialplan.workspace.found import Found
from socialplan.workspace.paths import is_table
from socialplan.workspace.plans import WRITES, Step
from socialplan.workspace.records import Memory, rendered, waiting
from socialplan.workspace.table import Action, Base, Conflict

LABELS: Final = ("votre texte / yours", "avant / before", "nouveau texte / new")
"""What the three texts are called between markers."""

_REMEMBERED: Final = 32
"""Merges kept: a run looks at the folder before it has it for itself, and once more when it has."""
_LEFT_BESIDE: Final = frozenset({Action.EDITED_IN_THE_WAY, Action.FOREIGN_IN_THE_WAY, Action.PROTECTED, Action.MARKED})
_MAY_BE_MARKED: Final = frozenset({Action.KEEP_EDITED, Action.MERGE, Action.EDITED_IN_THE_WAY})


class Given(NamedTuple):
    """What decides about one document."""

    path: str
    found: Found
    base: Base
    before: Memory | None
    new: str | None
    private: bool = False


def decide(given: Given, conflict: Conflict = Conflict.KEEP) -> Step:
    """What happens to a document.

    Raises:
        BeltError: the merge would lose a line: a fault of the program's, before anything is written.
    """
    action = table.plan(given.base, given.found.mine, given.new, released=_is_released(given.before))
    if action in _MAY_BE_MARKED and _is_marked(given):
        marked = _left(given, Action.MARKED)
        return marked if given.new != given.base else marked._replace(beside=None)  # the markers show it already
    step = _DECIDED.get(action, _left)(given, action) if action is not Action.MERGE else _merged(given, conflict)
    return _left(given, Action.PROTECTED) if step.writes and given.found.is_protected else step


def withheld(step: Step) -> Step:
    """The step, not written if it is private."""
    writes = (step.action in WRITES and step.action is not Action.REMOVE) or step.action is Action.ADOPT
    return step.left(Action.WITHHELD) if step.private and writes else step


def held_back(step: Step, held: Mapping[str, Words]) -> Step:
    """The step, not written if its document is held; what is remembered of it stays as well."""
    changes = step.writes or step.after != step.before
    return step.left(Action.HELD)._replace(why=held[step.path]) if step.path in held and changes else step


def _is_released(before: Memory | None) -> bool:
    return before is not None and bool(before.lines) and all(line.released for line in before.lines)


def _is_marked(given: Given) -> bool:
    if is_table(given.path):
        return False
    mine, new = given.found.mine, given.new
    marked = isinstance(mine, str) and new is not None and merge.holds_markers(mine)
    return marked and not merge.holds_markers(new or "")


def _step(given: Given, action: Action) -> Step:
    """The step, as if nothing changed."""
    path, (mine, seen, form, mode), base, before, new, private = given
    result = mine if isinstance(mine, str) else None
    step = Step(path, action, base, mine, new, seen, form, mode, private)
    return step._replace(result=result, data=seen, before=before, after=before)


def _left(given: Given, action: Action) -> Step:
    return _step(given, action)._replace(beside=given.new if action in _LEFT_BESIDE else None)


def _brought(given: Given, action: Action) -> Step:
    """The document holds the new text, or is brought to it."""
    new, found = given.new or "", given.found
    data = found.seen if found.mine == new else in_form(found, new)
    return _step(given, action)._replace(result=new, data=data, after=rendered(new))


def in_form(found: Found, new: str) -> bytes:
    """The bytes of a new text in the form of the old one, with the line ends of the lines that stay."""
    mine, form = found.mine, found.form
    kept = merge.merge(mine, mine, new).kept if form.ends and isinstance(mine, str) else ()
    return texts.write(new, form, kept)


def _kept_edited(given: Given, action: Action) -> Step:
    return _step(given, action)._replace(after=rendered(given.new or ""))


def _gone(given: Given, action: Action) -> Step:
    """The document is taken away, or has gone by itself."""
    return _step(given, action)._replace(result=None, data=None, after=None)


def _released(given: Given, action: Action) -> Step:
    return _step(given, action)._replace(after=given.before and given.before.released())


def _merged(given: Given, conflict: Conflict) -> Step:
    base, mine, new = given.base, given.found.mine, given.new
    if not (isinstance(base, str) and isinstance(mine, str) and new is not None):
        raise TypeError(given.path)
    merged = merge.whole(base, mine, new) if is_table(given.path) else _merge(base, mine, new)
    if merged.clashes and conflict is Conflict.MARKERS and not is_table(given.path):
        return _with_markers(given, base, mine, new)
    return as_merged(_step(given, Action.MERGE), merged, new)


@lru_cache(_REMEMBERED)
def _merge(base: str, mine: str, new: str) -> merge.Merged:
    return merge.merge(base, mine, new)


def as_merged(step: Step, merged: merge.Merged, new: str) -> Step:
    """The step that brings a document to the result of a merge; `new` is what is rendered now."""
    as_it_was = step.seen if step.source_seen is None else step.source_seen
    return step._replace(
        action=_called(step, merged),
        result=merged.text,
        data=as_it_was if merged.text == step.mine else texts.write(merged.text, step.form, merged.kept),
        merged=merged,
        clashes=merged.clashes,
        after=waiting(merged.base, new) if merged.clashes else rendered(new),
        beside=None,
    )


def _called(step: Step, merged: merge.Merged) -> Action:
    if step.action is Action.MOVED:
        return Action.MOVED
    if merged.clashes:
        return Action.CLASH
    return Action.KEEP_EDITED if merged.text == step.mine else Action.MERGE


def _with_markers(given: Given, base: str, mine: str, new: str) -> Step:
    text = merge.marked(base, mine, new, LABELS)
    data = texts.write(text, given.found.form)
    return _step(given, Action.MARKED)._replace(result=text, data=data, after=rendered(new))


_DECIDED: Final[dict[Action, Callable[[Given, Action], Step]]] = {
    Action.CREATE: _brought,
    Action.ADOPT: _brought,
    Action.UPDATE: _brought,
    Action.UNCHANGED: _brought,
    Action.KEEP_EDITED: _kept_edited,
    Action.REMOVE: _gone,
    Action.FORGET: _gone,
    Action.RELEASE: _released,
}
