"""What is typed for a value reads back as that value, for every type of field."""

import datetime as dt
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.interview.lines import goes_on, line_of, read_line, split_texts, text_line, text_of
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.choices import Network, Topic
from socialplan.strategy.fields import Clock, Day, Section, Text, ask
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import fields_by_key


class Everything(Section, frozen=True):
    """A field of each type."""

    text: Annotated[Text | None, ask("t", "t")] = None
    texts: Annotated[list[Text], ask("t", "t")] = []  # noqa: RUF012 - msgspec copies it
    word: Annotated[str | None, ask("w", "w")] = None
    words: Annotated[list[str], ask("w", "w")] = []  # noqa: RUF012 - msgspec copies it
    network: Annotated[Network | None, ask("n", "n")] = None
    topics: Annotated[list[Topic], ask("t", "t")] = []  # noqa: RUF012 - msgspec copies it
    hours: Annotated[float | None, ask("h", "h", unit="h", low=0)] = None
    amount: Annotated[float | None, ask("a", "a")] = None
    count: Annotated[int | None, ask("c", "c", low=-9, high=9999)] = None
    counts: Annotated[list[int], ask("c", "c")] = []  # noqa: RUF012 - msgspec copies it
    day: Annotated[Day | None, ask("d", "d")] = None
    days: Annotated[list[Day], ask("d", "d")] = []  # noqa: RUF012 - msgspec copies it
    at: Annotated[Clock | None, ask("a", "a")] = None
    sure: Annotated[bool | None, ask("s", "s")] = None


FIELDS = fields_by_key(Everything)

WORDS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(list(" \\|<>?!=-")), min_size=1)
LINES = WORDS.map(lambda text: " ".join(text.split(" ")).strip()).filter(bool)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
NUMBERS = st.integers(-9999, 9999)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXTS,
    "texts": st.lists(TEXTS, min_size=1, max_size=4),
    "word": LINES,
    "words": st.lists(LINES, min_size=1, max_size=4),
    "network": st.sampled_from([member.value for member in Network]),
    "topics": st.lists(st.sampled_from([member.value for member in Topic]), min_size=1, unique=True),
    "hours": st.integers(0, 9000).map(lambda minutes: minutes // 60 + minutes % 60 / 60)
    | st.floats(0, 80).map(lambda h: round(h, 4)),
    "amount": st.floats(-9999, 9999).map(lambda value: round(value, 5)),
    "count": st.integers(-9, 9999),
    "counts": st.lists(NUMBERS, min_size=1, max_size=4),
    "day": st.dates(dt.date(1900, 1, 1)).map(str),
    "days": st.lists(st.dates(dt.date(1900, 1, 1)).map(str), min_size=1, max_size=3),
    "at": st.integers(0, 1440).map(lambda minutes: str(Clock(minutes))),
    "sure": st.booleans(),
}


def test_every_type_has_its_values() -> None:
    assert VALUES.keys() == FIELDS.keys()


@pytest.mark.parametrize("key", VALUES)
@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from(LANGUAGES))
def test_a_value_comes_back_from_its_line(key: str, data: st.DataObject, language: Language) -> None:
    value = data.draw(VALUES[key])
    assert read_line(line_of(value, FIELDS[key], language), FIELDS[key]) == value


@given(st.text(max_size=40), st.sampled_from(sorted(FIELDS)), st.sampled_from(LANGUAGES))
def test_any_line_is_read_or_refused_and_what_is_read_comes_back(line: str, key: str, language: Language) -> None:
    value = read_line(line, FIELDS[key])
    if not isinstance(value, Refusal):
        assert read_line(line_of(value, FIELDS[key], language), FIELDS[key]) == value


@pytest.mark.parametrize("sign", ["?", "<", ">", "!", "=", "-", "\\?"])
def test_a_command_is_no_answer_but_behind_a_backslash_it_is(sign: str) -> None:
    assert text_line(sign) == f"\\{sign}"
    assert text_of(f"\\{sign}") == sign


@pytest.mark.parametrize(
    ("key", "line", "value"),
    [
        ("hours", "5 h 30", 5.5),
        ("hours", "5,5", 5.5),
        ("network", "insta", "instagram"),
        ("topics", "1, 3", [next(iter(Topic)).value, list(Topic)[2].value]),
        ("topics", "3 1", [list(Topic)[2].value, next(iter(Topic)).value]),
        ("texts", "un | deux|", ["un", "deux"]),
        ("texts", r"a \| b | c", ["a | b", "c"]),
        ("text", "une\\\ndeux", "une\ndeux"),
        ("sure", "o", True),
        ("sure", "non", False),
        ("days", "2026-01-01, 2026-02-03", ["2026-01-01", "2026-02-03"]),
        ("at", "18h30", "18:30"),
    ],
)
def test_lines_as_people_type_them(key: str, line: str, value: object) -> None:
    assert read_line(line, FIELDS[key]) == value


@pytest.mark.parametrize("line", ["x" * 2001, "pizzaiolo", "", "|", "99"])
def test_what_is_no_network_is_refused(line: str) -> None:
    assert isinstance(read_line(line, FIELDS["network"]), Refusal)


def test_a_line_goes_on_behind_a_backslash() -> None:
    assert goes_on("une\\")
    assert not goes_on("C:\\\\")
    assert split_texts("a | | b", keep_empty=True) == ["a", "", "b"]
