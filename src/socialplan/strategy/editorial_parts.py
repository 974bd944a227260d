"""How the editorial line sounds: pillars, voice, tones, words, ready texts."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Network,
    PillarKind,
    Situation,
)
from socialplan.strategy.fields import Identifier, Section, Share, Text, ask


class Example(Section, frozen=True):
    """A good and a bad post, with the reason."""

    good: Annotated[
        Text | None,
        ask(
            "Publication réussie",
            "A good post",
            aloud=("Une publication réussie, écrite en entier", "A good post, written out"),
        ),
    ] = None
    bad: Annotated[
        Text | None, ask("Publication à éviter", "A post to avoid", aloud=("La même, ratée", "The same, gone wrong"))
    ] = None
    why: Annotated[
        Text | None,
        ask("Pourquoi", "Why", aloud=("Pourquoi la première est-elle meilleure ?", "Why is the first one better?")),
    ] = None
    network: Annotated[Network | None, ask("Réseau", "Network", aloud=("Sur quel réseau ?", "On which network?"))] = (
        None
    )


class Pillar(Section, frozen=True):
    """A pillar of content, with its share."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="atelier", asked=False)] = None
    label: Annotated[
        Text | None,
        ask(
            "Nom du pilier",
            "Name of the pillar",
            example="Dans l’atelier",
            aloud=("Comment s’appelle ce pilier ?", "What is this pillar called?"),
            why=(
                "Un nom que l’équipe emploie à voix haute le lundi matin.",
                "A name that the team says aloud on Monday morning.",
            ),
            full=True,
        ),
    ] = None
    kind: Annotated[
        PillarKind | None,
        ask(
            "Qui y parle, de quoi ?",
            "Who speaks there, of what?",
            example="self",
            source="S1:106",
            aloud=("De qui ou de quoi y parle-t-on ?", "Whom or what is it about?"),
            why=(
                "Passé soixante pour cent à parler de soi, on n’est plus guère écouté.",
                "Past sixty per cent about yourselves, few people still listen.",
            ),
            full=True,
        ),
    ] = None
    share: Annotated[
        Share | None,
        ask(
            "Part des publications",
            "Share of posts",
            unit="%",
            example="40",
            low=0,
            high=100,
            aloud=("Quelle part des publications, en pour cent ?", "Which share of the posts, in per cent?"),
            why=(
                "Les parts font cent : en monter une en baisse une autre.",
                "Shares add up to a hundred: raise one and another goes down.",
            ),
            full=True,
        ),
    ] = None
    description: Annotated[
        Text | None,
        ask("Ce qu’on y publie", "What is published in it", aloud=("Qu’y publie-t-on ?", "What is published in it?")),
    ] = None
    objectives: Annotated[
        list[str],
        ask(
            "Objectifs servis",
            "Objectives served",
            refers_to="objectives",
            source="S1:93",
            aloud=("Quels objectifs sert-il ?", "Which objectives does it serve?"),
            why=("Un pilier qui ne sert rien est une habitude.", "A pillar that serves no objective is only a habit."),
            example="[inscriptions]",
            full=True,
        ),
    ] = []
    formats: Annotated[
        list[Format], ask("Formats", "Formats", aloud=("Sous quels formats ?", "In which formats?"))
    ] = []
    examples: Annotated[
        list[Example],
        ask(
            "Exemples",
            "Examples",
            aloud=("Quels exemples en donneriez-vous ?", "Which examples would you give?"),
            another=("Un autre exemple ?", "Another example?"),
        ),
    ] = []


class Voice(Section, frozen=True):
    """A trait of the voice, and its limit."""

    we_are: Annotated[
        Text | None,
        ask(
            "Nous sommes…",
            "We are…",
            example="précis",
            aloud=("Nous sommes… (un mot)", "We are… (one word)"),
            why=("Un trait que vos publics reconnaîtraient.", "A trait that your audiences would recognise."),
            full=True,
        ),
    ] = None
    but_not: Annotated[
        Text | None,
        ask(
            "… mais pas…",
            "… but not…",
            example="pointilleux",
            aloud=("… mais pas… (son excès)", "… but not… (its excess)"),
            why=(
                "Sans cette limite, chacun l’entend à sa façon.",
                "Without that limit everyone takes it their own way.",
            ),
            full=True,
        ),
    ] = None
    how: Annotated[
        Text | None, ask("Comment cela s’entend", "How it is heard", aloud=("À quoi l’entend-on ?", "How is it heard?"))
    ] = None
    say: Annotated[
        Text | None, ask("On écrit", "We write", aloud=("Une phrase que l’on écrit", "A sentence that we write"))
    ] = None
    not_say: Annotated[
        Text | None,
        ask(
            "On n’écrit pas",
            "We do not write",
            aloud=("Une phrase que l’on n’écrit pas", "A sentence that we do not write"),
        ),
    ] = None


class Tone(Section, frozen=True):
    """The tone in a situation."""

    situation: Annotated[
        Situation | None,
        ask(
            "Situation",
            "Situation",
            example="complaint",
            source="S2:41",
            aloud=("Dans quelle situation ?", "In which situation?"),
            why=(
                "D’abord la réclamation et la crise : c’est là que l’on improvise le plus mal.",
                "Start with complaints and crises: that is where improvising goes worst.",
            ),
            full=True,
        ),
    ] = None
    tone: Annotated[
        Text | None,
        ask(
            "Ton",
            "Tone",
            example="calme, à la première personne",
            aloud=("Sur quel ton ?", "In which tone?"),
            why=(
                "Trois mots suffisent à qui doit répondre vite.",
                "Three words are enough for somebody who must reply fast.",
            ),
            full=True,
        ),
    ] = None
    use: Annotated[
        list[Text], ask("Mots à employer", "Words to use", aloud=("Quels mots employer ?", "Which words to use?"))
    ] = []
    avoid: Annotated[
        list[Text], ask("Mots à éviter", "Words to avoid", aloud=("Quels mots éviter ?", "Which words to avoid?"))
    ] = []


class Rewriting(Section, frozen=True):
    """A sentence about us, turned towards the reader."""

    before: Annotated[
        Text | None,
        ask(
            "On n’écrit plus",
            "We no longer write",
            example="Nous lançons un nouveau service",
            aloud=("Que n’écrit-on plus ?", "What do we no longer write?"),
        ),
    ] = None
    after: Annotated[
        Text | None,
        ask(
            "On écrit",
            "We write",
            example="Vous pouvez désormais…",
            aloud=("Qu’écrit-on à la place ?", "What do we write instead?"),
        ),
    ] = None


class Hashtags(Section, frozen=True):
    """The hashtags."""

    brand: Annotated[
        list[str],
        ask(
            "De marque",
            "Brand",
            example='["#MesDemarches"]',
            source="S3:98",
            aloud=("Quels mots-dièse sont les vôtres ?", "Which hashtags are your own?"),
            why=(
                "Une majuscule à chaque mot, pour les yeux et les lecteurs d’écran.",
                "A capital for each word, for eyes and screen readers.",
            ),
            full=True,
        ),
    ] = []
    local: Annotated[
        list[str],
        ask(
            "Locaux",
            "Local",
            example='["#GateauBasque"]',
            source="S3:100",
            aloud=("Quels mots-dièse sont du coin, ou du métier ?", "Which hashtags are local, or of the trade?"),
            why=("C’est par eux que l’on vous cherche près de chez vous.", "That is how people nearby find you."),
            full=True,
        ),
    ] = []
    topic: Annotated[
        list[str],
        ask(
            "Thématiques", "Topic", aloud=("Quels mots-dièse disent vos sujets ?", "Which hashtags tell your subjects?")
        ),
    ] = []
    rule: Annotated[
        Text | None,
        ask(
            "Règle d’emploi", "Rule of use", aloud=("Combien de mots-dièse, et quand ?", "How many hashtags, and when?")
        ),
    ] = None


class NetworkVersion(Section, frozen=True):
    """One news item as written for one network."""

    network: Annotated[Network | None, ask("Réseau", "Network", aloud=("Sur quel réseau ?", "On which network?"))] = (
        None
    )
    text: Annotated[Text | None, ask("Texte", "Text", aloud=("Quel texte ?", "Which text?"))] = None
    picture: Annotated[
        Text | None,
        ask(
            "Image ou vidéo, et son texte alternatif",
            "Picture or video, and its alternative text",
            aloud=(
                "Quelle image ou vidéo, et quel texte alternatif ?",
                "Which picture or video, and which alternative text?",
            ),
        ),
    ] = None


class SameNews(Section, frozen=True):
    """The same news written for several networks: the opposite of copy and paste."""

    news: Annotated[Text | None, ask("La nouvelle", "The news", aloud=("Quelle nouvelle ?", "Which news?"))] = None
    versions: Annotated[
        list[NetworkVersion],
        ask(
            "Sa version sur chaque réseau",
            "Its version on each network",
            source="S3:90",
            aloud=("Quelle version sur chaque réseau ?", "Which version on each network?"),
            another=("Un autre réseau ?", "Another network?"),
        ),
    ] = []


class WritingRule(Section, frozen=True):
    """A rule of writing."""

    rule: Annotated[Text | None, ask("Règle", "Rule", aloud=("Quelle règle ?", "Which rule?"))] = None
    example: Annotated[Text | None, ask("Exemple", "Example", aloud=("Un exemple ?", "An example?"))] = None


class Reply(Section, frozen=True):
    """What people ask or write, and the reply that is ready for it."""

    asked: Annotated[
        Text | None,
        ask(
            "Ce que l’on nous écrit",
            "What people write",
            example="Il en reste ?",
            aloud=("Que vous écrit-on ?", "What do people write?"),
        ),
    ] = None
    reply: Annotated[
        Text | None,
        ask(
            "Notre réponse",
            "Our reply",
            example="Bonjour, il en reste six.",
            aloud=("Que répondez-vous ?", "What do you reply?"),
        ),
    ] = None
