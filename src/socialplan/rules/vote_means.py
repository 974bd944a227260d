"""Rules on what is paid, opened or sped up around a vote."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.electioneering import praises
from socialplan.analysis.elections import Limit
from socialplan.analysis.people import account_name
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import campaign_name, capital
from socialplan.rules.register import Hit, rule
from socialplan.rules.vote_items import facts, graver, limits, within
from socialplan.strategy.choices import AccountStatus

_LIVING: Final = (AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
_WEEK: Final = 7
_BEFORE: Final = 4 * _WEEK
_INSIDE: Final = 2 * _WEEK
"""Days of the calendar, before a period and within it, from which their rhythms are compared."""


@rule(
    "ads-in-election-window",
    severity="error",
    chapter="means",
    title=Words("De la publicité en période pré-électorale", "Advertising in a pre-election period"),
    message=Words(
        "{campaign}\u00a0: {found}, en période pré-électorale, du {start} au {end} ({vote}\u202f; {law}).",
        "{campaign}: {found}, in the pre-election period, {start} to {end} ({vote}; {law}).",
    ),
    why=Words(
        "Aucun espace payé ne peut servir une candidature avant un vote\u202f; un réseau peut aussi refuser la "
        "campagne.",
        "No paid space may serve a candidate before a vote; a network may also turn the campaign down.",
    ),
    remedy=Words(
        "Reportez-la après le {end}\u202f; si elle ne fait qu’informer, gardez des mots neutres et une voie non payée.",
        "Put it off until after {end}; if it is purely informative, keep to neutral words and plan an unpaid route.",
    ),
    more=Words(
        "Il ne regarde que les organismes publics\u00a0: une campagne payée qui n’est pas finie, et qui tombe dans la "
        "période avant un vote noté dans `organisation.elections`. C’est une erreur quand ses mots vantent un mandat "
        "ou servent une candidature, un avertissement sinon\u00a0: une information neutre reste permise, et se relit. "
        "Une campagne sans aucune date n’est pas jugée, ni aucune quand la publicité est refusée. Exemple\u00a0: "
        "«\u00a0Le bilan du maire\u00a0», payé du 1er au 31 mars 2027, avant le premier tour du 18 avril. Ceci n’est "
        "pas un conseil juridique.",
        "It looks at public bodies only: a paid campaign that is not over and falls in the period before a vote noted "
        "in `organisation.elections`. It is an error where its words praise a term of office or serve a candidacy, a "
        "warning otherwise: neutral information remains allowed, and is read over. A campaign without any date is not "
        "judged, nor any where advertising is declined. Example: “The mayor’s achievements”, paid for from 1 to 31 "
        "March 2027, before the first round of 18 April. This is no legal advice.",
    ),
    source="l52-1-paid-ads",
    documents=("plan",),
)
def ads_in_election_window(case: Case) -> Iterable[Hit]:
    """A public body's paid campaign runs on days of a pre-election period; an error where its words praise."""
    if not case.public_body or case.strategy.means.advertising is False:
        return
    for index, ad in enumerate(case.strategy.means.ads):
        start, end = ad.starts or ad.ends, ad.ends or ad.starts
        if start is None or end is None or end < case.as_of:
            continue
        hit = next(((window, one) for window, one in limits(case, "paid_ads") if within(start, end, one)), None)
        if hit is None:
            continue
        serves = praises(ad.name) or praises(ad.targeting)
        found = Words("publicité payée qui vante ou soutient", "paid advertising that praises or supports")
        neutral = Words("publicité payée, à relire", "paid advertising, to be reviewed")
        yield Hit(
            f"means.ads[{index}].starts",
            {
                "campaign": capital(campaign_name(case, index)),
                "found": found if serves else neutral,
                **facts(*hit),
            },
            "error" if serves else "warning",
        )


@rule(
    "election-cadence-change",
    severity="warning",
    chapter="platforms",
    title=Words(
        "Un nouveau compte ou un rythme plus rapide avant un vote",
        "A new account or a faster pace before a vote",
    ),
    message=Words(
        "{change}, en période pré-électorale, du {start} au {end} ({vote}\u202f; {law}).",
        "{change}, in the pre-election period, {start} to {end} ({vote}; {law}).",
    ),
    why=Words(
        "On juge une communication à son passé\u00a0: ce qui commence ou s’accélère avant un vote ressemble à une "
        "campagne.",
        "Communication is judged against its past: anything that starts or speeds up before a vote looks like a "
        "campaign.",
    ),
    remedy=Words(
        "Attendez le lendemain du {end} pour ouvrir ou publier plus\u202f; d’ici là, faites comme l’an dernier, et "
        "gardez la trace de votre rythme.",
        "Wait until the day after {end} to open or to post more; until then do as you did last year, and keep a "
        "record of your pace.",
    ),
    more=Words(
        "Il cherche un compte qui ouvre pendant la période avant un vote, ou un calendrier qui y prévoit au moins "
        "20\u00a0% de publications par semaine de plus qu’avant. La stratégie ne connaît pas l’année passée\u00a0: il "
        "compare quatre semaines au moins avant la période avec ce qui est prévu dedans, à partir de cinq "
        "publications de chaque côté. C’est un avertissement pour une collectivité, une remarque pour un autre "
        "organisme public\u202f; une entreprise ou une association n’est pas concernée. Il ne connaît que les votes "
        "notés dans `organisation.elections`. Exemple\u00a0: un compte TikTok ouvert le 1er février 2027, deux mois "
        "et demi avant un premier tour.",
        "It looks for an account that opens within the period before a vote, or a calendar that plans at least 20% "
        "more posts a week there than before. The strategy does not know last year: it compares four weeks at least "
        "before the period with what is planned within it, from five posts on either side. It is a warning for a "
        "local authority, a note for another public body; a company or an association is not concerned. It knows only "
        "the votes noted in `organisation.elections`. Example: a TikTok account opened on 1 February 2027, two and a "
        "half months before a first round.",
    ),
    source="l52-1-local-promotion, electoral-reserve",
    documents=("plan", "editorial"),
)
def election_cadence_change(case: Case) -> Iterable[Hit]:
    """An account opens within a pre-election period, or the calendar plans 1.2 times as many posts a week there."""
    told: set[int] = set()
    for window, limit in limits(case, "promotion"):
        severity = graver(limit, "warning", "info")
        vote = facts(window, limit)
        for index, account in enumerate(case.strategy.platforms):
            day = account.opens_on
            if account.status not in _LIVING or day is None or index in told or not within(day, day, limit):
                continue
            told.add(index)
            name, on = capital(account_name(case.strategy, index)), figures.date(day)
            change = Words(f"{name.fr} ouvre le {on.fr}", f"{name.en} opens on {on.en}")
            yield Hit(f"platforms[{index}].opens_on", {"change": change, **vote}, severity)
        faster = _faster(case, limit)
        if faster:
            yield Hit("calendar.posts", {"change": faster, **vote}, severity)


def _faster(case: Case, limit: Limit) -> Words | None:
    """The rhythm within a period and before it, where it rises too much; None where it does not, or cannot be told."""
    before = [one.on for one in case.planned if one.on < limit.start]
    inside = [one.on for one in case.planned if limit.start <= one.on <= limit.end]
    if min(len(before), len(inside)) < case.limit("posts_judged"):
        return None
    days, days_inside = (limit.start - min(before)).days, (max(inside) - limit.start).days + 1
    if days < _BEFORE or days_inside < _INSIDE:
        return None
    usual, now = _WEEK * len(before) / days, _WEEK * len(inside) / days_inside
    if now <= usual * case.limit("electoral_rhythm"):
        return None
    told = figures.count(round(now, 1), Words("publication", "post"), Words("publications", "posts"))
    was = figures.number(usual)
    return Words(f"{told.fr} par semaine au lieu de {was.fr}", f"{told.en} a week instead of {was.en}")
