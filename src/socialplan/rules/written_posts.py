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
        "What goes beyond is refused or cut off, and what is cut off is not read.",
    ),
    remedy=Words(
        "Retirez {over}\u00a0: gardez l’essentiel en tête, le reste va sur une page, avec un lien.",
        "Take away {over}: keep the essential first; the rest goes on a page, with a link.",
    ),
    source="S3:66",
    documents=("editorial",),
    more=Words(
        "Compté comme le fait le réseau\u00a0: sur X, un émoji vaut deux et une adresse vingt-trois. Une limite connue "
        "d’une seule source est un avertissement, la longueur conseillée une simple remarque.",
        "Counted as the network does: on X, an emoji counts for two and an address for twenty-three. A limit "
        "known from one source only is a warning, the length advised a mere note.",
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
            f"au-delà de {most.fr} sur {network.fr}, on lit rarement jusqu’au bout",
            f"beyond {most.en} on {network.en}, few read to the end",
        )
    return Words(f"{network.fr} en prend {most.fr} au plus", f"{network.en} takes {most.en} at most")


@rule(
    "stale-140",
    severity="info",
    chapter="editorial",
    title=Words("La vieille limite de 140 caractères", "The old limit of 140 characters"),
    message=Words(
        "{text} s’appuie sur une limite abandonnée\u00a0: {now}.", "{text} relies on a limit given up: {now}."
    ),
    why=Words(
        "Une règle périmée fait douter des autres, et prive de place pour dire l’essentiel.",
        "An outdated rule casts doubt on the others, and takes away room for the essential.",
    ),
    remedy=Words(
        "Remplacez ce chiffre, ou renvoyez au tableau des réseaux de la charte, qui est daté.",
        "Replace the figure, or refer to the charter’s table of networks, which is dated.",
    ),
    source="S3:66",
    documents=("editorial",),
)
def stale_140(case: Case) -> Iterable[Hit]:
    """Any answer speaks of 140 characters."""
    limit = known(platforms.platform("x").post_chars)
    signs = _signs(limit) if limit else figures.same("?")
    now = Words(f"X en admet aujourd’hui {signs.fr}", f"X takes {signs.en} today")
    for path, text in case.texts:
        if ("140" in text or "quarante" in text) and phrase_in(text, words("old_limits")):
            yield Hit(path, {"text": excerpt(text), "now": now})


@rule(
    "hoax-sample",
    severity="error",
    chapter="editorial",
    title=Words("Un message à faire tourner", "A chain message"),
    message=Words(
        "{text} demande à être copié et passé à d’autres\u00a0: c’est la forme des canulars.",
        "{text} asks to be copied and passed on: that is what hoaxes look like.",
    ),
    why=Words(
        "Une chaîne est presque toujours fausse\u202f; la relayer au nom de l’organisation lui ôte son crédit.",
        "A chain is nearly always false; relaying it in the organisation’s name costs its credit.",
    ),
    remedy=Words(
        "Supprimez ce texte. Une information utile se publie avec sa source, sans demander qu’on la copie.",
        "Delete this text. Useful information is posted with its source, without asking to be copied.",
    ),
    source="S3:133",
    documents=("editorial",),
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
    title=Words("Des exemples qui ne parlent que de nous", "Samples that speak of us only"),
    message=Words(
        "{text}\u00a0: {count} sur {all} commencent par nous, et aucune ne s’adresse à qui lit.",
        "{text}: {count} of {all} begin with us, and none speaks to the reader.",
    ),
    why=Words(
        "On cherche d’abord ce qui change pour soi\u00a0: une phrase qui commence par «\u00a0nous\u00a0» fait "
        "attendre.",
        "People look first for what changes for them: a sentence that begins with “we” keeps them waiting.",
    ),
    remedy=Words(
        "Commencez par ce que la personne peut faire, voir ou éviter\u00a0: «\u00a0Vous pouvez désormais…\u00a0».",
        "Begin with what the person can do, see or avoid: “You can now…”.",
    ),
    source="S2:43",
    documents=("editorial",),
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
