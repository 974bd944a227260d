"""Rules on the mix of formats: one that takes all the room, and pictures where they count."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name
from socialplan.analysis.thresholds import usual_format
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Format, Network
from socialplan.strategy.networks import Account

_VISUAL: Final = frozenset(
    {
        Format.PHOTO,
        Format.CAROUSEL,
        Format.INFOGRAPHIC,
        Format.SHORT_VIDEO,
        Format.LONG_VIDEO,
        Format.LIVE,
        Format.STORY,
        Format.EVENT,
    }
)
_PICTURE_NETWORKS: Final = frozenset({Network.FACEBOOK, Network.INSTAGRAM})
_VARIED: Final = frozenset({Format.PHOTO.value, Format.SHORT_TEXT.value})
"""The usual format of networks that take many; a video channel shows videos, a podcast sounds."""
_WHOLE: Final = 100


@rule(
    "format-monotony",
    severity="warning",
    chapter="platforms",
    title=Words("Toujours le même format", "Always the same format"),
    message=Words(
        "{account}\u00a0: {share} des publications {basis} sont au format «\u00a0{format}\u00a0»\u202f; au-delà de "
        "{limit}, l’œil s’habitue.",
        "{account}: {share} of posts {basis} use the format “{format}”; beyond {limit}, people stop noticing.",
    ),
    why=Words(
        "Une même forme semaine après semaine finit par ne plus se voir, même quand le sujet change.",
        "The same form week after week ends up invisible, even when the subject changes.",
    ),
    remedy=Words(
        "Remplacez-en une sur trois par un autre format que vous savez faire\u00a0: {offered}.",
        "Replace one in three with another format you know how to make: {offered}.",
    ),
    source="S1:106",
    documents=("plan",),
    more=Words(
        "Il regarde, pour chaque compte actif d’un réseau qui accepte textes et images, quelle part prend le format "
        "le plus fréquent, à partir de trois publications par semaine. Il compte d’après les formats de la semaine "
        "notés pour le compte ou, à défaut, d’après le calendrier, s’il y prévoit au moins cinq publications\u202f; "
        "sinon il se tait. Les chaînes vidéo, podcasts, blogs, messageries et fiches d’avis n’y sont pas\u00a0: un "
        "seul format y est normal. Pour une personne seule, c’est une remarque. Exemple\u00a0: six liens vers le site "
        "et une photo par semaine.",
        "For each active account on a network that takes both texts and pictures, it looks at the share of the most "
        "frequent format, from three posts a week on. It counts by the weekly formats noted for the account or else by "
        "the calendar, if that plans at least five posts there; otherwise it keeps quiet. Video channels, podcasts, "
        "blogs, messaging and review pages are left aside: one format is normal there. For somebody alone it is a "
        "note. Example: six links to the website and one photo a week.",
    ),
)
def format_monotony(case: Case) -> Iterable[Hit]:
    """One format takes more than 70 % of what an account publishes, on a network that takes pictures, text and more.

    A note for somebody who declares working alone: the format that one masters is the one that goes out.

    What is published is the account's weekly mix, from three posts a week on, else the posts planned on its network if
    there are five of them.
    """
    for place, account in case.open:
        if account.network is None or usual_format(platforms.resolve(account.network).id) not in _VARIED:
            continue
        if platforms.resolve(account.network).kind != "public":
            continue
        mix, planned = _mix(case, account)
        most = max(mix, key=lambda one: mix[one], default=None)
        if not planned and sum(mix.values()) < case.limit("format_posts"):
            continue
        if most is None or (share := _WHOLE * mix[most] / sum(mix.values())) <= case.limit("format_share"):
            continue
        others = [Format[one.upper()] for one in platforms.resolve(account.network).formats if one != most]
        yield Hit(
            "calendar.posts" if planned else f"platforms[{place}].formats",
            {
                "account": account_name(case.strategy, place),
                "share": figures.percent(share),
                "basis": _basis(planned=planned),
                "format": most.label,
                "limit": figures.percent(case.limit("format_share")),
                "offered": figures.join(one.label for one in others[:4]),
            },
            "info" if case.alone else None,
        )


@rule(
    "no-visual",
    severity="warning",
    chapter="platforms",
    title=Words("Peu d’images là où elles comptent", "Few pictures where they matter"),
    message=Words(
        "{account}\u00a0: {share} des publications {basis} ont une image ou une vidéo\u202f; il en faut au moins "
        "{least}.",
        "{account}: {share} of posts {basis} have a picture or a video; it should be at least {least}.",
    ),
    why=Words(
        "Une photo ou une courte vidéo fait réagir, et une publication sans réaction n’est presque plus montrée.",
        "A photo or a short video gets reactions, and a post with no reactions is hardly shown any more.",
    ),
    remedy=Words(
        "Joignez une photo prise par vous à une publication sur deux au moins\u00a0: le texte en devient la légende.",
        "Add a photo of your own to at least one post in two: the text becomes its caption.",
    ),
    source="S3:141",
    documents=("plan",),
    more=Words(
        "Il ne regarde que les comptes actifs sur Facebook et Instagram, et compte les publications qui ont une "
        "image ou une vidéo\u00a0: photo, carrousel, infographie, vidéo, direct, story, événement. Il se fonde sur "
        "les formats de la semaine ou, à défaut, sur cinq publications prévues au moins\u202f; sinon il se tait. Les "
        "relais de publications des autres ne comptent ni pour ni contre. Exemple\u00a0: trois annonces en texte et "
        "une photo par semaine, soit une image sur quatre.",
        "It looks only at active accounts on Facebook and Instagram, and counts the posts that have a picture or a "
        "video: photo, carousel, infographic, video, live, story, event. It goes by the weekly formats or else by "
        "five planned posts at least; otherwise it keeps quiet. Posts of others that you pass on count neither for "
        "nor against. Example: three announcements in text and one photo a week, that is one picture in four.",
    ),
)
def no_visual(case: Case) -> Iterable[Hit]:
    """Less than half of what a Facebook or Instagram account publishes, relays apart, is a picture or a video."""
    for place, account in case.open:
        if account.network not in _PICTURE_NETWORKS:
            continue
        mix, planned = _mix(case, account)
        own = {one: number for one, number in mix.items() if one is not Format.RELAY}
        if not own:
            continue
        share = _WHOLE * sum(number for one, number in own.items() if one in _VISUAL) / sum(own.values())
        if share < case.limit("visual_share"):
            yield Hit(
                "calendar.posts" if planned else f"platforms[{place}].formats",
                {
                    "account": account_name(case.strategy, place),
                    "share": figures.percent(share),
                    "least": figures.percent(case.limit("visual_share")),
                    "basis": _basis(planned=planned),
                },
            )


def _mix(case: Case, account: Account) -> tuple[dict[Format, float], bool]:
    """What an account publishes by format, and whether planned posts told it; empty where neither tells.

    Planned posts are those of the first account on their network: they name no account.
    """
    weekly = _summed((part.format, part.per_week or 0.0) for part in account.formats)
    if weekly:
        return weekly, False
    if account is not next(other for _, other in case.open if other.network is account.network):
        return {}, True
    posts = _summed((post.format, 1.0) for _, _, post in case.posts if post.network is account.network)
    return (posts if sum(posts.values()) >= case.limit("posts_judged") else {}), True


def _summed(parts: Iterable[tuple[Format | None, float]]) -> dict[Format, float]:
    whole: dict[Format, float] = {}
    for content_format, number in parts:
        if content_format and number:
            whole[content_format] = whole.get(content_format, 0.0) + number
    return whole


def _basis(*, planned: bool) -> Words:
    return Words("déjà prévues", "already planned") if planned else Words("de la semaine", "of the week")
