"""What the staff charter is made of: contacts, hats, formalities."""

from typing import Annotated

from socialplan.strategy.choices import FormalityKind, WhenToTell
from socialplan.strategy.fields import Day, Section, Text, ask


class Contact(Section, frozen=True):
    """Whom to call in a situation."""

    situation: Annotated[
        WhenToTell | None,
        ask(
            "Situation",
            "Situation",
            example="journalist",
            source="S0:46",
            aloud=("Dans quelle situation ?", "In which situation?"),
            why=(
                "D’abord le mauvais buzz, le journaliste, la demande d’événement.",
                "Start with spreading criticism, journalists, and requests for an event.",
            ),
            full=True,
        ),
    ] = None
    person: Annotated[
        str | None,
        ask(
            "Qui appeler",
            "Whom to call",
            refers_to="people",
            aloud=("Qui appeler ?", "Whom to call?"),
            why=(
                "Une seule personne par situation, et qui le sait.",
                "One person for each situation, and they know it.",
            ),
            example="camille",
            full=True,
        ),
    ] = None
    external: Annotated[
        Text | None,
        ask(
            "Ou : service extérieur",
            "Or: outside service",
            example="Service communication de la DINUM",
            aloud=("Ou quel service extérieur ?", "Or which outside service?"),
            why=(
                "Certaines situations reviennent à la structure dont vous dépendez.",
                "Some situations are for the body you report to.",
            ),
            full=True,
            when=("!person",),
        ),
    ] = None
    delay: Annotated[
        Text | None,
        ask(
            "Quand prévenir cette personne",
            "When to tell that person",
            example="tout de suite",
            aloud=("Quand la prévenir ?", "When is that person to be told?"),
        ),
    ] = None
    then: Annotated[
        Text | None,
        ask(
            "Ce que cette personne fait",
            "What that person does",
            aloud=("Que fait cette personne ?", "What does that person do?"),
        ),
    ] = None
    deputy: Annotated[
        str | None,
        ask(
            "Suppléance",
            "Deputy",
            refers_to="people",
            aloud=("Et en son absence ?", "And in their absence?"),
            when=("person",),
        ),
    ] = None


class Hat(Section, frozen=True):
    """One of the three ways of speaking: official account, named spokesperson, private person."""

    name: Annotated[Text | None, ask("Casquette", "Hat", aloud=("Quelle casquette ?", "Which hat?"))] = None
    may_say: Annotated[
        Text | None,
        ask(
            "Ce qu’on peut dire",
            "What may be said",
            aloud=("Que peut-on dire sous cette casquette ?", "What may be said under this hat?"),
        ),
    ] = None
    discloses: Annotated[
        Text | None, ask("Ce qu’on précise", "What is disclosed", aloud=("Que précise-t-on ?", "What is disclosed?"))
    ] = None
    approval: Annotated[Text | None, ask("Qui valide", "Who approves", aloud=("Qui valide ?", "Who approves?"))] = None


class Formality(Section, frozen=True):
    """A formality of a charter that imposes rules, and its date."""

    what: Annotated[
        FormalityKind | None,
        ask("Formalité", "Formality", example="filed", aloud=("Quelle formalité ?", "Which formality?")),
    ] = None
    on: Annotated[
        Day | None, ask("Faite le", "Done on", example="2026-12-01", aloud=("Faite quel jour ?", "Done on which day?"))
    ] = None
