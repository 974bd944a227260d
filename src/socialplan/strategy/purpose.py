"""Why we are on social media, and what it is to bring: `why`, `expected_return`, `message`."""

from typing import Annotated

from socialplan.strategy.fields import Day, Section, Text, ask
from socialplan.strategy.meta import Change, ChangedThreshold, Meta, Silenced
from socialplan.strategy.organisation import Boilerplate, Election, Organisation, Supervision, Umbrella

__all__ = [
    "AudienceMessage",
    "Boilerplate",
    "Change",
    "ChangedThreshold",
    "Election",
    "ExpectedReturn",
    "Message",
    "Meta",
    "Organisation",
    "Return",
    "Silenced",
    "Supervision",
    "Umbrella",
    "Why",
]


class Why(Section, frozen=True):
    """Why be on social media at all."""

    answer: Annotated[
        Text | None,
        ask(
            "Pourquoi êtes-vous sur les réseaux sociaux ?",
            "Why are you on social media?",
            why=(
                "« Tout le monde y est » n’est pas une raison : dites ce que vous voulez développer.",
                "“Everyone is there” is not a reason: say what you want to develop.",
            ),
            example="Que les parents sachent le dimanche soir ce qui change à l’école le lundi.",
            brief=True,
            source="S4:1",
        ),
    ] = None
    help_to_project: Annotated[
        Text | None,
        ask(
            "En quoi ces réseaux vont-ils aider votre projet ?",
            "How will these networks help your project?",
            why=(
                "C’est la dernière question de la fiche express, et celle que lit la direction.",
                "It is the brief’s last question, and the one that directors read.",
            ),
            brief=True,
            source="S0:70",
        ),
    ] = None
    without: Annotated[Text | None, ask("Que perdrait-on à s’arrêter ?", "What would be lost by stopping?")] = None
    not_for: Annotated[
        list[Text],
        ask(
            "Ce que nous n’y ferons pas",
            "What we will not do there",
            example="[Traiter un dossier individuel en public]",
        ),
    ] = []
    long_term: Annotated[
        Text | None,
        ask(
            "Ce que nous voulons avoir installé dans deux ans",
            "What we want to have established in two years",
            source="S2:15",
        ),
    ] = None


class Return(Section, frozen=True):
    """An expected return, with its unit and horizon."""

    value: Annotated[float | None, ask("Valeur", "Value", example="120")] = None
    unit: Annotated[Text | None, ask("Unité", "Unit", example="appels évités par mois")] = None
    by: Annotated[Day | None, ask("À quelle date", "By when", example="2027-06-30")] = None
    how: Annotated[Text | None, ask("Comment on le compte", "How it is counted")] = None


class ExpectedReturn(Section, frozen=True):
    """The return expected in money, time and resources."""

    money: Annotated[Return | None, ask("Rendement attendu en argent", "Expected return in money", source="S2:9")] = (
        None
    )
    time: Annotated[Return | None, ask("Rendement attendu en temps", "Expected return in time", source="S2:9")] = None
    resources: Annotated[
        Return | None, ask("Rendement attendu en ressources", "Expected return in resources", source="S2:9")
    ] = None
    realism: Annotated[
        Text | None,
        ask(
            "Ce qui rend cette attente réaliste",
            "What makes this expectation realistic",
            why=(
                "Un rendement attendu sans appui décourage à la première revue.",
                "An expected return that nothing supports discourages at the first review.",
            ),
            source="S2:9",
        ),
    ] = None


class AudienceMessage(Section, frozen=True):
    """The message said to one audience."""

    audience: Annotated[str | None, ask("Public", "Audience", refers_to="audiences")] = None
    message: Annotated[Text | None, ask("Message", "Message")] = None


class Message(Section, frozen=True):
    """The core message."""

    core: Annotated[
        Text | None,
        ask(
            "Message central, en une phrase",
            "Core message, in one sentence",
            why=("Ce que chacun doit pouvoir répéter.", "What everyone should be able to repeat."),
            longest=200,
            example="Une démarche, dix minutes, une vraie personne si ça coince.",
            source="S2:7",
        ),
    ] = None
    promise: Annotated[
        Text | None,
        ask("Ce que nous promettons à qui nous suit", "What we promise to those who follow us", source="S4:42"),
    ] = None
    proofs: Annotated[
        list[Text],
        ask(
            "Preuves",
            "Proofs",
            why=("Des faits, des chiffres, des cas qu’on peut montrer.", "Facts, figures, cases that can be shown."),
        ),
    ] = []
    by_audience: Annotated[list[AudienceMessage], ask("Message par public", "Message by audience")] = []
