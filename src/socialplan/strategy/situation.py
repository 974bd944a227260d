"""Where we stand: `situation`."""

from typing import Annotated

from socialplan.strategy.audiences import Audience, Presence
from socialplan.strategy.choices import (
    AssetKind,
    DutyStatus,
    Format,
    Network,
    OwnedKind,
    Posture,
)
from socialplan.strategy.fields import Day, Section, Text, ask
from socialplan.strategy.objectives import Objective

__all__ = [
    "Asset",
    "Audience",
    "Competitor",
    "Duty",
    "NonAudience",
    "Objective",
    "Owned",
    "Presence",
    "Risk",
    "SituationChapter",
    "Trend",
]


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
