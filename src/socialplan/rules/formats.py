"""Rules on formats that a network does not take."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from socialplan.analysis import figures
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Format, Network
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy

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
    title=Words("Un format que le réseau ne prend pas", "A format that the network does not take"),
    message=Words(
        "{where}\u00a0: le format «\u00a0{format}\u00a0» n’y existe pas.",
        "{where}: the format “{format}” does not exist there.",
    ),
    why=Words(
        "Le jour venu il faudra improviser autre chose, dans l’urgence et souvent sans image.",
        "On the day something else has to be improvised, in a hurry and often without a picture.",
    ),
    remedy=Words("Choisissez un format qui y passe\u00a0: {offered}.", "Choose a format that it takes: {offered}."),
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
