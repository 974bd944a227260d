"""A draft is the state as JSON: it comes back as it was, and whatever is no draft harms nobody."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.interview.fits import fitting
from socialplan.interview.outline import outline
from socialplan.interview.state import VERSION, State, draft_text, read_draft
from socialplan.interview.typed import strategy_of

BEGUN = State(
    language="en",
    path="full",
    answers={"organisation": {"name": "Épicerie « Zoé »"}, "team": {"people": [{"id": "zoe", "name": "Zoé"}]}},
    settled=("organisation.name", "team.people[0].name", "why.answer"),
    skipped=("why.answer",),
    accepted=("editorial", "crisis.levels"),
    refused=("calendar",),
    said={"team.people+": "open"},
)


def test_a_draft_comes_back_as_it_was() -> None:
    assert read_draft(draft_text(BEGUN)) == BEGUN


@pytest.mark.parametrize(
    "text",
    [
        *("", "nonsense", "[]", "{}", "null", "3", "[" * 100_000),
        '{"language": "fr", "turns": [["a", "b"]]}',
        json.dumps({"version": VERSION, "language": "de", "settled": ["a"]}),
        json.dumps({"version": VERSION, "language": "fr", "settled": []}),
        json.dumps({"version": VERSION - 1, "language": "fr", "settled": ["a"]}),
    ],
)
def test_what_is_no_draft_is_none(text: str) -> None:
    assert read_draft(text) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["organisation", "team", "people", "id",
        "name", "platforms", "network", "meta", "languages", "fr", "en", "why", "answer"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(JSON, st.lists(st.text(max_size=5)), JSON)
def test_of_a_draft_that_somebody_changed_what_can_be_kept_is_kept(answers: Any, keys: list[str], said: Any) -> None:  # noqa: ANN401
    data = {"version": VERSION, "language": "fr", "path": "full", "settled": ["organisation.name", *keys]}
    state = read_draft(json.dumps(data | {"answers": answers, "said": said, "skipped": keys}))
    assert state is not None
    assert outline(state)
    strategy_of(state)


def test_what_fits_is_kept_and_what_does_not_is_left_out() -> None:
    plain = {"organisation": {"name": "Zoé", "kind": "rocket", "nope": 1}, "why": 3, "platforms": [{"network": "x"}, 4]}
    assert fitting(plain) == {"organisation": {"name": "Zoé"}, "platforms": [{"network": "x"}]}
