"""What networks have in common, checked by hand."""

import pytest

from socialplan.analysis.likeness import jaccard, likeness


def test_jaccard() -> None:
    assert jaccard("abc", "abd") == 2 / 4
    assert jaccard("ab", "ab") == 1
    assert jaccard("a", "b") == 0
    assert jaccard("", "") == 0


def test_likeness_is_the_mean_over_pairs() -> None:
    # 1 of 3; none; 1 of 2.
    assert likeness([{"x", "y"}, {"y", "z"}, {"z"}]) == pytest.approx((1 / 3 + 0 + 1 / 2) / 3)
    assert likeness([{"x"}, set()]) == 1
    assert likeness([]) == 1
