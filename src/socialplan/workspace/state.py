"""The lines of a `state.json`: written sorted, one a document, each ending alike, so that git merges line by line.

"plan.md": {"rendered": H},                     the text to merge from is the text last rendered
"plan.md": {"base": H, "rendered": H},          passages wait: the text to merge from holds their old lines
"plan.md": {"rendered": H, "released": true},   no longer produced, kept as the person has it, told
"""

import json
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from socialplan.language import Words
from socialplan.workspace import paths
from socialplan.workspace.errors import WorkspaceError

VERSION: Final = 1
_HEXADECIMAL: Final = frozenset("0123456789abcdef")
_DIGITS: Final = 64


class Line(NamedTuple):
    """One line about a document; hashes as `texts.digest` makes them."""

    rendered: str
    base: str = ""
    """The hash of the text to merge from, where that is not what was rendered."""
    released: bool = False

    @property
    def from_text(self) -> str:
        """The hash of the text to merge from."""
        return self.base or self.rendered

    def as_data(self) -> dict[str, str | bool]:
        """What stands in the file."""
        data: dict[str, str | bool] = {"base": self.base} if self.base else {}
        data["rendered"] = self.rendered
        return data | {"released": True} if self.released else data


Lines = dict[str, frozenset[Line]]


def dump(lines: Mapping[str, Iterable[Line]]) -> str:
    """The text of a `state.json`."""
    rows = (
        f"{json.dumps(path)}: {json.dumps(line.as_data())},\n" for path in sorted(lines) for line in sorted(lines[path])
    )
    return "{\n" + "".join(rows) + f'"version": {VERSION}\n}}\n'


def parse(text: str | None, place: str) -> Lines:
    """The lines of a `state.json`, which may have come with a clone: nothing in it is trusted.

    Raises:
        WorkspaceError: it is damaged, or newer than this program.
    """
    try:
        pairs = json.loads(text or "", object_pairs_hook=list)
        found = dict(pairs)
        if isinstance(found["version"], int) and found["version"] > VERSION:
            raise WorkspaceError(_NEWER)
        lines: Lines = {}
        for path, entry in pairs:
            if path != "version":
                lines[path] = lines.get(path, frozenset()) | {_line(path, dict(entry))}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise WorkspaceError(_damaged(place)) from error
    return lines


def is_hash(value: object) -> bool:
    """Whether `value` has the form of a hash that we write."""
    return isinstance(value, str) and len(value) == _DIGITS and _HEXADECIMAL.issuperset(value)


def _line(path: str, entry: dict[str, object]) -> Line:
    """One line, once path and hashes have the form that we write. Raises ValueError, KeyError."""
    rendered, base, released = entry["rendered"], entry.get("base", ""), entry.get("released", False)
    if not paths.is_safe(path) or not is_hash(rendered) or (base != "" and not is_hash(base)):
        raise ValueError(path)
    if not isinstance(released, bool):
        raise TypeError(path)
    return Line(str(rendered), str(base), released)


_NEWER: Final = Words(
    "Ce dossier a été écrit par une version plus récente de socialplan. Mettez socialplan à jour.",
    "This folder was written by a newer version of socialplan. Update socialplan.",
)


def _damaged(place: str) -> Words:
    return Words(
        f"«\u00a0{place}\u00a0» est abîmé. Reprenez-le dans git, ou supprimez-le"
        "\u00a0: vos documents restent, ceux que vous avez modifiés vous seront signalés.",
        f"“{place}” is damaged. Take it back from git, or delete it: your documents stay, "
        "those that you edited will be named.",
    )
