"""What surrounds an organisation: supervision, parent account, votes, ready presentations."""

from typing import Annotated

from socialplan.strategy.choices import (
    ElectionKind,
    Network,
)
from socialplan.strategy.fields import Day, Section, Text, ask


class Supervision(Section, frozen=True):
    """The body above, to be told and asked."""

    name: Annotated[
        str | None,
        ask(
            "Organisme de tutelle ou structure mère",
            "Supervising body or parent organisation",
            example="DINUM",
            source="S0:38",
            aloud=("De quel organisme dépendez-vous ?", "Which body do you report to?"),
            why=(
                "Vos comptes engagent aussi cet organisme, qui a ses règles.",
                "Your accounts speak for that body too, and it has rules of its own.",
            ),
            brief=True,
        ),
    ] = None
    communication_contact: Annotated[
        str | None,
        ask(
            "Contact à son service de communication",
            "Contact in its communication service",
            why=(
                "À prévenir tôt : c’est lui qui négocie les relais, les tournages et les éléments de langage.",
                "To be told early: it negotiates relays, filming and talking points.",
            ),
            example="Claire Morvan",
            source="S0:40",
            aloud=(
                "Qui est votre contact au service de communication de cet organisme ?",
                "Who is your contact in that body’s communication service?",
            ),
            brief=True,
        ),
    ] = None
    communication_email: Annotated[
        str | None,
        ask(
            "Adresse générique de ce service",
            "That service’s generic address",
            kind="email",
            example="communication@exemple.gouv.fr",
            aloud=(
                "Quelle est l’adresse de ce service de communication ?",
                "What is the address of that communication service?",
            ),
        ),
    ] = None
    government_information_service: Annotated[
        str | None,
        ask(
            "Voie vers le service d’information du gouvernement, s’il y a lieu",
            "Route to the government information service, if any",
            source="S0:68",
            aloud=(
                "Par où passe-t-on pour joindre le service d’information du gouvernement ?",
                "How do you reach the government information service?",
            ),
        ),
    ] = None
    rules: Annotated[
        Text | None,
        ask(
            "Règles qu’il impose sur les réseaux",
            "Rules it sets on networks",
            aloud=(
                "Quelles règles cet organisme impose-t-il sur les réseaux ?",
                "Which rules does that body set for social media?",
            ),
        ),
    ] = None


class Umbrella(Section, frozen=True):
    """An account of the parent organisation that can be used instead of one's own."""

    network: Annotated[
        Network | None,
        ask(
            "Réseau du compte partagé",
            "Network of the shared account",
            example="linkedin",
            source="S0:86",
            aloud=(
                "Sur quel réseau un compte de votre structure mère peut-il parler de vous ?",
                "On which network can an account of your parent organisation speak of you?",
            ),
            why=(
                "Ses abonnés sont déjà là : c’est un début sans compte à tenir.",
                "Its followers are there already: you can start without an account of your own.",
            ),
            full=True,
        ),
    ] = None
    handle: Annotated[
        str | None,
        ask(
            "Compte",
            "Account",
            kind="handle",
            example='"@betagouv"',
            aloud=(
                "Comment s’appelle ce compte de la structure mère ?",
                "What is that account of the parent organisation called?",
            ),
            why=("Pour le trouver et le citer sans erreur.", "To find it and name it without a mistake."),
            full=True,
            when=("network",),
        ),
    ] = None
    channel: Annotated[
        str | None,
        ask(
            "Par quel canal demander une publication",
            "Channel to ask for a post",
            example="Tchap, salon Communication",
            source="S0:87",
            aloud=("Où lui demande-t-on une publication ?", "Where do you ask for a post on it?"),
            why=("Sans canal connu, personne ne demande.", "If nobody knows where to ask, nobody asks."),
            full=True,
            when=("network",),
        ),
    ] = None
    left_networks: Annotated[
        list[Network],
        ask(
            "Réseaux que la structure mère a quittés",
            "Networks that the parent organisation has left",
            example="[x]",
            source="S0:80",
            aloud=(
                "Quels réseaux votre structure mère a-t-elle quittés ?",
                "Which networks has your parent organisation left?",
            ),
            why=("Y rester quand elle est partie demande une raison.", "Staying where it has left takes a reason."),
        ),
    ] = []


class Election(Section, frozen=True):
    """A vote that limits what a public body may publish."""

    kind: Annotated[
        ElectionKind | None,
        ask(
            "Type d’élection",
            "Kind of election",
            example="municipal",
            aloud=("Quelle élection ?", "Which election?"),
            why=(
                "Toutes ne limitent pas les publications de la même façon.",
                "They do not all limit posts in the same way.",
            ),
            full=True,
        ),
    ] = None
    first_round: Annotated[
        Day | None,
        ask(
            "Premier tour",
            "First round",
            example="2026-03-15",
            aloud=("Quand a lieu le premier tour ?", "When is the first round?"),
            why=(
                "Les mois d’avant, et le jour même, ont leurs règles.",
                "The months before, and the day itself, have their rules.",
            ),
            full=True,
        ),
    ] = None
    second_round: Annotated[
        Day | None,
        ask(
            "Second tour",
            "Second round",
            example="2026-03-22",
            aloud=("Et le second tour, s’il y en a un ?", "And the second round, if any?"),
            why=("Les limites durent jusqu’au dernier tour.", "The limits last until the last round."),
            full=True,
            when=("!kind", "european", "senate", "professional"),
        ),
    ] = None
    label: Annotated[
        Text | None,
        ask("Intitulé", "Name", aloud=("Sous quel nom l’annonce-t-on ?", "Under which name is it announced?")),
    ] = None
    concerns_us: Annotated[
        bool | None,
        ask(
            "Un de nos élus ou dirigeants est-il candidat ?",
            "Is one of our officials a candidate?",
            example="yes",
            why=(
                "Un bilan qui lui profite peut être compté dans sa campagne.",
                "Praise of their record may be counted as campaigning.",
            ),
            full=True,
            aloud=("Un de vos élus ou dirigeants est-il candidat ?", "Is one of your officials a candidate?"),
        ),
    ] = None


class Boilerplate(Section, frozen=True):
    """The organisation described, ready to copy."""

    short: Annotated[
        Text | None,
        ask(
            "Présentation en 50 mots au plus",
            "Presentation in 50 words at most",
            why=("À copier sous chaque compte et chaque communiqué.", "To copy under each account and press release."),
            longest=500,
            source="S4:31",
            aloud=(
                "Présentez-vous en 50 mots au plus : qui, pour qui, où",
                "Present yourselves in 50 words at most: who, for whom, where",
            ),
            example="Boulangerie au levain, quai de l’Adour à Bayonne. Quatre personnes, un four, des farines du pays.",
            full=True,
        ),
    ] = None
    medium: Annotated[
        Text | None,
        ask(
            "Présentation en 150 mots au plus",
            "Presentation in 150 words at most",
            longest=1400,
            source="S4:31",
            aloud=(
                "La même présentation de vous, en 150 mots au plus",
                "The same presentation of you, in 150 words at most",
            ),
        ),
    ] = None
    long: Annotated[
        Text | None,
        ask(
            "Présentation en 300 mots au plus",
            "Presentation in 300 words at most",
            longest=2800,
            source="S4:31",
            aloud=(
                "La même présentation de vous, en 300 mots au plus",
                "The same presentation of you, in 300 words at most",
            ),
        ),
    ] = None
    logos: Annotated[
        str | None,
        ask(
            "Où sont les logos",
            "Where the logos are",
            example="https://exemple.fr/logos",
            source="S4:31",
            aloud=("Où sont rangés vos logos ? (adresse ou dossier)", "Where are your logos kept? (address or folder)"),
            why=(
                "Le personnel à qui l’on ne donne rien prend ce qu’il trouve.",
                "If you give people nothing, they use what they find.",
            ),
            full=True,
        ),
    ] = None
    banners: Annotated[
        str | None,
        ask(
            "Où sont les bannières",
            "Where the banners are",
            source="S4:31",
            aloud=("Où sont rangées vos bannières ?", "Where are your banners kept?"),
            why=("Aux dimensions de chaque réseau, et à jour.", "In each network’s size, and up to date."),
            example="https://exemple.fr/bannieres",
            full=True,
            when=("logos",),
        ),
    ] = None
    profile_bios: Annotated[
        list[Text],
        ask(
            "Exemples de présentation pour un profil personnel",
            "Sample bios for a personal profile",
            source="S4:29",
            aloud=(
                "Comment vos collègues peuvent-ils se présenter sur leur profil ?",
                "How may your colleagues present themselves on their profile?",
            ),
        ),
    ] = []
