"""What we aim at: `objectives`."""

from typing import Annotated

from socialplan.strategy.choices import (
    ObjectiveKind,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Objective(Section, frozen=True):
    """An objective, its SMART parts as fields of their own."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="inscriptions")] = None
    kind: Annotated[
        ObjectiveKind | None, ask("Type d’objectif", "Kind of objective", example="awareness", source="S4:9")
    ] = None
    statement: Annotated[
        Text | None,
        ask(
            "Objectif, en une phrase",
            "Objective, in one sentence",
            why=("Un verbe, un public ou un réseau, un effet.", "A verb, an audience or a network, an effect."),
            example="Faire passer de 40 à 60 les inscriptions mensuelles venues d’Instagram",
            source="S4:11",
        ),
    ] = None
    metric: Annotated[
        Text | None,
        ask(
            "Ce qu’on compte",
            "What is counted",
            why=(
                "Sans mesure, on ne saura pas s’il est atteint.",
                "Without a measure one will not know whether it is reached.",
            ),
            example="inscriptions par mois",
            source="S4:12",
        ),
    ] = None
    unit: Annotated[Text | None, ask("Unité", "Unit", example="inscriptions")] = None
    baseline: Annotated[
        float | None,
        ask(
            "Valeur de départ",
            "Starting value",
            why=(
                "D’où l’on part : sans ce chiffre, la cible ne dit rien.",
                "Where one starts: without this figure the target says nothing.",
            ),
            example="40",
        ),
    ] = None
    target: Annotated[
        float | None,
        ask(
            "Valeur visée",
            "Target value",
            why=("Le chiffre qui fera dire : c’est atteint.", "The figure that will let one say: it is reached."),
            example="60",
            source="S4:12",
        ),
    ] = None
    deadline: Annotated[
        Day | None,
        ask(
            "Échéance",
            "Deadline",
            why=("La date à laquelle on regarde, et l’on décide.", "The date on which one looks, and decides."),
            example="2027-06-30",
            source="S4:15",
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Responsable",
            "Owner",
            why=("Qui en rend compte le jour venu.", "Who answers for it when the day comes."),
            refers_to="people",
            source="S4:13",
        ),
    ] = None
    achievable: Annotated[
        Text | None, ask("Pourquoi est-ce atteignable ?", "Why is it achievable?", source="S4:13")
    ] = None
    organisation_goal: Annotated[
        Text | None,
        ask(
            "But de l’organisation qu’il sert",
            "Goal of the organisation that it serves",
            why=(
                "Ce que votre organisation poursuit déjà, avec ou sans réseaux.",
                "What your organisation already pursues, with or without social media.",
            ),
            source="S4:14",
        ),
    ] = None
    hypothesis: Annotated[
        Text | None, ask("Hypothèse : si nous faisons ceci, alors…", "Hypothesis: if we do this, then…")
    ] = None
    audiences: Annotated[
        list[str],
        ask(
            "Publics visés",
            "Audiences",
            why=(
                "Pour qui : la chaîne part d’ici vers les réseaux.",
                "For whom: the chain goes from here to the networks.",
            ),
            refers_to="audiences",
        ),
    ] = []
    kpis: Annotated[
        list[str],
        ask(
            "Indicateurs",
            "KPIs",
            why=("Les indicateurs qui diront où l’on en est.", "The KPIs that will tell where things stand."),
            refers_to="kpis",
            source="S4:37",
        ),
    ] = []
    formality: Annotated[
        int | None,
        ask(
            "Ton, de 1 (familier) à 5 (formel)", "Tone, from 1 (informal) to 5 (formal)", low=1, high=5, source="S2:41"
        ),
    ] = None
