"""Values that must not be printed: text left to be filled in, and secrets."""

import functools
import re
from typing import Any, Final

from socialplan.analysis.phrases import phrase_in, plain
from socialplan.analysis.thresholds import words
from socialplan.strategy.fields import Choice, Text

_BLANK: Final = re.compile(
    r"\[(?!\s*(?:\d+|sic|x|\s)\s*\])[^\[\]\n]{1,80}\](?!\()"  # [nom], […], but neither [1], [sic] nor [a link](…)
    r"|\{\{.*?\}\}|\{\{|\{[^{}\n]{1,40}\}"  # {{name}}, {name}
    r"|<(?!https?:|[^<>]*@)[^\W\d_][^<>\n]{0,40}>"  # <nom>, but neither <https://…> nor <a@b.fr>
    r"|\bX{3,}\b|\bx{4,}\b|_{3,}|\?{3,}|\.{5,}"  # a row of X, of low lines, of question marks
    r"|(?:…|\.{3})\s*(?:h|heures|am|pm)\b"  # … h
    r"|\b(?:TODO|TBD|TBC|FIXME)\b"
)

_NAMED_SECRET: Final = re.compile(
    r"(?:mots?[ _-]?de[ _-]?passe|mdp|password|passwd|pwd|passphrase|secret|token|jeton|api[ _-]?key|cle (?:d')?api)"
    r"\s*(?:est|is|:|=)\s*(?P<value>\S{6,})"
)
_NAMES: Final = ("mot", "mdp", "pass", "pwd", "secret", "token", "jeton", "key", "cle")
"""One of these stands in every name that `_NAMED_SECRET` looks for."""
_TELLING: Final = re.compile(r"\S{15}|-----BEGIN|://")
"""What a text that holds a known secret has at least: most texts are told apart by this alone."""
_KNOWN_SECRET: Final = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY"
    r"|\bAKIA[0-9A-Z]{16}\b"
    r"|\bgh[pousr]_[A-Za-z0-9]{30,}\b"
    r"|\bgithub_pat_[A-Za-z0-9_]{30,}\b"
    r"|\bglpat-[A-Za-z0-9_-]{20,}\b"
    r"|\bsk-[A-Za-z0-9_-]{20,}\b"
    r"|\bxox[abprs]-[A-Za-z0-9-]{10,}\b"
    r"|\bAIza[0-9A-Za-z_-]{35}\b"
    r"|\bEAA[A-Za-z0-9]{40,}\b"
    r"|\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}"
    r"|\b[a-z]+://[^\s/:@]+:[^\s/@]+@"
)
_LONG_KEY: Final = re.compile(r"(?<![\w/.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w/.-])")
_KINDS: Final = 3
_REMEMBERED: Final = 4096
"""Texts whose verdict is kept: the same ones are printed in several documents and languages."""


@functools.lru_cache(_REMEMBERED)
def placeholders_in(text: str) -> tuple[str, ...]:
    """All that somebody meant to fill in, each once, in its order: `[nom]`, `{{date}}`, `… h`; then `à compléter`."""
    found = list(dict.fromkeys(match[0] for match in _BLANK.finditer(text)))
    phrase = phrase_in(_BLANK.sub(" ", text), words("placeholders"))
    return (*found, phrase) if phrase else tuple(found)


def placeholder_in(text: str) -> str | None:
    """The first of them; None if there is nothing of the kind."""
    return next(iter(placeholders_in(text)), None)


@functools.lru_cache(_REMEMBERED)
def has_secret(text: str) -> bool:
    """Whether a text looks as if it held a password, a key or a token.

    “Mot de passe : à changer chaque mois” does not: what follows must mix letters with digits or signs.
    """
    telling = _TELLING.search(text) is not None
    if telling and _KNOWN_SECRET.search(text):
        return True
    where = plain(text)
    named = _NAMED_SECRET.search(where) if any(name in where for name in _NAMES) else None
    if named and _mixed(named["value"].strip("«»“”\"'.,;")):
        return True
    return telling and any(_is_key(found[0]) for found in _LONG_KEY.finditer(text))


def _mixed(value: str) -> bool:
    letters = any(sign.isalpha() for sign in value)
    others = any(not sign.isalpha() and sign not in "'’.,;:()/-" for sign in value)
    return letters and others and "://" not in value and "@" not in value.rpartition(".")[0]


def _is_key(value: str) -> bool:
    """Whether a long run of signs has capitals, small letters and digits: words joined by hyphens have not."""
    kinds = (any(map(str.isupper, value)), any(map(str.islower, value)), any(map(str.isdigit, value)))
    return sum(kinds) == _KINDS


def texts(value: object, path: str = "") -> list[tuple[str, str]]:
    """Every text below `value` with its dotted path (`platforms[2].role`), in the order of the fields."""
    found: list[tuple[str, str]] = []
    _gather(value, path, found)
    return found


def _gather(value: Any, path: str, found: list[tuple[str, str]]) -> None:  # noqa: ANN401 - any part of a strategy
    """The texts below `value`, added to `found`."""
    if value is None or isinstance(value, Choice):
        return
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _gather(item, f"{path}[{index}]", found)
    elif type(value) is Text:
        found.extend((path, wording) for _, wording in value.by_language)
    else:
        for name in getattr(type(value), "__struct_fields__", ()):
            _gather(getattr(value, name), f"{path}.{name}" if path else name, found)
