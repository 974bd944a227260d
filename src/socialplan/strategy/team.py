"""Who does it, with what, and when: `team`, `means`, `calendar`, `measurement`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    Format,
    KeyDateKind,
    Network,
    ObjectiveKind,
    Period,
    ReviewDecision,
    Role,
    Skill,
    ToolPurpose,
    Weekday,
)
from socialplan.strategy.fields import Clock, Day, Identifier, Section, Share, Text, ask


class Absence(Section, frozen=True):
    """A planned absence."""

    start: Annotated[Day | None, ask("Du", "From", example="2026-12-24")] = None
    end: Annotated[Day | None, ask("Au", "To", example="2027-01-03")] = None


class WorkingHours(Section, frozen=True):
    """Usual hours."""

    days: Annotated[list[Weekday], ask("Jours", "Days", example="[mon, tue, wed, thu, fri]")] = []
    start: Annotated[Clock | None, ask("De", "From", example='"09:00"')] = None
    end: Annotated[Clock | None, ask("À", "To", example='"17:30"')] = None


class Member(Section, frozen=True):
    """A person of the team. Numbers and private mail stand in contacts.yaml, under the same id."""

    id: Annotated[
        Identifier | None,
        ask(
            "Identifiant court",
            "Short id",
            why=(
                "Le nom court que le reste du fichier emploie : `owner: lea`.",
                "The short name that the rest of the file uses: `owner: lea`.",
            ),
            example="camille",
        ),
    ] = None
    name: Annotated[
        str | None,
        ask(
            "Nom",
            "Name",
            why=(
                "Les documents nomment les personnes ; écrivez un prénom, un nom ou une fonction.",
                "Documents name people; write a first name, a name or a function.",
            ),
            example="Camille Renaud",
            brief=True,
        ),
    ] = None
    title: Annotated[Text | None, ask("Fonction", "Job title", example="Cheffe de projet")] = None
    roles: Annotated[
        list[Role],
        ask(
            "Rôles pour les réseaux",
            "Roles for the social media",
            why=(
                "Qui écrit, qui valide, qui décide : les propositions de crise en partent.",
                "Who writes, who approves, who decides: the crisis proposals start from it.",
            ),
            example="[community_manager]",
            source="S4:26",
        ),
    ] = []
    hours_per_week: Annotated[
        float | None,
        ask(
            "Heures par semaine pour les réseaux",
            "Hours a week for social media",
            why=("C’est à ce chiffre que la charge est comparée.", "The workload is compared with this figure."),
            unit="h",
            example="6",
            low=0,
            high=80,
            brief=True,
            source="S4:27",
        ),
    ] = None
    skills: Annotated[
        list[Skill],
        ask(
            "Savoir-faire",
            "Skills",
            why=(
                "Un format que personne ne sait faire se voit avant d’être promis.",
                "A format that nobody can make shows before it is promised.",
            ),
            source="S2:13",
        ),
    ] = []
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            why=(
                "Qui reprend ses comptes et ses décisions pendant une absence.",
                "Who takes over their accounts and decisions during an absence.",
            ),
            refers_to="people",
            source="S1:102",
        ),
    ] = None
    works: Annotated[
        list[WorkingHours],
        ask(
            "Horaires habituels",
            "Usual hours",
            why=(
                "Pour savoir à quelles heures une crise trouve quelqu’un.",
                "To know at which hours a crisis finds somebody.",
            ),
        ),
    ] = []
    absences: Annotated[
        list[Absence],
        ask(
            "Absences prévues",
            "Planned absences",
            why=(
                "Les heures sont retirées, et les publications sans personne pour elles se voient.",
                "The hours are taken off, and posts without anybody for them show.",
            ),
        ),
    ] = []
    publishes: Annotated[
        bool | None,
        ask(
            "Publie au nom de l’organisation ?",
            "Publishes in the organisation’s name?",
            why=(
                "Qui peut publier est aussi qui peut couper, en crise.",
                "Who can post is also who can stop, in a crisis.",
            ),
        ),
    ] = None
    reachable_out_of_hours: Annotated[
        bool | None,
        ask(
            "Joignable hors horaires ?",
            "Reachable out of hours?",
            why=("À demander à la personne : rien n’est supposé.", "To be asked of the person: nothing is assumed."),
        ),
    ] = None
    trained_on: Annotated[Day | None, ask("Dernière formation", "Last training")] = None
    email: Annotated[str | None, ask("Adresse professionnelle générique", "Generic work address", kind="email")] = None
    leaves_on: Annotated[
        Day | None,
        ask(
            "Date de départ",
            "Leaving date",
            why=(
                "Après cette date, ses comptes et ses accès doivent être à quelqu’un d’autre.",
                "After that date their accounts and accesses must be somebody else’s.",
            ),
        ),
    ] = None


class Team(Section, frozen=True):
    """The people."""

    alone: Annotated[
        bool | None,
        ask(
            "Une seule personne fait-elle vraiment tout ?",
            "Does one person really do everything?",
            why=("Les règles de suppléance s’allègent alors.", "The rules on deputies are then lighter."),
            example="no",
        ),
    ] = None
    people: Annotated[list[Member], ask("L’équipe", "The team", source="S4:26")] = []


class AdCampaign(Section, frozen=True):
    """A paid campaign."""

    name: Annotated[Text | None, ask("Campagne", "Campaign")] = None
    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    objective: Annotated[str | None, ask("Objectif", "Objective", refers_to="objectives", source="S3:151")] = None
    targeting: Annotated[
        Text | None, ask("Ciblage : lieu, âge, intérêts", "Targeting: place, age, interests", source="S3:147")
    ] = None
    amount: Annotated[float | None, ask("Montant", "Amount", example="60", low=0, source="S3:147")] = None
    starts: Annotated[Day | None, ask("Début", "Start")] = None
    ends: Annotated[Day | None, ask("Fin", "End")] = None
    daily_cap: Annotated[float | None, ask("Plafond par jour", "Daily cap", low=0)] = None


class BudgetLine(Section, frozen=True):
    """A line of the budget."""

    what: Annotated[Text | None, ask("Poste", "Item", example="Abonnement à l’outil de programmation")] = None
    amount: Annotated[float | None, ask("Montant", "Amount", example="240", low=0)] = None
    period: Annotated[Period | None, ask("Période", "Period", example="year")] = None
    objective: Annotated[str | None, ask("Objectif servi", "Objective served", refers_to="objectives")] = None


class Provider(Section, frozen=True):
    """Somebody outside who works for us."""

    name: Annotated[str | None, ask("Prestataire", "Provider")] = None
    task: Annotated[Text | None, ask("Mission", "Task", source="S4:25")] = None
    hours_per_week: Annotated[float | None, ask("Heures par semaine", "Hours a week", unit="h", low=0)] = None
    until: Annotated[Day | None, ask("Fin du contrat", "End of contract")] = None
    contact: Annotated[str | None, ask("Référent chez nous", "Our contact", refers_to="people")] = None


class Tool(Section, frozen=True):
    """A tool."""

    name: Annotated[str | None, ask("Outil", "Tool")] = None
    purpose: Annotated[ToolPurpose | None, ask("Pour quoi", "For what", example="scheduling")] = None
    who_can_stop: Annotated[
        list[str],
        ask("Qui peut y couper les publications programmées", "Who can stop scheduled posts in it", refers_to="people"),
    ] = []
    cost: Annotated[Text | None, ask("Coût", "Cost")] = None


class UnitMinutes(Section, frozen=True):
    """Our own production time for a format."""

    format: Annotated[Format | None, ask("Format", "Format", example="photo")] = None
    minutes: Annotated[
        float | None, ask("Minutes par publication", "Minutes a post", unit="min", example="30", low=0)
    ] = None


class Means(Section, frozen=True):
    """Money, providers, tools, and our own production times."""

    budget: Annotated[
        list[BudgetLine],
        ask(
            "Budget",
            "Budget",
            why=(
                "Une dépense liée à un objectif se défend ; sans objectif, elle saute la première.",
                "Spending tied to an objective can be defended; without one it is cut first.",
            ),
            source="S4:28",
        ),
    ] = []
    currency: Annotated[str | None, ask("Monnaie", "Currency", example="EUR", longest=3)] = None
    no_budget: Annotated[bool | None, ask("Aucune dépense prévue ?", "No spending planned?", example="yes")] = None
    advertising: Annotated[
        bool | None, ask("Fait-on de la publicité ?", "Is advertising used?", example="no", source="S3:135")
    ] = None
    ads: Annotated[list[AdCampaign], ask("Campagnes publicitaires", "Paid campaigns", source="S3:147")] = []
    providers: Annotated[
        list[Provider],
        ask(
            "Prestataires",
            "Providers",
            why=(
                "Leurs heures s’ajoutent aux vôtres, et leur fin de contrat se prépare.",
                "Their hours add to yours, and the end of their contract is prepared.",
            ),
            source="S4:25",
        ),
    ] = []
    tools: Annotated[list[Tool], ask("Outils", "Tools")] = []
    curation_tool: Annotated[
        Text | None,
        ask("Outil de curation partagé avec les équipes", "Curation tool shared with the teams", source="S4:32"),
    ] = None
    unit_minutes: Annotated[
        list[UnitMinutes],
        ask(
            "Nos propres temps de production",
            "Our own production times",
            why=("Vos propres temps, à la place de nos estimations.", "Your own times, in place of our estimates."),
        ),
    ] = []
    watch_hours: Annotated[
        float | None,
        ask(
            "Veille, en heures par semaine",
            "Watch, in hours a week",
            why=(
                "La veille du métier, hors des comptes : elle prend aussi des heures.",
                "Watching your field, beside the accounts: it takes hours too.",
            ),
            unit="h",
            example="1",
            low=0,
        ),
    ] = None
    training: Annotated[Text | None, ask("Formation prévue", "Training planned")] = None


class Rendezvous(Section, frozen=True):
    """A regular appointment with the audience."""

    name: Annotated[Text | None, ask("Rendez-vous", "Appointment", example="Le mardi de l’atelier", source="S4:34")] = (
        None
    )
    day: Annotated[Weekday | None, ask("Jour", "Day", example="tue")] = None
    every_weeks: Annotated[
        int | None, ask("Toutes les combien de semaines", "Every how many weeks", example="1", low=1, high=52)
    ] = None
    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    pillar: Annotated[str | None, ask("Pilier", "Pillar", refers_to="pillars")] = None


class KeyDate(Section, frozen=True):
    """A date that matters."""

    on: Annotated[Day | None, ask("Date", "Date")] = None
    until: Annotated[Day | None, ask("Jusqu’au", "Until")] = None
    what: Annotated[Text | None, ask("Quoi", "What")] = None
    kind: Annotated[KeyDateKind | None, ask("Type", "Kind", example="event")] = None
    objective: Annotated[str | None, ask("Objectif", "Objective", refers_to="objectives")] = None


class PlannedPost(Section, frozen=True):
    """A post that is already planned."""

    on: Annotated[Day | None, ask("Date", "Date")] = None
    at: Annotated[Clock | None, ask("Heure", "Time")] = None
    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    pillar: Annotated[str | None, ask("Pilier", "Pillar", refers_to="pillars")] = None
    format: Annotated[Format | None, ask("Format", "Format")] = None
    subject: Annotated[Text | None, ask("Sujet", "Subject")] = None
    author: Annotated[str | None, ask("Rédaction", "Author", refers_to="people")] = None
    objective: Annotated[str | None, ask("Objectif", "Objective", refers_to="objectives")] = None


class BackupPost(Section, frozen=True):
    """A post kept ready for a day without content."""

    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    subject: Annotated[Text | None, ask("Sujet", "Subject")] = None
    pillar: Annotated[str | None, ask("Pilier", "Pillar", refers_to="pillars")] = None
    format: Annotated[Format | None, ask("Format", "Format")] = None


class Calendar(Section, frozen=True):
    """What the calendar is computed from."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    starts: Annotated[Day | None, ask("Premier jour", "First day", example="2027-01-04")] = None
    weeks: Annotated[
        int | None,
        ask(
            "Nombre de semaines planifiées",
            "Number of weeks planned",
            why=("Huit semaines au moins pour démarrer sereinement.", "At least eight weeks for a calm start."),
            example="8",
            low=0,
            high=60,
            source="S1:106",
        ),
    ] = None
    news_share: Annotated[
        Share | None,
        ask(
            "Part laissée libre pour l’actualité",
            "Share left free for news",
            unit="%",
            example="15",
            low=0,
            high=100,
            source="S1:106",
        ),
    ] = None
    rendezvous: Annotated[
        list[Rendezvous],
        ask(
            "Rendez-vous réguliers",
            "Regular appointments",
            why=(
                "Un rendez-vous se tient toute l’année, même en août : comptez-le d’abord.",
                "An appointment is kept all year, in August too: count it first.",
            ),
            source="S4:34",
        ),
    ] = []
    key_dates: Annotated[list[KeyDate], ask("Dates clés", "Key dates", source="S0:42")] = []
    closed_days: Annotated[list[Day], ask("Jours de fermeture", "Days closed")] = []
    draft_days_before: Annotated[
        int | None,
        ask(
            "Rédaction, combien de jours ouvrés avant",
            "Drafted how many working days before",
            example="2",
            low=0,
            high=60,
            source="S4:34",
        ),
    ] = None
    backup: Annotated[
        list[BackupPost],
        ask(
            "Contenus de secours",
            "Backup posts",
            why=("Ce qui part quand la semaine n’a rien donné.", "What goes out when the week gave nothing."),
            source="S1:102",
        ),
    ] = []
    posts: Annotated[
        list[PlannedPost],
        ask(
            "Publications déjà prévues",
            "Posts already planned",
            why=("Les publications déjà décidées, avec leur jour.", "The posts already decided, with their day."),
        ),
    ] = []


class Kpi(Section, frozen=True):
    """An indicator that can be computed, and what it decides."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="clics")] = None
    name: Annotated[Text | None, ask("Indicateur", "KPI", example="Clics vers le site")] = None
    objectives: Annotated[list[str], ask("Objectifs", "Objectives", refers_to="objectives", source="S4:37")] = []
    formula: Annotated[Text | None, ask("Formule", "Formula", example="clics ÷ impressions × 100")] = None
    source: Annotated[
        Text | None,
        ask(
            "Où le lire",
            "Where to read it",
            why=(
                "Où lire le chiffre, pour que n’importe qui puisse le relever.",
                "Where to read the figure, so that anybody can take it.",
            ),
            example="Statistiques du compte, onglet Contenu",
        ),
    ] = None
    every_days: Annotated[
        int | None, ask("Fréquence de relevé", "Reading frequency", unit="days", example="30", low=1, high=400)
    ] = None
    baseline: Annotated[float | None, ask("Départ", "Baseline")] = None
    target: Annotated[float | None, ask("Cible", "Target")] = None
    unit: Annotated[Text | None, ask("Unité", "Unit")] = None
    caveat: Annotated[Text | None, ask("Limite", "Caveat")] = None
    decision: Annotated[
        Text | None,
        ask(
            "Ce que ce chiffre fera décider",
            "What this figure will decide",
            why=(
                "Un chiffre qui ne change aucune décision ne mérite pas d’être relevé.",
                "A figure that changes no decision is not worth taking.",
            ),
            example="Sous 1 %, nous arrêtons les vidéos",
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Qui le relève",
            "Who reads it",
            why=("Qui le relève, sinon personne.", "Who takes it; otherwise nobody does."),
            refers_to="people",
        ),
    ] = None
    kind: Annotated[ObjectiveKind | None, ask("Type d’objectif", "Kind of objective")] = None
    vanity: Annotated[
        bool | None,
        ask("Est-ce un indicateur d’affichage (abonnés, vues) ?", "Is it a display figure (followers, views)?"),
    ] = None


class Review(Section, frozen=True):
    """What a past review decided."""

    on: Annotated[Day | None, ask("Date", "Date")] = None
    decision: Annotated[ReviewDecision | None, ask("Décision", "Decision", source="S4:37")] = None
    what: Annotated[Text | None, ask("Sur quoi", "On what")] = None
    kpi: Annotated[
        str | None,
        ask(
            "Indicateur qui l’a fait décider",
            "KPI that made it decided",
            why=(
                "La décision prend la place de celle que le tableau de bord proposait.",
                "The decision takes the place of the one that the scorecard proposed.",
            ),
            refers_to="kpis",
            source="S4:37",
        ),
    ] = None


class Measurement(Section, frozen=True):
    """How it is measured and what the measures decide."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    kpis: Annotated[list[Kpi], ask("Indicateurs", "KPIs", source="S4:37")] = []
    review_meeting: Annotated[
        Text | None, ask("Réunion de revue", "Review meeting", example="premier lundi du mois, trente minutes")
    ] = None
    confirm_rule: Annotated[Text | None, ask("On confirme quand…", "We confirm when…", source="S4:37")] = None
    adjust_rule: Annotated[Text | None, ask("On ajuste quand…", "We adjust when…", source="S4:37")] = None
    stop_rule: Annotated[Text | None, ask("On arrête quand…", "We stop when…", source="S4:37")] = None
    tracked_links: Annotated[bool | None, ask("Liens tracés ?", "Tracked links?", example="yes")] = None
    reviews: Annotated[list[Review], ask("Revues passées", "Past reviews")] = []
