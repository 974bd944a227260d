"""Alarms: an error is told when an answer has made it, once, and never of what is about to be asked or was put off."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from socialplan.interview.alarms import Alarms, Found, Judge, lines
from socialplan.interview.networks import KEY as NETWORKS
from socialplan.interview.plainly import plainly
from socialplan.interview.state import State, Surroundings
from socialplan.language import Words
from socialplan.rules.catalogue import rules
from socialplan.rules.check import check
from socialplan.rules.finding import Finding
from socialplan.rules.register import Rule
from socialplan.strategy.model import Strategy
from socialplan.strategy.problems import Path as FieldPath

START = State(language="fr", around=Surroundings(today="2026-11-22"))


class Asked(NamedTuple):
    """A question still to come."""

    key: str
    path: FieldPath | None = None


class Finds(NamedTuple):
    rule: str
    path: str
    severity: str = "error"
    message: Words = Words("Cela ne va pas.", "It will not do.")
    remedy: Words = Words("Changez-le.", "Change it.")


def long_reason(strategy: Strategy) -> Iterable[Found]:
    """Finds fault with a reason that is given."""
    return [Finds("reason-given", "why.answer")] if strategy.why.answer else []


def finding(one: Finds) -> Judge:
    """Finds this once a reason is given."""
    return lambda strategy: [one] if strategy.why.answer else []


def answering(text: str | None) -> State:
    return START.with_value(("why", "answer"), text)


def paths(found: Iterable[Found]) -> list[str]:
    return [one.path for one in found]


def test_an_error_is_told_when_an_answer_makes_it_and_only_once() -> None:
    alarms = Alarms(long_reason, START)
    assert not alarms.after(START, ())
    assert paths(alarms.after(answering("Oui"), ())) == ["why.answer"]
    assert not alarms.after(answering("Oui"), ())
    assert not alarms.after(answering("Oui, vraiment"), ())


def test_an_error_that_was_mended_and_comes_back_is_told_again() -> None:
    alarms = Alarms(long_reason, START)
    alarms.after(answering("Oui"), ())
    alarms.after(answering(None), ())
    assert alarms.after(answering("Oui"), ())


def test_what_was_wrong_at_the_beginning_is_not_told() -> None:
    alarms = Alarms(long_reason, answering("Oui"))
    assert not alarms.after(answering("Non"), ())


def test_warnings_and_notes_are_not_told() -> None:
    for severity in ("warning", "info"):
        alarms = Alarms(finding(Finds("any", "why.answer", severity)), START)
        assert not alarms.after(answering("Oui"), ())


@pytest.mark.parametrize(
    ("path", "key", "told"),
    [
        ("why.answer", "why.answer", False),
        ("why.answer", "why.help_to_project", True),
        ("why", "why.help_to_project", False),
        ("why.answer", "why?more", False),
        ("platforms[0].deputy", "platforms[0].deputy", False),
        ("platforms[0].deputy", "platforms[1].deputy", True),
        ("platforms[0].deputy", "platforms+", True),
        ("platforms", "platforms+", False),
        ("platforms", NETWORKS, False),
        ("crisis.levels[1].lead", "crisis?proposals", False),
        ("crisis.levels[1].lead", "crisis.levels?proposal", False),
        ("crisis.levels[1].lead", "crisis.press?proposal", True),
        ("team.people[0].deputy", "team.people[0].absences+", True),
        ("editorial.pillars[0].share", "editorial.pillars@100", False),
    ],
)
def test_nothing_is_said_of_what_a_question_still_to_come_would_settle(path: str, key: str, *, told: bool) -> None:
    alarms = Alarms(finding(Finds("no-such-rule", path)), START)
    assert bool(alarms.after(answering("Oui"), [Asked(key)])) == told
    later = alarms.after(answering("Oui"), ())
    assert bool(later) != told


def test_a_rule_waits_for_all_that_it_reads() -> None:
    alarms = Alarms(finding(Finds("alone-with-others", "team.alone")), START)
    assert not alarms.after(answering("Oui"), [Asked("team.people[1].leaves_on")])
    assert alarms.after(answering("Oui"), [Asked("team.people[1].title")])


@pytest.mark.parametrize(("key", "told"), [("why.answer", False), ("why+", False), ("team.alone", True)])
def test_nothing_is_said_of_what_a_question_that_was_put_off_would_settle(key: str, *, told: bool) -> None:
    alarms = Alarms(finding(Finds("no-such-rule", "why.answer")), START)
    assert bool(alarms.after(answering("Oui").putting_off(key), ())) == told


@pytest.mark.parametrize(("path", "told"), [("crisis.levels", True), ("crisis.levels[0]", False)])
def test_a_list_that_is_too_short_is_told_whatever_was_put_off_in_its_items(path: str, *, told: bool) -> None:
    alarms = Alarms(finding(Finds("no-such-rule", path)), START)
    assert bool(alarms.after(answering("Oui").putting_off("crisis.levels[0].lead"), ())) == told


def test_an_alarm_names_no_key_but_the_question_and_how_to_go_there() -> None:
    remedy = Words("Nommez une personne (`deputy`), ou `crisis.cell`.", "Name somebody (`deputy`), or `crisis.cell`.")
    said = lines(Finds("any", "team.people[0].deputy", remedy=remedy))
    assert said[1].fr == "  → Nommez une personne, ou «\u00a0Équipe de crise\u00a0»."
    assert said[2].fr == (
        "    Question «\u00a0Suppléance\u00a0»\u00a0: tapez ! puis le numéro de «\u00a0Qui s’en occupe\u00a0»."
    )
    assert said[2].en == "    Question “Deputy”: type ! then the number of “Who takes care of it”."


def test_where_the_path_has_no_such_chapter_nothing_is_said_of_it() -> None:
    assert len(lines(Finds("any", "crisis.cell"), "brief")) == 2


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.id)
def test_no_remedy_shows_a_key_in_the_interview(one: Rule) -> None:
    for words in (plainly(one.remedy), plainly(one.message)):
        assert "`" not in words.fr + words.en
        assert "()" not in words.fr + words.en


def test_an_alarm_says_what_and_what_to_do() -> None:
    message, remedy, _ = lines(Finds("any", "why"))
    assert (message.fr, message.en) == ("Attention\u00a0: Cela ne va pas.", "Careful: It will not do.")
    assert (remedy.fr, remedy.en) == ("  → Changez-le.", "  → Change it.")


# With the rules themselves.


def judge(strategy: Strategy) -> tuple[Finding, ...]:
    return check(strategy, dt.date(2026, 11, 22))


OBJECTIVE = {"id": "o1", "statement": "Vendre", "kind": "sales"}
PEOPLE = [{"id": "lea", "name": "Léa", "hours_per_week": 6.0}, {"id": "tom", "name": "Tom"}]


def full(**more: object) -> State:
    answers = {"team": {"people": PEOPLE}, "meta": {"path": "full", "owner": "lea"}} | more
    return START.with_values({(key,): value for key, value in answers.items()})


def test_a_real_error_is_told_when_it_is_made() -> None:
    pillars = [{"id": "a", "label": "A", "share": 50.0}, {"id": "b", "label": "B", "share": 40.0}]
    before = full(editorial={"pillars": [pillars[0] | {"share": 60.0}, pillars[1]]})
    alarms = Alarms(judge, before)
    found = alarms.after(full(editorial={"pillars": pillars}), ())
    assert [one.rule for one in found] == ["pillars-sum"]


def test_a_question_put_off_raises_no_alarm() -> None:
    accounts = [{"network": "facebook", "status": "active", "handle": "@a", "posts_per_week": 2.0, "owner": "lea"}]
    before = full()
    alarms, silent = Alarms(judge, before), Alarms(judge, before)
    missing = full(platforms=accounts)
    told = {one.path for one in alarms.after(missing, ())}
    assert "platforms[0].deputy" in told
    put_off = missing.putting_off("platforms[0].deputy")
    assert "platforms[0].deputy" not in {one.path for one in silent.after(put_off, ())}


def test_what_accepted_proposals_settle_is_no_error() -> None:
    before = full()
    bare, accepted = Alarms(judge, before), Alarms(judge, before)
    scenarios = {"scenarios": [{"kind": "bad_buzz"}]}
    without = {one.rule for one in bare.after(full(crisis=scenarios), ())}
    with_them = {one.rule for one in accepted.after(full(crisis=scenarios).accepting("crisis"), ())}
    settled = {"crisis-levels", "crisis-no-statement", "no-spokesperson"}
    assert settled <= without
    assert not with_them & settled
