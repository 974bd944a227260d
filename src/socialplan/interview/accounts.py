"""An account as people write it on the one-page form: `facebook.com/mairie`, `instagram : @mairie`, `mastodon`."""

import re
from typing import Final, NamedTuple

from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.strategy.choices import Network
from socialplan.strategy.refusal import did_you_mean
from socialplan.strategy.scalars import words_of
from socialplan.strategy.suggest import nearest, plain

LONGEST_HANDLE: Final = 100


class Named(NamedTuple):
    """The account that a line names."""

    network: Network
    handle: str | None = None
    url: str | None = None


_ADDRESS: Final = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:/(\S*))?", re.IGNORECASE)
_FEDERATED: Final = re.compile(r"@[\w.-]+@(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_SEPARATOR: Final = re.compile(r"\s*[:,;=]\s*|\s+")
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
