"""The rule on asking: a question, or something to take part in, once a fortnight at least."""

import datetime as dt
import itertools
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Format, PillarKind
from socialplan.strategy.fields import Text
from socialplan.strategy.team import PlannedPost

_WHOLE: Final = 100
_WEEK: Final = 7
_DAY: Final = dt.timedelta(days=1)
_ASKING: Final = frozenset({PillarKind.CONVERSATION, PillarKind.GAME, PillarKind.COMMUNITY})


@rule(
    "no-engagement-prompt",
    severity="warning",
    chapter="calendar",
    title=Words("Quinze jours sans une question", "A fortnight without a question"),
    message=Words(
        "{free}, du {first} au {last}, sans une question ni rien à quoi participer.",
        "{free}, from {first} to {last}, without a question or anything to take part in.",
    ),
    why=Words(
        "On ne fédère pas des gens à qui l’on ne demande jamais rien\u00a0: ils lisent, puis ils oublient.",
        "People who are never asked anything never become a community: they read, then they forget.",
    ),
    remedy=Words(
        "Prévoyez-en une au moins tous les quinze jours\u00a0: une question («\u00a0Que pensez-vous de…\u00a0»), un "
        "vote, une photo à envoyer.",
        "Plan something at least once a fortnight: a question (“What do you think of…”), a vote, a photo to send in.",
    ),
    source="S2:33",
    documents=("plan", "editorial"),
    more=Words(
        "Comptent les publications et les rendez-vous d’un pilier de conversation, de jeu ou de la communauté, un "
        "sondage, un sujet ou un nom de rendez-vous qui pose une question. Quand peu de publications sont prévues, un "
        "tel pilier suffit si sa part, au rythme de vos comptes, en fait une par quinzaine.",
        "What counts: posts and appointments of a pillar of conversation, of games or of the community, a poll, a "
        "subject or the name of an appointment that asks something. Where few posts are planned, such a pillar is "
        "enough if its share, at the rhythm of your accounts, makes one a fortnight.",
    ),
)
def no_engagement_prompt(case: Case) -> Iterable[Hit]:
    """A window of 14 days of the calendar has neither a question nor anything to take part in.

    A calendar that plans nothing yet, no post and no appointment, is not judged.
    """
    calendar = case.strategy.calendar
    days = [day for _, day, _ in case.posts]
    start = min([*days, *([calendar.starts] if calendar.starts else [])], default=None)
    if start is None or not (days or calendar.rendezvous) or _regularly(case):
        return
    weeks = dt.timedelta(days=(calendar.weeks or 0) * _WEEK)
    end = max([*days, start, start + weeks - _DAY])
    asked = sorted(day for _, day, post in case.posts if _asks(case, post))
    edges = itertools.pairwise([start - _DAY, *asked, end + _DAY])
    before, after = max(edges, key=lambda pair: pair[1] - pair[0])
    free = (after - before).days - 1
    dense = sum(before < day < after for day in days) >= case.limit("posts_judged")
    if free >= case.limit("question_days") and (dense or not _in_proportion(case)):
        yield Hit(
            "calendar.rendezvous",
            {
                "free": figures.days(free),
                "first": figures.date(before + _DAY),
                "last": figures.date(after - _DAY),
            },
        )


def _regularly(case: Case) -> bool:
    """Whether an appointment that asks something comes back often enough by itself."""
    asking = _asking_pillars(case)
    return any(
        (regular.pillar in asking or _is_question(regular.name))
        and (regular.every_weeks or 1) * _WEEK <= case.limit("question_days")
        for regular in case.strategy.calendar.rendezvous
    )


def _in_proportion(case: Case) -> bool:
    """Whether the pillars that ask have a share that makes one post a fortnight at the accounts’ rhythm."""
    asking = _asking_pillars(case)
    rhythm = sum(posts_per_week(account) or 0.0 for _, account in case.open)
    share = sum(pillar.share or 0.0 for pillar in case.strategy.editorial.pillars if pillar.id in asking)
    return rhythm * share / _WHOLE * case.limit("question_days") / _WEEK >= 1


def _asking_pillars(case: Case) -> set[str]:
    return {pillar.id for pillar in case.strategy.editorial.pillars if pillar.id and pillar.kind in _ASKING}


def _asks(case: Case, post: PlannedPost) -> bool:
    return post.pillar in _asking_pillars(case) or post.format is Format.POLL or _is_question(post.subject)


def _is_question(text: Text | None) -> bool:
    return text is not None and any("?" in wording for _, wording in text.by_language)
