"""Rules on exchange and variety: time for people on Facebook, and subjects that take turns."""

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.account_load import account_load
from socialplan.analysis.people import account_name
from socialplan.analysis.slots import network_words
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network
from socialplan.strategy.fields import Text
from socialplan.strategy.team import PlannedPost

_WHOLE: Final = 100


@rule(
    "facebook-conversation-low",
    severity="info",
    chapter="platforms",
    title=Words("Sur Facebook, plus de temps à publier qu’à répondre", "On Facebook, more time posting than talking"),
    message=Words(
        "{account}\u00a0: {people} par semaine pour lire et répondre, {production} pour préparer les publications.",
        "{account}: {people} a week reading and answering, {production} preparing posts.",
    ),
    why=Words(
        "Facebook est d’abord un lieu de conversation\u00a0: une page qui ne répond pas est une affiche.",
        "Facebook is first of all a place for conversation: a page that never answers is just a poster.",
    ),
    remedy=Words(
        "Publiez un peu moins, passez une fois de plus par jour, et posez une question qui appelle une réponse.",
        "Post a little less, look in once more a day, and ask questions that people will want to answer.",
    ),
    source="S2:26",
    documents=("plan",),
    more=Words(
        "Ce contrôle compare, pour chaque compte Facebook actif, le temps passé à regarder et à répondre au temps "
        "total qu’il coûte. Si c’est moins de la moitié (seuil modifiable), il le dit en remarque. Le calcul part "
        "des publications, des passages et des commentaires attendus par semaine\u202f; tant que les commentaires "
        "(`comments_per_week`) ne sont pas chiffrés, il se tait. Les autres réseaux ne sont pas regardés. Exemple "
        "en faute\u00a0: trois heures par semaine pour préparer les publications, quarante minutes pour lire et "
        "répondre.",
        "It compares, for each active Facebook account, the time spent on looking and answering with the whole time "
        "that it costs. Where that is less than half (a threshold that you can change) it says so in a note. The "
        "computation starts from the posts, visits and comments expected each week; while the comments "
        "(`comments_per_week`) have no figure it keeps silent. Other networks are not looked at. At fault: three "
        "hours a week to prepare posts, forty minutes to read and answer.",
    ),
)
def facebook_conversation_low(case: Case) -> Iterable[Hit]:
    """On an active Facebook account, looking in and answering take less than half of the time that it costs.

    Nothing is said as long as the comments expected are unanswered.
    """
    for place, account in case.open:
        if account.network is not Network.FACEBOOK or account.comments_per_week is None:
            continue
        load = account_load(case.strategy, place)
        people = load.monitoring.typical + load.interaction.typical
        if people < load.hours.typical * case.limit("conversation_share") / _WHOLE:
            yield Hit(
                f"platforms[{place}]",
                {
                    "account": account_name(case.strategy, place),
                    "people": figures.hours(people),
                    "production": figures.hours(load.production.typical),
                },
            )


@rule(
    "subject-monotony",
    severity="warning",
    chapter="calendar",
    title=Words("Toujours le même sujet", "Always the same subject"),
    message=Words("Sur {network}, {fault}.", "On {network}, {fault}."),
    why=Words(
        "Qui ne s’intéresse pas à ce sujet se désabonne, et les autres finissent par passer sans lire.",
        "People who do not care for that subject unfollow you, and the others end up scrolling past.",
    ),
    remedy=Words(
        "Intercalez un autre pilier au moins une fois sur trois\u00a0: {others}.",
        "Put another pillar in between at least one time in three: {others}.",
    ),
    source="S1:106",
    documents=("plan",),
    more=Words(
        "Ce contrôle regarde, réseau par réseau, les publications prévues dans l’ordre des jours, et leur pilier, "
        "c’est-à-dire leur famille de sujets. Il parle dès trois publications de suite sur le même, ou quand un "
        "pilier en prend plus de 60\u00a0% sur cinq ou davantage (seuils modifiables). Un compte qui ne porte qu’un "
        "seul pilier a un rôle particulier, et un rendez-vous régulier revient exprès\u00a0: ni l’un ni l’autre "
        "n’est signalé. Exemple en faute\u00a0: lundi, mercredi et vendredi, trois fois les travaux de la place.",
        "It looks, network by network, at the planned posts in the order of their days, and at their pillar, that "
        "is their family of subjects. It speaks from three posts running on the same one, or where one pillar takes "
        "more than 60% of five or more (thresholds that you can change). An account with one pillar only has a "
        "special purpose, and a regular appointment comes back on purpose: neither is reported. At fault: Monday, "
        "Wednesday and Friday, three times the works on the square.",
    ),
)
def subject_monotony(case: Case) -> Iterable[Hit]:
    """On a network one pillar has more than 60 % of five planned posts or more, or three running.

    The pillar of a regular appointment there is meant to come back, and an account may carry one pillar only.
    """
    labels = {pillar.id: _both(pillar.label) for pillar in case.strategy.editorial.pillars if pillar.id}
    for network, posts in _by_network(case).items():
        carried = {one for _, account in case.active if account.network is network for one in account.pillars}
        if len(carried) == 1 or len(labels) < 2:  # noqa: PLR2004 - another one to turn to
            continue
        found = _row(case, posts) or _share(case, posts)
        meant = {one.pillar for one in case.strategy.calendar.rendezvous if one.network is network}
        if found and found[0] not in meant:
            pillar, index, fault = found
            label = figures.quote(labels.get(pillar) or figures.same(pillar))
            others = [label for one, label in labels.items() if one != pillar and label and one in (carried or labels)]
            yield Hit(
                f"calendar.posts[{index}].pillar",
                {
                    "network": network_words(network),
                    "fault": Words(f"{fault.fr} {label.fr}", f"{fault.en} {label.en}"),
                    "others": figures.join(others[:3]),
                },
            )


def _by_network(case: Case) -> dict[Network, list[tuple[int, dt.date, PlannedPost]]]:
    """The planned posts of each network that say their pillar, by day."""
    found: dict[Network, list[tuple[int, dt.date, PlannedPost]]] = {}
    for index, day, post in case.posts:
        if post.network and post.pillar:
            found.setdefault(post.network, []).append((index, day, post))
    return found


def _row(case: Case, posts: list[tuple[int, dt.date, PlannedPost]]) -> tuple[str, int, Words] | None:
    """The first row of posts on one pillar that is too long: the pillar, the place of its last post, what to say."""
    for pillar, run in itertools.groupby(posts, key=lambda one: one[2].pillar or ""):
        row = list(run)
        if len(row) >= case.limit("subject_row"):
            first, last = figures.date(row[0][1]), figures.date(row[-1][1])
            said = figures.count(
                len(row), Words("publication", "post in a row"), Words("publications de suite", "posts in a row")
            )
            words = Words(
                f"{said.fr}, du {first.fr} au {last.fr}, sont du pilier",
                f"{said.en}, from {first.en} to {last.en}, belong to the pillar",
            )
            return pillar, row[-1][0], words
    return None


def _share(case: Case, posts: list[tuple[int, dt.date, PlannedPost]]) -> tuple[str, int, Words] | None:
    """The pillar that has too large a share of enough posts, likewise."""
    pillar, count = Counter(post.pillar or "" for _, _, post in posts).most_common(1)[0]
    share = _WHOLE * count / len(posts)
    if len(posts) < case.limit("posts_judged") or share <= case.limit("subject_share"):
        return None
    said = figures.percent(share)
    last = max(index for index, _, post in posts if post.pillar == pillar)
    words = Words(
        f"{said.fr} des publications prévues sont du pilier", f"{said.en} of planned posts belong to the pillar"
    )
    return pillar, last, words


def _both(label: Text | None) -> Words | None:
    return Words(label.to("fr"), label.to("en")) if label else None
