"""The register of documents: their files, titles, and what each is for."""

from typing import Final, Literal, NamedTuple

from socialplan.language import Words

DocumentId = Literal["plan", "editorial", "usage", "crisis"]


class DocumentName(NamedTuple):
    """What is said of a document outside it."""

    title: Words
    paths: Words
    """Its file, from the folder's root, in each language."""
    template: Words
    """Its template, within the language's folder of templates."""
    purpose: Words
    """What it is for, in one line."""
    applies_to: Words
    linked: bool = True
    """Whether other documents link to it."""


DOCUMENTS: Final[dict[DocumentId, DocumentName]] = {
    "plan": DocumentName(
        Words("Plan stratégique médias sociaux", "Social media strategy plan"),
        Words("plan-strategique.md", "strategy-plan.md"),
        Words("plan-strategique.md.jinja", "strategy-plan.md.jinja"),
        Words("pourquoi, pour qui, où, avec quelles heures", "why, for whom, where, with what hours"),
        Words("la direction et l’équipe de communication", "management and the communication team"),
    ),
    "editorial": DocumentName(
        Words("Charte éditoriale", "Editorial charter"),
        Words("charte-editoriale.md", "editorial-charter.md"),
        Words("charte-editoriale.md.jinja", "editorial-charter.md.jinja"),
        Words("quoi publier, et comment l’écrire", "what to publish, and how to write it"),
        Words("toute personne qui écrit ou publie en notre nom", "everyone who writes or publishes in our name"),
    ),
    "usage": DocumentName(
        Words("Charte d’usage des médias sociaux", "Social media usage charter"),
        Words("charte-usage.md", "usage-charter.md"),
        Words("charte-usage.md.jinja", "usage-charter.md.jinja"),
        Words("ce que chacun peut faire, et qui appeler", "what everyone may do, and whom to call"),
        Words("toutes les personnes qui travaillent avec nous", "everyone who works with us"),
    ),
    "crisis": DocumentName(
        Words("Plan de crise", "Crisis playbook"),
        Words("plan-de-crise.md", "crisis-playbook.md"),
        Words("plan-de-crise.md.jinja", "crisis-playbook.md.jinja"),
        Words(
            "que faire, qui appeler, que dire, dès la première minute",
            "what to do, whom to call, what to say, from the first minute",
        ),
        Words("la personne de permanence et l’équipe de crise", "the person on duty and the crisis team"),
    ),
}

PRIVATE_SHEET: Final = Words("prive/fiche-de-crise.md", "private/crisis-sheet.md")
"""The crisis sheet with numbers, which git ignores."""

INDEX: Final = "README.md"
"""The folder's index."""
