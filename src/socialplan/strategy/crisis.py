"""When things go wrong: `crisis`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
)
from socialplan.strategy.crisis_people import Alert, Approver, CellMember, Coverage, Press
from socialplan.strategy.crisis_response import (
    ChannelRoute,
    EndCriteria,
    FirstHourStep,
    HackStep,
    Level,
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
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
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
        ),
    ] = None
    not_a_crisis: Annotated[list[Text], ask("Ce qui n’est pas une crise", "What is not a crisis")] = []
    levels: Annotated[list[Level], ask("Niveaux", "Levels")] = []
    cell: Annotated[list[CellMember], ask("Équipe de crise", "Crisis team")] = []
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
        ),
    ] = []
    alerts: Annotated[list[Alert], ask("Qui alerter", "Whom to alert", source="S0:40")] = []
    first_hour: Annotated[list[FirstHourStep], ask("Première heure", "First hour")] = []
    do_not: Annotated[list[Text], ask("À ne pas faire", "What not to do")] = []
    replies: Annotated[list[Reply], ask("Matrice de réponse", "Reply matrix")] = []
    channels: Annotated[
        list[ChannelRoute], ask("Répondre au bon endroit", "Replying in the right place", source="S2:57")
    ] = []
    stop_rule: Annotated[
        StopRule | None, ask("Règle d’arrêt d’une querelle", "Rule to end a quarrel", source="S2:58")
    ] = None
    scenarios: Annotated[list[Scenario], ask("Scénarios", "Scenarios", source="S0:46")] = []
    press: Annotated[Press | None, ask("Journalistes et demandes", "Journalists and requests", source="S0:49")] = None
    pause: Annotated[Pause | None, ask("Mise en sourdine", "Going quiet")] = None
    hacked: Annotated[list[HackStep], ask("Compte piraté : que couper", "Hacked account: what to cut")] = []
    internal_message: Annotated[Text | None, ask("Message à l’équipe", "Message to the staff")] = None
    internal_minutes: Annotated[
        int | None, ask("Équipe prévenue en", "Staff told within", unit="min", example="60", low=0)
    ] = None
    end: Annotated[EndCriteria | None, ask("Fin de crise", "End of the crisis")] = None
    return_plan: Annotated[list[Text], ask("Retour à la normale", "Return to normal")] = []
    debrief_questions: Annotated[list[Text], ask("Questions du retour d’expérience", "Debrief questions")] = []
    debrief_days: Annotated[
        int | None,
        ask("Retour d’expérience en combien de jours", "Debrief within how many days", unit="days", example="7", low=0),
    ] = None
    drill: Annotated[Drill | None, ask("Exercice", "Drill")] = None
    contacts_checked_on: Annotated[Day | None, ask("Numéros vérifiés le", "Numbers checked on")] = None
    past_similar: Annotated[
        bool | None,
        ask("Une crise semblable dans les douze derniers mois ?", "A similar crisis in the last twelve months?"),
    ] = None
