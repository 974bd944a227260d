"""Who does what in a crisis, who can be reached, who is told."""

from typing import Annotated

from socialplan.strategy.choices import (
    CrisisRole,
    Weekday,
    WhenToTell,
)
from socialplan.strategy.fields import Clock, Section, Text, ask


class CellMember(Section, frozen=True):
    """A part in the crisis team."""

    role: Annotated[CrisisRole | None, ask("Rôle", "Role", example="lead")] = None
    person: Annotated[str | None, ask("Qui", "Who", refers_to="people")] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            why=("Une crise n’attend pas la fin d’un congé.", "A crisis does not wait for the end of a holiday."),
            refers_to="people",
        ),
    ] = None
    out_of_hours: Annotated[
        bool | None,
        ask(
            "Joignable hors horaires ?",
            "Reachable out of hours?",
            why=(
                "À demander à la personne\u202f; un «\u00a0non\u00a0» se respecte et se comble.",
                "To be asked of the person; a “no” is respected and made up for.",
            ),
            example="yes",
        ),
    ] = None
    deputy_out_of_hours: Annotated[
        bool | None, ask("Suppléance joignable hors horaires ?", "Deputy reachable out of hours?")
    ] = None
    tasks: Annotated[list[Text], ask("Ce que ce rôle fait", "What this role does")] = []


class Coverage(Section, frozen=True):
    """Who can be reached, when."""

    days: Annotated[list[Weekday], ask("Jours", "Days", example="[sat, sun]")] = []
    start: Annotated[Clock | None, ask("De", "From", example='"08:00"')] = None
    end: Annotated[Clock | None, ask("À", "To", example='"20:00"')] = None
    people: Annotated[list[str], ask("Qui", "Who", refers_to="people")] = []


class Approver(Section, frozen=True):
    """A step of the approval chain in a crisis."""

    person: Annotated[str | None, ask("Qui valide", "Who approves", refers_to="people")] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            why=("Qui valide si cette personne est dans le train.", "Who approves if this person is on a train."),
            refers_to="people",
        ),
    ] = None
    minutes: Annotated[
        int | None,
        ask(
            "En combien de minutes",
            "Within how many minutes",
            why=(
                "La somme de la chaîne est comparée au délai du premier message.",
                "The sum of the chain is compared with the time for the first message.",
            ),
            unit="min",
            example="15",
            low=0,
        ),
    ] = None
    levels: Annotated[
        list[int], ask("Pour quels niveaux (numéros)", "For which levels (numbers)", example="[2, 3]")
    ] = []


class Alert(Section, frozen=True):
    """Somebody to tell, inside or outside."""

    who: Annotated[
        str | None,
        ask(
            "Organisme ou personne extérieure", "Body or person outside", example="Service communication de la tutelle"
        ),
    ] = None
    person: Annotated[str | None, ask("Ou membre de l’équipe", "Or team member", refers_to="people")] = None
    when: Annotated[list[WhenToTell], ask("Dans quels cas", "In which cases", example="[crisis]")] = []
    from_level: Annotated[
        int | None, ask("À partir de quel niveau", "From which level", example="2", low=0, high=9)
    ] = None
    why: Annotated[Text | None, ask("Pourquoi", "Why")] = None
    contact: Annotated[
        Text | None,
        ask(
            "Comment joindre (téléphone d’accueil ou d’urgence, site, adresse générique)",
            "How to reach them (public or emergency telephone, site, generic address)",
            example="112",
        ),
    ] = None


class Press(Section, frozen=True):
    """Journalists and requests."""

    contact: Annotated[
        str | None, ask("Qui parle aux journalistes", "Who speaks to journalists", refers_to="people", source="S0:49")
    ] = None
    deputy: Annotated[str | None, ask("Suppléance", "Deputy", refers_to="people")] = None
    delay_minutes: Annotated[
        int | None, ask("Premier rappel en", "First call back within", unit="min", example="60", low=0)
    ] = None
    holding_line: Annotated[
        Text | None,
        ask(
            "Phrase d’attente",
            "Holding sentence",
            example="Merci de votre message, la personne chargée de la presse vous rappelle dans l’heure.",
        ),
    ] = None
    filming_authority: Annotated[
        Text | None, ask("Qui autorise un tournage", "Who authorises filming", source="S0:51")
    ] = None
    filming_steps: Annotated[list[Text], ask("Avant un tournage", "Before filming", source="S0:51")] = []
