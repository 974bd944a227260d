"""Rules on how the accounts are locked: second code, password, recovery address."""

from collections.abc import Iterable, Iterator
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.people import account_name, name_of, with_status
from socialplan.analysis.rights import access_places
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, ToolPurpose
from socialplan.strategy.conduct import Access
from socialplan.strategy.networks import Account

_SEVERAL: Final = 2


@rule(
    "no-2fa",
    severity="error",
    chapter="security",
    title=Words("Un compte sans double authentification", "An account without two-factor authentication"),
    message=Words("{accounts}\u00a0: {state}.", "{accounts}: {state}."),
    why=Words(
        "Un mot de passe volé suffit alors à parler en votre nom devant tout le monde.",
        "With a stolen password alone, anybody can then speak in your name in front of everyone.",
    ),
    remedy=Words(
        "Activez, compte par compte, le code demandé en plus du mot de passe, puis notez-le dans la liste des accès "
        "(`two_factor: yes`).",
        "Turn on, account by account, the code asked for on top of the password, then record it in the access list "
        "(`two_factor: yes`).",
    ),
    source="A5, GDS",
    documents=("plan", "usage", "crisis"),
    more=Words(
        "Il regarde, pour chaque compte actif, si un second code est demandé en plus du mot de passe. Il parle si "
        "vous avez répondu non, et une seule fois pour tous les comptes dont rien n’est dit. Un compte réservé aux "
        "urgences compte aussi\u00a0: personne ne le regarde, et c’est lui qui parlera le jour venu. Un compte "
        "fermé, écarté ou en sommeil ne compte pas. Exemple\u00a0: le mot de passe de la page, réutilisé sur une "
        "boutique piratée, suffit pour annoncer la fermeture de l’école.",
        "For each active account it looks whether a second code is asked for besides the password. It speaks if you "
        "answered no, and once for all accounts of which nothing is said. An account kept for emergencies counts "
        "too: nobody watches it, and it will speak on the day. An account that is closed, refused or dormant does "
        "not count. Example: the page’s password, used again on a shop that was hacked, is enough to announce that "
        "the school is closed.",
    ),
)
def no_2fa(case: Case) -> Iterable[Hit]:
    """An account in use has no second code, or nobody says whether it has; what is unsaid is told once for all of them.

    An account reserved for emergencies is looked at too: it is the one that nobody watches.
    """
    unsaid: list[Words] = []
    for name, held in held_accounts(case):
        refused = [place for place, access in held if access.two_factor is False]
        for place in refused:
            state = Words("pas de double authentification", "no two-factor authentication")
            yield Hit(f"security.accesses[{place}].two_factor", {"accounts": name, "state": state})
        if not refused and not any(access.two_factor for _, access in held):
            unsaid.append(name)
    if unsaid:
        state = Words(
            "rien ne dit s’il y a une double authentification",
            "nothing says whether there is two-factor authentication",
        )
        yield Hit("security.accesses", {"accounts": figures.join(unsaid), "state": state})


def held_accounts(case: Case) -> Iterator[tuple[Words, list[tuple[int, Access]]]]:
    """The accounts in use on networks that exist, and what is said of the access to each."""
    for index, account in used_accounts(case):
        held = [(place, case.strategy.security.accesses[place]) for place in access_places(case.strategy, account)]
        yield account_name(case.strategy, index), held


def used_accounts(case: Case) -> list[tuple[int, Account]]:
    """The accounts in use, those reserved for emergencies among them, on networks that exist; with their places."""
    used = with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.EMERGENCY)
    return [
        (index, account) for index, account in used if account.network and platforms.resolve(account.network).is_open
    ]


@rule(
    "shared-password",
    severity="error",
    chapter="security",
    title=Words("Un mot de passe partagé sans coffre-fort", "A shared password without a vault"),
    message=Words(
        "{account}\u00a0: {people} s’en servent, sans gestionnaire de mots de passe ni accès propre à chaque personne.",
        "{account}: {people} share one password, with no password manager and no access of their own.",
    ),
    why=Words(
        "Un mot de passe qui circule finit sur un papier ou dans un courriel, et personne ne sait qui a publié.",
        "A password that gets passed around ends up on a sticky note or in an email, and nobody knows who posted what.",
    ),
    remedy=Words(
        "Choisissez un gestionnaire de mots de passe partagé (`security.password_manager`), puis changez ce mot de "
        "passe.",
        "Choose a shared password manager (`security.password_manager`), then change this password.",
    ),
    source="A2, A5",
    documents=("usage", "crisis"),
    more=Words(
        "Il parle quand deux personnes au moins publient sur un compte, ou l’administrent, sur un réseau dont on ne "
        "sait pas qu’il donne un accès à chacune\u00a0: elles s’en transmettent le mot de passe. Un gestionnaire de "
        "mots de passe noté dans la stratégie suffit à le faire taire, de même qu’un outil de programmation où "
        "plusieurs personnes entrent par leur nom. C’est toujours une erreur. Exemple\u00a0: le mot de passe "
        "d’Instagram, écrit sur le tableau du bureau et connu d’un ancien stagiaire.",
        "It speaks when at least two people post on an account, or administer it, on a network that is not known to "
        "give each an access: they hand the password round. A password manager noted in the strategy is enough to "
        "keep it quiet, and so is a scheduling tool that several people enter by name. It is always an error. "
        "Example: the Instagram password, written on the office whiteboard and known to a former trainee.",
    ),
)
def shared_password(case: Case) -> Iterable[Hit]:
    """Two people or more use an account whose network gives no access of one's own, and nothing keeps the password.

    What keeps it: a password manager, a tool for passwords, or a scheduling tool that several people can enter.
    """
    if case.strategy.security.password_manager or _has_vault(case):
        return
    for index, account in used_accounts(case):
        places = access_places(case.strategy, account)
        held = [case.strategy.security.accesses[place] for place in places]
        people = dict.fromkeys(who for access in held for who in (*access.admins, *access.publishers))
        if len(people) >= _SEVERAL and not _has_roles(account):
            yield Hit(
                f"security.accesses[{places[0]}]",
                {
                    "account": account_name(case.strategy, index),
                    "people": figures.join(figures.same(name_of(case.strategy, who) or who) for who in people),
                },
            )


def _has_vault(case: Case) -> bool:
    return any(
        tool.purpose is ToolPurpose.PASSWORDS
        or (tool.purpose is ToolPurpose.SCHEDULING and len(set(tool.who_can_stop)) >= _SEVERAL)
        for tool in case.strategy.means.tools
    )


def _has_roles(account: Account) -> bool:
    """Whether the network is known to give each person an access of their own."""
    roles = platforms.resolve(account.network).admin_roles if account.network else None
    return roles is not None and roles.confidence != "low"


@rule(
    "no-generic-mailbox",
    severity="warning",
    chapter="security",
    title=Words("Une adresse de secours personnelle", "A personal recovery address"),
    message=Words(
        "{account}\u00a0: l’adresse de secours est celle d’une personne.",
        "{account}: the recovery address is somebody’s own.",
    ),
    why=Words(
        "Le jour où le compte est perdu, seule cette personne peut le reprendre, si elle est encore là.",
        "The day the account is lost, only that person can get it back, if they are still with you.",
    ),
    remedy=Words(
        "Dans les réglages du compte, mettez {mailbox} comme adresse de secours, puis notez-le dans la liste des "
        "accès (`recovery_generic: yes`).",
        "In the account’s settings, make {mailbox} the recovery address, then record it in the access list "
        "(`recovery_generic: yes`).",
    ),
    source="A5",
    documents=("usage", "crisis"),
    more=Words(
        "Il lit, pour chaque compte actif ou réservé aux urgences, ce que vous avez répondu sur l’adresse de "
        "secours\u00a0: celle où le réseau écrit quand le mot de passe est perdu. Il ne parle que si vous avez "
        "répondu qu’elle n’est pas une boîte commune\u202f; tant que rien n’est répondu, il se tait. Les comptes en "
        "sommeil, à ouvrir, à fermer ou écartés ne sont pas regardés. Exemple\u00a0: la page Facebook de la mairie "
        "se récupère par l’adresse privée de Léa, partie en juin\u202f; personne d’autre ne recevra le lien.",
        "For each account that is active or kept for emergencies, it reads what you answered about the recovery "
        "address: the one the network writes to when the password is lost. It speaks only if you answered that this "
        "is no shared mailbox; without an answer it keeps quiet. Accounts that are dormant, to be opened, to be "
        "closed or refused are left aside. Example: the town hall’s Facebook page is recovered through the private "
        "address of Léa, who left in June; nobody else will get the link.",
    ),
)
def no_generic_mailbox(case: Case) -> Iterable[Hit]:
    """An account in use is recovered through a person's own address."""
    mailbox = case.strategy.security.generic_mailbox
    said = figures.same(mailbox) if mailbox else Words("une boîte commune", "a shared mailbox")
    for name, held in held_accounts(case):
        for place, access in held:
            if access.recovery_generic is False:
                yield Hit(f"security.accesses[{place}].recovery_generic", {"account": name, "mailbox": said})
