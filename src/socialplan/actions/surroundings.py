"""What the machine knows before the first question: the folder's name, where git sends it, the day, the country.

git itself is not run: its configuration is a text file. A name and password within an address are left out.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from socialplan.interview.state import Surroundings

_LARGEST: Final = 65536
"""Bytes of a file that are looked at: git's are a few hundred."""
_REMOTE: Final = re.compile(r'^\s*\[remote\s+"(?P<name>[^"]*)"\]\s*$')
_SECTION: Final = re.compile(r"^\s*\[")
_URL: Final = re.compile(r"^\s*url\s*=\s*(?P<url>\S+)\s*$", re.IGNORECASE)
_SECRET: Final = re.compile(r"^(?P<scheme>[a-z][a-z0-9+.-]*://)[^/@\s]*@", re.IGNORECASE)
_COUNTRY: Final = re.compile(r"^[a-z]{2,3}_(?P<country>[A-Z]{2})(?:[.@]|$)")
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def surroundings(folder: Path, today: dt.date, environment: Mapping[str, str]) -> Surroundings:
    """What is known of `folder`, which need not exist yet."""
    return Surroundings(
        folder_name=folder.resolve().name,
        git_remote=git_remote(folder),
        today=today.isoformat(),
        country=country(environment),
    )


def country(environment: Mapping[str, str]) -> str:
    """The country of the locale in two letters; empty where it names none."""
    named = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    found = _COUNTRY.match(named)
    return found["country"] if found else ""


def git_remote(folder: Path) -> str:
    """The address that the repository around `folder` is sent to, `origin` before others; empty where there is none."""
    place = next((each for each in _upwards(folder) if (each / ".git").exists()), None)
    remotes = dict(_remotes(_text(_configuration(place / ".git")))) if place else {}
    url = remotes.get("origin") or next(iter(remotes.values()), "")
    return _SECRET.sub(lambda found: found["scheme"], url)


def _upwards(folder: Path) -> Iterator[Path]:
    resolved = folder.resolve()
    yield resolved
    yield from resolved.parents


def _configuration(git: Path) -> Path:
    """The configuration of git; a worktree and a submodule say in a file where their repository is."""
    if git.is_dir():
        return git / "config"
    elsewhere = git.parent / _text(git).removeprefix("gitdir:").strip()
    common = _text(elsewhere / "commondir").strip()
    return (elsewhere / common if common else elsewhere) / "config"


def _remotes(text: str) -> Iterator[tuple[str, str]]:
    """Each remote's name and address."""
    name = None
    for line in text.splitlines():
        remote, url = _REMOTE.match(line), _URL.match(line)
        if remote:
            name = remote["name"]
        elif _SECTION.match(line):
            name = None
        elif url and name is not None:
            yield name, url["url"]


def _text(place: Path) -> str:
    """The beginning of a text file; empty where there is none to read."""
    try:
        if not place.is_file():
            return ""
        with place.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
