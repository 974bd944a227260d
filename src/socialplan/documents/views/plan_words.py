"""The plan's own words: what to do about an empty chapter, who is won over, and how texts go on within a line."""

from typing import Final

from socialplan.language import Words
from socialplan.strategy.choices import OrganisationKind

_USERS: Final = Words("nouveaux usagers", "new users")
_CUSTOMERS: Final = Words("nouveaux clients", "new customers")
NEWCOMERS: Final = {
    OrganisationKind.STATE_STARTUP: _USERS,
    OrganisationKind.MINISTRY_AGENCY: _USERS,
    OrganisationKind.LOCAL_GOVERNMENT: _USERS,
    OrganisationKind.UNIVERSITY: Words("nouvelles inscriptions", "new enrolments"),
    OrganisationKind.ASSOCIATION: Words("nouveaux adhérents", "new members"),
    OrganisationKind.CRAFTSPERSON: _CUSTOMERS,
    OrganisationKind.B2B_COMPANY: _CUSTOMERS,
}
"""Who is won over, by kind of organisation."""

TASKS: Final = {
    "audiences": (
        Words("Nommer les publics, du premier au dernier", "Name the audiences, from the first to the last"),
        Words("On ne choisit un réseau que pour quelqu’un.", "A network is only ever chosen for somebody."),
    ),
    "objectives": (
        Words("Écrire un objectif chiffré et daté", "Write an objective with a figure and a date"),
        Words("Sans cap, aucun chiffre ne dit si l’on avance.", "Without an aim no figure says whether we advance."),
    ),
    "platforms": (
        Words("Lister les comptes, et décider de chacun", "List the accounts, and decide on each"),
        Words("Un compte oublié parle encore en notre nom.", "A forgotten account still speaks in our name."),
    ),
    "situation.owned": (
        Words("Lister nos supports : site, lettre, lieu d’accueil", "List our own media: site, newsletter, premises"),
        Words("Les réseaux mènent vers eux.", "Networks lead to them."),
    ),
    "situation.assets": (
        Words("Compter les contenus en stock, avec leurs droits", "Count the content in stock, with its rights"),
        Words("Ce que l’on a déjà se publie d’abord.", "What one already has is published first."),
    ),
    "situation.competitors": (
        Words("Observer deux comptes comparables", "Look at two comparable accounts"),
        Words("Un chiffre ne se juge qu’à côté d’un autre.", "A figure is judged only beside another."),
    ),
    "situation.risks": (
        Words("Écrire trois risques et leur premier signe", "Write down three risks and their first sign"),
        Words("Un signe connu d’avance se voit plus tôt.", "A sign known beforehand is seen earlier."),
    ),
    "team.people": (
        Words("Nommer l’équipe et ses heures", "Name the team and its hours"),
        Words("La charge se compare à des heures déclarées.", "The workload is compared with hours declared."),
    ),
    "means.budget": (
        Words(
            "Chiffrer le budget, ou écrire qu’il n’y en a pas", "Put figures on the budget, or write that there is none"
        ),
        Words("Un outil gratuit peut devenir payant.", "A free tool may come to cost."),
    ),
    "means.training": (
        Words("Prévoir une formation, ou y renoncer", "Plan some training, or do without"),
        Words("Qui publie engage l’organisation.", "Whoever publishes commits the organisation."),
    ),
    "meta.owner": (
        Words("Nommer qui répond de cette stratégie", "Name who answers for this strategy"),
        Words("Sans nom, elle n’est pas tenue à jour.", "Without a name it is not kept up to date."),
    ),
    "meta.adopted_by": (
        Words("Nommer qui adopte ce plan", "Name who adopts this plan"),
        Words("Une signature engage l’organisation.", "A signature commits the organisation."),
    ),
    "meta.next_review": (
        Words("Fixer la date de la prochaine revue", "Set the date of the next review"),
        Words("Un plan sans revue vieillit sans qu’on le voie.", "A plan without a review ages unseen."),
    ),
    "calendar.starts": (
        Words("Fixer le premier jour du calendrier", "Set the first day of the calendar"),
        Words("Les premières semaines se préparent avant.", "The first weeks are prepared beforehand."),
    ),
}
"""What to do about a chapter that is empty, and why; other fields are told in their own question’s words."""


REASON: Final = Words(
    "Une raison écrite évite de refaire le débat.", "A reason in writing spares having the same debate again."
)
"""Why a choice needs its reason."""


def lower_first(text: str) -> str:
    """`text` going on after a colon, unless it begins with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[:2] in {"À ", "A "} else text


_NUMBERS: Final = (
    ("zéro", "zero"), ("un", "one"), ("deux", "two"), ("trois", "three"), ("quatre", "four"), ("cinq", "five"),
    ("six", "six"), ("sept", "seven"), ("huit", "eight"), ("neuf", "nine"), ("dix", "ten"),
)  # fmt: skip


def number_in_words(value: int) -> Words:
    """A whole number, in words up to ten."""
    return Words(*_NUMBERS[value]) if 0 <= value < len(_NUMBERS) else Words(str(value), str(value))
