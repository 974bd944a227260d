"""When things go wrong: `crisis`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    CrisisRole,
    Network,
    Responsibility,
    ScenarioKind,
    Weekday,
    WhenToTell,
)
from socialplan.strategy.fields import Clock, Day, Identifier, Section, Text, ask


class Level(Section, frozen=True):
    """A crisis level: when it begins, who leads, how fast."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="l2")] = None
    number: Annotated[
        int | None,
        ask(
            "Numéro, de 0 (veille) vers le plus grave",
            "Number, from 0 (watch) to the gravest",
            example="2",
            low=0,
            high=9,
        ),
    ] = None
    name: Annotated[Text | None, ask("Nom", "Name", example="sensible")] = None
    multiple_from: Annotated[
        float | None,
        ask(
            "Dès combien de fois le volume habituel de mentions",
            "From how many times the usual volume of mentions",
            example="3",
            low=0,
        ),
    ] = None
    multiple_to: Annotated[float | None, ask("Jusqu’à (exclu)", "Up to (excluded)", example="10", low=0)] = None
    interactions_from: Annotated[
        int | None,
        ask(
            "Ou dès combien d’interactions sur une publication négative",
            "Or from how many interactions on a negative post",
            example="200",
            low=0,
        ),
    ] = None
    triggers: Annotated[list[Text], ask("Ou l’un de ces signes", "Or one of these signs")] = []
    lead: Annotated[
        str | None,
        ask(
            "Qui pilote",
            "Who leads",
            why=(
                "Une personne nommée, pour que personne n’attende l’autre.",
                "A named person, so that nobody waits for another.",
            ),
            refers_to="people",
        ),
    ] = None
    alert_minutes: Annotated[
        int | None, ask("Alerte donnée en", "Alert given within", unit="min", example="30", low=0)
    ] = None
    assess_minutes: Annotated[
        int | None,
        ask(
            "Évaluation faite en",
            "Assessed within",
            why=(
                "Le temps de vérifier les faits\u202f; il s’ajoute à celui des validations.",
                "The time to check the facts; it adds to that of approvals.",
            ),
            unit="min",
            example="45",
            low=0,
        ),
    ] = None
    statement_minutes: Annotated[
        int | None,
        ask(
            "Premier message en",
            "First statement within",
            why=(
                "La limite que la chaîne de validation doit tenir.",
                "The limit that the chain of approval has to keep.",
            ),
            unit="min",
            example="60",
            low=0,
        ),
    ] = None
    stops: Annotated[list[Text], ask("Ce qu’on arrête", "What is stopped")] = []
    tell: Annotated[list[Text], ask("Qui est prévenu", "Who is told")] = []


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


class Statement(Section, frozen=True):
    """A holding statement."""

    level: Annotated[int | None, ask("Niveau (numéro)", "Level (number)", example="2", low=0, high=9)] = None
    text: Annotated[
        Text | None,
        ask(
            "Message d’attente",
            "Holding statement",
            why=(
                "Empathie, fait établi, action en cours, heure de la prochaine information.",
                "Empathy, known fact, action under way, time of the next update.",
            ),
        ),
    ] = None
    approver: Annotated[str | None, ask("Validé par", "Approved by", refers_to="people")] = None


class Scenario(Section, frozen=True):
    """A crisis prepared for."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="compte-pirate")] = None
    kind: Annotated[ScenarioKind | None, ask("Type", "Kind", example="hacked_account", source="S0:46")] = None
    name: Annotated[Text | None, ask("Nom", "Name")] = None
    level: Annotated[
        int | None, ask("Niveau de départ (numéro)", "Starting level (number)", example="3", low=0, high=9)
    ] = None
    early_signs: Annotated[list[Text], ask("Premiers signes", "Early signs")] = []
    first_actions: Annotated[list[Text], ask("Trois premières actions", "First three actions")] = []
    decides: Annotated[str | None, ask("Qui décide", "Who decides", refers_to="people")] = None
    responsibility: Annotated[
        Responsibility | None, ask("Notre part de responsabilité", "Our share of responsibility", example="victim")
    ] = None
    statements: Annotated[list[Statement], ask("Messages d’attente", "Holding statements")] = []
    ends_when: Annotated[Text | None, ask("C’est fini quand…", "It is over when…")] = None
    known: Annotated[
        list[Text], ask("Éléments de langage : ce qu’on peut dire", "Talking points: what can be said", source="S0:48")
    ] = []
    forbidden: Annotated[list[Text], ask("Phrases à ne pas dire", "Phrases not to say", example="aucun risque")] = []
    never_give: Annotated[
        list[Text],
        ask("Ce qu’on ne donne pas", "What is not given", example="le nom de la personne"),
    ] = []
    public_statement: Annotated[
        bool | None,
        ask(
            "Un message public ?",
            "A public statement?",
            why=(
                "Non\u00a0: on ne répond qu’à la personne qui demande (tournage, campagne).",
                "No: only whoever asks gets an answer (filming, campaign).",
            ),
            example="no",
        ),
    ] = None


class Reply(Section, frozen=True):
    """A row of the reply matrix."""

    case: Annotated[Text | None, ask("Cas", "Case", example="Réclamation fondée")] = None
    test: Annotated[Text | None, ask("Comment le reconnaître", "How to recognise it")] = None
    do: Annotated[Text | None, ask("Que faire", "What to do")] = None
    where: Annotated[Text | None, ask("Où", "Where", source="S2:57")] = None
    delay: Annotated[Text | None, ask("Délai", "Delay")] = None
    owner: Annotated[str | None, ask("Qui", "Who", refers_to="people")] = None
    template: Annotated[Text | None, ask("Phrase type", "Model sentence")] = None


class ChannelRoute(Section, frozen=True):
    """Where to reply to what came where."""

    attacked_on: Annotated[Network | None, ask("Attaque reçue sur", "Attacked on", source="S2:57")] = None
    reply_on: Annotated[Network | None, ask("On répond sur", "Reply on")] = None
    private_when: Annotated[Text | None, ask("On passe en privé quand…", "Go private when…")] = None


class StopRule(Section, frozen=True):
    """When a quarrel ends."""

    max_exchanges: Annotated[
        int | None,
        ask(
            "Échanges publics au plus avec une même personne",
            "Public exchanges at most with one person",
            example="2",
            low=0,
            high=50,
            source="S2:58",
        ),
    ] = None
    last_message: Annotated[Text | None, ask("Dernier message", "Last message")] = None
    decides: Annotated[str | None, ask("Qui peut y déroger", "Who may override it", refers_to="people")] = None


class EndCriteria(Section, frozen=True):
    """How one knows that it is over."""

    multiple: Annotated[
        float | None,
        ask(
            "Volume revenu sous combien de fois l’habitude",
            "Volume back under how many times the usual",
            example="1.5",
            low=0,
        ),
    ] = None
    hours: Annotated[
        float | None, ask("Pendant combien d’heures", "For how many hours", unit="h", example="48", low=0)
    ] = None
    sentiment: Annotated[Text | None, ask("Et le ton des messages…", "And the tone of messages…")] = None
    declared_by: Annotated[str | None, ask("Qui déclare la fin", "Who declares the end", refers_to="people")] = None


class Drill(Section, frozen=True):
    """An exercise."""

    on: Annotated[Day | None, ask("Prochain exercice", "Next drill", example="2027-02-10")] = None
    last_on: Annotated[Day | None, ask("Dernier exercice", "Last drill")] = None
    scenario: Annotated[str | None, ask("Scénario joué", "Scenario played", refers_to="scenarios")] = None
    run_by: Annotated[str | None, ask("Animé par", "Run by", refers_to="people")] = None


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


class Pause(Section, frozen=True):
    """Going quiet: what stops, who stops it, for how long."""

    owner: Annotated[
        str | None,
        ask(
            "Qui coupe les publications programmées et la publicité",
            "Who stops scheduled posts and ads",
            refers_to="people",
        ),
    ] = None
    deputy: Annotated[str | None, ask("Suppléance", "Deputy", refers_to="people")] = None
    hours: Annotated[
        float | None, ask("Durée de pause par défaut", "Default length of the pause", unit="h", example="36", low=0)
    ] = None
    stops: Annotated[list[Text], ask("Ce qui s’arrête", "What stops")] = []
    lifted_by: Annotated[str | None, ask("Qui lève la pause", "Who lifts it", refers_to="people")] = None
    resume: Annotated[list[Text], ask("Avant de reprendre", "Before resuming")] = []


class HackStep(Section, frozen=True):
    """What to cut when an account is hacked."""

    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    steps: Annotated[list[Text], ask("Que couper, dans l’ordre", "What to cut, in order")] = []
    warn_from: Annotated[
        Text | None, ask("D’où prévenir (autre compte, site)", "Where to warn from (other account, site)")
    ] = None


class FirstHourStep(Section, frozen=True):
    """A step of the first hour."""

    from_minute: Annotated[int | None, ask("De la minute", "From minute", example="0", low=0)] = None
    to_minute: Annotated[int | None, ask("À la minute", "To minute", example="5", low=0)] = None
    do: Annotated[Text | None, ask("Que faire", "What to do")] = None
    role: Annotated[CrisisRole | None, ask("Qui", "Who")] = None


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
