"""The strategy as a document: `meta`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    DocumentStatus,
    LanguageCode,
    PlanPath,
    Repository,
)
from socialplan.strategy.fields import Day, Section, Text, ask


class Change(Section, frozen=True):
    """One line of the change log."""

    on: Annotated[Day | None, ask("Date", "Date", example="2026-11-22")] = None
    what: Annotated[
        Text | None, ask("Ce qui change", "What changes", example="Passage à deux publications par semaine")
    ] = None
    by: Annotated[str | None, ask("Par qui", "By whom", refers_to="people")] = None


class Silenced(Section, frozen=True):
    """A check that does not apply here."""

    rule: Annotated[str | None, ask("Identifiant du contrôle", "Id of the check", example="self-promo")] = None
    reason: Annotated[Text | None, ask("Pourquoi il ne s’applique pas", "Why it does not apply")] = None


class ChangedThreshold(Section, frozen=True):
    """A figure that checks and computations compare with, set otherwise here."""

    name: Annotated[
        str | None,
        ask(
            "Nom du seuil",
            "Name of the threshold",
            why=(
                "« socialplan explain » nomme les seuils que lit chaque contrôle.",
                "“socialplan explain” names the thresholds that each check reads.",
            ),
            example="dormant_days",
            refers_to="thresholds",
        ),
    ] = None
    value: Annotated[float | None, ask("Sa valeur ici", "Its value here", example="45", low=0, high=10000)] = None
    reason: Annotated[Text | None, ask("Pourquoi", "Why", example="Un seul marché par mois, de mars à octobre")] = None


class Meta(Section, frozen=True):
    """The strategy as a document: its date, status, languages, review."""

    version: Annotated[
        int, ask("Version du format de fichier", "Version of the file format", example="1", low=1, high=1, asked=False)
    ] = 1
    languages: Annotated[
        list[LanguageCode],
        ask(
            "Langues des documents",
            "Languages of the documents",
            why=("La première est celle de vos réponses.", "The first is the language of your answers."),
            example="[fr, en]",
            brief=True,
            aloud=("Dans quelles langues voulez-vous les documents ?", "In which languages do you want the documents?"),
        ),
    ] = []
    as_of: Annotated[
        Day | None,
        ask(
            "Date de cette stratégie",
            "Date of this strategy",
            why=(
                "Les documents calculent avec cette date ; elle avance à chaque revue.",
                "The documents compute with this date; it moves at each review.",
            ),
            example="2026-11-22",
            asked=False,
        ),
    ] = None
    status: Annotated[
        DocumentStatus | None,
        ask(
            "Statut",
            "Status",
            why=("Les documents le portent en tête.", "The documents bear it at their head."),
            example="draft",
            aloud=(
                "Cette stratégie est-elle un projet, ou déjà adoptée ?",
                "Is this strategy a draft, or adopted already?",
            ),
            full=True,
        ),
    ] = None
    adopted_on: Annotated[
        Day | None,
        ask(
            "Adoptée le",
            "Adopted on",
            example="2026-12-15",
            aloud=("Quand la stratégie a-t-elle été adoptée ?", "When was the strategy adopted?"),
            why=(
                "Les documents disent ce qui a changé depuis ce jour.",
                "Documents say what has changed since that day.",
            ),
            full=True,
            when=("status", "adopted"),
        ),
    ] = None
    adopted_by: Annotated[
        str | None,
        ask(
            "Adoptée par",
            "Adopted by",
            why=(
                "La personne dont la signature engage l’organisation.",
                "The person whose signature commits the organisation.",
            ),
            refers_to="people",
            aloud=("Qui a adopté la stratégie ?", "Who adopted the strategy?"),
            example="camille",
            full=True,
            when=("status", "adopted"),
        ),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Responsable de la stratégie",
            "Owner of the strategy",
            why=(
                "Une stratégie sans responsable nommé n’est pas tenue à jour.",
                "A strategy without a named owner is not kept up to date.",
            ),
            refers_to="people",
            brief=True,
            aloud=("Qui est responsable de cette stratégie ?", "Who is in charge of this strategy?"),
            example="camille",
        ),
    ] = None
    next_review: Annotated[
        Day | None,
        ask(
            "Prochaine revue",
            "Next review",
            why=(
                "Un document sans rendez-vous vieillit sans que personne le voie.",
                "A document without an appointment ages unseen.",
            ),
            example="2027-03-01",
            source="S2:35",
            aloud=("Quand relirez-vous la stratégie ?", "When will you review the strategy?"),
            full=True,
        ),
    ] = None
    review_every_days: Annotated[
        int | None,
        ask(
            "Rythme des revues",
            "Review rhythm",
            why=(
                "Le rythme auquel on confirme, ajuste ou arrête.",
                "The rhythm at which one confirms, adjusts or stops.",
            ),
            unit="days",
            example="90",
            low=1,
            high=1000,
            source="S2:37",
            aloud=(
                "Ensuite, tous les combien de jours la relirez-vous ?",
                "Then, every how many days will you review it?",
            ),
            full=True,
        ),
    ] = None
    path: Annotated[
        PlanPath | None,
        ask(
            "Fiche express ou plan complet",
            "Brief or full plan",
            why=(
                "La fiche suffit pour quelques réseaux qui disent la même chose aux mêmes publics.",
                "The brief is enough for a few networks that tell the same people the same things.",
            ),
            example="full",
            source="S0:19",
            asked=False,
        ),
    ] = None
    repository: Annotated[
        Repository | None,
        ask(
            "Qui peut lire le dépôt où vivent ces documents ?",
            "Who can read the repository that holds these documents?",
            why=(
                "Dans un dépôt public, les numéros de téléphone restent dans la fiche privée.",
                "In a public repository, phone numbers stay in the private sheet.",
            ),
            example="public",
            brief=True,
            aloud=(
                "Ces documents seront-ils publics ?",
                "Will these documents be public?",
            ),
        ),
    ] = None
    peer_reviewer: Annotated[
        str | None,
        ask(
            "Relue par un pair (nom, organisation)",
            "Reviewed by a peer (name, organisation)",
            why=(
                "Quelqu’un qui l’a déjà fait voit ce qui manque.",
                "Somebody who has done it before sees what is missing.",
            ),
            source="S0:30",
            brief=True,
            aloud=(
                "Quelqu’un d’expérience peut-il relire ? (son nom ; facultatif)",
                "Can somebody with experience read it? (their name; optional)",
            ),
            example="Nadia Chabert, ville de Montreuze",
        ),
    ] = None
    peer_reviewed_on: Annotated[
        Day | None,
        ask(
            "Date de cette relecture",
            "Date of that review",
            aloud=("Quand vos réponses ont-elles été relues ?", "When were your answers read?"),
            when=("peer_reviewer",),
        ),
    ] = None
    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter d’un coup les propositions de la maison",
            "Accept all of the house’s proposals at once",
            example="accept",
            asked=False,
        ),
    ] = None
    postponed: Annotated[
        list[str],
        ask(
            "Questions remises à plus tard",
            "Questions put off",
            why=(
                "Elles figurent dans « Reste à décider » et ne sont plus posées.",
                "They stand under “Still to decide” and are not asked again.",
            ),
            example="[crisis.drill]",
            asked=False,
        ),
    ] = []
    refused: Annotated[
        list[str],
        ask(
            "Propositions refusées une à une",
            "Proposals refused one by one",
            why=(
                "Elles ne sont ni imprimées ni proposées à nouveau.",
                "They are neither printed nor proposed again.",
            ),
            example="[editorial.emoji]",
            asked=False,
        ),
    ] = []
    silenced: Annotated[
        list[Silenced],
        ask(
            "Contrôles mis en sourdine, avec la raison",
            "Checks silenced, with the reason",
            why=(
                "Ce qui ne s’applique pas chez vous se tait, et la raison reste écrite.",
                "What does not apply to you keeps quiet, and the reason stays written.",
            ),
            asked=False,
        ),
    ] = []
    thresholds: Annotated[
        list[ChangedThreshold],
        ask(
            "Seuils changés, avec la raison",
            "Thresholds changed, with the reason",
            why=(
                "Un seuil de la maison n’est qu’un point de départ : le vôtre passe avant, partout où l’on calcule.",
                "A threshold of the house is only a starting point: yours comes first, wherever something is computed.",
            ),
            asked=False,
        ),
    ] = []
    changes: Annotated[list[Change], ask("Journal des changements", "Change log", asked=False)] = []
