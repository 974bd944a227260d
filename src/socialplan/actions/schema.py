"""The JSON Schema of a strategy, as `schema` prints it and as it lies beside `strategy.yaml`."""

from socialplan.strategy import schema
from socialplan.strategy.model import Strategy


def schema_text() -> str:
    """The schema as text; the same bytes each time."""
    return schema.schema_text(Strategy)
