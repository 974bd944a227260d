"""`socialplan schema`."""

from gettext import gettext as _
from typing import Final

from socialplan.cli import screen
from socialplan.cli.options import Lang

HELP: Final = _("Print the JSON Schema of strategy.yaml.\n\nFor editors and assistants.")


def command(lang: Lang = None) -> None:  # noqa: ARG001 - the language is chosen before
    """Print the schema."""
    from socialplan.actions.schema import schema_text

    screen.show(schema_text().removesuffix("\n"))
