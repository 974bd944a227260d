"""Rules on paid campaigns: what for, how much, how long, for whom, and after what."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.phrases import phrase_in
from socialplan.analysis.silence import silence, told_on
from socialplan.analysis.slots import network_words
from socialplan.analysis.thresholds import words
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.means import is_paid
from socialplan.rules.naming import campaign_name, capital
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus
from socialplan.strategy.fields import Text
from socialplan.strategy.networks import Account
from socialplan.strategy.team import AdCampaign

_WEEK: Final = 7


@rule(
    "ads-no-target",
    severity="warning",
    chapter="means",
    title=Words("Une publicité sans but, sans montant ou sans fin", "Advertising without an aim, an amount or an end"),
    message=Words("{campaign}\u00a0: il manque {missing}.", "{campaign} lacks {missing}."),
    why=Words(
        "Une campagne sans but ne se juge pas, et une campagne sans fin continue de dépenser quand on l’a oubliée.",
        "A campaign with no aim cannot be judged, and one with no end date keeps spending long after everyone has "
        "forgotten it.",
    ),
    remedy=Words(
        "Écrivez les trois\u00a0: l’objectif servi (`objective`), le montant (`amount`), les dates (`starts`, `ends`).",
        "Write all three: the objective served (`objective`), the amount (`amount`), the dates (`starts`, `ends`).",
    ),
    more=Words(
        "Il lit chaque campagne de publicité qui n’est pas finie et demande quatre choses\u00a0: l’objectif servi, le "
        "montant, le premier et le dernier jour. Un plafond par jour vaut un montant\u202f; l’objectif n’est demandé "
        "que si la stratégie en a. Il se tait quand la publicité est refusée (`means.advertising: no`)\u202f; si "
        "aucune campagne n’a d’argent, `ads-no-budget` le dit déjà et le montant n’est pas demandé ici. "
        "Exemple\u00a0: «\u00a0Portes ouvertes\u00a0», 150\u00a0€ sur Facebook, sans date de fin\u00a0: elle dépense "
        "encore en décembre.",
        "It reads each advertising campaign that is not over and asks for four things: the objective served, the "
        "amount, the first and the last day. A daily cap is as good as an amount; the objective is asked for only "
        "where the strategy has some. It keeps quiet where advertising is declined (`means.advertising: no`); where "
        "no campaign has any money, `ads-no-budget` says so already and the amount is not asked for here. Example: "
        "“Open day”, €150 on Facebook, without an end date: it is still spending in December.",
    ),
    source="S3:147",
    documents=("plan",),
)
def ads_no_target(case: Case) -> Iterable[Hit]:
    """A campaign that is not over lacks the objective it serves, an amount, or one of its dates."""
    paid = is_paid(case)
    for index, ad in _coming(case):
        lacking = [
            (ad.objective is None and bool(case.strategy.objectives), "objective", Words("l’objectif", "an objective")),
            (paid and not (ad.amount or ad.daily_cap), "amount", Words("le montant", "an amount")),
            (ad.starts is None, "starts", Words("la date de début", "a start date")),
            (ad.ends is None, "ends", Words("la date de fin", "an end date")),
        ]
        found = [(field, name) for lacks, field, name in lacking if lacks]
        if found:
            yield Hit(
                f"means.ads[{index}].{found[0][0]}",
                {"campaign": capital(campaign_name(case, index)), "missing": figures.join(name for _, name in found)},
            )


@rule(
    "ads-no-targeting",
    severity="warning",
    chapter="means",
    title=Words("Une publicité montrée à n’importe qui", "Advertising shown to anyone and everyone"),
    message=Words(
        "{campaign}\u00a0: ni lieu, ni âge, ni centre d’intérêt ne disent à qui la montrer.",
        "{campaign}: no place, age or interest says who should see it.",
    ),
    why=Words(
        "Montrée à tout le monde, une publicité se paie pour des gens qui ne viendront jamais.",
        "Shown to everybody, an ad is paid for in people who will never come.",
    ),
    remedy=Words(
        "Dites où vivent ceux que vous visez (15 km autour), leur âge et ce qui les intéresse (`targeting`).",
        "Say where the people you want live (within 15 km, for instance), their age and what interests them "
        "(`targeting`).",
    ),
    source="S3:147",
    documents=("plan",),
    more=Words(
        "Il regarde à qui chaque campagne sera montrée (`targeting`), et parle quand rien n’est écrit, ou quand c’est "
        "«\u00a0tout le monde\u00a0», «\u00a0tout public\u00a0» ou «\u00a0grand public\u00a0». Il ne juge pas si le "
        "ciblage est bon\u00a0: un lieu, un âge ou un centre d’intérêt, à la place de ces mots, lui suffit. Une "
        "campagne finie n’est pas jugée, ni aucune quand la publicité est refusée. Exemple\u00a0: «\u00a0parents de "
        "25 à 45 ans, Vaugrive et 15\u00a0km autour\u00a0» plutôt que «\u00a0grand public\u00a0».",
        "It looks at whom each campaign will be shown to (`targeting`), and speaks where nothing is written, or where "
        "that is “everyone”, “anyone” or “the general public”. It does not judge whether the targeting is good: a "
        "place, an age or an interest instead of those words is enough. A campaign that is over is not judged, nor "
        "any where advertising is declined. Example: “parents aged 25 to 45, Vaugrive and 15 km around” rather than "
        "“the general public”.",
    ),
)
def ads_no_targeting(case: Case) -> Iterable[Hit]:
    """A campaign that is not over says nothing of whom it is shown to, or that it is shown to everybody."""
    for index, ad in _coming(case):
        if ad.targeting is None or _aims_at_all(ad.targeting):
            yield Hit(f"means.ads[{index}].targeting", {"campaign": capital(campaign_name(case, index))})


def _aims_at_all(targeting: Text) -> bool:
    return all(phrase_in(wording, words("untargeted")) for _, wording in targeting.by_language)


@rule(
    "ads-without-editorial",
    severity="warning",
    chapter="means",
    title=Words("De la publicité avant d’avoir de quoi montrer", "Advertising before there is anything to show"),
    message=Words(
        "Peu à montrer à qui cliquera\u00a0: {lack}.",
        "There is little to see for anyone who clicks: {lack}.",
    ),
    why=Words(
        "Qui clique va voir le compte\u00a0: vide ou sans fil, il ne donne aucune raison de rester.",
        "Whoever clicks looks at the account first: if it is empty or rambling, they have no reason to stay.",
    ),
    remedy=Words(
        "Écrivez la ligne éditoriale, publiez au moins {least} fois sans payer, puis seulement achetez de la "
        "publicité.",
        "Write the editorial line, post at least {least} times without paying, and only then buy advertising.",
    ),
    more=Words(
        "Il parle quand une campagne est prévue et qu’aucune ligne éditoriale n’est écrite, ou que le compte visé "
        "aura moins de quatre publications non payées le jour où elle commence. Un compte actif qui publie à son "
        "rythme a de quoi montrer\u202f; un compte à ouvrir, muet depuis trop longtemps ou absent de vos réseaux doit "
        "d’abord publier. Une campagne finie n’est pas jugée\u202f; sans réseau ou sans date de début, seule la ligne "
        "éditoriale est demandée. Exemple\u00a0: une publicité sur Instagram qui commence le jour de l’ouverture du "
        "compte.",
        "It speaks where a campaign is planned and no editorial line has been written, or where the account that it "
        "leads to will have fewer than four unpaid posts on its first day. An active account that posts at its rhythm "
        "has something to show; one to be opened, silent for too long or absent from your networks must post first. A "
        "campaign that is over is not judged; without a network or a start date, only the editorial line is asked "
        "for. Example: advertising on Instagram that starts on the day the account opens.",
    ),
    source="S3:151",
    documents=("plan", "editorial"),
    thresholds=("dormant_days", "dormant_intervals"),
)
def ads_without_editorial(case: Case) -> Iterable[Hit]:
    """Campaigns are planned without an editorial line, or with fewer than four unpaid posts before the first day."""
    coming = list(_coming(case))
    least = case.limit("posts_before_ads")
    facts = {"least": figures.number(least)}
    if coming and case.strategy.editorial.line is None:
        lack = Words("aucune ligne éditoriale n’est écrite", "no editorial line has been written")
        yield Hit("editorial.line", {"lack": lack, **facts})
    for index, ad in coming:
        posts = _posts_before(case, ad)
        if posts is not None and posts < least:
            yield Hit(f"means.ads[{index}].starts", {"lack": _lack(case, index, posts), **facts})


def _lack(case: Case, index: int, posts: int) -> Words:
    """`une publication prévue sur Facebook avant « Portes ouvertes » (3 mars 2027)`."""
    ad = case.strategy.means.ads[index]
    start = figures.date(ad.starts) if ad.starts else figures.same("")
    where = network_words(ad.network) if ad.network else figures.same("")
    name = campaign_name(case, index)
    said = figures.count(
        posts, Words("publication prévue", "planned post"), Words("publications prévues", "planned posts")
    )
    if not posts:
        said = Words("aucune publication prévue", "no planned post")
    return Words(
        f"{said.fr} sur {where.fr} avant {name.fr} ({start.fr})",
        f"{said.en} on {where.en} before {name.en} ({start.en})",
    )


def _posts_before(case: Case, ad: AdCampaign) -> int | None:
    """The unpaid posts on its network before a campaign; None where its account lives, or where that is not known."""
    if ad.starts is None or ad.network is None:
        return None
    name = platforms.resolve(ad.network).id
    accounts = [one for one in case.strategy.platforms if one.network and platforms.resolve(one.network).id == name]
    if any(_lives(case, account) for account in accounts):
        return None
    planned = sum(one.network == name for one in case.planned if one.on < ad.starts)
    opening = [
        (posts_per_week(one) or 0.0) * (ad.starts - max(one.opens_on, case.as_of)).days / _WEEK
        for one in accounts
        if one.status is AccountStatus.TO_OPEN and one.opens_on
    ]
    return max(planned, *(int(posts) for posts in opening), 0)


def _lives(case: Case, account: Account) -> bool:
    """Whether an account is active, has a rhythm, and has not been silent for too long."""
    if account.status is not AccountStatus.ACTIVE or posts_per_week(account) == 0:
        return False
    quiet = silence(case.strategy, account, told_on(case.strategy, case.as_of))
    return quiet is None or not quiet.too_long


def _coming(case: Case) -> Iterator[tuple[int, AdCampaign]]:
    """The campaigns that are not over; none where advertising is declined."""
    if case.strategy.means.advertising is False:
        return
    for index, ad in enumerate(case.strategy.means.ads):
        if ad.ends is None or ad.ends >= case.as_of:
            yield index, ad
