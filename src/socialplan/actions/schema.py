"""The JSON Schema of a strategy, as `schema` prints it and as it lies beside `strategy.yaml`."""

from pathlib import Path
from typing import Final

from socialplan.strategy import schema
from socialplan.strategy.model import Strategy

BUILT: Final = Path(__file__).parent / "_built" / "schema.json"
"""The schema as it was made with the wheel; never in the source tree, where it could hide a later field."""


def schema_text() -> str:
    """The schema as text; the same bytes each time."""
    return BUILT.read_text(encoding="utf-8") if BUILT.is_file() else made()


def made() -> str:
    """The same, made from the sections."""
    return schema.schema_text(Strategy)


def build(target: Path) -> None:
    """Write the schema into the folder `target`, which is `socialplan/actions/_built` in a wheel."""
    (target / BUILT.name).write_text(made(), encoding="utf-8", newline="\n")
