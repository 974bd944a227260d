"""The editorial line itself: what is published, in which pillars, in which voice."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
)
from socialplan.strategy.editorial_parts import (
    Pillar,
    Tone,
    Voice,
)
from socialplan.strategy.fields import Section, Text, ask


class EditorialLine(Section, frozen=True):
    """The line, the pillars, the voice and the tones."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    line: Annotated[
        Text | None,
        ask(
            "La ligne éditoriale en une phrase : qui dit quoi, à qui, pour que…, à la différence de…",
            "The editorial line in one sentence: who says what, to whom, so that…, unlike…",
            source="S1:92",
            aloud=(
                "Votre ligne éditoriale, en une phrase : qui dit quoi, à qui, pour que…, à la différence de…",
                "Your editorial line, in one sentence: who says what, to whom, so that…, unlike…",
            ),
            why=(
                "La phrase que l’on relit quand on hésite à publier.",
                "The sentence to go back to when in doubt about a post.",
            ),
            example="La mairie dit la veille ce qui change le lendemain, à qui vit ici.",
            full=True,
        ),
    ] = None
    publish: Annotated[
        list[Text],
        ask(
            "Ce que nous publions",
            "What we publish",
            source="S0:70",
            aloud=("Que publiez-vous ?", "What do you publish?"),
            why=("Ce qui figure ici se publie sans demander.", "What is listed here can be posted without asking."),
            example="[fermetures, travaux, réponses aux questions]",
            full=True,
        ),
    ] = []
    out_of_scope: Annotated[
        list[Text],
        ask(
            "Ce que nous ne publions pas",
            "What we do not publish",
            why=("Une limite écrite se rappelle sans fâcher.", "A written limit can be recalled without offence."),
            source="S3:123",
            aloud=("Que ne publiez-vous jamais ?", "What do you never publish?"),
            example="[politique, chaînes de messages, cas personnels]",
            full=True,
        ),
    ] = []
    pillars: Annotated[
        list[Pillar],
        ask(
            "Piliers et part de chacun",
            "Pillars and their shares",
            source="S1:106",
            aloud=(
                "Sur quels piliers répartissez-vous vos publications ?",
                "Over which pillars do you spread your posts?",
            ),
            why=(
                "Quelques sujets, avec une part pour chacun : parler de soi n’y suffit pas.",
                "A few subjects, with a share for each: talking about yourselves is not enough.",
            ),
            full=True,
            another=("Un autre pilier ?", "Another pillar?"),
        ),
    ] = []
    voice: Annotated[
        list[Voice],
        ask(
            "Voix",
            "Voice",
            source="S2:41",
            aloud=("Quelle est votre voix ?", "What is your voice?"),
            why=(
                "Elle ne change pas d’un jour à l’autre ; dire ce que l’on n’est pas la précise.",
                "It does not change from day to day; saying what you are not makes it clearer.",
            ),
            full=True,
            another=("Un autre trait ?", "Another trait?"),
        ),
    ] = []
    tones: Annotated[
        list[Tone],
        ask(
            "Ton par situation",
            "Tone by situation",
            source="S2:41",
            aloud=("Quel ton, selon la situation ?", "Which tone, by situation?"),
            why=(
                "On ne répond pas à une plainte comme on annonce une fête.",
                "You do not answer a complaint the way you announce a fair.",
            ),
            full=True,
            another=("Une autre situation ?", "Another situation?"),
        ),
    ] = []
