"""Whom we speak to: `audiences`."""

from typing import Annotated

from socialplan.strategy.choices import (
    AudienceCategory,
    Evidence,
    Network,
)
from socialplan.strategy.fields import Day, Identifier, Section, Text, ask


class Presence(Section, frozen=True):
    """An audience on a network, with the evidence."""

    network: Annotated[
        Network | None,
        ask(
            "Réseau",
            "Network",
            example="facebook",
            brief=True,
            source="S2:21",
            aloud=("Sur quel réseau ?", "On which network?"),
            why=("On va là où les gens sont déjà.", "Go where people are already."),
        ),
    ] = None
    evidence: Annotated[
        Evidence | None,
        ask(
            "Comment le savons-nous ?",
            "How do we know?",
            why=(
                "Un chiffre national ne prouve rien sur votre public.",
                "A national figure proves nothing about your audience.",
            ),
            example="survey",
            source="S2:21",
            aloud=("Comment le savez-vous ?", "How do you know?"),
            brief=True,
        ),
    ] = None
    source: Annotated[
        Text | None,
        ask(
            "Source",
            "Source",
            example="Question posée à 62 clients en boutique",
            aloud=("D’après quelle source ?", "From which source?"),
            why=(
                "Une source que l’on peut rouvrir vaut mieux qu’une conviction.",
                "A source you can look up again is worth more than a hunch.",
            ),
            full=True,
            when=("evidence", "survey", "analytics", "count", "observation"),
        ),
    ] = None
    observed_on: Annotated[
        Day | None,
        ask(
            "Date",
            "Date",
            example="2026-10-15",
            aloud=("De quelle date ?", "From which date?"),
            why=("Les gens changent de réseau : un relevé vieillit.", "People change networks: a count grows old."),
            full=True,
            when=("evidence", "survey", "analytics", "count", "observation"),
        ),
    ] = None
    interaction: Annotated[
        int | None,
        ask(
            "Propension à y interagir, de 1 à 5",
            "Propensity to interact there, from 1 to 5",
            example="3",
            low=1,
            high=5,
            source="S2:21",
            aloud=(
                "Y réagissent-elles volontiers ? (de 1, jamais, à 5, souvent)",
                "Do they react there readily? (from 1, never, to 5, often)",
            ),
        ),
    ] = None
    information: Annotated[
        Text | None,
        ask(
            "Sur quel type d’information",
            "On what kind of information",
            source="S2:21",
            aloud=("Pour quelle sorte d’information ?", "For what kind of information?"),
        ),
    ] = None


class Audience(Section, frozen=True):
    """A public."""

    id: Annotated[Identifier | None, ask("Identifiant court", "Short id", example="parents", asked=False)] = None
    label: Annotated[
        Text | None,
        ask(
            "Qui sont-ils ?",
            "Who are they?",
            why=(
                "Des personnes précises : « les parents d’élèves », pas « le grand public ».",
                "People in particular: “pupils’ parents”, not “the general public”.",
            ),
            example="Parents d’élèves de la commune",
            brief=True,
            source="S0:13",
            aloud=("Qui sont ces personnes ?", "Who are these people?"),
        ),
    ] = None
    category: Annotated[
        AudienceCategory | None,
        ask(
            "Catégorie",
            "Category",
            example="local_residents",
            brief=True,
            source="BuzzForm",
            aloud=("Dans quelle catégorie ?", "In which category?"),
            why=(
                "Les réseaux conseillés dépendent de la catégorie.",
                "The recommended networks depend on the category.",
            ),
        ),
    ] = None
    priority: Annotated[
        int | None,
        ask(
            "Priorité : 1, 2 ou 3",
            "Priority: 1, 2 or 3",
            why=("Quand les heures manquent, la priorité 1 passe d’abord.", "When hours lack, priority 1 comes first."),
            example="1",
            low=1,
            high=3,
            aloud=("Quelle priorité : 1, 2 ou 3 ?", "Which priority: 1, 2 or 3?"),
            full=True,
        ),
    ] = None
    size: Annotated[
        int | None,
        ask(
            "Combien sont-ils ?",
            "How many are they?",
            low=0,
            aloud=("Combien de personnes, à peu près ?", "How many people, roughly?"),
        ),
    ] = None
    need: Annotated[
        Text | None,
        ask(
            "De quoi ont-ils besoin ?",
            "What do they need?",
            why=("Ce qu’elles cherchent, et que vous pouvez donner.", "What they look for, and you can give."),
            example="Savoir la veille si la cantine est ouverte",
            full=True,
            aloud=("De quoi ces personnes ont-elles besoin ?", "What do these people need?"),
        ),
    ] = None
    do_with_us: Annotated[
        Text | None,
        ask(
            "Que font-ils avec nous ?",
            "What do they do with us?",
            aloud=("Que font ces personnes avec vous ?", "What do these people do with you?"),
        ),
    ] = None
    interests: Annotated[
        list[Text],
        ask(
            "Centres d’intérêt",
            "Interests",
            source="S3:36",
            aloud=("À quoi s’intéressent-elles ?", "What are they interested in?"),
        ),
    ] = []
    presence: Annotated[
        list[Presence],
        ask(
            "Où sont-ils ?",
            "Where are they?",
            why=(
                "Où sont-elles déjà : c’est là que l’on va, pas l’inverse.",
                "Where they are already: one goes there, not the other way round.",
            ),
            source="S2:19",
            aloud=("Sur quels réseaux ces personnes sont-elles ?", "On which networks are these people?"),
            brief=True,
            another=("Un autre réseau où ces personnes sont ?", "Another network where these people are?"),
        ),
    ] = []
