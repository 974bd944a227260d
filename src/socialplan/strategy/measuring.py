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

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="clics", asked=False)] = None
    name: Annotated[
        Text | None,
        ask(
            "Indicateur",
            "KPI",
            example="Clics vers le site",
            aloud=("Quel indicateur ?", "Which KPI?"),
            why=("Un nom que la direction comprend.", "A name that directors understand."),
            full=True,
        ),
    ] = None
    objectives: Annotated[
        list[str],
        ask(
            "Objectifs",
            "Objectives",
            refers_to="objectives",
            source="S4:37",
            aloud=("Quels objectifs suit-il ?", "Which objectives does it follow?"),
            why=(
                "Un objectif sans indicateur ne se saura jamais atteint.",
                "Without a KPI you will never know whether an objective was reached.",
            ),
            example="[inscriptions]",
            full=True,
        ),
    ] = []
    formula: Annotated[
        Text | None,
        ask(
            "Formule",
            "Formula",
            example="clics ÷ impressions × 100",
            aloud=("Comment se calcule-t-il ?", "How is it computed?"),
            why=(
                "La formule évite de comparer deux choses différentes.",
                "The formula keeps you from comparing two different things.",
            ),
            full=True,
        ),
    ] = None
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
            aloud=("Où le lit-on ?", "Where is it read?"),
            full=True,
        ),
    ] = None
    every_days: Annotated[
        int | None,
        ask(
            "Fréquence de relevé",
            "Reading frequency",
            unit="days",
            example="30",
            low=1,
            high=400,
            aloud=("Tous les combien de jours ?", "Every how many days?"),
            why=(
                "Trop souvent on mesure le bruit, trop rarement on ne corrige rien.",
                "Too often and you measure noise, too seldom and you correct nothing.",
            ),
            full=True,
        ),
    ] = None
    baseline: Annotated[
        float | None,
        ask("Départ", "Baseline", aloud=("Quelle est la valeur de départ ?", "What is the starting value?")),
    ] = None
    target: Annotated[
        float | None,
        ask(
            "Cible",
            "Target",
            aloud=("Quelle est la cible ?", "What is the target?"),
            why=("Elle dit si le chiffre du mois est bon.", "It tells you whether the month’s figure is good."),
            example="120",
            full=True,
        ),
    ] = None
    unit: Annotated[Text | None, ask("Unité", "Unit", aloud=("En quelle unité ?", "In which unit?"))] = None
    caveat: Annotated[
        Text | None, ask("Limite", "Caveat", aloud=("Quelle en est la limite ?", "What is its limit?"))
    ] = None
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
            aloud=("Que fera décider ce chiffre ?", "What will this figure decide?"),
            full=True,
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Qui le relève",
            "Who reads it",
            why=("Qui le relève, sinon personne.", "Who takes it; otherwise nobody does."),
            refers_to="people",
            aloud=("Qui le relève ?", "Who reads it?"),
            example="camille",
            full=True,
        ),
    ] = None
    kind: Annotated[
        ObjectiveKind | None,
        ask(
            "Type d’objectif",
            "Kind of objective",
            aloud=("Pour quel type d’objectif ?", "For which kind of objective?"),
        ),
    ] = None
    vanity: Annotated[
        bool | None,
        ask(
            "Est-ce un indicateur d’affichage (abonnés, vues) ?",
            "Is it a display figure (followers, views)?",
            why=(
                "Il grandit tout seul et ne dit pas si l’objectif avance.",
                "It grows by itself and does not tell whether the objective advances.",
            ),
        ),
    ] = None


class Review(Section, frozen=True):
    """What a past review decided."""

    on: Annotated[Day | None, ask("Date", "Date", aloud=("Quel jour ?", "On which day?"))] = None
    decision: Annotated[
        ReviewDecision | None,
        ask("Décision", "Decision", source="S4:37", aloud=("Qu’a-t-on décidé ?", "What was decided?")),
    ] = None
    what: Annotated[Text | None, ask("Sur quoi", "On what", aloud=("Sur quoi ?", "On what?"))] = None
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
            aloud=("Quel indicateur l’a fait décider ?", "Which KPI made you decide it?"),
        ),
    ] = None


class Measurement(Section, frozen=True):
    """How it is measured and what the measures decide."""

    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept", asked=False
        ),
    ] = None
    kpis: Annotated[
        list[Kpi],
        ask(
            "Indicateurs",
            "KPIs",
            source="S4:37",
            aloud=("Quels indicateurs suivez-vous ?", "Which KPIs do you follow?"),
            why=(
                "Deux ou trois, reliés à un objectif ; le reste est du bruit.",
                "Two or three, tied to an objective; the rest is noise.",
            ),
            full=True,
            another=("Un autre indicateur ?", "Another KPI?"),
        ),
    ] = []
    review_meeting: Annotated[
        Text | None,
        ask(
            "Réunion de revue",
            "Review meeting",
            example="premier lundi du mois, trente minutes",
            aloud=("Quand relisez-vous les chiffres ensemble ?", "When do you read the figures together?"),
            why=(
                "Un rendez-vous court et fixe vaut mieux qu’un rapport.",
                "A short fixed meeting is worth more than a report.",
            ),
            full=True,
        ),
    ] = None
    confirm_rule: Annotated[
        Text | None,
        ask(
            "On confirme quand…",
            "We confirm when…",
            source="S4:37",
            aloud=("À quoi voit-on qu’il faut continuer ?", "What tells you to carry on?"),
            why=(
                "La règle écrite avant évite de juger selon l’humeur.",
                "A rule written in advance keeps you from judging by mood.",
            ),
            example="La cible est atteinte deux mois de suite",
            full=True,
        ),
    ] = None
    adjust_rule: Annotated[
        Text | None,
        ask(
            "On ajuste quand…",
            "We adjust when…",
            source="S4:37",
            aloud=("À quoi voit-on qu’il faut ajuster ?", "What tells you to adjust?"),
            why=(
                "On change une chose à la fois, pour savoir laquelle a compté.",
                "Change one thing at a time, to know which one mattered.",
            ),
            example="On est à mi-chemin, et cela ne bouge plus",
            full=True,
        ),
    ] = None
    stop_rule: Annotated[
        Text | None,
        ask(
            "On arrête quand…",
            "We stop when…",
            source="S4:37",
            aloud=("À quoi voit-on qu’il faut arrêter ?", "What tells you to stop?"),
            why=(
                "Arrêter à temps rend des heures à ce qui marche.",
                "Stopping in time frees hours for what works.",
            ),
            example="Aucun progrès après six mois",
            full=True,
        ),
    ] = None
    tracked_links: Annotated[
        bool | None,
        ask(
            "Liens tracés ?",
            "Tracked links?",
            example="yes",
            aloud=("Vos liens sont-ils tracés ?", "Are your links tracked?"),
            why=(
                "Sinon, une visite venue d’un réseau ressemble à toutes les autres.",
                "Otherwise a visit from a network looks like any other.",
            ),
            full=True,
        ),
    ] = None
    reviews: Annotated[
        list[Review],
        ask(
            "Revues passées",
            "Past reviews",
            aloud=("Qu’ont décidé les revues passées ?", "What did past reviews decide?"),
            another=("Une autre revue ?", "Another review?"),
        ),
    ] = []
