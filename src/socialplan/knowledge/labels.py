"""The same stable choices in the words of each kind of organisation: a baker has customers, a town hall residents.

What the file holds does not change with the words: `updates` is `updates` for all. A kind or a choice that is not here
keeps the words of its declaration.
"""

from collections.abc import Iterator
from typing import Final

from socialplan.language import Words
from socialplan.strategy.choices import AudienceCategory, OrganisationKind, Topic
from socialplan.strategy.fields import Choice

_SHOP: Final[dict[Choice, Words]] = {
    Topic.NEWS_PROMOTION: Words("produits et nouveautés", "products and what is new"),
    Topic.UPDATES: Words("horaires et congés", "opening hours and holidays"),
    Topic.THEME_WATCH: Words("métier et coulisses", "the craft and behind the scenes"),
    Topic.SUPPORT: Words("commandes et questions", "orders and questions"),
    Topic.TECH_WATCH: Words("voisins et fournisseurs", "neighbours and suppliers"),
    Topic.RECRUITMENT: Words("équipe et embauche", "team and jobs"),
    AudienceCategory.GENERAL_PUBLIC: Words("gens de passage", "passers-by and visitors"),
    AudienceCategory.USERS: Words("clientèle", "customers"),
    AudienceCategory.DEVELOPERS: Words("passionnés du métier", "enthusiasts of the craft"),
    AudienceCategory.BUSINESSES: Words("entreprises clientes", "business customers"),
    AudienceCategory.PUBLIC_BODIES: Words("mairie et écoles", "town hall and schools"),
    AudienceCategory.PROFESSIONALS: Words("confrères et gens du métier", "others of the trade"),
    AudienceCategory.PARTNERS: Words("fournisseurs et partenaires", "suppliers and partners"),
    AudienceCategory.STAFF: Words("équipe", "the team"),
    AudienceCategory.LOCAL_RESIDENTS: Words("gens du quartier", "neighbours"),
    AudienceCategory.DONORS_VOLUNTEERS: Words("soutiens et coups de main", "supporters and helpers"),
    AudienceCategory.CANDIDATES: Words("apprentis et candidats à l’embauche", "apprentices and job candidates"),
}
_COMPANY: Final[dict[Choice, Words]] = {
    Topic.NEWS_PROMOTION: Words("offres et références", "offers and references"),
    Topic.UPDATES: Words("nouveautés et vie de l’entreprise", "what is new, and company life"),
    Topic.THEME_WATCH: Words("actualité du secteur", "news of the sector"),
    Topic.SUPPORT: Words("conseils et assistance aux clients", "advice and help for customers"),
    Topic.TECH_WATCH: Words("innovation et technique", "innovation and technology"),
    AudienceCategory.USERS: Words("clients", "customers"),
    AudienceCategory.BUSINESSES: Words("entreprises à conquérir", "companies to win"),
    AudienceCategory.DEVELOPERS: Words("développeurs et ingénieurs", "developers and engineers"),
    AudienceCategory.PROFESSIONALS: Words("pairs et gens du métier", "peers and others of the trade"),
    AudienceCategory.STAFF: Words("salariés", "employees"),
}
_TOWN: Final[dict[Choice, Words]] = {
    Topic.NEWS_PROMOTION: Words("décisions et projets", "decisions and projects"),
    Topic.UPDATES: Words("travaux, horaires et services", "works, opening hours and services"),
    Topic.THEME_WATCH: Words("vie locale et associations", "local life and associations"),
    Topic.SUPPORT: Words("alertes et infos pratiques", "alerts and practical information"),
    Topic.TECH_WATCH: Words("démarches en ligne", "online services"),
    Topic.RECRUITMENT: Words("recrutement et agents", "jobs and staff"),
    AudienceCategory.USERS: Words("usagers des services", "people who use our services"),
    AudienceCategory.DEVELOPERS: Words("contributeurs (données, numérique)", "contributors (data, digital)"),
    AudienceCategory.BUSINESSES: Words("entreprises et commerces", "businesses and shops"),
    AudienceCategory.DONORS_VOLUNTEERS: Words("associations et bénévoles", "associations and volunteers"),
    AudienceCategory.STAFF: Words("agents", "staff"),
    AudienceCategory.LOCAL_RESIDENTS: Words("habitants", "residents"),
}
_AGENCY: Final[dict[Choice, Words]] = {
    Topic.NEWS_PROMOTION: Words("actualité et actions", "news and action"),
    Topic.UPDATES: Words("services et démarches", "services and procedures"),
    Topic.THEME_WATCH: Words("sujets de notre domaine", "subjects of our field"),
    Topic.SUPPORT: Words("aide, alertes et infos pratiques", "help, alerts and practical information"),
    Topic.TECH_WATCH: Words("données et numérique", "data and digital"),
    Topic.RECRUITMENT: Words("recrutement et agents", "jobs and staff"),
    AudienceCategory.STAFF: Words("agents", "staff"),
}
_ASSOCIATION: Final[dict[Choice, Words]] = {
    Topic.NEWS_PROMOTION: Words("actions et événements", "action and events"),
    Topic.UPDATES: Words("vie de l’association", "life of the association"),
    Topic.THEME_WATCH: Words("notre cause dans l’actualité", "our cause in the news"),
    Topic.SUPPORT: Words("aide et infos pratiques", "help and practical information"),
    Topic.TECH_WATCH: Words("partenaires et réseau", "partners and network"),
    Topic.RECRUITMENT: Words("bénévoles et équipe", "volunteers and team"),
    AudienceCategory.USERS: Words("adhérents et personnes accueillies", "members and people we support"),
    AudienceCategory.DEVELOPERS: Words("contributeurs (site, outils)", "contributors (website, tools)"),
    AudienceCategory.BUSINESSES: Words("entreprises mécènes", "corporate donors"),
    AudienceCategory.DONORS_VOLUNTEERS: Words("donateurs et bénévoles", "donors and volunteers"),
    AudienceCategory.PUBLIC_BODIES: Words("mairie et financeurs publics", "town hall and public funders"),
    AudienceCategory.STAFF: Words("équipe salariée", "employees"),
}
_SCHOOL: Final[dict[Choice, Words]] = {
    Topic.NEWS_PROMOTION: Words("formations et actualité", "courses and news"),
    Topic.UPDATES: Words("calendrier et inscriptions", "dates and enrolment"),
    Topic.THEME_WATCH: Words("recherche et savoirs", "research and knowledge"),
    Topic.SUPPORT: Words("aide et alertes", "help and alerts"),
    Topic.TECH_WATCH: Words("vie étudiante", "student life"),
    Topic.RECRUITMENT: Words("recrutement et équipes", "jobs and teams"),
    AudienceCategory.USERS: Words("étudiants et élèves", "students and pupils"),
    AudienceCategory.YOUNG_PEOPLE: Words("futurs étudiants", "future students"),
    AudienceCategory.DONORS_VOLUNTEERS: Words("anciens et donateurs", "alumni and donors"),
    AudienceCategory.PROFESSIONALS: Words("monde académique", "the academic world"),
}
_BY_KIND: Final[dict[str, dict[Choice, Words]]] = {
    OrganisationKind.CRAFTSPERSON.value: _SHOP,
    OrganisationKind.B2B_COMPANY.value: _COMPANY,
    OrganisationKind.LOCAL_GOVERNMENT.value: _TOWN,
    OrganisationKind.MINISTRY_AGENCY.value: _AGENCY,
    OrganisationKind.ASSOCIATION.value: _ASSOCIATION,
    OrganisationKind.UNIVERSITY.value: _SCHOOL,
}


def label(member: Choice, kind: str | None) -> Words:
    """The label of a choice in the words of a kind of organisation; its own where that kind has none."""
    return _BY_KIND.get(kind or "", {}).get(member, member.label)


def labels_of(choices: type[Choice]) -> Iterator[tuple[Choice, Words]]:
    """Every label that a kind of organisation gives to one of `choices`."""
    for labels in _BY_KIND.values():
        yield from ((member, words) for member, words in labels.items() if isinstance(member, choices))
