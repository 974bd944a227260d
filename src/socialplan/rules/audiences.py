"""Rules on audiences: that there are some, where they are and how one knows, who reaches them, who lets them speak."""

from collections.abc import Iterable
from typing import Final

from socialplan.analysis import figures
from socialplan.analysis.chain import LIVING
from socialplan.analysis.people import OWNED, active_accounts, is_open, nowadays
from socialplan.knowledge import platforms
from socialplan.language import Words
from socialplan.rules.case import Case
from socialplan.rules.naming import audience_name, capital, your_accounts
from socialplan.rules.register import Hit, rule
from socialplan.strategy.choices import (
    AccountStatus,
    Evidence,
    Frequency,
    LegalRegime,
    OrganisationKind,
    PillarKind,
    Posture,
)
from socialplan.strategy.networks import Account
from socialplan.strategy.situation import Audience, Presence


@rule(
    "no-audience",
    severity="error",
    chapter="audiences",
    title=Words("Aucun public", "No audience"),
    message=Words("Aucun public n’est décrit pour {what}.", "No audience is described for {what}."),
    why=Words(
        "Les réseaux, le ton, les horaires et les formats dépendent des personnes à qui l’on parle.",
        "Networks, tone, timing and formats all depend on who you are talking to.",
    ),
    remedy=Words(
        "Décrivez-en un ou deux (`audiences`)\u00a0: qui, combien, de quoi ils ont besoin, où ils sont.",
        "Describe one or two (`audiences`): who, how many, what they need, where they are.",
    ),
    source="S2:7",
    documents=("plan",),
    more=Words(
        "Ce contrôle parle quand la liste des publics (`audiences`) est vide, que vous teniez déjà des comptes ou "
        "non. Un seul public décrit suffit à le faire taire\u202f; d’autres contrôles disent ensuite si l’on sait "
        "où il se trouve et si un compte s’adresse à lui. C’est une erreur dans tous les cas\u00a0: le reste de la "
        "stratégie s’appuie sur cette réponse. Exemple qui tient\u00a0: «\u00a0les parents d’élèves, 640 familles, "
        "qui cherchent les menus et les jours de grève\u00a0».",
        "It speaks when the list of audiences (`audiences`) is empty, whether you already run accounts or not. A "
        "single audience described is enough to silence it; other checks then say whether you know where it is and "
        "whether an account addresses it. It is always an error: the rest of the strategy rests on this answer. "
        "Sound: “pupils’ parents, 640 families, who look for menus and strike days”.",
    ),
)
def no_audience(case: Case) -> Iterable[Hit]:
    """There is no audience."""
    if case.strategy.audiences:
        return
    number = len(active_accounts(case.strategy))
    yield Hit("audiences", {"what": your_accounts(number) if number else Words("vos réseaux", "your networks")})


@rule(
    "presence-unproved",
    severity="warning",
    chapter="audiences",
    title=Words("Une présence supposée, non prouvée", "A presence that is assumed, not proved"),
    message=Words("{audience}\u00a0: {found}.", "{audience}: {found}."),
    why=Words(
        "On ouvre alors des comptes là où l’on croit que les gens sont\u202f; les chiffres nationaux ne disent rien "
        "des vôtres.",
        "You end up opening accounts where you think people are; national figures say nothing about yours.",
    ),
    remedy=Words(
        "Interrogez trente personnes, ou lisez vos statistiques, puis notez la source et la date (`presence`).",
        "Ask thirty people, or read your analytics, then record the source and the date (`presence`).",
    ),
    source="S2:19",
    documents=("plan",),
    more=Words(
        "Ce contrôle ne regarde que les publics de première priorité (`priority: 1`). Il veut savoir, pour un "
        "réseau au moins, d’où vous tenez qu’ils s’y trouvent\u00a0: une source et une date, dans `presence`. Une "
        "présence notée comme supposée (`evidence: assumed`) ne compte pas. Si vous ne dites d’aucun public où il "
        "se trouve, il se tait\u00a0: un autre contrôle le signale une fois. Exemple qui tient\u00a0: 34 parents "
        "sur 52 sont sur Facebook, d’après un sondage à la fête de l’école du 12 juin 2026.",
        "It looks only at first-priority audiences (`priority: 1`). It wants to know, for one network at least, how "
        "you know that they are there: a source and a date, in `presence`. A presence noted as assumed (`evidence: "
        "assumed`) does not count. Where you do not say of any audience where it is, it keeps silent: another check "
        "says so once. Sound: 34 parents out of 52 are on Facebook, from a poll at the school fair of 12 June 2026.",
    ),
)
def presence_unproved(case: Case) -> Iterable[Hit]:
    """A first-priority audience has no presence with a source and a date.

    Where no audience has any presence, `platform-without-audience` says so once.
    """
    if not case.presence_answered:
        return
    for index, audience in enumerate(case.strategy.audiences):
        if audience.priority == 1 and not any(_proved(one) for one in audience.presence):
            field = "presence" if not audience.presence else "presence[0].source"
            facts = {"audience": capital(audience_name(case, index)), "found": _unproved(audience)}
            yield Hit(f"audiences[{index}].{field}", facts)


def _proved(presence: Presence) -> bool:
    return bool(presence.source and presence.observed_on and presence.evidence is not Evidence.ASSUMED)


def _unproved(audience: Audience) -> Words:
    networks = figures.join(nowadays(one.network).label for one in audience.presence if one.network)
    if not networks.fr:
        return Words("on ne dit pas sur quels réseaux ce public se trouve", "nothing says which networks they use")
    if all(one.evidence in {None, Evidence.ASSUMED} for one in audience.presence):
        return Words(f"présence supposée sur {networks.fr}", f"assumed to be on {networks.en}")
    return Words(
        f"aucune source datée ne montre sa présence sur {networks.fr}",
        f"no dated source shows that they are on {networks.en}",
    )


@rule(
    "audience-unreached",
    severity="error",
    chapter="audiences",
    title=Words("Un public prioritaire qu’aucun compte n’atteint", "A top-priority audience that no account reaches"),
    message=Words(
        "{audience} est un public prioritaire, et {missed}{where}.",
        "{audience} is a top-priority audience, and {missed}{where}.",
    ),
    why=Words(
        "Vos heures vont alors à des publics qui comptent moins pour vous.",
        "Your hours then go to audiences that matter less to you.",
    ),
    remedy=Words(
        "Confiez ce public à un compte sur un réseau où il se trouve (`platforms[].audiences`), ou baissez sa "
        "priorité.",
        "Give this audience to an account on a network where it is (`platforms[].audiences`), or lower its priority.",
    ),
    source="S4:18",
    documents=("plan",),
    more=Words(
        "Ce contrôle cherche, pour chaque public de première priorité (`priority: 1`), un compte qui s’adresse à "
        "lui. Un compte atteint un public s’il le nomme, ou s’il ne nomme personne, sur un réseau où ce public se "
        "trouve. Un compte à ouvrir compte\u202f; un compte où l’on ne publie jamais ne compte pas. Votre lettre, "
        "votre blog et votre podcast touchent qui vous dites. Exemple en faute\u00a0: les lycéens sont votre "
        "priorité, ils sont sur Instagram, et vos deux comptes sont sur Facebook et LinkedIn.",
        "It looks, for each first-priority audience (`priority: 1`), for an account that addresses it. An account "
        "reaches an audience that it names, or names nobody, on a network where that audience is. An account to be "
        "opened counts; one where nothing is ever published does not. Your newsletter, blog and podcast reach whom "
        "you say. At fault: sixth-formers come first, they are on Instagram, and your two accounts are on Facebook "
        "and LinkedIn.",
    ),
)
def audience_unreached(case: Case) -> Iterable[Hit]:
    """No account that lives or is about to open speaks to a first-priority audience, on a network where it is.

    An account that names nobody speaks to whoever is there; one that never publishes reaches nobody. Nothing is said
    while neither the audiences' networks nor the accounts' audiences are answered.
    """
    living = [one for one in case.strategy.platforms if one.status in LIVING and is_open(one)]
    speaking = [one for one in living if one.network and one.frequency is not Frequency.NEVER]
    if not living or not (case.presence_answered or any(one.audiences for one in living)):
        return
    for index, audience in enumerate(case.strategy.audiences):
        if audience.priority == 1 and not any(_reaches(one, audience) for one in speaking):
            named = any(audience.id in one.audiences for one in speaking)
            facts = {
                "audience": capital(audience_name(case, index)),
                "missed": _missed(living),
                "where": Words(" là où il se trouve", " where it is") if named else Words("", ""),
            }
            yield Hit(f"audiences[{index}]", facts)


def _missed(accounts: list[Account]) -> Words:
    if len(accounts) == 1:
        return Words("votre seul compte ne s’adresse pas à lui", "your only account does not address it")
    active = sum(one.status is AccountStatus.ACTIVE for one in accounts)
    told = your_accounts(active, len(accounts) - active)
    return Words(f"aucun de {told.fr} ne s’adresse à lui", f"none of {told.en} addresses it")


def _reaches(account: Account, audience: Audience) -> bool:
    """Whether an account speaks to an audience: it names it or nobody, on a network where the audience is.

    A medium of one's own reaches those that it names, wherever they are.
    """
    where = {platforms.resolve(one.network).id for one in audience.presence if one.network}
    there = account.network is not None and platforms.resolve(account.network).id in where
    if audience.id in account.audiences:
        return there or not where or account.network in OWNED
    return there and not account.audiences


@rule(
    "push-only",
    severity="warning",
    chapter="editorial",
    title=Words("De la diffusion, et aucun échange", "Broadcasting, with no conversation"),
    message=Words(
        "{found}\u202f; pour une collectivité, {least} d’échange est un minimum.",
        "{found}; for a local authority, {least} of conversation is a minimum.",
    ),
    why=Words(
        "Les habitants ont un avis et posent des questions\u202f; un panneau d’affichage de plus ne les retient pas.",
        "Residents have opinions and questions; one more notice board will not keep them.",
    ),
    remedy=Words(
        "Réservez une publication sur cinq à une question, un vote, un portrait ou une réponse, et dites ce que vous "
        "en avez fait.",
        "Keep one post in five for a question, a vote, a portrait or an answer, and report back on what you did with "
        "it.",
    ),
    source="S1:26",
    documents=("plan", "editorial"),
    more=Words(
        "Ce contrôle ne concerne que les collectivités. Il additionne les parts des piliers, c’est-à-dire de vos "
        "familles de sujets, qui appellent un échange\u00a0: ceux de type conversation ou communauté. En dessous de "
        "20\u00a0% (seuil modifiable), il parle. Si aucun pilier n’a de part, il regarde la posture des comptes, et "
        "ne parle que si tous se contentent de diffuser\u202f; lettre, blog et podcast ne comptent pas. Exemple en "
        "faute\u00a0: 90\u00a0% d’annonces et d’arrêtés, 10\u00a0% de réponses aux habitants.",
        "It concerns local authorities only. It adds up the shares of the pillars, that is of your families of "
        "subjects, that invite an exchange: those of conversation and of community. Below 20% (a threshold that you "
        "can change) it speaks. Where no pillar has a share it looks at the posture of accounts, and speaks only if "
        "all of them merely broadcast; newsletters, blogs and podcasts do not count. At fault: 90% of announcements "
        "and notices, 10% of answers to residents.",
    ),
)
def push_only(case: Case) -> Iterable[Hit]:
    """A local authority gives conversation and participation less than a fifth of its content.

    Where no pillar has a share, its networks all broadcast.
    """
    organisation, least = case.strategy.organisation, case.limit("participation_share")
    local = organisation.kind is OrganisationKind.LOCAL_GOVERNMENT
    if not local and organisation.legal_regime is not LegalRegime.PUBLIC_LOCAL:
        return
    shared = [(pillar.kind, pillar.share) for pillar in case.strategy.editorial.pillars if pillar.share is not None]
    whole = sum(share for _, share in shared)
    if whole:
        exchange = 100 * sum(share for kind, share in shared if kind in _EXCHANGE) / whole
        said = figures.percent(exchange)
        found = Words(
            f"{said.fr} de vos contenus appellent un échange", f"{said.en} of your content invites conversation"
        )
        path = "editorial.pillars"
    else:
        postures = [
            one.posture for _, one in active_accounts(case.strategy) if one.posture and one.network not in OWNED
        ]
        exchange = 0.0 if postures and set(postures) == {Posture.PUSH} else 100.0
        found = _broadcasting(len(postures))
        path = "platforms"
    if exchange < least:
        yield Hit(path, {"found": found, "least": figures.percent(least)})


def _broadcasting(accounts: int) -> Words:
    if accounts == 1:
        return Words(
            "Votre seul compte diffuse et ne converse pas", "Your only account broadcasts and does not converse"
        )
    return Words(
        "Tous vos comptes diffusent, aucun ne converse", "All your accounts broadcast and none of them converses"
    )


_EXCHANGE: Final = frozenset({PillarKind.CONVERSATION, PillarKind.COMMUNITY})
