"""A typed line, without its terminal: what is there already, what completes it, what becomes of a paste."""

from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.cli.line import Line
from socialplan.interview.prompt import LATER, Prompt

PEOPLE: Final = ("Léa O’Neil", "Léon Martin", "Paul Durand")
NAME: Final = Prompt("team.people+", "[1/9]", "Qui ?", words=PEOPLE)


def test_what_is_there_stands_on_the_line_and_put_off_when_rubbed_out() -> None:
    line = Line(NAME._replace(default="Zoé"), {})
    assert (line.given, line.suggested(""), line.suggested("P")) == ("", "Zoé", "")
    assert line.result("Zoé B.") == "Zoé B."
    assert line.result("") == "Zoé"
    assert line.result("  ") == LATER
    line.drop()
    assert (line.suggested(""), line.result("")) == ("", LATER)
    assert Line(NAME, {}).result("") == ""
    elsewhere = Line(NAME._replace(default="Zoé", place=""), {})
    elsewhere.drop()
    assert elsewhere.result("") == ""


def test_what_was_refused_is_text_from_the_start() -> None:
    line = Line(NAME, {}, "Lé")
    assert (line.given, line.suggested("Lé")) == ("Lé", "")
    assert line.result("") == LATER
    assert Line(NAME._replace(default="Zoé"), {}, "Lé").result("") == "Zoé"


def test_names_are_completed_one_after_the_other() -> None:
    line = Line(NAME, {})
    assert line.completions("le") == PEOPLE[:2]
    assert line.complete("le") == "Léa O’Neil"
    assert line.complete("Léa O’Neil") == "Léon Martin"
    assert line.complete("Léon Martin") == "Léa O’Neil"
    assert line.complete("x") == "x"
    assert line.complete("Zoé, pa") == "Zoé, Paul Durand"
    assert line.completions("paul durand") == ()


def test_completions_fit_the_screen() -> None:
    line = Line(NAME, {})
    assert line.offered("", 80) == "    Léa O’Neil · Léon Martin · Paul Durand"
    assert line.offered("", 30) == "    Léa O’Neil · Léon Martin…"
    assert line.offered("", 10) == ""
    assert line.offered("x", 80) == ""


def test_the_lines_of_a_paste_wait_for_the_same_question() -> None:
    waiting: dict[str, list[str]] = {}
    assert Line(NAME, waiting).paste("  Léa \r\n\nPaul\x1b[31m\nZoé\n") == "Léa"
    assert Line(NAME._replace(key="other"), waiting).given == ""
    assert Line(NAME, waiting).given == "Paul [31m"
    assert Line(NAME, waiting).given == "Zoé"
    assert Line(NAME, waiting).given == ""
    assert Line(NAME, waiting).paste("") == ""


def test_a_long_text_takes_the_whole_paste() -> None:
    waiting: dict[str, list[str]] = {}
    line = Line(NAME._replace(kind="text"), waiting)
    assert line.paste("Une phrase\nsur deux lignes") == "Une phrase sur deux lignes"
    assert len(line.paste("mot\n" * 100_000)) == 40_001, "so that the interview says that it is too long"
    assert not waiting


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_no_paste_brings_control_characters(text: str) -> None:
    line = Line(NAME, {})
    pasted = line.paste(text)
    assert not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in pasted)
    line.complete(pasted)
    line.offered(pasted, 40)
