"""`socialplan examples`."""

import sys
from gettext import gettext as _
from typing import Final

from socialplan.cli import screen
from socialplan.cli.options import AsJson, Lang
from socialplan.cli.speech import words

HELP: Final = _("List the complete examples to start from.")


def command(json: AsJson = False, lang: Lang = None) -> None:  # noqa: ARG001 - the language is chosen before
    """Print each example's name and what it shows."""
    from socialplan.actions.examples import examples

    found = [(example.name, words(example.about)) for example in examples()]
    if json:
        screen.show_json([{"name": name, "about": about} for name, about in found])
        return
    if screen.colours(sys.stdout):
        from socialplan.cli.tables import show_table

        show_table((_("Name"), _("What it shows")), (([(name, "bold")], [(about, "")]) for name, about in found))
    else:
        for name, about in found:
            screen.show(f"{name}\n  {about}")
    screen.show(_("Start from one: socialplan init my-folder --example NAME"))
