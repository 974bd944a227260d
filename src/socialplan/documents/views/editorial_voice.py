"""How it sounds: the constant voice, the tone by situation, the address, and sentences turned towards the reader."""

import msgspec

from socialplan.documents.phrases import without_stop
from socialplan.documents.views.editorial_desk import EVERY, Desk, raised
from socialplan.language import Words
from socialplan.strategy.choices import Address, LanguageCode, Situation, Speaker
from socialplan.strategy.editorial import Rewriting, Tone, Voice

_RARE = frozenset({Situation.NEWS, Situation.CRISIS, Situation.CONDOLENCE, Situation.HUMOUR, Situation.CONTEST})
"""The tones that somebody alone does without: pillars tell the news, the playbook a crisis, the others are rare."""


class VoiceRow(msgspec.Struct, frozen=True, kw_only=True):
    """A trait of the voice."""

    we_are: str
    but_not: str
    how: str
    say: str
    not_say: str


class ToneRow(msgspec.Struct, frozen=True, kw_only=True):
    """The tone in a situation."""

    situation: str
    tone: str
    use: str
    avoid: str


class Pair(msgspec.Struct, frozen=True):
    """What is no longer written, and what is."""

    before: str
    after: str


class Sound(msgspec.Struct, frozen=True, kw_only=True):
    """Voice, tone and address."""

    voice: tuple[VoiceRow, ...]
    voice_proposed: bool
    tones: tuple[ToneRow, ...]
    tones_proposed: bool
    manners: tuple[str, ...]
    """Address, person, signature, in whose name: one line each."""
    manners_proposed: bool


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """Speaking of who reads."""

    proposed: bool
    pairs: tuple[Pair, ...]
    situations: tuple[str, ...]


def sound(desk: Desk) -> Sound:
    """The chapters on voice, tone and address; what is missing goes to the gap register."""
    for field in ("voice", "tones", "address", "person", "signature"):
        desk.has(field)
    editorial = desk.editorial
    voice = tuple(_voice(desk, trait, place) for place, trait in enumerate(editorial.voice) if trait.we_are)
    situations = [(place, tone) for place, tone in enumerate(editorial.tones) if _concerned(desk, tone)]
    return Sound(
        voice=voice,
        voice_proposed=desk.proposed("voice"),
        tones=tuple(_tone(desk, tone, place) for place, tone in situations),
        tones_proposed=desk.proposed("tones"),
        manners=_manners(desk),
        manners_proposed=desk.proposed("address", "person", "signature"),
    )


def reader(desk: Desk) -> Reader | None:
    """Before and after, and situations from daily life; None when there is neither."""
    desk.has("rewriting")
    desk.has("daily_life")
    shown = desk.few(desk.editorial.rewriting, (EVERY, 3, 2), (3, 2, 2, 1))
    found = pairs(desk, shown, "editorial.rewriting")
    told = () if desk.alone else desk.texts(desk.editorial.daily_life, "editorial.daily_life")
    situations = desk.few(told, (EVERY, 3, 2), (0,))
    if not (found or situations):
        return None
    return Reader(proposed=desk.proposed("rewriting", "daily_life"), pairs=found, situations=situations)


def pairs(desk: Desk, values: tuple[Rewriting, ...], path: str) -> tuple[Pair, ...]:
    """The pairs that have both sides."""
    read = (
        Pair(desk.text(pair.before, f"{path}[{place}].before"), desk.text(pair.after, f"{path}[{place}].after"))
        for place, pair in enumerate(values)
    )
    return tuple(pair for pair in read if pair.before and pair.after)


def _voice(desk: Desk, trait: Voice, place: int) -> VoiceRow:
    path = f"editorial.voice[{place}]"
    return VoiceRow(
        we_are=desk.text(trait.we_are, f"{path}.we_are") or "–",
        but_not=desk.text(trait.but_not, f"{path}.but_not") or "–",
        how=desk.text(trait.how, f"{path}.how") or "–",
        say=desk.text(trait.say, f"{path}.say") or "–",
        not_say=desk.text(trait.not_say, f"{path}.not_say") or "–",
    )


def _concerned(desk: Desk, tone: Tone) -> bool:
    """Whether a tone is told: somebody alone needs those of every week, and has the playbook for a crisis."""
    return tone.situation is not None and not (desk.alone and tone.situation in _RARE)


def _tone(desk: Desk, tone: Tone, place: int) -> ToneRow:
    path = f"editorial.tones[{place}]"
    return ToneRow(
        situation=raised(_situation(desk, tone.situation)),
        tone=desk.text(tone.tone, f"{path}.tone") or "–",
        use=desk.in_a_row(desk.few(desk.texts(tone.use, f"{path}.use"), (EVERY, 2), (2, 2, 1))) or "–",
        avoid=desk.in_a_row(desk.few(desk.texts(tone.avoid, f"{path}.avoid"), (EVERY, 2), (2, 2, 1))) or "–",
    )


def _situation(desk: Desk, situation: Situation | None) -> str:
    if situation is Situation.OUR_ERROR and desk.mine:
        return desk.say("erreur de ma part", "an error of mine")
    return desk.wording.label(situation)


def _manners(desk: Desk) -> tuple[str, ...]:
    editorial, wording = desk.editorial, desk.wording
    signature = desk.text(editorial.signature, "editorial.signature")
    known = languages_of(desk)
    lines = (
        (desk.own(_READERS, _MY_READERS), address(desk)),
        (desk.own(_OURSELVES, _MYSELF), wording.label(editorial.person)),
        (desk.say("Signature des réponses", "Signature of replies"), desk.lowered(signature)),
        (
            desk.say("Au nom d’une personne", "In a person’s name"),
            "" if desk.mine else _accounts_of(desk, Speaker.PERSON),
        ),
        (
            desk.say("Au nom de l’organisation", "In the organisation’s name"),
            _accounts_of(desk, Speaker.INSTITUTION),
        ),
        (
            desk.say("Ton par objectif (1 familier, 5 formel)", "Tone by objective (1 informal, 5 formal)"),
            _formality(desk) if desk.room(1 if desk.alone else 3) else "",
        ),
        (desk.say("Langue", "Language"), wording.label(known[0]) if len(known) == 1 and not desk.alone else ""),
    )
    colon = desk.say("\u00a0: ", ": ")
    return tuple(f"{label}{colon}{value}" for label, value in lines if value)


_READERS = Words("Aux personnes qui lisent, nous disons", "We address readers as")
_MY_READERS = Words("Aux personnes qui lisent, je dis", "I address readers as")
_OURSELVES = Words("De nous, nous disons", "We speak of ourselves as")
_MYSELF = Words("De moi, je dis", "I speak of myself as")


def address(desk: Desk) -> str:
    """How readers are addressed, in words that stand in a sentence."""
    if desk.editorial.address is Address.MIXED:
        return desk.say("tu ou vous, selon le réseau", "informal or formal you, by network")
    return desk.wording.label(desk.editorial.address)


def _accounts_of(desk: Desk, speaker: Speaker) -> str:
    return desk.wording.join(
        desk.account_name(account) for _, account in desk.active_accounts() if account.speaker is speaker
    )


def languages_of(desk: Desk) -> tuple[LanguageCode, ...]:
    """The languages of publication: those answered, else those of the active accounts."""
    accounts = dict.fromkeys(account.language for _, account in desk.active_accounts() if account.language)
    return tuple(desk.editorial.languages or accounts)


def _formality(desk: Desk) -> str:
    """The tone that each objective calls for, where it is given: `information 3 ; recrutement 4`."""
    goals = desk.strategy.objectives
    kinds = [goal.kind for goal in goals]
    told = []
    for place, goal in enumerate(goals):
        if goal.formality is not None:
            statement = desk.text(goal.statement, f"objectives[{place}].statement")
            kind = desk.wording.label(goal.kind)
            name = kind if (kinds.count(goal.kind) == 1 and kind) or not statement else without_stop(statement)
            told.append(f"{name}, {goal.formality}")
    return desk.in_a_row(told)
