"""The accounts: `platforms`."""

from typing import Annotated

from socialplan.strategy.account_parts import FormatMix, MonitoringSlot, Profile, Sample
from socialplan.strategy.choices import (
    AccountStatus,
    Frequency,
    LanguageCode,
    Method,
    Network,
    Posture,
    Speaker,
    Topic,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask

__all__ = ["Account", "FormatMix", "MonitoringSlot", "Profile", "Sample"]


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
    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            why=(
                "Limites de texte, formats et temps de travail en dépendent.",
                "Text limits, formats and working time depend on it.",
            ),
            example="instagram",
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    status: Annotated[
        AccountStatus | None,
        ask(
            "Statut",
            "Status",
            why=(
                "Seuls les comptes actifs comptent dans les heures ; un compte d’urgence se prépare sans publier.",
                "Only active accounts count in the hours; an emergency account is prepared without posting.",
            ),
            example="active",
            brief=True,
            source="S0:27",
        ),
    ] = None
    handle: Annotated[
        str | None,
        ask(
            "Identifiant du compte",
            "Handle",
            why=(
                "Pour que chacun reconnaisse le vrai compte, le même nom partout.",
                "So that everyone knows the true account: the same name everywhere.",
            ),
            kind="handle",
            example='"@mesdemarches"',
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    url: Annotated[
        str | None,
        ask(
            "Adresse du compte",
            "Address of the account",
            why=(
                "L’adresse que les documents donnent, et celle que l’on compare à un faux compte.",
                "The address that documents give, and that a fake account is compared with.",
            ),
            kind="url",
        ),
    ] = None
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
            why=(
                "Une mission par compte : sans elle, deux comptes finissent par dire la même chose.",
                "One mission an account: without it two accounts end up saying the same.",
            ),
            example="Montrer le travail d’atelier à qui choisit un cadeau",
            source="S4:20",
        ),
    ] = None
    objectives: Annotated[
        list[str],
        ask(
            "Objectifs servis",
            "Objectives served",
            why=(
                "Un compte qui ne sert aucun objectif prend des heures à ceux qui en servent un.",
                "An account that serves no objective takes hours from those that do.",
            ),
            refers_to="objectives",
        ),
    ] = []
    audiences: Annotated[
        list[str],
        ask(
            "Publics",
            "Audiences",
            why=(
                "À qui ce compte parle : un public que personne n’atteint se voit ici.",
                "Whom this account speaks to: an audience that nobody reaches shows here.",
            ),
            refers_to="audiences",
            brief=True,
        ),
    ] = []
    pillars: Annotated[
        list[str],
        ask(
            "Piliers publiés ici",
            "Pillars published here",
            why=(
                "Quels sujets passent ici, pour répartir les publications.",
                "Which subjects go here, to spread the posts.",
            ),
            refers_to="pillars",
        ),
    ] = []
    posture: Annotated[
        Posture | None,
        ask(
            "Posture",
            "Posture",
            why=(
                "Diffuser ou dialoguer : le dialogue demande des passages de veille et un délai de réponse.",
                "To broadcast or to converse: conversation takes monitoring visits and a response time.",
            ),
            example="conversation",
            source="S1:27",
        ),
    ] = None
    topics: Annotated[list[Topic], ask("Sujets", "Topics", brief=True, source="BuzzForm")] = []
    methods: Annotated[list[Method], ask("Façons de publier", "Ways of publishing", brief=True, source="BuzzForm")] = []
    frequency: Annotated[
        Frequency | None,
        ask(
            "Fréquence",
            "Frequency",
            why=(
                "Un ordre de grandeur, pour la fiche express ; les formats par semaine sont plus précis.",
                "An order of magnitude, for the one-page form; formats a week are more precise.",
            ),
            example="weekly",
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    posts_per_week: Annotated[
        float | None,
        ask(
            "Publications par semaine",
            "Posts a week",
            why=(
                "Compte dans le calcul des heures tant que les formats ne disent pas combien par semaine.",
                "Counts in the computation of hours as long as the formats do not say how many a week.",
            ),
            example="2",
            low=0,
            high=200,
            source="S3:141",
        ),
    ] = None
    formats: Annotated[
        list[FormatMix],
        ask(
            "Formats, et combien par semaine",
            "Formats, and how many a week",
            why=(
                "Les heures se comptent format par format : une vidéo coûte bien plus qu’une photo.",
                "Hours are counted format by format: a video costs far more than a photograph.",
            ),
            source="S1:106",
        ),
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
        int | None,
        ask(
            "Passages de veille par semaine",
            "Monitoring visits a week",
            why=(
                "Ce que coûte la veille quand les créneaux ne sont pas donnés.",
                "What monitoring costs where no slots are given.",
            ),
            example="5",
            low=0,
            high=200,
        ),
    ] = None
    comments_per_week: Annotated[
        int | None,
        ask(
            "Commentaires et messages attendus par semaine",
            "Comments and messages expected a week",
            why=("Le temps de réponse se calcule sur ce nombre.", "The time for replies is computed from this number."),
            example="15",
            low=0,
        ),
    ] = None
    response_hours: Annotated[
        float | None,
        ask(
            "Délai de réponse annoncé",
            "Announced response time",
            why=(
                "Heures d’horloge, nuits et week-ends compris, sauf si les horaires de modération disent autre chose.",
                "Hours by the clock, nights and weekends included, unless the moderation hours say otherwise.",
            ),
            unit="h",
            example="24",
            low=0,
        ),
    ] = None
    tone: Annotated[
        Text | None,
        ask(
            "Nuance de ton ici",
            "Shade of tone here",
            why=(
                "Ce qui change ici par rapport à la voix commune, s’il y a lieu.",
                "What differs here from the common voice, if anything.",
            ),
            source="S3:58",
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Responsable",
            "Owner",
            why=(
                "Qui répond de ce compte : ses heures sont comptées à cette personne.",
                "Who answers for this account: its hours are counted to this person.",
            ),
            refers_to="people",
            brief=True,
        ),
    ] = None
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
    followers: Annotated[
        int | None,
        ask(
            "Abonnés",
            "Followers",
            why=("Un point de départ, jamais un but en soi.", "A starting point, never a goal by itself."),
            low=0,
        ),
    ] = None
    followers_on: Annotated[
        Day | None,
        ask(
            "Relevé le",
            "Counted on",
            why=(
                "Un nombre d’abonnés sans date ne se compare à rien.",
                "A number of followers without a date compares with nothing.",
            ),
        ),
    ] = None
    interactions_per_post: Annotated[
        float | None,
        ask(
            "Interactions par publication (moyenne des dix dernières)",
            "Interactions per post (mean of the last ten)",
            why=(
                "La seule façon de se comparer à un pair sans comparer des abonnés.",
                "The only way to compare with a peer without comparing followers.",
            ),
            example="24",
            low=0,
            source="S4:6",
        ),
    ] = None
    last_post: Annotated[
        Day | None,
        ask(
            "Dernière publication",
            "Last post",
            why=(
                "Un compte muet depuis longtemps se relance ou se ferme.",
                "An account silent for long is revived or closed.",
            ),
            source="S3:90",
        ),
    ] = None
    profile: Annotated[
        Profile | None,
        ask(
            "Profil complet ?",
            "Complete profile?",
            why=(
                "Ce que l’on vérifie une fois, avant d’ouvrir ou de demander la certification.",
                "What is checked once, before opening or asking for the certification.",
            ),
            source="S4:43",
        ),
    ] = None
    opens_on: Annotated[
        Day | None,
        ask(
            "Date d’ouverture",
            "Opening date",
            why=(
                "Le plan l’inscrit dans les quatre-vingt-dix premiers jours.",
                "The plan puts it into the first ninety days.",
            ),
            source="S2:24",
        ),
    ] = None
    closes_on: Annotated[
        Day | None,
        ask(
            "Date de fermeture",
            "Closing date",
            why=(
                "Le plan l’inscrit dans les quatre-vingt-dix premiers jours : prévenir, archiver, fermer.",
                "The plan puts it into the first ninety days: tell people, archive, close.",
            ),
        ),
    ] = None
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
    revisit_on: Annotated[
        Day | None,
        ask(
            "À réexaminer le",
            "Revisit on",
            why=(
                "Un refus d’aujourd’hui peut changer : la date évite d’y revenir chaque mois.",
                "Today’s refusal may change: the date spares coming back to it each month.",
            ),
        ),
    ] = None
    samples: Annotated[
        list[Sample],
        ask(
            "Exemples de publications",
            "Sample posts",
            why=(
                "Un bon et un mauvais exemple valent mieux qu’une page de règles.",
                "One good and one bad example are worth more than a page of rules.",
            ),
        ),
    ] = []
    moves_to: Annotated[
        str | None,
        ask(
            "Compte qui prend la suite",
            "Account that takes over",
            why=(
                "Où le public retrouvera ce que ce compte disait.",
                "Where the audience will find again what this account said.",
            ),
        ),
    ] = None
