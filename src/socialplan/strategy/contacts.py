"""contacts.yaml: the numbers and private addresses of the people, kept out of what is committed."""

from collections.abc import Mapping
from typing import Annotated

from socialplan.strategy.fields import Day, Section, ask


class ContactCard(Section, frozen=True):
    """How to reach one person. Filed under the person's id in `team.people`."""

    phone: Annotated[
        str | None, ask("Téléphone", "Telephone", kind="phone", private=True, example='"06 12 34 56 78"')
    ] = None
    private_email: Annotated[str | None, ask("Adresse personnelle", "Private e-mail", kind="email", private=True)] = (
        None
    )
    checked_on: Annotated[Day | None, ask("Vérifié le", "Checked on", example="2026-11-22")] = None


Contacts = Mapping[str, ContactCard]
"""Person id → how to reach them."""
