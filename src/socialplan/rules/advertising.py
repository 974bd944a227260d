"""Rules on paid campaigns: what for, how much, how long, for whom, and after what."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_load import posts_per_week
from socialplan.analysis.phrases import phrase_in
from socialplan.analysis.silence import silence
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
    message=Words("{campaign}\u00a0: il manque {missing}.", "{campaign}: {missing} missing."),
    why=Words(
        "Une campagne sans but ne se juge pas, et une campagne sans fin continue de dépenser quand on l’a oubliée.",
        "A campaign without an aim cannot be judged, and one without an end goes on spending once it is forgotten.",
    ),
    remedy=Words(
        "Écrivez les trois\u00a0: l’objectif servi (`objective`), le montant (`amount`), du… au… (`starts`, `ends`).",
        "Write all three: the objective served (`objective`), the amount (`amount`), from… to… (`starts`, `ends`).",
    ),
    more=Words(
        "Un plafond par jour vaut un montant. Une campagne finie n’est pas jugée\u202f; si aucune n’a d’argent, "
        "`ads-no-budget` le dit déjà. L’objectif n’est demandé que si la stratégie en a.",
        "A daily cap is as good as an amount. A campaign that is over is not judged; where none has any money "
        "`ads-no-budget` says so already. The objective is asked for only where the strategy has some.",
    ),
    source="S3:147",
    documents=("plan",),
)
def ads_no_target(case: Case) -> Iterable[Hit]:
    """A campaign that is not over lacks the objective it serves, an amount, or one of its dates."""
    paid = is_paid(case)
    for index, ad in _coming(case):
        lacking = [
            (ad.objective is None and bool(case.strategy.objectives), "objective", Words("l’objectif", "objective")),
            (paid and not (ad.amount or ad.daily_cap), "amount", Words("le montant", "amount")),
            (ad.starts is None, "starts", Words("la date de début", "start date")),
            (ad.ends is None, "ends", Words("la date de fin", "end date")),
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
    title=Words("Une publicité montrée à n’importe qui", "Advertising shown to anybody"),
    message=Words(
        "{campaign}\u00a0: ni lieu, ni âge, ni centre d’intérêt ne disent à qui la montrer.",
        "{campaign}: no place, age or interest says whom to show it to.",
    ),
    why=Words(
        "Montrée à tout le monde, une publicité se paie pour des gens qui ne viendront jamais.",
        "Shown to everybody, advertising is paid for people who will never come.",
    ),
    remedy=Words(
        "Dites où vivent ceux que vous visez (15 km autour), leur âge et ce qui les intéresse (`targeting`).",
        "Say where those you aim at live (15 km around), their age and what interests them (`targeting`).",
    ),
    source="S3:147",
    documents=("plan",),
    more=Words(
        "Ce contrôle lit, pour chaque campagne de publicité en cours ou à venir, à qui elle est montrée "
        "(`targeting`). Il parle si rien n’est répondu, ou si la réponse vise n’importe qui\u00a0: «\u00a0tout le "
        "monde\u00a0», «\u00a0tout public\u00a0». Une campagne finie n’est pas jugée. Exemple en faute\u00a0: une "
        "brocante de village annoncée à toute la France\u202f; exemple qui tient\u00a0: «\u00a015 km autour de "
        "Léon, 30 ans et plus, chineurs\u00a0».",
        "It reads, for each advertising campaign under way or to come, whom it is shown to (`targeting`). It speaks "
        "where nothing is answered, or where the answer aims at anybody: “everyone”, “the general public”. A "
        "campaign that is over is not judged. At fault: a village flea market advertised to the whole country; "
        "sound: “15 km around Léon, 30 and over, bargain hunters”.",
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
    message=Words("Peu à montrer à qui cliquera\u00a0: {lack}.", "Little to show to whoever clicks: {lack}."),
    why=Words(
        "Qui clique va voir le compte\u00a0: vide ou sans fil, il ne donne aucune raison de rester.",
        "Whoever clicks goes to see the account: empty or without a thread, it gives no reason to stay.",
    ),
    remedy=Words(
        "Écrivez la ligne éditoriale, publiez au moins {least} fois sans payer, puis seulement achetez de la "
        "publicité.",
        "Write the editorial line, post at least {least} times without paying, and only then buy advertising.",
    ),
    more=Words(
        "Un compte actif qui publie à son rythme a de quoi montrer. Un compte à ouvrir, muet depuis trop longtemps, ou "
        "absent de vos réseaux, doit avoir assez de publications prévues avant le premier jour de la campagne. Une "
        "campagne finie, ou sans date de début, n’est pas jugée sur ce point.",
        "An active account that posts at its rhythm has something to show. One to be opened, silent for too long, or "
        "absent from your networks, must have enough posts planned before the campaign’s first day. A campaign that is "
        "over, or without a start date, is not judged on that.",
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
        lack = Words("aucune ligne éditoriale n’est écrite", "no editorial line is written")
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
        posts, Words("publication prévue", "post planned"), Words("publications prévues", "posts planned")
    )
    if not posts:
        said = Words("aucune publication prévue", "no post planned")
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
    quiet = silence(case.strategy, account, case.as_of)
    return quiet is None or not quiet.too_long


def _coming(case: Case) -> Iterator[tuple[int, AdCampaign]]:
    """The campaigns that are not over; none where advertising is declined."""
    if case.strategy.means.advertising is False:
        return
    for index, ad in enumerate(case.strategy.means.ads):
        if ad.ends is None or ad.ends >= case.as_of:
            yield index, ad
