"""The programs that make other formats, pandoc and typst, from their wheels; imported only to export something."""

import importlib
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from socialplan.language import Words

if TYPE_CHECKING:
    from types import ModuleType

EXTRA: Final = "socialplan[export]"


class ExportError(Exception):
    """An export could not be made; `words` say why and what to do."""

    def __init__(self, words: Words) -> None:
        self.words: Final = words
        super().__init__(words.en)


def pandoc(
    arguments: Sequence[str], given: bytes, *, place: Path | None = None, day: str = "", sandbox: bool = True
) -> bytes:
    """What pandoc makes of `given`, with nothing read from the network.

    Args:
        arguments: pandoc's own, without the program.
        given: what it reads on its standard input.
        place: the folder that it works in.
        day: an ISO date, which every date of the result is set to: same input, same bytes.
        sandbox: whether pandoc may read no file at all; pictures need files.

    Raises `ExportError` when pandoc is not installed, or fails.
    """
    command = [_pandoc(), *(("--sandbox",) if sandbox else ()), *arguments]
    ended = subprocess.run(command, input=given, capture_output=True, check=False, cwd=place, env=_environment(day))  # noqa: S603 - a program of ours, no shell
    if ended.returncode:
        said = ended.stderr.decode("utf-8", "replace").strip()
        raise ExportError(Words(f"pandoc n’a pas pu convertir\u00a0: {said}", f"pandoc could not convert: {said}"))
    return ended.stdout


def typst() -> "ModuleType":
    """The typst compiler. Raises `ExportError` when it is not installed."""
    try:
        return importlib.import_module("typst")
    except (ImportError, OSError):
        raise _missing("typst") from None


def mermaid() -> "ModuleType | None":
    """What draws Mermaid; None where there is no wheel of it, and drawings are left to their text."""
    try:
        return importlib.import_module("merman")
    except (ImportError, OSError):
        return None


def _pandoc() -> str:
    try:
        return str(importlib.import_module("pypandoc").get_pandoc_path())
    except (ImportError, OSError):
        raise _missing("pandoc") from None


def _environment(day: str) -> Mapping[str, str]:
    """The environment without what could lead pandoc elsewhere: its own data folder, proxies."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(_seconds(day))}


def _seconds(day: str) -> int:
    import datetime as dt  # noqa: PLC0415 - only when something is exported

    return int(dt.datetime.fromisoformat(f"{day or '2000-01-01'}T00:00:00+00:00").timestamp())


def _missing(name: str) -> ExportError:
    return ExportError(
        Words(
            f"{name} manque. Installez ce qu’il faut pour exporter\u00a0: pip install '{EXTRA}'",
            f"{name} is missing. Install what exporting needs: pip install '{EXTRA}'",
        )
    )
