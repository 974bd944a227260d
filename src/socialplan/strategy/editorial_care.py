"""How posts are made with care: accessibility, relaying, rights, AI, approvals."""

from typing import Annotated

from socialplan.strategy.choices import (
    Sensitivity,
)
from socialplan.strategy.fields import Section, Text, ask


class Accessibility(Section, frozen=True):
    """How posts are made readable for everyone."""

    alt_text: Annotated[
        bool | None,
        ask(
            "Texte alternatif sur chaque image ?",
            "Alternative text on each image?",
            example="yes",
            aloud=("Décrivez-vous chaque image par un texte ?", "Do you describe each image in words?"),
            why=(
                "C’est tout ce qu’une personne aveugle recevra de l’image.",
                "It is all a blind person will get of the image.",
            ),
            full=True,
        ),
    ] = None
    captions: Annotated[
        bool | None,
        ask(
            "Sous-titres sur chaque vidéo ?",
            "Captions on each video?",
            example="yes",
            aloud=("Sous-titrez-vous chaque vidéo ?", "Do you caption each video?"),
            why=(
                "Beaucoup regardent sans le son, et pas seulement les personnes sourdes.",
                "Many watch without sound, and not only deaf people.",
            ),
            full=True,
        ),
    ] = None
    transcripts: Annotated[
        bool | None,
        ask("Transcriptions ?", "Transcripts?", aloud=("Donnez-vous une transcription ?", "Do you give a transcript?")),
    ] = None
    contrast: Annotated[
        bool | None,
        ask(
            "Contraste vérifié ?",
            "Contrast checked?",
            aloud=("Vérifiez-vous le contraste ?", "Do you check the contrast?"),
        ),
    ] = None
    animated_gifs: Annotated[
        bool | None,
        ask(
            "GIF animés employés ?",
            "Animated GIFs used?",
            example="no",
            aloud=("Employez-vous des GIF animés ?", "Do you use animated GIFs?"),
        ),
    ] = None
    checked_by: Annotated[
        str | None,
        ask(
            "Qui vérifie ?",
            "Who checks?",
            refers_to="people",
            aloud=("Qui vérifie l’accessibilité ?", "Who checks accessibility?"),
        ),
    ] = None


class Curation(Section, frozen=True):
    """Whom we relay, and after which checks."""

    relays: Annotated[
        list[Text],
        ask(
            "Qui nous relayons",
            "Whom we relay",
            source="S4:32",
            aloud=("Qui relayez-vous ?", "Whom do you relay?"),
            why=(
                "Une liste décidée à froid évite le relais que l’on regrette.",
                "A list made calmly spares you the share that you regret.",
            ),
            example="[préfecture, associations de la ville]",
            full=True,
        ),
    ] = []
    checks: Annotated[
        list[Text],
        ask(
            "Vérifications avant un relais",
            "Checks before relaying",
            aloud=("Que vérifiez-vous avant de relayer ?", "What do you check before relaying?"),
        ),
    ] = []
    relay_praise: Annotated[
        bool | None,
        ask(
            "Relaie-t-on les éloges de nous-mêmes ?",
            "Do we relay praise of ourselves?",
            example="no",
            aloud=("Relayez-vous les éloges que l’on vous fait ?", "Do you relay praise of yourselves?"),
        ),
    ] = None
    credit: Annotated[
        Text | None,
        ask(
            "Comment on cite", "How we credit", aloud=("Comment citez-vous les auteurs ?", "How do you credit authors?")
        ),
    ] = None


class Rights(Section, frozen=True):
    """Images, rights and reuse."""

    photos_of_people: Annotated[
        bool | None,
        ask(
            "Publie-t-on des photos de personnes ?",
            "Do we publish photos of people?",
            example="yes",
            aloud=("Publiez-vous des photos de personnes ?", "Do you publish photographs of people?"),
            why=(
                "Si oui, il faut leur accord, et savoir où il est rangé.",
                "If so, it takes their consent, and knowing where it is kept.",
            ),
            full=True,
        ),
    ] = None
    image_consent: Annotated[
        Text | None,
        ask(
            "Comment l’accord des personnes photographiées est recueilli",
            "How the consent of people photographed is collected",
            aloud=(
                "Comment recueillez-vous l’accord des personnes photographiées ?",
                "How do you collect the consent of people photographed?",
            ),
            why=("Un accord se prouve : signé, daté, rangé.", "Consent must be provable: signed, dated, filed."),
            example="Formulaire signé, rangé avec la photo",
            full=True,
            when=("!photos_of_people", False),
        ),
    ] = None
    consent_register: Annotated[
        Text | None,
        ask(
            "Où est le registre des accords",
            "Where the register of consents is",
            aloud=(
                "Où rangez-vous les accords des personnes photographiées ?",
                "Where do you keep the consents of people photographed?",
            ),
            when=("!photos_of_people", False),
        ),
    ] = None
    minors: Annotated[
        Text | None,
        ask(
            "Règle pour les mineurs",
            "Rule for minors",
            aloud=("Quelle règle pour les photos de mineurs ?", "Which rule for photographs of minors?"),
            when=("!photos_of_people", False),
        ),
    ] = None
    music: Annotated[
        Text | None,
        ask(
            "Musique",
            "Music",
            aloud=(
                "Quelle musique employez-vous, et avec quels droits ?",
                "Which music do you use, and with what rights?",
            ),
        ),
    ] = None
    reuse_licence: Annotated[
        str | None,
        ask(
            "Licence de nos contenus",
            "Licence of our content",
            why=("Laisser reprendre, c’est laisser circuler.", "What may be reused circulates."),
            example="CC BY 4.0",
            source="S2:49",
            aloud=(
                "Sous quelle licence peut-on reprendre vos contenus ?",
                "Under which licence may your content be reused?",
            ),
        ),
    ] = None


class Ai(Section, frozen=True):
    """Generative AI."""

    used: Annotated[
        bool | None,
        ask(
            "Utilise-t-on une IA générative ?",
            "Is generative AI used?",
            example="yes",
            aloud=("Employez-vous une IA générative ?", "Do you use generative AI?"),
            why=(
                "Une image ou un texte ainsi faits demandent une relecture, parfois une mention.",
                "What AI has made needs a review, and sometimes a mention.",
            ),
            full=True,
        ),
    ] = None
    allowed: Annotated[
        list[Text],
        ask(
            "Usages permis",
            "Allowed uses",
            aloud=("Pour quoi l’IA est-elle permise ?", "What is AI allowed for?"),
            why=("Ce qui est permis se fait au grand jour.", "What is allowed can be done in the open."),
            example="[premier jet, traduction relue]",
            full=True,
            when=("used", True),
        ),
    ] = []
    forbidden: Annotated[
        list[Text],
        ask(
            "Usages interdits",
            "Forbidden uses",
            aloud=("Pour quoi l’IA est-elle interdite ?", "What is AI forbidden for?"),
            when=("used", True),
        ),
    ] = []
    review: Annotated[
        Text | None,
        ask(
            "Relecture humaine",
            "Human review",
            aloud=("Qui relit ce qu’une IA a fait, et comment ?", "Who reviews what AI has made, and how?"),
            when=("used", True),
        ),
    ] = None
    mention: Annotated[
        Text | None,
        ask(
            "Mention affichée",
            "Mention shown",
            example="Image créée avec une IA",
            aloud=(
                "Quelle mention affichez-vous sur ce qu’une IA a fait ?",
                "Which mention do you show on what AI has made?",
            ),
            why=(
                "Le public a le droit de savoir ce qui n’a pas été photographié.",
                "The public has a right to know what was not photographed.",
            ),
            full=True,
            when=("used", True),
        ),
    ] = None


class Approval(Section, frozen=True):
    """Who approves what, and how fast."""

    content: Annotated[
        Sensitivity | None,
        ask(
            "Type de contenu",
            "Class of content",
            example="sensitive",
            aloud=("Quelle sorte de contenu ?", "What kind of content?"),
            why=(
                "Tout faire valider par tout le monde, c’est ne plus publier.",
                "If everybody approves everything, nothing gets published.",
            ),
            full=True,
        ),
    ] = None
    author: Annotated[
        str | None, ask("Rédigé par", "Written by", refers_to="people", aloud=("Qui rédige ?", "Who writes?"))
    ] = None
    approver: Annotated[
        str | None,
        ask(
            "Validé par",
            "Approved by",
            refers_to="people",
            aloud=("Qui valide ?", "Who approves?"),
            why=(
                "Un nom, pas un service : un service ne répond pas le vendredi soir.",
                "A name, not a department: departments do not answer on Friday evening.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            refers_to="people",
            aloud=("Et en son absence ?", "And in their absence?"),
            why=(
                "Sinon la publication attend le retour de congé.",
                "Otherwise the post waits until they are back from holiday.",
            ),
            example="nora",
            full=True,
            when=("!/team.alone", True),
        ),
    ] = None
    delay_hours: Annotated[
        float | None,
        ask(
            "Délai maximal",
            "Deadline",
            unit="h",
            example="24",
            low=0,
            aloud=("En combien d’heures, au plus tard ?", "Within how many hours, at the latest?"),
            why=("Passé ce délai, on sait qui appeler.", "After that, people know whom to call."),
            full=True,
        ),
    ] = None
    examples: Annotated[
        Text | None,
        ask(
            "Exemples de contenus",
            "Examples of content",
            aloud=("Par exemple, quels contenus ?", "For example, which content?"),
        ),
    ] = None
