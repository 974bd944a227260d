"""The levels of a crisis: when each begins, who leads, how fast."""

from typing import Annotated

from socialplan.strategy.fields import Identifier, Section, Text, ask


class Level(Section, frozen=True):
    """A crisis level: when it begins, who leads, how fast."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="l2", asked=False)] = None
    number: Annotated[
        int | None,
        ask(
            "Numéro, de 0 (veille) vers le plus grave",
            "Number, from 0 (watch) to the gravest",
            example="2",
            low=0,
            high=9,
            aloud=("Quel numéro, de 0 (veille) vers le plus grave ?", "Which number, from 0 (watch) to the gravest?"),
            why=("Tout le reste du plan renvoie à ce numéro.", "All the rest of the playbook refers to this number."),
            full=True,
        ),
    ] = None
    name: Annotated[
        Text | None,
        ask(
            "Nom",
            "Name",
            example="sensible",
            aloud=("Comment l’appelez-vous ?", "What do you call it?"),
            why=("Un mot que l’on peut dire au téléphone.", "A word that works over the phone."),
            full=True,
        ),
    ] = None
    multiple_from: Annotated[
        float | None,
        ask(
            "Dès combien de fois le volume habituel de mentions",
            "From how many times the usual volume of mentions",
            example="3",
            low=0,
            aloud=(
                "Dès combien de fois le volume habituel de mentions ?",
                "From how many times the usual volume of mentions?",
            ),
            why=("Un multiple tient compte de votre taille.", "A multiple takes your size into account."),
            full=True,
        ),
    ] = None
    multiple_to: Annotated[
        float | None,
        ask(
            "Jusqu’à (exclu)",
            "Up to (excluded)",
            example="10",
            low=0,
            aloud=("Jusqu’à combien de fois (exclu) ?", "Up to how many times (excluded)?"),
        ),
    ] = None
    interactions_from: Annotated[
        int | None,
        ask(
            "Ou dès combien d’interactions sur une publication négative",
            "Or from how many interactions on a negative post",
            example="200",
            low=0,
            aloud=(
                "Ou dès combien d’interactions sur une publication négative ?",
                "Or from how many interactions on a negative post?",
            ),
            why=(
                "Un seul message très partagé suffit parfois.",
                "A single message, widely shared, is sometimes enough.",
            ),
            full=True,
        ),
    ] = None
    triggers: Annotated[
        list[Text],
        ask(
            "Ou l’un de ces signes",
            "Or one of these signs",
            aloud=("Ou à quels signes ?", "Or on which signs?"),
            why=("Certains faits sont graves sans aucun chiffre.", "Some facts are serious whatever the figures."),
            example="[un journaliste appelle, un collègue est nommé]",
            full=True,
        ),
    ] = []
    lead: Annotated[
        str | None,
        ask(
            "Qui pilote",
            "Who leads",
            why=(
                "Une personne nommée, pour que personne n’attende l’autre.",
                "A named person, so that nobody waits for another.",
            ),
            refers_to="people",
            aloud=("Qui pilote à ce niveau ?", "Who leads at this level?"),
            example="camille",
            full=True,
        ),
    ] = None
    alert_minutes: Annotated[
        int | None,
        ask(
            "Alerte donnée en",
            "Alert given within",
            unit="min",
            example="30",
            low=0,
            aloud=("En combien de minutes donne-t-on l’alerte ?", "Within how many minutes is the alert given?"),
        ),
    ] = None
    assess_minutes: Annotated[
        int | None,
        ask(
            "Évaluation faite en",
            "Assessed within",
            why=(
                "Le temps de vérifier les faits\u202f; il s’ajoute à celui des validations.",
                "The time to check the facts; it adds to that of approvals.",
            ),
            unit="min",
            example="45",
            low=0,
            aloud=(
                "En combien de minutes les faits sont-ils vérifiés ?",
                "Within how many minutes are the facts checked?",
            ),
        ),
    ] = None
    statement_minutes: Annotated[
        int | None,
        ask(
            "Premier message en",
            "First statement within",
            why=(
                "La limite que la chaîne de validation doit tenir.",
                "The limit that the chain of approval has to keep.",
            ),
            unit="min",
            example="60",
            low=0,
            aloud=(
                "En combien de minutes paraît le premier message ?",
                "Within how many minutes does the first statement appear?",
            ),
            full=True,
        ),
    ] = None
    stops: Annotated[
        list[Text],
        ask(
            "Ce qu’on arrête",
            "What is stopped",
            aloud=("Qu’arrête-t-on à ce niveau ?", "What is stopped at this level?"),
        ),
    ] = []
    tell: Annotated[list[Text], ask("Qui est prévenu", "Who is told", aloud=("Qui est prévenu ?", "Who is told?"))] = []
