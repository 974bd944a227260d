"""The belt: whatever the merge's own code gets wrong, nothing that was put in goes missing."""

from collections.abc import Sequence

import pytest

from socialplan.workspace import merge as merging
from socialplan.workspace.belt import holds
from socialplan.workspace.merge import BeltError, Clash, merge
from socialplan.workspace.passages import Passage, as_mine, as_new, lines

BASE, MINE, NEW = "a b\nc\n", "a b\nmine\nc\n", "a b\nc\nnew\n"


def _passage(
    text: str, *, kept: Sequence[int | None] | None = None, woven: bool = False, clash: bool = False
) -> Passage:
    given = lines(text)
    numbers = (None,) * len(given) if kept is None else kept
    return Passage(lines(BASE), lines(MINE), lines(NEW), 0, given, numbers, clash, woven)


def test_a_right_merge_holds() -> None:
    assert holds(BASE, MINE, NEW, [_passage("a b\nmine\nc\nnew\n", kept=(0, 1, 2, None))])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a b\nc\nnew\n", id="the person's line lost"),
        pytest.param("a b\nmine\nc\n", id="the new line lost"),
        pytest.param("a b\nmine new\nc\n", id="lines joined that were not to be"),
        pytest.param("a b\nmine c\nnew\n", id="the person's line run into another"),
        pytest.param("a b\nmine\nc new\n", id="the new line run into another"),
        pytest.param("a b\nmine!\nc\nnew\n", id="the person's word changed"),
    ],
)
def test_a_merge_that_lost_something_does_not(text: str) -> None:
    assert not holds(BASE, MINE, NEW, [_passage(text)])


def test_lines_may_be_joined_where_words_were_merged_but_no_word_lost() -> None:
    assert holds(BASE, MINE, NEW, [_passage("a b\nmine new\nc\n", woven=True)])
    assert not holds(BASE, MINE, NEW, [_passage("a b\nmine\nc\n", woven=True)])
    assert not holds(BASE, MINE, NEW, [_passage("a b\nnew\nc\n", woven=True)])


def test_a_new_line_may_be_in_a_clash_instead() -> None:
    assert holds(BASE, MINE, NEW, [as_mine(lines(BASE), lines(MINE), lines(NEW), 0, clash=True)])
    assert not holds(BASE, MINE, NEW, [as_mine(lines(BASE), lines(MINE), lines(BASE), 0, clash=True)])


def test_a_line_put_in_twice_must_be_there_twice() -> None:
    base, mine = "a\n", "a\nx\nx\n"
    assert holds(base, mine, base, [as_mine(lines(base), lines(mine), lines(base), 0)])
    assert not holds(base, mine, base, [as_mine(lines(base), lines("a\nx\n"), lines(base), 0)])


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param((0, 1, 2), id="a line without a number"),
        pytest.param((0, 2, 1, None), id="not in order"),
        pytest.param((0, 1, 3, None), id="past the end"),
        pytest.param((0, 0, 2, None), id="one line twice"),
        pytest.param((-1, 0, 1, None), id="before the start"),
    ],
)
def test_the_lines_numbers_must_be_true(kept: Sequence[int | None]) -> None:
    assert not holds(BASE, MINE, NEW, [_passage("a b\nmine\nc\nnew\n", kept=kept)])


def test_a_clash_must_show_the_persons_own_lines() -> None:
    clash = as_mine(lines(BASE), lines(MINE), lines(NEW), 0, clash=True)
    assert holds(BASE, MINE, NEW, [clash])
    assert not holds(BASE, MINE, NEW, [clash._replace(at=1)])


@pytest.mark.parametrize("persons", [True, False])
def test_a_woven_passage_excuses_no_line_elsewhere(*, persons: bool) -> None:
    """One "x" stands in a woven passage that kept it whole; the other was run into a line."""
    twice, once = "x\nx\n", "q\n"
    mine, new = (twice, once) if persons else (once, twice)
    whole = Passage([], lines("x\n"), [], 0, lines("x\n"), (None,), woven=True)
    if not persons:
        whole = whole._replace(mine=[], new=lines("x\n"))
    rest = Passage([], [], [], 0, lines("q x\nq\n"), (None, None))
    assert not holds("", mine, new, [whole, rest])
    assert holds("", mine, new, [whole, whole, rest])


def test_a_faulty_merge_becomes_one_clash(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(base: str, mine: str, new: str) -> list[Passage]:
        return [as_new(lines(base), lines(mine), lines(new), 0)]

    monkeypatch.setattr(merging, "_passages", forgetful)
    merged = merge(BASE, MINE, NEW)
    assert merged == (MINE, BASE, (Clash(BASE, MINE, NEW, 1),), (0, 1, 2), True)


def test_a_merge_that_would_not_find_its_clashes_again_becomes_one_clash(monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter(range(9))

    def fickle(base: str, mine: str, new: str) -> list[Passage]:
        rest = as_mine(lines(base), lines(mine), lines(new), 0, clash=True)
        return [rest] if next(made) else [as_mine([], [], ["x\n"], 0, clash=True), rest]

    monkeypatch.setattr(merging, "_passages", fickle)
    assert merge(BASE, MINE, NEW).fallback


def test_if_even_that_would_lose_something_nothing_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "holds", lambda *_: False)
    with pytest.raises(BeltError):
        merge(BASE, MINE, NEW)


def test_a_document_that_is_one_clash_is_found_so_again_and_can_be_settled() -> None:
    base, mine, new = "", "a\nb\n", "b\nb\n"
    merged = merge(base, mine, new)
    assert tuple(merged) == (mine, base, (Clash(base, mine, new, 1),), (0, 1), True)
    assert merge(merged.base, merged.text, new) == merged
    assert merging.settle(base, mine, new, [None]) == merged
    assert merging.settle(base, mine, new, [merging.Take.BOTH])[:3] == (mine + new, new, ())


def test_a_partly_settled_merge_whose_rest_would_not_be_found_again_is_one_clash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base, mine, new = "a\nb\nc\nd\ne\n", "a\nx\nc\ny\ne\n", "a\nm\nc\nn\ne\n"
    real = merging._passages  # noqa: SLF001 - the fault is put in here

    def forgets_later(*texts: str) -> list[Passage]:
        return real(*texts) if texts[0] == base else [as_mine([], lines(texts[1]), [], 0)]

    monkeypatch.setattr(merging, "_passages", forgets_later)
    settled = merging.settle(base, mine, new, [merging.Take.NEW, None])
    assert settled.fallback
    assert settled.text == "a\nm\nc\ny\ne\n"
    assert settled.kept == (0, None, 2, 3, 4)
    monkeypatch.undo()
    assert merge(settled.base, settled.text, new).clashes == settled.clashes
