"""Rules on who holds the accounts, and who still does."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name, has_left, nowadays
from socialplan.analysis.rights import access_places
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.rules.security import held_accounts
from socialplan.strategy.conduct import Access

_SEVERAL: Final = 2


@rule(
    "admins-count",
    severity="error",
    chapter="security",
    title=Words("Trop peu ou trop d’administrateurs", "Too few or too many administrators"),
    message=Words("{account}\u00a0: {count}\u202f; {limit}.", "{account}: {count}; {limit}."),
    why=Words(
        "Une personne seule à administrer, et son absence bloque tout le monde.",
        "With a single administrator, one absence locks everybody out.",
    ),
    remedy=Words(
        "Choisissez de {least} à {most} personnes en poste, donnez-leur les droits dans le compte lui-même, puis "
        "mettez la liste à jour (`admins`).",
        "Choose {least} to {most} people in post, give them the rights in the account itself, then bring the list up "
        "to date (`admins`).",
    ),
    source="A5",
    documents=("usage", "crisis"),
    more=Words(
        "Ce contrôle compte, pour chaque compte en service ou réservé aux urgences, les personnes qui l’administrent "
        "(`admins`), c’est-à-dire qui peuvent y donner et y retirer des droits. Il en veut de deux à cinq (seuils "
        "modifiables)\u00a0: trop peu est une erreur, trop un avertissement. Un compte dont rien n’est dit n’est pas "
        "compté, ni les personnes qui publient sans administrer. À une personne vraiment seule, c’est `single-person` "
        "qui parle\u00a0: des codes de secours gardés par quelqu’un de confiance remplacent alors la deuxième "
        "personne. Exemple en faute\u00a0: une page Facebook que seul un collègue en congé peut rendre à la mairie.",
        "It counts, for each account in use or kept for emergencies, the people who administer it (`admins`): those "
        "who can give and withdraw rights there. It wants two to five of them (thresholds that you can change): too "
        "few is an error, too many a warning. An account of which nothing is said is not counted, nor are people who "
        "post without administering. To somebody who truly works alone `single-person` speaks: backup codes kept by "
        "somebody they trust then stand in for the second person. At fault: a Facebook page that only a colleague on "
        "leave can give back to the town hall.",
    ),
)
def admins_count(case: Case) -> Iterable[Hit]:
    """An account in use has fewer than two administrators (a note for somebody alone), or more than five (a warning).

    An account of which nothing is said is not counted: who holds it is asked once, by the rule on two factors.
    """
    least, most = case.limit("administrators_least"), case.limit("administrators_most")
    for name, held in held_accounts(case):
        if not held:
            continue
        number = len({who for _, access in held for who in access.admins})
        if least <= number <= most:
            continue
        bound = figures.number(least if number < least else most)
        few = number < least
        if few and number and case.single:
            continue
        yield Hit(
            f"security.accesses[{held[0][0]}].admins",
            {
                "account": name,
                "count": _administrators(number),
                "limit": Words(f"il en faut {bound.fr} au moins", f"at least {bound.en} needed")
                if few
                else Words(f"{bound.fr} au plus suffisent", f"{bound.en} at most will do"),
                "least": figures.number(least),
                "most": figures.number(most),
            },
            ("info" if case.alone else "error") if few else "warning",
            why=None if few else _EACH_A_RISK,
            remedy=None if few else _fewer(case),
        )


_EACH_A_RISK: Final = Words(
    "Chaque personne qui administre est une porte de plus\u00a0: un téléphone volé, un départ, une erreur.",
    "Everybody who administers an account is one more way in: a stolen phone, a departure, a mistake.",
)


def _fewer(case: Case) -> Words:
    """What to do where too many people administer an account."""
    most = figures.number(case.limit("administrators_most"), 0)
    return Words(
        f"Gardez les {most.fr} personnes qui s’en servent vraiment, laissez aux autres le droit de publier seulement, "
        "puis mettez la liste à jour (`admins`).",
        f"Keep the {most.en} people who really use it, leave the others the right to post only, then bring the list up "
        "to date (`admins`).",
    )


def _administrators(number: int) -> Words:
    if not number:
        return Words("personne ne l’administre", "nobody administers it")
    one, several = (
        Words("personne l’administre", "person administers it"),
        Words("personnes l’administrent", "people administer it"),
    )
    return figures.count(number, one, several)


@rule(
    "leaver-still-admin",
    severity="error",
    chapter="security",
    title=Words("Quelqu’un qui est parti et garde les accès", "Somebody who has left and still has access"),
    message=Words(
        "{name} n’est plus là depuis le {date} et garde l’accès à {accounts}.",
        "{name} left on {date} and still has access to {accounts}.",
    ),
    why=Words(
        "Un accès oublié sert un jour, par rancune, par erreur, ou parce qu’on l’a volé à la personne.",
        "Forgotten access gets used one day: out of spite, by mistake, or because it was stolen.",
    ),
    remedy=Words(
        "Retirez ces droits aujourd’hui, compte par compte, changez les mots de passe communs, puis ôtez le nom de la "
        "liste des accès (`security.accesses`).",
        "Remove these rights today, account by account, change any shared passwords, then take the name off the "
        "access list (`security.accesses`).",
    ),
    source="A5",
    documents=("usage", "crisis"),
    more=Words(
        "Ce contrôle lit la date de départ des personnes de l’équipe (`leaves_on`). Dès le lendemain, il cherche "
        "leur nom parmi celles qui administrent vos comptes ou y publient (`security.accesses`). Une personne n’est "
        "signalée qu’une fois, avec tous ses accès. Sans date de départ, il se tait. Exemple en faute\u00a0: un "
        "stage fini le 30 juin, et en septembre le nom est toujours dans la liste de la page Facebook.",
        "It reads the leaving date of people in the team (`leaves_on`). From the day after, it looks for their "
        "names among those who administer your accounts or post there (`security.accesses`). Each person is "
        "reported once, with everything they still have access to. Without a leaving date it keeps silent. At "
        "fault: an internship that ended on 30 June, and in September the name is still on the Facebook page’s "
        "list.",
    ),
)
def leaver_still_admin(case: Case) -> Iterable[Hit]:
    """Somebody whose leaving date has passed still administers accounts, or publishes on them."""
    for who, person in case.people.items():
        if not person.leaves_on or not has_left(case.strategy, who, case.as_of):
            continue
        kept = list(_kept(case, who))
        if kept:
            yield Hit(
                kept[0][0],
                {
                    "name": figures.same(person.name or who),
                    "date": figures.date(person.leaves_on),
                    "accounts": figures.join(dict.fromkeys(name for _, name in kept)),
                },
            )


def _kept(case: Case, who: str) -> Iterator[tuple[str, Words]]:
    """Where somebody stands among the accesses, with what each is called."""
    for place, access in enumerate(case.strategy.security.accesses):
        for field in ("admins", "publishers"):
            people: list[str] = getattr(access, field)
            if who in people:
                yield f"security.accesses[{place}].{field}[{people.index(who)}]", _held_name(case, place, access)


def _held_name(case: Case, place: int, access: Access) -> Words:
    for index, account in enumerate(case.strategy.platforms):
        if place in access_places(case.strategy, account):
            return account_name(case.strategy, index)
    return (
        nowadays(access.network).label if access.network else Words("un compte sans nom", "an account without a name")
    )


@rule(
    "no-leaver-process",
    severity="warning",
    chapter="security",
    title=Words("Rien de prévu quand quelqu’un part", "No plan for when somebody leaves"),
    message=Words(
        "{count} ont des accès, et rien ne dit comment on les retire le jour d’un départ.",
        "{count} have access, and nothing says how it is removed on the day somebody leaves.",
    ),
    why=Words(
        "Le jour du départ, personne n’y pense\u202f; six mois plus tard, personne ne sait plus qui peut publier.",
        "On the day, nobody thinks of it; six months later, nobody knows who can still post.",
    ),
    remedy=Words(
        "Écrivez qui retire quoi, et en combien d’heures (`security.leaver_process`, `security.leaver_hours`).",
        "Write down who removes what, and within how many hours (`security.leaver_process`, `security.leaver_hours`).",
    ),
    source="A5, Hootsuite",
    documents=("usage",),
    more=Words(
        "Ce contrôle compte les personnes qui administrent un compte ou y publient (`security.accesses`). Dès "
        "qu’elles sont deux, il veut lire comment les accès sont retirés quand l’une d’elles s’en va "
        "(`security.leaver_process`)\u202f; un délai tout seul ne suffit pas. Il se tait pour une personne seule, "
        "et tant qu’aucun accès n’est décrit. Exemple qui tient\u00a0: «\u00a0La direction prévient la "
        "veille\u202f; Ana retire les droits et change le mot de passe le jour même\u00a0».",
        "It counts the people who administer an account or post on it (`security.accesses`). As soon as there are "
        "two, it wants to read how access is withdrawn when one of them goes (`security.leaver_process`); a time "
        "limit alone will not do. It keeps silent for one person, and while no access is described. Sound: "
        "“Management tells us the day before; Ana withdraws the rights and changes the password on the day itself”.",
    ),
)
def no_leaver_process(case: Case) -> Iterable[Hit]:
    """Several people have access, and nothing is written for the day one of them leaves."""
    security = case.strategy.security
    holders = {who for access in security.accesses for who in (*access.admins, *access.publishers)}
    if len(holders) >= _SEVERAL and security.leaver_process is None:
        people = figures.count(len(holders), Words("personne", "person"), Words("personnes", "people"))
        yield Hit("security.leaver_process", {"count": people})


@rule(
    "inventory-stale",
    severity="warning",
    chapter="security",
    title=Words("Un inventaire des accès trop ancien", "An access review that is too old"),
    message=Words(
        "Les accès n’ont pas été revus depuis {days} ({date})\u202f; la limite est de {limit}.",
        "Access has not been reviewed for {days} ({date}); the limit is {limit}.",
    ),
    why=Words(
        "Les oublis s’installent\u00a0: un stage fini, une agence remplacée, un téléphone perdu.",
        "Small oversights pile up: an internship that ended, an agency replaced, a lost phone.",
    ),
    remedy=Words(
        "Ouvrez chaque compte, regardez qui peut y entrer, retirez qui n’est pas dans votre liste "
        "(`security.accesses`), puis notez la date (`inventory_on`).",
        "Open each account, see who can get in, remove anybody who is not on your list (`security.accesses`), then "
        "record the date (`inventory_on`).",
    ),
    source="A5",
    documents=("usage",),
    more=Words(
        "Ce contrôle regarde la date du dernier inventaire (`security.inventory_on`)\u00a0: le jour où l’on a "
        "vérifié, compte par compte, qui peut y entrer. À défaut, il prend la plus ancienne des dates de "
        "vérification des comptes (`checked_on`), si chacun en a une. Il parle au-delà de 90\u00a0jours (seuil "
        "modifiable). Tant qu’aucun inventaire n’est daté, il se tait. Exemple en faute\u00a0: un inventaire de "
        "janvier, et une agence remplacée en mars qui peut toujours publier en juin.",
        "It looks at the date of the last inventory (`security.inventory_on`): the day when somebody checked, "
        "account by account, who can get in. Failing that it takes the oldest of the accounts’ own checking dates "
        "(`checked_on`), if each has one. It speaks beyond 90 days (a threshold that you can change). While no "
        "inventory is dated it keeps silent. At fault: an inventory made in January, and an agency replaced in "
        "March that can still post in June.",
    ),
)
def inventory_stale(case: Case) -> Iterable[Hit]:
    """The last inventory of access is older than 90 days; without one, the oldest check of an account counts."""
    security = case.strategy.security
    checked = [access.checked_on for access in security.accesses]
    known = [day for day in checked if day]
    day = security.inventory_on or (min(known) if known and len(known) == len(checked) else None)
    limit = case.limit("inventory_days")
    if day and (case.as_of - day).days > limit:
        yield Hit(_inventory_path(security.inventory_on, checked, day), _ages(case.as_of, day, limit))


def _inventory_path(inventory: dt.date | None, checked: list[dt.date | None], day: dt.date) -> str:
    return "security.inventory_on" if inventory else f"security.accesses[{checked.index(day)}].checked_on"


def _ages(as_of: dt.date, day: dt.date, limit: float) -> dict[str, Words]:
    return {
        "days": figures.days((as_of - day).days),
        "date": figures.date(day),
        "limit": figures.days(round(limit)),
    }
