"""The adoption of one document: when, by whom, and whether its text is still the one that was adopted.

A text is the adopted one as long as its words are: neither spaces and line ends, nor how wide a table is drawn, nor
which sign a bullet has, nor the lines that state the status themselves make it another.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from socialplan.language import Language, Words


class Adoption(msgspec.Struct, frozen=True):
    """When and by whom a document was adopted."""

    on: dt.date
    by: str
    """The name of the person as it was then, or in free words the body that decided."""
    person: str | None = None
    """The id of the person, if it was one of the team."""
    modified: bool = False
    """Whether the document no longer says what was adopted."""


Adoptions = Mapping[str, Adoption]
"""Path of a document to its adoption."""

STATUS: Final = Words("Statut", "Status")
APPROVER: Final = Words("Validation par", "Approved by")

_LABELS: Final = frozenset({*STATUS, *APPROVER})
_CHAPTER: Final = re.compile(r"#{2,6}\s")
_BULLET: Final = re.compile(r"\s*[*+](?=\s)")
_RULE: Final = frozenset("|:- \t")
"""What the line below the heads of a table is made of."""


def fingerprint(text: str) -> str:
    """What tells one adopted text from another: the SHA-256 of its words in hexadecimal, its status left out."""
    words = " ".join(word for line in _lines(text) for word in line.split())
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


def states_status(line: str) -> bool:
    """Whether a line is one of the rows in which a document tells its status."""
    cells = line.strip().split("|")
    return len(cells) > 1 and not cells[0] and cells[1].strip(" \t*_") in _LABELS


def _lines(text: str) -> Iterator[str]:
    """The lines that count; those that state the status stand before the first chapter."""
    is_head = True
    for line in text.split("\n"):
        is_head = is_head and not _CHAPTER.match(line)
        if not (is_head and states_status(line)) and not _RULE.issuperset(line):
            yield _BULLET.sub("-", line, count=1)


def by_whom(text: str, language: Language) -> str:
    """`text` as it follows « par » or “by”: a body has its article, the name of a person has none.

    `Conseil municipal` gives « le conseil municipal », `Town council` gives “the town council”.
    """
    start, _, rest = text.partition(" ")
    named = rest if start.lower() in _FRENCH_ARTICLES else text
    body = _FRENCH_BODIES.get(re.split(r"[\s,(]", named.lower(), maxsplit=1)[0], "")
    if language == "fr":
        return body + _small(named) if body else text
    if body:
        return f"the {named}"
    return f"the {_small(text)}" if _ENGLISH_BODY.search(text) and not _ENGLISH_ARTICLE.match(text) else text


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] in " ’'" else text


_ENGLISH_ARTICLE: Final = re.compile(r"(?:the|our|a)\s", re.IGNORECASE)
_ENGLISH_BODY: Final = re.compile(
    r"\b(?:council|board|committee|assembly|meeting|management|directors|works council)\b", re.IGNORECASE
)
_FRENCH_ARTICLES: Final = frozenset({"le", "la"})
_FRENCH_BODIES: Final = {
    **dict.fromkeys(
        ("bureau", "ca", "codir", "collège", "comex", "comité", "conseil", "cse", "cst", "directoire"), "le "
    ),
    **dict.fromkeys(("collectivité", "commission", "direction", "municipalité", "mairie", "préfecture"), "la "),
    **dict.fromkeys(("ag", "assemblée", "équipe"), "l’"),
}
"""The article of the bodies that adopt documents."""
