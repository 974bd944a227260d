"""Proposals as steps: what is shown is what is written, each key does what it says, names are those of the end."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from socialplan.analysis import figures
from socialplan.analysis.completion import complete
from socialplan.analysis.plain import to_plain
from socialplan.interview.expansion import chapter_key, expanded, part_key, wanted, written
from socialplan.interview.known import known
from socialplan.interview.offers import proposal_steps
from socialplan.interview.piecemeal import modified
from socialplan.interview.state import State, Surroundings
from socialplan.interview.step import Step, Taken
from socialplan.knowledge.house import CHAPTERS
from socialplan.language import LANGUAGES, Language
from socialplan.strategy.choices import OrganisationKind
from socialplan.strategy.commented import commented_yaml
from socialplan.strategy.load import load
from socialplan.strategy.model import REFERENCES, Strategy
from socialplan.strategy.refusal import Refusal
from socialplan.strategy.specs import Field, fields_by_key

Answers = dict[str, Any]

LEA = {"id": "lea", "name": "Léa Martin", "hours_per_week": 6.0, "deputy": "tom", "roles": ["community_manager"]}
TOM = {"id": "tom", "name": "Tom Petit", "roles": ["community_manager"]}
ANNE = {"id": "anne", "name": "Anne Le Goff", "roles": ["director"]}


def state_of(kind: str = "local_government", language: Language = "fr", *, alone: bool = False) -> State:
    answers: Answers = {
        "meta": {"owner": "lea"},
        "organisation": {"name": "Saint-Aubin", "kind": kind, "country": "FR"},
        "team": {"people": [LEA] if alone else [LEA, TOM, ANNE], "alone": alone},
        "platforms": [{"network": "facebook", "handle": "@aubin", "status": "active", "owner": "lea"}],
        "objectives": [{"id": "o1", "kind": "awareness"}],
    }
    return State(language=language, path="full", answers=answers, around=Surroundings(today="2026-11-22"))


def answered(state: State, step: Step, line: str) -> State:
    taken = step.take(line, state)
    assert isinstance(taken, Taken), taken
    return taken.state.settling(step.key) if taken.settled else taken.state


def chapter_step(state: State, chapter: str) -> Step:
    return proposal_steps(state, chapter)[0]


def said(state: State, chapter: str, line: str) -> State:
    return answered(state, chapter_step(state, chapter), line)


def part_step(state: State, chapter: str, field: str) -> Step:
    return next(step for step in proposal_steps(state, chapter) if step.key == part_key(chapter, field))


def part(state: State, chapter: str, field: str, line: str) -> State:
    return answered(state, part_step(state, chapter, field), line)


def told(state: State, step: Step, line: str) -> str:
    taken = step.take(line, state)
    assert isinstance(taken, Taken)
    assert taken.state == state
    assert not taken.settled
    return "\n".join(words.to(state.language) for words in taken.told)


def flat(text: str) -> str:
    """The text without the line ends and margins of the screen."""
    return re.sub(r"[ \n]+", " ", text)


def texts_in(plain: Any, language: Language) -> Iterator[str]:  # noqa: ANN401 - plain data
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, list):
        for each in plain:
            yield from texts_in(each, language)
    elif isinstance(plain, dict) and language in plain:
        yield plain[language]
    elif isinstance(plain, dict):
        for key, value in plain.items():
            if key not in {"id", "handle"}:
                yield from texts_in(value, language)


def free_texts(plain: Answers, fields: dict[str, Field], language: Language) -> Iterator[str]:
    """The texts of a chapter that stand for themselves: neither references nor values among a few."""
    for key, value in plain.items():
        field = fields[key]
        if field.target.kind == "section":
            inner = fields_by_key(field.target.python)
            for item in value if isinstance(value, list) else [value]:
                yield from free_texts(item, inner, language)
        elif field.target.kind in {"text", "str"} and key != "id" and not field.question.refers_to:
            yield from texts_in(value, language)


def known_values(plain: Answers, fields: dict[str, Field], language: Language) -> Iterator[str]:
    """How people who are named, values among a few and figures are said."""
    people = {str(each["id"]): str(each["name"]) for each in (LEA, TOM, ANNE)}
    for key, value in plain.items():
        field = fields[key]
        for item in value if isinstance(value, list) else [value]:
            if field.target.kind == "section":
                yield from known_values(item, fields_by_key(field.target.python), language)
            elif field.question.refers_to == "people":
                yield people[item]
            elif field.target.kind == "choice":
                yield next(member.to(language) for member in field.target.python if member.value == item)
            elif field.target.kind in {"int", "float"} and not field.question.unit and item and key != "every_weeks":
                yield figures.number(item).to(language)


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_all_that_would_be_written_is_shown_and_fits_the_screen(
    kind: OrganisationKind, language: Language, *, alone: bool
) -> None:
    state = state_of(kind.value, language, alone=alone)
    for chapter in CHAPTERS:
        shown = told(state, chapter_step(state, chapter), "v")
        full = expanded(said(state, chapter, "1"))[chapter]
        fields = fields_by_key(fields_by_key(Strategy)[chapter].type.python)
        on_one_line = flat(shown)
        missing = [text for text in free_texts(full, fields, language) if flat(text)[1:] not in on_one_line]
        values = known_values(full, fields, language)
        missing += [value for value in values if value[1:] not in on_one_line]
        assert not missing
        too_long = [line for line in shown.split("\n") if len(line) > 80 and " " in line.strip()]
        assert not too_long
        assert "None" not in shown
        assert "{" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_what_is_accepted_can_be_loaded_again_and_leaves_nothing_proposed(
    kind: OrganisationKind, language: Language
) -> None:
    state = said(state_of(kind.value, language), "editorial", "5")
    text = commented_yaml(Strategy, language, filled=expanded(state))
    loaded = load(text, Strategy, references=REFERENCES)
    assert not {path for path in complete(loaded.strategy).proposed if not path.startswith("calendar")}
    assert to_plain(written(state), (language,)) == to_plain(loaded.strategy, (language,))


def test_texts_are_written_in_both_languages_of_the_documents() -> None:
    state = state_of().with_value(("meta", "languages"), ["fr", "en"])
    line = expanded(said(state, "editorial", "o"))["editorial"]["line"]
    assert set(line) == {"fr", "en"}


ACCEPTED, REFUSED, PARTS = ("crisis",), ("crisis",), "one by one"


@pytest.mark.parametrize(
    ("line", "language", "accepted", "refused"),
    [
        ("1", "fr", ("crisis",), ()),
        ("o", "fr", ("crisis",), ()),
        ("Oui", "fr", ("crisis",), ()),
        ("y", "en", ("crisis",), ()),
        ("Accept (y)", "en", ("crisis",), ()),
        ("4", "fr", (), ("crisis",)),
        ("n", "fr", (), ("crisis",)),
        ("no", "en", (), ("crisis",)),
        ("2", "fr", (), ()),
        ("p", "en", (), ()),
    ],
)
def test_a_chapter_is_decided_in_one_key(
    line: str, language: Language, accepted: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    state = said(state_of(language=language), "crisis", line)
    assert (state.accepted, state.refused) == (accepted, refused)
    step = chapter_step(state, "crisis")
    again = said(state, "crisis", step.value(state))
    assert (again.accepted, again.refused, again.said) == (state.accepted, state.refused, state.said)
    assert step.shown(state)


def test_another_line_is_refused_and_enter_decides_later() -> None:
    state = state_of()
    step = chapter_step(state, "crisis")
    assert isinstance(step.take("9", state), Refusal)
    assert isinstance(step.take("peut-être", state), Refusal)
    assert not step.default(state)
    assert not step.enter_settles
    assert not step.value(state)


def test_all_is_accepted_at_once_but_what_was_decided_before() -> None:
    state = said(said(state_of(), "editorial", "n"), "calendar", "t")
    assert state.refused == ("editorial",)
    assert set(state.accepted) == set(CHAPTERS) - {"editorial"}
    assert {chapter_key(chapter) for chapter in CHAPTERS} <= set(state.settled)
    assert all(chapter_step(state, chapter).shown(state) for chapter in CHAPTERS)


def test_a_chapter_put_off_before_stays_put_off() -> None:
    state = state_of().putting_off(chapter_key("crisis"))
    after = said(state, "editorial", "t")
    assert "crisis" not in after.accepted
    assert chapter_key("crisis") in after.skipped


@pytest.mark.parametrize("word", ["accept", "refuse"])
@pytest.mark.parametrize("place", ["crisis", "meta"])
def test_a_file_that_says_already_what_becomes_of_them_is_not_asked(word: str, place: str) -> None:
    state = state_of().with_value((place, "proposals"), word)
    assert not proposal_steps(state, "crisis")


def test_there_is_nothing_to_offer_where_all_is_answered() -> None:
    state = state_of()
    full = expanded(said(state, "moderation", "o"))["moderation"]
    assert not proposal_steps(state.with_value(("moderation",), full), "moderation")
    assert not proposal_steps(state, "organisation")


def test_only_what_is_not_answered_is_offered_and_ones_own_words_stay() -> None:
    state = state_of().with_value(("moderation", "appeal"), "Écrivez au maire.")
    piece = said(state, "moderation", "p")
    assert part_key("moderation", "appeal") not in {step.key for step in proposal_steps(piece, "moderation")}
    assert expanded(said(state, "moderation", "o"))["moderation"]["appeal"] == "Écrivez au maire."


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_a_strategy_that_took_all_is_not_offered_anything_again(kind: OrganisationKind, *, alone: bool) -> None:
    for answers in (state_of(kind.value, alone=alone).answers, {"organisation": {"kind": kind.value}}):
        state = State(language="fr", answers=answers)
        full = State(language="fr", answers=expanded(said(said(state, "editorial", "t"), "crisis", "o")))
        assert [chapter for chapter in CHAPTERS if proposal_steps(full, chapter)] == []


# One by one.


def one_by_one(chapter: str = "editorial") -> State:
    return said(state_of(), chapter, "p")


def test_each_part_is_a_step_that_shows_it_in_full() -> None:
    state = one_by_one("crisis")
    full = expanded(said(state_of(), "crisis", "o"))["crisis"]
    steps = proposal_steps(state, "crisis")[1:]
    assert [step.key for step in steps] == [part_key("crisis", key) for key in full]
    shown = flat("\n".join(words.fr for words in part_step(state, "crisis", "levels").intro(state)))
    assert "Niveau 2 : Sensible" in shown.replace("\u00a0", " ")
    assert "De 3 à moins de 10 fois les mentions habituelles" in shown
    assert "Pilote\u00a0: Léa Martin" in shown


@pytest.mark.parametrize(
    ("line", "accepted", "refused"),
    [("1", True, False), ("o", True, False), ("y", True, False), ("3", False, True), ("n", False, True)],
)
def test_a_part_is_decided_in_one_key(line: str, *, accepted: bool, refused: bool) -> None:
    state = part(one_by_one(), "editorial", "tones", line)
    assert ("editorial.tones" in state.accepted, "editorial.tones" in state.refused) == (accepted, refused)
    assert ("tones" in expanded(state).get("editorial", {})) == accepted
    assert part_step(state, "editorial", "tones").shown(state)


def test_enter_alone_accepts_a_part() -> None:
    state = one_by_one()
    step = part_step(state, "editorial", "voice")
    assert part(state, "editorial", "voice", step.default(state)).accepted == ("editorial.voice",)


def test_only_the_parts_that_were_accepted_are_written() -> None:
    state = part(part(one_by_one(), "editorial", "voice", "o"), "editorial", "line", "o")
    assert set(expanded(state)["editorial"]) == {"voice", "line"}
    assert wanted(state) == {"editorial": ["voice", "line"]}


def test_the_rest_of_a_chapter_is_accepted_at_once() -> None:
    state = part(part(one_by_one(), "editorial", "voice", "n"), "editorial", "pillars", "t")
    full = expanded(said(state_of(), "editorial", "o"))["editorial"]
    assert set(expanded(state)["editorial"]) == set(full) - {"voice"}
    assert all(step.key in state.settled for step in proposal_steps(state, "editorial")[1:])


def test_a_refused_part_is_neither_written_nor_proposed_again() -> None:
    state = part(part(one_by_one(), "editorial", "voice", "n"), "editorial", "line", "t")
    answers = expanded(state)
    assert answers["meta"]["refused"] == ["editorial.voice"]
    assert "proposals" not in answers["editorial"]
    assert "voice" not in answers["editorial"]
    assert not {path for path in complete(written(state)).proposed if path.startswith("editorial")}
    assert not proposal_steps(State(language="fr", answers=answers), "editorial")


def test_a_part_put_off_stays_proposed_beside_one_that_is_refused() -> None:
    state = part(one_by_one(), "editorial", "voice", "n").putting_off(part_key("editorial", "emoji"))
    proposed = complete(written(state)).proposed
    assert "editorial.emoji" in proposed
    assert "editorial.voice" not in proposed
    again = said(State(language="fr", answers=expanded(state)), "editorial", "p")
    keys = {step.key for step in proposal_steps(again, "editorial")}
    assert part_key("editorial", "emoji") in keys
    assert part_key("editorial", "voice") not in keys


def test_a_part_to_be_changed_becomes_an_answer_whose_questions_are_asked() -> None:
    state = one_by_one()
    offered = expanded(said(state_of(), "editorial", "o"))["editorial"]
    asked = {"line": "editorial.line", "voice": "editorial.voice+", "publish": "editorial.publish"}
    for field, key in asked.items():
        taken = part_step(state, "editorial", field).take("m", state)
        assert isinstance(taken, Taken)
        assert taken.again == (key,)
        assert taken.state.at("editorial", field) == offered[field]
        assert modified(taken.state) == (("editorial", field),)
        assert part_step(taken.state, "editorial", field).shown(taken.state) == "modifié"


def test_a_changed_part_is_kept_as_it_was_changed() -> None:
    state = part(one_by_one(), "editorial", "line", "m").with_value(("editorial", "line"), "La nôtre.")
    assert expanded(state)["editorial"] == {"line": "La nôtre."}
    again = part(state, "editorial", "line", "m")
    assert again.at("editorial", "line") == "La nôtre."


@pytest.mark.parametrize(("line", "written_out"), [("o", True), ("n", False)])
def test_whoever_thinks_again_gives_up_their_changes(line: str, *, written_out: bool) -> None:
    state = part(one_by_one(), "editorial", "line", "m").with_value(("editorial", "line"), "La nôtre.")
    after = part(state, "editorial", "line", line)
    assert after.at("editorial", "line") is None
    assert ("line" in expanded(after).get("editorial", {})) == written_out


def test_a_whole_chapter_accepted_after_all_forgets_its_parts() -> None:
    state = part(part(one_by_one(), "editorial", "voice", "n"), "editorial", "line", "o")
    whole = said(state, "editorial", "o")
    assert (whole.accepted, whole.refused) == (("editorial",), ())
    assert len(proposal_steps(whole, "editorial")) == 1
    assert "voice" in expanded(whole)["editorial"]


def test_the_tally_of_parts_is_told() -> None:
    state = part(
        part(part(one_by_one(), "editorial", "voice", "n"), "editorial", "line", "m"), "editorial", "tones", "o"
    )
    shown = chapter_step(state, "editorial").shown(state).replace("\u00a0", " ")
    assert shown == "1 acceptée, 1 modifiée et 1 refusée"


# Written with what is known at the end.


def test_the_names_and_networks_of_the_end_are_those_that_are_written() -> None:
    state = said(state_of(), "editorial", "t")
    people = [LEA | {"name": "Zoé Durand"}, TOM, ANNE]
    later = state.with_values(
        {
            ("team", "people"): people,
            ("platforms", 1): {"network": "linkedin", "status": "active"},
        }
    )
    text = str(expanded(later))
    assert "Zoé Durand" in text
    assert "Léa Martin" not in text.replace(str(LEA), "")
    assert "linkedin" in {route["attacked_on"] for route in expanded(later)["crisis"]["channels"]}


def test_people_who_go_leave_no_name_behind() -> None:
    state = said(state_of(), "crisis", "o").with_value(("team", "people"), [LEA | {"deputy": None}, TOM])
    state = state.with_value(("team", "people", 0, "deputy"), None)
    text = commented_yaml(Strategy, "fr", filled=expanded(state))
    assert "Anne" not in text
    assert load(text, Strategy, references=REFERENCES)


def test_what_was_not_taken_is_not_named() -> None:
    refused = said(said(state_of(), "editorial", "n"), "calendar", "o")
    taken = said(said(state_of(), "editorial", "o"), "calendar", "o")
    alone = said(state_of(), "calendar", "o")
    for state in (refused, alone):
        assert all("pillar" not in post for post in expanded(state)["calendar"]["backup"])
    assert any("pillar" in post for post in expanded(taken)["calendar"]["backup"])


def test_refused_chapters_are_noted() -> None:
    assert expanded(said(state_of(), "crisis", "n"))["crisis"] == {"proposals": "refuse"}


def test_a_question_put_off_is_noted_with_the_proposals() -> None:
    state = said(state_of(), "editorial", "o").putting_off("why.answer")
    assert expanded(state)["meta"]["postponed"] == ["why.answer"]
    assert known(state).meta.postponed == ["why.answer"]
    assert written(state).meta.as_of == dt.date(2026, 11, 22)


def test_a_state_is_not_changed_by_being_expanded() -> None:
    state = said(state_of(), "editorial", "t")
    before = msgspec.json.encode(state)
    expanded(state)
    assert msgspec.json.encode(state) == before


@pytest.mark.parametrize("line", ["o", "n"])
def test_a_decision_put_off_afterwards_is_none(line: str) -> None:
    state = said(state_of(), "crisis", line).putting_off(chapter_key("crisis")).saying(chapter_key("crisis"), None)
    answers = expanded(state)
    assert "crisis" not in answers
    assert answers["meta"]["postponed"] == ["crisis"]


def test_a_part_put_off_afterwards_is_not_written() -> None:
    state = part(one_by_one(), "editorial", "voice", "o")
    key = part_key("editorial", "voice")
    assert "editorial" not in expanded(state.putting_off(key).saying(key, None))


def test_proposals_left_empty_are_refused() -> None:
    assert expanded(state_of().settling(chapter_key("crisis")))["crisis"] == {"proposals": "refuse"}
    state = part(one_by_one(), "editorial", "line", "o").settling(part_key("editorial", "voice"))
    assert expanded(state)["meta"]["refused"] == ["editorial.voice"]
