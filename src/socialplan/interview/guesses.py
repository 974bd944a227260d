"""What can be guessed from words: an organisation's name, kind, place, addresses. Always shown, never taken unasked.

A guess that may be wrong costs the person more than an empty line: where nothing tells, nothing is guessed.
"""

import re
from typing import Final

from socialplan.analysis.trades import trade_family
from socialplan.knowledge import platforms
from socialplan.strategy.choices import AudienceCategory, OrganisationKind
from socialplan.strategy.fields import Text
from socialplan.strategy.organisation import Organisation
from socialplan.strategy.suggest import plain

_TELLS_NOTHING: Final = frozenset(
    ("strategie", "strategy", "social", "socialplan", "social media", "media", "reseaux", "reseaux sociaux", "docs",
     "documents", "communication", "com", "comm", "plan", "nouveau", "new", "test", "tests", "tmp", "temp", "demo",
     "home", "root", "desktop", "bureau", "src", "work", "dossier", "folder", "project", "projet", "repo", "app",
     "main", "data", "site", "exemple", "example", "essai")
)  # fmt: skip
"""Names of folders that are nobody's."""

_KINDS: Final = (
    (OrganisationKind.STATE_STARTUP, ("betagouv", "beta.gouv", "startup d'etat", "start-up d'etat", "startups-d-etat")),
    (
        OrganisationKind.LOCAL_GOVERNMENT,
        (
            *("mairie", "commune", "ville", "village", "municipal", "metropole", "agglomeration", "intercommunal"),
            *("departement", "departemental", "collectivite", "town hall", "council", "borough", "conseil regional"),
        ),
    ),
    (
        OrganisationKind.UNIVERSITY,
        ("universite", "university", "faculte", "iut", "lycee", "college", "ecole", "school"),
    ),
    (
        OrganisationKind.MINISTRY_AGENCY,
        ("ministere", "ministry", "agence nationale", "prefecture", "secretariat d'etat", "direction generale"),
    ),
    (OrganisationKind.ASSOCIATION, ("association", "asso", "amicale", "comite", "federation", "charity", "collectif")),
    (OrganisationKind.CRAFTSPERSON, ("boutique", "magasin", "commerce", "shop", "artisan", "atelier", "salon")),
    (OrganisationKind.B2B_COMPANY, ("conseil", "consulting", "ingenierie", "engineering", "logiciels", "software")),
)  # fmt: skip
"""Words that tell what an organisation is, the surest kinds first."""

_TRADES_OF_SHOPS: Final = frozenset({"food", "beauty", "art_craft", "construction", "retail", "tourism"})

_PLACES: Final = re.compile(
    r"^(?:la )?(?:mairie|ville|commune|village|town hall|town|city|borough) (?:de la |de |du |des |d[’']|of )?(?=\S)",
    re.IGNORECASE,
)
_MAIL_OF_ALL: Final = frozenset(
    ("gmail.com", "googlemail.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "outlook.com",
     "outlook.fr", "hotmail.com", "hotmail.fr", "live.fr", "yahoo.com", "yahoo.fr", "icloud.com", "bbox.fr", "gmx.fr",
     "gmx.com", "proton.me", "protonmail.com", "btinternet.com", "aol.com")
)  # fmt: skip
"""Where anybody has a mailbox: its domain is no site of one's own."""

_HOST: Final = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_REMOTE: Final = re.compile(r"[:/]([^/:]+)/([^/]+?)(?:\.git)?/?$")
_SLOT: Final = re.compile(r"\{([^}]*)\}")
_SMALL: Final = frozenset(
    {"de", "du", "des", "la", "le", "les", "sur", "sous", "en", "et", "aux", "au", "of", "the", "and", "l", "d"}
)
_ELIDED: Final = re.compile(r"\b([dlDL]) ([AEIOUYHÀÂÉÈÊÎÔÛ])")

_AUDIENCES: Final = (
    (AudienceCategory.PRESS, ("presse", "journalis", "radio", "press", "media")),
    (AudienceCategory.CANDIDATES, ("candidat", "recrut", "emploi", "candidate", "applicant")),
    (AudienceCategory.DONORS_VOLUNTEERS, ("benevole", "donateur", "mecene", "volunteer", "donor")),
    (AudienceCategory.YOUNG_PEOPLE, ("jeune", "ado", "etudiant", "lyceen", "young", "student", "teen")),
    (AudienceCategory.STAFF, ("agents", "salarie", "personnel", "equipe", "staff", "employee")),
    (AudienceCategory.DEVELOPERS, ("developpeu", "contribut", "developer")),
    (AudienceCategory.PUBLIC_BODIES, ("administration", "collectivite", "ministere", "prefecture", "public bod")),
    (AudienceCategory.PARTNERS, ("partenaire", "partner", "fournisseur", "supplier")),
    (AudienceCategory.BUSINESSES, ("entreprise", "pme", "dirigeant", "business", "compan", "firms")),
    (AudienceCategory.USERS, ("client", "usager", "parent", "patient", "utilisat", "adherent", "customer", "user")),
    (AudienceCategory.LOCAL_RESIDENTS, ("habitant", "riverain", "quartier", "voisin", "resident", "neighbour")),
)
"""How the words for a public begin, category by category; the first one that fits is taken."""


def name_from(folder: str, remote: str) -> str:
    """A name made of that of the folder, else of the repository; empty where both could be anybody's."""
    found = _REMOTE.search(remote)
    for word in (folder, found[2] if found else "", found[1] if found else ""):
        told = re.sub(r"[-_.]+", " ", word).strip()
        if len(told) > 2 and plain(told) not in _TELLS_NOTHING and not re.search(r"\d{3}", told):  # noqa: PLR2004
            parts = " ".join(_capital(part, first=at == 0) for at, part in enumerate(told.split()))
            return _ELIDED.sub("\\1’\\2", parts)
    return ""


def _capital(word: str, *, first: bool) -> str:
    if word != word.lower() or (word in _SMALL and not first):
        return word
    return word[:1].upper() + word[1:]


def kind_from(name: str, remote: str) -> OrganisationKind | None:
    """The kind of organisation that a name tells of, by its words or by its trade."""
    told = f" {plain(name)} "
    for kind, words in _KINDS:
        if any(f" {plain(word)} " in told or f" {plain(word)}s " in told for word in words):
            return kind
        if kind is OrganisationKind.STATE_STARTUP and any(word in remote.casefold() for word in words):
            return kind
    return OrganisationKind.CRAFTSPERSON if family_from(name) in _TRADES_OF_SHOPS else None


def family_from(words: str) -> str | None:
    """The family of trades that words tell of."""
    return trade_family(Organisation(trade=Text((("fr", words),)))) if words else None


def trade_from(name: str, kind: str) -> str:
    """The trade that a name begins with: `Boulangerie Zoé` is a `boulangerie`."""
    first = name.partition(" ")[0]
    if kind != OrganisationKind.CRAFTSPERSON.value or family_from(first) is None:
        return ""
    return first.lower()


def place_from(name: str) -> str:
    """The place that a town hall is named after."""
    found = _PLACES.match(name)
    return name[found.end() :].strip() if found else ""


def site_from(mailbox: str) -> str:
    """The site of the domain of a mailbox; empty where anybody may have one there."""
    domain = mailbox.rpartition("@")[2].strip().casefold()
    return f"https://{domain}" if "." in domain and domain not in _MAIL_OF_ALL else ""


def mailbox_from(site: str, kind: str) -> str:
    """The usual mailbox of the domain of a site."""
    host = _HOST.match(site.strip())
    if not host:
        return ""
    return f"{'mairie' if kind == OrganisationKind.LOCAL_GOVERNMENT.value else 'contact'}@{host[1].casefold()}"


def address_from(network: str, handle: str) -> str:
    """The address of an account; empty where the network gives none that its name is enough for."""
    try:
        pattern = platforms.platform(network).profile_url or ""
    except KeyError:
        return ""
    account, _, server = handle.strip().lstrip("@").partition("@")
    known = {"handle": account} | ({"server": server} if server else {})
    slots = _SLOT.findall(pattern)
    if (
        not slots
        or not re.fullmatch(r"[\w.-]+", account)
        or not set(slots) <= set(known)
        or (server and "server" not in slots)
    ):
        return ""
    return pattern.format_map(known)


def category_from(label: str) -> AudienceCategory | None:
    """The category that the words for a public tell of."""
    words = plain(label).split()
    for category, stems in _AUDIENCES:
        if any(word.startswith(stem) for word in words for stem in stems):
            return category
    return None
