"""The accounts: `platforms`."""

from typing import Annotated

from socialplan.strategy.choices import (
    AccountStatus,
    Format,
    Frequency,
    LanguageCode,
    Method,
    Network,
    Posture,
    Speaker,
    Topic,
    Weekday,
)
from socialplan.strategy.fields import Clock, Day, Identifier, Section, Text, ask


class FormatMix(Section, frozen=True):
    """A format and how many a week."""

    format: Annotated[Format | None, ask("Format", "Format", example="photo")] = None
    per_week: Annotated[float | None, ask("Nombre par semaine", "Number a week", example="1.5", low=0, high=200)] = None


class MonitoringSlot(Section, frozen=True):
    """When somebody looks at the account."""

    days: Annotated[list[Weekday], ask("Jours", "Days", example="[mon, tue, wed, thu, fri]")] = []
    at: Annotated[Clock | None, ask("Heure", "Time", example='"09:00"')] = None
    person: Annotated[str | None, ask("Qui", "Who", refers_to="people")] = None


class Profile(Section, frozen=True):
    """The ten points of a complete profile."""

    exact_name: Annotated[bool | None, ask("Nom exact ?", "Exact name?", source="S4:43")] = None
    same_handle: Annotated[bool | None, ask("Même identifiant qu’ailleurs ?", "Same handle as elsewhere?")] = None
    avatar: Annotated[bool | None, ask("Image de profil lisible ?", "Legible avatar?")] = None
    banner: Annotated[bool | None, ask("Bannière à jour ?", "Banner up to date?")] = None
    bio: Annotated[
        bool | None, ask("Présentation : qui, pour qui, quels horaires ?", "Bio: who, for whom, what hours?")
    ] = None
    link_back: Annotated[
        bool | None, ask("Lien vers le site officiel, et retour ?", "Link to the official site, and back?")
    ] = None
    contact: Annotated[bool | None, ask("Contact ?", "Contact?")] = None
    category: Annotated[bool | None, ask("Lieu ou catégorie ?", "Place or category?")] = None
    pinned: Annotated[bool | None, ask("Publication utile épinglée ?", "Useful post pinned?")] = None
    moderation_link: Annotated[
        bool | None, ask("Lien vers les règles de modération ?", "Link to the moderation rules?")
    ] = None


class Sample(Section, frozen=True):
    """A post written as an example."""

    good: Annotated[Text | None, ask("Publication réussie", "A good post")] = None
    bad: Annotated[Text | None, ask("Publication à éviter", "A post to avoid")] = None
    why: Annotated[Text | None, ask("Pourquoi", "Why")] = None
    pillar: Annotated[str | None, ask("Pilier", "Pillar", refers_to="pillars")] = None


class Account(Section, frozen=True):
    """An account on a network: what is decided for it."""

    id: Annotated[
        Identifier | None,
        ask(
            "Identifiant court, si deux comptes sont sur le même réseau",
            "Short id, if two accounts are on one network",
            example="instagram-boutique",
        ),
    ] = None
    network: Annotated[Network | None, ask("Réseau", "Network", example="instagram", brief=True, source="BuzzForm")] = (
        None
    )
    status: Annotated[AccountStatus | None, ask("Statut", "Status", example="active", brief=True, source="S0:27")] = (
        None
    )
    handle: Annotated[
        str | None,
        ask("Identifiant du compte", "Handle", kind="handle", example='"@mesdemarches"', brief=True, source="BuzzForm"),
    ] = None
    url: Annotated[str | None, ask("Adresse du compte", "Address of the account", kind="url")] = None
    custom_url: Annotated[bool | None, ask("Lien personnalisé ?", "Custom link?", source="S0:28")] = None
    handle_reserved: Annotated[
        bool | None,
        ask(
            "Nom réservé ?",
            "Name reserved?",
            why=("Avant que quelqu’un d’autre ne le prenne.", "Before somebody else takes it."),
            example="yes",
            source="S2:17",
        ),
    ] = None
    language: Annotated[LanguageCode | None, ask("Langue du compte", "Language of the account")] = None
    speaker: Annotated[Speaker | None, ask("Qui parle ?", "Who speaks?", example="institution", source="S1:11")] = None
    role: Annotated[
        Text | None,
        ask(
            "Mission du compte, en une phrase",
            "Mission of the account, in one sentence",
            example="Montrer le travail d’atelier à qui choisit un cadeau",
            source="S4:20",
        ),
    ] = None
    objectives: Annotated[list[str], ask("Objectifs servis", "Objectives served", refers_to="objectives")] = []
    audiences: Annotated[list[str], ask("Publics", "Audiences", refers_to="audiences", brief=True)] = []
    pillars: Annotated[list[str], ask("Piliers publiés ici", "Pillars published here", refers_to="pillars")] = []
    posture: Annotated[Posture | None, ask("Posture", "Posture", example="conversation", source="S1:27")] = None
    topics: Annotated[list[Topic], ask("Sujets", "Topics", brief=True, source="BuzzForm")] = []
    methods: Annotated[list[Method], ask("Façons de publier", "Ways of publishing", brief=True, source="BuzzForm")] = []
    frequency: Annotated[
        Frequency | None, ask("Fréquence", "Frequency", example="weekly", brief=True, source="BuzzForm")
    ] = None
    posts_per_week: Annotated[
        float | None,
        ask(
            "Publications par semaine",
            "Posts a week",
            why=("Le premier chiffre du calcul des heures.", "The first figure in the computation of hours."),
            example="2",
            low=0,
            high=200,
            source="S3:141",
        ),
    ] = None
    formats: Annotated[
        list[FormatMix], ask("Formats, et combien par semaine", "Formats, and how many a week", source="S1:106")
    ] = []
    monitoring: Annotated[
        list[MonitoringSlot],
        ask(
            "Créneaux de veille",
            "Monitoring slots",
            why=("Même sans publier, on passe chaque jour.", "Even without publishing, somebody looks every day."),
            source="S3:109",
        ),
    ] = []
    visits_per_week: Annotated[
        int | None, ask("Passages de veille par semaine", "Monitoring visits a week", example="5", low=0, high=200)
    ] = None
    comments_per_week: Annotated[
        int | None,
        ask(
            "Commentaires et messages attendus par semaine",
            "Comments and messages expected a week",
            example="15",
            low=0,
        ),
    ] = None
    response_hours: Annotated[
        float | None, ask("Délai de réponse annoncé", "Announced response time", unit="h", example="24", low=0)
    ] = None
    tone: Annotated[Text | None, ask("Nuance de ton ici", "Shade of tone here", source="S3:58")] = None
    owner: Annotated[str | None, ask("Responsable", "Owner", refers_to="people", brief=True)] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            why=("Qui publie quand la personne responsable est absente ?", "Who publishes when the owner is away?"),
            refers_to="people",
            source="S1:102",
        ),
    ] = None
    followers: Annotated[int | None, ask("Abonnés", "Followers", low=0)] = None
    followers_on: Annotated[Day | None, ask("Relevé le", "Counted on")] = None
    last_post: Annotated[Day | None, ask("Dernière publication", "Last post", source="S3:90")] = None
    profile: Annotated[Profile | None, ask("Profil complet ?", "Complete profile?", source="S4:43")] = None
    opens_on: Annotated[Day | None, ask("Date d’ouverture", "Opening date", source="S2:24")] = None
    closes_on: Annotated[Day | None, ask("Date de fermeture", "Closing date")] = None
    reason: Annotated[
        Text | None,
        ask(
            "Raison de ce choix",
            "Reason for this choice",
            why=(
                "Retenu, écarté ou fermé : la raison évite de refaire le débat.",
                "Kept, refused or closed: the reason spares the same debate.",
            ),
            source="S3:88",
        ),
    ] = None
    revisit_on: Annotated[Day | None, ask("À réexaminer le", "Revisit on")] = None
    samples: Annotated[list[Sample], ask("Exemples de publications", "Sample posts")] = []
    moves_to: Annotated[str | None, ask("Compte qui prend la suite", "Account that takes over")] = None
