"""`templates`: which templates there are, a copy of one to change, and what changed in the shipped one since."""

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple, cast

from socialplan.actions import trust
from socialplan.actions.errors import ActionError
from socialplan.actions.folder import STRATEGY, languages_of, read_strategy
from socialplan.actions.own_templates import FOLDER, SUFFIX, Own, read_own
from socialplan.documents.environment import shipped
from socialplan.documents.names import ALL, AnyId
from socialplan.documents.view_types import PARTIALS, purposes
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.problems import StrategyError, printable
from socialplan.strategy.suggest import nearest, plain
from socialplan.workspace import paths
from socialplan.workspace.apply import locked
from socialplan.workspace.disk import FolderDisk, Kind
from socialplan.workspace.swap import Change, Swapper

KEPT: Final = f"{paths.HOUSE}/templates"
"""Where the shipped texts lie as they were when they were copied."""
_IN_THE_WAY: Final = 4
_WRONG_USAGE: Final = 2


class Listed(NamedTuple):
    """A shipped template, or one of the folder's own that replaces none."""

    name: str
    purpose: Words | None
    """None for one that replaces none."""
    lines: int | None = None
    """Of the folder's own; None where the shipped one is used."""
    changed: bool = False
    """Whether the shipped one is no longer what the folder's own was copied from."""


class Overview(NamedTuple):
    """The templates of a folder."""

    templates: tuple[Listed, ...]
    strays: tuple[str, ...]
    """Files below `templates/` that are never read."""
    trusted: bool


class Difference(NamedTuple):
    """What changed in a shipped template."""

    name: str
    lines: tuple[str, ...]
    """A unified difference; empty where nothing changed."""
    remembered: bool
    """Whether it is known what the copy was made from; if not, the difference is from the shipped one to the copy."""


def overview(folder: Path) -> Overview:
    """The templates of the strategy's languages, and of the folder's own all that there are.

    Raises:
        ActionError: a file of the folder's own cannot be used.
    """
    own = read_own(folder)
    loader = shipped()
    every = loader.list_templates()
    wanted = (*_languages(folder), "shared")
    known = {name: words for code in LANGUAGES for name, words in _purposes(code).items()}
    disk = FolderDisk(folder)
    listed = [
        _listed(disk, own, name, known.get(name, PARTIALS))
        for name in every
        if name.partition("/")[0] in wanted or name in own.sources
    ]
    listed += [Listed(name, None, own.lines[name]) for name in own.sources if name not in every]
    return Overview(tuple(listed), own.strays, trusted=not own.digest or trust.is_trusted(own.digest))


def copy(folder: Path, written: str) -> str:
    """Copy the shipped template that `written` names into the folder; its place there.

    It counts as agreed to, where all that was there before did: its text is ours.

    Raises:
        ActionError: there is no such template, or a file stands in its place (exit code 4).
        WorkspaceError: another run works on the folder.
        OSError: the disk refuses.
    """
    _require_strategy(folder)
    name = resolve(folder, written)
    before = read_own(folder)
    text = source(name).encode("utf-8")
    place = f"{FOLDER}/{name}"
    disk = FolderDisk(folder)
    with locked(disk):
        if disk.look(place).kind is not Kind.MISSING:
            raise ActionError(_is_there(place), _IN_THE_WAY)
        _remember(disk, name, text)
        swapper = Swapper(disk)
        change = Change(place, None, text)
        swapper.drop([change])
        swapper.prepare([change])
        if not swapper.perform(change):
            swapper.discard(change)
            raise ActionError(_is_there(place), _IN_THE_WAY)
    if not before.digest or trust.is_trusted(before.digest):
        trust.trust(read_own(folder).digest)
    return place


def difference(folder: Path, written: str, *, seen: bool = False) -> Difference:
    """What changed in the shipped template since the folder's own was copied from it.

    With `seen`, the shipped text is remembered as it is now: the next difference begins there.

    Raises:
        ActionError: there is no such template, or the folder has none in its place.
        WorkspaceError: another run works on the folder.
        OSError: the disk refuses.
    """
    name = resolve(folder, written)
    own = read_own(folder).sources.get(name)
    if own is None:
        raise ActionError(_not_replaced(name))
    now = source(name)
    disk = FolderDisk(folder)
    kept = _kept(disk, name)
    before, after = (kept, now) if kept is not None else (now, own)
    heads = (f"{KEPT}/{name}", name) if kept is not None else (name, f"{FOLDER}/{name}")
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), *heads, lineterm="")
    if seen:
        with locked(disk):
            _remember(disk, name, now.encode("utf-8"))
    return Difference(name, tuple(lines), remembered=kept is not None)


def agree(folder: Path) -> Own:
    """Say yes to the folder's templates as they are; what they are.

    Raises:
        ActionError: there are none, one cannot be used, or the yes cannot be written down.
    """
    own = read_own(folder)
    if not own.sources:
        raise ActionError(_NOTHING_TO_TRUST)
    trust.trust(own.digest)
    return own


def source(name: str) -> str:
    """The text of a shipped template."""
    return (shipped().root / name).read_text("utf-8")


def resolve(folder: Path, written: str) -> str:
    """The shipped template that somebody means: `fr/plan-de-crise.md.jinja`, `plan-de-crise`, `crisis`, `_partials`.

    Of several that fit, as the partials of each language, the one of the strategy's first language.

    Raises:
        ActionError: there is none; the nearest is named.
    """
    every = [name for code in (*_languages(folder), *LANGUAGES, "shared") for name in _of(code)]
    meant = plain(written.removeprefix(f"{FOLDER}/"))
    for name in every:
        if meant in _spellings(name):
            return name
    if written in ALL:
        first = _languages(folder)[0]
        return f"{first}/{ALL[cast('AnyId', written)].template.to(first)}"
    close = nearest(written, {short: name for name in every for short in _short(name)})
    raise ActionError(_no_such(written, close, every), _WRONG_USAGE)


def _of(folder: str) -> list[str]:
    return [name for name in shipped().list_templates() if name.startswith(f"{folder}/")]


def _short(name: str) -> tuple[str, ...]:
    bare = name.removesuffix(SUFFIX).removesuffix(".md")
    return bare.rpartition("/")[2], bare


def _spellings(name: str) -> set[str]:
    """How a template may be called, as words are compared."""
    whole = (name, name.removesuffix(SUFFIX), *_short(name))
    return {plain(each) for each in (*whole, *(each.rpartition("/")[2] for each in whole))}


def _purposes(language: Language) -> dict[str, Words]:
    """What each template of a language is for, in both languages."""
    other = {code: list(purposes(code).values()) for code in LANGUAGES}
    return {name: Words(other["fr"][at], other["en"][at]) for at, name in enumerate(purposes(language))}


def _listed(disk: FolderDisk, own: Own, name: str, purpose: Words) -> Listed:
    if name not in own.sources:
        return Listed(name, purpose)
    kept = _kept(disk, name)
    return Listed(name, purpose, own.lines[name], changed=kept is not None and kept != source(name))


def _languages(folder: Path) -> tuple[Language, ...]:
    """Those of the strategy; both where there is none, or it cannot be read."""
    try:
        return languages_of(read_strategy(folder).strategy)
    except (ActionError, StrategyError):
        return LANGUAGES


def _require_strategy(folder: Path) -> None:
    """Refuse a folder that holds no strategy: the copy would lie where nobody looks for it."""
    if not (folder / STRATEGY).is_file():
        read_strategy(folder)


def _kept(disk: FolderDisk, name: str) -> str | None:
    try:
        return disk.read(f"{KEPT}/{name}").decode("utf-8")
    except (OSError, ValueError):
        return None


def _remember(disk: FolderDisk, name: str, text: bytes) -> None:
    swapper = Swapper(disk)
    change = Change(f"{KEPT}/{name}", None, text, guarded=False)
    swapper.drop([change])
    swapper.prepare([change])
    swapper.perform(change)


def _is_there(place: str) -> Words:
    return Words(
        f"{place} existe déjà et reste tel quel. Ce qui a changé dans le modèle fourni\u00a0: "
        f"socialplan templates diff {place.removeprefix(FOLDER + '/')}",
        f"{place} is there already and stays as it is. What changed in the shipped one: "
        f"socialplan templates diff {place.removeprefix(FOLDER + '/')}",
    )


def _not_replaced(name: str) -> Words:
    return Words(
        f"{FOLDER}/{name} n’existe pas\u00a0: le modèle fourni sert. "
        f"Pour le changer\u00a0: socialplan templates copy {name}",
        f"There is no {FOLDER}/{name}: the shipped one is used. To change it: socialplan templates copy {name}",
    )


def _no_such(written: str, close: str | None, every: Iterable[str]) -> Words:
    shown = printable(written)
    listed = ", ".join(dict.fromkeys(_short(name)[0] for name in every))
    fr = f"Vouliez-vous dire «\u00a0{close}\u00a0»\u202f?" if close else f"Les modèles\u00a0: {listed}."
    en = f"Did you mean “{close}”?" if close else f"The templates: {listed}."
    return Words(f"Il n’y a pas de modèle «\u00a0{shown}\u00a0». {fr}", f"There is no template “{shown}”. {en}")


_NOTHING_TO_TRUST: Final = Words(
    "Ce dossier n’a pas de modèles à lui\u00a0: il n’y a rien à accepter.",
    "This folder has no templates of its own: there is nothing to agree to.",
)
