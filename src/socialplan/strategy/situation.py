"""Where we stand: `situation`."""

from typing import Annotated

from socialplan.strategy.audiences import Audience, Presence
from socialplan.strategy.fields import Section, Text, ask
from socialplan.strategy.objectives import Objective
from socialplan.strategy.peers import Competitor, Trend
from socialplan.strategy.situation_parts import Asset, Duty, NonAudience, Owned, Risk

__all__ = [
    "Asset",
    "Audience",
    "Competitor",
    "Duty",
    "NonAudience",
    "Objective",
    "Owned",
    "Presence",
    "Risk",
    "SituationChapter",
    "Trend",
]


class SituationChapter(Section, frozen=True):
    """Where we stand today."""

    owned: Annotated[
        list[Owned],
        ask(
            "Nos supports",
            "Our own media",
            source="S4:5",
            aloud=(
                "Quels supports avez-vous déjà ? (site, lettre, bulletin, lieu d’accueil)",
                "Which media do you have already? (site, newsletter, bulletin, premises)",
            ),
            why=(
                "Les réseaux renvoient vers eux : ils doivent être prêts à recevoir.",
                "Your networks point to them: they must be ready for visitors.",
            ),
            full=True,
            another=("Un autre support ?", "Another medium?"),
        ),
    ] = []
    assets: Annotated[
        list[Asset],
        ask(
            "Contenus en stock",
            "Content in stock",
            why=("On publie plus sûrement ce qu’on a déjà.", "What one already has is what gets published."),
            source="S2:11",
            aloud=(
                "Quels contenus avez-vous en stock ? (textes, photos, vidéos, données)",
                "What content do you have in stock? (texts, photos, videos, data)",
            ),
            full=True,
            another=("Un autre type de contenu ?", "Another kind of content?"),
        ),
    ] = []
    competitors: Annotated[
        list[Competitor],
        ask(
            "Concurrents et pairs observés",
            "Competitors and peers observed",
            source="S4:6",
            aloud=("Quels concurrents ou pairs avez-vous observés ?", "Which competitors or peers have you observed?"),
            why=(
                "Ce qui marche chez eux renseigne ; ce qui leur manque est une place à prendre.",
                "What works for them is a lesson; what they lack is a place to take.",
            ),
            full=True,
            another=("Un autre concurrent ou pair ?", "Another competitor or peer?"),
        ),
    ] = []
    findings: Annotated[
        list[Text],
        ask(
            "Trois constats tirés de l’observation",
            "Three findings from the observation",
            source="S1:25",
            aloud=("Quels sont vos trois constats ?", "What are your three findings?"),
            why=(
                "Ce que l’on sait avant de commencer, et que l’on relira dans un an.",
                "What you know before you start, and will read again in a year.",
            ),
            example="[Le lundi soir réunit un tiers des questions]",
            full=True,
        ),
    ] = []
    trends: Annotated[
        list[Trend],
        ask(
            "Tendances",
            "Trends",
            source="S4:7",
            aloud=("Quelles tendances faut-il suivre ?", "Which trends are to be followed?"),
            another=("Une autre tendance ?", "Another trend?"),
        ),
    ] = []
    duties: Annotated[
        list[Duty],
        ask(
            "Obligations",
            "Duties",
            source="S4:7",
            aloud=("Quelles obligations devez-vous tenir ?", "Which duties do you have to meet?"),
            another=("Une autre obligation ?", "Another duty?"),
        ),
    ] = []
    strengths: Annotated[
        list[Text],
        ask(
            "Forces",
            "Strengths",
            aloud=("Quelles sont vos forces ?", "What are your strengths?"),
            why=(
                "On s’appuie mieux sur ce que l’on a écrit noir sur blanc.",
                "Strengths are easier to build on once they are written down.",
            ),
            example="[L’accueil sait répondre, et le fait déjà]",
            full=True,
        ),
    ] = []
    weaknesses: Annotated[
        list[Text],
        ask(
            "Faiblesses",
            "Weaknesses",
            aloud=("Quelles sont vos faiblesses ?", "What are your weaknesses?"),
            why=(
                "Une faiblesse dite s’organise ; tue, elle se découvre en public.",
                "A weakness you admit can be worked around; one you hide shows in public.",
            ),
            example="[Une seule personne sait monter une vidéo]",
            full=True,
        ),
    ] = []
    risks: Annotated[
        list[Risk],
        ask(
            "Risques",
            "Risks",
            source="S3:115",
            aloud=("Quels risques voyez-vous ?", "Which risks do you see?"),
            why=(
                "Un risque nommé a un premier signe, et quelqu’un qui le guette.",
                "Once a risk has a name, it has an early sign and somebody who watches for it.",
            ),
            full=True,
            another=("Un autre risque ?", "Another risk?"),
        ),
    ] = []
    non_audiences: Annotated[
        list[NonAudience],
        ask(
            "Publics que nous n’adressons pas",
            "Audiences that we do not address",
            aloud=("À qui choisissez-vous de ne pas vous adresser ?", "Whom do you choose not to address?"),
            why=(
                "Parler à tout le monde, c’est n’être entendu de personne.",
                "If you speak to everybody, nobody listens.",
            ),
            full=True,
            another=("Un autre public écarté ?", "Another audience left out?"),
        ),
    ] = []
