"""Anything a person may do in the folder, in any order, with the program run, stopped and taken back between.

After each step: what a person typed and did not take out is where people see it, or, where they asked for it to be
replaced, in the history; a line of the rendering that is in no document is told; a second run changes nothing; line
ends stay. `tools/stress/stateful.py` does many thousands of steps of the same.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.workspace.harness import FAULTS, Fault, Killed, Stopping
from tests.workspace.person import (
    PLACES,
    Answers,
    Home,
    InMemory,
    OnDisk,
    Scene,
    check_ends,
    documents,
    history,
    is_tracked,
    keeping,
    scene,
    typed,
    unreported,
)

from socialplan.workspace.apply import apply, needs_writing
from socialplan.workspace.disk import Disk
from socialplan.workspace.errors import NothingToUndoError, WorkspaceError
from socialplan.workspace.merge import Take
from socialplan.workspace.report import Report, foreseen
from socialplan.workspace.restore import restore
from socialplan.workspace.settle import open_clashes, settle
from socialplan.workspace.survey import survey
from socialplan.workspace.table import Conflict
from socialplan.workspace.undo import runs, undo

NAMES: Final = st.sampled_from(sorted(PLACES))
STOPS: Final = st.one_of(st.just((0, FAULTS[0])), st.tuples(st.integers(1, 250), st.sampled_from(FAULTS)))
NUMBERS: Final = st.integers(0, 10_000)
Stop = tuple[int, Fault]


class Folder(RuleBasedStateMachine):
    """A folder, its strategy, a person and the program."""

    def __init__(self) -> None:
        super().__init__()
        self.home: Home = self.make_home()
        self.answers = Answers()
        self.typed = 0
        self.gone: set[str] = set()
        """Words that the person took out."""
        self.discarding: set[int] = set()
        """Runs whose undoing may take out what a person typed."""
        self.commits: list[tuple[dict[str, bytes], set[str]]] = []

    def make_home(self) -> Home:
        return InMemory()

    def teardown(self) -> None:
        self.home.close()

    # The person

    @initialize()
    def begins(self) -> None:
        self.runs((0, FAULTS[0]), markers=False)

    @rule(name=NAMES, back=st.booleans())
    def answers_otherwise(self, name: str, back: bool) -> None:  # noqa: FBT001
        if back:
            self.answers.facts[name] = max(1, self.answers.facts[name] - 1)
        else:
            self.answers.latest += 1
            self.answers.facts[name] = self.answers.latest

    @rule(name=NAMES, numbers=st.lists(st.integers(1, 4), unique=True, max_size=4))
    def chooses_paragraphs(self, name: str, numbers: list[int]) -> None:
        self.answers.paragraphs[name] = tuple(numbers)

    @rule(name=NAMES)
    def switches(self, name: str) -> None:
        self.answers.on[name] = not self.answers.on[name]

    @rule(name=NAMES)
    def has_it_moved(self, name: str) -> None:
        self.answers.at[name] = 1 - self.answers.at[name]

    @rule(name=NAMES, what=st.sampled_from(["asked", "private"]))
    def asks_otherwise(self, name: str, what: str) -> None:
        """In other languages only, or for fewer eyes: then below a folder that git does not see, in truth."""
        if what == "private" and self.commits:
            return
        choice = getattr(self.answers, what)
        choice[name] = not choice[name]

    @rule(at=NUMBERS, protected=st.booleans())
    def protects_a_document(self, at: int, protected: bool) -> None:  # noqa: FBT001
        path = self._one(at)
        if path:
            self.home.protect(path, protected=protected)

    @rule(at=NUMBERS, line=NUMBERS, in_place=st.booleans())
    def inserts_a_line(self, at: int, line: int, in_place: bool) -> None:  # noqa: FBT001
        self._edit(at, line, lambda lines, number: lines.insert(number, f"A line {self._word()}."), in_place=in_place)

    @rule(at=NUMBERS, line=NUMBERS, word=NUMBERS)
    def changes_a_word(self, at: int, line: int, word: int) -> None:
        def change(lines: list[str], number: int) -> None:
            words = lines[number].split(" ")
            words[word % len(words)] = self._word()
            lines[number] = " ".join(words)

        self._edit(at, line, change, in_place=True)

    @rule(at=NUMBERS, line=NUMBERS, count=st.integers(1, 3))
    def deletes_lines(self, at: int, line: int, count: int) -> None:
        def change(lines: list[str], number: int) -> None:
            del lines[number : number + count]

        self._edit(at, line, change, in_place=False)

    @rule(at=NUMBERS, line=NUMBERS, to=NUMBERS)
    def moves_a_line(self, at: int, line: int, to: int) -> None:
        def change(lines: list[str], number: int) -> None:
            moved = lines.pop(number)
            lines.insert(to % (len(lines) + 1), moved)

        self._edit(at, line, change, in_place=True)

    @rule(at=NUMBERS, line=NUMBERS, count=st.integers(1, 3))
    def doubles_lines(self, at: int, line: int, count: int) -> None:
        def change(lines: list[str], number: int) -> None:
            lines[number:number] = lines[number : number + count]

        self._edit(at, line, change, in_place=True)

    @rule(at=NUMBERS, form=st.sampled_from(["crlf", "lf", "bom", "open", "stars", "utf-16"]))
    def saves_in_another_form(self, at: int, form: str) -> None:
        path = self._one(at)
        if not path:
            return
        data = self.home.files()[path]
        plain = data.replace(b"\r\n", b"\n")
        changed = {
            "crlf": plain.replace(b"\n", b"\r\n"),
            "lf": plain,
            "bom": b"\xef\xbb\xbf" + data.removeprefix(b"\xef\xbb\xbf"),
            "open": data.removesuffix(b"\n").removesuffix(b"\r"),
            "stars": data.replace(b"\n- ", b"\n* "),
            "utf-16": data.decode().encode("utf-16-le"),
        }[form]
        if form == "stars":
            self.gone |= {"-"}
        self.home.save(path, changed, in_place=True)

    @rule(at=NUMBERS)
    def saves_as_utf_8_again(self, at: int) -> None:
        files = {path: data for path, data in documents(self.home.files()).items() if b"\0" in data}
        path = sorted(files)[at % len(files)] if files else ""
        if path:
            self.home.save(path, files[path].decode("utf-16-le").encode(), in_place=True)

    @rule(at=NUMBERS)
    def deletes_a_document(self, at: int) -> None:
        path = self._one(at)
        if path:
            self._is_gone(path)
            self.home.delete(path)

    @rule(at=NUMBERS, name=st.sampled_from(["mine.md", "Mes notes/Plan 2026.md", *PLACES["usage"], "charter.md"]))
    def renames_a_document(self, at: int, name: str) -> None:
        path = self._one(at)
        if path and name != path:
            data = self.home.files()[path]
            self._is_gone(path)
            self.home.delete(path)
            if name in self.home.files():
                self._is_gone(name)
            self.home.save(name, data, in_place=False)

    @rule(name=NAMES, second=st.booleans())
    def writes_a_file_of_their_own(self, name: str, second: bool) -> None:  # noqa: FBT001
        path = PLACES[name][second]
        if path not in self.home.files():
            self.home.save(path, f"# My own\n\nNothing of yours {self._word()}.\n".encode(), in_place=False)

    @precondition(lambda self: not any(self.answers.private.values()))
    @rule()
    def commits_to_git(self) -> None:
        files = {path: data for path, data in self.home.files().items() if is_tracked(path)}
        self.commits = [*self.commits[-3:], (files, {*self.gone})]

    @precondition(lambda self: self.commits)
    @rule(number=NUMBERS)
    def checks_out_a_commit(self, number: int) -> None:
        wanted, gone = self.commits[number % len(self.commits)]
        there = self.home.files()
        for path in there:
            if is_tracked(path) and path not in wanted:
                self.home.delete(path)
        for path, data in wanted.items():
            if there.get(path) != data:
                self.home.save(path, data, in_place=False)
        self.gone |= gone

    @precondition(lambda self: self.commits)
    @rule(at=st.integers(60, 250))
    def starts_afresh_after_a_crash(self, at: int) -> None:
        self.runs((at, FAULTS[0]), markers=False)
        self.checks_out_a_commit(len(self.commits) - 1)

    # The program

    @rule(stop=STOPS, markers=st.booleans())
    def runs(self, stop: Stop, markers: bool) -> None:  # noqa: FBT001
        conflict = Conflict.MARKERS if markers else Conflict.KEEP
        rendering = self.answers.rendering()

        def run(disk: Disk) -> Report:
            return apply(disk, survey(disk, rendering, conflict))

        told = None if stop[0] else foreseen(survey(self.home.disk, rendering, conflict))
        report = self._program(run, stop)
        if report is None:
            return
        if told:
            assert told.outcomes == report.outcomes, (told, report)
        files = self.home.files()
        missing = unreported(documents(files), rendering, report, self.gone)
        assert not missing, missing
        if not stop[0]:
            plan = survey(self.home.disk, rendering, conflict)
            assert not needs_writing(plan), [step for step in plan.steps if step.writes or step.after != step.before]
            assert apply(self.home.disk, plan).exit_code() == report.exit_code()
            assert self.home.files() == files

    @rule(stop=STOPS, takes=st.lists(st.sampled_from([*Take, None, "Settled by hand.\n"]), min_size=1, max_size=3))
    def settles(self, stop: Stop, takes: list[Take | str | None]) -> None:
        rendering = self.answers.rendering()
        shown = open_clashes(survey(self.home.disk, rendering))
        choices = {
            path: [takes[number % len(takes)] for number in range(len(clashes))] for path, clashes in shown.items()
        }
        for path, clashes in shown.items():
            for take, clash in zip(choices[path], clashes, strict=True):
                if take is Take.MINE or isinstance(take, str):
                    self.gone |= _words(clash.new)
                if take is Take.NEW or isinstance(take, str):
                    self.gone |= _words(clash.mine)
        self._program(lambda disk: settle(disk, rendering, choices, shown=shown), stop, discards=True)

    @rule(stop=STOPS, name=NAMES, discard=st.booleans())
    def restores(self, stop: Stop, name: str, discard: bool) -> None:  # noqa: FBT001
        rendering = self.answers.rendering()
        path = PLACES[name][self.answers.at[name]]
        if path in rendering.texts:
            self._program(lambda disk: restore(disk, rendering, path, discard_edits=discard), stop, discards=discard)

    @rule(stop=STOPS)
    def takes_back(self, stop: Stop) -> None:
        self._program(undo, stop, undoes=True)

    @invariant()
    def a_look_is_always_possible(self) -> None:
        survey(self.home.disk, self.answers.rendering())

    def _program(
        self, action: Callable[[Disk], Report], stop: Stop, *, discards: bool = False, undoes: bool = False
    ) -> Report | None:
        """Let the program do something, or part of it; None if it did not come to the end."""
        before, last = scene(self.home), self._last_run()
        report = None
        try:
            report = action(Stopping(self.home.disk, *stop) if stop[0] else self.home.disk)
        except (Killed, WorkspaceError) as error:
            if not (stop[0] or isinstance(error, NothingToUndoError)):
                raise
            self.home.disk.unlock()
        discards |= undoes and (last in self.discarding or not report or bool(stop[0]))
        if discards or undoes:
            self.discarding |= {last + 1, last + 2}
        self._check_kept(before, discards=discards)
        if report:
            check_ends(before.files, self.home.files(), report)
        return report

    def _last_run(self) -> int:
        return max((run.number for run in runs(self.home.disk)), default=0)

    def _check_kept(self, before: Scene, *, discards: bool) -> None:
        after = scene(self.home)
        if not discards:
            assert before.visible <= after.visible, before.visible - after.visible
        everywhere = typed(after.files)
        lost = typed(history(before.files)) - everywhere
        assert not lost or self._is_pruned(), lost
        assert before.visible <= everywhere, before.visible - everywhere
        for path, data in documents(before.files).items():
            if path not in {place for places in PLACES.values() for place in places}:
                assert after.files.get(path) == data, path

    def _is_pruned(self) -> bool:
        return self._last_run() >= 20

    def _edit(self, at: int, line: int, change: Callable[[list[str], int], object], *, in_place: bool) -> None:
        path = self._one(at)
        if not path:
            return

        def edited(text: str) -> str:
            lines = text.split("\n")
            change(lines, line % len(lines))
            return "\n".join(lines)

        self.gone |= keeping(self.home, path, edited, in_place=in_place)

    def _one(self, at: int) -> str:
        there = sorted(path for path, data in documents(self.home.files()).items() if b"\0" not in data)
        return there[at % len(there)] if there else ""

    def _is_gone(self, path: str) -> None:
        self.gone |= _words(self.home.files()[path].replace(b"\0", b"").decode(errors="replace"))

    def _word(self) -> str:
        self.typed += 1
        return f"mine{self.typed}x"


class RealFolder(Folder):
    """The same on the real disk."""

    def make_home(self) -> Home:
        return OnDisk(Path(tempfile.mkdtemp(prefix="socialplan-stateful-")))


def _words(text: str) -> set[str]:
    return {*text.replace("|", " ").split()}


_SETTINGS: Final = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=[*HealthCheck], derandomize=True
)
TestFolder = Folder.TestCase
TestFolder.settings = _SETTINGS
TestRealFolder = RealFolder.TestCase
TestRealFolder.settings = settings(_SETTINGS, max_examples=5)
