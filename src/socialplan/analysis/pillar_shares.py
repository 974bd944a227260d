"""Pillars whose share of posts cannot be what the networks' rhythms make it."""

from typing import Final

import msgspec

from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.people import open_accounts
from socialplan.strategy.model import Strategy

WHOLE: Final = 100
TOLERANCE: Final = 5
"""Points between a share and what the rhythms allow that nobody has to explain (ours)."""


class ShareGap(msgspec.Struct, frozen=True, kw_only=True):
    """A pillar whose share lies outside what the rhythms allow, all in per cent."""

    pillar: int
    """Its place in `editorial.pillars`."""
    share: float
    least: float
    """What the networks that publish nothing else give it."""
    most: float
    """What all the networks that publish it give it."""


def share_gaps(strategy: Strategy) -> tuple[ShareGap, ...]:
    """The pillars out of bounds; none as long as a network that publishes does not say which pillars it carries."""
    rhythms = [(set(one.pillars), posts_per_week(one) or 0.0) for _, one in open_accounts(strategy)]
    publishing = [(pillars, posts) for pillars, posts in rhythms if posts]
    whole = sum(posts for _, posts in publishing)
    if not whole or not all(pillars for pillars, _ in publishing):
        return ()
    found = []
    for place, pillar in enumerate(strategy.editorial.pillars):
        if pillar.share is None or pillar.id is None:
            continue
        least = WHOLE * sum(posts for pillars, posts in publishing if pillars == {pillar.id}) / whole
        most = WHOLE * sum(posts for pillars, posts in publishing if pillar.id in pillars) / whole
        if pillar.share < least - TOLERANCE or pillar.share > most + TOLERANCE:
            found.append(ShareGap(pillar=place, share=pillar.share, least=least, most=most))
    return tuple(found)
