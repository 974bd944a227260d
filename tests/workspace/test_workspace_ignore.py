"""The marked block in files that may be somebody else's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplan.workspace.ignore import BLOCKS, END, START, with_block

BLOCK = f"{START}\n/a\n/b\n{END}\n"
WANTED = ("/a", "/b")
CASES = [
    ("", BLOCK),
    ("*.log\n", f"*.log\n\n{BLOCK}"),
    ("*.log\n\n", f"*.log\n\n{BLOCK}"),
    (BLOCK, BLOCK),
    (f"x\n{START}\n/old\n{END}\ny\n", f"x\n{BLOCK}/old\ny\n"),
    (f"{START}\n/a\nmine\n/b\n{END}\n", f"{BLOCK}mine\n"),
    (f"{START}\nmine\n", f"{START}\nmine\n\n{BLOCK}"),
    (f"{END}\nmine\n", f"{END}\nmine\n\n{BLOCK}"),
    (f"{START}\nmine\n{START}\n/a\n{END}\n", f"{START}\nmine\n{BLOCK}"),
    (f"{END}\nmine\n{START}\n/a\n{END}\nz\n", f"{END}\nmine\n{BLOCK}z\n"),
]


@pytest.mark.parametrize(("text", "result"), CASES)
def test_the_block_is_added_or_updated_in_place(text: str, result: str) -> None:
    assert with_block(text, WANTED) == result
    assert with_block(result, WANTED) == result


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["x", "", "/a", "/c", START, END, "y\x0bz", " \u2028"])))
def test_no_line_that_is_not_ours_is_lost(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    result = with_block(text, WANTED)
    assert with_block(result, WANTED) == result
    for line in ("x", "/c", "y\x0bz"):
        assert result.split("\n").count(line) == lines.count(line)


def test_personal_data_and_what_is_of_this_machine_is_ignored() -> None:
    assert {"/contacts.yaml", "/prive/", "/private/"} <= {*BLOCKS[".gitignore"]}
    assert {"/lock", "/drafts/", "/undo/", "/private/", "/fresh"} <= {*BLOCKS[".socialplan/.gitignore"]}
