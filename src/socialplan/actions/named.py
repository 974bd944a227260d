"""Which document somebody means, by its path, its name, its title or its short name; and in which folder."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from socialplan.actions.errors import ActionError
from socialplan.actions.folder import STRATEGY
from socialplan.documents.names import ALL, INDEX, PRIVATE_ACCESS, PRIVATE_SHEET, TABLES
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.problems import printable
from socialplan.strategy.suggest import nearest, plain
from socialplan.workspace import records
from socialplan.workspace.disk import FolderDisk
from socialplan.workspace.errors import WorkspaceError

_WRONG_USAGE: Final = 2
_MARKS_A_FOLDER: Final = (STRATEGY, ".socialplan/state.json")


def named_document(argument: str) -> tuple[Path, str]:
    """The folder and the path in it of the document that `argument` means.

    It may be a path from the current folder (`demo/charte-editoriale.md`), also without `.md`, a title, or the short
    name of a document (`editorial`, `demo/editorial`). The folder is the nearest one above that holds a strategy; the
    current folder is `Path()`.

    Raises `ActionError`: there is no strategy (exit code 1); no such document, or several that fit (exit code 2).
    """
    if _holds_a_strategy(Path(argument)):
        raise _a_folder(Path(argument))
    folder, rest = _split(argument)
    known = known_documents(folder)
    found = _fitting(rest, known)
    if not found:
        raise _no_such_document(folder, rest, known)
    if len(found) > 1:
        several = ", ".join(found)
        raise ActionError(
            Words(
                f"Lequel\u202f? «\u00a0{printable(rest)}\u00a0» convient à {several}.",
                f"Which one? “{printable(rest)}” fits {several}.",
            ),
            _WRONG_USAGE,
        )
    return folder, found[0]


def named_folder(argument: str) -> tuple[Path, str | None]:
    """The folder that `argument` names, with None; or the document that it means, as `named_document`."""
    place = Path(argument)
    return (place, None) if place.is_dir() and not _is_document_of_here(argument) else named_document(argument)


def named_folders(arguments: Iterable[str]) -> dict[Path, tuple[str, ...]]:
    """The folders that are named or whose documents are, in order: with these documents, or none for all of them."""
    found: dict[Path, list[str]] = {}
    whole: set[Path] = set()
    for folder, path in map(named_folder, arguments):
        documents = found.setdefault(folder, [])
        if path is None:
            whole.add(folder)
        elif path not in documents:
            documents.append(path)
    return {folder: () if folder in whole else tuple(documents) for folder, documents in found.items()}


def known_documents(folder: Path) -> tuple[str, ...]:
    """Every document that the folder has or can have, in sorted order; those that are remembered or there, if any."""
    remembered = _remembered(folder)
    possible = {path.to(code) for path in _registered().values() for code in LANGUAGES}
    there = {path for path in possible if os.path.lexists(folder / path)}
    return tuple(sorted(remembered | there or possible))


def _registered() -> dict[str, Words]:
    """Every document that a strategy can have, by its short name."""
    return {
        **{key: name.paths for key, name in ALL.items()},
        **{key: table.paths for key, table in TABLES.items()},
        "index": Words(INDEX, INDEX),
        "sheet": PRIVATE_SHEET,
        "access": PRIVATE_ACCESS,
    }


def _remembered(folder: Path) -> set[str]:
    try:
        return set(records.load(FolderDisk(folder), ()).paths())
    except (OSError, WorkspaceError):  # told by whatever uses the folder next
        return set()


def _split(argument: str) -> tuple[Path, str]:
    """The nearest folder with a strategy on the way to what `argument` names, or above; and the way on from there."""
    place = Path(os.path.normpath(argument))
    ways = [folder for folder in place.parents if not (folder == Path() and place.parts[0] == os.pardir)]
    for folder in ways:
        if _holds_a_strategy(folder):
            return folder, place.relative_to(folder).as_posix()
    here = Path.cwd()
    for up, folder in enumerate(here.parents, 1) if not place.is_absolute() else ():
        if _holds_a_strategy(folder):
            return Path(*[os.pardir] * up), Path(os.path.normpath(here / place)).relative_to(folder).as_posix()
    raise _no_strategy(place)


def _holds_a_strategy(folder: Path) -> bool:
    return any(os.path.lexists(folder / name) for name in _MARKS_A_FOLDER)


def _is_document_of_here(argument: str) -> bool:
    """Whether a folder of that name hides a document that is meant: `plan` with a folder `plan` beside it."""
    return not _holds_a_strategy(Path(argument)) and argument in _registered() and _holds_a_strategy(Path())


def _fitting(rest: str, known: Iterable[str]) -> list[str]:
    """The known documents that `rest` fits best: the same path, else the short name, else name or title."""
    every = list(known)
    for text in (rest, f"{rest}.md"):
        if text in every:
            return [text]
    by_id = _registered().get(rest)
    if by_id:
        return [path for path in every if path in {by_id.to(code) for code in LANGUAGES}]
    written = plain(rest)
    return [path for path in every if written in _names(path)]


def _names(path: str) -> set[str]:
    """What a document may be called, as words are compared: path or file name, with and without `.md`; its title."""
    stem = path.removesuffix(".md")
    titles = (name.title.to(code) for name in ALL.values() for code in LANGUAGES if name.paths.to(code) == path)
    return {plain(name) for name in (path, stem, path.rpartition("/")[2], stem.rpartition("/")[2], *titles)}


def _no_such_document(folder: Path, rest: str, known: Iterable[str]) -> ActionError:
    shown = printable(rest)
    what = Words(
        f"«\u00a0{shown}\u00a0» n’est pas un des documents que socialplan fait.",
        f"“{shown}” is none of the documents that socialplan makes.",
    )
    close = None if os.path.lexists(folder / rest) else nearest(rest, [*known, *_registered()])
    if close:
        hint = Words(f"Vouliez-vous dire «\u00a0{close}\u00a0»\u202f?", f"Did you mean “{close}”?")
    else:
        every = ", ".join(known)
        hint = Words(f"Les documents\u00a0: {every}.", f"The documents: {every}.")
    return ActionError(Words(f"{what.fr} {hint.fr}", f"{what.en} {hint.en}"), _WRONG_USAGE)


def _a_folder(folder: Path) -> ActionError:
    shown, example = printable(str(folder)), printable(str(folder / known_documents(folder)[0]))
    return ActionError(
        Words(
            f"{shown} est un dossier\u00a0: indiquez un de ses documents, par exemple {example}.",
            f"{shown} is a folder: name a document in it, such as {example}.",
        ),
        _WRONG_USAGE,
    )


def _no_strategy(place: Path) -> ActionError:
    folder = place.parent
    if folder != Path() and not folder.is_dir():
        shown = printable(str(folder))
        return ActionError(Words(f"Il n’y a pas de dossier {shown}.", f"There is no folder {shown}."))
    where = Words("ce dossier", "this folder") if folder == Path() else Words(*[printable(str(folder))] * 2)
    return ActionError(
        Words(
            f"Il n’y a pas de {STRATEGY} dans {where.fr}. Pour commencer une stratégie\u00a0: socialplan init",
            f"There is no {STRATEGY} in {where.en}. To begin a strategy: socialplan init",
        )
    )
