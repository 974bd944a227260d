"""What is wrong in a file that a person wrote: where, what stands there, what was expected, what to do about it.

A problem is told so that somebody who is no developer can mend it: place, the words as written, what was expected, and
advice. Personal data and anything that looks like a password are never repeated.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from socialplan.language import Language, Words

Path = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the top, `("platforms", 2, "owner")`."""

_LONGEST_SHOWN: Final = 60

_SECRET = re.compile(
    r"""
    AKIA[0-9A-Z]{12,} | gh[pousr]_\w{16,} | github_pat_\w{16,} | xox[abposr]-[\w-]{8,} | EAA\w{20,} | sk-[\w-]{16,}
    | -----BEGIN | eyJ[\w-]{10,}\.[\w-]{10,} | \bAIza[\w-]{20,} | (?<![\w-])(?=\w*\d)(?=\w*[A-Za-z])\w{32,}
    | (?i:\b(?:password|passwd|pwd|mot[ _-]?de[ _-]?passe|secret|token|api[ _-]?key)\b\s*[:=]\s*\S)
    | \b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,} | (?<![\w.,])(?!\d{4}-\d\d-\d\d)\+?\d(?:[ \u00a0\u202f.()-]?\d){8,14}(?![\w])
    """,
    re.VERBOSE,
)


class Problem(NamedTuple):
    """One thing to mend in a file."""

    path: Path
    """Where it is in the strategy; empty when the text could not be read as YAML."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""
    code: str
    """A stable name for programs: `unknown-key`, `not-a-number`, `yaml-syntax`."""
    value: str | None
    """What stands there, made safe to print; None where nothing does or where it must not be repeated."""
    expected: Words
    """What should stand there."""
    hint: Words | None = None
    """What to write instead, where we can tell."""
    why: Words | None = None
    """Why the question is asked."""
    excerpt: str | None = None
    """The line itself with a caret below it, for text that is not YAML."""


class StrategyError(Exception):
    """A file cannot be used as it stands. Carries every problem that was found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem], name: str = "strategy.yaml") -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code)))
        self.name = name
        super().__init__(name, self.problems)

    def __str__(self) -> str:
        return render_problems(self.problems, "en", self.name)


def looks_secret(text: str) -> bool:
    """Whether `text` looks like a password, a key, a bank account or a phone number."""
    return _SECRET.search(text) is not None


def printable(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """`text` on one line, without anything that a terminal would obey, at most `longest` characters and an ellipsis."""
    cut = text[: longest + 1]
    shown = "".join(character if _is_harmless(character) else _escaped(character) for character in cut[:longest])
    return f"{shown}…" if len(text) > longest else shown


def _is_harmless(character: str) -> bool:
    return character in " \u00a0\u202f" or character.isprintable()


def _escaped(character: str) -> str:
    if character == "\n":
        return "↵"
    return f"\\u{ord(character):04x}"


def shown_value(text: str) -> str | None:
    """`text` as it may be repeated in a message; None if it looks like something that must not be."""
    return None if looks_secret(text) else printable(text)


def dotted(path: Path) -> str:
    """A path as people write it: `platforms[2].owner`."""
    parts: list[str] = []
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        else:
            name = printable(step, 40)
            parts.append(f".{name}" if parts else name)
    return "".join(parts)


_WRITTEN: Final = Words("écrit", "written")
_EXPECTED: Final = Words("attendu", "expected")
_ADVICE: Final = Words("conseil", "advice")
_REASON: Final = Words("pourquoi", "why")


def render_problem(problem: Problem, language: Language, name: str) -> str:
    """One problem in `language` as several lines, the first one `name:line:column`."""
    place = f"{printable(name)}:{problem.line}:{problem.column}"
    lines = [f"{place}  {dotted(problem.path)}".rstrip()]
    if problem.excerpt:
        lines += [f"    {line}".rstrip() for line in problem.excerpt.split("\n")]
    if problem.value is not None:
        lines.append(_labelled(_WRITTEN, quoted(problem.value, language), language))
    lines.append(_labelled(_EXPECTED, problem.expected.to(language), language))
    if problem.hint:
        lines.append(_labelled(_ADVICE, problem.hint.to(language), language))
    if problem.why:
        lines.append(_labelled(_REASON, problem.why.to(language), language))
    return "\n".join(lines)


def in_sentences(problem: Problem, language: Language) -> str:
    """What was expected, and the advice, as whole sentences on one line: for programs that show no lines of their own.

    What stands in the file is not repeated.
    """
    colon = "\u00a0:" if language == "fr" else ":"
    told = [f"{_EXPECTED.to(language)}{colon} {problem.expected.to(language)}"]
    told += [problem.hint.to(language)] if problem.hint else []
    return " ".join(_as_sentence(part) for part in told)


def _as_sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", ")")) else ".")


def quoted(text: str, language: Language) -> str:
    """`text` between the quotation marks of `language`."""
    return f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"


def _labelled(label: Words, text: str, language: Language) -> str:
    colon = "\u00a0:" if language == "fr" else ":"
    return f"    {label.to(language)}{colon} {text}"


def render_problems(problems: Iterable[Problem], language: Language, name: str) -> str:
    """All problems in `language`, with their number last."""
    found = list(problems)
    blocks = [render_problem(problem, language, name) for problem in found]
    return "\n".join([*blocks, _count(len(found), printable(name)).to(language)])


def _count(number: int, name: str) -> Words:
    if number == 1:
        return Words(f"1 problème dans {name}.", f"1 problem in {name}.")
    return Words(f"{number} problèmes dans {name}.", f"{number} problems in {name}.")
