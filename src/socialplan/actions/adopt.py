"""`adopt`: a document becomes the adopted one, on a day and by somebody; and how matters stand with each."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from socialplan.actions.adopted import ADOPTED, modified_since, read_adopted
from socialplan.analysis import figures
from socialplan.language import Words
from socialplan.workspace.survey import Plan


class AdoptionState(NamedTuple):
    """How matters stand with a document that was adopted by itself."""

    on: dt.date
    by: str
    """The name of the person or of the body that adopted it."""
    modified: bool
    """Whether its text is no longer the one that was adopted."""

    def words(self) -> Words:
        """`adopté le 3 décembre 2026 par Claire Duval, modifié depuis`."""
        day = figures.date(self.on)
        since = Words(", modifié depuis", ", modified since") if self.modified else Words("", "")
        return Words(f"adopté le {day.fr} ({self.by}){since.fr}", f"adopted on {day.en} ({self.by}){since.en}")


def adoptions(folder: Path, plan: Plan) -> dict[str, AdoptionState]:
    """The adoption of each document that was adopted by itself, by path; a document without one is not there.

    `plan` is what `render` gave for all the folder's languages. Raises `ActionError` when the records are damaged.
    """
    adopted = read_adopted(folder)
    modified = modified_since(plan, adopted)
    return {
        path: AdoptionState(one.adoption.on, one.adoption.by, path in modified) for path, one in sorted(adopted.items())
    }


__all__ = ["ADOPTED", "AdoptionState", "adoptions"]
