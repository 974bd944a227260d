"""Money, providers, tools, production times: `means`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Network,
    Period,
    ToolPurpose,
)
from socialplan.strategy.fields import Day, Section, Text, ask


class AdCampaign(Section, frozen=True):
    """A paid campaign."""

    name: Annotated[Text | None, ask("Campagne", "Campaign")] = None
    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    objective: Annotated[str | None, ask("Objectif", "Objective", refers_to="objectives", source="S3:151")] = None
    targeting: Annotated[
        Text | None, ask("Ciblage : lieu, âge, intérêts", "Targeting: place, age, interests", source="S3:147")
    ] = None
    amount: Annotated[float | None, ask("Montant", "Amount", example="60", low=0, source="S3:147")] = None
    starts: Annotated[Day | None, ask("Début", "Start")] = None
    ends: Annotated[Day | None, ask("Fin", "End")] = None
    daily_cap: Annotated[float | None, ask("Plafond par jour", "Daily cap", low=0)] = None


class BudgetLine(Section, frozen=True):
    """A line of the budget."""

    what: Annotated[Text | None, ask("Poste", "Item", example="Abonnement à l’outil de programmation")] = None
    amount: Annotated[float | None, ask("Montant", "Amount", example="240", low=0)] = None
    period: Annotated[Period | None, ask("Période", "Period", example="year")] = None
    objective: Annotated[str | None, ask("Objectif servi", "Objective served", refers_to="objectives")] = None


class Provider(Section, frozen=True):
    """Somebody outside who works for us."""

    name: Annotated[str | None, ask("Prestataire", "Provider")] = None
    task: Annotated[Text | None, ask("Mission", "Task", source="S4:25")] = None
    hours_per_week: Annotated[float | None, ask("Heures par semaine", "Hours a week", unit="h", low=0)] = None
    until: Annotated[Day | None, ask("Fin du contrat", "End of contract")] = None
    contact: Annotated[str | None, ask("Référent chez nous", "Our contact", refers_to="people")] = None


class Tool(Section, frozen=True):
    """A tool."""

    name: Annotated[str | None, ask("Outil", "Tool")] = None
    purpose: Annotated[ToolPurpose | None, ask("Pour quoi", "For what", example="scheduling")] = None
    who_can_stop: Annotated[
        list[str],
        ask("Qui peut y couper les publications programmées", "Who can stop scheduled posts in it", refers_to="people"),
    ] = []
    cost: Annotated[Text | None, ask("Coût", "Cost")] = None


class UnitMinutes(Section, frozen=True):
    """Our own production time for a format."""

    format: Annotated[Format | None, ask("Format", "Format", example="photo")] = None
    minutes: Annotated[
        float | None, ask("Minutes par publication", "Minutes a post", unit="min", example="30", low=0)
    ] = None


class Means(Section, frozen=True):
    """Money, providers, tools, and our own production times."""

    budget: Annotated[
        list[BudgetLine],
        ask(
            "Budget",
            "Budget",
            why=(
                "Une dépense liée à un objectif se défend ; sans objectif, elle saute la première.",
                "Spending tied to an objective can be defended; without one it is cut first.",
            ),
            source="S4:28",
        ),
    ] = []
    currency: Annotated[str | None, ask("Monnaie", "Currency", example="EUR", longest=3)] = None
    no_budget: Annotated[bool | None, ask("Aucune dépense prévue ?", "No spending planned?", example="yes")] = None
    advertising: Annotated[
        bool | None, ask("Fait-on de la publicité ?", "Is advertising used?", example="no", source="S3:135")
    ] = None
    ads: Annotated[list[AdCampaign], ask("Campagnes publicitaires", "Paid campaigns", source="S3:147")] = []
    providers: Annotated[
        list[Provider],
        ask(
            "Prestataires",
            "Providers",
            why=(
                "Leurs heures s’ajoutent aux vôtres, et leur fin de contrat se prépare.",
                "Their hours add to yours, and the end of their contract is prepared.",
            ),
            source="S4:25",
        ),
    ] = []
    tools: Annotated[list[Tool], ask("Outils", "Tools")] = []
    curation_tool: Annotated[
        Text | None,
        ask("Outil de curation partagé avec les équipes", "Curation tool shared with the teams", source="S4:32"),
    ] = None
    unit_minutes: Annotated[
        list[UnitMinutes],
        ask(
            "Nos propres temps de production",
            "Our own production times",
            why=("Vos propres temps, à la place de nos estimations.", "Your own times, in place of our estimates."),
        ),
    ] = []
    watch_hours: Annotated[
        float | None,
        ask(
            "Veille, en heures par semaine",
            "Watch, in hours a week",
            why=(
                "La veille du métier, hors des comptes : elle prend aussi des heures.",
                "Watching your field, beside the accounts: it takes hours too.",
            ),
            unit="h",
            example="1",
            low=0,
        ),
    ] = None
    training: Annotated[Text | None, ask("Formation prévue", "Training planned")] = None
