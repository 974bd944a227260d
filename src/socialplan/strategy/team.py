"""Who does it: `team`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Role,
    Skill,
    Weekday,
)
from socialplan.strategy.fields import Clock, Day, Identifier, Section, Text, ask
from socialplan.strategy.means import Means
from socialplan.strategy.means_parts import AdCampaign, BudgetLine, Provider, Tool, UnitMinutes
from socialplan.strategy.measuring import Kpi, Measurement, Review
from socialplan.strategy.planning import BackupPost, Calendar, KeyDate, PlannedPost, Rendezvous

__all__ = [
    "Absence",
    "AdCampaign",
    "BackupPost",
    "BudgetLine",
    "Calendar",
    "KeyDate",
    "Kpi",
    "Means",
    "Measurement",
    "Member",
    "PlannedPost",
    "Provider",
    "Rendezvous",
    "Review",
    "Team",
    "Tool",
    "UnitMinutes",
    "WorkingHours",
]


class Absence(Section, frozen=True):
    """A planned absence."""

    start: Annotated[
        Day | None, ask("Du", "From", example="2026-12-24", aloud=("À partir de quel jour ?", "From which day?"))
    ] = None
    end: Annotated[
        Day | None, ask("Au", "To", example="2027-01-03", aloud=("Jusqu’à quel jour ?", "Until which day?"))
    ] = None


class WorkingHours(Section, frozen=True):
    """Usual hours."""

    days: Annotated[
        list[Weekday],
        ask("Jours", "Days", example="[mon, tue, wed, thu, fri]", aloud=("Quels jours ?", "On which days?")),
    ] = []
    start: Annotated[
        Clock | None, ask("De", "From", example='"09:00"', aloud=("À partir de quelle heure ?", "From what time?"))
    ] = None
    end: Annotated[
        Clock | None, ask("À", "To", example='"17:30"', aloud=("Jusqu’à quelle heure ?", "Until what time?"))
    ] = None


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
            asked=False,
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
            aloud=("Quel est son nom ?", "What is their name?"),
        ),
    ] = None
    title: Annotated[
        Text | None,
        ask(
            "Fonction",
            "Job title",
            example="Cheffe de projet",
            aloud=("Quelle est sa fonction ?", "What is their job title?"),
        ),
    ] = None
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
            aloud=("Que fait cette personne pour les réseaux ?", "What does this person do for social media?"),
            full=True,
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
            aloud=("Combien d’heures par semaine pour les réseaux ?", "How many hours a week for social media?"),
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
            aloud=("Quels sont ses savoir-faire ?", "Which skills do they have?"),
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
            aloud=("Qui remplace cette personne en son absence ?", "Who replaces this person when they are away?"),
            example="nora",
            full=True,
            when=("!/team.alone", True),
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
            aloud=("Quels sont ses horaires habituels ?", "What are their usual hours?"),
            another=("D’autres horaires ?", "Other hours?"),
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
            aloud=("Quelles absences sont déjà prévues ?", "Which absences are planned already?"),
            another=("Une autre absence ?", "Another absence?"),
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
            aloud=(
                "Cette personne publie-t-elle au nom de l’organisation ?",
                "Does this person publish in the organisation’s name?",
            ),
        ),
    ] = None
    reachable_out_of_hours: Annotated[
        bool | None,
        ask(
            "Joignable hors horaires ?",
            "Reachable out of hours?",
            why=("À demander à la personne : rien n’est supposé.", "To be asked of the person: nothing is assumed."),
            aloud=(
                "Peut-on joindre cette personne hors horaires, en cas de crise ?",
                "Can this person be reached out of hours, in a crisis?",
            ),
            example="no",
            full=True,
        ),
    ] = None
    trained_on: Annotated[
        Day | None,
        ask(
            "Dernière formation",
            "Last training",
            aloud=("De quand date sa dernière formation ?", "When was their last training?"),
        ),
    ] = None
    email: Annotated[
        str | None,
        ask(
            "Adresse professionnelle générique",
            "Generic work address",
            kind="email",
            aloud=("Quelle est son adresse professionnelle générique ?", "What is their generic work address?"),
        ),
    ] = None
    leaves_on: Annotated[
        Day | None,
        ask(
            "Date de départ",
            "Leaving date",
            why=(
                "Après cette date, ses comptes et ses accès doivent être à quelqu’un d’autre.",
                "After that date their accounts and accesses must be somebody else’s.",
            ),
            aloud=("Cette personne part-elle bientôt ? À quelle date ?", "Is this person leaving soon? On which date?"),
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
            full=True,
        ),
    ] = None
    people: Annotated[
        list[Member],
        ask(
            "L’équipe",
            "The team",
            source="S4:26",
            aloud=("Qui s’occupe de vos réseaux ?", "Who takes care of your social media?"),
            why=(
                "Un nom pour chaque tâche : ce que tout le monde doit faire, personne ne le fait.",
                "A name for each task: what is everybody’s job is nobody’s.",
            ),
            brief=True,
            another=("Une autre personne ?", "Another person?"),
        ),
    ] = []
