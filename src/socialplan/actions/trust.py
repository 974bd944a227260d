r"""Which templates somebody on this machine has said yes to: by their digest, in the person's own configuration.

Never in the strategy's folder, which may come with a clone: `$XDG_CONFIG_HOME/socialplan/trusted-templates.json`, else
`~/.config/socialplan/…`, on Windows `%APPDATA%\socialplan\…`. A file that is damaged trusts nothing.
"""

import json
import os
import shlex
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from socialplan.actions.errors import ActionError
from socialplan.language import Words
from socialplan.workspace.errors import reason

_NAME: Final = "trusted-templates.json"
_LARGEST: Final = 1024 * 1024
_MOST: Final = 500
"""How many are remembered; the oldest go first."""
_DIGITS: Final = 64


def place(environment: Mapping[str, str] | None = None) -> Path:
    """The file that remembers.

    Raises:
        ActionError: the person has no folder of their own.
    """
    known = os.environ if environment is None else environment
    name = "APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME"
    given = Path(known.get(name, ""))
    try:
        above = given if given.is_absolute() else Path.home() / ".config"
    except RuntimeError:
        raise ActionError(_NO_HOME) from None
    return above / "socialplan" / _NAME


def is_trusted(digest: str) -> bool:
    """Whether somebody said yes to what has this digest."""
    return digest in _known()


def trust(digest: str) -> None:
    """Remember a yes.

    Raises:
        ActionError: it cannot be written down.
    """
    kept = [each for each in _known() if each != digest]
    data = json.dumps({"version": 1, "trusted": [*kept, digest][-_MOST:]}, indent=1) + "\n"
    where = place()
    try:
        where.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(where, data.encode())
    except OSError as error:
        why = reason(error)
        raise ActionError(
            Words(f"{where} ne peut pas être écrit\u00a0: {why.fr}.", f"{where} cannot be written: {why.en}.")
        ) from error


def quoted(folder: Path) -> str:
    """A folder as a shell takes it."""
    text = str(folder)
    text = f"./{text}" if text.startswith("-") else text
    return f'"{text}"' if sys.platform == "win32" and " " in text else shlex.quote(text)


def _known() -> list[str]:
    try:
        with place().open("rb") as file:
            data = json.loads(file.read(_LARGEST))
        listed = data["trusted"]
        return [each for each in listed if isinstance(each, str) and len(each) == _DIGITS]
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return []


def _write(where: Path, data: bytes) -> None:
    """Put `data` in the file's place in one step, for the person alone."""
    descriptor, prepared = tempfile.mkstemp(prefix=f".{_NAME}.", dir=where.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(prepared).replace(where)
    except OSError:
        with suppress(OSError):
            Path(prepared).unlink()
        raise


_NO_HOME: Final = Words(
    "Votre dossier personnel est introuvable\u00a0: votre accord ne peut pas être noté.",
    "Your home folder cannot be found: your consent cannot be written down.",
)
