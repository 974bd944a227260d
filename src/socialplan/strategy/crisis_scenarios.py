"""The crises that are prepared for, and the exercises."""

from typing import Annotated

from socialplan.strategy.choices import (
    Responsibility,
    ScenarioKind,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Statement(Section, frozen=True):
    """A holding statement."""

    level: Annotated[int | None, ask("Niveau (numéro)", "Level (number)", example="2", low=0, high=9)] = None
    text: Annotated[
        Text | None,
        ask(
            "Message d’attente",
            "Holding statement",
            why=(
                "Empathie, fait établi, action en cours, heure de la prochaine information.",
                "Empathy, known fact, action under way, time of the next update.",
            ),
        ),
    ] = None
    approver: Annotated[str | None, ask("Validé par", "Approved by", refers_to="people")] = None


class Scenario(Section, frozen=True):
    """A crisis prepared for."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="compte-pirate")] = None
    kind: Annotated[ScenarioKind | None, ask("Type", "Kind", example="hacked_account", source="S0:46")] = None
    name: Annotated[Text | None, ask("Nom", "Name")] = None
    level: Annotated[
        int | None, ask("Niveau de départ (numéro)", "Starting level (number)", example="3", low=0, high=9)
    ] = None
    early_signs: Annotated[list[Text], ask("Premiers signes", "Early signs")] = []
    first_actions: Annotated[list[Text], ask("Trois premières actions", "First three actions")] = []
    decides: Annotated[str | None, ask("Qui décide", "Who decides", refers_to="people")] = None
    responsibility: Annotated[
        Responsibility | None, ask("Notre part de responsabilité", "Our share of responsibility", example="victim")
    ] = None
    statements: Annotated[list[Statement], ask("Messages d’attente", "Holding statements")] = []
    ends_when: Annotated[Text | None, ask("C’est fini quand…", "It is over when…")] = None
    known: Annotated[
        list[Text], ask("Éléments de langage : ce qu’on peut dire", "Talking points: what can be said", source="S0:48")
    ] = []
    forbidden: Annotated[list[Text], ask("Phrases à ne pas dire", "Phrases not to say", example="aucun risque")] = []
    never_give: Annotated[
        list[Text],
        ask("Ce qu’on ne donne pas", "What is not given", example="le nom de la personne"),
    ] = []
    public_statement: Annotated[
        bool | None,
        ask(
            "Un message public ?",
            "A public statement?",
            why=(
                "Non\u00a0: on ne répond qu’à la personne qui demande (tournage, campagne).",
                "No: only whoever asks gets an answer (filming, campaign).",
            ),
            example="no",
        ),
    ] = None


class Drill(Section, frozen=True):
    """An exercise."""

    on: Annotated[Day | None, ask("Prochain exercice", "Next drill", example="2027-02-10")] = None
    last_on: Annotated[Day | None, ask("Dernier exercice", "Last drill")] = None
    scenario: Annotated[str | None, ask("Scénario joué", "Scenario played", refers_to="scenarios")] = None
    run_by: Annotated[str | None, ask("Animé par", "Run by", refers_to="people")] = None
