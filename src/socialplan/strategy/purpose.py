"""Who we are and why: `meta`, `organisation`, `why`, `expected_return`, `message`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    DocumentStatus,
    ElectionKind,
    LanguageCode,
    LegalRegime,
    Network,
    OrganisationKind,
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
                "« socialplan explain » nomme les seuils que lit chaque contrôle.",
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
        int, ask("Version du format de fichier", "Version of the file format", example="1", low=1, high=1)
    ] = 1
    languages: Annotated[
        list[LanguageCode],
        ask(
            "Langues des documents",
            "Languages of the documents",
            why=("La première est celle de vos réponses.", "The first is the language of your answers."),
            example="[fr, en]",
            brief=True,
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
        ),
    ] = None
    status: Annotated[
        DocumentStatus | None,
        ask(
            "Statut",
            "Status",
            why=("Les documents le portent en tête.", "The documents bear it at their head."),
            example="draft",
        ),
    ] = None
    adopted_on: Annotated[Day | None, ask("Adoptée le", "Adopted on", example="2026-12-15")] = None
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
        ),
    ] = None
    peer_reviewed_on: Annotated[Day | None, ask("Date de cette relecture", "Date of that review")] = None
    proposals: Annotated[
        Acceptance | None,
        ask(
            "Accepter d’un coup les propositions de la maison",
            "Accept all of the house’s proposals at once",
            example="accept",
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
        ),
    ] = []
    thresholds: Annotated[
        list[ChangedThreshold],
        ask(
            "Seuils changés, avec la raison",
            "Thresholds changed, with the reason",
            why=(
                "Un seuil de la maison n’est qu’un point de départ : le vôtre passe avant, partout où l’on calcule.",
                "A threshold of the house is only a starting point: yours comes first, wherever something is computed.",
            ),
        ),
    ] = []
    changes: Annotated[list[Change], ask("Journal des changements", "Change log")] = []


class Supervision(Section, frozen=True):
    """The body above, to be told and asked."""

    name: Annotated[
        str | None,
        ask(
            "Organisme de tutelle ou structure mère",
            "Supervising body or parent organisation",
            example="DINUM",
            source="S0:38",
        ),
    ] = None
    communication_contact: Annotated[
        str | None,
        ask(
            "Contact à son service de communication",
            "Contact in its communication service",
            why=(
                "À prévenir tôt : c’est lui qui négocie les relais, les tournages et les éléments de langage.",
                "To be told early: it negotiates relays, filming and talking points.",
            ),
            example="Claire Morvan",
            source="S0:40",
        ),
    ] = None
    communication_email: Annotated[
        str | None,
        ask(
            "Adresse générique de ce service",
            "That service’s generic address",
            kind="email",
            example="communication@exemple.gouv.fr",
        ),
    ] = None
    government_information_service: Annotated[
        str | None,
        ask(
            "Voie vers le service d’information du gouvernement, s’il y a lieu",
            "Route to the government information service, if any",
            source="S0:68",
        ),
    ] = None
    rules: Annotated[Text | None, ask("Règles qu’il impose sur les réseaux", "Rules it sets on networks")] = None


class Umbrella(Section, frozen=True):
    """An account of the parent organisation that can be used instead of one's own."""

    network: Annotated[
        Network | None,
        ask("Réseau du compte partagé", "Network of the shared account", example="linkedin", source="S0:86"),
    ] = None
    handle: Annotated[str | None, ask("Compte", "Account", kind="handle", example='"@betagouv"')] = None
    channel: Annotated[
        str | None,
        ask(
            "Par quel canal demander une publication",
            "Channel to ask for a post",
            example="Tchap, salon Communication",
            source="S0:87",
        ),
    ] = None
    left_networks: Annotated[
        list[Network],
        ask(
            "Réseaux que la structure mère a quittés",
            "Networks that the parent organisation has left",
            example="[x]",
            source="S0:80",
        ),
    ] = []


class Election(Section, frozen=True):
    """A vote that limits what a public body may publish."""

    kind: Annotated[ElectionKind | None, ask("Type d’élection", "Kind of election", example="municipal")] = None
    first_round: Annotated[Day | None, ask("Premier tour", "First round", example="2026-03-15")] = None
    second_round: Annotated[Day | None, ask("Second tour", "Second round", example="2026-03-22")] = None
    label: Annotated[Text | None, ask("Intitulé", "Name")] = None
    concerns_us: Annotated[
        bool | None,
        ask("Un de nos élus ou dirigeants est-il candidat ?", "Is one of our officials a candidate?", example="yes"),
    ] = None


class Boilerplate(Section, frozen=True):
    """The organisation described, ready to copy."""

    short: Annotated[
        Text | None,
        ask(
            "Présentation en 50 mots au plus",
            "Presentation in 50 words at most",
            why=("À copier sous chaque compte et chaque communiqué.", "To copy under each account and press release."),
            longest=500,
            source="S4:31",
        ),
    ] = None
    medium: Annotated[
        Text | None,
        ask("Présentation en 150 mots au plus", "Presentation in 150 words at most", longest=1400, source="S4:31"),
    ] = None
    long: Annotated[
        Text | None,
        ask("Présentation en 300 mots au plus", "Presentation in 300 words at most", longest=2800, source="S4:31"),
    ] = None
    logos: Annotated[
        str | None, ask("Où sont les logos", "Where the logos are", example="https://exemple.fr/logos", source="S4:31")
    ] = None
    banners: Annotated[str | None, ask("Où sont les bannières", "Where the banners are", source="S4:31")] = None
    profile_bios: Annotated[
        list[Text],
        ask("Exemples de présentation pour un profil personnel", "Sample bios for a personal profile", source="S4:29"),
    ] = []


class Organisation(Section, frozen=True):
    """Who we are."""

    name: Annotated[
        str | None,
        ask(
            "Nom de l’organisation ou du projet",
            "Name of the organisation or project",
            why=("Tel qu’il figure sur les documents et les comptes.", "As it stands on documents and accounts."),
            example="Mes Démarches",
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    kind: Annotated[
        OrganisationKind | None,
        ask(
            "Quel genre d’organisation ?",
            "What kind of organisation?",
            why=("Les propositions et les règles de droit en dépendent.", "Proposals and points of law depend on it."),
            example="state_startup",
            brief=True,
        ),
    ] = None
    legal_regime: Annotated[
        LegalRegime | None,
        ask(
            "Régime du personnel, s’il diffère de l’usage",
            "Staff regime, if it differs from the usual",
            why=(
                "De lui dépendent les rappels de droit et la charte du personnel.",
                "Points of law and the staff charter depend on it.",
            ),
            example="public_state",
        ),
    ] = None
    legal_form: Annotated[str | None, ask("Forme juridique", "Legal form", example="SARL")] = None
    trade: Annotated[
        Text | None, ask("Métier ou domaine", "Trade or field", example="boulangerie", brief=True, source="S3:88")
    ] = None
    trade_family: Annotated[
        str | None,
        ask(
            "Famille de métiers, pour la recommandation des réseaux",
            "Family of trades, for the recommendation of networks",
            example="food",
        ),
    ] = None
    country: Annotated[
        str | None, ask("Pays (code à deux lettres)", "Country (two-letter code)", example="FR", longest=2)
    ] = None
    place: Annotated[str | None, ask("Lieu", "Place", example="Bayonne")] = None
    site: Annotated[str | None, ask("Site officiel", "Official site", kind="url", example="https://exemple.fr")] = None
    contact_email: Annotated[
        str | None,
        ask(
            "Adresse générique",
            "Generic e-mail address",
            kind="email",
            example="contact@exemple.fr",
            brief=True,
            source="BuzzForm",
        ),
    ] = None
    headcount: Annotated[
        int | None,
        ask(
            "Effectif",
            "Headcount",
            why=(
                "Certaines obligations dépendent du nombre de personnes employées.",
                "Some duties depend on the number of people employed.",
            ),
            example="12",
            low=0,
        ),
    ] = None
    served: Annotated[
        int | None,
        ask(
            "Population desservie ou nombre de clients",
            "Population served or number of customers",
            why=(
                "Les chiffres d’un compte se comparent rapportés à cette taille.",
                "An account’s figures are compared in proportion to that size.",
            ),
            example="12000",
            low=0,
            source="S1:25",
        ),
    ] = None
    supervision: Annotated[Supervision | None, ask("Tutelle", "Supervision")] = None
    umbrella: Annotated[
        Umbrella | None,
        ask(
            "Compte de la structure mère",
            "The parent organisation’s account",
            why=(
                "Un compte qui existe déjà peut parler de vous, sans en ouvrir un.",
                "An account that exists already can speak of you, without opening one.",
            ),
        ),
    ] = None
    elections: Annotated[
        list[Election],
        ask(
            "Élections à venir qui nous concernent",
            "Coming elections that concern us",
            why=(
                "Avant un vote, un organisme public ne fait plus la promotion de son bilan.",
                "Before a vote a public body no longer promotes its record.",
            ),
            source="S3:123",
        ),
    ] = []
    boilerplate: Annotated[Boilerplate | None, ask("Présentations prêtes à copier", "Presentations ready to copy")] = (
        None
    )
    institutional_moments: Annotated[
        list[Text],
        ask(
            "Communications institutionnelles ou campagnes prévues",
            "Institutional communications or campaigns expected",
            source="S0:42",
        ),
    ] = []


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
