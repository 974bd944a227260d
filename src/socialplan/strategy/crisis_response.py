"""How a crisis is answered: first hour, replies, pause, end."""

from typing import Annotated

from socialplan.strategy.choices import (
    CrisisRole,
    Network,
)
from socialplan.strategy.fields import Section, Text, ask


class Reply(Section, frozen=True):
    """A row of the reply matrix."""

    case: Annotated[
        Text | None, ask("Cas", "Case", example="Réclamation fondée", aloud=("Quel cas ?", "Which case?"))
    ] = None
    test: Annotated[
        Text | None,
        ask(
            "Comment le reconnaître", "How to recognise it", aloud=("À quoi le reconnaît-on ?", "How is it recognised?")
        ),
    ] = None
    do: Annotated[Text | None, ask("Que faire", "What to do", aloud=("Que fait-on ?", "What is done?"))] = None
    where: Annotated[Text | None, ask("Où", "Where", source="S2:57", aloud=("Où ?", "Where?"))] = None
    delay: Annotated[Text | None, ask("Délai", "Delay", aloud=("En combien de temps ?", "How soon?"))] = None
    owner: Annotated[str | None, ask("Qui", "Who", refers_to="people", aloud=("Qui s’en charge ?", "Who does it?"))] = (
        None
    )
    template: Annotated[
        Text | None,
        ask("Phrase type", "Model sentence", aloud=("Avec quelle phrase type ?", "With which model sentence?")),
    ] = None


class ChannelRoute(Section, frozen=True):
    """Where to reply to what came where."""

    attacked_on: Annotated[
        Network | None,
        ask(
            "Attaque reçue sur",
            "Attacked on",
            source="S2:57",
            aloud=("Attaque reçue sur quel réseau ?", "On which network does the attack come?"),
            why=("Là où l’attaque est partie, en principe.", "Where the attack started, as a rule."),
            example="facebook",
            full=True,
        ),
    ] = None
    reply_on: Annotated[
        Network | None,
        ask(
            "On répond sur",
            "Reply on",
            aloud=("On répond où ?", "Where do you reply?"),
            why=("Le même réseau, sauf bonne raison.", "The same network, unless there is good reason."),
            example="facebook",
            full=True,
        ),
    ] = None
    private_when: Annotated[
        Text | None,
        ask(
            "On passe en privé quand…",
            "Go private when…",
            aloud=("Quand passe-t-on en privé ?", "When do you go private?"),
        ),
    ] = None


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
            aloud=(
                "Combien de réponses publiques, au plus, à une même personne ?",
                "How many public replies, at most, to one person?",
            ),
            why=("Passé deux, on n’écrit plus que pour la galerie.", "After two, you are only playing to the gallery."),
            full=True,
        ),
    ] = None
    last_message: Annotated[
        Text | None,
        ask(
            "Dernier message",
            "Last message",
            aloud=(
                "Par quel dernier message terminez-vous une querelle ?",
                "With which last message do you end a quarrel?",
            ),
            why=("Écrit à froid, il reste courtois.", "Written in calm, it stays courteous."),
            example="Nous vous avons répondu ; écrivez-nous à contact@exemple.fr pour la suite.",
            full=True,
        ),
    ] = None
    decides: Annotated[
        str | None,
        ask(
            "Qui peut y déroger",
            "Who may override it",
            refers_to="people",
            aloud=("Qui peut décider de répondre encore ?", "Who may decide to reply again?"),
        ),
    ] = None


class EndCriteria(Section, frozen=True):
    """How one knows that it is over."""

    multiple: Annotated[
        float | None,
        ask(
            "Volume revenu sous combien de fois l’habitude",
            "Volume back under how many times the usual",
            example="1.5",
            low=0,
            aloud=(
                "Sous combien de fois le volume habituel la crise est-elle finie ?",
                "Under how many times the usual volume is the crisis over?",
            ),
            why=(
                "Le bruit retombe toujours ; encore faut-il dire à partir d’où.",
                "Noise always dies down; say at what point it is over.",
            ),
            full=True,
        ),
    ] = None
    hours: Annotated[
        float | None,
        ask(
            "Pendant combien d’heures",
            "For how many hours",
            unit="h",
            example="48",
            low=0,
            aloud=(
                "Pendant combien d’heures le volume doit-il rester bas ?",
                "For how many hours must the volume stay low?",
            ),
            why=("Une accalmie d’une nuit ne prouve rien.", "One quiet night proves nothing."),
            full=True,
        ),
    ] = None
    sentiment: Annotated[
        Text | None,
        ask(
            "Et le ton des messages…",
            "And the tone of messages…",
            aloud=("Quel ton les messages doivent-ils avoir retrouvé ?", "Which tone must messages have come back to?"),
        ),
    ] = None
    declared_by: Annotated[
        str | None,
        ask(
            "Qui déclare la fin",
            "Who declares the end",
            refers_to="people",
            aloud=("Qui déclare la fin de la crise ?", "Who declares the end of the crisis?"),
            why=(
                "Tant que personne ne le dit, l’équipe reste en alerte.",
                "As long as nobody says so, the team stays on alert.",
            ),
            example="camille",
            full=True,
        ),
    ] = None


class Pause(Section, frozen=True):
    """Going quiet: what stops, who stops it, for how long."""

    owner: Annotated[
        str | None,
        ask(
            "Qui coupe les publications programmées et la publicité",
            "Who stops scheduled posts and ads",
            refers_to="people",
            aloud=("Qui coupe les publications programmées et la publicité ?", "Who stops scheduled posts and ads?"),
            why=(
                "Une personne qui a les accès, et le droit de décider seule.",
                "Somebody who has access, and may decide alone.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            refers_to="people",
            aloud=("Qui les coupe en son absence ?", "Who stops them in their absence?"),
            why=(
                "Le bouton doit toujours être à portée de quelqu’un.",
                "Somebody must always be within reach of the button.",
            ),
            example="nora",
            full=True,
            when=("!/team.alone", True),
        ),
    ] = None
    hours: Annotated[
        float | None,
        ask(
            "Durée de pause par défaut",
            "Default length of the pause",
            unit="h",
            example="36",
            low=0,
            aloud=("Combien d’heures dure la pause des publications ?", "How many hours does the pause of posts last?"),
            why=("Assez pour voir venir ; on peut la prolonger.", "Long enough to see what comes; it can be extended."),
            full=True,
        ),
    ] = None
    stops: Annotated[
        list[Text],
        ask(
            "Ce qui s’arrête",
            "What stops",
            aloud=("Qu’est-ce qui s’arrête pendant la pause ?", "What stops during the pause?"),
        ),
    ] = []
    lifted_by: Annotated[
        str | None,
        ask(
            "Qui lève la pause",
            "Who lifts it",
            refers_to="people",
            aloud=("Qui lève la pause ?", "Who lifts the pause?"),
            why=("Reprendre trop tôt peut relancer la crise.", "Resuming too soon may start the crisis again."),
            example="camille",
            full=True,
        ),
    ] = None
    resume: Annotated[
        list[Text],
        ask(
            "Avant de reprendre",
            "Before resuming",
            aloud=("Que vérifie-t-on avant de reprendre ?", "What is checked before resuming?"),
        ),
    ] = []


class HackStep(Section, frozen=True):
    """What to cut when an account is hacked."""

    network: Annotated[Network | None, ask("Réseau", "Network", aloud=("Sur quel réseau ?", "On which network?"))] = (
        None
    )
    steps: Annotated[
        list[Text],
        ask(
            "Que couper, dans l’ordre",
            "What to cut, in order",
            aloud=("Que coupe-t-on, dans l’ordre ?", "What is cut, in order?"),
        ),
    ] = []
    warn_from: Annotated[
        Text | None,
        ask(
            "D’où prévenir (autre compte, site)",
            "Where to warn from (other account, site)",
            aloud=("D’où prévient-on ? (autre compte, site)", "Where is the warning given from? (other account, site)"),
        ),
    ] = None


class FirstHourStep(Section, frozen=True):
    """A step of the first hour."""

    from_minute: Annotated[
        int | None,
        ask("De la minute", "From minute", example="0", low=0, aloud=("De quelle minute ?", "From which minute?")),
    ] = None
    to_minute: Annotated[
        int | None, ask("À la minute", "To minute", example="5", low=0, aloud=("À quelle minute ?", "To which minute?"))
    ] = None
    do: Annotated[Text | None, ask("Que faire", "What to do", aloud=("Que fait-on ?", "What is done?"))] = None
    role: Annotated[CrisisRole | None, ask("Qui", "Who", aloud=("Qui ?", "Who?"))] = None
