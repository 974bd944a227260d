"""How one network suits one strategy, question by question: each answer with its value and its reasons.

`recommendation` weighs the answers. A question that the strategy does not let us answer has no value.
"""

from typing import Final

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.figures import NBSP, quote
from socialplan.analysis.trades import trade_family
from socialplan.knowledge import platforms
from socialplan.knowledge.platforms import Platform, Recommendation
from socialplan.language import Words
from socialplan.strategy.choices import AssetKind, Evidence, Format, OrganisationKind, Skill
from socialplan.strategy.fields import Text
from socialplan.strategy.model import Strategy
from socialplan.strategy.situation import Audience, Presence

BEST: Final = 3
"""The highest score of the house's judgements: suits very well."""
GOOD: Final = 2

TRUST: Final = {
    Evidence.SURVEY: 1.0,
    Evidence.ANALYTICS: 1.0,
    Evidence.COUNT: 1.0,
    Evidence.OBSERVATION: 0.7,
    Evidence.ASSUMED: 0.3,
    None: 0.3,
}
"""How far a declared presence replaces the house's judgement: wholly if counted, hardly if assumed (ours)."""

_PRIORITY: Final = {1: 3.0, 2: 2.0, 3: 1.0, None: 2.0}
"""What an audience weighs, by its priority (ours)."""
_USUAL_INTERACTION: Final = 3
_MOST_INTERACTION: Final = 5
_LIVELY: Final = 3
"""From this propensity to interact, out of 5, being there speaks for a network."""

_ALWAYS: Final = frozenset({Format.SHORT_TEXT, Format.LINK, Format.RELAY})
_BY_SKILL: Final = {
    Skill.WRITING: {Format.ARTICLE, Format.NEWSLETTER, Format.POLL, Format.EVENT},
    Skill.PHOTO: {Format.PHOTO, Format.CAROUSEL, Format.STORY},
    Skill.VIDEO: {Format.SHORT_VIDEO, Format.LONG_VIDEO, Format.LIVE, Format.STORY},
    Skill.DESIGN: {Format.INFOGRAPHIC, Format.CAROUSEL},
}
_FORMATS: Final = {one.value: one for one in Format}
_BY_STOCK: Final = {AssetKind.PHOTOS: Format.PHOTO, AssetKind.VIDEOS: Format.SHORT_VIDEO}


_INSTITUTIONS: Final = {
    OrganisationKind.STATE_STARTUP,
    OrganisationKind.MINISTRY_AGENCY,
    OrganisationKind.LOCAL_GOVERNMENT,
    OrganisationKind.UNIVERSITY,
}
"""Kinds of organisation that say the field as well."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """How a network suits, for one question."""

    value: float | None = None
    """From 0 (not at all) to 1 (very well); None when the strategy does not say enough."""
    pros: tuple[Words, ...] = ()
    cons: tuple[Words, ...] = ()
    forbids: bool = False
    """Whether this alone is enough to leave the network for later."""


UNKNOWN: Final = Answer()


def audiences(strategy: Strategy, platform: Platform, house: Recommendation) -> Answer:
    """Whether the audiences are there: as declared, weighed by evidence; else what is usual for their category."""
    found = [(_weight(one), _reach(one, platform, house)) for one in strategy.audiences]
    known = [(weight, answer) for weight, answer in found if answer.value is not None]
    if not known:
        return UNKNOWN
    return Answer(
        value=sum(weight * (answer.value or 0.0) for weight, answer in known) / sum(weight for weight, _ in known),
        pros=tuple(reason for _, answer in known for reason in answer.pros),
        cons=tuple(reason for _, answer in known for reason in answer.cons),
    )


def _weight(audience: Audience) -> float:
    return _PRIORITY.get(audience.priority, _PRIORITY[None])


def _reach(audience: Audience, platform: Platform, house: Recommendation) -> Answer:
    """One audience on one network."""
    score = house.for_audience(audience.category.value) if audience.category else None
    presence = strongest(audience, platform.id)
    if presence is None:
        return UNKNOWN if score is None else _usual(audience, score)
    declared = (presence.interaction or _USUAL_INTERACTION) / _MOST_INTERACTION
    trust = TRUST[presence.evidence] if score is not None else 1.0
    value = trust * declared + (1 - trust) * (score or 0) / BEST
    return _declared(audience, presence, value)


def strongest(audience: Audience, network: str) -> Presence | None:
    """The best proved presence of an audience on a network, under its present name; the liveliest of two alike."""
    there = [one for one in audience.presence if one.network and platforms.resolve(one.network.value).id == network]
    return max(there, key=lambda one: (TRUST[one.evidence], one.interaction or 0), default=None)


def _usual(audience: Audience, score: int) -> Answer:
    who, value = _called(audience), score / BEST
    ours = Words(f"{who.fr} (estimation)", f"{who.en} (estimate)")
    if score >= GOOD:
        return Answer(value=value, pros=(_about("On y trouve d’ordinaire", "Usually found there", ours),))
    if score == 0 or audience.priority == 1:
        return Answer(value=value, cons=(_about("D’ordinaire peu de présence", "Usually little there", ours),))
    return Answer(value=value)


def _declared(audience: Audience, presence: Presence, value: float) -> Answer:
    """A declared presence: a reason with its proof, or a doubt."""
    who, proof = _called(audience), _proof(presence)
    known = Words(f"{who.fr} ({proof.fr})", f"{who.en} ({proof.en})")
    if presence.evidence in {None, Evidence.ASSUMED}:
        doubt = _about("Présence à vérifier avant de s’y engager", "Presence to be checked before committing", known)
        return Answer(value=value, cons=(doubt,))
    if presence.interaction is not None and presence.interaction < _LIVELY:
        return Answer(
            value=value,
            cons=(_about("Présence établie, mais peu de réactions", "Presence known, but few reactions", known),),
        )
    return Answer(value=value, pros=(_about("Présence établie", "Presence known", known),))


def _proof(presence: Presence) -> Words:
    """How a presence is known: evidence, source as it was written, date, interaction."""
    kind = presence.evidence or Evidence.ASSUMED
    parts = [kind.label]
    if presence.source:
        parts.append(quote(_both(presence.source)))
    if presence.observed_on:
        parts.append(figures.date(presence.observed_on))
    if presence.interaction is not None:
        level, most = presence.interaction, _MOST_INTERACTION
        parts.append(Words(f"interaction {level} sur {most}", f"interaction {level} out of {most}"))
    return Words(", ".join(part.fr for part in parts), ", ".join(part.en for part in parts))


def _called(audience: Audience) -> Words:
    """What an audience is called: its label, else its category."""
    if audience.label:
        return quote(_both(audience.label))
    if audience.category:
        return audience.category.label
    return figures.same(audience.id or "?")


def _both(text: Text) -> Words:
    return Words(text.to("fr"), text.to("en"))


def _about(french: str, english: str, what: Words) -> Words:
    """A reason and what it is about."""
    return Words(f"{french}{NBSP}: {what.fr}", f"{english}: {what.en}")


def objectives(strategy: Strategy, house: Recommendation) -> Answer:
    """Whether the network serves the kinds of objective that are pursued, each kind once."""
    kinds = list(dict.fromkeys(one.kind for one in strategy.objectives if one.kind))
    if not kinds:
        return UNKNOWN
    served = [kind.label for kind in kinds if house.for_objective(kind.value) >= GOOD]
    left = [kind.label for kind in kinds if house.for_objective(kind.value) == 0]
    return Answer(
        value=sum(house.for_objective(kind.value) for kind in kinds) / (BEST * len(kinds)),
        pros=(_about("Sert les objectifs", "Serves the objectives", figures.join(served)),) if served else (),
        cons=(_about("Ne sert pas", "Does not serve", figures.join(left)),) if left else (),
    )


def trade(strategy: Strategy, house: Recommendation) -> Answer:
    """Whether the network suits the trade; for an institution without one, its kind stands for it, without a reason."""
    kind = strategy.organisation.kind
    family = trade_family(strategy.organisation)
    if family is None:
        return Answer(value=house.for_organisation(kind.value) / BEST) if kind in _INSTITUTIONS else UNKNOWN
    name = platforms.trade(family)
    if family in house.trades:
        return Answer(value=1.0, pros=(_about("Convient à ce domaine", "Suits this field", name),))
    return Answer(value=0.0, cons=(_about("Sert peu dans ce domaine", "Of little use in this field", name),))


def organisation(strategy: Strategy, house: Recommendation) -> Answer:
    """Whether the network suits that kind of organisation."""
    kind = strategy.organisation.kind
    if kind is None:
        return UNKNOWN
    score = house.for_organisation(kind.value)
    pros: tuple[Words, ...] = ()
    cons: tuple[Words, ...] = ()
    if score == BEST:
        pros = (
            _about("Convient bien à ce genre d’organisation", "Well suited to this kind of organisation", kind.label),
        )
    elif score == 0:
        cons = (
            _about(
                "Rarement utile à ce genre d’organisation", "Seldom useful to this kind of organisation", kind.label
            ),
        )
    return Answer(value=score / BEST, pros=pros, cons=cons)


def formats(strategy: Strategy, house: Recommendation) -> Answer:
    """Whether the team can make one of the formats that the network needs."""
    able = _able(strategy)
    if able is None:
        return UNKNOWN
    needed = [_FORMATS[name] for name in house.needs_formats]
    makes = [one.label for one in needed if one in able]
    if makes:
        return Answer(value=1.0, pros=(_about("L’équipe sait faire", "The team can make", figures.join(makes)),))
    lacking = Words(_either([one.label.fr for one in needed], "ou"), _either([one.label.en for one in needed], "or"))
    said = _about(
        "Demande ce que personne dans l’équipe ne dit savoir faire",
        "Needs what nobody on the team claims to make",
        lacking,
    )
    return Answer(value=0.0, cons=(said,), forbids=True)


def _either(names: list[str], last: str) -> str:
    """Names of which one is enough: `a, b ou c`."""
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _able(strategy: Strategy) -> frozenset[Format] | None:
    """The formats that can be made: by skill, from stock, or made already; None when nobody's skills are known."""
    skills = {skill for person in strategy.team.people for skill in person.skills}
    if not skills:
        return None
    stock = {_BY_STOCK[asset.kind] for asset in strategy.situation.assets if asset.kind in _BY_STOCK and asset.count}
    made = {mix.format for account in strategy.platforms for mix in account.formats if mix.format and mix.per_week}
    return frozenset(_ALWAYS | stock | made | {one for skill in skills for one in _BY_SKILL.get(skill, set())})


def time(minimum: float, left: float | None) -> Answer:
    """Whether the hours that are left once watch and measurement are done carry the least that the network takes."""
    if left is None:
        return UNKNOWN
    if minimum > left:
        least, rest = figures.hours(minimum), figures.hours(max(left, 0.0))
        short = Words(
            f"Prend au moins {least.fr} par semaine (estimation), il en reste {rest.fr}",
            f"Takes at least {least.en} a week (estimate), {rest.en} are left",
        )
        return Answer(value=0.0, cons=(short,), forbids=True)
    return Answer(value=min(1.0, 2 * (1 - minimum / left)) if left else 1.0)


def umbrella(strategy: Strategy, platform: Platform) -> Answer:
    """Whether the parent organisation has left the network, which stands against it whatever else is true."""
    above = strategy.organisation.umbrella
    left = {platforms.resolve(network.value).id for network in above.left_networks} if above else set()
    if platform.id not in left:
        return UNKNOWN
    supervision = strategy.organisation.supervision
    name = supervision.name if supervision else None
    french, english = name or "La structure mère", name or "The parent organisation"
    return Answer(cons=(Words(f"{french} a quitté ce réseau", f"{english} has left this network"),), forbids=True)
