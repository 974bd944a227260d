"""What is said and how: `editorial`."""

from typing import Annotated

from socialplan.strategy.choices import (
    Acceptance,
    Address,
    EmojiPolicy,
    Format,
    InclusivePolicy,
    LanguageCode,
    Network,
    Person,
    PillarKind,
    Sensitivity,
    Situation,
)
from socialplan.strategy.fields import Identifier, Section, Share, Text, ask


class Example(Section, frozen=True):
    """A good and a bad post, with the reason."""

    good: Annotated[Text | None, ask("Publication réussie", "A good post")] = None
    bad: Annotated[Text | None, ask("Publication à éviter", "A post to avoid")] = None
    why: Annotated[Text | None, ask("Pourquoi", "Why")] = None
    network: Annotated[Network | None, ask("Réseau", "Network")] = None


class Pillar(Section, frozen=True):
    """A pillar of content, with its share."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="atelier")] = None
    label: Annotated[Text | None, ask("Nom du pilier", "Name of the pillar", example="Dans l’atelier")] = None
    kind: Annotated[
        PillarKind | None, ask("Qui y parle, de quoi ?", "Who speaks there, of what?", example="self", source="S1:106")
    ] = None
    share: Annotated[
        Share | None, ask("Part des publications", "Share of posts", unit="%", example="40", low=0, high=100)
    ] = None
    description: Annotated[Text | None, ask("Ce qu’on y publie", "What is published in it")] = None
    objectives: Annotated[
        list[str], ask("Objectifs servis", "Objectives served", refers_to="objectives", source="S1:93")
    ] = []
    formats: Annotated[list[Format], ask("Formats", "Formats")] = []
    examples: Annotated[list[Example], ask("Exemples", "Examples")] = []


class Voice(Section, frozen=True):
    """A trait of the voice, and its limit."""

    we_are: Annotated[Text | None, ask("Nous sommes…", "We are…", example="précis")] = None
    but_not: Annotated[Text | None, ask("… mais pas…", "… but not…", example="pointilleux")] = None
    how: Annotated[Text | None, ask("Comment cela s’entend", "How it is heard")] = None
    say: Annotated[Text | None, ask("On écrit", "We write")] = None
    not_say: Annotated[Text | None, ask("On n’écrit pas", "We do not write")] = None


class Tone(Section, frozen=True):
    """The tone in a situation."""

    situation: Annotated[Situation | None, ask("Situation", "Situation", example="complaint", source="S2:41")] = None
    tone: Annotated[Text | None, ask("Ton", "Tone", example="calme, à la première personne")] = None
    use: Annotated[list[Text], ask("Mots à employer", "Words to use")] = []
    avoid: Annotated[list[Text], ask("Mots à éviter", "Words to avoid")] = []


class Rewriting(Section, frozen=True):
    """A sentence about us, turned towards the reader."""

    before: Annotated[
        Text | None, ask("On n’écrit plus", "We no longer write", example="Nous lançons un nouveau service")
    ] = None
    after: Annotated[Text | None, ask("On écrit", "We write", example="Vous pouvez désormais…")] = None


class Hashtags(Section, frozen=True):
    """The hashtags."""

    brand: Annotated[list[str], ask("De marque", "Brand", example='["#MesDemarches"]', source="S3:98")] = []
    local: Annotated[list[str], ask("Locaux", "Local", example='["#GateauBasque"]', source="S3:100")] = []
    topic: Annotated[list[str], ask("Thématiques", "Topic")] = []
    rule: Annotated[Text | None, ask("Règle d’emploi", "Rule of use")] = None


class Accessibility(Section, frozen=True):
    """How posts are made readable for everyone."""

    alt_text: Annotated[
        bool | None, ask("Texte alternatif sur chaque image ?", "Alternative text on each image?", example="yes")
    ] = None
    captions: Annotated[
        bool | None, ask("Sous-titres sur chaque vidéo ?", "Captions on each video?", example="yes")
    ] = None
    transcripts: Annotated[bool | None, ask("Transcriptions ?", "Transcripts?")] = None
    contrast: Annotated[bool | None, ask("Contraste vérifié ?", "Contrast checked?")] = None
    animated_gifs: Annotated[bool | None, ask("GIF animés employés ?", "Animated GIFs used?", example="no")] = None
    checked_by: Annotated[str | None, ask("Qui vérifie ?", "Who checks?", refers_to="people")] = None


class Curation(Section, frozen=True):
    """Whom we relay, and after which checks."""

    relays: Annotated[list[Text], ask("Qui nous relayons", "Whom we relay", source="S4:32")] = []
    checks: Annotated[list[Text], ask("Vérifications avant un relais", "Checks before relaying")] = []
    relay_praise: Annotated[
        bool | None, ask("Relaie-t-on les éloges de nous-mêmes ?", "Do we relay praise of ourselves?", example="no")
    ] = None
    credit: Annotated[Text | None, ask("Comment on cite", "How we credit")] = None


class Rights(Section, frozen=True):
    """Images, rights and reuse."""

    image_consent: Annotated[
        Text | None,
        ask(
            "Comment l’accord des personnes photographiées est recueilli",
            "How the consent of people photographed is collected",
        ),
    ] = None
    consent_register: Annotated[
        Text | None, ask("Où est le registre des accords", "Where the register of consents is")
    ] = None
    minors: Annotated[Text | None, ask("Règle pour les mineurs", "Rule for minors")] = None
    photos_of_people: Annotated[
        bool | None, ask("Publie-t-on des photos de personnes ?", "Do we publish photos of people?", example="yes")
    ] = None
    music: Annotated[Text | None, ask("Musique", "Music")] = None
    reuse_licence: Annotated[
        str | None,
        ask(
            "Licence de nos contenus",
            "Licence of our content",
            why=("Laisser reprendre, c’est laisser circuler.", "What may be reused circulates."),
            example="CC BY 4.0",
            source="S2:49",
        ),
    ] = None


class Ai(Section, frozen=True):
    """Generative AI."""

    used: Annotated[bool | None, ask("Utilise-t-on une IA générative ?", "Is generative AI used?", example="yes")] = (
        None
    )
    allowed: Annotated[list[Text], ask("Usages permis", "Allowed uses")] = []
    forbidden: Annotated[list[Text], ask("Usages interdits", "Forbidden uses")] = []
    review: Annotated[Text | None, ask("Relecture humaine", "Human review")] = None
    mention: Annotated[Text | None, ask("Mention affichée", "Mention shown", example="Image créée avec une IA")] = None


class Approval(Section, frozen=True):
    """Who approves what, and how fast."""

    content: Annotated[Sensitivity | None, ask("Type de contenu", "Class of content", example="sensitive")] = None
    author: Annotated[str | None, ask("Rédigé par", "Written by", refers_to="people")] = None
    approver: Annotated[str | None, ask("Validé par", "Approved by", refers_to="people")] = None
    deputy: Annotated[str | None, ask("Suppléance", "Deputy", refers_to="people")] = None
    delay_hours: Annotated[float | None, ask("Délai maximal", "Deadline", unit="h", example="24", low=0)] = None
    examples: Annotated[Text | None, ask("Exemples de contenus", "Examples of content")] = None


class NetworkVersion(Section, frozen=True):
    """One news item as written for one network."""

    network: Annotated[Network | None, ask("Réseau", "Network")] = None
    text: Annotated[Text | None, ask("Texte", "Text")] = None
    picture: Annotated[
        Text | None, ask("Image ou vidéo, et son texte alternatif", "Picture or video, and its alternative text")
    ] = None


class SameNews(Section, frozen=True):
    """The same news written for several networks: the opposite of copy and paste."""

    news: Annotated[Text | None, ask("La nouvelle", "The news")] = None
    versions: Annotated[
        list[NetworkVersion], ask("Sa version sur chaque réseau", "Its version on each network", source="S3:90")
    ] = []


class WritingRule(Section, frozen=True):
    """A rule of writing."""

    rule: Annotated[Text | None, ask("Règle", "Rule")] = None
    example: Annotated[Text | None, ask("Exemple", "Example")] = None


class Reply(Section, frozen=True):
    """What people ask or write, and the reply that is ready for it."""

    asked: Annotated[Text | None, ask("Ce que l’on nous écrit", "What people write", example="Il en reste ?")] = None
    reply: Annotated[Text | None, ask("Notre réponse", "Our reply", example="Bonjour, il en reste six.")] = None


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
