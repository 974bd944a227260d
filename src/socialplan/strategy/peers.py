"""What others do, and what changes around us: competitors, peers, trends."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Network,
    Posture,
)
from socialplan.strategy.fields import Day, Section, Text, ask


class Competitor(Section, frozen=True):
    """A competitor or peer, as observed on one network."""

    name: Annotated[
        str | None,
        ask(
            "Nom",
            "Name",
            aloud=("Qui ?", "Who?"),
            why=(
                "Une organisation qui vous ressemble, par la taille ou par le métier.",
                "An organisation like yours, by size or by trade.",
            ),
            example="Montreuze-le-Pont",
            full=True,
        ),
    ] = None
    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            example="instagram",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=("On compare réseau par réseau, jamais en bloc.", "Compare network by network, never all at once."),
            full=True,
        ),
    ] = None
    observed_on: Annotated[
        Day | None, ask("Observé le", "Observed on", aloud=("Quand l’avez-vous observé ?", "When did you observe it?"))
    ] = None
    followers: Annotated[
        int | None, ask("Abonnés", "Followers", low=0, aloud=("Combien d’abonnés ?", "How many followers?"))
    ] = None
    size: Annotated[
        int | None,
        ask(
            "Taille (habitants, clients)",
            "Size (inhabitants, customers)",
            why=("Sans elle, deux comptes ne se comparent pas.", "Without it two accounts cannot be compared."),
            low=0,
            source="S1:25",
            aloud=("Combien d’habitants ou de clients sert-il ?", "How many inhabitants or customers does it serve?"),
        ),
    ] = None
    posts_per_week: Annotated[
        float | None,
        ask(
            "Publications par semaine",
            "Posts a week",
            low=0,
            source="S4:6",
            aloud=("Combien de publications par semaine ?", "How many posts a week?"),
        ),
    ] = None
    interactions_per_post: Annotated[
        float | None,
        ask(
            "Interactions par publication",
            "Interactions per post",
            low=0,
            aloud=("Combien de réactions par publication, en moyenne ?", "How many interactions per post, on average?"),
        ),
    ] = None
    formats: Annotated[
        list[Format],
        ask("Formats", "Formats", source="S4:6", aloud=("Quels formats emploie-t-il ?", "Which formats does it use?")),
    ] = []
    posture: Annotated[
        Posture | None,
        ask(
            "Posture",
            "Posture",
            source="S1:27",
            aloud=("Diffuse-t-il, ou dialogue-t-il ?", "Does it broadcast, or converse?"),
        ),
    ] = None
    finding: Annotated[
        Text | None,
        ask(
            "Ce qu’on en retient",
            "What we learn from it",
            source="S4:6",
            aloud=("Qu’en retenez-vous ?", "What do you learn from it?"),
            why=(
                "Un constat, pas un compliment : ce qui se voit et se compte.",
                "A finding, not a compliment: what can be seen and counted.",
            ),
            example="Une question sur trois y reste sans réponse",
            full=True,
        ),
    ] = None
    our_difference: Annotated[
        Text | None,
        ask(
            "Ce que nous ferons autrement",
            "What we will do differently",
            aloud=("Que ferez-vous autrement ?", "What will you do differently?"),
            why=(
                "Regarder les autres ne sert que si l’on en tire une décision.",
                "Watching others is only useful if it leads to a decision.",
            ),
            example="Moitié moins de publications, une réponse à chaque question",
            full=True,
        ),
    ] = None


class Trend(Section, frozen=True):
    """A trend to take into account."""

    name: Annotated[Text | None, ask("Tendance", "Trend", aloud=("Quelle tendance ?", "Which trend?"))] = None
    consequence: Annotated[
        Text | None,
        ask(
            "Ce qu’elle change pour nous",
            "What it changes for us",
            aloud=("Que change-t-elle pour vous ?", "What does it change for you?"),
        ),
    ] = None
    source: Annotated[str | None, ask("Source", "Source", aloud=("D’où le savez-vous ?", "How do you know?"))] = None
    observed_on: Annotated[Day | None, ask("Date", "Date", aloud=("Depuis quelle date ?", "Since which date?"))] = None
