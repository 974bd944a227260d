"""`socialplan init --site`: settings for those who publish the folder as a site."""

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from socialplan.cli import screen
from socialplan.cli.report import show_obstacles

if TYPE_CHECKING:
    from socialplan.actions.site import Generator

_GENERATORS: Final = ("mkdocs", "zensical")


_IN_THE_WAY: Final = 4


def _as_generator(given: str | None) -> str | None:
    """The generator named with `--site`. Raises `typer.BadParameter` for another one."""
    if given is None or given.lower() in _GENERATORS:
        return given and given.lower()
    raise typer.BadParameter(_("“{text}” is none of {formats}.").format(text=given, formats=", ".join(_GENERATORS)))


SiteOption = Annotated[
    str | None,
    typer.Option(
        "--site",
        help=_("Write the settings of a site, for a folder that has its documents."),
        metavar="mkdocs|zensical",
        callback=_as_generator,
    ),
]


def write_site(folder: Path, generator: str) -> int:
    """Write the settings and say how to build; the exit code."""
    from socialplan.actions.site import site

    made = site(folder, cast("Generator", generator))
    if made.report.exit_code():
        show_obstacles(folder, made.report, screen.complain)
        return made.report.exit_code()
    if made.stays:
        screen.complain(_("{place} is there already: it stays as it is.").format(place=folder / made.place))
        return _IN_THE_WAY
    screen.headline(str(folder / made.place))
    screen.show(_("To build the site, in {folder}: {command}").format(folder=folder.resolve(), command=made.command))
    if made.shows_numbers:
        screen.complain(
            _("The pages will show telephone numbers (meta.repository: private): do not put them online for all.")
        )
    return 0
