r"""Between a plain value and the line that a person types for it, both ways, whatever the field.

`read_line(line_of(value))` is `value` again. A text goes on over a line's end behind a backslash; the texts of a list
stand between `|`. A backslash counts only there: before a line's end, before `|`, at the end, or before a sign that
would be a command.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

import msgspec

from socialplan.interview.prompt import COMMANDS
from socialplan.interview.understood import as_written, choice_meant
from socialplan.language import LANGUAGES, Language, Words
from socialplan.strategy.fields import Choice, Clock
from socialplan.strategy.problems import printable
from socialplan.strategy.refusal import Refusal, did_you_mean
from socialplan.strategy.scalars import read_scalar, words_of
from socialplan.strategy.specs import Field, Type
from socialplan.strategy.suggest import nearest, plain

LONGEST: Final = 2000
"""Characters of a text, unless its field allows more: a page. What is longer is a document pasted by mistake."""
LONGEST_LINE: Final = 40_000
"""Characters of a whole answer, all of its parts together."""

BETWEEN: Final = "|"
"""What stands between the texts of a list."""

_YES: Final = frozenset({"o", "y"})
_NO: Final = frozenset({"n"})
_SEVERAL: Final = re.compile(r"[,;]|\s+(?=\d+(?:[\s,;]|$))")
_COMMAND: Final = re.compile(rf"\\*[{''.join(re.escape(sign) for sign in sorted(COMMANDS))}]")
_HOUR: Final = 60
_AMBIGUOUS: Final = 3
"""Decimals behind a comma that could be thousands."""


def line_of(value: Any, field: Field, language: Language) -> str:  # noqa: ANN401 - plain data
    """The line that stands for a plain value of `field`; empty for None. References are for `references.py`."""
    if value is None or value == []:
        return ""
    if field.type.kind == "list":
        return _line_of_list(value, field, language)
    return _line_of_one(value, field, language)


def read_line(line: str, field: Field) -> Any:  # noqa: ANN401 - plain data or a Refusal
    """The plain value that a line says for `field`; a `Refusal` if it says none."""
    if len(line) > LONGEST_LINE:
        return too_long(LONGEST_LINE)
    if field.type.kind == "list":
        return _read_list(line, field)
    return _read_one(line, field)


def goes_on(line: str) -> bool:
    """Whether a line is continued on the next one: it ends in a backslash that no other one takes the meaning of."""
    behind = len(line) - len(line.rstrip("\\"))
    return behind % 2 == 1


def numbered(position: int) -> str:
    """The line that chooses the option at `position`."""
    return str(position + 1)


def choose(line: str, options: Sequence[str]) -> int | Refusal:
    """The position of the option that a line names by its number or its words."""
    if line.isascii() and line.isdecimal():
        number = int(line[:6])
        return number - 1 if 1 <= number <= len(options) else not_listed(line)
    wanted = plain(line)
    for position, option in enumerate(options):
        if plain(option) == wanted:
            return position
    close = nearest(line, options)
    return not_listed(line, did_you_mean(close) if close else None)


def parts_of(line: str) -> list[str]:
    """What stands between the commas of a line, or between its numbers."""
    return [part.strip() for part in _SEVERAL.split(line) if part.strip()]


def not_listed(line: str, hint: Words | None = None) -> Refusal:
    """The refusal of what is not among the options."""
    shown = printable(line)
    return refused(
        f"«\u00a0{shown}\u00a0» n’est pas dans la liste\u00a0: donnez un numéro.",
        f"“{shown}” is not in the list: give a number.",
        hint,
    )


def refused(french: str, english: str, hint: Words | None = None) -> Refusal:
    """A refusal in whole sentences."""
    return Refusal("refused", Words(french, english), hint)


def too_long(most: int) -> Refusal:
    """The refusal of a text beyond `most` characters."""
    return refused(f"{most} caractères au plus.", f"{most} characters at most.")


def yes_or_no(line: str) -> bool | None:
    """The yes or the no that a line says; None if neither."""
    word = plain(line)
    if word in _YES | {"oui", "yes", "vrai", "true"}:
        return True
    return False if word in _NO | {"non", "no", "faux", "false"} else None


def yes_line(value: bool, language: Language) -> str:  # noqa: FBT001 - a value, not a switch
    """The line of a yes or a no."""
    return {("fr", True): "oui", ("fr", False): "non", ("en", True): "yes", ("en", False): "no"}[language, value]


# From values to lines.


def _line_of_list(values: Any, field: Field, language: Language) -> str:  # noqa: ANN401
    if field.target.kind in {"text", "str"}:
        return join_texts([_wording(value, language) for value in values])
    return ", ".join(_line_of_one(value, field, language) for value in values)


def _line_of_one(value: Any, field: Field, language: Language) -> str:  # noqa: ANN401
    wanted = field.target
    if wanted.kind == "choice":
        return numbered(_members(wanted.python).index(str(value)))
    if wanted.kind == "bool":
        return yes_line(bool(value), language)
    if wanted.kind in {"int", "float"}:
        return number_line(value, field.question.unit, language)
    return text_line(_wording(value, language))


@lru_cache(maxsize=256)
def _members(choices: type[Choice]) -> list[str]:
    return [member.value for member in choices]


def _wording(value: Any, language: Language) -> str:  # noqa: ANN401
    """A text in `language`, or in the one that it has."""
    if isinstance(value, dict):
        return str(value.get(language) or next(iter(value.values()), ""))
    return str(value)


def number_line(value: float, unit: str | None, language: Language) -> str:
    """A number as people write it; hours with their minutes."""
    if isinstance(value, int) or float(value).is_integer():
        return f"{value:.0f}"
    hours, minutes = divmod(round(value * _HOUR), _HOUR)
    if unit == "h" and value > 0 and hours + minutes / _HOUR == value:
        return f"{hours} h {minutes:02d}"
    written = repr(float(value))
    if "e" in written:
        written = f"{value:.14f}".rstrip("0")
    decimals = len(written.partition(".")[2])
    return written if language == "en" or decimals == _AMBIGUOUS else written.replace(".", ",")


def text_line(text: str) -> str:
    """A text as one would type it, its line ends behind backslashes."""
    line = re.sub(r"(\\*)\n", lambda found: f"{found[1] * 2}\\\n", text)
    line = re.sub(r"(\\+)$", lambda found: found[1] * 2, line)
    return f"\\{line}" if _COMMAND.fullmatch(line) else line


def join_texts(texts: Sequence[str]) -> str:
    """Several texts on one line, between `|`."""
    return f" {BETWEEN} ".join(text_line(re.sub(r"(\\*)\|", lambda bar: f"{bar[1] * 2}\\|", one)) for one in texts)


# From lines to values.


def text_of(line: str) -> str:
    """The text that a line stands for, stripped."""
    if _COMMAND.fullmatch(line) and line.startswith("\\"):
        line = line[1:]
    line = re.sub(r"(\\*)(\n|$)", _unescaped, line)
    return "\n".join(part.strip() for part in line.split("\n")).strip()


def _unescaped(found: re.Match[str]) -> str:
    return "\\" * (len(found[1]) // 2) + found[2]


def split_texts(line: str, *, keep_empty: bool = False) -> list[str]:
    """The texts that stand between `|`."""
    parts = re.split(r"((?<!\\)(?:\\\\)*)\|", line)
    texts = [f"{text}{slashes}" for text, slashes in zip(parts[::2], [*parts[1::2], ""], strict=True)]
    found = [text_of(re.sub(r"(\\*)\|", _bar, text.strip())) for text in texts]
    return [text for text in found if text or keep_empty]


def _bar(found: re.Match[str]) -> str:
    return "\\" * ((len(found[1]) - 1) // 2) + BETWEEN


def _read_list(line: str, field: Field) -> Any:  # noqa: ANN401
    if field.target.kind in {"text", "str"}:
        parts = split_texts(line)
        read: Callable[[str], Any] = lambda part: _read_text(part, field)  # noqa: E731 - one of two readers
    else:
        parts = parts_of(line)
        read = lambda part: _read_one(part, field)  # noqa: E731
    found = [read(part) for part in parts]
    wrong = next((each for each in found if isinstance(each, Refusal)), None)
    if wrong or not found:
        return wrong or refused("Il n’y a rien à retenir ici.", "There is nothing to keep here.")
    return list(dict.fromkeys(found)) if field.target.kind == "choice" else found


def _read_one(line: str, field: Field) -> Any:  # noqa: ANN401
    wanted = field.target
    if wanted.kind == "choice":
        return _read_choice(line, wanted.python)
    if wanted.kind == "bool":
        said = yes_or_no(line)
        return read_scalar(line, wanted, field.question) if said is None else said
    if wanted.kind in {"text", "str"}:
        return _read_text(as_written(text_of(line), field), field)
    value = read_scalar(as_written(line, field), wanted, field.question)
    return str(value) if isinstance(value, dt.date | Clock) else value


def _read_text(text: str, field: Field) -> Any:  # noqa: ANN401
    wanted: Type = field.target
    most = max(LONGEST, wanted.longest or 0)
    if not text:
        return refused("Il n’y a rien à retenir ici.", "There is nothing to keep here.")
    if len(text) > most:
        return too_long(most)
    as_text = msgspec.structs.replace(wanted, kind="str") if wanted.kind == "text" else wanted
    return read_scalar(text, as_text, field.question)


def _read_choice(line: str, choices: type[Choice]) -> str | Refusal:
    members = list(choices)
    if line.isascii() and line.isdecimal():
        number = int(line[:6])
        return members[number - 1].value if 1 <= number <= len(members) else not_listed(line)
    words = words_of(choices)
    found = words.get(plain(line))
    if found is not None:
        return found.value
    meant = choice_meant(line, choices)
    if meant is not None:
        return meant.value
    close = nearest(line, words)
    return not_listed(line, did_you_mean(words[plain(close)].value) if close else None)


def other_language(language: Language) -> Language:
    """The other of the two languages."""
    return next(code for code in LANGUAGES if code != language)
