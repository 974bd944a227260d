"""A list to choose from, without its terminal: each way through it ends in the line that one would have typed."""

import pytest

from socialplan.cli.menu import Menu
from socialplan.interview.prompt import COMMANDS, LATER, Prompt

NETWORKS = ("Facebook", "Instagram", "LinkedIn", "Échanges internes", "Bulletin municipal", "YouTube")


def _menu(kind: str = "choice", default: str = "", options: tuple[str, ...] = NETWORKS) -> Menu:
    return Menu(Prompt("k", "[1/9]", "Lesquels ?", kind, options, default), options)  # type: ignore[arg-type]


def _typed(menu: Menu, keys: str) -> str | None:
    line = None
    for key in keys:
        match key:
            case "↓":
                menu.move(1)
            case "↑":
                menu.move(-1)
            case "⇓":
                menu.leap(3)
            case "⇑":
                menu.leap(-3)
            case "⌫":
                menu.rub_out()
            case "⏎":
                line = menu.enter()
            case _:
                menu.press(key)
                line = None
    return line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("⏎", ""),
        ("↓⏎", "1"),
        ("↓↓⏎", "2"),
        ("↑⏎", "6"),
        ("↓↑⏎", ""),
        ("↑↓⏎", ""),
        ("⇓⏎", "3"),
        ("⇓⇓⇓⏎", "6"),
        ("⇓⇑⇑⏎", "1"),
        ("3⏎", "3"),
        ("i⏎", "2"),
        ("INST⏎", "2"),
        ("ech⏎", "4"),
        ("éch⏎", "4"),
        ("municipal⏎", "5"),
        ("tube⏎", "6"),
        ("tu⏎", "tu"),
        ("9⏎", "9"),
        ("32⏎", "32"),
        ("32⌫⏎", "3"),
        ("²⏎", "²"),
        ("minitel⏎", "minitel"),
        ("i↓⏎", "3"),
        ("   ⏎", ""),
        ("bulletin m⏎", "5"),
    ],
)
def test_one_of_several(keys: str, line: str) -> None:
    assert _typed(_menu(), keys) == line


@pytest.mark.parametrize(
    ("default", "keys", "line"),
    [
        ("2", "⏎", "2"),
        ("instagram", "⏎", "2"),
        ("Échanges internes", "⏎", "4"),
        ("2", "↑⏎", "1"),
        ("1", "↑⏎", "6"),
        ("2", "9⏎", "9"),
        ("minitel", "⏎", ""),
        ("99", "⏎", ""),
    ],
)
def test_one_of_several_with_an_answer_that_is_there(default: str, keys: str, line: str) -> None:
    assert _typed(_menu(default=default), keys) == line


@pytest.mark.parametrize(
    ("default", "keys", "line"),
    [
        ("", "⏎", ""),
        ("", "↓ ↓ ⏎", "1,2"),
        ("", "↓↓ ↑ ⏎", "2,1"),  # the first chosen comes first
        ("", "↓  ⏎", ""),  # its tick was taken away again
        ("", "↓⏎", None),
        ("", "↓⏎⏎", "1"),
        ("", "↓⏎↓⏎", "1"),
        ("", "3⏎", None),
        ("", "3⏎⏎", "3"),
        ("", "i e ⏎", "2,4"),
        ("", "1,3⏎", "1,3"),
        ("", "facebook, youtube⏎", "facebook, youtube"),
        ("", "minitel⏎", "minitel"),
        ("1,3", "⏎", "1,3"),
        ("3,1", "⏎", "3,1"),
        ("1,3", " ⏎", "3"),
        ("Facebook, LinkedIn", "⏎", "1,3"),
        ("1", " ⏎", LATER),
        ("1, minitel", "⏎", ""),
    ],
)
def test_several_of_several(default: str, keys: str, line: str | None) -> None:
    assert _typed(_menu("several", default), keys) == line


@pytest.mark.parametrize("sign", sorted(COMMANDS))
def test_a_sign_is_obeyed_at_enter_as_everywhere(sign: str) -> None:
    for kind in ("choice", "several"):
        menu = _menu(kind, "2")
        assert _typed(menu, sign) is None
        assert _typed(menu, "⏎") == sign
        assert _typed(_menu(kind, "2"), f"{sign}⌫⏎") == "2", "rubbed out, what was given stands again"
        assert _typed(_menu(kind), f"{sign}5⏎") == f"{sign}5", "a number behind it is no sign"


@pytest.mark.parametrize(
    ("typed", "line"), [("o⏎", "1"), ("y⏎", "1"), ("oui⏎", "1"), ("n⏎", "2"), ("NO⏎", "2"), ("⏎", "2")]
)
@pytest.mark.parametrize("options", [("Yes", "No"), ("Oui", "Non")])
def test_yes_is_understood_in_both_languages(typed: str, line: str, options: tuple[str, ...]) -> None:
    assert _typed(_menu("yes", "non", options), typed) == line
    assert _typed(_menu("yes", "no", options), typed) == line


def test_letters_named_behind_the_options_come_first() -> None:
    options = ("Accepter (o)", "Tout voir d’abord (v)", "Tout accepter (t)")
    assert _typed(_menu(options=options), "t⏎") == "3"
    assert _typed(_menu(options=options), "o⏎") == "1"
    assert _typed(_menu(options=options), "tout⏎") == "2"


def test_a_list_being_made_takes_signs_with_numbers() -> None:
    for keys, line in (("-2⏎", "-2"), ("=1⏎", "=1"), ("2>1⏎", "2>1"), ("-⏎", "-"), ("=⏎", "="), ("<⏎", "<")):
        menu = Menu(Prompt("platforms+", "[1/9]", "Un autre ?", "choice", NETWORKS), NETWORKS)
        assert _typed(menu, keys) == line


def test_what_is_pasted_is_handed_on() -> None:
    menu = _menu("several")
    menu.type("1,\n3\n")
    assert menu.enter() == "1, 3"
    menu = _menu()
    menu.type("x" * 100_000)
    assert len(menu.enter() or "") < 3000


def test_what_would_be_taken_is_known() -> None:
    menu = _menu("several")
    _typed(menu, "↓")
    assert menu.chosen() == ("Facebook",)
    _typed(menu, " ↓ ")
    assert menu.chosen() == ("Facebook", "Instagram")
    assert _menu(default="2").chosen() == ("Instagram",)
    assert _menu().chosen() == ()
