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
    title=Words("Personne ne cherche les faux comptes", "Nobody looks for fake accounts"),
    message=Words(
        "Recherche de votre nom sur les réseaux\u00a0: {fault}.",
        "Search for your name on social media: {fault}.",
    ),
    why=Words(
        "Un faux compte prend l’argent et la confiance de vos publics pendant tout le temps où personne ne le voit.",
        "A fake account takes your audiences’ money and trust for as long as nobody spots it.",
    ),
    remedy=Words(
        "Listez les graphies proches de votre nom (`listening.name_variants`) et cherchez-les au moins tous les "
        "{limit} (`listening.every_days`).",
        "List the spellings close to your name (`listening.name_variants`) and search for them at least every {limit} "
        "(`listening.every_days`).",
    ),
    source="S0:62",
    documents=("plan", "crisis"),
    more=Words(
        "Dès qu’un compte est actif, il regarde trois choses dans cet ordre\u00a0: cherche-t-on votre nom sur les "
        "réseaux, au moins une fois par mois, et avec les graphies proches de votre nom. Il ne dit que la première "
        "qui manque. Avec la fiche express, qui ne le demande pas, il attend que le chapitre de l’écoute soit "
        "commencé. Exemple\u00a0: «\u00a0Mairie de Brumeva1\u00a0», avec un chiffre à la place du l, a vendu de "
        "fausses places de parking pendant trois semaines.",
        "As soon as an account is active it looks at three things in this order: whether anybody searches for your "
        "name on the networks, at least once a month, and with spellings close to your name. It tells only the first "
        "that is missing. With the one-page form, which does not ask for it, it waits until the listening chapter is "
        "begun. Example: “Brumeva1 Town Hall”, with a digit for the l, sold false parking permits for three weeks.",
    ),
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
        fault = Words(f"tous les {days.fr}, c’est trop rare", f"every {days.en} is not often enough")
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
        "No review site is monitored, though your customers write there.",
    ),
    why=Words(
        "Un avis resté sans réponse est lu par toutes les personnes qui hésitent à pousser la porte.",
        "Everybody who hesitates to come in reads the review you did not answer.",
    ),
    remedy=Words(
        "Notez les sites où l’on vous note, la fiche Google d’abord (`listening.review_sites`), et qui y répond.",
        "List the sites where people rate you, starting with the Google profile (`listening.review_sites`), and who "
        "replies.",
    ),
    source="S3:119",
    documents=("plan",),
    more=Words(
        "Il ne concerne que les artisans, les commerces et les entreprises qui ont un compte actif. Il parle si "
        "aucun site d’avis n’est noté. Il se tait si la fiche Google est l’un de vos comptes actifs\u00a0: qui la "
        "tient y lit les avis. C’est une remarque. Exemple\u00a0: une plombière suit Facebook chaque jour, et un "
        "avis à une étoile attend depuis mars sur un annuaire de dépannage.",
        "It concerns only craftspeople, shops and companies with an active account. It speaks if no review site is "
        "noted. It keeps quiet if the Google profile is one of your active accounts: whoever holds it reads the "
        "reviews there. It is a note. Example: a plumber looks at Facebook every day, and a one-star review has been "
        "waiting since March on a directory of repair services.",
    ),
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
