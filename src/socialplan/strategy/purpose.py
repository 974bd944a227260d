"""Why we are on social media, and what it is to bring: `why`, `expected_return`, `message`."""

from typing import Annotated

from socialplan.strategy.fields import Section, Text, ask
from socialplan.strategy.meta import Change, ChangedThreshold, Meta, Silenced
from socialplan.strategy.organisation import Organisation
from socialplan.strategy.organisation_parts import Boilerplate, Election, Supervision, Umbrella
from socialplan.strategy.returns import MoneyReturn, ResourcesReturn, Return, TimeReturn

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
                "C’est la réponse que lit la direction : ce que le projet y gagne, et non ce que vous y faites.",
                "It is the answer that directors read: what the project gains by it, not what you do there.",
            ),
            aloud=(
                "Concrètement, qu’est-ce que votre projet doit y gagner ?",
                "In practice, what is your project to gain by it?",
            ),
            brief=True,
            source="S0:70",
            example="Nos lecteurs viennent du site ; les réseaux nous ramènent ceux qui n’y pensent pas.",
        ),
    ] = None
    without: Annotated[
        Text | None,
        ask(
            "Que perdrait-on à s’arrêter ?",
            "What would be lost by stopping?",
            why=(
                "Si la réponse est « rien », mieux vaut le savoir maintenant.",
                "If the answer is “nothing”, better to know it now.",
            ),
            example="Nos fermetures seraient annoncées par d’autres, avec un jour de retard.",
            full=True,
        ),
    ] = None
    not_for: Annotated[
        list[Text],
        ask(
            "Ce que nous n’y ferons pas",
            "What we will not do there",
            example="[Traiter un dossier individuel en public]",
            aloud=("Que ne ferez-vous pas sur les réseaux ?", "What will you not do on social media?"),
            why=(
                "Dire non d’avance évite d’improviser quand la demande arrive.",
                "Say no in advance, and you will not have to improvise when the request comes.",
            ),
            full=True,
        ),
    ] = []
    long_term: Annotated[
        Text | None,
        ask(
            "Ce que nous voulons avoir installé dans deux ans",
            "What we want to have established in two years",
            source="S2:15",
            aloud=(
                "Qu’aimeriez-vous avoir installé dans deux ans ?",
                "What would you like to have established in two years?",
            ),
            why=(
                "Un coup d’éclat retombe en trois jours ; une habitude reste.",
                "A stunt is forgotten in three days; a habit lasts.",
            ),
            example="Que chaque foyer ait choisi une voie d’alerte, et s’y fie.",
            full=True,
        ),
    ] = None


class ExpectedReturn(Section, frozen=True):
    """The return expected in money, time and resources."""

    money: Annotated[
        MoneyReturn | None,
        ask(
            "Rendement attendu en argent",
            "Expected return in money",
            source="S2:9",
            why=(
                "Le temps passé a un coût : voyez s’il se rembourse.",
                "The time spent has a cost: see whether it pays back.",
            ),
            full=True,
        ),
    ] = None
    time: Annotated[
        TimeReturn | None,
        ask(
            "Rendement attendu en temps",
            "Expected return in time",
            source="S2:9",
            why=(
                "Des appels et des courriers évités sont des heures rendues.",
                "Every call and letter avoided is time given back.",
            ),
            full=True,
        ),
    ] = None
    resources: Annotated[
        ResourcesReturn | None,
        ask(
            "Rendement attendu en ressources",
            "Expected return in resources",
            source="S2:9",
            why=(
                "Photos, témoignages, bénévoles, candidats : cela compte aussi.",
                "Photos, testimonies, volunteers, candidates: that counts too.",
            ),
            full=True,
        ),
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
            aloud=("Qu’est-ce qui rend cette attente réaliste ?", "What makes this expectation realistic?"),
            example="En mars, une publication par jour a déjà évité 80 appels.",
            full=True,
        ),
    ] = None


class AudienceMessage(Section, frozen=True):
    """The message said to one audience."""

    audience: Annotated[
        str | None, ask("Public", "Audience", refers_to="audiences", aloud=("À quel public ?", "To which audience?"))
    ] = None
    message: Annotated[
        Text | None, ask("Message", "Message", aloud=("Que lui dites-vous ?", "What do you tell it?"))
    ] = None


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
            aloud=(
                "Quelle est, en une phrase, la chose à retenir de vous ?",
                "In one sentence, what should people remember about you?",
            ),
            full=True,
        ),
    ] = None
    promise: Annotated[
        Text | None,
        ask(
            "Ce que nous promettons à qui nous suit",
            "What we promise to those who follow us",
            source="S4:42",
            aloud=("Que promettez-vous à qui vous suit ?", "What do you promise to those who follow you?"),
            why=(
                "On reste pour une promesse tenue, rarement pour un logo.",
                "People stay for a promise you keep, rarely for a logo.",
            ),
            example="La veille à 17 h, ce qui change demain dans votre rue.",
            full=True,
        ),
    ] = None
    proofs: Annotated[
        list[Text],
        ask(
            "Preuves",
            "Proofs",
            why=("Des faits, des chiffres, des cas qu’on peut montrer.", "Facts, figures, cases that can be shown."),
            aloud=("Quels faits le prouvent ?", "Which facts prove it?"),
            example="[83 % des questions ont eu une réponse en octobre]",
            full=True,
        ),
    ] = []
    by_audience: Annotated[
        list[AudienceMessage],
        ask(
            "Message par public",
            "Message by audience",
            aloud=(
                "Que dites-vous de particulier à chaque public ?",
                "What do you say in particular to each audience?",
            ),
            another=("Un autre public ?", "Another audience?"),
        ),
    ] = []
