"""How people write numbers, dates, times, choices, addresses: what is read, what is refused and with which advice."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.language import Words
from socialplan.strategy.choices import LanguageCode, Network, OrganisationKind, Weekday
from socialplan.strategy.fields import Choice, Clock, Question
from socialplan.strategy.moments import read_clock, read_day
from socialplan.strategy.numbers import read_number
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.scalars import read_scalar, words_of
from socialplan.strategy.specs import Type


def question(unit: str | None = None, kind: str | None = None) -> Question:
    return Question(Words("", ""), None, None, None, brief=False, refers_to=None, private=False, unit=unit, kind=kind)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("6", "h", 6.0),
        ("6,5", "h", 6.5),
        ("6.5", None, 6.5),
        ("6 h", "h", 6.0),
        ("6h", "h", 6.0),
        ("1 h 30", "h", 1.5),
        ("1h30", "h", 1.5),
        ("2 heures", "h", 2.0),
        ("40 %", "%", 40.0),
        ("40\u00a0%", "%", 40.0),
        ("12,5\u202f%", "%", 12.5),
        ("90 min", "min", 90.0),
        ("30 jours", "days", 30.0),
        ("30 days", "days", 30.0),
        ("1 200", None, 1200.0),
        ("1\u202f200", None, 1200.0),
        ("1\u2009200,5", None, 1200.5),
        ("1'200", None, 1200.0),
        ("60 €", None, 60.0),
        ("60 euros", "€", 60.0),
        ("-3", None, -3.0),
        ("\u22123,5", None, -3.5),
        ("+2", None, 2.0),
        ("0,125", None, 0.125),
        ("007", None, 7.0),
        ("1.200", None, 1.2),
    ],
)
def test_numbers_that_are_read(text: str, unit: str | None, value: float) -> None:
    assert read_number(text, Type("float", float), unit) == value


@pytest.mark.parametrize(
    ("text", "unit", "code", "advice"),
    [
        ("beaucoup", None, "not-a-number", None),
        ("nan", None, "not-a-number", None),
        (".inf", None, "not-a-number", None),
        ("inf", None, "not-a-number", None),
        ("1e5", None, "not-a-number", None),
        ("1_000", None, "not-a-number", None),
        ("0x10", None, "not-a-number", None),
        ("9" * 5000, None, "not-a-number", None),
        ("1,2,3", None, "not-a-number", None),
        ("٣", None, None, None),
        ("6 à 8", "h", "not-a-number", "6"),
        ("6-8", "h", "not-a-number", "6"),
        ("env. 6 h", "h", "not-a-number", "6"),
        ("90 min", "h", "wrong-unit", "1.5"),
        ("2 h", "min", "wrong-unit", "120"),
        ("40 %", None, "wrong-unit", "40"),
        ("1,200", None, "ambiguous-number", "1200"),
        ("81", "h", "out-of-bounds", None),
        ("-1", "h", "out-of-bounds", None),
    ],
)
def test_numbers_that_are_refused(text: str, unit: str | None, code: str | None, advice: str | None) -> None:
    wanted = Type("float", float, low=0 if unit else None, high=80 if unit == "h" else None)
    found = read_number(text, wanted, unit)
    if code is None:
        assert found == 3.0
        return
    assert isinstance(found, Refusal)
    assert found.code == code
    assert (advice is None) == (found.hint is None)
    for words in filter(None, [found.hint]):
        assert advice is not None
        assert advice in words.fr
        assert advice in words.en


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("12,0", 12), ("1 200", 1200), ("1,5", "not-an-integer"), ("1,200", "ambiguous-number")],
)
def test_whole_numbers(text: str, value: int | str) -> None:
    found = read_number(text, Type("int", int), None)
    assert (found.code if isinstance(found, Refusal) else found) == value
    assert not isinstance(found, float)


@given(st.text(max_size=30))
def test_numbers_never_crash(text: str) -> None:
    assert isinstance(read_number(text, Type("float", float), "h"), float | Refusal)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("31/12/2026", "2026-12-31"),
        ("03/04/2026", "2026-04-03"),
        ("31.12.2026", "2026-12-31"),
        ("31-12-2026", "2026-12-31"),
        ("3 mars 2026", "2026-03-03"),
        ("1er août 2026", "2026-08-01"),
        ("mardi 3 mars 2026", "2026-03-03"),
        ("3 March 2026", "2026-03-03"),
        ("March 3, 2026", "2026-03-03"),
        ("3rd of May", None),
        ("2026/11/22", "2026-11-22"),
        ("20261122", "2026-11-22"),
        ("2026-11-22T10:00", "2026-11-22"),
        ("2026-11", "2026-11-01"),
        ("2026", None),
        ("demain", None),
        ("32/12/2026", None),
        ("2026-1-5", "2026-01-05"),
        ("12 févr. 2026", "2026-02-12"),
        ("x" * 999, None),
    ],
)
def test_days_in_other_forms_get_the_right_one(text: str, advice: str | None) -> None:
    found = read_day(text)
    assert isinstance(found, Refusal)
    assert found.code == "not-a-date"
    assert (found.hint is None) == (advice is None)
    if found.hint and advice:
        assert advice in found.hint.fr
        assert advice in found.hint.en


def test_days() -> None:
    assert read_day("2026-11-22") == dt.date(2026, 11, 22)
    assert getattr(read_day("2026-02-30"), "code", None) == "no-such-day"
    assert getattr(read_day("0000-01-01"), "code", None) == "no-such-day"


@given(st.text(max_size=30) | st.from_regex(r"\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}", fullmatch=True))
def test_days_and_times_never_crash(text: str) -> None:
    assert isinstance(read_day(text), dt.date | Refusal)
    assert isinstance(read_clock(text), Clock | Refusal)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("18:00", 1080),
        ("18h", 1080),
        ("18 h", 1080),
        ("18h30", 1110),
        ("18 h 30", 1110),
        ("18H30", 1110),
        ("9:05", 545),
        ("24:00", 1440),
        ("24h", 1440),
        ("0:00", 0),
        ("6pm", 1080),
        ("6:30 pm", 1110),
        ("12 am", 0),
        ("12pm", 720),
        ("midi", 720),
        ("minuit", 1440),
        ("18:00:00", 1080),
        ("18.30", 1110),
    ],
)
def test_times(text: str, minutes: int) -> None:
    assert read_clock(text) == Clock(minutes)


@pytest.mark.parametrize("text", ["24:01", "25h", "18:60", "18", "soir", "13 pm", "", "18h3", "-1:00"])
def test_times_that_are_none(text: str) -> None:
    assert isinstance(read_clock(text), Refusal)


@pytest.mark.parametrize("word", ["true", "Yes", "OUI", "vrai", "on", "True"])
def test_yes(word: str) -> None:
    assert read_scalar(word, Type("bool", bool), question()) is True


@pytest.mark.parametrize("word", ["false", "No", "NON", "faux", "off"])
def test_no(word: str) -> None:
    assert read_scalar(word, Type("bool", bool), question()) is False


@pytest.mark.parametrize("word", ["peut-être", "1", "y", "oui mais"])
def test_neither_yes_nor_no(word: str) -> None:
    assert isinstance(read_scalar(word, Type("bool", bool), question()), Refusal)


@pytest.mark.parametrize(
    ("text", "choice", "member"),
    [
        ("state_startup", OrganisationKind, "state_startup"),
        ("State-Startup", OrganisationKind, "state_startup"),
        ("STATE STARTUP", OrganisationKind, "state_startup"),
        ("start-up d'Etat", OrganisationKind, "state_startup"),
        ("collectivite territoriale", OrganisationKind, "local_government"),
        ("Mairie", OrganisationKind, "local_government"),
        ("français", LanguageCode, "fr"),
        ("francais", LanguageCode, "fr"),
        ("Lundi", Weekday, "mon"),
        ("chaîne WhatsApp", Network, "whatsapp_channel"),
    ],
)
def test_choices(text: str, choice: type[Choice], member: str) -> None:
    found = read_scalar(text, Type("choice", choice), question())
    assert isinstance(found, choice)
    assert found.value == member


def test_an_unknown_choice_names_the_nearest() -> None:
    found = read_scalar("instagramm", Type("choice", Network), question())
    assert isinstance(found, Refusal)
    assert found.hint is not None
    assert "instagram" in found.hint.fr
    assert "36" not in found.expected.en
    assert read_scalar("zzzzzz", Type("choice", Network), question()).hint is None


@pytest.mark.parametrize("choice", [Network, OrganisationKind, Weekday, LanguageCode])
def test_every_id_stands_for_itself(choice: type[Choice]) -> None:
    words = words_of(choice)
    for member in choice:
        assert read_scalar(member.value, Type("choice", choice), question()) is member
        assert all(word for word in words)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("https://exemple.fr/a?b=c#d", "url", "https://exemple.fr/a?b=c#d"),
        ("exemple.fr", "url", "https://exemple.fr"),
        ("www.exemple.fr/x", "url", "https://www.exemple.fr/x"),
        ("mairie-é.fr", "url", "https://mairie-é.fr"),
        ("javascript:alert(1)", "url", None),
        ("ftp://x.fr", "url", None),
        ("pas une adresse", "url", None),
        ("https://exemple", "url", None),
        ('https://x.fr/"><b>', "url", None),
        ("lea@exemple.fr", "email", "lea@exemple.fr"),
        ("mailto:lea@exemple.fr", "email", "lea@exemple.fr"),
        ("lea@", "email", None),
        ("lea@exemple", "email", None),
        ("a@b.fr, c@d.fr", "email", None),
        ("05 59 00 00 00", "phone", "05 59 00 00 00"),
        ("+33559000000", "phone", "+33559000000"),
        ("au bureau", "phone", None),
        ("@betagouv", "handle", "@betagouv"),
    ],
)
def test_kinds_of_text(text: str, kind: str, value: str | None) -> None:
    found: Any = read_scalar(text, Type("str", str), question(kind=kind))
    assert (None if isinstance(found, Refusal) else found) == value


def test_identifiers_and_lengths() -> None:
    identifier = Type("str", str, pattern=r"^[a-z0-9][a-z0-9_-]*$")
    assert read_scalar("lea-martin", identifier, question()) == "lea-martin"
    refused = read_scalar("Léa Martin", identifier, question())
    assert isinstance(refused, Refusal)
    assert refused.hint == Words("écrivez lea-martin.", "write lea-martin.")
    assert read_scalar("!!", identifier, question()).hint is None
    too_long = read_scalar("x" * 51, Type("text", str, longest=50), question())
    assert isinstance(too_long, Refusal)
    assert "51" in too_long.expected.fr
