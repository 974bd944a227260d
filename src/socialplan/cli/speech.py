"""In which language the command line speaks, and its words.

The language is chosen before the commands are imported, since their help is made then: `--lang`, else the first
language of the strategy in the folder named or in the current one, else the locale.
"""

import gettext
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from socialplan.language import LANGUAGES, Language, Words

DOMAIN: Final = "socialplan"
_CATALOGUES: Final = Path(__file__).parent.parent / "locale"
_FIRST_LANGUAGE: Final = re.compile(
    rb"^(?:\s+languages:(?:[ \t]*\[\s*|[ \t]*(?:\#[^\n]*)?\n\s*-[ \t]*|[ \t]+)|\{\"version\": \d+, \"language\": )"
    rb"[\"']?(fr|en|anglais)",
    re.MULTILINE,
)
_DRAFT: Final = ".socialplan/drafts/interview.json"
_SPEAKING: Final = ("strategy.yaml", _DRAFT)
"""The files of a folder that tell a language."""
_PEEKED: Final = 8192
"""Bytes of strategy.yaml looked at: `meta` comes first, and a wrong guess costs a sentence in the other language."""

_chosen: list[Language] = ["en"]
_guessed: list[bool] = [False]


def choose(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Language:
    """Choose the language from what was typed, and make gettext, Typer's own words included, speak it."""
    told = asked(arguments) or of_strategy(arguments)
    language = told or of_locale(environment or os.environ)
    _guessed[:] = [not told and is_silent(environment or os.environ)]
    _chosen[:] = [language]
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(_CATALOGUES))
    gettext.textdomain(DOMAIN)
    return language


def language() -> Language:
    """The language chosen."""
    return _chosen[0]


def is_guessed() -> bool:
    """Whether nothing told the language: English is then a guess."""
    return _guessed[0]


def words(both: Words) -> str:
    """Words that stand in both languages, in the one chosen."""
    return both.to(language())


def asked(arguments: Sequence[str]) -> Language | None:
    """The language given with `--lang`, if any."""
    for position, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=")
        if argument == "--lang":
            value = next(iter(arguments[position + 1 : position + 2]), "")
        elif value == argument:
            continue
        return next((known for known in LANGUAGES if known == value.lower()), None)
    return None


def of_strategy(arguments: Sequence[str]) -> Language | None:
    """The first language of the first strategy among the folders and files named, or of the current folder.

    Of a document that is named, it is the strategy of its folder.
    """
    for named in (*(argument for argument in arguments[1:] if not argument.startswith("-")), "."):
        is_file = named.endswith((".yaml", ".yml"))
        folders = [named, *_above(named)] if named != "." else [named]
        for place in [named] if is_file else [f"{folder}/{name}" for folder in folders for name in _SPEAKING]:
            found = _FIRST_LANGUAGE.search(_beginning(place))
            if found:
                return "fr" if found[1] == b"fr" else "en"
    return None


def _above(named: str) -> list[str]:
    """The folders above what is named, the nearest first, as far as they are named too."""
    above = []
    while (parent := os.path.dirname(named)) not in {"", named}:  # noqa: PTH120 - no Path is needed
        above.append(named := parent)
    return above


def _beginning(place: str) -> bytes:
    """The first bytes of a file; none where it is none, or cannot be read. A fifo is not waited for."""
    try:
        if not os.path.isfile(place):  # noqa: PTH113 - no Path is needed
            return b""
        with open(place, "rb") as file:  # noqa: PTH123
            return file.read(_PEEKED)
    except (OSError, ValueError):
        return b""


def of_locale(environment: Mapping[str, str]) -> Language:
    """French for a French locale, English for all others. As with gettext, `LANGUAGE` counts first unless it is C."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    if locale.partition(".")[0] not in {"C", "POSIX"}:
        locale = environment.get("LANGUAGE", "") or locale
    if not locale and sys.platform == "win32":
        locale = _of_windows()
    return "fr" if locale.lower().startswith("fr") else "en"


def is_silent(environment: Mapping[str, str]) -> bool:
    """Whether a locale names no language: there is none, or it is that of machines."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return sys.platform != "win32" and locale.partition(".")[0] in {"", "C", "POSIX"}


def _of_windows() -> str:
    import locale

    return locale.getlocale()[0] or ""
