"""`measures.csv` as spreadsheets and hands write it: read for what it says, or refused with every problem at once."""

import datetime as dt
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.strategy.fields import Text
from socialplan.strategy.measures import LONGEST_NOTE, MOST_LINES, Measure, load_measures
from socialplan.strategy.problems import Problem, StrategyError, render_problems
from socialplan.strategy.team import Kpi
from socialplan.strategy.yaml_text import LARGEST


def _text(french: str, english: str = "") -> Text:
    return Text((("fr", french), ("en", english or french)))


KPIS: Final = [
    Kpi(id="clics", name=_text("Clics vers le site", "Clicks to the site"), unit=_text("%")),
    Kpi(id="appels", name=_text("Appels reçus"), unit=_text("appels", "calls")),
]
LIMIT: Final = dt.date(2027, 11, 23)


def _read(data: bytes | str) -> tuple[Measure, ...]:
    return load_measures(data, KPIS, not_after=LIMIT)


def _problems(data: bytes | str) -> tuple[Problem, ...]:
    with pytest.raises(StrategyError) as caught:
        _read(data)
    return caught.value.problems


ONE: Final = (Measure("clics", dt.date(2026, 10, 31), 1.8, "salon"),)


@pytest.mark.parametrize(
    "data",
    [
        "kpi,on,value,note\nclics,2026-10-31,1.8,salon\n",
        "kpi;on;value;note\nclics;2026-10-31;1,8;salon\n",
        "kpi\ton\tvalue\tnote\nclics\t2026-10-31\t1,8\tsalon",
        'kpi,on,value,note\nclics,2026-10-31,"1,8",salon\n',
        b"\xef\xbb\xbfkpi;on;value;note\r\nclics;2026-10-31;1,8;salon\r\n",
        "sep=;\nkpi;on;value;note\nclics;2026-10-31;1,8;salon\n",
        "# nos chiffres\n\nkpi;on;value;note\n\n;;;\n# un salon ce mois-ci\nclics;2026-10-31;1,8;salon\n",
        "Indicateur;Date;Valeur;Remarque\nClics vers le site;31/10/2026;1,8 %;salon\n",
        "value;note;kpi;on\n1,8\u202f%;salon;CLICS;31.10.2026\n",
        "kpi;on;value;note\nclicks to the site;2026-10;1,8;salon\n",
        "kpi;on;value;note;;\nclics;2026-10-31;1,8;salon;;\n",
    ],
    ids=["comma", "semicolon", "tab", "quoted", "mark", "sep", "comments", "names", "order", "month", "empty-cells"],
)
def test_what_spreadsheets_and_hands_write_is_taken(data: bytes | str) -> None:
    assert _read(data) == ONE


def test_readings_come_by_kpi_then_by_day() -> None:
    found = _read("kpi,on,value\nappels,2026-10-31,310 appels\nclics,2026-10-31,2\nclics,2026-09-30,1\n")
    assert [(one.kpi, one.on.month, one.value) for one in found] == [
        ("clics", 9, 1),
        ("clics", 10, 2),
        ("appels", 10, 310),
    ]


@pytest.mark.parametrize("data", ["", "kpi,on,value\n", "kpi;on;value;note\nclics;2026-12-31;;\n", "# rien\n"])
def test_a_file_that_is_still_to_be_filled_holds_nothing(data: str) -> None:
    assert _read(data) == ()


BROKEN: Final = [
    ("kpi,on,value\nclic,2026-10-31,2\n", "unknown-kpi", 2, 1, "vouliez-vous dire «\u00a0clics\u00a0»"),
    ("kpi,on,value\n,2026-10-31,2\n", "missing-kpi", 2, 1, "clics, appels"),
    ("kpi,on,value\nclics,le 31,2\n", "not-a-date", 2, 7, "2026-11-22"),
    ("kpi,on,value\nclics,,2\n", "not-a-date", 2, 7, "une date"),
    ("kpi,on,value\nclics,31/02/2026,2\n", "no-such-day", 2, 7, "n’existe pas"),
    ("kpi,on,value\nclics,2062-10-31,2\n", "future-date", 2, 7, "vérifiez l’année"),
    ("kpi,on,value\nclics,2026-10-31,beaucoup\n", "not-a-number", 2, 18, "un nombre"),
    ("kpi,on,value\nclics,2026-10-31,nan\n", "not-a-number", 2, 18, "un nombre"),
    ("kpi;on;value\nappels;2026-10-31;1,234\n", "ambiguous-number", 2, 19, "1234"),
    ("kpi,on,value\nclics,2026-10-31,2\nclics,31/10/2026,3\n", "duplicate-reading", 3, 7, "ligne 2"),
    ("kpi,on,value\nclics,2026-10-31,1,8\n", "too-many-cells", 2, 18, "1.8"),
    ("kpi,on,value,note\nclics,2026-10-31,1,8\n", "too-many-cells", 2, 18, "1.8"),
    ("kpi,jour,valu\nclics,2026-10-31,2\n", "missing-column", 1, 1, "il manque\u00a0: value"),
    ("clics,2026-10-31,2\n", "missing-column", 1, 1, "kpi, on, value"),
    ("kpi,on,value,valeurs\nclics,2026-10-31,2,\n", "unknown-column", 1, 14, "kpi, on, value"),
    ('kpi,on,value\nclics,2026-10-31,"2\n', "not-csv", 2, 1, "guillemet"),
    ("kpi,on,value\n" + "\n" * MOST_LINES, "too-long", MOST_LINES + 1, 1, "lignes au plus"),
    ("x" * (LARGEST + 1), "too-large", 1, 1, "1 Mio"),
    (b"kpi;on;value;note\nclics;2026-10-31;2;\xe9t\xe9\n", "not-utf-8", 2, 20, "UTF-8"),
    ("kpi,on,value\x00\n", "control-character", 1, 13, "invisible"),
]


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "said"),
    BROKEN,
    ids=[f"{code}-{place}" for place, (_, code, *_) in enumerate(BROKEN)],
)
def test_what_cannot_be_read_is_refused_with_its_place(
    data: bytes | str, code: str, line: int, column: int, said: str
) -> None:
    problems = _problems(data)
    found = next(problem for problem in problems if problem.code == code)
    assert (found.line, found.column) == (line, column)
    assert said in render_problems([found], "fr", "measures.csv")
    assert render_problems([found], "en", "measures.csv")


def test_every_problem_is_told_at_once() -> None:
    problems = _problems("kpi,on,value\nclic,hier,2\nclics,2026-10-31,x\nappels,2026-10-31,1\nappels,2026-10-31,2\n")
    assert [(problem.line, problem.code) for problem in problems] == [
        (2, "unknown-kpi"),
        (2, "not-a-date"),
        (3, "not-a-number"),
        (5, "duplicate-reading"),
    ]


def test_a_secret_is_never_repeated() -> None:
    problems = _problems("kpi,on,value\nmot de passe: hunter2,2026-10-31,2\n")
    assert "hunter2" not in render_problems(problems, "fr", "measures.csv")


def test_a_note_is_cut_and_kept_on_its_line() -> None:
    (found,) = _read(f'kpi,on,value,note\nclics,2026-10-31,2,"{"a" * 2 * LONGEST_NOTE}"\n')
    assert len(found.note) == LONGEST_NOTE


def test_without_kpis_every_line_says_that_there_are_none() -> None:
    with pytest.raises(StrategyError, match="none"):
        load_measures("kpi,on,value\nclics,2026-10-31,2\n", [])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.binary(max_size=120)))
def test_no_text_breaks_the_reader(data: str | bytes) -> None:
    try:
        found = _read(data)
    except StrategyError:
        return
    assert all(one.kpi in {"clics", "appels"} for one in found)


_ROWS = st.lists(
    st.tuples(
        st.sampled_from(["clics", "appels"]),
        st.dates(dt.date(2020, 1, 1), dt.date(2027, 1, 1)),
        st.decimals(min_value=-10000, max_value=10000, places=2, allow_nan=False),
        st.text(st.sampled_from("été, ;\"'=+-@a"), max_size=8),
    ),
    max_size=8,
    unique_by=lambda row: row[:2],
)


@settings(max_examples=80, deadline=None)
@given(_ROWS, st.sampled_from([",", ";", "\t"]))
def test_what_is_written_is_what_is_read(rows: list[tuple[str, dt.date, object, str]], sign: str) -> None:
    lines = ["kpi,on,value,note".replace(",", sign)]
    for kpi, on, value, note in rows:
        quoted = note.replace('"', '""')
        lines.append(sign.join((kpi, on.isoformat(), f'"{value}"', f'"{quoted}"')))
    found = {(one.kpi, one.on): (one.value, one.note) for one in _read("\n".join(lines))}
    assert found == {(kpi, on): (float(str(value)), note.strip()) for kpi, on, value, note in rows}
