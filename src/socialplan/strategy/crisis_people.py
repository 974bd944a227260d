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

    role: Annotated[
        CrisisRole | None,
        ask(
            "Rôle",
            "Role",
            example="lead",
            aloud=("Quel rôle ?", "Which role?"),
            why=(
                "Au moins qui pilote et qui parle : ce n’est pas toujours la même personne.",
                "At least who leads and who speaks: not always the same person.",
            ),
            full=True,
        ),
    ] = None
    person: Annotated[
        str | None,
        ask(
            "Qui",
            "Who",
            refers_to="people",
            aloud=("Qui le tient ?", "Who holds it?"),
            why=("Une personne qui a dit oui.", "Somebody who has said yes."),
            example="camille",
            full=True,
        ),
    ] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            why=("Une crise n’attend pas la fin d’un congé.", "A crisis does not wait for the end of a holiday."),
            refers_to="people",
            aloud=("Qui en son absence ?", "Who holds it in their absence?"),
            example="nora",
            full=True,
            when=("!/team.alone", True),
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
            aloud=("Peut-on joindre cette personne hors horaires ?", "Can this person be reached out of hours?"),
            full=True,
        ),
    ] = None
    deputy_out_of_hours: Annotated[
        bool | None,
        ask(
            "Suppléance joignable hors horaires ?",
            "Deputy reachable out of hours?",
            aloud=("Et sa suppléance, hors horaires ?", "And their deputy, out of hours?"),
            when=("deputy",),
        ),
    ] = None
    tasks: Annotated[
        list[Text],
        ask("Ce que ce rôle fait", "What this role does", aloud=("Que fait ce rôle ?", "What does this role do?")),
    ] = []


class Coverage(Section, frozen=True):
    """Who can be reached, when."""

    days: Annotated[
        list[Weekday],
        ask(
            "Jours",
            "Days",
            example="[sat, sun]",
            aloud=("Quels jours ?", "On which days?"),
            why=("Une crise préfère le vendredi soir.", "A crisis prefers Friday evening."),
            full=True,
        ),
    ] = []
    start: Annotated[
        Clock | None,
        ask(
            "De",
            "From",
            example='"08:00"',
            aloud=("À partir de quelle heure ?", "From what time?"),
            why=(
                "Une plage couverte est une promesse : restez juste.",
                "Covered hours are a promise: only promise what is true.",
            ),
            full=True,
        ),
    ] = None
    end: Annotated[
        Clock | None,
        ask(
            "À",
            "To",
            example='"20:00"',
            aloud=("Jusqu’à quelle heure ?", "Until what time?"),
            why=(
                "Ce qui n’est pas couvert se voit, et se décide.",
                "What is not covered shows, and you can decide about it.",
            ),
            full=True,
        ),
    ] = None
    people: Annotated[
        list[str],
        ask(
            "Qui",
            "Who",
            refers_to="people",
            aloud=("Qui répond alors ?", "Who answers then?"),
            why=(
                "Deux personnes valent mieux qu’une sonnerie dans le vide.",
                "Two people are better than one phone ringing in an empty room.",
            ),
            example="[camille]",
            full=True,
        ),
    ] = []


class Approver(Section, frozen=True):
    """A step of the approval chain in a crisis."""

    person: Annotated[
        str | None,
        ask(
            "Qui valide",
            "Who approves",
            refers_to="people",
            aloud=("Qui valide ?", "Who approves?"),
            why=("Le moins de monde possible.", "As few people as possible."),
            example="camille",
            full=True,
        ),
    ] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            why=("Qui valide si cette personne est dans le train.", "Who approves if this person is on a train."),
            refers_to="people",
            aloud=("Et en son absence ?", "And in their absence?"),
            example="nora",
            full=True,
            when=("!/team.alone", True),
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
            aloud=("En combien de minutes ?", "Within how many minutes?"),
            full=True,
        ),
    ] = None
    levels: Annotated[
        list[int],
        ask(
            "Pour quels niveaux (numéros)",
            "For which levels (numbers)",
            example="[2, 3]",
            aloud=("Pour quels niveaux ?", "For which levels?"),
        ),
    ] = []


class Alert(Section, frozen=True):
    """Somebody to tell, inside or outside."""

    who: Annotated[
        str | None,
        ask(
            "Organisme ou personne extérieure",
            "Body or person outside",
            example="Service communication de la tutelle",
            aloud=("Quel organisme, ou qui au-dehors ?", "Which body, or who outside?"),
            why=(
                "Tutelle, préfecture, assureur, hébergeur : qui peut aider.",
                "Supervising body, authorities, insurer, host: whoever can help.",
            ),
            full=True,
        ),
    ] = None
    person: Annotated[
        str | None,
        ask(
            "Ou membre de l’équipe",
            "Or team member",
            refers_to="people",
            aloud=("Ou qui dans l’équipe ?", "Or who in the team?"),
            why=(
                "Quelqu’un qu’il faut prévenir même sans rôle dans la crise.",
                "Somebody to tell even though they have no part in the crisis.",
            ),
            example="camille",
            full=True,
            when=("!who",),
        ),
    ] = None
    when: Annotated[
        list[WhenToTell],
        ask(
            "Dans quels cas",
            "In which cases",
            example="[crisis]",
            aloud=("Dans quels cas ?", "In which cases?"),
            why=(
                "Prévenir de tout, c’est n’être plus écouté.",
                "Report everything, and nobody listens any more.",
            ),
            full=True,
        ),
    ] = []
    from_level: Annotated[
        int | None,
        ask(
            "À partir de quel niveau",
            "From which level",
            example="2",
            low=0,
            high=9,
            aloud=("À partir de quel niveau ?", "From which level?"),
        ),
    ] = None
    why: Annotated[Text | None, ask("Pourquoi", "Why", aloud=("Pourquoi la prévenir ?", "Why tell them?"))] = None
    contact: Annotated[
        Text | None,
        ask(
            "Comment joindre (téléphone d’accueil ou d’urgence, site, adresse générique)",
            "How to reach them (public or emergency telephone, site, generic address)",
            example="112",
            aloud=(
                "Comment joindre ? (accueil, urgence, adresse commune)",
                "How are they reached? (switchboard, emergency, shared address)",
            ),
            why=(
                "Un numéro public seulement : les numéros privés vont dans contacts.yaml.",
                "A public number only: private ones go into contacts.yaml.",
            ),
            full=True,
            when=("who",),
        ),
    ] = None


class Press(Section, frozen=True):
    """Journalists and requests."""

    contact: Annotated[
        str | None,
        ask(
            "Qui parle aux journalistes",
            "Who speaks to journalists",
            refers_to="people",
            source="S0:49",
            aloud=("Qui parle aux journalistes ?", "Who speaks to journalists?"),
            why=("Une seule voix, et tout le monde sait laquelle.", "One voice, and everybody knows whose."),
            example="camille",
            full=True,
        ),
    ] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            refers_to="people",
            aloud=("Qui parle aux journalistes en son absence ?", "Who speaks to journalists in their absence?"),
            why=("Un bouclage n’attend pas.", "A deadline does not wait."),
            example="nora",
            full=True,
            when=("!/team.alone", True),
        ),
    ] = None
    delay_minutes: Annotated[
        int | None,
        ask(
            "Premier rappel en",
            "First call back within",
            unit="min",
            example="60",
            low=0,
            aloud=(
                "En combien de minutes rappelle-t-on un journaliste ?",
                "Within how many minutes is a journalist called back?",
            ),
            why=(
                "Rappeler vite, même pour dire que l’on ne sait pas encore.",
                "Call back fast, even to say that you do not know yet.",
            ),
            full=True,
        ),
    ] = None
    holding_line: Annotated[
        Text | None,
        ask(
            "Phrase d’attente",
            "Holding sentence",
            example="Merci de votre message, la personne chargée de la presse vous rappelle dans l’heure.",
            aloud=("Que répond-on à un journaliste en attendant ?", "What is a journalist told meanwhile?"),
        ),
    ] = None
    filming_authority: Annotated[
        Text | None,
        ask(
            "Qui autorise un tournage",
            "Who authorises filming",
            source="S0:51",
            aloud=("Qui autorise un tournage ?", "Who authorises filming?"),
        ),
    ] = None
    filming_steps: Annotated[
        list[Text],
        ask(
            "Avant un tournage",
            "Before filming",
            source="S0:51",
            aloud=("Que fait-on avant un tournage ?", "What is done before filming?"),
        ),
    ] = []
