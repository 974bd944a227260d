"""Findings as orders to a build server, which shows them beside the lines: GitHub's workflow commands."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.actions.check import Checked, Placed
from socialplan.language import Language, Words
from socialplan.rules.catalogue import rule_of
from socialplan.strategy.problems import Problem, in_sentences

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "notice"}
_DATA: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY: Final = _DATA | {":": "%3A", ",": "%2C"}
_NOT_CHECKED: Final = Words("Rien n’a pu être contrôlé", "Nothing could be checked")
_UNREADABLE: Final = Words("Le fichier ne peut pas être lu tel quel", "The file cannot be read as it stands")


def annotations(checked: Checked, language: Language) -> Iterator[str]:
    """One order a finding that counts; what is silenced is not told."""
    for placed in checked.findings:
        yield _of_finding(placed, checked.file, language)


def problem_annotations(problems: Iterable[Problem], file: str, language: Language) -> Iterator[str]:
    """One order a problem of a file that cannot be used as it stands."""
    for problem in problems:
        yield order(
            "error",
            in_sentences(problem, language),
            {
                "file": file,
                "line": problem.line,
                "col": problem.column,
                "title": f"{_UNREADABLE.to(language)} ({problem.code})",
            },
        )


def failure_annotation(words: Words, file: str, language: Language) -> str:
    """The order for a check that could not begin: why."""
    return order("error", words.to(language), {"file": file, "title": _NOT_CHECKED.to(language)})


def order(command: str, data: str, properties: dict[str, str | int]) -> str:
    """`::error file=a.yaml,line=1::what is wrong`, with everything escaped that would end a part of it."""
    told = ",".join(f"{name}={_escaped(str(value), _PROPERTY)}" for name, value in properties.items())
    return f"::{command} {told}::{_escaped(data, _DATA)}"


def _of_finding(placed: Placed, file: str, language: Language) -> str:
    finding = placed.finding
    return order(
        _LEVELS[finding.severity],
        "\n".join(words.to(language) for words in (finding.message, finding.why, finding.remedy)),
        {
            "file": file,
            "line": placed.line,
            "col": placed.column,
            "title": f"{rule_of(finding.rule).title.to(language)} ({finding.rule})",
        },
    )


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
