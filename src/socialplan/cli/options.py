"""Options that several commands share."""

from gettext import gettext as _
from pathlib import Path
from typing import Annotated, cast

import typer

from socialplan.language import LANGUAGES, Language

Folder = Annotated[Path, typer.Argument(help=_("The folder of the strategy."), metavar="[DIR]")]
Folders = Annotated[list[Path], typer.Argument(help=_("The folders of the strategies."), metavar="[DIR]...")]
Lang = Annotated[str | None, typer.Option("--lang", help=_("Language of messages: fr or en."), metavar="fr|en")]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print a result for programs."))]

HERE = Path()


def as_languages(given: list[str]) -> tuple[Language, ...]:
    """The languages named with `--lang`, each once. Raises `typer.BadParameter` for another one."""
    for name in given:
        if name not in LANGUAGES:
            raise typer.BadParameter(_("{name!r} is neither fr nor en.").format(name=name), param_hint="--lang")
    return cast("tuple[Language, ...]", tuple(dict.fromkeys(given)))
