"""Rules on hashtags: where they are needed, how they are written, how many."""

from collections.abc import Iterable, Iterator

from socialplan.analysis import figures
from socialplan.analysis.hashtags import (
    hashtags,
    in_words,
    lacks_capitals,
    maximum_on,
    most_on,
    vocabulary,
    with_capitals,
)
from socialplan.analysis.slots import network_words
from socialplan.analysis.written import excerpt
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Network


@rule(
    "hashtag-missing",
    severity="info",
    chapter="editorial",
    title=Words("Pas de mot-dièse là où il sert", "No hashtag where one would help"),
    message=Words("Aucun mot-dièse n’est choisi pour {networks}.", "No hashtag is chosen for {networks}."),
    why=Words(
        "Là, le mot-dièse est ce qui fait trouver une publication par des gens qui ne vous suivent pas encore.",
        "There, hashtags are how people who do not follow you yet find a post.",
    ),
    remedy=Words(
        "Choisissez-en un à votre nom, un ou deux de lieu ou de sujet, toujours les mêmes (`editorial.hashtags`).",
        "Choose one with your name and one or two for the place or the subject, and stick to them "
        "(`editorial.hashtags`).",
    ),
    source="S3:98",
    documents=("editorial",),
    more=Words(
        "Il parle quand un compte est actif sur un réseau où l’on cherche par mots-dièse (Instagram, Mastodon, "
        "TikTok, Tumblr) et que votre liste est vide. Un seul mot-dièse suffit, de marque, de lieu ou de sujet. "
        "Ailleurs, sur Facebook ou LinkedIn par exemple, il se tait\u00a0: ces mots y servent peu. Il attend aussi "
        "que le chapitre éditorial soit commencé. Exemple\u00a0: une boulangerie sur Instagram qui n’a jamais choisi "
        "entre #Brumeval et #VilleDeBrumeval.",
        "It speaks when an account is active on a network where people search by hashtag (Instagram, Mastodon, "
        "TikTok, Tumblr) and your list is empty. One hashtag is enough, be it your own, of a place or of a subject. "
        "Elsewhere, on Facebook or LinkedIn for instance, it keeps quiet: hashtags do little there. It also waits "
        "until the editorial chapter is begun. Example: a bakery on Instagram that never chose between #Brumeval and "
        "#TownOfBrumeval.",
    ),
)
def hashtag_missing(case: Case) -> Iterable[Hit]:
    """An account is active where content is hardly found without hashtags, and none is listed in the chapter begun."""
    chosen = case.strategy.editorial.hashtags
    if not case.editorial_begun or (chosen and (chosen.brand or chosen.local or chosen.topic)):
        return
    needing = [
        network_words(account.network)
        for _, account in case.open
        if account.network and (use := platforms.resolve(account.network).hashtags) and use.needed
    ]
    if needing:
        yield Hit("editorial.hashtags", {"networks": figures.join(dict.fromkeys(needing))})


@rule(
    "hashtag-case",
    severity="warning",
    chapter="editorial",
    title=Words("Un mot-dièse sans majuscules", "A hashtag without capitals"),
    message=Words(
        "{tag} colle {count} mots sans majuscule\u00a0: lu à voix haute, il est incompréhensible.",
        "{tag} runs {count} words together without capitals: read aloud, it is gibberish.",
    ),
    why=Words(
        "Un lecteur d’écran ne sépare les mots qu’aux majuscules\u202f; l’œil aussi se trompe moins.",
        "A screen reader tells the words apart only by their capitals; people misread it less too.",
    ),
    remedy=Words(
        "Écrivez {better}, partout pareil\u00a0: c’est le même mot-dièse pour les réseaux.",
        "Write {better}, the same way everywhere: to the networks it is the same hashtag.",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il lit les mots-dièse de votre liste et ceux des publications rédigées, et cherche ceux qui collent "
        "plusieurs mots sans aucune majuscule. Les mots sont reconnus parmi ceux de votre propre stratégie\u00a0: un "
        "mot-dièse fait de mots qu’elle n’emploie nulle part n’est pas signalé, ni un mot seul (#recensement). "
        "Chaque mot-dièse n’est signalé qu’une fois. Exemple\u00a0: #fetedesvoisins se lit mal à voix haute, "
        "#FeteDesVoisins se lit mot à mot.",
        "It reads the hashtags of your list and those of the posts written out, and looks for those that join "
        "several words without any capital. Words are recognised among those of your own strategy: a hashtag made of "
        "words that it uses nowhere is not reported, nor is a single word (#census). Each hashtag is told once. "
        "Example: #summerfair reads badly aloud, #SummerFair is read word by word.",
    ),
)
def hashtag_case(case: Case) -> Iterable[Hit]:
    """A hashtag without any capital is made of several words that the strategy uses; each is told once."""
    small = {tag: path for path, tag in reversed(list(_all_tags(case))) if lacks_capitals(tag)}
    if not small:
        return
    spoken = vocabulary(text for path, text in case.texts if not path.startswith("editorial.hashtags"))
    for tag, path in reversed(small.items()):
        parts = in_words(tag, spoken)
        if parts:
            yield Hit(
                path,
                {
                    "tag": figures.same(f"#{tag}"),
                    "count": figures.number(len(parts)),
                    "better": figures.same(with_capitals(parts)),
                },
            )


def _all_tags(case: Case) -> Iterator[tuple[str, str]]:
    """The hashtags listed, then those of the posts written out, each with its path."""
    chosen = case.strategy.editorial.hashtags
    if chosen:
        for name, listed in (("brand", chosen.brand), ("local", chosen.local), ("topic", chosen.topic)):
            for index, tag in enumerate(listed):
                found = hashtags(tag if tag.startswith("#") else f"#{tag}")
                yield from ((f"editorial.hashtags.{name}[{index}]", one) for one in found)
    for text in case.written:
        yield from ((text.path, one) for one in hashtags(text.text))


@rule(
    "too-many-hashtags",
    severity="info",
    chapter="editorial",
    title=Words("Trop de mots-dièse", "Too many hashtags"),
    message=Words("{text} porte {count}\u00a0: {limit}.", "{text} has {count}: {limit}."),
    why=Words(
        "Au-delà, ceux de trop ne font plus rien trouver, et le texte a l’air d’une réclame.",
        "Beyond that, the extra ones help nobody find the post, and it reads like an advertisement.",
    ),
    remedy=Words(
        "Gardez les plus précis\u00a0: votre nom, le lieu, le sujet\u202f; retirez les mots-dièse que tout le monde "
        "met.",
        "Keep the most precise ones: your name, the place, the subject; drop those that everybody uses.",
    ),
    source="A13",
    documents=("editorial",),
    more=Words(
        "Il compte les mots-dièse de chaque publication rédigée\u00a0: modèles des comptes, exemples des piliers, "
        "même nouvelle écrite pour plusieurs réseaux. Il compare au nombre que le réseau retient ou, quand aucun "
        "maximum n’est connu, à l’usage du lieu. Il se tait si le texte ne dit pas son réseau, et là où l’on ne "
        "connaît ni maximum ni usage. Exemple\u00a0: neuf mots-dièse sur Instagram, qui en retient cinq.",
        "It counts the hashtags of each post written out: samples of accounts, examples of pillars, the same news "
        "written for several networks. It compares with the number that the network takes or, where no maximum is "
        "known, with what is usual there. It keeps quiet if the text names no network, and where neither maximum nor "
        "custom is known. Example: nine hashtags on Instagram, which takes five.",
    ),
)
def too_many_hashtags(case: Case) -> Iterable[Hit]:
    """A post written for a network has more hashtags than it takes or, where no limit is known, than is usual there."""
    told: set[str] = set()
    for text in case.written:
        most = most_on(text.network) if text.network else None
        count = len(hashtags(text.text))
        if text.network and most is not None and count > most and text.path not in told:
            told.add(text.path)
            said = figures.count(count, Words("mot-dièse", "hashtag"), Words("mots-dièse", "hashtags"))
            yield Hit(text.path, {"text": excerpt(text.text), "count": said, "limit": _limit(text.network, most)})


def _limit(network: Network, most: int) -> Words:
    """How to say that a network takes `most` hashtags, or that it is the custom to put no more."""
    name = network_words(network)
    if maximum_on(network) is not None:
        return Words(f"le maximum est de {most} ({name.fr})", f"the maximum is {most} ({name.en})")
    wont = (
        Words(f"d’en mettre {most} au plus", f"{most} at most")
        if most
        else Words("de n’en mettre aucun", "none at all")
    )
    return Words(f"l’usage est {wont.fr} ({name.fr})", f"the usual practice is {wont.en} ({name.en})")
