"""The editorial calendar as iCalendar (RFC 5545), for agendas.

- One event a slot: at its time where people set one, else all day. Times have no zone: they are those of wherever the
  agenda is, which is where the team is. One more all-day event for each text that is due, for agendas of phones and
  webmails show no to-dos (VTODO) and drop alarms on import. Key dates are events too. None of them makes anybody busy.
- Identifiers (UID) stay the same as long as a slot stands for the same thing, even when its day moves: importing the
  file again moves the event. SEQUENCE counts the days since 2020 of the strategy's date; LAST-MODIFIED and DTSTAMP are
  that date: the same strategy gives the same bytes, and a later one wins.
- An organisation's text cannot begin a line or a property: the library escapes it, and it is on one line before.
"""

import datetime as dt
import json
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from socialplan.analysis.dossier import Dossier
from socialplan.documents.calendar_table import DateLine, TableRow, desk_of, key_dates, rows
from socialplan.documents.markdown import clean
from socialplan.documents.views.calendar_desk import Desk
from socialplan.language import Language

if TYPE_CHECKING:
    from icalendar import Event

_EPOCH: Final = dt.date(2020, 1, 1)
_SPACE: Final = uuid.UUID("6d6b2b0e-5f0a-5c39-9a53-2f5a3f3a6c11")
"""Ours, so that two organisations have no identifier in common."""
_QUARTER: Final = dt.timedelta(minutes=15)
_DAY: Final = dt.timedelta(days=1)
_LATEST: Final = 23 * 60 + 59


def text(dossier: Dossier, language: Language) -> str:
    """The calendar as one iCalendar text; kept from an earlier run where nothing in it changed."""
    desk = desk_of(dossier, language)
    events = tuple(_events(desk))
    inputs = [language, dossier.as_of.isoformat(), _name(desk), _owner(dossier), events]
    return dossier.kept.get("calendar ics", json.dumps(inputs).encode(), lambda: _written(desk, events))


_Fields = tuple[str, str, str, str, str, str]
"""Of an event: its id, first moment, last one (excluded), title, description, category; moments in ISO form."""


def _events(desk: Desk) -> Iterator[_Fields]:
    for row in rows(desk):
        yield _slot(desk, row)
        if row.draft_due:
            yield _draft(desk, row, row.draft_due)
    for line in key_dates(desk):
        yield _date(desk, line)


def _slot(desk: Desk, row: TableRow) -> _Fields:
    start, end = row.on.isoformat(), (row.on + _DAY).isoformat()
    if row.at is not None:
        moment = dt.datetime.combine(row.on, dt.time()) + dt.timedelta(minutes=min(row.at, _LATEST))
        start, end = moment.isoformat(), (moment + _QUARTER).isoformat()
    return row.id, start, end, f"{row.network}{desk.say(chr(0xA0), '')}: {row.told}", _details(desk, row), row.network


def _draft(desk: Desk, row: TableRow, due: dt.date) -> _Fields:
    title = desk.say(f"Texte à rendre\u00a0: {row.network}, {row.told}", f"Text due: {row.network}, {row.told}")
    if row.author:
        title += f" ({row.author})"
    category = desk.say("Textes à rendre", "Texts due")
    return f"{row.id}-draft", due.isoformat(), (due + _DAY).isoformat(), title, _details(desk, row), category


def _date(desk: Desk, line: DateLine) -> _Fields:
    category = desk.say("Dates clés", "Key dates")
    return line.id, line.on.isoformat(), (line.until + _DAY).isoformat(), line.told, "", category


def _details(desk: Desk, row: TableRow) -> str:
    """What else is known of a slot, a line each."""
    colon = desk.say("\u00a0: ", ": ")
    due = desk.wording.date(row.draft_due)
    lines = (
        (desk.say("État", "State"), row.state),
        (desk.say("Pilier", "Pillar"), row.pillar),
        (desk.say("Format", "Format"), row.format),
        (desk.say("Objectif", "Objective"), row.objective),
        (desk.say("Rédaction", "Author"), row.author),
        (desk.say("Validation", "Approver"), row.approver),
        (desk.say("Texte prêt le", "Text ready by"), due),
        (desk.say("Déplacé", "Moved"), row.moved),
        (desk.say("Texte alternatif", "Alternative text"), row.alt_text),
        (desk.say("Lien suivi", "Tracked link"), row.link),
    )
    return "\n".join(f"{label}{colon}{value}" for label, value in lines if value)


def _name(desk: Desk) -> str:
    organisation = _owner(desk.dossier)
    return desk.say("Calendrier éditorial", "Editorial calendar") + (f" – {organisation}" if organisation else "")


def _owner(dossier: Dossier) -> str:
    return clean(dossier.strategy.organisation.name or "")


def _written(desk: Desk, events: tuple[_Fields, ...]) -> str:
    from icalendar import Calendar  # noqa: PLC0415 - eight times a bare interpreter: only where a calendar is made

    calendar = Calendar()
    calendar.add("prodid", f"-//socialplan//calendar//{desk.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(_name(desk)))
    for fields in events:
        calendar.add_component(_event(desk, fields))
    made: bytes = calendar.to_ical()
    return made.decode("utf-8")


def _event(desk: Desk, fields: _Fields) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    name, start, end, title, details, category = fields
    stamp = dt.datetime.combine(desk.dossier.as_of, dt.time(), dt.UTC)
    event = Event()
    event.add("uid", f"{uuid.uuid5(_SPACE, f'{_owner(desk.dossier)} {desk.language} {name}')}@socialplan")
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", max(0, (desk.dossier.as_of - _EPOCH).days))
    event.add("dtstart", _moment(start))
    event.add("dtend", _moment(end))
    event.add("summary", _line(title))
    if details:
        event.add("description", "\n".join(map(_line, details.split("\n"))))
    event.add("categories", [_line(category)])
    event.add("transp", "TRANSPARENT")
    return event


def _moment(text: str) -> dt.date | dt.datetime:
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def _line(text: str) -> str:
    """A text on one line, without what iCalendar has no place for."""
    return "".join(
        " " if one in "\r\n\x85\u2028\u2029" else one for one in text if one >= " " or one in "\r\n\t"
    ).replace("\t", " ")
