"""Rules on formats: those that a network does not take, and a mix that does not make the rhythm announced."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.people import account_name
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.naming import capital
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Format, Network
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.networks import Account

_DECIMALS: Final = 2
_GONE: Final = frozenset({AccountStatus.REFUSED, AccountStatus.TO_CLOSE})


class _Use(NamedTuple):
    """A format that somebody means to use on a network."""

    path: str
    network: Network | None
    format: Format | None
    subject: Text | None = None


@rule(
    "format-unsupported",
    severity="error",
    chapter="platforms",
    title=Words("Un format que le réseau ne prend pas", "A format that the network does not offer"),
    message=Words(
        "{where}\u00a0: le format «\u00a0{format}\u00a0» n’y existe pas.",
        "{where}: the format “{format}” does not exist there.",
    ),
    why=Words(
        "Le jour venu il faudra improviser autre chose, dans l’urgence et souvent sans image.",
        "On the day you will have to improvise something else, in a hurry and often without a picture.",
    ),
    remedy=Words("Choisissez un format qui y passe\u00a0: {offered}.", "Choose a format that works there: {offered}."),
    source="S3:60",
    documents=("plan",),
    more=Words(
        "Du texte seul sur Instagram ou YouTube, un événement sur TikTok\u00a0: le réseau ne le permet pas. Un relais "
        "n’est pas regardé, ni vos propres médias (lettre, blog, podcast), qui prennent ce que vous voulez. Ce qui "
        "dépend du compte, comme la durée d’une vidéo, et ce qui passe par une messagerie ne sont que des "
        "avertissements\u00a0: à vérifier.",
        "Text alone on Instagram or YouTube, an event on TikTok: the network does not allow it. Relays are not looked "
        "at, nor your own media (newsletter, blog, podcast), which take what you like. What depends on the account, "
        "such as the length of a video, and what goes through a messaging service are warnings only: to be checked.",
    ),
)
def format_unsupported(case: Case) -> Iterable[Hit]:
    """A format of an account in use or to open, of a planned or a backup post, is none of its network's."""
    for use in _uses(case.strategy):
        if use.network is None or use.format is None:
            continue
        severity = _severity(use.network, use.format)
        if severity:
            label, offered = use.network.label, platforms.resolve(use.network).formats
            facts = {
                "where": _of(label, use.subject),
                "format": use.format.label,
                "offered": figures.join(Format[one.upper()].label for one in offered),
            }
            yield Hit(use.path, facts, severity)


def _uses(strategy: Strategy) -> Iterator[_Use]:
    for place, account in enumerate(strategy.platforms):
        if account.status not in _GONE:
            for index, part in enumerate(account.formats):
                yield _Use(f"platforms[{place}].formats[{index}].format", account.network, part.format)
    for index, post in enumerate(strategy.calendar.posts):
        yield _Use(f"calendar.posts[{index}].format", post.network, post.format, post.subject)
    for index, spare in enumerate(strategy.calendar.backup):
        yield _Use(f"calendar.backup[{index}].format", spare.network, spare.format, spare.subject)


def _severity(network: Network, wanted: Format) -> Severity | None:
    """How grave it is to use a format on a network; None where it is no fault."""
    known = platforms.resolve(network)
    if not known.is_open or known.kind == "owned" or wanted is Format.RELAY or known.offers(wanted):
        return None
    only_longer = wanted is Format.LONG_VIDEO and known.offers(Format.SHORT_VIDEO)
    return "error" if known.kind == "public" and not only_longer else "warning"


def _of(network: Words, subject: Text | None) -> Words:
    """The network, and the subject of the post if there is one."""
    if subject is None:
        return network
    return Words(f"{network.fr}, «\u00a0{subject.to('fr')}\u00a0»", f"{network.en}, “{subject.to('en')}”")


@rule(
    "posts-vs-formats",
    severity="warning",
    chapter="platforms",
    title=Words(
        "Un rythme annoncé que les formats ne font pas", "A rhythm announced that the formats do not add up to"
    ),
    message=Words(
        "{account}\u00a0: {posts} par semaine annoncées, et ses formats en font {made}.",
        "{account}: {posts} a week are announced, and its formats make {made}.",
    ),
    why=Words(
        "Les heures se comptent d’après les formats dès qu’ils disent combien par semaine\u00a0: l’autre chiffre est "
        "lu par tout le monde et n’entre dans aucun calcul.",
        "Hours are counted from the formats as soon as these say how many a week: the other figure is read by "
        "everybody and enters no computation.",
    ),
    remedy=Words(
        "Corrigez celui des deux qui est faux\u00a0: le rythme annoncé (`posts_per_week`) ou le nombre de chaque "
        "format (`formats.per_week`).",
        "Correct whichever of the two is wrong: the announced pace (`posts_per_week`) or the number of each format "
        "(`formats.per_week`).",
    ),
    source="house",
    documents=("plan",),
    more=Words(
        "Il compare, pour chaque compte qui vit ou qui va ouvrir, les publications annoncées par semaine "
        "(`posts_per_week`) et la somme de ses formats. Jusqu’à 10\u00a0% d’écart, il se tait. Un format sans nombre "
        "prend ce que les autres laissent\u00a0: il ne parle alors que si les autres dépassent déjà l’annonce. Sans "
        "nombre du tout, c’est l’annonce qui compte. Exemple\u00a0: 40 publications par semaine annoncées sur "
        "Facebook, et cinq photos dans les formats\u00a0: le plan compte 5.",
        "It compares, for each account that lives or is to open, the posts announced a week (`posts_per_week`) with "
        "the sum of its formats. Up to 10% of difference it keeps quiet. A format without a number takes what the "
        "others leave: it then speaks only if the others already exceed what is announced. Without any number, what "
        "is announced counts. Example: 40 posts a week announced on Facebook, and five photos in the formats: the "
        "plan counts 5.",
    ),
)
def posts_vs_formats(case: Case) -> Iterable[Hit]:
    """What an account’s formats make in a week is more than 10 % off the posts that it announces."""
    tolerance = case.limit("formats_deviation") / 100
    for index, account in enumerate(case.strategy.platforms):
        if account.status in _GONE or account.posts_per_week is None:
            continue
        made = _made(account)
        if made is not None and abs(made - account.posts_per_week) > tolerance * max(made, account.posts_per_week):
            posts = figures.count(account.posts_per_week, Words("publication", "post"), Words("publications", "posts"))
            facts = {
                "account": capital(account_name(case.strategy, index)),
                "posts": posts,
                "made": figures.number(made, _DECIMALS),
            }
            yield Hit(f"platforms[{index}].posts_per_week", facts)


def _made(account: Account) -> float | None:
    """The posts a week that formats make; None where they leave the rest to one without a number, or say none."""
    parts = [part for part in account.formats if part.format]
    stated = [part.per_week for part in parts if part.per_week is not None]
    if not stated:
        return None
    made = sum(stated)
    return None if len(stated) < len(parts) and made <= (account.posts_per_week or 0.0) else made
