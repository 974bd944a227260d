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
    title=Words("Des parts de piliers qui ne font pas 100\u00a0%", "Pillar shares that do not add up to 100%"),
    message=Words(
        "Le total des parts est de {total} pour {count}, {verdict}.",
        "The shares add up to {total} for {count}, {verdict}.",
    ),
    why=Words(
        "Le calendrier se remplit d’après ces parts\u00a0: fausses, elles faussent chaque semaine.",
        "The calendar is filled from these shares: if they are wrong, so is every week.",
    ),
    remedy=Words(
        "Changez les parts (`share`) pour que le total fasse 100\u00a0%. Aujourd’hui\u00a0: {list}.",
        "Change the shares (`share`) so that the total is 100%. Today: {list}.",
    ),
    source="house",
    documents=("plan", "editorial"),
    more=Words(
        "Il additionne les parts des piliers de contenu\u00a0: elles doivent faire 100\u00a0%, à un demi-point près "
        "pour les arrondis (trois fois 33,3\u00a0% passe). Tant qu’un pilier n’a pas de part, seul un total "
        "au-dessus de 100 est signalé\u202f; si aucun n’en a, il se tait. C’est toujours une erreur, car le "
        "calendrier se calcule d’après ces parts. Exemple\u00a0: services 50\u00a0%, habitants 30\u00a0%, agenda "
        "30\u00a0% font 110\u00a0%.",
        "It adds up the shares of the content pillars: they have to make 100%, give or take half a point for "
        "rounding (three times 33.3% will pass). While a pillar has no share, only a total above 100 is reported; if "
        "none has one it keeps quiet. It is always an error, for the calendar is computed from these shares. "
        "Example: services 50%, residents 30%, diary 30% make 110%.",
    ),
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
    yield Hit(
        "editorial.pillars",
        {
            "count": _pillars(len(pillars)),
            "total": figures.percent(sum(shares)),
            "verdict": verdict,
            "list": figures.join(_share_of(pillar, place) for place, pillar in enumerate(pillars)),
        },
    )


@rule(
    "pillar-without-objective",
    severity="warning",
    chapter="editorial",
    title=Words("Un pilier qui ne sert aucun objectif", "A pillar that serves no objective"),
    message=Words("Sans lien avec {aim}\u00a0: {pillars}.", "Not linked to {aim}: {pillars}."),
    why=Words(
        "Ce qui ne sert aucun but prend la place de ce qui en sert un.",
        "Whatever serves no purpose takes up the room of something that does.",
    ),
    remedy=Words(
        "Dites quel objectif chaque pilier sert (`objectives`), ou supprimez-le et rendez sa part aux autres.",
        "Say which objective each pillar serves (`objectives`), or drop it and give its share to the others.",
    ),
    source="S1:93",
    documents=("plan", "editorial"),
    more=Words(
        "Il regarde si chaque pilier de contenu dit quel objectif il sert. Tant que la stratégie n’a pas d’objectif, "
        "il se tait. À partir de trois piliers sans objectif, il les nomme en une seule fois. Il donne la part de "
        "chacun, pour que l’on voie ce qui est en jeu. Exemple\u00a0: «\u00a0coulisses\u00a0», 30\u00a0% des "
        "publications, sans lien avec l’objectif de remplir le marché du samedi.",
        "It looks whether each content pillar says which objective it serves. While the strategy has no objective it "
        "keeps quiet. From three pillars without an objective it names them all at once. It gives each one’s share, "
        "to show what is at stake. Example: “behind the scenes”, 30% of the posts, without a link to the objective "
        "of filling the Saturday market.",
    ),
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
        "Group those about the same thing, or add what your audiences ask you for.",
    ),
    source="S1:106",
    documents=("plan", "editorial"),
    more=Words(
        "Il compte les piliers de contenu\u00a0: de trois à six. Tant qu’aucun n’est écrit, il se tait. Il ne juge "
        "ni leurs noms ni leurs parts. Exemple\u00a0: neuf piliers, dont «\u00a0travaux\u00a0», «\u00a0voirie\u00a0» "
        "et «\u00a0chantiers\u00a0», que l’équipe confond\u202f; réunis, ils sont sept, puis six sans "
        "«\u00a0divers\u00a0».",
        "It counts the content pillars: from three to six. While none is written it keeps quiet. It judges neither "
        "their names nor their shares. Example: nine pillars, among them “works”, “roads” and “building sites”, "
        "which the team mixes up; put together they are seven, and six without “miscellaneous”.",
    ),
)
def pillars_count(case: Case) -> Iterable[Hit]:
    """There are pillars, fewer than three or more than six."""
    count = len(case.strategy.editorial.pillars)
    least, most = case.limit("pillars_least"), case.limit("pillars_most")
    if count and not least <= count <= most:
        yield Hit(
            "editorial.pillars",
            {
                "count": _pillars(count),
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
        "Aucune part n’est laissée à ce que font vos publics ni aux contenus des autres ({count}).",
        "No room is left for what your audiences do or for other people’s content ({count}).",
    ),
    why=Words(
        "On relaie ceux qui relaient\u00a0: un compte qui ne cite personne n’est cité par personne.",
        "People share those who share: an account that quotes nobody is quoted by nobody.",
    ),
    remedy=Words(
        "Réservez une publication sur dix à ce que d’autres ont écrit, avec une phrase à vous, ou à ce que font vos "
        "publics.",
        "Keep one post in ten for something others wrote, with a sentence of your own, or for what your audiences do.",
    ),
    source="S2:59",
    documents=("plan", "editorial"),
    more=Words(
        "Il regarde si vos piliers laissent une place à d’autres que vous\u00a0: un pilier de la communauté ou de "
        "relais choisis. Il parle s’il n’y en a pas, ou si leur part est de zéro. Il se tait tant qu’un seul pilier "
        "ne dit pas de quelle sorte il est, ou qu’un tel pilier n’a pas encore de part. Exemple\u00a0: «\u00a0nos "
        "services\u00a0», «\u00a0nos équipes\u00a0», «\u00a0notre agenda\u00a0»\u202f; il manque la photo envoyée "
        "par une habitante ou l’affiche de l’école voisine.",
        "It looks whether your pillars leave room for others than you: a pillar of the community, or of chosen "
        "relays. It speaks if there is none, or if their share is nought. It keeps quiet as long as one pillar does "
        "not say of what kind it is, or as such a pillar has no share yet. Example: “our services”, “our teams”, "
        "“our diary”; what is missing is the photo a resident sent in, or the poster of the school next door.",
    ),
)
def no_curation(case: Case) -> Iterable[Hit]:
    """Every pillar says of what kind it is, and curation and community have no share together."""
    pillars = case.strategy.editorial.pillars
    open_to_others = [one for one in pillars if one.kind in {PillarKind.CURATION, PillarKind.COMMUNITY}]
    if not pillars or any(pillar.kind is None for pillar in pillars) or any(one.share != 0 for one in open_to_others):
        return
    yield Hit("editorial.pillars", {"count": _pillars(len(pillars))})


@rule(
    "self-praise-relay",
    severity="info",
    chapter="editorial",
    title=Words("Relayer les éloges que l’on reçoit", "Sharing the praise you receive"),
    message=Words(
        "La charte prévoit de relayer les éloges que l’on vous fait.",
        "The charter provides for sharing the praise you receive.",
    ),
    why=Words(
        "Se faire l’écho de ses compliments lasse, et donne envie de chercher les reproches.",
        "Repeating your own compliments tires people, and sends them looking for complaints.",
    ),
    remedy=Words(
        "Remerciez sous le message, ne relayez que ce qui apprend quelque chose à qui vous suit, et notez que les "
        "éloges ne se relaient pas (`relay_praise: no`).",
        "Say thank you below the message, share only what teaches your followers something, and record that praise is "
        "not shared (`relay_praise: no`).",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il lit une seule réponse\u00a0: relaie-t-on les éloges que l’on reçoit\u202f? Il parle si c’est oui, et se "
        "tait si c’est non ou si rien n’est répondu. C’est une remarque. Remercier sous le message, ou citer un avis "
        "sur la page qui les rassemble, n’est pas concerné. Exemple\u00a0: «\u00a0Bravo à la mairie pour ses "
        "illuminations\u202f!\u00a0», repartagé par la mairie.",
        "It reads one answer only: do you relay the praise that you receive? It speaks if the answer is yes, and "
        "keeps quiet if it is no or if there is none. It is a note. Saying thank you below the message, or quoting a "
        "review on the page that gathers them, is not concerned. Example: “Well done to the town hall for the "
        "lights!”, passed on by the town hall.",
    ),
)
def self_praise_relay(case: Case) -> Iterable[Hit]:
    """`editorial.curation.relay_praise` is yes."""
    curation = case.strategy.editorial.curation
    return [Hit("editorial.curation.relay_praise", {})] if curation and curation.relay_praise else []


def _pillars(number: int) -> Words:
    return figures.count(number, Words("pilier", "pillar"), Words("piliers", "pillars"))


def _share_of(pillar: Pillar, place: int) -> Words:
    """`Alertes 40 %`."""
    name = _name(pillar, place)
    share = figures.percent(pillar.share) if pillar.share is not None else Words("sans part", "without a share")
    return Words(f"{name.fr} {share.fr}", f"{name.en} {share.en}")


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
