"""Rules on the watch over one's name: false accounts, reviews."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.plain import is_answered
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network, OrganisationKind, PlanPath

_REVIEWED: Final = frozenset({OrganisationKind.CRAFTSPERSON, OrganisationKind.B2B_COMPANY})


@rule(
    "impersonation-watch",
    severity="warning",
    chapter="listening",
    title=Words("Personne ne cherche les faux comptes", "Nobody looks for false accounts"),
    message=Words(
        "Recherche de votre nom sur les réseaux\u00a0: {fault}.", "Search for your name on the networks: {fault}."
    ),
    why=Words(
        "Un faux compte prend l’argent et la confiance de vos publics pendant tout le temps où personne ne le voit.",
        "A false account takes your audiences’ money and trust for as long as nobody sees it.",
    ),
    remedy=Words(
        "Listez les noms proches (`listening.name_variants`), cherchez-les tous les {limit} au moins (`every_days`).",
        "List similar spellings (`listening.name_variants`), search for them at least every {limit} (`every_days`).",
    ),
    source="S0:62",
    documents=("plan", "crisis"),
)
def impersonation_watch(case: Case) -> Iterable[Hit]:
    """Accounts live, and similar names are not listed, or are searched for less than once a month, or at no known time.

    The one-page form does not ask for it: there it speaks only once the chapter is begun.
    """
    listening, most = case.strategy.listening, case.limit("name_search_days")
    if not case.open or (case.strategy.meta.path is PlanPath.BRIEF and not is_answered(listening)):
        return
    bound = figures.days(round(most))
    if listening.every_days is None:
        fault = Words("aucune n’est prévue", "none is planned")
        yield Hit("listening.every_days", {"fault": fault, "limit": bound})
    elif listening.every_days > most:
        days = figures.days(listening.every_days)
        fault = Words(f"tous les {days.fr}, c’est trop rare", f"every {days.en} is too seldom")
        yield Hit("listening.every_days", {"fault": fault, "limit": bound})
    elif not listening.name_variants:
        fault = Words("aucune graphie proche n’est listée", "no similar spelling is listed")
        yield Hit("listening.name_variants", {"fault": fault, "limit": bound})


@rule(
    "no-review-watch",
    severity="info",
    chapter="listening",
    title=Words("Des avis que personne ne lit", "Reviews that nobody reads"),
    message=Words(
        "Aucun site d’avis n’est suivi, alors que vos clients y écrivent.",
        "No review site is followed, though your customers write there.",
    ),
    why=Words(
        "Un avis sans réponse est lu par chaque personne qui hésite à pousser la porte.",
        "A review without a reply is read by everybody who hesitates to come in.",
    ),
    remedy=Words(
        "Notez les sites où l’on vous note, la fiche Google d’abord (`listening.review_sites`), et qui y répond.",
        "Note the sites where you are rated, the Google profile first (`listening.review_sites`), and who replies.",
    ),
    source="S3:119",
    documents=("plan",),
)
def no_review_watch(case: Case) -> Iterable[Hit]:
    """A craftsperson, shop or company with living accounts follows no review site.

    An active account on the Google profile is such a site: whoever holds it reads what is written there.
    """
    if case.strategy.organisation.kind not in _REVIEWED or not case.open or case.strategy.listening.review_sites:
        return
    if not _holds_google_profile(case):
        yield Hit("listening.review_sites", {})


def _holds_google_profile(case: Case) -> bool:
    return any(
        account.network and platforms.resolve(account.network).id == Network.GOOGLE_BUSINESS_PROFILE
        for _, account in case.active
    )
