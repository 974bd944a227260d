"""What of the checks' findings a document tells under what remains to be decided, and in what words."""

import re
from collections.abc import Collection, Iterable
from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.documents.phrases import in_plain_words, without_stop
from socialplan.language import Words
from socialplan.rules.finding import Finding
from socialplan.rules.ranking import Entry, entries
from socialplan.rules.register import by_id
from socialplan.strategy.model import Strategy
from socialplan.strategy.specs import place_of

WITHHELD: Final = frozenset({"secrets-in-answers", "crisis-placeholder"})
"""The rules on values that must not be printed: each place is told on its own, for each is a text that is missing."""

_NAMED: Final = 3
"""Those like the first that a line names; the rest is counted."""
_OF_WHAT: Final = re.compile(r"\{\w+\}\u00a0: ")
"""How the message of a rule begins that says first what it is about."""
_STEP: Final = re.compile(r"(\w+)(?:\[(\d+)\])?")


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
    """The first finding of an entry, which names those like it, or says how many they are."""
    if not entry.others:
        return entry.first
    french, english = map(without_stop, entry.first.message)
    names, others = _alike(entry), len(entry.others)
    message = (
        Words(f"{french}\u202f; de même\u00a0: {names.fr}.", f"{english}; likewise: {names.en}.")
        if names
        else Words(f"{french} (et {others} de même).", f"{english} (and {others} like it).")
    )
    return msgspec.structs.replace(entry.first, message=message)


def _alike(entry: Entry[Finding]) -> Words | None:
    """What the other findings are about, where the rule's message begins with it; None where that names nothing new."""
    rule = by_id().get(entry.first.rule)
    if rule is None or not _OF_WHAT.match(rule.message.fr):
        return None
    first, *others = (_head(finding.message) for finding in entry.all)
    names = [head for head in dict.fromkeys(others) if head != first]
    if not names:
        return None
    if len(names) > _NAMED + 1:
        rest = figures.count(len(names) - _NAMED, Words("autre", "other"), Words("autres", "others"))
        names = [*names[:_NAMED], rest]
    return figures.join(names)


def _head(message: Words) -> Words:
    return Words(message.fr.partition("\u00a0: ")[0], message.en.partition(": ")[0])


def placed(finding: Finding) -> Finding:
    """A secret that was found, with its place in the words of the questions; others say themselves where they are."""
    if finding.rule != "secrets-in-answers":
        return finding
    names: list[Words] = []
    keys: list[str] = []
    for key, place in _STEP.findall(finding.path):
        keys.append(key)
        if (len(keys) == 1 or place or finding.path.endswith(key)) and (field := place_of(Strategy, tuple(keys))):
            french, english = field.question.label
            number = (f" n°\u00a0{int(place) + 1}", f" no.\u00a0{int(place) + 1}") if place else ("", "")
            names.append(Words(f"{french}{number[0]}", f"{english}{number[1]}"))
    where = Words(", ".join(name.fr for name in names), ", ".join(name.en for name in names))
    message = Words(*(f"{without_stop(told)} ({at})." for told, at in zip(finding.message, where, strict=True)))
    return msgspec.structs.replace(finding, message=message)


def advice(finding: Finding) -> Words:
    """What to do, for readers who know no field of the file; why it matters, where only such words would be left."""
    remedy = Words(in_plain_words(finding.remedy.fr), in_plain_words(finding.remedy.en))
    return remedy if remedy.fr and remedy.en else finding.why


def chapter_of(finding: Finding) -> str:
    """The chapter of the strategy in which a finding stands."""
    return finding.path.partition(".")[0].partition("[")[0]
