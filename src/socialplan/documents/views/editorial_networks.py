"""What is published on each network that is used, and the same news written for several of them."""

import msgspec

from socialplan.analysis import figures
from socialplan.analysis.account_load import formats_of, posts_per_week
from socialplan.analysis.post_length import characters
from socialplan.documents.rhythm import rhythm
from socialplan.documents.views.editorial_desk import EVERY, NOTHING, Desk, Table, raised
from socialplan.documents.views.editorial_voice import languages_of
from socialplan.documents.views.editorial_writing import platform_of
from socialplan.knowledge.evidence import known
from socialplan.language import LANGUAGES, Words
from socialplan.strategy.choices import AccountStatus, Format, Network
from socialplan.strategy.editorial import NetworkVersion, SameNews
from socialplan.strategy.networks import Account


class VersionRow(msgspec.Struct, frozen=True, kw_only=True):
    """The news as it is written for one network."""

    network: str
    text: str
    picture: str
    length: str
    """What the text counts as it is posted, in the account’s own language."""


class News(msgspec.Struct, frozen=True):
    """One news item and its versions."""

    news: str
    versions: tuple[VersionRow, ...]


class Networks(msgspec.Struct, frozen=True, kw_only=True):
    """Both chapters."""

    table: Table | None
    news: tuple[News, ...]
    news_proposed: bool
    translated: bool
    """Whether the posts shown are translations of those posted."""


def networks(desk: Desk) -> Networks:
    """Formats by network, and the same news; what is missing goes to the gap register."""
    used = desk.accounts(AccountStatus.ACTIVE, None, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY)
    if not used:
        desk.gaps.need("platforms")
    _note_roles(desk, [account for _, account in used if account.role is None])
    desk.has("same_news")
    told = [_news(desk, item, place) for place, item in enumerate(desk.few(desk.editorial.same_news, (2, 1), (1,)))]
    return Networks(
        table=_table(desk, used) if used else None,
        news=tuple(item for item in told if item.versions),
        news_proposed=desk.proposed("same_news"),
        translated=bool(_posted_in(desk)) and desk.wording.language not in _posted_in(desk),
    )


def _posted_in(desk: Desk) -> tuple[str, ...]:
    """The languages in which we post."""
    return tuple(language.value for language in languages_of(desk))


def _note_roles(desk: Desk, mute: list[Account]) -> None:
    """Note the accounts of which nobody said what they are for."""
    names = figures.join(account.network.label for account in mute if account.network)
    if mute:
        what = Words(f"Dire à quoi sert chaque compte\u00a0: {names.fr}", f"Say what each account is for: {names.en}")
        why = Words("Un compte sans mission se remplit au hasard.", "An account without a mission fills up at random.")
        desk.gaps.add("platforms.role", what, why)


def _table(desk: Desk, used: tuple[tuple[int, Account], ...]) -> Table:
    rows = [_row(desk, account, place) for place, account in used]
    columns = (
        ("Réseau", "Network"),
        ("À quoi il sert", "What it is for"),
        ("Formats et rythme", "Formats and rhythm"),
        ("Nuance de ton", "Tone"),
        ("Image", "Picture"),
        ("Qui", "Who"),
    )
    return desk.table(columns[:4], [row[:4] for row in rows]) if desk.alone else desk.table(columns, rows)


def _row(desk: Desk, account: Account, place: int) -> tuple[str, ...]:
    ratio = known(platform_of(account.network).image_ratio)
    shown = any(part.format in _PICTURED for part in account.formats)
    return (
        _named(desk, account),
        desk.text(account.role, f"platforms[{place}].role") or NOTHING,
        _formats(desk, account),
        desk.text(account.tone, f"platforms[{place}].tone") or NOTHING,
        ratio if ratio and shown else NOTHING,
        _who(desk, account.owner, account.deputy),
    )


_PICTURED = frozenset({Format.PHOTO, Format.CAROUSEL, Format.INFOGRAPHIC})


def _named(desk: Desk, account: Account) -> str:
    name = raised(desk.account_name(account))
    if account.status is AccountStatus.TO_OPEN:
        on = desk.wording.date(account.opens_on)
        if on:
            return desk.say(f"{name}, ouvre le {on}", f"{name}, opens on {on}")
    return name if account.status in {AccountStatus.ACTIVE, None} else f"{name}, {desk.wording.label(account.status)}"


def _formats(desk: Desk, account: Account) -> str:
    """`photo, 3 par semaine ; texte court, 2 par mois`; the total alone where formats are unanswered."""
    if account.status is AccountStatus.EMERGENCY:
        return NOTHING
    stated = [load for load in formats_of(desk.strategy, account) if not load.assumed and load.per_week]
    if stated:
        said = desk.wording.words
        return desk.in_a_row(f"{said(load.name)}, {said(rhythm(load.per_week))}" for load in stated)
    return desk.wording.words(rhythm(posts_per_week(account) or 0.0))


def _who(desk: Desk, owner: str | None, deputy: str | None) -> str:
    first, second = desk.wording.person(owner), desk.wording.person(deputy)
    if first and second and desk.room(3):
        return desk.say(f"{first}, sinon {second}", f"{first}, else {second}")
    return first or second or NOTHING


def _news(desk: Desk, item: SameNews, place: int) -> News:
    path = f"editorial.same_news[{place}]"
    rows = (
        _version(desk, version, f"{path}.versions[{order}]")
        for order, version in enumerate(desk.few(item.versions, (EVERY, 3), (3, 2)))
        if version.network
    )
    return News(desk.lowered(desk.text(item.news, f"{path}.news")), tuple(row for row in rows if row.text))


def _version(desk: Desk, version: NetworkVersion, path: str) -> VersionRow:
    text = desk.text(version.text, f"{path}.text")
    return VersionRow(
        network=raised(desk.wording.label(version.network)),
        text=text,
        picture=desk.text(version.picture, f"{path}.picture") or NOTHING,
        length=_measured(desk, _as_posted(desk, version), version.network) if text else "",
    )


def _as_posted(desk: Desk, version: NetworkVersion) -> str:
    """The text in the language in which it is posted, without any mark."""
    if version.text is None:
        return ""
    posted = next((each for each in LANGUAGES if each in _posted_in(desk) and version.text.has(each)), None)
    return version.text.to(posted or desk.wording.language)


_NEAR = 100
"""A text of less than the hundredth of the limit is far from it."""


def _measured(desk: Desk, text: str, network: Network | None) -> str:
    """`212 sur 2 200`: what the text counts, against a limit that it comes anywhere near."""
    count = characters(text, network)
    figure = desk.wording.number(count, 0)
    limit = known(platform_of(network).post_chars)
    if not limit or count * _NEAR < limit:
        return figure
    most = desk.wording.number(limit, 0)
    told = desk.say(f"{figure} sur {most}", f"{figure} of {most}")
    return told if count <= limit else told + desk.say(f", {count - limit} de trop", f", {count - limit} too many")
