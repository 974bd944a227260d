"""Who we are: `organisation`."""

from typing import Annotated

from socialplan.strategy.choices import (
    ElectionKind,
    LegalRegime,
    Network,
    OrganisationKind,
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
        ),
    ] = None
    communication_email: Annotated[
        str | None,
        ask(
            "Adresse générique de ce service",
            "That service’s generic address",
            kind="email",
            example="communication@exemple.gouv.fr",
        ),
    ] = None
    government_information_service: Annotated[
        str | None,
        ask(
            "Voie vers le service d’information du gouvernement, s’il y a lieu",
            "Route to the government information service, if any",
            source="S0:68",
        ),
    ] = None
    rules: Annotated[Text | None, ask("Règles qu’il impose sur les réseaux", "Rules it sets on networks")] = None


class Umbrella(Section, frozen=True):
    """An account of the parent organisation that can be used instead of one's own."""

    network: Annotated[
        Network | None,
        ask("Réseau du compte partagé", "Network of the shared account", example="linkedin", source="S0:86"),
    ] = None
    handle: Annotated[str | None, ask("Compte", "Account", kind="handle", example='"@betagouv"')] = None
    channel: Annotated[
        str | None,
        ask(
            "Par quel canal demander une publication",
            "Channel to ask for a post",
            example="Tchap, salon Communication",
            source="S0:87",
        ),
    ] = None
    left_networks: Annotated[
        list[Network],
        ask(
            "Réseaux que la structure mère a quittés",
            "Networks that the parent organisation has left",
            example="[x]",
            source="S0:80",
        ),
    ] = []


class Election(Section, frozen=True):
    """A vote that limits what a public body may publish."""

    kind: Annotated[ElectionKind | None, ask("Type d’élection", "Kind of election", example="municipal")] = None
    first_round: Annotated[Day | None, ask("Premier tour", "First round", example="2026-03-15")] = None
    second_round: Annotated[Day | None, ask("Second tour", "Second round", example="2026-03-22")] = None
    label: Annotated[Text | None, ask("Intitulé", "Name")] = None
    concerns_us: Annotated[
        bool | None,
        ask("Un de nos élus ou dirigeants est-il candidat ?", "Is one of our officials a candidate?", example="yes"),
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
        ),
    ] = None
    medium: Annotated[
        Text | None,
        ask("Présentation en 150 mots au plus", "Presentation in 150 words at most", longest=1400, source="S4:31"),
    ] = None
    long: Annotated[
        Text | None,
        ask("Présentation en 300 mots au plus", "Presentation in 300 words at most", longest=2800, source="S4:31"),
    ] = None
    logos: Annotated[
        str | None, ask("Où sont les logos", "Where the logos are", example="https://exemple.fr/logos", source="S4:31")
    ] = None
    banners: Annotated[str | None, ask("Où sont les bannières", "Where the banners are", source="S4:31")] = None
    profile_bios: Annotated[
        list[Text],
        ask("Exemples de présentation pour un profil personnel", "Sample bios for a personal profile", source="S4:29"),
    ] = []


class Organisation(Section, frozen=True):
    """Who we are."""

    name: Annotated[
        str | None,
        ask(
            "Nom de l’organisation ou du projet",
            "Name of the organisation or project",
            why=("Tel qu’il figure sur les documents et les comptes.", "As it stands on documents and accounts."),
            example="Mes Démarches",
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    kind: Annotated[
        OrganisationKind | None,
        ask(
            "Quel genre d’organisation ?",
            "What kind of organisation?",
            why=("Les propositions et les règles de droit en dépendent.", "Proposals and points of law depend on it."),
            example="state_startup",
            brief=True,
        ),
    ] = None
    legal_regime: Annotated[
        LegalRegime | None,
        ask(
            "Régime du personnel, s’il diffère de l’usage",
            "Staff regime, if it differs from the usual",
            why=(
                "De lui dépendent les rappels de droit et la charte du personnel.",
                "Points of law and the staff charter depend on it.",
            ),
            example="public_state",
        ),
    ] = None
    legal_form: Annotated[str | None, ask("Forme juridique", "Legal form", example="SARL")] = None
    trade: Annotated[
        Text | None, ask("Métier ou domaine", "Trade or field", example="boulangerie", brief=True, source="S3:88")
    ] = None
    trade_family: Annotated[
        str | None,
        ask(
            "Famille de métiers, pour la recommandation des réseaux",
            "Family of trades, for the recommendation of networks",
            example="food",
        ),
    ] = None
    country: Annotated[
        str | None, ask("Pays (code à deux lettres)", "Country (two-letter code)", example="FR", longest=2)
    ] = None
    place: Annotated[str | None, ask("Lieu", "Place", example="Bayonne")] = None
    site: Annotated[str | None, ask("Site officiel", "Official site", kind="url", example="https://exemple.fr")] = None
    contact_email: Annotated[
        str | None,
        ask(
            "Adresse générique",
            "Generic e-mail address",
            kind="email",
            example="contact@exemple.fr",
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    headcount: Annotated[
        int | None,
        ask(
            "Effectif",
            "Headcount",
            why=(
                "Certaines obligations dépendent du nombre de personnes employées.",
                "Some duties depend on the number of people employed.",
            ),
            example="12",
            low=0,
        ),
    ] = None
    served: Annotated[
        int | None,
        ask(
            "Population desservie ou nombre de clients",
            "Population served or number of customers",
            why=(
                "Les chiffres d’un compte se comparent rapportés à cette taille.",
                "An account’s figures are compared in proportion to that size.",
            ),
            example="12000",
            low=0,
            source="S1:25",
        ),
    ] = None
    supervision: Annotated[Supervision | None, ask("Tutelle", "Supervision")] = None
    umbrella: Annotated[
        Umbrella | None,
        ask(
            "Compte de la structure mère",
            "The parent organisation’s account",
            why=(
                "Un compte qui existe déjà peut parler de vous, sans en ouvrir un.",
                "An account that exists already can speak of you, without opening one.",
            ),
        ),
    ] = None
    elections: Annotated[
        list[Election],
        ask(
            "Élections à venir qui nous concernent",
            "Coming elections that concern us",
            why=(
                "Avant un vote, un organisme public ne fait plus la promotion de son bilan.",
                "Before a vote a public body no longer promotes its record.",
            ),
            source="S3:123",
        ),
    ] = []
    boilerplate: Annotated[Boilerplate | None, ask("Présentations prêtes à copier", "Presentations ready to copy")] = (
        None
    )
    institutional_moments: Annotated[
        list[Text],
        ask(
            "Communications institutionnelles ou campagnes prévues",
            "Institutional communications or campaigns expected",
            source="S0:42",
        ),
    ] = []
