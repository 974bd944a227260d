"""Handles and addresses of accounts: whether two say the same name, and whether an address is one's own."""

import re
from typing import Final

from socialplan.analysis.phrases import plain

_LEGAL: Final = frozenset(
    ("sarl", "sas", "sasu", "eurl", "sa", "scop", "scic", "sci", "snc", "gie", "association", "asso", "officiel",
     "officielle", "official", "ltd", "plc", "llp", "llc", "inc", "gmbh", "cic")
)  # fmt: skip
"""What is added to a name to say its legal form, or that it is the real one."""

_SIGNS: Final = re.compile(r"[\W_]+")
_LAST_LABEL: Final = re.compile(r"\.[a-z]{2,10}$")
_SERVED: Final = (".bsky.social", ".eurosky.social")
"""Names that a network lends to whoever has no domain."""


def handle_form(handle: str, *, domain: bool = False) -> str:
    """The name that a handle says: no capitals, accents, signs, server, domain ending or legal suffix.

    `@Ville_de-Léon.officiel` is `villedeleon`; so is `@villedeleon@social.example`, and `@ville-de-leon.bsky.social`.
    With `domain`, a dotted handle is a domain name of one's own, as on Bluesky: `@ville-de-leon.example` is the same
    again. A handle that is nothing but a suffix is kept.
    """
    name = plain(handle).lstrip("@+#").split("@")[0]
    if name.endswith(_SERVED):
        name = name.rsplit(".", 2)[0]
    elif domain:
        name = _LAST_LABEL.sub("", name)
    words = [word for word in _SIGNS.split(name) if word]
    if len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return "".join(words)


_NOT_CUSTOM: Final = re.compile(
    r"profile\.php"  # the number that Facebook gives
    r"|/(?:people|pages)/[^/]+/\d+"
    r"|/channel/uc[\w-]{20,}"  # the one that YouTube gives
    r"|/company/\d+/?$"
    r"|/in/[^/]+-[0-9a-f]{6,}/?$"  # the tail that LinkedIn adds
    r"|[/=]\d{6,}/?$"
    r"|[-_.]\d{6,}/?$"
)


def is_assigned(url: str) -> bool:
    """Whether an address carries the number or the tail that the network gave, instead of a chosen name."""
    return bool(_NOT_CUSTOM.search(url.strip().casefold()))
