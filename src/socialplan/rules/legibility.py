"""Rules on what everyone can read or hear: letters in disguise, rows of emoji, pictures and videos without words."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.phrases import phrase_in
from socialplan.analysis.signs import disguised, inside_a_word, longest_row
from socialplan.analysis.slots import network_words
from socialplan.analysis.thresholds import words
from socialplan.analysis.written import excerpt
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.finding import Severity
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import Format
from socialplan.strategy.editorial import NetworkVersion
from socialplan.strategy.fields import Text

_VIDEOS: Final = frozenset({Format.SHORT_VIDEO, Format.LONG_VIDEO})


@rule(
    "pseudo-unicode",
    severity="error",
    chapter="editorial",
    title=Words("Du faux gras", "Fake bold"),
    message=Words(
        "{text}\u00a0: «\u00a0{word}\u00a0» est écrit avec des signes qui imitent des lettres.",
        "{text}: “{word}” is written with symbols that imitate letters.",
    ),
    why=Words(
        "Un lecteur d’écran les épelle ou les saute, et la recherche ne les trouve pas.",
        "A screen reader spells them out or skips them, and no search will find them.",
    ),
    remedy=Words(
        "Réécrivez le mot en lettres ordinaires\u00a0: «\u00a0{word}\u00a0». Pour insister, placez-le en tête de "
        "phrase.",
        "Write the word in ordinary letters: “{word}”. To stress it, put it at the start of the sentence.",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il lit tout ce qui sera publié tel quel\u00a0: modèles et exemples de publications, réponses, questions "
        "posées, textes réécrits, déclarations de crise. Il cherche deux signes de suite au moins qui imitent des "
        "lettres\u00a0: faux gras, faux italique, lettres encerclées ou encadrées. Un signe isolé, comme dans une "
        "formule, ne compte pas\u202f; les exemples de ce qu’il ne faut pas écrire non plus. Exemple\u00a0: un "
        "«\u00a0Venez\u00a0» en faux gras, copié d’un site de polices, que la synthèse vocale lit "
        "«\u00a0mathématique gras V…\u00a0» ou passe sous silence.",
        "It reads all that will be published as it stands: samples and examples of posts, replies, questions asked, "
        "rewritten texts, crisis statements. It looks for at least two signs in a row that imitate letters: fake "
        "bold, fake italics, letters in circles or squares. A single sign, as in a formula, does not count; nor do "
        "the examples of what not to write. Example: a fake bold “Come” copied from a font website, which speech "
        "software reads as “mathematical bold C…” or skips.",
    ),
)
def pseudo_unicode(case: Case) -> Iterable[Hit]:
    """A text to be published has a word in mathematical, circled, squared or full-width letters."""
    told: set[str] = set()
    for text in case.published:
        word = disguised(text.text)
        if word and text.path not in told:
            told.add(text.path)
            yield Hit(text.path, {"text": excerpt(text.text), "word": figures.same(word)})


@rule(
    "emoji-run",
    severity="warning",
    chapter="editorial",
    title=Words("Des émojis en série ou au milieu d’un mot", "Emojis in a row or in the middle of a word"),
    message=Words("{text}\u00a0: {fault}.", "{text}: {fault}."),
    why=Words(
        "Un lecteur d’écran dit le nom de chaque émoji, à chaque fois\u00a0: l’information se perd dans l’énumération.",
        "A screen reader says the name of each emoji, every time: the information gets lost in the list.",
    ),
    remedy=Words(
        "Gardez-en un, à la fin de la phrase, après une espace.",
        "Keep one, at the end of the sentence, after a space.",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il lit tout ce qui sera publié tel quel et y cherche trois fois de suite le même émoji, ou un émoji entre "
        "deux lettres d’un mot. Un drapeau, une famille, une main et sa couleur de peau comptent pour un seul "
        "émoji\u202f; trois drapeaux différents de suite ne sont pas une série. Les exemples de ce qu’il ne faut pas "
        "écrire ne sont pas lus. Exemple\u00a0: trois cotillons de suite s’entendent «\u00a0cotillons, cotillons, "
        "cotillons\u00a0» avant la date de la fête.",
        "It reads all that will be published as it stands and looks for the same emoji three times running, or an "
        "emoji between two letters of a word. A flag, a family, a hand and its skin tone count for one emoji; three "
        "different flags in a row are no row. The examples of what not to write are not read. Example: three party "
        "poppers in a row are heard as “party popper, party popper, party popper” before the date of the fair.",
    ),
)
def emoji_run(case: Case) -> Iterable[Hit]:
    """A text to be published has the same emoji three times running, or an emoji between two letters."""
    told: set[str] = set()
    for text in case.published:
        row, inside = longest_row(text.text), inside_a_word(text.text)
        fault = None
        if row and row.length >= case.limit("emoji_row"):
            count = figures.number(row.length)
            fault = Words(f"{count.fr} fois {row.sign} de suite", f"{row.sign} {count.en} times in a row")
        elif inside:
            fault = Words(f"{inside} coupe un mot", f"{inside} cuts a word in two")
        if fault and text.path not in told:
            told.add(text.path)
            yield Hit(text.path, {"text": excerpt(text.text), "fault": fault})


@rule(
    "alt-missing",
    severity="warning",
    chapter="editorial",
    title=Words("Des images sans texte alternatif", "Pictures without alternative text"),
    message=Words("{what} sans texte alternatif.", "{what} without alternative text."),
    why=Words(
        "Pour qui ne voit pas l’image, elle n’existe pas\u202f; et si elle porte l’horaire, l’horaire non plus.",
        "For those who cannot see the picture, it does not exist; and if it shows the opening times, neither do they.",
    ),
    remedy=Words(
        "Écrivez une phrase qui dit ce que l’image apprend, dans le champ prévu par le réseau, à chaque publication.",
        "Write one sentence that says what the picture tells, in the field the network provides, for every post.",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il parle dans deux cas\u00a0: vous avez répondu que les images n’auront pas de texte alternatif alors qu’un "
        "compte est actif, ou une même nouvelle écrite pour plusieurs réseaux prévoit une image sans dire ce texte. "
        "Écrire «\u00a0aucune image\u00a0» ou «\u00a0image décorative\u00a0» suffit à le faire taire, et les réseaux "
        "qui n’offrent pas de texte alternatif sont laissés de côté. C’est une erreur pour un organisme public, un "
        "avertissement pour les autres. Exemple\u00a0: une affiche dont la date n’est que dans l’image.",
        "It speaks in two cases: you answered that pictures will have no alternative text although an account is "
        "active, or the same news written for several networks plans a picture without that text. Writing “no "
        "picture” or “decorative” is enough to keep it quiet, and networks without alternative texts are left aside. "
        "It is an error for a public body, a warning for others. Example: a poster whose date stands in the picture "
        "only.",
    ),
)
def alt_missing(case: Case) -> Iterable[Hit]:
    """Accounts publish and alternative texts are said not to be written, or a picture that is described has none."""
    access = case.strategy.editorial.accessibility
    if access and access.alt_text is False and case.open:
        what = Words("Vos images partiront", "Your pictures will go out")
        yield Hit("editorial.accessibility.alt_text", {"what": what}, _gravity(case))
    for place, news in enumerate(case.strategy.editorial.same_news):
        for index, version in enumerate(news.versions):
            if _is_mute(version):
                network = (
                    network_words(version.network)
                    if version.network
                    else Words("réseau non précisé", "network not given")
                )
                said = excerpt(str(news.news or version.text or version.picture))
                what = Words(
                    f"Une image est prévue ({network.fr}, {said.fr})",
                    f"A picture is planned ({network.en}, {said.en})",
                )
                yield Hit(f"editorial.same_news[{place}].versions[{index}].picture", {"what": what}, _gravity(case))


def _is_mute(version: NetworkVersion) -> bool:
    """Whether a version has a picture, on a network that takes alternative texts, and none is given."""
    if version.picture is None or any(phrase_in(one, words("no_picture")) for one in _wordings(version.picture)):
        return False
    offered = platforms.resolve(version.network).alt_text if version.network else None
    if offered is not None and offered.value is False:
        return False
    return not any(phrase_in(one, words("alternative_text")) for one in _wordings(version.picture))


@rule(
    "captions-missing",
    severity="warning",
    chapter="editorial",
    title=Words("Des vidéos sans sous-titres", "Videos without captions"),
    message=Words(
        "Des vidéos sont prévues ({where}), et elles n’auront pas de sous-titres.",
        "Videos are planned ({where}), and they will have no captions.",
    ),
    why=Words(
        "Beaucoup regardent sans le son, et les personnes sourdes n’ont que cela.",
        "Many people watch without sound, and deaf people have nothing else to go by.",
    ),
    remedy=Words(
        "Activez les sous-titres automatiques du réseau et relisez-les avant de publier\u00a0: cinq minutes par vidéo.",
        "Turn on the network’s automatic captions and check them before posting: five minutes a video.",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il parle si vous avez répondu que les vidéos n’auront pas de sous-titres et que des vidéos, courtes ou "
        "longues, sont prévues\u00a0: au rythme d’un compte actif, ou dans le calendrier avec une date. Sans "
        "réponse, ou sans vidéo prévue, il se tait\u202f; les directs et les stories ne comptent pas. C’est une "
        "erreur pour un organisme public, un avertissement pour les autres. Exemple\u00a0: le conseil municipal "
        "résumé en vidéo chaque mois, sans un mot écrit, pour des habitants dont une part n’entend pas.",
        "It speaks if you answered that videos will have no captions, and videos, short or long, are planned: in the "
        "rhythm of an active account, or in the calendar with a date. Without an answer, or without a planned video, "
        "it keeps quiet; live broadcasts and stories do not count. It is an error for a public body, a warning for "
        "others. Example: the council meeting summed up in a video each month, without a written word, for residents "
        "some of whom cannot hear.",
    ),
)
def captions_missing(case: Case) -> Iterable[Hit]:
    """Videos are planned and captions are said not to be made: an error for a public body."""
    access = case.strategy.editorial.accessibility
    where = _plans(case, _VIDEOS)
    if access and access.captions is False and where:
        yield Hit("editorial.accessibility.captions", {"where": figures.join(where)}, _gravity(case))


@rule(
    "gif-used",
    severity="warning",
    chapter="editorial",
    title=Words("Des GIF animés", "Animated GIFs"),
    message=Words("La charte admet les GIF animés.", "The charter allows animated GIFs."),
    why=Words(
        "Ils tournent sans que l’on puisse les arrêter, gênent la lecture, et un clignotement peut rendre malade.",
        "They loop and cannot be stopped, they distract readers, and flashing can make people ill.",
    ),
    remedy=Words(
        "Remplacez-les par une photo, ou par une courte vidéo que l’on peut arrêter, et excluez-les dans les règles "
        "d’accessibilité (`animated_gifs: no`).",
        "Replace them with a photo, or with a short video that can be stopped, and rule them out in the "
        "accessibility rules (`animated_gifs: no`).",
    ),
    source="A2",
    documents=("editorial",),
    more=Words(
        "Il lit une seule réponse\u00a0: celle qui dit si vous admettez les GIF animés. Il parle si c’est oui, et se "
        "tait si c’est non ou si rien n’est répondu. Une image fixe ou une courte vidéo, que l’on peut arrêter, "
        "n’est pas concernée. Exemple\u00a0: un sapin qui clignote sous les vœux de la mairie, et que personne ne "
        "peut mettre en pause.",
        "It reads one answer only: whether you allow animated GIFs. It speaks if the answer is yes, and keeps quiet "
        "if it is no or if there is none. A still picture, or a short video that can be stopped, is not concerned. "
        "Example: a flashing Christmas tree below the town hall’s greetings, which nobody can pause.",
    ),
)
def gif_used(case: Case) -> Iterable[Hit]:
    """`editorial.accessibility.animated_gifs` is yes."""
    access = case.strategy.editorial.accessibility
    return [Hit("editorial.accessibility.animated_gifs", {})] if access and access.animated_gifs else []


def _gravity(case: Case) -> Severity:
    return "error" if case.public_body else "warning"


def _plans(case: Case, formats: frozenset[Format]) -> tuple[Words, ...]:
    """The networks for which some formats are planned: by the accounts’ weekly mix, or by posts."""
    accounts = (account.network for _, account in case.open if formats & {part.format for part in account.formats})
    posts = (post.network for _, _, post in case.posts if post.format in formats)
    return tuple(dict.fromkeys(network_words(network) for network in (*accounts, *posts) if network))


def _wordings(text: Text) -> tuple[str, ...]:
    return tuple(wording for _, wording in text.by_language)
