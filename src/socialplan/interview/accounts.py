"""An account as people write it on the one-page form: `facebook.com/mairie`, `instagram : @mairie`, `mastodon`."""

import re
from itertools import pairwise
from typing import Final, NamedTuple

from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import Network
from socialplan.strategy.refusal import did_you_mean
from socialplan.strategy.scalars import words_of
from socialplan.strategy.suggest import nearest, plain

LONGEST_HANDLE: Final = 100
NO_HANDLE: Final = frozenset(
    network.value for network in (Network.GOOGLE_BUSINESS_PROFILE, Network.NEWSLETTER, Network.BLOG, Network.PODCAST)
)
"""Places that one finds by the organisation's name or by its site: there is no handle to ask for."""


class Named(NamedTuple):
    """The account that a line names."""

    network: Network
    handle: str | None = None
    url: str | None = None


_ADDRESS: Final = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:/(\S*))?", re.IGNORECASE)
_FEDERATED: Final = re.compile(r"@[\w.-]+@(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"\s*[:,;=]\s*|\s+")
_BETWEEN: Final = re.compile(r"\s*[,;\n]\s*|\s+(?:et|and|puis|\+|&)\s+", re.IGNORECASE)
_FOLLOWERS: Final = re.compile(
    r"\(?\b\d[\d .]*\s*(?:k\s*)?(?:abonn[ée]e?s?|followers?|fans?|likes?|membres?|members?)\b\)?", re.IGNORECASE
)
_NO_ACCOUNT: Final = re.compile(
    r"\(?\d[\d .]*\s*k?\s*(?:abonn[ée]e?s?|followers?|fans?|likes?|membres?|members?)?\)?", re.IGNORECASE
)
_NOISE: Final = frozenset(
    {"page", "pages", "compte", "account", "profil", "profile", "la", "le", "une", "un", "a", "the"}
)
_SURE: Final = re.compile(r"[^\W\d_]{5,}|insta", re.IGNORECASE)
"""A name that is long enough to be a network's and not a word of another."""
_FOLDERS: Final = frozenset(
    {"company", "in", "school", "profile", "channel", "c", "user", "groups", "pages", "r", "add"}
)
"""Parts of addresses that stand before the account's name."""

_HOSTS: Final = {
    "bsky.app": Network.BLUESKY,
    "dailymotion.com": Network.DAILYMOTION,
    "discord.gg": Network.DISCORD,
    "facebook.com": Network.FACEBOOK,
    "fb.com": Network.FACEBOOK,
    "flickr.com": Network.FLICKR,
    "instagram.com": Network.INSTAGRAM,
    "linkedin.com": Network.LINKEDIN,
    "pinterest.com": Network.PINTEREST,
    "pinterest.fr": Network.PINTEREST,
    "reddit.com": Network.REDDIT,
    "snapchat.com": Network.SNAPCHAT,
    "t.me": Network.TELEGRAM_CHANNEL,
    "threads.com": Network.THREADS,
    "threads.net": Network.THREADS,
    "tiktok.com": Network.TIKTOK,
    "tumblr.com": Network.TUMBLR,
    "twitch.tv": Network.TWITCH,
    "twitter.com": Network.X,
    "whatsapp.com": Network.WHATSAPP_CHANNEL,
    "x.com": Network.X,
    "youtube.com": Network.YOUTUBE,
}
"""The addresses of accounts, without `www.` and language."""

_NETWORKS: Final = {network.value: network for network in Network}


def read_account(line: str) -> Named | Words:
    """The account that `line` names; or what to say to the person if it names none that one can hold today."""
    found = _federated(line) or _from_address(line) or _from_words(line)
    if found is None:
        return _unknown(line)
    closed = platforms.platform(found.network.value)
    if closed.status == "renamed" and closed.renamed_to:
        found = found._replace(network=_NETWORKS[closed.renamed_to])
    elif not closed.is_open:
        return closed.notice or _unknown(line)
    handle = read_handle(found.handle or "")
    return handle if isinstance(handle, Words) else found


class Heard(NamedTuple):
    """The accounts that a line names."""

    accounts: tuple[Named, ...]
    plain: bool
    """Whether the line says that and nothing else: what was understood need not be said."""


def read_accounts(line: str) -> Heard | Words:
    """The accounts that a line names, however many; or what to say to the person.

    They stand between commas, `et`, or simply one after the other. A number of followers and words such as `page` name
    nothing and are left out.
    """
    parts = [each for part in _BETWEEN.split(line.strip()) if part.strip() for each in _by_network(part.strip())]
    named: list[Named] = []
    for part in parts:
        if _NO_ACCOUNT.fullmatch(part) or plain(part) in _NOISE:
            continue
        found = read_account(_bare(part))
        if isinstance(found, Words):
            return found if not named or len(parts) == 1 else _not_understood(part, found)
        named.append(found)
    if not named:
        return _unknown(line)
    return Heard(tuple(named), plain=len(parts) == 1 and _bare(line.strip()) == line.strip())


def _by_network(part: str) -> list[str]:
    """A part, cut before each further word that is the name of a network: `facebook insta @nous`."""
    words = part.split()
    begins = [0, *(at for at in range(1, len(words)) if _begins_another(words, at)), len(words)]
    return [" ".join(words[start:end]) for start, end in pairwise(begins)]


def _begins_another(words: list[str], at: int) -> bool:
    """Whether a word names another network than the one before it, and is no part of its name."""
    if _SURE.fullmatch(words[at]) is None:
        return False
    known = words_of(Network)
    return plain(words[at]) in known and plain(" ".join(words[at - 1 : at + 1])) not in known


def _bare(part: str) -> str:
    """A part without what says nothing: `page`, `compte`, a number of followers."""
    without = _FOLLOWERS.sub("", part).strip()
    words = without.split()
    kept = [word for at, word in enumerate(words) if at == 0 or plain(word) not in _NOISE]
    if words and plain(words[0]) in _NOISE and len(kept) > 1:
        kept = kept[1:]
    return _one_handle(" ".join(kept)) or part


def _one_handle(part: str) -> str:
    """Of what stands behind a network, the handle or the address where one is plain to see."""
    words = part.split()
    sure = [word for word in words[1:] if word.startswith(("@", "http://", "https://"))]
    behind = words.index(sure[0]) if len(sure) == 1 else 0
    return " ".join(words[: behind + 1]) if behind and behind < len(words) - 1 else part


def _not_understood(part: str, because: Words) -> Words:
    return Words(f"«\u00a0{part}\u00a0»\u00a0: {because.fr}", f"“{part}”: {because.en}")


def read_handle(line: str) -> str | Words:
    """A handle; or what to say of one that cannot be."""
    if len(line) <= LONGEST_HANDLE:
        return line
    return Words(
        f"L’identifiant compte {LONGEST_HANDLE} caractères au plus.",
        f"A handle has {LONGEST_HANDLE} characters at most.",
    )


def _federated(line: str) -> Named | None:
    return Named(Network.MASTODON, line) if _FEDERATED.fullmatch(line) else None


def _from_address(line: str) -> Named | None:
    address = _ADDRESS.fullmatch(line)
    network = _host(address[1].lower()) if address else None
    if address is None or network is None:
        return None
    parts = [part for part in re.split(r"[/?#]", address[2] or "") if part]
    names = [part for part in parts if part.lower() not in _FOLDERS]
    url = line if line.lower().startswith("http") else f"https://{line}"
    return Named(network, names[0] if names else None, url if names else None)


def _host(host: str) -> Network | None:
    """The network of a host, or of the one that it is a part of: `fr.linkedin.com`."""
    return next((network for known, network in _HOSTS.items() if host == known or host.endswith(f".{known}")), None)


def _from_words(line: str) -> Named | None:
    """The longest beginning that is the name of a network, then the handle."""
    words = words_of(Network)
    ends = [len(line), *(found.start() for found in reversed(list(_SEPARATOR.finditer(line))))]
    for end in ends:
        network = words.get(plain(line[:end]))
        if isinstance(network, Network):
            rest = _SEPARATOR.sub("", line[end:], count=1).strip()
            return _within(network, rest)
    return None


def _within(network: Network, rest: str) -> Named:
    """The account of a network that was named, from what stands behind it: an address or a handle."""
    address = _from_address(rest)
    if address and address.network is network:
        return address
    return Named(network, rest or None)


def _unknown(line: str) -> Words:
    close = nearest(_SEPARATOR.split(line, maxsplit=1)[0], words_of(Network))
    if close is None:
        return Words("Ce réseau n’est pas connu.", "This network is not known.")
    hint = did_you_mean(words_of(Network)[close].value)
    return Words(f"Ce réseau n’est pas connu\u202f; {hint.fr}", f"This network is not known; {hint.en}")
