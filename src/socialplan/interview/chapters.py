"""The chapters of the interview in their order, with what each one decides."""

from functools import cache
from typing import Final, NamedTuple

from socialplan.interview.state import PathName
from socialplan.language import Words


class Chapter(NamedTuple):
    """A chapter of the interview."""

    id: str
    """The key of the strategy that it asks; `documents` asks `meta`, `publishing` and `translations` several."""
    title: Words
    decides: Words
    """What is decided in it, in one line."""


@cache
def chapters(path: PathName) -> tuple[Chapter, ...]:
    """The chapters of a path, in the order in which they are gone through.

    The short path keeps the order of the one-page form. The full one goes from what everything else hangs on (who, why,
    for whom, to what end) to what is worked out from it; proposals come late, for they carry names and networks.
    """
    return tuple(chapter(each) for each in (_BRIEF if path == "brief" else _FULL))


def chapter(identifier: str) -> Chapter:
    """The chapter of that id. Raises KeyError if there is none."""
    return _CHAPTERS[identifier]


def title_of(identifier: str) -> Words:
    """The title of a chapter. Raises KeyError if there is none of that id."""
    return chapter(identifier).title


def decides(identifier: str) -> Words:
    """What a chapter decides, in one line. Raises KeyError if there is none of that id."""
    return chapter(identifier).decides


_BRIEF: Final = ("organisation", "team", "platforms", "audiences", "publishing", "why", "documents")
_FULL: Final = (
    *("organisation", "why", "team", "audiences", "objectives", "message", "situation", "platforms", "means"),
    *("expected_return", "editorial", "calendar", "measurement", "charter", "moderation", "security", "crisis"),
    *("listening", "community", "certification", "documents", "translations"),
)

_CHAPTERS: Final = {
    each.id: each
    for each in (
        Chapter(
            "organisation",
            Words("Votre organisation", "Your organisation"),
            Words(
                "Qui vous êtes\u00a0: le droit rappelé et les propositions en dépendent.",
                "Who you are: the points of law and the proposals depend on it.",
            ),
        ),
        Chapter(
            "why",
            Words("Pourquoi", "Why"),
            Words(
                "Ce que vous venez chercher sur les réseaux, et ce que vous n’y ferez pas.",
                "What you come to social media for, and what you will not do there.",
            ),
        ),
        Chapter(
            "team",
            Words("Qui s’en occupe", "Who takes care of it"),
            Words(
                "Des noms, des heures, et qui remplace qui\u00a0: tout le reste se compte là-dessus.",
                "Names, hours, and who replaces whom: all the rest is counted on them.",
            ),
        ),
        Chapter(
            "audiences",
            Words("Vos publics", "Your audiences"),
            Words(
                "À qui vous parlez, de quoi ces personnes ont besoin, et où elles sont déjà.",
                "Whom you speak to, what they need, and where they are already.",
            ),
        ),
        Chapter(
            "objectives",
            Words("Vos objectifs", "Your objectives"),
            Words(
                "Trois à cinq buts, chacun avec un chiffre de départ, une cible et une date.",
                "Three to five aims, each with a starting figure, a target and a date.",
            ),
        ),
        Chapter(
            "message",
            Words("Votre message", "Your message"),
            Words(
                "La phrase que chacun doit pouvoir répéter, et ce qui la prouve.",
                "The sentence that everyone should be able to repeat, and what proves it.",
            ),
        ),
        Chapter(
            "situation",
            Words("L’état des lieux", "Where you stand"),
            Words(
                "Ce que vous avez déjà, ce que font vos pairs, ce qui peut mal tourner.",
                "What you have already, what your peers do, what may go wrong.",
            ),
        ),
        Chapter(
            "platforms",
            Words("Vos réseaux", "Your networks"),
            Words(
                "Quels comptes vous gardez, ouvrez ou fermez, et à quel rythme vous les tenez.",
                "Which accounts you keep, open or close, and at what pace you run them.",
            ),
        ),
        Chapter(
            "publishing",
            Words("Ce que vous publiez", "What you publish"),
            Words("De quoi vous parlez, comment, et à quelle fréquence.", "What you write about, how, and how often."),
        ),
        Chapter(
            "means",
            Words("Vos moyens", "Your means"),
            Words(
                "L’argent, les prestataires et les outils.",
                "Money, providers and tools.",
            ),
        ),
        Chapter(
            "expected_return",
            Words("Le rendement attendu", "The expected return"),
            Words(
                "Ce que cela doit rapporter, en argent, en temps ou en ressources.",
                "What it is to bring, in money, in time or in resources.",
            ),
        ),
        Chapter(
            "editorial",
            Words("La ligne éditoriale", "The editorial line"),
            Words(
                "Ce que vous publiez ou non, avec quelle voix, et qui valide.",
                "What you publish or not, in which voice, and who approves.",
            ),
        ),
        Chapter(
            "calendar",
            Words("Le calendrier", "The calendar"),
            Words(
                "Vos rendez-vous, les dates qui comptent, et ce que vous gardez en réserve.",
                "Your appointments, the dates that matter, and what you keep in reserve.",
            ),
        ),
        Chapter(
            "measurement",
            Words("La mesure", "Measurement"),
            Words(
                "Les chiffres que vous suivez, et ce qu’ils vous feront décider.",
                "The figures that you follow, and what they will make you decide.",
            ),
        ),
        Chapter(
            "charter",
            Words("La charte du personnel", "The staff charter"),
            Words(
                "Ce que chacun peut dire en ligne, et qui aide en cas de souci.",
                "What everyone may say online, and who helps in case of trouble.",
            ),
        ),
        Chapter(
            "moderation",
            Words("La modération", "Moderation"),
            Words(
                "Ce que vous retirez, quand, et comment on le conteste.",
                "What you remove, when, and how it can be contested.",
            ),
        ),
        Chapter(
            "security",
            Words("La sécurité des comptes", "Account security"),
            Words(
                "Qui tient les clés, et ce que vous faites quand quelqu’un part.",
                "Who holds the keys, and what you do when somebody leaves.",
            ),
        ),
        Chapter(
            "crisis",
            Words("La crise", "Crisis"),
            Words(
                "Qui décide, en combien de temps, et les premiers mots à dire.",
                "Who decides, how fast, and the first words to say.",
            ),
        ),
        Chapter(
            "listening",
            Words("La veille de votre nom", "Watching for your name"),
            Words(
                "Comment vous saurez ce qui se dit de vous, et qui se fait passer pour vous.",
                "How you will know what is said of you, and who passes for you.",
            ),
        ),
        Chapter(
            "community",
            Words("Les communautés", "Communities"),
            Words(
                "Où vos publics se parlent entre eux, et comment vous les approchez.",
                "Where your audiences talk among themselves, and how you approach them.",
            ),
        ),
        Chapter(
            "certification",
            Words("La certification", "Certification"),
            Words(
                "Les comptes à faire certifier\u202f; la plupart des équipes n’en ont pas besoin.",
                "The accounts to have certified; most teams need none.",
            ),
        ),
        Chapter(
            "documents",
            Words("Les documents", "The documents"),
            Words(
                "Leurs langues, qui en répond, et quand on les relit.",
                "Their languages, who answers for them, and when they are reviewed.",
            ),
        ),
        Chapter(
            "verdict",
            Words("La suite", "What next"),
            Words(
                "Si ces questions suffisent, ou s’il faut un plan complet.",
                "Whether these questions are enough, or it takes a full plan.",
            ),
        ),
        Chapter(
            "translations",
            Words("Les traductions", "Translations"),
            Words(
                "Vos textes dans l’autre langue\u00a0: à faire maintenant, ou plus tard.",
                "Your texts in the other language: to be done now, or later.",
            ),
        ),
    )
}
