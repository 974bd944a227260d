import datetime as dt
import re
import string

import pytest

from socialplan.analysis import thresholds
from socialplan.documents.names import DOCUMENTS
from socialplan.language import Words
from socialplan.rules.catalogue import FAMILIES, rule_of, rules
from socialplan.rules.check import check
from socialplan.rules.finding import SEVERITIES
from socialplan.rules.register import Rule, rule
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.load import load
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account
from socialplan.strategy.specs import fields_of

MINIMUM = {
    "why-bandwagon",
    "objective-not-smart",
    "objective-without-kpi",
    "platform-without-audience",
    "platform-closed",
    "account-dormant",
    "handle-not-reserved",
    "no-backup-person",
    "cadence-exceeds-hours",
    "ads-no-budget",
    "self-promo",
    "calendar-too-short",
    "crisis-lead-unreachable",
    "crisis-placeholder",
    "cert-without-line",
}


def test_the_first_rules_are_there() -> None:
    assert {one.id for one in rules()} >= MINIMUM | {"secrets-in-answers"}


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_a_rule_says_all_of_itself_in_both_languages(one: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id)
    assert one.severity in SEVERITIES
    assert one.source
    assert one.check.__doc__
    for words in (one.title, one.message, one.why, one.remedy):
        assert words.fr
        assert words.en
        assert words.fr != words.en
        assert holes(words.fr) == holes(words.en)
        assert not re.search(r" [:;!?»]|« ", words.fr), "a non-breaking space goes before these signs"
        assert "'" not in words.fr
    for words in (one.more,) if one.more else ():
        assert words.fr.endswith((".", "…", ")"))
        assert words.en.endswith((".", "…", ")"))
        assert not re.search(r" [:;!?»]|« |'", words.fr)
        assert not holes(words.fr) | holes(words.en), "nothing is filled into the longer explanation"
    assert one.chapter in {field.key for field in fields_of(Strategy)}
    assert set(one.documents) <= set(DOCUMENTS)
    assert not one.title.fr.endswith(".")
    assert one.why.fr.endswith(".")


def test_an_id_is_taken_once() -> None:
    words = Words("a", "b")
    with pytest.raises(ValueError, match="two rules are called self-promo"):
        rule(
            "self-promo",
            severity="info",
            chapter="x",
            title=words,
            message=words,
            why=words,
            remedy=words,
            source="x",
            documents=(),
        )(lambda _: [])


def test_a_rule_is_found_by_its_id() -> None:
    assert rule_of("self-promo").chapter == "editorial"
    with pytest.raises(KeyError):
        rule_of("unknown")


def test_every_family_says_what_it_is_for() -> None:
    assert all(family.__doc__ for family in FAMILIES)


def test_findings_come_gravest_first_then_by_place_with_numbers_as_numbers() -> None:
    accounts = [
        Account(network=Network.X, status=AccountStatus.ACTIVE, owner="ana", last_post=dt.date(2026, 9, 30))
        for _ in range(12)
    ]
    found = check(Strategy(platforms=accounts), dt.date(2027, 1, 5), select=["no-backup-person", "account-dormant"])
    severities = [finding.severity for finding in found]
    assert severities == sorted(severities, key=SEVERITIES.index)
    errors = [finding.path for finding in found if finding.severity == "error"]
    assert errors == [f"platforms[{index}].deputy" for index in range(12)]


def test_selected_and_ignored_rules() -> None:
    strategy = Strategy(platforms=[Account(network=Network.X, status=AccountStatus.ACTIVE, owner="ana")])
    today = dt.date(2027, 1, 5)
    some = {"no-response-time", "no-backup-person", "platform-without-audience"}
    assert {one.rule for one in check(strategy, today)} > some
    assert {one.rule for one in check(strategy, today, select=some)} == some
    rest = some - {"no-backup-person"}
    assert {one.rule for one in check(strategy, today, select=some, ignore=["no-backup-person"])} == rest


def test_of_an_account_on_a_closed_network_that_alone_is_told() -> None:
    gone = Account(network=Network.GOOGLE_PLUS, status=AccountStatus.ACTIVE, owner="ana")
    strategy = Strategy(platforms=[gone, Account(network=Network.X, status=AccountStatus.ACTIVE, owner="ana")])
    found = check(strategy, dt.date(2027, 1, 5))
    assert {one.rule for one in found if one.path.startswith("platforms[0]")} == {"platform-closed"}
    assert {one.rule for one in found if one.path.startswith("platforms[1]")} >= {"no-backup-person"}


@pytest.mark.parametrize(
    ("put_off", "lighter"),
    [
        ("[crisis.drill]", True),
        ("[crisis]", True),
        ("[crisis.drill.on]", False),  # a part of it only
        ("[crisis.dri]", False),
        ("[]", False),
    ],
)
def test_what_was_put_off_on_purpose_is_a_note_that_says_so(put_off: str, lighter: bool) -> None:  # noqa: FBT001
    yaml = f"meta: {{postponed: {put_off}}}\ncrisis: {{do_not: [Mentir]}}\n"
    (finding,) = check(load(yaml, Strategy).strategy, dt.date(2027, 1, 5), select=["crisis-no-drill"])
    assert finding.severity == ("info" if lighter else "warning")
    assert finding.message.fr.endswith(" (reporté exprès).") is lighter
    assert finding.message.en.endswith(" (put off on purpose).") is lighter


def test_a_place_of_a_list_is_put_off_by_its_number() -> None:
    two = "platforms: [{network: x, status: active, owner: ana}, {network: facebook, status: active, owner: ana}]"
    found = check(
        load(f"meta: {{postponed: [platforms.1.deputy]}}\n{two}\n", Strategy).strategy,
        dt.date(2027, 1, 5),
        select=["no-backup-person"],
    )
    assert [(one.severity, one.path) for one in found] == [
        ("error", "platforms[0].deputy"),
        ("info", "platforms[1].deputy"),
    ]


def test_a_secret_is_never_put_off() -> None:
    yaml = "meta: {postponed: [why]}\nwhy: {answer: 'ghp_" + "aB3" * 12 + "'}\n"
    (finding,) = check(load(yaml, Strategy).strategy, dt.date(2027, 1, 5), select=["secrets-in-answers"])
    assert finding.severity == "error"


def test_an_empty_strategy_is_told_once_of_each_chapter_that_is_missing() -> None:
    chapters = [finding.path.split(".")[0].split("[")[0] for finding in check(Strategy(), dt.date(2027, 1, 5))]
    assert {"why", "objectives", "audiences"} <= set(chapters)
    assert len(chapters) == len(set(chapters))


def test_every_threshold_has_a_source_and_says_whether_it_is_ours() -> None:
    for name in thresholds.names():
        known = thresholds.threshold(name)
        assert known.unit
        assert known.sources
    assert thresholds.threshold("workload_tight").ours
    assert not thresholds.threshold("calendar_days").ours
