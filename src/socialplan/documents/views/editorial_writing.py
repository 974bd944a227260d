"""Rules of writing, word list, lengths and hashtags of each network that is used, emoji, accessibility."""

import datetime as dt

import msgspec

from socialplan.documents.views.editorial_desk import EVERY, Desk, raised
from socialplan.documents.views.editorial_voice import Pair, pairs
from socialplan.knowledge import platforms
from socialplan.knowledge.evidence import Fact, known
from socialplan.knowledge.platforms import Platform
from socialplan.language import Words
from socialplan.strategy.choices import AccountStatus, InclusivePolicy, Network
from socialplan.strategy.editorial import Accessibility


class RuleLine(msgspec.Struct, frozen=True):
    """A rule and its example."""

    rule: str
    example: str


class LengthRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a network admits."""

    network: str
    limit: str
    advised: str
    hashtags: str


class Writing(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter."""

    proposed: bool
    rules: tuple[RuleLine, ...]
    words: tuple[Pair, ...]
    words_proposed: bool
    lengths: tuple[LengthRow, ...]
    checked_on: str
    """The day on which the limits were checked."""
    hashtags: tuple[str, ...]
    hashtags_proposed: bool
    signs: tuple[str, ...]
    """Emoji and inclusive writing."""
    tags_are_ruled: bool
    """Whether the house has a rule on hashtags: what networks usually see is then not told."""


class Accessible(msgspec.Struct, frozen=True, kw_only=True):
    """The checks before a post."""

    proposed: bool
    checks: tuple[str, ...]
    refused: tuple[str, ...]
    undecided: str
    checked_by: str


def writing(desk: Desk) -> Writing:
    """The chapter; what is missing goes to the gap register."""
    for field in ("writing_rules", "hashtags", "emoji", "inclusive"):
        desk.has(field)
    editorial = desk.editorial
    return Writing(
        proposed=desk.proposed("writing_rules"),
        rules=_rules(desk),
        words=pairs(desk, desk.few(editorial.words, (EVERY, 4, 2), (4, 3, 2, 0)), "editorial.words"),
        words_proposed=desk.proposed("words"),
        lengths=_lengths(desk),
        checked_on=desk.wording.date(dt.date.fromisoformat(platforms.as_of())),
        hashtags=_hashtags(desk),
        hashtags_proposed=desk.proposed("hashtags"),
        signs=_signs(desk),
        tags_are_ruled=_tags_are_ruled(desk),
    )


def _tags_are_ruled(desk: Desk) -> bool:
    tags = desk.editorial.hashtags
    return bool(tags and tags.rule)


def accessible(desk: Desk) -> Accessible | None:
    """The chapter; None when nothing was decided."""
    if not desk.has("accessibility"):
        return None
    asked = desk.editorial.accessibility or Accessibility()
    done, refused, undecided = sorted_checks(desk)
    if not (done or refused):
        return None
    if not desk.alone:
        desk.ask(
            "editorial.accessibility.checked_by",
            Words("Nommer qui vérifie l’accessibilité des publications", "Name who checks that posts are accessible"),
            Words("Ce que personne ne vérifie s’oublie.", "What nobody checks is forgotten."),
        )
    return Accessible(
        proposed=desk.proposed("accessibility"),
        checks=tuple(check.told for check in done) + _without_gifs(desk, asked),
        refused=tuple(check.name for check in refused),
        undecided=desk.wording.join(check.name for check in undecided),
        checked_by="" if desk.alone else desk.wording.person(asked.checked_by),
    )


class Check(msgspec.Struct, frozen=True):
    """A thing to check for accessibility."""

    name: str
    told: str


def sorted_checks(desk: Desk) -> tuple[list[Check], list[Check], list[Check]]:
    """What is checked, what is refused, and what nobody decided."""
    asked = desk.editorial.accessibility or Accessibility()
    every = (
        (asked.alt_text, _alternative_text(desk)),
        (
            asked.captions,
            Check(
                desk.say("sous-titres", "captions"),
                desk.say("Des sous-titres relus sur chaque vidéo", "Proofread captions on each video"),
            ),
        ),
        (
            asked.transcripts,
            Check(
                desk.say("transcriptions", "transcripts"),
                desk.say("Une transcription de chaque vidéo ou son", "A transcript of each video or sound"),
            ),
        ),
        (
            asked.contrast,
            Check(
                desk.say("contraste", "contrast"),
                desk.say("Un contraste suffisant entre texte et fond", "Enough contrast between text and background"),
            ),
        ),
    )
    return (
        [check for answer, check in every if answer],
        [check for answer, check in every if answer is False],
        [check for answer, check in every if answer is None],
    )


def _alternative_text(desk: Desk) -> Check:
    """The alternative text, with the shortest limit among the networks used."""
    limits = []
    for _, account in () if desk.alone else desk.active_accounts():
        most = known(platform_of(account.network).alt_text_chars)
        if most:
            limits.append((most, desk.wording.label(account.network)))
    told = desk.say(
        "Un texte alternatif sur chaque image, «\u00a0image décorative\u00a0» si elle n’apprend rien",
        "Alternative text on each image; “decorative image” if it tells nothing",
    )
    if limits:
        most, network = min(limits)
        figure = desk.wording.number(most, 0)
        told += desk.say(
            f"\u202f; {figure} caractères au plus sur {network}", f"; {figure} characters at most on {network}"
        )
    return Check(desk.say("texte alternatif", "alternative text"), told)


def _without_gifs(desk: Desk, asked: Accessibility) -> tuple[str, ...]:
    if asked.animated_gifs is False:
        return (desk.say("Pas de GIF animé", "No animated GIF"),)
    return ()


def _rules(desk: Desk) -> tuple[RuleLine, ...]:
    read = (
        RuleLine(
            desk.text(rule.rule, f"editorial.writing_rules[{place}].rule"),
            desk.lowered(desk.text(rule.example, f"editorial.writing_rules[{place}].example")),
        )
        for place, rule in enumerate(desk.editorial.writing_rules)
    )
    return desk.few([line for line in read if line.rule], (EVERY, 5, 4), (4, 3, 3, 2))


def platform_of(network: Network | None) -> Platform:
    """What is known of a network, under its present name."""
    return platforms.resolve((network or Network.BLOG).value)


def _lengths(desk: Desk) -> tuple[LengthRow, ...]:
    """A row for each network that is used or to be opened, once, if anything is known of it."""
    used = desk.accounts(AccountStatus.ACTIVE, None, AccountStatus.TO_OPEN)
    networks = dict.fromkeys(account.network for _, account in used if account.network)
    rows = (_length(desk, network) for network in networks)
    return tuple(row for row in rows if (row.limit, row.advised, row.hashtags) != ("–", "–", "–"))


def _length(desk: Desk, network: Network) -> LengthRow:
    facts = platform_of(network)
    return LengthRow(
        network=raised(desk.wording.label(network)),
        limit=_figure(desk, facts.post_chars),
        advised=_figure(desk, facts.recommended_chars),
        hashtags="–" if _tags_are_ruled(desk) else _hashtag_use(desk, facts),
    )


def _figure(desk: Desk, fact: Fact[int] | None) -> str:
    value = known(fact)
    return desk.wording.number(value, 0) if value is not None else "–"


def _hashtag_use(desk: Desk, facts: Platform) -> str:
    """`3 à 5, utiles pour être trouvé (5 au plus)`, as far as it is known."""
    use = facts.hashtags
    if use is None:
        return "–"
    usual, most = known(use.usual), known(use.maximum)
    parts = []
    if usual == (0, 0):
        parts.append(desk.say("aucun", "none"))
    elif usual:
        low, high = usual
        parts.append(str(low) if low == high else desk.say(f"{low} à {high}", f"{low} to {high}"))
    if use.needed:
        parts.append(desk.say("nécessaires pour être trouvé", "needed to be found"))
    if most:
        parts.append(desk.say(f"limite\u00a0: {most}", f"limit: {most}"))
    return ", ".join(parts) or "–"


def _hashtags(desk: Desk) -> tuple[str, ...]:
    tags = desk.editorial.hashtags
    if tags is None:
        return ()
    lists = (
        (desk.say("De marque", "Brand"), tags.brand, "brand"),
        (desk.say("Locaux", "Local"), tags.local, "local"),
        (desk.say("Thématiques", "Topic"), tags.topic, "topic"),
    )
    colon = desk.say("\u00a0: ", ": ")
    lines = [
        f"{label}{colon}{', '.join(shown)}"
        for label, values, field in lists
        if (shown := desk.texts(values, f"editorial.hashtags.{field}"))
    ]
    rule = desk.text(tags.rule, "editorial.hashtags.rule")
    return (*lines, *([rule] if rule else []))


def _signs(desk: Desk) -> tuple[str, ...]:
    editorial, wording = desk.editorial, desk.wording
    lines = (
        (desk.say("Émojis", "Emoji"), wording.label(editorial.emoji)),
        (
            desk.say("Écriture inclusive", "Inclusive writing (in French)"),
            "" if desk.alone and editorial.inclusive is InclusivePolicy.NONE else wording.label(editorial.inclusive),
        ),
    )
    colon = desk.say("\u00a0: ", ": ")
    return tuple(f"{label}{colon}{value}" for label, value in lines if value)
