"""Options that several commands share."""

from gettext import gettext as _
from pathlib import Path
from typing import Annotated, cast

import typer

from socialplan.language import LANGUAGES, Language

HERE = Path()


def as_language(given: str | None) -> str | None:
    """The language named with `--lang`. Raises `typer.BadParameter` for another one."""
    return None if given is None else as_languages([given])[0]


def as_languages(given: list[str] | None) -> list[str]:
    """The languages named with `--lang`, each once. Raises `typer.BadParameter` for another one."""
    found = [name.lower() for name in given or ()]
    for name in found:
        if name not in LANGUAGES:
            raise typer.BadParameter(_("“{name}” is neither fr nor en.").format(name=name))
    return list(dict.fromkeys(found))


def typed(languages: list[str]) -> tuple[Language, ...]:
    """Languages that were checked, as the other rooms know them."""
    return cast("tuple[Language, ...]", tuple(languages))


Folder = Annotated[Path, typer.Argument(help=_("The folder of the strategy."), metavar=_("[DIR]"))]
Folders = Annotated[list[Path], typer.Argument(help=_("The folders of the strategies."), metavar=_("[DIR]..."))]
Lang = Annotated[
    str | None,
    typer.Option("--lang", help=_("Language of messages: fr or en."), metavar="fr|en", callback=as_language),
]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print a result for programs."))]
