"""Rules on the names of accounts: one name everywhere, an address of one's own, nobody's private mailbox, no twins."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from socialplan.analysis import figures
from socialplan.analysis.handles import handle_form, is_assigned
from socialplan.analysis.likeness import jaccard
from socialplan.analysis.people import account_name, open_accounts, with_status, works_alone
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
        "Vos comptes ne portent pas le même nom\u00a0: {handles}.",
        "Your accounts do not bear the same name: {handles}.",
    ),
    why=Words(
        "On ne vous retrouve pas d’un réseau à l’autre, et un faux compte passe pour le vrai.",
        "People do not find you from one network to the next, and a false account passes for the true one.",
    ),
    remedy=Words(
        "Choisissez un nom libre partout, réservez-le, puis renommez les comptes un à un en l’annonçant.",
        "Choose a name that is free everywhere, reserve it, then rename the accounts one by one and say so.",
    ),
    source="S3:190",
    documents=("plan",),
    more=Words(
        "Majuscules, accents, points, tirets, soulignés, nom du serveur, fin de nom de domaine et forme "
        "juridique ne comptent pas. Le compte d’une personne porte son nom\u202f; un deuxième compte sur un même "
        "réseau en porte forcément un autre.",
        "Capitals, accents, dots, hyphens, underscores, the server’s name, a domain’s ending and legal forms do "
        "not count. A person’s account bears that person’s name; a second account on a network necessarily bears "
        "another.",
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
    usual = Counter(form for said in forms.values() for form in said).most_common(1)[0][0]
    handles = [figures.same(f"{one.handle} ({one.network.label.en})") for _, one in kept if one.network]
    french = [figures.same(f"{one.handle} ({one.network.label.fr})") for _, one in kept if one.network]
    first = next(index for index, one in kept if _form(one) != usual)
    yield Hit(f"platforms[{first}].handle", {"handles": Words(figures.join(french).fr, figures.join(handles).en)})


_TWO = 2


def _named(case: Case) -> list[tuple[int, Account]]:
    """The accounts with a handle on public networks, living or to open or kept for emergencies."""
    wanted = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN, AccountStatus.EMERGENCY)
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
    title=Words("Un lien qui n’est pas personnalisé", "A link that is not customised"),
    message=Words("{account}\u00a0: {found}.", "{account}: {found}."),
    why=Words(
        "Personne ne retient ni ne recopie une suite de chiffres, et elle ne dit pas que le compte est le vôtre.",
        "Nobody remembers or copies a string of digits, and it does not say that the account is yours.",
    ),
    remedy=Words(
        "Choisissez l’adresse dans les réglages du compte, puis corrigez-la sur votre site et vos imprimés.",
        "Choose the address in the account’s settings, then correct it on your site and printed matter.",
    ),
    source="S0:28",
    documents=("plan",),
)
def url_not_custom(case: Case) -> Iterable[Hit]:
    """A public account's address carries a number or a tail that the network gave, or is said not to be one's own."""
    for index, account in open_accounts(case.strategy):
        if account.custom_url or account.network is None or not _is_public(account.network):
            continue
        if account.url and is_assigned(account.url):
            found = Words(
                f"l’adresse {account.url} est celle que le réseau a donnée",
                f"the address {account.url} is the one that the network gave",
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
    title=Words("Des comptes inscrits à l’adresse d’une personne", "Accounts registered with a person’s mailbox"),
    message=Words(
        "Vos comptes dépendent de {mailbox}, l’adresse de {person}.",
        "Your accounts depend on {mailbox}, the address of {person}.",
    ),
    why=Words(
        "Le jour où cette personne part ou perd son téléphone, plus personne ne peut reprendre les comptes.",
        "The day that person leaves or loses a telephone, nobody can take the accounts back.",
    ),
    remedy=Words(
        "Créez une boîte au nom de l’organisation, lue par deux personnes, et passez-y chaque compte.",
        "Make a mailbox in the organisation’s name, read by two people, and move each account to it.",
    ),
    source="A5",
    documents=("plan", "crisis"),
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
        "Ils se disputent les mêmes abonnés, et le moins tenu des deux donne la mauvaise réponse.",
        "They compete for the same followers, and the one less looked after gives the wrong answer.",
    ),
    remedy=Words(
        "Fusionnez-les dans celui qui a le plus d’abonnés, annoncez-le un mois, puis fermez l’autre.",
        "Merge them into the one with more followers, announce it for a month, then close the other.",
    ),
    source="NARA",
    documents=("plan",),
    more=Words(
        "Deux langues, deux voix (l’organisation, une personne) ou deux postures sont une bonne raison d’avoir "
        "deux comptes.",
        "Two languages, two voices (the organisation, a person) or two postures are a good reason to have two "
        "accounts.",
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
