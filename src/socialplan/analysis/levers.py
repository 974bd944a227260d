"""Ways to bring the hours down, each tried out: what it saves, whether it is enough, and what several do together."""

import math
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, Literal, NamedTuple

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import account_load, formats_of, posts_per_week, visits_per_week
from socialplan.analysis.account_words import account_in_a_sentence, on_account
from socialplan.analysis.people import OWNED, open_accounts
from socialplan.analysis.rhythms import Rhythm, highest, lower_rhythms, said_lines
from socialplan.analysis.spans import STEPS_AN_HOUR
from socialplan.analysis.sparing import reaches_alone, spare_accounts
from socialplan.analysis.thresholds import cheaper_formats, limit, words
from socialplan.analysis.trades import trade_family
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, Format
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account, FormatMix

LeverKind = Literal["leave_spare", "drop", "fewer_posts", "cheaper_format", "fewer_visits", "more_hours"]


class Weighed(NamedTuple):
    """A strategy's week, as far as levers look at it."""

    needed: float
    """Hours a week."""
    goal: float
    """Hours a week to come down to: they change with the people on whom a task still falls."""

    @property
    def holds(self) -> bool:
        """Whether the need is down to the goal."""
        return self.needed <= self.goal + _HAIR


Weigh = Callable[[Strategy], Weighed]

NUMBER: Final = 3
"""How many are proposed."""
_WORTHWHILE: Final = 0.05
"""A lever below this many hours (three minutes) a week is none."""
_HALF_STEP: Final = 0.5 / STEPS_AN_HOUR
_HAIR: Final = 1e-9
_DECIMALS: Final = 2
_SINGULAR: Final = 2
"""Below this many posts French takes the singular."""


_MOVING: Final = frozenset({"long_video", "short_video", "live", "story"})
"""What video networks live by."""


class Lever(msgspec.Struct, frozen=True, kw_only=True):
    """A change, with its effect."""

    kind: LeverKind
    account: int | None
    """The account's place in `platforms`; None for more hours, and for several accounts."""
    saves: float
    """Hours a week less; for more hours, the hours to find."""
    needed: float
    """Typical hours a week needed after it."""
    goal: float
    """Hours a week to come down to."""
    enough: bool
    """Whether it brings the hours to the goal on its own."""
    what: Words
    """The change in the infinitive, without its effect."""
    words: Words


class Together(msgspec.Struct, frozen=True, kw_only=True):
    """Changes made one after the other, when none is enough on its own."""

    steps: tuple[Lever, ...]
    """Each is counted on top of those before it."""
    needed: float
    """Hours a week that are still needed after all of them."""
    goal: float
    enough: bool


class Candidate(msgspec.Struct, frozen=True):
    """A lever, what it costs in reach (the smaller the better), and the strategy once it is pulled."""

    lever: Lever
    loss: float
    then: Strategy


Source = Callable[[Strategy, Weigh], Iterator[Candidate]]


def goal_hours(strategy: Strategy, available: float) -> float:
    """The hours a week to come down to: those that leave a margin (`workload_tight`), in whole steps of five minutes.

    To come down to what there is would only lead from an error to a warning.
    """
    share = min(limit("workload_tight", strategy), limit("workload_over", strategy))
    return math.floor(available * share * STEPS_AN_HOUR + _HAIR) / STEPS_AN_HOUR


def levers(strategy: Strategy, weigh: Weigh) -> tuple[Lever, ...]:
    """Up to three levers, computed by making the change and counting again.

    One of each kind at most, those that are enough before the others: leave what is closed, in double, silent or
    nobody's; leave a network, publish less, choose a cheaper format, look in less often. Of several of a kind, the one
    that is enough at the least loss, else the one that saves the most.
    """
    found = [best.lever for kind in _KINDS if (best := _best(kind(strategy, weigh))) is not None]
    return tuple(sorted(found, key=lambda lever: not lever.enough)[:NUMBER])


def together(strategy: Strategy, weigh: Weigh) -> Together:
    """The levers one after the other: first leave what nobody would miss, then one of each kind.

    Stops as soon as the goal is reached.
    """
    return _in_turn(strategy, weigh, _KINDS)


def without_leaving(strategy: Strategy, weigh: Weigh) -> Together:
    """The same without leaving a network: publish less on one, then on another, then at less cost."""
    return _in_turn(strategy, weigh, (_fewer_posts, _fewer_posts, *_IN_A_WEEK))


def _in_turn(strategy: Strategy, weigh: Weigh, kinds: tuple[Source, ...]) -> Together:
    steps: list[Lever] = []
    for kind in kinds:
        if weigh(strategy).holds or len([step for step in steps if step.kind != "leave_spare"]) == NUMBER:
            break
        done = {(step.kind, step.account) for step in steps if step.account is not None}
        best = _best(one for one in kind(strategy, weigh) if (one.lever.kind, one.lever.account) not in done)
        if best is not None:
            steps.append(best.lever)
            strategy = best.then
    last = weigh(strategy)
    return Together(steps=tuple(steps), needed=last.needed, goal=last.goal, enough=last.holds)


def for_a_busy_week(strategy: Strategy, weigh: Weigh) -> Lever:
    """What gives way in one busy week: fewer posts, a cheaper format or fewer visits; no network is left for that."""
    found = [best.lever for kind in _IN_A_WEEK if (best := _best(kind(strategy, weigh))) is not None]
    enough = [lever for lever in found if lever.enough]
    now = weigh(strategy)
    return (
        enough or sorted(found, key=lambda lever: -lever.saves) or [more_hours(now, max(0.0, now.needed - now.goal))]
    )[0]


def _best(candidates: Iterable[Candidate]) -> Candidate | None:
    """The sufficient one with the least loss, else the one that saves the most; the first of equals."""
    useful = [one for one in candidates if one.lever.saves >= _WORTHWHILE]
    enough = [one for one in useful if one.lever.enough]
    if enough:
        return min(enough, key=lambda one: (one.loss, one.lever.saves))
    return max(useful, key=lambda one: one.lever.saves) if useful else None


def _spare(strategy: Strategy, weigh: Weigh) -> Iterator[Candidate]:
    """Leave all the accounts that nobody would miss."""
    places = spare_accounts(strategy)
    if not places:
        return
    then = strategy
    for index in places:
        then = with_account(then, index, status=AccountStatus.REFUSED)
    names = figures.join(account_in_a_sentence(strategy, index) for index in places)
    what = Words(f"Fermer d’abord {names.fr}", f"First close {names.en}")
    why = Words(" (sans vie, en double ou sans responsable)", " (lifeless, in double or without an owner)")
    what = Words(f"{what.fr}{why.fr}", f"{what.en}{why.en}")
    yield Candidate(_lever("leave_spare", None, what, weigh(strategy), weigh(then)), 0, then)


def _drops(strategy: Strategy, weigh: Weigh) -> Iterator[Candidate]:
    """Leave a network: never the only one, nor the only one that reaches an audience of first priority."""
    active, now = open_accounts(strategy), weigh(strategy)
    if len(active) <= 1:
        return
    for index, account in active:
        if reaches_alone(strategy, index):
            continue
        then = with_account(strategy, index, status=AccountStatus.REFUSED)
        after, own = weigh(then), account_load(strategy, index).hours.typical
        name, shared = account_in_a_sentence(strategy, index), now.needed - after.needed - own
        beside = figures.hours(shared) if shared > _HALF_STEP else None
        verb = Words("Arrêter", "Stop") if account.network in OWNED else Words("Quitter", "Leave")
        what = Words(f"{verb.fr} {name.fr}", f"{verb.en} {name.en}")
        part = Words(f", dont {beside.fr} de mesure", f", {beside.en} of it measurement") if beside else Words("", "")
        loss = len(account.objectives) + len(account.audiences)
        yield Candidate(_lever("drop", index, what, now, after, part), loss, then)


def _fewer_posts(strategy: Strategy, weigh: Weigh) -> Iterator[Candidate]:
    """Publish less on one network: the most posts that fit, else half as many."""
    now = weigh(strategy)
    for index, account in open_accounts(strategy):
        posts = posts_per_week(account) or 0.0
        lower = _down_to_half(list(lower_rhythms(strategy, account)), posts)
        if not lower:
            continue
        rhythm = highest(lower, partial(holds_at, weigh, strategy, index)) or lower[-1]
        then = at_rhythm(strategy, index, rhythm)
        lever = _lever("fewer_posts", index, _slower(strategy, index, posts, rhythm), now, weigh(then))
        yield Candidate(lever, 1 - rhythm.posts / posts, then)


def _down_to_half(rhythms: list[Rhythm], posts: float) -> list[Rhythm]:
    """The rhythms down to half of the posts; one more where none is exactly half."""
    above = [one for one in rhythms if one.posts > posts / 2]
    return rhythms[: len(above) + 1]


def _slower(strategy: Strategy, index: int, posts: float, rhythm: Rhythm) -> Words:
    """`Passer de 7,5 à 5,5 publications par semaine sur Facebook (photo\u00a0: 3 au lieu de 5)`."""
    where, lines = on_account(strategy, index), said_lines(rhythm.lines)
    before, after = figures.number(posts, _DECIMALS), figures.number(rhythm.posts, _DECIMALS)
    noun = Words(
        "publication" if rhythm.posts < _SINGULAR else "publications", "post" if rhythm.posts == 1 else "posts"
    )
    return Words(
        f"Passer de {before.fr} à {after.fr} {noun.fr} par semaine {where.fr}{lines.fr}",
        f"Go from {before.en} to {after.en} {noun.en} a week {where.en}{lines.en}",
    )


def at_rhythm(strategy: Strategy, index: int, rhythm: Rhythm) -> Strategy:
    """The strategy with one account at another rhythm."""
    accounts = list(strategy.platforms)
    accounts[index] = msgspec.structs.replace(
        accounts[index], formats=rhythm.account.formats, posts_per_week=rhythm.account.posts_per_week
    )
    return msgspec.structs.replace(strategy, platforms=accounts)


def holds_at(weigh: Weigh, strategy: Strategy, index: int, rhythm: Rhythm) -> bool:
    """Whether the week holds with one account at another rhythm."""
    return weigh(at_rhythm(strategy, index, rhythm)).holds


def _cheaper(strategy: Strategy, weigh: Weigh) -> Iterator[Candidate]:
    """Put a cheaper format in place of a costly one, where the network and the trade can do without it."""
    now = weigh(strategy)
    for index, account in open_accounts(strategy):
        if account.network is None:
            continue
        parts = formats_of(strategy, account)
        for part in parts:
            for cheaper in cheaper_formats(part.format):
                formats = [cheaper if one is part else one.format for one in parts]
                if not _can_do(strategy, account, part.format, cheaper, formats):
                    continue
                mix = [
                    FormatMix(format=Format[name.upper()], per_week=one.per_week)
                    for name, one in zip(formats, parts, strict=True)
                ]
                then = with_account(strategy, index, formats=mix)
                old, new = figures.quote(part.name), figures.quote(Format[cheaper.upper()].label)
                where = on_account(strategy, index)
                what = Words(
                    f"Remplacer le format {old.fr} par {new.fr} {where.fr}",
                    f"Replace the format {old.en} with {new.en} {where.en}",
                )
                lever = _lever("cheaper_format", index, what, now, weigh(then))
                yield Candidate(lever, part.per_week, then)


def _can_do(strategy: Strategy, account: Account, costly: str, cheaper: str, formats: list[str]) -> bool:
    """Whether an account can do with a cheaper format.

    Its network offers it and still gets something of what it lives by, a video network nothing but video; a trade that
    is looked at keeps its pictures.
    """
    if account.network is None:
        return False
    network = platforms.resolve(account.network)
    if not network.offers(cheaper) or (account.network in OWNED and len(formats) == 1):
        return False
    pictures = words("visual_formats")
    shown = trade_family(strategy.organisation) in words("visual_trades")
    if shown and costly in pictures and cheaper not in pictures:
        return False
    needed = network.recommendation.needs_formats if network.recommendation else ()
    if needed and _MOVING.issuperset(needed) and cheaper not in needed:
        return False
    return not needed or any(one in needed for one in formats)


def _fewer_visits(strategy: Strategy, weigh: Weigh) -> Iterator[Candidate]:
    """Look in once each working day at most."""
    for index, account in open_accounts(strategy):
        visits, fewer = visits_per_week(strategy, account), round(limit("visits_per_week", strategy))
        if visits > fewer:
            then = with_account(strategy, index, visits_per_week=fewer, monitoring=[])
            where, before = on_account(strategy, index), figures.number(visits)
            what = Words(
                f"Passer de {before.fr} à {fewer} visites par semaine {where.fr}",
                f"Go from {before.en} to {fewer} looks a week {where.en}",
            )
            lever = _lever("fewer_visits", index, what, weigh(strategy), weigh(then))
            yield Candidate(lever, visits - fewer, then)


_KINDS: Final[tuple[Source, ...]] = (_spare, _drops, _fewer_posts, _cheaper, _fewer_visits)
_IN_A_WEEK: Final[tuple[Source, ...]] = (_fewer_posts, _cheaper, _fewer_visits)


def hours_to_find(strategy: Strategy, needed: float, available: float) -> float:
    """The hours a week to find for `needed` to leave a margin, in whole steps of five minutes."""
    share = min(limit("workload_tight", strategy), limit("workload_over", strategy))
    return math.ceil(max(0.0, needed / share - available) * STEPS_AN_HOUR - _HAIR) / STEPS_AN_HOUR


def more_hours(now: Weighed, gap: float) -> Lever:
    """Find the hours that are missing: enough by definition."""
    said = figures.hours(gap)
    what = Words(f"Trouver {said.fr} de plus par semaine", f"Find {said.en} more a week")
    ending = Words(f"{what.fr}.", f"{what.en}.")
    return Lever(
        kind="more_hours",
        account=None,
        saves=gap,
        needed=now.needed,
        goal=now.goal,
        enough=True,
        what=what,
        words=ending,
    )


def with_account(strategy: Strategy, index: int, **changes: object) -> Strategy:
    """The strategy with one account changed."""
    accounts = list(strategy.platforms)
    accounts[index] = msgspec.structs.replace(accounts[index], **changes)
    return msgspec.structs.replace(strategy, platforms=accounts)


_NO_PART: Final = Words("", "")


def _lever(  # noqa: PLR0913, PLR0917 - a lever is all of this
    kind: LeverKind, index: int | None, what: Words, now: Weighed, after: Weighed, part: Words = _NO_PART
) -> Lever:
    saves = now.needed - after.needed
    saved, left, target = figures.hours(saves), figures.hours(after.needed), figures.hours(after.goal)
    verdict = (
        Words("cela suffit", "that is enough")
        if after.holds
        else Words("cela ne suffit pas seul", "that is not enough on its own")
    )
    after_it = f"soit {left.fr} pour {target.fr} visées\u202f; {verdict.fr}"
    words = Words(
        f"{what.fr}\u00a0: {saved.fr} de moins par semaine{part.fr}, {after_it}.",
        f"{what.en}: {saved.en} less a week{part.en}, that is {left.en} for a target of {target.en}; {verdict.en}.",
    )
    return Lever(
        kind=kind,
        account=index,
        saves=saves,
        needed=after.needed,
        goal=after.goal,
        enough=after.holds,
        what=what,
        words=words,
    )
