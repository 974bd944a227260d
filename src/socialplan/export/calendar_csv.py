"""The editorial calendar as CSV, for spreadsheets.

- UTF-8 with a byte-order mark: without it Excel reads a French file as Windows-1252 and breaks every accent;
  LibreOffice reads both. Lines end with CR LF (RFC 4180).
- French files part cells with semicolons, as spreadsheets of a French system expect where the comma is the decimal
  sign; English ones with commas. Every cell is quoted, so that neither sign within a text moves a column.
- No cell is a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a line end (or with the full-width forms that
  spreadsheets read alike, after blanks too) has an apostrophe before it, the sign that spreadsheets have for “text”;
  the apostrophe is ours, and the person may delete it. A line end inside a cell becomes a blank.
- Dates are written 2027-01-04, which every spreadsheet reads as a date and sorts.
"""

import csv
import io
import re
from typing import Final

from socialplan.analysis.dossier import Dossier
from socialplan.documents.calendar_table import TableRow, desk_of, rows
from socialplan.language import Language, Words

BOM: Final = "\ufeff"
MARK: Final = "'"
"""What stands before a cell that a spreadsheet would compute."""
_FORMULA: Final = re.compile(r"[\s\u00a0\u202f\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_BREAKS: Final = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_SEPARATOR: Final = Words(";", ",")

_HEADS: Final = (
    Words("Date", "Date"),
    Words("Jour", "Weekday"),
    Words("Heure", "Time"),
    Words("Réseau", "Network"),
    Words("Compte", "Account"),
    Words("Pilier", "Pillar"),
    Words("Format", "Format"),
    Words("Sujet", "Subject"),
    Words("Objectif", "Objective"),
    Words("Rédaction", "Author"),
    Words("Validation", "Approver"),
    Words("Texte prêt le", "Text ready by"),
    Words("État", "State"),
    Words("Déplacement", "Moved"),
    Words("Texte alternatif", "Alternative text"),
    Words("Lien suivi", "Tracked link"),
    Words("Identifiant", "Id"),
)


def text(dossier: Dossier, language: Language) -> str:
    """The calendar as one CSV text, a row a slot under a row of heads."""
    written = io.StringIO(newline="")
    writer = csv.writer(
        written, delimiter=_SEPARATOR.to(language), quoting=csv.QUOTE_ALL, lineterminator="\r\n", doublequote=True
    )
    writer.writerow([safe(head.to(language)) for head in _HEADS])
    for row in rows(desk_of(dossier, language)):
        writer.writerow([safe(cell) for cell in _cells(row)])
    return BOM + written.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet computes, on one line."""
    marked = MARK + cell if _FORMULA.match(cell) else cell
    return _BREAKS.sub(" ", marked)


def _cells(row: TableRow) -> tuple[str, ...]:
    return (
        row.on.isoformat(),
        row.weekday,
        row.clock,
        row.network,
        row.handle,
        row.pillar,
        row.format,
        row.told,
        row.objective,
        row.author,
        row.approver,
        row.draft_due.isoformat() if row.draft_due else "",
        row.state,
        row.moved,
        row.alt_text,
        row.link,
        row.id,
    )
