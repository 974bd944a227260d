"""How it is measured: `measurement`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    ObjectiveKind,
    ReviewDecision,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Kpi(Section, frozen=True):
    """An indicator that can be computed, and what it decides."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="clics")] = None
    name: Annotated[Text | None, ask("Indicateur", "KPI", example="Clics vers le site")] = None
    objectives: Annotated[list[str], ask("Objectifs", "Objectives", refers_to="objectives", source="S4:37")] = []
    formula: Annotated[Text | None, ask("Formule", "Formula", example="clics ÷ impressions × 100")] = None
    source: Annotated[
        Text | None,
        ask(
            "Où le lire",
            "Where to read it",
            why=(
                "Où lire le chiffre, pour que n’importe qui puisse le relever.",
                "Where to read the figure, so that anybody can take it.",
            ),
            example="Statistiques du compte, onglet Contenu",
        ),
    ] = None
    every_days: Annotated[
        int | None, ask("Fréquence de relevé", "Reading frequency", unit="days", example="30", low=1, high=400)
    ] = None
    baseline: Annotated[float | None, ask("Départ", "Baseline")] = None
    target: Annotated[float | None, ask("Cible", "Target")] = None
    unit: Annotated[Text | None, ask("Unité", "Unit")] = None
    caveat: Annotated[Text | None, ask("Limite", "Caveat")] = None
    decision: Annotated[
        Text | None,
        ask(
            "Ce que ce chiffre fera décider",
            "What this figure will decide",
            why=(
                "Un chiffre qui ne change aucune décision ne mérite pas d’être relevé.",
                "A figure that changes no decision is not worth taking.",
            ),
            example="Sous 1 %, nous arrêtons les vidéos",
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Qui le relève",
            "Who reads it",
            why=("Qui le relève, sinon personne.", "Who takes it; otherwise nobody does."),
            refers_to="people",
        ),
    ] = None
    kind: Annotated[ObjectiveKind | None, ask("Type d’objectif", "Kind of objective")] = None
    vanity: Annotated[
        bool | None,
        ask("Est-ce un indicateur d’affichage (abonnés, vues) ?", "Is it a display figure (followers, views)?"),
    ] = None


class Review(Section, frozen=True):
    """What a past review decided."""

    on: Annotated[Day | None, ask("Date", "Date")] = None
    decision: Annotated[ReviewDecision | None, ask("Décision", "Decision", source="S4:37")] = None
    what: Annotated[Text | None, ask("Sur quoi", "On what")] = None
    kpi: Annotated[
        str | None,
        ask(
            "Indicateur qui l’a fait décider",
            "KPI that made it decided",
            why=(
                "La décision prend la place de celle que le tableau de bord proposait.",
                "The decision takes the place of the one that the scorecard proposed.",
            ),
            refers_to="kpis",
            source="S4:37",
        ),
    ] = None


class Measurement(Section, frozen=True):
    """How it is measured and what the measures decide."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    kpis: Annotated[list[Kpi], ask("Indicateurs", "KPIs", source="S4:37")] = []
    review_meeting: Annotated[
        Text | None, ask("Réunion de revue", "Review meeting", example="premier lundi du mois, trente minutes")
    ] = None
    confirm_rule: Annotated[Text | None, ask("On confirme quand…", "We confirm when…", source="S4:37")] = None
    adjust_rule: Annotated[Text | None, ask("On ajuste quand…", "We adjust when…", source="S4:37")] = None
    stop_rule: Annotated[Text | None, ask("On arrête quand…", "We stop when…", source="S4:37")] = None
    tracked_links: Annotated[bool | None, ask("Liens tracés ?", "Tracked links?", example="yes")] = None
    reviews: Annotated[list[Review], ask("Revues passées", "Past reviews")] = []
