"""Rules on what a calendar serves."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import objective_name
from socialplan.rules.register import Hit, rule

_TOLD: Final = 2
"""Objectives named before the rest is counted."""


@rule(
    "calendar-objective-gap",
    severity="warning",
    chapter="calendar",
    title=Words("Un objectif absent du calendrier", "An objective missing from the calendar"),
    message=Words(
        "Rien au calendrier ne sert {objectives} ({posts}).",
        "Nothing in the calendar serves {objectives} ({posts}).",
    ),
    why=Words(
        "Ce qui n’est jamais au calendrier n’avance pas, et l’on s’en aperçoit à la revue.",
        "What is never in the calendar makes no headway, and you only notice at the review.",
    ),
    remedy=Words(
        "Donnez à chacun au moins une publication (`calendar.posts`, `objective`) ou un rendez-vous dans l’un de ses "
        "piliers, ou renoncez à le poursuivre.",
        "Give each at least one post (`calendar.posts`, `objective`) or a regular slot in one of its pillars, or stop "
        "pursuing it.",
    ),
    more=Words(
        "Il cherche les objectifs que rien ne sert dans le calendrier. Une publication sert l’objectif qu’elle nomme "
        "et ceux de son pilier, un rendez-vous régulier ceux de son pilier, une date clé celui qu’elle nomme. Il se "
        "tait tant qu’il y a moins de publications datées que d’objectifs, et ne compte pas un objectif dont "
        "l’échéance est passée. Exemple\u00a0: huit publications sur les fêtes de fin d’année, et aucune pour "
        "«\u00a020 inscriptions de plus au centre de loisirs\u00a0».",
        "It looks for objectives that nothing in the calendar serves. A post serves the objective that it names and "
        "those of its pillar, a regular appointment those of its pillar, a key date the one that it names. It keeps "
        "quiet as long as there are fewer dated posts than objectives, and does not count an objective past its "
        "deadline. Example: eight posts about the end-of-year festivities, and none for “20 more children at the "
        "holiday club”.",
    ),
    source="S1:101",
    documents=("plan",),
)
def calendar_objective_gap(case: Case) -> Iterable[Hit]:
    """Posts are dated, as many as objectives at least, and an objective is served by nothing of the calendar."""
    objectives = case.strategy.objectives
    if not case.posts or len(case.posts) < len(objectives):
        return
    served = set(_served(case))
    lacking = [
        index
        for index, one in enumerate(objectives)
        if one.id not in served and (one.deadline is None or one.deadline >= case.as_of)
    ]
    if not lacking:
        return
    posts = figures.count(
        len(case.posts), Words("publication prévue", "planned post"), Words("publications prévues", "planned posts")
    )
    yield Hit("calendar.posts", {"posts": posts, "objectives": _told(case, lacking)})


def _told(case: Case, lacking: list[int]) -> Words:
    whole = len(case.strategy.objectives)
    if len(lacking) == whole and whole > 1:
        return Words(f"un seul de vos {whole} objectifs", f"any of your {whole} objectives")
    names = [objective_name(case, index) for index in lacking[:_TOLD]]
    if rest := len(lacking) - len(names):
        names.append(figures.count(rest, Words("autre", "other"), Words("autres", "others")))
    return Words(" ni ".join(one.fr for one in names), " or ".join(one.en for one in names))


def _served(case: Case) -> Iterator[str | None]:
    """The ids of the objectives that something of the calendar serves."""
    calendar = case.strategy.calendar
    yield from (post.objective for _, _, post in case.posts)
    yield from (date.objective for date in calendar.key_dates)
    used = {post.pillar for _, _, post in case.posts} | {one.pillar for one in calendar.rendezvous}
    for pillar in case.strategy.editorial.pillars:
        if pillar.id and pillar.id in used:
            yield from pillar.objectives
