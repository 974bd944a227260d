"""Rules on posts that are written out: their length, chains, old limits, speaking of oneself."""

import re
from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.phrases import phrase_in, phrase_unless, plain
from socialplan.analysis.post_length import characters
from socialplan.analysis.slots import network_words
from socialplan.analysis.thresholds import words
from socialplan.analysis.written import excerpt, unquoted
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import Fact, known
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.register import Hit, rule

_WHOLE: Final = 100


@rule(
    "text-too-long",
    severity="error",
    chapter="editorial",
    title=Words("Un texte trop long pour son réseau", "A text too long for its network"),
    message=Words(
        "{text} fait {count}\u00a0: {limit}.",
        "{text} has {count}: {limit}.",
    ),
    why=Words(
        "Ce qui dépasse est refusé ou coupé, et ce qui est coupé n’est pas lu.",
        "Whatever goes over is rejected or cut off, and what is cut off is not read.",
    ),
    remedy=Words(
        "Retirez {over}\u00a0: gardez l’essentiel en tête, le reste va sur une page, avec un lien.",
        "Cut {over}: keep the essentials first; the rest goes on a page, with a link.",
    ),
    source="S3:66",
    documents=("editorial",),
    more=Words(
        "Il compte les caractères de chaque publication rédigée pour un réseau, comme le fait ce réseau\u00a0: sur "
        "X, un émoji vaut deux et une adresse vingt-trois. Au-delà d’une limite confirmée, c’est une erreur\u202f; "
        "une limite connue d’une seule source donne un avertissement, et la longueur conseillée une simple remarque. "
        "Il se tait si le texte ne dit pas son réseau, ou si la limite est inconnue. Exemple\u00a0: une alerte de "
        "310 caractères pour X, qui en prend 280\u202f; l’adresse du refuge est à la fin.",
        "It counts the characters of each post written for a network, as that network does: on X, an emoji counts "
        "for two and an address for twenty-three. Beyond a confirmed limit it is an error; a limit known from one "
        "source only makes a warning, and the length advised a mere note. It keeps quiet if the text names no "
        "network, or if the limit is unknown. Example: an alert of 310 characters for X, which takes 280; the "
        "address of the shelter stands at the end.",
    ),
)
def text_too_long(case: Case) -> Iterable[Hit]:
    """A post written for a network is longer than it takes, or than is advised there; each place is told once."""
    worst: dict[str, Hit] = {}
    for text in case.written:
        if text.network is None:
            continue
        network = platforms.resolve(text.network)
        count = characters(text.text, text.network)
        for fact, severity in (
            (network.post_chars, _severity(network.post_chars)),
            (network.recommended_chars, "info"),
        ):
            limit = known(fact)
            if limit is None or count <= limit or text.path in worst:
                continue
            worst[text.path] = Hit(
                text.path,
                {
                    "text": excerpt(text.text),
                    "count": _signs(count),
                    "limit": _limit(network_words(text.network), limit, advised=severity == "info"),
                    "over": _signs(count - limit),
                },
                severity,
            )
    return worst.values()


def _severity(fact: Fact[int] | None) -> Severity:
    return "error" if fact and fact.confidence == "high" else "warning"


def _signs(count: int) -> Words:
    return figures.count(count, Words("caractère", "character"), Words("caractères", "characters"))


def _limit(network: Words, limit: int, *, advised: bool) -> Words:
    most = figures.number(limit)
    if advised:
        return Words(
            f"au-delà de {most.fr} ({network.fr}), on lit rarement jusqu’au bout",
            f"beyond {most.en} ({network.en}), few people read to the end",
        )
    return Words(f"{network.fr} en prend {most.fr} au plus", f"{network.en} takes {most.en} at most")


@rule(
    "stale-140",
    severity="info",
    chapter="editorial",
    title=Words("La vieille limite de 140 caractères", "The old 140-character limit"),
    message=Words(
        "{text} s’appuie sur une limite qui n’existe plus\u00a0: {now}.",
        "{text} relies on a limit that no longer exists: {now}.",
    ),
    why=Words(
        "Une règle périmée fait douter des autres, et prive de place pour dire l’essentiel.",
        "An out-of-date rule casts doubt on the others, and takes away room for what matters.",
    ),
    remedy=Words(
        "Remplacez ce chiffre, ou renvoyez au tableau des réseaux de la charte, qui est daté.",
        "Replace the figure, or refer to the charter’s table of networks, which is dated.",
    ),
    source="S3:66",
    documents=("editorial",),
    more=Words(
        "Il lit toutes vos réponses et y cherche l’ancienne limite de Twitter\u00a0: «\u00a0140 caractères\u00a0», "
        "«\u00a0140 signes\u00a0», en chiffres ou en lettres. Chaque endroit est signalé, en simple remarque. Un "
        "texte court n’est pas en cause, ni le nombre 140 à propos d’autre chose. Exemple\u00a0: «\u00a0messages de "
        "140 caractères au plus\u00a0», recopié d’une charte de 2014.",
        "It reads all your answers and looks for Twitter’s old limit: “140 characters”, in French or in English. "
        "Each place is reported, as a mere note. A short text is not in question, nor is the number 140 about "
        "something else. Example: “messages of 140 characters at most”, copied from a charter of 2014.",
    ),
)
def stale_140(case: Case) -> Iterable[Hit]:
    """Any answer speaks of 140 characters."""
    limit = known(platforms.platform("x").post_chars)
    signs = _signs(limit) if limit else figures.same("?")
    now = Words(f"X admet aujourd’hui {signs.fr}", f"X takes {signs.en} today")
    for path, text in case.texts:
        if ("140" in text or "quarante" in text) and phrase_in(text, words("old_limits")):
            yield Hit(path, {"text": excerpt(text), "now": now})


@rule(
    "hoax-sample",
    severity="error",
    chapter="editorial",
    title=Words("Un message à faire tourner", "A chain message"),
    message=Words(
        "{text} demande à être copié ou transmis à tout le monde\u00a0: c’est la forme des canulars.",
        "{text} asks to be copied or forwarded to everybody: that is what hoaxes look like.",
    ),
    why=Words(
        "Une chaîne est presque toujours fausse\u202f; la relayer au nom de l’organisation lui ôte son crédit.",
        "A chain message is almost always false; sharing it in the organisation’s name costs you your credibility.",
    ),
    remedy=Words(
        "Supprimez ce texte. Une information utile se publie avec sa source, sans demander qu’on la copie.",
        "Delete this text. Useful information is posted with its source, without asking people to copy it.",
    ),
    source="S3:133",
    documents=("editorial",),
    more=Words(
        "Il lit les textes qui seront publiés tels quels et y cherche l’ordre de copier ou de faire passer\u00a0: "
        "«\u00a0copiez-collez ce message\u00a0», «\u00a0faites tourner\u00a0», «\u00a0partagez au maximum\u00a0». Il "
        "se tait quand la phrase met en garde («\u00a0jamais de message à faire tourner\u00a0») ou quand "
        "l’ordre est cité entre guillemets, et ne lit pas les exemples de ce qu’il ne faut pas écrire. C’est "
        "toujours une erreur. Exemple\u00a0: «\u00a0Enlèvements devant l’école, faites tourner\u202f!\u00a0», sans "
        "date, sans lieu, sans source.",
        "It reads the texts that will be published as they stand and looks for the order to copy or pass on: “copy "
        "and paste this”, “forward this to”, “share this with everyone you know”. It keeps quiet when the sentence "
        "warns of it (“never forward this to…”) or when the order is quoted, and does not read the examples of what "
        "not to write. It is always an error. Example: “Kidnappings at the school gate, pass this on to all "
        "parents!”, without a date, a place or a source.",
    ),
)
def hoax_sample(case: Case) -> Iterable[Hit]:
    """A text to be published tells readers to copy it or pass it on; quoting or warning of such a message is fine."""
    told: set[str] = set()
    for text in case.published:
        order = phrase_unless(unquoted(text.text), words("chain_messages"), words("chain_refusals"))
        if order and text.path not in told:
            told.add(text.path)
            yield Hit(text.path, {"text": excerpt(text.text)})


@rule(
    "self-centred-samples",
    severity="info",
    chapter="editorial",
    title=Words("Des exemples qui ne parlent que de vous", "Samples that talk only about you"),
    message=Words(
        "{text}\u00a0: {count} sur {all} commencent par «\u00a0nous\u00a0» ou votre nom, et aucune par la personne "
        "qui lit.",
        "{text}: {count} out of {all} start with “we” or your name, and none with the reader.",
    ),
    why=Words(
        "On cherche d’abord ce qui change pour soi\u00a0: une phrase qui commence par «\u00a0nous\u00a0» fait "
        "attendre.",
        "People look first for what changes for them: a sentence that starts with “we” keeps them waiting.",
    ),
    remedy=Words(
        "Commencez par ce que la personne peut faire, voir ou éviter\u00a0: «\u00a0Vous pouvez désormais…\u00a0».",
        "Start with what the reader can do, see or avoid: “You can now…”.",
    ),
    source="S2:43",
    documents=("editorial",),
    more=Words(
        "Il découpe en phrases chaque publication rédigée, mots-dièse et mentions mis à part. Il parle si plus de "
        "60\u00a0% des phrases commencent par «\u00a0nous\u00a0», «\u00a0notre\u00a0», «\u00a0nos\u00a0» ou le nom "
        "de l’organisation, et qu’aucune ne commence par la personne qui lit («\u00a0vous\u00a0», "
        "«\u00a0votre\u00a0», «\u00a0tu\u00a0»…). Une publication d’une seule phrase n’est pas jugée. C’est une "
        "remarque. Exemple\u00a0: «\u00a0Nous avons rénové la salle. Nous en sommes fiers.\u00a0» devient "
        "«\u00a0Vous pouvez de nouveau réserver la salle\u00a0».",
        "It cuts each post written out into sentences, hashtags and mentions left aside. It speaks if more than 60% "
        "of the sentences begin with “we”, “our” or the organisation’s name, and none begins with the reader (“you”, "
        "“your”). A post of a single sentence is not judged. It is a note. Example: “We have renovated the hall. We "
        "are proud of it.” becomes “You can book the hall again”.",
    ),
)
def self_centred_samples(case: Case) -> Iterable[Hit]:
    """More than 60 % of a post’s sentences begin with we, our or the organisation’s name, and none with the reader.

    A post of one sentence is not judged.
    """
    name = case.strategy.organisation.name
    ours = (*words("self_openings"), *([name] if name else []))
    told: set[str] = set()
    for text in case.written:
        sentences = [plain(one).lstrip("\"'«“-– ") for one in _SENTENCE.findall(_TAG.sub("", text.text))]
        if text.path in told or len(sentences) < case.limit("self_centred_sentences"):
            continue
        count = sum(_begins(sentence, ours) for sentence in sentences)
        if any(_begins(sentence, words("reader_words")) for sentence in sentences):
            continue
        if count * _WHOLE > case.limit("self_centred_share") * len(sentences):
            told.add(text.path)
            facts = {
                "text": excerpt(text.text),
                "count": figures.count(count, Words("phrase", "sentence"), Words("phrases", "sentences")),
                "all": figures.number(len(sentences)),
            }
            yield Hit(text.path, facts)


_TAG: Final = re.compile(r"[#@]\w+")
_ARTICLE: Final = re.compile(r"^(?:la|le|les|the) |^l'")
_SENTENCE: Final = re.compile(r"[^\W\d_][^.!?…]*[.!?…]*|\d[^.!?…]*[.!?…]*")


def _begins(sentence: str, openings: Iterable[str]) -> bool:
    """Whether a sentence in plain form begins with one of some words, after an article if there is one."""
    bare = _ARTICLE.sub("", sentence)
    return any(
        said.startswith(one) and not said[len(one) : len(one) + 1].isalnum()
        for one in map(plain, openings)
        for said in (sentence, bare)
    )
