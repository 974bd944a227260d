"""What is said of us and where: `listening`, `community`, `certification`."""

from typing import Annotated

from socialplan.strategy.choices import CertificationReason, CertificationRoute, Network, RelationStage, SourceKind
from socialplan.strategy.fields import Day, Section, Text, ask


class Listening(Section, frozen=True):
    """How we monitor our reputation."""

    every_days: Annotated[
        int | None,
        ask(
            "Recherche de notre nom, tous les combien de jours",
            "Search for our name, every how many days",
            unit="days",
            example="7",
            low=1,
            high=400,
            source="S0:62",
        ),
    ] = None
    name_variants: Annotated[
        list[str], ask("Noms approchants à surveiller", "Similar names to watch", source="S0:62")
    ] = []
    review_sites: Annotated[
        list[str], ask("Sites d’avis suivis", "Review sites followed", example="[fiche Google]", source="S3:119")
    ] = []
    keywords: Annotated[list[str], ask("Mots suivis", "Keywords followed")] = []
    owner: Annotated[str | None, ask("Qui fait la veille", "Who watches", refers_to="people")] = None
    tool: Annotated[str | None, ask("Outil", "Tool")] = None
    impersonators: Annotated[list[str], ask("Comptes suspects repérés", "Suspicious accounts found")] = []


class CommunitySource(Section, frozen=True):
    """A place where a community talks."""

    name: Annotated[str | None, ask("Nom", "Name")] = None
    kind: Annotated[SourceKind | None, ask("Type", "Kind", example="forum", source="S1:50")] = None
    url: Annotated[str | None, ask("Adresse", "Address", kind="url")] = None
    size: Annotated[int | None, ask("Taille", "Size", low=0, source="S1:74")] = None
    posts_per_week: Annotated[float | None, ask("Publications par semaine", "Posts a week", low=0, source="S1:75")] = (
        None
    )
    topics: Annotated[Text | None, ask("De quoi on y parle", "What is talked about", source="S1:79")] = None
    influence: Annotated[
        int | None, ask("Influence, de 1 à 5", "Influence, from 1 to 5", low=1, high=5, source="S1:76")
    ] = None
    mentions_us: Annotated[bool | None, ask("Parle-t-on de nous ?", "Do they talk about us?", source="S1:79")] = None
    mentions_competitors: Annotated[
        bool | None, ask("Parle-t-on de nos concurrents ?", "Do they talk about our competitors?", source="S1:79")
    ] = None
    rules: Annotated[Text | None, ask("Règles de la maison", "House rules")] = None
    owner: Annotated[str | None, ask("Qui suit cette relation", "Who follows this relation", refers_to="people")] = None
    stage: Annotated[
        RelationStage | None, ask("Où en est la relation", "Stage of the relation", example="listen", source="S1:64")
    ] = None
    since: Annotated[Day | None, ask("Suivi depuis", "Followed since")] = None
    next_action: Annotated[Text | None, ask("Prochaine action", "Next action")] = None
    next_on: Annotated[Day | None, ask("Date de cette action", "Date of that action")] = None
    audience: Annotated[
        str | None, ask("Public concerné", "Audience concerned", refers_to="audiences", source="S1:81")
    ] = None


class Relay(Section, frozen=True):
    """A large account that may relay us."""

    name: Annotated[str | None, ask("Grand compte", "Large account", source="S0:42")] = None
    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    contact: Annotated[str | None, ask("Par qui passer", "Through whom")] = None
    ask_days_before: Annotated[
        int | None, ask("Le prévenir combien de jours avant", "Tell it how many days before", unit="days", low=0)
    ] = None


class Community(Section, frozen=True):
    """The map of the communities."""

    question: Annotated[
        Text | None, ask("Quelle communauté, et pour quoi faire ?", "Which community, and what for?", source="S1:45")
    ] = None
    easy_to_find: Annotated[bool | None, ask("Est-elle facile à repérer ?", "Is it easy to find?", source="S1:45")] = (
        None
    )
    sources: Annotated[list[CommunitySource], ask("Sources", "Sources")] = []
    relays: Annotated[
        list[Relay], ask("Grands comptes qui peuvent relayer", "Large accounts that may relay", source="S0:42")
    ] = []
    code: Annotated[list[Text], ask("Code d’approche", "Code of approach", source="S1:63")] = []
    allies: Annotated[list[Text], ask("Alliés", "Allies", source="S3:121")] = []


class Certification(Section, frozen=True):
    """A certification to ask for."""

    network: Annotated[Network | None, ask("Réseau", "Network", source="S0:60")] = None
    reason: Annotated[CertificationReason | None, ask("Pourquoi", "Why", example="importance", source="S0:60")] = None
    route: Annotated[
        CertificationRoute | None, ask("Par quelle voie", "Which route", example="supervisor", source="S0:68")
    ] = None
    evidence: Annotated[list[Text], ask("Preuves d’identité", "Evidence of identity", source="S0:76")] = []
    peer_contact: Annotated[
        str | None, ask("Équipe déjà certifiée à appeler", "Certified team to call", source="S0:72")
    ] = None
    expert: Annotated[str | None, ask("Expert consulté", "Expert consulted", source="S0:72")] = None
    asked_on: Annotated[Day | None, ask("Demandée le", "Asked on")] = None
    asked_by: Annotated[str | None, ask("Par", "By", refers_to="people")] = None
    answer: Annotated[Text | None, ask("Réponse", "Answer")] = None
    line_commented: Annotated[
        Text | None, ask("Ligne éditoriale commentée", "Editorial line, commented", source="S0:68")
    ] = None
