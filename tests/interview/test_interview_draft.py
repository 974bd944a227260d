"""A draft is kept after each line, and plays itself back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplan.interview.asker import Draft, DraftingAsker, Turn, draft_text, read_draft


class Lines:
    """Gives prepared lines, then stops as Ctrl-C does."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.shown: list[str] = []

    def say(self, text: str) -> None:
        self.shown.append(text)

    def read(self, prompt: str) -> str:
        self.shown.append(prompt)
        if not self.lines:
            raise KeyboardInterrupt
        return self.lines.pop(0)


def _ask(asker: DraftingAsker, *questions: str) -> list[str]:
    answers = []
    for question in questions:
        asker.say(question)
        answers.append(asker.read("> "))
    return answers


def test_each_line_is_kept_and_played_back() -> None:
    kept: list[Draft] = []
    first = DraftingAsker(Lines("un", "deux"), Draft("fr", ()), kept.append)
    with pytest.raises(KeyboardInterrupt):
        _ask(first, "a", "b", "c")
    assert [len(draft.turns) for draft in kept] == [1, 2]
    later = Lines("trois")
    again = DraftingAsker(later, kept[-1], kept.append)
    assert _ask(again, "a", "b", "c") == ["un", "deux", "trois"]
    assert "> un" in later.shown
    assert [turn.line for turn in kept[-1].turns] == ["un", "deux", "trois"]


def test_an_answer_is_never_given_to_another_question() -> None:
    draft = Draft("en", (Turn("a\n> ", "one"), Turn("b\n> ", "two"), Turn("c\n> ", "three")))
    kept: list[Draft] = []
    asker = DraftingAsker(Lines("new", "other"), draft, kept.append)
    assert _ask(asker, "a", "changed", "c") == ["one", "new", "other"]
    assert [turn.line for turn in kept[-1].turns] == ["one", "new", "other"]


@given(st.lists(st.builds(Turn, st.text(), st.text(st.characters())), min_size=1))
def test_a_draft_survives_its_file(turns: list[Turn]) -> None:
    draft = Draft("fr", tuple(turns))
    text = draft_text(draft)
    text.encode("utf-8")
    assert read_draft(text) == draft


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        "{}",
        '{"language": "de", "turns": [["a", "b"]]}',
        '{"language": "fr", "turns": []}',
        '{"language": "fr", "turns": [["a"]]}',
        '{"language": "fr", "turns": [["a", 1]]}',
        '{"language": "fr", "turns": 3}',
        "[" * 100_000,
    ],
)
def test_what_is_no_draft_is_none(text: str) -> None:
    assert read_draft(text) is None
