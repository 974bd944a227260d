"""Images and rights, generative AI, languages, neutrality and the pre-electoral period."""

import datetime as dt

import msgspec

from socialplan.analysis import elections, figures
from socialplan.analysis.elections import ElectionWindow, Limit
from socialplan.documents.views import editorial_law
from socialplan.documents.views.editorial_desk import Desk, without_stop
from socialplan.documents.views.editorial_law import LawLine
from socialplan.language import Words


class AssetRow(msgspec.Struct, frozen=True, kw_only=True):
    """What content there is, and what may be done with it."""

    what: str
    rights: str
    where: str


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter on images and rights."""

    proposed: bool
    lines: tuple[str, ...]
    assets: tuple[AssetRow, ...]
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
    rows: tuple[LimitRow, ...]


class Neutrality(msgspec.Struct, frozen=True, kw_only=True):
    """The chapter on neutrality."""

    law: tuple[LawLine, ...]
    windows: tuple[Window, ...]


def rights(desk: Desk) -> Rights | None:
    """Images and rights; None when nothing is known."""
    desk.has("rights")
    lines = _lines(desk)
    law = desk.recall(*editorial_law.IMAGES, *editorial_law.WORKS, *editorial_law.GAMES)
    assets = () if desk.alone else _assets(desk)
    if not (lines or law or assets):
        return None
    return Rights(proposed=desk.proposed("rights"), lines=lines, assets=assets, law=law)


def _lines(desk: Desk) -> tuple[str, ...]:
    given = desk.editorial.rights
    if given is None:
        return ()
    if given.photos_of_people is not False:
        desk.gaps.need("editorial.rights.consent_register")
    no_people = desk.say("Nous ne publions pas de photos de personnes", "We publish no photos of people")
    lines = (
        ("", no_people if given.photos_of_people is False else ""),
        (
            desk.say("Accord des personnes", "Consent of people"),
            desk.text(given.image_consent, "editorial.rights.image_consent"),
        ),
        (
            desk.say("Registre des accords", "Register of consents"),
            desk.text(given.consent_register, "editorial.rights.consent_register"),
        ),
        (desk.say("Mineurs", "Minors"), desk.text(given.minors, "editorial.rights.minors")),
        (desk.say("Musique", "Music"), desk.text(given.music, "editorial.rights.music")),
        (
            desk.say("Nos contenus peuvent être repris sous", "Our content may be reused under"),
            desk.text(given.reuse_licence, "editorial.rights.reuse_licence"),
        ),
    )
    colon = desk.say("\u00a0: ", ": ")
    return tuple(f"{label}{colon}{value}" if label else value for label, value in lines if value)


def _assets(desk: Desk) -> tuple[AssetRow, ...]:
    rows = []
    for place, asset in enumerate(desk.strategy.situation.assets):
        path = f"situation.assets[{place}]"
        said = desk.text(asset.rights, f"{path}.rights")
        if asset.kind and said:
            where = desk.text(asset.where, f"{path}.where") or "–"
            rows.append(AssetRow(what=desk.wording.label(asset.kind).capitalize(), rights=said, where=where))
    return tuple(rows)


def ai(desk: Desk) -> Ai | None:
    """Generative AI; None when nothing is known."""
    desk.has("ai")
    given = desk.editorial.ai
    if given is None:
        return None
    unused = given.used is False
    desk.gaps.need("editorial.ai.used")
    return Ai(
        proposed=desk.proposed("ai"),
        unused=unused,
        allowed=() if unused else desk.texts(given.allowed, "editorial.ai.allowed"),
        forbidden=desk.texts(given.forbidden, "editorial.ai.forbidden"),
        review="" if unused else desk.text(given.review, "editorial.ai.review"),
        mention="" if unused else desk.wording.quote(desk.text(given.mention, "editorial.ai.mention")),
        law=desk.recall(*editorial_law.AI),
    )


def languages(desk: Desk) -> Languages | None:
    """Languages of publication; None when there is nothing to say of them."""
    editorial = desk.editorial
    named = desk.wording.labels(editorial.languages or list(_account_languages(desk)))
    several = len(editorial.languages) > 1 or len(_account_languages(desk)) > 1 or len(desk.strategy.meta.languages) > 1
    rule = desk.text(editorial.translation_rule, "editorial.translation_rule") if several else ""
    if several:
        desk.has("translation_rule")
    if not (named or rule):
        return None
    return Languages(proposed=several and desk.proposed("translation_rule"), languages=named, rule=rule)


def _account_languages(desk: Desk) -> dict[object, None]:
    return dict.fromkeys(account.language for _, account in desk.active_accounts() if account.language)


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
    label = desk.text(own, f"organisation.elections[{place}].label") or desk.wording.words(window.label).capitalize()
    return Window(label=label, span=_span(desk, window.start, window.end), rows=_rows(desk, window))


def _rows(desk: Desk, window: ElectionWindow) -> tuple[LimitRow, ...]:
    """A row for each limit; a silence that comes back at each round stands once, with all its days."""
    together: dict[tuple[Words, Words], list[Limit]] = {}
    for limit in window.limits:
        together.setdefault((limit.barred, limit.goes_on), []).append(limit)
    say = desk.wording.words
    return tuple(
        LimitRow(
            when=desk.in_a_row(_span(desk, limit.start, limit.end) for limit in limits),
            barred=without_stop(say(barred)),
            goes_on=without_stop(say(goes_on)),
            reference=say(limits[0].reference),
        )
        for (barred, goes_on), limits in together.items()
    )


def _span(desk: Desk, start: dt.date, end: dt.date) -> str:
    """`du 1er octobre 2026 au 2 mai 2027`."""
    first, last = desk.wording.date(start), desk.wording.date(end)
    return desk.say(f"du {first} au {last}", f"from {first} to {last}")
