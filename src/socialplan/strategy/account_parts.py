"""What an account is made of: formats, monitoring, profile, sample posts."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Weekday,
)
from socialplan.strategy.fields import Clock, Section, Text, ask


class FormatMix(Section, frozen=True):
    """A format and how many a week."""

    format: Annotated[
        Format | None,
        ask(
            "Format",
            "Format",
            example="photo",
            aloud=("Quel format ?", "Which format?"),
            why=(
                "Un texte court prend vingt minutes, une vidéo courte deux heures.",
                "A short text takes twenty minutes, a short video two hours.",
            ),
            full=True,
        ),
    ] = None
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
            aloud=(
                "Combien par semaine ? (0,5 : un tous les quinze jours)",
                "How many a week? (0.5: one every fortnight)",
            ),
            full=True,
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
            aloud=("Quels jours ?", "On which days?"),
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
            aloud=("À quelle heure ?", "At what time?"),
        ),
    ] = None
    person: Annotated[
        str | None,
        ask(
            "Qui",
            "Who",
            why=("Le passage est compté dans ses heures.", "The visit is counted in their hours."),
            refers_to="people",
            aloud=("Qui regarde ?", "Who looks?"),
        ),
    ] = None


class Profile(Section, frozen=True):
    """The ten points of a complete profile."""

    exact_name: Annotated[
        bool | None,
        ask("Nom exact ?", "Exact name?", source="S4:43", aloud=("Le nom est-il exact ?", "Is the name exact?")),
    ] = None
    same_handle: Annotated[
        bool | None,
        ask(
            "Même identifiant qu’ailleurs ?",
            "Same handle as elsewhere?",
            aloud=("L’identifiant est-il le même qu’ailleurs ?", "Is the handle the same as elsewhere?"),
        ),
    ] = None
    avatar: Annotated[
        bool | None,
        ask(
            "Image de profil lisible ?",
            "Legible avatar?",
            aloud=("L’image de profil est-elle lisible en petit ?", "Is the avatar legible when small?"),
        ),
    ] = None
    banner: Annotated[
        bool | None,
        ask(
            "Bannière à jour ?",
            "Banner up to date?",
            aloud=("La bannière est-elle à jour ?", "Is the banner up to date?"),
        ),
    ] = None
    bio: Annotated[
        bool | None,
        ask(
            "Présentation : qui, pour qui, quels horaires ?",
            "Bio: who, for whom, what hours?",
            aloud=(
                "La présentation dit-elle qui, pour qui, à quels horaires ?",
                "Does the bio say who, for whom, at what hours?",
            ),
        ),
    ] = None
    link_back: Annotated[
        bool | None,
        ask(
            "Lien vers le site officiel, et retour ?",
            "Link to the official site, and back?",
            aloud=(
                "Y a-t-il un lien vers le site officiel, et retour ?",
                "Is there a link to the official site, and back?",
            ),
        ),
    ] = None
    contact: Annotated[
        bool | None, ask("Contact ?", "Contact?", aloud=("Un contact est-il indiqué ?", "Is a contact given?"))
    ] = None
    category: Annotated[
        bool | None,
        ask(
            "Lieu ou catégorie ?",
            "Place or category?",
            aloud=("Le lieu ou la catégorie sont-ils indiqués ?", "Is the place or category given?"),
        ),
    ] = None
    pinned: Annotated[
        bool | None,
        ask(
            "Publication utile épinglée ?",
            "Useful post pinned?",
            aloud=("Une publication utile est-elle épinglée ?", "Is a useful post pinned?"),
        ),
    ] = None
    moderation_link: Annotated[
        bool | None,
        ask(
            "Lien vers les règles de modération ?",
            "Link to the moderation rules?",
            aloud=("Y a-t-il un lien vers les règles de modération ?", "Is there a link to the moderation rules?"),
        ),
    ] = None


class Sample(Section, frozen=True):
    """A post written as an example."""

    good: Annotated[
        Text | None,
        ask(
            "Publication réussie",
            "A good post",
            aloud=("Une publication réussie, écrite en entier", "A good post, written out"),
        ),
    ] = None
    bad: Annotated[
        Text | None, ask("Publication à éviter", "A post to avoid", aloud=("La même, ratée", "The same, gone wrong"))
    ] = None
    why: Annotated[
        Text | None,
        ask("Pourquoi", "Why", aloud=("Pourquoi la première est-elle meilleure ?", "Why is the first one better?")),
    ] = None
    pillar: Annotated[
        str | None,
        ask("Pilier", "Pillar", refers_to="pillars", aloud=("De quel pilier est-elle ?", "Of which pillar is it?")),
    ] = None
