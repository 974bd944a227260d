"""The calendar in an agenda: two readers agree, no text injects a line, events keep their identifiers."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from icalendar import Calendar, Event

from socialplan.analysis.dossier import Dossier
from socialplan.analysis.editorial_calendar_made import calendar_of
from socialplan.analysis.kept import Kept
from socialplan.export import calendar_ics
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy

ROOT: Final = Path(__file__).parents[2]
INJECTED: Final = "a\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM\\nATTACH:x\\u2028DTSTART:20000101\\\\n;,:\\u0085\\u000bX:y"

HOSTILE: Final = f"""
meta: {{as_of: 2026-11-22, languages: [fr, en]}}
organisation: {{name: "{INJECTED}"}}
team: {{people: [{{id: ana, name: "{INJECTED}"}}, {{id: ben, name: "Ben"}}]}}
objectives: [{{id: un, statement: "{INJECTED}"}}]
editorial: {{pillars: [{{id: p1, label: "{INJECTED}", share: 50, description: "{INJECTED}"}}]}}
platforms: [{{network: facebook, status: active, handle: "{INJECTED}", posts_per_week: 2, owner: ana, deputy: ben}}]
calendar:
  starts: 2027-01-04
  weeks: 8
  key_dates: [{{on: 2027-01-20, until: 2027-01-22, what: "{INJECTED}", kind: event, objective: un}}]
  posts: [{{on: 2027-01-05, at: "24:00", network: facebook, pillar: p1, subject: "{INJECTED}", objective: un}}]
"""

_LINE: Final = re.compile(r"[A-Z-]+(?:;[A-Z-]+=[^;:\"]+)*:.*")
_TIME: Final = re.compile(r"\d{8}(?:T\d{6}Z?)?")
ALLOWED: Final = {
    *("BEGIN", "END", "VERSION", "PRODID", "METHOD", "X-WR-CALNAME", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID"),
    *("SEQUENCE", "CATEGORIES", "DESCRIPTION", "LAST-MODIFIED", "TRANSP"),
}


@cache
def dossier(name: str) -> Dossier:
    return made((ROOT / "examples" / name / "strategy.yaml").read_text("utf-8"))


def made(text: str, kept: Kept | None = None) -> Dossier:
    return Dossier(load(text, Strategy).strategy, kept=kept)


def events(text: str) -> list[Event]:
    return [part for part in Calendar.from_ical(text).walk("VEVENT") if isinstance(part, Event)]


def strict(text: str) -> Iterator[tuple[str, str]]:
    """Each property and its value, read as RFC 5545 asks and no more leniently."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    raw = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in raw)
    lines: list[str] = []
    for line in raw:
        if line.startswith((" ", "\t")):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    for line in lines:
        assert _LINE.fullmatch(line), line
        assert all(sign >= " " for sign in line)
        head, _, value = line.partition(":")
        yield head.split(";")[0], value


def _stamp(year: int, month: int, day: int) -> dt.datetime:
    return dt.datetime(year, month, day, tzinfo=dt.UTC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["artisan", "commune", "hostile"])
def test_two_readers_find_each_slot_once(name: str, language: Language) -> None:
    known = made(HOSTILE) if name == "hostile" else dossier(name)
    text = calendar_ics.text(known, language)
    calendar = calendar_of(known)
    found = events(text)
    days = [event.start.date() if isinstance(event.start, dt.datetime) else event.start for event in found]
    assert Counter(slot.on for slot in calendar.slots) <= Counter(days)
    assert len(found) == sum(1 + bool(slot.draft_due) for slot in calendar.slots) + sum(
        not line.barred for line in calendar.key_dates
    )
    properties = list(strict(text))
    assert {key for key, _ in properties} <= ALLOWED
    assert [value for key, value in properties if key == "BEGIN"] == ["VCALENDAR", *["VEVENT"] * len(found)]
    assert Counter(key for key, _ in properties)["UID"] == len(found)
    assert len({event["uid"] for event in found}) == len(found)
    for key, value in properties:
        if key in {"DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"}:
            assert _TIME.fullmatch(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_begins_a_line_or_a_component(language: Language) -> None:
    text = calendar_ics.text(made(HOSTILE), language)
    parsed = Calendar.from_ical(text)
    assert not parsed.walk("VALARM")
    assert all("ATTACH" not in event and event.start.year in {2026, 2027} for event in events(text))
    told = [str(event["summary"]) for event in events(text)]
    assert any("END:VEVENT BEGIN:VALARM ATTACH:x DTSTART:20000101" in one for one in told)


def test_events_keep_their_identifiers_when_days_move() -> None:
    before = events(calendar_ics.text(made(HOSTILE), "fr"))
    moved = HOSTILE.replace("on: 2027-01-05", "on: 2027-01-06").replace(
        "weeks: 8", "weeks: 8\n  closed_days: [2027-01-26]"
    )
    after = events(calendar_ics.text(made(moved), "fr"))
    assert {event["uid"] for event in before} == {event["uid"] for event in after}
    assert [event.start for event in before] != [event.start for event in after]


def test_a_later_date_of_the_strategy_wins_and_the_same_one_gives_the_same_bytes() -> None:
    text = calendar_ics.text(made(HOSTILE), "fr")
    assert calendar_ics.text(made(HOSTILE), "fr") == text
    later = calendar_ics.text(made(HOSTILE.replace("2026-11-22", "2026-12-01")), "fr")
    first, second = (events(one)[0] for one in (text, later))
    assert first["uid"] == second["uid"]
    assert int(str(second["sequence"])) - int(str(first["sequence"])) == 9
    assert (_stamp(2026, 11, 22), _stamp(2026, 12, 1)) == (first.DTSTAMP, second.DTSTAMP)


def test_two_organisations_and_two_languages_share_no_identifier() -> None:
    texts = [calendar_ics.text(dossier("commune"), "fr"), calendar_ics.text(dossier("commune"), "en")]
    other = (
        (ROOT / "examples/commune/strategy.yaml").read_text("utf-8").replace("name: Aubrelle-sur-Sarne", "name: Autre")
    )
    texts.append(calendar_ics.text(made(other), "fr"))
    found = [event["uid"] for text in texts for event in events(text)]
    assert len(found) == len(set(found))


def test_times_are_those_of_people_and_all_else_is_all_day() -> None:
    known = dossier("commune")
    starts = {str(event["summary"]): event.start for event in events(calendar_ics.text(known, "fr"))}
    dated = next(value for name, value in starts.items() if "rue des Tanneurs fermée" in name and "Texte" not in name)
    assert dated == dt.datetime(2027, 1, 4, 17, 0)  # noqa: DTZ001 - floating on purpose
    assert sum(type(value) is dt.datetime for value in starts.values()) == 7


def test_a_run_that_changed_nothing_makes_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept({}, "stamp")
    text = calendar_ics.text(made(HOSTILE, kept), "fr")
    monkeypatch.setattr(calendar_ics, "_written", None)
    monkeypatch.setattr("socialplan.analysis.editorial_calendar_made._written", None)
    assert calendar_ics.text(made(HOSTILE, Kept(kept.used, "stamp")), "fr") == text
    elsewhere = HOSTILE + "listening: {every_days: 7}\n"
    assert calendar_ics.text(made(elsewhere, Kept(kept.used, "stamp")), "fr") == text
    with pytest.raises(TypeError):
        calendar_ics.text(
            made(HOSTILE.replace("posts_per_week: 2", "posts_per_week: 3"), Kept(kept.used, "stamp")), "fr"
        )
