"""`socialplan export`."""

import sys
from contextlib import contextmanager
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Annotated, Final

import typer

from socialplan.cli import screen
from socialplan.cli.options import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from socialplan.actions.export import Format

HELP: Final = _(
    "Make Word, OpenDocument, PDF or web files of the documents.\n\n"
    "They go into the folder “export”, from the documents as they stand, with what you wrote."
)

_FORMATS: Final = ("docx", "odt", "pdf", "html")
_IN_THE_WAY: Final = 4


def _as_formats(given: list[str]) -> list[str]:
    """The formats, each once. Raises `typer.BadParameter` for anything else."""
    wanted = [part.strip().lower().removeprefix(".") for each in given for part in each.split(",")]
    unknown = [each for each in wanted if each not in _FORMATS]
    if unknown:
        raise typer.BadParameter(
            _("“{text}” is none of {formats}.").format(text=unknown[0], formats=", ".join(_FORMATS))
        )
    return list(dict.fromkeys(wanted))


def command(
    documents: Annotated[
        list[str] | None,
        typer.Argument(help=_("Documents, or folders for all of theirs."), metavar=_("[DIR|DOC]...")),
    ] = None,
    to: Annotated[
        list[str],
        typer.Option(
            "--to", help=_("Which files; may be repeated."), metavar="docx|odt|pdf|html", callback=_as_formats
        ),
    ] = ["pdf"],  # noqa: B006 - Typer copies it
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Make the files and say where they are; exit code 4 if one of yours was in the way."""
    from socialplan.actions.named import named_folders

    formats = [each for each in _FORMATS if each in to]
    found = named_folders(documents or ["."])
    raise typer.Exit(max([_one(folder, paths, formats) for folder, paths in found.items()]))


def _one(folder: "Path", paths: tuple[str, ...], formats: "list[Format]") -> int:
    from socialplan.actions.export import export
    from socialplan.workspace.exports import Became

    with _progress() as tell:
        made = export(folder, formats, paths, tell)
    for each in made:
        screen.show(f"  {folder / each.place}")
    edited = [each for each in made if each.became is Became.BESIDE]
    if edited:
        line = ngettext(
            "{number} file is not as it was made; it stays, and the new one lies beside it.",
            "{number} files are not as they were made; they stay, and the new ones lie beside them.",
            len(edited),
        )
        screen.complain(line.format(number=len(edited)))
    return _IN_THE_WAY if edited else 0


@contextmanager
def _progress() -> "Iterator[Callable[[str, int, int], None]]":
    """Shows on a terminal which file is being made, from the first second on."""
    if not sys.stderr.isatty() or not screen.colours(sys.stderr):
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    with Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        task = progress.add_task("")
        yield lambda place, done, whole: progress.update(task, description=place, completed=done, total=whole)
