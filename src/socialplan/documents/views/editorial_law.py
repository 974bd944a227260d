"""The points of law that the editorial charter recalls: which of them its subjects call for."""

from typing import Final

from socialplan.analysis.dossier import Dossier
from socialplan.knowledge import law
from socialplan.strategy.choices import Format, PillarKind

MOST: Final = (8, 6, 5, 4)
MOST_ALONE: Final = (4, 3, 2, 1)
"""How many points of law, at each step of tightness."""

IMAGES: Final = ("copyright-principle", "prize-draws")
RELAYS: Final = "press-content"
AI_PICTURES: Final = "ai-deepfake-disclosure"
AI_TEXTS: Final = "ai-text-public-interest"
NEUTRALITY: Final = ("agents-neutrality",)
LANGUAGES: Final = ("french-terms-state",)

_VIDEOS: Final = frozenset({Format.SHORT_VIDEO, Format.LONG_VIDEO, Format.LIVE, Format.STORY})


def points_of_law(dossier: Dossier, tightness: int) -> dict[str, law.LegalEntry]:
    """The entries that the law's own map and the answers call for, by id: as many as there is room for."""
    entries = law.select(
        document="editorial",
        section=None,
        regime=dossier.regime.value,
        country=dossier.country,
        headcount=dossier.strategy.organisation.headcount,
    )
    known = {entry.id: entry for entry in entries}
    wanted = [identifier for identifier in _wanted(dossier) if identifier in known]
    most = (MOST_ALONE if dossier.alone else MOST)[tightness]
    return {identifier: known[identifier] for identifier in wanted[:most]}


def _wanted(dossier: Dossier) -> tuple[str, ...]:
    """What the answers call for, the most needed first: no law on photos of people for those who publish none."""
    editorial = dossier.strategy.editorial
    calls = (
        ("image-right", editorial.rights is None or editorial.rights.photos_of_people is not False),
        ("copyright-principle", True),
        ("agents-neutrality", True),
        ("music-licence", _publishes_video(dossier)),
        ("image-minor", editorial.rights is None or editorial.rights.photos_of_people is not False),
        ("prize-draws", any(pillar.kind is PillarKind.GAME for pillar in editorial.pillars)),
        ("ai-deepfake-disclosure", editorial.ai is None or editorial.ai.used is not False),
        ("press-content", editorial.curation is not None),
        ("ai-text-public-interest", dossier.public_body and (editorial.ai is None or editorial.ai.used is not False)),
        ("french-terms-state", True),
    )
    return tuple(identifier for identifier, called in calls if called)


def _publishes_video(dossier: Dossier) -> bool:
    formats = {part.format for account in dossier.strategy.platforms for part in account.formats}
    return bool(formats & _VIDEOS)
