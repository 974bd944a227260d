"""Shares that must make 100: what is missing or too much is said at once, and can be spread."""

from collections.abc import Iterator
from typing import Any, Final

from socialplan.interview.items import is_closed, item_name, list_section
from socialplan.interview.state import State
from socialplan.interview.step import Step, Taken
from socialplan.interview.yesno import yes_step
from socialplan.language import Words

PILLARS: Final = ("editorial", "pillars")
KEY: Final = "editorial.pillars?shares"
WHOLE: Final = 100
_NEAR: Final = 0.5


def share_steps(state: State) -> Iterator[Step]:
    """The offer to spread what the pillars' shares lack or exceed; none while they are right, or nothing was said."""
    if is_closed(state, PILLARS) and (KEY in state.settled or spread(state) is not None):
        yield yes_step(KEY, "editorial", _SPREAD, default=True, why=_WHY, effect=_effect, introducing=_told)


def spread(state: State) -> list[Any] | None:
    """The pillars with shares that make 100; None if theirs do already, or if none has any."""
    pillars = state.at(*PILLARS) or ()
    shares = [pillar.get("share") for pillar in pillars]
    given = [share for share in shares if share is not None]
    silent = len(shares) - len(given)
    total = sum(given)
    if not given or abs(total - WHOLE) < _NEAR or (total == 0 and not silent):
        return None
    if silent and total < WHOLE:
        wanted = _even(WHOLE - total, silent)
        return [pillar if "share" in pillar else pillar | {"share": wanted.pop(0)} for pillar in pillars]
    scaled = _rounded([(share or 0) * WHOLE / total for share in shares])
    return [pillar | {"share": share} for pillar, share in zip(pillars, scaled, strict=True)]


def _even(whole: float, among: int) -> list[float]:
    return _rounded([whole / among] * among, whole)


def _rounded(shares: list[float], whole: float = WHOLE) -> list[float]:
    """Whole shares that make `whole`: the largest remainders get what rounding down has left."""
    down = [float(int(share)) for share in shares]
    order = sorted(range(len(shares)), key=lambda at: down[at] - shares[at])
    for at in order[: round(whole - sum(down))]:
        down[at] += 1
    return down


def _told(state: State) -> tuple[Words, ...]:
    total = sum(pillar.get("share") or 0 for pillar in state.at(*PILLARS) or ())
    gap = WHOLE - total
    made = spread(state) or ()
    section = list_section("pillars")
    shown = ", ".join(f"{item_name(pillar, section, state)} {pillar['share']:g}\u00a0%" for pillar in made)
    head = Words(
        f"Les parts font {total:g}\u00a0%\u00a0: {'il manque' if gap > 0 else 'il y a en trop'} {abs(gap):g}\u00a0%.",
        f"The shares make {total:g}%: {abs(gap):g}% {'missing' if gap > 0 else 'too much'}.",
    )
    return head, Words(f"Réparties, elles feraient\u00a0: {shown}.", f"Spread, they would be: {shown}.")


def _effect(state: State, yes: bool) -> Taken:  # noqa: FBT001 - what was said
    made = spread(state) if yes else None
    return Taken(state.with_value(PILLARS, made)) if made else Taken(state)


_SPREAD: Final = Words("Répartir ainsi\u202f?", "Spread them like that?")
_WHY: Final = Words(
    "Les parts disent ce que reçoit chaque pilier sur cent publications\u00a0: elles font cent.",
    "The shares say what each pillar gets of a hundred posts: they make a hundred.",
)
