"""The points of law that the editorial charter recalls: which of them its subjects call for."""

from typing import Final

import msgspec

from socialplan.analysis.dossier import Dossier
from socialplan.knowledge import law
from socialplan.strategy.choices import Format, PillarKind

MOST: Final = 8
MOST_ALONE: Final = 4

IMAGES: Final = ("image-right", "image-minor")
WORKS: Final = ("copyright-principle", "music-licence", "press-content", "rights-assignment")
AI: Final = ("ai-deepfake-disclosure", "ai-text-public-interest")
NEUTRALITY: Final = ("agents-neutrality",)
ACCESSIBILITY: Final = ("accessibility-social-posts",)
GAMES: Final = ("prize-draws",)
LANGUAGES: Final = ("french-terms-state",)

_VIDEOS: Final = frozenset({Format.SHORT_VIDEO, Format.LONG_VIDEO, Format.LIVE, Format.STORY})


class LawLine(msgspec.Struct, frozen=True):
    """A point of law, in one line."""

    statement: str
    reference: str


def points_of_law(dossier: Dossier) -> dict[str, law.LegalEntry]:
    """The entries that the law's own map and the answers call for, by id."""
    entries = law.select(
        document="editorial",
        section=None,
        regime=dossier.regime.value,
        country=dossier.country,
        headcount=dossier.strategy.organisation.headcount,
    )
    wanted = set(_wanted(dossier))
    return {entry.id: entry for entry in entries if entry.id in wanted}


def _wanted(dossier: Dossier) -> tuple[str, ...]:
    """What the answers call for: no law on photos of people for those who publish none, and so on."""
    editorial = dossier.strategy.editorial
    wanted = ["copyright-principle"]
    if editorial.rights is None or editorial.rights.photos_of_people is not False:
        wanted += IMAGES
    if _publishes_video(dossier):
        wanted.append("music-licence")
    if any(pillar.kind is PillarKind.CURATION for pillar in editorial.pillars) or editorial.curation:
        wanted.append("press-content")
    if dossier.strategy.means.providers:
        wanted.append("rights-assignment")
    if editorial.ai is None or editorial.ai.used is not False:
        wanted.append("ai-deepfake-disclosure")
        if dossier.public_body:
            wanted.append("ai-text-public-interest")
    if any(pillar.kind is PillarKind.GAME for pillar in editorial.pillars):
        wanted += GAMES
    return (*wanted, *NEUTRALITY, *ACCESSIBILITY, *LANGUAGES)


def _publishes_video(dossier: Dossier) -> bool:
    formats = {part.format for account in dossier.strategy.platforms for part in account.formats}
    return bool(formats & _VIDEOS)
