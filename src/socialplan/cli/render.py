"""`socialplan render`."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from socialplan.actions import fast_path
from socialplan.cli import screen
from socialplan.cli.commands import folder_in_words, next_command
from socialplan.cli.options import HERE, AsJson, Folders, as_languages, typed

if TYPE_CHECKING:
    from socialplan.actions.render import RenderResult
    from socialplan.workspace.report import Report

HELP: Final = _("Bring the documents in line with strategy.yaml.\n\nWhat you wrote in them is never overwritten.")

_CONFLICTS: Final = ("keep", "markers")


class _Wanted(NamedTuple):
    """The options as they were typed."""

    languages: tuple[str, ...]
    only_look: bool
    diff: bool
    check: bool
    conflict: str


def _as_conflict(given: str) -> str:
    """How to write a clash. Raises `typer.BadParameter` for anything else."""
    if given.lower() not in _CONFLICTS:
        raise typer.BadParameter(_("“{text}” is neither keep nor markers.").format(text=given))
    return given.lower()


def command(  # noqa: PLR0913, PLR0917 - one argument an option
    folders: Folders = [HERE],  # noqa: B006 - Typer copies it
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would change, change nothing."))] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=_("Show what would change, line by line; change nothing."))
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help=_("Change nothing; exit code 1 if something would change."))
    ] = False,
    conflict: Annotated[
        str,
        typer.Option(
            "--conflict",
            help=_(
                "Where you and strategy.yaml changed the same passage: keep your text, or write both between markers."
            ),
            metavar="keep|markers",
            callback=_as_conflict,
        ),
    ] = "keep",
    json: AsJson = False,
    lang: Annotated[
        list[str] | None,
        typer.Option(
            "--lang",
            help=_("Language of the documents and messages; may be repeated."),
            metavar="fr|en",
            callback=as_languages,
        ),
    ] = None,
) -> None:
    """Render every folder; the highest exit code counts."""
    wanted = _Wanted(tuple(lang or ()), dry_run or diff or check, diff, check, conflict)
    if json:
        results = [_as_data(folder, wanted) for folder in folders]
        screen.show_json(results)
        raise typer.Exit(max(int(str(result["exit_code"])) for result in results))
    done = [_one(folder, wanted) for folder in folders]
    raise typer.Exit(max([_asked_now(folder, each) for folder, each in zip(folders, done, strict=True)]))


class _Done(NamedTuple):
    """What became of a folder: its exit code, and the result where something waits that can be asked now."""

    code: int
    waits: "RenderResult | None" = None


def _one(folder: Path, wanted: _Wanted) -> _Done:
    """Render a folder and say what became of it. Its problems do not keep the others from being rendered."""
    if _nothing_to_do(folder, wanted):
        return _Done(0)
    try:
        result = _rendered(folder, wanted)
        if wanted.diff:
            from socialplan.cli.difference import show_differences

            show_differences(result.plan)
        _print(folder, result, wanted)
    except Exception as error:  # noqa: BLE001 - told in words, or as the bug that it is
        from socialplan.cli.failure import tell

        return _Done(tell(error))
    waits = not wanted.only_look and any(outcome.clashes for outcome in result.report.outcomes)
    return _Done(_code(result.report, wanted), result if waits else None)


def _asked_now(folder: Path, done: _Done) -> int:
    """Where passages wait and somebody is there: offer to settle them now. The exit code."""
    if done.waits is None:
        return done.code
    from socialplan.cli.dialogue import confirmed, somebody_is_there

    if not somebody_is_there():
        return done.code
    from socialplan.actions.resolve import of_plan
    from socialplan.cli.resolve import ask_and_carry_out

    try:
        now = confirmed(_("\nDecide now? (Enter alone: later)"), default=False)
    except EOFError:
        now = False
    return ask_and_carry_out(of_plan(folder, done.waits.plan)) if now else done.code


def _nothing_to_do(folder: Path, wanted: _Wanted) -> bool:
    """Whether hashes alone tell that every document is in line; says so."""
    found = fast_path.nothing_to_do(str(folder), wanted.languages)
    if found is None:
        return False
    number = len(found.documents)
    line = ngettext(
        "{folder}: nothing to do, {number} document is in line.",
        "{folder}: nothing to do, {number} documents are in line.",
        number,
    ).format(folder=folder_in_words(folder), number=number)
    if found.deleted:
        line += " " + _("Deleted by you: {paths}.").format(paths=", ".join(found.deleted))
    (screen.complain if wanted.diff else screen.show)(line)
    return True


def _rendered(folder: Path, wanted: _Wanted, *, ask: bool = True) -> "RenderResult":
    from socialplan.actions.own_templates import UntrustedError
    from socialplan.actions.render import render
    from socialplan.workspace.table import Conflict

    def work() -> "RenderResult":
        languages = typed(list(wanted.languages))
        return render(folder, languages, dry_run=wanted.only_look, conflict=Conflict(wanted.conflict))

    try:
        return work()
    except UntrustedError as waiting:
        from socialplan.cli.templates import agreed_to

        if not ask or not agreed_to(folder, waiting.own):
            raise
        return work()


def _code(report: "Report", wanted: _Wanted) -> int:
    if wanted.check:
        return 0 if report.holds_elsewhere() else report.exit_code() or 1
    return report.exit_code()


def _as_data(folder: Path, wanted: _Wanted) -> dict[str, object]:
    """A folder's result for programs: always the same keys."""
    from socialplan.cli.result import as_data

    def work() -> "tuple[Report, int]":
        report = _rendered(folder, wanted, ask=False).report
        return report, _code(report, wanted)

    return as_data(folder, work)


def _print(folder: Path, result: "RenderResult", wanted: _Wanted) -> None:
    """A line a change; where `--diff` has stdout for itself, what is in the way on stderr."""
    from socialplan.cli.report import show_changes, show_obstacles
    from socialplan.cli.speech import words
    from socialplan.workspace.apply import needs_writing

    report = result.report
    say = screen.complain if wanted.diff else screen.show
    if wanted.diff:
        show_obstacles(folder, report, say, only_look=True)
    else:
        show_changes(folder, report, say, only_look=wanted.only_look, steps=result.plan.steps)
    for note in report.notes:
        screen.complain(words(note))
    if report.is_up_to_date():
        say(_("{folder}: everything is in line.").format(folder=folder_in_words(folder)))
    elif wanted.only_look and needs_writing(result.plan):
        say(
            _("{folder}: nothing was written; run without this option to do it.").format(folder=folder_in_words(folder))
        )
    _print_what_waits(folder, result)


def _print_what_waits(folder: Path, result: "RenderResult") -> None:
    """Whose decision is awaited, and the command for it."""
    from socialplan.workspace.report import IN_THE_WAY
    from socialplan.workspace.settle import open_clashes

    outcomes = result.report.outcomes
    number = sum(outcome.clashes for outcome in outcomes)
    if number:
        line = ngettext(
            "{number} passage was changed by you and by the strategy; your text stands. To settle it: {command}",
            "{number} passages were changed by you and by the strategy; your text stands. To settle them: {command}",
            number,
        )
        screen.complain(line.format(number=number, command=next_command("resolve", folder)))
        return
    if any(outcome.action in IN_THE_WAY for outcome in outcomes):
        screen.complain(_("Files of yours were left as they are."))
    if open_clashes(result.plan):
        command_ = next_command("resolve", folder)
        screen.complain(_("To compare them with the new text, and choose: {command}").format(command=command_))
