"""The accounts: `platforms`."""

from typing import Annotated

from socialplan.strategy.account_identity import AccountIdentity
from socialplan.strategy.account_parts import FormatMix, MonitoringSlot, Profile, Sample
from socialplan.strategy.choices import (
    Frequency,
    Method,
    Posture,
    Topic,
)
from socialplan.strategy.fields import Day, Text, ask

__all__ = ["Account", "FormatMix", "MonitoringSlot", "Profile", "Sample"]


class Account(AccountIdentity, frozen=True):
    """An account on a network: what is decided for it."""

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
            aloud=("Sert-il surtout à diffuser ou à dialoguer ?", "Is it mainly for broadcasting or for conversing?"),
            full=True,
            when=("status", "active", "to_open"),
        ),
    ] = None
    topics: Annotated[
        list[Topic],
        ask(
            "Sujets",
            "Topics",
            brief=True,
            source="BuzzForm",
            aloud=("De quoi y parlez-vous ?", "What do you write about there?"),
            why=(
                "Quand deux comptes n’ont plus de sujets communs, l’essentiel ne suffit plus.",
                "Once two accounts no longer share their subjects, the brief is not enough.",
            ),
            example="[news_promotion, support]",
            when=("!status", "refused", "to_close"),
        ),
    ] = []
    methods: Annotated[
        list[Method],
        ask(
            "Façons de publier",
            "Ways of publishing",
            brief=True,
            source="BuzzForm",
            aloud=("De quelle façon y publiez-vous ?", "In what way do you publish there?"),
            why=(
                "La façon de publier dit quels savoir-faire il faut dans l’équipe.",
                "How you publish tells which skills the team needs.",
            ),
            example="[visual]",
            when=("!status", "refused", "to_close"),
        ),
    ] = []
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
            aloud=("À quelle fréquence y publiez-vous ?", "How often do you publish there?"),
            when=("!status", "refused", "to_close"),
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
            aloud=("Combien de publications par semaine, au juste ?", "How many posts a week, exactly?"),
            when=("status", "active", "to_open"),
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
            aloud=("Quels formats, et combien par semaine ?", "Which formats, and how many a week?"),
            full=True,
            when=("status", "active", "to_open"),
            another=("Un autre format ?", "Another format?"),
        ),
    ] = []
    monitoring: Annotated[
        list[MonitoringSlot],
        ask(
            "Créneaux de veille",
            "Monitoring slots",
            why=("Même sans publier, on passe chaque jour.", "Even without publishing, somebody looks every day."),
            source="S3:109",
            aloud=("Quand regarde-t-on ce compte ?", "When is this account looked at?"),
            when=("!status", "refused", "to_close"),
            another=("Un autre passage ?", "Another visit?"),
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
            aloud=(
                "Combien de fois par semaine regarde-t-on ce compte ?",
                "How many times a week is this account looked at?",
            ),
            full=True,
            when=("status", "active", "to_open"),
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
            aloud=("Combien de commentaires et de messages par semaine ?", "How many comments and messages a week?"),
            when=("!status", "refused", "to_close"),
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
            aloud=(
                "En combien d’heures répondez-vous, au plus tard ?",
                "Within how many hours do you reply, at the latest?",
            ),
            full=True,
            when=("status", "active", "to_open"),
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
            aloud=("Le ton y change-t-il ? En quoi ?", "Does the tone differ there? In what way?"),
            when=("!status", "refused", "to_close"),
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
            aloud=("Qui s’occupe de ce compte ?", "Who takes care of this account?"),
            example="camille",
            when=("!status", "refused"),
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
            aloud=("Qui s’en occupe en son absence ?", "Who takes care of it in their absence?"),
            example="nora",
            full=True,
            when=("!status", "refused", "to_close"),
        ),
    ] = None
    followers: Annotated[
        int | None,
        ask(
            "Abonnés",
            "Followers",
            why=("Un point de départ, jamais un but en soi.", "A starting point, never a goal by itself."),
            low=0,
            aloud=("Combien d’abonnés aujourd’hui ?", "How many followers today?"),
            when=("status", "active", "dormant", "to_close"),
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
            aloud=("À quelle date les a-t-on comptés ?", "On which date were they counted?"),
            when=("followers",),
        ),
    ] = None
    interactions_per_post: Annotated[
        float | None,
        ask(
            "Interactions par publication (moyenne des dix dernières)",
            "Interactions per post (mean of the last ten)",
            aloud=(
                "Combien d’interactions par publication, en moyenne sur les dix dernières ?",
                "How many interactions per post, on average over the last ten?",
            ),
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
            aloud=("De quand date la dernière publication ?", "When was the last post?"),
            example="2026-11-18",
            full=True,
            when=("status", "active", "dormant"),
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
            when=("status", "active", "dormant", "emergency"),
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
            aloud=("Quand l’ouvrez-vous ?", "When do you open it?"),
            example="2027-01-12",
            full=True,
            when=("status", "to_open"),
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
            aloud=("Quand le fermez-vous ?", "When do you close it?"),
            example="2026-12-15",
            full=True,
            when=("status", "to_close"),
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
            aloud=("Pour quelle raison ?", "For what reason?"),
            example="Notre public n’y est pas, et personne ici ne fait de vidéo.",
            full=True,
            when=("status", "refused", "to_close", "dormant", "emergency"),
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
            aloud=("Quand en reparlera-t-on ?", "When will it be discussed again?"),
            example="2027-11-22",
            full=True,
            when=("status", "refused"),
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
            aloud=("Quels exemples de publications donneriez-vous ?", "Which sample posts would you give?"),
            when=("!status", "refused", "to_close"),
            another=("Un autre exemple ?", "Another example?"),
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
            aloud=("Quel compte prend la suite ?", "Which account takes over?"),
            when=("status", "to_close"),
        ),
    ] = None
