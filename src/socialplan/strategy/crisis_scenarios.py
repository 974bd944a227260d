"""The crises that are prepared for, and the exercises."""

from typing import Annotated

from socialplan.strategy.choices import (
    Responsibility,
    ScenarioKind,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Statement(Section, frozen=True):
    """A holding statement."""

    level: Annotated[
        int | None,
        ask(
            "Niveau (numéro)",
            "Level (number)",
            example="2",
            low=0,
            high=9,
            aloud=("Pour quel niveau ?", "For which level?"),
            why=("Plus c’est grave, plus le message est court.", "The more serious it is, the shorter the statement."),
            full=True,
        ),
    ] = None
    text: Annotated[
        Text | None,
        ask(
            "Message d’attente",
            "Holding statement",
            why=(
                "Empathie, fait établi, action en cours, heure de la prochaine information.",
                "Empathy, known fact, action under way, time of the next update.",
            ),
            aloud=("Que dites-vous, mot pour mot ?", "What will you say, word for word?"),
            example="Nous sommes au courant, nous vérifions, prochain point à 18 h.",
            full=True,
        ),
    ] = None
    approver: Annotated[
        str | None, ask("Validé par", "Approved by", refers_to="people", aloud=("Qui le valide ?", "Who approves it?"))
    ] = None


class Scenario(Section, frozen=True):
    """A crisis prepared for."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="compte-pirate", asked=False)] = None
    kind: Annotated[
        ScenarioKind | None,
        ask(
            "Type",
            "Kind",
            example="hacked_account",
            source="S0:46",
            aloud=("Quelle crise ?", "Which crisis?"),
            why=("Chaque type a ses premiers gestes.", "Each kind has its first moves."),
            full=True,
        ),
    ] = None
    name: Annotated[
        Text | None,
        ask(
            "Nom",
            "Name",
            aloud=("Comment l’appelez-vous ?", "What do you call it?"),
            full=True,
            example="Compte piraté",
            why=(
                "Un nom court, que l’on peut crier dans un couloir.",
                "A short name that can be called down a corridor.",
            ),
        ),
    ] = None
    level: Annotated[
        int | None,
        ask(
            "Niveau de départ (numéro)",
            "Starting level (number)",
            example="3",
            low=0,
            high=9,
            aloud=("À quel niveau commence-t-elle ?", "At which level does it begin?"),
            why=("Il fixe le délai du premier message.", "It sets the time for the first statement."),
            full=True,
        ),
    ] = None
    early_signs: Annotated[
        list[Text],
        ask(
            "Premiers signes", "Early signs", aloud=("Quels en sont les premiers signes ?", "What are its early signs?")
        ),
    ] = []
    first_actions: Annotated[
        list[Text],
        ask(
            "Trois premières actions",
            "First three actions",
            aloud=("Quelles sont les trois premières actions ?", "What are the first three actions?"),
            why=(
                "Sous le choc, on suit une liste ; on n’en écrit pas.",
                "In shock, people can follow a list; they cannot write one.",
            ),
            example="[capturer les preuves, prévenir la direction, couper la programmation]",
            full=True,
        ),
    ] = []
    decides: Annotated[
        str | None,
        ask(
            "Qui décide",
            "Who decides",
            refers_to="people",
            aloud=("Qui décide ?", "Who decides?"),
            why=("Une seule personne, joignable.", "One person, who can be reached."),
            example="camille",
            full=True,
        ),
    ] = None
    responsibility: Annotated[
        Responsibility | None,
        ask(
            "Notre part de responsabilité",
            "Our share of responsibility",
            example="victim",
            aloud=("Quelle est votre part de responsabilité ?", "What is your share of responsibility?"),
        ),
    ] = None
    statements: Annotated[
        list[Statement],
        ask(
            "Messages d’attente",
            "Holding statements",
            aloud=("Quels messages d’attente tenez-vous prêts ?", "Which holding statements do you keep ready?"),
            why=(
                "Un message relu d’avance part en cinq minutes.",
                "A statement reviewed in advance goes out in five minutes.",
            ),
            full=True,
            another=("Un autre message ?", "Another statement?"),
        ),
    ] = []
    ends_when: Annotated[
        Text | None,
        ask(
            "C’est fini quand…",
            "It is over when…",
            aloud=("À quoi voit-on que c’est fini ?", "How will you know that it is over?"),
        ),
    ] = None
    known: Annotated[
        list[Text],
        ask(
            "Éléments de langage : ce qu’on peut dire",
            "Talking points: what can be said",
            source="S0:48",
            aloud=("Que peut-on dire ?", "What can be said?"),
        ),
    ] = []
    forbidden: Annotated[
        list[Text],
        ask(
            "Phrases à ne pas dire",
            "Phrases not to say",
            example="aucun risque",
            aloud=("Quelles phrases ne dit-on pas ?", "Which sentences are not said?"),
        ),
    ] = []
    never_give: Annotated[
        list[Text],
        ask(
            "Ce qu’on ne donne pas",
            "What is not given",
            example="le nom de la personne",
            aloud=("Que ne donne-t-on pas ?", "What is not given?"),
        ),
    ] = []
    public_statement: Annotated[
        bool | None,
        ask(
            "Un message public ?",
            "A public statement?",
            why=(
                "Non\u00a0: on ne répond qu’à la personne qui demande (tournage, campagne).",
                "No: only whoever asks gets an answer (filming, campaign).",
            ),
            example="no",
            aloud=("Faut-il un message public ?", "Does it take a public statement?"),
        ),
    ] = None


class Drill(Section, frozen=True):
    """An exercise."""

    on: Annotated[
        Day | None,
        ask(
            "Prochain exercice",
            "Next drill",
            example="2027-02-10",
            aloud=("Quand aura lieu le prochain exercice ?", "When is the next drill?"),
            why=(
                "Une heure autour d’une table suffit à trouver le numéro périmé.",
                "An hour around a table is enough to find the number that is out of date.",
            ),
            full=True,
        ),
    ] = None
    last_on: Annotated[
        Day | None,
        ask(
            "Dernier exercice", "Last drill", aloud=("De quand date le dernier exercice ?", "When was the last drill?")
        ),
    ] = None
    scenario: Annotated[
        str | None,
        ask(
            "Scénario joué",
            "Scenario played",
            refers_to="scenarios",
            aloud=("Quel scénario jouerez-vous à l’exercice ?", "Which scenario will you play at the drill?"),
        ),
    ] = None
    run_by: Annotated[
        str | None,
        ask("Animé par", "Run by", refers_to="people", aloud=("Qui anime l’exercice ?", "Who runs the drill?")),
    ] = None
