"""The one table of effort: how many minutes things take, all of them overridable by a team's own measures.

The data are in `data/effort.yaml`. Typical values are estimates of ours, the article's apart (Orbit Media, 2025).
"""

import functools
from typing import Final

import msgspec

from socialplan.knowledge import store
from socialplan.knowledge.evidence import Source
from socialplan.language import Words

WEEKS_A_MONTH: Final = 4.33
"""The weeks in a month, to bring a monthly effort to the week."""


class Effort(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Minutes for one of something: the least, the usual, the most."""

    id: str
    low: int
    typical: int
    high: int
    sources: tuple[Source, ...]
    note: Words | None = None

    @property
    def estimated(self) -> bool:
        """Whether the typical value is an estimate of ours, to be printed as such."""
        return any(source.kind == "estimate" for source in self.sources)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `data/effort.yaml`, its sources apart."""

    as_of: str
    formats: dict[str, Effort]
    monitoring: dict[str, Effort]
    recurring: dict[str, Effort]


@functools.cache
def _file() -> _File:
    """The file, read once."""
    return store.read_as("effort", _File, identified=("formats", "monitoring", "recurring"))


def effort(format_id: str) -> Effort:
    """Minutes for one publication of a format. Raises KeyError when there is no such format."""
    return _file().formats[format_id]


def efforts() -> tuple[Effort, ...]:
    """The effort of every format, in the order of the file."""
    return tuple(_file().formats.values())


def monitoring(platform_id: str) -> Effort:
    """Minutes for one visit to a network: read, moderate, note what deserves an answer. Raises KeyError."""
    return _file().monitoring[platform_id]


def comment() -> Effort:
    """Minutes to answer one comment or message."""
    return _file().recurring["comment"]


def watch() -> Effort:
    """Minutes of watch a week, the whole team together."""
    return _file().recurring["watch_week"]


def measurement(platforms: int) -> Effort:
    """Minutes of measurement a month: a reading for each of `platforms`, and one report."""
    reading, report = _file().recurring["measure_platform_month"], _file().recurring["measure_report_month"]
    return Effort(
        id="measurement",
        low=reading.low * platforms + report.low,
        typical=reading.typical * platforms + report.typical,
        high=reading.high * platforms + report.high,
        sources=report.sources,
    )
