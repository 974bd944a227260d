"""`socialplan render`."""

from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.actions import fast_path
from socialplan.cli import screen
from socialplan.cli.options import HERE, AsJson, Folders, as_languages

if TYPE_CHECKING:
    from socialplan.workspace.report import Report

HELP: Final = _("Bring the documents in line with strategy.yaml. What you wrote in them is never overwritten.")


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
        typer.Option("--lang", help=_("Language of the documents and messages; may be repeated."), metavar="fr|en"),
    ] = None,
) -> None:
    """Render every folder; the highest exit code counts."""
    languages = as_languages(lang or [])
    only_look = dry_run or diff or check
    results: list[dict[str, object]] = []
    code = 0
    for folder in folders:
        if not only_look and not json and _nothing_to_do(folder, languages):
            continue
        code = max(
            code,
            _one(folder, languages, only_look=only_look, diff=diff, check=check, results=results if json else None),
        )
    if json:
        screen.show_json(results)
    raise typer.Exit(code)


def _nothing_to_do(folder: Path, languages: tuple[str, ...]) -> bool:
    """Whether hashes alone tell that every document is in line; says so."""
    found = fast_path.nothing_to_do(str(folder), languages)
    if found is None:
        return False
    number = len(found.documents)
    line = ngettext(
        "{folder}: nothing to do, {number} document is in line.",
        "{folder}: nothing to do, {number} documents are in line.",
        number,
    )
    screen.show(line.format(folder=folder, number=number))
    return True


def _one(  # noqa: PLR0913 - the options as they were typed
    folder: Path,
    languages: tuple[str, ...],
    *,
    only_look: bool,
    diff: bool,
    check: bool,
    results: list[dict[str, object]] | None,
) -> int:
    from socialplan.actions.render import render
    from socialplan.cli.options import as_languages
    from socialplan.cli.speech import language

    result = render(folder, as_languages(list(languages)), dry_run=only_look)
    report = result.report
    if results is not None:
        results.append({"folder": str(folder), "documents": report.as_data(language())})
    elif diff:
        from socialplan.cli.difference import show_differences

        show_differences(result.plan)
    else:
        _print(folder, report, foreseen=only_look)
    if check and not report.is_up_to_date():
        return max(1, report.exit_code())
    return report.exit_code()


def _print(folder: Path, report: "Report", *, foreseen: bool) -> None:
    from socialplan.cli.speech import words
    from socialplan.workspace.report import words as action_words

    for outcome in report.changes():
        line = f"  {outcome.path}: {words(action_words(outcome.action))}"
        if outcome.reason:
            line += f" ({words(outcome.reason)})"
        screen.show(line)
        if outcome.beside:
            screen.show("    " + _("The new text is beside it: {place}").format(place=outcome.beside))
    for note in report.notes:
        screen.complain(words(note))
    if report.is_up_to_date():
        screen.show(_("{folder}: everything is in line.").format(folder=folder))
    elif foreseen:
        screen.show(_("{folder}: nothing was written; run without this option to do it.").format(folder=folder))
    if report.exit_code() == 4:  # noqa: PLR2004 - edited files in the way
        screen.complain(_("Files that you edited were left as they are."))
