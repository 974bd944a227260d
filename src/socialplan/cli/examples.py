"""`socialplan examples`."""

from gettext import gettext as _
from typing import Final

from socialplan.cli import screen
from socialplan.cli.options import AsJson, Lang
from socialplan.cli.speech import words

HELP: Final = _("List the complete examples to start from.")


def command(json: AsJson = False, lang: Lang = None) -> None:  # noqa: ARG001 - the language is chosen before
    """Print each example's name and what it shows."""
    from socialplan.actions.examples import examples

    if json:
        screen.show_json([{"name": example.name, "about": words(example.about)} for example in examples()])
        return
    for example in examples():
        screen.headline(example.name)
        screen.show(f"  {words(example.about)}")
    screen.show(_("Start from one: socialplan init my-folder --example NAME"))
