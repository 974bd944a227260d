"""`socialplan export`."""

import sys
from contextlib import contextmanager
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from socialplan.cli import screen
from socialplan.cli.options import AsJson, Lang
from socialplan.cli.speech import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from socialplan.actions.export import Format
    from socialplan.language import Words
    from socialplan.workspace.exports import Exported

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
    json: AsJson = False,
    lang: Lang = None,  # noqa: ARG001 - the language is chosen before
) -> None:
    """Make the files and say where they are; exit code 4 if one of yours was in the way."""
    from socialplan.actions.named import named_folders

    formats = [each for each in _FORMATS if each in to]
    done = [_done(folder, paths, formats) for folder, paths in named_folders(documents or ["."]).items()]
    if json:
        screen.show_json([_as_data(one) for one in done])
    else:
        for one in done:
            _print(one)
    raise typer.Exit(max(one.code for one in done))


class _Done(NamedTuple):
    """What became of a folder."""

    folder: "Path"
    files: "tuple[Exported, ...]"
    remarks: "tuple[tuple[str, Words], ...]"

    @property
    def edited(self) -> "list[Exported]":
        """Files that lie beside one which is not as it was made."""
        return [each for each in self.files if each.became == "beside"]

    @property
    def code(self) -> int:
        """The exit code that it deserves."""
        return _IN_THE_WAY if self.edited else 0


def _done(folder: "Path", paths: tuple[str, ...], formats: "list[Format]") -> _Done:
    from socialplan.actions.export import export

    remarks: list[tuple[str, Words]] = []
    with _progress() as tell:
        files = export(folder, formats, paths, tell, lambda path, said: remarks.append((path, said)))
    return _Done(folder, files, tuple(dict.fromkeys(remarks)))


def _print(done: _Done) -> None:
    for each in done.files:
        screen.show(f"  {done.folder / each.place}")
    for path, said in done.remarks:
        screen.complain(_("{path}: {text}").format(path=path, text=words(said)))
    if done.edited:
        line = ngettext(
            "{number} file is not as it was made; it stays, and the new one lies beside it.",
            "{number} files are not as they were made; they stay, and the new ones lie beside them.",
            len(done.edited),
        )
        screen.complain(line.format(number=len(done.edited)))


def _as_data(done: _Done) -> dict[str, object]:
    return {
        "folder": str(done.folder),
        "files": [{"path": each.path, "place": each.place, "became": str(each.became)} for each in done.files],
        "remarks": [{"path": path, "message": words(said)} for path, said in done.remarks],
        "exit_code": done.code,
    }


_PATIENCE: Final = 1.0
"""Seconds after which somebody wonders."""


@contextmanager
def _progress() -> "Iterator[Callable[[str, int, int], None]]":
    """Shows on a terminal which file is being made, once it has taken a second."""
    if not sys.stderr.isatty() or not screen.colours(sys.stderr):
        yield lambda *_: None
        return
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("")
    begun = time.monotonic()

    def tell(place: str, done: int, whole: int) -> None:
        if time.monotonic() - begun > _PATIENCE:
            progress.start()
        progress.update(task, description=place, completed=done, total=whole)

    try:
        yield tell
    finally:
        progress.stop()
