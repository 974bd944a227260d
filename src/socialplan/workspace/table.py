"""What happens to one document, from three texts alone: as last rendered, as the person has it, as rendered now.

No disk, no clock: `render`, a dry run and a status all print what this table says.
"""

from enum import Enum, StrEnum
from typing import Literal


class Action(StrEnum):
    """What happens to one document."""

    CREATE = "create"
    ADOPT = "adopt"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    KEEP_EDITED = "keep_edited"
    MERGE = "merge"
    EDITED_IN_THE_WAY = "edited_in_the_way"
    FOREIGN_IN_THE_WAY = "foreign_in_the_way"
    STAYS_DELETED = "stays_deleted"
    REMOVE = "remove"
    RELEASE = "release"
    KEPT = "kept"
    FORGET = "forget"
    NOT_OURS = "not_ours"
    # Only after looking closer than the three texts:
    CLASH = "clash"
    MARKED = "marked"
    MOVED = "moved"
    MOVED_AWAY = "moved_away"
    PROTECTED = "protected"
    WITHHELD = "withheld"
    HELD = "held"
    CHANGED_MEANWHILE = "changed_meanwhile"
    FAILED = "failed"
    # Only when a person asks for it:
    RESTORE = "restore"


class Conflict(StrEnum):
    """What stands in a document where the person's text and the new one clash."""

    KEEP = "keep"
    """The person's text; both are shown on a page of their own until they are settled."""
    MARKERS = "markers"
    """Both texts, between the marks that git uses."""


class Obstacle(Enum):
    """What stands where a text was expected; none of these is ever read through, replaced or removed."""

    LINK = "link"
    FOLDER = "folder"
    SPECIAL = "special"
    FILE_AS_FOLDER = "file_as_folder"
    UNREADABLE = "unreadable"
    NOT_UTF8 = "not_utf8"
    TOO_LARGE = "too_large"


class Lost(Enum):
    """The document is ours, but the copy of what was rendered is missing or not the one that was recorded."""

    LOST = "lost"


Base = str | Literal[Lost.LOST] | None
Mine = str | Obstacle | None


def plan(base: Base, mine: Mine, new: str | None, *, released: bool = False) -> Action:
    """What happens to a document.

    Args:
        base: the text as last rendered; None if the document was never ours.
        mine: what the person has; None if nothing is there.
        new: the text as rendered now; None if it is no longer produced.
        released: whether the person was told already that it is no longer produced, and that theirs is kept.

    Texts are compared as they are given: bring them to their plain form first.
    """
    if base is None:
        return _never_ours(mine, new)
    if new is None:
        return _no_longer_produced(base, mine, released=released)
    if mine is None:
        return Action.STAYS_DELETED
    return _still_produced(base, mine, new)


def _still_produced(base: Base, mine: Mine, new: str) -> Action:
    if mine == new:
        return Action.UNCHANGED if base == new else Action.ADOPT
    if base == new:
        return Action.KEEP_EDITED
    if mine == base:
        return Action.UPDATE
    return Action.MERGE if isinstance(base, str) and isinstance(mine, str) else Action.EDITED_IN_THE_WAY


def _never_ours(mine: Mine, new: str | None) -> Action:
    if new is None:
        return Action.NOT_OURS
    if mine is None:
        return Action.CREATE
    return Action.ADOPT if mine == new else Action.FOREIGN_IN_THE_WAY


def _no_longer_produced(base: Base, mine: Mine, *, released: bool) -> Action:
    if mine is None:
        return Action.FORGET
    if released:
        return Action.KEPT
    if mine is Obstacle.UNREADABLE:
        return Action.EDITED_IN_THE_WAY  # it may be readable again next time: do not forget it now
    return Action.REMOVE if mine == base else Action.RELEASE
