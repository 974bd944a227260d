"""What we aim at: `objectives`."""

from typing import Annotated

from socialplan.strategy.choices import (
    ObjectiveKind,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Objective(Section, frozen=True):
    """An objective, its SMART parts as fields of their own."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="inscriptions", asked=False)] = None
    kind: Annotated[
        ObjectiveKind | None,
        ask(
            "Type d’objectif",
            "Kind of objective",
            example="awareness",
            source="S4:9",
            aloud=("Que cherchez-vous d’abord ?", "What do you seek first?"),
            why=(
                "Les indicateurs proposés dépendent de ce choix.",
                "The KPIs that are proposed depend on this choice.",
            ),
            full=True,
        ),
    ] = None
    statement: Annotated[
        Text | None,
        ask(
            "Objectif, en une phrase",
            "Objective, in one sentence",
            why=("Un verbe, un public ou un réseau, un effet.", "A verb, an audience or a network, an effect."),
            example="Faire passer de 40 à 60 les inscriptions mensuelles venues d’Instagram",
            source="S4:11",
            aloud=("Quel est l’objectif, en une phrase ?", "What is the objective, in one sentence?"),
            full=True,
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
            aloud=("Que compte-t-on ?", "What is counted?"),
            full=True,
        ),
    ] = None
    unit: Annotated[
        Text | None, ask("Unité", "Unit", example="inscriptions", aloud=("En quelle unité ?", "In which unit?"))
    ] = None
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
            aloud=("Où en êtes-vous aujourd’hui ? (un nombre)", "Where are you today? (a number)"),
            full=True,
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
            aloud=("Quel nombre visez-vous ?", "Which number are you aiming for?"),
            full=True,
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
            aloud=("Pour quand ?", "By when?"),
            full=True,
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
            aloud=("Qui en répond ?", "Who answers for it?"),
            example="camille",
            full=True,
        ),
    ] = None
    achievable: Annotated[
        Text | None,
        ask(
            "Pourquoi est-ce atteignable ?",
            "Why is it achievable?",
            source="S4:13",
            why=("Un exemple passé, un essai, un pair qui l’a fait.", "A past example, a trial, a peer who did it."),
        ),
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
            aloud=("Quel but de votre organisation sert-il ?", "Which goal of your organisation does it serve?"),
            example="Rendre du temps d’accueil aux personnes qui viennent au guichet",
            full=True,
        ),
    ] = None
    hypothesis: Annotated[
        Text | None,
        ask(
            "Hypothèse : si nous faisons ceci, alors…",
            "Hypothesis: if we do this, then…",
            aloud=("Que parie-t-on ? Si nous faisons ceci, alors…", "What is the bet? If we do this, then…"),
        ),
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
            aloud=("Quels publics vise-t-il ?", "Which audiences is it for?"),
            example="[parents]",
            full=True,
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
            aloud=("Quels indicateurs le suivent ?", "Which KPIs follow it?"),
        ),
    ] = []
    formality: Annotated[
        int | None,
        ask(
            "Ton, de 1 (familier) à 5 (formel)",
            "Tone, from 1 (informal) to 5 (formal)",
            low=1,
            high=5,
            source="S2:41",
            aloud=("Sur quel ton, de 1 (familier) à 5 (formel) ?", "In which tone, from 1 (informal) to 5 (formal)?"),
        ),
    ] = None
