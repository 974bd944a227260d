"""What the editorial line is made of: pillars, voice, tones, rights, approvals."""

from typing import Annotated

from socialplan.strategy.choices import (
    Format,
    Network,
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
