"""What is remembered of each document: the text to merge from, and the hash of what was last rendered.

    .socialplan/base/<path>        the text to merge from      .socialplan/private/base/<path>   for private documents
    .socialplan/state.json         one line each               .socialplan/private/state.json
    .socialplan/new/<path>         what we would have written where a person's text stays
    .socialplan/conflicts/<path>   both texts of each passage that waits for a decision

`base/`, `state.json` and `conflicts/` are committed; `private/` and `new/` are ignored by git: neither a private text
nor its hash leaves the machine. `state.json` may come out of a merge with two lines for one document: both count.
"""

from collections.abc import Iterable
from typing import NamedTuple

from socialplan.language import Words
from socialplan.workspace import paths, state, texts
from socialplan.workspace.disk import LARGEST, Kind, Sight
from socialplan.workspace.errors import WorkspaceError
from socialplan.workspace.state import Line, Lines
from socialplan.workspace.table import Base, Lost, Mine

_NO_TEXT = b"\xff"


class Memory(NamedTuple):
    """What is remembered of one document."""

    lines: frozenset[Line]
    base: str | None
    """The text to merge from; None if it is lost: whatever stands in its place then stays."""

    def released(self) -> "Memory":
        """The same, once the person was told that the document is no longer produced."""
        return self._replace(lines=frozenset(line._replace(released=True) for line in self.lines))


class Records(NamedTuple):
    """What was found: the lines by home (private or not), and the bytes of our own files that exist."""

    lines: dict[bool, Lines]
    files: dict[str, bytes]

    def text(self, place: str) -> str | None:
        """The plain text of one of our files; None if it is missing or no text."""
        data = self.files.get(place, _NO_TEXT)
        try:
            return texts.read(data)[0] if len(data) <= LARGEST else None
        except UnicodeDecodeError:
            return None

    def paths(self) -> set[str]:
        """Every document that is remembered."""
        return {*self.lines[False], *self.lines[True]}

    def known(self, path: str) -> frozenset[Line]:
        """All lines about `path`, in whichever home."""
        return self.lines[False].get(path, frozenset()) | self.lines[True].get(path, frozenset())

    def recall(self, path: str, mine: Mine, new: str | None) -> tuple[Base, Memory | None]:
        """The text to merge from, and all that is remembered; None twice for a document that was never ours.

        Believed are: the person's own text, if it is the last rendering to the letter; a copy whose hash was recorded;
        a copy that is what is rendered now.
        """
        known = self.known(path)
        if isinstance(mine, str) and texts.digest(mine) in {line.rendered for line in known}:
            return mine, rendered(mine)
        # Where both homes know the document, git brought it back: what git keeps belongs to it.
        places = [place for place in (base_path(path), base_path(path, private=True)) if place in self.files]
        for text in map(self.text, places):
            lines = frozenset(line for line in known if text is not None and line.from_text == texts.digest(text))
            if lines and text is not None:
                return text, Memory(lines, text)
        if new is not None and new in map(self.text, places):
            return new, rendered(new)
        return (Lost.LOST, Memory(known, None)) if known or places else (None, None)


def rendered(text: str) -> Memory:
    """What is remembered of a document that was brought to `text`, or merged with it."""
    return Memory(frozenset({Line(texts.digest(text))}), text)


def waiting(base: str, new: str) -> Memory:
    """What is remembered where passages wait: the text to merge from holds their old lines, so they are found again."""
    return Memory(frozenset({Line(texts.digest(new), texts.digest(base))}), base)


def state_path(*, private: bool = False) -> str:
    """Where the lines stand."""
    return f"{_home(private=private)}/state.json"


def base_path(path: str, *, private: bool = False) -> str:
    """Where the text to merge from stands."""
    return f"{_home(private=private)}/base/{path}"


def beside_path(path: str, *, private: bool = False) -> str:
    """Where the new text goes when a person's text stays in its place."""
    return f"{_home(private=private)}/new/{path}"


def conflict_path(path: str, *, private: bool = False) -> str:
    """Where the passages that wait are shown."""
    page = path if path.endswith(".md") else f"{path}.md"
    return f"{_home(private=private)}/conflicts/{page}"


def load(disk: Sight, produced: Iterable[str], own: Iterable[str] = ()) -> Records:
    """Read what is remembered of the produced documents and of all recorded ones, and the `own` files as they stand.

    Raises:
        WorkspaceError: our own folder or a `state.json` cannot be used.
        OSError: one of our files cannot be read.
    """
    found = load_states(disk)
    places = [*own]
    for path in sorted({*produced, *found.paths()}):
        places += [
            kind(path, private=private) for private in (False, True) for kind in (base_path, beside_path, conflict_path)
        ]
    for place in places:
        _read_into(found.files, disk, place)
    return found


def load_states(disk: Sight) -> Records:
    """The lines alone. Raises as `load` does."""
    if disk.look(paths.HOUSE).kind not in {Kind.MISSING, Kind.FOLDER}:
        raise WorkspaceError(_NOT_A_FOLDER)
    lines: dict[bool, Lines] = {}
    found = Records(lines, {})
    for private in (False, True):
        place = state_path(private=private)
        _read_into(found.files, disk, place)
        lines[private] = state.parse(found.text(place), place) if place in found.files else {}
    return found


def _home(*, private: bool) -> str:
    return f"{paths.HOUSE}/private" if private else paths.HOUSE


def _read_into(files: dict[str, bytes], disk: Sight, place: str) -> None:
    """Note the bytes of one of our files, or that something else stands there."""
    kind = disk.look(place).kind
    if kind is not Kind.MISSING:
        files[place] = disk.read(place) if kind is Kind.FILE else _NO_TEXT


_NOT_A_FOLDER = Words(
    "«\u00a0.socialplan\u00a0» doit être un vrai dossier\u202f; un lien ou un fichier occupe sa place. "
    "Déplacez-le, puis relancez.",
    "“.socialplan” must be a real folder; a link or a file stands in its place. Move it away, then run again.",
)
