"""Rules on accounts: where the audiences are, living networks, living accounts, names, deputies."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, Literal

from socialplan.analysis import figures
from socialplan.analysis.people import (
    OWNED,
    account_name,
    active_accounts,
    deputy_of,
    name_of,
    with_status,
    works_alone,
)
from socialplan.analysis.silence import Silence, silence, told_on
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import capital, your_accounts
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import AccountStatus, Network


@rule(
    "platform-without-audience",
    severity="error",
    chapter="platforms",
    title=Words("Un réseau où aucun public ne se trouve", "A network where none of your audiences are"),
    message=Words(
        "{account}\u00a0: {found}.",
        "{account}: {found}.",
    ),
    why=Words(
        "Un compte sans public présent coûte des heures et ne touche personne.",
        "An account where none of your audiences are costs hours and reaches nobody.",
    ),
    remedy=Words(
        "Montrez qu’un public y est (enquête, statistiques, comptage), ou fermez le compte.",
        "Show that one of your audiences is there (survey, analytics, head count), or close the account.",
    ),
    more=Words(
        "Il regarde chaque compte actif et les réseaux notés pour chaque public (`audiences.presence`). Une "
        "interaction laissée vide compte comme une présence. Les supports à vous (site, infolettre, podcast) "
        "et les comptes réservés aux urgences ne sont pas regardés. Exemple\u00a0: un compte TikTok actif "
        "quand vos publics sont notés sur Facebook et LinkedIn.",
        "It looks at each active account and at the networks noted for each audience (`audiences.presence`). "
        "An interaction left empty counts as a presence. Your own media (site, newsletter, podcast) and "
        "accounts kept for emergencies are not looked at. Example: an active TikTok account when your "
        "audiences are noted on Facebook and LinkedIn.",
    ),
    source="S3:94",
    documents=("plan",),
)
def platform_without_audience(case: Case) -> Iterable[Hit]:
    """An active account's network is in no audience's presence with an interaction of 2 or more.

    A presence whose interaction is unanswered counts: nobody said it was low. Media of one's own are left out. Where no
    audience has any presence, one warning says so for all accounts.
    """
    accounts = [(index, one) for index, one in active_accounts(case.strategy) if one.network not in OWNED]
    if accounts and not case.presence_answered:
        yield Hit("audiences", _nowhere(len(accounts)), "warning")
        return
    least = case.limit("audience_interaction")
    present = {
        _present_name(presence.network)
        for audience in case.strategy.audiences
        for presence in audience.presence
        if presence.network and (presence.interaction is None or presence.interaction >= least)
    }
    said = figures.number(least)
    found = Words(
        f"aucun de vos publics n’y est signalé avec une interaction de {said.fr} sur 5 au moins",
        f"none of your audiences is recorded there with an interaction of {said.en} out of 5 or more",
    )
    for index, account in accounts:
        if account.network and _present_name(account.network) not in present:
            yield Hit(f"platforms[{index}]", {"account": account_name(case.strategy, index), "found": found})


def _nowhere(number: int) -> dict[str, Words]:
    """What is said once where nothing is known of any audience's networks."""
    accounts = capital(your_accounts(number))
    found = Words(
        "vous ne dites d’aucun public sur quels réseaux il se trouve",
        "you do not say of any audience which networks it uses",
    )
    return {"account": accounts, "found": found}


def _present_name(network: Network) -> str:
    return platforms.resolve(network).id


@rule(
    "platform-closed",
    severity="error",
    chapter="platforms",
    title=Words("Un réseau qui n’existe plus", "A network that no longer exists"),
    message=Words("{network}\u00a0: {notice}", "{network}: {notice}"),
    why=Words(
        "Un document qui donne rendez-vous sur un réseau fermé fait douter de tout le reste.",
        "A document that sends people to a network that has closed casts doubt on everything else in it.",
    ),
    remedy=Words(
        "Retirez ce réseau, ou passez-le à «\u00a0écarté\u00a0» (`refused`) avec la raison.",
        "Remove this network, or set it to “refused” with the reason.",
    ),
    more=Words(
        "Il compare vos comptes et les réseaux de vos publics à la liste des réseaux fermés, avec la date de "
        "fermeture. Un compte «\u00a0écarté\u00a0» ou «\u00a0à fermer\u00a0» n’est pas en faute. Pour un "
        "public, c’est un avertissement. Exemple\u00a0: Google+, fermé en 2019.",
        "It compares your accounts and your audiences’ networks with the list of closed networks and their "
        "closing dates. An account that is “refused” or “to close” is no fault. For an audience it is a "
        "warning. Example: Google+, closed in 2019.",
    ),
    source="S3:70",
    documents=("plan",),
)
def platform_closed(case: Case) -> Iterable[Hit]:
    """A closed network is kept as an account (refused or to close is fine), or as a place where an audience is."""
    gone = (AccountStatus.REFUSED, AccountStatus.TO_CLOSE)
    for index, account in enumerate(case.strategy.platforms):
        if account.network and account.status not in gone and (notice := _closed(account.network)):
            yield Hit(f"platforms[{index}].network", {"network": account.network.label, "notice": notice})
    for place, audience in enumerate(case.strategy.audiences):
        for index, presence in enumerate(audience.presence):
            if presence.network and (notice := _closed(presence.network)):
                path = f"audiences[{place}].presence[{index}].network"
                yield Hit(path, {"network": presence.network.label, "notice": notice}, "warning")


def _closed(network: Network) -> Words | None:
    """What is known of a closed network; None for one that is open."""
    known = platforms.platform(network)
    if known.status != "closed":
        return None
    if not known.notice:
        return Words("réseau fermé.", "closed network.")
    return Words(*(f"{said[:1].lower()}{said[1:]}" for said in known.notice))


@rule(
    "account-dormant",
    severity="warning",
    chapter="platforms",
    title=Words("Un compte laissé à l’abandon", "An abandoned account"),
    message=Words("{account}\u00a0: {silence}", "{account}: {silence}"),
    why=Words(
        "Un compte muet laisse croire que l’organisation l’est aussi, et les questions y restent sans réponse.",
        "A silent account suggests a silent organisation, and questions left there go unanswered.",
    ),
    remedy=Words(
        "S’il a publié depuis, notez-le (`last_post`). Sinon choisissez\u00a0: le réveiller avec un rythme que vous "
        "tiendrez, le fusionner avec un autre, ou le fermer.",
        "If it has posted since, record it (`last_post`). If not, choose: revive it at a pace you can keep up, merge "
        "it with another, or close it.",
    ),
    more=Words(
        "Il compte les jours entre la dernière publication notée (`last_post`) d’un compte actif et la date de la "
        "stratégie (`meta.as_of`). Il parle au-delà d’un mois et de trois intervalles de publication, et devient une "
        "erreur au-delà de six mois. Si c’est la stratégie qui a vieilli, il ne fait que demander si la date est à "
        "jour\u00a0: c’est une remarque, la même pour tous les comptes. Un compte réservé aux urgences se tait exprès, "
        "et un compte sans date n’est pas jugé. Exemple\u00a0: une publication par mois et rien depuis cent jours.",
        "It counts the days between the last post noted (`last_post`) for an active account and the strategy’s date "
        "(`meta.as_of`). It speaks beyond a month and three posting intervals, and becomes an error beyond six months. "
        "Where it is the strategy that has aged, it only asks whether the date is up to date: a note, one for all "
        "accounts. An account kept for emergencies is silent on purpose, and one without a date is not judged. "
        "Example: one post a month, and nothing for a hundred days.",
    ),
    source="S3:88",
    documents=("plan",),
    thresholds=("dormant_days", "dormant_intervals", "abandoned_days"),
)
def account_dormant(case: Case) -> Iterable[Hit]:
    """An active account's last post is older than 30 days and three posting intervals; an error beyond 180 days.

    That is judged on the strategy's own date; what has only become old since is asked about, in one note. An account
    reserved for emergencies is silent on purpose.
    """
    told = told_on(case.strategy, case.as_of)
    to_ask: list[int] = []
    for index, account in active_accounts(case.strategy):
        quiet = silence(case.strategy, account, told)
        if quiet and quiet.too_long:
            facts = {"account": account_name(case.strategy, index), "silence": _silent(case, quiet, told)}
            yield Hit(f"platforms[{index}].last_post", facts, "error" if quiet.abandoned else "warning")
        elif (since := silence(case.strategy, account, case.as_of)) and since.too_long:
            to_ask.append(index)
    if to_ask:
        yield Hit(f"platforms[{to_ask[0]}].last_post", _asked(case, to_ask), "info")


def _silent(case: Case, quiet: Silence, told: dt.date) -> Words:
    """`rien depuis 53 jours, pour un rythme d’une publication tous les 4 jours.`, with the day of it if it is past."""
    days, rhythm, day = figures.days(quiet.days), _rhythm(max(1, round(quiet.interval))), figures.date(told)
    at = Words(f" au {day.fr}", f" on {day.en}") if told < case.as_of else Words("", "")
    return Words(
        f"rien depuis {days.fr}{at.fr}, pour un rythme d’une publication {rhythm.fr}.",
        f"nothing for {days.en}{at.en}, at a pace of one post {rhythm.en}.",
    )


def _asked(case: Case, places: list[int]) -> dict[str, Words]:
    """Whether what is noted of some accounts is still right."""
    last = max(day for place in places if (day := case.strategy.platforms[place].last_post))
    said, names = figures.date(last), figures.join(account_name(case.strategy, place) for place in places)
    one = Words(
        f"dernière publication notée le {said.fr}\u00a0: est-elle à jour\u202f?",
        f"last recorded post {said.en}: is that up to date?",
    )
    several = Words(
        f"dernières publications notées jusqu’au {said.fr}\u00a0: sont-elles à jour\u202f?",
        f"last recorded posts up to {said.en}: are these up to date?",
    )
    return {"account": capital(names), "silence": one if len(places) == 1 else several}


def _rhythm(days: int) -> Words:
    """`par jour`, `tous les 3 jours`."""
    said = figures.days(days)
    return Words(f"tous les {said.fr}", f"every {said.en}") if days > 1 else Words("par jour", "a day")


@rule(
    "handle-not-reserved",
    severity="error",
    chapter="platforms",
    title=Words("Un nom de compte qui n’est pas réservé", "An account name that is not reserved"),
    message=Words("{account}\u00a0: le nom {handle}n’est pas réservé.", "{account}: the name {handle}is not reserved."),
    why=Words(
        "Un nom libre peut être pris par une autre personne, et se récupère rarement.",
        "A free name can be taken by somebody else, and is hard to win back.",
    ),
    remedy=Words(
        "Créez le compte dès maintenant, même vide, avec l’adresse générique de l’organisation.",
        "Create the account now, even if it stays empty, with the organisation’s shared address.",
    ),
    more=Words(
        "Il parle d’un compte actif ou à ouvrir dont vous avez répondu que le nom n’est pas réservé\u202f; "
        "sans réponse, il se tait. Les supports à vous ne sont pas regardés. Exemple\u00a0: un compte prévu "
        "au printemps, dont le nom est encore libre pour tout le monde.",
        "It speaks of an active account, or one to be opened, whose name you said is not reserved; without an "
        "answer it keeps quiet. Your own media are not looked at. Example: an account planned for the spring, "
        "whose name is still free for anybody.",
    ),
    source="S2:17",
    documents=("plan",),
)
def handle_not_reserved(case: Case) -> Iterable[Hit]:
    """An active account, or one to be opened, whose name is said not to be reserved."""
    for index, account in with_status(case.strategy, AccountStatus.ACTIVE, AccountStatus.TO_OPEN):
        if account.handle_reserved is False and account.network not in OWNED:
            handle = figures.same(f"{account.handle} " if account.handle else "")
            yield Hit(
                f"platforms[{index}].handle_reserved",
                {"account": account_name(case.strategy, index), "handle": handle},
            )


@rule(
    "no-backup-person",
    severity="error",
    chapter="platforms",
    title=Words("Un compte sans suppléance", "An account without a deputy"),
    message=Words("{account}\u00a0: personne ne remplace {owner}.", "{account}: nobody stands in for {owner}."),
    why=Words(
        "Un congé ou une maladie, et le compte se tait, ou laisse passer une crise.",
        "One holiday or illness, and the account goes quiet, or misses a crisis.",
    ),
    remedy=Words(
        "Nommez une deuxième personne (`deputy`), donnez-lui les accès, et montrez-lui comment publier et couper.",
        "Name a second person (`deputy`), give them access, and show them how to post and how to stop.",
    ),
    more=Words(
        "La suppléance peut être nommée pour le compte (`platforms.deputy`) ou pour la personne "
        "(`team.people.deputy`). Elle ne compte pas si c’est la personne responsable elle-même, ou quelqu’un "
        "qui est parti. C’est un avertissement pour un compte réservé aux urgences. Un compte sans responsable est dit "
        "par `no-owner`, une personne vraiment seule par `single-person`.",
        "The deputy may be named for the account (`platforms.deputy`) or for the person "
        "(`team.people.deputy`). It does not count if it is the owner again, or somebody who has left. It is a warning "
        "for an account kept for emergencies. An account without an owner is told by `no-owner`, somebody who truly "
        "works alone by `single-person`.",
    ),
    source="S1:102",
    documents=("plan", "crisis"),
)
def no_backup_person(case: Case) -> Iterable[Hit]:
    """Nobody stands in for the owner of an account: no deputy, the owner again, or somebody who has left.

    A warning for an account kept for emergencies, a note for somebody declared to work alone with a provider. An
    account that nobody owns is told by `no-owner`, somebody who has nobody at all by `single-person`.
    """
    for index, account in with_status(case.present, *_GRAVITY) if not case.single else ():
        if account.status is None or not account.owner or deputy_of(case.present, account.owner, account.deputy):
            continue
        yield Hit(
            f"platforms[{index}].deputy",
            {
                "account": account_name(case.strategy, index),
                "owner": figures.same(name_of(case.strategy, account.owner) or account.owner),
            },
            "info" if works_alone(case.strategy) else _GRAVITY[account.status],
            remedy=_SECOND_OR_ALONE if case.strategy.team.alone is None and len(case.people) == 1 else None,
        )


_SECOND_OR_ALONE: Final = Words(
    "Nommez une deuxième personne (`deputy`) qui a les accès et sait publier\u202f; si vous faites vraiment tout, "
    "dites-le (`team.alone: yes`).",
    "Name a second person (`deputy`) who has access and can publish; if you truly do it all yourself, say so "
    "(`team.alone: yes`).",
)


_GRAVITY: Final[dict[AccountStatus, Literal["error", "warning"]]] = {
    AccountStatus.ACTIVE: "error",
    AccountStatus.EMERGENCY: "warning",
}
