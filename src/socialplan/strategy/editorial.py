"""What is said and how: `editorial`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Address,
    EmojiPolicy,
    InclusivePolicy,
    LanguageCode,
    Person,
)
from socialplan.strategy.editorial_care import Accessibility, Ai, Approval, Curation, Rights
from socialplan.strategy.editorial_line import EditorialLine
from socialplan.strategy.editorial_parts import (
    Example,
    Hashtags,
    NetworkVersion,
    Pillar,
    Reply,
    Rewriting,
    SameNews,
    Tone,
    Voice,
    WritingRule,
)
from socialplan.strategy.fields import Text, ask

__all__ = [
    "Accessibility",
    "Ai",
    "Approval",
    "Curation",
    "Editorial",
    "Example",
    "Hashtags",
    "NetworkVersion",
    "Pillar",
    "Reply",
    "Rewriting",
    "Rights",
    "SameNews",
    "Tone",
    "Voice",
    "WritingRule",
]


class Editorial(EditorialLine, frozen=True):
    """The editorial line."""

    address: Annotated[
        Address | None,
        ask(
            "Tutoiement ou vouvoiement",
            "How readers are addressed",
            example="vous",
            aloud=("Dites-vous « tu » ou « vous » à vos publics ?", "Do you address readers formally or informally?"),
            why=(
                "Les deux mélangés se remarquent plus que l’un ou l’autre.",
                "Mixing the two is noticed more than either.",
            ),
            full=True,
        ),
    ] = None
    person: Annotated[
        Person | None,
        ask(
            "Qui parle : nous, je, le nom ?",
            "Who speaks: we, I, the name?",
            example="we",
            aloud=(
                "Parlez-vous à la première personne : nous, je, ou par le nom ?",
                "Do you speak as we, as I, or by your name?",
            ),
            why=(
                "Qui parle doit être le même d’une publication à l’autre.",
                "The same voice should speak from one post to the next.",
            ),
            full=True,
        ),
    ] = None
    signature: Annotated[
        Text | None,
        ask(
            "Signature des réponses",
            "Signature of replies",
            example="initiales de la personne qui répond",
            aloud=("Comment signez-vous les réponses ?", "How do you sign replies?"),
        ),
    ] = None
    rewriting: Annotated[
        list[Rewriting],
        ask(
            "Parler de l’utilisateur : avant, après",
            "Speaking of the reader: before, after",
            source="S2:43",
            aloud=(
                "Quelles phrases tournez-vous vers la personne qui lit ?",
                "Which sentences do you turn towards the reader?",
            ),
            another=("Une autre phrase ?", "Another sentence?"),
        ),
    ] = []
    daily_life: Annotated[
        list[Text],
        ask(
            "Situations concrètes de la vie de nos publics",
            "Concrete situations from our audiences’ lives",
            source="S2:44",
            aloud=(
                "Quelles situations de leur vie pouvez-vous évoquer ?",
                "Which situations of their lives can you evoke?",
            ),
        ),
    ] = []
    writing_rules: Annotated[
        list[WritingRule],
        ask(
            "Règles d’écriture",
            "Rules of writing",
            aloud=("Quelles règles d’écriture suivez-vous ?", "Which rules of writing do you follow?"),
            another=("Une autre règle ?", "Another rule?"),
        ),
    ] = []
    words: Annotated[
        list[Rewriting],
        ask(
            "Lexique : on évite, on préfère",
            "Word list: we avoid, we prefer",
            aloud=(
                "Quels mots évitez-vous, et lesquels préférez-vous ?",
                "Which words do you avoid, and which do you prefer?",
            ),
            another=("Un autre mot ?", "Another word?"),
        ),
    ] = []
    hashtags: Annotated[
        Hashtags | None,
        ask(
            "Mots-dièse",
            "Hashtags",
            why=(
                "Un mot-dièse fait trouver vos publications par qui ne vous suit pas.",
                "A hashtag lets people who do not follow you find your posts.",
            ),
            full=True,
        ),
    ] = None
    emoji: Annotated[
        EmojiPolicy | None,
        ask(
            "Émojis",
            "Emoji",
            example="sober",
            aloud=("Employez-vous des émojis ?", "Do you use emoji?"),
            why=(
                "Une série d’émojis est pénible à qui écoute la page.",
                "A run of emoji is painful for anyone listening to the page.",
            ),
            full=True,
        ),
    ] = None
    inclusive: Annotated[
        InclusivePolicy | None,
        ask(
            "Écriture inclusive",
            "Inclusive writing",
            example="epicene",
            aloud=("Comment écrivez-vous le genre ?", "How do you write gender?"),
        ),
    ] = None
    accessibility: Annotated[
        Accessibility | None,
        ask(
            "Accessibilité",
            "Accessibility",
            why=(
                "Une publication est perdue si une personne aveugle ou sourde ne peut pas la lire.",
                "A post is lost if somebody blind or deaf cannot read it.",
            ),
            full=True,
        ),
    ] = None
    prompts: Annotated[
        list[Text],
        ask(
            "Questions à poser à la communauté",
            "Questions to ask the community",
            example="[Que pensez-vous de…]",
            source="S2:33",
            aloud=("Quelles questions posez-vous à vos publics ?", "Which questions do you ask your audiences?"),
            why=("On ne répond qu’à qui demande.", "People answer those who ask."),
            full=True,
        ),
    ] = []
    participation: Annotated[
        list[Text],
        ask(
            "Actions participatives",
            "Participatory actions",
            source="S2:33",
            aloud=(
                "À quoi invitez-vous vos publics à participer ?",
                "What do you invite your audiences to take part in?",
            ),
        ),
    ] = []
    reply_rules: Annotated[
        list[Text],
        ask(
            "Règles de réponse",
            "Rules of reply",
            source="S2:45",
            aloud=("Quelles règles suivez-vous pour répondre ?", "Which rules do you follow to reply?"),
        ),
    ] = []
    replies: Annotated[
        list[Reply],
        ask(
            "Réponses prêtes",
            "Ready replies",
            why=(
                "Aux questions qui reviennent, une phrase que l’on n’a plus qu’à relire.",
                "To the questions that keep coming, a sentence that only needs reading over.",
            ),
            aloud=(
                "À quelles questions avez-vous une réponse prête ?",
                "To which questions do you have a ready reply?",
            ),
            another=("Une autre réponse prête ?", "Another ready reply?"),
        ),
    ] = []
    curation: Annotated[
        Curation | None,
        ask(
            "Reprise et curation",
            "Relaying and curation",
            why=(
                "Relayer les autres est une partie du métier : on ne parle pas seul.",
                "Relaying others is part of the job: a conversation takes two.",
            ),
            full=True,
        ),
    ] = None
    rights: Annotated[
        Rights | None,
        ask(
            "Droits et images",
            "Rights and images",
            why=(
                "Une image publiée sans accord peut coûter cher, et se retire mal.",
                "An image posted without consent may cost you dearly, and is hard to take back.",
            ),
            full=True,
        ),
    ] = None
    ai: Annotated[
        Ai | None,
        ask(
            "IA générative",
            "Generative AI",
            why=(
                "Mieux vaut une règle dite qu’un usage caché.",
                "An open rule is better than hidden use.",
            ),
            full=True,
        ),
    ] = None
    approvals: Annotated[
        list[Approval],
        ask(
            "Circuit de validation",
            "Approval path",
            aloud=("Qui valide quoi avant publication ?", "Who approves what before it is published?"),
            why=(
                "Ce qui est courant part seul ; ce qui est délicat passe par deux paires d’yeux.",
                "Routine posts go straight out; delicate ones pass a second pair of eyes.",
            ),
            full=True,
            another=("Une autre sorte de contenu ?", "Another kind of content?"),
        ),
    ] = []
    languages: Annotated[
        list[LanguageCode],
        ask(
            "Langues de publication",
            "Languages of publication",
            aloud=("Dans quelles langues publiez-vous ?", "In which languages do you publish?"),
        ),
    ] = []
    translation_rule: Annotated[
        Text | None,
        ask(
            "Règle de traduction",
            "Rule of translation",
            aloud=("Que traduit-on, et qui relit ?", "What is translated, and who reviews it?"),
        ),
    ] = None
    same_news: Annotated[
        list[SameNews],
        ask(
            "La même nouvelle sur plusieurs réseaux",
            "The same news on several networks",
            aloud=(
                "Comment la même nouvelle s’écrit-elle sur chaque réseau ?",
                "How is the same news written on each network?",
            ),
            another=("Une autre nouvelle ?", "Another news item?"),
        ),
    ] = []
    charter_owner: Annotated[
        str | None,
        ask(
            "Responsable de la charte éditoriale",
            "Owner of the editorial charter",
            refers_to="people",
            aloud=("Qui tient la charte éditoriale à jour ?", "Who keeps the editorial charter up to date?"),
        ),
    ] = None
    how_to_propose: Annotated[
        Text | None,
        ask(
            "Comment proposer un changement",
            "How to propose a change",
            aloud=("Comment proposer un changement ?", "How can a change be proposed?"),
        ),
    ] = None
