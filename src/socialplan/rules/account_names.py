"""Rules on the names of accounts: one name everywhere, an address of one's own, nobody's private mailbox, no twins."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from socialplan.analysis import figures
from socialplan.analysis.handles import handle_form, is_assigned
from socialplan.analysis.likeness import jaccard
from socialplan.analysis.people import account_name, nowadays, open_accounts, with_status, works_alone
from socialplan.analysis.phrases import plain
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Network, Speaker
from socialplan.strategy.networks import Account


@rule(
    "handle-inconsistent",
    severity="warning",
    chapter="platforms",
    title=Words("Un nom différent d’un réseau à l’autre", "A different name on each network"),
    message=Words(
        "{handles}\u00a0: {fault}.",
        "{handles}: {fault}.",
    ),
    why=Words(
        "On ne vous retrouve pas d’un réseau à l’autre, et un faux compte passe pour le vrai.",
        "People cannot find you from one network to the next, and a fake account passes for the real one.",
    ),
    remedy=Words(
        "Choisissez un nom libre partout, réservez-le, puis renommez les comptes un à un en l’annonçant.",
        "Choose a name that is free everywhere, reserve it, then rename the accounts one by one, and say so each time.",
    ),
    source="S3:190",
    documents=("plan",),
    more=Words(
        "Ce contrôle compare le nom de vos comptes sur les réseaux publics (`handle`), en service ou à ouvrir\u202f; "
        "un compte d’alerte a le nom qu’il veut. Si la plupart s’accordent, seul celui qui diffère est dit. "
        "Majuscules, accents, points, tirets, soulignés, nom du serveur, fin de nom de domaine et forme juridique ne "
        "comptent pas. Le compte d’une personne porte son nom\u202f; un deuxième compte sur un même réseau en porte "
        "forcément un autre. Exemple en faute\u00a0: @villedeleon sur Facebook et @leonmairie64 sur Instagram\u202f; "
        "«\u00a0@Ville_de_Léon\u00a0» et «\u00a0@villedeleon.officiel\u00a0» disent le même nom.",
        "It compares the names of your accounts on public networks (`handle`), in use or about to open; an alert "
        "account has the name it likes. Where most agree, only the one that differs is told. Capitals, accents, dots, "
        "hyphens, underscores, the server’s name, a domain’s ending and legal forms do not count. A person’s account "
        "bears that person’s name; a second account on a network necessarily bears another. At fault: @townofleon on "
        "Facebook and @leonhall64 on Instagram; “@Town_of_Léon” and “@townofleon.official” say the same name.",
    ),
)
def handle_inconsistent(case: Case) -> Iterable[Hit]:
    """The handles do not say the same name once signs and legal suffixes are gone.

    Where a network has two accounts, one of them must bear it. A person's own account bears the person's name.
    """
    forms: dict[str, set[str]] = {}
    kept = [(index, one) for index, one in _named(case) if one.speaker is not Speaker.PERSON] or _named(case)
    for _, account in kept:
        forms.setdefault(_network(account), set()).add(_form(account))
    if len(forms) < _TWO or set.intersection(*forms.values()):
        return
    counted = Counter(form for said in forms.values() for form in said).most_common(_TWO)
    usual, shared = counted[0]
    odd = [(index, one) for index, one in kept if usual not in forms[_network(one)]]
    if shared > 1 and shared > counted[1][1]:
        right = next(one.handle for _, one in kept if _form(one) == usual)
        yield Hit(f"platforms[{odd[0][0]}].handle", {"handles": _said(odd), "fault": _others(odd, right or "")})
        return
    fault = Words("vos comptes ne portent pas le même nom", "your accounts do not share one name")
    yield Hit(f"platforms[{odd[0][0]}].handle", {"handles": _said(kept), "fault": fault})


def _others(odd: list[tuple[int, Account]], right: str) -> Words:
    """What is wrong with a few handles where the others agree."""
    if len(odd) == 1:
        return Words(f"vos autres comptes s’appellent {right}", f"your other accounts are called {right}")
    return Words(f"les autres s’appellent {right}", f"the others are called {right}")


def _said(accounts: list[tuple[int, Account]]) -> Words:
    """`@Ville (Facebook) et @ville64 (Instagram)`."""
    told = [(one.handle, nowadays(one.network).label) for _, one in accounts if one.network]
    return figures.join(Words(f"{handle} ({label.fr})", f"{handle} ({label.en})") for handle, label in told)


_TWO = 2


def _named(case: Case) -> list[tuple[int, Account]]:
    """The accounts with a handle on public networks, living or to open; one for emergencies has a name of its own."""
    wanted = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN)
    return [(index, one) for index, one in wanted if one.handle and one.network and _is_public(one.network)]


def _is_public(network: Network) -> bool:
    known = platforms.resolve(network)
    return known.kind == "public" and known.is_open


def _network(account: Account) -> str:
    return platforms.resolve(account.network or "").id


def _form(account: Account) -> str:
    return handle_form(account.handle or "", domain=account.network is Network.BLUESKY)


@rule(
    "url-not-custom",
    severity="info",
    chapter="platforms",
    title=Words("Un lien qui n’est pas personnalisé", "A link with no custom address"),
    message=Words("{account}\u00a0: {found}.", "{account}: {found}."),
    why=Words(
        "Personne ne retient ni ne recopie une suite de chiffres, et elle ne dit pas que le compte est le vôtre.",
        "Nobody remembers or copies a string of digits, and it does not say that the account is yours.",
    ),
    remedy=Words(
        "Choisissez l’adresse dans les réglages du compte, puis corrigez-la sur votre site et vos imprimés.",
        "Choose the address in the account’s settings, then correct it on your website and printed matter.",
    ),
    source="S0:28",
    documents=("plan",),
    more=Words(
        "Ce contrôle lit l’adresse de vos comptes actifs sur les réseaux publics (`url`) et y cherche le numéro ou "
        "la suite de signes que le réseau donne d’office. Il parle aussi quand vous répondez que le lien n’est pas "
        "personnalisé (`custom_url: no`). Si vous répondez oui, ou si l’adresse n’est pas donnée, il se tait. "
        "Exemple en faute\u00a0: «\u00a0facebook.com/profile.php?id=100064\u00a0»\u202f; exemple qui tient\u00a0: "
        "«\u00a0facebook.com/villedeleon\u00a0».",
        "It reads the address of your active accounts on public networks (`url`) and looks for the number or tail "
        "that the network gives by default. It also speaks when you answer that the link is not customised "
        "(`custom_url: no`). If you answer yes, or give no address, it keeps silent. At fault: "
        "“facebook.com/profile.php?id=100064”; sound: “facebook.com/villedeleon”.",
    ),
)
def url_not_custom(case: Case) -> Iterable[Hit]:
    """A public account's address carries a number or a tail that the network gave, or is said not to be one's own."""
    for index, account in open_accounts(case.strategy):
        if account.custom_url or account.network is None or not _is_public(account.network):
            continue
        if account.url and is_assigned(account.url):
            found = Words(
                f"l’adresse {account.url} est celle que le réseau a donnée",
                f"the address {account.url} is the one the network assigned",
            )
            yield Hit(
                f"platforms[{index}].url", {"account": capital(account_name(case.strategy, index)), "found": found}
            )
        elif account.custom_url is False:
            found = Words("le lien n’est pas personnalisé", "the link is not customised")
            yield Hit(
                f"platforms[{index}].custom_url",
                {"account": capital(account_name(case.strategy, index)), "found": found},
            )


@rule(
    "handle-taken-by-person",
    severity="warning",
    chapter="security",
    title=Words("Des comptes inscrits à l’adresse d’une personne", "Accounts registered to one person’s mailbox"),
    message=Words(
        "L’adresse commune de vos comptes est celle d’une personne\u00a0: {mailbox} ({person}).",
        "The shared address of your accounts is somebody’s own: {mailbox} ({person}).",
    ),
    why=Words(
        "Le jour où cette personne part ou perd son téléphone, plus personne ne peut reprendre les comptes.",
        "The day that person leaves or loses their phone, nobody can recover the accounts.",
    ),
    remedy=Words(
        "Créez une boîte au nom de l’organisation, lue par deux personnes, et passez-y chaque compte.",
        "Set up a mailbox in the organisation’s name, read by two people, and move every account to it.",
    ),
    source="A5",
    documents=("plan", "crisis"),
    more=Words(
        "Ce contrôle lit la boîte commune de vos comptes (`security.generic_mailbox`) ou, à défaut, l’adresse "
        "générique de l’organisation (`organisation.contact_email`), et y cherche le prénom ou le nom d’une "
        "personne de l’équipe. Il se tait tant qu’aucun compte n’est actif. Pour une personne qui travaille seule, "
        "ce n’est qu’une remarque. L’adresse de secours d’un compte relève d’un autre contrôle. Exemple en "
        "faute\u00a0: «\u00a0ana.roy@ville.example\u00a0»\u202f; exemple qui tient\u00a0: "
        "«\u00a0reseaux@ville.example\u00a0».",
        "It reads the shared mailbox of your accounts (`security.generic_mailbox`) or, failing that, the "
        "organisation’s generic address (`organisation.contact_email`), and looks there for the first name or "
        "surname of somebody in the team. It keeps silent while no account is active. For somebody who works alone "
        "it is only a note. An account’s recovery address is the matter of another check. At fault: "
        "“ana.roy@town.example”; sound: “social@town.example”.",
    ),
)
def handle_taken_by_person(case: Case) -> Iterable[Hit]:
    """The mailbox that accounts are registered with bears the name of somebody in the team.

    A note for whoever works alone. What an account's own recovery address is belongs to `no-generic-mailbox`.
    """
    strategy = case.strategy
    path, mailbox = "security.generic_mailbox", strategy.security.generic_mailbox
    if mailbox is None:
        path, mailbox = "organisation.contact_email", strategy.organisation.contact_email
    if not mailbox or not open_accounts(strategy):
        return
    local = set(plain(mailbox.split("@")[0].replace(".", " ").replace("_", " ").replace("-", " ")).split(" "))
    for person in strategy.team.people:
        if person.name and any(len(part) > _TWO and part in local for part in plain(person.name).split(" ")):
            facts = {"mailbox": figures.same(mailbox), "person": figures.same(person.name)}
            yield Hit(path, facts, "info" if works_alone(strategy) else None)
            return


@rule(
    "duplicate-account",
    severity="warning",
    chapter="platforms",
    title=Words("Deux comptes pour le même public", "Two accounts for the same audience"),
    message=Words(
        "{one} et {other} parlent aux mêmes publics, sur le même réseau.",
        "{one} and {other} speak to the same audiences, on the same network.",
    ),
    why=Words(
        "Ils se disputent les mêmes abonnés, et celui dont on s’occupe le moins finit par donner une information "
        "fausse.",
        "They compete for the same followers, and the one you look after least ends up giving the wrong information.",
    ),
    remedy=Words(
        "Fusionnez-les dans celui qui a le plus d’abonnés, annoncez-le pendant un mois, puis fermez l’autre.",
        "Merge them into the one with more followers, announce it for a month, then close the other.",
    ),
    source="NARA",
    documents=("plan",),
    more=Words(
        "Ce contrôle compare deux à deux vos comptes actifs d’un même réseau, d’après les publics qu’ils nomment "
        "(`audiences`). Il parle quand huit publics sur dix au moins leur sont communs (seuil modifiable). Deux "
        "langues, deux voix (l’organisation, une personne) ou deux postures (diffuser, converser, veiller, rendre "
        "service) sont une bonne raison d’avoir deux comptes, et un compte qui ne nomme aucun public n’est pas "
        "comparé. Exemple en faute\u00a0: la page Facebook de la mairie et celle de sa médiathèque, toutes deux "
        "pour les familles et les associations.",
        "It compares your active accounts on one network two by two, by the audiences that they name (`audiences`). "
        "It speaks when at least eight audiences in ten are common to both (a threshold that you can change). Two "
        "languages, two voices (the organisation, a person) or two postures (broadcasting, conversing, watching, "
        "serving) are a good reason to have two accounts, and an account that names no audience is not compared. At "
        "fault: the town hall’s Facebook page and its library’s, both for families and associations.",
    ),
)
def duplicate_account(case: Case) -> Iterable[Hit]:
    """Two active accounts on one network whose audiences are nearly the same.

    Two languages, two voices (the organisation's and a person's) or two postures are a reason to have two.
    """
    most = case.limit("duplicate_overlap")
    for (first, one), (place, other) in combinations(open_accounts(case.strategy), 2):
        same = one.network and other.network and platforms.resolve(one.network) is platforms.resolve(other.network)
        if same and jaccard(one.audiences, other.audiences) >= most and not _told_apart(one, other):
            names = account_name(case.strategy, first), account_name(case.strategy, place)
            yield Hit(f"platforms[{place}]", {"one": capital(names[0]), "other": names[1]})


def _told_apart(one: Account, other: Account) -> bool:
    pairs = ((one.language, other.language), (one.speaker, other.speaker), (one.posture, other.posture))
    return any(mine and theirs and mine is not theirs for mine, theirs in pairs)
