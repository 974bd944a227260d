"""What of the findings stands under what remains to be decided: a selection, since there are some 170 rules."""

import datetime as dt
from typing import Any, Final

import pytest

from socialplan.analysis.dossier import Dossier
from socialplan.documents.found import advice, merged, placed, selected
from socialplan.documents.gaps import LATER, SOON, GapRegister
from socialplan.language import Words
from socialplan.rules.catalogue import rule_of
from socialplan.rules.finding import Finding, Severity
from socialplan.strategy.choices import Acceptance
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


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["X", "Y"], Words("X\u00a0: rien\u202f; de même\u00a0: Y.", "X: nothing; likewise: Y.")),
        (
            ["X", "Y", "Z", "Y"],
            Words("X\u00a0: rien\u202f; de même\u00a0: Y et Z.", "X: nothing; likewise: Y and Z."),
        ),
        (
            ["A", "B", "C", "D", "E", "F"],
            Words(
                "A\u00a0: rien\u202f; de même\u00a0: B, C, D et 2\u00a0autres.",
                "A: nothing; likewise: B, C, D and 2\u00a0others.",
            ),
        ),
        (["X", "X"], Words("X\u00a0: rien (et 1 de même).", "X: nothing (and 1 like it).")),
    ],
)
def test_what_is_like_the_first_is_named_where_the_rule_says_what_it_is_about(names: list[str], told: Words) -> None:
    found = [
        finding("no-owner", path=f"platforms[{place}]", message=Words(f"{name}\u00a0: rien.", f"{name}: nothing."))
        for place, name in enumerate(names)
    ]
    (entry,) = selected(found, ())
    assert rule_of("no-owner").message.fr.startswith("{")
    assert merged(entry).message == told


def test_of_a_rule_the_gravest_finding_stands_for_all() -> None:
    (entry,) = selected([finding("a", "warning", "crisis.x"), finding("a", "error", "crisis.y")], ("crisis",))
    assert (entry.first.path, entry.severity, len(entry.others)) == ("crisis.y", "error", 1)


def test_forty_faulty_accounts_fill_one_line_due_soon() -> None:
    register = GapRegister(Dossier(Strategy(meta=Meta(as_of=AS_OF, owner="ana"))), None)
    register.findings([finding("a", path=f"platforms[{place}]") for place in range(40)], ())
    register.findings([finding("b", "warning")], ("crisis",))
    first, second = register.lines()
    assert first.due == AS_OF + dt.timedelta(days=SOON + 1)  # a Monday
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
        "secrets-in-answers at security.x[0] (Account security)",
        "secrets-in-answers at security.x[1] (Account security)",
    ]


def test_a_secret_is_told_with_its_place_in_words() -> None:
    found = finding("secrets-in-answers", path="crisis.scenarios[1].name", message=Words("Un secret.", "A secret."))
    assert placed(found).message == Words(
        "Un secret (Crise, Scénarios n°\u00a02, Nom).", "A secret (Crisis, Scenarios no.\u00a02, Name)."
    )
    other = finding("crisis-placeholder", path="crisis.scenarios[1].name")
    assert placed(other) is other


def noted(*, own: bool) -> list[tuple[str, dt.timedelta]]:
    """What a register tells where a check finds an error on the stop rule, which nobody answered."""
    register = GapRegister(Dossier(Strategy(meta=Meta(as_of=AS_OF, proposals=Acceptance.REFUSE))), None)
    register.findings([finding("a", path="crisis.stop_rule")], ("crisis",))
    if own:
        register.add("crisis.stop_rule", Words("à nous", "ours"), None, days=LATER)
    else:
        register.need("crisis.stop_rule")
    register.need("crisis.end")
    return [(gap.what.en, gap.due - AS_OF) for gap in register.lines()]


def test_a_question_gives_way_to_what_the_checks_say_of_it() -> None:
    assert [told for told, _ in noted(own=False)] == ["a at crisis.stop_rule", "End of the crisis"]


def test_what_the_checks_say_gives_way_to_the_document_s_own_words_and_hastens_them() -> None:
    assert noted(own=True)[0] == ("ours", dt.timedelta(days=SOON + 1))


def test_two_lines_that_say_the_same_are_one() -> None:
    register = GapRegister(Dossier(Strategy(meta=Meta(as_of=AS_OF))), None)
    register.findings([finding("pillars-sum", path="editorial.pillars")], ("editorial",))
    assert len(register.lines()) == 1
    register.add("editorial.pillars.share", Words("à nous", "ours"), None)
    assert [gap.what.en for gap in register.lines()] == ["ours"]
