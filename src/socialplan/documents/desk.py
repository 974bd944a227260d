"""What the parts of every document are made with: its wording, its gaps, and what must not be printed."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from socialplan.documents.found import WITHHELD
from socialplan.documents.gaps import GapRegister
from socialplan.documents.wording import Wording
from socialplan.rules.finding import Finding
from socialplan.strategy.fields import Text


class LawLine(msgspec.Struct, frozen=True):
    """A point of law, in one line."""

    statement: str
    reference: str


class Desk:
    """One document being made, in one language. Each document has its own, with what it needs besides."""

    def __init__(self, wording: Wording, findings: tuple[Finding, ...], owner: str | None = None) -> None:
        """`owner` is the id of who decides what names nobody else: the strategy's owner if not given."""
        self.wording: Final = wording
        self.dossier: Final = wording.dossier
        self.strategy: Final = wording.dossier.strategy
        self.alone: Final = self.dossier.alone
        self.findings: Final = findings
        self.gaps: Final = GapRegister(self.dossier, owner or self.strategy.meta.owner)
        self._withheld: Final = tuple(dotted(finding.path) for finding in findings if finding.rule in WITHHELD)

    def say(self, french: str, english: str) -> str:
        """One of two wordings."""
        return self.wording.say(french, english)

    def in_a_row(self, parts: Iterable[str]) -> str:
        """Parts on one line, each after a semicolon."""
        return self.say("\u202f; ", "; ").join(part for part in parts if part)

    def is_withheld(self, path: str) -> bool:
        """Whether the checks found a secret or a blank in the value at `path`, or in what it holds."""
        if not self._withheld:
            return False
        wanted = dotted(path)
        return any(found == wanted or found.startswith(wanted + ".") for found in self._withheld)

    def text(self, value: Text | str | None, path: str, *, marked: bool = True) -> str:
        """A text in words; empty if unanswered or withheld. `marked` says whether another language is told."""
        return "" if self.is_withheld(path) else self.wording.text(value, marked=marked)

    def texts(self, values: Sequence[Text | str], path: str) -> tuple[str, ...]:
        """Several texts, without those withheld."""
        read = (self.text(value, f"{path}[{place}]") for place, value in enumerate(values))
        return tuple(text for text in read if text)


def dotted(path: str) -> str:
    """A path with its indexes as steps, whichever way they were written."""
    return re.sub(r"\[([^\]]*)\]", r".\1", path) if "[" in path else path
