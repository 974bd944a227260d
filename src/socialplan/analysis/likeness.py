"""How far networks are used alike: the share of audiences and topics that two of them have in common, on average."""

import itertools
from collections.abc import Collection, Sequence


def likeness(uses: Sequence[Collection[str]]) -> float:
    """The mean Jaccard index over all pairs of `uses`, from 0 to 1; uses that say nothing are left out.

    1 for fewer than two that say anything: there is nothing to compare.
    """
    pairs = list(itertools.combinations([set(one) for one in uses if one], 2))
    if not pairs:
        return 1.0
    return sum(jaccard(one, other) for one, other in pairs) / len(pairs)


def jaccard(one: Collection[str], other: Collection[str]) -> float:
    """What two sets have in common, as a share of what they hold together; 0 when both are empty."""
    together = {*one, *other}
    return len({*one}.intersection(other)) / len(together) if together else 0.0
