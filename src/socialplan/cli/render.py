"""`socialplan render`."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from socialplan.actions import fast_path
from socialplan.cli import screen
from socialplan.cli.options import HERE, AsJson, Folders, as_languages, typed

if TYPE_CHECKING:
    from socialplan.actions.render import RenderResult
    from socialplan.language import Words
    from socialplan.workspace.report import Report

HELP: Final = _("Bring the documents in line with strategy.yaml.\n\nWhat you wrote in them is never overwritten.")

_EDITED_FILES_IN_THE_WAY: Final = 4


class _Wanted(NamedTuple):
    """The options as they were typed."""

    languages: tuple[str, ...]
    only_look: bool
    diff: bool
    check: bool


def command(  # noqa: PLR0913, PLR0917 - one argument an option
    folders: Folders = [HERE],  # noqa: B006 - Typer copies it
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Say what would change, change nothing."))] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=_("Show what would change, line by line; change nothing."))
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help=_("Change nothing; exit code 1 if something would change."))
    ] = False,
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
    wanted = _Wanted(tuple(lang or ()), dry_run or diff or check, diff, check)
    if json:
        results = [_as_data(folder, wanted) for folder in folders]
        screen.show_json(results)
        raise typer.Exit(max(int(str(result["exit_code"])) for result in results))
    raise typer.Exit(max([_one(folder, wanted) for folder in folders]))


def _one(folder: Path, wanted: _Wanted) -> int:
    """Render a folder and say what became of it. Its problems do not keep the others from being rendered."""
    if _nothing_to_do(folder, wanted):
        return 0
    try:
        result = _rendered(folder, wanted)
    except Exception as error:  # noqa: BLE001 - told in words, or as the bug that it is
        from socialplan.cli.failure import tell

        return tell(error)
    if wanted.diff:
        from socialplan.cli.difference import show_differences

        show_differences(result.plan)
    _print(folder, result.report, wanted)
    return _code(result.report, wanted)


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
    ).format(folder=folder, number=number)
    if found.deleted:
        line += " " + _("Deleted by you: {paths}.").format(paths=", ".join(found.deleted))
    (screen.complain if wanted.diff else screen.show)(line)
    return True


def _rendered(folder: Path, wanted: _Wanted) -> "RenderResult":
    from socialplan.actions.render import render

    return render(folder, typed(list(wanted.languages)), dry_run=wanted.only_look)


def _code(report: "Report", wanted: _Wanted) -> int:
    if wanted.check and not report.is_up_to_date():
        return report.exit_code() or 1
    return report.exit_code()


def _as_data(folder: Path, wanted: _Wanted) -> dict[str, object]:
    """A folder's result for programs: always the same keys."""
    from socialplan.cli.failure import as_words, problems_as_data, tell
    from socialplan.cli.speech import language, words
    from socialplan.strategy.problems import StrategyError

    data: dict[str, object] = {
        "folder": str(folder),
        "exit_code": 0,
        "documents": [],
        "notes": [],
        "problems": [],
        "message": "",
    }
    try:
        report = _rendered(folder, wanted).report
    except StrategyError as error:
        return data | {"exit_code": 1, "problems": problems_as_data(error)}
    except Exception as error:  # noqa: BLE001 - told in words, or as the bug that it is
        said: Words | None = as_words(error)
        code = tell(error)
        return data | {"exit_code": code, "message": words(said) if said else type(error).__name__}
    return data | {
        "exit_code": _code(report, wanted),
        "documents": report.as_data(language()),
        "notes": [words(note) for note in report.notes],
    }


def _print(folder: Path, report: "Report", wanted: _Wanted) -> None:
    """A line a change; where `--diff` has stdout for itself, what is in the way on stderr."""
    from socialplan.cli.report import show_changes, show_obstacles
    from socialplan.cli.speech import words

    say = screen.complain if wanted.diff else screen.show
    (show_obstacles if wanted.diff else show_changes)(folder, report, say, only_look=wanted.only_look)
    for note in report.notes:
        screen.complain(words(note))
    if report.is_up_to_date():
        say(_("{folder}: everything is in line.").format(folder=folder))
    elif wanted.only_look:
        say(_("{folder}: nothing was written; run without this option to do it.").format(folder=folder))
    if report.exit_code() == _EDITED_FILES_IN_THE_WAY:
        screen.complain(_("Files that you edited were left as they are."))
