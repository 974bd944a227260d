"""The rule on copying: one text put on several networks as it stands."""

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from socialplan.analysis import figures
from socialplan.analysis.people import with_status
from socialplan.analysis.similarity import similarity, tokens
from socialplan.analysis.slots import network_words
from socialplan.analysis.written import excerpt
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Network
from socialplan.strategy.fields import Text

_WHOLE = 100


class _Version(NamedTuple):
    """A text for a network."""

    path: str
    network: Network
    wordings: dict[str, str]
    """By language."""


class _Group(NamedTuple):
    """Texts that go out together."""

    versions: list[_Version]
    when: Words
    """`Le 23 novembre 2026`, or what ties them together."""
    what: Words = Words("le même texte", "the same text")


@rule(
    "copy-paste",
    severity="warning",
    chapter="editorial",
    title=Words("Le même texte copié d’un réseau à l’autre", "The same text copied from one network to another"),
    message=Words(
        "{when}, {networks} reçoivent {what} ({share} de mots communs)\u00a0: {text}.",
        "{when}, {networks} get {what} ({share} of the words in common): {text}.",
    ),
    why=Words(
        "Qui vous suit à deux endroits le voit, et ce qui plaît ici passe inaperçu là\u00a0: autant n’avoir qu’un "
        "compte.",
        "Anyone who follows you in two places notices, and what works here goes unseen there: you might as well have "
        "one account.",
    ),
    remedy=Words(
        "Gardez le fait, réécrivez l’ouverture et la demande pour chaque réseau, ou n’y publiez pas ce jour-là.",
        "Keep the facts, rewrite the opening and the call to action for each network, or post on one of them only "
        "that day.",
    ),
    source="S3:90",
    documents=("plan", "editorial"),
    more=Words(
        "La ressemblance est la part des mots communs, sans compter mots-dièse et adresses, à partir de 85\u00a0%. On "
        "compare les versions d’une même nouvelle, les exemples des comptes, et les publications prévues le même jour "
        "dans le même format. Une alerte est la même partout\u00a0: les comptes réservés aux urgences sont laissés de "
        "côté, comme les textes de moins de quatre mots.",
        "Likeness is the share of words in common, hashtags and addresses left out, from 85% on. What is compared: the "
        "versions of one news item, the samples of accounts, and the posts planned on one day in one format. An "
        "alert is the same everywhere: accounts reserved for emergencies are left aside, and so are texts of "
        "fewer than four words.",
    ),
)
def copy_paste(case: Case) -> Iterable[Hit]:
    """Two networks or more get, on one day or as versions of one news item, texts that share 85 % of their words."""
    for group in (*_news(case), *_days(case), *_samples(case)):
        first, copies, share = _alike(case, group.versions)
        if first is None:
            continue
        networks = dict.fromkeys(network_words(one.network) for one in (first, *copies))
        yield Hit(
            copies[0].path,
            {
                "when": group.when,
                "what": group.what,
                "networks": figures.join(networks),
                "share": figures.percent(int(_WHOLE * share)),
                "text": excerpt(next(iter(first.wordings.values()))),
            },
        )


def _alike(case: Case, versions: list[_Version]) -> tuple[_Version | None, list[_Version], float]:
    """The first version that others copy, those, and the least likeness among them."""
    for place, first in enumerate(versions):
        alike = [(one, _likeness(case, first, one)) for one in versions[place + 1 :]]
        copies = [(one, share) for one, share in alike if share >= case.limit("copy_similarity")]
        if copies:
            return first, [one for one, _ in copies], min(share for _, share in copies)
    return None, [], 0.0


def _likeness(case: Case, one: _Version, other: _Version) -> float:
    """The likeness of two versions in a language that both have; 0 on one network, or where a text is very short."""
    if platforms.resolve(one.network).id == platforms.resolve(other.network).id:
        return 0.0
    shared = [
        (one.wordings[language], other.wordings[language]) for language in one.wordings if language in other.wordings
    ]
    long_enough = (pair for pair in shared if min(len(tokens(text)) for text in pair) >= case.limit("copy_words"))
    return max((similarity(*pair) for pair in long_enough), default=0.0)


def _news(case: Case) -> Iterator[_Group]:
    urgent = _emergency(case)
    for place, news in enumerate(case.strategy.editorial.same_news):
        versions = [
            _Version(f"editorial.same_news[{place}].versions[{index}].text", version.network, _wordings(version.text))
            for index, version in enumerate(news.versions)
            if version.network and version.text and version.network not in urgent
        ]
        yield _Group(versions, Words("Pour une même nouvelle", "For the same news"))


def _days(case: Case) -> Iterator[_Group]:
    urgent = _emergency(case)
    for (day, _), posts in itertools.groupby(
        sorted(case.posts, key=lambda one: (one[1], str(one[2].format or ""), one[0])),
        key=lambda one: (one[1], one[2].format),
    ):
        said = figures.date(day)
        versions = [
            _Version(f"calendar.posts[{index}].subject", post.network, _wordings(post.subject))
            for index, _, post in posts
            if post.network and post.subject and post.network not in urgent
        ]
        same = Words("le même sujet, dans le même format", "the same subject in the same format")
        yield _Group(versions, Words(f"Le {said.fr}", f"On {said.en}"), same)


def _samples(case: Case) -> Iterator[_Group]:
    versions = [
        _Version(f"platforms[{place}].samples[{index}].good", account.network, _wordings(sample.good))
        for place, account in case.active
        for index, sample in enumerate(account.samples)
        if account.network and sample.good
    ]
    yield _Group(versions, Words("En exemple", "As samples"))


def _emergency(case: Case) -> set[Network | None]:
    return {account.network for _, account in with_status(case.strategy, AccountStatus.EMERGENCY)}


def _wordings(text: Text) -> dict[str, str]:
    return {str(language): wording for language, wording in text.by_language}
