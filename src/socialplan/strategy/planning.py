"""When things are published: `calendar`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    Format,
    KeyDateKind,
    Network,
    Weekday,
)
from socialplan.strategy.fields import Clock, Day, Section, Share, Text, ask


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
