"""The merge's laws, on texts of few lines that stand often, and on words of few kinds."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.workspace import alignment
from socialplan.workspace.alignment import NOWHERE, aligned
from socialplan.workspace.merge import Merged, Take, differences, holds_markers, marked, merge, settle

Lines = list[str]
Texts = tuple[str, str, str]

LETTERS = ["a\n", "b\n", "c\n", "\n", "d e\n", "```\n"]
ROWS = ["| a | 2 h |\n", "| b | 2 h |\n", "| a | 3 j |\n", "| --- | --- |\n", "\n"]
WORDS = ["2", "3", "h", "jours", "le", "maire", "répond", "-", "*", "|", "#", "\u00a0", "\x0c", "> "]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=8).map(lambda words: " ".join(words) + "\n")


def _alphabet() -> st.SearchStrategy[st.SearchStrategy[str]]:
    return st.sampled_from([st.sampled_from(LETTERS), st.sampled_from(LETTERS[:2]), st.sampled_from(ROWS), SENTENCES])


@st.composite
def _edited(draw: st.DrawFn, base: Lines, line: st.SearchStrategy[str]) -> Lines:
    """What somebody makes of some lines: puts in, deletes, doubles, moves, changes a word, breaks or joins lines."""
    lines = list(base)
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(lines)))
        run = lines[start : start + draw(st.integers(0, 3))]
        rest = lines[:start] + lines[start + len(run) :]
        words = "".join(run).split(" ")
        place = draw(st.integers(0, len(words)))
        made = draw(
            st.sampled_from(
                [
                    [],
                    [*run, *run],
                    [*run, draw(line)],
                    [draw(line) for _ in run],
                    [word + "\n" for word in "".join(run).split()],
                    [" ".join("".join(run).split()) + "\n"],
                    " ".join([*words[:place], draw(st.sampled_from(WORDS)), *words[place + 1 :], "\n"]).splitlines(
                        keepends=True
                    ),
                ]
            )
        )
        target = draw(st.sampled_from([start, start, 0, len(rest)]))
        lines = rest[:target] + made + rest[target:]
    return [line if line.endswith("\n") else line + "\n" for line in lines]


@st.composite
def _texts(draw: st.DrawFn) -> Texts:
    """A base, and what a person and a new answer made of it; sometimes three texts that have little in common."""
    line = draw(_alphabet())
    base = draw(st.lists(line, max_size=9))
    if draw(st.integers(0, 5)) == 0:
        return "".join(base), "".join(draw(st.lists(line, max_size=6))), "".join(draw(st.lists(line, max_size=6)))
    return "".join(base), "".join(draw(_edited(base, line))), "".join(draw(_edited(base, line)))


def _put_in(before: list[str], after: list[str]) -> Counter[str]:
    return Counter(after) - Counter(before)


def _words(text: str) -> list[str]:
    return text.replace("|", " ").split()


@settings(max_examples=60)
@given(_texts())
def test_one_side_alone_is_that_side(texts: Texts) -> None:
    base, mine, new = texts
    assert merge(base, base, new)[:3] == (new, new, ())
    assert merge(base, mine, base)[:3] == (mine, base, ())
    assert merge(base, mine, mine)[:3] == (mine, mine, ())
    assert merge(base, mine, base).kept == tuple(range(mine.count("\n")))


@settings(max_examples=150)
@given(_texts())
def test_nothing_put_in_goes_missing(texts: Texts) -> None:
    base, mine, new = texts
    merged = merge(base, mine, new)
    offered = merged.text + "".join(clash.new for clash in merged.clashes)
    assert _put_in(_words(base), _words(mine)) <= Counter(_words(merged.text))
    assert _put_in(_words(base), _words(new)) <= Counter(_words(offered))


@st.composite
def _single_words(draw: st.DrawFn) -> Texts:
    """Lines of one word: there is nothing in them to join."""
    line = st.sampled_from(["a\n", "b\n", "c\n"])
    base = draw(st.lists(line, max_size=9))
    mine, new = (draw(_shuffled(base, line)) for _ in range(2))
    return "".join(base), "".join(mine), "".join(new)


@st.composite
def _shuffled(draw: st.DrawFn, base: Lines, line: st.SearchStrategy[str]) -> Lines:
    lines = list(base)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(lines)))
        lines[start : start + draw(st.integers(0, 2))] = draw(st.lists(line, max_size=2))
    return lines


@settings(max_examples=150)
@given(_single_words())
def test_each_line_put_in_is_there_whole(texts: Texts) -> None:
    base, mine, new = (text.split("\n") for text in texts)
    merged = merge(*texts)
    result = merged.text.split("\n")
    offered = [line for clash in merged.clashes for line in clash.new.split("\n")]
    assert _put_in(base, mine) <= Counter(result)
    assert _put_in(base, new) <= Counter([*result, *offered])


@settings(max_examples=150)
@given(_texts())
def test_a_second_merge_changes_nothing_and_tells_the_same(texts: Texts) -> None:
    base, mine, new = texts
    merged = merge(base, mine, new)
    assert merge(merged.base, merged.text, new)[:3] == merged[:3]
    if not merged.clashes:
        assert merged.base == new


@settings(max_examples=60)
@given(_texts(), st.data())
def test_what_is_settled_stays_settled(texts: Texts, data: st.DataObject) -> None:
    base, mine, new = texts
    merged = merge(base, mine, new)
    takes = [data.draw(st.sampled_from(Take)) for _ in merged.clashes]
    settled = settle(base, mine, new, takes)
    assert settled.clashes == ()
    assert settled.base == new
    assert merge(new, settled.text, new)[:3] == settled[:3]


@settings(max_examples=60)
@given(_texts(), st.data())
def test_what_is_left_open_is_found_again(texts: Texts, data: st.DataObject) -> None:
    base, mine, new = texts
    merged = merge(base, mine, new)
    takes = [data.draw(st.sampled_from([*Take, None, None, "typed\n"])) for _ in merged.clashes]
    settled = settle(base, mine, new, takes)
    _is_well_told(settled, mine)
    assert merge(settled.base, settled.text, new)[:3] == settled[:3]
    assert settled.fallback or len(settled.clashes) == takes.count(None)


@settings(max_examples=60)
@given(_texts())
def test_settling_nothing_is_the_merge(texts: Texts) -> None:
    merged = merge(*texts)
    assert settle(*texts, [None] * len(merged.clashes)) == merged


@settings(max_examples=60)
@given(_texts())
def test_taking_mine_everywhere_keeps_the_text_and_new_everywhere_drops_it(texts: Texts) -> None:
    base, mine, new = texts
    merged = merge(base, mine, new)
    assert settle(base, mine, new, [Take.MINE] * len(merged.clashes)).text == merged.text
    taken = settle(base, mine, new, [Take.NEW] * len(merged.clashes)).text
    assert _put_in(_words(base), _words(new)) <= Counter(_words(taken))


@settings(max_examples=60)
@given(_texts())
def test_line_numbers_are_true(texts: Texts) -> None:
    _is_well_told(merge(*texts), texts[1])


def _is_well_told(merged: Merged, mine: str) -> None:
    result, ours = merged.text.split("\n"), mine.split("\n")[:-1]
    assert len(merged.kept) == len(result) - 1
    known = [number for number in merged.kept if number is not None]
    assert all(one < other for one, other in pairwise(known))
    assert all(0 <= number < len(ours) for number in known)
    for clash in merged.clashes:
        start = clash.line - 1
        assert "".join(f"{line}\n" for line in result[start : start + clash.mine.count("\n")]) == clash.mine


@settings(max_examples=60)
@given(_texts())
def test_every_clash_is_one(texts: Texts) -> None:
    merged = merge(*texts)
    for clash in merged.clashes:
        assert clash.mine != clash.new
        assert clash.base not in {clash.mine, clash.new}
    for one, other in pairwise(merged.clashes):
        assert one.line + one.mine.count("\n") <= other.line


@settings(max_examples=60)
@given(_texts())
def test_markers_stand_for_the_clashes(texts: Texts) -> None:
    merged = merge(*texts)
    text = marked(*texts, ("vous", "avant", "réponses"))
    assert holds_markers(text) is bool(merged.clashes)
    assert text.count("<<<<<<< vous\n") == len(merged.clashes)
    if not merged.clashes:
        assert text == merged.text


@settings(max_examples=60)
@given(_texts())
def test_without_a_base_the_differences_are_found_again(texts: Texts) -> None:
    _, mine, new = texts
    found = differences(mine, new)
    assert found.text == mine
    assert all(clash.base == "" for clash in found.clashes)
    assert bool(found.clashes) is (mine != new)
    assert merge(found.base, mine, new)[:3] == found[:3]
    everything = settle(found.base, mine, new, [Take.NEW] * len(found.clashes))
    assert everything[:3] == (new, new, ())


@settings(max_examples=60)
@given(st.lists(st.sampled_from(LETTERS)), st.lists(st.sampled_from(LETTERS)))
def test_partners_are_equal_and_rise(left: Lines, right: Lines) -> None:
    partner = aligned(left, right)
    pairs = [(index, other) for index, other in enumerate(partner) if other != NOWHERE]
    assert len(partner) == len(left)
    assert all(left[index] == right[other] for index, other in pairs)
    assert all(one[1] < other[1] for one, other in pairwise(pairs))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=12), st.data())
def test_no_more_is_found_common_by_any_other_alignment(left: Lines, data: st.DataObject) -> None:
    right = data.draw(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=12))
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for row, item in enumerate(left):
        for column, other in enumerate(right):
            table[row + 1][column + 1] = (
                table[row][column] + 1 if item == other else max(table[row][column + 1], table[row + 1][column])
            )
    assert sum(other != NOWHERE for other in aligned(left, right)) == table[-1][-1]


def test_a_search_that_runs_out_of_budget_only_finds_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "_ROUNDS", 0)
    assert aligned(["a", "b"], ["a", "b"]) == [NOWHERE, NOWHERE]
    merged = merge("a\nb\n", "a\nx\n", "y\nb\n")
    assert (merged.text, len(merged.clashes)) == ("a\nx\n", 1)


def test_no_table_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    cells: list[int] = []
    real = alignment._table  # noqa: SLF001 - what it is asked for is counted

    def counting(lefts: Lines, rights: Lines) -> list[list[int]]:
        cells.append(len(lefts) * len(rights))
        return real(lefts, rights)

    monkeypatch.setattr(alignment, "_table", counting)
    left = [f"{number * 7 % 5}\n" for number in range(3_000)]
    right = [f"{number * number % 5}\n" for number in range(3_000)]
    aligned(left, right)
    aligned([*left, *"xyz"], [*"zyx", *right])
    assert max(cells) <= 22_500
    assert sum(cells) <= 500_000


def test_in_a_small_gap_an_item_that_stands_once_does_not_outweigh_two_that_stand_twice() -> None:
    assert aligned(list("paaq"), list("qaap")) == [NOWHERE, 1, 2, NOWHERE]
