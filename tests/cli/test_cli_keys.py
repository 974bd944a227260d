"""Asking with keys on a real terminal: what a person sees, and the line that comes of it."""

import json
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminal", allow_module_level=True)

from tests.cli.real_terminal import BACKSPACE, CTRL_C, CTRL_D, DOWN, ENTER, PAGE_DOWN, RIGHT, UP, Terminal, pasted

_ASK: Final = """
import json, sys
from socialplan.cli.speech import choose
choose(["--lang", sys.argv[1]])
BEFORE
from socialplan.cli.dialogue import asker
from socialplan.interview.prompt import Prompt
ask = asker()
for number, given in enumerate(json.loads(sys.argv[2]), 1):
    lists = {name: tuple(given.get(name, ())) for name in ("options", "words")}
    try:
        line = ask.read(Prompt(**{"place": f"[{number}] Ici", **given, **lists}))
    except (EOFError, KeyboardInterrupt) as error:
        line = type(error).__name__
    sys.stdout.write("LINE " + json.dumps(line) + " END\\n")
    sys.stdout.flush()
"""
NAME: Final = {"key": "name", "label": "Votre nom ?", "default": "Zoé"}
WHO: Final = {"key": "who", "label": "Qui ?", "words": ["Léa O’Neil", "Léon Martin"]}
WHY: Final = {"key": "why", "label": "Pourquoi ?", "kind": "text"}
KIND: Final = {
    "key": "kind",
    "label": "Lequel ?",
    "kind": "choice",
    "options": ["Mairie", "Boulangerie", "Association"],
}
SOME: Final = {**KIND, "label": "Lesquels ?", "kind": "several"}
SURE: Final = {"key": "sure", "label": "Vraiment ?", "kind": "yes", "default": "non"}
WIDE: Final = {**KIND, "options": [f"{number} 漢字 é 👩‍🍳 {'long ' * (number % 9)}" for number in range(1, 61)]}

Ask = Callable[..., Terminal]


TURNS: Final[tuple[tuple[dict[str, Any], tuple[str, ...], str], ...]] = (
    (KIND, (DOWN, DOWN, ENTER), "2"),
    (KIND, (ENTER,), ""),
    (KIND, (UP, ENTER), "3"),
    (KIND, ("bou", ENTER), "2"),
    (KIND, ("3", ENTER), "3"),
    (KIND, (PAGE_DOWN, ENTER), "3"),
    (KIND, ("<", ENTER), "<"),
    (KIND, ("?", ENTER), "?"),
    (KIND, ("-5", ENTER), "-5"),
    ({**KIND, "default": "2"}, ("?", BACKSPACE, ENTER), "2"),
    (KIND, ("\x1b", ENTER), ""),
    (KIND, (pasted("association"), ENTER), "3"),
    ({**KIND, "default": "2"}, (ENTER,), "2"),
    (SOME, (DOWN, " ", DOWN, DOWN, " ", ENTER), "1,3"),
    (SOME, (DOWN, ENTER, ENTER), "1"),
    (SOME, ("1,2", ENTER), "1,2"),
    (SOME, ("=", ENTER), "="),
    (SURE, ("?", ENTER), "?"),
    (SURE, (ENTER,), "non"),
    (SURE, ("o", ENTER), "oui"),
    (SURE, ("y", ENTER), "oui"),
    (SURE, (UP, ENTER), "oui"),
    (NAME, (ENTER,), "Zoé"),
    (NAME, ("B.", ENTER), "B."),
    (NAME, ("\t", " B.", ENTER), "Zoé B."),
    (NAME, (RIGHT, BACKSPACE, "a", ENTER), "Zoa"),
    (NAME, ("x", BACKSPACE, ENTER), "Zoé"),
    (NAME, (pasted("Ville de Zoé"), ENTER), "Ville de Zoé"),
    (NAME, ("<", ENTER), "<"),
    (NAME, ("-5", ENTER), "-5"),
    (NAME, (BACKSPACE * 3, "?", ENTER), "?"),
    (NAME, (BACKSPACE * 3, ENTER), ">"),
    (WHO, ("le\t", ENTER), "Léa O’Neil"),
    (WHO, ("le\t\t", ENTER), "Léon Martin"),
    (WHO, (ENTER,), ""),
    (WHY, (pasted("Une phrase\nsur trois\r\nlignes"), "…", ENTER), "Une phrase sur trois lignes…"),
    (WHY, ("é漢👩‍🍳", ENTER), "é漢👩‍🍳"),
    (WIDE, (PAGE_DOWN * 9, ENTER), "60"),
    (WIDE, ("42", ENTER), "42"),
)


@pytest.fixture
def ask() -> Iterator[Ask]:
    started: list[Terminal] = []

    def start(*prompts: dict[str, Any], language: str = "fr", before: str = "", **options: Any) -> Terminal:  # noqa: ANN401
        code = _ASK.replace("BEFORE", before)
        started.append(Terminal(["-c", code, language, json.dumps(prompts)], **options))
        return started[-1]

    yield start
    for each in started:
        each.close()


def _lines(terminal: Terminal) -> list[str]:
    """What was answered, once the process is over."""
    assert terminal.end() == 0, terminal.text()
    return [json.loads(part.split(" END")[0]) for part in terminal.raw.split("LINE ")[1:]]


@pytest.fixture(scope="module")
def answered() -> list[str]:
    """The lines that all the turns gave, one after the other at one terminal."""
    terminal = Terminal(["-c", _ASK.replace("BEFORE", ""), "fr", json.dumps([prompt for prompt, _, _ in TURNS])])
    for number, (_, keys, _) in enumerate(TURNS, 1):
        terminal.until(f"[{number}] Ici", "? pourquoi")
        terminal.send(*keys)
    return _lines(terminal)


@pytest.mark.parametrize("at", range(len(TURNS)))
def test_keys_become_a_line(answered: list[str], at: int) -> None:
    assert answered[at] == TURNS[at][2], TURNS[at][1]


def test_all_at_once_is_answered_in_turn(ask: Ask) -> None:
    terminal = ask(NAME, KIND, SOME, SURE, WHO, WHY)
    terminal.send(ENTER, "2", ENTER, "1", ENTER, ENTER, "o", ENTER, "Paul", ENTER, "Parce que", ENTER)
    assert _lines(terminal) == ["Zoé", "2", "1", "oui", "Paul", "Parce que"]


@pytest.mark.parametrize(("key", "error"), [(CTRL_C, "KeyboardInterrupt"), (CTRL_D, "EOFError")])
def test_stopping_leaves_the_terminal_as_it_was(ask: Ask, key: str, error: str) -> None:
    terminal = ask(NAME, KIND, SURE, NAME)
    for number in range(1, 5):
        terminal.until(f"[{number}] Ici", "? pourquoi")
        assert terminal.is_raw()
        terminal.send(key)
    assert _lines(terminal) == [error] * 4
    assert not terminal.is_raw()


def test_a_request_to_stop_leaves_the_terminal_as_it_was(ask: Ask) -> None:
    for prompt in (NAME, KIND):
        terminal = ask(prompt)
        terminal.until("? pourquoi")
        terminal.child.kill(signal.SIGTERM)
        assert terminal.end() == 128 + signal.SIGTERM
        assert not terminal.is_raw()
        assert "? pourquoi" not in terminal.shown()


_FAULTS: Final = {
    "a key": "import socialplan.cli.menu as menu\nmenu.Menu.press = lambda *_: 1 // 0",
    "drawing": "import socialplan.cli.prompting as prompting\nprompting.of_menu = lambda *_: 1 // 0",
}


@pytest.mark.parametrize("before", _FAULTS.values(), ids=_FAULTS)
def test_a_fault_of_ours_leaves_the_terminal_as_it_was(ask: Ask, before: str) -> None:
    terminal = ask(KIND, before=before)
    terminal.until("Lequel")
    terminal.send("x")
    assert terminal.end() == 1
    assert not terminal.is_raw()
    assert "ZeroDivisionError" in terminal.text()


def test_hanging_up_ends_it_even_where_nobody_listens(ask: Ask) -> None:
    terminal = ask(KIND, before="import signal\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)")
    terminal.until("? pourquoi")
    terminal.close()
    assert not terminal.child.isalive()


def test_a_question_and_what_can_be_typed(ask: Ask) -> None:
    terminal = ask({**SOME, "place": "[3/9] Publics"}, rows=24, columns=80)
    terminal.until("? pourquoi")
    terminal.send(DOWN)
    assert terminal.until("Entrée : Mairie").strip().split("\n") == [
        "[3/9] Publics",
        "Lesquels ?",
        "  > [ ]  1. Mairie",
        "    [ ]  2. Boulangerie",
        "    [ ]  3. Association",
        "  Entrée : Mairie   espace : cocher   flèches, numéro, lettres : choisir",
        "  ? pourquoi   < revenir   > plus tard   - rien   ! chapitres",
        "  = réponses   (puis Entrée)",
    ]
    terminal.send(" ", DOWN, " ", ENTER)
    terminal.end()
    assert "[3/9] Publics\nLesquels ?\n  > Mairie, Boulangerie\nLINE" in terminal.text(), "one line of it stays"


def test_a_question_that_comes_again_is_not_repeated(ask: Ask) -> None:
    here = {**KIND, "place": "Ici"}
    terminal = ask(here, here, {**here, "key": "another"})
    for expected, keys in (("Ici", ("?", ENTER)), ('"?" END', ("2", ENTER)), ('"2" END', ("1", ENTER))):
        terminal.until(expected, "? pourquoi")
        terminal.send(*keys)
    assert _lines(terminal) == ["?", "2", "1"]
    assert terminal.text().count("Lequel ?") == 2


@pytest.mark.parametrize(("rows", "columns"), [(24, 40), (10, 40), (6, 30), (50, 200)])
def test_long_lists_fit_every_screen(ask: Ask, rows: int, columns: int) -> None:
    terminal = ask(WIDE, rows=rows, columns=columns)
    terminal.until(" 1. 1 漢")
    terminal.send("42")
    terminal.until("42. 42 漢")
    shown = terminal.until("  > 42")
    assert "  > 42. 42 漢" in terminal.shown(), shown
    terminal.send(PAGE_DOWN * 9)
    terminal.until("  > 60. 60 漢")
    terminal.send(ENTER)
    assert _lines(terminal) == ["60"]


def test_a_window_that_changes_its_size(ask: Ask) -> None:
    terminal = ask(WIDE, WHY, rows=40, columns=100)
    terminal.until("? pourquoi")
    terminal.send(DOWN)
    terminal.until("  >  1. 1 漢")
    for rows, columns in ((24, 40), (10, 120), (30, 60)):
        terminal.resize(rows, columns)
        terminal.send(DOWN)
    terminal.until("  >  4. 4 漢")
    terminal.send(ENTER)
    terminal.until("Pourquoi ?")
    terminal.send("long " * 30)
    terminal.resize(24, 40)
    terminal.send("x", ENTER)
    assert _lines(terminal) == ["4", "long " * 30 + "x"]
    assert not terminal.is_raw()


def test_a_long_line_is_broken_between_words(ask: Ask) -> None:
    terminal = ask(WHY, rows=24, columns=40)
    terminal.until("? pourquoi")
    terminal.send("abcdefgh " * 12)
    terminal.until("abcdefgh abcdefgh")
    rows = [row for row in terminal.shown().split("\n") if "abc" in row or "fgh" in row]
    assert len(rows) > 2
    assert all(word == "abcdefgh" for row in rows for word in row.removeprefix("  > ").split()), rows
    terminal.send(ENTER)
    assert _lines(terminal) == ["abcdefgh " * 12], "what is drawn is not what is written"


def test_a_text_pasted_without_a_sign_of_it_answers_one_question(ask: Ask) -> None:
    terminal = ask(WHY, NAME)
    terminal.until("Pourquoi", "? pourquoi")
    terminal.send("Une phrase\rsur trois\rlignes")
    terminal.until("Une phrase sur trois lignes")
    terminal.send(ENTER)
    terminal.until("Votre nom ?", "? pourquoi")
    terminal.send(ENTER)
    assert _lines(terminal) == ["Une phrase sur trois lignes", "Zoé"]


def test_what_is_long_is_shown_screen_by_screen(ask: Ask) -> None:
    say = "from socialplan.cli.prompting import KeyAsker\nfor _ in 1, 2:\n    KeyAsker().say(LINES)"
    terminal = ask(NAME, rows=20, before=say.replace("LINES", r'"\n".join(f"ligne {at}." for at in range(1, 101))'))
    terminal.until("ligne 15.", "Encore 85 lignes. Continuer", "Entrée")
    assert "ligne 16." not in terminal.text()
    terminal.send(ENTER)
    terminal.until("ligne 30.", "Encore 70 lignes. Continuer", "Entrée")
    terminal.send("n", ENTER)
    terminal.until("> Non\nligne 1.", "Encore 85 lignes. Continuer", "Entrée")
    terminal.send("n", ENTER)
    terminal.until("Votre nom", "? pourquoi")
    assert "ligne 31." not in terminal.text()
    terminal.send(ENTER)
    assert _lines(terminal) == ["Zoé"]


def test_a_plain_text_pasted_answers_one_question(ask: Ask) -> None:
    terminal = ask(WHY, NAME, environment={"TERM": "dumb"})
    terminal.until("Pourquoi", ">")
    terminal.send("Une phrase\rsur deux\r")
    terminal.until("Votre nom ?", ">")
    terminal.send("\n")
    assert _lines(terminal) == ["Une phrase sur deux", ""]


def test_an_answer_that_is_offered_gives_way_and_the_foot_says_so(ask: Ask) -> None:
    terminal = ask(NAME)
    terminal.until("  > Zoé", "Entrée : Zoé", "taper : remplacer", "Tab : modifier", "? pourquoi")
    terminal.send("P")
    terminal.until("  > P", "Entrée : continuer")
    assert "Zoé" not in terminal.shown()
    terminal.send(BACKSPACE)
    terminal.until("  > Zoé")
    terminal.send(BACKSPACE)
    terminal.until("Entrée : décider plus tard")
    assert "Zoé" not in terminal.shown()
    terminal.send(ENTER)
    assert _lines(terminal) == [">"]


def test_colours_only_where_they_are_wanted(ask: Ask) -> None:
    for environment, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        terminal = ask(KIND, environment=environment)
        terminal.until("? pourquoi")
        terminal.send(DOWN)
        terminal.until("Entrée : Mairie")
        terminal.send(ENTER)
        assert _lines(terminal) == ["1"]
        assert "\x1b[0;33" not in terminal.raw, "the blanks of French are blanks"
        assert ("\x1b[0;32;1m" in terminal.raw) is coloured, repr(terminal.raw)


@pytest.mark.parametrize("terminal_name", ["dumb", "unknown"])
def test_a_terminal_that_cannot_redraw_has_plain_lines(ask: Ask, terminal_name: str) -> None:
    terminal = ask({**KIND, "hint": "un numéro"}, SURE, NAME, environment={"TERM": terminal_name})
    terminal.until("[1] Ici\nLequel ?\n   1. Mairie\n   2. Boulangerie\n   3. Association\n  (un numéro) >")
    terminal.send("2\n")
    terminal.until("Vraiment ? [o/N]")
    terminal.send("\n")
    terminal.until("Votre nom ?\n  [Zoé] >")
    terminal.send("\n")
    assert _lines(terminal) == ["2", "", ""]
    assert "\x1b[" not in terminal.raw.replace("\x1b[?2004h", "").replace("\x1b[?2004l", "")
    assert not terminal.is_raw()


def test_the_lines_of_a_paste_are_offered_one_by_one(ask: Ask) -> None:
    terminal = ask(WHO, NAME, WHO, WHO)
    terminal.until("? pourquoi")
    terminal.send(pasted("instagram @a\nfacebook @b\n"), ENTER)
    terminal.until("Votre nom ?", "? pourquoi")
    terminal.send(ENTER)
    terminal.until("> facebook @b", "? pourquoi")
    terminal.send(ENTER)
    terminal.until("  > facebook @b\nLINE", "? pourquoi")
    terminal.send(ENTER)
    assert _lines(terminal) == ["instagram @a", "Zoé", "facebook @b", ""]


def test_what_was_not_taken_is_there_to_be_put_right(ask: Ask) -> None:
    here = {**WHO, "place": "Ici"}
    terminal = ask(here, here, {**here, "key": "people+"}, {**here, "key": "people+"})
    terminal.until("Ici", "? pourquoi")
    terminal.send("zoe", ENTER)
    terminal.until('"zoe" END', "  > zoe", "? pourquoi")
    terminal.send("@x.fr", ENTER)
    terminal.until('"zoe@x.fr" END', "? pourquoi")
    terminal.send("Paul", ENTER)
    terminal.until('"Paul" END', "? pourquoi")
    terminal.send(ENTER)
    assert _lines(terminal) == ["zoe", "zoe@x.fr", "Paul", ""], "of a list, the next item begins empty"
