"""What would happen in the folder: reads the disk, writes nothing, and asks the table for each document."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final, NamedTuple

from socialplan.workspace import ignore, paths, records, table, texts
from socialplan.workspace.disk import LARGEST, Disk, Kind
from socialplan.workspace.errors import stopped
from socialplan.workspace.records import Records
from socialplan.workspace.table import Action, Base, Mine, Obstacle
from socialplan.workspace.texts import Form

_OWNER_MAY_WRITE: Final = 0o200
_BLOCK_STANDS: Final = frozenset({Action.CREATE, Action.UPDATE, Action.UNCHANGED})
_STANDS: Final[dict[Kind, Obstacle]] = {
    Kind.LINK: Obstacle.LINK,
    Kind.FOLDER: Obstacle.FOLDER,
    Kind.SPECIAL: Obstacle.SPECIAL,
    Kind.FILE_AS_FOLDER: Obstacle.FILE_AS_FOLDER,
}


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


class Step(NamedTuple):
    """One document: what was found, and what happens to it."""

    path: str
    action: Action
    base: Base
    mine: Mine
    new: str | None
    seen: bytes | None
    form: Form
    mode: int | None
    private: bool


class Plan(NamedTuple):
    """What would happen; `blocks` are git's files in the same terms as documents."""

    rendering: Rendering
    records: Records
    blocks: tuple[Step, ...]
    steps: tuple[Step, ...]
    leftovers: tuple[str, ...]


class _Found(NamedTuple):
    """What stands at a path."""

    mine: Mine
    seen: bytes | None = None
    form: Form = Form()
    mode: int | None = None


def survey(disk: Disk, rendering: Rendering) -> Plan:
    """What would happen to each document.

    Raises:
        WorkspaceError: our own records cannot be read.
    """
    paths.check_names(rendering.texts)
    if not all(place.startswith(f"{paths.HOUSE}/") and paths.is_inside(place) for place in rendering.own):
        raise ValueError(f"not all our own: {sorted(rendering.own)}")
    try:
        remembered = records.load(disk, rendering.texts, rendering.own)
        blocks = survey_blocks(disk)
        ours = ({*rendering.texts} | remembered.paths()) - rendering.unasked
        steps = tuple(_step(disk, rendering, remembered, path) for path in sorted(ours))
        leftovers = tuple(_leftovers(disk, {*rendering.texts} | remembered.paths()))
    except OSError as error:
        raise stopped(error) from error
    steps = tuple(step for step in steps if step.action is not Action.NOT_OURS)
    plan = Plan(rendering, remembered, blocks, steps, leftovers)
    return plan if are_in_place(blocks) else withhold(plan)


def are_in_place(blocks: tuple[Step, ...]) -> bool:
    """Whether git is, or can be, told what to leave out."""
    return all(block.action in _BLOCK_STANDS for block in blocks)


def survey_blocks(disk: Disk) -> tuple[Step, ...]:
    """What would happen to git's files."""
    return tuple(_block(disk, path, lines) for path, lines in ignore.BLOCKS.items())


def survey_handed_over(disk: Disk, path: str, text: str) -> Step:
    """What would happen to a file that is the person's from the first moment: created, or left as it is."""
    found = _find(disk, path)
    new = texts.plain(text)
    action = table.plan(None, found.mine, new)
    action = Action.UNCHANGED if action is Action.ADOPT else action
    private = paths.is_private(path)
    return Step(path, action, None, found.mine, new, found.seen, found.form, found.mode, private)


def withhold(plan: Plan) -> Plan:
    """The same plan without new private texts, for when git could not be told to leave them out."""
    return plan._replace(steps=tuple(withheld(step) for step in plan.steps))


def withheld(step: Step) -> Step:
    """The step, not written if it is private."""
    writes = step.action in {Action.CREATE, Action.UPDATE, Action.ADOPT}
    return step._replace(action=Action.WITHHELD) if step.private and writes else step


def _step(disk: Disk, rendering: Rendering, remembered: Records, path: str) -> Step:
    found = _find(disk, path)
    new = rendering.texts.get(path)
    new = None if new is None else texts.plain(new)
    base = remembered.base(path, found.mine)
    listed = rendering.private if new is not None else remembered.hashes[True]
    private = paths.is_private(path) or path in listed
    action = table.plan(base, found.mine, new)
    if action in {Action.UPDATE, Action.REMOVE} and _is_protected(found):
        action = Action.PROTECTED
    return Step(path, action, base, found.mine, new, found.seen, found.form, found.mode, private)


def _block(disk: Disk, path: str, lines: tuple[str, ...]) -> Step:
    """The step that brings one of git's files to hold our block."""
    found = _find(disk, path)
    old = found.mine if isinstance(found.mine, str) else ""
    new = ignore.with_block(old, lines)
    if isinstance(found.mine, Obstacle):
        action = Action.FOREIGN_IN_THE_WAY
    elif found.mine is None:
        action = Action.CREATE
    elif old == new:
        action = Action.UNCHANGED
    else:
        action = Action.PROTECTED if _is_protected(found) else Action.UPDATE
    return Step(path, action, None, found.mine, new, found.seen, found.form, found.mode, private=False)


def _is_protected(found: _Found) -> bool:
    return found.mode is not None and not found.mode & _OWNER_MAY_WRITE


def _find(disk: Disk, path: str) -> _Found:
    """What a person has at `path`, without following a link or waiting on a fifo."""
    try:
        look = disk.look(path)
        if look.kind is Kind.MISSING:
            return _Found(None)
        if look.kind is not Kind.FILE:
            return _Found(_STANDS[look.kind])
        data = disk.read(path)
    except OSError:
        return _Found(Obstacle.UNREADABLE)
    if len(data) > LARGEST:
        return _Found(Obstacle.TOO_LARGE)
    try:
        text, form = texts.read(data)
    except UnicodeDecodeError:
        return _Found(Obstacle.NOT_UTF8)
    return _Found(text, data, form, look.mode)


def _leftovers(disk: Disk, documents: set[str]) -> Iterator[str]:
    """Prepared texts that a killed run left behind: they hold nothing that a person wrote."""
    houses = {paths.HOUSE, f"{paths.HOUSE}/private"}
    folders = {"", *houses, *map(paths.parent, documents)}
    for home in houses:
        folders |= {paths.parent(f"{home}/{kind}/{path}") for kind in ("base", "new") for path in documents}
    for folder in sorted(folders):
        names: list[str] = []
        with suppress(OSError):  # a folder that cannot be read is told where a document is wanted in it
            names = disk.names(folder)
        places = (f"{folder}/{name}" if folder else name for name in names if paths.is_temporary(name))
        yield from (place for place in places if paths.is_inside(place))
