"""What of the findings stands under what remains to be decided: a selection, since there are some 170 rules."""

import datetime as dt
from typing import Any, Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.documents.gaps import LATER, SOON, GapRegister, advice, merged, selected
from socialplan.language import Words
from socialplan.rules.finding import Finding, Severity
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.purpose import Meta

AS_OF: Final = dt.date(2026, 11, 22)


def finding(rule: str, severity: Severity = "error", path: str = "crisis.cell", **fields: Any) -> Finding:  # noqa: ANN401
    words = Words(f"{rule} en {path}.", f"{rule} at {path}.")
    told = {"message": words, "why": Words("p", "w"), "remedy": Words("r", "m")} | fields
    return Finding(rule=rule, severity=severity, path=path, **told)


def rules_of(*findings: Finding, own: tuple[str, ...] = ("crisis",)) -> list[str]:
    return [entry.first.rule for entry in selected(findings, own)]


def test_errors_come_before_warnings() -> None:
    assert rules_of(finding("a", "warning"), finding("b", "error")) == ["b", "a"]


def test_notes_and_what_is_silenced_are_never_told() -> None:
    quiet = finding("b", silenced=Text((("fr", "parce que"),)))
    assert rules_of(finding("a", "info"), quiet) == []


@pytest.mark.parametrize(
    ("severity", "path", "documents", "told"),
    [
        ("error", "platforms[0].deputy", ("plan", "crisis"), True),
        ("warning", "crisis.levels[0]", ("plan", "crisis"), True),
        ("warning", "platforms[0].deputy", ("plan", "crisis"), False),
        ("warning", "platforms[0].deputy", ("crisis",), True),
        ("warning", "platforms[0].deputy", (), False),
    ],
)
def test_a_warning_on_another_chapter_stands_elsewhere(
    severity: Severity, path: str, documents: tuple[str, ...], *, told: bool
) -> None:
    assert bool(rules_of(finding("a", severity, path, documents=documents))) is told


def test_a_rule_is_told_once_with_how_many_are_like_it() -> None:
    (entry,) = selected([finding("a", path=f"platforms[{place}]") for place in range(3)], ())
    assert merged(entry).message == Words("a en platforms[0] (et 2 de même).", "a at platforms[0] (and 2 like it).")
    (alone,) = selected([finding("a")], ())
    assert merged(alone) is alone.first


def test_of_a_rule_the_gravest_finding_stands_for_all() -> None:
    (entry,) = selected([finding("a", "warning", "crisis.x"), finding("a", "error", "crisis.y")], ("crisis",))
    assert (entry.first.path, entry.severity, len(entry.others)) == ("crisis.y", "error", 1)


def test_forty_faulty_accounts_fill_one_line_due_soon() -> None:
    register = GapRegister(Dossier(Strategy(meta=Meta(as_of=AS_OF, owner="ana"))), None)
    register.findings([finding("a", path=f"platforms[{place}]") for place in range(40)], ())
    register.findings([finding("b", "warning")], ("crisis",))
    first, second = register.lines()
    assert first.due == AS_OF + dt.timedelta(days=SOON)
    assert second.due == AS_OF + dt.timedelta(days=LATER)
    assert first.who == "ana"


@pytest.mark.parametrize(
    ("remedy", "told"),
    [
        ("Cover these hours in turns (`crisis.coverage`), or say why.", "Cover these hours in turns, or say why."),
        ("Note both (`starts`, `ends`), or stop.", "Note both, or stop."),
        ("Give a trigger (`multiple_from` or `interactions_from`).", "Give a trigger."),
        ("Name somebody. Then write `team.alone: yes`.", "Name somebody."),
        ("Write `meta.silenced`.", "w"),
    ],
)
def test_readers_of_documents_see_no_field_of_the_file(remedy: str, told: str) -> None:
    assert advice(finding("a", remedy=Words(remedy, remedy), why=Words("w", "w"))).en == told


def test_each_text_that_is_withheld_has_its_line() -> None:
    register = GapRegister(Dossier(Strategy()), None)
    register.findings([finding("secrets-in-answers", path=f"security.x[{place}]") for place in range(2)], ())
    assert [gap.what.en for gap in register.lines()] == [
        "secrets-in-answers at security.x[0].",
        "secrets-in-answers at security.x[1].",
    ]
