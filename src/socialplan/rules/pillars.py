"""Rules on the pillars of content: their number, their shares, what they serve, whom they let speak."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import PillarKind
from socialplan.strategy.editorial import Pillar

_WHOLE: Final = 100
_TOLD_APART: Final = 2


@rule(
    "pillars-sum",
    severity="error",
    chapter="editorial",
    title=Words("Des parts de piliers qui ne font pas cent", "Shares of pillars that do not make a hundred"),
    message=Words(
        "Les parts de vos {count} piliers font {total}, {verdict}.",
        "The shares of your {count} pillars make {total}, {verdict}.",
    ),
    why=Words(
        "Le calendrier se remplit d’après ces parts\u00a0: fausses, elles faussent chaque semaine.",
        "The calendar is filled from these shares: wrong ones make each week wrong.",
    ),
    remedy=Words(
        "Corrigez `share` pour que le total fasse 100\u00a0: {list}.",
        "Correct `share` so that the total is 100: {list}.",
    ),
    source="house",
    documents=("plan", "editorial"),
)
def pillars_sum(case: Case) -> Iterable[Hit]:
    """The shares add up to something else than 100 %, give or take what rounding explains.

    As long as a pillar has no share, only a sum above 100 is wrong.
    """
    pillars = case.strategy.editorial.pillars
    shares = [pillar.share for pillar in pillars if pillar.share is not None]
    gap = sum(shares) - _WHOLE
    complete = len(shares) == len(pillars)
    if not shares or abs(gap) <= case.limit("pillars_rounding") or (gap < 0 and not complete):
        return
    points = figures.count(abs(gap), Words("point", "point"), Words("points", "points"))
    verdict = (
        Words(f"soit {points.fr} de trop", f"{points.en} too many")
        if gap > 0
        else Words(f"il manque {points.fr}", f"{points.en} short")
    )
    parts = [(_name(pillar, place), figures.percent(pillar.share or 0)) for place, pillar in enumerate(pillars)]
    yield Hit(
        "editorial.pillars",
        {
            "count": figures.number(len(pillars)),
            "total": figures.percent(sum(shares)),
            "verdict": verdict,
            "list": figures.join(Words(f"{name.fr} {share.fr}", f"{name.en} {share.en}") for name, share in parts),
        },
    )


@rule(
    "pillar-without-objective",
    severity="warning",
    chapter="editorial",
    title=Words("Un pilier qui ne sert aucun objectif", "A pillar that serves no objective"),
    message=Words("Sans lien avec {aim}\u00a0: {pillars}.", "Without a link to {aim}: {pillars}."),
    why=Words(
        "Ce qui ne sert aucun but prend la place de ce qui en sert un.",
        "What serves no aim takes the place of what serves one.",
    ),
    remedy=Words(
        "Dites quel objectif il sert (`objectives`), ou supprimez-le et rendez sa part aux autres.",
        "Say which objective it serves (`objectives`), or remove it and give its share to the others.",
    ),
    source="S1:93",
    documents=("plan", "editorial"),
)
def pillar_without_objective(case: Case) -> Iterable[Hit]:
    """A pillar names no objective, in a strategy that has some; more than two of them are told at once."""
    objectives = len(case.strategy.objectives)
    pillars = case.strategy.editorial.pillars
    loose = [place for place, pillar in enumerate(pillars) if objectives and not pillar.objectives]
    named = [_with_share(pillars[place], place) for place in loose]
    aim = (
        Words("votre objectif", "your objective")
        if objectives == 1
        else Words(f"vos {objectives} objectifs", f"your {objectives} objectives")
    )
    if len(loose) > _TOLD_APART:
        yield Hit("editorial.pillars", {"aim": aim, "pillars": figures.join(named)})
        return
    for place, name in zip(loose, named, strict=True):
        yield Hit(
            f"editorial.pillars[{place}].objectives",
            {"aim": aim, "pillars": Words(f"le pilier {name.fr}", f"the pillar {name.en}")},
        )


@rule(
    "pillars-count",
    severity="warning",
    chapter="editorial",
    title=Words("Trop peu ou trop de piliers", "Too few or too many pillars"),
    message=Words("{count}\u00a0: visez-en de {least} à {most}.", "{count}: aim for {least} to {most}."),
    why=Words(
        "Avec un ou deux on se répète, au-delà de six personne ne s’en souvient.",
        "With one or two you repeat yourselves; beyond six nobody remembers them.",
    ),
    remedy=Words(
        "Groupez ceux qui parlent de la même chose, ou ajoutez ce que vos publics vous demandent.",
        "Group those that speak of the same thing, or add what your audiences ask you for.",
    ),
    source="S1:106",
    documents=("plan", "editorial"),
)
def pillars_count(case: Case) -> Iterable[Hit]:
    """There are pillars, fewer than three or more than six."""
    count = len(case.strategy.editorial.pillars)
    least, most = case.limit("pillars_least"), case.limit("pillars_most")
    if count and not least <= count <= most:
        yield Hit(
            "editorial.pillars",
            {
                "count": figures.count(count, Words("pilier", "pillar"), Words("piliers", "pillars")),
                "least": figures.number(least),
                "most": figures.number(most),
            },
        )


@rule(
    "no-curation",
    severity="warning",
    chapter="editorial",
    title=Words("Aucune place pour les autres", "No room for others"),
    message=Words(
        "Vos {count} piliers ne laissent aucune part à la communauté ni aux contenus des autres.",
        "Your {count} pillars leave no share to the community or to other people’s content.",
    ),
    why=Words(
        "On relaie ceux qui relaient\u00a0: un compte qui ne cite personne n’est cité par personne.",
        "People relay those who relay: an account that quotes nobody is quoted by nobody.",
    ),
    remedy=Words(
        "Réservez une publication sur dix à un relais choisi, avec une phrase à vous, ou à ce que font vos publics.",
        "Keep one post in ten for a chosen relay, with a sentence of yours, or for what your audiences do.",
    ),
    source="S2:59",
    documents=("plan", "editorial"),
)
def no_curation(case: Case) -> Iterable[Hit]:
    """Every pillar says of what kind it is, and curation and community have no share together."""
    pillars = case.strategy.editorial.pillars
    open_to_others = [one for one in pillars if one.kind in {PillarKind.CURATION, PillarKind.COMMUNITY}]
    if not pillars or any(pillar.kind is None for pillar in pillars) or any(one.share != 0 for one in open_to_others):
        return
    yield Hit("editorial.pillars", {"count": figures.number(len(pillars))})


@rule(
    "self-praise-relay",
    severity="info",
    chapter="editorial",
    title=Words("Relayer les éloges que l’on reçoit", "Relaying the praise that one receives"),
    message=Words(
        "La charte prévoit de relayer les éloges que l’on vous fait.",
        "The charter has you relay the praise that you receive.",
    ),
    why=Words(
        "Se faire l’écho de ses compliments lasse, et donne envie de chercher les reproches.",
        "Echoing one’s own compliments tires people, and makes them look for the complaints.",
    ),
    remedy=Words(
        "Remerciez sous le message, et ne relayez que ce qui apprend quelque chose à qui vous suit.",
        "Say thank you below the message, and relay only what teaches your followers something.",
    ),
    source="A2",
    documents=("editorial",),
)
def self_praise_relay(case: Case) -> Iterable[Hit]:
    """`editorial.curation.relay_praise` is yes."""
    curation = case.strategy.editorial.curation
    return [Hit("editorial.curation.relay_praise", {})] if curation and curation.relay_praise else []


def _with_share(pillar: Pillar, place: int) -> Words:
    """`« Alertes » (40 %)`."""
    name = figures.quote(_name(pillar, place))
    share = figures.percent(pillar.share) if pillar.share else None
    return Words(f"{name.fr} ({share.fr})", f"{name.en} ({share.en})") if share else name


def _name(pillar: Pillar, place: int) -> Words:
    """A pillar's label in both languages, else its number."""
    if pillar.label:
        return Words(pillar.label.to("fr"), pillar.label.to("en"))
    return Words(f"pilier {place + 1}", f"pillar {place + 1}")
