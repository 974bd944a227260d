"""What an account is made of: formats, monitoring, profile, sample posts."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Weekday,
)
from socialplan.strategy.fields import Clock, Section, Text, ask


class FormatMix(Section, frozen=True):
    """A format and how many a week."""

    format: Annotated[Format | None, ask("Format", "Format", example="photo")] = None
    per_week: Annotated[
        float | None,
        ask(
            "Nombre par semaine",
            "Number a week",
            why=(
                "Multiplié par les minutes du format : les heures de production.",
                "Multiplied by the minutes of the format: the hours of production.",
            ),
            example="1.5",
            low=0,
            high=200,
        ),
    ] = None


class MonitoringSlot(Section, frozen=True):
    """When somebody looks at the account."""

    days: Annotated[
        list[Weekday],
        ask(
            "Jours",
            "Days",
            why=(
                "Les jours sans passage sont ceux où un commentaire attend.",
                "Days without a visit are those on which a comment waits.",
            ),
            example="[mon, tue, wed, thu, fri]",
        ),
    ] = []
    at: Annotated[
        Clock | None,
        ask(
            "Heure",
            "Time",
            why=(
                "Pour savoir combien d’heures une question peut attendre.",
                "To know how many hours a question may wait.",
            ),
            example='"09:00"',
        ),
    ] = None
    person: Annotated[
        str | None,
        ask(
            "Qui",
            "Who",
            why=("Le passage est compté dans ses heures.", "The visit is counted in their hours."),
            refers_to="people",
        ),
    ] = None


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
