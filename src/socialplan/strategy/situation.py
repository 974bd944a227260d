"""Where we stand: `situation`, `audiences`, `objectives`."""

from typing import Annotated

from socialplan.strategy.choices import (
    AssetKind,
    AudienceCategory,
    DutyStatus,
    Evidence,
    Format,
    Network,
    ObjectiveKind,
    OwnedKind,
    Posture,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Owned(Section, frozen=True):
    """A medium of our own."""

    kind: Annotated[OwnedKind | None, ask("Type de support", "Kind of medium", example="site")] = None
    name: Annotated[str | None, ask("Nom", "Name")] = None
    url: Annotated[str | None, ask("Adresse", "Address", kind="url")] = None
    responsive: Annotated[
        bool | None, ask("Lisible sur téléphone ?", "Readable on a telephone?", example="yes", source="S4:5")
    ] = None
    share_buttons: Annotated[
        bool | None, ask("Boutons de partage ?", "Share buttons?", example="no", source="S4:5")
    ] = None
    follow_links: Annotated[
        bool | None, ask("Liens vers nos comptes ?", "Links to our accounts?", example="yes", source="S4:5")
    ] = None
    tracked: Annotated[
        bool | None, ask("Provenance des visites mesurée ?", "Origin of visits measured?", example="yes")
    ] = None
    quality: Annotated[Text | None, ask("Ce qui est à améliorer", "What is to be improved", source="S4:5")] = None


class Asset(Section, frozen=True):
    """A stock of content."""

    kind: Annotated[AssetKind | None, ask("Type de contenu", "Kind of content", example="photos")] = None
    count: Annotated[int | None, ask("Nombre", "Number", example="240", low=0)] = None
    newest: Annotated[Day | None, ask("Date du plus récent", "Date of the newest")] = None
    rights: Annotated[
        Text | None, ask("Droits", "Rights", example="Photos prises par l’équipe, accords signés depuis 2025")
    ] = None
    where: Annotated[str | None, ask("Où", "Where")] = None


class Competitor(Section, frozen=True):
    """A competitor or peer, as observed on one network."""

    name: Annotated[str | None, ask("Nom", "Name")] = None
    network: Annotated[Network | None, ask("Réseau", "Network", example="instagram")] = None
    observed_on: Annotated[Day | None, ask("Observé le", "Observed on")] = None
    followers: Annotated[int | None, ask("Abonnés", "Followers", low=0)] = None
    size: Annotated[
        int | None,
        ask(
            "Taille (habitants, clients)",
            "Size (inhabitants, customers)",
            why=("Sans elle, deux comptes ne se comparent pas.", "Without it two accounts cannot be compared."),
            low=0,
            source="S1:25",
        ),
    ] = None
    posts_per_week: Annotated[float | None, ask("Publications par semaine", "Posts a week", low=0, source="S4:6")] = (
        None
    )
    interactions_per_post: Annotated[
        float | None, ask("Interactions par publication", "Interactions per post", low=0)
    ] = None
    formats: Annotated[list[Format], ask("Formats", "Formats", source="S4:6")] = []
    posture: Annotated[Posture | None, ask("Posture", "Posture", source="S1:27")] = None
    finding: Annotated[Text | None, ask("Ce qu’on en retient", "What we learn from it", source="S4:6")] = None
    our_difference: Annotated[Text | None, ask("Ce que nous ferons autrement", "What we will do differently")] = None


class Trend(Section, frozen=True):
    """A trend to take into account."""

    name: Annotated[Text | None, ask("Tendance", "Trend")] = None
    consequence: Annotated[Text | None, ask("Ce qu’elle change pour nous", "What it changes for us")] = None
    source: Annotated[str | None, ask("Source", "Source")] = None
    observed_on: Annotated[Day | None, ask("Date", "Date")] = None


class Duty(Section, frozen=True):
    """A legal or contractual duty."""

    name: Annotated[
        Text | None, ask("Obligation", "Duty", example="Page d’information sur les données personnelles")
    ] = None
    applies: Annotated[bool | None, ask("S’applique-t-elle à nous ?", "Does it apply to us?")] = None
    status: Annotated[DutyStatus | None, ask("État", "Status", example="ongoing")] = None
    due: Annotated[Day | None, ask("Échéance", "Due")] = None
    owner: Annotated[str | None, ask("Responsable", "Owner", refers_to="people")] = None


class Risk(Section, frozen=True):
    """Something that may go wrong."""

    what: Annotated[Text | None, ask("Risque", "Risk", example="Avis négatifs groupés après une rupture de stock")] = (
        None
    )
    early_sign: Annotated[Text | None, ask("Premier signe", "Early sign")] = None
    prevention: Annotated[Text | None, ask("Prévention", "Prevention")] = None
    owner: Annotated[str | None, ask("Responsable", "Owner", refers_to="people")] = None
    scenario: Annotated[str | None, ask("Scénario de crise lié", "Related crisis scenario", refers_to="scenarios")] = (
        None
    )


class NonAudience(Section, frozen=True):
    """A public that we choose not to address."""

    label: Annotated[Text | None, ask("Public écarté", "Audience left out")] = None
    reason: Annotated[Text | None, ask("Pourquoi", "Why")] = None


class SituationChapter(Section, frozen=True):
    """Where we stand today."""

    owned: Annotated[list[Owned], ask("Nos supports", "Our own media", source="S4:5")] = []
    assets: Annotated[
        list[Asset],
        ask(
            "Contenus en stock",
            "Content in stock",
            why=("On publie plus sûrement ce qu’on a déjà.", "What one already has is what gets published."),
            source="S2:11",
        ),
    ] = []
    competitors: Annotated[
        list[Competitor], ask("Concurrents et pairs observés", "Competitors and peers observed", source="S4:6")
    ] = []
    findings: Annotated[
        list[Text], ask("Trois constats tirés de l’observation", "Three findings from the observation", source="S1:25")
    ] = []
    trends: Annotated[list[Trend], ask("Tendances", "Trends", source="S4:7")] = []
    duties: Annotated[list[Duty], ask("Obligations", "Duties", source="S4:7")] = []
    strengths: Annotated[list[Text], ask("Forces", "Strengths")] = []
    weaknesses: Annotated[list[Text], ask("Faiblesses", "Weaknesses")] = []
    risks: Annotated[list[Risk], ask("Risques", "Risks", source="S3:115")] = []
    non_audiences: Annotated[
        list[NonAudience], ask("Publics que nous n’adressons pas", "Audiences that we do not address")
    ] = []


class Presence(Section, frozen=True):
    """An audience on a network, with the evidence."""

    network: Annotated[Network | None, ask("Réseau", "Network", example="facebook", brief=True, source="S2:21")] = None
    evidence: Annotated[
        Evidence | None,
        ask(
            "Comment le savons-nous ?",
            "How do we know?",
            why=(
                "Un chiffre national ne prouve rien sur votre public.",
                "A national figure proves nothing about your audience.",
            ),
            example="survey",
            source="S2:21",
        ),
    ] = None
    source: Annotated[Text | None, ask("Source", "Source", example="Question posée à 62 clients en boutique")] = None
    observed_on: Annotated[Day | None, ask("Date", "Date", example="2026-10-15")] = None
    interaction: Annotated[
        int | None,
        ask(
            "Propension à y interagir, de 1 à 5",
            "Propensity to interact there, from 1 to 5",
            example="3",
            low=1,
            high=5,
            source="S2:21",
        ),
    ] = None
    information: Annotated[
        Text | None, ask("Sur quel type d’information", "On what kind of information", source="S2:21")
    ] = None


class Audience(Section, frozen=True):
    """A public."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="parents")] = None
    label: Annotated[
        Text | None,
        ask(
            "Qui sont-ils ?",
            "Who are they?",
            why=(
                "Des personnes précises : « les parents d’élèves », pas « le grand public ».",
                "People in particular: “pupils’ parents”, not “the general public”.",
            ),
            example="Parents d’élèves de la commune",
            brief=True,
            source="S0:13",
        ),
    ] = None
    category: Annotated[
        AudienceCategory | None, ask("Catégorie", "Category", example="local_residents", brief=True, source="BuzzForm")
    ] = None
    priority: Annotated[
        int | None,
        ask(
            "Priorité : 1, 2 ou 3",
            "Priority: 1, 2 or 3",
            why=("Quand les heures manquent, la priorité 1 passe d’abord.", "When hours lack, priority 1 comes first."),
            example="1",
            low=1,
            high=3,
        ),
    ] = None
    size: Annotated[int | None, ask("Combien sont-ils ?", "How many are they?", low=0)] = None
    need: Annotated[
        Text | None,
        ask(
            "De quoi ont-ils besoin ?",
            "What do they need?",
            why=("Ce qu’elles cherchent, et que vous pouvez donner.", "What they look for, and you can give."),
            example="Savoir la veille si la cantine est ouverte",
        ),
    ] = None
    do_with_us: Annotated[Text | None, ask("Que font-ils avec nous ?", "What do they do with us?")] = None
    interests: Annotated[list[Text], ask("Centres d’intérêt", "Interests", source="S3:36")] = []
    presence: Annotated[
        list[Presence],
        ask(
            "Où sont-ils ?",
            "Where are they?",
            why=(
                "Où sont-elles déjà : c’est là que l’on va, pas l’inverse.",
                "Where they are already: one goes there, not the other way round.",
            ),
            source="S2:19",
        ),
    ] = []


class Objective(Section, frozen=True):
    """An objective, its SMART parts as fields of their own."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="inscriptions")] = None
    kind: Annotated[
        ObjectiveKind | None, ask("Type d’objectif", "Kind of objective", example="awareness", source="S4:9")
    ] = None
    statement: Annotated[
        Text | None,
        ask(
            "Objectif, en une phrase",
            "Objective, in one sentence",
            why=("Un verbe, un public ou un réseau, un effet.", "A verb, an audience or a network, an effect."),
            example="Faire passer de 40 à 60 les inscriptions mensuelles venues d’Instagram",
            source="S4:11",
        ),
    ] = None
    metric: Annotated[
        Text | None,
        ask(
            "Ce qu’on compte",
            "What is counted",
            why=(
                "Sans mesure, on ne saura pas s’il est atteint.",
                "Without a measure one will not know whether it is reached.",
            ),
            example="inscriptions par mois",
            source="S4:12",
        ),
    ] = None
    unit: Annotated[Text | None, ask("Unité", "Unit", example="inscriptions")] = None
    baseline: Annotated[
        float | None,
        ask(
            "Valeur de départ",
            "Starting value",
            why=(
                "D’où l’on part : sans ce chiffre, la cible ne dit rien.",
                "Where one starts: without this figure the target says nothing.",
            ),
            example="40",
        ),
    ] = None
    target: Annotated[
        float | None,
        ask(
            "Valeur visée",
            "Target value",
            why=("Le chiffre qui fera dire : c’est atteint.", "The figure that will let one say: it is reached."),
            example="60",
            source="S4:12",
        ),
    ] = None
    deadline: Annotated[
        Day | None,
        ask(
            "Échéance",
            "Deadline",
            why=("La date à laquelle on regarde, et l’on décide.", "The date on which one looks, and decides."),
            example="2027-06-30",
            source="S4:15",
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Responsable",
            "Owner",
            why=("Qui en rend compte le jour venu.", "Who answers for it when the day comes."),
            refers_to="people",
            source="S4:13",
        ),
    ] = None
    achievable: Annotated[
        Text | None, ask("Pourquoi est-ce atteignable ?", "Why is it achievable?", source="S4:13")
    ] = None
    organisation_goal: Annotated[
        Text | None,
        ask(
            "But de l’organisation qu’il sert",
            "Goal of the organisation that it serves",
            why=(
                "Ce que votre organisation poursuit déjà, avec ou sans réseaux.",
                "What your organisation already pursues, with or without social media.",
            ),
            source="S4:14",
        ),
    ] = None
    hypothesis: Annotated[
        Text | None, ask("Hypothèse : si nous faisons ceci, alors…", "Hypothesis: if we do this, then…")
    ] = None
    audiences: Annotated[
        list[str],
        ask(
            "Publics visés",
            "Audiences",
            why=(
                "Pour qui : la chaîne part d’ici vers les réseaux.",
                "For whom: the chain goes from here to the networks.",
            ),
            refers_to="audiences",
        ),
    ] = []
    kpis: Annotated[
        list[str],
        ask(
            "Indicateurs",
            "KPIs",
            why=("Les indicateurs qui diront où l’on en est.", "The KPIs that will tell where things stand."),
            refers_to="kpis",
            source="S4:37",
        ),
    ] = []
    formality: Annotated[
        int | None,
        ask(
            "Ton, de 1 (familier) à 5 (formel)", "Tone, from 1 (informal) to 5 (formal)", low=1, high=5, source="S2:41"
        ),
    ] = None
