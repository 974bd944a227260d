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

    name: Annotated[
        Text | None,
        ask(
            "Rendez-vous",
            "Appointment",
            example="Le mardi de l’atelier",
            source="S4:34",
            aloud=("Quel rendez-vous ?", "Which appointment?"),
            why=(
                "On revient plus volontiers à ce que l’on attend.",
                "People come back for what they expect.",
            ),
            full=True,
        ),
    ] = None
    day: Annotated[
        Weekday | None,
        ask(
            "Jour",
            "Day",
            example="tue",
            aloud=("Quel jour ?", "On which day?"),
            why=(
                "Le même jour à chaque fois : c’est lui qui fait l’habitude.",
                "The same day each time: that is what makes it a habit.",
            ),
            full=True,
        ),
    ] = None
    every_weeks: Annotated[
        int | None,
        ask(
            "Toutes les combien de semaines",
            "Every how many weeks",
            example="1",
            low=1,
            high=52,
            aloud=("Toutes les combien de semaines ?", "Every how many weeks?"),
            why=(
                "Mieux vaut un par mois tenu qu’un par semaine abandonné.",
                "Better once a month, kept up, than once a week, given up.",
            ),
            full=True,
        ),
    ] = None
    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=("Un rendez-vous a lieu quelque part.", "An appointment has a place."),
            example="instagram",
            full=True,
        ),
    ] = None
    pillar: Annotated[
        str | None, ask("Pilier", "Pillar", refers_to="pillars", aloud=("De quel pilier ?", "Of which pillar?"))
    ] = None


class KeyDate(Section, frozen=True):
    """A date that matters."""

    on: Annotated[
        Day | None,
        ask(
            "Date",
            "Date",
            aloud=("Quel jour ?", "On which day?"),
            why=("Le calendrier se construit autour de ces jours.", "The calendar is built around these days."),
            example="2027-03-08",
            full=True,
        ),
    ] = None
    until: Annotated[Day | None, ask("Jusqu’au", "Until", aloud=("Jusqu’à quel jour ?", "Until which day?"))] = None
    what: Annotated[
        Text | None,
        ask(
            "Quoi",
            "What",
            aloud=("Que se passe-t-il ?", "What happens?"),
            why=("En quelques mots, comme sur un agenda.", "In a few words, as in a diary."),
            example="Fin des inscriptions à l’école",
            full=True,
        ),
    ] = None
    kind: Annotated[
        KeyDateKind | None, ask("Type", "Kind", example="event", aloud=("De quel type ?", "What kind is it?"))
    ] = None
    objective: Annotated[
        str | None,
        ask("Objectif", "Objective", refers_to="objectives", aloud=("Pour quel objectif ?", "For which objective?")),
    ] = None


class PlannedPost(Section, frozen=True):
    """A post that is already planned."""

    on: Annotated[Day | None, ask("Date", "Date", aloud=("Quel jour ?", "On which day?"))] = None
    at: Annotated[Clock | None, ask("Heure", "Time", aloud=("À quelle heure ?", "At what time?"))] = None
    network: Annotated[Network | None, ask("Réseau", "Network", aloud=("Sur quel réseau ?", "On which network?"))] = (
        None
    )
    pillar: Annotated[
        str | None, ask("Pilier", "Pillar", refers_to="pillars", aloud=("De quel pilier ?", "Of which pillar?"))
    ] = None
    format: Annotated[Format | None, ask("Format", "Format", aloud=("Sous quel format ?", "In which format?"))] = None
    subject: Annotated[Text | None, ask("Sujet", "Subject", aloud=("Sur quel sujet ?", "On which subject?"))] = None
    author: Annotated[
        str | None, ask("Rédaction", "Author", refers_to="people", aloud=("Qui la rédige ?", "Who writes it?"))
    ] = None
    objective: Annotated[
        str | None,
        ask("Objectif", "Objective", refers_to="objectives", aloud=("Pour quel objectif ?", "For which objective?")),
    ] = None


class BackupPost(Section, frozen=True):
    """A post kept ready for a day without content."""

    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=("Chaque réseau a besoin des siens.", "Each network needs its own."),
            example="instagram",
            full=True,
        ),
    ] = None
    subject: Annotated[
        Text | None,
        ask(
            "Sujet",
            "Subject",
            aloud=("Sur quel sujet ?", "On which subject?"),
            why=("Un sujet qui ne se périme pas.", "A subject that does not date."),
            example="La recette du gâteau basque",
            full=True,
        ),
    ] = None
    pillar: Annotated[
        str | None, ask("Pilier", "Pillar", refers_to="pillars", aloud=("De quel pilier ?", "Of which pillar?"))
    ] = None
    format: Annotated[Format | None, ask("Format", "Format", aloud=("Sous quel format ?", "In which format?"))] = None


class Calendar(Section, frozen=True):
    """What the calendar is computed from."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    starts: Annotated[
        Day | None,
        ask(
            "Premier jour",
            "First day",
            example="2027-01-04",
            aloud=("À partir de quel jour planifiez-vous ?", "From which day do you plan?"),
            why=(
                "Un lundi, de préférence : le calendrier se lit par semaines.",
                "Preferably a Monday: the calendar is read by weeks.",
            ),
            full=True,
        ),
    ] = None
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
            aloud=("Combien de semaines planifiez-vous ?", "How many weeks do you plan?"),
            full=True,
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
            aloud=("Quelle part laissez-vous libre pour l’actualité ?", "Which share do you leave free for news?"),
            why=(
                "Un calendrier plein ne laisse pas de place à ce qui arrive.",
                "A full calendar leaves no room for what comes up.",
            ),
            full=True,
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
            aloud=("Quels rendez-vous réguliers tenez-vous ?", "Which regular appointments do you keep?"),
            full=True,
            another=("Un autre rendez-vous ?", "Another appointment?"),
        ),
    ] = []
    key_dates: Annotated[
        list[KeyDate],
        ask(
            "Dates clés",
            "Key dates",
            source="S0:42",
            aloud=(
                "Quelles dates comptent pour vous dans les mois qui viennent ?",
                "Which dates matter to you in the coming months?",
            ),
            why=(
                "Campagnes, annonces, fêtes, échéances : ce que l’on sait déjà se prépare.",
                "Campaigns, announcements, fairs, deadlines: what you know already, you can prepare.",
            ),
            full=True,
            another=("Une autre date ?", "Another date?"),
        ),
    ] = []
    closed_days: Annotated[
        list[Day],
        ask(
            "Jours de fermeture",
            "Days closed",
            aloud=("Quels jours êtes-vous fermés ?", "On which days are you closed?"),
            why=(
                "Ces jours-là personne ne répond : rien ne doit paraître qui appelle une réponse.",
                "Nobody answers on those days: post nothing that calls for an answer.",
            ),
            example="[2026-12-25, 2027-01-01]",
            full=True,
        ),
    ] = []
    draft_days_before: Annotated[
        int | None,
        ask(
            "Rédaction, combien de jours ouvrés avant",
            "Drafted how many working days before",
            example="2",
            low=0,
            high=60,
            source="S4:34",
            aloud=("Combien de jours ouvrés d’avance rédigez-vous ?", "How many working days ahead do you draft?"),
        ),
    ] = None
    backup: Annotated[
        list[BackupPost],
        ask(
            "Contenus de secours",
            "Backup posts",
            why=("Ce qui part quand la semaine n’a rien donné.", "What goes out when the week gave nothing."),
            source="S1:102",
            aloud=("Quels contenus de secours gardez-vous prêts ?", "Which backup posts do you keep ready?"),
            full=True,
            another=("Un autre contenu de secours ?", "Another backup post?"),
        ),
    ] = []
    posts: Annotated[
        list[PlannedPost],
        ask(
            "Publications déjà prévues",
            "Posts already planned",
            why=("Les publications déjà décidées, avec leur jour.", "The posts already decided, with their day."),
            aloud=("Quelles publications sont déjà prévues ?", "Which posts are planned already?"),
            another=("Une autre publication ?", "Another post?"),
        ),
    ] = []
