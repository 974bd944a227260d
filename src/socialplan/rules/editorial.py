"""Rules on what is said."""

from collections.abc import Iterable

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.model import Strategy


@rule(
    "self-promo",
    severity="warning",
    chapter="editorial",
    title=Words("On ne parle que de soi", "Talking only about yourselves"),
    message=Words(
        "{share} de vos publications {basis} parlent de vous\u202f; au-delà de {limit}, on n’écoute plus.",
        "{share} of your posts {basis} are about yourselves; beyond {limit}, people stop listening.",
    ),
    why=Words(
        "On suit un compte pour ce qu’il apporte\u00a0: service, réponses, nouvelles, parole donnée à d’autres.",
        "People follow an account for what it gives them: service, answers, news, other people’s voices.",
    ),
    remedy=Words(
        "Donnez une part à un pilier de service, de conversation ou de relais\u00a0: au moins une publication sur "
        "trois.",
        "Give a share to a pillar of service, conversation or other people’s content: at least one post in three.",
    ),
    more=Words(
        "Il additionne la part des piliers qui parlent de vous (`kind: self`)\u202f; si aucun pilier n’a de part, il "
        "compte les publications déjà prévues au calendrier. Au-delà de 60\u00a0%, c’est un avertissement\u202f; "
        "au-delà de 90\u00a0%, une erreur. Sans part ni publication, il se tait. Une vitrine de vente assumée peut "
        "le mettre en sourdine, avec la raison. Exemple\u00a0: «\u00a0nos travaux\u00a0» 45\u00a0%, «\u00a0nos "
        "élus\u00a0» 30\u00a0% et «\u00a0questions d’habitants\u00a0» 25\u00a0% font 75\u00a0% de soi.",
        "It adds up the shares of the pillars that speak of yourselves (`kind: self`); if no pillar has a share, it "
        "counts the posts already planned in the calendar. Beyond 60% it is a warning; beyond 90% an error. Without "
        "shares or posts it keeps quiet. A shop window made for selling may silence it, with the reason. Example: "
        "“our works” 45%, “our councillors” 30% and “residents’ questions” 25% make 75% of self.",
    ),
    source="S2:53",
    documents=("plan", "editorial"),
)
def self_promo(case: Case) -> Iterable[Hit]:
    """Pillars that speak of oneself take more than 60 % of the posts (a warning), more than 90 % (an error).

    Where pillars have no shares, the posts that are already planned are counted instead.
    """
    share, planned = _self_share(case.strategy)
    if share is None or share <= case.limit("self_promotion_high"):
        return
    yield Hit(
        "calendar.posts" if planned else "editorial.pillars",
        {
            "share": figures.percent(share),
            "basis": Words("déjà prévues", "already planned")
            if planned
            else Words("prévues par les piliers", "planned by the pillars"),
            "limit": figures.percent(case.limit("self_promotion_high")),
        },
        "error" if share > case.limit("self_promotion_excessive") else "warning",
    )


def _self_share(strategy: Strategy) -> tuple[float | None, bool]:
    """The share of self in per cent, None if unknown; and whether planned posts gave it."""
    pillars = strategy.editorial.pillars
    if any(pillar.share for pillar in pillars):
        return sum(pillar.share or 0.0 for pillar in pillars if pillar.kind is PillarKind.SELF), False
    kinds = {pillar.id: pillar.kind for pillar in pillars if pillar.id}
    tagged = [kinds[post.pillar] for post in strategy.calendar.posts if post.pillar and kinds.get(post.pillar)]
    if not tagged:
        return None, True
    return 100 * tagged.count(PillarKind.SELF) / len(tagged), True
