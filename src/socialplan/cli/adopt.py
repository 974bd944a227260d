"""`socialplan adopt`."""

import datetime as dt
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.options import Lang
from socialplan.cli.speech import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from socialplan.actions.adopt import AdoptResult

HELP: Final = _(
    "Say that documents were adopted, by whom and on which day.\n\n"
    "They then say so themselves, and “modified since” once their words are no longer the adopted ones."
)


def command(
    documents: Annotated[
        list[str],
        typer.Argument(
            help=_("The documents: file, title or short name (plan, editorial, usage, crisis)."),
            metavar=_("DOCUMENT..."),
        ),
    ],
    by: Annotated[
        str | None,
        typer.Option(
            "--by", help=_("Who adopts: somebody of the team (id or name), or any other name."), metavar=_("NAME")
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", help=_("On which day; today if not given."), metavar=_("DATE"))
    ] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help=_("Take the adoption back."))] = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Adopt the documents, or take their adoption back; the highest exit code counts."""
    if withdraw and (by is not None or on is not None):
        raise typer.BadParameter(_("choose one of {ways}.").format(ways="--by, --withdraw"))
    if not withdraw and by is None:
        raise typer.BadParameter(_("say who adopts, with --by NAME."))
    raise typer.Exit(max(_show(folder, result) for folder, result in _carried_out(documents, by, on)))


def _carried_out(documents: list[str], by: str | None, on: str | None) -> "Iterator[tuple[Path, AdoptResult]]":
    """Folder by folder, so that each is told as soon as it is done."""
    from socialplan.actions.adopt import adopt, withdraw
    from socialplan.actions.adoptable import meant
    from socialplan.actions.adopter import adoption_day

    day = adoption_day(on, dt.date.today())  # noqa: DTZ011 - the day where the person is
    for folder, paths in meant(documents).items():
        yield folder, withdraw(folder, paths) if by is None else adopt(folder, paths, by, day)


def _show(folder: Path, result: "AdoptResult") -> int:
    """Say of each document what it says of itself now, then what else changed in the folder."""
    from socialplan.cli.report import show_changes

    for path in result.paths:
        screen.show(_("  {path}: {text}").format(path=path, text=words(result.told)))
    others = [one for one in result.report.outcomes if one.path not in result.paths]
    show_changes(folder, result.report._replace(outcomes=tuple(others)), screen.show, only_look=False)
    for note in (*result.report.notes, *([result.note] if result.note else [])):
        screen.complain(words(note))
    return result.report.exit_code()
