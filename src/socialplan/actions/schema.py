"""The JSON Schema of a strategy, as `schema` prints it and as it lies beside `strategy.yaml`."""

import json

from socialplan.strategy.model import Strategy
from socialplan.strategy.schema import json_schema


def schema_text() -> str:
    """The schema as text; the same bytes each time."""
    return json.dumps(json_schema(Strategy), ensure_ascii=False, indent=1) + "\n"
