"""What remains to be decided in a document: one line each, with who, by when and why."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Any, Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents.found import WITHHELD, advice, merged, placed, selected
from socialplan.documents.phrases import without_stop
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.strategy.fields import Question, Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

SOON: Final = 14
"""Days to settle what a crisis or an error makes pressing."""
LATER: Final = 30
"""Days to settle the rest."""
_PRESSING: Final = {"closing-notice": 7}
"""Rules whose findings have a day of their own, in days from the strategy's."""
LONGEST: Final = 15
"""Lines shown; the rest is counted."""


_TWICE: Final = {
    "editorial.pillars#pillars-sum": "editorial.pillars.share",
    "editorial.line#cert-without-line": "editorial.line#edito-line-missing",
    "editorial.line#ads-without-editorial": "editorial.line#edito-line-missing",
    "charter.contacts#escalation-route-missing": "charter.contacts#missing",
}
"""What need not be told where the other line stands."""


class Gap(msgspec.Struct, frozen=True):
    """One thing to decide."""

    what: Words
    who: str | None
    """The id of the person who should decide."""
    due: dt.date
    why: Words | None
    path: str


class GapRegister:
    """Collects what a document lacks while its view is made."""

    def __init__(self, dossier: Dossier, owner: str | None) -> None:
        """`owner` is the id of the person who decides what names nobody else."""
        self._dossier: Final = dossier
        self._owner: Final = owner or dossier.strategy.meta.owner
        self._gaps: Final[dict[str, Gap]] = {}
        self._asked: Final[set[str]] = set()
        """What is told in a question's own words."""
        self._found: Final[dict[str, str]] = {}
        """What the checks found, with the place of each."""

    def need(self, path: str, *, days: int = LATER, who: str | None = None) -> bool:
        """Whether `path` (`crisis.stop_rule`) is answered or proposed; if not, it is noted in the field's own words."""
        if not _empty(value_at(self._dossier.strategy, path)):
            if self._dossier.is_proposed(path):
                self.confirm(path, who=who)
            return True
        question = _question(path)
        if path not in self._gaps:
            self._asked.add(path)
        self.add(path, question.label, question.help, days=days, who=who)
        return False

    def confirm(self, path: str, *, who: str | None = None) -> None:
        """Note that a proposal waits for a yes or a change."""
        label = _question(path).label
        what = Words(
            f"Confirmer ou modifier la proposition\u00a0: {_lower(label.fr)}",
            f"Confirm or change the proposal: {_lower(label.en)}",
        )
        self.add(path, what, None, days=LATER, who=who)

    def add(self, path: str, what: Words, why: Words | None, *, days: int = LATER, who: str | None = None) -> None:
        """Note something to decide. The first note on a path stands."""
        asked = who or self._owner
        due = self._dossier.due_dates.within(days, asked)
        self._gaps.setdefault(path, Gap(what, asked, due, why, path))

    def findings(self, findings: Iterable[Finding], own: Collection[str]) -> None:
        """Note what the checks found, as far as the document tells it; `own` are the chapters that it is made of."""
        for entry in selected(findings, own):
            for told in map(placed, entry.all) if entry.first.rule in WITHHELD else (merged(entry),):
                days = _PRESSING.get(told.rule, SOON if told.severity == "error" else LATER)
                what = Words(*map(without_stop, told.message))
                self.found(told, what, advice(told), days=days)

    def found(self, finding: Finding, what: Words, why: Words, *, days: int) -> None:
        """Note one thing that the checks found."""
        key = f"{finding.path}#{finding.rule}"
        self._found[key] = finding.path
        self.add(key, what, why, days=days)

    def lines(self) -> tuple[Gap, ...]:
        """All of them, the most pressing first, in the order they were noted; nothing is told twice.

        What the checks say of a place gives way to what the document says of it in its own words, and stands for a
        question on it that nobody answered.
        """
        told = {path for key, path in self._found.items() if not self._is_twice(key)}
        kept = [
            msgspec.structs.replace(gap, due=self._due(key, gap.due))
            for key, gap in self._gaps.items()
            if not self._is_twice(key) and not self._is_told(key, told)
        ]
        return tuple(sorted(kept, key=lambda gap: gap.due))

    def _due(self, key: str, due: dt.date) -> dt.date:
        """The day of a line, or an earlier one that the checks set for what it says too."""
        return min([due, *(self._gaps[found].due for found, path in self._found.items() if path == key)])

    def _is_twice(self, key: str) -> bool:
        """Whether a line says what another one says in the document's own words."""
        path = self._found.get(key)
        return _TWICE.get(key) in self._gaps or (path in self._gaps and path not in self._asked)

    def _is_told(self, key: str, told: Collection[str]) -> bool:
        """Whether a question is open on a place of which the checks say more."""
        return key in self._asked and any(key == path or key.startswith(f"{path}.") for path in told)


def _question(path: str) -> Question:
    """The question declared for the field at `path`. Raises `KeyError` when there is no such field."""
    field = place_of(Strategy, tuple(path.split(".")))
    if field is None:
        raise KeyError(path)
    return field.question


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def value_at(section: Section, path: str) -> Any:  # noqa: ANN401 - fields have many types
    """The value at a dotted path; None as soon as something on the way is unanswered."""
    found: Any = section
    for key in path.split("."):
        found = getattr(found, key, None)
        if found is None:
            return None
    return found


def _empty(value: object) -> bool:
    return value in (None, [], ())
