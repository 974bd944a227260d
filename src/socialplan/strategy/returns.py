"""What is expected in return: `expected_return`. Money, time and resources are asked in words of their own."""

from typing import Annotated

from socialplan.strategy.fields import Day, Section, Text, ask

_By = Annotated[
    Day | None,
    ask(
        "À quelle date",
        "By when",
        aloud=("À quelle date attendez-vous ce rendement ?", "By when do you expect this return?"),
        why=(
            "Une attente sans date ne déçoit jamais, et n’apprend rien.",
            "With no date, it can never be missed, and you learn nothing.",
        ),
        example="2027-06-30",
        full=True,
        when=("value",),
    ),
]
_How = Annotated[
    Text | None,
    ask(
        "Comment on le compte",
        "How it is counted",
        aloud=("Comment comptera-t-on ce rendement ?", "How will you count it?"),
        why=(
            "La même façon de compter au départ et à l’arrivée.",
            "Count it the same way at the start and at the end.",
        ),
        when=("value",),
    ),
]


class Return(Section, frozen=True):
    """An expected return, with its unit and horizon."""

    value: Annotated[float | None, ask("Valeur", "Value", example="120")] = None
    unit: Annotated[Text | None, ask("Unité", "Unit", example="appels évités par mois")] = None
    by: _By = None
    how: _How = None


class MoneyReturn(Return, frozen=True):
    """A return in money."""

    value: Annotated[
        float | None,
        ask(
            "Valeur",
            "Value",
            aloud=(
                "Quelle somme attendez-vous ? (un nombre ; Entrée seule : aucune)",
                "How much money do you expect? (a number; Enter alone: none)",
            ),
            why=(
                "Un ordre de grandeur suffit, s’il peut être démenti.",
                "A rough figure will do, as long as it can be checked.",
            ),
            example="1200",
            full=True,
        ),
    ] = None
    unit: Annotated[
        Text | None,
        ask(
            "Unité",
            "Unit",
            aloud=("Dans quelle monnaie, et pour combien de temps ?", "In which currency, and for how long?"),
            why=("Sans unité, personne ne pourra vérifier.", "Without a unit nobody can check it."),
            example="€ par an",
            full=True,
            when=("value",),
        ),
    ] = None
    by: _By = None
    how: _How = None


class TimeReturn(Return, frozen=True):
    """A return in time."""

    value: Annotated[
        float | None,
        ask(
            "Valeur",
            "Value",
            aloud=(
                "Combien d’heures, d’appels ou de courriers évités ? (un nombre ; Entrée seule : aucun)",
                "How many hours, calls or letters will it save? (a number; Enter alone: none)",
            ),
            why=(
                "Ce que l’on n’aura plus à faire : répondre dix fois la même chose, par exemple.",
                "What you will no longer have to do: give the same answer ten times, for example.",
            ),
            example="90",
            full=True,
        ),
    ] = None
    unit: Annotated[
        Text | None,
        ask(
            "Unité",
            "Unit",
            aloud=("De quoi, et pour combien de temps ?", "Of what, and for how long?"),
            why=("Sans unité, personne ne pourra vérifier.", "Without a unit nobody can check it."),
            example="appels évités par mois",
            full=True,
            when=("value",),
        ),
    ] = None
    by: _By = None
    how: _How = None


class ResourcesReturn(Return, frozen=True):
    """A return in resources."""

    value: Annotated[
        float | None,
        ask(
            "Valeur",
            "Value",
            aloud=(
                "Combien de photos, de bénévoles, de candidatures… ? (un nombre ; Entrée seule : aucun)",
                "How many photographs, volunteers, applications…? (a number; Enter alone: none)",
            ),
            why=(
                "Ce que vos publics vous donnent, et que l’argent n’achète pas.",
                "What your audiences give you that money cannot buy.",
            ),
            example="40",
            full=True,
        ),
    ] = None
    unit: Annotated[
        Text | None,
        ask(
            "Unité",
            "Unit",
            aloud=("De quoi, et pour combien de temps ?", "Of what, and for how long?"),
            why=("Sans unité, personne ne pourra vérifier.", "Without a unit nobody can check it."),
            example="photos utilisables par an",
            full=True,
            when=("value",),
        ),
    ] = None
    by: _By = None
    how: _How = None
