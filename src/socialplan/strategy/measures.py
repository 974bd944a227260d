"""Read `measures.csv`: what was read of the KPIs, a line a reading; every problem at once, as for the strategy.

The file is the person's own, kept beside `strategy.yaml` and most often by a spreadsheet: a byte-order mark, `;` or `,` or
tabs between the cells, decimal commas, days written 31/10/2026 and lines left to fill are all taken.
"""

import csv
import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from socialplan.language import Words
from socialplan.strategy.moments import read_day
from socialplan.strategy.numbers import read_number
from socialplan.strategy.problems import Problem, StrategyError, shown_value
from socialplan.strategy.refusal import Refusal, did_you_mean
from socialplan.strategy.specs import Type
from socialplan.strategy.suggest import nearest, plain
from socialplan.strategy.team import Kpi
from socialplan.strategy.yaml_text import read_source

NAME: Final = "measures.csv"

MOST_LINES: Final = 20_000
"""Lines read at most: fifty KPIs read every week for seven years."""
LONGEST_NOTE: Final = 500
"""Characters of a note."""


class Measure(NamedTuple):
    """One reading of a KPI."""

    kpi: str
    """The id of the KPI."""
    on: dt.date
    value: float
    """In the KPI's own unit."""
    note: str = ""


COLUMNS: Final = {
    "kpi": ("kpi", "indicateur", "id"),
    "on": ("on", "date", "le", "jour", "day"),
    "value": ("value", "valeur", "chiffre", "figure"),
    "note": ("note", "notes", "remarque", "commentaire", "comment"),
}
"""What a column may be called."""
_NEEDED: Final = ("kpi", "on", "value")

_FLOAT: Final = Type("float", float)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_SEPARATOR: Final = re.compile(r'"?sep=([;,\t])"?')
"""A first line that some spreadsheets write to say what parts the cells."""


class _Row(NamedTuple):
    """A line's cells, and where it begins."""

    line: int
    cells: list[str]


def load_measures(
    data: bytes | str, kpis: Iterable[Kpi], *, not_after: dt.date | None = None, name: str = NAME
) -> tuple[Measure, ...]:
    """The readings that a CSV text holds, by KPI in the order of `kpis`, then by day.

    The first line names the columns (`kpi,on,value` and, if wanted, `note`), in any order. A KPI is given by its id or
    its name, a day as 2026-10-31 or 31/10/2026, a month (2026-10) stands for its last day. A line without a value is
    one that remains to be filled. `not_after` is the day after which nothing can have been read yet.

    Raises `StrategyError` with every problem, or with one alone where the text is no CSV.
    """
    reading = _Reading(list(kpis), not_after, name)
    reading.rows(_rows(read_source(data, name).readable, name))
    if reading.problems:
        raise StrategyError(reading.problems, name)
    order = {kpi: place for place, kpi in enumerate(reading.known.values())}
    return tuple(sorted(reading.found, key=lambda one: (order[one.kpi], one.on)))


def _rows(text: str, name: str) -> Iterator[_Row]:
    """The lines that hold something, comments (`#`) left aside."""
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        expected = Words(f"{MOST_LINES} lignes au plus", f"{MOST_LINES} lines at most")
        raise StrategyError([Problem((), MOST_LINES + 1, 1, "too-long", None, expected)], name)
    reader = csv.reader(lines, delimiter=_delimiter(lines), strict=True)
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            stripped = [cell.strip() for cell in cells]
            if any(stripped) and not stripped[0].startswith("#") and not _SEPARATOR.fullmatch(",".join(cells)):
                yield _Row(line, stripped)
    except csv.Error:
        raise StrategyError([Problem((), before + 1, 1, "not-csv", None, _CELLS, _QUOTES)], name) from None


_CELLS: Final = Words(
    "des cellules séparées par «\u00a0;\u00a0» ou «\u00a0,\u00a0»", "cells with “;” or “,” between them"
)
_QUOTES: Final = Words(
    "un guillemet droit est ouvert et jamais refermé, ou suivi d’un texte\u00a0: doublez-le ou retirez-le.",
    "a straight quotation mark is opened and never closed, or text follows it: double it or take it out.",
)


def _delimiter(lines: Sequence[str]) -> str:
    """What parts the cells: as a first line `sep=` says, else the sign that the line of titles holds most."""
    for line in lines:
        if said := _SEPARATOR.fullmatch(line.strip()):
            return said[1]
        if line.strip() and not line.lstrip().startswith("#"):
            return max(";\t,", key=line.count)
    return ","


class _Reading:
    """One file being read."""

    def __init__(self, kpis: list[Kpi], not_after: dt.date | None, name: str) -> None:
        self.problems: Final[list[Problem]] = []
        self.found: Final[list[Measure]] = []
        self.known: Final = _known(kpis)
        """Each way of naming a KPI, and its id."""
        self._units: Final = {kpi.id: _units(kpi) for kpi in kpis if kpi.id}
        self._not_after: Final = not_after
        self._name: Final = name
        self._first: Final[dict[tuple[str, dt.date], int]] = {}
        self._columns: dict[str, int] = {}

    def rows(self, rows: Iterator[_Row]) -> None:
        """Read the titles, then each line."""
        titles = next(rows, None)
        if titles is None or not self._titles(titles):
            return
        for row in rows:
            self._row(row)

    def _titles(self, row: _Row) -> bool:
        """Take note of which column is which; whether all those that are needed are there."""
        names = {plain(word): column for column, words in COLUMNS.items() for word in words}
        for place, title in enumerate(row.cells):
            column = names.get(plain(title))
            if column and column not in self._columns:
                self._columns[column] = place
            elif title:
                self._unknown_title(row, place, title, names)
        missing = [column for column in _NEEDED if column not in self._columns]
        if missing:
            told = ", ".join(missing)
            hint = Words(f"il manque\u00a0: {told}.", f"missing: {told}.")
            self._problem(row, 0, "missing-column", None, _TITLES, hint)
        return not missing

    def _unknown_title(self, row: _Row, place: int, title: str, names: dict[str, str]) -> None:
        if len({plain(cell) for cell in row.cells} & set(names)) == 0:
            return  # no titles at all: told once, as columns that are missing
        close = nearest(title, names)
        hint = did_you_mean(names[plain(close)]) if close and names[plain(close)] not in self._columns else None
        self._problem(row, place, "unknown-column", shown_value(title), _TITLES, hint)

    def _row(self, row: _Row) -> None:
        value_text = self._cell(row, "value")
        if not value_text and not self._stray(row):
            return  # a line that remains to be filled
        kpi, on = self._kpi(row), self._on(row)
        value = self._value(row, value_text, kpi)
        if kpi is None or on is None or value is None or self._is_cut(row) or self._is_double(row, kpi, on):
            return
        self.found.append(Measure(kpi, on, value, self._cell(row, "note")[:LONGEST_NOTE]))

    def _cell(self, row: _Row, column: str) -> str:
        place = self._columns.get(column)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def _stray(self, row: _Row) -> list[str]:
        """What stands beyond the titles."""
        return [cell for cell in row.cells[max(self._columns.values()) + 1 :] if cell]

    def _kpi(self, row: _Row) -> str | None:
        written = self._cell(row, "kpi")
        kpi = self.known.get(plain(written)) if written else None
        if kpi is None:
            close = nearest(written, self.known) if written else None
            hint = did_you_mean(self.known[close]) if close else None
            code = "unknown-kpi" if written else "missing-kpi"
            self._problem(row, self._columns["kpi"], code, shown_value(written) if written else None, self._ids(), hint)
        return kpi

    def _ids(self) -> Words:
        ids = list(dict.fromkeys(self.known.values()))
        told = ", ".join(ids[:_SHOWN]) + ("…" if len(ids) > _SHOWN else "")
        if not ids:
            return Words(
                "un indicateur de `measurement.kpis` (il n’y en a aucun)", "a KPI of `measurement.kpis` (none)"
            )
        return Words(f"un indicateur de `measurement.kpis`\u00a0: {told}", f"a KPI of `measurement.kpis`: {told}")

    def _on(self, row: _Row) -> dt.date | None:
        written = self._cell(row, "on")
        day = _day(written)
        if isinstance(day, Refusal):
            self._refused(row, "on", written, day)
            return None
        if self._not_after and day > self._not_after:
            limit = self._not_after.isoformat()
            expected = Words(f"un jour jusqu’au {limit}", f"a day until {limit}")
            self._problem(row, self._columns["on"], "future-date", shown_value(written), expected, _YEAR)
            return None
        return day

    def _value(self, row: _Row, written: str, kpi: str | None) -> float | None:
        bare = written
        for unit in self._units.get(kpi or "", ()):
            bare = bare.removesuffix(unit).rstrip(" \u00a0\u202f")
        value = read_number(bare, _FLOAT, None)
        if isinstance(value, Refusal):
            self._refused(row, "value", written, value)
            return None
        return value

    def _is_cut(self, row: _Row) -> bool:
        """Whether a decimal comma was taken for the end of a cell, or a cell stands beyond the titles."""
        note = self._cell(row, "note")
        cut = note.isdigit() and self._columns["note"] == self._columns["value"] + 1
        if not cut and not self._stray(row):
            return False
        expected = Words("autant de cellules que de titres", "as many cells as titles")
        self._problem(row, self._columns["value"], "too-many-cells", None, expected, _DECIMALS)
        return True

    def _is_double(self, row: _Row, kpi: str, on: dt.date) -> bool:
        first = self._first.setdefault((kpi, on), row.line)
        if first == row.line:
            return False
        hint = Words(f"{kpi} a déjà ce jour, ligne {first}.", f"{kpi} has that day already, on line {first}.")
        self._problem(row, self._columns["on"], "duplicate-reading", shown_value(self._cell(row, "on")), _ONE, hint)
        return True

    def _refused(self, row: _Row, column: str, written: str, refusal: Refusal) -> None:
        shown = shown_value(written) if written else None
        self._problem(row, self._columns[column], refusal.code, shown, refusal.expected, refusal.hint)

    def _problem(  # noqa: PLR0913, PLR0917 - what a problem holds
        self, row: _Row, place: int, code: str, shown: str | None, expected: Words, hint: Words | None
    ) -> None:
        column = 1 + sum(len(cell) + 1 for cell in row.cells[:place])
        name = next((name for name, at in self._columns.items() if at == place), "")
        self.problems.append(Problem((name,) if name else (), row.line, column, code, shown, expected, hint))


_SHOWN: Final = 8
"""Ids named where one is not known."""
_TITLES: Final = Words(
    "les titres kpi, on, value et, si l’on veut, note", "the titles kpi, on, value and, if wanted, note"
)
_ONE: Final = Words("un seul relevé par indicateur et par jour", "one reading a KPI and day")
_YEAR: Final = Words(
    "vérifiez l’année, ou avancez la date de la stratégie (`meta.as_of`).",
    "check the year, or move the strategy’s date on (`meta.as_of`).",
)
_DECIMALS: Final = Words(
    'une virgule a coupé la ligne\u00a0: écrivez 1.8, ou "1,8" entre guillemets droits, ou séparez par des points-virgules.',
    'a comma has cut the line: write 1.8, or "1,8" between straight quotation marks, or separate with semicolons.',
)


def _known(kpis: Iterable[Kpi]) -> dict[str, str]:
    """Each way of naming a KPI: its id, its name in each language; an id before any name."""
    named = {plain(kpi.id): kpi.id for kpi in kpis if kpi.id}
    for kpi in kpis:
        for _, wording in kpi.name.by_language if kpi.name and kpi.id else ():
            named.setdefault(plain(wording), kpi.id or "")
    return named


def _units(kpi: Kpi) -> tuple[str, ...]:
    """What may stand behind a KPI's figure, the longest first."""
    return tuple(sorted({wording for _, wording in kpi.unit.by_language}, key=len, reverse=True)) if kpi.unit else ()


def _day(written: str) -> dt.date | Refusal:
    """A day: in ISO form, as spreadsheets in French and British English write it, or the last day of a month."""
    if found := _DAY_FIRST.fullmatch(written):
        return read_day(f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}")
    if (found := _MONTH.fullmatch(written)) and 1 <= int(found[2]) <= 12 and int(found[1]):  # noqa: PLR2004 - months
        year, month = int(found[1]), int(found[2])
        return dt.date(year, month, monthrange(year, month)[1])
    return read_day(written)
