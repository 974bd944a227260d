"""How fast and how a crisis is answered: levels, first hour, replies, pause, end."""

from typing import Annotated

from socialplan.strategy.choices import (
    CrisisRole,
    Network,
)
from socialplan.strategy.fields import Identifier, Section, Text, ask


class Level(Section, frozen=True):
    """A crisis level: when it begins, who leads, how fast."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="l2")] = None
    number: Annotated[
        int | None,
        ask(
            "Numéro, de 0 (veille) vers le plus grave",
            "Number, from 0 (watch) to the gravest",
            example="2",
            low=0,
            high=9,
        ),
    ] = None
    name: Annotated[Text | None, ask("Nom", "Name", example="sensible")] = None
    multiple_from: Annotated[
        float | None,
        ask(
            "Dès combien de fois le volume habituel de mentions",
            "From how many times the usual volume of mentions",
            example="3",
            low=0,
        ),
    ] = None
    multiple_to: Annotated[float | None, ask("Jusqu’à (exclu)", "Up to (excluded)", example="10", low=0)] = None
    interactions_from: Annotated[
        int | None,
        ask(
            "Ou dès combien d’interactions sur une publication négative",
            "Or from how many interactions on a negative post",
            example="200",
            low=0,
        ),
    ] = None
    triggers: Annotated[list[Text], ask("Ou l’un de ces signes", "Or one of these signs")] = []
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
        ),
    ] = None
    alert_minutes: Annotated[
        int | None, ask("Alerte donnée en", "Alert given within", unit="min", example="30", low=0)
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
        ),
    ] = None
    stops: Annotated[list[Text], ask("Ce qu’on arrête", "What is stopped")] = []
    tell: Annotated[list[Text], ask("Qui est prévenu", "Who is told")] = []


class Reply(Section, frozen=True):
    """A row of the reply matrix."""

    case: Annotated[Text | None, ask("Cas", "Case", example="Réclamation fondée")] = None
    test: Annotated[Text | None, ask("Comment le reconnaître", "How to recognise it")] = None
    do: Annotated[Text | None, ask("Que faire", "What to do")] = None
    where: Annotated[Text | None, ask("Où", "Where", source="S2:57")] = None
    delay: Annotated[Text | None, ask("Délai", "Delay")] = None
    owner: Annotated[str | None, ask("Qui", "Who", refers_to="people")] = None
    template: Annotated[Text | None, ask("Phrase type", "Model sentence")] = None


class ChannelRoute(Section, frozen=True):
    """Where to reply to what came where."""

    attacked_on: Annotated[Network | None, ask("Attaque reçue sur", "Attacked on", source="S2:57")] = None
    reply_on: Annotated[Network | None, ask("On répond sur", "Reply on")] = None
    private_when: Annotated[Text | None, ask("On passe en privé quand…", "Go private when…")] = None


class StopRule(Section, frozen=True):
    """When a quarrel ends."""

    max_exchanges: Annotated[
        int | None,
        ask(
            "Échanges publics au plus avec une même personne",
            "Public exchanges at most with one person",
            example="2",
            low=0,
            high=50,
            source="S2:58",
        ),
    ] = None
    last_message: Annotated[Text | None, ask("Dernier message", "Last message")] = None
    decides: Annotated[str | None, ask("Qui peut y déroger", "Who may override it", refers_to="people")] = None


class EndCriteria(Section, frozen=True):
    """How one knows that it is over."""

    multiple: Annotated[
        float | None,
        ask(
            "Volume revenu sous combien de fois l’habitude",
            "Volume back under how many times the usual",
            example="1.5",
            low=0,
        ),
    ] = None
    hours: Annotated[
        float | None, ask("Pendant combien d’heures", "For how many hours", unit="h", example="48", low=0)
    ] = None
    sentiment: Annotated[Text | None, ask("Et le ton des messages…", "And the tone of messages…")] = None
    declared_by: Annotated[str | None, ask("Qui déclare la fin", "Who declares the end", refers_to="people")] = None


class Pause(Section, frozen=True):
    """Going quiet: what stops, who stops it, for how long."""

    owner: Annotated[
        str | None,
        ask(
            "Qui coupe les publications programmées et la publicité",
            "Who stops scheduled posts and ads",
            refers_to="people",
        ),
    ] = None
    deputy: Annotated[str | None, ask("Suppléance", "Deputy", refers_to="people")] = None
    hours: Annotated[
        float | None, ask("Durée de pause par défaut", "Default length of the pause", unit="h", example="36", low=0)
    ] = None
    stops: Annotated[list[Text], ask("Ce qui s’arrête", "What stops")] = []
    lifted_by: Annotated[str | None, ask("Qui lève la pause", "Who lifts it", refers_to="people")] = None
    resume: Annotated[list[Text], ask("Avant de reprendre", "Before resuming")] = []


class HackStep(Section, frozen=True):
    """What to cut when an account is hacked."""

    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    steps: Annotated[list[Text], ask("Que couper, dans l’ordre", "What to cut, in order")] = []
    warn_from: Annotated[
        Text | None, ask("D’où prévenir (autre compte, site)", "Where to warn from (other account, site)")
    ] = None


class FirstHourStep(Section, frozen=True):
    """A step of the first hour."""

    from_minute: Annotated[int | None, ask("De la minute", "From minute", example="0", low=0)] = None
    to_minute: Annotated[int | None, ask("À la minute", "To minute", example="5", low=0)] = None
    do: Annotated[Text | None, ask("Que faire", "What to do")] = None
    role: Annotated[CrisisRole | None, ask("Qui", "Who")] = None
