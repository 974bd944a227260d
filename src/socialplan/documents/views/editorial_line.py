"""The line, what is published or not, and the pillars with their shares."""

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.documents.gaps import SOON
from socialplan.documents.markdown import Md
from socialplan.documents.mermaid import pie
from socialplan.documents.views.editorial_desk import EVERY, NOTHING, Desk, Table
from socialplan.knowledge import effort
from socialplan.language import Words
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.editorial import Pillar

WHOLE = 100.0
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
    posts: str
    """Posts a week that are declared, in words; empty if none are."""
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
        audiences=desk.in_a_row(named),
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
    posts = posts_a_week(desk)
    return Mix(
        proposed=desk.proposed("pillars"),
        table=_table(desk),
        sum=desk.wording.percent(total),
        about_us=desk.wording.percent(share_about_us(desk)),
        posts=publications(desk, posts) if posts else "",
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


def posts_a_week(desk: Desk) -> float:
    """The posts a week declared for all active accounts."""
    return sum(posts_per_week(account) or 0.0 for _, account in desk.active_accounts())


def publications(desk: Desk, number: float) -> str:
    """`11,5 publications`."""
    return desk.wording.words(figures.count(number, Words("publication", "post"), Words("publications", "posts")))


def rhythm(desk: Desk, per_week: float) -> str:
    """How many a week: `3,3`, or `2 par mois` when it is less than one a week."""
    if per_week <= 0:
        return NOTHING
    if per_week >= 1 - _HAIR:
        return desk.wording.number(per_week)
    monthly = round(per_week * effort.WEEKS_A_MONTH)
    if not monthly:
        return desk.say("moins d’une par mois", "less than one a month")
    return desk.say(f"{monthly} par mois", f"{monthly} a month")


def pillar_name(desk: Desk, pillar: Pillar, place: int) -> str:
    """The pillar's name, its number if it has none."""
    name = desk.text(pillar.label, f"editorial.pillars[{place}].label")
    return name or desk.say(f"Pilier {place + 1}", f"Pillar {place + 1}")


def _table(desk: Desk) -> Table:
    rows = [_row(desk, pillar, place) for place, pillar in enumerate(desk.editorial.pillars)]
    told = [row[:3] + row[5:] for row in rows] if desk.alone else rows
    return desk.table(_COLUMNS[:3] + _COLUMNS[5:] if desk.alone else _COLUMNS, told)


_COLUMNS = (
    ("Pilier", "Pillar"),
    ("Part", "Share"),
    ("Par semaine", "A week"),
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
        rhythm(desk, (pillar.share or 0.0) / WHOLE * posts_a_week(desk)),
        wording.label(pillar.kind) or NOTHING,
        ", ".join(kinds.values()) or NOTHING,
        ", ".join(wording.label(one) for one in pillar.formats) or NOTHING,
        desk.text(pillar.description, f"editorial.pillars[{place}].description") or NOTHING,
    )


def _pie(desk: Desk) -> Md:
    shares = [
        (pillar_name(desk, pillar, place), pillar.share)
        for place, pillar in enumerate(desk.editorial.pillars)
        if pillar.share
    ]
    if len(shares) < 2:  # noqa: PLR2004 - one slice is no picture
        return Md("")
    told = ", ".join(f"{name} {desk.wording.percent(share)}" for name, share in shares)
    return pie(desk.say("Part de chaque pilier", "Share of each pillar"), shares, description=told)
