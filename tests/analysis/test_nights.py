import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.analysis.nights import DAY, WEEK, Span, joined, rest_of_week, told

H = 60
spans = st.lists(
    st.tuples(st.integers(0, WEEK - 1), st.integers(1, WEEK)).map(lambda one: (one[0], min(one[0] + one[1], WEEK))),
    max_size=8,
)


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def nights(*days: int) -> list[Span]:
    return [(day * DAY + 17 * H + 30, (day + 1) * DAY + 8 * H + 30) for day in days]


@pytest.mark.parametrize(
    ("given_spans", "french", "english"),
    [
        (nights(1), "nuit de mardi à mercredi, 17 h 30–8 h 30", "night of Tuesday to Wednesday, 17:30–08:30"),
        (
            nights(0, 2),
            "nuits de lundi à mardi et de mercredi à jeudi, 17 h 30–8 h 30",
            "nights of Monday to Tuesday and Wednesday to Thursday, 17:30–08:30",
        ),
        (
            nights(0, 1, 2, 3),
            "chaque nuit de lundi soir à vendredi matin, 17 h 30–8 h 30",
            "every night from Monday evening to Friday morning, 17:30–08:30",
        ),
        # After midnight the night still bears the name of the evening before.
        (
            [(2 * DAY, 2 * DAY + 8 * H)],
            "nuit de mardi à mercredi, 0 h–8 h",
            "night of Tuesday to Wednesday, 00:00–08:00",
        ),
        ([(0, 8 * H)], "nuit de dimanche à lundi, 0 h–8 h", "night of Sunday to Monday, 00:00–08:00"),
        (
            [(6 * DAY, 7 * DAY)],
            "nuit de samedi à dimanche dès 0 h, puis dimanche, jusqu’à 24 h",
            "night of Saturday to Sunday from 00:00, then Sunday, until 24:00",
        ),
        ([(day * DAY + 9 * H, day * DAY + 18 * H) for day in range(5)], "du lundi au vendredi, 9 h–18 h", None),
        ([(19 * H, 22 * H), (2 * DAY + 19 * H, 2 * DAY + 22 * H)], "lundi et mercredi soir, 19 h–22 h", None),
        (
            [(5 * DAY, WEEK), (0, 8 * H)],
            "de samedi 0 h (nuit de vendredi à samedi) à lundi 8 h",
            "Saturday 00:00 (night of Friday to Saturday) to Monday 08:00",
        ),
        ([(0, WEEK)], "toute la semaine, jour et nuit", "the whole week, day and night"),
    ],
)
def test_a_time_is_told_so_that_midnight_misleads_nobody(
    given_spans: list[Span], french: str, english: str | None
) -> None:
    (words,) = told(given_spans)
    assert spaced(words.fr) == french
    assert english is None or words.en == english


def test_nights_come_first_and_the_same_hours_once() -> None:
    office = [(day * DAY + 9 * H, day * DAY + 17 * H) for day in range(5)]
    assert [spaced(words.fr).split(",")[0] for words in told([*office, *nights(6)])] == [
        "nuit de dimanche à lundi",
        "du lundi au vendredi",
    ]


@given(spans)
def test_what_is_left_and_what_is_there_make_the_week(found: list[Span]) -> None:
    there, left = joined(found), rest_of_week(found)
    assert sum(end - start for start, end in (*there, *left)) == WEEK
    assert rest_of_week(left) == there or not there


@given(spans)
def test_every_stretch_is_told(found: list[Span]) -> None:
    assert bool(told(found)) == bool(found)
