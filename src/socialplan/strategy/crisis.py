"""When things go wrong: `crisis`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
)
from socialplan.strategy.crisis_levels import Level
from socialplan.strategy.crisis_people import Alert, Approver, CellMember, Coverage, Press
from socialplan.strategy.crisis_response import (
    ChannelRoute,
    EndCriteria,
    FirstHourStep,
    HackStep,
    Pause,
    Reply,
    StopRule,
)
from socialplan.strategy.crisis_scenarios import Drill, Scenario, Statement
from socialplan.strategy.fields import Day, Section, Text, ask

__all__ = [
    "Alert",
    "Approver",
    "CellMember",
    "ChannelRoute",
    "Coverage",
    "Crisis",
    "Drill",
    "EndCriteria",
    "FirstHourStep",
    "HackStep",
    "Level",
    "Pause",
    "Press",
    "Reply",
    "Scenario",
    "Statement",
    "StopRule",
]


class Crisis(Section, frozen=True):
    """The crisis playbook."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    baseline_mentions_per_day: Annotated[
        float | None,
        ask(
            "Mentions par jour en temps normal (moyenne sur trente jours)",
            "Mentions a day in normal times (thirty-day mean)",
            why=(
                "Les seuils en multiples se calculent sur ce chiffre.",
                "Thresholds in multiples are computed from this figure.",
            ),
            example="12",
            low=0,
            aloud=(
                "En temps normal, combien de fois par jour parle-t-on de vous ?",
                "In normal times, how many times a day are you mentioned?",
            ),
            full=True,
        ),
    ] = None
    not_a_crisis: Annotated[
        list[Text],
        ask(
            "Ce qui n’est pas une crise",
            "What is not a crisis",
            aloud=("Qu’est-ce qui n’est pas une crise ?", "What is not a crisis?"),
        ),
    ] = []
    levels: Annotated[
        list[Level],
        ask(
            "Niveaux",
            "Levels",
            aloud=("À quels niveaux de gravité réagissez-vous, et comment ?", "At which levels do you react, and how?"),
            why=(
                "Un seuil chiffré évite d’en discuter à 23 heures.",
                "A threshold in figures spares you the argument at 11 p.m.",
            ),
            full=True,
            another=("Un autre niveau ?", "Another level?"),
        ),
    ] = []
    cell: Annotated[
        list[CellMember],
        ask(
            "Équipe de crise",
            "Crisis team",
            aloud=("Qui fait quoi dans l’équipe de crise ?", "Who does what in the crisis team?"),
            why=("Un nom et une suppléance pour chaque rôle.", "A name and a deputy for each role."),
            full=True,
            another=("Un autre rôle ?", "Another role?"),
        ),
    ] = []
    coverage: Annotated[
        list[Coverage],
        ask(
            "Joignabilité dans la semaine",
            "Reachability over the week",
            why=(
                "Qui répond, jour par jour et heure par heure\u00a0: les trous se voient.",
                "Who answers, day by day and hour by hour: the holes show.",
            ),
            source="S1:102",
            aloud=("Qui répond, et quand, dans la semaine ?", "Who answers, and when, over the week?"),
            full=True,
            another=("Une autre plage ?", "Other hours?"),
        ),
    ] = []
    approval: Annotated[
        list[Approver],
        ask(
            "Chaîne de validation",
            "Approval chain",
            why=(
                "Chaque signature prend des minutes\u00a0: la chaîne doit tenir dans le délai du premier message.",
                "Each signature takes minutes: the chain has to fit the time for the first message.",
            ),
            aloud=("Qui valide les messages de crise ?", "Who approves crisis messages?"),
            full=True,
            another=("Une autre personne qui valide ?", "Somebody else who approves?"),
        ),
    ] = []
    alerts: Annotated[
        list[Alert],
        ask(
            "Qui alerter",
            "Whom to alert",
            source="S0:40",
            aloud=("Qui faut-il prévenir, dedans et dehors ?", "Who is to be told, inside and outside?"),
            why=("L’apprendre par la presse fâche durablement.", "Nobody forgives learning it from the press."),
            full=True,
            another=("Quelqu’un d’autre à prévenir ?", "Somebody else to tell?"),
        ),
    ] = []
    first_hour: Annotated[
        list[FirstHourStep],
        ask(
            "Première heure",
            "First hour",
            aloud=(
                "Que fait-on, minute par minute, la première heure ?",
                "What is done, minute by minute, in the first hour?",
            ),
            another=("Une autre étape ?", "Another step?"),
        ),
    ] = []
    do_not: Annotated[
        list[Text],
        ask("À ne pas faire", "What not to do", aloud=("Que ne faut-il pas faire ?", "What must not be done?")),
    ] = []
    replies: Annotated[
        list[Reply],
        ask(
            "Matrice de réponse",
            "Reply matrix",
            aloud=("Comment répondez-vous, cas par cas ?", "How do you reply, case by case?"),
            another=("Un autre cas ?", "Another case?"),
        ),
    ] = []
    channels: Annotated[
        list[ChannelRoute],
        ask(
            "Répondre au bon endroit",
            "Replying in the right place",
            source="S2:57",
            aloud=("Où répondez-vous à une attaque ?", "Where do you reply to an attack?"),
            why=(
                "Répondre ailleurs porte l’attaque à ceux qui l’ignoraient.",
                "Replying elsewhere takes the attack to people who had not seen it.",
            ),
            full=True,
            another=("Un autre réseau ?", "Another network?"),
        ),
    ] = []
    stop_rule: Annotated[
        StopRule | None,
        ask(
            "Règle d’arrêt d’une querelle",
            "Rule to end a quarrel",
            source="S2:58",
            why=(
                "Savoir finir une querelle vaut mieux que la gagner.",
                "It is better to know how to end a quarrel than to win it.",
            ),
            full=True,
        ),
    ] = None
    scenarios: Annotated[
        list[Scenario],
        ask(
            "Scénarios",
            "Scenarios",
            source="S0:46",
            aloud=("À quelles crises vous préparez-vous ?", "Which crises do you prepare for?"),
            why=(
                "Un compte piraté et une usurpation au moins : elles arrivent à tout le monde.",
                "A hacked account and an impersonation at least: they happen to everybody.",
            ),
            full=True,
            another=("Une autre crise ?", "Another crisis?"),
        ),
    ] = []
    press: Annotated[
        Press | None,
        ask(
            "Journalistes et demandes",
            "Journalists and requests",
            source="S0:49",
            why=(
                "Un journaliste rappelle qui répond, et cite qui se tait.",
                "Journalists call back those who answer, and report that the others did not.",
            ),
            full=True,
        ),
    ] = None
    pause: Annotated[
        Pause | None,
        ask(
            "Mise en sourdine",
            "Going quiet",
            why=(
                "Une publication joyeuse en plein drame fait une seconde crise.",
                "A cheerful post in the middle of a tragedy makes a second crisis.",
            ),
            full=True,
        ),
    ] = None
    hacked: Annotated[
        list[HackStep],
        ask(
            "Compte piraté : que couper",
            "Hacked account: what to cut",
            aloud=("Que coupe-t-on si un compte est piraté ?", "What is cut if an account is hacked?"),
            another=("Un autre réseau ?", "Another network?"),
        ),
    ] = []
    internal_message: Annotated[
        Text | None,
        ask("Message à l’équipe", "Message to the staff", aloud=("Que dit-on à l’équipe ?", "What is the staff told?")),
    ] = None
    internal_minutes: Annotated[
        int | None,
        ask(
            "Équipe prévenue en",
            "Staff told within",
            unit="min",
            example="60",
            low=0,
            aloud=("En combien de minutes l’équipe est-elle prévenue ?", "Within how many minutes is the staff told?"),
            why=("Personne ne doit l’apprendre sur les réseaux.", "Nobody should learn it from social media."),
            full=True,
        ),
    ] = None
    end: Annotated[
        EndCriteria | None,
        ask(
            "Fin de crise",
            "End of the crisis",
            why=("Sans critère, une crise finit par lassitude.", "With no criterion, a crisis just peters out."),
            full=True,
        ),
    ] = None
    return_plan: Annotated[
        list[Text],
        ask(
            "Retour à la normale",
            "Return to normal",
            aloud=("Comment revient-on à la normale ?", "How do you return to normal?"),
        ),
    ] = []
    debrief_questions: Annotated[
        list[Text],
        ask(
            "Questions du retour d’expérience",
            "Debrief questions",
            aloud=("Quelles questions se pose-t-on ensuite ?", "Which questions are asked afterwards?"),
        ),
    ] = []
    debrief_days: Annotated[
        int | None,
        ask(
            "Retour d’expérience en combien de jours",
            "Debrief within how many days",
            unit="days",
            example="7",
            low=0,
            aloud=("En combien de jours en tirez-vous les leçons ?", "Within how many days do you draw the lessons?"),
            why=("Une semaine plus tard, chacun a sa version.", "A week later everyone has their own version."),
            full=True,
        ),
    ] = None
    drill: Annotated[
        Drill | None,
        ask(
            "Exercice",
            "Drill",
            why=(
                "Un plan jamais joué se découvre le jour où il sert.",
                "A playbook never rehearsed is read for the first time on the worst day.",
            ),
            full=True,
        ),
    ] = None
    contacts_checked_on: Annotated[
        Day | None,
        ask(
            "Numéros vérifiés le",
            "Numbers checked on",
            aloud=("Quand a-t-on vérifié les numéros de téléphone ?", "When were the telephone numbers checked?"),
            why=("Un annuaire de plus de trois mois a des trous.", "A directory older than three months has holes."),
            example="2026-11-16",
            full=True,
        ),
    ] = None
    past_similar: Annotated[
        bool | None,
        ask(
            "Une crise semblable dans les douze derniers mois ?",
            "A similar crisis in the last twelve months?",
            aloud=(
                "Avez-vous connu une crise dans les douze derniers mois ?",
                "Have you had a crisis in the last twelve months?",
            ),
            why=(
                "La seconde fois, on est jugé plus sévèrement : le plan commence un niveau plus haut.",
                "A second time is judged more harshly: the playbook starts one level higher.",
            ),
            example="no",
            full=True,
        ),
    ] = None
