"""The line, what is published or not, and the pillars with their shares."""

import msgspec

from socialplan.analysis import figures
from socialplan.documents.gaps import SOON
from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import pie
from socialplan.documents.rhythm import FOUR_WEEKS, is_whole
from socialplan.documents.views.editorial_desk import EVERY, NOTHING, Desk, Table
from socialplan.language import Words
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.editorial import Pillar

WHOLE = 100.0
MOST_ABOUT_US = 60.0
"""Per cent beyond which the checks warn that one speaks of oneself only."""
_MUCH_ABOUT_US = 40.0
"""Per cent beyond which the share is told."""
_HAIR = 0.05


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The line in one sentence, why and for whom."""

    proposed: bool
    sentence: str
    why: str
    audiences: str


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What is published, and what is not."""

    proposed: bool
    publish: tuple[str, ...]
    out_of_scope: tuple[str, ...]


class Mix(msgspec.Struct, frozen=True, kw_only=True):
    """The pillars, their sum and their picture."""

    proposed: bool
    table: Table
    sum: str
    about_us: str
    """The share of pillars that speak of ourselves, where it is large."""
    posts: str
    """The posts that are declared, in words; empty if none are."""
    pie: Md


def line(desk: Desk) -> Line | None:
    """The chapter; None when neither line, reason nor audience is known."""
    desk.has("line")
    strategy = desk.strategy
    sentence = desk.text(desk.editorial.line, "editorial.line")
    why = desk.text(strategy.why.answer, "why.answer")
    audiences = sorted(enumerate(strategy.audiences), key=lambda each: each[1].priority or len(strategy.audiences) + 9)
    read = (desk.text(audience.label, f"audiences[{place}].label") for place, audience in audiences)
    named = desk.few([name for name in read if name], (EVERY, 3, 2), (3, 2))
    if not (sentence or why or named):
        return None
    return Line(
        proposed=desk.proposed("line"),
        sentence=sentence,
        why="" if desk.alone and sentence and not desk.room(1) else why,
        audiences=desk.in_a_row(map(desk.lowered, named)),
    )


def scope(desk: Desk) -> Scope | None:
    """The chapter; None when neither list is answered."""
    desk.has("publish")
    desk.has("out_of_scope")
    editorial = desk.editorial
    told = desk.alone and bool(editorial.pillars) and not desk.room(1)  # the pillars say it again
    publish = () if told else desk.texts(editorial.publish, "editorial.publish")
    out_of_scope = desk.texts(editorial.out_of_scope, "editorial.out_of_scope")
    if not (publish or out_of_scope):
        return None
    return Scope(proposed=desk.proposed("publish", "out_of_scope"), publish=publish, out_of_scope=out_of_scope)


def mix(desk: Desk) -> Mix | None:
    """The chapter; None without pillars."""
    if not desk.has("pillars"):
        return None
    total = total_share(desk)
    if total is not None and abs(total - WHOLE) > _HAIR:
        _note_sum(desk, total)
    return Mix(
        proposed=desk.proposed("pillars"),
        table=_table(desk),
        sum=desk.wording.percent(total),
        about_us=told_about_us(desk),
        posts=_posts(desk),
        pie=_pie(desk),
    )


def _note_sum(desk: Desk, total: float) -> None:
    found, whole = figures.percent(total), figures.percent(WHOLE)
    what = Words(
        f"Ramener le total des piliers, {found.fr}, à {whole.fr}",
        f"Bring the pillars’ total, {found.en}, to {whole.en}",
    )
    why = Words("Le rythme de chaque pilier en dépend.", "Each pillar’s rhythm depends on it.")
    desk.gaps.add("editorial.pillars.share", what, why, days=SOON)


def total_share(desk: Desk) -> float | None:
    """The sum of the shares in per cent; None when no pillar has one."""
    shares = [pillar.share for pillar in desk.editorial.pillars if pillar.share is not None]
    return sum(shares) if shares else None


def share_about_us(desk: Desk) -> float | None:
    """The share of posts about ourselves in per cent; None when no pillar has a share."""
    if total_share(desk) is None:
        return None
    return sum(pillar.share or 0.0 for pillar in desk.editorial.pillars if pillar.kind is PillarKind.SELF)


def told_about_us(desk: Desk) -> str:
    """The share of pillars that speak of ourselves, in words; empty while it is small."""
    ours = share_about_us(desk)
    if ours is None or ours <= _MUCH_ABOUT_US:
        return ""
    share, most = desk.wording.percent(ours), desk.wording.percent(MOST_ABOUT_US)
    if ours > MOST_ABOUT_US:
        return desk.say(
            f"{share} pour parler de nous (au-delà de {most}, on n’écoute plus)",
            f"{share} to speak of ourselves (beyond {most}, nobody listens)",
        )
    return desk.say(f"{share} pour parler de nous", f"{share} to speak of ourselves")


def posts_a_week(desk: Desk) -> float:
    """The posts a week declared for all active accounts, as the plan counts them."""
    return sum(load.posts_per_week for load in desk.dossier.workload.accounts)


def publications(desk: Desk, number: float) -> str:
    """`11,5 publications`."""
    posts = figures.count(round(number, 1), Words("publication", "post"), Words("publications", "posts"))
    return desk.wording.words(posts)


def _posts(desk: Desk) -> str:
    """`20 publications sur quatre semaines, soit 5 par semaine`; by the week alone where pillars are told so."""
    posts = posts_a_week(desk)
    if not posts:
        return ""
    if _by_the_week(desk):
        return desk.say(f"{publications(desk, posts)} par semaine", f"{publications(desk, posts)} a week")
    whole, week = publications(desk, round(posts * FOUR_WEEKS)), desk.wording.number(posts)
    return desk.say(f"{whole} sur quatre semaines, soit {week} par semaine", f"{whole} over four weeks, {week} a week")


def _by_the_week(desk: Desk) -> bool:
    """Whether each pillar's posts make a whole number a week."""
    posts = posts_a_week(desk)
    return all(is_whole(posts * (pillar.share or 0.0) / WHOLE) for pillar in desk.editorial.pillars)


def pillar_name(desk: Desk, pillar: Pillar, place: int, *, marked: bool = True) -> str:
    """The pillar's name, its number if it has none."""
    name = desk.text(pillar.label, f"editorial.pillars[{place}].label", marked=marked)
    return name or desk.say(f"Pilier {place + 1}", f"Pillar {place + 1}")


def _table(desk: Desk) -> Table:
    """A row a pillar; whoever works alone knows the objective and of what each speaks."""
    rows = [_row(desk, pillar, place) for place, pillar in enumerate(desk.editorial.pillars)]
    period = ("Par semaine", "A week") if _by_the_week(desk) else ("Sur quatre semaines", "Over four weeks")
    columns = (*_COLUMNS[:2], period, *_COLUMNS[2:])
    if desk.alone:
        return desk.table(columns[:3] + columns[5:], [row[:3] + row[5:] for row in rows])
    return desk.table(columns, rows)


_COLUMNS = (
    ("Pilier", "Pillar"),
    ("Part", "Share"),
    ("De quoi il parle", "What it speaks of"),
    ("Objectif", "Objective"),
    ("Formats", "Formats"),
    ("Ce qu’on y publie", "What is published in it"),
)


def _row(desk: Desk, pillar: Pillar, place: int) -> tuple[str, ...]:
    wording = desk.wording
    kinds = {
        goal.kind: wording.label(goal.kind)
        for goal in desk.strategy.objectives
        if goal.kind and goal.id in pillar.objectives
    }
    return (
        pillar_name(desk, pillar, place),
        wording.percent(pillar.share) or NOTHING,
        _rhythm(desk, (pillar.share or 0.0) / WHOLE * posts_a_week(desk)),
        wording.label(pillar.kind) or NOTHING,
        ", ".join(kinds.values()) or NOTHING,
        ", ".join(wording.label(one) for one in pillar.formats) or NOTHING,
        desk.text(pillar.description, f"editorial.pillars[{place}].description") or NOTHING,
    )


def _rhythm(desk: Desk, per_week: float) -> str:
    """A pillar's posts, in the table's period, as a whole number."""
    if per_week <= 0:
        return NOTHING
    number = round(per_week if _by_the_week(desk) else per_week * FOUR_WEEKS)
    return desk.wording.number(number, 0) if number else desk.say("moins d’1", "less than 1")


def _pie(desk: Desk) -> Md:
    shares = [
        (pillar_name(desk, pillar, place, marked=False), pillar.share)
        for place, pillar in enumerate(desk.editorial.pillars)
        if pillar.share
    ]
    if len(shares) < 2:  # noqa: PLR2004 - one slice is no picture
        return Md("")
    told = ", ".join(f"{name} {desk.wording.percent(share)}" for name, share in shares)
    return pie(desk.say("Part de chaque pilier", "Share of each pillar"), shares, description=told)
