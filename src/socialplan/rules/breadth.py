"""Rules on how many networks at once: for the one-page form, and for a start."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.analysis.likeness import likeness
from socialplan.analysis.people import OWNED, is_open, with_status
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, your_accounts
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, PlanPath
from socialplan.strategy.networks import Account


@rule(
    "too-many-platforms",
    severity="error",
    chapter="platforms",
    title=Words("Trop de réseaux pour une fiche express", "Too many networks for the one-page form"),
    message=Words(
        "{count} ne tiennent pas sur la fiche express, qui en porte {most} au plus.",
        "{count} do not fit on the one-page form, which holds {most} at most.",
    ),
    why=Words(
        "Une page ne peut pas dire ce qui distingue chacun\u00a0: on y publierait partout la même chose.",
        "One page cannot say what sets each network apart: you would post the same thing everywhere.",
    ),
    remedy=Words(
        "Gardez-en {most} au plus, ou passez au plan complet (`meta.path: full`).",
        "Keep {most} of them at most, or move to the full plan (`meta.path: full`).",
    ),
    source="BuzzForm",
    documents=("plan",),
    more=Words(
        "Ce contrôle ne regarde que la fiche express, la stratégie en une page (`meta.path: brief`). Il compte les "
        "comptes actifs et ceux qui vont ouvrir, sur les réseaux qui existent encore\u202f; deux comptes sur un même "
        "réseau comptent pour deux. Vos propres médias (lettre, blog, podcast) ne comptent pas, ni les comptes en "
        "sommeil, réservés aux urgences, à fermer ou écartés. Pour un plan complet, il se tait. Exemple en "
        "faute\u00a0: Facebook, Instagram, LinkedIn, YouTube, TikTok et X sur une seule page.",
        "It looks only at the brief, the strategy on one page (`meta.path: brief`). It counts active accounts and "
        "those about to open, on networks that still exist; two accounts on one network count for two. Your own media "
        "(newsletter, blog, podcast) do not count, nor do accounts that are dormant, kept for emergencies, to be "
        "closed or refused. For a full plan it keeps silent. At fault: Facebook, Instagram, LinkedIn, YouTube, TikTok "
        "and X on a single page.",
    ),
)
def too_many_platforms(case: Case) -> Iterable[Hit]:
    """The one-page form, and more than five networks that live or are to open. Media of one's own do not count."""
    number, most = len(_networks(case)), case.limit("brief_networks")
    if case.strategy.meta.path is PlanPath.BRIEF and number > most:
        active = sum(one.status is AccountStatus.ACTIVE for one in _networks(case))
        counted = capital(your_accounts(active, number - active))
        yield Hit("platforms", {"count": counted, "most": figures.number(most)})


@rule(
    "brief-fit",
    severity="warning",
    chapter="platforms",
    title=Words("Des réseaux trop différents pour une fiche express", "Networks too different for the one-page form"),
    message=Words(
        "Comparés deux à deux, les {count} dont publics ou sujets sont notés en partagent {share}\u202f; la fiche "
        "express suppose {least} au moins.",
        "Compared in pairs, the {count} with audiences or topics noted share {share} of them; the one-page form "
        "assumes at least {least}.",
    ),
    why=Words(
        "La fiche décrit une seule façon de faire\u00a0: des usages différents demandent une décision par réseau.",
        "The form describes a single way of working: different uses call for a decision on each network.",
    ),
    remedy=Words(
        "Passez au plan complet (`meta.path: full`), et faites-le relire par quelqu’un dont c’est le métier.",
        "Move to the full plan (`meta.path: full`), and have somebody from the profession read it.",
    ),
    source="S0:21",
    documents=("plan",),
    more=Words(
        "On compare les réseaux deux à deux\u00a0: publics et sujets communs, divisés par tous ceux des deux, "
        "puis la moyenne. Deux réseaux qui donnent les mêmes nouvelles aux mêmes gens conviennent\u202f; des "
        "articles sur l’un, des photos de partenaires sur l’autre et de la veille sur le troisième, non.",
        "Networks are compared two by two: audiences and topics in common, over all those of the two, then the "
        "mean. Two networks that give the same news to the same people fit; articles on one, partners’ "
        "photographs on another and sector watch on a third do not.",
    ),
)
def brief_fit(case: Case) -> Iterable[Hit]:
    """The one-page form, and on average two networks share less than half of their audiences and topics."""
    used = [{*one.audiences, *one.topics} for one in _networks(case)]
    used = [one for one in used if one]
    alike, least = likeness(used), case.limit("brief_likeness")
    if case.strategy.meta.path is PlanPath.BRIEF and alike < least:
        yield Hit(
            "platforms",
            {
                "count": figures.count(len(used), Words("compte", "account"), Words("comptes", "accounts")),
                "share": figures.percent(round(100 * alike)),
                "least": figures.percent(round(100 * least)),
            },
        )


def _networks(case: Case) -> list[Account]:
    """The accounts, active or to be opened, on networks of others that still exist."""
    living = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
    return [account for _, account in living if account.network not in OWNED and is_open(account)]


@rule(
    "too-ambitious-start",
    severity="warning",
    chapter="platforms",
    title=Words("Un départ trop ambitieux", "Too ambitious a start"),
    message=Words(
        "{count} s’ouvrent en même temps, et vous n’en tenez encore aucun.",
        "{count} are to open at the same time, and you do not run any yet.",
    ),
    why=Words(
        "Chaque réseau s’apprend\u00a0: ceux qu’on ouvre ensemble sont souvent abandonnés ensemble.",
        "Every network has to be learnt: those opened together are often abandoned together.",
    ),
    remedy=Words(
        "Ouvrez-en un ou deux, tenez-les trois mois, puis donnez une date aux suivants (`opens_on`).",
        "Open one or two, keep them going for three months, then set a date for the others (`opens_on`).",
    ),
    source="S2:24",
    documents=("plan",),
    more=Words(
        "Ce contrôle ne parle qu’à qui ne tient encore aucun compte sur un réseau\u00a0: une lettre, un blog ou un "
        "podcast ne comptent pas. Il cherche plus de deux comptes qui ouvrent à moins de trente jours les uns des "
        "autres (seuils modifiables)\u202f; un compte sans date d’ouverture est compté comme ouvrant aujourd’hui. "
        "Ce n’est qu’une remarque si les heures déclarées suffisent largement. Exemple en faute\u00a0: Facebook, "
        "Instagram et TikTok ouverts la même semaine de rentrée.",
        "It speaks only to those who do not run any account on a network yet: a newsletter, blog or podcast does "
        "not count. It looks for more than two accounts that open within thirty days of one another (thresholds "
        "that you can change); an account without an opening date counts as opening today. It is a mere note where "
        "the declared hours carry them with room to spare. At fault: Facebook, Instagram and TikTok all opened in "
        "the same week of September.",
    ),
)
def too_ambitious_start(case: Case) -> Iterable[Hit]:
    """Nobody runs an account yet, and more than two are to open within thirty days of each other.

    A note where the hours that are declared carry them with room to spare.
    """
    run = with_status(case.strategy, *(set(AccountStatus) - {AccountStatus.TO_OPEN, AccountStatus.REFUSED}))
    opening = [one for _, one in with_status(case.strategy, AccountStatus.TO_OPEN) if one.network not in OWNED]
    together = _together(case, opening)
    if not any(one.network not in OWNED for _, one in run) and together > case.limit("opening_together"):
        counted = figures.count(together, Words("compte", "account"), Words("comptes", "accounts"))
        yield Hit("platforms", {"count": counted}, "info" if case.workload.verdict == "ok" else None)


def _together(case: Case, opening: list[Account]) -> int:
    """The most accounts that open within the thirty days of one another; those without a date open now."""
    days = sorted(max((one.opens_on or case.as_of) - case.as_of, case.as_of - case.as_of).days for one in opening)
    span = case.limit("opening_days")
    return max((sum(first <= day < first + span for day in days) for first in days), default=0)
