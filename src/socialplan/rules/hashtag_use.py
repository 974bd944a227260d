"""Rules on hashtags: where they are needed, how they are written, how many."""

from collections.abc import Iterable, Iterator

from socialplan.analysis import figures
from socialplan.analysis.hashtags import hashtags, in_words, lacks_capitals, vocabulary, with_capitals
from socialplan.analysis.slots import network_words
from socialplan.analysis.written import Written, excerpt
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import known
from socialplan.knowledge.platforms import Hashtags
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule


@rule(
    "hashtag-missing",
    severity="info",
    chapter="editorial",
    title=Words("Pas de mot-dièse là où il sert", "No hashtag where it serves"),
    message=Words("Aucun mot-dièse n’est choisi pour {networks}.", "No hashtag is chosen for {networks}."),
    why=Words(
        "Là, le mot-dièse est ce qui fait trouver une publication par des gens qui ne vous suivent pas encore.",
        "There the hashtag is what lets people who do not follow you yet find a post.",
    ),
    remedy=Words(
        "Choisissez-en un de marque, un ou deux de lieu ou de sujet (`editorial.hashtags`), toujours les mêmes.",
        "Choose one of your own and one or two of place or subject (`editorial.hashtags`), always the same.",
    ),
    source="S3:98",
    documents=("editorial",),
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
        "{tag} colle {count} mots sans majuscule\u00a0: à l’oreille, c’est un mot inconnu.",
        "{tag} joins {count} words without a capital: read aloud, it is an unknown word.",
    ),
    why=Words(
        "Un lecteur d’écran ne sépare les mots qu’aux majuscules\u202f; l’œil aussi se trompe moins.",
        "A screen reader tells words apart by their capitals only; eyes make fewer mistakes too.",
    ),
    remedy=Words(
        "Écrivez {better}, partout pareil\u00a0: c’est le même mot-dièse pour les réseaux.",
        "Write {better}, the same everywhere: to networks it is the same hashtag.",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Les mots sont reconnus parmi ceux de votre propre stratégie\u00a0: un mot-dièse fait de mots qu’elle "
        "n’emploie nulle part n’est pas signalé, ni un mot seul (#recensement).",
        "Words are recognised among those of your own strategy: a hashtag made of words that it uses nowhere is not "
        "reported, nor is a single word (#census).",
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
    message=Words("{text} porte {count}\u00a0: {limit}.", "{text} bears {count}: {limit}."),
    why=Words(
        "Au-delà, le réseau n’en tient plus compte, et le texte a l’air d’une réclame.",
        "Beyond that the network ignores them, and the text looks like an advertisement.",
    ),
    remedy=Words(
        "Gardez les plus précis\u00a0: votre nom, le lieu, le sujet\u202f; retirez les mots-dièse que tout le "
        "monde met.",
        "Keep the most precise: your name, the place, the subject; remove those that everyone puts.",
    ),
    source="A13",
    documents=("editorial",),
)
def too_many_hashtags(case: Case) -> Iterable[Hit]:
    """A post written for a network has more hashtags than it takes or, where no limit is known, than is usual there."""
    told: set[str] = set()
    for text in case.written:
        use = platforms.resolve(text.network).hashtags if text.network else None
        limit = _most(text, use) if use else None
        count = len(hashtags(text.text))
        if limit and count > limit[0] and text.path not in told:
            told.add(text.path)
            said = figures.count(count, Words("mot-dièse", "hashtag"), Words("mots-dièse", "hashtags"))
            yield Hit(text.path, {"text": excerpt(text.text), "count": said, "limit": limit[1]})


def _most(text: Written, use: Hashtags) -> tuple[int, Words] | None:
    """The most hashtags that fit, and how to say so; None where nothing sure is known."""
    network = network_words(text.network) if text.network else Words("", "")
    most = known(use.maximum)
    if most is not None:
        return most, Words(f"{network.fr} n’en retient que {most}", f"{network.en} takes {most} only")
    usual = known(use.usual)
    if usual is None:
        return None
    wont = Words(f"{usual[1]} au plus", f"{usual[1]} at most") if usual[1] else Words("aucun", "none")
    return usual[1], Words(
        f"l’usage sur {network.fr} est d’en mettre {wont.fr}", f"on {network.en} the custom is {wont.en}"
    )
