"""What is said of us and where: `listening`, `community`."""

from typing import Annotated

from socialplan.strategy.certification import Certification
from socialplan.strategy.choices import Network, RelationStage, SourceKind
from socialplan.strategy.fields import Day, Section, Text, ask

__all__ = ["Certification", "Community", "CommunitySource", "Listening", "Relay"]


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
            aloud=(
                "Tous les combien de jours cherchez-vous votre nom sur les réseaux ?",
                "Every how many days do you search for your name?",
            ),
            why=(
                "Un faux compte se repère d’autant mieux qu’il est jeune.",
                "A fake account is easiest to deal with while it is new.",
            ),
            full=True,
        ),
    ] = None
    name_variants: Annotated[
        list[str],
        ask(
            "Noms approchants à surveiller",
            "Similar names to watch",
            source="S0:62",
            aloud=("Quels noms approchants surveillez-vous ?", "Which similar names do you watch?"),
            why=("L’usurpation tient souvent à une lettre.", "Impersonation often hangs on one letter."),
            example="[mes-demarche, mesdemarches.info]",
            full=True,
        ),
    ] = []
    review_sites: Annotated[
        list[str],
        ask(
            "Sites d’avis suivis",
            "Review sites followed",
            example="[fiche Google]",
            source="S3:119",
            aloud=("Quels sites d’avis suivez-vous ?", "Which review sites do you follow?"),
            why=(
                "On parle de vous là aussi, que vous y soyez ou non.",
                "People talk about you there too, whether you are there or not.",
            ),
            full=True,
        ),
    ] = []
    keywords: Annotated[
        list[str],
        ask("Mots suivis", "Keywords followed", aloud=("Quels mots suivez-vous ?", "Which keywords do you follow?")),
    ] = []
    owner: Annotated[
        str | None,
        ask(
            "Qui fait la veille",
            "Who watches",
            refers_to="people",
            aloud=("Qui cherche votre nom ?", "Who searches for your name?"),
            why=(
                "Une veille sans nom s’arrête au premier lundi chargé.",
                "A watch without a name stops on the first busy Monday.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    tool: Annotated[
        str | None,
        ask(
            "Outil",
            "Tool",
            aloud=("Avec quel outil cherchez-vous votre nom ?", "With which tool do you search for your name?"),
        ),
    ] = None
    impersonators: Annotated[
        list[str],
        ask(
            "Comptes suspects repérés",
            "Suspicious accounts found",
            aloud=("Quels comptes suspects avez-vous repérés ?", "Which suspicious accounts have you found?"),
        ),
    ] = []


class CommunitySource(Section, frozen=True):
    """A place where a community talks."""

    name: Annotated[
        str | None,
        ask(
            "Nom",
            "Name",
            aloud=("Comment s’appelle ce lieu ?", "What is this place called?"),
            why=("Pour le retrouver, et savoir de qui l’on parle.", "To find it again, and know whom you mean."),
            example="Parents d’Aubrelle",
            full=True,
        ),
    ] = None
    kind: Annotated[
        SourceKind | None,
        ask(
            "Type",
            "Kind",
            example="forum",
            source="S1:50",
            aloud=("De quel type ?", "What kind is it?"),
            why=(
                "On n’entre pas dans un club comme dans un forum.",
                "You do not walk into a club the way you walk into a forum.",
            ),
            full=True,
        ),
    ] = None
    url: Annotated[
        str | None, ask("Adresse", "Address", kind="url", aloud=("À quelle adresse ?", "At which address?"))
    ] = None
    size: Annotated[
        int | None, ask("Taille", "Size", low=0, source="S1:74", aloud=("Combien de membres ?", "How many members?"))
    ] = None
    posts_per_week: Annotated[
        float | None,
        ask(
            "Publications par semaine",
            "Posts a week",
            low=0,
            source="S1:75",
            aloud=("Combien de publications par semaine ?", "How many posts a week?"),
        ),
    ] = None
    topics: Annotated[
        Text | None,
        ask(
            "De quoi on y parle",
            "What is talked about",
            source="S1:79",
            aloud=("De quoi y parle-t-on ?", "What is talked about?"),
        ),
    ] = None
    influence: Annotated[
        int | None,
        ask(
            "Influence, de 1 à 5",
            "Influence, from 1 to 5",
            low=1,
            high=5,
            source="S1:76",
            aloud=("Quelle influence, de 1 à 5 ?", "What influence, from 1 to 5?"),
        ),
    ] = None
    mentions_us: Annotated[
        bool | None,
        ask(
            "Parle-t-on de nous ?",
            "Do they talk about us?",
            source="S1:79",
            aloud=("Y parle-t-on de vous ?", "Do they talk about you?"),
        ),
    ] = None
    mentions_competitors: Annotated[
        bool | None,
        ask(
            "Parle-t-on de nos concurrents ?",
            "Do they talk about our competitors?",
            source="S1:79",
            aloud=("Y parle-t-on de vos concurrents ?", "Do they talk about your competitors?"),
        ),
    ] = None
    rules: Annotated[
        Text | None,
        ask("Règles de la maison", "House rules", aloud=("Quelles en sont les règles ?", "What are its rules?")),
    ] = None
    owner: Annotated[
        str | None,
        ask(
            "Qui suit cette relation",
            "Who follows this relation",
            refers_to="people",
            aloud=("Qui suit cette relation ?", "Who looks after this relationship?"),
            why=(
                "Une relation est entre deux personnes, pas entre deux logos.",
                "A relationship is between two people, not two logos.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    stage: Annotated[
        RelationStage | None,
        ask(
            "Où en est la relation",
            "Stage of the relation",
            example="listen",
            source="S1:64",
            aloud=("Où en est la relation ?", "How far has the relationship come?"),
            why=(
                "Écouter quinze jours avant d’écrire est un minimum.",
                "Listen for a fortnight at least before you write.",
            ),
            full=True,
        ),
    ] = None
    since: Annotated[
        Day | None,
        ask(
            "Suivi depuis",
            "Followed since",
            aloud=("Depuis quand la suivez-vous ?", "Since when have you followed it?"),
        ),
    ] = None
    next_action: Annotated[
        Text | None,
        ask(
            "Prochaine action",
            "Next action",
            aloud=("Quelle est la prochaine action ?", "What is the next action?"),
            why=("Rendre service avant de demander.", "Be useful before you ask for anything."),
            example="Répondre aux questions sur les inscriptions",
            full=True,
        ),
    ] = None
    next_on: Annotated[
        Day | None, ask("Date de cette action", "Date of that action", aloud=("Pour quel jour ?", "For which day?"))
    ] = None
    audience: Annotated[
        str | None,
        ask(
            "Public concerné",
            "Audience concerned",
            refers_to="audiences",
            source="S1:81",
            aloud=("Quel public y est ?", "Which audience is there?"),
        ),
    ] = None


class Relay(Section, frozen=True):
    """A large account that may relay us."""

    name: Annotated[
        str | None,
        ask("Grand compte", "Large account", source="S0:42", aloud=("Quel grand compte ?", "Which large account?")),
    ] = None
    network: Annotated[Network | None, ask("Réseau", "Network", aloud=("Sur quel réseau ?", "On which network?"))] = (
        None
    )
    contact: Annotated[
        str | None, ask("Par qui passer", "Through whom", aloud=("Par qui passe-t-on ?", "Whom do you go through?"))
    ] = None
    ask_days_before: Annotated[
        int | None,
        ask(
            "Le prévenir combien de jours avant",
            "Tell it how many days before",
            unit="days",
            low=0,
            aloud=("Combien de jours avant faut-il demander ?", "How many days ahead must you ask?"),
        ),
    ] = None


class Community(Section, frozen=True):
    """The map of the communities."""

    question: Annotated[
        Text | None,
        ask(
            "Quelle communauté, et pour quoi faire ?",
            "Which community, and what for?",
            source="S1:45",
            aloud=(
                "Quelle communauté voulez-vous rejoindre, et pour quoi faire ?",
                "Which community do you want to join, and what for?",
            ),
            why=(
                "On écoute d’abord, on intéresse ensuite, on ne vend pas.",
                "Listen first, be of interest next, and do not sell.",
            ),
            example="Les bénévoles du quartier, pour savoir ce qui leur manque",
            full=True,
        ),
    ] = None
    easy_to_find: Annotated[
        bool | None,
        ask(
            "Est-elle facile à repérer ?",
            "Is it easy to find?",
            source="S1:45",
            aloud=("Cette communauté est-elle facile à repérer ?", "Is that community easy to find?"),
        ),
    ] = None
    sources: Annotated[
        list[CommunitySource],
        ask(
            "Sources",
            "Sources",
            aloud=("Où cette communauté se parle-t-elle ?", "Where does this community talk?"),
            why=(
                "Forums, groupes, blogs, clubs : une carte avant d’y aller.",
                "Forums, groups, blogs, clubs: a map before going there.",
            ),
            full=True,
            another=("Un autre lieu ?", "Another place?"),
        ),
    ] = []
    relays: Annotated[
        list[Relay],
        ask(
            "Grands comptes qui peuvent relayer",
            "Large accounts that may relay",
            source="S0:42",
            aloud=("Quels grands comptes peuvent vous relayer ?", "Which large accounts may relay you?"),
            why=(
                "Prévenus à temps, ils ouvrent une porte que l’argent n’ouvre pas.",
                "Told in time, they open doors that money does not.",
            ),
            another=("Un autre grand compte ?", "Another large account?"),
        ),
    ] = []
    code: Annotated[
        list[Text],
        ask(
            "Code d’approche",
            "Code of approach",
            source="S1:63",
            aloud=(
                "Quelles règles vous donnez-vous pour approcher cette communauté ?",
                "Which rules do you set yourselves to approach that community?",
            ),
        ),
    ] = []
    allies: Annotated[
        list[Text], ask("Alliés", "Allies", source="S3:121", aloud=("Qui sont vos alliés ?", "Who are your allies?"))
    ] = []
