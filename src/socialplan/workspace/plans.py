"""What a run works with: what the folder should hold, what happens to each document, and all of that together."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from socialplan.language import Language, Words
from socialplan.workspace.merge import Clash, Merged
from socialplan.workspace.records import Memory, Records
from socialplan.workspace.table import Action, Base, Conflict, Mine
from socialplan.workspace.texts import Form

WRITES: Final = frozenset(
    {
        Action.CREATE,
        Action.UPDATE,
        Action.MERGE,
        Action.CLASH,
        Action.MARKED,
        Action.MOVED,
        Action.REMOVE,
        Action.RESTORE,
    }
)
"""Actions that may change a document's bytes."""


class Rendering(NamedTuple):
    """What the folder should hold."""

    texts: Mapping[str, str]
    """Path to text, for every document that is produced now."""
    private: frozenset[str] = frozenset()
    """Paths whose text and hash must not be committed; those below `prive/` and `private/` always count."""
    unasked: frozenset[str] = frozenset()
    """Paths of the languages that were not asked for: left alone, not removed."""
    own: Mapping[str, str] = {}
    """Our own files below `.socialplan/`, such as the schema: written whenever they differ."""
    moved: Mapping[str, str] = {}
    """The place where a document used to be, to its place now."""
    languages: Mapping[str, Language] = {}
    """Path to the language that its page of clashes is written in; French unless it is given."""


class Step(NamedTuple):
    """One document: what was found, what happens to it, and what is remembered of it afterwards."""

    path: str
    action: Action
    base: Base
    mine: Mine
    new: str | None
    seen: bytes | None
    form: Form
    mode: int | None
    private: bool
    result: str | None = None
    """The plain text that will stand there; None for no text."""
    data: bytes | None = None
    """The bytes that will stand there, for actions that write; None to take the file away."""
    merged: Merged | None = None
    clashes: tuple[Clash, ...] = ()
    """The passages that wait for the person's decision afterwards."""
    before: Memory | None = None
    after: Memory | None = None
    beside: str | None = None
    """Our text, where it goes beside because the person's stays."""
    source: str = ""
    """The place that the document, or what is remembered of it, comes from."""
    source_seen: bytes | None = None
    twin: str = ""
    """The file that a document which has gone seems to have become."""
    why: Words | None = None
    """The reason to tell, where it is not the usual one of the action."""

    @property
    def writes(self) -> bool:
        """Whether a document's bytes change."""
        return self.action in WRITES and (self.data != self.seen or self.source_seen is not None)

    def left(self, action: Action) -> "Step":
        """The same step, when nothing is done after all: a document that was to move is where it was."""
        result = self.mine if isinstance(self.mine, str) else None
        step = self._replace(action=action, result=result, after=self.before, beside=None, clashes=())
        return step if self.source_seen is None else step._replace(path=self.source, source="", source_seen=None)


class Plan(NamedTuple):
    """What would happen; `blocks` are git's files in the same terms as documents."""

    rendering: Rendering
    records: Records
    blocks: tuple[Step, ...]
    steps: tuple[Step, ...]
    leftovers: tuple[str, ...]
    conflict: Conflict = Conflict.KEEP
    notes: tuple[Words, ...] = ()
    """What an interrupted run leaves to tell."""
    pending: bool = False
    """Whether a run that was interrupted is to be completed first."""
