"""The complete examples that ship with socialplan."""

from pathlib import Path
from typing import Final, NamedTuple

from socialplan.actions.errors import ActionError
from socialplan.knowledge.examples import folder_of
from socialplan.language import Words


class Example(NamedTuple):
    """An example and what it shows."""

    name: str
    about: Words


_EXAMPLES: Final = (
    Example(
        "startup-etat",
        Words(
            "une start-up d’État de cinq personnes, en français et en anglais",
            "a State start-up of five people, in French and English",
        ),
    ),
    Example("commune", Words("une mairie, avec une élection en vue", "a town hall, with an election in sight")),
    Example("artisan", Words("une artisane qui travaille seule", "a craftswoman who works alone")),
    Example("pme-b2b", Words("une PME qui vend à des entreprises", "a company that sells to companies")),
    Example("association", Words("une association et ses bénévoles", "an association and its volunteers")),
    Example(
        "mauvais-exemple",
        Words("tout ce que le contrôle sait relever", "everything that the check can find"),
    ),
)


def examples() -> tuple[Example, ...]:
    """All examples, the good ones first."""
    return _EXAMPLES


def example_folder(name: str) -> Path:
    """Where an example's files are: within the installed package, or at the top of a checkout.

    Raises `ActionError` when there is no such example.
    """
    folder = folder_of(name)
    if folder:
        return folder
    known = ", ".join(example.name for example in _EXAMPLES)
    raise ActionError(
        Words(
            f"Il n’y a pas d’exemple « {name} ». Les exemples\u00a0: {known}.",
            f"There is no example “{name}”. The examples: {known}.",
        ),
        exit_code=2,
    )
