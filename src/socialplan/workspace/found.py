"""What a person has at a path: a text and its form, or what stands in its way. Nothing is followed or waited for."""

from typing import Final, NamedTuple

from socialplan.workspace import texts
from socialplan.workspace.disk import LARGEST, Kind, Sight
from socialplan.workspace.table import Mine, Obstacle
from socialplan.workspace.texts import Form

_OWNER_MAY_WRITE: Final = 0o200
_STANDS: Final[dict[Kind, Obstacle]] = {
    Kind.LINK: Obstacle.LINK,
    Kind.FOLDER: Obstacle.FOLDER,
    Kind.SPECIAL: Obstacle.SPECIAL,
    Kind.FILE_AS_FOLDER: Obstacle.FILE_AS_FOLDER,
}


class Found(NamedTuple):
    """What stands at a path."""

    mine: Mine
    seen: bytes | None = None
    form: Form = Form()
    mode: int | None = None

    @property
    def is_protected(self) -> bool:
        """Whether its owner took the right to write in it from themselves."""
        return self.mode is not None and not self.mode & _OWNER_MAY_WRITE


NOTHING: Final = Found(None)


def find(disk: Sight, path: str) -> Found:
    """What a person has at `path`."""
    try:
        look = disk.look(path)
        if look.kind is Kind.MISSING:
            return NOTHING
        if look.kind is not Kind.FILE:
            return Found(_STANDS[look.kind])
        return read(disk.read(path), look.mode)
    except OSError:
        return Found(Obstacle.UNREADABLE)


def read(data: bytes, mode: int | None = None) -> Found:
    """What these bytes are."""
    if len(data) > LARGEST:
        return Found(Obstacle.TOO_LARGE)
    try:
        text, form = texts.read(data)
    except UnicodeDecodeError:
        return Found(Obstacle.NOT_UTF8)
    return Found(text, data, form, mode)
