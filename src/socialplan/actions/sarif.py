"""Findings as SARIF 2.1.0, the format in which code hosts and editors take them from any checker."""

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import socialplan
from socialplan.actions.check import Checked, Placed
from socialplan.language import Language, Words
from socialplan.rules.catalogue import rules
from socialplan.rules.register import Rule
from socialplan.rules.told import is_fixed, source_words, threshold_words
from socialplan.strategy.problems import Problem, dotted, in_sentences

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_ROOT: Final = "%SRCROOT%"
_LINK: Final = re.compile(r"\[(?=[^\]\n]*\]\()")
_WHY: Final = Words("Pourquoi", "Why")
_WHAT: Final = Words("Que faire", "What to do")
_LIMITS: Final = Words("Seuils", "Thresholds")
_SOURCE: Final = Words("Source", "Source")
_SEMICOLON: Final = Words("\u202f; ", "; ")


def sarif(checked: Checked, language: Language, chosen: Collection[str] = ()) -> dict[str, Any]:
    """The log of one check: every rule that ran (all when `chosen` is empty), every finding, silenced or not."""
    ran = [rule for rule in rules() if not chosen or rule.id in chosen]
    places = {rule.id: place for place, rule in enumerate(ran)}
    found = (*checked.findings, *checked.silenced)
    results = [_result(placed, places, checked.file, language) for placed in found]
    return _log([_rule(rule, language) for rule in ran], results, language, successful=True)


def problems_sarif(problems: Iterable[Problem], file: str, language: Language) -> dict[str, Any]:
    """The log of a file that cannot be used as it stands: its problems, and a run that did not succeed."""
    results = [
        {
            "ruleId": problem.code,
            "level": "error",
            "message": _message(in_sentences(problem, language)),
            "locations": [_location(file, problem.line, problem.column, dotted(problem.path))],
        }
        for problem in problems
    ]
    return _log([], results, language, successful=False)


def failure_sarif(words: Words, file: str, language: Language) -> dict[str, Any]:
    """The log of a check that could not begin: why, as a notification, and a run that did not succeed."""
    told = {"level": "error", "message": _message(words.to(language)), "locations": [_artifact(file)]}
    return _log([], [], language, successful=False, notifications=[told])


def _log(
    described: list[dict[str, Any]],
    results: list[dict[str, Any]],
    language: Language,
    *,
    successful: bool,
    notifications: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": successful}
    if notifications:
        invocation["toolExecutionNotifications"] = list(notifications)
    driver = {"name": "socialplan", "semanticVersion": socialplan.__version__, "language": language, "rules": described}
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    source = source_words(rule.source)
    limits = _SEMICOLON.to(language).join(threshold_words(name).to(language) for name in rule.limits)
    told = (
        (_WHY, rule.why.to(language)),
        (_WHAT, rule.remedy.to(language) if is_fixed(rule.remedy) else ""),
        (_LIMITS, limits),
        (_SOURCE, _said(source, language)),
    )
    parts = [(label, text) for label, text in told if text]
    colon = "\u00a0:" if language == "fr" else ":"
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title.to(language)},
        "fullDescription": {"text": _described(rule, language)},
        "help": {
            "text": "\n".join(f"{label.to(language)}{colon} {text}" for label, text in parts),
            "markdown": "\n\n".join(f"**{label.to(language)}{colon}** {text}" for label, text in parts),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.chapter], "source": _said(source, language)},
    }


def _described(rule: Rule, language: Language) -> str:
    """A rule's title as a sentence, and its longer explanation."""
    return f"{rule.title.to(language)}. {_said(rule.more, language)}".rstrip()


def _result(placed: Placed, places: dict[str, int], file: str, language: Language) -> dict[str, Any]:
    finding = placed.finding
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": _message(f"{finding.message.to(language)} {finding.remedy.to(language)}"),
        "locations": [_location(file, placed.line, placed.column, finding.path)],
        "partialFingerprints": {"ruleAndPath/v1": _fingerprint(finding.rule, finding.path)},
    }
    if finding.silenced is not None:
        reason = finding.silenced.to(language)
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": reason}]
    return result


def _location(file: str, line: int, column: int, path: str = "") -> dict[str, Any]:
    found = _artifact(file)
    found["physicalLocation"]["region"] = {"startLine": line, "startColumn": column}
    return found | ({"logicalLocations": [{"fullyQualifiedName": path}]} if path else {})


def _artifact(file: str) -> dict[str, Any]:
    place = Path(file)
    artifact = {"uri": place.as_uri()} if place.is_absolute() else {"uri": quote(file), "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact}}


def _message(text: str) -> dict[str, str]:
    """Text in which braces and links are only signs: a viewer would take them for places to fill, and for links."""
    return {"text": _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))}


def _said(words: Words | None, language: Language) -> str:
    return words.to(language) if words else ""


def _fingerprint(rule: str, path: str) -> str:
    """The same as long as the rule hits the same place, whatever line it stands on."""
    return hashlib.sha256(f"{rule} {path}".encode()).hexdigest()[:32]
