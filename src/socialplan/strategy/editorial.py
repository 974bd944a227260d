"""What is said and how: `editorial`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    Address,
    EmojiPolicy,
    InclusivePolicy,
    LanguageCode,
    Person,
)
from socialplan.strategy.editorial_parts import (
    Accessibility,
    Ai,
    Approval,
    Curation,
    Example,
    Hashtags,
    NetworkVersion,
    Pillar,
    Reply,
    Rewriting,
    Rights,
    SameNews,
    Tone,
    Voice,
    WritingRule,
)
from socialplan.strategy.fields import Section, Text, ask

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


class Editorial(Section, frozen=True):
    """The editorial line."""

    proposals: Annotated[
        Acceptance | None,
        ask("Accepter les propositions de ce chapitre", "Accept this chapter’s proposals", example="accept"),
    ] = None
    line: Annotated[
        Text | None,
        ask(
            "La ligne éditoriale en une phrase : qui dit quoi, à qui, pour que…, à la différence de…",
            "The editorial line in one sentence: who says what, to whom, so that…, unlike…",
            source="S1:92",
        ),
    ] = None
    publish: Annotated[list[Text], ask("Ce que nous publions", "What we publish", source="S0:70")] = []
    out_of_scope: Annotated[
        list[Text],
        ask(
            "Ce que nous ne publions pas",
            "What we do not publish",
            why=("Une limite écrite se rappelle sans fâcher.", "A written limit can be recalled without offence."),
            source="S3:123",
        ),
    ] = []
    pillars: Annotated[list[Pillar], ask("Piliers et part de chacun", "Pillars and their shares", source="S1:106")] = []
    voice: Annotated[list[Voice], ask("Voix", "Voice", source="S2:41")] = []
    tones: Annotated[list[Tone], ask("Ton par situation", "Tone by situation", source="S2:41")] = []
    address: Annotated[
        Address | None, ask("Tutoiement ou vouvoiement", "How readers are addressed", example="vous")
    ] = None
    person: Annotated[
        Person | None, ask("Qui parle : nous, je, le nom ?", "Who speaks: we, I, the name?", example="we")
    ] = None
    signature: Annotated[
        Text | None,
        ask("Signature des réponses", "Signature of replies", example="initiales de la personne qui répond"),
    ] = None
    rewriting: Annotated[
        list[Rewriting],
        ask("Parler de l’utilisateur : avant, après", "Speaking of the reader: before, after", source="S2:43"),
    ] = []
    daily_life: Annotated[
        list[Text],
        ask(
            "Situations concrètes de la vie de nos publics",
            "Concrete situations from our audiences’ lives",
            source="S2:44",
        ),
    ] = []
    writing_rules: Annotated[list[WritingRule], ask("Règles d’écriture", "Rules of writing")] = []
    words: Annotated[list[Rewriting], ask("Lexique : on évite, on préfère", "Word list: we avoid, we prefer")] = []
    hashtags: Annotated[Hashtags | None, ask("Mots-dièse", "Hashtags")] = None
    emoji: Annotated[EmojiPolicy | None, ask("Émojis", "Emoji", example="sober")] = None
    inclusive: Annotated[InclusivePolicy | None, ask("Écriture inclusive", "Inclusive writing", example="epicene")] = (
        None
    )
    accessibility: Annotated[Accessibility | None, ask("Accessibilité", "Accessibility")] = None
    prompts: Annotated[
        list[Text],
        ask(
            "Questions à poser à la communauté",
            "Questions to ask the community",
            example="[Que pensez-vous de…]",
            source="S2:33",
        ),
    ] = []
    participation: Annotated[list[Text], ask("Actions participatives", "Participatory actions", source="S2:33")] = []
    reply_rules: Annotated[list[Text], ask("Règles de réponse", "Rules of reply", source="S2:45")] = []
    replies: Annotated[
        list[Reply],
        ask(
            "Réponses prêtes",
            "Ready replies",
            why=(
                "Aux questions qui reviennent, une phrase que l’on n’a plus qu’à relire.",
                "To the questions that keep coming, a sentence that only needs reading over.",
            ),
        ),
    ] = []
    curation: Annotated[Curation | None, ask("Reprise et curation", "Relaying and curation")] = None
    rights: Annotated[Rights | None, ask("Droits et images", "Rights and images")] = None
    ai: Annotated[Ai | None, ask("IA générative", "Generative AI")] = None
    approvals: Annotated[list[Approval], ask("Circuit de validation", "Approval path")] = []
    languages: Annotated[list[LanguageCode], ask("Langues de publication", "Languages of publication")] = []
    translation_rule: Annotated[Text | None, ask("Règle de traduction", "Rule of translation")] = None
    same_news: Annotated[
        list[SameNews], ask("La même nouvelle sur plusieurs réseaux", "The same news on several networks")
    ] = []
    charter_owner: Annotated[
        str | None, ask("Responsable de la charte éditoriale", "Owner of the editorial charter", refers_to="people")
    ] = None
    how_to_propose: Annotated[Text | None, ask("Comment proposer un changement", "How to propose a change")] = None
