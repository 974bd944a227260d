"""What is known of each network: limits, verification, safety, measurement, and the scores of the recommendation.

The data are in `data/platforms.yaml`. Print a fact only through `evidence.known`, which keeps what is uncertain back.
"""

import functools
from typing import Final, Literal

import msgspec

from socialplan.knowledge import store
from socialplan.knowledge.evidence import Confidence, Fact, Range, Source
from socialplan.language import Words

Kind = Literal["public", "owned", "messaging", "reviews", "internal"]
"""A public network, a medium of one's own, a messaging service, a place of reviews, a tool for people one knows."""

Status = Literal["open", "closed", "renamed"]

LinkUse = Literal["clickable", "button", "plain", "none"]

Score = Literal[0, 1, 2, 3]
"""0 does not suit, 3 suits very well."""

UNSUITED: Final[Score] = 0


class Links(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What becomes of a web address in a post, and in the profile."""

    post: LinkUse
    bio: LinkUse


class Hashtags(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How hashtags are used."""

    needed: bool
    """Whether content is hardly found without them (a judgement of ours)."""
    maximum: Fact[int] | None = None
    usual: Fact[tuple[int, int]] | None = None
    """The fewest and the most that are advised in a post."""
    advice: Words | None = None


class Verification(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an account is recognised as genuine."""

    programme: Words
    paid: Literal["free", "paid", "both"]
    who: Words
    """Who may ask."""
    proof: Words
    """What to bring."""


class Route(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way to report something."""

    how: Words
    url: str | None = None


class Analytics(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the figures are, and which there are."""

    where: Words
    metrics: tuple[str, ...]
    """Ids that `metric` puts into words."""


class Ads(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether one can advertise, and with what."""

    available: bool
    product: str | None = None
    political_eu: Literal["refused"] | None = None
    """Political, electoral and social-issue advertising in the European Union, where it is known."""


class Recommendation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far a network suits, by audience, objective and organisation: editorial judgements of the house."""

    audiences: dict[str, Score]
    objectives: dict[str, Score]
    kinds: dict[str, Score]
    trades: tuple[str, ...]
    needs_formats: tuple[str, ...]
    """The team must be able to make one of these."""
    minimum_hours: float
    """The hours a week below which the account is not worth opening."""
    confidence: Confidence
    sources: tuple[Source, ...]

    def for_audience(self, category: str) -> Score:
        """The score for an audience category; 0 where there is none."""
        return self.audiences.get(category, UNSUITED)

    def for_objective(self, kind: str) -> Score:
        """The score for a type of objective; 0 where there is none."""
        return self.objectives.get(kind, UNSUITED)

    def for_organisation(self, kind: str) -> Score:
        """The score for a kind of organisation; 0 where there is none."""
        return self.kinds.get(kind, UNSUITED)


class Platform(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A network, or another medium that one keeps alive."""

    id: str
    name: str
    kind: Kind
    status: Status
    former_names: tuple[str, ...] = ()
    closed_on: Fact[str] | None = None
    """The day it closed."""
    renamed_on: Fact[str] | None = None
    """The month it took its present name, or lost this one."""
    renamed_to: str | None = None
    successors: tuple[str, ...] = ()
    """Where to look instead of a closed network."""
    notice: Words | None = None
    """What to say of a network that is closed or renamed."""

    roles: tuple[str, ...] = ()
    """Ids that `role` puts into words, the main one first."""
    best_for: Words | None = None
    hint: Words | None = None
    """To which trades it suits, and on what condition."""
    formats: tuple[str, ...] = ()

    post_chars: Fact[int] | None = None
    """The most characters a post may have."""
    recommended_chars: Fact[int] | None = None
    """The characters beyond which a post is seldom read whole (an estimate)."""
    title_chars: Fact[int] | None = None
    bio_chars: Fact[int] | None = None
    images_per_post: Fact[int] | None = None
    image_ratio: Fact[str] | None = None
    """The ratio advised for an image in a post, width:height."""
    video_seconds: Fact[int] | None = None
    """The longest short video, in seconds."""
    alt_text: Fact[bool] | None = None
    alt_text_chars: Fact[int] | None = None
    captions: Fact[Words] | None = None
    hashtags: Hashtags | None = None
    links: Fact[Links] | None = None
    handle_pattern: Fact[str] | None = None
    """The regular expression that a handle matches, without the at sign."""
    profile_url: str | None = None
    """The address of a profile, with what is to be filled in between braces."""
    cadence: Range | None = None
    """Publications a week that a small team can hold."""

    verification: Fact[Verification] | None = None
    impersonation: Fact[Route] | None = None
    takeover: Fact[tuple[Words, ...]] | None = None
    """What this network adds to the steps after a takeover; see `takeover_steps`."""
    admin_roles: Fact[Words] | None = None
    two_factor: Fact[bool] | None = None
    analytics: Fact[Analytics] | None = None
    ads: Fact[Ads] | None = None
    cautions: tuple[Fact[Words], ...] = ()
    recommendation: Recommendation | None = None
    """None for a network that is no longer open."""

    @property
    def is_open(self) -> bool:
        """Whether one can hold an account there under this name."""
        return self.status == "open"

    def offers(self, content_format: str) -> bool:
        """Whether a format can be published there."""
        return content_format in self.formats


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of `data/platforms.yaml`, its sources apart."""

    as_of: str
    roles: dict[str, Words]
    trades: dict[str, Words]
    metrics: dict[str, Words]
    takeover: tuple[Words, ...]
    platforms: dict[str, Platform]


@functools.cache
def _file() -> _File:
    """The file, read once; each platform's key becomes its id."""
    return store.read_as("platforms", _File, identified=("platforms",))


def as_of() -> str:
    """The day the facts were checked."""
    return _file().as_of


def platforms() -> tuple[Platform, ...]:
    """Every platform, closed and renamed ones included, in the order of the file."""
    return tuple(_file().platforms.values())


def platform(identifier: str) -> Platform:
    """The platform of that id, as it stands in the file. Raises KeyError when there is none."""
    return _file().platforms[identifier]


def resolve(identifier: str) -> Platform:
    """The platform of that id, under its present name. Raises KeyError when there is none."""
    found = platform(identifier)
    return resolve(found.renamed_to) if found.renamed_to else found


def takeover_steps(identifier: str) -> tuple[Words, ...]:
    """What to do when an account is taken over: the steps for all, then what the network adds and is sure enough."""
    added = resolve(identifier).takeover
    return _file().takeover + (added.value if added is not None and added.confidence != "low" else ())


def role(identifier: str) -> Words:
    """What a network is for, in words, as a verb. Raises KeyError when there is no such role."""
    return _file().roles[identifier]


def trade(identifier: str) -> Words:
    """The name of a trade. Raises KeyError when there is none."""
    return _file().trades[identifier]


def trades() -> tuple[str, ...]:
    """The ids of the trades."""
    return tuple(_file().trades)


def metric(identifier: str) -> Words:
    """The name of a metric. Raises KeyError when there is none."""
    return _file().metrics[identifier]
