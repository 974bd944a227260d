"""What would happen in the folder: reads the disk, writes nothing, and asks for each document what becomes of it."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from socialplan.workspace import ignore, likeness, paths, records, recovery, table, texts
from socialplan.workspace.decide import Given, decide, held_back, in_form, withheld
from socialplan.workspace.disk import Disk, Sight
from socialplan.workspace.errors import stopped
from socialplan.workspace.found import Found, find
from socialplan.workspace.plans import Plan, Rendering, Step
from socialplan.workspace.table import Action, Conflict, Obstacle

__all__ = ["Plan", "Rendering", "Step", "are_in_place", "survey", "survey_blocks", "survey_handed_over", "withhold"]

_BLOCK_STANDS = frozenset({Action.CREATE, Action.UPDATE, Action.UNCHANGED})
_FOLLOWS = frozenset({Action.UNCHANGED, Action.ADOPT, Action.UPDATE, Action.KEEP_EDITED, Action.MERGE, Action.CLASH})
"""What may become of a document on its way to another place."""


class _Survey:
    """One look at the folder."""

    def __init__(self, disk: Sight, rendering: Rendering, conflict: Conflict) -> None:
        self.disk = disk
        self.rendering = rendering
        self.conflict = conflict
        self.remembered = records.load(disk, {*rendering.texts, *rendering.moved}, rendering.own)

    def steps(self) -> Iterator[Step]:
        """A step for each document that is produced or remembered."""
        away = {old: new for old, new in self.rendering.moved.items() if self._moves(old, new)}
        arriving = {*away.values()}
        ours = ({*self.rendering.texts} | self.remembered.paths()) - self.rendering.unasked
        for path in sorted(ours | {*away}):
            if path not in arriving and path not in away:
                yield self._step(path)
        for old, new in sorted(away.items()):
            yield from self._moved(old, new)

    def _moves(self, old: str, new: str) -> bool:
        """Whether a document that is remembered at its old place is wanted at another, where none is yet."""
        texts_, known = self.rendering.texts, self.remembered
        return new in texts_ and old not in texts_ and self._is_known(old) and not known.known(new)

    def _is_known(self, path: str) -> bool:
        return self.remembered.recall(path, None, None)[1] is not None

    def _text(self, path: str) -> str | None:
        text = self.rendering.texts.get(path)
        return None if text is None else texts.plain(text)

    def _given(self, path: str, found: Found, *, told_as: str = "", new: str | None = None) -> Given:
        """What decides about a document: what is remembered of `path`, for the place `told_as`."""
        base, before = self.remembered.recall(path, found.mine, new)
        place = told_as or path
        listed = self.rendering.private if new is not None else self.remembered.lines[True]
        private = any(paths.is_private(name) or name in listed for name in (path, place))
        return Given(place, found, base, before, new, private)

    def _step(self, path: str) -> Step:
        given = self._given(path, find(self.disk, path), new=self._text(path))
        return self._looked_for(decide(given._replace(found=self._formed(path, given.found)), self.conflict))

    def _formed(self, path: str, found: Found) -> Found:
        """What is found at a path; where nothing is, a table is laid out as it was made: programs ask for line ends."""
        made = self.rendering.texts.get(path, "")
        if found.mine is not None or not paths.is_table(path):
            return found
        return found._replace(form=texts.form_of(made))

    def _looked_for(self, step: Step) -> Step:
        """The step of a document that has gone, with the name that the person seems to have given it."""
        if step.action is not Action.STAYS_DELETED or not isinstance(step.base, str):
            return step
        ours = {*self.rendering.texts, *self.rendering.unasked, *self.rendering.moved} | self.remembered.paths()
        twin = likeness.find_twin(self.disk, step.base, ours)
        return step._replace(action=Action.MOVED_AWAY, twin=twin) if twin else step

    def _moved(self, old: str, new: str) -> Iterator[Step]:
        """The steps of a document that has another place now."""
        was, there, text = find(self.disk, old), find(self.disk, new), self._text(new)
        if was.mine is None and (there.mine is None or self._is_the_same(old, there)):
            given = self._given(old, there, told_as=new, new=text)
            step = decide(given, self.conflict)._replace(source=old)
            yield self._looked_for(step) if there.mine is None else step
            return
        at_old = decide(self._given(old, was, told_as=new, new=text)._replace(path=old), self.conflict)
        if there.mine is None and at_old.action in _FOLLOWS:
            held = _held_back(at_old, was)
            yield at_old.left(held)._replace(beside=text) if held else _on_its_way(at_old, new, was)
            return
        if there.mine is not None:
            at_new = decide(self._given(new, there, new=text), self.conflict)
            if at_new.after and at_new.after.lines:  # the new place is followed from now on
                at_old = decide(self._given(old, was), self.conflict)
            yield at_new
        yield at_old

    def _is_the_same(self, old: str, there: Found) -> bool:
        """Whether the person made the move themselves."""
        base = self.remembered.recall(old, there.mine, None)[0]
        alike = isinstance(base, str) and isinstance(there.mine, str)
        return alike and likeness.likeness(str(base), str(there.mine)) >= likeness.ALIKE


def survey(disk: Disk, rendering: Rendering, conflict: Conflict = Conflict.KEEP) -> Plan:
    """What would happen to each document, an interrupted run being completed first.

    Raises:
        WorkspaceError: our own records cannot be read.
    """
    paths.check_names(rendering.texts)
    if not all(place.startswith(f"{paths.HOUSE}/") and paths.is_inside(place) for place in rendering.own):
        raise ValueError(f"not all our own: {sorted(rendering.own)}")
    try:
        after = recovery.foresee(disk)
        look = _Survey(after.disk, rendering, conflict)
        steps = tuple(sorted((held_back(step, rendering.held) for step in look.steps()), key=lambda step: step.path))
        blocks = survey_blocks(after.disk)
        documents = {*rendering.texts, *rendering.moved} | look.remembered.paths()
        leftovers = find_leftovers(disk, documents)
    except OSError as error:
        raise stopped(error) from error
    steps = tuple(step for step in steps if step.action is not Action.NOT_OURS)
    plan = Plan(rendering, look.remembered, blocks, steps, leftovers, conflict, after.notes, after.pending)
    return plan if are_in_place(blocks) else withhold(plan)


def are_in_place(blocks: tuple[Step, ...]) -> bool:
    """Whether git is, or can be, told what to leave out."""
    return all(block.action in _BLOCK_STANDS for block in blocks)


def survey_blocks(disk: Sight) -> tuple[Step, ...]:
    """What would happen to git's files."""
    return tuple(_block(disk, path, lines) for path, lines in ignore.BLOCKS.items())


def survey_handed_over(disk: Sight, path: str, text: str) -> Step:
    """What would happen to a file that is the person's from the first moment: created, or left as it is."""
    found = find(disk, path)
    new = texts.plain(text)
    action = table.plan(None, found.mine, new)
    action = Action.UNCHANGED if action is Action.ADOPT else action
    data = new.encode("utf-8") if action is Action.CREATE else found.seen
    mine, seen, form, mode = found
    return Step(path, action, None, mine, new, seen, form, mode, paths.is_private(path), result=new, data=data)


def withhold(plan: Plan) -> Plan:
    """The same plan without new private texts, for when git could not be told to leave them out."""
    return plan._replace(steps=tuple(withheld(step) for step in plan.steps))


def _held_back(step: Step, was: Found) -> Action | None:
    """Why a document that would only be moved has to stay where it is."""
    if was.is_protected:
        return Action.PROTECTED
    return None if isinstance(step.mine, str) else Action.EDITED_IN_THE_WAY


def _on_its_way(step: Step, new: str, was: Found) -> Step:
    """The step of a document, taken to its new place."""
    return step._replace(path=new, action=Action.MOVED, seen=None, source=step.path, source_seen=was.seen)


def _block(disk: Sight, path: str, lines: tuple[str, ...]) -> Step:
    """The step that brings one of git's files to hold our block."""
    found = find(disk, path)
    old = found.mine if isinstance(found.mine, str) else ""
    new = ignore.with_block(old, lines)
    if isinstance(found.mine, Obstacle):
        action = Action.FOREIGN_IN_THE_WAY
    elif found.mine is None:
        action = Action.CREATE
    elif old == new:
        action = Action.UNCHANGED
    else:
        action = Action.PROTECTED if found.is_protected else Action.UPDATE
    mine, seen, form, mode = found
    data = in_form(found, new) if action in {Action.CREATE, Action.UPDATE} else seen
    return Step(path, action, None, mine, new, seen, form, mode, private=False, result=new, data=data)


def find_leftovers(disk: Disk, documents: Iterable[str]) -> tuple[str, ...]:
    """What a killed run left beside documents: prepared texts as a rule, at worst a save that slipped in."""
    return tuple(_leftovers(disk, {*documents}))


def _leftovers(disk: Disk, documents: set[str]) -> Iterator[str]:
    houses = {paths.HOUSE, f"{paths.HOUSE}/private"}
    folders = {"", *houses, *map(paths.parent, documents)}
    for home in houses:
        for kind in ("base", "new", "conflicts"):
            folders |= {paths.parent(f"{home}/{kind}/{path}") for path in documents}
    for folder in sorted(folders):
        names: list[str] = []
        with suppress(OSError):  # a folder that cannot be read is told where a document is wanted in it
            names = disk.names(folder)
        places = (f"{folder}/{name}" if folder else name for name in names if paths.is_temporary(name))
        yield from (place for place in places if paths.is_inside(place))
