"""What remains to be decided in a document: one line each, with who, by when and why."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Any, Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.documents.phrases import in_plain_words
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.rules.ranking import Entry, entries
from socialplan.strategy.fields import Question, Section
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

SOON: Final = 14
"""Days to settle what a crisis or an error makes pressing."""
LATER: Final = 30
"""Days to settle the rest."""
LONGEST: Final = 15
"""Lines shown; the rest is counted."""


WITHHELD: Final = frozenset({"secrets-in-answers", "crisis-placeholder"})
"""The rules on values that must not be printed: each place is told on its own, for each is a text that is missing."""


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

    def need(self, path: str, *, days: int = LATER, who: str | None = None) -> bool:
        """Whether `path` (`crisis.stop_rule`) is answered or proposed; if not, it is noted in the field's own words."""
        if not _empty(value_at(self._dossier.strategy, path)):
            if self._dossier.is_proposed(path):
                self.confirm(path, who=who)
            return True
        question = _question(path)
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
        due = self._dossier.as_of + dt.timedelta(days=days)
        self._gaps.setdefault(path, Gap(what, who or self._owner, due, why, path))

    def findings(self, findings: Iterable[Finding], own: Collection[str]) -> None:
        """Note what the checks found, as far as the document tells it; `own` are the chapters that it is made of."""
        for entry in selected(findings, own):
            for told in entry.all if entry.first.rule in WITHHELD else (merged(entry),):
                days = SOON if told.severity == "error" else LATER
                self.add(f"{told.path}#{told.rule}", told.message, advice(told), days=days)

    def lines(self) -> tuple[Gap, ...]:
        """All of them, the most pressing first, in the order they were noted."""
        return tuple(sorted(self._gaps.values(), key=lambda gap: gap.due))


def selected(findings: Iterable[Finding], own: Collection[str]) -> tuple[Entry[Finding], ...]:
    """What a document's register tells of findings that concern it, one entry a rule however often it hits.

    Errors first, then warnings on the document's own chapters, each by what they hinder: a warning on another chapter
    stands in the register of the document that this chapter makes, or of the only one that its rule names. Notes and
    what is silenced are never told.
    """
    told = (
        finding
        for finding in findings
        if not finding.silenced
        and (finding.severity == "error" or (finding.severity == "warning" and _is_own(finding, own)))
    )
    return entries(told, lambda finding: finding, chapter_of)


def _is_own(finding: Finding, own: Collection[str]) -> bool:
    return chapter_of(finding) in own or len(finding.documents) == 1


def merged(entry: Entry[Finding]) -> Finding:
    """The first finding of an entry, which says how many are like it."""
    others = len(entry.others)
    if not others:
        return entry.first
    french, english = entry.first.message
    message = Words(
        f"{_without_stop(french)} (et {others} de même).", f"{_without_stop(english)} (and {others} like it)."
    )
    return msgspec.structs.replace(entry.first, message=message)


def advice(finding: Finding) -> Words:
    """What to do, for readers who know no field of the file; why it matters, where only such words would be left."""
    remedy = Words(in_plain_words(finding.remedy.fr), in_plain_words(finding.remedy.en))
    return remedy if remedy.fr and remedy.en else finding.why


def chapter_of(finding: Finding) -> str:
    """The chapter of the strategy in which a finding stands."""
    return finding.path.partition(".")[0].partition("[")[0]


def _without_stop(sentence: str) -> str:
    return sentence.removesuffix(".")


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
