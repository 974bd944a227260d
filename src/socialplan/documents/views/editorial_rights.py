"""Images and rights, generative AI, languages, neutrality and the pre-electoral period."""

import datetime as dt

import msgspec

from socialplan.analysis import elections, figures
from socialplan.analysis.elections import ElectionWindow, Limit
from socialplan.analysis.figures import NBSP
from socialplan.documents.desk import LawLine
from socialplan.documents.phrases import without_stop
from socialplan.documents.views import editorial_law
from socialplan.documents.views.editorial_desk import EVERY, Desk, raised
from socialplan.documents.views.editorial_voice import languages_of
from socialplan.language import Words
from socialplan.strategy import editorial as answers
from socialplan.strategy.fields import Text


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter on images and rights."""

    proposed: bool
    lines: tuple[str, ...]
    law: tuple[LawLine, ...]


class Ai(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter on generative AI."""

    proposed: bool
    unused: bool
    """Whether it was answered that none is used."""
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...]
    review: str
    mention: str
    law: tuple[LawLine, ...]


class Languages(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter on languages."""

    proposed: bool
    languages: str
    rule: str
    law: tuple[LawLine, ...]


class LimitRow(msgspec.Struct, frozen=True, kw_only=True):
    """What is barred around a vote, when, and what goes on."""

    when: str
    barred: str
    goes_on: str
    reference: str


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """A vote and its limits."""

    label: str
    span: str
    """The whole period, where a limit holds all along it."""
    rows: tuple[LimitRow, ...]


class Neutrality(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter on neutrality."""

    law: tuple[LawLine, ...]
    windows: tuple[Window, ...]


def rights(desk: Desk) -> Rights | None:
    """Images and rights; None when nothing is known."""
    desk.has("rights")
    lines, unsaid = _lines(desk)
    law = desk.recall(*unsaid, *editorial_law.IMAGES)
    return Rights(proposed=desk.proposed("rights"), lines=lines, law=law) if lines or law else None


def _lines(desk: Desk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The organisation's own rules, and the points of law on which it has none."""
    given = desk.editorial.rights or answers.Rights()
    nobody = given.photos_of_people is False
    lines, unsaid = [_nobody(desk, given)] if nobody else [], []
    for label, field, identifier in (*(() if nobody else _OF_PEOPLE), *_OF_WORKS):
        text = desk.lowered(desk.text(getattr(given, field), f"editorial.rights.{field}"))
        if text:
            colon = desk.say("\u00a0: ", ": ")
            lines.append(desk.backed(f"{desk.wording.words(label)}{colon}{text}", identifier))
        elif identifier:
            unsaid.append(identifier)
    if given.image_consent and not nobody:
        _ask_for_register(desk)
    return tuple(lines), tuple(unsaid)


def _nobody(desk: Desk, given: answers.Rights) -> str:
    """The one rule of those who show nobody, with what they do of a picture that comes to them."""
    rule = desk.own(
        Words(
            "Nous ne publions aucune photo où l’on reconnaît quelqu’un",
            "We publish no photo in which somebody can be recognised",
        ),
        Words(
            "Je ne publie aucune photo où l’on reconnaît quelqu’un",
            "I publish no photo in which somebody can be recognised",
        ),
    )
    more = desk.text(given.image_consent, "editorial.rights.image_consent")
    return f"{rule}. {more}" if more else rule


def _ask_for_register(desk: Desk) -> None:
    what = Words(
        "Dire où est gardé l’accord écrit des personnes photographiées",
        "Say where the written consent of people photographed is kept",
    )
    why = Words("Sans trace, un accord ne se prouve pas.", "Without a trace, consent cannot be proved.")
    desk.ask("editorial.rights.consent_register", what, why)


_TEXTS = editorial_law.AI_TEXTS
_PICTURES = editorial_law.AI_PICTURES
_OF_PEOPLE = (
    (Words("Accord des personnes", "Consent of people"), "image_consent", "image-right"),
    (Words("Registre des accords", "Register of consents"), "consent_register", ""),
    (Words("Mineurs", "Minors"), "minors", "image-minor"),
)
_OF_WORKS = (
    (Words("Musique", "Music"), "music", "music-licence"),
    (Words("Licence de ce que l’on peut reprendre", "Licence of what may be reused"), "reuse_licence", ""),
)
"""Label, field, and the point of law that the organisation's own rule makes needless."""


def ai(desk: Desk) -> Ai | None:
    """Generative AI; None when nothing is known."""
    desk.has("ai")
    given = desk.editorial.ai
    if given is None:
        return None
    unused = given.used is False
    desk.ask(
        "editorial.ai.used",
        Words("Dire si une IA générative est utilisée", "Say whether generative AI is used"),
        Words("Certains contenus d’IA doivent être signalés.", "Some AI content must be labelled."),
    )
    review = desk.lowered(desk.text(given.review, "editorial.ai.review"))
    mention = desk.wording.quote(desk.text(given.mention, "editorial.ai.mention"))
    unsaid = [law for law, said in ((_TEXTS, review), (_PICTURES, mention)) if not said]
    return Ai(
        proposed=desk.proposed("ai"),
        unused=unused,
        allowed=() if unused else _some(desk, given.allowed, "allowed"),
        forbidden=() if unused else _some(desk, given.forbidden, "forbidden"),
        review=desk.backed(review, _TEXTS) if review and not unused else "",
        mention=desk.backed(mention, _PICTURES) if mention and not unused else "",
        law=desk.recall(*unsaid),
    )


def _some(desk: Desk, values: list[Text], field: str) -> tuple[str, ...]:
    return desk.few(desk.texts(values, f"editorial.ai.{field}"), (EVERY,), (EVERY, 4, 3))


def languages(desk: Desk) -> Languages | None:
    """Languages of publication; None where there is only one: it then stands beside the address."""
    named = languages_of(desk)
    if len(named) < 2:  # noqa: PLR2004 - one language needs no rule
        return None
    desk.has("translation_rule")
    return Languages(
        proposed=desk.proposed("translation_rule"),
        languages=desk.wording.labels(named),
        rule=desk.text(desk.editorial.translation_rule, "editorial.translation_rule"),
        law=desk.recall(*editorial_law.LANGUAGES),
    )


def neutrality(desk: Desk) -> Neutrality | None:
    """Neutrality and the votes that set limits; None for those whom neither concerns."""
    law = desk.recall(*editorial_law.NEUTRALITY)
    coming = tuple(_window(desk, window) for window in open_windows(desk))
    if desk.dossier.public_body and not desk.strategy.organisation.elections:
        _ask_for_votes(desk)
    if not (law or coming):
        return None
    return Neutrality(law=law, windows=coming)


def open_windows(desk: Desk) -> tuple[ElectionWindow, ...]:
    """The votes that are not over and set a limit."""
    return tuple(window for window in desk.dossier.windows if window.limits and window.end >= desk.dossier.as_of)


def _ask_for_votes(desk: Desk) -> None:
    """Note that no vote is declared, with the next one that is known."""
    if desk.dossier.country != "FR":
        return
    coming = [vote for vote in elections.upcoming(desk.dossier.as_of) if vote.first_round]
    if not coming:
        return
    vote = min(coming, key=lambda each: each.first_round or desk.dossier.as_of)
    name, day = elections.kinds()[vote.kind], vote.first_round or desk.dossier.as_of
    what = Words(
        f"Dire si ce vote nous limite\u00a0: {name.fr}, {figures.date(day).fr}",
        f"Say whether this vote limits us: {name.en}, {figures.date(day).en}",
    )
    why = Words("Certaines publications s’arrêtent des mois avant.", "Some posts stop months before.")
    desk.gaps.add("organisation.elections", what, why)


def _window(desk: Desk, window: ElectionWindow) -> Window:
    place = next(
        (
            place
            for place, vote in enumerate(desk.strategy.organisation.elections)
            if vote.kind and vote.first_round == window.poll.first_round and vote.kind.value == window.poll.kind
        ),
        -1,
    )
    own = desk.strategy.organisation.elections[place].label if place >= 0 else None
    label = desk.text(own, f"organisation.elections[{place}].label") or raised(desk.wording.words(window.label))
    whole = any(
        (limit.start, limit.end) == (window.start, window.end) for limit in window.limits if _touches(desk, limit)
    )
    span = _span(desk, window.start, window.end) if whole else ""
    return Window(label=label, span=span, rows=_rows(desk, window))


def _rows(desk: Desk, window: ElectionWindow) -> tuple[LimitRow, ...]:
    """A row for each limit; a silence that comes back at each round stands once, with all its days."""
    together: dict[tuple[Words, Words], list[Limit]] = {}
    for limit in window.limits:
        if _touches(desk, limit):
            together.setdefault((limit.barred, limit.goes_on), []).append(limit)
    say = desk.wording.words
    return tuple(
        LimitRow(
            when=_when(desk, window, limits),
            barred=without_stop(say(barred)),
            goes_on=without_stop(say(goes_on)),
            reference=say(limits[0].reference),
        )
        for (barred, goes_on), limits in together.items()
    )


def _touches(desk: Desk, limit: Limit) -> bool:
    """Whether a limit concerns us: no word on ads to who buys none, on candidates to who has none among them."""
    if limit.rule == "paid_ads":
        return desk.strategy.means.advertising is not False
    if limit.rule == "candidate_support":
        votes = desk.strategy.organisation.elections
        return any(vote.first_round == limit.poll.first_round and vote.concerns_us is not False for vote in votes)
    return True


def _when(desk: Desk, window: ElectionWindow, limits: list[Limit]) -> str:
    if all((limit.start, limit.end) == (window.start, window.end) for limit in limits):
        return desk.say("toute la période", "the whole period")
    return desk.in_a_row(desk.wording.join((_short(desk, limit), desk.wording.date(limit.end))) for limit in limits)


def _short(desk: Desk, limit: Limit) -> str:
    """The first day of two, without what it shares with the second: `17 et 18 avril 2027`."""
    told = desk.wording.date(limit.start)
    if (limit.start.year, limit.start.month) == (limit.end.year, limit.end.month):
        return told.split(NBSP)[0]
    return told.rsplit(" ", 1)[0] if limit.start.year == limit.end.year else told


def _span(desk: Desk, start: dt.date, end: dt.date) -> str:
    """`du 1er octobre 2026 au 2 mai 2027`."""
    first, last = desk.wording.date(start), desk.wording.date(end)
    return desk.say(f"du {first} au {last}", f"from {first} to {last}")
