"""What each post of one account is about: pillar, format, objective and what to start writing from."""

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from socialplan.analysis.editorial_calendar_ideas import AGAIN, ideas
from socialplan.analysis.editorial_calendar_layout import Entry
from socialplan.analysis.editorial_calendar_mix import WHOLE, Carried, Place, rotated, sequence
from socialplan.analysis.editorial_calendar_model import AS_IT_IS, Idea
from socialplan.analysis.editorial_calendar_rates import SPONTANEOUS, Rates, number_of
from socialplan.analysis.elections import ElectionWindow, overlaps
from socialplan.analysis.promotion import promotion
from socialplan.language import Words
from socialplan.strategy.choices import Format
from socialplan.strategy.model import Strategy

_MIDDLE: Final = 0.5
_HAIR: Final = 1e-9


class Filled(msgspec.Struct, kw_only=True):
    """A post of one account with what it is about."""

    entry: Entry
    news: bool = False
    pillar: int | None = None
    format: str | None = None
    objective: str | None = None
    subject: Idea | None = None
    idea: Idea | None = None
    key_date: int | None = None


class Filler:
    """Fills the posts of one account, from its own answers only."""

    def __init__(  # noqa: PLR0913, PLR0917 - what one account is filled from
        self,
        strategy: Strategy,
        index: int,
        key: str,
        pillars: tuple[Carried, ...],
        rates: Rates,
        votes: Iterable[ElectionWindow],
    ) -> None:
        """`votes` are those that concern the organisation."""
        self._strategy: Final = strategy
        self._index: Final = index
        self._account: Final = strategy.platforms[index]
        self._key: Final = key
        self._pillars: Final = pillars
        self._rates: Final = rates
        self._votes: Final = tuple(votes)
        self._ranks: Final = {one.place: rank for rank, one in enumerate(pillars)}

    def filled(self, entries: Sequence[Entry]) -> list[Filled]:
        """The posts with what they are about; those without a day have their turn too, so that nothing shifts."""
        made = [Filled(entry=one, pillar=self._decided(one), subject=self._subject(one)) for one in entries]
        self._leave_for_news(made)
        self._mix([one for one in made if not one.news])
        self._vary(made)
        self._formats(made)
        self._objectives(made)
        self._ideas(made)
        return made

    # Pillars

    def _decided(self, entry: Entry) -> int | None:
        """The pillar that people gave it."""
        pillar = None
        if entry.place is not None:
            calendar = self._strategy.calendar
            dated = calendar.posts if entry.kind == "post" else calendar.rendezvous
            pillar = dated[entry.place].pillar
        return (
            next((place for place, one in enumerate(self._strategy.editorial.pillars) if one.id == pillar), None)
            if pillar
            else None
        )

    def _leave_for_news(self, made: list[Filled]) -> None:
        """Leave the decided share of posts free, spread over the weeks, among those that nobody dated."""
        share = (self._strategy.calendar.news_share or 0.0) / WHOLE
        left = 0
        for number, one in enumerate(made, start=1):
            due = math.floor(share * number + _MIDDLE + _HAIR)
            if left < due and one.entry.kind == "proposed":
                one.news = True
                left += 1

    def _mix(self, posts: list[Filled]) -> None:
        places = [Place(self._fixed(one), self._barred(one.entry.meant)) for one in posts]
        for one, rank in zip(posts, sequence([each.share for each in self._pillars], places), strict=True):
            if one.pillar is None and rank >= 0:
                one.pillar = self._pillars[rank].place

    def _fixed(self, one: Filled) -> int | None:
        if one.pillar is not None:
            return self._ranks.get(one.pillar, -1)
        return None if one.entry.kind == "proposed" or self._pillars else -1

    def _barred(self, day: dt.date) -> frozenset[int]:
        """The pillars that a vote bars on a day, by rank."""
        limits = [one for one in overlaps(day, day, self._votes) if one.rule == "promotion" and one.severity != "none"]
        pillars = self._strategy.editorial.pillars
        return frozenset(
            rank
            for rank, one in enumerate(self._pillars)
            if any(promotion(self._strategy, limit.poll, None, pillars[one.place].id) for limit in limits)
        )

    def _vary(self, made: list[Filled]) -> None:
        """Exchange or change pillars where moved or lost posts have put three in a row."""
        posts = sorted(
            (one for one in made if one.entry.on and not one.news), key=lambda one: (one.entry.on, one.entry.meant)
        )
        for at, one in enumerate(posts):
            if one.entry.kind != "proposed" or one.pillar is None:
                continue
            if not _makes_three(posts, at, one.pillar) and not self._bars(one, one.pillar):
                continue
            other = next((later for later in range(at + 1, len(posts)) if self._exchange(posts, at, later)), None)
            if other is None:
                self._change(posts, at)

    def _bars(self, one: Filled, pillar: int) -> bool:
        day = one.entry.on or one.entry.meant
        return self._ranks.get(pillar, -1) in self._barred(day)

    def _exchange(self, posts: list[Filled], at: int, later: int) -> bool:
        """Exchange the pillars of two posts where that makes no three in a row; else leave them."""
        one, other = posts[at], posts[later]
        if other.entry.kind != "proposed" or other.pillar is None or other.pillar == one.pillar:
            return False
        one.pillar, other.pillar = other.pillar, one.pillar
        fits = (
            not _makes_three(posts, at, one.pillar)
            and not _makes_three(posts, later, other.pillar or 0)
            and not self._bars(one, one.pillar)
            and not self._bars(other, other.pillar or 0)
        )
        if not fits:
            one.pillar, other.pillar = other.pillar, one.pillar
        return fits

    def _change(self, posts: list[Filled], at: int) -> None:
        number = Counter(one.pillar for one in posts)
        fits = [
            one
            for one in self._pillars
            if not _makes_three(posts, at, one.place) and not self._bars(posts[at], one.place)
        ]
        best = max(fits, key=lambda one: (one.share * len(posts) - number[one.place], -one.place), default=None)
        if best:
            posts[at].pillar = best.place

    # Formats

    def _formats(self, made: list[Filled]) -> None:
        used: dict[str, int] = {}
        last: dict[int | None, str | None] = {}
        for one in made:
            one.format = self._given_format(one) or rotated(
                self._rates.formats, used, self._able(one), last.get(one.pillar)
            )
            if one.format:
                used[one.format] = used.get(one.format, 0) + 1
            last[one.pillar] = one.format

    def _given_format(self, one: Filled) -> str | None:
        given = None
        if one.entry.kind == "post" and one.entry.place is not None:
            given = self._strategy.calendar.posts[one.entry.place].format
        return given.value if given else None

    def _able(self, one: Filled) -> list[str]:
        """The formats for a pillar on this account: those of both, else the account's."""
        dated = list(self._rates.formats)
        if one.pillar in self._rates.relays:
            return [name for name in dated if Format[name.upper()] in SPONTANEOUS]
        planned = [name for name in dated if Format[name.upper()] not in SPONTANEOUS] or dated
        own = self._strategy.editorial.pillars[one.pillar].formats if one.pillar is not None and not one.news else []
        return [name for name in planned if Format[name.upper()] in own] or planned

    # Objectives

    def _objectives(self, made: list[Filled]) -> None:
        used: Counter[str] = Counter()
        for one in made:
            if one.news:
                continue
            one.objective = self._given_objective(one) or min(
                self._served(one), key=lambda name: used[name], default=None
            )
            if one.objective:
                used[one.objective] += 1

    def _given_objective(self, one: Filled) -> str | None:
        if one.entry.kind != "post" or one.entry.place is None:
            return None
        return self._strategy.calendar.posts[one.entry.place].objective

    def _served(self, one: Filled) -> list[str]:
        """The objectives of pillar and account, else of the pillar, else of the account; none past its deadline."""
        day = one.entry.on or one.entry.meant
        running = {
            each.id for each in self._strategy.objectives if each.id and (each.deadline is None or each.deadline >= day)
        }
        pillar = self._strategy.editorial.pillars[one.pillar].objectives if one.pillar is not None else []
        own = self._account.objectives
        both = [name for name in pillar if name in own]
        return [name for name in (both or pillar or own) if name in running]

    # Ideas

    def _subject(self, entry: Entry) -> Idea | None:
        if entry.place is None:
            return None
        calendar = self._strategy.calendar
        if entry.kind == "post":
            text, path = calendar.posts[entry.place].subject, f"calendar.posts[{entry.place}].subject"
        else:
            text, path = calendar.rendezvous[entry.place].name, f"calendar.rendezvous[{entry.place}].name"
        return Idea(text, path) if text else None

    def _ideas(self, made: list[Filled]) -> None:
        """Each idea of a pillar in turn, from a place that differs from one account to the next; then anew, otherwise.

        An appointment, which has a name, has an idea as long as the pillar has one of its own that was not told.
        """
        turns: Counter[int] = Counter()
        told: set[tuple[int, Idea]] = set()
        pools: dict[int, tuple[Idea, ...]] = {}
        for one in made:
            if one.news or one.pillar is None or (one.entry.kind == "post" and one.subject):
                continue
            if one.pillar not in pools:
                named = self._strategy.editorial.pillars[one.pillar].id or one.pillar
                pools[one.pillar] = ideas(self._strategy, self._index, one.pillar, number_of(f"{self._key} {named}"))
            pool = pools[one.pillar]
            if one.entry.kind == "rendezvous" and one.subject:
                one.idea = next((each for each in pool if each.own and (one.pillar, each) not in told), None)
            elif pool:
                one.idea = self._untold(pool, one.pillar, turns, told)
            if one.idea:
                told.add((one.pillar, one.idea))

    def _untold(self, pool: tuple[Idea, ...], pillar: int, turns: Counter[int], told: set[tuple[int, Idea]]) -> Idea:
        """The next idea of a pillar that no appointment has had."""
        for _ in range(len(pool)):
            idea = _turn(pool, turns[pillar])
            turns[pillar] += 1
            if (pillar, idea) not in told:
                return idea
        return idea


def _turn(pool: tuple[Idea, ...], turn: int) -> Idea:
    """The idea of a turn, in another light each time round."""
    idea = pool[turn % len(pool)]
    again = AGAIN[(turn // len(pool)) % len(AGAIN)]
    if again is AS_IT_IS:
        return idea
    frame = Words(again.fr.replace("{}", idea.frame.fr, 1), again.en.replace("{}", idea.frame.en, 1))
    return msgspec.structs.replace(idea, frame=frame)


def _makes_three(posts: list[Filled], at: int, pillar: int) -> bool:
    """Whether a pillar at a place makes three in a row with its neighbours."""
    run = 1
    before = at - 1
    while before >= 0 and posts[before].pillar == pillar:
        run, before = run + 1, before - 1
    after = at + 1
    while after < len(posts) and posts[after].pillar == pillar:
        run, after = run + 1, after + 1
    return run > 2  # noqa: PLR2004 - three in a row
