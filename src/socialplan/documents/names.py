"""The register of documents: their files, titles, and what each is for.

`DOCUMENTS` are the four that people adopt; `COMPANIONS` the short ones beside them, in a folder of their own, of which
a strategy has those that it has something to say in. `TABLES` are files for other programs that belong to a companion.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from socialplan.language import Words

DocumentId = Literal["plan", "editorial", "usage", "crisis"]
CompanionId = Literal[
    "brief", "calendar", "audit", "community", "certification", "scorecard", "accounts", "moderation", "kit"
]
AnyId = DocumentId | CompanionId
TableId = Literal["calendar_csv", "calendar_ics"]


class DocumentName(NamedTuple):
    """What is said of a document outside it."""

    title: Words
    paths: Words
    """Its file, from the folder's root, in each language."""
    template: Words
    """Its template, within the language's folder of templates."""
    purpose: Words
    """What it is for, in one line."""
    applies_to: Words
    beside: tuple[DocumentId, ...] = ()
    """Of a companion: the documents that it goes with, which link to it and to which it links."""
    adoptable: bool = True
    """Whether somebody adopts it, rather than keeping it up to date."""


DOCUMENTS: Final[dict[DocumentId, DocumentName]] = {
    "plan": DocumentName(
        Words("Plan stratégique médias sociaux", "Social media strategy plan"),
        Words("plan-strategique.md", "strategy-plan.md"),
        Words("plan-strategique.md.jinja", "strategy-plan.md.jinja"),
        Words("pourquoi, pour qui, où, avec quelles heures", "why, for whom, where, with what hours"),
        Words("la direction et l’équipe de communication", "management and the communication team"),
    ),
    "editorial": DocumentName(
        Words("Charte éditoriale", "Editorial charter"),
        Words("charte-editoriale.md", "editorial-charter.md"),
        Words("charte-editoriale.md.jinja", "editorial-charter.md.jinja"),
        Words("quoi publier, et comment l’écrire", "what to publish, and how to write it"),
        Words("toute personne qui écrit ou publie en notre nom", "everyone who writes or publishes in our name"),
    ),
    "usage": DocumentName(
        Words("Charte d’usage des médias sociaux", "Social media usage charter"),
        Words("charte-usage.md", "usage-charter.md"),
        Words("charte-usage.md.jinja", "usage-charter.md.jinja"),
        Words("ce que chacun peut faire, et qui appeler", "what everyone may do, and whom to call"),
        Words("toutes les personnes qui travaillent avec nous", "everyone who works with us"),
    ),
    "crisis": DocumentName(
        Words("Plan de crise", "Crisis playbook"),
        Words("plan-de-crise.md", "crisis-playbook.md"),
        Words("plan-de-crise.md.jinja", "crisis-playbook.md.jinja"),
        Words(
            "que faire, qui appeler, que dire, dès la première minute",
            "what to do, whom to call, what to say, from the first minute",
        ),
        Words("la personne de permanence et l’équipe de crise", "the person on duty and the crisis team"),
    ),
}

COMPANIONS: Final[dict[CompanionId, DocumentName]] = {
    "brief": DocumentName(
        Words("Fiche express", "One-page brief"),
        Words("annexes/fiche-express.md", "appendices/one-page-brief.md"),
        Words("fiche-express.md.jinja", "one-page-brief.md.jinja"),
        Words("l’essentiel en une page, à relire en cas de doute", "the essentials on one page, to re-read in doubt"),
        Words(
            "toute personne qui publie, et qui suit nos comptes", "everyone who posts, and who oversees our accounts"
        ),
        beside=("plan",),
        adoptable=False,
    ),
    "calendar": DocumentName(
        Words("Calendrier éditorial", "Editorial calendar"),
        Words("annexes/calendrier-editorial.md", "appendices/editorial-calendar.md"),
        Words("calendrier-editorial.md.jinja", "editorial-calendar.md.jinja"),
        Words("quoi publier, quel jour, par qui", "what to publish, on which day, by whom"),
        Words("toute personne qui écrit, valide ou publie", "everyone who writes, approves or publishes"),
        beside=("plan", "editorial"),
        adoptable=False,
    ),
    "scorecard": DocumentName(
        Words("Tableau de bord", "KPI scorecard"),
        Words("annexes/tableau-de-bord.md", "appendices/kpi-scorecard.md"),
        Words("tableau-de-bord.md.jinja", "kpi-scorecard.md.jinja"),
        Words("ce qui se mesure, comment, et ce que l’on en décide", "what is measured, how, and what it decides"),
        Words("la direction et l’équipe de communication", "management and the communication team"),
        beside=("plan",),
        adoptable=False,
    ),
    "audit": DocumentName(
        Words("Audit de présence", "Presence audit"),
        Words("annexes/audit-de-presence.md", "appendices/presence-audit.md"),
        Words("audit-de-presence.md.jinja", "presence-audit.md.jinja"),
        Words(
            "où en sont les comptes et les supports, et ce que d’autres font",
            "how accounts and media stand, and what others do",
        ),
        Words("la direction et l’équipe de communication", "management and the communication team"),
        beside=("plan",),
        adoptable=False,
    ),
    "community": DocumentName(
        Words("Carte des communautés", "Community map"),
        Words("annexes/carte-des-communautes.md", "appendices/community-map.md"),
        Words("carte-des-communautes.md.jinja", "community-map.md.jinja"),
        Words(
            "où l’on parle de ces sujets, et comment y entrer", "where these subjects are talked about, and how to join"
        ),
        Words("l’équipe de communication", "the communication team"),
        beside=("plan", "editorial"),
        adoptable=False,
    ),
    "accounts": DocumentName(
        Words("Registre des comptes", "Account register"),
        Words("annexes/registre-des-comptes.md", "appendices/account-register.md"),
        Words("registre-des-comptes.md.jinja", "account-register.md.jinja"),
        Words(
            "quels comptes sont officiels, et qui en répond", "which accounts are official, and who answers for them"
        ),
        Words(
            "toute personne qui veut savoir si un compte est le nôtre", "anyone who wonders whether an account is ours"
        ),
        beside=("plan", "usage", "crisis"),
        adoptable=False,
    ),
    "moderation": DocumentName(
        Words("Charte de modération", "Moderation charter"),
        Words("annexes/charte-de-moderation.md", "appendices/moderation-charter.md"),
        Words("charte-de-moderation.md.jinja", "moderation-charter.md.jinja"),
        Words("les règles pour commenter, à publier", "the rules for comments, to be published"),
        Words("toute personne qui commente sur nos comptes", "everyone who comments on our accounts"),
        beside=("editorial", "usage"),
    ),
    "kit": DocumentName(
        Words("Kit ambassadeurs", "Ambassador kit"),
        Words("annexes/kit-ambassadeurs.md", "appendices/ambassador-kit.md"),
        Words("kit-ambassadeurs.md.jinja", "ambassador-kit.md.jinja"),
        Words("des textes prêts pour qui parle de l’organisation", "texts for whoever speaks of the organisation"),
        Words("les personnes volontaires qui parlent de nous", "volunteers who speak of us"),
        beside=("usage",),
        adoptable=False,
    ),
    "certification": DocumentName(
        Words("Dossier de certification", "Certification file"),
        Words("annexes/dossier-de-certification.md", "appendices/certification-file.md"),
        Words("dossier-de-certification.md.jinja", "certification-file.md.jinja"),
        Words("faire certifier les comptes, réseau par réseau", "have the accounts verified, network by network"),
        Words("la personne qui fait la demande", "whoever makes the request"),
        beside=("plan",),
        adoptable=False,
    ),
}
"""In the order in which the index lists them."""

ALL: Final[Mapping[str, DocumentName]] = {
    **dict[str, DocumentName](DOCUMENTS.items()),
    **dict[str, DocumentName](COMPANIONS.items()),
}
"""Documents and companions by `AnyId`."""


class TableName(NamedTuple):
    """A file for other programs: kept or replaced as a whole, never merged line by line."""

    paths: Words
    of: CompanionId
    """The companion that it goes with: it is made when that one is."""


TABLES: Final[Mapping[str, TableName]] = {
    "calendar_csv": TableName(
        Words("annexes/calendrier-editorial.csv", "appendices/editorial-calendar.csv"), "calendar"
    ),
    "calendar_ics": TableName(
        Words("annexes/calendrier-editorial.ics", "appendices/editorial-calendar.ics"), "calendar"
    ),
}
"""By `TableId`."""

PRIVATE_SHEET: Final = Words("prive/fiche-de-crise.md", "private/crisis-sheet.md")
"""The crisis sheet with numbers, which git ignores."""

PRIVATE_ACCESS: Final = Words("prive/acces-aux-comptes.md", "private/account-access.md")
"""Who holds which access to our accounts, which git ignores; made with the account register."""

INDEX: Final = "README.md"
"""The folder's index."""

EVERY_PATH: Final = (
    *(name.paths for name in ALL.values()),
    *(table.paths for table in TABLES.values()),
    PRIVATE_SHEET,
    PRIVATE_ACCESS,
)
"""Where each file is that a language may have, in each language; the index, which has no language, aside."""


FRENCH_FOLDERS: Final = {"appendices": "annexes", "private": "prive"}
"""The folders of documents in English, and those of the same documents in French."""


def link(target: str, start: str) -> str:
    """The way to the file `target` from a document in the folder `start`, both from the top, where it is empty."""
    folder, _, name = target.rpartition("/")
    if folder == start:
        return name
    return f"../{target}" if start else target


def folder_of(path: str) -> str:
    """The folder that holds a document; empty at the top."""
    return path.rpartition("/")[0]
